//! Decisions.

use super::{AttendanceStatus, Basis, Doubt};
use crate::source::{Span, each_span};
use serde::{Deserialize, Serialize};

/// What a body decided ("beslutning").
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Decision {
    /// The body that decided.
    pub body: Option<String>,
    /// When, as `YYYY-MM-DD`.
    pub date: Option<String>,
    /// The words, without the line with body and date and without lines of absence.
    pub text: String,
    /// The outcomes of its sentences and parts, each once, in order of first appearance.
    pub outcomes: Vec<Outcome>,
    /// Which words gave which outcome.
    pub readings: Vec<OutcomeReading>,
    /// Its numbered parts; empty where it has no numbers.
    pub parts: Vec<Part>,
    /// Terms of the decision ("med den bemærkning, at ...").
    pub conditions: Vec<Condition>,
    /// Sentences in which somebody shall do, supply or return to something later.
    pub follow_ups: Vec<FollowUp>,
    /// Who was not there at the item ("fraværende", "afbud").
    pub absent: Vec<Absence>,
    /// Who was against or made a reservation.
    pub dissent: Vec<Dissent>,
    /// Who was there but took no part in all or some of it.
    pub not_participating: Vec<NonParticipation>,
    /// How the votes fell, or null where the document tells of none.
    pub votes: Option<Votes>,
    /// Whether the decision is final or a recommendation to another body.
    pub stage: Stage,
    /// Which words the single values stand on; empty for a value that was concluded.
    pub evidence: DecisionEvidence,
    /// Where the text stands.
    pub spans: Vec<Span>,
    /// Whether the document says it or it was concluded.
    pub basis: Basis,
    /// Why it is unsure, or null.
    pub uncertain: Option<Doubt>,
}
each_span!(Decision {
    readings,
    parts,
    conditions,
    follow_ups,
    absent,
    dissent,
    not_participating,
    votes,
    evidence,
    spans,
});

/// The words that body and date of a decision stand on.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct DecisionEvidence {
    /// Of the body; empty where it is taken from the meeting's head.
    pub body: Vec<Span>,
    /// Of the date; empty where it is taken from the meeting's head.
    pub date: Vec<Span>,
}
each_span!(DecisionEvidence { body, date });

/// What became of the proposal. The words of each stand in `lexicon::outcomes`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Outcome {
    /// "Godkendt."
    Approved,
    /// "Godkendt med den ændring, at ..."
    ApprovedWithChanges,
    /// "Anbefales."
    Recommended,
    /// "Oversendes til Økonomiudvalget."
    Forwarded,
    /// "Taget til efterretning."
    Noted,
    /// "Drøftet."
    Discussed,
    /// "Udsat."
    Postponed,
    /// "Sendes tilbage til forvaltningen."
    Returned,
    /// "Forkastet."
    Rejected,
    /// "Sagen udgår."
    Withdrawn,
    /// "Bortfaldet."
    Lapsed,
    /// "begærede sagen i byrådet, jf. § 23"
    ReferredUp,
    /// "Valgt blev ..."
    Elected,
    /// "besluttede at gøre sagen til en B-sag"
    Procedural,
    /// "Intet under dette punkt."
    NoAction,
    /// None of the known words, or words that contradict each other.
    Unclear,
}

/// An outcome and the words that gave it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct OutcomeReading {
    /// What was read.
    pub outcome: Outcome,
    /// The next best reading, where the words allow another.
    pub runner_up: Option<Outcome>,
    /// The words: `tiltrådt`.
    pub text: String,
    /// Where they stand.
    pub spans: Vec<Span>,
    /// Whether the document says it or it was concluded.
    pub basis: Basis,
    /// Why it is unsure, or null.
    pub uncertain: Option<Doubt>,
}
each_span!(OutcomeReading { spans });

/// A numbered part of a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Part {
    /// The number as printed.
    pub number: String,
    /// The words, without the number.
    pub text: String,
    /// The outcomes of the part.
    pub outcomes: Vec<Outcome>,
    /// Zero-based indexes of the proposal's clauses that it answers, where the numbers tell: of `2-3` two.
    pub clauses: Vec<usize>,
    /// Where the words stand.
    pub spans: Vec<Span>,
}
each_span!(Part { spans });

/// A term of a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Condition {
    /// The words.
    pub text: String,
    /// Where they stand.
    pub spans: Vec<Span>,
    /// Whether the document says it or it was concluded.
    pub basis: Basis,
    /// Why it is unsure, or null.
    pub uncertain: Option<Doubt>,
}
each_span!(Condition { spans });

/// Something that somebody shall do later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct FollowUp {
    /// The words.
    pub text: String,
    /// Where they stand.
    pub spans: Vec<Span>,
    /// That a sentence is a follow-up is concluded from how it is put.
    pub basis: Basis,
    /// Why it is unsure, or null.
    pub uncertain: Option<Doubt>,
}
each_span!(FollowUp { spans });

/// Somebody who was not there at the item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Absence {
    /// The name as printed.
    pub name: String,
    /// The party as printed.
    pub party: Option<String>,
    /// `absent` or `excused`.
    pub status: AttendanceStatus,
    /// Where the words stand.
    pub spans: Vec<Span>,
    /// Whether the document says it or it was concluded.
    pub basis: Basis,
    /// Why it is unsure, or null.
    pub uncertain: Option<Doubt>,
}
each_span!(Absence { spans });

/// Somebody who was against, or made a reservation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Dissent {
    /// The name as printed, or null where only a party is named.
    pub name: Option<String>,
    /// The party as printed.
    pub party: Option<String>,
    /// The sentence.
    pub text: String,
    /// Where it stands.
    pub spans: Vec<Span>,
    /// Whether the document says it or it was concluded.
    pub basis: Basis,
    /// Why it is unsure, or null.
    pub uncertain: Option<Doubt>,
}
each_span!(Dissent { spans });

/// Somebody who took no part in all or some of the item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct NonParticipation {
    /// The name as printed.
    pub name: String,
    /// The party as printed.
    pub party: Option<String>,
    /// What the person took no part in, as printed: `den indledende del af punktet`.
    pub scope: Option<String>,
    /// Whether the document gives a conflict of interest as the reason ("inhabil").
    pub conflict: bool,
    /// Where the words stand.
    pub spans: Vec<Span>,
    /// Whether the document says it or it was concluded.
    pub basis: Basis,
    /// Why it is unsure, or null.
    pub uncertain: Option<Doubt>,
}
each_span!(NonParticipation { spans });

/// How the votes fell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Votes {
    /// Votes for.
    #[serde(rename = "for")]
    pub in_favour: Ballot,
    /// Votes against.
    pub against: Ballot,
    /// Those who abstained.
    pub abstaining: Ballot,
    /// Where the words stand.
    pub spans: Vec<Span>,
    /// Whether the document says it or it was concluded.
    pub basis: Basis,
    /// Why it is unsure, or null.
    pub uncertain: Option<Doubt>,
}
each_span!(Votes { spans });

/// One side of a vote.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Ballot {
    /// The number of votes, where printed.
    pub count: Option<u32>,
    /// The names, as printed.
    pub names: Vec<String>,
    /// The party letters or names, as printed.
    pub parties: Vec<String>,
}

/// Where a decision stands on the case's way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Stage {
    /// It goes on to another body.
    Recommendation,
    /// It ends here.
    Final,
    /// The document does not say.
    #[default]
    Unknown,
}
