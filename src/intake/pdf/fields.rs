//! What stands on a page beside its content: the fields of forms, and text that was written onto it.

use super::document::Document;
use super::lines::TextLine;
use hayro_syntax::object::dict::keys;
use hayro_syntax::object::{Array, Dict, Name, Rect, Stream};
use hayro_syntax::page::Page;
use kurbo::Affine;

/// So many are read of a page.
const MOST: usize = 500;
/// Fields inside fields are followed so deep.
const DEEPEST: usize = 8;
/// The flags of what is not shown: hidden, and not on a screen.
const NOT_SHOWN: i32 = 1 << 1 | 1 << 5;
/// What stands on one level differs by no more, in parts of the size.
const LEVEL: f32 = 0.3;

/// How a field or a text looks.
pub struct Appearance<'d> {
    /// What draws it.
    pub form: Stream<'d>,
    /// From its own space to that of the page.
    pub place: Affine,
}

/// The appearances of a page's fields of text, and of the text that was written onto it.
pub fn appearances<'d>(document: &Document<'d>, page: &Page<'d>) -> Vec<Appearance<'d>> {
    let Some(annotations) = page.raw().get::<Array<'d>>(keys::ANNOTS) else {
        return Vec::new();
    };
    let shown = annotations.iter::<Dict<'d>>().take(MOST);
    shown
        .filter_map(|annotation| appearance(document, &annotation))
        .collect()
}

fn appearance<'d>(document: &Document<'d>, annotation: &Dict<'d>) -> Option<Appearance<'d>> {
    let is_text = match annotation.get::<Name<'_>>(keys::SUBTYPE)?.as_ref() {
        b"FreeText" => true,
        b"Widget" => is_text_field(annotation),
        _ => false,
    };
    let flags = annotation.get::<i32>(keys::F).unwrap_or_default();
    if !is_text || flags & NOT_SHOWN != 0 || document.is_hidden(annotation, keys::OC) {
        return None;
    }
    let form = annotation.get::<Dict<'d>>("AP")?.get::<Stream<'d>>(keys::N)?;
    let place = place(&form, annotation.get::<Rect>(keys::RECT)?)?;
    Some(Appearance { form, place })
}

/// Whether a field is of text or of a choice: no button, no signature. A field has its kind from those around it.
fn is_text_field(field: &Dict<'_>) -> bool {
    let outer = std::iter::successors(Some(field.clone()), |field| field.get::<Dict<'_>>(keys::PARENT));
    let kind = outer.take(DEEPEST).find_map(|field| field.get::<Name<'_>>("FT"));
    kind.is_some_and(|kind| matches!(kind.as_ref(), b"Tx" | b"Ch"))
}

/// Its box, as its own matrix turns it, is fitted into the place on the page.
fn place(form: &Stream<'_>, on_page: Rect) -> Option<Affine> {
    let bounds = form.dict().get::<Rect>(keys::BBOX)?;
    let matrix = form
        .dict()
        .get::<[f64; 6]>(keys::MATRIX)
        .map_or(Affine::IDENTITY, Affine::new);
    let bounds = matrix.transform_rect_bbox(kurbo::Rect::new(bounds.x0, bounds.y0, bounds.x1, bounds.y1));
    let fit = |from: f64, to: f64| if from > 0.0 { to / from } else { 1.0 };
    let (wide, high) = (
        fit(bounds.width(), on_page.width()),
        fit(bounds.height(), on_page.height()),
    );
    let finite = [wide, high, on_page.x0, on_page.y0]
        .iter()
        .all(|value| value.is_finite());
    let scale = Affine::scale_non_uniform(wide, high) * Affine::translate((-bounds.x0, -bounds.y0));
    finite.then(|| Affine::translate((on_page.x0, on_page.y0)) * scale)
}

/// Puts each line behind the one above it, or the one to its left.
pub fn put_in_place(lines: &mut Vec<TextLine>, fields: Vec<TextLine>) {
    for field in fields.into_iter().take(MOST) {
        let above = |line: &TextLine| line.angle == field.angle && line.y <= field.y + LEVEL * field.size;
        let nearest = (0..lines.len())
            .filter(|line| above(&lines[*line]))
            .max_by(|a, b| lines[*a].y.total_cmp(&lines[*b].y));
        lines.insert(nearest.map_or(0, |line| line + 1), field);
    }
}
