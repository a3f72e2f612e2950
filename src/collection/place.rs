//! Where in the open documents something stands.

use super::{Collection, Document};
use crate::model::{Item, Outcome};
use crate::source::Span;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Words of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Place {
    /// The document's id.
    pub document: String,
    /// Zero-based index of the item; null for what stands before the items.
    pub item: Option<usize>,
    /// The words, in UTF-16 code units; empty where the item as a whole is meant.
    pub spans: Vec<Span>,
}

impl Place {
    pub(super) fn new(document: &Document, item: Option<usize>, spans: &[Span]) -> Self {
        Self {
            document: document.id.clone(),
            item,
            spans: spans.to_vec(),
        }
    }
}

/// Words of a document as they stand there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Quote {
    /// The words, white space folded.
    pub text: String,
    /// Where they stand.
    pub place: Place,
}

impl Quote {
    pub(super) fn new(document: &Document, item: usize, text: &str, spans: &[Span]) -> Self {
        Self {
            text: text.to_owned(),
            place: Place::new(document, Some(item), spans),
        }
    }
}

/// What names an item to a reader.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct About {
    /// The document's id.
    pub document: String,
    /// Zero-based index of the item.
    pub item: usize,
    /// The body that met; empty where the document does not say.
    pub body: String,
    /// The day, `YYYY-MM-DD`; empty where the document does not say.
    pub date: String,
    /// The item's number as printed.
    pub number: Option<String>,
    /// The item's title.
    pub title: String,
    /// The page on which the item begins.
    pub page: Option<u32>,
    /// What became of it.
    pub outcomes: Vec<Outcome>,
}

impl About {
    /// Nothing where the document has no such item.
    pub(super) fn of(document: &Document, index: usize) -> Option<Self> {
        Some(Self::new(document, index, document.minutes.items.get(index)?))
    }

    pub(super) fn new(document: &Document, index: usize, item: &Item) -> Self {
        Self {
            document: document.id.clone(),
            item: index,
            body: document.body().to_owned(),
            date: document.date().to_owned(),
            number: item.number.clone(),
            title: item.title.clone(),
            page: item.page,
            outcomes: item
                .decision
                .as_ref()
                .map(|decision| decision.outcomes.clone())
                .unwrap_or_default(),
        }
    }
}

impl Collection {
    /// What names the items in which places are; nothing for what stands before the items, or in no open document.
    #[must_use]
    pub fn abouts(&self, places: &[Place]) -> Vec<Option<About>> {
        let documents: HashMap<_, _> = self
            .documents()
            .map(|document| (document.id.as_str(), document))
            .collect();
        let about = |place: &Place| About::of(documents.get(place.document.as_str())?, place.item?);
        places.iter().map(about).collect()
    }
}
