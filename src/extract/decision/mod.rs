//! Decisions: of this meeting's body and of others, wherever they stand in an item.

mod adjective;
mod meaning;
mod outcome;
mod remark;
mod unheaded;
mod vote;

use super::passage::{join, spans};
use super::{Passage, attendance};
use crate::classify::Labelled;
use crate::clean::list_mark;
use crate::lexicon::labels::{Label, MEETING};
use crate::lexicon::votes::NUMBER_WORDS;
use crate::model::{
    Absence, AttendanceStatus, Basis, Decision, DecisionEvidence, Doubt, NonParticipation, SectionKind, Stage,
};
use crate::outline::{Leaf, OutlineItem, OutlineSection};
use crate::scan::date::Date;
use crate::scan::header::{self, BodyDate};
use crate::scan::word::leading_rows;
use crate::scan::{date, name, sentence};
use crate::source::Span;
use meaning::Meaning;
use regex::Regex;
pub use unheaded::unheaded;

/// A pattern over running text: a space in it stands for any white space, `#` for a number in digits or letters. Wide and narrow
/// spaces are plain ones since the intake, so that white space of ASCII is all there is. `\b` is that of ASCII, which is quicker and needs
/// no tables: in a pattern it stands beside no `æ`, `ø` or `å`, and before a number, which may be `én`, it says only what stands
/// before it.
fn pattern(written: &str) -> Option<Regex> {
    const SPACE: &str = r"(?-u:\s)";
    let spaced = written
        .replace(r"\b", r"(?-u:\b)")
        .replace(r"\b)(#)", r"\b{start-half})(#)")
        .replace(" ?", &format!("{SPACE}*"))
        .replace(' ', &format!("{SPACE}+"));
    let words = NUMBER_WORDS.iter().copied().flatten();
    let number = words.fold(r"[0-9]+".to_owned(), |number, word| number + "|" + word);
    Regex::new(&spaced.replace('#', &number)).ok()
}

/// A decision before it is known whose it is.
#[derive(Debug)]
pub struct Draft<'b> {
    /// The body that its own header names.
    pub body: Option<Passage<'b>>,
    /// The day that its own header names.
    pub date: Option<(Date, Passage<'b>)>,
    /// Whether it stands among what happened before.
    pub history: bool,
    lines: Vec<Passage<'b>>,
    absent: Vec<Absence>,
    /// The line that says that nobody was missing.
    all_came: Option<Passage<'b>>,
    /// It stands under no heading that says so.
    bare: bool,
    /// Why it is unsure that it is one.
    doubt: Option<Doubt>,
    /// Who took no part by a list with a label of its own.
    apart: Vec<NonParticipation>,
    /// A label stood alone; names may follow.
    awaiting: Option<Awaited>,
}

/// Whose names may follow a label.
#[derive(Clone, Copy, Debug)]
enum Awaited {
    Absent(AttendanceStatus),
    /// `Følgende deltog ikke i behandlingen af punktet:`
    NotParticipating {
        conflict: bool,
    },
}

