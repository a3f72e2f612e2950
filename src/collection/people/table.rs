//! The table of one meeting: its members by its items.

use super::super::Document;
use super::super::collate::Key;
use super::super::search::fold::folded;
use super::super::sentence::touch;
use crate::lexicon::attendance::DURING;
use crate::model::{Attendance, AttendanceStatus, Ballot, Decision, Item};
use crate::order;
use crate::source::Span;
use serde::Serialize;
use std::collections::BTreeMap;

/// Members by items.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Table {
    /// The document's id.
    pub document: String,
    /// Whether the document has a list of those who were there; where it has none, that is said, and nobody was absent.
    pub roster: bool,
    /// The items, in order.
    pub columns: Vec<Column>,
    /// The people, by Danish collation.
    pub rows: Vec<Row>,
    /// The places of the rows by folded name, while the table is made.
    #[serde(skip)]
    places: BTreeMap<String, usize>,
}

/// An item as the head of a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Column {
    /// The number as printed.
    pub number: Option<String>,
    /// The title.
    pub title: String,
}

/// A person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Row {
    /// The name as first printed.
    pub name: String,
    /// The party, where it is printed anywhere.
    pub party: Option<String>,
    /// The office in the body, as printed.
    pub role: Option<String>,
    /// For each item what is told; nothing where the document does not say.
    pub cells: Vec<Vec<Cell>>,
    /// The items at which what is told does not fit together.
    pub contradicted: Vec<usize>,
}

/// One thing that is told of a person at an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Cell {
    /// What it is.
    pub state: State,
    /// Whether it holds for a part of the meeting or item only.
    pub partly: bool,
    /// The words.
    pub spans: Vec<Span>,
}

/// What may be told of a person at an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum State {
    /// There.
    Present,
    /// There in another's stead.
    Substitute,
    /// Sent apologies.
    Excused,
    /// Not there.
    Absent,
    /// Voted for.
    For,
    /// Voted against.
    Against,
    /// Abstained.
    Abstained,
    /// Was against or made a reservation, whether or not votes fell.
    Dissent,
    /// Took no part, having an interest in the case.
    Conflicted,
    /// Took no part in all or some of it.
    NotParticipating,
}

impl From<AttendanceStatus> for State {
    fn from(status: AttendanceStatus) -> Self {
        match status {
            AttendanceStatus::Present => Self::Present,
            AttendanceStatus::Excused => Self::Excused,
            AttendanceStatus::Absent => Self::Absent,
            AttendanceStatus::Substitute => Self::Substitute,
        }
    }
}

impl Table {
    /// The table of a document.
    #[must_use]
    pub fn of(document: &Document) -> Self {
        let minutes = &document.minutes;
        let columns = minutes.items.iter().map(|item| Column {
            number: item.number.clone(),
            title: item.title.clone(),
        });
        let mut table = Self {
            document: document.id.clone(),
            roster: minutes.meeting.attendance.is_some(),
            columns: columns.collect(),
            ..Self::default()
        };
        for attendance in minutes.meeting.attendance.iter().flatten() {
            table.attendance(attendance, &minutes.items);
        }
        for (at, item) in minutes.items.iter().enumerate() {
            item.decision.iter().for_each(|decision| table.decision(at, decision));
        }
        table.rows.iter_mut().for_each(Row::check);
        order::by_cached_key(&mut table.rows, |row| Key::of(&row.name));
        table
    }

    /// What the meeting's head tells of somebody, at each item for which it holds.
    fn attendance(&mut self, one: &Attendance, items: &[Item]) {
        let row = self.row(&one.name, one.party.as_deref());
        row.role = row.role.take().or_else(|| one.role.clone());
        let scope = one.scope.as_ref();
        let numbers = scope.and_then(|scope| scope.items.as_deref());
        let except = scope.and_then(|scope| scope.except_items.as_deref());
        let position = |number: &String| items.iter().position(|item| is_among(number, item.number.as_deref()));
        let first = scope.and_then(|scope| scope.from_item.as_ref().and_then(position));
        let last = scope.and_then(|scope| scope.to_item.as_ref().and_then(position));
        // A part that ends before it begins is misread, or of somebody who came back: it bounds nothing.
        let bounds = first.unwrap_or(0)..=last.unwrap_or(items.len());
        let bounded = (first.is_some() || last.is_some()) && !bounds.is_empty();
        // A time without an item, or words that tell neither, leave open at which items somebody was there.
        let open = scope.is_some_and(|scope| {
            let begins = scope.from.is_some() || scope.from_item.is_some();
            let ends = scope.to.is_some() || scope.to_item.is_some();
            let told = bounded || numbers.is_some() || except.is_some();
            !told || begins && first.is_none() || ends && last.is_none()
        });
        let within = scope.is_some_and(|scope| {
            scope.from.is_some()
                || scope.to.is_some()
                || scope.note.contains(DURING)
                || scope.note.starts_with(DURING.trim_start())
        });
        for (at, item) in items.iter().enumerate() {
            let of = |numbers| is_among(numbers, item.number.as_deref());
            if bounded && !bounds.contains(&at) || !numbers.is_none_or(of) {
                continue;
            }
            let except = except.is_some_and(of);
            row.cells[at].push(Cell {
                state: if except {
                    State::NotParticipating
                } else {
                    one.status.into()
                },
                partly: open || within && [first, last].contains(&Some(at)),
                spans: one.spans.clone(),
            });
        }
    }

