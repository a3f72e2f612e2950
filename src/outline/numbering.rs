//! How this document starts its items: hypotheses, weighed.
//!
//! Every shape of numbered line that the document has (`Punkt N:`, `N.`, `Sag nr. N` ...) is a hypothesis, and so are
//! the titles of its own contents list. Each line that would start an item is weighed by what speaks for it; the best
//! rising chain of numbers is the hypothesis' reading of the document, and its sum the hypothesis' weight.

use super::contents::Contents;
use super::sections::is_meta;
use crate::classify::Labelled;
use crate::lexicon::phrases;
use crate::lexicon::sentences::CLAUSE;
use crate::model::SectionKind;
use crate::scan::mark::{Form, NumberMark};
use crate::scan::word::{lower, starts_with_ignoring_case};
use crate::source::eq_folded;
use std::collections::HashMap;

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
    /// Whether something in the document speaks against it.
    pub doubtful: bool,
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

/// What speaks for or against a line as the start of an item. The weights are in proportion: a title that the
/// document's own contents list names outweighs all that a line looks like by itself.
mod weight {
    pub const IN_CONTENTS: i32 = 6;
    pub const NOT_IN_CONTENTS: i32 = -2;
    pub const HEADINGS_FOLLOW: i32 = 3;
    pub const ITEM_WORD: i32 = 2;
    pub const STANDS_ALONE: i32 = 1;
    pub const CAPITAL: i32 = 1;
    pub const NEXT_NUMBER: i32 = 2;
    pub const NUMBER_LEFT_OUT: i32 = -1;
    pub const LOWER_CASE: i32 = -4;
    pub const CLAUSE: i32 = -6;
    pub const IN_A_LIST: i32 = -3;
    pub const SENTENCE: i32 = -2;
    pub const LONG: i32 = -4;
    /// Of a document that is one item.
    pub const WHOLE: i32 = 1;
}

/// Longer titles are paragraphs, in bytes.
const LONGEST_TITLE: usize = 300;
/// A title printed twice has so many blocks between its two places at most.
const TWINS_APART: usize = 2;
/// Numbers start again so often at most: a part for closed doors, a supplement.
const MOST_RESTARTS: usize = 8;
/// So many lines may stand between a title and its first heading.
const LINES_BETWEEN: usize = 2;
/// So many numbers may be left out between two items (closed ones, say).
const LARGEST_STEP: u32 = 3;

#[derive(Clone, Debug)]
struct Candidate {
    start: Start,
    value: u32,
    weight: i32,
    in_contents: bool,
    headings_follow: bool,
}

/// Weighs all hypotheses, best first. Only those that explain something are returned.
#[must_use]
pub fn hypotheses(blocks: &[Labelled<'_>], contents: &Contents) -> Vec<Hypothesis> {
    let view = View::new(blocks, contents);
    let mut found: Vec<Hypothesis> = numbered(&view)
        .into_iter()
        .chain(by_contents(&view))
        .chain(by_openers(&view))
        .chain(whole(&view))
        .collect();
    found.sort_by_key(|hypothesis| std::cmp::Reverse(hypothesis.score));
    found
}

/// The document, with what every hypothesis asks of it.
struct View<'v, 'a> {
    blocks: &'v [Labelled<'a>],
    contents: &'v Contents,
    /// For each block the next one at or behind it that is a heading.
    next_heading: Vec<usize>,
}

impl<'v, 'a> View<'v, 'a> {
    fn new(blocks: &'v [Labelled<'a>], contents: &'v Contents) -> Self {
        let mut next_heading = vec![usize::MAX; blocks.len() + 1];
        for index in (0..blocks.len()).rev() {
            next_heading[index] = if is_heading(&blocks[index]) {
                index
            } else {
                next_heading[index + 1]
            };
        }
        Self {
            blocks,
            contents,
            next_heading,
        }
    }

    /// The contents entry that a title answers to.
    fn entry(&self, title: &str) -> Option<usize> {
        self.contents.find(title)
    }

    fn title(&self, start: &Start) -> &'v str {
        start
            .title
            .map_or("", |(block, from)| &self.blocks[block].text()[from..])
    }
}

/// A heading that speaks for an item above it.
fn is_heading(block: &Labelled<'_>) -> bool {
    block.heading.is_some_and(|mark| !mark.heading.weak)
        || block.header.as_ref().is_some_and(|header| header.says_decision)
}

/// A heading for a decision that names no body.
fn is_bare_decision(block: &Labelled<'_>) -> bool {
    block
        .heading
        .is_some_and(|mark| mark.heading.kind == SectionKind::Decision && !mark.heading.weak)
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
    (supported > 0 && enough).then(|| hypothesis(form.pattern(), &chosen, form.has_word()))
}

