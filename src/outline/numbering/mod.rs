//! How this document starts its items: hypotheses, weighed.
//!
//! Every shape of numbered line that the document has (`Punkt N:`, `N.`, `Sag nr. N` ...) is a hypothesis, and so are
//! the titles of its own contents list. Each line that would start an item is weighed by what speaks for it; the best
//! rising chain of numbers is the hypothesis' reading of the document, and its sum the hypothesis' weight.

mod chain;
mod headings;
mod openings;
mod unnumbered;
mod view;
mod weight;

use super::contents::Contents;
use super::headings::has_verb;
use super::sections::is_meta;
use super::titles::first_line;
use crate::classify::Labelled;
use crate::lexicon::labels::STANDING;
use crate::lexicon::phrases;
use crate::model::{Doubt, SectionKind};
use crate::order;
use crate::scan::mark::{Form, NumberMark};
use crate::scan::name;
use crate::scan::word::{leading, lower};
use crate::source::eq_folded;
use chain::{chains, without_twins};
use headings::by_headings;
use std::collections::{HashMap, HashSet};
use unnumbered::{by_contents, by_label, by_look, whole};
use view::{Candidate, View, could_be_title, is_bare_decision, stands_alone};
pub use view::{is_decision, says_who_met};
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
/// Lists within items begin at no higher number.
const HIGHEST_IN_LIST: u32 = 20;
/// So many of them are items that every agenda has.
const FEWEST_STANDING: usize = 2;
/// Their titles are no longer, in bytes.
const LONGEST_BARE_TITLE: usize = 100;
/// An item has its title again no more lines below.
const LINES_OF_ITEM: usize = 100;
/// So many lines may stand between a title and its first heading.
const LINES_BETWEEN: usize = 5;

/// Weighs all hypotheses, best first. Only those that explain something are returned.
#[must_use]
pub fn hypotheses(blocks: &[Labelled<'_>], contents: &Contents) -> Vec<Hypothesis> {
    let view = View::new(blocks, contents);
    let listed = by_contents(&view);
    let numbered = numbered(&view);
    // Where items have numbers, a label tells of one of them.
    let labelled = if listed.is_none() && numbered.iter().all(|one| one.starts.len() < 2) {
        by_label(&view)
    } else {
        None
    };
    let headed = if listed.is_none() && labelled.is_none() {
        by_headings(&view)
    } else {
        None
    };
    let mut found: Vec<Hypothesis> = numbered
        .into_iter()
        .chain(labelled)
        .chain(listed)
        .chain(headed)
        .chain(by_look(&view))
        .chain(whole(&view))
        .collect();
    let lost = blocks.iter().filter(|block| block.found_again).count() * 2 > blocks.len();
    for hypothesis in &mut found {
        let doubt = (lost && is_guessed(&view, hypothesis)).then_some(Doubt::LinesWereLost);
        hypothesis.doubt = hypothesis.doubt.or(doubt);
    }
    order::by_key(&mut found, |hypothesis| std::cmp::Reverse(hypothesis.score));
    found
}

/// Where lines were lost: whether most items begin at a number or a title that neither a word for item nor the contents list
/// speaks for.
fn is_guessed(view: &View<'_, '_>, hypothesis: &Hypothesis) -> bool {
    let told = |start: &&Start| start.entry.is_some() || start.number.is_some_and(|mark| mark.form.has_word());
    let guessed = hypothesis.starts.iter().filter(|start| !told(start)).count();
    guessed * 2 > hypothesis.starts.len()
        && hypothesis
            .starts
            .iter()
            .any(|start| view.blocks[start.block].found_again)
}

/// One hypothesis for every form of number that the document has.
fn numbered(view: &View<'_, '_>) -> Vec<Hypothesis> {
    let mut forms: HashMap<Form, Vec<usize>> = HashMap::new();
    for (index, block) in view.blocks.iter().enumerate() {
        if let Some(mark) = block
            .number
            .filter(|_| !view.contents.blocks.contains(&index) && block.heading.is_none())
            .filter(|mark| !names_again(view, index, *mark))
        {
            forms.entry(mark.form).or_default().push(index);
        }
    }
    let mut forms: Vec<_> = forms.into_iter().collect();
    order::sort(&mut forms);
    let mixed = mixed(&forms);
    forms
        .into_iter()
        .chain(mixed)
        .filter_map(|(form, blocks)| of_form(view, form, &blocks))
        .collect()
}

/// Lines of two forms that differ in whether a title stands behind the number, in the form without: `Ad 7.`, `Ad 8. Eventuelt`.
fn mixed(forms: &[(Form, Vec<usize>)]) -> Vec<(Form, Vec<usize>)> {
    let titled = |(form, _): &&(Form, Vec<usize>)| form.has_word() && !form.stands_alone();
    let both = |(form, lines): &(Form, Vec<usize>)| {
        let bare = form.without_title();
        let (_, others) = forms.iter().find(|(other, _)| *other == bare)?;
        let mut both = [others.as_slice(), lines].concat();
        order::sort(&mut both);
        Some((bare, both))
    };
    forms.iter().filter(titled).filter_map(both).collect()
}

/// Whether number and title stand right below a heading for a decision, and in another form above it: the decision says
/// again what it decides.
fn names_again(view: &View<'_, '_>, line: usize, mark: NumberMark) -> bool {
    let bare = |above: &usize| is_bare_decision(&view.blocks[*above]) && stands_alone(&view.blocks[*above]);
    let Some(heading) = line.checked_sub(1).filter(bare) else {
        return false;
    };
    let title = &view.blocks[line].text()[mark.title..];
    let same = |block: &Labelled<'_>| {
        let twin = |other: NumberMark| {
            other.value == mark.value && other.form != mark.form && eq_folded(&block.text()[other.title..], title)
        };
        block.number.is_some_and(twin)
    };
    let above =
        heading.saturating_sub(LINES_OF_ITEM).max(view.contents.blocks.end)..heading.max(view.contents.blocks.end);
    !title.is_empty() && view.blocks[above].iter().rev().any(same)
}

