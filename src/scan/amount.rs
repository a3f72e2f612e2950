//! Amounts in kroner: `4,5 mio. kr.`, `2.635.105 kr`, `250.000 kroner`, `kr. 1.200`.

use super::word::{last_run, leading, leading_rows, leading_word, skip_space, starts_with_ignoring_case};
use crate::lexicon::units::{KRONER, MAGNITUDES};

/// Longer words for kroner are written in full and have no full stop of their own.
const LONGEST_ABBREVIATION: usize = 2;

/// An amount and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// Offset of its first digit or of the word before it.
    pub start: usize,
    /// Offset after its last word, the full stop of an abbreviation included.
    pub end: usize,
    /// Whole kroner; øre are cut off.
    pub value: i64,
    /// Whether a space stands inside the number, or a full stop for its comma, so that it may be another.
    pub broken: bool,
}

/// More digits than any budget has; what is longer is no amount.
const MAX_DIGITS: usize = 15;

/// The amount whose number begins at `at`.
#[must_use]
pub fn at_number(text: &str, at: usize) -> Option<Found> {
    let mut number = Number::read(text, at)?;
    let minus = text[..at].ends_with(['-', '\u{2212}'])
        && !text[..at]
            .trim_end_matches(['-', '\u{2212}'])
            .ends_with(char::is_alphanumeric);
    if minus {
        number.digits = -number.digits;
    }
    let word = skip_space(text, number.end);
    // Most numbers are followed by no word of money, and have none before them.
    let next = text.as_bytes().get(word).map_or(b' ', u8::to_ascii_lowercase);
    if !matches!(next, b'k' | b'm' | b't' | b'd') && !could_end_in_kroner(text, at) {
        return None;
    }
    let (worth, end) = magnitude(text, word).unwrap_or((1, number.end));
    let value = number.times(worth)?;
    if worth == 1_000 && starts_with_ignoring_case(&text[word..], "tkr") {
        return Some(Found {
            start: at,
            end,
            value,
            broken: number.broken,
        });
    }
    if let Some(end) = kroner(text, skip_space(text, end)) {
        return Some(Found {
            start: at,
            end,
            value,
            broken: number.broken,
        });
    }
    let start = kroner_before(text, at)?;
    Some(Found {
        start,
        end,
        value,
        broken: number.broken,
    })
}

fn could_end_in_kroner(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches([' ', '.']);
    before.ends_with(['r', 'R', 'k', 'K'])
}

/// A number in Danish notation: full stops or spaces between thousands, a comma before the fraction.
struct Number {
    digits: i64,
    /// How many of the digits are the fraction.
    fraction: u32,
    end: usize,
    /// A space stands before the fraction.
    broken: bool,
}

impl Number {
    fn read(text: &str, at: usize) -> Option<Self> {
        let bytes = text.as_bytes();
        let (mut number, mut count) = (
            Self {
                digits: 0,
                fraction: 0,
                end: at,
                broken: false,
            },
            0,
        );
        let mut in_fraction = false;
        while let Some(&byte) = bytes.get(number.end) {
            match byte {
                b'0'..=b'9' => {
                    count += 1;
                    if count > MAX_DIGITS {
                        return None;
                    }
                    number.digits = number.digits * 10 + i64::from(byte - b'0');
                    number.fraction += u32::from(in_fraction);
                    number.end += 1;
                }
                b'.' if !in_fraction && three_digits(bytes, number.end + 1) => number.end += 1,
                // `1.2 mio.`: a full stop for the comma.
                b'.' if !in_fraction && count <= 3 && one_digit(bytes, number.end + 1) => {
                    (in_fraction, number.broken) = (true, true);
                    number.end += 1;
                }
                b' ' if !in_fraction && three_digits(bytes, number.end + 1) && number.digits > 0 => number.end += 1,
                b',' if !in_fraction => match fraction_after(bytes, number.end + 1, count) {
                    Some(start) => {
                        number.broken = start > number.end + 1;
                        (in_fraction, number.end) = (true, start);
                    }
                    None => break,
                },
                _ => break,
            }
        }
        (number.end > at).then_some(number)
    }

