//! Labels of the meeting's head, and the values behind or below them.

use super::Reader;
use crate::extract::{Passage, attendance};
use crate::lexicon::attendance::{NAME_COLUMNS, PARTIES};
use crate::lexicon::labels::{Label, MEETING};
use crate::model::AttendanceStatus;
use crate::scan::word::{leading, leading_word};
use crate::scan::{date, name, sentence, time};

/// No place has a longer name, in bytes.
const LONGEST_PLACE: usize = 100;

/// What the label of a list of people says of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Roster {
    /// Present, or why not.
    pub status: AttendanceStatus,
    /// Whether the label says that they came, and not just that they are members.
    pub came: bool,
}

/// What a party's name before names says.
const MEMBERS_OF_PARTY: Roster = Roster {
    status: AttendanceStatus::Present,
    came: false,
};

/// What a label introduces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Awaited {
    Value(Label),
    People(Roster),
}

impl Reader<'_> {
    /// Reads all lines with a label. A value stands behind its label or on the next line; where several labels stand
    /// above each other (some systems print all labels and then all values), values answer them in order.
    pub(super) fn labels(&mut self) {
        let mut awaited: Vec<Awaited> = Vec::new();
        let mut roster = None;
        for line in self.passages() {
            if self.arrival(&line) {
                continue;
            }
            if let Some((what, rest)) = label(&line) {
                roster = None;
                match what {
                    _ if rest.is_empty() => awaited.push(what),
                    Awaited::Value(label) => self.value(label, rest),
                    Awaited::People(people) => {
                        self.listed(&rest, people);
                        roster = Some(people);
                    }
                }
            } else if let Some(what) = (!awaited.is_empty()).then(|| awaited.remove(0)) {
                match what {
                    Awaited::Value(label) => self.value(label, line),
                    Awaited::People(people) => {
                        self.people(&line, people);
                        let heads = leading(line.text(), NAME_COLUMNS).is_some();
                        let goes_on = heads || name::opens_list(line.text());
                        roster = Some(people).filter(|_| awaited.is_empty() && goes_on);
                    }
                }
            } else if let Some(people) = roster.filter(|_| name::opens_list(line.text())) {
                self.people(&line, people);
            } else if roster.is_some() && leading(line.text(), NAME_COLUMNS).is_some() {
                // The head of a table: the names stand below.
            } else {
                roster = None;
                self.people_in_prose(&line);
            }
        }
    }

    /// The people behind a label, and what further sentences of the line tell: `Til stede: Ane Berg. Bo Carl var
    /// fraværende.`
    fn listed(&mut self, line: &Passage<'_>, people: Roster) {
        for (index, (start, end)) in sentence::split(line.text()).into_iter().enumerate() {
            let part = line.part(start, end);
            if index == 0 || name::is_list(part.text()) {
                self.people(&part, people);
            } else if !self.arrival(&part) {
                self.people_in_prose(&part);
            }
        }
        self.head.meeting.attendance.get_or_insert_default();
    }
}

/// The place that a line tells behind a label and a colon.
pub(super) fn place<'b>(line: &Passage<'b>) -> Option<Passage<'b>> {
    let text = line.text();
    let is_place = |(word, label): &(&str, Label)| {
        *label == Label::Place && leading_word(text, word).is_some_and(|end| text[end..].trim_start().starts_with(':'))
    };
    MEETING.iter().find(|row| is_place(row))?;
    let (_, value) = label(line)?;
    Some(value).filter(|value| !value.is_empty() && value.text().len() <= LONGEST_PLACE)
}

/// The names behind that of their party: `Venstre: Ane Berg, Bo Carl`.
fn members_of_party<'b>(line: &Passage<'b>) -> Option<Passage<'b>> {
    let text = line.text();
    let (_, end) = leading(text, PARTIES)?;
    let names = line.of_slice(text[end..].trim_start().strip_prefix(':')?);
    name::is_list(names.text()).then_some(names)
}

/// The label of a line and what stands behind it.
fn label<'b>(line: &Passage<'b>) -> Option<(Awaited, Passage<'b>)> {
    if let Some(labelled) = attendance::label(line) {
        let people = Roster {
            status: labelled.status,
            came: labelled.came,
        };
        return Some((Awaited::People(people), labelled.rest));
    }
    let text = line.text();
    if let Some(members) = members_of_party(line) {
        return Some((Awaited::People(MEMBERS_OF_PARTY), members));
    }
    let (end, label) = MEETING
        .iter()
        .find_map(|(word, label)| leading_word(text, word).map(|end| (end, *label)))?;
    let after = &text[end..];
    let rest = after.trim_start_matches([' ', ':', '\t', '.']);
    let capital = |letter: char| letter.is_uppercase() || letter.is_ascii_digit();
    let cell = after.starts_with('\t');
    let clear = cell || after.trim_start().starts_with(':') || rest.is_empty() || rest.starts_with(capital);
    let when = matches!(label, Label::Date | Label::Start | Label::End);
    let timed = when && (date::first(rest).is_some() || time::first(rest).is_some());
    (clear || timed).then(|| (Awaited::Value(label), line.part(text.len() - rest.len(), text.len())))
}
