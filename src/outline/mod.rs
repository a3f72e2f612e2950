//! The outline: what stands before the items, the items, their sections.
//!
//! Nothing here knows a municipality. The layout is inferred from the document: see [`numbering`].

mod closed;
pub mod contents;
mod deciding;
mod foot;
mod headings;
mod listed;
mod meetings;
pub mod numbering;
mod sections;
mod titles;
pub mod told;

use crate::classify::Labelled;
use crate::lexicon::labels::{FROM_BODY, GROUP_ENDS, GROUPS, MEETING_AGAIN};
use crate::model::SectionKind;
use crate::scan::body::is_body;
use crate::scan::mark::NumberMark;
use crate::scan::time;
use crate::scan::word::{ends_with_ignoring_case, leading, spaced_letters};
use crate::source::eq_folded;
use contents::Contents;
use headings::{Headings, has_verb};
pub use meetings::meetings;
use numbering::{Hypothesis, Start};
use sections::is_meta;
use std::ops::Range;

/// The document, cut up. Every block stands in exactly one place: the front, an item's head or a section.
#[derive(Clone, Debug, Default)]
pub struct Outline {
    /// The blocks before the first item.
    pub front: Range<usize>,
    /// The contents list.
    pub contents: Contents,
    /// The items.
    pub items: Vec<OutlineItem>,
    /// The hypotheses about the layout, best first; the first one was taken.
    pub hypotheses: Vec<Hypothesis>,
}

/// An item with its sections.
#[derive(Clone, Debug)]
pub struct OutlineItem {
    /// Its blocks, those above its number included.
    pub blocks: Range<usize>,
    /// Its number and title.
    pub start: Start,
    /// Further blocks over which the title runs on.
    pub title_goes_on: Vec<usize>,
    /// The group line above it, as a block.
    pub group: Option<usize>,
    /// The blocks of its head: number, title each time it is printed, case number and the like.
    pub head: Vec<usize>,
    /// Its sections.
    pub sections: Vec<OutlineSection>,
}

impl OutlineItem {
    /// Whether only the contents list names it.
    #[must_use]
    pub fn is_listed(&self) -> bool {
        self.blocks.is_empty()
    }
}

/// A section: a heading and what stands under it.
#[derive(Clone, Debug)]
pub struct OutlineSection {
    /// What the heading says.
    pub kind: SectionKind,
    /// The heading.
    pub heading: Option<Leaf>,
    /// What stands under it.
    pub leaves: Vec<Leaf>,
    /// Whether the document, and not the vocabulary, tells what the heading says.
    pub inferred: bool,
}

impl OutlineSection {
    /// A section without a heading, and with nothing in it yet.
    pub const fn unheaded() -> Self {
        Self {
            kind: SectionKind::Other,
            heading: None,
            leaves: Vec::new(),
            inferred: false,
        }
    }
}

/// A block, or the part of one that is not its heading. Offsets are of the block's running text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leaf {
    /// The block.
    pub block: usize,
    /// Offset of its first byte.
    pub from: usize,
    /// Offset after its last byte.
    pub to: usize,
}

/// So many lines above an item may belong to it.
const HIGHEST_HEAD: usize = 8;
/// A title that is printed twice stands so many lines apart at most.
const TWINS_APART: usize = 3;
/// One that only the word for its items tells has no more words.
const MOST_GROUP_WORDS: usize = 6;
/// That word is short where it comes first: `Sager til beslutning`, in letters.
const LONGEST_GROUP_WORD: usize = 7;
/// A group line is short, in bytes.
const LONGEST_GROUP: usize = 80;

