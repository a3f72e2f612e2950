//! Items without numbers: told by the contents list, by a look of their own, or by their headings.

use super::view::{Candidate, View, could_be_title, is_bare_decision, is_heading, says_who_met};
use super::weight::{self, weighed};
use super::{Hypothesis, Start, hypothesis};
use crate::lexicon::labels::TITLES;
use crate::model::Doubt;
use crate::outline::sections::is_meta;
use crate::outline::titles::may_go_on;
use crate::scan::word::leading;
use crate::source::Look;

/// So many titles with a label are those of items.
const FEWEST_LABELLED: usize = 2;
/// They are no longer, in bytes.
const LONGEST_LABELLED: usize = 160;
/// Above the title of a page are no more lines that could be one.
const LINES_OF_PAGE: usize = 12;

/// Titles of the contents list that stand as lines of their own.
pub fn by_contents(view: &View<'_, '_>) -> Option<Hypothesis> {
    if view.contents.entries.is_empty() {
        return None;
    }
    let mut found: Vec<Candidate> = Vec::new();
    for line in view.contents.blocks.end..view.blocks.len() {
        let block = &view.blocks[line];
        let entry = if could_be_title(block) {
            view.entry(block.text()).or_else(|| over_two_lines(view, line))
        } else {
            None
        };
        let later = |entry: &usize| {
            found
                .last()
                .and_then(|last| last.start.entry)
                .is_none_or(|last| last < *entry)
        };
        if entry.as_ref().is_some_and(later) {
            found.push(listed(view, line, entry));
        }
    }
    (found.len() * 2 >= view.contents.entries.len() && !found.is_empty())
        .then(|| hypothesis("contents title".to_owned(), &found, false))
}

/// The entry of the contents list that a line and the one right below it make up together.
fn over_two_lines(view: &View<'_, '_>, line: usize) -> Option<usize> {
    let next = view.blocks.get(line + 1).filter(|next| may_go_on(next))?;
    view.entry(&format!("{} {}", view.blocks[line].text(), next.text()))
}

/// A line that begins a title of the contents list.
fn listed(view: &View<'_, '_>, line: usize, entry: Option<usize>) -> Candidate {
    let start = Start {
        block: line,
        number: None,
        title: Some((line, 0)),
        entry,
    };
    weighed(view, start, usize::MAX)
}

/// Items without numbers: lines in a look of their own, that no heading of a section has, with headings under them.
pub fn by_look(view: &View<'_, '_>) -> Vec<Hypothesis> {
    let of_sections: Vec<Look> = view
        .blocks
        .iter()
        .filter(|block| is_heading(block))
        .map(|block| block.look)
        .collect();
    let mut looks: Vec<(Look, Vec<usize>)> = Vec::new();
    for line in view.contents.blocks.end..view.blocks.len() {
        let block = &view.blocks[line];
        if view.is_set_apart(line)
            && could_be_title(block)
            && block.number.is_none()
            && !of_sections.contains(&block.look)
        {
            match looks.iter_mut().find(|(look, _)| *look == block.look) {
                Some((_, lines)) => lines.push(line),
                None => looks.push((block.look, vec![line])),
            }
        }
    }
    looks
        .into_iter()
        .filter_map(|(_, lines)| of_look(view, &lines))
        .collect()
}

/// A label before the title of each item, with nothing but the title behind it: `Emne: Nye bænke`.
pub fn by_label(view: &View<'_, '_>) -> Option<Hypothesis> {
    let mut found: Vec<(&str, Candidate)> = Vec::new();
    for line in view.contents.blocks.end..view.blocks.len() {
        let text = view.blocks[line].text();
        let Some((label, end)) = leading(text, TITLES) else {
            continue;
        };
        let Some(title) = text[end..].trim_start().strip_prefix(':').map(str::trim_start) else {
            continue;
        };
        if title.starts_with(char::is_uppercase) && title.len() <= LONGEST_LABELLED {
            let start = Start {
                block: line,
                number: None,
                title: Some((line, text.len() - title.len())),
                entry: view.entry(title),
            };
            found.push((label, weighed(view, start, usize::MAX)));
        }
    }
    let first = found.first()?.0;
    let found: Vec<_> = found
        .into_iter()
        .filter(|(label, _)| *label == first)
        .map(|(_, found)| found)
        .collect();
    (found.len() >= FEWEST_LABELLED).then(|| hypothesis(format!("{first}: title"), &found, true))
}

fn of_look(view: &View<'_, '_>, lines: &[usize]) -> Option<Hypothesis> {
    let ends = lines.iter().skip(1).copied().chain([view.blocks.len()]);
    let found: Vec<_> = lines
        .iter()
        .zip(ends)
        .map(|(line, end)| titled(view, *line, end))
        .collect();
    let supported = found.iter().filter(|candidate| candidate.headings_follow).count();
    let most = found.len() > 1 && supported * 5 >= found.len() * 4;
    most.then(|| hypothesis("title by its look".to_owned(), &found, false))
}

/// A line without a number that would be a title; `end` is the line where the next one would begin.
pub fn titled(view: &View<'_, '_>, line: usize, end: usize) -> Candidate {
    let start = Start {
        block: line,
        number: None,
        title: Some((line, 0)),
        entry: view.entry(view.blocks[line].text()),
    };
    weighed(view, start, end)
}

/// A document that is one item: its title is the line above the one that tells of the case, or else its first line.
pub fn whole(view: &View<'_, '_>) -> Option<Hypothesis> {
    let headings = view.blocks.iter().filter(|block| is_heading(block)).count();
    let may_be = |line: &usize| could_be_title(&view.blocks[*line]) && !says_who_met(&view.blocks[*line]);
    let lines = || (0..view.blocks.len()).filter(may_be);
    let of_case =
        |line: &usize| view.blocks.get(line + 1).is_some_and(is_meta) && view.next_heading[*line] < usize::MAX;
    let block = lines().take(LINES_OF_PAGE).find(of_case).or_else(|| lines().next())?;
    let start = Start {
        block,
        number: None,
        title: Some((block, 0)),
        entry: None,
    };
    let evidence = vec!["section-headings"];
    let decisions = view.blocks.iter().filter(|block| is_bare_decision(block)).count();
    (headings >= 2 && view.next_heading[block] < usize::MAX).then(|| Hypothesis {
        pattern: "whole document".to_owned(),
        score: weight::WHOLE,
        evidence,
        starts: vec![start],
        // One item has one decision of its own; several without a body speak for several items.
        doubt: (decisions > 1).then_some(Doubt::SeveralDecisionsInOneItem),
    })
}
