//! Rosters as tables: `| Medlem | Liste | Mødt | Afbud | Bemærkning |`, a cross in the column that holds.

use super::super::{Passage, attendance};
use super::Reader;
use super::labels::Roster;
use crate::lexicon::attendance::{CAME_COLUMNS, FROM_COLUMNS, LABELS, NAME_COLUMNS, UNMARKED, UNTIL_COLUMNS};
use crate::model::{AttendanceScope, AttendanceStatus, Fact, Meeting};
use crate::scan::name::{self, Person};
use crate::scan::time;
use crate::scan::word::{is_one_of, leading, lower};
use crate::source::fold;

/// What the columns of a roster tell.
#[derive(Debug)]
pub(super) struct Columns {
    /// Index of the names.
    name: usize,
    /// The columns that a mark makes true, and of what.
    statuses: Vec<(usize, AttendanceStatus)>,
    /// The column of when somebody came, and that of when they left.
    times: [Option<usize>; 2],
    /// Where columns begin that nothing but white space parts, in letters; empty where there are signs between.
    starts: Vec<usize>,
    /// What the label above the table says of those whom a row says nothing else of.
    list: Option<AttendanceStatus>,
}

impl Columns {
    /// The head of a table of names with a column for being there or not.
    pub(super) fn read(text: &str, list: Option<AttendanceStatus>) -> Option<Self> {
        let cells = cells(text);
        let status = |cell: &&str| {
            let word = lower(cell.trim_end_matches(':'));
            let came = || {
                CAME_COLUMNS
                    .contains(&word.as_str())
                    .then_some(AttendanceStatus::Present)
            };
            let label = LABELS.iter().find(|(label, _)| *label == word);
            label.map(|(_, status)| *status).or_else(came)
        };
        // `Til stede | Afbud` are two lists.
        let alone = |cells: &Vec<&str>| cells.len() > 1 && cells.iter().all(|cell| status(cell).is_some());
        let named = cells.iter().position(|cell| leading(cell, NAME_COLUMNS).is_some());
        let name = named.or_else(|| alone(&cells).then_some(0))?;
        // In columns of white space `Ane Berg   Medlem   Til stede` is a row.
        if name > 0 && !text.contains(['|', '\t']) {
            return None;
        }
        let list = cells.first().filter(|_| named.is_none()).and_then(status).or(list);
        let statuses: Vec<_> = cells
            .iter()
            .enumerate()
            .filter_map(|(index, cell)| Some((index, status(cell).filter(|_| index != name)?)))
            .collect();
        let column = |heads: &[&str]| {
            let is = |cell: &&str| is_one_of(cell.trim_end_matches('.'), heads);
            cells.iter().position(is)
        };
        let times = [column(FROM_COLUMNS), column(UNTIL_COLUMNS)];
        // `Deltagere / Fravær` heads no table.
        let parted = text.contains(['|', '\t']) || is_spaced(text);
        let told = parted && !statuses.is_empty() || times[0].is_some();
        let starts = if is_spaced(text) {
            cells.iter().map(|cell| letters_before(text, cell)).collect()
        } else {
            Vec::new()
        };
        told.then_some(Self {
            name,
            statuses,
            times,
            starts,
            list,
        })
    }

    /// Whether the label above the table alone says who was there.
    pub(super) const fn is_listed(&self) -> bool {
        self.list.is_some() && self.statuses.is_empty()
    }

