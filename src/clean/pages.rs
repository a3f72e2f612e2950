//! The numbers of pages where the file does not tell its pages: they count on from 1, at even distances, or say of how many they
//! are. What stands beside most of these is the page's too.

mod running;

pub use running::tells_of_paper;

use crate::lexicon::labels::{ITEM_WORDS, OF, PAPERS};
use crate::scan::body::is_body;
use crate::scan::date;
use crate::scan::word::{ends_with_word, leading, leading_rows, number, skip_space};
use crate::source::{Line, SourceText};
use std::collections::{HashMap, HashSet};

/// No page has fewer lines.
const SHORTEST_PAGE: usize = 10;
/// Nor than these where each says of which paper it is.
const SHORTEST_TOLD_PAGE: usize = 4;

/// Most pages have about so many.
const USUAL_PAGE: usize = 45;

/// A running head of several lines has so many above its number.
const HEAD_LINES: usize = 2;
/// And no more than these.
const MOST_HEAD_LINES: usize = 8;
/// It stands on so many pages.
const FEWEST_HEADS: usize = 3;
/// Numbers alone that count on without a gap are pages, where they are so many.
const FEWEST_ALONE: usize = 4;

/// No page has a longer number, in digits.
const LONGEST_NUMBER: usize = 3;

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
    let mut pages = of_so_many(source, lines);
    pages.extend(heads_of_lines(source, lines));
    pages.extend(beside_most(source, lines, &pages));
    let worded: HashSet<usize> = running::with_word(source, lines).into_iter().collect();
    // A heading may stand at a page's end, too.
    let beside = beside_most(source, lines, &worded).into_iter();
    // The first line says what the document is, and stays.
    let top = lines.first().map(|line| line.span.start);
    let beside = beside.filter(|start| Some(*start) != top);
    pages.extend(beside.filter(|start| running::tells_of_paper(line_at(source, lines, *start))));
    pages.extend(worded);
    pages.extend(running::beside_numbers(source, lines));
    let counted = families.into_iter().flat_map(|(head, family)| {
        if head.is_empty() {
            bare_numbers(&family, lines)
        } else {
            running_heads(head, family, lines)
        }
    });
    pages.extend(counted);
    pages.extend(last_number(source, lines));
    pages
}

/// The number that ends the document, apart from the sentence above it, is that of its last page, be it the only one that is left.
fn last_number(source: &SourceText, lines: &[Line]) -> Option<usize> {
    let [.., above, last] = lines else { return None };
    let text = source.slice(last.span);
    let stands = last.gap && text.len() <= LONGEST_NUMBER && source.slice(above.span).ends_with('.');
    (stands && alone(text).is_some()).then_some(last.span.start)
}

/// The number that a line is, as pages are numbered: no page is `04`, but items are.
fn alone(text: &str) -> Option<u32> {
    let (value, end) = number(text, 0)?;
    (end == text.len() && !text.starts_with('0')).then_some(value)
}

/// The line that begins at an offset.
fn line_at<'s>(source: &'s SourceText, lines: &[Line], start: usize) -> &'s str {
    let place = lines.partition_point(|line| line.span.start < start);
    lines.get(place).map_or("", |line| source.slice(line.span))
}

/// Lines such as `7 / 9` and `7 af 9`, which count on and name the same last page.
fn of_so_many(source: &SourceText, lines: &[Line]) -> HashSet<usize> {
    let mut families: HashMap<u32, Vec<(u32, usize)>> = HashMap::new();
    for line in lines {
        if let Some((page, all)) = page_of(source.slice(line.span)) {
            families.entry(all).or_default().push((page, line.span.start));
        }
    }
    let counts = |(all, pages): &(u32, Vec<(u32, usize)>)| {
        pages.len() > 1 && pages.windows(2).all(|pair| pair[0].0 < pair[1].0) && pages.iter().all(|page| page.0 <= *all)
    };
    let pages = families.into_iter().filter(counts).flat_map(|(_, pages)| pages);
    pages.map(|(_, start)| start).collect()
}

fn page_of(text: &str) -> Option<(u32, u32)> {
    let (page, end) = number(text, 0)?;
    let (_, behind) = leading(text[end..].trim_start(), OF)?;
    let at = skip_space(text, text.len() - text[end..].trim_start().len() + behind);
    let (all, end) = number(text, at)?;
    (end == text.len()).then_some((page, all))
}

/// Running heads of several lines, the page's number last, as a table at the head of each page is copied: the same lines above
/// numbers that count on.
fn heads_of_lines(source: &SourceText, lines: &[Line]) -> HashSet<usize> {
    let text = |index: usize| source.slice(lines[index].span);
    let bare: Vec<_> = (HEAD_LINES..lines.len())
        .filter_map(|index| Some((index, alone(text(index))?)))
        .collect();
    let mut heads: HashMap<Vec<&str>, Vec<(usize, u32)>> = HashMap::new();
    for (index, value) in bare {
        let above = (index - HEAD_LINES..index).map(text).collect();
        heads.entry(above).or_default().push((index, value));
    }
    let counts = |places: &Vec<(usize, u32)>| {
        places.len() >= FEWEST_HEADS && places.windows(2).all(|pair| pair[0].1 + 1 == pair[1].1)
    };
    let mut found = HashSet::new();
    for places in heads.into_values().filter(counts) {
        let same = |above: usize| {
            places.windows(2).all(|pair| {
                let line = |(index, _): (usize, u32)| index.checked_sub(above).map(text);
                line(pair[0]).is_some() && line(pair[0]) == line(pair[1])
            })
        };
        let height = (HEAD_LINES..MOST_HEAD_LINES)
            .take_while(|above| same(*above))
            .last()
            .unwrap_or(HEAD_LINES);
        found.extend(
            places
                .iter()
                .flat_map(|(index, _)| index - height..=*index)
                .map(|index| lines[index].span.start),
        );
    }
    found
}

