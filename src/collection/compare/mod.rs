//! Two versions of a meeting, or its agenda and its minutes, side by side: changed decisions first.

mod words;

pub use words::{Piece, PieceKind, diff};

use super::search::fold::folded;
use super::{About, Collection, Document};
use crate::model::{Item, SectionKind};
use crate::order;
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// What differs between two documents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// The ids of the two documents.
    pub documents: (String, String),
    /// The items: those with changed decisions first, then other changes, then those that are the same, each in the
    /// order of the second document.
    pub items: Vec<Pair>,
}

/// An item of each document, or of one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Pair {
    /// In the first document.
    pub before: Option<About>,
    /// In the second.
    pub after: Option<About>,
    /// How much it matters.
    pub change: Change,
    /// The title, word by word; empty where it is the same.
    pub title: Vec<Piece>,
    /// The decision's words; empty where they are the same.
    pub decision: Vec<Piece>,
    /// The sections that changed.
    pub sections: Vec<ChangedSection>,
}

/// A section whose words changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChangedSection {
    /// What it is for.
    pub kind: SectionKind,
    /// Its words; those of all sections of the kind.
    pub words: Vec<Piece>,
}

/// What changed; the most important first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Change {
    /// What was decided, or how it is put.
    Decision,
    /// The item stands in the first document only.
    Removed,
    /// The item stands in the second document only.
    Added,
    /// The words of its title or of a section.
    Text,
    /// Nothing.
    Nothing,
}

impl Collection {
    /// Compares two open documents; nothing where one of them is not open.
    #[must_use]
    pub fn compare(&self, before: &str, after: &str) -> Option<Comparison> {
        let (before, after) = (self.get(before)?, self.get(after)?);
        let mut items: Vec<_> = aligned(before, after)
            .into_iter()
            .map(|(a, b)| pair(before, a, after, b))
            .collect();
        order::by_key(&mut items, |pair| pair.change);
        Some(Comparison {
            documents: (before.id.clone(), after.id.clone()),
            items,
        })
    }
}

/// In how many items of both documents the decisions are not the same.
pub(super) fn changed_decisions(before: &Document, after: &Document) -> usize {
    let items =
        |(a, b): (Option<usize>, Option<usize>)| Some((before.minutes.items.get(a?)?, after.minutes.items.get(b?)?));
    let both = aligned(before, after).into_iter().filter_map(items);
    both.filter(|(a, b)| !same_words(decided(a), decided(b))).count()
}

/// The place in the second document of each of these items of the first, where it has one.
pub(super) fn places(before: &Document, after: &Document) -> BTreeMap<usize, usize> {
    let both = aligned(before, after).into_iter();
    both.filter_map(|(a, b)| a.zip(b)).collect()
}

/// So alike, in percent, are the titles of an item in two versions.
const ALIKE: usize = 50;
/// Items whose titles are compared each with each, where nothing else tells; more are not aligned by likeness.
const MOST_COMPARED: usize = 400;

/// The items that are one, then those that stand in one document alone, in the order of the second document.
fn aligned(before: &Document, after: &Document) -> Vec<(Option<usize>, Option<usize>)> {
    let mut left: BTreeSet<_> = (0..before.minutes.items.len()).collect();
    let mut partner: Vec<Option<usize>> = vec![None; after.minutes.items.len()];
    let title = |item: &Item| folded(&item.title);
    by_key(before, after, &mut left, &mut partner, |item| {
        Some((item.number.clone()?, title(item)))
    });
    by_key(before, after, &mut left, &mut partner, |item| {
        Some((String::new(), title(item)))
    });
    by_likeness(before, after, &mut left, &mut partner);
    let pairs = partner.into_iter().enumerate().map(|(at, partner)| (partner, Some(at)));
    pairs.chain(left.into_iter().map(|at| (Some(at), None))).collect()
}

/// Items of one key are paired in their order.
fn by_key(
    before: &Document,
    after: &Document,
    left: &mut BTreeSet<usize>,
    partner: &mut [Option<usize>],
    key: impl Fn(&Item) -> Option<(String, String)>,
) {
    let mut known: BTreeMap<_, VecDeque<usize>> = BTreeMap::new();
    for (at, item) in before.items().filter(|(at, _)| left.contains(at)) {
        if let Some(key) = key(item) {
            known.entry(key).or_default().push_back(at);
        }
    }
    for (at, item) in after.items() {
        if partner[at].is_none() {
            partner[at] = key(item).and_then(|key| known.get_mut(&key)?.pop_front());
            if let Some(found) = partner[at] {
                left.remove(&found);
            }
        }
    }
}

