//! What a list of meetings needs to know of each: small, where the whole result is large.

use crate::model::{Fact, Item, Kind, Minutes, Outcome};
use crate::order;
use serde::Serialize;
use serde_json::Value;

/// The diagnostics that are about the text itself.
const OF_THE_TEXT: [&str; 4] = ["text-incomplete", "pages-without-text", "text-mojibake", "text-garbled"];

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Summary<'m> {
    kind: Kind,
    name: &'m str,
    media_type: &'m str,
    bytes: usize,
    pages: Option<u32>,
    sha256: &'m str,
    body: Option<&'m str>,
    municipality: Option<&'m str>,
    term: Option<&'m str>,
    date: Option<&'m str>,
    items: usize,
    closed: usize,
    /// Items whose decision has an outcome; one with two counts at both.
    outcomes: Vec<Count>,
    undecided: usize,
    follow_ups: usize,
    dissent: usize,
    diagnostics: usize,
    /// What is wrong with the text that was read, so that the result may lack something.
    warnings: Vec<Warning<'m>>,
}

#[derive(Serialize)]
struct Count {
    outcome: Outcome,
    count: usize,
}

#[derive(Serialize)]
struct Warning<'m> {
    code: Value,
    detail: Option<&'m str>,
}

impl<'m> Summary<'m> {
    pub fn of(minutes: &'m Minutes) -> Self {
        let (source, meeting, items) = (&minutes.source, &minutes.meeting, &minutes.items);
        let decisions = || items.iter().filter_map(|item| item.decision.as_ref());
        Self {
            kind: minutes.kind,
            name: &source.name,
            media_type: &source.media_type,
            bytes: source.bytes,
            pages: source.pages,
            sha256: &source.sha256,
            body: value(meeting.body.as_ref()),
            municipality: value(meeting.municipality.as_ref()),
            term: value(meeting.term.as_ref()),
            date: value(meeting.date.as_ref()),
            items: items.len(),
            closed: items.iter().filter(|item| item.closed).count(),
            outcomes: outcomes(items),
            undecided: items.iter().filter(|item| item.decision.is_none()).count(),
            follow_ups: decisions().map(|decision| decision.follow_ups.len()).sum(),
            dissent: decisions().map(|decision| decision.dissent.len()).sum(),
            diagnostics: minutes.diagnostics.len(),
            warnings: warnings(minutes),
        }
    }
}

fn value(fact: Option<&Fact>) -> Option<&str> {
    fact.map(|fact| fact.value.as_str())
}

/// How many items have each outcome, in the order of the outcomes' list.
fn outcomes(items: &[Item]) -> Vec<Count> {
    let decisions = items.iter().filter_map(|item| item.decision.as_ref());
    let mut all: Vec<_> = decisions.flat_map(|decision| &decision.outcomes).copied().collect();
    order::sort(&mut all);
    let same = all.chunk_by(PartialEq::eq);
    same.map(|group| Count {
        outcome: group[0],
        count: group.len(),
    })
    .collect()
}

fn warnings(minutes: &Minutes) -> Vec<Warning<'_>> {
    let all = minutes.diagnostics.iter().map(|diagnostic| Warning {
        code: serde_json::to_value(diagnostic.code).unwrap_or_default(),
        detail: diagnostic.detail.as_deref(),
    });
    all.filter(|warning| warning.code.as_str().is_some_and(|code| OF_THE_TEXT.contains(&code)))
        .collect()
}
