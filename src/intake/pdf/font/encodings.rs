//! Encodings: which letter a code of a simple font stands for. The tables are those of `pdfboss-encoding`.

use pdfboss_encoding as tables;

/// An encoding: the letter of a code, where it has one.
pub type Encoding = fn(u8) -> Option<char>;

/// Adobe's `StandardEncoding`.
pub const STANDARD: Encoding = tables::standard;
/// `MacRomanEncoding`, with what Mac OS has besides.
pub const MAC_ROMAN: Encoding = tables::mac_roman;
/// The letters of the font Symbol.
pub const SYMBOL: Encoding = tables::symbol;
/// The signs of the font `ZapfDingbats`.
pub const DINGBATS: Encoding = tables::zapf_dingbats;

/// `WinAnsiEncoding`; what it leaves undefined is a bullet (ISO 32000-1, D.2, note 3).
pub fn win_ansi(code: u8) -> Option<char> {
    tables::win_ansi(code).or((code > b'~').then_some('•'))
}

/// The name of the glyph that draws a letter, where one of the encodings has it.
pub fn glyph_name(letter: char) -> Option<&'static str> {
    let code = |encoding: Encoding| (0..=u8::MAX).find(|code| encoding(*code) == Some(letter));
    code(tables::win_ansi)
        .and_then(tables::win_ansi_glyph_name)
        .or_else(|| code(STANDARD).and_then(tables::standard_encoding_name))
        .or_else(|| code(MAC_ROMAN).and_then(tables::mac_roman_glyph_name))
}
