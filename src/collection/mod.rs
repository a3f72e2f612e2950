//! Many documents at once: search, filters, and the views over them as plain data.
//!
//! Offsets are UTF-16 code units throughout, as in the JSON that documents come from and that views leave as; the one
//! part that reads text, [`search`], converts for itself. Every entry of a view says which document, item and words it
//! rests on, see [`Place`]. Nothing here depends on the order in which documents were added.

pub mod brief;
pub mod cases;
pub mod collate;
pub mod compare;
pub mod dates;
pub mod digest;
pub mod filter;
pub mod followups;
pub mod keys;
mod likeness;
pub mod meetings;
pub mod notes;
pub mod open;
mod part;
pub mod people;
pub mod personal;
mod place;
pub mod quality;
#[cfg(test)]
pub(crate) mod samples;
pub mod search;
mod sentence;
pub mod subjects;
mod traits;
pub mod twins;

pub use open::OpenError;
pub use part::{Page, Part};
pub use place::{About, Place, Quote};

use crate::model::{Fact, Item, Kind, Minutes};
use crate::order;
use crate::source::Span;
use cases::Linked;
use collate::Key;
use search::Index;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::OnceLock;
use traits::Traits;

/// A document of a collection.
#[derive(Debug)]
pub struct Document {
    /// The first 12 hexadecimal digits of the file's SHA-256; a file's further meetings have `-` and the place where they
    /// begin after them.
    pub id: String,
    /// What was read; offsets are UTF-16 code units.
    pub minutes: Minutes,
    /// Closed documents are kept until they are forgotten, so that closing can be undone.
    open: bool,
    /// The place of the document that is counted in its stead; see [`twins`].
    counted_by: Option<usize>,
    /// Which item of that document each of its items is, once somebody asked.
    counterparts: OnceLock<BTreeMap<usize, usize>>,
    /// What filters and cases ask of each item.
    traits: Vec<Traits>,
    /// The body's name as an address may hold it.
    body_key: String,
    /// The body's name as names are compared.
    folded_body: String,
    /// The municipality as names are compared; empty where the document does not say.
    place: String,
    order: Order,
}

/// Meetings of no known body last; body by Danish collation, then the municipality, newest first, then what makes the order the same each time.
type Order = (bool, Key, Key, Reverse<String>, String);

impl Document {
    /// The body that met, as printed; empty where the document does not say.
    #[must_use]
    pub fn body(&self) -> &str {
        value(self.minutes.meeting.body.as_ref())
    }

    /// Whether it counts as a meeting: it is no other paper, and no other document of the same meeting is counted in its stead.
    const fn is_counted(&self) -> bool {
        let other = matches!(self.minutes.kind, Kind::Unknown) && self.minutes.items.is_empty();
        self.counted_by.is_none() && !other
    }

    /// Whether the documents name two municipalities: every one of them has a `Byrådet`.
    fn is_elsewhere(&self, other: &Self) -> bool {
        !self.place.is_empty() && !other.place.is_empty() && self.place != other.place
    }

    /// The day of the meeting, `YYYY-MM-DD`; empty where the document does not say.
    #[must_use]
    pub fn date(&self) -> &str {
        value(self.minutes.meeting.date.as_ref())
    }

    /// The words at these spans, white space folded.
    pub(crate) fn words(&self, spans: &[Span]) -> String {
        sentence::Sheet::new(self).words(spans)
    }

    /// Words of these spans, with a mark where others between them are left out.
    pub(crate) fn marked(&self, text: &str, spans: &[Span]) -> String {
        sentence::Sheet::new(self).marked(text, spans)
    }

    /// Its items with their indexes.
    pub fn items(&self) -> impl Iterator<Item = (usize, &Item)> {
        self.minutes.items.iter().enumerate()
    }
}

fn value(fact: Option<&Fact>) -> &str {
    fact.map_or("", |fact| fact.value.as_str())
}

/// What became of a document that was added.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Added {
    /// The document's id.
    pub id: String,
    /// Whether it was there before: the same file again.
    pub again: bool,
}

/// Documents, and what is needed to find something in them.
#[derive(Debug, Default)]
pub struct Collection {
    documents: Vec<Document>,
    /// The places of the open documents in `documents`, in the order in which they are shown.
    order: Vec<usize>,
    index: Index,
    /// Which items make cases, once somebody asked.
    linked: OnceLock<Linked>,
    /// Of several documents of one meeting, the ids of those that were asked for.
    preferred: Vec<String>,
}

impl Collection {
    /// An empty collection.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a meeting whose offsets are UTF-16 code units. One that is there already is not added again, but opened
    /// if it was closed.
    pub fn add(&mut self, minutes: Minutes) -> Added {
        let added = self.take(minutes);
        self.settle();
        added
    }

    /// [`Collection::add`] for many, which costs less than one by one.
    pub fn add_all(&mut self, all: impl IntoIterator<Item = Minutes>) -> Vec<Added> {
        let added = all.into_iter().map(|minutes| self.take(minutes)).collect();
        self.settle();
        added
    }

