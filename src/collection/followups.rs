//! What was put off or promised, and whether a later meeting has come back to it.

use super::filter::Filter;
use super::sentence::Sheet;
use super::{About, Collection, Document, Page, Part, Quote};
use crate::model::{self, Basis, Doubt, Item, Outcome, OutcomeReading};
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

/// The words of a decision that tell it.
enum Words<'c> {
    Outcome(FollowUpKind, &'c OutcomeReading),
    Promise(&'c model::FollowUp),
}

/// What an entry is made of.
struct Told<'c> {
    document: &'c Document,
    index: usize,
    item: &'c Item,
    words: Words<'c>,
    taken_up: Option<(usize, usize)>,
}

impl Collection {
    /// Everything that is to come, of the items that the filter lets through: first what is still open.
    #[must_use]
    pub fn follow_ups(&self, filter: &Filter) -> Vec<FollowUp> {
        self.follow_ups_part(filter, Page::ALL).rows
    }

    /// Some rows of [`Collection::follow_ups`].
    #[must_use]
    pub fn follow_ups_part(&self, filter: &Filter, page: Page) -> Part<FollowUp> {
        let mut all: Vec<_> = self
            .admitted(filter)
            .into_iter()
            .flat_map(|(at, index)| self.to_come(at, index))
            .collect();
        order::by_key(&mut all, |told| told.taken_up.is_some());
        let open = all.iter().filter(|told| told.taken_up.is_none()).count();
        let closed = all.len() - open;
        let mut sheet = None;
        page.of(all, |told| {
            let taken_up = told
                .taken_up
                .and_then(|(at, index)| About::of(&self.documents[at], index));
            let alike = if taken_up.is_some() { closed } else { open };
            told.row(Sheet::of(&mut sheet, told.document), taken_up, alike)
        })
    }

    /// What an item leaves to come.
    fn to_come(&self, at: usize, index: usize) -> impl Iterator<Item = Told<'_>> {
        let document = &self.documents[at];
        let item = document.minutes.items.get(index);
        let told = item.and_then(|item| Some((item, item.decision.as_ref()?)));
        told.into_iter().flat_map(move |(item, decision)| {
            let outcomes = decision.readings.iter().filter_map(|one| {
                let kind = match one.outcome {
                    Outcome::Postponed => FollowUpKind::Postponed,
                    Outcome::Returned => FollowUpKind::Returned,
                    _ => return None,
                };
                (!one.spans.is_empty()).then_some(Words::Outcome(kind, one))
            });
            let words = outcomes.chain(decision.follow_ups.iter().map(Words::Promise));
            let later = |(at, item)| self.linked().later(at, item);
            let taken_up = self.counting(at, index).and_then(later);
            words.map(move |words| Told {
                document,
                index,
                item,
                words,
                taken_up,
            })
        })
    }
}

impl Told<'_> {
    fn row(&self, sheet: &Sheet<'_>, taken_up: Option<About>, alike: usize) -> FollowUp {
        let (kind, quote, basis, uncertain) = match self.words {
            Words::Outcome(kind, one) => {
                let quotes = sheet.around(self.index, self.item, &one.spans);
                let quote = quotes.into_iter().next().unwrap_or_default();
                (kind, quote, one.basis, one.uncertain)
            }
            Words::Promise(one) => {
                let quote = sheet.quote(self.index, &one.text, &one.spans);
                (FollowUpKind::Promise, quote, one.basis, one.uncertain)
            }
        };
        FollowUp {
            about: About::new(self.document, self.index, self.item),
            kind,
            quote,
            basis,
            uncertain,
            taken_up,
            alike,
        }
    }
}
