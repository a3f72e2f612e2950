//! The document as the hypotheses see it, and a line that would start an item.

use super::Start;
use crate::classify::Labelled;
use crate::lexicon::attendance::LABELS;
use crate::lexicon::labels::MEETING;
use crate::model::SectionKind;
use crate::outline::contents::Contents;
use crate::scan::presence;
use crate::scan::word::leading_rows;
use std::collections::{HashMap, HashSet};

/// Longer titles are paragraphs, in bytes.
pub const LONGEST_TITLE: usize = 300;
/// Fewer letters are a mark in a table, not a title: `X`, `Nej`.
const FEWEST_LETTERS: usize = 4;

#[derive(Clone, Debug)]
pub struct Candidate {
    pub start: Start,
    pub value: u32,
    pub weight: i32,
    pub headings_follow: bool,
    pub of_case: bool,
    /// The line right above that divides the items.
    pub group: Option<usize>,
    pub set_apart: bool,
    pub wording: Wording,
}

/// How the title of a candidate reads: entries of one list read alike.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    /// It ends as sentences do.
    pub sentence: bool,
    /// It begins as a clause of a proposal does.
    pub clause: bool,
}

impl Candidate {
    /// Whether the document says by anything but its number that an item begins here.
    pub fn is_supported(&self) -> bool {
        self.in_contents() || self.headings_follow || self.of_case
    }

    /// Whether the contents list names its title.
    pub const fn in_contents(&self) -> bool {
        self.start.entry.is_some()
    }
}

/// The document, with what every hypothesis asks of it.
pub struct View<'v, 'a> {
    pub blocks: &'v [Labelled<'a>],
    pub contents: &'v Contents,
    /// For each block the next one at or behind it that is a heading.
    pub next_heading: Vec<usize>,
    /// The labels that so many lines begin with: none of these is a title.
    labels: HashSet<&'v str>,
    /// Whether some lines are set apart from the running text, and not most of them.
    pub look_tells: bool,
}

/// Where more of a hundred blocks are set apart, that tells nothing. Short minutes are mostly titles and headings.
const MOST_SET_APART: usize = 75;

impl<'v, 'a> View<'v, 'a> {
    pub fn new(blocks: &'v [Labelled<'a>], contents: &'v Contents) -> Self {
        let mut next_heading = vec![usize::MAX; blocks.len() + 1];
        for index in (0..blocks.len()).rev() {
            next_heading[index] = if is_heading(&blocks[index]) || stands_alone(&blocks[index]) {
                index
            } else {
                next_heading[index + 1]
            };
        }
        let set_apart = blocks.iter().filter(|block| block.look.is_set_apart()).count();
        Self {
            blocks,
            contents,
            next_heading,
            labels: returning_labels(blocks),
            look_tells: set_apart > 0 && set_apart * 100 <= blocks.len() * MOST_SET_APART,
        }
    }

    /// Whether a block is set apart in a document where that tells something.
    pub fn is_set_apart(&self, block: usize) -> bool {
        self.look_tells && self.blocks[block].look.is_set_apart()
    }

    /// Whether a line is a label that returns, and its value.
    pub fn is_labelled(&self, line: usize) -> bool {
        label(&self.blocks[line]).is_some_and(|label| self.labels.contains(label))
    }

    /// The contents entry that a title answers to.
    pub fn entry(&self, title: &str) -> Option<usize> {
        self.contents.find(title)
    }

    pub fn title(&self, start: &Start) -> &'v str {
        start
            .title
            .map_or("", |(block, from)| &self.blocks[block].text()[from..])
    }
}

/// The label that a line without a number begins with.
fn label<'b>(block: &'b Labelled<'_>) -> Option<&'b str> {
    let text = block.text();
    let end = memchr::memchr(b':', &text.as_bytes()[..text.len().min(LONGEST_LABEL)])?;
    let plain = block.number.is_none() && block.heading.is_none() && block.header.is_none();
    let counted = text[..end].contains(|letter: char| letter.is_ascii_digit());
    (plain && !counted && text.starts_with(char::is_uppercase)).then(|| &text[..end])
}

/// A label is no longer, in bytes.
const LONGEST_LABEL: usize = 40;
/// It begins so many lines.
const FEWEST_LABELS: usize = 3;

fn returning_labels<'b>(blocks: &'b [Labelled<'_>]) -> HashSet<&'b str> {
    let mut counted: HashMap<&str, usize> = HashMap::new();
    for label in blocks.iter().filter_map(label) {
        *counted.entry(label).or_default() += 1;
    }
    let often = counted.into_iter().filter(|(_, count)| *count >= FEWEST_LABELS);
    often.map(|(label, _)| label).collect()
}

/// A line that is a heading and nothing else, be it of a word that is none elsewhere; such a word with a colon behind it may
/// head the words on its line.
pub fn stands_alone(block: &Labelled<'_>) -> bool {
    block
        .heading
        .is_some_and(|mark| mark.heading.weak || mark.end == block.text().len())
}

/// A heading that speaks for an item above it. A line of body and date is all that some papers head decisions with.
pub fn is_heading(block: &Labelled<'_>) -> bool {
    block.heading.is_some_and(|mark| !mark.heading.weak)
        || block
            .header
            .as_ref()
            .is_some_and(|header| header.says_decision || header.date.is_some())
}

/// A heading for a decision that names no body.
pub fn is_bare_decision(block: &Labelled<'_>) -> bool {
    block
        .heading
        .is_some_and(|mark| mark.heading.kind == SectionKind::Decision && !mark.heading.weak)
}

pub fn could_be_title(block: &Labelled<'_>) -> bool {
    let text = block.text();
    block.heading.is_none_or(|mark| mark.heading.kind == SectionKind::Other)
        && block.header.is_none()
        && text.len() <= LONGEST_TITLE
        && !text.ends_with(['.', ':', ';'])
        && text.starts_with(|letter: char| letter.is_uppercase() || letter == '"')
        && !text.contains('\t')
        && text
            .chars()
            .filter(|letter| letter.is_alphabetic())
            .nth(FEWEST_LETTERS - 1)
            .is_some()
}

/// A heading for a decision, or a line of body and date.
pub fn is_decision(block: &Labelled<'_>) -> bool {
    let headed = block
        .heading
        .is_some_and(|mark| mark.heading.kind == SectionKind::Decision);
    headed || block.header.is_some()
}

/// A label of the meeting's head or of a list of people.
pub fn says_who_met(block: &Labelled<'_>) -> bool {
    let text = block.text();
    let people = leading_rows(text, &LABELS).map(|(_, end)| end);
    let labels = people.chain(leading_rows(text, &MEETING).map(|(_, end)| end));
    labels
        .into_iter()
        .any(|end| end == text.len() || text[end..].trim_start().starts_with(':'))
        || presence::label(text).is_some()
}
