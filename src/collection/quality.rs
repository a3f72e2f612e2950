//! What does not fit in the documents, for those who check them before they are published.

use super::filter::Filter;
use super::{Collection, Place};
use crate::diagnostic::{Code, Severity};
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
    /// the rest.
    #[must_use]
    pub fn quality(&self, filter: &Filter) -> Vec<Finding> {
        let mut all = Vec::new();
        for document in self.documents() {
            let diagnostics = document.minutes.diagnostics.iter();
            let admitted = diagnostics.filter(|one| filter.admits(document, one.item));
            all.extend(admitted.map(|one| Finding {
                code: one.code,
                severity: one.severity,
                detail: one.detail.clone(),
                place: Place::new(document, one.item, &one.spans),
            }));
        }
        order::by_key(&mut all, |finding| finding.severity != Severity::Warning);
        all
    }
}
