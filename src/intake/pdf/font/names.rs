//! What letters the names of glyphs stand for.
//!
//! `names.txt` is the Adobe Glyph List, less the scripts of Asia and the Near East; its head says under which terms. What a
//! crate with the whole list would cost is told in ARCHITECTURE.md.

use super::encodings::DINGBAT_NAMES;
use super::listed;

/// A name, and the letters by number. Its lines are in the order of their bytes.
const NAMES: &str = include_str!("names.txt");
/// The marks of lists as the fonts of TeX name them.
const MARKS: [(&str, char); 8] = [
    ("check", '\u{2713}'),
    ("diamondmath", '\u{22c4}'),
    ("diamondsolid", '\u{29eb}'),
    ("square", '\u{25a1}'),
    ("squaresmallsolid", '\u{25aa}'),
    ("squaresolid", '\u{25a0}'),
    ("star", '\u{22c6}'),
    ("trianglerightsld", '\u{25b6}'),
];

/// The letters of a glyph with this name, by the rules of the Adobe Glyph List: several parts, variants after a full stop,
/// `uniXXXX` and `uXXXXX`. Nothing where it is unknown.
pub fn letters(name: &str, dingbats: bool) -> Option<String> {
    let base = name.split('.').next().unwrap_or_default();
    let letters: String = base
        .split('_')
        .filter_map(|part| part_letters(part, dingbats))
        .collect();
    (!letters.is_empty()).then_some(letters)
}

fn part_letters(part: &str, dingbats: bool) -> Option<String> {
    let dingbat = dingbats.then(|| dingbat(part)).flatten();
    let single = || dingbat.map(String::from);
    single()
        .or_else(|| adobe(part))
        .or_else(|| mark(part).map(String::from))
        .or_else(|| numbered(part.strip_prefix("uni")?, 4))
        .or_else(|| {
            numbered(
                part.strip_prefix('u').filter(|digits| digits.len() <= 6)?,
                part.len() - 1,
            )
        })
}

/// `a1`, `a2` and so on of the font `ZapfDingbats`.
fn dingbat(name: &str) -> Option<char> {
    let number: usize = name.strip_prefix('a')?.parse().ok()?;
    let sign = DINGBAT_NAMES.chars().nth(number.checked_sub(1)?)?;
    (sign != char::REPLACEMENT_CHARACTER).then_some(sign)
}

/// Finds a line by halves: begins of lines are looked for from the middle on.
fn adobe(name: &str) -> Option<String> {
    let mut rest = listed(NAMES);
    while !rest.is_empty() {
        let middle = rest.len() / 2;
        let start = rest.as_bytes()[..middle].iter().rposition(|byte| *byte == b'\n');
        let start = start.map_or(0, |at| at + 1);
        let end = start + rest[start..].find('\n')?;
        let (found, numbers) = rest[start..end].split_once(' ')?;
        match name.cmp(found) {
            std::cmp::Ordering::Equal => return numbers.split('+').map(letter).collect(),
            std::cmp::Ordering::Less => rest = &rest[..start],
            std::cmp::Ordering::Greater => rest = &rest[end + 1..],
        }
    }
    None
}

fn mark(name: &str) -> Option<char> {
    let mut marks = MARKS.iter();
    marks.find_map(|(each, mark)| (*each == name).then_some(*mark))
}

/// Letters by number, each in so many digits.
fn numbered(digits: &str, each: usize) -> Option<String> {
    let plain = digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'A'..=b'F'));
    if !plain || each < 4 || !digits.len().is_multiple_of(each) {
        return None;
    }
    let groups = (0..digits.len()).step_by(each);
    groups.map(|at| letter(&digits[at..at + each])).collect()
}

fn letter(digits: &str) -> Option<char> {
    u32::from_str_radix(digits, 16).ok().and_then(char::from_u32)
}

#[cfg(test)]
mod tests {
    use super::{NAMES, letters};
    use crate::intake::pdf::font::listed;

    #[test]
    fn every_name_is_found() {
        for line in listed(NAMES).lines() {
            let (name, _) = line.split_once(' ').unwrap();
            assert!(letters(name, false).is_some(), "{name}");
        }
    }

    #[test]
    fn names_are_read_as_the_list_says() {
        let cases = [
            ("Lcommaaccent", Some("\u{13b}")),
            ("uni20AC0308", Some("\u{20ac}\u{308}")),
            ("u1040C", Some("\u{1040c}")),
            ("uniD801DC0C", None),
            ("uni20ac", None),
            (
                "Lcommaaccent_uni20AC0308_u1040C.alternate",
                Some("\u{13b}\u{20ac}\u{308}\u{1040c}"),
            ),
            ("aring", Some("å")),
            ("f_f_l", Some("ffl")),
            ("hyphen.case", Some("-")),
            ("u41", None),
            ("u110000", None),
            ("squaresolid", Some("■")),
            ("foo", None),
            (".notdef", None),
        ];
        for (name, wanted) in cases {
            assert_eq!(letters(name, false).as_deref(), wanted, "{name}");
        }
        assert_eq!(letters("a100", true).as_deref(), Some("❞"));
    }
}
