//! How minutes tell of votes.

/// A side of a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// For.
    For,
    /// Against.
    Against,
    /// Neither.
    Abstaining,
}

/// Of these words one stands where votes are counted.
pub const COUNTING: &[&str] = &["stemmer", "stemte", "imod", "undlod", "stemme"];

/// A count of both sides over the text in lower case: those who prevailed, and those who did not.
pub const MAJORITY: &str = r"\b(\d+) stemmer i?mod (\d+)\b";

/// Counts of one side in running text: a pattern over the text in lower case with the count in its first group (and who
/// in its second, where it has one), and the side.
pub const COUNTS: &[(&str, Side)] = &[
    (r"(\d+) stemmer for\b(?: \(([^)]*)\))?", Side::For),
    (r"(\d+) stemmer i?mod \(([^)]*)\)", Side::Against),
    (r"\bfor og (\d+)(?: stemmer)? i?mod\b", Side::Against),
    (r"(\d+)(?: medlem(?:mer)?)? ?(?:\(([^)]*)\))? stemte for\b", Side::For),
    (
        r"(\d+)(?: medlem(?:mer)?)? ?(?:\(([^)]*)\))? stemte imod\b",
        Side::Against,
    ),
    (r"\bog (\d+)(?: medlem(?:mer)?)?(?: stemte)? for\b", Side::For),
    (r"\bmed (\d+)(?: stemmer)? ?(?:\(([^)]*)\))? for\b", Side::For),
    (r"\b(\d+)(?: stemmer)? ?(?:\(([^)]*)\))? imod\b", Side::Against),
    (
        r"(\d+)(?: medlem(?:mer)?)? ?(?:\(([^)]*)\))? undlod\b",
        Side::Abstaining,
    ),
    (
        r"(\d+)(?: medlem(?:mer)?)? ?(?:\(([^)]*)\))? stemte hverken\b",
        Side::Abstaining,
    ),
    (
        r"(\d+)(?: medlem(?:mer)?)? ?(?:\(([^)]*)\))? stemte blankt?\b",
        Side::Abstaining,
    ),
];

/// Labels that open a list of voters, lower case; longest first where one begins another.
pub const LABELS: &[(&str, Side)] = &[
    ("for stemte", Side::For),
    ("for stemmer", Side::For),
    ("stemte for", Side::For),
    ("imod stemte", Side::Against),
    ("imod stemmer", Side::Against),
    ("mod stemte", Side::Against),
    ("stemte imod", Side::Against),
    ("hverken for eller imod stemte", Side::Abstaining),
    ("hverken for eller imod", Side::Abstaining),
    ("undlod at stemme", Side::Abstaining),
    ("undlader at stemme", Side::Abstaining),
    ("undlod", Side::Abstaining),
    ("blankt", Side::Abstaining),
    ("blank", Side::Abstaining),
    ("imod", Side::Against),
    ("for", Side::For),
];

/// Before the number of all voters of a side, behind their list: `A (14), V (10) i alt 24`; lower case.
pub const TOTAL: &str = "i alt";

/// Says in running text that the named person or party did not vote for or against.
pub const ABSTAINING: &[&str] = &[
    "undlod at stemme",
    "undlader at stemme",
    "stemte blankt",
    "stemte blank",
    "stemte hverken for eller imod",
];

/// Says in running text that the named person or party voted against.
pub const AGAINST: &[&str] = &["stemte imod", "stemmer imod", "stemte nej"];

/// Before such words: nobody did, lower case.
pub const NOBODY_VOTES: &[&str] = &["ingen", "nogen"];
