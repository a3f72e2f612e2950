//! What a page repeats, where the pages were copied as one line each: the running head that its line begins with, the number that it
//! ends with. Both are told by numbers that count on from page to page.

use super::{ends_in_page_number, is_long};
use crate::lexicon::labels::PAGE;
use crate::scan::word::{number, numbers, starts_with_ignoring_case};
use crate::source::{Line, SourceText};
use std::borrow::Cow;
use std::collections::HashSet;

/// A running head is no longer up to its number, in bytes.
const LONGEST_HEAD: usize = 120;
/// Nor are the words that tell a page's number at its end: `Side 10 af 12`.
const LONGEST_FOOT: usize = 24;

/// How much of a page's line is not its text, at its beginning and at its end.
#[derive(Clone, Copy, Default)]
struct Edges {
    head: usize,
    foot: usize,
}

/// The lines, heads and feet of pages parted from their words, and where these stand.
pub fn part<'l>(source: &SourceText, lines: Cow<'l, [Line]>) -> (Cow<'l, [Line]>, HashSet<usize>) {
    let pages = lines
        .split_last()
        .is_some_and(|(_, rest)| !rest.is_empty() && rest.iter().all(is_long));
    let mut places = HashSet::new();
    if !pages {
        return (lines, places);
    }
    let texts: Vec<_> = lines.iter().map(|line| source.slice(line.span)).collect();
    let mut parted = Vec::with_capacity(lines.len() * 3);
    for (line, Edges { head, foot }) in lines.iter().zip(edges(&texts)) {
        let span = line.span;
        let ends = [span.start, span.start + head, span.end - foot, span.end];
        places.extend((head > 0).then_some(ends[0]));
        for (index, pair) in ends.windows(2).enumerate() {
            let words = &source.text[pair[0]..pair[1]];
            let from = pair[1] - words.trim_start().len();
            let to = from + words.trim().len();
            if from < to {
                places.extend((index == 2).then_some(from));
                parted.push(Line {
                    span: span.part(from, to),
                    gap: line.gap || index == 2,
                    ..*line
                });
            }
        }
    }
    (Cow::Owned(parted), places)
}

fn edges(pages: &[&str]) -> Vec<Edges> {
    let mut edges = vec![Edges::default(); pages.len()];
    let counted: Vec<_> = pages.iter().map(|page| counted_foot(page)).collect();
    let bare = (1..)
        .zip(pages)
        .all(|(page, text)| last_number(text).is_some_and(|(value, _)| value == page));
    for (index, edge) in edges.iter_mut().enumerate() {
        edge.head = worded_head(pages[index]);
        edge.foot = match counted[index] {
            Some(foot) => foot,
            None if bare => last_number(pages[index]).map_or(0, |(_, length)| length),
            None => 0,
        };
    }
    for index in 1..pages.len() {
        if let Some((above, own)) = common_head(pages[index - 1], pages[index]) {
            edges[index - 1].head = edges[index - 1].head.max(above);
            edges[index].head = edges[index].head.max(own);
        }
    }
    edges
}

/// The number that ends a page behind white space, and its length.
pub fn last_number(text: &str) -> Option<(u32, usize)> {
    let before = text.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let (value, _) = number(text, before.len())?;
    before
        .ends_with(char::is_whitespace)
        .then_some((value, text.len() - before.len()))
}

/// The length of `Side 3 af 9` at the end of a page.
pub fn counted_foot(text: &str) -> Option<usize> {
    if !text.ends_with(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let tail = text.floor_char_boundary(text.len().saturating_sub(LONGEST_FOOT));
    let begins = |at: &usize| {
        text[..*at].ends_with(char::is_whitespace)
            && text[*at..].starts_with(char::is_uppercase)
            && PAGE.iter().any(|word| starts_with_ignoring_case(&text[*at..], word))
            && ends_in_page_number(&text[*at..])
    };
    let mut starts = text[tail..].char_indices().map(|(at, _)| tail + at);
    starts.find(begins).map(|at| text.len() - at)
}

/// The length of `Byrådet, 4. april 2031 - side 2` at the beginning of a page.
fn worded_head(text: &str) -> usize {
    let line = &text[..text.floor_char_boundary(LONGEST_HEAD)];
    let ends = numbers(line, 0).filter_map(|at| number(line, at)).map(|(_, end)| end);
    ends.into_iter()
        .find(|end| ends_in_page_number(&line[..*end]))
        .unwrap_or(0)
}

/// The lengths of the running heads of two pages: the same words, and behind them numbers that count on.
fn common_head(above: &str, own: &str) -> Option<(usize, usize)> {
    let line = &above[..above.floor_char_boundary(LONGEST_HEAD)];
    numbers(line, 0).find_map(|at| {
        let (value, end) = number(line, at)?;
        let same = own.get(..at) == line.get(..at) && line[..at].contains(char::is_alphabetic);
        let (next, own_end) = number(own, at).filter(|_| same)?;
        (next == value + 1).then_some((end, own_end))
    })
}
