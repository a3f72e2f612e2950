//! One case over several meetings.
//!
//! What the documents say themselves comes first: `mødet den 8. oktober 2024 (sag 78)`, or a decision of another body
//! that is quoted. A case number alone makes no case, since journals share numbers among unrelated items; it needs a
//! title that is alike. What only a title or a half-like title tells is a possible case and is called so.

mod links;
mod union;

pub(super) use links::Links;

use super::filter::Filter;
use super::sentence::Sheet;
use super::{About, Collection, Document, Place, Quote};
use crate::model::{Decision, Outcome};
use crate::order;
use links::{Link, Node};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// A case ("sag").
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Case {
    /// The title of its newest item.
    pub title: String,
    /// The case numbers of its items.
    pub numbers: Vec<String>,
    /// False where only titles tell that these items may be one case.
    pub certain: bool,
    /// Its way, oldest first.
    pub steps: Vec<Step>,
    /// What may belong to it.
    pub possible: Vec<Step>,
    /// How many other items, of no part in the case, have one of its numbers.
    pub sharing: usize,
}

/// One meeting's part in a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// The item, or null where its document is not open.
    pub about: Option<About>,
    /// The body that met; empty where nothing tells.
    pub body: String,
    /// The day, `YYYY-MM-DD`.
    pub date: String,
    /// The item's number, where it is known.
    pub number: Option<String>,
    /// What became of it.
    pub outcomes: Vec<Outcome>,
    /// The decision's words; of a step that is not open, the words that tell of it.
    pub quote: Option<Quote>,
    /// Why it belongs to the case.
    pub reasons: Vec<Reason>,
}

/// Why two items are taken for one case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Reason {
    /// What tells it.
    pub kind: ReasonKind,
    /// The words that tell it, where there are any.
    pub quote: Option<Quote>,
    /// The other item, where it is open.
    pub other: Option<Place>,
}

/// What tells that two items are one case; the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum ReasonKind {
    /// One names the other's meeting and number.
    Reference,
    /// One quotes the other's decision, with its body and day.
    DecisionQuoted,
    /// They have the same case number, and titles that are alike.
    NumberAndTitle,
    /// The same number, but titles that are only somewhat alike: possible.
    NumberAndSimilarTitle,
    /// The same title in the same body: possible.
    SameTitle,
}

impl ReasonKind {
    /// Whether it makes a case by itself.
    #[must_use]
    pub const fn is_certain(self) -> bool {
        matches!(self, Self::Reference | Self::DecisionQuoted | Self::NumberAndTitle)
    }
}

impl Collection {
    /// The cases with more than one step, of which the filter lets one through; the one that was last treated first.
    #[must_use]
    pub fn cases(&self, filter: &Filter) -> Vec<Case> {
        let links = Links::of(self);
        let builder = Builder::new(self, &links);
        let mut cases: Vec<_> = links
            .groups()
            .into_iter()
            .filter(|group| {
                filter.is_empty() || group.nodes.iter().any(|node| self.admits(&links.nodes[*node], filter))
            })
            .map(|group| builder.case(&group))
            .collect();
        order::by_cached_key(&mut cases, |case| {
            let newest = case.steps.last().map(|step| step.date.clone());
            (std::cmp::Reverse(newest), case.title.clone(), case.numbers.clone())
        });
        cases
    }

    fn admits(&self, node: &Node, filter: &Filter) -> bool {
        matches!(node, Node::Item(at, item) if filter.admits(&self.documents[*at], Some(*item)))
    }
}

/// What cases are written from.
struct Builder<'c> {
    collection: &'c Collection,
    links: &'c Links,
    /// Of each document: the steps of all its items are quoted from one.
    sheets: Vec<Sheet<'c>>,
}

impl<'c> Builder<'c> {
    fn new(collection: &'c Collection, links: &'c Links) -> Self {
        Self {
            collection,
            links,
            sheets: collection.documents.iter().map(Sheet::new).collect(),
        }
    }

    fn case(&self, group: &links::Group) -> Case {
        let mut steps: Vec<_> = group.nodes.iter().map(|node| self.step(*node)).collect();
        order::by_cached_key(&mut steps, key);
        let mut possible: Vec<_> = group.possible.iter().map(|node| self.step(*node)).collect();
        order::by_cached_key(&mut possible, key);
        let newest = steps.iter().rev().find_map(|step| step.about.as_ref());
        let numbers: BTreeSet<_> = group.nodes.iter().filter_map(|node| self.number(*node)).collect();
        let with_number: usize = numbers.iter().map(|number| self.links.with_number(number)).sum();
        let own = group.nodes.iter().filter(|node| self.number(**node).is_some()).count();
        Case {
            title: newest.map(|about| about.title.clone()).unwrap_or_default(),
            numbers: numbers.into_iter().map(str::to_owned).collect(),
            certain: group.certain,
            sharing: with_number.saturating_sub(own),
            steps,
            possible,
        }
    }

