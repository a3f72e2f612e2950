//! What does not fit in a document, or could not be read.

use crate::source::{Span, each_span};
use serde::{Deserialize, Serialize};

/// Something a reader should know about the document or about the reading of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Diagnostic {
    /// What it is.
    pub code: Code,
    /// How much it matters.
    pub severity: Severity,
    /// The words it is about; several places where they contradict each other.
    pub spans: Vec<Span>,
    /// The particulars: names, dates or numbers from the document, never a sentence of the tool's own.
    pub detail: Option<String>,
    /// Zero-based index of the item it is about, or null.
    pub item: Option<usize>,
}
each_span!(Diagnostic { spans });

/// How much a diagnostic matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Severity {
    /// Good to know.
    Info,
    /// The document contradicts itself, or a reading is unsure.
    Warning,
}

/// The kinds of diagnostic; stable ids in kebab-case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Code {
    /// Neither items nor a meeting were found.
    NotMinutes,
    /// Two ways to cut the document into items explain it almost equally well.
    LayoutUncertain,
    /// An item that the document's own contents list does not name.
    ItemMissingFromContents,
    /// A line of the contents list that no item answers to.
    ContentsEntryWithoutItem,
    /// A title that the contents list cuts off.
    ContentsEntryTruncated,
    /// A number is left out between two items.
    ItemNumberGap,
    /// The routing names another date for a body than its decision does.
    RoutingDateContradicted,
    /// Somebody is listed both as present and as absent.
    PresentAndAbsent,
    /// The word of an outcome is misspelled, or is another word.
    OutcomeWordDoubtful,
    /// A decision whose words tell no outcome.
    OutcomeUnclear,
    /// A heading for a decision with nothing under it.
    DecisionEmpty,
    /// Several decisions, and none that is clearly this meeting's.
    DecisionUnattributed,
    /// A heading that the vocabulary does not know.
    SectionUnknown,
    /// A date that the calendar does not have.
    DateImpossible,
    /// Characters that could not be decoded.
    TextGarbled,
    /// Text that was decoded wrongly before it was saved: `Regionsr├ådet`.
    TextMojibake,
    /// The file is damaged, and some of its text is missing.
    TextIncomplete,
    /// Pages that hold no text, as scanned pages do.
    PagesWithoutText,
}
