//! Items without number or title: told by what opens each of them, a line that tells of its case or the section that
//! says what it is about.

use super::view::{Candidate, View, says_who_met};
use super::weight::weighed;
use super::{LINES_BETWEEN, Start};
use crate::model::SectionKind;
use crate::outline::sections::is_meta;
use crate::source::eq_folded;

/// How well the words above or in a heading say that an item begins there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// They do not.
    None,
    /// The section that says what an item is about, and stands first wherever it stands.
    Theme,
    /// A line that tells of a case.
    Case,
}

/// Where an item without a title would begin.
#[derive(Clone, Copy, Debug)]
pub struct Opening<'v> {
    /// Its first line.
    line: usize,
    /// The heading below it, or the same.
    heading: usize,
    /// What speaks for it.
    pub rank: Rank,
    /// Whether it stands above a heading of the vocabulary with words under it, and not above a line of body and date, as a
    /// meeting's head has one too.
    pub is_headed: bool,
    /// The label of its first line.
    words: &'v str,
}

impl<'v> Opening<'v> {
    /// What opens an item above the heading `heading`, not above `floor`. A number there opens another kind of item.
    pub fn above(view: &View<'v, '_>, heading: usize, floor: usize) -> Option<Self> {
        let tells = |line: &usize| {
            is_meta(&view.blocks[*line]) || view.is_labelled(*line) && !says_who_met(&view.blocks[*line])
        };
        let above = |from: usize| (floor..from).rev().take_while(tells).last();
        let line = above(heading).or_else(|| above(below_case(view, heading, floor)?));
        let line = line.unwrap_or(heading);
        let numbered = line.checked_sub(1).filter(|above| *above >= floor);
        if numbered.is_some_and(|above| view.blocks[above].number.is_some()) {
            return None;
        }
        let text = view.blocks[line].text();
        let kind = view.blocks[heading].heading.map(|mark| mark.heading.kind);
        Some(Self {
            line,
            heading,
            rank: match kind {
                _ if line < heading => Rank::Case,
                Some(SectionKind::Theme | SectionKind::Summary) => Rank::Theme,
                _ => Rank::None,
            },
            is_headed: heads_words(view, heading),
            words: text.split([':', '.']).next().unwrap_or_default(),
        })
    }

    /// The line as the start of an item.
    pub fn candidate(&self, view: &View<'_, '_>) -> Candidate {
        let start = Start {
            block: self.line,
            number: None,
            title: None,
            entry: None,
        };
        weighed(view, start, self.heading + 1)
    }

    /// Whether another begins with the same label.
    pub fn is_like(&self, other: &Self) -> bool {
        eq_folded(self.words, other.words)
    }
}

/// The line below the last one that tells of a case, where sentences stand between it and the heading.
fn below_case(view: &View<'_, '_>, heading: usize, floor: usize) -> Option<usize> {
    let mut lines = (heading.saturating_sub(LINES_BETWEEN).max(floor)..heading).rev();
    let case = lines.find(|line| is_meta(&view.blocks[*line]))?;
    view.blocks[case + 1..heading]
        .iter()
        .all(|block| block.text().ends_with('.'))
        .then_some(case + 1)
}

/// Whether a heading of the vocabulary stands there, with words behind it or in the line below; `Referat` may be the paper's name.
fn heads_words(view: &View<'_, '_>, heading: usize) -> bool {
    let below = heading + 1;
    let words_below = below < view.blocks.len() && view.next_heading[below] != below;
    let block = &view.blocks[heading];
    block.heading.is_some_and(|mark| {
        let names_paper = mark.heading.weak && mark.heading.kind == SectionKind::Decision;
        let words_behind = !mark.heading.weak && mark.end < block.text().trim_end().len();
        !names_paper && (words_below || words_behind)
    })
}