fn of_form(view: &View<'_, '_>, form: Form, lines: &[usize]) -> Option<Hypothesis> {
    let above = form.stands_alone() && titles_stand_above(view, lines);
    let ends = lines.iter().skip(1).copied().chain([view.blocks.len()]);
    let candidates: Vec<_> = lines
        .iter()
        .zip(ends)
        .map(|(line, end)| candidate(view, *line, end, above))
        .collect();
    let candidates = without_twins(view, candidates);
    let lost_count = counts_nothing(view, &candidates);
    let chosen = if lost_count { candidates } else { chains(&candidates) };
    let supported = chosen.iter().filter(|candidate| candidate.is_supported()).count();
    let enough = supported * 2 >= chosen.len() || (form.has_word() && chosen.len() >= 2);
    let chosen = without_sentences(view, chosen);
    if supported > 0 && enough {
        let guessed = |one: &&Candidate| view.blocks[one.start.block].found_again && !one.in_contents();
        let guessed = chosen.iter().filter(guessed).count() * 2 > chosen.len();
        return Some(Hypothesis {
            doubt: guessed.then_some(Doubt::LinesWereLost),
            ..hypothesis(form.pattern(), &chosen, form.has_word())
        });
    }
    let told = only_numbers(view, &chosen)
        || worded(view, form, &chosen)
        || decided(view, &chosen)
        || (counts_from_one(&chosen) || lost_count) && standing(view, &chosen);
    told.then(|| Hypothesis {
        doubt: Some(Doubt::OnlyNumbersSpeakForItems),
        ..hypothesis(form.pattern(), &chosen, form.has_word())
    })
}

