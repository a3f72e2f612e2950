//! The meeting's head: who met, when and where.

use super::attendance::{self, roster};
use super::{Passage, passage};
use crate::classify::Labelled;
use crate::lexicon::bodies::MUNICIPALITY;
use crate::lexicon::labels::{Label, MEETING, PAPER_LEADS, PAPERS};
use crate::model::{Attendance, Basis, Fact, Meeting};
use crate::outline::Outline;
use crate::outline::header::{self, term};
use crate::scan::body::is_body;
use crate::scan::word::{leading, leading_word};
use crate::scan::{date, name, time};
use crate::source::{SourceText, Span, eq_folded};
use std::collections::HashMap;

/// What the head says, and what sort of paper its title names.
#[derive(Debug, Default)]
pub struct Head {
    /// The meeting.
    pub meeting: Meeting,
    /// Whether the paper calls itself minutes (true) or an agenda (false).
    pub minutes: Option<bool>,
}

/// Reads the head of the meeting from what stands before the first item, and where that is silent from the headers of
/// the decisions.
#[must_use]
pub fn read(source: &SourceText, blocks: &[Labelled<'_>], outline: &Outline) -> Head {
    let lines: Vec<_> = outline
        .front
        .clone()
        .filter(|index| !outline.contents.blocks.contains(index))
        .collect();
    let mut reader = Reader {
        blocks,
        lines: &lines,
        head: Head::default(),
    };
    reader.paper();
    reader.labels();
    reader.loose_lines();
    reader.headers_of_decisions(outline);
    reader.head.meeting.municipality = reader.head.meeting.municipality.take().or_else(|| municipality(source));
    reader.head
}

struct Reader<'r> {
    blocks: &'r [Labelled<'r>],
    /// The blocks of the head.
    lines: &'r [usize],
    head: Head,
}

