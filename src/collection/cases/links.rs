//! Which items belong together, and by what.

use super::ReasonKind;
use super::union::Union;
use crate::collection::likeness::Stems;
use crate::collection::search::fold::folded;
use crate::collection::{Collection, Document};
use crate::model::{Decision, Item, Reference, ReferenceKind};
use crate::order;
use crate::scan::body::{in_full, is_noun, without_article};
use crate::scan::word::lower;
use crate::source::Span;
use std::collections::BTreeMap;

/// Something that may be a step of a case.
#[derive(Clone, Debug)]
pub enum Node {
    /// An item: the place of its document and its index.
    Item(usize, usize),
    /// An item of a meeting that is not open.
    Mention {
        body: String,
        date: String,
        number: Option<String>,
    },
}

/// Two nodes and what ties them.
#[derive(Clone, Debug)]
pub struct Link {
    /// The node whose words tell of it.
    pub from: usize,
    pub to: usize,
    pub kind: ReasonKind,
    /// The words, in `from`.
    pub spans: Vec<Span>,
    /// The earlier decision of `from` that is quoted.
    pub decision: Option<usize>,
}

/// Nodes that make one case.
#[derive(Debug)]
pub struct Group {
    pub nodes: Vec<usize>,
    pub certain: bool,
    /// Nodes of other groups, or of none, that may belong to it.
    pub possible: Vec<usize>,
}

/// All nodes and links of a collection.
#[derive(Debug, Default)]
pub struct Links {
    pub nodes: Vec<Node>,
    all: Vec<Link>,
    /// The links of each node.
    by_node: Vec<Vec<usize>>,
    /// How many items have a case number.
    numbers: BTreeMap<String, usize>,
}

/// Titles so alike, in percent, that together with the same number they make one case.
const ALIKE: usize = 60;
/// So alike that it is possible.
const SOMEWHAT_ALIKE: usize = 34;
/// An item is compared with so many earlier ones of its number.
const LOOK_BACK: usize = 24;

impl Links {
    /// Looks through the counted documents.
    pub fn of(collection: &Collection) -> Self {
        let mut finder = Finder::new(collection);
        for (at, item) in finder.items.clone() {
            finder.references(at, item);
            finder.quoted_decisions(at, item);
        }
        finder.numbers();
        finder.titles();
        finder.links.index();
        finder.links
    }

    /// The links of a node, each other node and kind once.
    pub fn of_node(&self, node: usize) -> impl Iterator<Item = &Link> {
        self.by_node
            .get(node)
            .into_iter()
            .flatten()
            .map(|link| &self.all[*link])
    }

    /// How many items have a case number.
    pub fn with_number(&self, number: &str) -> usize {
        self.numbers.get(&folded(number)).copied().unwrap_or_default()
    }

    fn index(&mut self) {
        order::by_key(&mut self.all, |link| {
            (link.from.min(link.to), link.from.max(link.to), link.kind)
        });
        self.all
            .dedup_by_key(|link| (link.from.min(link.to), link.from.max(link.to), link.kind));
        self.by_node = vec![Vec::new(); self.nodes.len()];
        for (at, link) in self.all.iter().enumerate() {
            self.by_node[link.from].push(at);
            self.by_node[link.to].push(at);
        }
    }