/// The decisions of an item of a meeting of `own`, in the order of the document. Those without words are left out.
#[must_use]
pub fn drafts<'b>(blocks: &'b [Labelled<'b>], item: &OutlineItem, own: Option<&str>) -> Vec<Draft<'b>> {
    let mut drafts: Vec<Draft<'b>> = Vec::new();
    for section in &item.sections {
        if matches!(section.kind, SectionKind::Decision | SectionKind::History) {
            read_section(blocks, section, own, &mut drafts);
        }
    }
    drafts.retain(|draft| !draft.is_silent());
    drafts
}

fn read_section<'b>(
    blocks: &'b [Labelled<'b>],
    section: &OutlineSection,
    own: Option<&str>,
    drafts: &mut Vec<Draft<'b>>,
) {
    let history = section.kind == SectionKind::History;
    let Some(heading) = section.heading else { return };
    let mut current = (!history).then(|| Draft {
        bare: section.inferred,
        ..Draft::open(blocks, heading, header_of(&blocks[heading.block], None), history)
    });
    for leaf in &section.leaves {
        let follows = current.as_ref().is_some_and(|draft| draft.body.is_some());
        let alone = own.filter(|_| follows);
        let header = header_of(&blocks[leaf.block], alone).filter(|_| leaf.from == 0);
        if let Some(header) = header {
            let next = Draft::open(blocks, *leaf, Some(header), history);
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

/// The body and day that open a decision; the meeting's `own` may stand alone behind others: `Regionsrådet:`
fn header_of(block: &Labelled<'_>, own: Option<&str>) -> Option<BodyDate> {
    let alone = || header::read_alone(block.text()).filter(|header| own == block.text().get(header.body.clone()));
    block.header.clone().or_else(alone)
}

/// The label of a list of names that follow.
fn label_alone(line: &Passage<'_>) -> Option<Awaited> {
    let absent = attendance::label(line)
        .filter(|labelled| attendance::is_absence(labelled.status) && labelled.rest.is_empty())
        .map(|labelled| Awaited::Absent(labelled.status));
    let apart = || {
        let (_, conflict) = remark::label_apart(line.text()).filter(|(end, _)| *end == line.text().len())?;
        Some(Awaited::NotParticipating { conflict })
    };
    absent.or_else(apart)
}

impl<'b> Draft<'b> {
    fn open(blocks: &'b [Labelled<'b>], leaf: Leaf, header: Option<BodyDate>, history: bool) -> Self {
        let line = Passage::whole(&blocks[leaf.block]);
        let own = || {
            let heading = Passage::of(blocks, leaf);
            let found = date::first(heading.text()).filter(|_| blocks[leaf.block].heading.is_some())?;
            Some((found.date, heading.part(found.start, found.end)))
        };
        Self {
            body: header
                .as_ref()
                .map(|header| line.part(header.body.start, header.body.end)),
            date: header
                .and_then(|header| header.date)
                .map(|found| (found.date, line.part(found.start, found.end)))
                .or_else(own),
            history,
            lines: Vec::new(),
            absent: Vec::new(),
            all_came: None,
            bare: false,
            doubt: None,
            apart: Vec::new(),
            awaiting: None,
        }
    }

    /// Neither words nor names yet, and no header of its own.
    fn is_untouched(&self) -> bool {
        self.lines.is_empty() && self.absent.is_empty() && self.body.is_none() && self.date.is_none()
    }

    fn is_silent(&self) -> bool {
        self.lines.is_empty()
    }

    /// Reads a line under the header: place and date of the decision, absence, or its words.
    fn line(&mut self, line: Passage<'b>) {
        if self.lines.is_empty() && self.is_label(&line) {
            return;
        }
        let awaiting = self.awaiting.take();
        // `1. Ane Berg, A`
        let entry = line.part(list_mark(line.text()).unwrap_or(0), line.text().len());
        if let Some(awaited) = awaiting.filter(|_| name::is_list(entry.text())) {
            let line = entry;
            match awaited {
                Awaited::Absent(status) => self.absent.extend(attendance::absent(&line, status)),
                Awaited::NotParticipating { conflict } => self.apart.extend(remark::listed_apart(&line, conflict)),
            }
            self.awaiting = Some(awaited);
            return;
        }
        self.awaiting = label_alone(&line);
        if self.awaiting.is_some() || self.names_apart(&line) {
            return;
        }
        self.words(line);
    }

    /// `Inhabil: Ane Berg (A), Bo Carl (V)`
    fn names_apart(&mut self, line: &Passage<'b>) -> bool {
        let Some((end, conflict)) = remark::label_apart(line.text()) else {
            return false;
        };
        let people = line.part(end, line.text().len());
        let listed = name::is_list(people.text());
        if listed {
            self.apart.extend(remark::listed_apart(&people, conflict));
        }
        listed
    }

    /// `Dato: 4. april 2031`, `Sted: Salen` right under the header.
    fn is_label(&mut self, line: &Passage<'b>) -> bool {
        let text = line.text();
        let Some((&label, end)) = leading_rows(text, &MEETING).next() else {
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

    /// The words of a line, without its sentences of absence; who came for others is none of them.
    fn words(&mut self, line: Passage<'b>) {
        if attendance::names_substitutes(&line) {
            return;
        }
        let sentences = sentence::split(line.text());
        let mut kept: Option<(usize, usize)> = None;
        let mut of_absence = false;
        for (start, end) in sentences {
            let sentence = line.part(start, end);
            // `Afbud: Ane Berg. Som stedfortræder deltog Bo Carl.`
            if of_absence && name::named_substitute(sentence.text(), "").is_some() {
                continue;
            }
            let absent = attendance::absences(&sentence);
            of_absence = absent.is_some();
            match absent {
                Some(absent) => {
                    self.all_came = self.all_came.or_else(|| absent.is_empty().then_some(sentence));
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

    /// Where it says that nobody was missing: `Fraværende: Ingen`.
    #[must_use]
    pub fn says_all_came(&self) -> Option<Vec<Span>> {
        let line = self.all_came.filter(|_| self.absent.is_empty())?;
        attendance::names_nobody(&line).then(|| line.spans())
    }

    /// Reads what the words mean.
    #[must_use]
    pub fn decide(self) -> Decision {
        let mut meaning = Meaning::default();
        for lines in self
            .lines
            .chunk_by(|line, next| meaning::goes_on(line.text(), next.text()))
        {
            match lines {
                [line] => meaning.line(line),
                lines => meaning.line(&Passage::over(&Passage::flow(lines))),
            }
        }
        let text = join(&self.lines);
        let readings = meaning.take_readings();
        let outcomes = meaning::outcomes(&readings, &text);
        let votes = meaning.take_votes();
        Decision {
            body: self.body.map(|body| body.folded()),
            date: self.date.map(|(date, _)| date.to_string()),
            outcomes,
            readings,
            parts: meaning.parts,
            conditions: meaning.conditions,
            follow_ups: meaning.follow_ups,
            absent: self.absent,
            dissent: meaning.dissent,
            not_participating: [meaning.not_participating, self.apart].concat(),
            votes,
            stage: Stage::Unknown,
            evidence: DecisionEvidence {
                body: self.body.map(|body| body.spans()).unwrap_or_default(),
                date: self.date.map(|(_, words)| words.spans()).unwrap_or_default(),
            },
            spans: spans(&self.lines),
            text,
            basis: if self.bare { Basis::Derived } else { Basis::Verbatim },
            uncertain: self.doubt,
        }
    }
}
