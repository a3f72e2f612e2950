//! From the operators of a content stream to letters on the page.

use super::document::Document;
use super::dots::{Dot, Dots};
use super::drawing::Drawing;
use super::fields::{self, Appearance};
use super::font::{Font, Fonts};
use super::glyph::{Glyph, Mark};
use super::marks::Marks;
use hayro_syntax::content::{Instruction, UntypedIter};
use hayro_syntax::object::dict::keys;
use hayro_syntax::object::{Array, Dict, Name, Number, Object, ObjectIdentifier, Stream, String as PdfString};
use hayro_syntax::page::{Page, Resources};
use kurbo::{Affine, Point};
use std::rc::Rc;

/// Forms inside forms are followed so deep.
const DEEPEST_FORM: usize = 12;
/// To draw a form costs as much as so many operators.
const FORM: u64 = 50;
/// Graphics states are kept so deep; no file that is meant to be read goes deeper.
const DEEPEST_STATE: usize = 512;

/// Reads the letters of pages, in the order of their content.
pub struct Interpreter<'p, 'd> {
    document: &'p Document<'d>,
    fonts: &'p Fonts<'p, 'd>,
    glyphs: Vec<Glyph>,
    dots: Dots,
    drawing: Drawing,
    /// The area of the page, in square points.
    area: f64,
    marks: Marks,
    state: State,
    saved: Vec<State>,
    /// The forms that are being drawn.
    forms: Vec<ObjectIdentifier>,
}

/// What stands on a page.
pub struct Content {
    /// Its letters, in the order of the content.
    pub glyphs: Vec<Glyph>,
    /// The letters of each of its fields.
    pub fields: Vec<Vec<Glyph>>,
    /// The shapes on it that may be bullets.
    pub dots: Vec<Dot>,
    /// What else is drawn on it.
    pub drawing: Drawing,
}

/// The part of the graphics state that text depends on.
#[derive(Clone)]
struct State {
    /// From the user space of the content to the page.
    ctm: Affine,
    font: Option<Rc<Font>>,
    size: f64,
    letter_space: f64,
    word_space: f64,
    /// Horizontal scaling, 1 for none.
    stretch: f64,
    leading: f64,
    rise: f64,
    /// Whether letters are not drawn.
    invisible: bool,
    /// From text space to user space, at the next letter and at the begin of the line.
    text: Affine,
    line: Affine,
}

impl<'p, 'd> Interpreter<'p, 'd> {
    /// Reads a page.
    pub fn page(document: &'p Document<'d>, fonts: &'p Fonts<'p, 'd>, page: &Page<'d>, content: &[u8]) -> Content {
        let start = State::new(Affine::new(page.initial_transform(true).as_coeffs()));
        let (width, height) = page.render_dimensions();
        let mut interpreter = Self {
            document,
            fonts,
            glyphs: Vec::new(),
            dots: Dots::default(),
            marks: Marks::default(),
            drawing: Drawing::default(),
            area: f64::from(width) * f64::from(height),
            state: start.clone(),
            saved: Vec::new(),
            forms: Vec::new(),
        };
        interpreter.run(content, page.resources());
        interpreter.marks.close_all(&mut interpreter.glyphs);
        let glyphs = std::mem::take(&mut interpreter.glyphs);
        let fields = fields::appearances(document, page);
        let fields = fields
            .iter()
            .map(|field| interpreter.field(field, &start, page.resources()));
        Content {
            glyphs,
            fields: fields.collect(),
            dots: interpreter.dots.into_found(),
            drawing: interpreter.drawing,
        }
    }

    /// The letters of a field.
    fn field(&mut self, field: &Appearance<'d>, start: &State, resources: &Resources<'d>) -> Vec<Glyph> {
        self.state = start.clone();
        self.state.ctm *= field.place;
        self.draw(&field.form, resources);
        self.marks.close_all(&mut self.glyphs);
        std::mem::take(&mut self.glyphs)
    }

    fn run(&mut self, content: &[u8], resources: &Resources<'d>) {
        let mut instructions = UntypedIter::new(content);
        while let Some(instruction) = instructions.next() {
            if self.document.budget.spend(1) {
                self.operator(&instruction, resources);
            } else {
                return;
            }
        }
    }

