//! Decisions: of this meeting's body and of others, wherever they stand in an item.

use super::outcome::{self, Said};
use super::passage::{join, spans};
use super::vote::Tally;
use super::{Passage, attendance};
use crate::classify::Labelled;
use crate::clean::list_mark;
use crate::lexicon::attendance::{CONFLICT, NOT_PARTICIPATING};
use crate::lexicon::labels::{Label, MEETING};
use crate::lexicon::outcomes::{DISSENT, FOLLOW_UPS, PART_LEADS};
use crate::lexicon::votes::AGAINST;
use crate::model::{
    Absence, Basis, Condition, Decision, DecisionEvidence, Dissent, FollowUp, NonParticipation, Outcome,
    OutcomeReading, Part, SectionKind, Stage,
};
use crate::outline::{Leaf, OutlineItem, OutlineSection};
use crate::scan::date::Date;
use crate::scan::word::{find_word, leading, leading_word, lower, number, skip_space};
use crate::scan::{date, name, sentence};
use regex::Regex;
use std::sync::LazyLock;

/// A decision before it is known whose it is.
#[derive(Debug)]
pub struct Draft<'b> {
    /// The body that its own header names.
    pub body: Option<Passage<'b>>,
    /// The day that its own header names.
    pub date: Option<(Date, Passage<'b>)>,
    /// Whether it stands among what happened before.
    pub history: bool,
    /// The heading or header that opened it.
    pub opened_by: Leaf,
    lines: Vec<Passage<'b>>,
    absent: Vec<Absence>,
    /// A label of absence stood alone; names may follow.
    awaiting: Option<crate::model::AttendanceStatus>,
}

/// The decisions of an item, in the order of the document. Those without words are left out.
#[must_use]
pub fn drafts<'b>(blocks: &'b [Labelled<'b>], item: &OutlineItem) -> Vec<Draft<'b>> {
    let mut drafts: Vec<Draft<'b>> = Vec::new();
    for section in &item.sections {
        match section.kind {
            SectionKind::Decision => read_section(blocks, section, false, &mut drafts),
            SectionKind::History => read_section(blocks, section, true, &mut drafts),
            _ => {}
        }
    }
    drafts.retain(|draft| !draft.is_silent());
    drafts
}

fn read_section<'b>(blocks: &'b [Labelled<'b>], section: &OutlineSection, history: bool, drafts: &mut Vec<Draft<'b>>) {
    let Some(heading) = section.heading else { return };
    let mut current = (!history).then(|| Draft::open(blocks, heading, history));
    for leaf in &section.leaves {
        if leaf.from == 0 && blocks[leaf.block].header.is_some() {
            let next = Draft::open(blocks, *leaf, history);
            match current.as_mut().filter(|draft| draft.is_untouched()) {
                Some(draft) => *draft = next,
                None => drafts.extend(current.replace(next)),
            }
        } else if let Some(draft) = &mut current {
            draft.line(Passage::of(blocks, *leaf));
        }
    }
    drafts.extend(current);
}

impl<'b> Draft<'b> {
    fn open(blocks: &'b [Labelled<'b>], leaf: Leaf, history: bool) -> Self {
        let line = Passage::whole(&blocks[leaf.block]);
        let header = blocks[leaf.block].header.as_ref();
        Self {
            body: header.map(|header| line.part(header.body.start, header.body.end)),
            date: header
                .and_then(|header| header.date)
                .map(|found| (found.date, line.part(found.start, found.end))),
            history,
            opened_by: leaf,
            lines: Vec::new(),
            absent: Vec::new(),
            awaiting: None,
        }
    }

    /// Neither words nor names yet, and no header of its own.
    fn is_untouched(&self) -> bool {
        self.lines.is_empty() && self.absent.is_empty() && self.body.is_none() && self.date.is_none()
    }

    fn is_silent(&self) -> bool {
        self.lines
            .iter()
            .all(|line| line.text().trim_matches(['-', '–', '.', ' ']).is_empty())
    }

    /// Reads a line under the header: place and date of the decision, absence, or its words.
    fn line(&mut self, line: Passage<'b>) {
        if self.lines.is_empty() && self.is_label(&line) {
            return;
        }
        let awaiting = self.awaiting.take();
        if let Some(status) = awaiting.filter(|_| name::is_list(line.text())) {
            self.absent.extend(attendance::absent(&line, status));
            self.awaiting = Some(status);
            return;
        }
        if let Some(labelled) = attendance::label(&line)
            .filter(|labelled| attendance::is_absence(labelled.status) && labelled.rest.is_empty())
        {
            self.awaiting = Some(labelled.status);
            return;
        }
        self.words(line);
    }

    /// `Dato: 4. april 2031`, `Sted: Salen` right under the header.
    fn is_label(&mut self, line: &Passage<'b>) -> bool {
        let text = line.text();
        let Some((end, label)) = MEETING
            .iter()
            .find_map(|(word, label)| leading_word(text, word).map(|end| (end, *label)))
        else {
            return false;
        };
        if !text[end..].trim_start().starts_with(':') {
            return false;
        }
        if let Some(found) = date::first(text).filter(|_| label == Label::Date) {
            self.date = Some((found.date, line.part(found.start, found.end)));
        }
        matches!(label, Label::Date | Label::Place | Label::Start | Label::End)
    }

    /// The words of a line, without its sentences of absence.
    fn words(&mut self, line: Passage<'b>) {
        let sentences = sentence::split(line.text());
        let mut kept: Option<(usize, usize)> = None;
        for (start, end) in sentences {
            match attendance::absences(&line.part(start, end)) {
                Some(absent) => {
                    self.absent.extend(absent);
                    self.keep(&line, kept.take());
                }
                None => kept = Some((kept.map_or(start, |(from, _)| from), end)),
            }
        }
        self.keep(&line, kept);
    }

    fn keep(&mut self, line: &Passage<'b>, stretch: Option<(usize, usize)>) {
        self.lines.extend(stretch.map(|(start, end)| line.part(start, end)));
    }

    /// Reads what the words mean.
    #[must_use]
    pub fn decide(self) -> Decision {
        let mut meaning = Meaning::default();
        self.lines.iter().for_each(|line| meaning.line(line));
        let text = join(&self.lines);
        let outcomes = meaning.outcomes(&text);
        Decision {
            body: self.body.map(|body| body.folded()),
            date: self.date.map(|(date, _)| date.to_string()),
            outcomes,
            readings: meaning.readings,
            parts: meaning.parts,
            conditions: meaning.conditions,
            follow_ups: meaning.follow_ups,
            absent: self.absent,
            dissent: meaning.dissent,
            not_participating: meaning.not_participating,
            votes: meaning.tally.finish(),
            stage: Stage::Unknown,
            evidence: DecisionEvidence {
                body: self.body.map(|body| body.spans()).unwrap_or_default(),
                date: self.date.map(|(_, words)| words.spans()).unwrap_or_default(),
            },
            spans: spans(&self.lines),
            text,
            basis: Basis::Verbatim,
            uncertain: None,
        }
    }
}

