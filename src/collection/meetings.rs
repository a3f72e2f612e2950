//! The list of meetings: by body and municipality, newest first, each once.

use super::filter::Filter;
use super::twins::Version;
use super::{Collection, Document};
use crate::model::{Item, Kind, Outcome};
use crate::order;
use serde::Serialize;
use std::collections::BTreeMap;

/// A body whose meetings are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Body {
    /// As the documents print it; empty where they do not say.
    pub name: String,
    /// How many of its meetings are listed.
    pub meetings: usize,
    /// How many items these have.
    pub items: usize,
}

/// One meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "MeetingEntry"))]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// The body that met.
    pub body: Body,
    /// The document's id.
    pub document: String,
    /// The file's name.
    pub name: String,
    /// What sort of paper it is.
    pub kind: Kind,
    /// The day, `YYYY-MM-DD`; empty where the document does not say.
    pub date: String,
    /// The municipality, where it is known.
    pub municipality: Option<String>,
    /// How many of its items the filter lets through.
    pub items: usize,
    /// How many of these have each outcome; one with two counts at both.
    pub outcomes: Vec<(Outcome, usize)>,
    /// How many have no decision.
    pub undecided: usize,
    /// How many diagnostics the document has.
    pub diagnostics: usize,
    /// Other documents of the same meeting, which are not counted.
    pub aside: Vec<Version>,
}

impl Collection {
    /// The meetings that have items which the filter lets through; all, where it asks for nothing.
    #[must_use]
    pub fn meetings(&self, filter: &Filter) -> Vec<Entry> {
        let mut twins: BTreeMap<_, _> = self
            .twins()
            .into_iter()
            .map(|twins| (twins.counted, twins.aside))
            .collect();
        let mut all = Vec::new();
        for (document, items) in self.meetings_of(filter) {
            let aside = twins.remove(&document.id).unwrap_or_default();
            all.push(entry(document, &items, aside));
        }
        for body in all.chunk_by_mut(|a, b| a.body.name == b.body.name && a.municipality == b.municipality) {
            let (meetings, items) = (body.len(), body.iter().map(|entry| entry.items).sum());
            for entry in body {
                entry.body.meetings = meetings;
                entry.body.items = items;
            }
        }
        all
    }
}

fn entry(document: &Document, items: &[(usize, &Item)], aside: Vec<Version>) -> Entry {
    let minutes = &document.minutes;
    let decisions = || items.iter().filter_map(|(_, item)| item.decision.as_ref());
    let mut outcomes: Vec<_> = decisions().flat_map(|decision| &decision.outcomes).copied().collect();
    order::sort(&mut outcomes);
    Entry {
        body: Body {
            name: document.body().to_owned(),
            ..Body::default()
        },
        document: document.id.clone(),
        name: minutes.source.name.clone(),
        kind: minutes.kind,
        date: document.date().to_owned(),
        municipality: minutes.meeting.municipality.as_ref().map(|fact| fact.value.clone()),
        items: items.len(),
        outcomes: outcomes
            .chunk_by(PartialEq::eq)
            .map(|same| (same[0], same.len()))
            .collect(),
        undecided: items.len() - decisions().count(),
        diagnostics: minutes.diagnostics.len(),
        aside,
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::{head, item, parsed, two};
    use super::*;

    #[test]
    fn by_body_newest_first_and_each_once() {
        let mut collection = two();
        let draft = head("Teknik- og Miljøudvalget", "04-03-2031")
            + &item(14, "Cykelstier i Nordhavn", "31-001007", "Kladde.", "Udsat.")
            + &item(15, "Støjgrænser ved havnen", "31-001000", "Nye grænser.", "Drøftet.");
        collection.add(parsed(&draft));
        let all = collection.meetings(&Filter::default());
        let days: Vec<_> = all
            .iter()
            .map(|entry| (entry.date.as_str(), entry.items, entry.aside.len()))
            .collect();
        assert_eq!(days, [("2031-03-04", 2, 1), ("2031-02-04", 2, 0)]);
        assert!(
            all.iter()
                .all(|entry| (entry.body.meetings, entry.body.items) == (2, 4))
        );
        let other = all[0].aside[0].document.clone();
        collection.prefer(&other);
        let all = collection.meetings(&Filter::default());
        assert_eq!((all[0].document.as_str(), all.len()), (other.as_str(), 2));
    }

    #[test]
    fn a_paper_of_another_kind_is_no_meeting() {
        let mut collection = two();
        collection.add(parsed("Kære alle\n\nHusk kage til fredag, og kom i god tid."));
        let all = Filter::default();
        assert_eq!(collection.documents().count(), 3);
        assert_eq!(collection.meetings(&all).len(), 2);
        assert_eq!(collection.brief(&all).meetings, 2);
        assert_eq!(collection.counted().count(), 2);
    }

    #[test]
    fn only_what_the_filter_lets_through() {
        let filter = Filter {
            outcomes: vec![Outcome::Postponed],
            ..Filter::default()
        };
        let all = two().meetings(&filter);
        let told: Vec<_> = all.iter().map(|entry| (entry.date.as_str(), entry.items)).collect();
        assert_eq!(told, [("2031-02-04", 1)]);
    }

    #[test]
    fn councils_of_two_municipalities_are_two() {
        let of = |municipality: &str| {
            let head = head("Byrådet", "04-03-2031");
            parsed(
                &(format!("{municipality} Kommune\n\n{head}")
                    + &item(1, "Budget for skolerne", "31-000001", "Tal.", "Godkendt.")),
            )
        };
        let mut collection = Collection::default();
        let ids: Vec<_> = [of("Nordhavn"), of("Klitby")]
            .into_iter()
            .map(|minutes| collection.add(minutes))
            .collect();
        assert_eq!(ids.len(), 2);
        assert_eq!(collection.twins(), []);
        let all = collection.meetings(&Filter::default());
        let told: Vec<_> = all
            .iter()
            .map(|entry| (entry.municipality.as_deref(), entry.body.meetings))
            .collect();
        assert_eq!(told, [(Some("Klitby"), 1), (Some("Nordhavn"), 1)]);
        assert!(collection.cases(&Filter::default()).is_empty());
    }
}
