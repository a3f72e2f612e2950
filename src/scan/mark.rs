//! Numbers that open a line, as items are numbered: `Punkt 8: ...`, `8. ...`, `Sag nr. 8`.

use super::case::case_number;
use super::word::{initials, leading, number, skip_space};
use crate::lexicon::labels::{ACCESS, ACCESS_WORDS, ITEM_WORDS, POINTERS, REMARKS};

/// A number that opens a line. Offsets are of the line's running text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberMark {
    /// How the number is written.
    pub form: Form,
    /// Its value; of two levels [`LEVEL`] times the first, and the second; of year and count the count.
    pub value: u32,
    /// Of `04/14`, either of which may be the year: the number before the slash, where `value` is the one behind it.
    pub before_slash: Option<u32>,
    /// Offset of its first digit, or of the letter before it.
    pub start: usize,
    /// Offset after its last digit or letter.
    pub end: usize,
    /// Whether a letter stands behind its digits or before them: `04A`, `L1`.
    pub lettered: bool,
    /// Offset at which the title begins; a mark of open or closed doors between number and title is no part of it.
    pub title: usize,
}

/// The form of a numbered line: the word before the number and the sign after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Form {
    /// Index into the lexicon's words for items.
    word: Option<usize>,
    /// Whether the number is a Roman one.
    roman: bool,
    /// What its numbers count.
    parts: Parts,
    /// The sign after the number.
    sign: Sign,
    /// Whether the number is printed twice in a row, as no entry of a list within an item is: `2.  2. Nye bænke`.
    twice: bool,
}

/// What the numbers of a mark count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Parts {
    /// One number: `2`.
    One,
    /// Two levels: `2.1`.
    Levels,
    /// A year and what is counted in it: `31/33`, `33/2031`.
    Year,
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
/// Without word or sign no more than these: four are a year or a postal code.
const LONGEST_BARE_NUMBER: usize = 3;

impl NumberMark {
    /// Reads the number that opens a text.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let bullet = behind_access_word(text, text.len() - text.trim_start_matches(BULLETS).len());
        let rest = &text[bullet..];
        let (word, start) = match rest.bytes().next()? {
            b'0'..=b'9' => (None, bullet),
            b'A'..=b'Z' | b'a'..=b'z' => match item_word(rest) {
                Some((word, end)) => (
                    ITEM_WORDS.iter().position(|row| *row == word),
                    skip_space(text, behind_colon(text, bullet + end)),
                ),
                None => (None, bullet),
            },
            _ => return None,
        };
        let series = usize::from(word.is_some() && has_letter_before(&text[start..]));
        let (value, end, roman) = numeral(text, start + series)?;
        let (parts, value, end) = second_level(text, end)
            .map(|(second, after)| (Parts::Levels, value * LEVEL + second, after))
            .or_else(|| of_year(text, start, end).map(|(count, after)| (Parts::Year, count, after)))
            .filter(|_| !roman)
            .unwrap_or((Parts::One, value, end));
        if parts == Parts::One && goes_on_as_number(&text[end..]) {
            return None;
        }
        let behind = letter_behind(&text[end..], word.is_some());
        let end = end + usize::from(behind);
        let (sign, after) = sign(text, end)?;
        let after = behind_second_sign(text, skip_space(text, after));
        let behind_twin = behind_twin(text, value, after);
        let title = behind_access(text, behind_twin);
        let title = if is_reference(&text[title..], word.is_some_and(names_item))
            || (word.is_some() && (is_access(&text[title..]) || is_case(&text[title..])))
        {
            text.len()
        } else {
            title
        };
        let sign = if title >= text.len() { Sign::Nothing } else { sign };
        let digits = end - start;
        let short = parts != Parts::One || digits <= LONGEST_BARE_NUMBER;
        let names = title > after || (short && text[title..].starts_with(char::is_uppercase));
        (word.is_some() || sign.tells(roman, names)).then_some(Self {
            form: Form {
                word,
                roman,
                parts,
                sign,
                twice: behind_twin > after,
            },
            value,
            before_slash: either_is_year(text, start, end).filter(|_| parts == Parts::Year),
            start,
            end,
            lettered: behind || series > 0,
            title,
        })
    }
}

/// What may stand before a number or the word for it: bullets, marks of headings, a bracket around both.
const BULLETS: [char; 6] = ['•', '*', ' ', '#', '(', '['];

/// The offset of the word for item in `Åbent punkt 3`, `Lukket sag 4`: open and closed items are counted in one series.
fn behind_access_word(text: &str, at: usize) -> usize {
    let word = leading(&text[at..], ACCESS_WORDS).map(|(_, end)| skip_space(text, at + end));
    let counts = |at: &usize| item_word(&text[*at..]).is_some() || counts_title(text, *at);
    word.filter(counts).unwrap_or(at)
}

