//! The meeting's head: who met, when and where.

mod held;
mod labels;
mod municipality;
mod running;
mod table;
mod told;

use super::Passage;
use super::attendance::{self, roster};
use crate::classify::Labelled;
use crate::lexicon::attendance::{ABSENT_TITLES, ANNOUNCED, ARRIVALS, DEPARTURES, OPENING_TITLES, TOOK_PART};
use crate::lexicon::labels::{CONTENTS, ENDED, Label, MEETING, MEETING_WORD, PAPER_LEADS, PAPERS, PLACE_WORDS, PLACES};
use crate::model::{Attendance, AttendanceStatus, Basis, Doubt, Fact, Meeting, SectionKind};
use crate::order;
use crate::outline::{Outline, OutlineItem, OutlineSection, closing, title};
use crate::scan::body::{is_body, names_body};
use crate::scan::header::{self, term};
use crate::scan::mark::NumberMark;
use crate::scan::word::{find_word, leading, leading_rows, lower, seams};
use crate::scan::{date, name, sentence, time};
use crate::source::{SourceText, Span, eq_folded, fold};
use labels::Roster;
use std::collections::HashMap;

/// What the head says, and what sort of paper its title names.
#[derive(Debug, Default)]
pub struct Head {
    /// The meeting.
    pub meeting: Meeting,
    /// Whether the paper calls itself minutes (true) or an agenda (false).
    pub minutes: Option<bool>,
    /// Whether a list says that people came, and not just that they are members or were called.
    pub came: bool,
}

/// Longer lines are no part of a head, in bytes.
const LONGEST_LINE: usize = 240;
/// Unless they tell of the meeting in several sentences.
const LONGEST_TOLD: usize = 800;
/// No line that says when the meeting ended is longer, in bytes.
const LONGEST_END: usize = 60;
/// So many lines below the line that closes the meeting may tell of people.
const LINES_BELOW: usize = 12;
/// That which opens the meeting is one of so many items.
const FIRST_ITEMS: usize = 3;
/// Nothing that names somebody who was absent is shorter, in bytes.
const SHORTEST_NAMED: usize = 16;
/// Or name more people.
const FEW: usize = 4;

/// Reads the head of the meeting from what stands before the first item, and where that is silent from the headers of
/// the decisions, or from the running heads of the pages.
#[must_use]
pub fn read(source: &SourceText, blocks: &[Labelled<'_>], outline: &Outline, furniture: &[Span]) -> Head {
    let mut reader = Reader::of(blocks, outline, outline.front.end);
    if !reader.head.is_named() {
        // Where the items were not told from the head, what stands before the first heading is the head.
        let opening = opening(blocks).max(outline.front.end);
        let silent = head(outline, outline.front.end).next().is_none();
        let tells_more = |wider: &Reader<'_>| wider.head.is_named() || (silent && wider.head.meeting.date.is_some());
        reader = Some(Reader::of(blocks, outline, opening))
            .filter(tells_more)
            .unwrap_or(reader);
    }
    reader.headers_of_decisions(outline);
    reader.place_of_decisions(outline);
    reader.closing(outline);
    reader.opening_item(outline);
    reader.later(outline);
    reader.replaced();
    let mut people = reader.head.meeting.attendance.iter().flatten();
    // Who came late or left early was at a meeting that was held.
    let held = people.any(|person| {
        person.status == AttendanceStatus::Present && person.scope.as_ref().is_some_and(|scope| is_past(&scope.note))
    });
    let came = held || reader.known.values().any(|known| known.came);
    let Head {
        mut meeting, minutes, ..
    } = reader.head;
    running::head(source, furniture, &mut meeting);
    meeting.municipality = meeting
        .municipality
        .or_else(|| municipality::most_frequent(source))
        .or_else(|| meeting.body.as_ref().and_then(municipality::of_council));
    for fact in meeting.facts() {
        fact.text = source.quote(&fact.spans);
    }
    Head { meeting, minutes, came }
}

/// Whether words on a part of the meeting tell of it in the past; an announced time or an item is of a meeting to come.
fn is_past(note: &str) -> bool {
    let folded = lower(note);
    let mut verbs = ARRIVALS.iter().chain(DEPARTURES).chain([&TOOK_PART]);
    verbs.any(|verb| !ANNOUNCED.contains(verb) && find_word(&folded, verb).is_some())
}

impl Meeting {
    /// Takes from an agenda whoever is only listed: they were called, and whether they came is yet to be seen.
    pub(crate) fn without_presence(&mut self) {
        let told = self.attendance.take().map(|mut people| {
            people.retain(|person| person.status != AttendanceStatus::Present);
            people
        });
        self.attendance = told.filter(|people| !people.is_empty());
    }
}

impl Head {
    /// Whether it says who met and when.
    const fn is_named(&self) -> bool {
        self.meeting.body.is_some() && self.meeting.date.is_some()
    }
}

/// The parts of a line that dots in the middle part: `**Referat** · 04.02.2031 kl. 15.00 · Salen`, without marks of emphasis.
fn segments<'b>(line: &Passage<'b>) -> Vec<Passage<'b>> {
    let parts = line.text().split(" · ").flat_map(|part| part.split(" • "));
    let parts = parts.flat_map(at_labels);
    let marks = |part: &'b str| part.trim_start_matches('•').trim_matches(['*', ' ']);
    parts.map(|part| line.of_slice(marks(part))).collect()
}