    fn operator(&mut self, instruction: &Instruction<'_, '_>, resources: &Resources<'d>) {
        match &**instruction.operator {
            b"q" | b"Q" | b"cm" => self.graphics(instruction),
            b"Do" => self.object(instruction, resources),
            b"BI" => self.drawing.picture(self.state.ctm, self.area),
            b"BMC" | b"BDC" => self.begin_mark(instruction, resources),
            b"EMC" => self.marks.close(&mut self.glyphs),
            b"Tf" | b"gs" => self.select_font(instruction, resources),
            b"Tc" | b"Tw" | b"Tz" | b"TL" | b"Ts" | b"Tr" => self.parameter(instruction),
            b"BT" | b"Tm" | b"Td" | b"TD" | b"T*" => self.position(instruction),
            b"Tj" | b"TJ" | b"'" | b"\"" => self.show_operator(instruction),
            operator if Dots::takes(operator) => self.path(instruction),
            _ => {}
        }
    }

    fn path(&mut self, instruction: &Instruction<'_, '_>) {
        if Dots::paints(instruction.operator) {
            self.drawing.shape();
        }
        let mut numbers = [0.0; 6];
        let mut count = 0;
        for (to, from) in numbers.iter_mut().zip(instruction.operands()) {
            *to = match from {
                Object::Number(number) => number.as_f64(),
                _ => return,
            };
            count += 1;
        }
        self.dots.path(instruction.operator, &numbers[..count], self.state.ctm);
    }

    fn graphics(&mut self, instruction: &Instruction<'_, '_>) {
        match &**instruction.operator {
            b"q" if self.saved.len() < DEEPEST_STATE => self.saved.push(self.state.clone()),
            b"Q" => {
                if let Some(state) = self.saved.pop() {
                    self.state = state;
                }
            }
            b"cm" => self.state.ctm *= matrix(instruction).unwrap_or(Affine::IDENTITY),
            _ => {}
        }
    }

    fn parameter(&mut self, instruction: &Instruction<'_, '_>) {
        let Some(value) = number(instruction, 0) else { return };
        match &**instruction.operator {
            b"Tc" => self.state.letter_space = value,
            b"Tw" => self.state.word_space = value,
            b"Tz" => self.state.stretch = value / 100.0,
            b"TL" => self.state.leading = value,
            b"Tr" => self.state.invisible = INVISIBLE.contains(&value),
            _ => self.state.rise = value,
        }
    }

    fn position(&mut self, instruction: &Instruction<'_, '_>) {
        let state = &mut self.state;
        let shift = (number(instruction, 0), number(instruction, 1));
        match (&**instruction.operator, shift) {
            (b"BT", _) => state.start_line(Affine::IDENTITY),
            (b"T*", _) => state.next_line(0.0, -state.leading),
            (b"Td", (Some(x), Some(y))) => state.next_line(x, y),
            (b"TD", (Some(x), Some(y))) => {
                state.leading = -y;
                state.next_line(x, y);
            }
            (b"Tm", _) => state.start_line(matrix(instruction).unwrap_or(state.line)),
            _ => {}
        }
    }

    /// `Tf`, and the font that a graphics state dictionary may name.
    fn select_font(&mut self, instruction: &Instruction<'_, '_>, resources: &Resources<'d>) {
        let Some(name) = name(instruction) else { return };
        if &**instruction.operator == b"gs" {
            let dict = resources.get_ext_g_state(name);
            let Some(entry) = dict.and_then(|dict| dict.get::<Array<'d>>(keys::FONT)) else {
                return;
            };
            let mut entry = entry.flex_iter();
            self.state.font = entry.next::<Dict<'d>>().and_then(|dict| self.fonts.font(&dict));
            self.state.size = entry.next::<Number>().map_or(self.state.size, |size| size.as_f64());
        } else {
            let dict = resources.get_font(name);
            if dict.is_none() {
                self.document.damage();
            }
            self.state.font = dict.and_then(|dict| self.fonts.font(&dict));
            self.state.size = number(instruction, 1).unwrap_or(self.state.size);
        }
    }

