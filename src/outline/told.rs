//! What a block leaves open by itself and the document tells.

use super::headings::has_verb;
use crate::classify::Labelled;
use crate::model::SectionKind;
use crate::scan::header;
use crate::scan::mark::NumberMark;
use std::collections::HashSet;

/// Fills in what the neighbours of blocks, or all of them together, tell.
pub fn tell(blocks: &mut [Labelled<'_>]) {
    count_within_years(blocks);
    name_bodies(blocks);
}

/// `04/14`, `05/14`: which of two numbers is the year? The one that stays.
fn count_within_years(blocks: &mut [Labelled<'_>]) {
    let open = |mark: &&mut NumberMark| mark.before_slash.is_some();
    let mut marks: Vec<_> = blocks
        .iter_mut()
        .filter_map(|block| block.number.as_mut())
        .filter(open)
        .collect();
    let behind: HashSet<_> = marks.iter().map(|mark| mark.value).collect();
    let before: HashSet<_> = marks.iter().filter_map(|mark| mark.before_slash).collect();
    if behind.len() == 1 && before.len() > 1 {
        for mark in &mut marks {
            mark.value = mark.before_slash.unwrap_or(mark.value);
        }
    }
}

/// A name and a day right below a heading for decisions are those of a body, whatever it is called: `Børn & Unge, 4. april 2031`.
fn name_bodies(blocks: &mut [Labelled<'_>]) {
    for below in 1..blocks.len() {
        let (above, block) = (&blocks[below - 1], &blocks[below]);
        let decides = above
            .heading
            .is_some_and(|mark| mark.heading.kind == SectionKind::Decision && mark.end == above.text().len());
        if decides && block.heading.is_none() && block.header.is_none() && !has_verb(block.text()) {
            blocks[below].header = header::read_named(block.text());
        }
    }
}