/// The word for item that a text begins with, and the offset after it.
fn item_word(text: &str) -> Option<(&'static str, usize)> {
    static INITIALS: [bool; 256] = initials(ITEM_WORDS);
    let first = text.bytes().next()?;
    if INITIALS[usize::from(first)] {
        leading(text, ITEM_WORDS)
    } else {
        None
    }
}

/// `lukket 6 Køb af areal`, in a column before the numbers of a list.
fn counts_title(text: &str, at: usize) -> bool {
    let title = number(text, at).map(|(_, end)| text[end..].trim_start_matches('.'));
    title.is_some_and(|title| title.starts_with(' ') && title.trim_start().starts_with(char::is_uppercase))
}

/// `Punkt: 3`, `Sag nr.: 3`.
fn behind_colon(text: &str, at: usize) -> usize {
    at + usize::from(text[at..].starts_with(':'))
}

/// The offset behind a second sign between number and title: `3.) Nye bænke`, `3. - Nye bænke`.
fn behind_second_sign(text: &str, at: usize) -> usize {
    let rest = text[at..].strip_prefix([')', ']', ':', '-', '–']);
    let spaced = rest.filter(|rest| rest.starts_with(' '));
    spaced.map_or(at, |rest| skip_space(text, text.len() - rest.len()))
}

/// The offset behind the same number printed twice, as lists of the web count what is numbered already: `2.  2. Nye bænke`.
fn behind_twin(text: &str, value: u32, at: usize) -> usize {
    let twin = number(text, at).filter(|(twin, end)| *twin == value && text[*end..].starts_with(['.', ':', ')']));
    twin.map_or(at, |(_, end)| skip_space(text, end + 1))
}

/// Whether a word for item, by its index, names nothing else.
fn names_item(word: usize) -> bool {
    let word = ITEM_WORDS.get(word);
    word.is_some_and(|word| !POINTERS.iter().any(|pointer| word.starts_with(pointer)))
}

/// `Punkt 8 Lukket`: the title is on another line.
fn is_access(title: &str) -> bool {
    leading(title, ACCESS_WORDS).is_some_and(|(_, end)| end == title.len())
}

/// `Sag nr. 46    J.nr. 8-00-3-1-2031`: the title is on another line.
fn is_case(title: &str) -> bool {
    case_number(title).is_some_and(|range| range.end == title.len())
}

/// A bracket with numbers is no title: `Sag nr. 61 (ØU 88/2010)`; behind a word for item none is: `Pkt. 3 (Bo)`.
fn is_reference(title: &str, word: bool) -> bool {
    title.starts_with('(')
        && title.find(')').is_some_and(|end| end + 1 == title.len())
        && (word || title.contains(|letter: char| letter.is_ascii_digit()))
}

/// What a number of the first level counts in a value of two.
pub const LEVEL: u32 = 1000;

/// The second level of a number whose first ends at `at`, and the offset behind it: `2.1 Nye bænke`, `2.1)`. Not a time
/// (`19.00`), a date (`4.2.2025`) or an amount (`1.200`): no leading zero, at most two digits, then a title or nothing.
fn second_level(text: &str, at: usize) -> Option<(u32, usize)> {
    let (second, end) = number(text, at + usize::from(text[at..].starts_with('.')))?;
    let digits = end - at - 1;
    let plain =
        text[at..].starts_with('.') && (1..=2).contains(&digits) && second > 0 && !text[at + 1..].starts_with('0');
    let rest = text[end..].strip_prefix(['.', ':', ')']).unwrap_or(&text[end..]);
    let title = rest.trim_start().trim_start_matches(['-', '–']).trim_start();
    (plain && (title.is_empty() || title.starts_with(char::is_uppercase))).then_some((second, end))
}

/// The count of a number with its year and the offset behind it: `31/33 Nye bænke`, `2031/33`, `33/2031`, `233/31`. A
/// title or nothing follows; case numbers are longer.
fn of_year(text: &str, start: usize, slash: usize) -> Option<(u32, usize)> {
    let (first, _) = number(text, start)?;
    let (second, end) = number(text, slash + usize::from(text[slash..].starts_with('/')))?;
    let is_year = |value: u32, digits: usize| digits == 2 || digits == 4 && (1900..2200).contains(&value);
    let (before, behind) = (slash - start, end - slash - 1);
    let rest = text[end..]
        .strip_prefix(['.', ':'])
        .unwrap_or(&text[end..])
        .trim_start();
    let titled = text[slash..].starts_with('/') && (rest.is_empty() || rest.starts_with(char::is_uppercase));
    let count = if is_year(first, before) && behind <= LONGEST_BARE_NUMBER {
        second
    } else if is_year(second, behind) && before <= LONGEST_BARE_NUMBER {
        first
    } else {
        return None;
    };
    titled.then_some((count, end))
}