    fn decision(&mut self, at: usize, decision: &Decision) {
        for one in &decision.absent {
            self.tell(at, &one.name, one.party.as_deref(), one.status.into(), &one.spans);
        }
        for one in &decision.not_participating {
            let state = if one.conflict {
                State::Conflicted
            } else {
                State::NotParticipating
            };
            let cell = self.tell(at, &one.name, one.party.as_deref(), state, &one.spans);
            cell.partly = one.scope.is_some();
        }
        for one in &decision.dissent {
            let (name, party) = (one.name.as_deref(), one.party.as_deref());
            match name {
                Some(name) if is_vote(decision, &one.spans, name) => _ = self.row(name, party),
                Some(name) => _ = self.tell(at, name, party, State::Dissent, &one.spans),
                None => {}
            }
        }
        if let Some(votes) = &decision.votes {
            self.ballot(at, &votes.in_favour, State::For, &votes.spans);
            self.ballot(at, &votes.against, State::Against, &votes.spans);
            self.ballot(at, &votes.abstaining, State::Abstained, &votes.spans);
        }
    }

    /// Only those who are named: a count or a party tells of nobody.
    fn ballot(&mut self, at: usize, ballot: &Ballot, state: State, spans: &[Span]) {
        for name in &ballot.names {
            self.tell(at, name, None, state, spans);
        }
    }

    fn tell(&mut self, at: usize, name: &str, party: Option<&str>, state: State, spans: &[Span]) -> &mut Cell {
        let cells = &mut self.row(name, party).cells[at];
        let known = cells.iter().position(|cell| cell.state == state);
        let index = known.unwrap_or(cells.len());
        if known.is_none() {
            cells.push(Cell {
                state,
                partly: false,
                spans: spans.to_vec(),
            });
        }
        &mut cells[index]
    }

    fn row(&mut self, name: &str, party: Option<&str>) -> &mut Row {
        let index = *self.places.entry(folded(name)).or_insert(self.rows.len());
        if index == self.rows.len() {
            self.rows.push(Row {
                name: name.to_owned(),
                party: None,
                role: None,
                cells: vec![Vec::new(); self.columns.len()],
                contradicted: Vec::new(),
            });
        }
        let row = &mut self.rows[index];
        row.party = row.party.take().or_else(|| party.map(str::to_owned));
        row
    }
}

impl Row {
    /// What counts of what is told at an item: who was away from it was not there, whatever the head says of the meeting.
    pub(super) fn told(&self, item: usize) -> impl Iterator<Item = &Cell> {
        let cells = &self.cells[item];
        let away = |cell: &Cell| !cell.partly && matches!(cell.state, State::Excused | State::Absent);
        let away = cells.iter().any(away);
        cells.iter().filter(move |cell| !away || cell.state != State::Present)
    }

    /// Marks the items at which somebody was both there for all of it and not there, or voted on both sides.
    fn check(&mut self) {
        use State::{Absent, Abstained, Against, Excused, For, Present, Substitute};
        let sides: [&[State]; 4] = [
            &[Present, Substitute],
            &[Excused, Absent],
            &[For],
            &[Against, Abstained],
        ];
        let of = |cells: &[Cell], side: usize| {
            let meant = |cell: &&Cell| !cell.partly && sides[side].contains(&cell.state);
            cells.iter().any(|cell| meant(&cell))
        };
        let clash = |cells: &[Cell]| {
            let votes = of(cells, 2) || of(cells, 3);
            (of(cells, 1) && (of(cells, 0) || votes)) || (of(cells, 2) && of(cells, 3))
        };
        let clashes = self.cells.iter().enumerate().filter(|(_, cells)| clash(cells));
        self.contradicted = clashes.map(|(at, _)| at).collect();
    }
}

