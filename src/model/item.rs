//! Agenda items and what stands in them.

use super::{Basis, Decision, Doubt};
use crate::source::{Span, each_span};
use serde::{Deserialize, Serialize};

/// An agenda item ("punkt", "sag").
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Item {
    /// The number as printed; a label, not an index. Null where the document numbers nothing.
    pub number: Option<String>,
    /// The title without number, case type and committee prefix.
    pub title: String,
    /// `A` to `E`, as in `B-sag: ...`.
    pub case_type: Option<String>,
    /// The committees' abbreviations before the title: `TMB/JAI - ...`.
    pub committees: Vec<String>,
    /// The case or journal number ("sagsnummer").
    pub case_number: Option<String>,
    /// Whether the item was treated behind closed doors ("lukket punkt").
    pub closed: bool,
    /// Whether only the contents list names the item, and the text of the document does not have it.
    pub listed: bool,
    /// The group line under which the item stands: `Åbne punkter`.
    pub group: Option<String>,
    /// The whole item, from its first line to its last.
    pub spans: Vec<Span>,
    /// The page on which the item begins: of the document, else as its contents list says.
    pub page: Option<u32>,
    /// Which words the single values stand on.
    pub evidence: ItemEvidence,
    /// Whether the item is printed as such or was concluded.
    pub basis: Basis,
    /// Why the item itself is unsure, or null.
    pub uncertain: Option<Doubt>,
    /// The lines that make the item's head: number, title (each time it is printed), case number.
    pub head: Vec<Block>,
    /// The sections in the order of the document.
    pub sections: Vec<Section>,
    /// The proposal put to the body ("indstilling").
    pub proposal: Option<Proposal>,
    /// The decision of this meeting, or null where there is none.
    pub decision: Option<Decision>,
    /// Decisions of other bodies or dates, wherever they stand.
    pub earlier_decisions: Vec<Decision>,
    /// The attachments ("bilag"), each once.
    pub attachments: Vec<Attachment>,
    /// The bodies that the case passes ("politisk behandling").
    pub routing: Vec<Routing>,
    /// References to items, meetings and documents.
    pub references: Vec<Reference>,
    /// Amounts in kroner.
    pub amounts: Vec<Amount>,
}
each_span!(Item {
    spans,
    evidence,
    head,
    sections,
    proposal,
    decision,
    earlier_decisions,
    attachments,
    routing,
    references,
    amounts,
});

/// The words that the single values of an item stand on.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ItemEvidence {
    /// Of the number.
    pub number: Vec<Span>,
    /// Of the title.
    pub title: Vec<Span>,
    /// Of the case type.
    pub case_type: Vec<Span>,
    /// Of the committees.
    pub committees: Vec<Span>,
    /// Of the case number.
    pub case_number: Vec<Span>,
    /// Of the mark that says closed.
    pub closed: Vec<Span>,
}
each_span!(ItemEvidence {
    number,
    title,
    case_type,
    committees,
    case_number,
    closed
});

/// A section of an item.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Section {
    /// What the section is for.
    pub kind: SectionKind,
    /// The heading as printed, or null where the text begins without one.
    pub heading: Option<String>,
    /// The heading's words.
    pub heading_spans: Vec<Span>,
    /// The whole section, heading included.
    pub spans: Vec<Span>,
    /// What stands in it.
    pub blocks: Vec<Block>,
}
each_span!(Section {
    heading_spans,
    spans,
    blocks
});

/// What a section is for. The headings of each stand in `lexicon::headings`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum SectionKind {
    /// What the case is about, in short ("Resumé").
    Summary,
    /// The proposal put to the body ("Indstilling").
    Proposal,
    /// What the body decided ("Beslutning").
    Decision,
    /// The case ("Sagsfremstilling").
    Presentation,
    /// The administration's view ("Administrationens vurdering").
    Assessment,
    /// Money ("Økonomi").
    Economy,
    /// Legal basis ("Lovgrundlag").
    Law,
    /// Staff ("Personalemæssige konsekvenser").
    Staff,
    /// Consultation ("Høring").
    Hearing,
    /// Effects ("Effekt").
    Effect,
    /// Who may decide ("Beslutningskompetence").
    Competence,
    /// The bodies that the case passes ("Politisk behandling").
    Routing,
    /// What other bodies decided before ("Sagens forløb").
    History,
    /// What happens next ("Videre proces").
    Next,
    /// The question put ("Beslutningstema").
    Theme,
    /// A member's motion ("Initiativretsforslag").
    Motion,
    /// Attachments ("Bilag").
    Attachments,
    /// Presence at the item ("Fraværende").
    Attendance,
    /// A heading that the vocabulary does not know, or text without one.
    Other,
}

