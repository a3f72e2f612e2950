//! The list of meetings: grouped by body, newest first.

use super::{Collection, Document};
use crate::model::{Kind, Outcome};
use serde::Serialize;

/// The meetings of one body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Body {
    /// As the documents print it; empty where they do not say.
    pub body: String,
    /// Newest first.
    pub meetings: Vec<Entry>,
}

/// One meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "MeetingEntry"))]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// The document's id.
    pub document: String,
    /// The file's name.
    pub name: String,
    /// What sort of paper it is.
    pub kind: Kind,
    /// The day, `YYYY-MM-DD`; empty where the document does not say.
    pub date: String,
    /// The municipality, where it is known.
    pub municipality: Option<String>,
    /// How many items it has.
    pub items: usize,
    /// How many of them have each outcome; one with two counts at both.
    pub outcomes: Vec<(Outcome, usize)>,
    /// How many have no decision.
    pub undecided: usize,
    /// How many diagnostics it has.
    pub diagnostics: usize,
    /// False where another document of the same meeting is counted in its stead.
    pub counted: bool,
}

impl Collection {
    /// All open documents by body.
    #[must_use]
    pub fn meetings(&self) -> Vec<Body> {
        let mut bodies: Vec<Body> = Vec::new();
        for document in self.documents() {
            if bodies.last().is_none_or(|body| body.body != document.body()) {
                bodies.push(Body {
                    body: document.body().to_owned(),
                    meetings: Vec::new(),
                });
            }
            if let Some(body) = bodies.last_mut() {
                body.meetings.push(entry(document));
            }
        }
        bodies
    }
}

fn entry(document: &Document) -> Entry {
    let minutes = &document.minutes;
    let decisions = || minutes.items.iter().filter_map(|item| item.decision.as_ref());
    let mut outcomes: Vec<_> = decisions().flat_map(|decision| &decision.outcomes).copied().collect();
    outcomes.sort_unstable();
    Entry {
        document: document.id.clone(),
        name: minutes.source.name.clone(),
        kind: minutes.kind,
        date: document.date().to_owned(),
        municipality: minutes.meeting.municipality.as_ref().map(|fact| fact.value.clone()),
        items: minutes.items.len(),
        outcomes: outcomes
            .chunk_by(PartialEq::eq)
            .map(|same| (same[0], same.len()))
            .collect(),
        undecided: minutes.items.len() - decisions().count(),
        diagnostics: minutes.diagnostics.len(),
        counted: document.counted,
    }
}
