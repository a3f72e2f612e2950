//! Bytes as letters, by code page.

use crate::intake::encoding::{dos, windows_1252};

/// How bytes are to be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Charset {
    /// Windows-1252, and what differs from it in no letter that Danish has.
    #[default]
    Western,
    /// DOS: code pages 437, 850 and 865 agree on the Danish letters but for `ø`, which 437 lacks.
    Dos,
    /// UTF-8.
    Utf8,
    /// The letters of a symbol font, as private letters `U+F020` to `U+F0FF`.
    Symbol,
    /// Another one: of it only ASCII is known.
    Other,
}

impl Charset {
    /// That of a code page, by its number at Microsoft's.
    pub fn of_code_page(number: i32) -> Self {
        match number {
            0 | 1252 | 1254 | 28591 => Self::Western,
            437 | 850 | 865 => Self::Dos,
            65001 => Self::Utf8,
            _ => Self::Other,
        }
    }

    /// That of a font, by the number that font tables have for it; none where it follows the document.
    pub fn of_font(number: i32) -> Option<Self> {
        match number {
            1 => None,
            0 | 162 => Some(Self::Western),
            2 => Some(Self::Symbol),
            254 | 255 => Some(Self::Dos),
            _ => Some(Self::Other),
        }
    }

    /// The letter of a byte; U+FFFD where it cannot be told. Not for UTF-8.
    pub fn letter(self, byte: u8) -> char {
        match self {
            Self::Symbol if byte >= 0x20 => char::from_u32(0xF000 + u32::from(byte)).unwrap_or_default(),
            _ if byte.is_ascii() => char::from(byte),
            Self::Dos => dos(byte),
            Self::Other | Self::Utf8 => char::REPLACEMENT_CHARACTER,
            Self::Western | Self::Symbol => windows_1252(byte),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn danish_in_all_code_pages() {
        for (page, bytes) in [(1252, b"\xE6\xF8\xE5\xC6\xD8\xC5"), (850, b"\x91\x9B\x86\x92\x9D\x8F")] {
            let letters: String = bytes
                .iter()
                .map(|byte| Charset::of_code_page(page).letter(*byte))
                .collect();
            assert_eq!(letters, "\u{e6}\u{f8}\u{e5}\u{c6}\u{d8}\u{c5}", "{page}");
        }
        assert_eq!(Charset::Western.letter(0x96), '\u{2013}');
        assert_eq!(Charset::Other.letter(0x96), '\u{fffd}');
    }
}
