//! What does not fit: contradictions, gaps, doubts.

use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::model::{AttendanceStatus, ContentsEntry, Item, Minutes, Outcome, Routing, SectionKind};
use crate::outline::contents::Contents;
use crate::source::{Span, eq_folded, fold};
use std::collections::HashMap;

/// A title that its contents entry cuts off is longer by so many letters at least.
const CUT_OFF: usize = 2;
/// Weights this close, in percent, make a choice of layout unsure.
const CLOSE: i32 = 90;

/// Everything that a reader should know, in the order of the document's items.
pub fn check(minutes: &Minutes, contents: &Contents, entries: &[Option<usize>]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    contents_list(minutes, contents, entries, &mut found);
    layout(minutes, &mut found);
    contradicted_roster(minutes, &mut found);
    for (index, item) in minutes.items.iter().enumerate() {
        number_gap(minutes, index, &mut found);
        presence(minutes, item, index, &mut found);
        routing_dates(item, index, &mut found);
        outcomes(item, index, &mut found);
        unknown_sections(item, index, &mut found);
    }
    found
}

fn diagnostic(
    code: Code,
    severity: Severity,
    spans: Vec<Span>,
    detail: Option<String>,
    item: Option<usize>,
) -> Diagnostic {
    Diagnostic {
        code,
        severity,
        spans,
        detail,
        item,
    }
}

/// Items that the contents list does not name, names that no item answers to, titles that are cut off.
fn contents_list(minutes: &Minutes, contents: &Contents, entries: &[Option<usize>], found: &mut Vec<Diagnostic>) {
    if !contents.is_full() {
        return;
    }
    for (index, (item, entry)) in minutes.items.iter().zip(entries).enumerate() {
        match entry {
            None => found.push(diagnostic(
                Code::ItemMissingFromContents,
                Severity::Warning,
                item.evidence.title.clone(),
                None,
                Some(index),
            )),
            Some(entry) if is_cut_off(&minutes.contents[*entry], item) => {
                let spans = minutes.contents[*entry]
                    .spans
                    .iter()
                    .chain(&item.evidence.title)
                    .copied()
                    .collect();
                found.push(diagnostic(
                    Code::ContentsEntryTruncated,
                    Severity::Info,
                    spans,
                    None,
                    Some(index),
                ));
            }
            Some(_) => {}
        }
    }
    // Of closed items the text is withheld.
    let open = |item: usize| minutes.items.get(item).is_some_and(|item| item.listed && !item.closed);
    for entry in minutes.contents.iter().filter(|entry| entry.item.is_none_or(open)) {
        found.push(diagnostic(
            Code::ContentsEntryWithoutItem,
            Severity::Warning,
            entry.spans.clone(),
            Some(entry.title.clone()),
            None,
        ));
    }
}

fn is_cut_off(entry: &ContentsEntry, item: &Item) -> bool {
    let letters = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).count();
    let prefix: usize = item.committees.iter().map(|name| letters(name)).sum::<usize>()
        + item.case_type.as_ref().map_or(0, |_| "Bsag".len());
    letters(&entry.title) + CUT_OFF <= letters(&item.title) + prefix
}

fn layout(minutes: &Minutes, found: &mut Vec<Diagnostic>) {
    if minutes.layout.uncertain.is_some() {
        let detail = minutes
            .layout
            .runner_up
            .as_ref()
            .map(|runner_up| runner_up.pattern.clone());
        found.push(diagnostic(
            Code::LayoutUncertain,
            Severity::Warning,
            Vec::new(),
            detail,
            None,
        ));
    }
}

/// Whether two hypotheses explain the document almost equally well, but differently.
#[must_use]
pub fn is_close(
    chosen: &crate::outline::numbering::Hypothesis,
    runner_up: &crate::outline::numbering::Hypothesis,
) -> bool {
    runner_up.score * 100 >= chosen.score * CLOSE && runner_up.starts.len() != chosen.starts.len()
}