    /// The cases of more than one step: first by what is certain, then those that are only possible.
    pub fn groups(&self) -> Vec<Group> {
        let (certain, weak): (Vec<_>, Vec<_>) = self.all.iter().partition(|link| link.kind.is_certain());
        let mut union = Union::new(self.nodes.len());
        for link in &certain {
            union.join(link.from, link.to);
        }
        let mut sizes = vec![0_usize; self.nodes.len()];
        (0..self.nodes.len()).for_each(|node| sizes[union.root(node)] += 1);
        let grown: Vec<_> = (0..self.nodes.len()).map(|node| sizes[union.root(node)] > 1).collect();
        weak.iter()
            .filter(|link| !grown[link.from] && !grown[link.to])
            .for_each(|link| union.join(link.from, link.to));
        let mut groups: BTreeMap<usize, Group> = BTreeMap::new();
        for (node, certain) in grown.iter().copied().enumerate() {
            let empty = || Group {
                nodes: Vec::new(),
                certain,
                possible: Vec::new(),
            };
            groups.entry(union.root(node)).or_insert_with(empty).nodes.push(node);
        }
        for link in weak {
            let ends = [(link.from, link.to), (link.to, link.from)];
            for (own, other) in ends.into_iter().filter(|(own, _)| grown[*own]) {
                let (root, apart) = (union.root(own), union.root(own) != union.root(other));
                if let Some(group) = groups.get_mut(&root).filter(|_| apart) {
                    group.possible.push(other);
                }
            }
        }
        for group in groups.values_mut() {
            order::sort(&mut group.possible);
            group.possible.dedup();
        }
        groups
            .into_values()
            .filter(|group| group.nodes.len() + group.possible.len() > 1)
            .collect()
    }
}

/// What links are found with.
struct Finder<'c> {
    collection: &'c Collection,
    links: Links,
    /// Every item that may be a case: the place of its document and its index, in the order of the documents.
    items: Vec<(usize, usize)>,
    /// Their nodes.
    nodes: BTreeMap<(usize, usize), usize>,
    /// The documents of a body's meeting on a day.
    meetings: BTreeMap<(String, String), Vec<usize>>,
    /// The items of a document by number.
    numbered: BTreeMap<(usize, String), usize>,
    mentions: BTreeMap<(String, String, String), usize>,
}

impl<'c> Finder<'c> {
    fn new(collection: &'c Collection) -> Self {
        let mut finder = Self {
            collection,
            links: Links::default(),
            items: Vec::new(),
            nodes: BTreeMap::new(),
            meetings: BTreeMap::new(),
            numbered: BTreeMap::new(),
            mentions: BTreeMap::new(),
        };
        for at in collection.counted_places() {
            finder.document(at, &collection.documents[at]);
        }
        finder
    }

    fn document(&mut self, at: usize, document: &Document) {
        let meeting = (body_name(document.body()), document.date().to_owned());
        self.meetings.entry(meeting).or_default().push(at);
        for (index, item) in document.items() {
            if let Some(number) = &item.case_number {
                *self.links.numbers.entry(folded(number)).or_default() += 1;
            }
            if document.traits[index].routine {
                continue;
            }
            if let Some(number) = &item.number {
                self.numbered.entry((at, bare(number))).or_insert(index);
            }
            self.nodes.insert((at, index), self.links.nodes.len());
            self.links.nodes.push(Node::Item(at, index));
            self.items.push((at, index));
        }
    }