impl<'r> Reader<'r> {
    fn line(&self, at: usize) -> Option<Passage<'r>> {
        self.lines.get(at).map(|index| Passage::whole(&self.blocks[*index]))
    }

    /// `REFERAT Kulturudvalget 2022-2025 d. 04-02-2025`, `Referat af møde i Byrådet`.
    fn paper(&mut self) {
        for at in 0..self.lines.len() {
            let Some(line) = self.line(at) else { continue };
            let text = line.text();
            let Some((minutes, end)) = PAPERS
                .iter()
                .find_map(|(word, minutes)| leading_word(text, word).map(|end| (*minutes, end)))
            else {
                continue;
            };
            let rest = line.part(end, text.len());
            if text.len() > 200 || !(rest.is_empty() || self.title(&rest)) {
                continue;
            }
            self.head.minutes = Some(minutes);
            return;
        }
    }

    /// Body, term and date behind the paper's word; true where there was one of them.
    fn title(&mut self, rest: &Passage<'r>) -> bool {
        let rest = rest.of_slice(rest.text().trim_start_matches([':', ' ', '-', '–']));
        let text = rest.text();
        let lead = leading(text, PAPER_LEADS).map_or(0, |(_, end)| end);
        let (day, term) = (date::first(text), term(text));
        let end = [day.map(|found| found.start), term.as_ref().map(|range| range.start)]
            .into_iter()
            .flatten()
            .min()
            .unwrap_or(text.len());
        let body =
            date::without_lead(text.get(lead..end).unwrap_or_default()).trim_end_matches([' ', '-', '–', ',', '(']);
        let body = rest.of_slice(body);
        let named = is_body(body.text()) || ((day.is_some() || term.is_some()) && body.text().len() > 3);
        if named {
            self.head.meeting.body = Some(verbatim(&body));
        }
        if let Some(found) = day {
            self.head.meeting.date = Some(dated(&rest, &found));
        }
        self.head.meeting.term = term.map(|range| {
            let words = rest.part(range.start, range.end);
            Fact {
                value: words.text().replace([' ', '–'], "").replace("--", "-"),
                ..verbatim(&words)
            }
        });
        named || day.is_some()
    }

    /// Lines with a label: the value stands behind it or on the next line.
    fn labels(&mut self) {
        let mut roster_status = None;
        let mut at = 0;
        while let Some(line) = self.line(at) {
            at += 1;
            if let Some(labelled) = attendance::label(&line) {
                self.people(&labelled.rest, labelled.status);
                roster_status = Some(labelled.status);
            } else if let Some((label, value)) = label(&line) {
                roster_status = None;
                let below = value
                    .is_empty()
                    .then(|| self.line(at).filter(|next| self::label(next).is_none()))
                    .flatten();
                self.value(label, below.unwrap_or(value));
            } else if let Some(status) = roster_status.filter(|_| name::is_list(line.text())) {
                self.people(&line, status);
            }
        }
    }

    fn people(&mut self, line: &Passage<'_>, status: crate::model::AttendanceStatus) {
        let people: Vec<Attendance> = roster(line, status);
        self.head.meeting.attendance.get_or_insert_default().extend(people);
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
                    .or(meeting.end.take())
            }
            Label::Place if !value.is_empty() => {
                meeting.place = meeting.place.take().or_else(|| Some(verbatim(&value)))
            }
            Label::Body => {
                let body = value.of_slice(header::without_term(value.text()));
                if meeting.body.is_none() && is_body(body.text()) {
                    meeting.body = Some(verbatim(&body));
                }
            }
            Label::Municipality | Label::Place => {}
        }
    }

    /// Heads without labels: a line that is a body, a line with a date and a time.
    fn loose_lines(&mut self) {
        for at in 0..self.lines.len() {
            let Some(line) = self.line(at).filter(|line| line.text().len() <= 200) else {
                continue;
            };
            let text = line.text();
            let bare = line.of_slice(header::without_term(text));
            let meeting = &mut self.head.meeting;
            if meeting.body.is_none() && is_body(bare.text()) {
                meeting.body = Some(verbatim(&bare));
            }
            if let Some(found) = date::first(text).filter(|_| meeting.date.is_none()) {
                meeting.date = Some(dated(&line, &found));
                if meeting.start.is_none() {
                    times(meeting, &line.part(found.end, text.len()));
                }
            }
            if meeting.municipality.is_none() {
                meeting.municipality = municipality_line(&line);
            }
        }
    }

    /// A paper without a head is dated by its decisions: the header that most of them have.
    fn headers_of_decisions(&mut self, outline: &Outline) {
        if self.head.meeting.body.is_some() && self.head.meeting.date.is_some() {
            return;
        }
        let first = outline.front.end;
        let mut counted: HashMap<(&str, String), (usize, usize)> = HashMap::new();
        for (index, block) in self.blocks.iter().enumerate().skip(first) {
            if let Some((header, found)) = block.header.as_ref().and_then(|header| Some((header, header.date?))) {
                let body = &block.text()[header.body.clone()];
                counted.entry((body, found.date.to_string())).or_insert((0, index)).0 += 1;
            }
        }
        let best = counted
            .values()
            .max_by_key(|(count, index)| (*count, std::cmp::Reverse(*index)));
        let Some((block, header)) =
            best.and_then(|(_, index)| Some((&self.blocks[*index], self.blocks[*index].header.as_ref()?)))
        else {
            return;
        };
        let line = Passage::whole(block);
        let meeting = &mut self.head.meeting;
        let agrees = meeting
            .body
            .as_ref()
            .is_none_or(|body| eq_folded(&body.value, &block.text()[header.body.clone()]));
        if meeting.body.is_none() {
            meeting.body = Some(Fact {
                basis: Basis::Derived,
                ..verbatim(&line.part(header.body.start, header.body.end))
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

/// The label of a line of the head and what stands behind it.
fn label<'b>(line: &Passage<'b>) -> Option<(Label, Passage<'b>)> {
    let text = line.text();
    let (end, label) = MEETING
        .iter()
        .find_map(|(word, label)| leading_word(text, word).map(|end| (end, *label)))?;
    let after = &text[end..];
    let rest = after.trim_start_matches([' ', ':', '\t', '.', '\u{a0}']);
    let clear = after.trim_start().starts_with(':')
        || rest.is_empty()
        || rest.starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit());
    let timed = matches!(label, Label::Date | Label::Start | Label::End)
        && (date::first(rest).is_some() || time::first(rest).is_some());
    (clear || timed).then(|| (label, line.part(text.len() - rest.len(), text.len())))
}

fn times(meeting: &mut Meeting, words: &Passage<'_>) {
    let Some((start, end)) =
        time::period(words.text()).or_else(|| time::first(words.text()).map(|start| (start, None)))
    else {
        return;
    };
    meeting.start = Some(timed(words, &start));
    if let Some(end) = end {
        meeting.end = Some(timed(words, &end));
    }
}

fn verbatim(words: &Passage<'_>) -> Fact {
    Fact {
        value: words.folded(),
        text: passage::squeeze(words.text()),
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

/// A line that is nothing but `<Name> Kommune`.
fn municipality_line(line: &Passage<'_>) -> Option<Fact> {
    let name = line.text().strip_suffix(MUNICIPALITY)?.trim_end();
    let one = name.starts_with(char::is_uppercase) && name.split_whitespace().count() <= 3;
    one.then(|| verbatim(&line.of_slice(name)))
}

/// The most frequent `<Name> Kommune` of the text; null where two are equally frequent.
fn municipality(source: &SourceText) -> Option<Fact> {
    let text = &source.text;
    let mut counted: HashMap<&str, (usize, usize)> = HashMap::new();
    for at in memchr::memmem::find_iter(text.as_bytes(), MUNICIPALITY.as_bytes()) {
        if let Some(name) = name_before(text, at) {
            counted.entry(name).or_insert((0, at)).0 += 1;
        }
    }
    let mut names: Vec<_> = counted.into_iter().collect();
    names.sort_by_key(|(_, (count, at))| (std::cmp::Reverse(*count), *at));
    let (name, (count, at)) = *names.first()?;
    let next = names.get(1).map_or(0, |(_, (count, _))| *count);
    let end = text[..at].trim_end().len();
    let span = Span::new(end - name.len(), end);
    let fact = Fact {
        value: name.to_owned(),
        text: name.to_owned(),
        spans: vec![span],
        basis: Basis::Derived,
        uncertain: None,
    };
    let close = (next * 2 > count).then(|| "another-municipality-is-named-nearly-as-often".to_owned());
    (count > next).then_some(Fact {
        uncertain: close,
        ..fact
    })
}

/// The capitalised word before the word for a municipality that begins at `at`.
fn name_before(text: &str, at: usize) -> Option<&str> {
    let after = text[at + MUNICIPALITY.len()..]
        .strip_prefix('s')
        .unwrap_or(&text[at + MUNICIPALITY.len()..]);
    let before = text[..at].strip_suffix([' ', '\u{a0}'])?;
    let start = before
        .rfind(|letter: char| letter.is_whitespace() || matches!(letter, '(' | '"' | '/'))
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let name = &before[start..];
    let whole = !after.starts_with(char::is_alphanumeric);
    (whole
        && name.len() > 1
        && name.starts_with(char::is_uppercase)
        && name.chars().all(|letter| letter.is_alphabetic() || letter == '-'))
    .then_some(name)
}
