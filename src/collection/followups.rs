//! What was put off or promised, and whether a later meeting has come back to it.

use super::filter::Filter;
use super::{About, Collection, Quote, cases};
use crate::model::{Basis, Decision, Doubt, Outcome};
use serde::Serialize;

/// Something that is to come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ToCome"))]
#[serde(rename_all = "camelCase")]
pub struct FollowUp {
    /// The item.
    pub about: About,
    /// What sort of thing it is.
    pub kind: FollowUpKind,
    /// The words.
    pub quote: Quote,
    /// Whether the document says it or it was concluded.
    pub basis: Basis,
    /// Why it is unsure, or null.
    pub uncertain: Option<Doubt>,
    /// The next item of the same case in a later meeting that is open; null where there is none.
    pub taken_up: Option<About>,
}

/// What sort of thing is to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum FollowUpKind {
    /// The item was postponed.
    Postponed,
    /// The item was sent back to the administration.
    Returned,
    /// Somebody shall do something, or a wish was voiced.
    Promise,
}

impl Collection {
    /// Everything that is to come, of the items that the filter lets through.
    #[must_use]
    pub fn follow_ups(&self, filter: &Filter) -> Vec<FollowUp> {
        let later = cases::later_steps(self);
        let mut all = Vec::new();
        for at in self.counted_places() {
            let document = &self.documents[at];
            for (index, item) in document
                .items()
                .filter(|(index, _)| filter.admits(document, Some(*index)))
            {
                let Some(decision) = &item.decision else {
                    continue;
                };
                let next = later.get(&(at, index));
                let taken_up = next.and_then(|(at, index)| {
                    let document = &self.documents[*at];
                    Some(About::new(document, *index, document.minutes.items.get(*index)?))
                });
                all.extend(
                    to_come(decision)
                        .into_iter()
                        .map(|(kind, text, spans, basis, uncertain)| FollowUp {
                            about: About::new(document, index, item),
                            kind,
                            quote: Quote::new(document, index, text, spans),
                            basis,
                            uncertain,
                            taken_up: taken_up.clone(),
                        }),
                );
            }
        }
        all
    }
}

type Told<'d> = (FollowUpKind, &'d str, &'d [crate::source::Span], Basis, Option<Doubt>);

fn to_come(decision: &Decision) -> Vec<Told<'_>> {
    let readings = decision.readings.iter().filter_map(|reading| {
        let kind = match reading.outcome {
            Outcome::Postponed => FollowUpKind::Postponed,
            Outcome::Returned => FollowUpKind::Returned,
            _ => return None,
        };
        Some((
            kind,
            reading.text.as_str(),
            reading.spans.as_slice(),
            reading.basis,
            reading.uncertain,
        ))
    });
    let promises = decision.follow_ups.iter();
    let promises = promises.map(|one| {
        (
            FollowUpKind::Promise,
            one.text.as_str(),
            one.spans.as_slice(),
            one.basis,
            one.uncertain,
        )
    });
    readings.chain(promises).collect()
}
