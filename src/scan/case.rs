//! Case numbers, as the systems of municipalities write them.

use super::date;
use super::word::{initials, leading_all, starts_with_ignoring_case};
use crate::lexicon::calendar::YEARS;
use crate::lexicon::labels::{ACCESS, CASE_NUMBER};
use std::ops::Range;

/// A line that is a case number, or a label with one, and nothing else.
#[must_use]
pub fn is_case_number(text: &str) -> bool {
    case_number(text).is_some_and(|range| text[range.end..].trim_matches(['.', '`', ' ', '\t']).is_empty())
}

/// The case number that a line begins with, a label before it left out.
/// Shapes: `15.00.00-A00-22-18S`, `23-032509`, `19/2484`, `330-2018-3619`, `1-51-71-3321-08`, `EMN-2008-02218`; behind a label
/// also `299835`.
#[must_use]
pub fn case_number(text: &str) -> Option<Range<usize>> {
    let label = label(text);
    let quoted = usize::from(text.starts_with('`'));
    let start = label.map_or(quoted, |label| {
        let rest = &text[label..];
        text.len() - rest.trim_start_matches([' ', '.', ':', '\t']).len()
    });
    let labelled = label.is_some_and(|label| start > label);
    if label.is_some() && !labelled {
        return None;
    }
    let rest = text.get(start..)?;
    // Nearly all lines end here.
    if !labelled && !rest.starts_with(|letter: char| letter.is_ascii_digit() || letter.is_ascii_uppercase()) {
        return None;
    }
    let length = rest
        .find(|letter: char| letter.is_whitespace() || matches!(letter, ',' | ';'))
        .unwrap_or(rest.len());
    let number = rest[..length].trim_end_matches(['.', ':', '`']);
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let marks = number.bytes().filter(|byte| matches!(byte, b'-' | b'/' | b'.')).count();
    // `00.30.14-Ø00-1-10`: the plan of numbers that municipalities share has an Ø.
    let plain = number
        .chars()
        .all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '/' | '.'));
    // `Journalnr. 06.03.05`; `sag` is a word of its own.
    let named = label.is_some_and(|label| label > SHORTEST_LABEL);
    let dated = !named && date::first(number).is_some();
    let begins = number.starts_with(|letter: char| letter.is_ascii_digit() || labelled) || has_prefix(number);
    let shaped = begins && digits >= 4 && plain && !dated && number.len() <= 30;
    // `450.000 kr.`
    let amount = !labelled && is_amount(number);
    let year_to_year = marks == 1 && !named && is_year_to_year(number);
    (shaped && !amount && (marks > 0 || labelled) && !year_to_year).then_some(start..start + number.len())
}

/// The length of the label that a text begins with.
fn label(text: &str) -> Option<usize> {
    static INITIALS: [bool; 256] = initials(CASE_NUMBER);
    text.bytes().next().filter(|first| INITIALS[usize::from(*first)])?;
    let label = CASE_NUMBER.iter().find(|label| starts_with_ignoring_case(text, label));
    label.map(|label| label.len())
}

/// The case number of a line that tells of a case, be it in the cell that a label heads.
#[must_use]
pub fn in_line(text: &str) -> Option<Range<usize>> {
    in_cell(text)
        .or_else(|| case_number(text))
        .or_else(|| behind_access(text))
        .or_else(|| behind_initials(text))
}

/// The case number behind the initials of whoever has the case: `HAKJ / 08/14422`.
#[must_use]
pub fn behind_initials(text: &str) -> Option<Range<usize>> {
    // Nearly all lines end here.
    memchr::memchr(b'/', text.as_bytes())?;
    let (initials, rest) = text.split_once(" / ")?;
    let capitals = initials.chars().all(char::is_uppercase) && (2..=MOST_INITIALS).contains(&initials.chars().count());
    let from = text.len() - rest.len();
    let found = case_number(rest).filter(|range| capitals && range.start == 0 && range.end == rest.len())?;
    Some(from + found.start..from + found.end)
}

/// The case number behind a mark of open or closed doors: `Åbent - 01.02.05-P16-7-31`.
#[must_use]
pub fn behind_access(text: &str) -> Option<Range<usize>> {
    static INITIALS: [bool; 256] = initials(ACCESS);
    text.bytes().next().filter(|first| INITIALS[usize::from(*first)])?;
    let (_, end) = leading_all(text, ACCESS).max_by_key(|(_, end)| *end)?;
    let rest = text[end..].trim_start_matches([' ', '-', '–', ',']);
    let from = text.len() - rest.len();
    case_number(rest).map(|range| from + range.start..from + range.end)
}

/// Of several cells the one that a label of cases heads: `00.30.14-Ø00-3-11`, `Sagsnr.: 31/1904`, `Dok.nr.: 148822`.
fn in_cell(text: &str) -> Option<Range<usize>> {
    memchr::memchr(b'\t', text.as_bytes())?;
    let mut at = 0;
    text.split('\t').find_map(|cell| {
        let from = at + cell.len() - cell.trim_start().len();
        at += cell.len() + 1;
        let case = case_number(cell.trim()).filter(|range| range.start > 0)?;
        Some(from + case.start..from + case.end)
    })
}

/// Initials have no more letters.
const MOST_INITIALS: usize = 8;

/// A label of so many letters may be an ordinary word.
const SHORTEST_LABEL: usize = "sag".len();
/// `2031-2034`, `2031/2032`.
fn is_year_to_year(number: &str) -> bool {
    let year = |text: &str| text.len() == 4 && text.parse().is_ok_and(|year| YEARS.contains(&year));
    number
        .split_once(['-', '/'])
        .is_some_and(|(first, last)| year(first) && year(last))
}

/// Digits in threes, with stops between them.
fn is_amount(number: &str) -> bool {
    let mut groups = number.split('.');
    let first = groups.next().is_some_and(|first| first.len() <= 3);
    first && groups.all(|group| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit()))
}

/// `EMN-2008-02218`: capitals, a year, a number.
fn has_prefix(number: &str) -> bool {
    let mut parts = number.split('-');
    let capitals = |part: &str| (2..=5).contains(&part.len()) && part.bytes().all(|letter| letter.is_ascii_uppercase());
    let digits = |part: &str, fewest: usize| part.len() >= fewest && part.bytes().all(|letter| letter.is_ascii_digit());
    parts.next().is_some_and(capitals)
        && parts.next().is_some_and(|year| digits(year, 4))
        && parts.next().is_some_and(|rest| digits(rest, 3))
        && parts.next().is_none()
}
