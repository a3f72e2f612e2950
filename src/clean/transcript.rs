//! Pages that a program wrote as one line each, their numbers before or behind the words: `3 Den 8. februar 2031 ... Side 3`.

use super::ends_in_page_number;
use crate::lexicon::labels::PAGE;
use crate::scan::word::{ends_with_ignoring_case, number};
use crate::source::{Line, SourceText};
use std::borrow::Cow;
use std::collections::HashSet;

/// A page as one line is so long, in bytes; a title page may be shorter.
const LONG: usize = 300;
/// So many pages tell.
const FEWEST: usize = 2;

/// The lines, numbers of pages parted from their words, and where these numbers stand.
pub fn part(source: &SourceText) -> (Cow<'_, [Line]>, HashSet<usize>) {
    let pages = pages(source);
    if pages.is_empty() {
        return (Cow::Borrowed(&source.lines), HashSet::new());
    }
    let mut places = HashSet::new();
    let mut lines = Vec::with_capacity(source.lines.len() + 2 * pages.len());
    for (index, line) in source.lines.iter().enumerate() {
        let text = source.slice(line.span);
        if !pages.contains(&index) {
            lines.push(*line);
            continue;
        }
        let (_, end) = number(text, 0).unwrap_or_default();
        let tail = (text.len() - footer(text)).max(end);
        let words = text[end..tail].trim();
        let from = words.as_ptr() as usize - text.as_ptr() as usize;
        let part = |from: usize, to: usize, gap: bool| {
            let start = line.span.start;
            (from < to).then(|| Line {
                span: line.span.part(start + from, start + to),
                gap,
                ..*line
            })
        };
        let foot = text.len() - text[tail..].trim_start().len();
        let (top, body) = (part(0, end, line.gap), part(from, from + words.len(), true));
        let bottom = part(foot, text.len(), true);
        places.extend(top.iter().chain(&bottom).map(|line| line.span.start));
        lines.extend(top.into_iter().chain(body).chain(bottom));
    }
    (Cow::Owned(lines), places)
}

/// The lines that are pages: most are long, and all that a bare number opens are numbered from one on.
fn pages(source: &SourceText) -> HashSet<usize> {
    let numbered: Vec<_> = source
        .lines
        .iter()
        .enumerate()
        .filter_map(|(index, line)| Some((index, line.span.len(), page_number(source.slice(line.span))?)))
        .collect();
    let counts = (1..).zip(&numbered).all(|(page, (_, _, value))| page == *value);
    let long = numbered.iter().filter(|(_, length, _)| *length >= LONG).count();
    if numbered.len() >= FEWEST && counts && long * 2 >= numbered.len() {
        numbered.into_iter().map(|(index, ..)| index).collect()
    } else {
        HashSet::new()
    }
}

/// The bare number before the words of a line.
fn page_number(text: &str) -> Option<u32> {
    let (value, end) = number(text, 0)?;
    let words = text[end..].strip_prefix(' ')?;
    (!words
        .trim_start()
        .starts_with(|letter: char| letter.is_lowercase() || letter == '-'))
    .then_some(value)
}

/// The length of what ends a page: its number, a word for page before it or not.
fn footer(text: &str) -> usize {
    let digits = text.len() - text.trim_end_matches(|letter: char| letter.is_ascii_digit()).len();
    let before = text[..text.len() - digits].trim_end();
    let word = PAGE.iter().find(|word| ends_with_ignoring_case(before, word));
    match word {
        _ if digits == 0 => 0,
        Some(word) if ends_in_page_number(&text[before.len() - word.len()..]) => {
            text.len() - (before.len() - word.len())
        }
        _ if before.ends_with(['.', '-']) && before.len() + 1 + digits == text.len() => digits,
        _ => 0,
    }
}
