//! Who was there: rosters in the meeting's head, lines of absence in a decision.

use super::Passage;
use crate::lexicon::attendance::{ABSENT_SAYINGS, LABELS, NOBODY};
use crate::model::{Absence, Attendance, AttendanceStatus, Basis};
use crate::scan::name::{self, Person};
use crate::scan::word::{leading_word, lower};

/// A line that begins with a label for presence or absence.
#[derive(Clone, Copy, Debug)]
pub struct Labelled<'b> {
    /// What the label says of the names.
    pub status: AttendanceStatus,
    /// What stands behind the label.
    pub rest: Passage<'b>,
}

/// Reads the label of a line; a label ends in a colon, in the line's end, or before a name.
#[must_use]
pub fn label<'b>(line: &Passage<'b>) -> Option<Labelled<'b>> {
    let text = line.text();
    if !text.starts_with(|letter: char| letter.is_alphabetic()) {
        return None;
    }
    let (end, status) = LABELS
        .iter()
        .find_map(|(label, status)| leading_word(text, label).map(|end| (end, *status)))?;
    let after = &text[end..];
    let rest = after.trim_start_matches([' ', ':', '\t', '\u{a0}']);
    let colon = after.trim_start().starts_with(':');
    let named = colon || rest.is_empty() || name::is_list(rest) || is_nobody(rest) || name::list(rest).len() > 1;
    let rest = line.part(text.len() - rest.len(), text.len());
    named.then_some(Labelled { status, rest })
}

/// True where a text says that there is nobody.
#[must_use]
pub fn is_nobody(text: &str) -> bool {
    NOBODY.contains(&lower(text.trim_end_matches(['.', ' '])).as_str())
}

/// The people of a roster's line.
pub fn roster(line: &Passage<'_>, status: AttendanceStatus) -> Vec<Attendance> {
    name::list(line.text())
        .into_iter()
        .map(|person| attendance(line, &person, status))
        .collect()
}

fn attendance(line: &Passage<'_>, person: &Person<'_>, status: AttendanceStatus) -> Attendance {
    Attendance {
        name: super::passage::squeeze(person.name),
        party: person.party.map(str::to_owned),
        status: person.status.unwrap_or(status),
        substitute_for: person.substitute_for.map(str::to_owned),
        role: person.role.map(str::to_owned),
        scope: None,
        spans: line.part(person.start, person.end).spans(),
        basis: Basis::Verbatim,
        uncertain: None,
    }
}

/// The people whom a line or sentence names as not there; null where it speaks of something else.
/// `Fraværende: Ane Berg (A)`, `Der var afbud fra Ane Berg`, `Ane Berg (A) var fraværende.`
#[must_use]
pub fn absences(line: &Passage<'_>) -> Option<Vec<Absence>> {
    if let Some(labelled) = label(line).filter(|labelled| is_absence(labelled.status)) {
        return Some(absent(&labelled.rest, labelled.status));
    }
    let text = lower(line.text());
    let (at, status) = ABSENT_SAYINGS
        .iter()
        .find_map(|(words, status)| text.find(words).map(|at| (at, *status)))?;
    let people = absent(&line.part(0, at), status);
    (!people.is_empty()).then_some(people)
}

/// The people of a list, as not there.
pub fn absent(line: &Passage<'_>, status: AttendanceStatus) -> Vec<Absence> {
    let absence = |person: &Person<'_>| Absence {
        name: super::passage::squeeze(person.name),
        party: person.party.map(str::to_owned),
        status: person.status.unwrap_or(status),
        spans: line.part(person.start, person.end).spans(),
        basis: Basis::Verbatim,
        uncertain: None,
    };
    name::list(line.text()).iter().map(absence).collect()
}

/// Whether a status says that somebody was not there.
#[must_use]
pub const fn is_absence(status: AttendanceStatus) -> bool {
    matches!(status, AttendanceStatus::Absent | AttendanceStatus::Excused)
}
