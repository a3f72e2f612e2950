//! Fonts: from character codes to letters, widths and weight.

mod composite;
mod encodings;
mod names;
mod program;
mod simple;
mod standard;

use super::document::Document;
use super::glyph;
use composite::Composite;
use hayro_cmap::{BfString, CMap};
use hayro_syntax::object::dict::keys;
use hayro_syntax::object::{Array, Dict, Name, Object, Stream};
use simple::{Kind, Simple};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// From this weight on a font is bold, on the scale from 100 to 900.
const BOLD: i32 = 600;
/// The flag of a font descriptor that its glyphs are to be drawn bold.
const FORCE_BOLD: i32 = 1 << 18;
/// What the names of bold fonts contain, in small letters.
const BOLD_NAMES: [&str; 4] = ["bold", "black", "heavy", "demi"];
/// Widths are told in thousandths of the type's size.
const UNITS: f32 = 1000.0;
/// The largest code of a font with codes of one byte.
const LAST_SIMPLE: i64 = 255;
/// No character collection has more codes.
const LAST_CID: i64 = 0xFFFF;

/// The fonts of a document, each read once.
pub struct Fonts<'p, 'd> {
    document: &'p Document<'d>,
    /// By the place of their dictionaries in memory, which is that of the file.
    loaded: RefCell<HashMap<(usize, usize), Loaded>>,
}

/// A font; nothing where it could not be read.
type Loaded = Option<Rc<Font>>;

/// A font.
pub struct Font {
    inner: Inner,
    /// Whether it is bold.
    pub bold: bool,
    decoded: RefCell<HashMap<u32, Rc<Decoded>>>,
}

enum Inner {
    Simple(Box<Simple>),
    Composite(Box<Composite>),
}

/// What a character code stands for.
#[derive(Debug, PartialEq)]
pub struct Decoded {
    /// Its letters; U+FFFD where they cannot be told.
    pub letters: Vec<char>,
    /// How far it moves on, in parts of the type's size.
    pub advance: f32,
}

impl<'p, 'd> Fonts<'p, 'd> {
    /// No fonts yet.
    pub fn new(document: &'p Document<'d>) -> Self {
        Self {
            document,
            loaded: RefCell::default(),
        }
    }

    /// The font that a dictionary describes.
    pub fn font(&self, dict: &Dict<'d>) -> Loaded {
        let key = (dict.data().as_ptr() as usize, dict.data().len());
        if let Some(font) = self.loaded.borrow().get(&key) {
            return font.clone();
        }
        let font = self.load(dict);
        if font.is_none() {
            self.document.damage();
        }
        self.loaded.borrow_mut().insert(key, font.clone());
        font
    }

    fn load(&self, dict: &Dict<'d>) -> Loaded {
        if !is_bounded(dict) {
            return None;
        }
        // A broken table of letters would be taken for an empty one.
        if let Some(table) = dict.get::<Stream<'d>>(keys::TO_UNICODE) {
            self.document.content(&table)?;
        }
        let simple = |kind| Simple::read(dict, kind, self.document).map(|font| Inner::Simple(Box::new(font)));
        let inner = match dict.get::<Name<'d>>(keys::SUBTYPE)?.as_ref() {
            b"Type1" | b"MMType1" => simple(Kind::Type1),
            b"TrueType" | b"OpenType" => simple(Kind::TrueType),
            b"Type3" => simple(Kind::Type3),
            b"Type0" => Composite::read(dict).map(|font| Inner::Composite(Box::new(font))),
            _ => None,
        };
        Some(Rc::new(Font {
            inner: inner?,
            bold: is_bold(dict),
            decoded: RefCell::default(),
        }))
    }
}

impl Font {
    /// The first code of `bytes`, and how many bytes it takes: at least one.
    pub fn code(&self, bytes: &[u8]) -> (u32, usize) {
        match &self.inner {
            Inner::Simple(_) => (bytes.first().copied().unwrap_or_default().into(), 1),
            Inner::Composite(font) => font.code(bytes),
        }
    }