/// Whether words of dissent are those of a named vote: `Ane Berg (A) stemte imod.` is told once, as a vote.
fn is_vote(decision: &Decision, spans: &[Span], name: &str) -> bool {
    let name = folded(name);
    decision.votes.as_ref().is_some_and(|votes| {
        let mut named = votes.against.names.iter().chain(&votes.abstaining.names);
        touch(&votes.spans, spans) && named.any(|other| folded(other) == name)
    })
}

/// Whether an item's number is among `129-138, 140`.
fn is_among(numbers: &str, number: Option<&str>) -> bool {
    let digits = |text: &str| {
        text.trim_matches(|letter: char| !letter.is_ascii_digit())
            .parse::<u32>()
            .ok()
    };
    let Some(number) = number.and_then(digits) else {
        return false;
    };
    // `3 til 5`
    numbers
        .replace("til", "-")
        .split(|letter: char| letter == ',' || letter.is_alphabetic())
        .any(|part| {
            let mut ends = part.split(['-', '\u{2013}']).filter_map(digits);
            let first = ends.next();
            let last = ends.next().or(first);
            first
                .zip(last)
                .is_some_and(|(first, last)| (first..=last).contains(&number))
        })
}

#[cfg(test)]
mod tests {
    use super::super::super::Collection;
    use super::super::super::filter::Filter;
    use super::super::super::samples::{head, item, parsed};
    use super::*;

    #[test]
    fn one_sentence_is_told_once() {
        let text = head("Havneudvalget", "04-03-2031")
            + &item(
                3,
                "Ny mole",
                "31-000002",
                "Et forslag.",
                "Godkendt. Daniel Brix (C) stemte imod.",
            );
        let mut collection = Collection::new();
        collection.add(parsed(&text));
        let table = Table::of(collection.documents().next().unwrap());
        let states: Vec<_> = table.rows[0].cells[0].iter().map(|cell| cell.state).collect();
        assert_eq!(states, [State::Against]);
    }

    #[test]
    fn who_was_away_was_not_there() {
        let text = format!(
            "{}Mødedeltagere Githa Nell (A), Bo Kær (V)\n\n{}{}",
            head("Havneudvalget", "04-03-2031"),
            item(
                3,
                "Ny mole",
                "31-000002",
                "Et forslag.",
                "Godkendt.\n\nFraværende: Githa Nell"
            ),
            item(4, "Ny bro", "31-000003", "Et forslag.", "Godkendt."),
        );
        let mut collection = Collection::new();
        collection.add(parsed(&text));
        let people = collection.people(&Filter::default());
        let of = |name: &str| people.iter().find(|person| person.name == name).unwrap();
        assert_eq!(of("Githa Nell").states, [(State::Present, 1), (State::Absent, 1)]);
        assert_eq!((of("Githa Nell").contradicted, of("Githa Nell").untold), (1, 0));
        let there = collection.person("Bo Kær", &Filter::default());
        assert_eq!((there.len(), there[0].state, there[0].items), (1, State::Present, 2));
    }

    #[test]
    fn parts_of_the_meeting_count_at_their_items() {
        let items = (1..=4).map(|number| {
            item(
                number,
                &format!("Sti {number}"),
                "31-000002",
                "Et forslag.",
                "Godkendt.",
            )
        });
        let text = format!(
            "{}Mødedeltagere: Githa Nell (fra pkt. 2 til pkt. 3), Bo Kær (ankom under pkt. 2), Ib Vig (ikke under pkt. 3), \
             Kim Rask (kl. 17-18)\n\n{}",
            head("Havneudvalget", "04-03-2031"),
            items.collect::<String>(),
        );
        let mut collection = Collection::new();
        collection.add(parsed(&text));
        let table = Table::of(collection.documents().next().unwrap());
        let told = |name: &str| {
            let row = table.rows.iter().find(|row| row.name == name).unwrap();
            let cells = row.cells.iter().map(|cells| match cells.as_slice() {
                [] => ' ',
                [
                    Cell {
                        state: State::NotParticipating,
                        ..
                    },
                ] => '-',
                [Cell { partly: true, .. }] => '*',
                _ => '+',
            });
            cells.collect::<String>()
        };
        let all = ["Githa Nell", "Bo Kær", "Ib Vig", "Kim Rask"].map(told);
        assert_eq!(all, [" ++ ", " *++", "++-+", "****"]);
    }

    #[test]
    fn numbers_of_items() {
        for (numbers, number, among) in [
            ("129-138", "130", true),
            ("129-138, 140", "139", false),
            ("129–131 og 140", "140.", true),
            ("5", "5", true),
            ("3 til 5", "4", true),
            ("2 og punkt 4", "3", false),
            ("", "5", false),
        ] {
            assert_eq!(is_among(numbers, Some(number)), among, "{numbers} {number}");
        }
    }
}
