//! Fonts with codes of several bytes: Type 0.

use super::to_unicode;
use hayro_cmap::{BfString, CMap, CMapName, WritingMode};
use hayro_syntax::object::dict::keys;
use hayro_syntax::object::{Array, Dict, Object};
use std::collections::HashMap;

/// The longest code, in bytes.
const LONGEST: u8 = 4;
/// The width of a letter where the file does not say.
const DEFAULT_WIDTH: f32 = 1000.0;

/// A font with codes of several bytes.
#[derive(Debug)]
pub struct Composite {
    /// From codes to the numbers of glyphs in the collection of the font.
    encoding: CMap,
    to_unicode: Option<CMap>,
    horizontal: bool,
    widths: HashMap<u32, f32>,
    default_width: f32,
}

impl Composite {
    /// Reads a font; nothing where its codes cannot be told.
    pub fn read(dict: &Dict<'_>) -> Option<Self> {
        let encoding = match dict.get::<Object<'_>>(keys::ENCODING)? {
            Object::Name(name) => match CMapName::from_bytes(name.as_ref()) {
                CMapName::IdentityH => CMap::identity_h(),
                CMapName::IdentityV => CMap::identity_v(),
                _ => return None,
            },
            Object::Stream(stream) => CMap::parse(&stream.decoded_data().ok()?, |_| None)?,
            _ => return None,
        };
        let font = super::descendant(dict)?;
        Some(Self {
            horizontal: encoding.metadata().writing_mode != Some(WritingMode::Vertical),
            encoding,
            to_unicode: to_unicode(dict),
            widths: font
                .get::<Array<'_>>(keys::W)
                .and_then(|array| widths(&array))
                .unwrap_or_default(),
            default_width: font.get::<f32>(keys::DW).unwrap_or(DEFAULT_WIDTH),
        })
    }

    /// The first code of `bytes`, and how many bytes it takes.
    pub fn code(&self, bytes: &[u8]) -> (u32, usize) {
        let mut code = 0;
        for (length, byte) in (1..=LONGEST).zip(bytes) {
            code = code << 8 | u32::from(*byte);
            if self.encoding.lookup_cid_code(code, length).is_some() {
                return (code, length.into());
            }
        }
        (0, 1)
    }

    /// The letters of a code.
    pub fn letters(&self, code: u32) -> Option<BfString> {
        self.to_unicode.as_ref()?.lookup_bf_string(code)
    }

    /// How far a code moves on to the right, in thousandths of the type's size.
    pub fn advance(&self, code: u32) -> f32 {
        if !self.horizontal {
            return 0.0;
        }
        let glyph = (1..=LONGEST).find_map(|length| self.encoding.lookup_cid_code(code, length));
        let width = self.widths.get(&glyph.unwrap_or(0)).copied();
        width.unwrap_or(self.default_width)
    }
}

/// `first [width ...]` or `first last width`, again and again.
fn widths(array: &Array<'_>) -> Option<HashMap<u32, f32>> {
    let mut widths = HashMap::new();
    let mut entries = array.flex_iter();
    loop {
        if let Some((first, list)) = entries.next::<(u32, Array<'_>)>() {
            let mut code = first;
            for width in list.iter::<f32>() {
                widths.insert(code, width);
                code = code.checked_add(1)?;
            }
        } else if let Some((first, last, width)) = entries.next::<(u32, u32, f32)>() {
            widths.extend((first..=last).map(|code| (code, width)));
        } else {
            return Some(widths);
        }
    }
}
