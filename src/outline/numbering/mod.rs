//! How this document starts its items: hypotheses, weighed.
//!
//! Every shape of numbered line that the document has (`Punkt N:`, `N.`, `Sag nr. N` ...) is a hypothesis, and so are
//! the titles of its own contents list. Each line that would start an item is weighed by what speaks for it; the best
//! rising chain of numbers is the hypothesis' reading of the document, and its sum the hypothesis' weight.

mod chain;
mod view;
mod weight;

use super::contents::Contents;
use super::sections::is_meta;
use crate::classify::Labelled;
use crate::lexicon::phrases;
use crate::model::Doubt;
use crate::scan::mark::{Form, NumberMark};
use crate::scan::word::lower;
use crate::source::Look;
use chain::{chains, first_of_twins};
use std::collections::HashMap;
use view::{Candidate, View, could_be_title, is_bare_decision, is_heading};
use weight::weighed;

/// A way in which items might start, and what it finds.
#[derive(Clone, Debug)]
pub struct Hypothesis {
    /// The form in a notation of its own.
    pub pattern: String,
    /// The sum of what speaks for its items.
    pub score: i32,
    /// What speaks for it.
    pub evidence: Vec<&'static str>,
    /// Its items.
    pub starts: Vec<Start>,
    /// What in the document makes it unsure.
    pub doubt: Option<Doubt>,
}

/// A line that would start an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    /// The block with the number, or with the title where there is none.
    pub block: usize,
    /// The number.
    pub number: Option<NumberMark>,
    /// The block with the title, and the offset at which it begins there.
    pub title: Option<(usize, usize)>,
    /// The entry of the contents list that names it.
    pub entry: Option<usize>,
}

/// Items that only their numbers tell are so many at least.
const FEWEST_BARE: usize = 3;
/// Their titles are no longer, in bytes.
const LONGEST_BARE_TITLE: usize = 100;
/// So many lines may stand between a title and its first heading.
const LINES_BETWEEN: usize = 2;

