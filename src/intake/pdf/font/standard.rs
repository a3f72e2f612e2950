//! The fonts that every reader of PDF has and no file need carry: which of them a font is or resembles, their letters, and
//! how wide these are.

use super::encodings::{DINGBATS, Encoding, STANDARD, SYMBOL, glyph_name};
use hayro_syntax::object::dict::keys;
use hayro_syntax::object::{Dict, Name};
use pdfboss_encoding::standard_14_width;

/// As wide are most signs of Symbol, and of `ZapfDingbats`: near enough for what stands alone before a paragraph.
const SYMBOL_WIDTH: f32 = 549.0;
const DINGBATS_WIDTH: f32 = 788.0;
/// The flag of a font descriptor that its letters have serifs.
const SERIF: u32 = 1 << 1;
/// From this weight on a font is bold.
const BOLD: u32 = 700;

/// One of the standard fonts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standard {
    /// The family.
    pub family: Family,
    bold: bool,
    italic: bool,
}

/// A family of standard fonts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Without serifs.
    Helvetica,
    /// With letters of one width.
    Courier,
    /// With serifs.
    Times,
    /// Greek letters and signs of mathematics.
    Symbol,
    /// Ornaments.
    Dingbats,
}

impl Standard {
    /// The standard font that a font is, or is meant to look like, by its name.
    pub fn named(dict: &Dict<'_>) -> Option<Self> {
        let name = base_name(dict)?.to_ascii_lowercase();
        let descriptor = dict.get::<Dict<'_>>(keys::FONT_DESC).unwrap_or_default();
        let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
        let family = if name == "symbol" {
            Family::Symbol
        } else if has(&["helvetica", "arial", "sans"]) {
            Family::Helvetica
        } else if has(&["courier", "mono"]) {
            Family::Courier
        } else if has(&["times", "serif"]) {
            Family::Times
        } else if has(&["dingbats"]) {
            Family::Dingbats
        } else {
            return None;
        };
        let weight = descriptor.get::<u32>(keys::FONT_WEIGHT);
        let angle = descriptor.get::<f32>(keys::ITALIC_ANGLE);
        Some(Self {
            family,
            bold: weight.is_some_and(|weight| weight >= BOLD) || has(&["bold", "demi"]),
            italic: angle.is_some_and(|angle| angle != 0.0) || has(&["italic", "oblique"]),
        })
    }

    /// The standard font to take in the place of one that says little of itself.
    pub fn instead_of(dict: &Dict<'_>) -> Self {
        let name = base_name(dict).unwrap_or_default();
        let flags = dict
            .get::<Dict<'_>>(keys::FONT_DESC)
            .and_then(|descriptor| descriptor.get::<u32>(keys::FLAGS));
        let serif = flags.is_some_and(|flags| flags & SERIF != 0);
        Self {
            family: if serif { Family::Times } else { Family::Helvetica },
            bold: name.contains("Bold"),
            italic: name.contains("Italic"),
        }
    }

    /// The encoding that its letters have by themselves.
    pub fn encoding(self) -> Encoding {
        match self.family {
            Family::Symbol => SYMBOL,
            Family::Dingbats => DINGBATS,
            Family::Helvetica | Family::Courier | Family::Times => STANDARD,
        }
    }

    /// How wide a letter is, in thousandths of its size.
    pub fn width(self, letter: char) -> Option<f32> {
        let letter = match letter {
            '\u{a0}' => ' ',
            '\u{ad}' => '-',
            letter => letter,
        };
        let signs = |encoding: Encoding, width| {
            (0..=u8::MAX)
                .any(|code| encoding(code) == Some(letter))
                .then_some(width)
        };
        match self.family {
            Family::Symbol => signs(SYMBOL, SYMBOL_WIDTH),
            Family::Dingbats => signs(DINGBATS, DINGBATS_WIDTH),
            Family::Helvetica | Family::Courier | Family::Times => standard_14_width(self.name(), glyph_name(letter)?),
        }
    }

    /// The name of the font, of those whose letters have widths of their own.
    const fn name(self) -> &'static str {
        match (self.family, self.bold, self.italic) {
            (Family::Courier, ..) => "Courier",
            (Family::Times, false, false) => "Times-Roman",
            (Family::Times, true, false) => "Times-Bold",
            (Family::Times, false, true) => "Times-Italic",
            (Family::Times, true, true) => "Times-BoldItalic",
            (_, true, _) => "Helvetica-Bold",
            (_, false, _) => "Helvetica",
        }
    }
}

/// The name of a font without the mark of a subset before it, as in `ABCDEF+Calibri`.
fn base_name(dict: &Dict<'_>) -> Option<String> {
    let name = dict.get::<Name<'_>>(keys::BASE_FONT)?;
    let name = name.as_str();
    let plain = name.split_once('+').filter(|(mark, _)| mark.len() == 6);
    Some(plain.map_or(name, |(_, plain)| plain).to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Family, Standard};

    #[test]
    fn letters_are_as_wide_as_adobe_says() {
        let font = |family, bold, italic| Standard { family, bold, italic };
        assert_eq!(font(Family::Helvetica, false, true).width('å'), Some(556.0));
        assert_eq!(font(Family::Times, true, true).width('W'), Some(889.0));
        assert_eq!(font(Family::Courier, false, false).width('æ'), Some(600.0));
        assert_eq!(font(Family::Courier, false, false).width('ж'), None);
    }

    #[test]
    fn every_letter_of_an_encoding_has_a_width() {
        for family in [Family::Helvetica, Family::Symbol, Family::Dingbats] {
            let font = Standard {
                family,
                bold: false,
                italic: false,
            };
            for letter in (0..=u8::MAX).filter_map(font.encoding()) {
                assert!(
                    font.width(letter).is_some_and(|width| width > 0.0),
                    "{family:?} {letter}"
                );
            }
        }
    }
}
