//! The document's own contents list.

mod bullets;
mod numbered;
mod vertical;

use super::is_group;
use super::sections::is_meta;
use crate::classify::{Labelled, Shape};
use crate::lexicon::labels::{ACCESS, CONTENTS, WITHHELD};
use crate::order;
use crate::scan::case::case_number;
use crate::scan::mark::NumberMark;
use crate::scan::word::{leading, leading_word, number};
use crate::source::{Span, eq_folded, starts_folded};
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// The contents list; empty where the document has none.
#[derive(Clone, Debug, Default)]
pub struct Contents {
    /// The blocks that it takes, its heading included.
    pub blocks: Range<usize>,
    /// Its lines.
    pub entries: Vec<Entry>,
    /// Whether the items have nothing but their numbers, and their titles stand in the list alone: `Ad 1`, `Ad 2`.
    pub has_titles: bool,
    /// From the hash of a title to its entry, the first of several.
    by_title: HashMap<u64, usize>,
    /// The first two bytes of the titles, in small letters: most lines begin otherwise.
    beginnings: Vec<[u8; 2]>,
}

/// A line of the contents list.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The title, without dots and page; a number before it is left out.
    pub title: String,
    /// The number before it.
    pub number: Option<Number>,
    /// The page that it names.
    pub page: Option<u32>,
    /// Where it stands.
    pub spans: Vec<Span>,
    /// The block above it that says what it and its neighbours have in common.
    pub group: Option<usize>,
    /// Whether it says between number and title that the doors are closed: `3 (Lukket) Salg af areal`.
    pub closed: bool,
}

/// The number of a line in the contents list.
#[derive(Clone, Debug)]
pub struct Number {
    /// Its value, as [`NumberMark::value`].
    pub value: u32,
    /// As printed.
    pub text: String,
    /// Where it stands.
    pub spans: Vec<Span>,
}

impl Number {
    /// The number that opens a block, from offset `at` on.
    fn of(block: &Labelled<'_>, at: usize, mark: NumberMark) -> Self {
        Self {
            value: mark.value,
            text: block.text()[at + mark.start..at + mark.end].to_owned(),
            spans: block.flow.spans(at + mark.start, at + mark.end),
        }
    }
}

/// A cut-off title is compared where so much of it is left, in bytes; less could begin any title.
const SHORTEST_PREFIX: usize = 24;
/// A list without a heading has so many lines at least.
const FEWEST_LINES: usize = 3;
/// A list without page numbers is at most so long; what is longer is the text itself.
const LONGEST_LIST: usize = 150;

/// A word that heads contents lists may stand in the paper's name, too; so many of them are tried.
const MOST_HEADINGS: usize = 3;

impl Contents {
    /// Finds the contents list.
    #[must_use]
    pub fn find_in(blocks: &[Labelled<'_>]) -> Self {
        let names = |block: &Labelled<'_>| {
            let text = block.text().trim_end_matches([':', ' ']);
            leading(text, CONTENTS).is_some_and(|(_, end)| end == text.len()) || names_part(text)
        };
        let headings = (0..blocks.len()).filter(|at| names(&blocks[*at])).take(MOST_HEADINGS);
        let under_heading = headings.into_iter().find_map(|at| {
            Self::with_pages(blocks, at, at + 1)
                .or_else(|| Self::in_one_line(blocks, at))
                .or_else(|| numbered::below(blocks, at))
                .or_else(|| vertical::below(blocks, at))
                .or_else(|| Self::without_pages(blocks, at))
        });
        under_heading
            .or_else(|| Self::anywhere(blocks))
            .or_else(|| Self::above_sections(blocks))
            .unwrap_or_default()
    }

