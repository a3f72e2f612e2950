//! Search over all open documents.

pub(super) mod bits;
pub mod find;
pub mod fold;
pub mod index;
pub mod query;
pub mod snippet;
pub mod stem;
pub mod tokens;

pub use index::Index;
pub use snippet::Snippet;

use super::filter::Filter;
use super::{About, Collection, Document, Page};
use crate::model::SectionKind;
use crate::source::{Span, Utf16Index};
use find::{Found, Hit};
use index::Unit;
use query::Query;
use serde::Serialize;
use std::collections::BTreeSet;

/// What was found, in the order of the documents and, within each, of its items.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Results {
    /// All hits, wherever they are.
    pub hits: usize,
    /// The items (and openings of documents) that have hits.
    pub groups: usize,
    /// The meetings that have hits.
    pub documents: usize,
    /// The groups of the page that was asked for.
    pub page: Vec<Group>,
}

/// What was found in an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Group {
    /// The document's id.
    pub document: String,
    /// Zero-based index of the item; null for what stands before the items.
    pub item: Option<usize>,
    /// What names the item; null for what stands before the items.
    pub about: Option<About>,
    /// Whether its document is set aside: the one that is counted in its stead has no hits there.
    pub aside: bool,
    /// How many hits it has.
    pub hits: usize,
    /// How many hits stand in the groups before it.
    pub before: usize,
    /// What stands around the first hit.
    pub snippet: Snippet,
    /// The section of the first hit; null in heads.
    pub section: Option<SectionKind>,
    /// The first hit, in UTF-16 code units of the document's text.
    pub spans: Vec<Span>,
}

/// One hit in a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Hit"))]
#[serde(rename_all = "camelCase")]
pub struct Place {
    /// Zero-based index of the item; null for what stands before the items.
    pub item: Option<usize>,
    /// The words, in UTF-16 code units.
    pub span: Span,
}

impl Collection {
    /// What is found of `typed` in the items that the filter lets through; nothing where nothing was typed. Looks into every open document:
    /// what only another document of a meeting has than the one that is counted is found there.
    #[must_use]
    pub fn search(&self, typed: &str, filter: &Filter, page: Page) -> Results {
        let found = Found::new(&self.index, &Query::read(typed));
        let mut results = Results::default();
        let mut meetings = BTreeSet::new();
        for at in self.order.iter().copied() {
            let document = &self.documents[at];
            let units = self.units_with_hits(at, &found, filter);
            if !units.is_empty() {
                meetings.insert(document.counted_by.unwrap_or(at));
            }
            let wanted: Vec<_> = units
                .into_iter()
                .filter_map(|(unit, hits)| results.take(document, unit, hits, page))
                .collect();
            if !wanted.is_empty() {
                let groups = Shown::new(document, &found, &filter.sections);
                results
                    .page
                    .extend(wanted.into_iter().map(|(unit, group)| groups.show(unit, group)));
            }
        }
        results.documents = meetings.len();
        results
    }