/// The lines above and below page numbers that say the same at most of them; further away those that also tell of the paper.
fn beside_most(source: &SourceText, lines: &[Line], pages: &HashSet<usize>) -> Vec<usize> {
    let text = |index: usize| source.slice(lines[index].span);
    let numbered = (0..lines.len()).filter(|index| pages.contains(&lines[*index].span.start));
    let mut edges: Vec<(usize, bool)> = numbered.flat_map(|index| [(index, false), (index, true)]).collect();
    let mut found = Vec::new();
    for away in 1..=MOST_HEAD_LINES {
        let mut beside: HashMap<&str, Vec<(usize, bool)>> = HashMap::new();
        for (index, below) in edges {
            let near = if below { Some(index + 1) } else { index.checked_sub(1) };
            if let Some(near) = near.filter(|near| *near < lines.len()) {
                beside.entry(text(near)).or_default().push((near, below));
            }
        }
        let most = |(words, places): &(&str, Vec<(usize, bool)>)| {
            let told = || running::tells_of_paper(words) || leading_rows(words, &PAPERS).next().is_some();
            // What stands elsewhere more often heads decisions.
            let apart = || (0..lines.len()).filter(|index| text(*index) == *words).count() < places.len() * 2;
            places.len() > 1 && places.len() * 2 >= pages.len() && (away == 1 || told()) && apart()
        };
        edges = beside.into_iter().filter(most).flat_map(|(_, places)| places).collect();
        if edges.is_empty() {
            break;
        }
        found.extend(edges.iter().map(|(index, _)| lines[*index].span.start));
    }
    found
}

/// The number that ends a line, and what stands before it: nothing, or words with a wide gap behind them.
fn head_and_number(text: &str) -> Option<(&str, u32)> {
    let head = text.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let (value, _) = number(text, head.len())?;
    let wide = head.ends_with('\t') || head.ends_with("  ") || ends_in_day(head.trim_end());
    // `Byrådet, 04-04-2031, pkt.  3`
    let of_item = || ITEM_WORDS.iter().any(|word| ends_with_word(head.trim_end(), word));
    (alone(text).is_some() || wide && !of_item()).then_some((head.trim_end(), value))
}

/// `Byrådet 04.04.2031`: what stands behind is no part of it.
fn ends_in_day(head: &str) -> bool {
    let Some(found) = date::first(head).filter(|found| found.end == head.len() && found.date.year.is_some()) else {
        return false;
    };
    is_body(head[..found.start].trim_end())
}

/// Every one of them counts on; from a later page where they say what the paper is. Where the first opens the document it
/// says what the document is, and stays.
fn running_heads(head: &str, family: Vec<Numbered>, lines: &[Line]) -> Vec<usize> {
    let told = family.len() >= FEWEST_HEADS && running::tells_of_paper(head);
    let first = family.first().map_or(1, |first| first.value);
    // Closed items leave their pages out; what says of which paper it is counts on over them.
    let rises = || told && family.windows(2).all(|pair| pair[0].value < pair[1].value);
    let counts = (first..).zip(&family).all(|(page, line)| line.value == page) || rises();
    let shortest = if told { SHORTEST_TOLD_PAGE } else { SHORTEST_PAGE };
    let apart = family.windows(2).all(|pair| pair[1].row - pair[0].row >= shortest);
    if family.len() > 1 && counts && (first == 1 || told) && apart {
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

/// Where all numbers alone count on, as far apart as pages, and end what stands above them, they are pages though the last does
/// not end the document.
fn all_alone(family: &[Numbered], lines: &[Line]) -> Vec<usize> {
    let ends = |numbered: &Numbered| {
        let place = lines.partition_point(|line| line.span.start < numbered.start);
        lines.get(place).is_some_and(|line| !line.gap) && lines.get(place + 1).is_none_or(|line| line.gap)
    };
    let counts = family
        .windows(2)
        .all(|pair| pair[0].value + 1 == pair[1].value && pair[1].row - pair[0].row >= SHORTEST_PAGE);
    let pages = family.len() >= FEWEST_ALONE && counts && family.iter().all(ends);
    family.iter().filter(|_| pages).map(|line| line.start).collect()
}

/// Numbers alone may be anything; those of pages stand as far apart as the first from the top, and the last of them ends
/// the document.
fn bare_numbers(family: &[Numbered], lines: &[Line]) -> Vec<usize> {
    let last = lines.last().map_or(0, |line| line.span.start);
    let Some(end) = family.last().filter(|line| line.start == last) else {
        return all_alone(family, lines);
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
