//! The tables at the beginning of a document: fonts and styles.

use super::charset::Charset;
use std::collections::BTreeMap;

/// The built-in headings have this name and their level, whatever the language of the program.
const HEADING: &str = "heading ";

/// What fonts and styles say.
#[derive(Debug, Default)]
pub struct Sheet {
    fonts: BTreeMap<i32, Option<Charset>>,
    /// Zero-based levels of headings by number of style.
    outlines: BTreeMap<i32, u8>,
    font: i32,
    style: i32,
    outline: Option<u8>,
    name: String,
}

impl Sheet {
    /// Takes a word of the table of fonts.
    pub fn font_word(&mut self, word: &str, number: i32) {
        match word {
            "f" => self.font = number,
            "fcharset" => {
                self.fonts.insert(self.font, Charset::of_font(number));
            }
            "cpg" => {
                self.fonts.insert(self.font, Some(Charset::of_code_page(number)));
            }
            _ => {}
        }
    }

    /// Takes a word of the table of styles.
    pub fn style_word(&mut self, word: &str, number: i32) {
        match word {
            "s" => self.style = number,
            // Styles of letters and sections are no paragraph's.
            "cs" | "ds" | "ts" => self.style = -1,
            "outlinelevel" => self.outline = u8::try_from(number).ok(),
            _ => {}
        }
    }

    /// Takes a letter of a style's name; a semicolon ends it.
    pub fn style_letter(&mut self, letter: char) {
        if letter != ';' {
            self.name.push(letter);
            return;
        }
        let named = heading(&self.name);
        if let Some(level) = self.outline.take().or(named).filter(|_| self.style >= 0) {
            self.outlines.insert(self.style, level);
        }
        self.name.clear();
        self.style = 0;
    }

    /// The charset of a font; none where it follows the document.
    pub fn charset(&self, font: i32) -> Option<Charset> {
        self.fonts.get(&font).copied().flatten()
    }

    /// The zero-based level of a heading of a style.
    pub fn outline(&self, style: i32) -> Option<u8> {
        self.outlines.get(&style).copied()
    }
}

fn heading(name: &str) -> Option<u8> {
    let name = name.trim().to_lowercase();
    let level: u8 = name.strip_prefix(HEADING)?.split(',').next()?.trim().parse().ok()?;
    level.checked_sub(1).filter(|level| *level < 9)
}
