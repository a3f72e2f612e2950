//! What letters the names of glyphs stand for.
//!
//! `names.txt` is the Adobe Glyph List with the names of TeX's fonts, without the scripts of Asia and the Near East: a name,
//! and the letters by number. Its lines are in the order of their bytes.

use super::encodings::DINGBAT_NAMES;

const NAMES: &str = include_str!("names.txt");

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
        .or_else(|| listed(part))
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
fn listed(name: &str) -> Option<String> {
    let mut rest = NAMES;
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

    #[test]
    fn every_name_is_found() {
        for line in NAMES.lines() {
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
            ("foo", None),
            (".notdef", None),
        ];
        for (name, wanted) in cases {
            assert_eq!(letters(name, false).as_deref(), wanted, "{name}");
        }
        assert_eq!(letters("a100", true).as_deref(), Some("❞"));
    }
}
