//! What a reader must not miss, before all else ("kort fortalt").

use super::filter::Filter;
use super::sentence::Sheet;
use super::traits::is_disputed;
use super::{About, Collection, Document, Page, Part, Place, Quote};
use crate::diagnostic::Code;
use crate::model::{Item, Outcome};
use crate::order;
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What a reader must not miss.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Brief {
    /// How many meetings and items it is about.
    pub meetings: usize,
    /// Items that the filter lets through.
    pub items: usize,
    /// The first and the last day of meetings, `YYYY-MM-DD`; empty where none is known.
    pub days: (String, String),
    /// Where votes fell or somebody was against.
    pub disputed: Part<Entry>,
    /// What was postponed, sent back, rejected, withdrawn or lapsed.
    pub stopped: Part<Entry>,
    /// What somebody shall do later.
    pub promises: Part<Entry>,
    /// The largest amounts, largest first.
    pub amounts: Vec<Amount>,
    /// Where documents contradict themselves.
    pub contradictions: Part<Contradiction>,
}

/// An item and the words for which it is here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "BriefEntry"))]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// The item.
    pub about: About,
    /// The words.
    pub quotes: Vec<Quote>,
}

/// An amount and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "LargeAmount"))]
#[serde(rename_all = "camelCase")]
pub struct Amount {
    /// Whole kroner.
    pub value: i64,
    /// The item.
    pub about: About,
    /// The words.
    pub quote: Quote,
}

/// Something that a document says in two ways.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Contradiction {
    /// What it is.
    pub code: Code,
    /// The particulars, in the document's own words.
    pub detail: Option<String>,
    /// Each place, item by item.
    pub places: Vec<Place>,
}

/// So many amounts are told, and so many of them of one item.
const AMOUNTS: usize = 5;
const OF_ITEM: usize = 2;

/// Outcomes after which a case does not go on as proposed.
const STOPPED: [Outcome; 5] = [
    Outcome::Postponed,
    Outcome::Returned,
    Outcome::Rejected,
    Outcome::Withdrawn,
    Outcome::Lapsed,
];

/// Diagnostics that tell of two places that do not fit each other.
const CONTRADICTIONS: [Code; 3] = [
    Code::PresentAndAbsent,
    Code::RoutingDateContradicted,
    Code::DateImpossible,
];

impl Collection {
    /// What must not be missed in the items that the filter lets through.
    #[must_use]
    pub fn brief(&self, filter: &Filter) -> Brief {
        self.brief_part(filter, Page::ALL)
    }

    /// [`Collection::brief`] with some rows of each of its lists.
    #[must_use]
    pub fn brief_part(&self, filter: &Filter, page: Page) -> Brief {
        let mut brief = Brief::default();
        for (document, items) in self.meetings_of(filter) {
            brief.meeting(document, page);
            let sheet = Sheet::new(document);
            for (at, item) in items {
                brief.item(&sheet, at, item, page);
            }
        }
        order::by_key(&mut brief.amounts, |amount| Reverse(amount.value));
        brief.amounts.truncate(AMOUNTS);
        brief.amounts.iter_mut().for_each(|amount| self.told(amount));
        brief
    }

    /// Gives an amount the sentence or row that says what it is for.
    fn told(&self, Amount { about, quote, .. }: &mut Amount) {
        let Some(document) = self.get(&about.document) else {
            return;
        };
        if let Some(item) = document.minutes.items.get(about.item) {
            let whole = Sheet::new(document).around(about.item, item, &quote.place.spans);
            *quote = whole.into_iter().next().unwrap_or_default();
        }
    }
}

impl Brief {
    fn meeting(&mut self, document: &Document, page: Page) {
        self.meetings += 1;
        let (day, (first, last)) = (document.date(), &mut self.days);
        if !day.is_empty() && (first.is_empty() || day < first.as_str()) {
            day.clone_into(first);
        }
        if day > last.as_str() {
            day.clone_into(last);
        }
        for one in contradictions(document) {
            self.contradictions.take(page, || one);
        }
    }

    fn item(&mut self, sheet: &Sheet<'_>, at: usize, item: &Item, page: Page) {
        self.items += 1;
        self.amounts(sheet.document, at, item);
        let Some(decision) = &item.decision else {
            return;
        };
        let entry = |quotes| Entry {
            about: About::new(sheet.document, at, item),
            quotes,
        };
        if decision.votes.is_some() || is_disputed(decision) {
            self.disputed.take(page, || entry(sheet.of_dispute(at, item, decision)));
        }
        let stops = decision.readings.iter().filter(|one| STOPPED.contains(&one.outcome));
        let stops: Vec<_> = stops.flat_map(|one| &one.spans).copied().collect();
        if !stops.is_empty() {
            self.stopped.take(page, || entry(sheet.around(at, item, &stops)));
        }
        let promises = decision.follow_ups.iter();
        let promises = promises.map(|one| sheet.quote(at, &one.text, &one.spans));
        if !decision.follow_ups.is_empty() {
            self.promises.take(page, || entry(promises.collect()));
        }
    }

    /// Keeps the list short: only an amount that may be among the largest is taken in.
    fn amounts(&mut self, document: &Document, at: usize, item: &Item) {
        let mut own: Vec<_> = item.amounts.iter().collect();
        order::by_key(&mut own, |amount| Reverse(amount.value));
        own.dedup_by_key(|amount| amount.value);
        for amount in own.into_iter().take(OF_ITEM) {
            self.amounts.push(Amount {
                value: amount.value,
                about: About::new(document, at, item),
                quote: Quote::new(document, at, &amount.text, &amount.spans),
            });
        }
        if self.amounts.len() > 64 * AMOUNTS {
            order::by_key(&mut self.amounts, |amount| Reverse(amount.value));
            self.amounts.truncate(AMOUNTS);
        }
    }
}

/// One entry for each thing that is contradicted, however many items it stands in.
fn contradictions(document: &Document) -> Vec<Contradiction> {
    let mut all: Vec<Contradiction> = Vec::new();
    let mut known = BTreeMap::new();
    for one in document
        .minutes
        .diagnostics
        .iter()
        .filter(|one| CONTRADICTIONS.contains(&one.code))
    {
        let place = Place::new(document, one.item, &one.spans);
        let at = *known.entry((one.code as u8, one.detail.clone())).or_insert(all.len());
        match all.get_mut(at) {
            Some(contradiction) => contradiction.places.push(place),
            None => all.push(Contradiction {
                code: one.code,
                detail: one.detail.clone(),
                places: vec![place],
            }),
        }
    }
    all
}
