//! The same meeting in several documents: as PDF and as DOCX, as agenda and as minutes. It is counted once.

use super::compare::changed_decisions;
use super::likeness::Stems;
use super::search::fold::folded;
use super::{Collection, Document};
use crate::model::Kind;
use crate::order;
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Documents of one meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Twins {
    /// The document that is counted.
    pub counted: String,
    /// The others.
    pub aside: Vec<Twin>,
}

/// A document that is not counted, since another of its meeting is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Twin {
    /// The document's id.
    pub document: String,
    /// Why it is taken for the same meeting.
    pub reason: Reason,
    /// Whether it is the earlier version of the two: the agenda, or else what the tool would not count.
    pub earlier: bool,
    /// In how many items the two decide different things, or put it in other words; of an agenda, which decides nothing, none.
    pub changed: usize,
}

/// How two documents of one meeting differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "TwinReason"))]
#[serde(rename_all = "camelCase")]
pub enum Reason {
    /// The same text, in another file.
    SameText,
    /// The same body and day, most items alike.
    SameMeeting,
    /// The same, but one is the agenda and the other the minutes.
    AgendaAndMinutes,
}

/// So many of a hundred titles of the shorter document stand in the longer one, where both are of one meeting.
const ALIKE: usize = 60;

impl Collection {
    /// Every meeting of which several documents are open.
    #[must_use]
    pub fn twins(&self) -> Vec<Twins> {
        let groups = groups(self).into_iter().filter(|group| group.len() > 1);
        groups.map(|group| self.twins_of(&group)).collect()
    }

    fn twins_of(&self, group: &[usize]) -> Twins {
        let counted = &self.documents[group[0]];
        let aside = group[1..].iter().map(|at| &self.documents[*at]);
        Twins {
            counted: counted.id.clone(),
            aside: aside.map(|document| twin(counted, document)).collect(),
        }
    }
}

fn twin(counted: &Document, document: &Document) -> Twin {
    let reason = reason(counted, document);
    Twin {
        document: document.id.clone(),
        reason,
        earlier: fullness(document) > fullness(counted),
        changed: match reason {
            Reason::SameMeeting => changed_decisions(document, counted),
            Reason::SameText | Reason::AgendaAndMinutes => 0,
        },
    }
}

fn reason(a: &Document, b: &Document) -> Reason {
    let same_text = || a.minutes.source.text == b.minutes.source.text && a.minutes.items.len() == b.minutes.items.len();
    match (a.minutes.kind, b.minutes.kind) {
        (Kind::Minutes, Kind::Agenda) | (Kind::Agenda, Kind::Minutes) => Reason::AgendaAndMinutes,
        _ if same_text() => Reason::SameText,
        _ => Reason::SameMeeting,
    }
}

/// The places of the documents that are not counted, each with that of the document that is counted in its stead.
pub(super) fn set_aside(collection: &Collection) -> BTreeMap<usize, usize> {
    let groups = groups(collection).into_iter();
    groups
        .flat_map(|group| group[1..].iter().map(|at| (*at, group[0])).collect::<Vec<_>>())
        .collect()
}

/// The open documents by meeting, the one that is counted first in each.
fn groups(collection: &Collection) -> Vec<Vec<usize>> {
    let mut by_day: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for at in &collection.order {
        let document = &collection.documents[*at];
        let (body, day) = (folded(document.body()), document.date());
        if !body.is_empty() && !day.is_empty() {
            by_day.entry((body, day)).or_default().push(*at);
        }
    }
    by_day
        .into_values()
        .filter(|day| day.len() > 1)
        .flat_map(|day| meetings(collection, day))
        .collect()
}

/// One body may meet twice a day: only documents whose items are alike are of one meeting.
fn meetings(collection: &Collection, mut day: Vec<usize>) -> Vec<Vec<usize>> {
    order::by_cached_key(&mut day, |at| rank(collection, *at));
    let mut meetings: Vec<(BTreeSet<Stems>, Vec<usize>)> = Vec::new();
    for at in day {
        let document = &collection.documents[at];
        let titles = titles(document);
        let same = |(known, meeting): &&mut (BTreeSet<Stems>, Vec<usize>)| {
            alike(known, &titles) && !document.is_elsewhere(&collection.documents[meeting[0]])
        };
        match meetings.iter_mut().find(same) {
            Some((_, meeting)) => meeting.push(at),
            None => meetings.push((titles, vec![at])),
        }
    }
    meetings.into_iter().map(|(_, meeting)| meeting).collect()
}

fn titles(document: &Document) -> BTreeSet<Stems> {
    document
        .minutes
        .items
        .iter()
        .map(|item| Stems::of(&item.title))
        .collect()
}

fn alike(a: &BTreeSet<Stems>, b: &BTreeSet<Stems>) -> bool {
    let shorter = a.len().min(b.len());
    shorter > 0 && a.intersection(b).count() * 100 >= shorter * ALIKE
}

/// What is counted comes first: what was asked for, then minutes before agendas, then the fullest.
fn rank(collection: &Collection, at: usize) -> impl Ord {
    let document = &collection.documents[at];
    let asked = collection.preferred.iter().position(|id| *id == document.id);
    (Reverse(asked), fullness(document))
}

/// The fullest first.
fn fullness(document: &Document) -> impl Ord {
    let items = &document.minutes.items;
    let decided = items.iter().filter(|item| item.decision.is_some()).count();
    let agenda = document.minutes.kind != Kind::Minutes;
    (agenda, Reverse((decided, items.len())), document.id.clone())
}
