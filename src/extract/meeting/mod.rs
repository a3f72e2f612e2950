//! The meeting's head: who met, when and where.

mod held;
mod labels;
mod municipality;
mod told;

use super::Passage;
use super::attendance::{self, roster};
use crate::classify::Labelled;
use crate::lexicon::labels::{ENDED, Label, PAPER_LEADS, PAPERS, PLACES};
use crate::model::{Attendance, AttendanceStatus, Basis, Doubt, Fact, Meeting};
use crate::outline::{Outline, closing};
use crate::scan::body::{is_body, names_body};
use crate::scan::header::{self, term};
use crate::scan::word::{find_word, leading, leading_word, lower};
use crate::scan::{date, time};
use crate::source::{SourceText, eq_folded, fold};
use labels::Roster;
use std::collections::HashMap;

/// What the head says, and what sort of paper its title names.
#[derive(Debug, Default)]
pub struct Head {
    /// The meeting.
    pub meeting: Meeting,
    /// Whether the paper calls itself minutes (true) or an agenda (false).
    pub minutes: Option<bool>,
}

/// Longer lines are no part of a head, in bytes.
const LONGEST_LINE: usize = 240;

/// Reads the head of the meeting from what stands before the first item, and where that is silent from the headers of
/// the decisions.
#[must_use]
pub fn read(source: &SourceText, blocks: &[Labelled<'_>], outline: &Outline) -> Head {
    let mut reader = Reader::of(blocks, outline, outline.front.end);
    if !reader.head.is_named() {
        // Where the items were not told from the head, what stands before the first heading is the head.
        let opening = opening(blocks).max(outline.front.end);
        reader = Some(Reader::of(blocks, outline, opening))
            .filter(|wider| wider.head.is_named())
            .unwrap_or(reader);
    }
    reader.headers_of_decisions(outline);
    reader.place_of_decisions(outline);
    reader.closing(outline);
    let Head { mut meeting, minutes } = reader.head;
    meeting.municipality = meeting.municipality.or_else(|| municipality::most_frequent(source));
    for fact in meeting.facts() {
        fact.text = source.quote(&fact.spans);
    }
    Head { meeting, minutes }
}

impl Head {
    /// Whether it says who met and when.
    const fn is_named(&self) -> bool {
        self.meeting.body.is_some() && self.meeting.date.is_some()
    }
}

/// The first block that is a heading; none at all where there is none.
fn opening(blocks: &[Labelled<'_>]) -> usize {
    let opens = |block: &Labelled<'_>| {
        block
            .heading
            .is_some_and(|mark| !mark.heading.weak && !attendance::is_label(block.text()))
    };
    blocks.iter().position(opens).unwrap_or(0)
}

struct Reader<'r> {
    blocks: &'r [Labelled<'r>],
    /// The blocks of the head.
    lines: Vec<usize>,
    head: Head,
    /// The people of the rosters by their folded names.
    known: HashMap<String, Known>,
}

/// Somebody whom a roster names.
struct Known {
    /// Index into the meeting's attendance.
    index: usize,
    /// Whether a list of those who came names them.
    came: bool,
}