/// Lists of one entry each, as programs write them that lose count: every item is number one, with headings of its own, or with
/// titles among which are some of every agenda.
fn counts_nothing(view: &View<'_, '_>, candidates: &[Candidate]) -> bool {
    let headed = |candidate: &Candidate| candidate.headings_follow && candidate.weight > 0;
    candidates.len() >= FEWEST_BARE
        && candidates.iter().all(|candidate| candidate.value == 1)
        && (candidates.iter().all(headed) || standing(view, candidates))
}

/// Minutes of few words have neither a contents list nor headings: `1. Velkomst`, and under it what was said. Numbers from
/// one on, without a gap, each before a short title that stands alone or is set apart, with text under most of them. Some
/// papers set a full stop or a colon behind their titles, behind every one.
fn only_numbers(view: &View<'_, '_>, chosen: &[Candidate]) -> bool {
    // Some papers count on through the year; no list within an item begins so high.
    let first = chosen.first().map_or(1, |first| first.value);
    let counts = first == 1 || first > HIGHEST_IN_LIST;
    let from_one = counts && (first..).zip(chosen).all(|(value, candidate)| candidate.value == value);
    let stopped = |candidate: &Candidate| {
        let title = view.title(&candidate.start);
        title.ends_with(['.', ')', ':']) && !has_verb(title)
    };
    let weight = if chosen.iter().all(stopped) {
        weight::SENTENCE
    } else {
        0
    };
    let worded = |candidate: &Candidate| candidate.start.number.is_some_and(|mark| mark.form.has_word());
    let next = chosen.iter().skip(1).map(|candidate| candidate.start.block);
    let ends = next.chain([view.blocks.len()]);
    let filled = chosen
        .iter()
        .zip(ends)
        .filter(|(candidate, end)| candidate.start.block + 1 < *end)
        .count()
        * 4
        >= chosen.len() * 3;
    let short = |candidate: &Candidate| view.title(&candidate.start).len() <= LONGEST_BARE_TITLE;
    // What has text under nearly every entry is no list, though nothing sets its titles apart.
    let bare = |candidate: &Candidate| filled && !has_verb(view.title(&candidate.start));
    let alone = |candidate: &&Candidate| {
        let block = &view.blocks[candidate.start.block];
        let apart = block.gap || candidate.set_apart || worded(candidate);
        candidate.weight > weight && (apart || bare(candidate))
    };
    let alone = chosen.iter().filter(alone).count();
    let all_short = chosen.iter().all(short);
    chosen.len() >= FEWEST_BARE && from_one && all_short && filled && alone * 5 >= chosen.len() * 4
}

/// A word for item before each number, apart from what stands above: `Pkt. 1`, `Pkt. 3`, `Pkt. 7`, each with a title; or `Ad 1`,
/// `Ad 2`, `Ad 3`, with none.
fn worded(view: &View<'_, '_>, form: Form, chosen: &[Candidate]) -> bool {
    let apart = |candidate: &Candidate| view.blocks[candidate.start.block].gap || candidate.set_apart;
    let titled = |candidate: &Candidate| !view.title(&candidate.start).is_empty() && candidate.weight > 0;
    let bare = form.has_word() && form.stands_alone() && counts_from_one(chosen);
    let fits = chosen
        .iter()
        .filter(|candidate| apart(candidate) && (bare || titled(candidate)))
        .count();
    (bare || form.names_item()) && chosen.len() >= FEWEST_BARE && fits * 5 >= chosen.len() * 4
}

/// Numbers from one on, with what was decided right below each title: `1. Budget 2031`, `Godkendt.`
fn decided(view: &View<'_, '_>, chosen: &[Candidate]) -> bool {
    let decides = |candidate: &Candidate| {
        let below = view.blocks.get(candidate.start.block + 1);
        !view.title(&candidate.start).is_empty()
            && below.is_some_and(|below| phrases::opens_with_outcome(&lower(below.text())))
    };
    chosen.len() > 1 && counts_from_one(chosen) && chosen.iter().all(decides)
}

