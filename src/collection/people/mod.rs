//! People: who was there, who was against, who took no part. Every cell of the table rests on words; what the document
//! does not tell is not told here, and no vote is concluded from a party.

mod table;

pub use table::{Cell, Column, Row, State, Table};

use super::collate::Key;
use super::filter::Filter;
use super::search::fold::folded;
use super::{About, Collection, Document};
use crate::order;
use crate::source::Span;
use serde::Serialize;
use std::collections::BTreeMap;

/// A person, over all meetings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Person {
    /// The name as first printed.
    pub name: String,
    /// The parties printed beside it.
    pub parties: Vec<String>,
    /// The bodies in which the person is named.
    pub bodies: Vec<String>,
    /// In how many meetings.
    pub meetings: usize,
    /// How many items there are with each state; where somebody was away, the word of the head that all were there does not count.
    pub states: Vec<(State, usize)>,
    /// Of how many items of these meetings nothing is told.
    pub untold: usize,
    /// How many cells contradict each other.
    pub contradicted: usize,
}

/// What a document tells of a person at an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Moment {
    /// The item.
    pub about: About,
    /// What it tells.
    pub state: State,
    /// The words.
    pub spans: Vec<Span>,
    /// Of how many items of the meeting these words tell it; the first one stands for them.
    pub items: usize,
}

impl Collection {
    /// Everybody whom the meetings name, by Danish collation; only items that the filter lets through count.
    #[must_use]
    pub fn people(&self, filter: &Filter) -> Vec<Person> {
        let mut people: BTreeMap<String, Person> = BTreeMap::new();
        for document in self.within(filter) {
            for row in Table::of(document).rows {
                let person = people
                    .entry(folded(&row.name))
                    .or_insert_with(|| Person::new(&row.name));
                person.take(document, &row, filter);
            }
        }
        let mut all: Vec<_> = people.into_values().filter(|person| person.meetings > 0).collect();
        order::by_cached_key(&mut all, |person| Key::of(&person.name));
        all
    }

    /// The table of members by items of one document.
    #[must_use]
    pub fn attendance(&self, id: &str) -> Option<Table> {
        self.get(id).map(Table::of)
    }

    /// What the documents tell of one person: there, against, absent, taking no part.
    #[must_use]
    pub fn person(&self, name: &str, filter: &Filter) -> Vec<Moment> {
        let key = folded(name);
        let of_document = |document: &Document| {
            let rows = Table::of(document)
                .rows
                .into_iter()
                .filter(|row| folded(&row.name) == key);
            rows.flat_map(|row| moments(document, &row, filter)).collect::<Vec<_>>()
        };
        self.within(filter).flat_map(of_document).collect()
    }
}

fn moments(document: &Document, row: &Row, filter: &Filter) -> Vec<Moment> {
    let shown = row
        .cells
        .iter()
        .enumerate()
        .filter(|(at, _)| filter.admits(document, Some(*at)));
    let told = shown.flat_map(|(at, _)| row.told(at).map(move |cell| (at, cell)));
    let mut all: Vec<Moment> = Vec::new();
    for (at, cell) in told {
        let same = |moment: &&mut Moment| moment.state == cell.state && moment.spans == cell.spans;
        match (all.iter_mut().find(same), document.minutes.items.get(at)) {
            (Some(moment), _) => moment.items += 1,
            (None, Some(item)) => all.push(Moment {
                about: About::new(document, at, item),
                state: cell.state,
                spans: cell.spans.clone(),
                items: 1,
            }),
            (None, None) => {}
        }
    }
    all
}

impl Person {
    fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            parties: Vec::new(),
            bodies: Vec::new(),
            meetings: 0,
            states: Vec::new(),
            untold: 0,
            contradicted: 0,
        }
    }

    fn take(&mut self, document: &Document, row: &Row, filter: &Filter) {
        let shown: Vec<_> = (0..row.cells.len())
            .filter(|at| filter.admits(document, Some(*at)))
            .collect();
        if shown.is_empty() {
            return;
        }
        self.meetings += 1;
        add(&mut self.parties, row.party.as_deref().unwrap_or_default());
        add(&mut self.bodies, document.body());
        self.contradicted += shown.iter().filter(|at| row.contradicted.contains(at)).count();
        self.untold += shown.iter().filter(|at| row.cells[**at].is_empty()).count();
        for cell in shown.iter().flat_map(|at| row.told(*at)) {
            match self.states.binary_search_by_key(&cell.state, |(state, _)| *state) {
                Ok(at) => self.states[at].1 += 1,
                Err(at) => self.states.insert(at, (cell.state, 1)),
            }
        }
    }
}

fn add(list: &mut Vec<String>, value: &str) {
    if !value.is_empty() && !list.iter().any(|known| known == value) {
        list.push(value.to_owned());
    }
}