/// What the sentences of a decision say.
#[derive(Debug, Default)]
struct Meaning {
    readings: Vec<OutcomeReading>,
    /// Readings of sentences that report on somebody; they count where nothing else does.
    spare: Vec<OutcomeReading>,
    parts: Vec<Part>,
    conditions: Vec<Condition>,
    follow_ups: Vec<FollowUp>,
    dissent: Vec<Dissent>,
    not_participating: Vec<NonParticipation>,
    tally: Tally,
}

impl Meaning {
    fn line(&mut self, line: &Passage<'_>) {
        if self.tally.read(line) {
            return;
        }
        let before = self.readings.len();
        let part = part_mark(line.text());
        let words = line.part(part.as_ref().map_or(0, |(_, start)| *start), line.text().len());
        for (start, end) in sentence::split(words.text()) {
            self.sentence(&words.part(start, end));
        }
        if let Some((number, _)) = part {
            let outcomes = distinct(&self.readings[before..]);
            self.parts.push(Part {
                number,
                text: words.folded(),
                outcomes,
                clause: None,
                spans: words.spans(),
            });
        }
    }

    fn sentence(&mut self, words: &Passage<'_>) {
        let folded = lower(words.text());
        let said = outcome::read(words.text());
        if let Some(at) = said.condition {
            let condition = words.part(at, words.text().len());
            self.conditions.push(Condition {
                text: condition.folded(),
                spans: condition.spans(),
                basis: Basis::Verbatim,
                uncertain: None,
            });
        }
        if let Some(absence) = not_participating(words, &folded) {
            self.not_participating.push(absence);
        } else if let Some(dissent) = dissent(words, &folded) {
            if AGAINST.iter().any(|words| folded.contains(words)) {
                self.tally.against(dissent.name.as_deref(), dissent.party.as_deref());
            }
            self.dissent.push(dissent);
            self.spare.extend(readings(words, said));
        } else if is_follow_up(&folded) {
            self.follow_ups.push(FollowUp {
                text: words.folded(),
                spans: words.spans(),
                basis: Basis::Derived,
                uncertain: None,
            });
            let (strong, weak) = readings(words, said)
                .into_iter()
                .partition(|reading| matches!(reading.outcome, Outcome::Postponed | Outcome::Returned));
            self.readings.extend::<Vec<_>>(strong);
            self.spare.extend::<Vec<_>>(weak);
        } else {
            self.readings.extend(readings(words, said));
        }
    }

