//! What was put off or promised, and whether a later meeting has come back to it.

use super::filter::Filter;
use super::sentence::Sheet;
use super::{About, Collection, Document, Quote, cases};
use crate::model::{Basis, Doubt, Item, Outcome};
use crate::order;
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
    /// How many entries of the list are open, or have been taken up, as this one.
    pub alike: usize,
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
    /// Everything that is to come, of the items that the filter lets through: first what is still open.
    #[must_use]
    pub fn follow_ups(&self, filter: &Filter) -> Vec<FollowUp> {
        let later = cases::later_steps(self);
        let mut all = Vec::new();
        for at in self.counted_places() {
            let document = &self.documents[at];
            let sheet = Sheet::new(document);
            for (index, item) in document
                .items()
                .filter(|(index, _)| filter.admits(document, Some(*index)))
            {
                let next = later.get(&(at, index));
                let taken_up = next.and_then(|(at, index)| {
                    let document = &self.documents[*at];
                    Some(About::new(document, *index, document.minutes.items.get(*index)?))
                });
                all.extend(to_come(document, &sheet, index, item, taken_up.as_ref()));
            }
        }
        order::by_key(&mut all, |one| one.taken_up.is_some());
        for same in all.chunk_by_mut(|a, b| a.taken_up.is_some() == b.taken_up.is_some()) {
            let count = same.len();
            for one in same {
                one.alike = count;
            }
        }
        all
    }
}

fn to_come(
    document: &Document,
    sheet: &Sheet<'_>,
    index: usize,
    item: &Item,
    taken_up: Option<&About>,
) -> Vec<FollowUp> {
    let Some(decision) = &item.decision else {
        return Vec::new();
    };
    let follow_up = |kind, quote, basis, uncertain| FollowUp {
        about: About::new(document, index, item),
        kind,
        quote,
        basis,
        uncertain,
        taken_up: taken_up.cloned(),
        alike: 0,
    };
    let readings = decision.readings.iter().filter_map(|one| {
        let kind = match one.outcome {
            Outcome::Postponed => FollowUpKind::Postponed,
            Outcome::Returned => FollowUpKind::Returned,
            _ => return None,
        };
        let quote = sheet.around(index, item, &one.spans).into_iter().next()?;
        Some(follow_up(kind, quote, one.basis, one.uncertain))
    });
    let promises = decision.follow_ups.iter().map(|one| {
        let quote = sheet.quote(index, &one.text, &one.spans);
        follow_up(FollowUpKind::Promise, quote, one.basis, one.uncertain)
    });
    readings.chain(promises).collect()
}
