//! The same meeting in several documents: as PDF and as DOCX, as agenda and as minutes. It is counted once.

use super::compare::changed_decisions;
use super::likeness::Stems;
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
    pub aside: Vec<Version>,
}

/// Another document of a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Version {
    /// The document's id.
    pub document: String,
    /// The file's name.
    pub name: String,
    /// What sort of paper it is.
    pub kind: Kind,
    /// Why it is taken for the same meeting.
    pub reason: Reason,
    /// The ids of both, the earlier version first: the agenda, or else what the tool would not count.
    pub pair: [String; 2],
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

    /// The other documents of a document's meeting.
    #[must_use]
    pub fn versions(&self, id: &str) -> Vec<Version> {
        let is_of = |group: &Vec<usize>| group.iter().any(|at| self.documents[*at].id == id);
        let group = groups(self).into_iter().find(is_of);
        let others = || group.iter().flatten().map(|at| &self.documents[*at]);
        let this = others().find(|document| document.id == id);
        let versions = this.map(|this| {
            others()
                .filter(|other| other.id != id)
                .map(|other| version(this, other))
        });
        versions.into_iter().flatten().collect()
    }

    fn twins_of(&self, group: &[usize]) -> Twins {
        let counted = &self.documents[group[0]];
        let aside = group[1..].iter().map(|at| &self.documents[*at]);
        Twins {
            counted: counted.id.clone(),
            aside: aside.map(|document| version(counted, document)).collect(),
        }
    }
}

fn version(this: &Document, other: &Document) -> Version {
    let reason = reason(this, other);
    let (before, after) = if fullness(other) > fullness(this) {
        (other, this)
    } else {
        (this, other)
    };
    Version {
        document: other.id.clone(),
        name: other.minutes.source.name.clone(),
        kind: other.minutes.kind,
        reason,
        pair: [before.id.clone(), after.id.clone()],
        changed: match reason {
            Reason::SameMeeting => changed_decisions(before, after),
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
        let (body, day) = (document.folded_body.as_str(), document.date());
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
    let mut meetings: Vec<(BTreeSet<&Stems>, Vec<usize>)> = Vec::new();
    for at in day {
        let document = &collection.documents[at];
        let titles = titles(document);
        let same = |(known, meeting): &&mut (BTreeSet<&Stems>, Vec<usize>)| {
            alike(known, &titles) && !document.is_elsewhere(&collection.documents[meeting[0]])
        };
        match meetings.iter_mut().find(same) {
            Some((_, meeting)) => meeting.push(at),
            None => meetings.push((titles, vec![at])),
        }
    }
    meetings.into_iter().map(|(_, meeting)| meeting).collect()
}

fn titles(document: &Document) -> BTreeSet<&Stems> {
    document.traits.iter().map(|traits| &traits.stems).collect()
}

fn alike(a: &BTreeSet<&Stems>, b: &BTreeSet<&Stems>) -> bool {
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

#[cfg(test)]
mod tests {
    use super::super::samples::{head, item, parsed, two};

    #[test]
    fn each_of_three_versions_tells_of_both_others() {
        let version = |words: &str| {
            let items = item(14, "Cykelstier i Nordhavn", "31-001007", words, words)
                + &item(15, "Støjgrænser ved havnen", "31-001000", "Nye grænser.", "Drøftet.");
            parsed(&(head("Teknik- og Miljøudvalget", "04-03-2031") + &items))
        };
        let mut collection = two();
        collection.add_all([version("Udsat."), version("Godkendt igen.")]);
        let ids: Vec<_> = collection.documents().map(|document| document.id.clone()).collect();
        let told = ids.iter().map(|id| collection.versions(id));
        let counts: Vec<_> = told.clone().map(|versions| versions.len()).collect();
        assert_eq!(counts, [2, 2, 2, 0]);
        for (id, version) in ids
            .iter()
            .zip(told)
            .flat_map(|(id, all)| all.into_iter().map(move |one| (id, one)))
        {
            assert!(version.pair.contains(id) && version.pair.contains(&version.document));
            let back = collection.versions(&version.document);
            let back = back.iter().find(|other| other.document == *id).unwrap();
            assert_eq!((&back.pair, back.changed), (&version.pair, version.changed));
        }
        assert_eq!(collection.versions("none"), []);
    }
}
