//! Rosters as tables: `| Medlem | Liste | Mødt | Afbud | Bemærkning |`, a cross in the column that holds.

use super::super::{Passage, attendance};
use super::Reader;
use crate::lexicon::attendance::{CAME_COLUMNS, LABELS, NAME_COLUMNS, UNMARKED};
use crate::model::AttendanceStatus;
use crate::scan::name::{self, Person};
use crate::scan::word::{is_one_of, leading, lower};

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
        // In columns of white space `Ane Berg   Medlem   Til stede` is a row.
        if name > 0 && !text.contains(['|', '\t']) {
            return None;
        }
        let status = |cell: &&str| {
            let word = lower(cell);
            let came = || {
                CAME_COLUMNS
                    .contains(&word.as_str())
                    .then_some(AttendanceStatus::Present)
            };
            let label = LABELS.iter().find(|(label, _)| *label == word);
            label.map(|(_, status)| *status).or_else(came)
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
        let mark = |index: usize| cells.get(index).map(|cell| mark(cell)).filter(|mark| !mark.is_empty());
        let denied = |index: usize| mark(index).is_some_and(|mark| is_one_of(mark, UNMARKED));
        let marked = |index: usize| mark(index).is_some() && !denied(index);
        if let Some((_, status)) = self.statuses.iter().find(|(index, _)| marked(*index)) {
            return Some(*status);
        }
        match self.statuses.as_slice() {
            // `Til stede`, and under it `Nej`.
            [(index, AttendanceStatus::Present)] if denied(*index) => Some(AttendanceStatus::Absent),
            all if all.iter().all(|(_, status)| attendance::is_absence(*status)) => Some(AttendanceStatus::Present),
            _ => None,
        }
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
            // `fra kl. 13.10 (pkt. 2)` is one remark, `(lovligt forfald)` stands in a bracket.
            if !person.read_remark(cell) {
                person.read_remarks(cell);
            }
        }
        // `Nej, afbud`, `Ja (fra pkt. 3)`
        for (index, _) in &columns.statuses {
            let cell = cells.get(*index).copied().unwrap_or_default();
            let said = if mark(cell).len() > LONGEST_MARK {
                cell
            } else {
                cell[mark(cell).len()..].trim()
            };
            person.read_remarks(said);
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

/// No sign that marks or denies is longer: `Ja`, `Nej`; other words are what is said of the person.
const LONGEST_MARK: usize = 3;

/// The first word of a cell, which marks or denies; the rest tells why, or when.
fn mark(cell: &str) -> &str {
    cell.split([',', '(', ' ']).next().unwrap_or_default()
}

/// The cells of a row, between bars or tabs, or set apart by white space.
fn cells(text: &str) -> Vec<&str> {
    let bars = text.trim().strip_prefix('|');
    let inner = bars.map_or(text, |rest| rest.strip_suffix('|').unwrap_or(rest));
    if bars.is_none() && !text.contains('\t') && text.contains(GAP) {
        return inner
            .split(GAP)
            .map(str::trim)
            .filter(|cell| !cell.is_empty())
            .collect();
    }
    let separator = if bars.is_some() { '|' } else { '\t' };
    inner.split(separator).map(str::trim).collect()
}

/// Between columns that nothing but white space parts; two spaces may be a slip, but not in a table.
const GAP: &str = "  ";

/// A line of a table that is drawn and says nothing.
fn is_rule(text: &str) -> bool {
    text.chars()
        .all(|letter| matches!(letter, '|' | '-' | '+' | '=' | ':' | ' ' | '_'))
}
