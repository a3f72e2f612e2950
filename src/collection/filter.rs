//! Filters with counts.
//!
//! Within a facet any of the chosen values will do; of several facets, and of marks, all must hold. Each value is
//! counted as if nothing were chosen in its own facet, so that the counts tell what choosing it would show.

use super::collate::Key;
use super::keys::{is_chosen, is_key, key};
use super::traits::Traits;
use super::{Collection, Document};
use crate::model::{Item, Outcome, SectionKind};
use crate::order;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashSet};

/// What is to be shown; an empty list asks for nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Filter {
    /// Outcomes of the decision.
    pub outcomes: Vec<Outcome>,
    /// Bodies, as the documents print them, or by their keys.
    pub bodies: Vec<String>,
    /// Years: `2025`.
    pub years: Vec<String>,
    /// Kinds of section; a search looks only into these.
    pub sections: Vec<SectionKind>,
    /// People whom the decision names, by name or key.
    pub people: Vec<String>,
    /// Parties whom the decision names, as printed, or by their keys.
    pub parties: Vec<String>,
    /// Main groups of subjects: `15`.
    pub subjects: Vec<String>,
    /// What else must hold, all of it.
    pub marks: Vec<Mark>,
    /// The first day of the period, `YYYY-MM-DD`.
    pub from: Option<String>,
    /// The last day of the period.
    pub to: Option<String>,
    /// Documents by their ids, also one of several of a meeting that is not the one that is counted: no others are told of.
    pub documents: Vec<String>,
}

/// What an item may have or be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Mark {
    /// The document tells how votes fell.
    Votes,
    /// Somebody was against or made a reservation.
    Dissent,
    /// Somebody shall do something later.
    FollowUp,
    /// Treated behind closed doors.
    Closed,
    /// Without a decision.
    Undecided,
}

/// How many items have a value, given the other facets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Count<T> {
    /// The value.
    pub value: T,
    /// The items.
    pub count: usize,
}

/// How many items have a value that has a name, given the other facets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Named {
    /// The value: what a filter takes, and an address may hold.
    pub value: String,
    /// What it is called; empty where nothing that is open has it.
    pub name: String,
    /// The items.
    pub count: usize,
}

/// The counts of every facet, each in the order in which it is shown. What no item has, given the other facets, is counted as
/// nothing, so that the values stay as they are while a reader chooses.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Facets {
    /// The items that the filter lets through.
    pub items: usize,
    /// Outcomes, in the order of the contract.
    pub outcomes: Vec<Count<Outcome>>,
    /// Bodies, by Danish collation.
    pub bodies: Vec<Named>,
    /// Years, newest first.
    pub years: Vec<Count<String>>,
    /// Kinds of section, in the order of the contract.
    pub sections: Vec<Count<SectionKind>>,
    /// People, by Danish collation.
    pub people: Vec<Named>,
    /// Parties, by Danish collation.
    pub parties: Vec<Named>,
    /// Main groups of subjects, by number; what they are called is in `messages::vocabulary`.
    pub subjects: Vec<Count<String>>,
    /// Marks.
    pub marks: Vec<Count<Mark>>,
}

/// The facets of which one value is enough.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Facet {
    Outcomes,
    Bodies,
    Years,
    Sections,
    People,
    Parties,
    Subjects,
}
use Facet::{Bodies, Outcomes, Parties, People, Sections, Subjects, Years};

const FACETS: [Facet; 7] = [Outcomes, Bodies, Years, Sections, People, Parties, Subjects];

fn year(document: &Document) -> &str {
    document.date().get(..4).unwrap_or_default()
}

impl Filter {
    /// Whether nothing is asked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a document is one of those that are told of: the ones that it names, or else the meetings that are counted.
    #[must_use]
    pub fn takes(&self, document: &Document) -> bool {
        match self.documents.as_slice() {
            [] => document.is_counted(),
            named => named.contains(&document.id),
        }
    }

    /// Whether an item (or, for nothing, what stands before the items) is to be shown, if its document is told of at all: what is made of
    /// items takes them from [`Collection::within`]. Only search and quality look into every open document.
    #[must_use]
    pub fn admits(&self, document: &Document, item: Option<usize>) -> bool {
        match item.map(|item| document.traits.get(item)) {
            Some(Some(traits)) => self.refused(document, traits).count() == 0,
            Some(None) => false,
            None => self.of_items().is_none() && self.refused(document, &Traits::default()).count() == 0,
        }
    }

    fn in_period(&self, day: &str) -> bool {
        let from = self.from.as_deref().is_none_or(|from| day >= from);
        from && self.to.as_deref().is_none_or(|to| !day.is_empty() && day <= to)
    }

