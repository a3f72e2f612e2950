//! What does not fit in the documents, for those who check them before they are published.

use super::filter::Filter;
use super::{Collection, Document, Page, Part, Place};
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::order;
use serde::Serialize;

/// Something that a reader should know of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// What it is.
    pub code: Code,
    /// How much it matters.
    pub severity: Severity,
    /// The particulars, in the document's own words.
    pub detail: Option<String>,
    /// The words it is about.
    pub place: Place,
}

impl Collection {
    /// Every diagnostic of every open document that is about what the filter lets through, in order: the warnings of all, then
    /// the rest. Also of documents of a meeting that are not the one that is counted: each may be published.
    #[must_use]
    pub fn quality(&self, filter: &Filter) -> Vec<Finding> {
        self.quality_part(filter, Page::ALL).rows
    }

    /// Some rows of [`Collection::quality`].
    #[must_use]
    pub fn quality_part(&self, filter: &Filter, page: Page) -> Part<Finding> {
        let of_document = |document| of_document(document, filter);
        let mut all: Vec<_> = self.documents().flat_map(of_document).collect();
        order::by_key(&mut all, |(_, one)| one.severity != Severity::Warning);
        page.of(all, |(document, one)| Finding {
            code: one.code,
            severity: one.severity,
            detail: one.detail.clone(),
            place: Place::new(document, one.item, &one.spans),
        })
    }
}

fn of_document<'d>(document: &'d Document, filter: &'d Filter) -> impl Iterator<Item = (&'d Document, &'d Diagnostic)> {
    let admitted = |one: &&Diagnostic| filter.admits(document, one.item);
    let all = document.minutes.diagnostics.iter().filter(admitted);
    all.map(move |one| (document, one))
}