impl<'r> Reader<'r> {
    /// Reads the blocks up to `end` as a head.
    fn of(blocks: &'r [Labelled<'r>], outline: &Outline, end: usize) -> Self {
        let lines = (0..end)
            .filter(|index| !outline.contents.blocks.contains(index))
            .collect();
        let mut reader = Self {
            blocks,
            lines,
            head: Head::default(),
            known: HashMap::new(),
        };
        reader.paper();
        reader.labels();
        reader.loose_lines();
        reader
    }

    fn passages(&self) -> Vec<Passage<'r>> {
        let blocks = self.blocks;
        let lines = self
            .lines
            .iter()
            .map(|index| Passage::whole(&blocks[*index]))
            .flat_map(|line| attendance::labelled_parts(&line));
        lines
            .filter(|line| line.text().len() <= LONGEST_LINE || attendance::label(line).is_some())
            .collect()
    }

    /// `REFERAT Kulturudvalget 2022-2025 d. 04-02-2025`, `Referat af møde i Byrådet`.
    fn paper(&mut self) {
        for line in self.passages() {
            let text = line.text();
            let word = PAPERS
                .iter()
                .find_map(|(word, minutes)| leading_word(text, word).map(|end| (*minutes, end)));
            let Some((minutes, end)) = word else { continue };
            let rest = line.part(end, text.len());
            if rest.is_empty() || self.title(&rest) {
                self.head.minutes = Some(minutes);
                return;
            }
        }
    }

    /// Body, term and date behind the paper's word; true where there was one of them.
    fn title(&mut self, rest: &Passage<'r>) -> bool {
        let rest = rest.of_slice(without_leads(rest.text()));
        let text = rest.text();
        let (day, term) = (date::first(text), term(text));
        let starts = [day.map(|found| found.start), term.as_ref().map(|range| range.start)];
        let end = starts.into_iter().flatten().min().unwrap_or(text.len());
        let name = date::without_lead(&text[..end]).trim_end_matches([' ', '-', '–', ',', '(']);
        let name = held::before_verb(name);
        let name = held::whose_meeting(name).unwrap_or(name);
        let (body, municipality) = municipality::behind_body(&rest.of_slice(name));
        let named = is_body(body.text()) || ((day.is_some() || term.is_some()) && names_body(body.text()));
        let meeting = &mut self.head.meeting;
        if named {
            meeting.body = Some(verbatim(&body));
            meeting.municipality = municipality;
        }
        if let Some(found) = day {
            meeting.date = Some(dated(&rest, &found));
            when_and_where(meeting, &rest);
        }
        meeting.term = term.map(|range| {
            let words = rest.part(range.start, range.end);
            Fact {
                value: words.text().replace(' ', "").replace('–', "-"),
                ..verbatim(&words)
            }
        });
        named || day.is_some()
    }

    fn people(&mut self, line: &Passage<'_>, list: Roster) {
        self.head.meeting.attendance.get_or_insert_default();
        for person in roster(line, list.status) {
            self.person(person, list.came);
        }
    }

    /// Adds somebody, or what a further list says of somebody known.
    fn person(&mut self, person: Attendance, came: bool) {
        let people = self.head.meeting.attendance.get_or_insert_default();
        let known = self.known.entry(fold(&person.name)).or_insert(Known {
            index: people.len(),
            came: false,
        });
        known.came |= came;
        match people.get_mut(known.index) {
            Some(listed) => merge(listed, person, known.came),
            None => people.push(person),
        }
    }

    fn value(&mut self, label: Label, value: Passage<'_>) {
        let meeting = &mut self.head.meeting;
        match label {
            Label::Date | Label::Start => {
                if let Some(found) = date::first(value.text()) {
                    meeting.date = Some(dated(&value, &found));
                }
                times(meeting, &value);
            }
            Label::End => {
                meeting.end = time::first(value.text())
                    .map(|found| timed(&value, &found))
                    .or(meeting.end.take());
            }
            Label::Place if !value.is_empty() => {
                meeting.place = meeting.place.take().or_else(|| Some(verbatim(&value)));
            }
            Label::Body => {
                let (body, place) = municipality::behind_body(&value.of_slice(header::without_term(value.text())));
                if meeting.body.is_none() && is_body(body.text()) {
                    meeting.body = Some(verbatim(&body));
                    meeting.municipality = meeting.municipality.take().or(place);
                }
                if let Some(found) = date::first(value.text()) {
                    meeting.date = meeting.date.take().or_else(|| Some(dated(&value, &found)));
                    times(meeting, &value.part(found.end, value.text().len()));
                }
            }
            Label::Municipality | Label::Place => {}
        }
    }

    /// Heads without labels: a line that is a body, a line with a date and a time, a line that begins as places do.
    fn loose_lines(&mut self) {
        for line in self.passages() {
            let text = line.text();
            let (bare, place) = municipality::behind_body(&line.of_slice(header::without_term(text)));
            let headed = header::read(text).map(|header| line.part(header.body.start, header.body.end));
            let body = Some(bare)
                .filter(|bare| is_body(bare.text()))
                .or(headed)
                .or_else(|| held::body(&line));
            let meeting = &mut self.head.meeting;
            if let Some(body) = body.filter(|_| meeting.body.is_none()) {
                meeting.body = Some(verbatim(&body));
                meeting.municipality = meeting.municipality.take().or(place);
            }
            let day = date::first(text);
            if let Some(found) = day.filter(|_| meeting.date.is_none()) {
                meeting.date = Some(dated(&line, &found));
            }
            let ours = day.is_none_or(|day| {
                meeting
                    .date
                    .as_ref()
                    .is_some_and(|date| date.value == day.date.to_string())
            });
            if ours && (day.is_some() || held::is_told(&line)) {
                when_and_where(meeting, &line);
            }
            if meeting.place.is_none() && leading(text, PLACES).is_some() {
                meeting.place = Some(verbatim(&line));
            }
            meeting.municipality = meeting.municipality.take().or_else(|| municipality::line(&line));
        }
    }

    /// The line under the last item says when the meeting ended, where its head does not.
    fn closing(&mut self, outline: &Outline) {
        let Some(line) = closing(self.blocks, outline).map(|block| Passage::whole(&self.blocks[block])) else {
            return;
        };
        let meeting = &mut self.head.meeting;
        meeting.end = meeting
            .end
            .take()
            .or_else(|| Some(timed(&line, &time::first(line.text())?)));
    }

    /// Where the head says no place, each decision may: `Sted: Salen`.
    fn place_of_decisions(&mut self, outline: &Outline) {
        let meeting = &mut self.head.meeting;
        if meeting.place.is_some() {
            return;
        }
        let rest = self.blocks.iter().skip(outline.front.end);
        let mut places = rest.filter_map(|block| labels::place(&Passage::whole(block)));
        let Some(first) = places.next() else { return };
        if places.all(|place| eq_folded(place.text(), first.text())) {
            meeting.place = Some(Fact {
                basis: Basis::Derived,
                ..verbatim(&first)
            });
        }
    }

    /// A paper without a head is dated by its decisions: the header that most of them have.
    fn headers_of_decisions(&mut self, outline: &Outline) {
        let meeting = &mut self.head.meeting;
        if meeting.body.is_some() && meeting.date.is_some() {
            return;
        }
        let Some((block, header)) = most_frequent_header(self.blocks, outline.front.end) else {
            return;
        };
        let line = Passage::whole(block);
        let name = line.part(header.body.start, header.body.end);
        let agrees = meeting
            .body
            .as_ref()
            .is_none_or(|body| eq_folded(&body.value, name.text()));
        if meeting.body.is_none() {
            meeting.body = Some(Fact {
                basis: Basis::Derived,
                ..verbatim(&name)
            });
        }
        if let Some(found) = header.date.filter(|_| meeting.date.is_none() && agrees) {
            meeting.date = Some(Fact {
                basis: Basis::Derived,
                ..dated(&line, &found)
            });
        }
    }
}

