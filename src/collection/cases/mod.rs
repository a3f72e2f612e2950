//! One case over several meetings.
//!
//! What the documents say themselves comes first: `mødet den 8. oktober 2024 (sag 78)`, or a decision of another body
//! that is quoted. A case number alone makes no case, since journals share numbers among unrelated items; it needs a
//! title that is alike. What only a title or a half-like title tells is a possible case and is called so.

mod links;
mod union;

use super::filter::Filter;
use super::sentence::Sheet;
use super::{About, Collection, Document, Page, Part, Place, Quote};
use crate::model::{Decision, Item, Outcome};
use crate::order;
use links::{Group, Link, Links, Node};
use serde::Serialize;
use std::cmp::Reverse;
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

/// What ties the items of a collection together, and the cases that they make.
#[derive(Debug, Default)]
pub(super) struct Linked {
    links: Links,
    groups: Vec<Group>,
    later: BTreeMap<(usize, usize), (usize, usize)>,
}

impl Linked {
    /// Looks through the counted documents.
    pub(super) fn of(collection: &Collection) -> Self {
        let links = Links::of(collection);
        let groups = links.groups();
        let later = later_steps(collection, &links, &groups);
        Self { links, groups, later }
    }

    /// Of an item that belongs to a case for certain: the next item of the case at a later meeting. Both are named by the
    /// place of the document and the index.
    pub(super) fn later(&self, at: usize, item: usize) -> Option<(usize, usize)> {
        self.later.get(&(at, item)).copied()
    }
}

impl Collection {
    /// The cases with more than one step, of which the filter lets one through; the one that was last treated first.
    #[must_use]
    pub fn cases(&self, filter: &Filter) -> Vec<Case> {
        self.cases_part(filter, Page::ALL).rows
    }

    /// Some of [`Collection::cases`].
    #[must_use]
    pub fn cases_part(&self, filter: &Filter, page: Page) -> Part<Case> {
        let Linked { links, groups, .. } = self.linked();
        let builder = Builder::new(self, links);
        let admitted = self.admitted(filter).into_iter();
        let steps: BTreeSet<_> = admitted.filter_map(|(at, item)| self.counting(at, item)).collect();
        let is_step = |node: &usize| matches!(links.nodes[*node], Node::Item(at, item) if steps.contains(&(at, item)));
        let shown = |group: &&Group| filter.is_empty() || group.nodes.iter().any(is_step);
        let mut groups: Vec<_> = groups.iter().filter(shown).collect();
        order::by_cached_key(&mut groups, |group| builder.key(group));
        page.of(groups, |group| builder.case(group))
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

    /// The newest case first; then as cases are named.
    fn key(&self, group: &Group) -> (Reverse<Option<&'c str>>, &'c str, BTreeSet<&'c str>) {
        let newest = group.nodes.iter().map(|node| self.name(*node).0).max();
        (Reverse(newest), self.title(group), self.numbers(group))
    }

    /// The title of its newest item.
    fn title(&self, group: &Group) -> &'c str {
        let items = group.nodes.iter().filter(|node| self.item(**node).is_some());
        let newest = items.max_by_key(|node| self.name(**node));
        newest.and_then(|node| self.item(*node)).map_or("", |item| &item.title)
    }

    fn numbers(&self, group: &Group) -> BTreeSet<&'c str> {
        group.nodes.iter().filter_map(|node| self.number(*node)).collect()
    }

    /// Nodes are written oldest first; then as the steps are named.
    fn name(&self, node: usize) -> (&'c str, &'c str, Option<&'c str>, Option<usize>) {
        match &self.links.nodes[node] {
            Node::Item(at, item) => {
                let (document, number) = (
                    self.document(*at),
                    self.item(node).and_then(|item| item.number.as_deref()),
                );
                (document.date(), document.body(), number, Some(*item))
            }
            Node::Mention { body, date, number } => (date, body, number.as_deref(), None),
        }
    }

    fn steps(&self, nodes: &[usize]) -> Vec<Step> {
        let mut nodes = nodes.to_vec();
        order::by_cached_key(&mut nodes, |node| self.name(*node));
        nodes.into_iter().map(|node| self.step(node)).collect()
    }

    fn case(&self, group: &Group) -> Case {
        let numbers = self.numbers(group);
        let with_number: usize = numbers.iter().map(|number| self.links.with_number(number)).sum();
        let own = group.nodes.iter().filter(|node| self.number(**node).is_some()).count();
        Case {
            title: self.title(group).to_owned(),
            numbers: numbers.into_iter().map(str::to_owned).collect(),
            certain: group.certain,
            sharing: with_number.saturating_sub(own),
            steps: self.steps(&group.nodes),
            possible: self.steps(&group.possible),
        }
    }

    fn number(&self, node: usize) -> Option<&'c str> {
        self.item(node)?.case_number.as_deref()
    }

    fn item(&self, node: usize) -> Option<&'c Item> {
        match &self.links.nodes[node] {
            Node::Item(at, item) => self.document(*at).minutes.items.get(*item),
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
            Node::Item(at, item) => Some((*at, *item)),
            Node::Mention { .. } => None,
        };
        let quote = place(link.from).filter(|_| !link.spans.is_empty());
        let quoted = |(at, item): (usize, usize)| {
            Quote::new(
                self.document(at),
                item,
                &self.sheets[at].words(&link.spans),
                &link.spans,
            )
        };
        Reason {
            kind: link.kind,
            quote: quote.map(quoted),
            other: place(other).map(|(at, item)| Place::new(self.document(at), Some(item), &[])),
        }
    }
}

/// See [`Linked::later`].
fn later_steps(collection: &Collection, links: &Links, groups: &[Group]) -> BTreeMap<(usize, usize), (usize, usize)> {
    let mut later = BTreeMap::new();
    for group in groups.iter().filter(|group| group.certain) {
        let items = group.nodes.iter().filter_map(|node| match &links.nodes[*node] {
            Node::Item(at, item) => Some((collection.documents[*at].date(), *at, *item)),
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
