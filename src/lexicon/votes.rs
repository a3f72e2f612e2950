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

/// Counts in running text: a word that must stand there, a pattern over the text in lower case with the count in its
/// first group (and who in its second, where it has one), and the side.
pub const COUNTS: &[(&str, &str, Side)] = &[
    ("stemmer", r"(\d+) stemmer (?:for|mod|imod|og)\b", Side::For),
    (
        "stemmer",
        r"\d+ stemmer (?:for )?(?:mod|imod|og) (\d+)\b",
        Side::Against,
    ),
    (
        "stemte for",
        r"(\d+)(?: medlem(?:mer)?)? ?(?:\(([^)]*)\))? stemte for\b",
        Side::For,
    ),
    (
        "imod",
        r"(\d+)(?: medlem(?:mer)?)? ?(?:\(([^)]*)\))? stemte imod\b",
        Side::Against,
    ),
    ("for", r"\bmed (\d+)(?: stemmer)? ?(?:\(([^)]*)\))? for\b", Side::For),
    ("imod", r"\b(\d+)(?: stemmer)? ?(?:\(([^)]*)\))? imod\b", Side::Against),
    (
        "undlod",
        r"(\d+)(?: medlem(?:mer)?)? ?(?:\(([^)]*)\))? undlod\b",
        Side::Abstaining,
    ),
    (
        "hverken",
        r"(\d+)(?: medlem(?:mer)?)? ?(?:\(([^)]*)\))? stemte hverken\b",
        Side::Abstaining,
    ),
    (
        "blank",
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

/// Says in running text that the named person or party voted against.
pub const AGAINST: &[&str] = &["stemte imod", "stemmer imod", "stemte nej"];
