//! Fonts with codes of one byte: Type 1, TrueType and Type 3.

use super::encodings::{Encoding, MAC_ROMAN, STANDARD, win_ansi};
use super::names;
use super::program::{self, BuiltIn};
use super::standard::{Family, Standard};
use super::to_unicode;
use crate::intake::pdf::document::Document;
use hayro_cmap::{BfString, CMap};
use hayro_syntax::object::dict::keys;
use hayro_syntax::object::{Array, Dict, Name, Object, Stream};
use std::collections::HashMap;

/// The width of what has no glyph in a standard font.
const NO_GLYPH: f32 = 250.0;
/// A unit of a Type 3 font where it does not say.
const THOUSANDTH: f32 = 0.001;

/// The kinds of simple fonts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Drawn by PostScript.
    Type1,
    /// Drawn by splines.
    TrueType,
    /// Drawn by the operators of PDF.
    Type3,
}

/// A font with codes of one byte.
#[derive(Debug)]
pub struct Simple {
    kind: Kind,
    to_unicode: Option<CMap>,
    /// The names of glyphs that the file gives to codes.
    differences: HashMap<u8, String>,
    base: Base,
    /// Whether names are those of ornaments.
    dingbats: bool,
    /// By code; nothing where the file does not say.
    widths: Option<Vec<Option<f32>>>,
    missing_width: f32,
    /// Thousandths of the type's size in a unit of the widths.
    scale: f32,
    /// The font whose widths stand in for those the file does not say.
    metrics: Option<Standard>,
}

/// What a code stands for that has no name in the file.
#[derive(Debug)]
enum Base {
    Table(Encoding),
    BuiltIn(BuiltIn),
    Nothing,
}

impl Simple {
    /// Reads a font; nothing where its widths make no sense.
    pub fn read<'d>(dict: &Dict<'d>, kind: Kind, document: &Document<'d>) -> Option<Self> {
        let descriptor = match kind {
            Kind::Type3 => dict.clone(),
            Kind::Type1 | Kind::TrueType => dict.get::<Dict<'d>>(keys::FONT_DESC).unwrap_or_default(),
        };
        let (named, differences) = encoding(dict);
        let standard = Standard::named(dict);
        let (base, dingbats, metrics) = match kind {
            Kind::Type3 => (named.map_or(Base::Nothing, Base::Table), false, None),
            Kind::TrueType if descriptor.contains_key(keys::FONT_FILE2) => {
                let metrics = standard.unwrap_or_else(|| Standard::instead_of(dict));
                (
                    Base::Table(named.unwrap_or(STANDARD)),
                    is_dingbats(standard),
                    Some(metrics),
                )
            }
            Kind::Type1 | Kind::TrueType => {
                let dingbats = is_dingbats(standard);
                if let Some(base) = embedded(&descriptor, kind, named, dingbats, document) {
                    (base, dingbats, standard)
                } else {
                    let font = standard.unwrap_or_else(|| Standard::instead_of(dict));
                    let own = matches!(font.family, Family::Symbol | Family::Dingbats);
                    let table = named.filter(|_| !own).unwrap_or(font.encoding());
                    (Base::Table(table), dingbats, Some(font))
                }
            }
        };
        Some(Self {
            kind,
            to_unicode: to_unicode(dict),
            differences,
            base,
            dingbats,
            widths: widths(dict)?,
            missing_width: descriptor.get::<f32>(keys::MISSING_WIDTH).unwrap_or(0.0),
            scale: if kind == Kind::Type3 { unit(dict) * 1000.0 } else { 1.0 },
            metrics,
        })
    }

    /// The letters of a code.
    pub fn letters(&self, code: u8) -> Option<BfString> {
        let told = self
            .to_unicode
            .as_ref()
            .and_then(|map| map.lookup_bf_string(code.into()));
        // Some files map to U+0000 what they know by name alone.
        let told = told.filter(|letters| self.kind == Kind::TrueType || *letters != BfString::Char('\0'));
        told.or_else(|| self.named(code).map(BfString::String))
    }

    /// How far a code moves on, in thousandths of the type's size.
    pub fn advance(&self, code: u8) -> f32 {
        let width = match &self.widths {
            Some(widths) => widths
                .get(usize::from(code))
                .copied()
                .flatten()
                .unwrap_or(self.missing_width),
            None => self
                .metrics
                .map_or(self.missing_width, |font| self.standard_width(font, code)),
        };
        width * self.scale
    }

    fn standard_width(&self, font: Standard, code: u8) -> f32 {
        if code == 0 && !self.differences.contains_key(&0) {
            return NO_GLYPH;
        }
        let letter = self.named(code).and_then(|letters| letters.chars().next());
        letter.and_then(|letter| font.width(letter)).unwrap_or(0.0)
    }

    /// What the name of a code's glyph says.
    fn named(&self, code: u8) -> Option<String> {
        if let Some(name) = self.differences.get(&code) {
            return names::letters(name, self.dingbats);
        }
        match &self.base {
            Base::Table(table) => table(code).map(String::from),
            Base::BuiltIn(letters) => letters.get(usize::from(code)).cloned().flatten(),
            Base::Nothing => None,
        }
    }
}