/// Where sentences stand below most numbers alone, these are what was said, and no titles.
fn without_sentences(view: &View<'_, '_>, mut chosen: Vec<Candidate>) -> Vec<Candidate> {
    let below = |one: &Candidate| one.start.title.is_some_and(|(line, _)| line > one.start.block) && !one.in_contents();
    let says = |one: &Candidate| below(one) && view.title(&one.start).ends_with(['.', ':']);
    if chosen.iter().filter(|one| says(one)).count() * 2 > chosen.len() {
        for one in chosen.iter_mut().filter(|one| below(one)) {
            one.start.title = None;
        }
    }
    chosen
}

/// Whether numbers rise from one on without a gap.
fn counts_from_one(chosen: &[Candidate]) -> bool {
    (1..).zip(chosen).all(|(value, candidate)| candidate.value == value)
}

/// Whether among the titles are some that hardly any agenda lacks, and no list within an item has: `Godkendelse af dagsorden`,
/// `Eventuelt`.
fn standing(view: &View<'_, '_>, chosen: &[Candidate]) -> bool {
    let stands = |candidate: &&Candidate| leading(view.title(&candidate.start), STANDING).is_some();
    let titled = |candidate: &&Candidate| candidate.weight > weight::SENTENCE && !candidate.wording.clause;
    chosen.len() >= FEWEST_BARE
        && chosen.iter().filter(stands).count() >= FEWEST_STANDING
        && chosen.iter().filter(titled).count() * 5 >= chosen.len() * 4
}

/// Where a number stands alone, its title is on a line above or below; the whole document tells which. A line that returns is
/// no title: `Vis mere`.
fn titles_stand_above(view: &View<'_, '_>, lines: &[usize]) -> bool {
    let below = |line: &usize| {
        let below = title_below(view, *line).map(|line| &view.blocks[line]);
        below.filter(|block| could_be_title(block))
    };
    let above = |line: &usize| {
        let above = line.checked_sub(1).map(|line| &view.blocks[line]);
        above.filter(|block| could_be_title(block) && !says_who_met(block) && !name::is_list(block.text()))
    };
    let above: HashSet<_> = lines.iter().filter_map(above).map(Labelled::text).collect();
    let below: HashSet<_> = lines.iter().filter_map(below).map(Labelled::text).collect();
    above.len() > below.len()
}

/// The line below a number alone, lines that tell of the case between them.
fn title_below(view: &View<'_, '_>, line: usize) -> Option<usize> {
    let lines = line + 1..view.blocks.len().min(line + 2 + LINES_BETWEEN);
    let below = lines.into_iter().find(|line| !is_meta(&view.blocks[*line]))?;
    let heading = view.blocks[below].heading;
    heading
        .is_none_or(|mark| mark.heading.kind == SectionKind::Other)
        .then_some(below)
}

fn candidate(view: &View<'_, '_>, line: usize, end: usize, above: bool) -> Candidate {
    let block = &view.blocks[line];
    let mark = block.number;
    let title = match mark {
        Some(mark) if !mark.form.stands_alone() => Some((line, mark.title)),
        Some(_) if above => line.checked_sub(1).map(|line| (first_line(view.blocks, line), 0)),
        _ => title_below(view, line).map(|line| (line, 0)),
    };
    let mut start = Start {
        block: line,
        number: mark,
        title,
        entry: None,
    };
    start.entry = view.entry(view.title(&start));
    let listed = mark.filter(|mark| start.entry.is_none() && mark.form.stands_alone());
    if let Some(entry) = listed.and_then(|mark| view.contents.by_number(mark.value)) {
        (start.entry, start.title) = (Some(entry), None);
    }
    weighed(view, start, end)
}

fn hypothesis(pattern: String, chosen: &[Candidate], word: bool) -> Hypothesis {
    let rising = chosen.windows(2).all(|pair| pair[0].value + 1 == pair[1].value) && chosen.len() > 1;
    let most =
        |test: fn(&Candidate) -> bool| chosen.iter().filter(|candidate| test(candidate)).count() * 2 > chosen.len();
    let evidence = [
        ("rising-numbers", rising),
        ("in-contents-list", most(Candidate::in_contents)),
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