    fn item(&self, at: usize, index: usize) -> Option<&'c Item> {
        self.collection.documents[at].minutes.items.get(index)
    }

    fn stems(&self, (at, index): (usize, usize)) -> &'c Stems {
        &self.collection.documents[at].traits[index].stems
    }

    fn link(&mut self, from: usize, to: usize, kind: ReasonKind, spans: &[Span], decision: Option<usize>) {
        if from != to {
            self.links.all.push(Link {
                from,
                to,
                kind,
                spans: spans.to_vec(),
                decision,
            });
        }
    }

    /// `mødet den 8. oktober 2024 (sag 78)`.
    fn references(&mut self, at: usize, index: usize) {
        let Some(item) = self.item(at, index) else {
            return;
        };
        let document = &self.collection.documents[at];
        for reference in item
            .references
            .iter()
            .filter(|reference| reference.kind == ReferenceKind::Item)
        {
            if let Some((body, date, number)) = named(document, reference) {
                let to = self
                    .numbered_item(document, &body, &date, &number)
                    .unwrap_or_else(|| self.mention(body, date, number, ""));
                let from = self.nodes[&(at, index)];
                self.link(from, to, ReasonKind::Reference, &reference.spans, None);
            }
        }
    }

    fn numbered_item(&self, from: &Document, body: &str, date: &str, number: &str) -> Option<usize> {
        let found = self
            .meetings_of(from, body, date)
            .find_map(|at| Some((at, *self.numbered.get(&(at, bare(number)))?)))?;
        self.nodes.get(&found).copied()
    }

    /// The meetings of a body on a day, in the municipality from which they are named.
    fn meetings_of(&self, from: &Document, body: &str, date: &str) -> impl Iterator<Item = usize> {
        let meetings = self.meetings.get(&(body_name(body), date.to_owned()));
        let documents = meetings.into_iter().flatten().copied();
        documents.filter(|at| !self.collection.documents[*at].is_elsewhere(from))
    }

    /// A step of a meeting that is not open; `apart` keeps those apart that share no number.
    fn mention(&mut self, body: String, date: String, number: String, apart: &str) -> usize {
        let key = (body_name(&body), date.clone(), format!("{}\0{apart}", bare(&number)));
        let new = self.links.nodes.len();
        let node = *self.mentions.entry(key).or_insert(new);
        if node == new {
            let number = Some(number).filter(|number| !number.is_empty());
            self.links.nodes.push(Node::Mention { body, date, number });
        }
        node
    }

    /// A decision of another body or day that stands in the item.
    fn quoted_decisions(&mut self, at: usize, index: usize) {
        let Some(item) = self.item(at, index) else {
            return;
        };
        let document = &self.collection.documents[at];
        for (place, decision) in item.earlier_decisions.iter().enumerate() {
            let (Some(body), Some(date)) = (&decision.body, &decision.date) else {
                continue;
            };
            if folded(body) == document.folded_body && date == document.date() {
                continue;
            }
            let to = self.deciding_item(at, index, body, date).unwrap_or_else(|| {
                let apart = item.case_number.clone().unwrap_or_else(|| format!("{at} {index}"));
                self.mention(body.clone(), date.clone(), String::new(), &apart)
            });
            let from = self.nodes[&(at, index)];
            self.link(from, to, ReasonKind::DecisionQuoted, words(decision), Some(place));
        }
    }

    /// The item of another meeting that is the same case: the one whose title is most alike, or has the number.
    fn deciding_item(&self, at: usize, index: usize, body: &str, date: &str) -> Option<usize> {
        let own = self.item(at, index)?;
        let candidates = self
            .meetings_of(&self.collection.documents[at], body, date)
            .flat_map(|other| (0..self.collection.documents[other].minutes.items.len()).map(move |item| (other, item)));
        let weighed = candidates.filter_map(|place| {
            self.nodes.get(&place)?;
            let other = self.item(place.0, place.1)?;
            let same_number = own.case_number.is_some() && own.case_number == other.case_number;
            let likeness = self.stems((at, index)).likeness(self.stems(place));
            (likeness >= ALIKE || (same_number && likeness >= SOMEWHAT_ALIKE)).then_some((likeness, place))
        });
        let (_, best) = weighed.max_by_key(|(likeness, _)| *likeness)?;
        self.nodes.get(&best).copied()
    }

    /// The same case number, and titles that are alike.
    fn numbers(&mut self) {
        let documents = &self.collection.documents;
        let mut groups: BTreeMap<String, Vec<(usize, usize)>> = BTreeMap::new();
        for place in &self.items {
            if let Some(number) = self.item(place.0, place.1).and_then(|item| item.case_number.as_deref()) {
                groups.entry(folded(number)).or_default().push(*place);
            }
        }
        for (_, mut group) in groups {
            order::by_key(&mut group, |(at, index)| {
                (self.collection.documents[*at].date(), *at, *index)
            });
            for (place, own) in group.iter().enumerate() {
                let earlier = group[place.saturating_sub(LOOK_BACK)..place]
                    .iter()
                    .filter(|other| other.0 != own.0 && !documents[other.0].is_elsewhere(&documents[own.0]));
                let best = earlier
                    .map(|other| (self.stems(*own).likeness(self.stems(*other)), *other))
                    .max_by_key(|(likeness, _)| *likeness);
                let kind = |likeness| match likeness {
                    ALIKE.. => Some(ReasonKind::NumberAndTitle),
                    SOMEWHAT_ALIKE.. => Some(ReasonKind::NumberAndSimilarTitle),
                    _ => None,
                };
                if let Some((kind, other)) = best.and_then(|(likeness, other)| Some((kind(likeness)?, other))) {
                    self.evident(*own, other, kind);
                }
            }
        }
    }

    /// The same title in the same body, without the same number.
    fn titles(&mut self) {
        let mut last: BTreeMap<(&Stems, &str, &str), (usize, usize)> = BTreeMap::new();
        let mut pairs = Vec::new();
        // Documents come newest first within a body.
        for place in &self.items {
            let stems = self.stems(*place);
            let document = &self.collection.documents[place.0];
            let body = document.folded_body.as_str();
            if stems.len() < FEWEST_WORDS || body.is_empty() {
                continue;
            }
            if let Some(newer) = last
                .insert((stems, body, document.place.as_str()), *place)
                .filter(|newer| newer.0 != place.0)
            {
                pairs.push((newer, *place));
            }
        }
        for (newer, older) in pairs {
            let number =
                |(at, index): (usize, usize)| self.item(at, index).and_then(|item| item.case_number.as_deref());
            if number(newer).is_none() || number(newer) != number(older) {
                self.evident(newer, older, ReasonKind::SameTitle);
            }
        }
    }

    /// A link that the items' own titles and numbers tell.
    fn evident(&mut self, from: (usize, usize), to: (usize, usize), kind: ReasonKind) {
        let evidence = self.item(from.0, from.1).map(|item| &item.evidence);
        let mut spans = Vec::new();
        if let Some(evidence) = evidence {
            if kind != ReasonKind::SameTitle {
                spans.extend_from_slice(&evidence.case_number);
            }
            spans.extend(evidence.title.first());
        }
        let (from, to) = (self.nodes[&from], self.nodes[&to]);
        self.link(from, to, kind, &spans, None);
    }
}