/// The number before the slash of `04/14`, where both have two digits.
fn either_is_year(text: &str, start: usize, end: usize) -> Option<u32> {
    let (first, slash) = number(text, start)?;
    (slash - start == 2 && end - slash == 3).then_some(first)
}

impl Sign {
    /// Whether a number with this sign, but without a word before it, may be an item's. Before a mere space a number
    /// could be anything, an address or an amount; `names` says that what follows may be a title.
    const fn tells(self, roman: bool, names: bool) -> bool {
        match self {
            Self::Colon | Self::Dot | Self::Bracket | Self::Dash => true,
            Self::Glued | Self::Nothing => !roman,
            Self::Space => !roman && names,
        }
    }
}

/// The number at `start`, the offset behind it, and whether it is Roman.
fn numeral(text: &str, start: usize) -> Option<(u32, usize, bool)> {
    if let Some((value, end)) = number(text, start) {
        return (end - start <= LONGEST_NUMBER).then_some((value, end, false));
    }
    let letters = text.get(start..)?;
    let length = letters
        .bytes()
        .take_while(|letter| ROMAN_DIGITS.contains(letter))
        .count();
    if length == 0 {
        return None;
    }
    let value = roman(&letters[..length])?;
    Some((value, start + length, true))
}

/// No agenda with Roman numbers has more tens.
const MOST_TENS: usize = 3;
/// What numbers up to that are written with.
const ROMAN_DIGITS: &[u8] = b"IVX";

/// The value of a Roman numeral.
fn roman(digits: &str) -> Option<u32> {
    const UNITS: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let units = digits.trim_start_matches('X');
    let tens = digits.len() - units.len();
    let units = UNITS.iter().position(|known| *known == units)?;
    u32::try_from(tens * 10 + units).ok().filter(|_| tens <= MOST_TENS)
}

/// The offset behind a mark of open or closed doors: `(Åben) `, or the word in a column of its own.
fn behind_access(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let bracket = usize::from(rest.starts_with('('));
    let Some((_, end)) = leading(&rest[bracket..], ACCESS) else {
        return at;
    };
    let after = &rest[bracket + end..];
    let closed = if bracket == 1 {
        after.strip_prefix(')')
    } else {
        // What follows may be the page, in a contents list.
        let titled = |after: &&str| after.trim_start().starts_with(char::is_alphabetic);
        Some(after)
            .filter(|after| after.starts_with(['\t']) || after.starts_with("  "))
            .filter(titled)
    };
    closed.map_or(at, |after| skip_space(text, text.len() - after.len()))
}

/// `2.1`, `04.02.2025`, `3,5`: no plain number of an item.
fn goes_on_as_number(rest: &str) -> bool {
    let mut letters = rest.chars();
    matches!(letters.next(), Some('.' | ',' | '-' | '/' | ':'))
        && letters.next().is_some_and(|letter| letter.is_ascii_digit())
}

/// Whether a letter that belongs to the number opens `rest`: `04A`; a small one where a word or a sign says that it is no
/// unit: `Punkt 7a`, `7a.`.
fn letter_behind(rest: &str, word: bool) -> bool {
    let mut letters = rest.chars();
    let letter = letters.next();
    let next = letters.next();
    let sign = || matches!(next, Some('.' | ':' | ')'));
    // `02ANye bænke`: the title is glued to the number.
    let glued = next.is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase);
    letter.is_some_and(|letter| letter.is_ascii_uppercase() || ('a'..='h').contains(&letter) && (word || sign()))
        && (glued || next.is_none_or(|next| !next.is_alphanumeric()))
}