    /// Times a power of ten, whole kroner.
    fn times(&self, worth: i64) -> Option<i64> {
        Some(self.digits.checked_mul(worth)? / 10_i64.checked_pow(self.fraction)?)
    }
}

fn one_digit(bytes: &[u8], at: usize) -> bool {
    bytes.get(at).is_some_and(u8::is_ascii_digit) && bytes.get(at + 1) == Some(&b' ')
}

fn three_digits(bytes: &[u8], at: usize) -> bool {
    bytes
        .get(at..at + 3)
        .is_some_and(|three| three.iter().all(u8::is_ascii_digit))
        && !bytes.get(at + 3).is_some_and(u8::is_ascii_digit)
}

/// Where the fraction begins, behind a whole part of so many digits. Text from PDF has a stray space before it at
/// times (`1, 75 mio. kr.`); a whole part that could be a year has none (`2021, 6 mio. kr.`).
fn fraction_after(bytes: &[u8], at: usize, whole: usize) -> Option<usize> {
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    if digit(at) {
        return Some(at);
    }
    let stray = whole <= 2 && bytes.get(at) == Some(&b' ') && digit(at + 1) && !digit(at + 3);
    stray.then_some(at + 1)
}

fn magnitude(text: &str, at: usize) -> Option<(i64, usize)> {
    let rest = text.get(at..)?;
    let (worth, end) = leading_rows(rest, &MAGNITUDES).next()?;
    Some((*worth, at + end + usize::from(rest[end..].starts_with('.'))))
}

fn kroner(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let (word, end) = leading(rest, KRONER)?;
    let abbreviated = word.len() <= LONGEST_ABBREVIATION && rest[end..].starts_with('.');
    Some(at + end + usize::from(abbreviated))
}

/// Where the word for kroner before a number begins: `kr. 1.200`. A word that ends another amount is not meant.
fn kroner_before(text: &str, at: usize) -> Option<usize> {
    let before = text[..at].trim_end().trim_end_matches('.');
    let start = last_run(before, char::is_alphabetic);
    let after_number = before[..start]
        .trim_end()
        .ends_with(|letter: char| letter.is_ascii_digit() || letter == '.');
    let is_kroner = KRONER
        .iter()
        .any(|word| leading_word(&before[start..], word) == Some(before.len() - start));
    (is_kroner && !after_number).then_some(start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::word::numbers;

    #[test]
    fn in_every_shape() {
        let rows: &[(&str, &[(&str, i64)])] = &[
            ("i alt 4,5 mio. kr. fra 2025", &[("4,5 mio. kr.", 4_500_000)]),
            ("2.635.105 kroner via", &[("2.635.105 kroner", 2_635_105)]),
            ("1, 75 mio. kr.", &[("1, 75 mio. kr.", 1_750_000)]),
            ("3,25 mio.kr.", &[("3,25 mio.kr.", 3_250_000)]),
            ("150.000 kr./året", &[("150.000 kr.", 150_000)]),
            (
                "2 mio. kr. i 2021, 6 mio. kr. i 2022",
                &[("2 mio. kr.", 2_000_000), ("6 mio. kr.", 6_000_000)],
            ),
            ("kr. 1.200,50", &[("kr. 1.200,50", 1_200)]),
            ("300 tkr.", &[("300 tkr.", 300_000)]),
            ("12 500 kr", &[("12 500 kr", 12_500)]),
            ("1,2 mia. kroner", &[("1,2 mia. kroner", 1_200_000_000)]),
            ("2 uger, 3 krav og 10 kroge", &[]),
            ("12345678901234567890 kr.", &[]),
        ];
        for (text, expected) in rows {
            let mut after = 0;
            let found = numbers(text, 0).filter_map(|at| {
                let found = at_number(text, at).filter(|_| at >= after)?;
                after = found.end;
                Some(found)
            });
            let found: Vec<_> = found
                .map(|found| (&text[found.start..found.end], found.value))
                .collect();
            assert_eq!(&found, expected, "{text}");
        }
    }
}