    /// A list that no heading tells, above the first section of an item.
    fn above_sections(blocks: &[Labelled<'_>]) -> Option<Self> {
        let top = numbered::top(blocks);
        numbered::anywhere(blocks, top)
            .or_else(|| Self::in_columns(blocks, top))
            .or_else(|| numbered::answered(blocks))
            .or_else(|| bullets::anywhere(blocks, top))
    }

    /// The entry that a title answers to: the same words, or words that the list cuts off.
    #[must_use]
    pub fn find(&self, title: &str) -> Option<usize> {
        if self.beginnings.binary_search(&beginning(title)?).is_err() {
            return None;
        }
        let exact = self
            .by_title
            .get(&key(title))
            .copied()
            .filter(|entry| eq_folded(&self.entries[*entry].title, title));
        exact.or_else(|| {
            let cut = |entry: &Entry| entry.title.len() >= SHORTEST_PREFIX && starts_folded(title, &entry.title);
            if self.entries.len() <= LONGEST_LIST {
                self.entries.iter().position(cut)
            } else {
                None
            }
        })
    }

    /// The entry that the number alone of an item answers to, where the list has the titles.
    #[must_use]
    pub fn by_number(&self, value: u32) -> Option<usize> {
        let same = |entry: &Entry| entry.number.as_ref().is_some_and(|number| number.value == value);
        let sought = self.has_titles.then(|| self.entries.iter().position(same));
        sought.flatten()
    }

    /// The lines that divide the list.
    #[must_use]
    pub fn groups<'b>(&self, blocks: &'b [Labelled<'_>]) -> HashSet<&'b str> {
        let groups = self.entries.iter().filter_map(|entry| entry.group);
        groups.map(|group| blocks[group].text()).collect()
    }

    /// Whether the list is long enough that an item missing from it means something.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.entries.len() >= FEWEST_LINES
    }

    fn new(blocks: Range<usize>, entries: Vec<Entry>) -> Self {
        let mut by_title = HashMap::new();
        for (index, entry) in entries.iter().enumerate() {
            by_title.entry(key(&entry.title)).or_insert(index);
        }
        let mut beginnings: Vec<_> = entries.iter().filter_map(|entry| beginning(&entry.title)).collect();
        order::sort(&mut beginnings);
        beginnings.dedup();
        Self {
            blocks,
            entries,
            has_titles: false,
            by_title,
            beginnings,
        }
    }

    /// Lines that end in a page number, from block `from` on.
    fn with_pages(blocks: &[Labelled<'_>], start: usize, from: usize) -> Option<Self> {
        let mut entries: Vec<Entry> = Vec::new();
        let (mut end, mut at) = (from, from);
        let mut group = None;
        while let Some(block) = blocks.get(at) {
            let follows = || blocks.get(at + 1).is_some_and(|next| page_line(next.text()).is_some());
            let soon = || {
                blocks[at + 1..]
                    .iter()
                    .take(2)
                    .any(|next| page_line(next.text()).is_some())
            };
            let wrapped = || {
                blocks.get(at + 1).is_some_and(|next| {
                    !next.gap && block.text().len() < LONGEST_LIST && page_line(next.text()).is_some()
                })
            };
            if let Some((title, page)) = page_line(block.text()) {
                entries.push(Entry {
                    group,
                    ..entry(block, title, Some(page))
                });
                (at, end) = (at + 1, at + 1);
            } else if is_rule(block.text()) {
                at += 1;
            } else if soon() && is_group(block.text()) || follows() && is_group_above(blocks, at) {
                group = Some(at);
                at += 1;
            } else if !entries.is_empty() && block.heading.is_none() && wrapped() {
                entries.push(Entry {
                    group,
                    ..entry_of_two(block, &blocks[at + 1])
                });
                (at, end) = (at + 2, at + 2);
            } else {
                break;
            }
        }
        (!entries.is_empty()).then(|| Self::new(start..end, entries))
    }

    /// A list whose numbered titles all stand in one line: `1. Godkendelse af dagsorden 2. Budget 3. Eventuelt`.
    fn in_one_line(blocks: &[Labelled<'_>], heading: usize) -> Option<Self> {
        let block = blocks.get(heading + 1)?;
        let text = block.text();
        let first = block.number?;
        let mut marks = vec![(0, first)];
        let words = text.match_indices(' ').map(|(space, _)| space + 1);
        for at in words.filter(|at| !text[*at..].starts_with(' ')) {
            let mark =
                NumberMark::read(&text[at..]).filter(|mark| mark.form == first.form && !mark.form.stands_alone());
            let (from, last) = marks.last().map_or((0, 0), |(at, last)| (at + last.title, last.value));
            // `lukket 6 Køb af areal`: the number is read with the word before it.
            if at < from {
                continue;
            }
            let follows = |mark: &NumberMark| {
                mark.lettered && mark.value == last || mark.value == last + 1 || mark.value % 100 == 1
            };
            let title = |mark: &NumberMark| text[at + mark.title..].starts_with(char::is_uppercase);
            marks.extend(mark.filter(|mark| follows(mark) && title(mark)).map(|mark| (at, mark)));
        }
        let ends = marks.iter().skip(1).map(|(at, _)| *at).chain([text.len()]);
        let entries: Vec<_> = marks
            .iter()
            .zip(ends)
            .map(|((at, mark), end)| Entry {
                title: text[at + mark.title..end].trim_end_matches(is_leader).to_owned(),
                number: Some(Number::of(block, *at, *mark)),
                page: None,
                spans: block.flow.spans(*at, end),
                group: None,
                closed: says_closed(&text[at + mark.end..at + mark.title]),
            })
            .collect();
        (entries.len() >= FEWEST_LINES).then(|| Self::new(heading..heading + 2, entries))
    }

    /// A list without page numbers: the lines under its heading, up to the first one's return as an item's title.
    fn without_pages(blocks: &[Labelled<'_>], heading: usize) -> Option<Self> {
        let first = blocks.get(heading + 1)?;
        let window = &blocks[heading + 1..blocks.len().min(heading + 1 + LONGEST_LIST)];
        let returns = window
            .iter()
            .skip(1)
            .position(|block| eq_folded(title_of(block), title_of(first)))?
            + 1;
        let form = |block: &Labelled<'_>| block.number.map(|mark| mark.form);
        let is_entry = |block: &Labelled<'_>| {
            block.heading.is_none()
                && block.header.is_none()
                && case_number(block.text()).is_none()
                && block.shape != Shape::Row
                && form(block) == form(first)
                && !is_meta(block)
        };
        let parts = |block: &Labelled<'_>| first.number.is_some() && block.number.is_none() && is_group(block.text());
        let lines = window[..returns]
            .iter()
            .take_while(|block| is_entry(block) || parts(block));
        let title = |block: &Labelled<'_>| block.text().len() - title_of(block).len()..block.text().len();
        let (mut entries, mut end, mut group) = (Vec::new(), heading + 1, None);
        for (at, block) in (heading + 1..).zip(lines) {
            if is_entry(block) {
                entries.push(Entry {
                    group,
                    ..entry(block, title(block), None)
                });
                end = at + 1;
            } else {
                group = Some(at);
            }
        }
        (!entries.is_empty()).then(|| Self::new(heading..end, entries))
    }

    /// A run of lines with dots and page numbers, under whatever heading.
    fn anywhere(blocks: &[Labelled<'_>]) -> Option<Self> {
        let start = blocks
            .iter()
            .position(|block| page_line(block.text()).is_some() && block.text().contains(".."))?;
        Self::with_pages(blocks, start, start).filter(|contents| contents.entries.len() >= FEWEST_LINES)
    }
}

impl Contents {
    /// A run of numbered titles with a page behind each, set apart by nothing but blanks, above block `top`.
    fn in_columns(blocks: &[Labelled<'_>], top: usize) -> Option<Self> {
        let paged = |block: &Labelled<'_>| block.number.is_some() && page_line(block.text()).is_some();
        let start = blocks[..top].iter().position(paged)?;
        let list = Self::with_pages(blocks, start, start)?;
        let all = |number: fn(&Entry) -> Option<u32>, follow: fn(u32, u32) -> bool| {
            let numbers: Option<Vec<_>> = list.entries.iter().map(number).collect();
            numbers.is_some_and(|numbers| numbers.windows(2).all(|pair| follow(pair[0], pair[1])))
        };
        let numbered = all(|entry| Some(entry.number.as_ref()?.value), |one, next| one + 1 == next);
        let paged = all(|entry| entry.page, |one, next| one <= next);
        (list.is_full() && numbered && paged).then_some(list)
    }
}

/// A line in capitals above a numbered one, both without a page's end between: what the next entries have in common.
fn is_group_above(blocks: &[Labelled<'_>], at: usize) -> bool {
    let text = blocks[at].text();
    let loud = text.contains(char::is_uppercase) && !text.contains(char::is_lowercase);
    let numbered = blocks.get(at + 1).is_some_and(|next| next.number.is_some());
    loud && numbered && blocks[at].number.is_none()
}

/// The heading of the list of open or closed items: `Indholdsfortegnelse åbent møde`.
fn names_part(text: &str) -> bool {
    let behind = CONTENTS.first().and_then(|word| leading_word(text, word));
    behind.is_some_and(|end| {
        let words = || text[end..].split_whitespace();
        words().any(|word| leading(word, ACCESS).is_some()) && words().count() <= MOST_WORDS_OF_PART
    })
}

/// Behind the word for the list, such a heading has no more words.
const MOST_WORDS_OF_PART: usize = 3;

/// The first two bytes in small letters, white space left out.
fn beginning(title: &str) -> Option<[u8; 2]> {
    let mut bytes = title
        .bytes()
        .filter(|byte| !byte.is_ascii_whitespace())
        .map(|byte| byte.to_ascii_lowercase());
    Some([bytes.next()?, bytes.next()?])
}

/// A hash (FNV-1a) of a title's letters and signs, white space and case left out: what [`eq_folded`] compares.
fn key(title: &str) -> u64 {
    let title = title.trim_end_matches(|letter: char| letter == '.' || letter.is_whitespace());
    let letters = title
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .flat_map(char::to_lowercase);
    letters.fold(0xcbf2_9ce4_8422_2325, |hash, letter| {
        (hash ^ u64::from(letter)).wrapping_mul(0x0100_0000_01b3)
    })
}

fn title_of<'b>(block: &'b Labelled<'_>) -> &'b str {
    &block.text()[block.number.map_or(0, |mark| mark.title)..]
}

fn entry(block: &Labelled<'_>, title: Range<usize>, page: Option<u32>) -> Entry {
    let number = block
        .number
        .map_or(0, |mark| mark.title)
        .max(title.start)
        .min(title.end);
    let words = block.text()[number..title.end].trim_end_matches(is_leader);
    Entry {
        title: words.to_owned(),
        number: block.number.map(|mark| Number::of(block, 0, mark)),
        page,
        spans: block.flow.all(),
        group: None,
        closed: block.number.is_some_and(|mark| is_closed(block.text(), mark)),
    }
}

/// Whether what stands before the number or between it and the title says that the doors are closed.
fn is_closed(text: &str, mark: NumberMark) -> bool {
    says_closed(&text[..mark.start]) || says_closed(&text[mark.end..mark.title])
}

/// Whether what stands between number and title says that the doors are closed.
fn says_closed(text: &str) -> bool {
    let word = text.trim_start_matches(|letter: char| !letter.is_alphabetic());
    leading(word, WITHHELD).is_some()
}

/// An entry whose title wraps: the page stands behind its second line.
fn entry_of_two(first: &Labelled<'_>, second: &Labelled<'_>) -> Entry {
    let (title, page) = page_line(second.text()).unwrap_or((0..0, 0));
    let words = format!("{} {}", title_of(first), &second.text()[title]);
    let mut spans = first.flow.all();
    spans.extend(second.flow.all());
    Entry {
        title: words.trim_end_matches(is_leader).to_owned(),
        number: first.number.map(|mark| Number::of(first, 0, mark)),
        page: Some(page),
        spans,
        group: None,
        closed: first.number.is_some_and(|mark| is_closed(first.text(), mark)),
    }
}

/// A line that ends in a page number: where its title stands, and the page.
fn page_line(text: &str) -> Option<(Range<usize>, u32)> {
    if text.starts_with('|') {
        return row(text);
    }
    let before = text.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let (page, _) = number(text, before.len()).filter(|(_, end)| end - before.len() <= 4)?;
    let title = before.trim_end_matches(is_leader);
    let parted = before.ends_with('\t')
        || before[title.len()..].contains("..")
        || before[title.len()..].contains("  ")
        || before[title.len()..].contains('…');
    (parted && !title.is_empty() && !title.contains('\t')).then_some((0..title.len(), page))
}

/// A row of a table drawn with bars: `| Title..... | 3 |`.
fn row(text: &str) -> Option<(Range<usize>, u32)> {
    let inner = text.trim_matches(['|', ' ']);
    let bar = inner.rfind('|')?;
    let (page, end) = number(inner[bar + 1..].trim(), 0)?;
    let whole = end == inner[bar + 1..].trim().len();
    let start = text.find(inner)?;
    let title = inner[..bar]
        .trim_end_matches(is_leader)
        .trim_end_matches('|')
        .trim_end_matches(is_leader);
    (whole && !title.is_empty()).then_some((start..start + title.len(), page))
}

/// Between a title and its page.
fn is_leader(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '.' | '…' | '_')
}

/// The lines that a table drawn with bars has between its rows.
fn is_rule(text: &str) -> bool {
    text.starts_with('|') && text.chars().all(|letter| matches!(letter, '|' | '-' | ':' | ' '))
}