    /// What a code stands for.
    pub fn decode(&self, code: u32) -> Rc<Decoded> {
        if let Some(known) = self.decoded.borrow().get(&code) {
            return known.clone();
        }
        let decoded = Rc::new(Decoded {
            letters: self.letters(code),
            advance: self.advance(code),
        });
        self.decoded.borrow_mut().insert(code, decoded.clone());
        decoded
    }

    fn advance(&self, code: u32) -> f32 {
        let advance = match &self.inner {
            Inner::Simple(font) => u8::try_from(code).map_or(0.0, |code| font.advance(code)),
            Inner::Composite(font) => font.advance(code),
        };
        let advance = advance / UNITS;
        if advance.is_finite() { advance } else { 0.0 }
    }

    fn letters(&self, code: u32) -> Vec<char> {
        let letters = match &self.inner {
            Inner::Simple(font) => u8::try_from(code).ok().and_then(|code| font.letters(code)),
            Inner::Composite(font) => font.letters(code),
        };
        match letters {
            Some(BfString::Char(letter)) => spelled(std::iter::once(letter)),
            Some(BfString::String(letters)) => spelled(letters.chars()),
            None => vec![char::REPLACEMENT_CHARACTER],
        }
    }
}

/// The table from codes to letters that a file gives for a font.
fn to_unicode(dict: &Dict<'_>) -> Option<CMap> {
    let table = dict.get::<Stream<'_>>(keys::TO_UNICODE)?;
    CMap::parse(&table.decoded_data().ok()?, |_| None)
}

/// Letters with ligatures taken apart and signs without a look of their own left out.
fn spelled(letters: impl Iterator<Item = char>) -> Vec<char> {
    let mut spelled = Vec::with_capacity(1);
    for letter in letters {
        match glyph::ligature(letter) {
            Some(parts) => spelled.extend(parts.chars()),
            None => spelled.extend(Some(glyph::plain(letter)).filter(|letter| glyph::is_text(*letter))),
        }
    }
    spelled
}

/// Whether the name or the descriptor of a font say that it is bold.
fn is_bold(dict: &Dict<'_>) -> bool {
    let descendant = descendant(dict);
    let descriptor = descendant
        .as_ref()
        .unwrap_or(dict)
        .get::<Dict<'_>>(keys::FONT_DESC)
        .unwrap_or_default();
    let name = dict.get::<Name<'_>>(keys::BASE_FONT);
    let name = name.map(|name| name.as_str().to_ascii_lowercase()).unwrap_or_default();
    BOLD_NAMES.iter().any(|bold| name.contains(bold))
        || descriptor
            .get::<i32>(keys::FONT_WEIGHT)
            .is_some_and(|weight| weight >= BOLD)
        || descriptor
            .get::<i32>(keys::FLAGS)
            .is_some_and(|flags| flags & FORCE_BOLD != 0)
}

/// The font inside a composite font.
fn descendant<'d>(dict: &Dict<'d>) -> Option<Dict<'d>> {
    dict.get::<Array<'_>>(keys::DESCENDANT_FONTS)?.iter::<Dict<'_>>().next()
}

/// Whether the ranges of a font's widths are as long as fonts can be. The library writes them out one by one.
fn is_bounded(dict: &Dict<'_>) -> bool {
    let first = dict.get::<Object<'_>>(keys::FIRST_CHAR).and_then(Object::into_number);
    let simple = first.is_none_or(|first| (0..=LAST_SIMPLE).contains(&first.as_i64()));
    let widths = |key: &[u8]| descendant(dict).and_then(|font| font.get::<Array<'_>>(key));
    let in_bounds = |array: Array<'_>| {
        let mut numbers = array.iter::<Object<'_>>().filter_map(Object::into_number);
        numbers.all(|number| number.as_i64() <= LAST_CID)
    };
    simple && [keys::W, keys::W2].into_iter().filter_map(widths).all(in_bounds)
}
