//! Pages that a program wrote as one line each, their numbers before or behind the words: `3 Den 8. februar 2031 ... Side 3`.

use super::edges::{counted_foot, last_number};
use super::ends_in_page_number;
use super::pages::tells_of_paper;
use crate::lexicon::labels::PAGE;
use crate::scan::word::{ends_with_ignoring_case, number};
use crate::source::{Line, SourceText};
use std::borrow::Cow;
use std::collections::HashSet;

/// A page as one line is so long, in bytes; a title page may be shorter.
const LONG: usize = 300;
/// So many pages tell.
const FEWEST: usize = 2;
/// What they have in common at their ends is no longer, in bytes.
const LONGEST_SHARED: usize = 120;

/// The lines, numbers of pages parted from their words, and where these numbers stand.
pub fn part(source: &SourceText) -> (Cow<'_, [Line]>, HashSet<usize>) {
    let pages = pages(source);
    if pages.is_empty() {
        return (Cow::Borrowed(&source.lines), HashSet::new());
    }
    let texts = source
        .lines
        .iter()
        .enumerate()
        .filter(|(index, _)| pages.contains(index));
    let texts: Vec<_> = texts.map(|(_, line)| source.slice(line.span)).collect();
    let shared = shared_foot(&texts);
    let mut places = HashSet::new();
    let mut lines = Vec::with_capacity(source.lines.len() + 2 * pages.len());
    for (index, line) in source.lines.iter().enumerate() {
        let text = source.slice(line.span);
        if !pages.contains(&index) {
            lines.push(*line);
            continue;
        }
        let (_, end) = number(text, 0).unwrap_or_default();
        let foot = shared.map_or(0, |shared| shared_length(text, shared));
        let tail = (text.len() - foot.max(footer(text))).max(end);
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

/// The words that say what the paper is at the end of most pages, each behind the page's number: `3 Byrådet den 4. marts 2031`.
fn shared_foot<'s>(pages: &[&'s str]) -> Option<&'s str> {
    let last = *pages.last()?;
    let tail = last.floor_char_boundary(last.len().saturating_sub(LONGEST_SHARED));
    let words = last[tail..]
        .match_indices(' ')
        .map(|(space, _)| &last[tail + space + 1..]);
    let counted = |text: &str, words: &str| {
        let own = text.strip_suffix(words).map(str::trim_end);
        let page = page_number(text);
        own.and_then(last_number).is_some_and(|(value, _)| page == Some(value))
    };
    let often = |words: &&str| {
        let pages_with = pages.iter().filter(|page| counted(page, words)).count();
        pages_with >= FEWEST && pages_with * 2 >= pages.len()
    };
    words
        .filter(|words| words.starts_with(char::is_uppercase) && tells_of_paper(words))
        .find(often)
}

/// The length of those words at the end of a page, its number before them included.
fn shared_length(text: &str, shared: &str) -> usize {
    let Some(before) = text.strip_suffix(shared).map(str::trim_end) else {
        return 0;
    };
    let page = page_number(text);
    let own = last_number(before).filter(|(value, _)| page == Some(*value));
    text.len() - before.len() + own.map_or(0, |(_, digits)| digits)
}

/// The length of what ends a page: its number, a word for page before it or not.
fn footer(text: &str) -> usize {
    if let Some(foot) = counted_foot(text) {
        return foot;
    }
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
