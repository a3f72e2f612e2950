//! Filters with counts.
//!
//! Within a facet any of the chosen values will do; of several facets, and of marks, all must hold. Each value is
//! counted as if nothing were chosen in its own facet, so that the counts tell what choosing it would show.

use super::collate::Key;
use super::search::fold::folded;
use super::traits::Traits;
use super::{Collection, Document};
use crate::model::{Outcome, SectionKind};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashSet};

/// What is to be shown; an empty list asks for nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Filter {
    /// Outcomes of the decision.
    pub outcomes: Vec<Outcome>,
    /// Bodies, as the documents print them.
    pub bodies: Vec<String>,
    /// Years: `2025`.
    pub years: Vec<String>,
    /// Kinds of section; a search looks only into these.
    pub sections: Vec<SectionKind>,
    /// People whom the decision names.
    pub people: Vec<String>,
    /// Parties whom the decision names, as printed.
    pub parties: Vec<String>,
    /// Main groups of subjects: `15`.
    pub subjects: Vec<String>,
    /// What else must hold, all of it.
    pub marks: Vec<Mark>,
    /// The first day of the period, `YYYY-MM-DD`.
    pub from: Option<String>,
    /// The last day of the period.
    pub to: Option<String>,
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

/// The counts of every facet, each in the order in which it is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Facets {
    /// The items that the filter lets through.
    pub items: usize,
    /// Outcomes, in the order of the contract.
    pub outcomes: Vec<Count<Outcome>>,
    /// Bodies, by Danish collation.
    pub bodies: Vec<Count<String>>,
    /// Years, newest first.
    pub years: Vec<Count<String>>,
    /// Kinds of section, in the order of the contract.
    pub sections: Vec<Count<SectionKind>>,
    /// People, by Danish collation.
    pub people: Vec<Count<String>>,
    /// Parties, by Danish collation.
    pub parties: Vec<Count<String>>,
    /// Main groups of subjects, by number.
    pub subjects: Vec<Count<String>>,
    /// Marks.
    pub marks: Vec<Count<Mark>>,
}

/// The facets of which one value is enough.
#[derive(Clone, Copy)]
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
    /// Whether an item (or, for nothing, what stands before the items) is to be shown.
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

    /// The facets that refuse an item, and nothing for each mark that it lacks.
    fn refused(&self, document: &Document, traits: &Traits) -> impl Iterator<Item = Option<Facet>> {
        let among = |chosen: &[String], value: &str| chosen.is_empty() || chosen.iter().any(|one| one == value);
        let any =
            |chosen: &[String], values: &[String]| chosen.is_empty() || chosen.iter().any(|one| values.contains(one));
        let people = || {
            self.people
                .iter()
                .any(|one| traits.people_folded.contains(&folded(one)))
        };
        let holds = [
            (
                Outcomes,
                self.outcomes.is_empty() || self.outcomes.iter().any(|one| traits.outcomes.contains(one)),
            ),
            (Bodies, among(&self.bodies, document.body())),
            (
                Years,
                among(&self.years, year(document)) && self.in_period(document.date()),
            ),
            (
                Sections,
                self.sections.is_empty() || self.sections.iter().any(|one| traits.sections.contains(one)),
            ),
            (People, self.people.is_empty() || people()),
            (Parties, any(&self.parties, &traits.parties)),
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
        facets.chain(std::iter::repeat_n(None, lacking))
    }
}

impl Collection {
    /// How many items have what, among those in which something of `typed` is found (all, where nothing was typed).
    #[must_use]
    pub fn facets(&self, typed: &str, filter: &Filter) -> Facets {
        let found: Option<HashSet<_>> = self.with_hits(typed, filter).map(|found| found.into_iter().collect());
        let mut tally = Tally::default();
        for at in self.counted_places() {
            let document = &self.documents[at];
            for (item, traits) in document.traits.iter().enumerate() {
                if found.as_ref().is_none_or(|found| found.contains(&(at, Some(item)))) {
                    tally.take(document, traits, filter);
                }
            }
        }
        tally.facets(filter)
    }

    /// The items that the filter lets through, by document and index, in order.
    #[must_use]
    pub fn filtered(&self, filter: &Filter) -> Vec<(&Document, usize)> {
        let all = self
            .counted()
            .flat_map(|document| (0..document.traits.len()).map(move |item| (document, item)));
        all.filter(|(document, item)| filter.admits(document, Some(*item)))
            .collect()
    }
}