    /// Something that no opening of a document can have.
    fn of_items(&self) -> Option<()> {
        (!self.marks.is_empty()).then_some(())
    }

    /// The facets that refuse an item, and nothing for each mark that it lacks and for a document that is not named.
    fn refused(&self, document: &Document, traits: &Traits) -> impl Iterator<Item = Option<Facet>> {
        let among = |chosen: &[String], value: &str| chosen.is_empty() || chosen.iter().any(|one| one == value);
        let named = |chosen: &[String], names: &[String], keys: &[String]| {
            let meant = |one: &String| names.iter().zip(keys).any(|(name, key)| is_chosen(one, name, key));
            chosen.is_empty() || chosen.iter().any(meant)
        };
        // Names of people are the same in any case.
        let people = || {
            let known = |key: &String| traits.people_keys.contains(key);
            self.people.iter().any(|one| known(one) || known(&key(one)))
        };
        let body = |one: &String| is_chosen(one, document.body(), &document.body_key);
        let holds = [
            (
                Outcomes,
                self.outcomes.is_empty() || self.outcomes.iter().any(|one| traits.outcomes.contains(one)),
            ),
            (Bodies, self.bodies.is_empty() || self.bodies.iter().any(body)),
            (
                Years,
                among(&self.years, year(document)) && self.in_period(document.date()),
            ),
            (
                Sections,
                self.sections.is_empty() || self.sections.iter().any(|one| traits.sections.contains(one)),
            ),
            (People, self.people.is_empty() || people()),
            (Parties, named(&self.parties, &traits.parties, &traits.party_keys)),
            (
                Subjects,
                among(&self.subjects, traits.subject.as_deref().unwrap_or_default()),
            ),
        ];
        let facets = holds
            .into_iter()
            .filter(|(_, holds)| !holds)
            .map(|(facet, _)| Some(facet));
        let lacking = self.marks.iter().filter(|mark| !traits.marks.contains(mark)).count();
        let elsewhere = usize::from(!among(&self.documents, &document.id));
        facets.chain(std::iter::repeat_n(None, lacking + elsewhere))
    }
}

impl Collection {
    /// How many items have what, among those in which something of `typed` is found (all, where nothing was typed).
    #[must_use]
    pub fn facets(&self, typed: &str, filter: &Filter) -> Facets {
        let found: Option<HashSet<_>> = self.with_hits(typed, filter).map(|found| found.into_iter().collect());
        let mut tally = Tally::default();
        let known = |document: &Document| document.is_counted() || filter.takes(document);
        for at in self.order.iter().copied().filter(|at| known(&self.documents[*at])) {
            let document = &self.documents[at];
            for (item, traits) in document.traits.iter().enumerate() {
                let hit = found.as_ref().is_none_or(|found| found.contains(&(at, Some(item))));
                tally.take(document, traits, filter, hit);
            }
        }
        tally.facets(filter)
    }

    /// The items that the filter lets through, by document and index, in order.
    #[must_use]
    pub fn filtered(&self, filter: &Filter) -> Vec<(&Document, usize)> {
        let places = self.admitted(filter).into_iter();
        places.map(|(at, item)| (&self.documents[at], item)).collect()
    }

    /// The items that the filter lets through, by the place of the document and index, in order.
    pub(super) fn admitted(&self, filter: &Filter) -> Vec<(usize, usize)> {
        let of_document = |at: usize| (0..self.documents[at].traits.len()).map(move |item| (at, item));
        let all = self.places_within(filter).flat_map(of_document);
        all.filter(|(at, item)| filter.admits(&self.documents[*at], Some(*item)))
            .collect()
    }

    /// The documents that are told of, see [`Filter::takes`].
    pub fn within<'c>(&'c self, filter: &Filter) -> impl Iterator<Item = &'c Document> {
        self.places_within(filter).map(|at| &self.documents[at])
    }

    /// Their places.
    pub(super) fn places_within(&self, filter: &Filter) -> impl Iterator<Item = usize> {
        let taken = |at: &usize| filter.takes(&self.documents[*at]);
        self.order.iter().copied().filter(taken)
    }

    /// The meetings of which the filter lets items through, with these; all, where it asks for nothing. What counts meetings counts these.
    pub fn meetings_of<'c>(&'c self, filter: &Filter) -> impl Iterator<Item = (&'c Document, Vec<(usize, &'c Item)>)> {
        let all = self.within(filter).map(|document| {
            let admitted = document.items().filter(|(at, _)| filter.admits(document, Some(*at)));
            (document, admitted.collect::<Vec<_>>())
        });
        all.filter(|(_, items)| !items.is_empty() || filter.is_empty())
    }
}