/// Titles of fewer words of their own are alike by chance.
const FEWEST_WORDS: usize = 2;

/// The words by which a quoted decision is known.
fn words(decision: &Decision) -> &[Span] {
    if decision.spans.is_empty() {
        &decision.evidence.body
    } else {
        &decision.spans
    }
}

/// A number without what stands around it: `78.` and `78` are one.
fn bare(number: &str) -> String {
    folded(number.trim_matches(|letter: char| !letter.is_alphanumeric()))
}

/// A body's name as others may put it: `ØK` is `Økonomiudvalget`, `byråd` is `Byrådet`.
fn body_name(body: &str) -> String {
    let name = lower(in_full(body).unwrap_or(body));
    folded(without_article(&name).filter(|name| is_noun(name)).unwrap_or(&name))
}

/// The body, day and number that a reference names: the body is the meeting's own where none is named, and the year of
/// the last such day before the meeting where none is printed.
fn named(document: &Document, reference: &Reference) -> Option<(String, String, String)> {
    let number = reference.number.clone()?;
    let date = full_date(reference.date.as_deref()?, document.date())?;
    let body = reference.body.clone().unwrap_or_else(|| document.body().to_owned());
    Some((body, date, number))
}

fn full_date(date: &str, before: &str) -> Option<String> {
    let Some(day) = date.strip_prefix("--") else {
        return Some(date.to_owned());
    };
    let year: u32 = before.get(..4)?.parse().ok()?;
    let this = format!("{year:04}-{day}");
    Some(if this.as_str() <= before {
        this
    } else {
        format!("{:04}-{day}", year.checked_sub(1)?)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_as_others_put_them() {
        assert_eq!(body_name("ØK"), body_name("Økonomiudvalget"));
        assert_eq!(body_name("byråd"), body_name("Byrådet"));
        assert_ne!(body_name("Havnekredsen"), body_name("Byrådet"));
    }

    #[test]
    fn years_that_are_not_printed() {
        let full = |date, before| full_date(date, before).unwrap();
        assert_eq!(full("--09-10", "2024-12-03"), "2024-09-10");
        assert_eq!(full("--12-10", "2024-12-03"), "2023-12-10");
        assert_eq!(full("2021-09-06", ""), "2021-09-06");
        assert_eq!(full_date("--09-10", ""), None);
    }
}