    /// The cells of a row, each in its column.
    fn cells<'t>(&self, text: &'t str) -> Vec<&'t str> {
        let found = cells(text);
        if found.len() < 2 || found.len() >= self.starts.len() || !is_spaced(text) {
            return found;
        }
        let mut row = vec![""; self.starts.len()];
        for cell in found {
            let at = letters_before(text, cell);
            let column = self.starts.iter().rposition(|start| *start <= at + 1).unwrap_or(0);
            if !row[column].is_empty() {
                return cells(text);
            }
            row[column] = cell;
        }
        row
    }

    /// From when and until when a row says that somebody was there.
    fn scope(&self, cells: &[&str]) -> Option<AttendanceScope> {
        let cell = |column: Option<usize>| cells.get(column?).copied().filter(|cell| !cell.is_empty());
        let clock = |column: Option<usize>| time::first(cell(column)?).map(|found| found.value());
        let [from, to] = self.times.map(clock);
        (from.is_some() || to.is_some()).then(|| AttendanceScope {
            from,
            to,
            note: self.times.into_iter().filter_map(cell).collect::<Vec<_>>().join(" - "),
            ..AttendanceScope::default()
        })
    }

    /// What the marks of a row say; null where they say nothing.
    fn status(&self, cells: &[&str]) -> Option<AttendanceStatus> {
        let mark = |index: usize| cells.get(index).map(|cell| mark(cell)).filter(|mark| !mark.is_empty());
        let denied = |index: usize| mark(index).is_some_and(|mark| is_one_of(mark, UNMARKED));
        let substitute = |index: usize| cells.get(index).is_some_and(|cell| name::is_list(cell));
        let marked = |index: usize| mark(index).is_some() && !denied(index) && !substitute(index);
        if let Some((_, status)) = self.statuses.iter().find(|(index, _)| marked(*index)) {
            return Some(*status);
        }
        match self.statuses.as_slice() {
            // `Til stede`, and under it `Nej`.
            [] => None,
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
        let cells = columns.cells(text);
        if self.lists(columns, &cells, line) {
            return true;
        }
        let names = || name::list(cells.get(columns.name)?).into_iter().next();
        let Some(mut person) = names().filter(|_| cells.len() > 1) else {
            return false;
        };
        // `Ankomst`, and under it `afbud`
        let timed = |index: usize, cell: &str| {
            columns.times.contains(&Some(index)) && cell.contains(|letter: char| letter.is_ascii_digit())
        };
        let told = cells.iter().enumerate().filter(|(index, cell)| {
            *index != columns.name && !timed(*index, cell) && columns.statuses.iter().all(|(column, _)| column != index)
        });
        let told: Vec<&str> = told.map(|(_, cell)| *cell).filter(|cell| !cell.is_empty()).collect();
        let member = person.name;
        let in_column = || {
            let (index, _) = columns
                .statuses
                .iter()
                .find(|(_, status)| *status == AttendanceStatus::Substitute)?;
            let came = name::list(cells.get(*index)?).into_iter().next()?;
            Some(Person {
                substitute_for: Some(member),
                ..came
            })
        };
        let substitute = told
            .iter()
            .find_map(|cell| name::named_substitute(cell, member))
            .or_else(in_column);
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
        let scope = columns.scope(&cells);
        let instead = || substitute.as_ref().map(|_| AttendanceStatus::Absent);
        let timed = || scope.as_ref().map(|_| AttendanceStatus::Present);
        let Some(status) = person
            .status
            .or_else(|| columns.status(&cells))
            .or_else(timed)
            .or_else(instead)
            .or(columns.list)
        else {
            return true;
        };
        let listed = fold(person.name);
        for (person, status) in [(Some(person), status)]
            .into_iter()
            .chain([(substitute, AttendanceStatus::Substitute)])
        {
            if let Some(person) = person {
                self.listed_person(line, &person, status);
            }
        }
        self.timed(&listed, scope);
        true
    }

    /// Reads a row that has names in further columns, each a list of those whom its head tells of; false where it has none.
    fn lists(&mut self, columns: &Columns, cells: &[&str], line: &Passage<'_>) -> bool {
        let cell = |index: usize| cells.get(index).copied().filter(|cell| name::is_list(cell));
        let substitutes = |status: AttendanceStatus| status == AttendanceStatus::Substitute;
        if !columns
            .statuses
            .iter()
            .any(|(index, status)| !substitutes(*status) && cell(*index).is_some())
        {
            return false;
        }
        let first = (columns.name, columns.list.unwrap_or(AttendanceStatus::Present));
        for (index, status) in columns.statuses.iter().copied().chain([first]) {
            let list = Roster {
                status,
                came: true,
                instead: false,
            };
            if let Some(names) = cell(index) {
                self.people(&line.of_slice(names), list);
            }
        }
        true
    }

    /// Notes from when and until when somebody was there, but for the times at which the meeting itself began and ended.
    fn timed(&mut self, name: &str, scope: Option<AttendanceScope>) {
        let Meeting { start, end, .. } = &self.head.meeting;
        let Some(mut scope) = scope else { return };
        let other = |of: &Option<Fact>, time: Option<String>| {
            time.filter(|time| of.as_ref().is_none_or(|of| of.value != *time))
        };
        scope.from = other(start, scope.from);
        scope.to = other(end, scope.to);
        let person = self.listed_as(name);
        if let Some(person) = person.filter(|_| scope.from.is_some() || scope.to.is_some()) {
            person.scope = Some(scope);
        }
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
    if is_spaced(text) {
        return inner
            .split(GAP)
            .map(str::trim)
            .filter(|cell| !cell.is_empty())
            .collect();
    }
    // `Ane Berg | x |`: bars may stand between cells alone.
    let separator = ["|", "\t"].into_iter().find(|sign| text.contains(sign));
    let separator = separator.unwrap_or(SLASH);
    inner.split(separator).map(str::trim).collect()
}

/// Between the cells of a row where nothing else is.
const SLASH: &str = " / ";

/// Whether nothing but white space parts the columns of a row.
fn is_spaced(text: &str) -> bool {
    !text.contains(['|', '\t']) && text.contains(GAP)
}

/// How many letters stand before a part of a text.
fn letters_before(text: &str, part: &str) -> usize {
    let at = (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    text.get(..at).map_or(0, |before| before.chars().count())
}

/// Between columns that nothing but white space parts; two spaces may be a slip, but not in a table.
const GAP: &str = "  ";

/// A line of a table that is drawn and says nothing.
fn is_rule(text: &str) -> bool {
    text.chars()
        .all(|letter| matches!(letter, '|' | '-' | '+' | '=' | ':' | ' ' | '_'))
}
