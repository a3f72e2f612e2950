//! The result: plain data, as the page, the package and the command line's `--json` give it.
//!
//! The shape is a versioned contract ([`SCHEMA`]): fields may be added, none is renamed without a new version.
//! Every object that states something carries `spans` (the words it was read from), `basis` and `uncertain`;
//! where an object holds several single values, `evidence` says which words each of them stands on.

mod decision;
mod item;
mod layout;
mod meeting;

pub use decision::{
    Absence, Ballot, Condition, Decision, DecisionEvidence, Dissent, FollowUp, NonParticipation, Outcome,
    OutcomeReading, Part, Stage, Votes,
};
pub use item::{
    Amount, Attachment, Block, BlockKind, Clause, Item, ItemEvidence, Proposal, Reference, ReferenceKind, Routing,
    Section, SectionKind,
};
pub use layout::{Hypothesis, Layout};
pub use meeting::{Attendance, AttendanceScope, AttendanceStatus, ContentsEntry, Meeting};

use crate::diagnostic::Diagnostic;
use crate::source::{EachSpan, Span, Utf16Index, each_span};
use serde::{Deserialize, Serialize};

/// The name and version of the contract, the value of [`Minutes::schema`].
pub const SCHEMA: &str = "referat/1";

/// One parsed meeting ("referat").
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Minutes {
    /// The name and version of this contract: `referat/1`.
    #[cfg_attr(feature = "schema", schemars(extend("const" = SCHEMA)))]
    pub schema: String,
    /// The file it was read from, and its text.
    pub source: Source,
    /// What sort of paper it is.
    pub kind: Kind,
    /// The meeting's head: who met, when and where.
    pub meeting: Meeting,
    /// The document's own contents list, in its order.
    pub contents: Vec<ContentsEntry>,
    /// What stands before the first item, the meeting's head and the contents list included.
    pub front: Vec<Block>,
    /// The agenda items, in the order of the document.
    pub items: Vec<Item>,
    /// How the outline was found.
    pub layout: Layout,
    /// Lines that belong to the page and not to the text: running heads, page numbers.
    pub furniture: Vec<Span>,
    /// What does not fit, and what could not be read.
    pub diagnostics: Vec<Diagnostic>,
}
each_span!(Minutes {
    meeting,
    contents,
    front,
    items,
    layout,
    furniture,
    diagnostics
});

impl Minutes {
    /// Turns every offset from bytes into UTF-16 code units, so that `text.slice(start, end)` is right in JS.
    /// To be called once, when the result leaves the crate.
    #[must_use]
    pub fn into_utf16(mut self) -> Self {
        let text = std::mem::take(&mut self.source.text);
        let index = Utf16Index::new(&text);
        self.each_span(&mut |span| {
            span.start = index.offset(span.start);
            span.end = index.offset(span.end);
        });
        self.source.text = text;
        self
    }

    /// True where every span, counted in UTF-16 code units, lies within the text, and the contract is the one we know:
    /// to be asked of a result that comes from a file and not from the parser.
    #[must_use]
    pub fn is_sound(&mut self) -> bool {
        let end = self.source.text.encode_utf16().count();
        let mut sound = self.schema == SCHEMA;
        self.each_span(&mut |span| sound &= span.start <= span.end && span.end <= end);
        sound
    }
}

/// The file that a result was read from.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// The file's name, as given.
    pub name: String,
    /// What the file is, by its content: `text/plain`.
    pub media_type: String,
    /// Its size in bytes.
    pub bytes: usize,
    /// The number of pages, where the format has them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pages: Option<u32>,
    /// SHA-256 of the file's bytes, in hexadecimal.
    pub sha256: String,
    /// The extracted text that all spans point into.
    pub text: String,
}

/// What sort of paper a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// Minutes: items with decisions ("referat").
    Minutes,
    /// An agenda: items without decisions ("dagsorden").
    Agenda,
    /// Neither could be told.
    Unknown,
}

/// How a value relates to the words of the document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Basis {
    /// The document says it in these words (white space folded, a date or a number normalised).
    #[default]
    Verbatim,
    /// It was concluded from what the document says.
    Derived,
}

/// Why a fact is unsure; stable ids in kebab-case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Doubt {
    /// The word of an outcome is a slip, or another word: `tilrådt`.
    MisspelledOrOtherWord,
    /// A negation stands in the sentence of an outcome, but not so that it clearly turns it round.
    NegationInSentence,
    /// The words of an outcome may report rather than decide: `oplyste, at sagen er udsat`.
    OnlyReported,
    /// The verdict is one on an amendment; what became of the proposal is not told.
    VerdictOnAmendment,
    /// A reservation that names neither a person nor a party.
    NobodyNamed,
    /// The text names another municipality nearly as often.
    OtherMunicipalityNearlyAsOften,
    /// Somebody listed as not there is listed as having come too.
    ListedAsPresentToo,
    /// A space stands inside a number, or a full stop for its comma.
    NumberOddlyWritten,
    /// The document was taken for one item, but has several decisions that name no other body.
    SeveralDecisionsInOneItem,
    /// Another way to cut the document into items explains it nearly as well.
    RunnerUpIsClose,
    /// Nothing but rising numbers speaks for the items: no contents list, no headings of sections.
    OnlyNumbersSpeakForItems,
    /// The lines of the text were lost; where the items begin was concluded from numbers within longer lines.
    LinesWereLost,
    /// Nothing but the place of its title speaks for some item: no number, no contents list, no case, no decision.
    OnlyPlaceSpeaksForItems,
    /// A decision that stands in running text, under no heading that says so.
    NoHeadingSaysDecision,
}

/// A single value with the words that it was read from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Fact {
    /// The value: folded and normalised (dates `2025-02-04`, times `13:00`).
    pub value: String,
    /// The slices of `spans`, joined by a space: verbatim.
    pub text: String,
    /// Where the words stand.
    pub spans: Vec<Span>,
    /// Whether the document says it or it was concluded.
    pub basis: Basis,
    /// Why the value is unsure, or null.
    pub uncertain: Option<Doubt>,
}
each_span!(Fact { spans });
