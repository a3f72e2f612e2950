//! The outline: what stands before the items, the items, their sections.
//!
//! Nothing here knows a municipality. The layout is inferred from the document: see [`numbering`].

pub mod contents;
mod meetings;
pub mod numbering;
mod sections;

use crate::classify::Labelled;
use crate::lexicon::headings::Heading;
use crate::lexicon::labels::{DOORS, GROUPS, MEETING};
use crate::lexicon::phrases;
use crate::model::SectionKind;
use crate::scan::body::is_body;
use crate::scan::name;
use crate::scan::word::{leading, leading_word, lower};
use crate::source::Look;
use contents::Contents;
pub use meetings::meetings;
use numbering::{Hypothesis, Start};
use std::collections::{HashMap, HashSet};
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

/// A section: a heading and what stands under it.
#[derive(Clone, Debug)]
pub struct OutlineSection {
    /// What the heading says.
    pub kind: SectionKind,
    /// The heading.
    pub heading: Option<Leaf>,
    /// What stands under it.
    pub leaves: Vec<Leaf>,
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
const HIGHEST_HEAD: usize = 6;
/// A group line is short, in bytes.
const LONGEST_GROUP: usize = 80;
/// A heading that the vocabulary does not know is told by its return in so many items.
const RETURNS: usize = 3;

/// Cuts the document into items and sections.
#[must_use]
pub fn outline(blocks: &[Labelled<'_>]) -> Outline {
    let contents = Contents::find_in(blocks);
    let hypotheses = numbering::hypotheses(blocks, &contents);
    let starts = hypotheses.first().map_or(&[][..], |hypothesis| &hypothesis.starts);
    let cuts = cuts(blocks, starts, contents.blocks.end);
    let headings = Headings::of(blocks, &cuts);
    let ends = cuts.iter().skip(1).map(|cut| cut.first).chain([blocks.len()]);
    let items: Vec<_> = cuts
        .iter()
        .zip(ends)
        .zip(starts)
        .map(|((cut, end), start)| item(blocks, &contents, &headings, cut, end, start))
        .collect();
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

/// Lines above a number or title belong to its item where the document does so most of the time.
fn cuts(blocks: &[Labelled<'_>], starts: &[Start], from: usize) -> Vec<Cut> {
    let above = |start: &&Start| {
        first_line(start)
            .checked_sub(1)
            .is_some_and(|above| may_stand_above(&blocks[above]))
    };
    let heads_above = starts.iter().filter(above).count() * 2 > starts.len();
    let mut floor = from;
    let mut first = true;
    let cut = |start: &Start| {
        let mut cut = Cut {
            first: first_line(start),
            group: None,
        };
        for _ in 0..HIGHEST_HEAD {
            let Some(above) = cut.first.checked_sub(1).filter(|above| *above >= floor) else {
                break;
            };
            let block = &blocks[above];
            // Above the first item day and place are those of the meeting's head.
            let own = may_stand_above(block) && !(first && is_of_meeting(block.text()));
            if is_group(block.text()) {
                cut.group = Some(above);
            } else if !(heads_above && own) {
                break;
            }
            cut.first = above;
        }
        floor = start.block + 1;
        first = false;
        cut
    };
    starts.iter().map(cut).collect()
}

/// Its number's, or its title's where that stands above.
fn first_line(start: &Start) -> usize {
    start.title.map_or(start.block, |(block, _)| block.min(start.block))
}

/// A line that can stand above an item and belong to it: its number alone, what tells of the case, or, where each item is a
/// page of its own, day and place of the meeting.
fn may_stand_above(block: &Labelled<'_>) -> bool {
    let text = block.text();
    let number = block.number.is_some_and(|mark| mark.title == text.len());
    let title = leading(text, DOORS).is_some_and(|(_, end)| end < text.len());
    number || is_of_meeting(text) || (sections::is_meta(block) && !title && !text.ends_with('.'))
}

/// A label of the meeting with its value: `Mødedato: 4. februar 2031`.
fn is_of_meeting(text: &str) -> bool {
    let ends = |word: &str| leading_word(text, word).is_some_and(|end| text[end..].trim_start().starts_with(':'));
    MEETING.iter().any(|(word, _)| ends(word))
}

/// A line that says what the next items have in common.
fn is_group(text: &str) -> bool {
    let text = text.trim_end_matches([':', ' ']);
    text.len() <= LONGEST_GROUP
        && !text.ends_with('.')
        && (leading(text, GROUPS).is_some() || text.strip_prefix("Fra ").is_some_and(is_body))
}

/// What this document's headings look like beyond the vocabulary.
pub(crate) struct Headings<'a> {
    /// The kinds whose weak headings count: the items have no strong one, and one of them returns.
    weak: Vec<SectionKind>,
    /// Lines that return in several items as headings do.
    returning: HashSet<&'a str>,
    /// How the headings that the vocabulary knows are set, where that sets them apart from the running text.
    look: Option<Look>,
}

impl<'a> Headings<'a> {
    fn of(blocks: &'a [Labelled<'_>], cuts: &[Cut]) -> Self {
        let first = cuts.first().map_or(blocks.len(), |cut| cut.first);
        let weak = weak_kinds(&blocks[first..], cuts.len());
        let ends = cuts.iter().skip(1).map(|cut| cut.first).chain([blocks.len()]);
        let mut returning: HashMap<&str, (usize, usize)> = HashMap::new();
        for (item, (cut, end)) in cuts.iter().zip(ends).enumerate() {
            for index in cut.first..end {
                if looks_like_heading(blocks, index, end) {
                    let seen = returning.entry(blocks[index].text()).or_insert((usize::MAX, 0));
                    if seen.0 != item {
                        *seen = (item, seen.1 + 1);
                    }
                }
            }
        }
        let returning = returning
            .into_iter()
            .filter(|(_, (_, items))| *items >= RETURNS)
            .map(|(line, _)| line)
            .collect();
        let look = look_of_headings(&blocks[first..]);
        Self { weak, returning, look }
    }

    /// Whether a heading of the vocabulary counts in this document.
    pub(crate) fn counts(&self, heading: Heading, look: Look) -> bool {
        !heading.weak || self.weak.contains(&heading.kind) || self.look == Some(look)
    }

    /// Whether a line that the vocabulary does not know is a heading of this document.
    pub(crate) fn returns(&self, text: &str) -> bool {
        text.len() <= LONGEST_GROUP && self.returning.contains(text)
    }

    /// Whether a line that the vocabulary does not know is set as the headings are that it knows.
    pub(crate) fn is_set_as_one(&self, block: &Labelled<'_>) -> bool {
        self.look == Some(block.look) && could_be_heading(block)
    }
}

/// The kinds of section that this document heads with words that are weak elsewhere.
fn weak_kinds(blocks: &[Labelled<'_>], items: usize) -> Vec<SectionKind> {
    let mut counted: HashMap<SectionKind, (usize, usize)> = HashMap::new();
    for mark in blocks.iter().filter_map(|block| block.heading) {
        let (strong, weak) = counted.entry(mark.heading.kind).or_default();
        *(if mark.heading.weak { weak } else { strong }) += 1;
    }
    let returns = |(strong, weak): (usize, usize)| strong == 0 && weak >= RETURNS.min(items);
    counted
        .into_iter()
        .filter(|(_, counts)| returns(*counts))
        .map(|(kind, _)| kind)
        .collect()
}

/// The look that most headings of the vocabulary share, where it sets them apart.
fn look_of_headings(blocks: &[Labelled<'_>]) -> Option<Look> {
    let alone = |block: &&Labelled<'_>| {
        block
            .heading
            .is_some_and(|mark| !mark.heading.weak && mark.end == block.text().len())
    };
    let looks: Vec<_> = blocks.iter().filter(alone).map(|block| block.look).collect();
    let mut counts: Vec<(Look, usize)> = Vec::new();
    for look in &looks {
        match counts.iter_mut().find(|(counted, _)| counted == look) {
            Some((_, count)) => *count += 1,
            None => counts.push((*look, 1)),
        }
    }
    let (look, count) = counts.into_iter().max_by_key(|(_, count)| *count)?;
    (look.is_set_apart() && count * 3 >= looks.len() * 2).then_some(look)
}

/// Alone, with text under it, and made as headings are.
fn looks_like_heading(blocks: &[Labelled<'_>], index: usize, end: usize) -> bool {
    blocks[index].gap
        && could_be_heading(&blocks[index])
        && index + 1 < end
        && blocks[index + 1].gap
        && blocks[index + 1].heading.is_none()
}

/// Short, with a capital letter and no full stop, and no word of an outcome.
fn could_be_heading(block: &Labelled<'_>) -> bool {
    let text = block.text();
    (4..=LONGEST_GROUP).contains(&text.len())
        && text.starts_with(char::is_uppercase)
        && text.ends_with(|letter: char| letter.is_alphabetic() || matches!(letter, ':' | '?' | ')'))
        && !text.trim_end_matches(':').contains(':')
        && block.heading.is_none()
        && block.header.is_none()
        && block.number.is_none()
        && block.shape == crate::classify::Shape::Paragraph
        && !name::is_list(text)
        && !phrases::begins_outcome(&lower(text.split_whitespace().next().unwrap_or_default()))
}

fn item(
    blocks: &[Labelled<'_>],
    contents: &Contents,
    headings: &Headings<'_>,
    cut: &Cut,
    end: usize,
    start: &Start,
) -> OutlineItem {
    let title_goes_on = rest_of_title(blocks, contents, start, end);
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
    sections::fill(blocks, headings, &mut item);
    item
}

/// The line under the last item that tells when the meeting ended.
#[must_use]
pub fn closing(blocks: &[Labelled<'_>], outline: &Outline) -> Option<usize> {
    let last = outline.items.last()?;
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

/// A title runs on over the next line where only both together are what the contents list says.
fn rest_of_title(blocks: &[Labelled<'_>], contents: &Contents, start: &Start, end: usize) -> Vec<usize> {
    let Some((line, from)) = start
        .title
        .filter(|_| start.entry.is_none() && !contents.entries.is_empty())
    else {
        return Vec::new();
    };
    let next = line.max(start.block) + 1;
    let Some(block) = blocks
        .get(next)
        .filter(|block| next < end && !block.gap && block.heading.is_none())
    else {
        return Vec::new();
    };
    let both = format!("{} {}", &blocks[line].text()[from..], block.text());
    if contents.find(&both).is_some() {
        vec![next]
    } else {
        Vec::new()
    }
}
