//! Marked content: artifacts, the structure's numbers, and text that stands for what is drawn.

use super::glyph::{self, Glyph, Mark};
use hayro_syntax::object::dict::keys;
use hayro_syntax::object::{Dict, String as PdfString};

/// The marks that are open.
#[derive(Default)]
pub struct Marks {
    open: Vec<Open>,
    /// Marks that were opened beyond [`DEEPEST`].
    beyond: usize,
}

/// Marks inside marks are told apart so deep.
const DEEPEST: usize = 256;

struct Open {
    mark: Mark,
    hidden: bool,
    /// The text that stands for what is drawn, and how many glyphs there were before it.
    actual: Option<(String, usize)>,
}

impl Marks {
    /// Opens a mark; `glyphs` is how many there are.
    pub fn open(&mut self, tag: &[u8], properties: &Dict<'_>, hidden: bool, glyphs: usize) {
        if self.open.len() >= DEEPEST {
            self.beyond += 1;
            return;
        }
        let outer = self.open.last();
        let mark = outer.map_or(Mark::default(), |outer| outer.mark);
        let actual = properties.get::<PdfString<'_>>(keys::ACTUAL_TEXT);
        let opened = Open {
            mark: Mark {
                artifact: mark.artifact || tag == b"Artifact",
                id: properties.get::<i32>(keys::MCID).or(mark.id),
            },
            hidden: hidden || outer.is_some_and(|outer| outer.hidden),
            actual: actual.map(|text| (text_string(text.as_bytes()), glyphs)),
        };
        self.open.push(opened);
    }

    /// What is said of a letter that is shown now; nothing where it is not to be seen.
    pub fn current(&self) -> Option<Mark> {
        match self.open.last() {
            Some(open) => (!open.hidden).then_some(open.mark),
            None => Some(Mark::default()),
        }
    }

    /// How many are open.
    pub fn depth(&self) -> usize {
        self.open.len()
    }

    /// Closes the last mark.
    pub fn close(&mut self, glyphs: &mut Vec<Glyph>) {
        if self.beyond > 0 {
            self.beyond -= 1;
        } else if let Some(Open {
            actual: Some((text, from)),
            ..
        }) = self.open.pop()
        {
            replace(&text, from, glyphs);
        }
    }

    /// Closes marks until `depth` are open.
    pub fn close_to(&mut self, depth: usize, glyphs: &mut Vec<Glyph>) {
        self.beyond = 0;
        while self.open.len() > depth {
            self.close(glyphs);
        }
    }

    /// Closes what a page leaves open.
    pub fn close_all(&mut self, glyphs: &mut Vec<Glyph>) {
        self.close_to(0, glyphs);
    }
}

/// Puts `text` in the place of the glyphs from `from` on. Where they stand on several lines, or nowhere, they stay: the
/// text cannot be placed. Text that stands for a hyphen at a line's end is often empty; the hyphen then is a soft one.
fn replace(text: &str, from: usize, glyphs: &mut Vec<Glyph>) {
    let Some((first, rest)) = glyphs.get(from..).and_then(<[Glyph]>::split_first) else {
        return;
    };
    let (first, last) = (*first, *rest.last().unwrap_or(first));
    let letters: Vec<char> = text
        .chars()
        .map(glyph::plain)
        .filter(|letter| glyph::is_text(*letter))
        .collect();
    let one_line = first.angle == last.angle && (first.y - last.y).abs() < first.size / 2.0 && first.x <= last.x;
    if letters.is_empty() {
        let hyphen = first.letter == '-' && rest.is_empty();
        glyphs.truncate(from);
        glyphs.extend(hyphen.then_some(Glyph {
            letter: '\u{ad}',
            ..first
        }));
    } else if one_line {
        glyphs.truncate(from);
        #[allow(clippy::cast_precision_loss)] // A few letters.
        let width = (last.end - first.x) / letters.len() as f32;
        let mut x = first.x;
        for letter in letters {
            glyphs.push(Glyph {
                letter,
                x,
                end: x + width,
                ..first
            });
            x += width;
        }
    }
}

/// A text string: UTF-16 or UTF-8 behind a byte order mark, else (nearly) Latin-1.
pub fn text_string(bytes: &[u8]) -> String {
    if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        let units = rest.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
        return char::decode_utf16(units)
            .map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect();
    }
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        return String::from_utf8_lossy(rest).into_owned();
    }
    bytes.iter().map(|byte| doc_encoding(*byte)).collect()
}

/// The signs in which the encoding of documents differs from Latin-1.
fn doc_encoding(byte: u8) -> char {
    const HIGH: [char; 33] = [
        '•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘', '’', '‚', '™', '\u{fb01}',
        '\u{fb02}', 'Ł', 'Œ', 'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž', '\u{fffd}', '€',
    ];
    match byte {
        0x80..=0xA0 => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}