/// A line cut where behind a gap a further label stands: `Mødedato: 04.02.31    Mødested: Salen`.
fn at_labels(line: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut from = 0;
    for (at, _) in line.match_indices("  ") {
        let rest = line[at..].trim_start();
        let label = leading_rows(rest, &MEETING).any(|(_, end)| rest[end..].starts_with(':'));
        if label && at > from {
            parts.push(&line[from..at]);
            from = line.len() - rest.len();
        }
    }
    parts.push(&line[from..]);
    parts
}

/// What the lines of a head so far say of who meets.
#[derive(Default)]
struct Names<'b> {
    /// Whether the body is that of the letterhead: a council, no day below it yet.
    letterhead: bool,
    /// Whoever meets, if the day stands on the next line: `mødet i HMU Social`.
    of_meeting: Option<Passage<'b>>,
}

/// What heads a column of bodies, and is none.
const BARE_BODY: &str = "udvalg";

/// Whether a body is the one council of a municipality, named with it: `Klitby Byråd`.
fn is_council(body: &Passage<'_>) -> bool {
    municipality::of_council(&verbatim(body)).is_some()
}

/// Whether a day stands as in a letter's head, behind the place: `Klitby, den 4. marts 2031`.
fn is_letters(before: &str) -> bool {
    let place = date::without_lead(before).trim_end_matches([',', ' ']);
    before.contains(',') && !place.is_empty() && !lower(place).ends_with(DAY) && place.chars().all(char::is_alphabetic)
}

/// Whether a day has the time behind it, or its name before it: then something happened on it.
fn tells_time(text: &str, day: &date::Found) -> bool {
    let named = |word: &str| word.ends_with(DAY);
    time::first(&text[day.end..]).is_some() || lower(&text[..day.start]).split([' ', ',']).any(named)
}

/// Ends the names of days.
const DAY: &str = "dag";

/// A line of a head, or where it tells of the day among short sentences (`Klitby Byråd. Tirsdag den 4. marts 2031
/// kl. 13.00. Salen, Rådhuset`) each of these.
fn sentences_of_head<'b>(line: &Passage<'b>) -> Vec<Passage<'b>> {
    let text = line.text();
    if text.len() > LONGEST_LINE || !text.contains(". ") || date::first(text).is_none() {
        return vec![*line];
    }
    let sentences = sentence::split(text);
    let short = |(start, end): &(usize, usize)| is_body(text[*start..*end].trim_end_matches('.'));
    if !sentences.iter().any(short) {
        return vec![*line];
    }
    let parts = sentences.into_iter();
    parts
        .map(|(start, end)| line.of_slice(text[start..end].trim_end_matches('.')))
        .collect()
}

/// Short enough for a head's line, or a list of people, or the sentence of an old protocol that tells of the meeting.
fn is_of_head(line: &Passage<'_>) -> bool {
    let text = line.text();
    let people = || attendance::label(line).is_some() || name::list(text).len() > FEW;
    let told = || text.len() <= LONGEST_TOLD && held::is_told(line) && date::all(text).next().is_some();
    text.len() <= LONGEST_LINE || people() || told()
}

/// The first block that is a heading; none at all where there is none.
fn opening(blocks: &[Labelled<'_>]) -> usize {
    let opens = |block: &Labelled<'_>| {
        block
            .heading
            .is_some_and(|mark| !mark.heading.weak && !attendance::is_label(block.text()))
    };
    // `Teknisk Udvalg, 4. marts 2031, pkt. 7:` heads a decision.
    let bare = |header: &header::BodyDate| !header.says_decision;
    let heads = |block: &Labelled<'_>| block.header.as_ref().is_some_and(bare) && block.text().ends_with(':');
    blocks
        .iter()
        .position(|block| opens(block) || heads(block))
        .unwrap_or(0)
}

/// The blocks up to `end` that are no contents list.
fn head(outline: &Outline, end: usize) -> impl Iterator<Item = usize> {
    (0..end).filter(|index| !outline.contents.blocks.contains(index))
}