#[derive(Default)]
struct Tally {
    items: usize,
    outcomes: BTreeMap<Outcome, usize>,
    sections: BTreeMap<SectionKind, usize>,
    marks: BTreeMap<Mark, usize>,
    years: BTreeMap<String, usize>,
    subjects: BTreeMap<String, usize>,
    bodies: Names,
    people: Names,
    parties: Names,
}

/// By key, with the name as it is printed first.
type Names = BTreeMap<String, (String, usize)>;

impl Tally {
    /// Counts an item at every facet that all others let it through to; at the rest its values are only known.
    fn take(&mut self, document: &Document, traits: &Traits, filter: &Filter, hit: bool) {
        let mut refused = filter.refused(document, traits);
        let refused = (refused.next(), refused.next());
        let shown = hit && refused.0.is_none();
        self.items += usize::from(shown);
        for mark in &traits.marks {
            count(&mut self.marks, *mark, shown);
        }
        for facet in FACETS {
            let counted = match refused {
                (None, _) => true,
                (Some(Some(at)), None) => at == facet,
                _ => false,
            };
            self.at(facet, document, traits, hit && counted);
        }
    }

    fn at(&mut self, facet: Facet, document: &Document, traits: &Traits, counted: bool) {
        match facet {
            Outcomes => traits
                .outcomes
                .iter()
                .for_each(|one| count(&mut self.outcomes, *one, counted)),
            Sections => traits
                .sections
                .iter()
                .for_each(|one| count(&mut self.sections, *one, counted)),
            Years => worded(&mut self.years, year(document), counted),
            Subjects => worded(
                &mut self.subjects,
                traits.subject.as_deref().unwrap_or_default(),
                counted,
            ),
            Bodies => named(&mut self.bodies, &document.body_key, document.body(), counted),
            People => {
                for (key, name) in traits.people_keys.iter().zip(&traits.people) {
                    named(&mut self.people, key, name, counted);
                }
            }
            Parties => {
                for (key, name) in traits.party_keys.iter().zip(&traits.parties) {
                    named(&mut self.parties, key, name, counted);
                }
            }
        }
    }

    fn facets(self, filter: &Filter) -> Facets {
        let mut years = listed(self.years, &filter.years);
        years.reverse();
        Facets {
            items: self.items,
            outcomes: listed(self.outcomes, &filter.outcomes),
            bodies: collated(self.bodies, &filter.bodies),
            years,
            sections: listed(self.sections, &filter.sections),
            people: collated(self.people, &filter.people),
            parties: collated(self.parties, &filter.parties),
            subjects: listed(self.subjects, &filter.subjects),
            marks: listed(self.marks, &filter.marks),
        }
    }
}

fn count<T: Ord>(counts: &mut BTreeMap<T, usize>, value: T, counted: bool) {
    *counts.entry(value).or_default() += usize::from(counted);
}

/// Most values are known already, and cost no copy.
fn worded(counts: &mut BTreeMap<String, usize>, value: &str, counted: bool) {
    match counts.get_mut(value) {
        Some(known) => *known += usize::from(counted),
        None if value.is_empty() => {}
        None => count(counts, value.to_owned(), counted),
    }
}

fn named(names: &mut Names, key: &str, name: &str, counted: bool) {
    match names.get_mut(key) {
        Some((_, known)) => *known += usize::from(counted),
        None if name.is_empty() => {}
        None => {
            names.insert(key.to_owned(), (name.to_owned(), usize::from(counted)));
        }
    }
}

/// A chosen value is listed also where nothing has it, so that it can be taken back.
fn listed<T: Clone + Ord>(mut counts: BTreeMap<T, usize>, chosen: &[T]) -> Vec<Count<T>> {
    for value in chosen {
        counts.entry(value.clone()).or_default();
    }
    counts
        .into_iter()
        .map(|(value, count)| Count { value, count })
        .collect()
}

/// By Danish collation. What was chosen by a name that nothing has is told by its key alone.
fn collated(mut names: Names, chosen: &[String]) -> Vec<Named> {
    for one in chosen {
        let (key, name) = if is_key(one) {
            (one.clone(), "")
        } else {
            (key(one), one.as_str())
        };
        names.entry(key).or_insert_with(|| (name.to_owned(), 0));
    }
    let mut all: Vec<_> = names
        .into_iter()
        .map(|(value, (name, count))| Named { value, name, count })
        .collect();
    order::by_cached_key(&mut all, |one| Key::of(&one.name));
    all
}

#[cfg(test)]
mod tests;
