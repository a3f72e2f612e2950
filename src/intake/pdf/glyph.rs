//! A letter at its place on a page.

/// A letter as it stands on a page. The frame is the page as a reader sees it, in points, y growing downwards from the
/// top; text that is set at an angle has the frame turned with it, so that its lines run to the right as all others do.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    /// The letter; a ligature is as many glyphs as it has letters.
    pub letter: char,
    /// Where it begins.
    pub x: f32,
    /// Where it ends; the space that all letters around it have behind them is part of it.
    pub end: f32,
    /// Its baseline.
    pub y: f32,
    /// The size of its type, in points.
    pub size: f32,
    /// Whether its font is bold.
    pub bold: bool,
    /// Whether it is not drawn: letters that a program read from a picture lie so over it.
    pub invisible: bool,
    /// The angle at which it runs, in degrees clockwise from the horizontal: 0 for nearly all text.
    pub angle: i16,
    /// What the marks in the content say of it.
    pub mark: Mark,
}

/// What the marks in the content say of a stretch of text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// Whether it is an artifact: of the page and not of the text.
    pub artifact: bool,
    /// The number by which the structure tree names it, within its page.
    pub id: Option<i32>,
}

/// The letters of a ligature; nothing for every other letter.
pub fn ligature(letter: char) -> Option<&'static str> {
    Some(match letter {
        '\u{fb00}' => "ff",
        '\u{fb01}' => "fi",
        '\u{fb02}' => "fl",
        '\u{fb03}' => "ffi",
        '\u{fb04}' => "ffl",
        '\u{fb05}' | '\u{fb06}' => "st",
        _ => return None,
    })
}

/// The letter that a reader sees: what fonts have several signs for is one here, since a text layer does not tell
/// which of them the writer meant.
pub fn plain(letter: char) -> char {
    match letter {
        // Many producers map the one blank of a font to the no-break space.
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\t' | '\n' | '\r' => ' ',
        '\u{2011}' => '-',
        '\u{2024}' => '.',
        // Bullets of symbol fonts, in the place where those keep them.
        '\u{f0b7}' | '\u{f0a7}' | '\u{f0d8}' | '\u{f06e}' | '\u{f076}' | '\u{f0fc}' => '•',
        _ => letter,
    }
}

/// Whether a sign takes part in a text: not so control characters and signs without width.
pub fn is_text(letter: char) -> bool {
    !letter.is_control() && !matches!(letter, '\u{200b}' | '\u{feff}' | '\u{2060}' | '\u{200c}' | '\u{200d}')
}