    /// The distinct outcomes; `unclear` where words there are but none that tells.
    fn outcomes(&mut self, text: &str) -> Vec<Outcome> {
        if self.readings.is_empty() {
            self.readings = std::mem::take(&mut self.spare);
        }
        let outcomes = distinct(&self.readings);
        if outcomes.is_empty() && !text.is_empty() {
            vec![Outcome::Unclear]
        } else {
            outcomes
        }
    }
}

fn readings(words: &Passage<'_>, said: Said) -> Vec<OutcomeReading> {
    let reading = |reading: outcome::Reading| {
        let words = words.part(reading.words.start, reading.words.end);
        OutcomeReading {
            outcome: reading.outcome,
            runner_up: reading.runner_up,
            text: words.folded(),
            spans: words.spans(),
            basis: if reading.implied {
                Basis::Derived
            } else {
                Basis::Verbatim
            },
            uncertain: reading.doubtful.then(|| "misspelled-or-other-word".to_owned()),
        }
    };
    said.readings.into_iter().map(reading).collect()
}

fn distinct(readings: &[OutcomeReading]) -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    for reading in readings {
        if !outcomes.contains(&reading.outcome) {
            outcomes.push(reading.outcome);
        }
    }
    outcomes
}

/// The number of a part, and the offset of its words: `2. Godkendt`, `At 1: Godkendt`, `Ad 2-3: Drøftet`.
fn part_mark(text: &str) -> Option<(String, usize)> {
    let lead = leading(text, PART_LEADS).map(|(_, end)| skip_space(text, end));
    let start = lead.unwrap_or(0);
    let (_, mut end) = number(text, start)?;
    if lead.is_none() {
        let mark = list_mark(text)?;
        return Some((text[..end].to_owned(), mark));
    }
    while let Some((_, next)) = text[end..]
        .strip_prefix(['-', '–', ','])
        .and_then(|rest| number(text, text.len() - rest.trim_start().len()))
    {
        end = next;
    }
    let words = text.len() - text[end..].trim_start_matches(['.', ':', ')', ' ', '-', '–']).len();
    Some((text[start..end].to_owned(), words))
}

/// `Udvalgsmedlem Bo Carl deltog ikke i behandlingen af punktet.`
fn not_participating(words: &Passage<'_>, folded: &str) -> Option<NonParticipation> {
    let (at, saying) = NOT_PARTICIPATING
        .iter()
        .find_map(|saying| find_word(folded, saying).map(|at| (at, *saying)))?;
    let person = name::last_in(&words.text()[..at])?;
    let rest = words.part(at + saying.len(), words.text().len());
    let scope = rest
        .text()
        .split([',', '.', ';'])
        .next()
        .map(str::trim)
        .filter(|scope| !scope.is_empty());
    Some(NonParticipation {
        name: super::passage::squeeze(person.name),
        party: person.party.map(str::to_owned),
        scope: scope.map(super::passage::squeeze),
        conflict: folded.contains(CONFLICT),
        spans: words.spans(),
        basis: Basis::Verbatim,
        uncertain: None,
    })
}

/// `Bo Carl (V) kunne ikke støtte beslutningen, idet ...`, `Liste B stemte imod.`, `(Q) stemte imod.`
fn dissent(words: &Passage<'_>, folded: &str) -> Option<Dissent> {
    let at = DISSENT.iter().filter_map(|saying| find_word(folded, saying)).min()?;
    let subject = words.text()[..at].trim_end();
    let person = name::last_in(subject);
    let party = match &person {
        Some(person) => person.party,
        None => subject
            .rsplit([' ', '('])
            .map(|word| word.trim_end_matches([')', ',']))
            .next()
            .filter(|word| name::is_party(word)),
    };
    let name = person.map(|person| super::passage::squeeze(person.name));
    let uncertain = (name.is_none() && party.is_none()).then(|| "nobody-named".to_owned());
    Some(Dissent {
        name,
        party: party.map(str::to_owned),
        text: words.folded(),
        spans: words.spans(),
        basis: Basis::Verbatim,
        uncertain,
    })
}

/// A sentence in which somebody shall do, supply or return to something later.
fn is_follow_up(folded: &str) -> bool {
    static PATTERNS: LazyLock<Vec<(&str, Regex)>> = LazyLock::new(|| {
        FOLLOW_UPS
            .iter()
            .filter_map(|(needle, pattern)| Some((*needle, Regex::new(pattern).ok()?)))
            .collect()
    });
    PATTERNS
        .iter()
        .any(|(needle, pattern)| folded.contains(needle) && pattern.is_match(folded))
}