    fn show_operator(&mut self, instruction: &Instruction<'_, '_>) {
        let operands = instruction.operands();
        match &**instruction.operator {
            b"TJ" => {
                if let Some(Object::Array(array)) = operands.last() {
                    self.show_array(array);
                }
                return;
            }
            b"'" => self.state.next_line(0.0, -self.state.leading),
            b"\"" => {
                self.state.word_space = number(instruction, 0).unwrap_or(self.state.word_space);
                self.state.letter_space = number(instruction, 1).unwrap_or(self.state.letter_space);
                self.state.next_line(0.0, -self.state.leading);
            }
            _ => {}
        }
        if let Some(Object::String(text)) = operands.last() {
            self.show(text);
        }
    }

    fn show_array(&mut self, array: &Array<'_>) {
        for item in array.iter::<Object<'_>>() {
            match item {
                Object::String(text) => self.show(&text),
                Object::Number(shift) => self.state.advance(-shift.as_f64() / 1000.0 * self.state.size),
                _ => {}
            }
        }
    }

    /// Shows a string: a glyph for each letter, with the text matrix moved on.
    fn show(&mut self, text: &PdfString<'_>) {
        let Some(font) = self.state.font.clone() else { return };
        let mark = self.marks.current();
        let mut bytes = text.as_bytes();
        while !bytes.is_empty() && self.document.budget.spend(1) {
            let (code, length) = font.code(bytes);
            let is_space = length == 1 && code == u32::from(b' ');
            bytes = bytes.get(length..).unwrap_or_default();
            let decoded = font.decode(code);
            if let Some(mark) = mark {
                self.place(&decoded.letters, f64::from(decoded.advance), font.bold, mark);
            }
            let state = &mut self.state;
            let space = state.letter_space + if is_space { state.word_space } else { 0.0 };
            state.advance(f64::from(decoded.advance) * state.size + space);
        }
    }

    /// Puts the letters of a code side by side over its width.
    fn place(&mut self, letters: &[char], advance: f64, bold: bool, mark: Mark) {
        let Some(box_) = self.state.glyph_box(advance) else {
            return;
        };
        #[allow(clippy::cast_precision_loss)] // A handful of letters.
        let width = (box_.end - box_.x) / letters.len().max(1) as f32;
        let mut x = box_.x;
        for letter in letters {
            self.glyphs.push(Glyph {
                letter: *letter,
                x,
                end: x + width,
                bold,
                mark,
                ..box_
            });
            x += width;
        }
    }

    /// Draws a form; pictures hold no text.
    fn object(&mut self, instruction: &Instruction<'_, '_>, resources: &Resources<'d>) {
        let Some(name) = name(instruction) else { return };
        let Some(stream) = resources.get_x_object(name) else {
            self.document.damage();
            return;
        };
        let dict = stream.dict();
        let kind = dict.get::<Name<'_>>(keys::SUBTYPE);
        let is = |name: &[u8]| kind.as_ref().is_some_and(|kind| kind.as_ref() == name);
        if self.document.is_hidden(dict, keys::OC) {
            return;
        }
        if is(keys::IMAGE) {
            self.drawing.picture(self.state.ctm, self.area);
        }
        let id = stream.obj_id();
        if is(keys::FORM) && self.forms.len() < DEEPEST_FORM && !self.forms.contains(&id) {
            self.forms.push(id);
            self.draw(&stream, resources);
            self.forms.pop();
        }
    }

    fn draw(&mut self, stream: &Stream<'d>, outer: &Resources<'d>) {
        let affordable = self.document.budget.spend(FORM);
        let Some(content) = self.document.content(stream).filter(|_| affordable) else {
            return;
        };
        let own = stream.dict().get::<Dict<'d>>(keys::RESOURCES).map(Resources::new);
        let matrix = stream
            .dict()
            .get::<[f64; 6]>(keys::MATRIX)
            .map_or(Affine::IDENTITY, Affine::new);
        let (state, depth) = (self.state.clone(), self.saved.len());
        self.state.ctm *= matrix;
        let marks = self.marks.depth();
        self.run(&content, own.as_ref().unwrap_or(outer));
        self.marks.close_to(marks, &mut self.glyphs);
        self.saved.truncate(depth);
        self.state = state;
    }

    fn begin_mark(&mut self, instruction: &Instruction<'_, '_>, resources: &Resources<'d>) {
        let mut operands = instruction.operands();
        let tag = operands.next().cloned().and_then(Object::into_name);
        let tag = tag.as_ref().map_or(&b""[..], |tag| tag.as_ref());
        let named = match operands.next() {
            Some(Object::Dict(dict)) => return self.marks.open(tag, dict, false, self.glyphs.len()),
            Some(Object::Name(name)) => name,
            _ => return self.marks.open(tag, &Dict::empty(), false, self.glyphs.len()),
        };
        let hidden = tag == keys::OC && self.document.is_hidden(&resources.properties, named.as_ref());
        let dict = resources.properties.get::<Dict<'_>>(named).unwrap_or_default();
        self.marks.open(tag, &dict, hidden, self.glyphs.len());
    }
}