/// A title printed twice in a row, number and all, begins its item where it stands first.
fn first_of_twins(view: &View<'_, '_>, candidates: &[Candidate], chosen: &mut Candidate) {
    let at = candidates.partition_point(|candidate| candidate.start.block < chosen.start.block);
    let twin = at.checked_sub(1).map(|before| &candidates[before]).filter(|twin| {
        let near = chosen.start.block - twin.start.block <= TWINS_APART;
        near && twin.value == chosen.value && eq_folded(view.title(&twin.start), view.title(&chosen.start))
    });
    if let Some(twin) = twin {
        chosen.start = Start {
            entry: chosen.start.entry,
            ..twin.start.clone()
        };
    }
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

fn could_be_title(block: &Labelled<'_>) -> bool {
    let text = block.text();
    block.heading.is_none_or(|mark| mark.heading.kind == SectionKind::Other)
        && block.header.is_none()
        && text.len() <= LONGEST_TITLE
        && !text.ends_with(['.', ':', ';'])
        && text.starts_with(|letter: char| letter.is_uppercase() || letter == '"')
        && !text.contains('\t')
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
    let headings_follow = view.next_heading.get(line + 1).is_some_and(|heading| *heading < end);
    let candidate = Candidate {
        value: mark.map_or(0, |mark| mark.value),
        weight: 0,
        in_contents: start.entry.is_some(),
        headings_follow,
        start,
    };
    Candidate {
        weight: weigh(view, &candidate),
        ..candidate
    }
}

fn weigh(view: &View<'_, '_>, candidate: &Candidate) -> i32 {
    let start = &candidate.start;
    let block = &view.blocks[start.block];
    let title = view.title(start);
    let first = title.chars().next().unwrap_or('A');
    let in_list = [start.block.checked_sub(1), Some(start.block + 1)]
        .into_iter()
        .flatten()
        .filter_map(|near| {
            let (near_block, later) = (
                view.blocks.get(near)?,
                if near > start.block {
                    view.blocks.get(near)?
                } else {
                    block
                },
            );
            Some(near_block.number?.form == start.number?.form && !later.gap)
        });
    [
        (candidate.in_contents, weight::IN_CONTENTS),
        (
            !candidate.in_contents && view.contents.is_full(),
            weight::NOT_IN_CONTENTS,
        ),
        (candidate.headings_follow, weight::HEADINGS_FOLLOW),
        (start.number.is_some_and(|mark| mark.form.has_word()), weight::ITEM_WORD),
        (block.gap, weight::STANDS_ALONE),
        (first.is_uppercase(), weight::CAPITAL),
        (first.is_lowercase(), weight::LOWER_CASE),
        (starts_with_ignoring_case(title, CLAUSE), weight::CLAUSE),
        (in_list.into_iter().any(|near| near), weight::IN_A_LIST),
        (
            title.ends_with(['.', ';', ',', ':']) && !candidate.in_contents,
            weight::SENTENCE,
        ),
        (title.len() > LONGEST_TITLE, weight::LONG),
    ]
    .into_iter()
    .map(|(holds, weight)| if holds { weight } else { 0 })
    .sum()
}

/// The best rising chain, and further chains behind it: numbers that start again, or at 101 for closed items.
fn chains(candidates: &[Candidate]) -> Vec<Candidate> {
    let mut chosen = chain(candidates);
    for _ in 0..MOST_RESTARTS {
        let Some(last) = chosen.last() else { break };
        let after = last.start.block;
        let rest: Vec<_> = candidates
            .iter()
            .filter(|candidate| candidate.start.block > after)
            .cloned()
            .collect();
        let more = chain(&rest);
        let sure = !more.is_empty()
            && more
                .iter()
                .all(|candidate| candidate.weight > 0 && (candidate.in_contents || candidate.headings_follow));
        if !sure {
            break;
        }
        chosen.extend(more);
    }
    chosen
}

/// The chain of rising numbers with the largest sum, in one pass: for each number the best chain that ends in it.
fn chain(candidates: &[Candidate]) -> Vec<Candidate> {
    let mut sums = vec![0; candidates.len()];
    let mut previous = vec![None; candidates.len()];
    let mut best_at: HashMap<u32, usize> = HashMap::new();
    let mut best: Option<usize> = None;
    for (index, candidate) in candidates.iter().enumerate() {
        let before = (1..=LARGEST_STEP).filter_map(|step| {
            let link = if step == 1 {
                weight::NEXT_NUMBER
            } else {
                weight::NUMBER_LEFT_OUT
            };
            let at = *best_at.get(&candidate.value.checked_sub(step)?)?;
            Some((sums[at] + link, at))
        });
        let before = before.max_by_key(|(sum, _)| *sum).filter(|(sum, _)| *sum > 0);
        sums[index] = candidate.weight + before.map_or(0, |(sum, _)| sum);
        previous[index] = before.map(|(_, at)| at);
        if best_at.get(&candidate.value).is_none_or(|at| sums[*at] < sums[index]) {
            best_at.insert(candidate.value, index);
        }
        if best.is_none_or(|best| sums[best] < sums[index]) {
            best = Some(index);
        }
    }
    let mut chain: Vec<Candidate> = std::iter::successors(best, |index| previous[*index])
        .map(|index| candidates[index].clone())
        .collect();
    chain.reverse();
    chain
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
        if let Some(entry) = entry.filter(later) {
            let start = Start {
                block: line,
                number: None,
                title: Some((line, 0)),
                entry: Some(entry),
            };
            let headings_follow = view.next_heading[line + 1] < usize::MAX;
            let candidate = Candidate {
                start,
                value: 0,
                weight: 0,
                in_contents: true,
                headings_follow,
            };
            found.push(Candidate {
                weight: weigh(view, &candidate),
                ..candidate
            });
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
    let start = Start {
        block: line,
        number: None,
        title: Some((line, 0)),
        entry: view.entry(block.text()),
    };
    let in_contents = start.entry.is_some();
    let candidate = Candidate {
        start,
        value: 0,
        weight: 0,
        in_contents,
        headings_follow: true,
    };
    Some(Candidate {
        weight: weigh(view, &candidate),
        ..candidate
    })
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
        doubtful: decisions > 1,
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
        doubtful: false,
    }
}
