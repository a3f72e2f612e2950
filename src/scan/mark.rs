//! Numbers that open a line, as items are numbered: `Punkt 8: ...`, `8. ...`, `Sag nr. 8`.

use super::word::{leading, number, skip_space};
use crate::lexicon::labels::ITEM_WORDS;

/// A number that opens a line. Offsets are of the line's running text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberMark {
    /// How the number is written.
    pub form: Form,
    /// Its value.
    pub value: u32,
    /// Offset of its first digit.
    pub start: usize,
    /// Offset after its last digit or letter.
    pub end: usize,
    /// Offset at which the title begins.
    pub title: usize,
}

/// The form of a numbered line: the word before the number and the sign after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Form {
    /// Index into the lexicon's words for items.
    word: Option<usize>,
    /// The sign after the number.
    sign: Sign,
}

/// What stands between a number and its title.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Sign {
    Colon,
    Dot,
    Bracket,
    Dash,
    Space,
    Glued,
    Nothing,
}

/// Numbers of items have no more digits.
const LONGEST_NUMBER: usize = 4;

impl NumberMark {
    /// Reads the number that opens a text.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let bullet = text.len() - text.trim_start_matches(['•', '*', ' ']).len();
        let rest = &text[bullet..];
        let (word, start) = match rest.bytes().next()? {
            b'0'..=b'9' => (None, bullet),
            b'A'..=b'Z' | b'a'..=b'z' => {
                let (word, end) = leading(rest, ITEM_WORDS)?;
                (
                    ITEM_WORDS.iter().position(|row| *row == word),
                    skip_space(text, bullet + end),
                )
            }
            _ => return None,
        };
        let (value, mut end) = number(text, start).filter(|(_, end)| end - start <= LONGEST_NUMBER)?;
        if goes_on_as_number(&text[end..]) {
            return None;
        }
        end += letter_behind(&text[end..]);
        let (sign, title) = sign(text, end)?;
        let title = skip_space(text, title);
        let sign = if title >= text.len() { Sign::Nothing } else { sign };
        // A bare number before a word could be anything: an address, a year, an amount.
        let bare = word.is_none() && matches!(sign, Sign::Space);
        (!bare).then_some(Self {
            form: Form { word, sign },
            value,
            start,
            end,
            title,
        })
    }
}

/// `2.1`, `04.02.2025`, `3,5`: no plain number of an item.
fn goes_on_as_number(rest: &str) -> bool {
    let mut letters = rest.chars();
    matches!(letters.next(), Some('.' | ',' | '-' | '/' | ':'))
        && letters.next().is_some_and(|letter| letter.is_ascii_digit())
}

/// A letter that belongs to the number: `04A`.
fn letter_behind(rest: &str) -> usize {
    let mut letters = rest.chars();
    let letter = letters.next().is_some_and(|letter| letter.is_ascii_uppercase());
    usize::from(letter && letters.next().is_none_or(|next| !next.is_alphanumeric()))
}

fn sign(text: &str, end: usize) -> Option<(Sign, usize)> {
    let rest = &text[end..];
    let Some(first) = rest.chars().next() else {
        return Some((Sign::Nothing, end));
    };
    let spaced = skip_space(text, end);
    Some(match first {
        ':' => (Sign::Colon, end + 1),
        '.' => (Sign::Dot, end + 1),
        ')' => (Sign::Bracket, end + 1),
        _ if text[spaced..].starts_with(['-', '–']) => {
            (Sign::Dash, spaced + text[spaced..].chars().next()?.len_utf8())
        }
        _ if text[spaced..].starts_with(':') => (Sign::Colon, spaced + 1),
        letter if letter.is_whitespace() => (Sign::Space, spaced),
        letter if letter.is_uppercase() => (Sign::Glued, end),
        _ => return None,
    })
}

impl Form {
    /// Whether nothing stands behind the number: the title is on another line.
    #[must_use]
    pub fn stands_alone(self) -> bool {
        self.sign == Sign::Nothing
    }

    /// Whether a word for item stands before the number.
    #[must_use]
    pub const fn has_word(self) -> bool {
        self.word.is_some()
    }

    /// The form in a notation of its own: `punkt N:`.
    #[must_use]
    pub fn pattern(self) -> String {
        let word = self
            .word
            .and_then(|index| ITEM_WORDS.get(index))
            .map_or(String::new(), |word| format!("{word} "));
        let sign = match self.sign {
            Sign::Colon => ":",
            Sign::Dot => ".",
            Sign::Bracket => ")",
            Sign::Dash => " -",
            Sign::Space => " title",
            Sign::Glued => "title",
            Sign::Nothing => "",
        };
        format!("{word}N{sign}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_every_form() {
        let rows = [
            ("Punkt 8: Nye bænke", Some(("punkt N:", 8, "Nye bænke"))),
            ("Pkt. 12 Nye bænke", Some(("pkt. N title", 12, "Nye bænke"))),
            ("3. Nye bænke", Some(("N.", 3, "Nye bænke"))),
            ("003.   Nye bænke", Some(("N.", 3, "Nye bænke"))),
            ("31Aftale om lokaler", Some(("Ntitle", 31, "Aftale om lokaler"))),
            ("Nr.31 - Nye bænke", Some(("nr. N -", 31, "Nye bænke"))),
            ("7 : Nye bænke", Some(("N:", 7, "Nye bænke"))),
            ("Sag nr. 31", Some(("sag nr. N", 31, ""))),
            ("• Pkt. 7 Nye bænke", Some(("pkt. N title", 7, "Nye bænke"))),
            ("04A. Nye bænke", Some(("N.", 4, "Nye bænke"))),
            ("04.02.2025 mødte", None),
            ("5240 Odense", None),
            ("12,5 procent", None),
            ("Punktet udgår", None),
        ];
        for (text, expected) in rows {
            let found = NumberMark::read(text).map(|mark| (mark.form.pattern(), mark.value, &text[mark.title..]));
            let expected = expected.map(|(pattern, value, title)| (pattern.to_owned(), value, title));
            assert_eq!(found, expected, "{text}");
        }
    }
}