/// A paragraph, a list or a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its lines (of a paragraph), entries (of a list) or rows (of a table).
    pub spans: Vec<Span>,
    /// Of a table: the cells of each row.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rows: Option<Vec<Vec<Span>>>,
}
each_span!(Block { spans, rows });

/// The kinds of block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum BlockKind {
    /// Running text; also a line that stands alone.
    Paragraph,
    /// Lines that begin with a bullet or a number.
    List,
    /// Lines with cells.
    Table,
}

/// The proposal put to the body ("indstilling").
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Proposal {
    /// Who proposes, as printed: `Administrationen`, `Claus Holm (V)`.
    pub by: Option<String>,
    /// The words that name the proposer.
    pub by_spans: Vec<Span>,
    /// What is proposed, clause by clause.
    pub clauses: Vec<Clause>,
    /// Where it stands.
    pub spans: Vec<Span>,
    /// Whether the document says it or it was concluded.
    pub basis: Basis,
    /// Why it is unsure, or null.
    pub uncertain: Option<Doubt>,
}
each_span!(Proposal {
    by_spans,
    clauses,
    spans
});

/// One clause of a proposal, without its number and its final stop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Clause {
    /// The number as printed, where the clauses have one.
    pub number: Option<String>,
    /// The words.
    pub text: String,
    /// Where they stand.
    pub spans: Vec<Span>,
}
each_span!(Clause { spans });

/// An attachment ("bilag").
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Attachment {
    /// Its name.
    pub title: String,
    /// Whether it is withheld ("Lukket bilag").
    pub closed: bool,
    /// Each place where it is listed.
    pub spans: Vec<Span>,
    /// Whether the document says it or it was concluded.
    pub basis: Basis,
    /// Why it is unsure, or null.
    pub uncertain: Option<Doubt>,
}
each_span!(Attachment { spans });

/// A body that the case passes: `Byrådet (godkender), 04.02.2025`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Routing {
    /// The body as printed.
    pub body: String,
    /// What it is to do, as printed: `godkender`.
    pub role: Option<String>,
    /// When, as `YYYY-MM-DD`.
    pub date: Option<String>,
    /// Where the line stands.
    pub spans: Vec<Span>,
    /// Whether the document says it or it was concluded.
    pub basis: Basis,
    /// Why it is unsure, or null.
    pub uncertain: Option<Doubt>,
}
each_span!(Routing { spans });

/// A reference to an item, a meeting or a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Reference {
    /// What it points to.
    pub kind: ReferenceKind,
    /// The body that met, as printed, where it is named.
    pub body: Option<String>,
    /// The day of the meeting: `YYYY-MM-DD`, or `--MM-DD` where the year is not printed.
    pub date: Option<String>,
    /// The item's or the document's number as printed.
    pub number: Option<String>,
    /// The words.
    pub text: String,
    /// Zero-based index into the items of this meeting, where it points to one.
    pub item: Option<usize>,
    /// Where the words stand.
    pub spans: Vec<Span>,
    /// Whether the document says it or it was concluded.
    pub basis: Basis,
    /// Why it is unsure, or null.
    pub uncertain: Option<Doubt>,
}
each_span!(Reference { spans });

/// What a reference points to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum ReferenceKind {
    /// An item of this or another meeting: `mødet den 8. oktober 2024 (sag 78)`.
    Item,
    /// A meeting: `mødet den 26. november 2024`.
    Meeting,
    /// A document: `se bilag 1`.
    Document,
}

/// An amount in kroner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Amount {
    /// Whole kroner; øre are cut off.
    pub value: i64,
    /// The words: `4,5 mio. kr.`
    pub text: String,
    /// Where they stand.
    pub spans: Vec<Span>,
    /// Whether the document says it or it was concluded.
    pub basis: Basis,
    /// Why it is unsure, or null.
    pub uncertain: Option<Doubt>,
}
each_span!(Amount { spans });