    fn number(&self, node: usize) -> Option<&'c str> {
        match &self.links.nodes[node] {
            Node::Item(at, item) => self.document(*at).minutes.items.get(*item)?.case_number.as_deref(),
            Node::Mention { .. } => None,
        }
    }

    fn document(&self, at: usize) -> &'c Document {
        &self.collection.documents[at]
    }

    fn step(&self, node: usize) -> Step {
        let reasons: Vec<_> = self.links.of_node(node).map(|link| self.reason(node, link)).collect();
        match &self.links.nodes[node] {
            Node::Item(at, item) => self.item_step(*at, *item, reasons),
            Node::Mention { body, date, number } => Step {
                about: None,
                body: body.clone(),
                date: date.clone(),
                number: number.clone(),
                outcomes: self
                    .quoted(node)
                    .map(|decision| decision.outcomes.clone())
                    .unwrap_or_default(),
                quote: reasons.iter().find_map(|reason| reason.quote.clone()),
                reasons,
            },
        }
    }

    fn item_step(&self, at: usize, index: usize, reasons: Vec<Reason>) -> Step {
        let document = self.document(at);
        let item = document.minutes.items.get(index);
        let decision = item.and_then(|item| item.decision.as_ref());
        Step {
            about: item.map(|item| About::new(document, index, item)),
            body: document.body().to_owned(),
            date: document.date().to_owned(),
            number: item.and_then(|item| item.number.clone()),
            outcomes: decision.map(|decision| decision.outcomes.clone()).unwrap_or_default(),
            quote: decision.map(|decision| self.sheets[at].quote(index, &decision.text, &decision.spans)),
            reasons,
        }
    }

    /// The decision that a step which is not open is known by.
    fn quoted(&self, node: usize) -> Option<&'c Decision> {
        self.links.of_node(node).find_map(|link| {
            let (Node::Item(at, item), Some(decision)) = (&self.links.nodes[link.from], link.decision) else {
                return None;
            };
            self.document(*at)
                .minutes
                .items
                .get(*item)?
                .earlier_decisions
                .get(decision)
        })
    }

    fn reason(&self, node: usize, link: &Link) -> Reason {
        let other = if link.from == node { link.to } else { link.from };
        let place = |node: usize| match &self.links.nodes[node] {
            Node::Item(at, item) => Some((self.document(*at), *item)),
            Node::Mention { .. } => None,
        };
        let quote = place(link.from).filter(|_| !link.spans.is_empty());
        Reason {
            kind: link.kind,
            quote: quote.map(|(document, item)| Quote::new(document, item, &document.words(&link.spans), &link.spans)),
            other: place(other).map(|(document, item)| Place::new(document, Some(item), &[])),
        }
    }
}

/// Oldest first; then as the steps are named.
fn key(step: &Step) -> (String, String, Option<String>, Option<usize>) {
    let item = step.about.as_ref().map(|about| about.item);
    (step.date.clone(), step.body.clone(), step.number.clone(), item)
}

/// For items that belong to a case for certain: the next item of the case at a later meeting. Both are named by the place
/// of the document and the index.
pub(super) fn later_steps(collection: &Collection) -> BTreeMap<(usize, usize), (usize, usize)> {
    let links = Links::of(collection);
    let mut later = BTreeMap::new();
    for group in links.groups().iter().filter(|group| group.certain) {
        let items = group.nodes.iter().filter_map(|node| match &links.nodes[*node] {
            Node::Item(at, item) => Some((collection.documents[*at].date().to_owned(), *at, *item)),
            Node::Mention { .. } => None,
        });
        let mut items: Vec<_> = items.collect();
        order::sort(&mut items);
        for (place, (day, at, item)) in items.iter().enumerate() {
            // A case that is treated at every meeting has many steps; the next one tells enough.
            let next = items[place..].iter().find(|(other, ..)| other > day);
            later.extend(next.map(|(_, next_at, next_item)| ((*at, *item), (*next_at, *next_item))));
        }
    }
    later
}