/// Weighs all hypotheses, best first. Only those that explain something are returned.
#[must_use]
pub fn hypotheses(blocks: &[Labelled<'_>], contents: &Contents) -> Vec<Hypothesis> {
    let view = View::new(blocks, contents);
    let mut found: Vec<Hypothesis> = numbered(&view)
        .into_iter()
        .chain(by_contents(&view))
        .chain(by_openers(&view))
        .chain(by_look(&view))
        .chain(whole(&view))
        .collect();
    found.sort_by_key(|hypothesis| std::cmp::Reverse(hypothesis.score));
    found
}

/// One hypothesis for every form of number that the document has.
fn numbered(view: &View<'_, '_>) -> Vec<Hypothesis> {
    let mut forms: HashMap<Form, Vec<usize>> = HashMap::new();
    for (index, block) in view.blocks.iter().enumerate() {
        if let Some(mark) = block
            .number
            .filter(|_| !view.contents.blocks.contains(&index) && block.heading.is_none())
        {
            forms.entry(mark.form).or_default().push(index);
        }
    }
    let mut forms: Vec<_> = forms.into_iter().collect();
    forms.sort();
    forms
        .into_iter()
        .filter_map(|(form, blocks)| of_form(view, form, &blocks))
        .collect()
}

fn of_form(view: &View<'_, '_>, form: Form, lines: &[usize]) -> Option<Hypothesis> {
    let above = form.stands_alone() && titles_stand_above(view, lines);
    let ends = lines.iter().skip(1).copied().chain([view.blocks.len()]);
    let candidates: Vec<_> = lines
        .iter()
        .zip(ends)
        .map(|(line, end)| candidate(view, *line, end, above))
        .collect();
    let mut chosen = chains(&candidates);
    for choice in &mut chosen {
        first_of_twins(view, &candidates, choice);
    }
    let supported = chosen
        .iter()
        .filter(|candidate| candidate.in_contents || candidate.headings_follow)
        .count();
    let enough = supported * 2 >= chosen.len() || (form.has_word() && chosen.len() >= 2);
    if supported > 0 && enough {
        return Some(hypothesis(form.pattern(), &chosen, form.has_word()));
    }
    only_numbers(view, &chosen).then(|| Hypothesis {
        doubt: Some(Doubt::OnlyNumbersSpeakForItems),
        ..hypothesis(form.pattern(), &chosen, form.has_word())
    })
}

/// Minutes of few words have neither a contents list nor headings: `1. Velkomst`, and under it what was said. Numbers from
/// one on, without a gap, each before a short title that stands alone or is set apart, with text under most of them.
fn only_numbers(view: &View<'_, '_>, chosen: &[Candidate]) -> bool {
    let from_one = (1..).zip(chosen).all(|(value, candidate)| candidate.value == value);
    let alone = |candidate: &Candidate| {
        let block = &view.blocks[candidate.start.block];
        candidate.weight > 0
            && (block.gap || candidate.set_apart)
            && view.title(&candidate.start).len() <= LONGEST_BARE_TITLE
    };
    let next = chosen.iter().skip(1).map(|candidate| candidate.start.block);
    let ends = next.chain([view.blocks.len()]);
    let filled = chosen
        .iter()
        .zip(ends)
        .filter(|(candidate, end)| candidate.start.block + 1 < *end)
        .count();
    chosen.len() >= FEWEST_BARE && from_one && chosen.iter().all(alone) && filled * 4 >= chosen.len() * 3
}

/// Where a number stands alone, its title is on the line above or below; the whole document tells which.
fn titles_stand_above(view: &View<'_, '_>, lines: &[usize]) -> bool {
    let below = |line: &usize| view.blocks.get(line + 1).is_some_and(|next| could_be_title(next));
    let above = |line: &usize| {
        line.checked_sub(1)
            .is_some_and(|line| could_be_title(&view.blocks[line]))
    };
    let count = |test: &dyn Fn(&usize) -> bool| lines.iter().filter(|line| test(line)).count();
    count(&above) > count(&below)
}

fn candidate(view: &View<'_, '_>, line: usize, end: usize, above: bool) -> Candidate {
    let block = &view.blocks[line];
    let mark = block.number;
    let title = match mark {
        Some(mark) if !mark.form.stands_alone() => Some((line, mark.title)),
        Some(_) if above => line.checked_sub(1).map(|line| (line, 0)),
        _ => (line + 1 < view.blocks.len() && view.blocks[line + 1].heading.is_none()).then_some((line + 1, 0)),
    };
    let mut start = Start {
        block: line,
        number: mark,
        title,
        entry: None,
    };
    start.entry = view.entry(view.title(&start));
    weighed(view, start, end)
}

/// Titles of the contents list that stand as lines of their own.
fn by_contents(view: &View<'_, '_>) -> Option<Hypothesis> {
    if view.contents.entries.is_empty() {
        return None;
    }
    let mut found: Vec<Candidate> = Vec::new();
    for line in view.contents.blocks.end..view.blocks.len() {
        let block = &view.blocks[line];
        let entry = if could_be_title(block) {
            view.entry(block.text())
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
            found.push(titled(view, line, usize::MAX));
        }
    }
    (found.len() * 2 >= view.contents.entries.len() && found.len() > 1)
        .then(|| hypothesis("contents title".to_owned(), &found, false))
}

/// Items without numbers: the line above each return of the heading that the first item opens with.
fn by_openers(view: &View<'_, '_>) -> Option<Hypothesis> {
    let kind_at = |index: usize| {
        view.blocks[index]
            .heading
            .filter(|mark| !mark.heading.weak)
            .map(|mark| mark.heading.kind)
    };
    let first = *view.next_heading.get(view.contents.blocks.end)?;
    let opener = view.blocks.get(first).and_then(|_| kind_at(first))?;
    let openers: Vec<_> = (first..view.blocks.len())
        .filter(|index| kind_at(*index) == Some(opener))
        .collect();
    let found: Vec<_> = openers.iter().filter_map(|index| title_before(view, *index)).collect();
    let most = found.len() > 1 && found.len() * 5 >= openers.len() * 4;
    most.then(|| hypothesis("title before heading".to_owned(), &found, false))
}

/// The title that stands before a heading, lines that tell of the case between them.
fn title_before(view: &View<'_, '_>, heading: usize) -> Option<Candidate> {
    let mut lines = (heading.saturating_sub(LINES_BETWEEN + 1)..heading).rev();
    let line = lines.find(|line| !is_meta(&view.blocks[*line]))?;
    let block = &view.blocks[line];
    let word = lower(block.text().split_whitespace().next().unwrap_or_default());
    let names = could_be_title(block) && block.number.is_none() && !phrases::begins_outcome(&word);
    if !names || line < view.contents.blocks.end {
        return None;
    }
    Some(titled(view, line, heading + 1))
}

/// Items without numbers: lines in a look of their own, that no heading of a section has, with headings under them.
fn by_look(view: &View<'_, '_>) -> Vec<Hypothesis> {
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
fn titled(view: &View<'_, '_>, line: usize, end: usize) -> Candidate {
    let start = Start {
        block: line,
        number: None,
        title: Some((line, 0)),
        entry: view.entry(view.blocks[line].text()),
    };
    weighed(view, start, end)
}

/// A document that is one item: its first line is the title.
fn whole(view: &View<'_, '_>) -> Option<Hypothesis> {
    let headings = view.blocks.iter().filter(|block| is_heading(block)).count();
    let block = view.blocks.iter().position(could_be_title)?;
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

fn hypothesis(pattern: String, chosen: &[Candidate], word: bool) -> Hypothesis {
    let rising = chosen.windows(2).all(|pair| pair[0].value + 1 == pair[1].value) && chosen.len() > 1;
    let most =
        |test: fn(&Candidate) -> bool| chosen.iter().filter(|candidate| test(candidate)).count() * 2 > chosen.len();
    let evidence = [
        ("rising-numbers", rising),
        ("in-contents-list", most(|candidate| candidate.in_contents)),
        ("section-headings", most(|candidate| candidate.headings_follow)),
        ("set-apart", most(|candidate| candidate.set_apart)),
        ("item-word", word),
    ];
    Hypothesis {
        pattern,
        score: chosen.iter().map(|candidate| candidate.weight).sum::<i32>()
            + if rising { weight::NEXT_NUMBER } else { 0 },
        evidence: evidence
            .into_iter()
            .filter(|(_, holds)| *holds)
            .map(|(name, _)| name)
            .collect(),
        starts: chosen.iter().map(|candidate| candidate.start.clone()).collect(),
        doubt: None,
    }
}
