//! Rosters as tables: `| Medlem | Liste | Mødt | Afbud | Bemærkning |`, a cross in the column that holds.

use super::super::{Passage, attendance};
use super::Reader;
use crate::lexicon::attendance::{LABELS, NAME_COLUMNS, UNMARKED};
use crate::model::AttendanceStatus;
use crate::scan::name::{self, Person};
use crate::scan::word::{leading, lower};

/// What the columns of a roster tell.
#[derive(Debug)]
pub(super) struct Columns {
    /// Index of the names.
    name: usize,
    /// The columns that a mark makes true, and of what.
    statuses: Vec<(usize, AttendanceStatus)>,
}

impl Columns {
    /// The head of a table of names with a column for being there or not.
    pub(super) fn read(text: &str) -> Option<Self> {
        let cells = cells(text);
        let name = cells.iter().position(|cell| leading(cell, NAME_COLUMNS).is_some())?;
        let status = |cell: &&str| {
            let word = lower(cell);
            LABELS
                .iter()
                .find(|(label, _)| *label == word)
                .map(|(_, status)| *status)
        };
        let statuses: Vec<_> = cells
            .iter()
            .enumerate()
            .filter_map(|(index, cell)| Some((index, status(cell).filter(|_| index != name)?)))
            .collect();
        (!statuses.is_empty()).then_some(Self { name, statuses })
    }

    /// What the marks of a row say; null where they say nothing.
    fn status(&self, cells: &[&str]) -> Option<AttendanceStatus> {
        let marked = |index: &usize| {
            cells
                .get(*index)
                .is_some_and(|cell| !cell.is_empty() && !UNMARKED.contains(&lower(cell).as_str()))
        };
        let status = self.statuses.iter().find(|(index, _)| marked(index));
        let only_of_absence = || self.statuses.iter().all(|(_, status)| attendance::is_absence(*status));
        status
            .map(|(_, status)| *status)
            .or_else(|| only_of_absence().then_some(AttendanceStatus::Present))
    }
}

impl Reader<'_> {
    /// Reads a row below the head of a table; false where a line is none.
    pub(super) fn row(&mut self, columns: &Columns, line: &Passage<'_>) -> bool {
        let text = line.text();
        if is_rule(text) {
            return true;
        }
        let cells = cells(text);
        let names = || name::list(cells.get(columns.name)?).into_iter().next();
        let Some(mut person) = names().filter(|_| cells.len() > 1) else {
            return false;
        };
        let told = cells
            .iter()
            .enumerate()
            .filter(|(index, _)| *index != columns.name && columns.statuses.iter().all(|(column, _)| column != index));
        let told: Vec<&str> = told.map(|(_, cell)| *cell).filter(|cell| !cell.is_empty()).collect();
        let substitute = told.iter().find_map(|cell| name::named_substitute(cell, person.name));
        for cell in told {
            person.read_remark(cell);
        }
        let Some(status) = person.status.or_else(|| columns.status(&cells)) else {
            return true;
        };
        for (person, status) in [(Some(person), status)]
            .into_iter()
            .chain([(substitute, AttendanceStatus::Substitute)])
        {
            if let Some(person) = person {
                self.listed_person(line, &person, status);
            }
        }
        true
    }

    fn listed_person(&mut self, line: &Passage<'_>, person: &Person<'_>, status: AttendanceStatus) {
        let words = line.of_slice(person.name);
        let person = Person {
            start: 0,
            end: person.name.len(),
            ..person.clone()
        };
        self.person(attendance::attendance(&words, &person, status), true);
    }
}

/// The cells of a row, between bars or tabs.
fn cells(text: &str) -> Vec<&str> {
    let bars = text.trim().strip_prefix('|');
    let inner = bars.map_or(text, |rest| rest.strip_suffix('|').unwrap_or(rest));
    let separator = if bars.is_some() { '|' } else { '\t' };
    inner.split(separator).map(str::trim).collect()
}

/// A line of a table that is drawn and says nothing.
fn is_rule(text: &str) -> bool {
    text.chars()
        .all(|letter| matches!(letter, '|' | '-' | '+' | '=' | ':' | ' ' | '_'))
}