/// Whether a letter and then a digit open `text`: `L1`, the first of another series.
fn has_letter_before(text: &str) -> bool {
    let mut letters = text.bytes();
    letters.next().is_some_and(|letter| letter.is_ascii_uppercase())
        && letters.next().is_some_and(|digit| digit.is_ascii_digit())
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
        ')' | ']' => (Sign::Bracket, end + 1),
        _ if text[spaced..].starts_with(['-', '–', '—', '|', '·', '•']) => {
            (Sign::Dash, spaced + text[spaced..].chars().next()?.len_utf8())
        }
        _ if text[spaced..].starts_with(':') => (Sign::Colon, spaced + 1),
        _ if text[spaced..].starts_with(". ") => (Sign::Dot, spaced + 1),
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

    /// The form with nothing behind the number.
    #[must_use]
    pub const fn without_title(self) -> Self {
        Self {
            sign: Sign::Nothing,
            ..self
        }
    }

    /// Whether the number has two levels.
    #[must_use]
    pub const fn has_two_levels(self) -> bool {
        matches!(self.parts, Parts::Levels)
    }

    /// Whether a sign stands behind the number, and not a mere space.
    #[must_use]
    pub fn has_sign(self) -> bool {
        matches!(self.sign, Sign::Colon | Sign::Dot | Sign::Bracket | Sign::Dash)
    }

    /// Whether a word for item stands before the number.
    #[must_use]
    pub const fn has_word(self) -> bool {
        self.word.is_some()
    }

    /// Whether a word for item stands before the number that names nothing else: not `Nr.`, and not `Ad`, which points to an item.
    #[must_use]
    pub fn names_item(self) -> bool {
        self.word.is_some_and(names_item)
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
        let numeral = match (self.roman, self.parts) {
            (true, _) => "I",
            (_, Parts::Levels) => "N.N",
            (_, Parts::Year) => "N/N",
            _ => "N",
        };
        format!("{word}{numeral}{sign}")
    }
}

/// A line all in a bracket that tells below a title where the item comes from: `(Indstilling fra Magistraten)`.
#[must_use]
pub fn is_remark(text: &str) -> bool {
    let inner = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    inner.is_some_and(|inner| !inner.contains(['(', ')']) && leading(inner, REMARKS).is_some())
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
            ("Sag nr. 31      J.nr. 8-00-3-1-2031", Some(("sag nr. N", 31, ""))),
            ("• Pkt. 7 Nye bænke", Some(("pkt. N title", 7, "Nye bænke"))),
            ("04A. Nye bænke", Some(("N.", 4, "Nye bænke"))),
            ("1 (Åben) Nye bænke", Some(("N title", 1, "Nye bænke"))),
            ("12  Lukket     Nye bænke", Some(("N title", 12, "Nye bænke"))),
            ("12 Lukket dør", Some(("N title", 12, "Lukket dør"))),
            ("7 Nye bænke", Some(("N title", 7, "Nye bænke"))),
            ("7 | Nye bænke", Some(("N -", 7, "Nye bænke"))),
            ("7 . Nye bænke", Some(("N.", 7, "Nye bænke"))),
            ("7.) Nye bænke", Some(("N.", 7, "Nye bænke"))),
            ("7. - Nye bænke", Some(("N.", 7, "Nye bænke"))),
            ("#7 Nye bænke", Some(("N title", 7, "Nye bænke"))),
            ("(Pkt. 7) Nye bænke", Some(("pkt. N)", 7, "Nye bænke"))),
            ("[7] Nye bænke", Some(("N)", 7, "Nye bænke"))),
            ("Lukket punkt 7: Nye bænke", Some(("punkt N:", 7, "Nye bænke"))),
            ("Åben sag nr. 7 Nye bænke", Some(("sag nr. N title", 7, "Nye bænke"))),
            ("Punkt: 7 - Nye bænke", Some(("punkt N -", 7, "Nye bænke"))),
            ("7 / 12", None),
            ("XIV. Nye bænke", Some(("I.", 14, "Nye bænke"))),
            ("IIII. Nye bænke", None),
            ("I alt 14", None),
            ("Ad 2. Nye bænke", Some(("ad N.", 2, "Nye bænke"))),
            ("2.1 Nye bænke", Some(("N.N title", 2001, "Nye bænke"))),
            ("2.12. Nye bænke", Some(("N.N.", 2012, "Nye bænke"))),
            ("2.1Nye bænke", Some(("N.Ntitle", 2001, "Nye bænke"))),
            ("2.1) Nye bænke", Some(("N.N)", 2001, "Nye bænke"))),
            ("Nr.2.1 - Nye bænke", Some(("nr. N.N -", 2001, "Nye bænke"))),
            ("2.1", Some(("N.N", 2001, ""))),
            ("31/33   Nye bænke", Some(("N/N title", 33, "Nye bænke"))),
            ("Sag 33/2031: Nye bænke", Some(("sag N/N:", 33, "Nye bænke"))),
            ("233/31 Nye bænke", Some(("N/N title", 233, "Nye bænke"))),
            ("Pkt. L1 - Nye bænke", Some(("pkt. N -", 1, "Nye bænke"))),
            ("Pkt. 1T - Nye bænke", Some(("pkt. N -", 1, "Nye bænke"))),
            ("Ad 7a. Nye bænke", Some(("ad N.", 7, "Nye bænke"))),
            ("31/11223 Nye bænke", None),
            ("24/12 kl. 10", None),
            ("3a parceller", None),
            ("19.00 Mødet åbnes", None),
            ("1.200 Borgere", None),
            ("40 boliger", None),
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
