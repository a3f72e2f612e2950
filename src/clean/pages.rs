//! The numbers of pages where the file does not tell its pages: they count on from 1, at even distances.

use crate::scan::word::number;
use crate::source::{Line, SourceText};
use std::collections::{HashMap, HashSet};

/// No page has fewer lines.
const SHORTEST_PAGE: usize = 10;

/// Most pages have about so many.
const USUAL_PAGE: usize = 45;

/// A line that may be a page's.
#[derive(Clone, Copy)]
struct Numbered {
    /// Offset of the line.
    start: usize,
    /// Which line of the text it is, blank ones counted.
    row: usize,
    /// The number that it ends with.
    value: u32,
}

/// Where the lines start that are page numbers alone, or running heads with one behind a wide gap.
pub fn numbered_pages(source: &SourceText, lines: &[Line]) -> HashSet<usize> {
    let mut families: HashMap<&str, Vec<Numbered>> = HashMap::new();
    let (mut row, mut at) = (0, 0);
    for line in lines {
        row += memchr::memchr_iter(b'\n', &source.text.as_bytes()[at..line.span.start]).count();
        at = line.span.start;
        if let Some((head, value)) = head_and_number(source.slice(line.span)) {
            families
                .entry(head)
                .or_default()
                .push(Numbered { start: at, row, value });
        }
    }
    let last = lines.last().map_or(0, |line| line.span.start);
    let pages = families.into_iter().flat_map(|(head, family)| {
        if head.is_empty() {
            bare_numbers(&family, last)
        } else {
            running_heads(family, lines)
        }
    });
    pages.collect()
}

/// The number that ends a line, and what stands before it: nothing, or words with a wide gap behind them.
fn head_and_number(text: &str) -> Option<(&str, u32)> {
    let head = text.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let (value, _) = number(text, head.len())?;
    let wide = head.ends_with('\t') || head.ends_with("  ");
    (head.is_empty() || wide).then_some((head.trim_end(), value))
}

/// Every one of them counts on. Where the first opens the document it says what the document is, and stays.
fn running_heads(family: Vec<Numbered>, lines: &[Line]) -> Vec<usize> {
    let counts = (1..).zip(&family).all(|(page, line)| line.value == page);
    let apart = family.windows(2).all(|pair| pair[1].row - pair[0].row >= SHORTEST_PAGE);
    if family.len() > 1 && counts && apart {
        let top = lines.first().map(|line| line.span.start);
        family
            .into_iter()
            .map(|line| line.start)
            .filter(|start| Some(*start) != top)
            .collect()
    } else {
        Vec::new()
    }
}

/// Numbers alone may be anything; those of pages stand as far apart as the first from the top, and the last of them ends
/// the document.
fn bare_numbers(family: &[Numbered], last: usize) -> Vec<usize> {
    let Some(end) = family.last().filter(|line| line.start == last) else {
        return Vec::new();
    };
    let mut chain: Vec<Numbered> = Vec::new();
    for page in 1..end.value {
        let from = chain.last().map_or(0, |line| line.row);
        let (length, shortest) = chain
            .first()
            .map_or((USUAL_PAGE, SHORTEST_PAGE), |line| (line.row, line.row / 2));
        let fits = |line: &&Numbered| line.value == page && line.row >= from + shortest;
        let Some(next) = family
            .iter()
            .filter(fits)
            .min_by_key(|line| (line.row - from).abs_diff(length))
        else {
            return Vec::new();
        };
        chain.push(*next);
    }
    let length = chain.first().map_or(usize::MAX, |line| line.row);
    let even = chain
        .windows(2)
        .all(|pair| pair[1].row - pair[0].row <= length.saturating_mul(3) / 2);
    if even && end.value as usize <= family.len() {
        chain.iter().chain([end]).map(|line| line.start).collect()
    } else {
        Vec::new()
    }
}