fn number_gap(minutes: &Minutes, index: usize, found: &mut Vec<Diagnostic>) {
    let number = |item: &Item| item.number.as_ref().and_then(|number| number.parse::<u32>().ok());
    let Some(before) = index.checked_sub(1).and_then(|before| number(&minutes.items[before])) else {
        return;
    };
    let item = &minutes.items[index];
    if let Some(own) = number(item).filter(|own| *own > before + 1 && *own <= before + 3) {
        let detail = (before + 1..own)
            .map(|number| number.to_string())
            .collect::<Vec<_>>()
            .join(", ");
        found.push(diagnostic(
            Code::ItemNumberGap,
            Severity::Info,
            item.evidence.number.clone(),
            Some(detail),
            Some(index),
        ));
    }
}

/// Listed in the meeting's head both as there and as not there.
fn contradicted_roster(minutes: &Minutes, found: &mut Vec<Diagnostic>) {
    for person in minutes
        .meeting
        .attendance
        .iter()
        .flatten()
        .filter(|person| person.uncertain.is_some())
    {
        found.push(diagnostic(
            Code::PresentAndAbsent,
            Severity::Warning,
            person.spans.clone(),
            Some(person.name.clone()),
            None,
        ));
    }
}

/// Listed as there in the meeting's head, and as not there at an item.
fn presence(minutes: &Minutes, item: &Item, index: usize, found: &mut Vec<Diagnostic>) {
    let Some(roster) = &minutes.meeting.attendance else {
        return;
    };
    for absence in item.decision.iter().flat_map(|decision| &decision.absent) {
        let same = |name: &str| eq_folded(name, &absence.name);
        if let Some(present) = roster
            .iter()
            .find(|person| same(&person.name) && person.status == AttendanceStatus::Present)
        {
            let spans = present.spans.iter().chain(&absence.spans).copied().collect();
            found.push(diagnostic(
                Code::PresentAndAbsent,
                Severity::Warning,
                spans,
                Some(absence.name.clone()),
                Some(index),
            ));
        }
    }
}

/// The routing names one day for a body, its decision another.
fn routing_dates(item: &Item, index: usize, found: &mut Vec<Diagnostic>) {
    let mut routed: HashMap<String, Vec<&Routing>> = HashMap::new();
    for routing in item.routing.iter().filter(|routing| routing.date.is_some()) {
        routed.entry(fold(&routing.body)).or_default().push(routing);
    }
    for decision in item.decision.iter().chain(&item.earlier_decisions) {
        let (Some(body), Some(date)) = (&decision.body, &decision.date) else {
            continue;
        };
        let Some(same) = routed.get(&fold(body)) else { continue };
        if same.iter().all(|routing| routing.date.as_ref() != Some(date)) {
            let spans = same[0].spans.iter().chain(&decision.evidence.date).copied().collect();
            let detail = same[0].date.as_ref().map(|routed| format!("{body}: {routed} / {date}"));
            found.push(diagnostic(
                Code::RoutingDateContradicted,
                Severity::Warning,
                spans,
                detail,
                Some(index),
            ));
        }
    }
}

fn outcomes(item: &Item, index: usize, found: &mut Vec<Diagnostic>) {
    for decision in item.decision.iter().chain(&item.earlier_decisions) {
        for reading in decision.readings.iter().filter(|reading| reading.uncertain.is_some()) {
            found.push(diagnostic(
                Code::OutcomeWordDoubtful,
                Severity::Warning,
                reading.spans.clone(),
                Some(reading.text.clone()),
                Some(index),
            ));
        }
        if decision.outcomes.contains(&Outcome::Unclear) {
            found.push(diagnostic(
                Code::OutcomeUnclear,
                Severity::Warning,
                decision.spans.clone(),
                None,
                Some(index),
            ));
        }
    }
}

fn unknown_sections(item: &Item, index: usize, found: &mut Vec<Diagnostic>) {
    for section in item
        .sections
        .iter()
        .filter(|section| section.kind == SectionKind::Other)
    {
        if let Some(heading) = &section.heading {
            found.push(diagnostic(
                Code::SectionUnknown,
                Severity::Info,
                section.heading_spans.clone(),
                Some(heading.clone()),
                Some(index),
            ));
        }
    }
}