/// The header of body and date that most decisions have; of equally frequent ones the first.
fn most_frequent_header<'b>(
    blocks: &'b [Labelled<'b>],
    from: usize,
) -> Option<(&'b Labelled<'b>, &'b header::BodyDate)> {
    let mut counted: HashMap<(&str, date::Date), (usize, usize)> = HashMap::new();
    for (index, block) in blocks.iter().enumerate().skip(from) {
        if let Some((header, found)) = block.header.as_ref().and_then(|header| Some((header, header.date?))) {
            counted
                .entry((&block.text()[header.body.clone()], found.date))
                .or_insert((0, index))
                .0 += 1;
        }
    }
    let best = counted
        .values()
        .max_by_key(|(count, index)| (*count, std::cmp::Reverse(*index)))?
        .1;
    Some((&blocks[best], blocks[best].header.as_ref()?))
}

/// What follows the paper's word up to the body: `af møde i`.
fn without_leads(text: &str) -> &str {
    let mut rest = text.trim_start_matches([':', ' ', '-', '–']);
    while let Some((_, end)) = leading(rest, PAPER_LEADS) {
        rest = rest[end..].trim_start();
    }
    rest
}

/// A person whom two lists name. A list of members says who may come, one of absence who did not: the latter counts.
fn merge(known: &mut Attendance, again: Attendance, came: bool) {
    if again.status != AttendanceStatus::Present {
        let contradicted = known.status == AttendanceStatus::Present && came;
        known.uncertain = contradicted.then_some(Doubt::ListedAsPresentToo);
        // Who sent apologies is absent too.
        if known.status != AttendanceStatus::Excused || again.status != AttendanceStatus::Absent {
            known.status = again.status;
        }
    }
    known.party = known.party.take().or(again.party);
    known.role = known.role.take().or(again.role);
    known.scope = again.scope.or(known.scope.take());
    known.substitute_for = known.substitute_for.take().or(again.substitute_for);
    known.spans.extend(again.spans);
}

/// `kl. 13:00 i Salen`, `Mødet blev holdt i Salen, Torvet 2, kl. 18:00-21:10`.
fn when_and_where(meeting: &mut Meeting, words: &Passage<'_>) {
    if meeting.start.is_none() {
        times(meeting, words);
    }
    meeting.place = meeting
        .place
        .take()
        .or_else(|| held::place(words).map(|place| verbatim(&place)));
}

fn times(meeting: &mut Meeting, words: &Passage<'_>) {
    let Some((start, end)) = time::period(words.text()) else {
        return;
    };
    meeting.start = Some(timed(words, &start));
    let rest = words.part(start.end, words.text().len());
    let ended = || {
        ENDED
            .iter()
            .find_map(|word| find_word(&lower(rest.text()), word))
            .map(|at| rest.part(at, rest.text().len()))
    };
    if let Some(end) = end {
        meeting.end = Some(timed(words, &end));
    } else if let Some((rest, end)) = ended().and_then(|rest| Some((rest, time::first(rest.text())?))) {
        meeting.end = Some(timed(&rest, &end));
    }
}

/// The words themselves; their quotation is filled in at the end.
fn verbatim(words: &Passage<'_>) -> Fact {
    Fact {
        value: words.folded(),
        text: String::new(),
        spans: words.spans(),
        basis: Basis::Verbatim,
        uncertain: None,
    }
}

fn dated(line: &Passage<'_>, found: &date::Found) -> Fact {
    Fact {
        value: found.date.to_string(),
        ..verbatim(&line.part(found.start, found.end))
    }
}

fn timed(line: &Passage<'_>, found: &time::Found) -> Fact {
    Fact {
        value: found.value(),
        ..verbatim(&line.part(found.start, found.end))
    }
}