fn is_dingbats(font: Option<Standard>) -> bool {
    font.is_some_and(|font| font.family == Family::Dingbats)
}

/// The encoding of a Type 1 font that the file carries: as the file says, else as the font itself does.
fn embedded<'d>(
    descriptor: &Dict<'d>,
    kind: Kind,
    named: Option<Encoding>,
    dingbats: bool,
    document: &Document<'d>,
) -> Option<Base> {
    if kind != Kind::Type1 {
        return None;
    }
    let file = descriptor.get::<Stream<'d>>(keys::FONT_FILE3);
    let file = file.or_else(|| descriptor.get::<Stream<'d>>(keys::FONT_FILE))?;
    if let Some(table) = named {
        return Some(Base::Table(table));
    }
    program::built_in(&document.content(&file)?, dingbats).map(Base::BuiltIn)
}

/// The encoding of a font by name, and the names of glyphs in which it differs.
fn encoding(dict: &Dict<'_>) -> (Option<Encoding>, HashMap<u8, String>) {
    match dict.get::<Dict<'_>>(keys::ENCODING) {
        Some(encoding) => (table(&encoding, keys::BASE_ENCODING), differences(&encoding)),
        None => (table(dict, keys::ENCODING), HashMap::new()),
    }
}

fn table(dict: &Dict<'_>, key: &[u8]) -> Option<Encoding> {
    match dict.get::<Name<'_>>(key)?.as_ref() {
        b"WinAnsiEncoding" => Some(win_ansi),
        b"MacRomanEncoding" => Some(MAC_ROMAN),
        b"StandardEncoding" => Some(STANDARD),
        _ => None,
    }
}

/// A number is the code of the name that follows; the others count on.
fn differences(encoding: &Dict<'_>) -> HashMap<u8, String> {
    let mut names = HashMap::new();
    let mut code = 0_i64;
    let entries = encoding.get::<Array<'_>>(keys::DIFFERENCES).unwrap_or_default();
    for entry in entries.iter::<Object<'_>>() {
        match entry {
            Object::Number(number) => code = number.as_i64(),
            Object::Name(name) => {
                if let Ok(code) = u8::try_from(code) {
                    names.insert(code, name.as_str().to_owned());
                }
                code = code.saturating_add(1);
            }
            _ => {}
        }
    }
    names
}

/// The widths by code, where the file says them; nothing where they end before they begin.
#[allow(clippy::option_option)] // what is absent is told from what is wrong
fn widths(dict: &Dict<'_>) -> Option<Option<Vec<Option<f32>>>> {
    let bounds = (dict.get::<usize>(keys::FIRST_CHAR), dict.get::<usize>(keys::LAST_CHAR));
    let ((Some(first), Some(last)), Some(array)) = (bounds, dict.get::<Array<'_>>(keys::WIDTHS)) else {
        return Some(None);
    };
    let count = last.checked_sub(first)?.checked_add(1)?;
    let told = array.iter::<f32>().take(count).map(Some);
    Some(Some(std::iter::repeat_n(None, first).chain(told).collect()))
}

/// How large the units of a Type 3 font are, of the type's size.
fn unit(dict: &Dict<'_>) -> f32 {
    let matrix = dict.get::<[f32; 6]>(keys::FONT_MATRIX);
    matrix.map_or(THOUSANDTH, |matrix| matrix[0])
}