/// Cuts the document into items and sections.
#[must_use]
pub fn outline(blocks: &[Labelled<'_>]) -> Outline {
    let contents = Contents::find_in(blocks);
    let hypotheses = numbering::hypotheses(blocks, &contents);
    let starts = hypotheses.first().map_or(&[][..], |hypothesis| &hypothesis.starts);
    let starts = closed::with_closed(blocks, &contents, starts);
    let cuts = cuts(blocks, &contents, &starts);
    let firsts: Vec<_> = cuts.iter().map(|cut| cut.first).collect();
    let headings = Headings::of(blocks, &firsts);
    let ends = cuts.iter().skip(1).map(|cut| cut.first).chain([blocks.len()]);
    let mut items: Vec<_> = cuts
        .iter()
        .zip(ends)
        .zip(&starts)
        .map(|((cut, end), start)| item(blocks, &contents, &headings, cut, end, start))
        .collect();
    foot::part_list(blocks, &mut items);
    listed::add(&mut items, &contents);
    let front = 0..cuts.first().map_or(blocks.len(), |cut| cut.first);
    Outline {
        front,
        contents,
        items,
        hypotheses,
    }
}

/// Where an item begins, lines above its number included.
struct Cut {
    first: usize,
    group: Option<usize>,
}

/// Lines above a number or title belong to its item: a group line, what a page of the web says again of the meeting,
/// and those that tell of the case, where the document has these above its titles more often than below. The contents
/// list belongs to none, but its groups are those of the items.
fn cuts(blocks: &[Labelled<'_>], contents: &Contents, starts: &[Start]) -> Vec<Cut> {
    let front = contents.blocks.end;
    let groups = contents.groups(blocks);
    let first = |start: &Start| title_above(start).unwrap_or(start.block);
    let floors = std::iter::once(front).chain(starts.iter().map(|start| last_line(start) + 1));
    let tells = |index: usize| blocks.get(index).is_some_and(is_meta);
    let tells_again = |index: usize, floor: usize| floor > front && tells_of_meeting(blocks[index].text());
    let above = |(start, floor): (&Start, usize)| {
        let run = (floor..first(start)).rev().take_while(|index| tells(*index)).count();
        run > 0 && (floor == front || first(start) - run > floor)
    };
    let above = starts.iter().zip(floors.clone()).filter(|pair| above(*pair)).count();
    let below = starts.iter().filter(|start| tells(last_line(start) + 1)).count();
    // `Åbent punkt` above each title, and a case number below.
    let belong = above > below || (above > 1 && above * 5 >= starts.len() * 4);
    let cut = |(start, floor): (&Start, usize)| {
        let mut cut = Cut {
            first: first(start),
            group: None,
        };
        cut.first = printed_above(blocks, start, cut.first, floor).unwrap_or(cut.first);
        let lowest = cut.first.saturating_sub(HIGHEST_HEAD).max(floor);
        for line in (lowest..cut.first).rev() {
            let text = blocks[line].text();
            if is_group(text) || groups.contains(text) {
                cut.group = Some(line);
            } else if !(is_time_span(text) || tells_again(line, floor) || (belong && tells(line))) {
                break;
            }
            cut.first = line;
        }
        cut
    };
    starts.iter().zip(floors).map(cut).collect()
}

/// Where the number, and perhaps the title, stands in one line above, as some pages print both twice; names of files may stand
/// between.
fn printed_above(blocks: &[Labelled<'_>], start: &Start, first: usize, floor: usize) -> Option<usize> {
    let (mark, (title, from)) = start.number.zip(start.title)?;
    let title = &blocks[title].text()[from..];
    let same = |line: &usize| {
        let text = blocks[*line].text();
        let again = |words: &str| words.is_empty() || eq_folded(words, title);
        let twin = |other: NumberMark| other.value == mark.value && again(&text[other.title..]);
        blocks[*line].number.is_some_and(twin)
    };
    (first.saturating_sub(TWINS_APART).max(floor)..first).rev().find(same)
}

/// The last of the lines that begin an item.
fn last_line(start: &Start) -> usize {
    start.title.map_or(start.block, |(title, _)| title.max(start.block))
}

/// `Mødedato: ...`, `Mødested: ...`: day and place of the meeting, as pages of the web say them of every item.
fn tells_of_meeting(text: &str) -> bool {
    leading(text, MEETING_AGAIN).is_some_and(|(_, end)| text[end..].trim_start().starts_with(':'))
}

fn title_above(start: &Start) -> Option<usize> {
    start.title.map(|(block, _)| block).filter(|block| *block < start.block)
}

/// `17.30 – 18.00`: when the item below is to be dealt with.
fn is_time_span(text: &str) -> bool {
    matches!(time::period(text), Some((start, Some(end))) if start.start == 0 && end.end == text.len())
}

/// A line that says what the next items have in common.
pub(crate) fn is_group(text: &str) -> bool {
    let text = behind_letter(text.trim_end_matches([':', ' ']));
    text.len() <= LONGEST_GROUP
        && !text.ends_with('.')
        && (leading(text, GROUPS).is_some()
            || text.strip_prefix(FROM_BODY).is_some_and(is_body)
            || is_loud_group(text)
            || speaks_of_items(text))
}

/// A group without the letter that counts it: `B: Sager til orientering`.
fn behind_letter(text: &str) -> &str {
    let rest = text.strip_prefix(|letter: char| letter.is_ascii_uppercase());
    let rest = rest.and_then(|rest| rest.strip_prefix([':', '.', ')']));
    rest.filter(|rest| rest.starts_with(' ')).map_or(text, str::trim_start)
}

/// In capitals, and the name of a body: `TEKNISK UDVALG`; or set with spaces between its letters.
fn is_loud_group(text: &str) -> bool {
    let loud = !text.contains(char::is_lowercase);
    loud && (is_body(text) || spaced_letters(text).is_some_and(|text| leading(&text, GROUPS).is_some()))
}

/// Speaks of items, and of nothing else: `Beslutningssager`, `SAGER TIL UDVALGETS AFGØRELSE`, `TEKNISK UDVALGS SAGER`.
fn speaks_of_items(text: &str) -> bool {
    let words = text.split_whitespace().count();
    let named = |word: &str| GROUP_ENDS.iter().any(|end| ends_with_ignoring_case(word, end));
    let first = text.split_whitespace().next().unwrap_or_default();
    let last = text.split_whitespace().next_back().unwrap_or_default();
    let plain = text.starts_with(char::is_uppercase) && !text.contains([',', ';', '?', '\t']) && !has_verb(text);
    let short = words <= MOST_GROUP_WORDS;
    plain && short && (named(last) || (named(first) && first.chars().count() <= LONGEST_GROUP_WORD))
}

fn item(
    blocks: &[Labelled<'_>],
    contents: &Contents,
    headings: &Headings<'_>,
    cut: &Cut,
    end: usize,
    start: &Start,
) -> OutlineItem {
    let title_goes_on = titles::rest_of_title(blocks, contents, start, end);
    let mut item = OutlineItem {
        blocks: cut.first..end,
        start: start.clone(),
        title_goes_on,
        group: cut.group,
        head: Vec::new(),
        sections: Vec::new(),
    };
    if item.start.entry.is_none() && !item.title_goes_on.is_empty() {
        item.start.entry = contents.find(&title(blocks, &item));
    }
    let foot = (end == blocks.len())
        .then(|| foot::start(blocks, last_line(start)..end))
        .flatten();
    sections::fill(blocks, headings, &mut item, foot);
    item
}

/// The line under the last item that tells when the meeting ended.
#[must_use]
pub fn closing(blocks: &[Labelled<'_>], outline: &Outline) -> Option<usize> {
    let last = outline.items.iter().rfind(|item| !item.is_listed())?;
    last.blocks
        .clone()
        .rev()
        .find(|block| sections::closes_meeting(blocks[*block].text()))
}

/// The title over all the blocks that it takes.
#[must_use]
pub fn title(blocks: &[Labelled<'_>], item: &OutlineItem) -> String {
    let first = item
        .start
        .title
        .map_or("", |(block, from)| &blocks[block].text()[from..]);
    let rest = item.title_goes_on.iter().map(|block| blocks[*block].text());
    std::iter::once(first).chain(rest).collect::<Vec<_>>().join(" ")
}