fn by_likeness(before: &Document, after: &Document, left: &mut BTreeSet<usize>, partner: &mut [Option<usize>]) {
    let open: Vec<_> = (0..partner.len())
        .filter(|at| partner[*at].is_none())
        .take(MOST_COMPARED)
        .collect();
    let others: Vec<_> = left
        .iter()
        .copied()
        .take(MOST_COMPARED)
        .map(|at| (at, &before.traits[at].stems))
        .collect();
    for at in open {
        let own = &after.traits[at].stems;
        let free = others.iter().filter(|(other, _)| left.contains(other));
        let best = free
            .map(|(other, stems)| (own.likeness(stems), *other))
            .max_by_key(|(likeness, other)| (*likeness, Reverse(*other)));
        if let Some((_, other)) = best.filter(|(likeness, _)| *likeness >= ALIKE) {
            partner[at] = Some(other);
            left.remove(&other);
        }
    }
}

fn pair(before: &Document, a: Option<usize>, after: &Document, b: Option<usize>) -> Pair {
    let about = |document: &Document, at: Option<usize>| {
        at.and_then(|at| Some(About::new(document, at, document.minutes.items.get(at)?)))
    };
    let mut pair = Pair {
        before: about(before, a),
        after: about(after, b),
        change: if a.is_none() { Change::Added } else { Change::Removed },
        title: Vec::new(),
        decision: Vec::new(),
        sections: Vec::new(),
    };
    let items = a
        .and_then(|a| before.minutes.items.get(a))
        .zip(b.and_then(|b| after.minutes.items.get(b)));
    if let Some((a, b)) = items {
        pair.both((before, a), (after, b));
    }
    pair
}

impl Pair {
    fn both(&mut self, before: (&Document, &Item), after: (&Document, &Item)) {
        self.title = changed(&before.1.title, &after.1.title);
        self.decision = changed(decided(before.1), decided(after.1));
        self.sections = sections(before, after);
        let text = !self.title.is_empty() || !self.sections.is_empty();
        self.change = match () {
            () if !self.decision.is_empty() => Change::Decision,
            () if text => Change::Text,
            () => Change::Nothing,
        };
    }
}

fn decided(item: &Item) -> &str {
    item.decision.as_ref().map_or("", |decision| decision.text.as_str())
}

fn same_words(before: &str, after: &str) -> bool {
    before.split_whitespace().eq(after.split_whitespace())
}

fn changed(before: &str, after: &str) -> Vec<Piece> {
    if same_words(before, after) {
        Vec::new()
    } else {
        diff(before, after)
    }
}

fn sections(before: (&Document, &Item), after: (&Document, &Item)) -> Vec<ChangedSection> {
    let (a, b) = (texts(before), texts(after));
    let kinds: BTreeSet<_> = a.keys().chain(b.keys()).copied().collect();
    let text = |texts: &BTreeMap<_, String>, kind| texts.get(&kind).cloned().unwrap_or_default();
    let changes = kinds.into_iter().map(|kind| ChangedSection {
        kind,
        words: changed(&text(&a, kind), &text(&b, kind)),
    });
    changes.filter(|section| !section.words.is_empty()).collect()
}

/// The words of an item's sections by kind, without the decision and who was there, which are told apart.
fn texts((document, item): (&Document, &Item)) -> BTreeMap<SectionKind, String> {
    let mut texts: BTreeMap<SectionKind, String> = BTreeMap::new();
    let told_apart = [SectionKind::Decision, SectionKind::Attendance];
    for section in item
        .sections
        .iter()
        .filter(|section| !told_apart.contains(&section.kind))
    {
        let spans: Vec<_> = section.blocks.iter().flat_map(|block| &block.spans).copied().collect();
        let text = texts.entry(section.kind).or_default();
        text.push_str(&document.words(&spans));
        text.push(' ');
    }
    texts
}