#[derive(Default)]
struct Tally {
    items: usize,
    outcomes: BTreeMap<Outcome, usize>,
    sections: BTreeMap<SectionKind, usize>,
    marks: BTreeMap<Mark, usize>,
    bodies: BTreeMap<String, usize>,
    years: BTreeMap<String, usize>,
    /// By folded name, with the name as it is printed first.
    people: BTreeMap<String, (String, usize)>,
    parties: BTreeMap<String, usize>,
    subjects: BTreeMap<String, usize>,
}

impl Tally {
    /// Counts an item at every facet that all others let it through to.
    fn take(&mut self, document: &Document, traits: &Traits, filter: &Filter) {
        let mut refused = filter.refused(document, traits);
        match (refused.next(), refused.next()) {
            (None, _) => {
                self.items += 1;
                traits.marks.iter().for_each(|mark| count(&mut self.marks, mark));
                for facet in FACETS {
                    self.at(facet, document, traits);
                }
            }
            (Some(Some(facet)), None) => self.at(facet, document, traits),
            _ => {}
        }
    }

    fn at(&mut self, facet: Facet, document: &Document, traits: &Traits) {
        match facet {
            Outcomes => traits
                .outcomes
                .iter()
                .for_each(|outcome| count(&mut self.outcomes, outcome)),
            Bodies => named(&mut self.bodies, document.body()),
            Years => named(&mut self.years, year(document)),
            Sections => traits.sections.iter().for_each(|kind| count(&mut self.sections, kind)),
            People => {
                for (key, name) in traits.people_folded.iter().zip(&traits.people) {
                    self.people.entry(key.clone()).or_insert_with(|| (name.clone(), 0)).1 += 1;
                }
            }
            Parties => traits.parties.iter().for_each(|party| named(&mut self.parties, party)),
            Subjects => named(&mut self.subjects, traits.subject.as_deref().unwrap_or_default()),
        }
    }

    fn facets(self, filter: &Filter) -> Facets {
        let mut people: BTreeMap<_, _> = self.people.into_values().collect();
        keep(&mut people, &filter.people);
        let mut years = listed(self.years, &filter.years);
        years.reverse();
        Facets {
            items: self.items,
            outcomes: chosen_too(self.outcomes, &filter.outcomes),
            bodies: collated(listed(self.bodies, &filter.bodies)),
            years,
            sections: chosen_too(self.sections, &filter.sections),
            people: collated(listed(people, &[])),
            parties: collated(listed(self.parties, &filter.parties)),
            subjects: listed(self.subjects, &filter.subjects),
            marks: chosen_too(self.marks, &filter.marks),
        }
    }
}

fn count<T: Copy + Ord>(counts: &mut BTreeMap<T, usize>, value: &T) {
    *counts.entry(*value).or_default() += 1;
}

fn named(counts: &mut BTreeMap<String, usize>, value: &str) {
    if !value.is_empty() {
        *counts.entry(value.to_owned()).or_default() += 1;
    }
}

/// A chosen value is listed also where nothing has it, so that it can be taken back.
fn chosen_too<T: Copy + Ord>(mut counts: BTreeMap<T, usize>, chosen: &[T]) -> Vec<Count<T>> {
    for value in chosen {
        counts.entry(*value).or_default();
    }
    counts
        .into_iter()
        .map(|(value, count)| Count { value, count })
        .collect()
}

fn keep(counts: &mut BTreeMap<String, usize>, chosen: &[String]) {
    for value in chosen {
        let key = folded(value);
        if !counts.keys().any(|known| folded(known) == key) {
            counts.insert(value.clone(), 0);
        }
    }
}

fn listed(mut counts: BTreeMap<String, usize>, chosen: &[String]) -> Vec<Count<String>> {
    for value in chosen {
        counts.entry(value.clone()).or_default();
    }
    counts
        .into_iter()
        .map(|(value, count)| Count { value, count })
        .collect()
}

fn collated(mut counts: Vec<Count<String>>) -> Vec<Count<String>> {
    counts.sort_by_cached_key(|count| Key::of(&count.value));
    counts
}
