//! Several meetings in one file: each begins with a title of its own, and with another day.

use crate::classify::Labelled;
use crate::lexicon::labels::{PAPER_LEADS, PAPERS};
use crate::model::SectionKind;
use crate::scan::date::{self, Date};
use crate::scan::word::{leading, leading_rows};
use std::ops::Range;

/// A paper's title is no longer, in bytes.
const LONGEST_TITLE: usize = 160;
/// A heading of one word is no longer, in bytes.
const LONGEST_HEADING: usize = 24;
/// What stands so often in one file is a heading, and not the title of as many papers.
const RETURNS: usize = 3;
/// The day stands on the title's line or so many lines below it.
const LINES_TO_DAY: usize = 5;

/// The blocks of each meeting; nearly always all of them, of one.
#[must_use]
pub fn meetings(blocks: &[Labelled<'_>]) -> Vec<Range<usize>> {
    let headings = papers_as_headings(blocks);
    let mut starts = vec![0];
    let mut day = None;
    let (mut decided, mut attachments) = (false, false);
    for (index, block) in blocks.iter().enumerate() {
        if let Some(mark) = block.heading {
            decided |= mark.heading.kind == SectionKind::Decision;
            attachments = mark.heading.kind == SectionKind::Attachments;
        }
        let own = title_day(blocks, index).filter(|_| !attachments && !headings.contains(&block.text()));
        let Some(own) = own else { continue };
        if decided && day.is_some_and(|day| day != own) {
            starts.push(index);
            decided = false;
        }
        day = Some(own);
    }
    let ends = starts.iter().skip(1).copied().chain([blocks.len()]);
    starts
        .iter()
        .copied()
        .zip(ends)
        .map(|(start, end)| start..end)
        .collect()
}

/// The lines of one word for a paper that return as headings do (`Referat` under each item): none of them titles a paper.
fn papers_as_headings<'a>(blocks: &'a [Labelled<'_>]) -> Vec<&'a str> {
    let mut counted: Vec<(&str, usize)> = Vec::new();
    for block in blocks {
        let text = block.text();
        let paper = || leading_rows(text, PAPERS).next().is_some();
        if text.len() > LONGEST_HEADING || !paper() || !text.trim_end_matches(':').ends_with(char::is_alphabetic) {
            continue;
        }
        match counted.iter_mut().find(|(counted, _)| *counted == text) {
            Some((_, count)) => *count += 1,
            None => counted.push((text, 1)),
        }
    }
    let often = counted.into_iter().filter(|(_, count)| *count >= RETURNS);
    often.map(|(text, _)| text).collect()
}

/// The day of the meeting whose paper's title a block is: `REFERAT Kulturudvalget d. 04-02-2031`.
fn title_day(blocks: &[Labelled<'_>], index: usize) -> Option<Date> {
    let text = blocks[index].text();
    let end = leading_rows(text, PAPERS).next()?.1;
    if !blocks[index].gap || text.len() > LONGEST_TITLE || text.ends_with('.') {
        return None;
    }
    let below = blocks.iter().skip(index + 1).take(LINES_TO_DAY);
    // A title without a day is one word; more would be a sentence or the name of another paper.
    let mut rest = text[end..].trim_start();
    while let Some((_, lead)) = leading(rest, PAPER_LEADS) {
        rest = rest[lead..].trim_start();
    }
    let alone = rest.is_empty();
    let dated = |text: &str| {
        date::first(text)
            .filter(|found| found.date.year.is_some())
            .map(|found| found.date)
    };
    dated(text).or_else(|| {
        let head = below.take_while(|block| block.heading.is_none());
        head.filter(|_| alone).find_map(|block| dated(block.text()))
    })
}