    /// The units of a document that have hits, and how many; of one that is set aside only those of which the document that
    /// is counted in its stead has none.
    fn units_with_hits<'c>(&'c self, at: usize, found: &Found, filter: &Filter) -> Vec<(&'c Unit, usize)> {
        let of = |at: usize| {
            let units = self.index.units(at).iter();
            let counted = units.map(|unit| (unit, found.count(unit, &filter.sections)));
            let admitted = move |unit: &Unit| filter.admits(&self.documents[at], unit.item);
            counted.filter(move |(unit, hits)| *hits > 0 && admitted(unit))
        };
        let mut units: Vec<_> = of(at).collect();
        if let Some(counted) = self.documents[at].counted_by.filter(|_| !units.is_empty()) {
            let there: BTreeSet<_> = of(counted).map(|(unit, _)| unit.item).collect();
            let place = |item: Option<usize>| match item {
                None => Some(None),
                Some(item) => self.counting(at, item).map(|(_, item)| Some(item)),
            };
            units.retain(|(unit, _)| place(unit.item).is_none_or(|item| !there.contains(&item)));
        }
        units
    }

    /// Every hit of one document, in order: what to mark in its text, and what "next" and "previous" walk along.
    #[must_use]
    pub fn hits(&self, id: &str, typed: &str, filter: &Filter) -> Vec<Place> {
        let Some(at) = self.order.iter().copied().find(|at| self.documents[*at].id == id) else {
            return Vec::new();
        };
        let (document, found) = (&self.documents[at], Found::new(&self.index, &Query::read(typed)));
        let shown = Shown::new(document, &found, &filter.sections);
        let units = self
            .index
            .units(at)
            .iter()
            .filter(|unit| filter.admits(document, unit.item));
        units.flat_map(|unit| shown.places(unit)).collect()
    }

    /// The items that have something of what was typed, by document and item, whatever else the filter asks for; nothing, where
    /// nothing was typed.
    pub(super) fn with_hits(&self, typed: &str, filter: &Filter) -> Option<Vec<(usize, Option<usize>)>> {
        let query = Query::read(typed);
        if query.clauses.is_empty() {
            return None;
        }
        let found = Found::new(&self.index, &query);
        let of_document = |at: usize| {
            let units = self
                .index
                .units(at)
                .iter()
                .filter(|unit| found.count(unit, &filter.sections) > 0);
            units.map(move |unit| (at, unit.item)).collect::<Vec<_>>()
        };
        Some(self.places_within(filter).flat_map(of_document).collect())
    }

    /// About how many bytes the index takes, beside the documents.
    #[must_use]
    pub fn index_bytes(&self) -> usize {
        self.index.bytes()
    }
}

impl Results {
    /// Counts a unit, and gives it back where it is on the page.
    fn take<'u>(&mut self, document: &Document, unit: &'u Unit, hits: usize, page: Page) -> Option<(&'u Unit, Group)> {
        if hits == 0 {
            return None;
        }
        let on_page = self.groups >= page.from && self.groups - page.from < page.count;
        let group = on_page.then(|| Group {
            document: document.id.clone(),
            item: unit.item,
            about: unit.item.and_then(|item| About::of(document, item)),
            aside: document.counted_by.is_some(),
            hits,
            before: self.hits,
            snippet: Snippet::default(),
            section: None,
            spans: Vec::new(),
        });
        self.hits += hits;
        self.groups += 1;
        Some((unit, group?))
    }
}

/// A document of which something is shown.
struct Shown<'d> {
    text: &'d str,
    offsets: Utf16Index<'d>,
    found: &'d Found,
    kinds: &'d [SectionKind],
}

/// No snippet shows more hits.
const HITS_OF_SNIPPET: usize = 8;

impl<'d> Shown<'d> {
    fn new(document: &'d Document, found: &'d Found, kinds: &'d [SectionKind]) -> Self {
        let text = &document.minutes.source.text;
        Self {
            text,
            offsets: Utf16Index::new(text),
            found,
            kinds,
        }
    }

    fn show(&self, unit: &Unit, mut group: Group) -> Group {
        let hits = self
            .found
            .hits(unit, self.kinds, self.text, &self.offsets, HITS_OF_SNIPPET);
        if let Some(first) = hits.first() {
            let near = hits
                .iter()
                .take_while(|hit| (hit.part, hit.span) == (first.part, first.span));
            let ranges: Vec<_> = near.map(|hit| hit.range.clone()).collect();
            let part = &unit.parts[first.part];
            let stretch = part.spans().nth(first.span).unwrap_or_default();
            let stretch = self.offsets.byte(stretch.start)..self.offsets.byte(stretch.end);
            group.snippet = Snippet::around(self.text, stretch, &ranges);
            group.section = part.kind;
            group.spans = vec![self.span(unit, first)];
        }
        group
    }

    fn places(&self, unit: &Unit) -> Vec<Place> {
        if self.found.count(unit, self.kinds) == 0 {
            return Vec::new();
        }
        let hits = self.found.hits(unit, self.kinds, self.text, &self.offsets, usize::MAX);
        let place = |hit: &Hit| Place {
            item: unit.item,
            span: self.span(unit, hit),
        };
        hits.iter().map(place).collect()
    }

    fn span(&self, unit: &Unit, hit: &Hit) -> Span {
        let whole = unit.parts[hit.part].spans().nth(hit.span).unwrap_or_default();
        whole.part(self.offsets.offset(hit.range.start), self.offsets.offset(hit.range.end))
    }
}

#[cfg(test)]
mod tests;