    fn take(&mut self, minutes: Minutes) -> Added {
        let id = id_of(&minutes);
        if let Some(known) = self.documents.iter_mut().find(|document| document.id == id) {
            known.open = true;
            return Added { id, again: true };
        }
        self.index.add(&minutes);
        self.documents.push(Document {
            traits: traits::of(&minutes),
            body_key: keys::key(value(minutes.meeting.body.as_ref())),
            folded_body: search::fold::folded(value(minutes.meeting.body.as_ref())),
            place: search::fold::folded(value(minutes.meeting.municipality.as_ref())),
            order: order_of(&minutes, &id),
            id: id.clone(),
            open: true,
            counted_by: None,
            counterparts: OnceLock::new(),
            minutes,
        });
        Added { id, again: false }
    }

    /// Puts the open documents in order and decides which of them are counted.
    fn settle(&mut self) {
        let open = |at: &usize| self.documents[*at].open;
        let mut order: Vec<_> = (0..self.documents.len()).filter(open).collect();
        order::by(&mut order, |a, b| {
            self.documents[*a].order.cmp(&self.documents[*b].order)
        });
        self.order = order;
        self.linked = OnceLock::new();
        let aside = twins::set_aside(self);
        for (at, document) in self.documents.iter_mut().enumerate() {
            document.counted_by = aside.get(&at).copied();
            document.counterparts = OnceLock::new();
        }
    }

    /// Closes a document; false where there is none of that id. It can be opened again until it is forgotten.
    pub fn close(&mut self, id: &str) -> bool {
        self.set_open(id, false)
    }

    /// Undoes [`Collection::close`].
    pub fn reopen(&mut self, id: &str) -> bool {
        self.set_open(id, true)
    }

    fn set_open(&mut self, id: &str, open: bool) -> bool {
        let Some(document) = self.documents.iter_mut().find(|document| document.id == id) else {
            return false;
        };
        document.open = open;
        self.settle();
        true
    }

    /// Drops the closed documents and all that was kept of them.
    pub fn forget_closed(&mut self) {
        self.documents.retain(|document| document.open);
        self.index = Index::default();
        for document in &self.documents {
            self.index.add(&document.minutes);
        }
        self.settle();
    }

    /// Counts this document and not its twins, see [`twins`].
    pub fn prefer(&mut self, id: &str) {
        self.preferred.retain(|other| other != id);
        self.preferred.push(id.to_owned());
        self.settle();
    }

    /// An open document by its id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Document> {
        self.documents().find(|document| document.id == id)
    }

    /// The open documents: by body in Danish collation, the newest first.
    #[must_use]
    pub fn documents(&self) -> impl DoubleEndedIterator<Item = &Document> {
        self.order.iter().map(|at| &self.documents[*at])
    }

    /// The open documents, each meeting once; what views are made of.
    #[must_use]
    pub fn counted(&self) -> impl DoubleEndedIterator<Item = &Document> {
        self.documents().filter(|document| document.is_counted())
    }

    /// Which items make cases.
    fn linked(&self) -> &Linked {
        self.linked.get_or_init(|| Linked::of(self))
    }

    /// The item that counts in the stead of one of a document: itself, where the document is counted; nothing, where the document
    /// that is counted has no such item.
    fn counting(&self, at: usize, item: usize) -> Option<(usize, usize)> {
        let document = &self.documents[at];
        let Some(counted) = document.counted_by else {
            return Some((at, item));
        };
        let places = || compare::places(document, &self.documents[counted]);
        let item = document.counterparts.get_or_init(places).get(&item)?;
        Some((counted, *item))
    }

    /// The places of the documents that are counted, in order.
    fn counted_places(&self) -> impl Iterator<Item = usize> + '_ {
        let counted = |at: &usize| self.documents[*at].is_counted();
        self.order.iter().copied().filter(counted)
    }
}

/// The beginning of the file's hash, and where the meeting begins in its text if another stands before it.
fn id_of(minutes: &Minutes) -> String {
    let source = &minutes.source;
    let mut id: String = source
        .sha256
        .chars()
        .filter(char::is_ascii_hexdigit)
        .take(HASH)
        .collect();
    let blocks = minutes.front.iter().flat_map(|block| &block.spans);
    let spans = blocks
        .chain(minutes.items.iter().flat_map(|item| &item.spans))
        .chain(&minutes.furniture);
    let start = spans.map(|span| span.start).min().unwrap_or_default();
    let before = source
        .text
        .char_indices()
        .take_while(|(_, letter)| letter.is_whitespace() || *letter == '\u{feff}');
    if start > before.map(|(_, letter)| letter.len_utf16()).sum() {
        id.push('-');
        id.push_str(&start.to_string());
    }
    id
}

/// So many digits of a hash name a document.
const HASH: usize = 12;

fn order_of(minutes: &Minutes, id: &str) -> Order {
    let name = value(minutes.meeting.body.as_ref());
    let municipality = Key::of(value(minutes.meeting.municipality.as_ref()));
    let date = value(minutes.meeting.date.as_ref()).to_owned();
    (
        name.is_empty(),
        Key::of(name),
        municipality,
        Reverse(date),
        id.to_owned(),
    )
}
