//! What is compared, and how it may turn out.

macro_rules! fields {
    ($($(#[$doc:meta])* $Field:ident = $name:literal,)+) => {
        /// A field that is compared.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Field { $($(#[$doc])* $Field),+ }

        impl Field {
            pub const ALL: &'static [Self] = &[$(Self::$Field),+];

            /// As reports have it.
            pub fn name(self) -> &'static str {
                match self { $(Self::$Field => $name),+ }
            }
        }
    };
}

fields! {
    Kind = "kind",
    Municipality = "municipality",
    Body = "body",
    Date = "date",
    Start = "start",
    End = "end",
    Place = "place",
    Present = "present",
    Absent = "absent",
    Substitute = "substitute",
    /// Late or early.
    Partial = "late or early",
    Items = "items",
    Number = "number",
    Title = "title",
    CaseNumber = "case number",
    Closed = "closed",
    Clauses = "clauses",
    Attachments = "attachments",
    Sections = "sections",
    /// Headings that nobody knows are `other`.
    UnknownHeadings = "unknown headings",
    Routing = "routing",
    Decision = "decision",
    DecisionText = "decision text",
    Outcomes = "outcomes",
    /// Wordings that nobody knows are `unclear`.
    UnknownOutcomes = "unknown outcomes",
    Parts = "parts",
    /// What each part decided.
    PartOutcomes = "outcomes of parts",
    Votes = "votes",
    Dissent = "dissent",
    Conflict = "conflict",
    ItemAbsent = "absent at item",
    Earlier = "earlier decisions",
}

/// How a value was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Right,
    /// Read otherwise, and said to be unsure.
    Unsure,
    /// Read otherwise, as if it were certain.
    Wrong,
    /// Not read.
    Missing,
    /// Read where nothing is, as if it were certain.
    Invented,
}

/// A value that was compared.
#[derive(Clone, Debug)]
pub struct Finding {
    pub field: Field,
    pub verdict: Verdict,
    /// The item's title, or nothing for the head.
    pub item: String,
    pub expected: String,
    pub got: String,
}
