//! The decisions of all meetings in one list ("mødeudtræk").

use super::collate::Key;
use super::filter::Filter;
use super::sentence::{Sheet, touch};
use super::{About, Collection, Document, Page, Part, Quote};
use crate::model::{Ballot, Basis, Decision, Doubt, Item};
use crate::order;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;

/// One item and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "DigestEntry"))]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// The item.
    pub about: About,
    /// The case number as printed.
    pub case_number: Option<String>,
    /// Whether it was treated behind closed doors.
    pub closed: bool,
    /// The decision's words; null where there is none.
    pub decision: Option<Quote>,
    /// Whether the decision is the document's word or was concluded.
    pub basis: Option<Basis>,
    /// Why the decision is unsure, or null.
    pub uncertain: Option<Doubt>,
    /// What was proposed, clause by clause.
    pub proposal: Vec<Quote>,
    /// How the votes fell, or null where the document tells of none.
    pub votes: Option<Ballots>,
    /// Who was against or made a reservation, in the document's words.
    pub dissent: Vec<Quote>,
    /// What somebody shall do later.
    pub follow_ups: Vec<Quote>,
}

/// Votes and the sentences that tell of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Ballots {
    /// Votes for.
    #[serde(rename = "for")]
    pub in_favour: Ballot,
    /// Votes against.
    pub against: Ballot,
    /// Those who abstained.
    pub abstaining: Ballot,
    /// The sentences, without those of dissent; of every vote, where several fell.
    pub quotes: Vec<Quote>,
}

/// The order of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Sort {
    /// By body, its newest meeting first, then as the items come.
    #[default]
    Meeting,
    /// The newest meeting first, whatever the body.
    Newest,
    /// The oldest first.
    Oldest,
    /// By title, in Danish collation.
    Title,
    /// By the first outcome.
    Outcome,
}

impl Collection {
    /// The items that the filter lets through.
    #[must_use]
    pub fn digest(&self, filter: &Filter, sort: Sort) -> Vec<Entry> {
        self.digest_part(filter, sort, Page::ALL).rows
    }

    /// Some rows of [`Collection::digest`].
    #[must_use]
    pub fn digest_part(&self, filter: &Filter, sort: Sort, page: Page) -> Part<Entry> {
        let items = self.filtered(filter).into_iter();
        let mut items: Vec<_> = items
            .filter_map(|(document, at)| Some((document, at, document.minutes.items.get(at)?)))
            .collect();
        match sort {
            Sort::Meeting => {}
            Sort::Newest => order::by_key(&mut items, |(document, ..)| Reverse(document.date())),
            Sort::Oldest => order::by_key(&mut items, |(document, ..)| document.date()),
            Sort::Title => order::by_cached_key(&mut items, |(.., item)| Key::of(&item.title)),
            Sort::Outcome => order::by_key(&mut items, |(.., item)| {
                let outcomes = item.decision.iter().flat_map(|decision| &decision.outcomes);
                let first = outcomes.copied().next();
                (first.is_none(), first)
            }),
        }
        let mut sheet = None;
        page.of(items, |(document, at, item)| {
            entry(document, Sheet::of(&mut sheet, document), at, item)
        })
    }
}

fn entry(document: &Document, sheet: &Sheet<'_>, at: usize, item: &Item) -> Entry {
    let decision = item.decision.as_ref();
    let quote = |text: &str, spans: &[_]| sheet.quote(at, text, spans);
    let clauses = item.proposal.iter().flat_map(|proposal| &proposal.clauses);
    let dissent = decision.iter().flat_map(|decision| &decision.dissent);
    let follow_ups = decision.iter().flat_map(|decision| &decision.follow_ups);
    Entry {
        about: About::new(document, at, item),
        case_number: item.case_number.clone(),
        closed: item.closed,
        decision: decision.map(|decision| quote(&decision.text, &decision.spans)),
        basis: decision.map(|decision| decision.basis),
        uncertain: decision.and_then(|decision| decision.uncertain),
        proposal: clauses.map(|clause| quote(&clause.text, &clause.spans)).collect(),
        votes: decision.and_then(|decision| ballots(sheet, at, item, decision)),
        dissent: dissent.map(|one| quote(&one.text, &one.spans)).collect(),
        follow_ups: follow_ups.map(|one| quote(&one.text, &one.spans)).collect(),
    }
}

fn ballots(sheet: &Sheet<'_>, at: usize, item: &Item, decision: &Decision) -> Option<Ballots> {
    let votes = decision.votes.as_ref()?;
    let mut quotes = sheet.of_dispute(at, item, decision);
    quotes.retain(|quote| {
        let told = |spans: &[_]| touch(&quote.place.spans, spans);
        !decision.dissent.iter().any(|one| told(&one.spans))
    });
    Some(Ballots {
        in_favour: votes.in_favour.clone(),
        against: votes.against.clone(),
        abstaining: votes.abstaining.clone(),
        quotes,
    })
}
