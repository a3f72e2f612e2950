//! From the lines of pages to the text: furniture apart, rows put together, paragraphs told.

use super::layout::{self, Layout, PageLines, SAME_SIZE};
use super::lines::TextLine;
use super::paragraphs::Paragraphs;
use super::structure::Headings;
use super::{contents, furniture, tables};
use crate::intake::Builder;
use crate::source::{Look, SourceText, Warning};

/// Puts the text together, page by page in the order of the content.
pub fn assemble(
    mut pages: Vec<PageLines>,
    furniture: &[Furniture],
    headings: &Headings,
    warnings: Vec<Warning>,
) -> SourceText {
    let text = text_lines(&mut pages);
    let layout = Layout::of(text.iter().map(|(_, line)| line));
    let mut paragraphs = Paragraphs::new(&layout);
    let mut builder = Builder::default();
    for warning in warnings {
        builder.warn(warning);
    }
    let mut rest = text.iter().peekable();
    for (page, furniture) in furniture.iter().enumerate() {
        builder.page();
        for line in &furniture.heads {
            builder.furniture(&line.text());
        }
        while let Some((_, line)) = rest.next_if(|(of, _)| *of == page) {
            let place = paragraphs.next(page, line);
            if place.gap {
                builder.gap();
            }
            let look = look(line, headings.level(page, line), &layout);
            builder.line(&line.text(), place.join, look);
        }
        for line in &furniture.feet {
            builder.furniture(&line.text());
        }
    }
    builder.finish()
}

/// The lines of a page that belong to the page itself.
pub struct Furniture {
    /// Those in its upper half: they stand before the text.
    heads: Vec<TextLine>,
    /// Those in its lower half, and those across the text.
    feet: Vec<TextLine>,
}

/// Takes the furniture out of pages.
pub fn set_furniture_aside(pages: &mut [PageLines]) -> Vec<Furniture> {
    let marked = furniture::furniture(pages);
    let aside = pages.iter_mut().zip(marked).map(|(page, marked)| {
        let mut marks = marked.into_iter();
        let lines = std::mem::take(&mut page.lines).into_iter();
        let (aside, text): (Vec<_>, Vec<_>) = lines.partition(|_| marks.next().unwrap_or(false));
        page.lines = text;
        let (heads, feet) = aside
            .into_iter()
            .partition(|line| line.angle == 0 && line.y < page.height / 2.0);
        Furniture { heads, feet }
    });
    aside.collect()
}

/// The lines of the text with their pages, rows put together.
fn text_lines(pages: &mut [PageLines]) -> Vec<(usize, TextLine)> {
    let layout = Layout::of(pages.iter().flat_map(|page| &page.lines));
    layout.close_gaps(pages.iter_mut().flat_map(|page| &mut page.lines));
    let columns = layout::text_columns(pages);
    let rows = pages.iter().enumerate().flat_map(|(index, page)| {
        let rows = tables::rows(&page.lines, &columns, page.height);
        rows.into_iter().map(move |line| (index, line))
    });
    let mut text = rows.collect();
    contents::mend(&mut text);
    text
}

fn look(line: &TextLine, level: u8, layout: &Layout) -> Look {
    let usual = (line.size - layout.size).abs() <= SAME_SIZE;
    let percent = if usual { 100.0 } else { line.size / layout.size * 100.0 };
    Look {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // In bounds.
        size: percent.round().clamp(1.0, 10_000.0) as u16,
        bold: line.bold,
        level,
    }
}