/// What the lines of these blocks say, each by itself.
fn passages<'b>(blocks: &'b [Labelled<'b>], lines: impl IntoIterator<Item = usize>) -> Vec<Passage<'b>> {
    let lines = lines.into_iter().map(|index| Passage::whole(&blocks[index]));
    let lines = lines.flat_map(|line| segments(&line));
    lines
        .flat_map(|line| attendance::labelled_parts(&line))
        .filter(is_of_head)
        .collect()
}

struct Reader<'r> {
    blocks: &'r [Labelled<'r>],
    head: Head,
    /// The people of the rosters by their folded names.
    known: HashMap<String, Known>,
    /// Index of the one who was named last.
    last: Option<usize>,
    /// Whether these lines tell of people alone, since they are an item's.
    only_people: bool,
    /// Whether the day may be that on which the paper was written.
    written: bool,
    /// Whether a label told the day, and not that of the paper.
    told: bool,
    /// The part of the meeting that the label of the list holds for: `Deltagere i pkt. 2-3:`.
    part: Option<String>,
    /// The label of the list: `Fraværende`.
    said: String,
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
        let lines = passages(blocks, head(outline, end));
        let mut reader = Self::empty(blocks);
        reader.paper(&lines);
        reader.labels(&lines);
        reader.loose_lines(&lines);
        reader
    }

    fn empty(blocks: &'r [Labelled<'r>]) -> Self {
        Self {
            blocks,
            head: Head::default(),
            known: HashMap::new(),
            last: None,
            only_people: false,
            written: false,
            told: false,
            part: None,
            said: String::new(),
        }
    }

    /// `REFERAT Kulturudvalget 2022-2025 d. 04-02-2025`, `Referat af møde i Byrådet`.
    fn paper(&mut self, lines: &[Passage<'r>]) {
        for line in lines {
            let text = line.text();
            let word = leading_rows(text, &PAPERS).next().map(|(minutes, end)| (*minutes, end));
            let Some((minutes, end)) = word.or_else(|| spaced_paper(text)) else {
                if self.body_before_paper(line) {
                    return;
                }
                continue;
            };
            if self.head.minutes.is_some_and(|known| known != minutes) {
                continue;
            }
            let rest = line.of_slice(text[end..].trim());
            let own = municipality::line(&rest);
            if rest.is_empty() || own.is_some() || self.title(&rest) {
                self.head.meeting.municipality = self.head.meeting.municipality.take().or(own);
                self.head.minutes = Some(minutes);
                // A list of papers may stand above: the next line that names one may say whose it is.
                if rest.is_empty() || self.head.meeting.body.is_some() {
                    return;
                }
            }
        }
    }

    /// `Sundhedsudvalget - Referat - 8. november 2030`, `Byrådet – Referat fra mødet den 18-05-2030`
    fn body_before_paper(&mut self, line: &Passage<'r>) -> bool {
        let text = line.text();
        let Some((name, rest)) = [" - ", " – ", ", "].iter().find_map(|dash| text.split_once(dash)) else {
            return false;
        };
        let paper = leading_rows(rest, &PAPERS).next();
        let (name, place) = municipality::behind_body(&line.of_slice(header::without_term(name)));
        // Words without spaces between are a page's path: `PolitikReferaterByrådet`.
        let named = is_body(name.text()) && seams(name.text()).next().is_none();
        let Some((&minutes, _)) = paper.filter(|_| named && self.head.meeting.body.is_none()) else {
            return false;
        };
        let meeting = &mut self.head.meeting;
        meeting.body = Some(verbatim(&name));
        meeting.municipality = meeting.municipality.take().or(place);
        if let Some(found) = date::first(rest) {
            let rest = line.of_slice(rest);
            meeting.date = Some(dated(&rest, &found));
            when_and_where(meeting, &rest);
        }
        self.head.minutes = Some(minutes);
        true
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
        // `Referat til Kulturudvalget - ekstraordinært møde`
        let dash = [" - ", " – "].iter().find_map(|dash| name.split_once(dash));
        let name = dash.map_or(name, |(body, _)| if is_body(body) { body } else { name });
        let name = held::whose_meeting(name).or_else(|| meeting_of(name)).unwrap_or(name);
        let (body, municipality) = municipality::behind_body(&rest.of_slice(name));
        // `Referat af byrådets møde den 4. april 2031`
        let told = |name: &str| names_body(name) || header::is_small_body(name);
        let named = is_body(body.text()) || ((day.is_some() || term.is_some()) && told(body.text()));
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
        let people = self.head.meeting.attendance.get_or_insert_default();
        let (group, names) = labels::group(line).map_or((None, *line), |(group, names)| (Some(group), names));
        let party = group.and_then(|group| labels::party(group.text()));
        let absent = people
            .iter()
            .filter(|person| list.instead && attendance::is_absence(person.status));
        let absent: Vec<String> = absent.map(|person| person.name.clone()).collect();
        let all = roster(&names, list.status);
        // Of several, which came for which is not told.
        let member = absent.first().filter(|_| absent.len() == 1);
        // `Afbud fra Bo Carl. I stedet deltager stedfortræder Ane Berg.`
        let above = self.last_absent().filter(|_| name::begins_with_substitute(line.text()));
        for mut person in all {
            let part = self.part.as_deref().filter(|_| person.scope.is_none());
            person.scope = part.map(|part| attendance::scope(part, person.status)).or(person.scope);
            if person.status == list.status {
                person.party = person.party.or_else(|| party.map(str::to_owned));
            }
            // `Bo Carl var fraværende under punkt 2.` below those who came.
            let apart =
                !attendance::is_absence(list.status) && attendance::is_absence(person.status) && person.scope.is_some();
            if apart && self.noted_apart(&person.name, line) {
                continue;
            }
            // Nobody comes for themselves: what stands between is lost.
            if person.substitute_for.as_ref() == Some(&person.name) {
                continue;
            }
            let listed = self.known.get(&fold(&person.name)).is_some_and(|known| known.came);
            // `Stedfortræder: Ane Berg (A) Bo Carl (V) forlod mødet kl. 18`
            if person.status == AttendanceStatus::Substitute
                && listed
                && person.scope.is_some()
                && person.substitute_for.is_none()
            {
                person.status = AttendanceStatus::Present;
            }
            // `Fraværende: Bo Carl under punkt 2` below those who came, him among them
            if attendance::is_absence(list.status)
                && attendance::is_absence(person.status)
                && person.scope.is_some()
                && listed
            {
                person.status = AttendanceStatus::Present;
                person.scope = person.scope.map(|part| attendance::all_but(part, &self.said));
            }
            // `Til stede: Ane Berg, Bo Carl (fraværende under punkt 2)`
            if apart && list.status == AttendanceStatus::Present {
                person.status = list.status;
                person.scope = person.scope.map(|part| attendance::all_but(part, ""));
            }
            self.in_place_of(&mut person, list, member.or(above.as_ref()).cloned());
            let came = list.came && !attendance::is_absence(person.status);
            self.person(person, came);
        }
    }

    /// Notes for whom somebody of a list came, if they did; `member` where they do not say it.
    fn in_place_of(&self, person: &mut Attendance, list: Roster, member: Option<String>) {
        let mut member = member;
        // `Afbud: Bo Carl (V) - Ane Berg (V) deltog`
        let came = person.status == AttendanceStatus::Present && person.scope.is_none();
        if came && attendance::is_absence(list.status) {
            member = self.last_absent();
            person.status = AttendanceStatus::Substitute;
        }
        if list.instead || person.status == AttendanceStatus::Substitute {
            // `Ane Berg og 1. suppleant Bo Carl` among those who came.
            let came = |name: &String| list.came && self.known.get(&fold(name)).is_some_and(|known| known.came);
            let open = person.uncertain.is_some();
            let told = person.substitute_for.take().filter(|name| open || !came(name));
            person.substitute_for = told.or(member);
        }
    }

    /// The entry of somebody whom a list or a sentence has named.
    fn listed_as(&mut self, name: &str) -> Option<&mut Attendance> {
        let index = self.known.get(&fold(name))?.index;
        self.head.meeting.attendance.as_mut()?.get_mut(index)
    }

    /// Adds somebody, or what a further list says of somebody known.
    fn person(&mut self, person: Attendance, came: bool) {
        let people = self.head.meeting.attendance.get_or_insert_default();
        let known = self.known.entry(fold(&person.name)).or_insert(Known {
            index: people.len(),
            came: false,
        });
        known.came |= came;
        self.last = Some(known.index);
        match people.get_mut(known.index) {
            Some(listed) => merge(listed, person, known.came),
            None => people.push(person),
        }
    }

    /// The name of the one who was named last, if they were not there.
    fn last_absent(&self) -> Option<String> {
        let person = self.head.meeting.attendance.as_ref()?.get(self.last?)?;
        attendance::is_absence(person.status).then(|| person.name.clone())
    }

    /// Reads what a line of its own says of the one who was named last; false where it says nothing.
    fn said_below(&mut self, line: &Passage<'_>) -> bool {
        let Some(said) = name::said_below(line.text()) else {
            return false;
        };
        let people = self.head.meeting.attendance.as_mut();
        if let Some(person) = people.zip(self.last).and_then(|(people, last)| people.get_mut(last)) {
            person.party = person.party.take().or_else(|| said.party.map(str::to_owned));
            person.role = person.role.take().or_else(|| said.role.map(str::to_owned));
            person.status = said.status.unwrap_or(person.status);
            let part = said.scope.filter(|scope| name::is_scope(scope));
            person.scope = person
                .scope
                .take()
                .or_else(|| part.map(|part| attendance::scope(part, person.status)));
            add_spans(&mut person.spans, line.spans());
        }
        true
    }

    /// Takes the value of a label; `written` where its day may be that of the paper.
    fn value(&mut self, label: Label, value: Passage<'_>, written: bool) {
        let meeting = &mut self.head.meeting;
        match label {
            Label::Date | Label::Start => {
                if let Some(found) = date::first(value.text()) {
                    let weak = written && !tells_time(value.text(), &found);
                    if !weak || !self.told {
                        meeting.date = Some(dated(&value, &found));
                        (self.written, self.told) = (weak, !weak);
                    }
                }
                if label != Label::Start || !hours(meeting, &value) {
                    times(meeting, &value);
                }
                let place = || held::place(&value).map(|place| verbatim(&place));
                meeting.place = meeting.place.take().or_else(place);
            }
            Label::End => {
                meeting.end = time::first(value.text())
                    .map(|found| timed(&value, &found))
                    .or(meeting.end.take());
            }
            Label::Place => {
                let place = labels::without_further(value);
                let named = !place.is_empty() && !tells_else(place.text());
                meeting.place = meeting.place.take().or_else(|| named.then(|| verbatim(&place)));
            }
            Label::Body => {
                let (body, place) = municipality::behind_body(&value.of_slice(header::without_term(value.text())));
                let termed = term(value.text()).is_some() && names_body(body.text());
                if meeting.body.is_none() && (termed || is_body(body.text())) {
                    meeting.body = Some(verbatim(&body));
                    meeting.municipality = meeting.municipality.take().or(place);
                }
                if let Some(found) = date::first(value.text()) {
                    meeting.date = meeting.date.take().or_else(|| Some(dated(&value, &found)));
                    times(meeting, &value.part(found.end, value.text().len()));
                }
            }
            Label::Municipality => {}
        }
    }

    /// Takes the body that a line names, if nothing or only the letterhead named one above it; true where a line names one.
    fn loose_body<'b>(&mut self, line: &Passage<'b>, dated: bool, met: &mut Names<'b>) -> bool {
        let text = line.text();
        let bare = header::without_term(text);
        // `for Klitby Byråd` under the paper's word.
        let led = text.starts_with(char::is_lowercase) && leading(text, PAPER_LEADS).is_some();
        let bare = if led { without_leads(bare) } else { bare };
        let (bare, place) = municipality::behind_body(&line.of_slice(bare));
        let headed = header::read(text).map(|header| line.part(header.body.start, header.body.end));
        let of_meeting = held::of_meeting(line).filter(|name| names_body(name.text()));
        let body = Some(bare)
            .filter(|bare| is_body(bare.text()))
            .or(headed)
            .or_else(|| held::body(line))
            .or_else(|| {
                held::whose_meeting(text)
                    .filter(|body| is_body(body))
                    .map(|body| line.of_slice(body))
            })
            .filter(|body| !body.text().eq_ignore_ascii_case(BARE_BODY))
            .or_else(|| met.of_meeting.take().or(of_meeting).filter(|_| dated));
        met.of_meeting = of_meeting.filter(|_| !dated);
        let meeting = &mut self.head.meeting;
        let named = body.is_some();
        if let Some(body) = body.filter(|body| meeting.body.is_none() || met.letterhead && !is_council(body)) {
            met.letterhead = meeting.body.is_none() && is_council(&body);
            meeting.body = Some(verbatim(&body));
            meeting.municipality = meeting.municipality.take().or(place);
        }
        met.letterhead &= !dated;
        named
    }

    /// Heads without labels: a line that is a body, a line with a date and a time, a line that begins as places do.
    fn loose_lines(&mut self, lines: &[Passage<'r>]) {
        // Whether the line above tells when they met.
        let mut below = false;
        // The line above that names a place, until the day stands below it.
        let mut above: Option<Passage<'_>> = None;
        let mut met = Names::default();
        for line in lines.iter().flat_map(sentences_of_head) {
            let text = line.text();
            let day = date::first(text).or_else(|| date::of_year(text));
            let named = self.loose_body(&line, day.is_some(), &mut met);
            let meeting = &mut self.head.meeting;
            let of_meeting = |found: &date::Found| held::body(&line).is_some() || tells_time(text, found);
            if let Some(found) = day.filter(|found| meeting.date.is_none() || self.written && of_meeting(found)) {
                self.written = is_letters(&text[..found.start]);
                meeting.date = Some(dated(&line, &found));
            }
            if meeting.end.is_none() && text.len() <= LONGEST_END {
                meeting.end = ended(&line).map(|(line, end)| timed(&line, &end));
            }
            let ours = day.is_none_or(|day| {
                meeting
                    .date
                    .as_ref()
                    .is_some_and(|date| date.value == day.date.to_string())
            });
            let tells = day.is_some() || held::is_told(&line) || (below && time::opens(text));
            if ours && tells {
                when_and_where(meeting, &line);
                let past = day.is_some() && held::is_past(&line);
                self.head.minutes = self.head.minutes.or(past.then_some(true));
            }
            if let Some(place) = above.take().filter(|_| tells && ours && meeting.place.is_none()) {
                meeting.place = Some(verbatim(&place));
            }
            // `i Mødelokale 3, Klitby` below the day.
            let line = line.of_slice(behind_lead(text));
            let text = line.text();
            let place = leading(text, PLACES).is_some() || (below && !tells && held::is_place(text));
            if meeting.place.is_none() && place {
                // `Mødelokale 4, Strandby kl. 16.00`
                // `Mødelokale 2.04` has no word for the clock.
                let before = |clock: &time::Found| time::without_lead(&text[..clock.start]).len();
                let led = |clock: &time::Found| before(clock) < text[..clock.start].trim_end().len();
                let clock = time::first(text).filter(|clock| below && led(clock));
                let end = clock.as_ref().map_or(text.len(), before);
                if let Some(clock) = clock.filter(|_| meeting.start.is_none()) {
                    meeting.start = Some(timed(&line, &clock));
                }
                meeting.place = Some(verbatim(
                    &line.of_slice(text[..end].trim_end_matches(['.', ',', ' ', '"', '”'])),
                ));
            } else if self.head.minutes.is_some() && !named && held::is_place(text) {
                above = Some(line);
            }
            below = ours && tells || below && named;
            meeting.municipality = meeting.municipality.take().or_else(|| municipality::line(&line));
        }
    }

    /// The line under the last item says when the meeting ended, whatever the head planned; and lines below it who was
    /// there.
    fn closing(&mut self, outline: &Outline) {
        let Some(block) = closing(self.blocks, outline) else {
            return;
        };
        let line = Passage::whole(&self.blocks[block]);
        let told = ended(&line).or_else(|| Some((line, time::first(line.text())?)));
        let end = told.map(|(words, found)| timed(&words, &found));
        let meeting = &mut self.head.meeting;
        meeting.end = end.or(meeting.end.take());
        let last = outline.items.iter().map(|item| item.blocks.end).max().unwrap_or(block);
        // Names alone are those who sign; not so `Ane Berg deltog fra kl. 15.45`.
        let signs = |text: &str| name::is_list(text) && time::first(text).is_none();
        let tells = |index: &usize| !signs(self.blocks[*index].text());
        let lines = (block + 1..last).take(LINES_BELOW).filter(tells);
        self.labels(&passages(self.blocks, lines));
    }

    /// Where the head does not say who was not there, the first decision may.
    fn opening_item(&mut self, outline: &Outline) {
        let listed = self.head.meeting.attendance.as_deref().unwrap_or_default();
        let Some(first) = outline.items.first() else { return };
        if listed.iter().any(|person| attendance::is_absence(person.status)) {
            return;
        }
        let opening = |item: &&OutlineItem| {
            let title = lower(&title(self.blocks, item));
            let of_people = || ABSENT_TITLES.iter().any(|word| find_word(&title, word).is_some());
            OPENING_TITLES.iter().any(|words| title.contains(words)) || of_people()
        };
        // A time for questions may come first.
        let opening = outline.items.iter().take(FIRST_ITEMS).find(opening);
        let opens = outline.items.len() == 1 || opening.is_some();
        let item = opening.unwrap_or(first);
        let mut reader = Self {
            only_people: true,
            ..Self::empty(self.blocks)
        };
        reader.labels(&passages(self.blocks, self.own_lines(item, opening.is_some())));
        let mut people = reader.head.meeting.attendance.unwrap_or_default();
        if people.is_empty() || !(opens || people.iter().any(|person| attendance::is_absence(person.status))) {
            return;
        }
        let others = self.people_elsewhere(outline, item, says_absence);
        let instead = self.people_elsewhere(outline, item, attendance::names_substitutes);
        let named = |all: &[String], name: &str| all.iter().all(|words| words.contains(name));
        let everywhere = |name: &str| named(&others, name);
        // Apologies are for a meeting; who was absent may have been so for this item alone.
        let holds = |person: &Attendance| match person.status {
            AttendanceStatus::Excused => everywhere(&person.name),
            AttendanceStatus::Substitute => opens || (!instead.is_empty() && named(&instead, &person.name)),
            AttendanceStatus::Absent => (opens || !others.is_empty()) && everywhere(&person.name),
            AttendanceStatus::Present => opens,
        };
        people.retain(holds);
        for person in people {
            let person = Attendance {
                basis: Basis::Derived,
                ..person
            };
            self.person(person, false);
        }
    }

    /// What the decisions tell of who came late or left early: `Ane Berg (A) gik kl. 15.40.`
    fn later(&mut self, outline: &Outline) {
        for item in &outline.items {
            for block in self.own_lines(item, false) {
                let line = Passage::whole(&self.blocks[block]);
                let sentences = sentence::split(line.text()).into_iter();
                let timed = sentences.filter(|(start, end)| time::first(&line.text()[*start..*end]).is_some());
                for (start, end) in timed {
                    self.arrives(&line.part(start, end));
                }
            }
        }
    }

    /// The blocks of an item's decision by this meeting's body; of that which opens the meeting what presents it, too.
    fn own_lines(&self, item: &OutlineItem, opens: bool) -> Vec<usize> {
        let Meeting { body, date, .. } = &self.head.meeting;
        let is_own = |block: usize| {
            let header = self.blocks[block].header.as_ref()?;
            let named = &self.blocks[block].text()[header.body.clone()];
            let same_day = header
                .date
                .zip(date.as_ref())
                .map(|(found, date)| found.date.to_string() == date.value);
            same_day.or_else(|| Some(body.as_ref().is_none_or(|body| eq_folded(&body.value, named))))
        };
        let told = |kind: SectionKind| matches!(kind, SectionKind::Other | SectionKind::Presentation);
        let tells = |kind: SectionKind| kind == SectionKind::Decision || opens && told(kind);
        let mut lines = Vec::new();
        for section in item.sections.iter().filter(|section| tells(section.kind)) {
            let mut own = true;
            for leaf in section.heading.iter().chain(&section.leaves) {
                own = is_own(leaf.block).unwrap_or(own);
                if own && lines.last() != Some(&leaf.block) {
                    lines.push(leaf.block);
                }
            }
        }
        lines
    }

    /// What the decisions of the other items say of people in lines that `tell` of them, for each that says something.
    fn people_elsewhere(
        &self,
        outline: &Outline,
        opening: &OutlineItem,
        tells: fn(&Passage<'_>) -> bool,
    ) -> Vec<String> {
        let mut all = Vec::new();
        for item in outline.items.iter().filter(|item| !std::ptr::eq(*item, opening)) {
            let mut words = String::new();
            let mut below = false;
            for block in self.own_lines(item, false) {
                let text = self.blocks[block].text();
                let named = below && name::opens_list(text);
                below = text.ends_with(':');
                if named || tells(&Passage::whole(&self.blocks[block])) {
                    words.push_str(text);
                    below |= named;
                }
            }
            all.extend(Some(words).filter(|words| words.len() > SHORTEST_NAMED));
        }
        all
    }

    /// A member for whom somebody came was not there, unless a list says that they came.
    fn replaced(&mut self) {
        let people = self.head.meeting.attendance.as_deref().unwrap_or_default();
        let whole = people
            .iter()
            .filter(|person| person.scope.is_none() && person.uncertain.is_none());
        let members = whole.filter_map(|person| Some((person.substitute_for.clone()?, person.spans.clone())));
        for (name, spans) in members.collect::<Vec<_>>() {
            let came = self.known.get(&fold(&name)).is_some_and(|known| known.came);
            let heading = !name.contains(char::is_lowercase);
            if came || heading || !name::is_name(&name) {
                continue;
            }
            let absent = Attendance {
                name,
                party: None,
                status: AttendanceStatus::Absent,
                substitute_for: None,
                role: None,
                scope: None,
                spans,
                basis: Basis::Derived,
                uncertain: None,
            };
            self.person(absent, false);
        }
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
        let Some((block, header, count)) = most_frequent_header(self.blocks, outline.front.end) else {
            return;
        };
        // Where the body's own decisions have a heading without body and day, few such lines head those of others.
        if count * 2 <= bare_below_others(self.blocks, outline) {
            return;
        }
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

/// How many items have a bare heading over their last decision, where some have it below another body's.
fn bare_below_others(blocks: &[Labelled<'_>], outline: &Outline) -> usize {
    let decides = |section: &&OutlineSection| section.kind == SectionKind::Decision && section.heading.is_some();
    let header = |section: &OutlineSection| section.heading.is_some_and(|leaf| blocks[leaf.block].header.is_some());
    let says = |section: &OutlineSection| {
        section
            .leaves
            .first()
            .is_none_or(|leaf| blocks[leaf.block].header.is_none())
    };
    let bare = |item: &&OutlineItem| {
        let last = item.sections.iter().rfind(decides);
        last.is_some_and(|section| !header(section) && says(section))
    };
    let below = |item: &&OutlineItem| item.sections.iter().filter(decides).any(header);
    let bare: Vec<_> = outline.items.iter().filter(bare).collect();
    if bare.iter().copied().any(|item| below(&item)) {
        bare.len()
    } else {
        0
    }
}

/// Whether a line of a decision names people who were not there, or heads their list; `Udsat, da Ane Berg ikke er til stede` does not.
fn says_absence(line: &Passage<'_>) -> bool {
    attendance::absences(line).is_some()
}

/// The header of body and date that most decisions have; of equally frequent ones the first.
fn most_frequent_header<'b>(
    blocks: &'b [Labelled<'b>],
    from: usize,
) -> Option<(&'b Labelled<'b>, &'b header::BodyDate, usize)> {
    let mut counted: HashMap<(&str, date::Date), (usize, usize)> = HashMap::new();
    for (index, block) in blocks.iter().enumerate().skip(from) {
        if let Some((header, found)) = block.header.as_ref().and_then(|header| Some((header, header.date?))) {
            counted
                .entry((&block.text()[header.body.clone()], found.date))
                .or_insert((0, index))
                .0 += 1;
        }
    }
    let (count, best) = *counted
        .values()
        .max_by_key(|(count, index)| (*count, std::cmp::Reverse(*index)))?;
    Some((&blocks[best], blocks[best].header.as_ref()?, count))
}

/// Whether what answers to the label of the place is none: a day, a time, an item, the name of the paper.
fn tells_else(text: &str) -> bool {
    let day = date::first(text).is_some_and(|found| date::without_lead(&text[..found.start]).is_empty());
    let item = || {
        let mark = NumberMark::read(text).filter(|mark| mark.form.has_sign());
        mark.is_some_and(|mark| text[mark.title..].starts_with(char::is_uppercase))
    };
    let heads = || leading_rows(text, &PAPERS).next().is_some() || leading(text, CONTENTS).is_some();
    day || time::opens(text) || item() || heads() || text.ends_with(':')
}

/// A line that names a place, without the word for in before it.
fn behind_lead(text: &str) -> &str {
    let rest = PLACE_WORDS
        .iter()
        .find_map(|word| text.strip_prefix(word)?.strip_prefix(' '));
    rest.filter(|rest| leading(rest, PLACES).is_some() || held::is_place(rest))
        .unwrap_or(text)
}

/// The paper's word set with spaces between its letters, `R e f e r a t`, and the offset behind it.
fn spaced_paper(text: &str) -> Option<(bool, usize)> {
    let mut letters = text.split(' ').take_while(|part| part.chars().count() == 1).peekable();
    letters.peek()?;
    let (word, length) = letters.fold((String::new(), 0), |(word, length), letter| {
        (word + letter, length + letter.len() + 1)
    });
    let word = lower(&word);
    let (_, minutes) = PAPERS.iter().find(|(paper, _)| *paper == word)?;
    Some((*minutes, length.min(text.len())))
}

/// The body in the one word for its meeting: `Skolebestyrelsesmøde`.
fn meeting_of(name: &str) -> Option<&str> {
    let stem = name
        .strip_suffix(MEETING_WORD)
        .or_else(|| name.strip_suffix(&MEETING_WORD.to_uppercase()))?;
    let stem = stem.strip_suffix(['s', 'S'])?;
    (!stem.contains(' ') && is_body(stem)).then_some(stem)
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
        let contradicted = known.status == AttendanceStatus::Present
            && came
            && attendance::is_absence(again.status)
            && again.scope.is_none();
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
    add_spans(&mut known.spans, again.spans);
}

/// Adds spans to those of a fact, in the order of the text; what stands inside another says nothing more.
fn add_spans(spans: &mut Vec<Span>, further: Vec<Span>) {
    spans.extend(further);
    order::by_key(spans, |span| (span.start, std::cmp::Reverse(span.end)));
    spans.dedup_by(|later, kept| later.start < kept.end && later.end <= kept.end);
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
    if let Some(end) = end {
        meeting.end = Some(timed(words, &end));
    } else if let Some((rest, end)) = ended(&words.part(start.end, words.text().len())) {
        meeting.end = Some(timed(&rest, &end));
    }
}

/// Reads the hours alone behind a label of when they met, and behind the day: `17-20`; false where there are none.
fn hours(meeting: &mut Meeting, value: &Passage<'_>) -> bool {
    let behind = date::first(value.text()).map_or(0, |day| day.end);
    let words = value.of_slice(value.text()[behind..].trim_start_matches([' ', ',', '.']));
    let found = time::hours(words.text());
    if let Some((start, end)) = &found {
        meeting.start = Some(timed(&words, start));
        meeting.end = Some(timed(&words, end));
    }
    found.is_some()
}

/// When a line says that the meeting ended, and the words from there on.
fn ended<'b>(line: &Passage<'b>) -> Option<(Passage<'b>, time::Found)> {
    let text = line.text();
    let folded = lower(text);
    let at = ENDED.iter().find_map(|word| find_word(&folded, word))?;
    let rest = line.part(at, text.len());
    time::first(rest.text()).map(|found| (rest, found))
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

#[cfg(test)]
mod tests {
    use crate::model::{AttendanceStatus, Kind};

    #[test]
    fn an_agenda_tells_who_is_called_and_not_who_came() {
        let head = "Dagsorden\nKulturudvalget, 4. marts 2031\nMedlemmer: Ane Berg, Bo Carl\nAfbud: Kim Rask\n";
        let items = "\nPunkt 1: Ny sti\nSagsfremstilling\nStien er lang.\n\nPunkt 2: Ny bro\nSagsfremstilling\nBroen er kort.\n";
        let read = |text: String| crate::parse(text.as_bytes(), "case.txt").expect("text").remove(0);
        let statuses = |minutes: &crate::model::Minutes| {
            let people = minutes.meeting.attendance.iter().flatten();
            people.map(|person| person.status).collect::<Vec<_>>()
        };
        let agenda = read(format!("{head}{items}"));
        assert_eq!(agenda.kind, Kind::Agenda);
        assert_eq!(statuses(&agenda), [AttendanceStatus::Excused]);
        // A guest for an item and a time that is announced are of a meeting to come.
        let guest = head.replace("Bo Carl", "Bo Carl (fra kl. 17.30)") + "Deltagere i pkt. 2: Gerda Holm, konsulent\n";
        assert_eq!(statuses(&read(format!("{guest}{items}"))), [AttendanceStatus::Excused]);
        // What is decided makes minutes of it, whatever it calls itself.
        let minutes = read(format!("{head}{items}Beslutning\nGodkendt.\n"));
        assert_eq!(minutes.kind, Kind::Minutes);
        assert_eq!(statuses(&minutes).len(), 3);
    }
}