impl State {
    fn new(ctm: Affine) -> Self {
        Self {
            ctm,
            font: None,
            size: 0.0,
            letter_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
            invisible: false,
            text: Affine::IDENTITY,
            line: Affine::IDENTITY,
        }
    }

    fn start_line(&mut self, matrix: Affine) {
        (self.line, self.text) = (matrix, matrix);
    }

    fn next_line(&mut self, x: f64, y: f64) {
        self.start_line(self.line * Affine::translate((x, y)));
    }

    /// Moves on by an unscaled distance in text space.
    fn advance(&mut self, distance: f64) {
        self.text *= Affine::translate((distance * self.stretch, 0.0));
    }

    /// Where a letter stands that is `advance` wide, in parts of the size; nothing where it has no place.
    fn glyph_box(&self, advance: f64) -> Option<Glyph> {
        let matrix = self.ctm * self.text;
        let origin = matrix * Point::new(0.0, self.rise);
        let space = self.letter_space.clamp(0.0, WIDEST_SPACING * self.size.abs());
        let end = matrix * Point::new((advance * self.size + space) * self.stretch, self.rise);
        let right = matrix * Point::new(self.size.signum() * self.stretch.signum(), self.rise) - origin;
        let up = matrix * Point::new(0.0, self.rise + self.size) - origin;
        let length = right.hypot();
        let size = up.hypot();
        let in_reach = [origin.x, origin.y, end.x, end.y, size]
            .iter()
            .all(|value| value.abs() < FARTHEST);
        if !in_reach || size <= 0.0 || length <= 0.0 {
            return None;
        }
        let degrees = right.y.atan2(right.x).to_degrees().round();
        let turn = if degrees.abs() <= 1.0 { 0.0 } else { degrees };
        let back = Affine::rotate(-turn.to_radians());
        let (origin, end) = (back * origin, back * end);
        #[allow(clippy::cast_possible_truncation)] // Within FARTHEST, and within a turn.
        Some(Glyph {
            letter: ' ',
            x: origin.x.min(end.x) as f32,
            end: origin.x.max(end.x) as f32,
            y: origin.y as f32,
            size: size as f32,
            bold: false,
            invisible: self.invisible,
            angle: turn as i16,
            mark: Mark::default(),
        })
    }
}

/// Letters are spaced by no more, in parts of the size: more space is that between words or cells.
const WIDEST_SPACING: f64 = 0.5;
/// The ways of showing text that draw nothing: 3, and 7, which only clips.
const INVISIBLE: [f64; 2] = [3.0, 7.0];
/// No page is so large, in points.
const FARTHEST: f64 = 1e6;

fn number(instruction: &Instruction<'_, '_>, index: usize) -> Option<f64> {
    match instruction.operands().nth(index)? {
        Object::Number(number) => Some(number.as_f64()).filter(|number| number.is_finite()),
        _ => None,
    }
}

fn name<'i>(instruction: &Instruction<'i, 'i>) -> Option<&'i Name<'i>> {
    match instruction.operands().next()? {
        Object::Name(name) => Some(name),
        _ => None,
    }
}

fn matrix(instruction: &Instruction<'_, '_>) -> Option<Affine> {
    let mut values = [0.0; 6];
    for (index, value) in values.iter_mut().enumerate() {
        *value = number(instruction, index)?;
    }
    Some(Affine::new(values))
}
