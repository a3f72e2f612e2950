//! The words of exports.

/// Heads of the columns of decisions.
pub const DECISIONS: [&str; 22] = [
    "Udvalg",
    "Dato",
    "Punkt",
    "Titel",
    "Sagsnummer",
    "Udfald",
    "Beslutning",
    "Læst som",
    "Indstilling",
    "For",
    "Imod",
    "Blankt",
    "Stemte imod",
    "Afstemning",
    "Imod eller forbehold",
    "Opfølgning",
    "Lukket",
    "Side",
    "Fil",
    "SHA-256",
    "Program",
    "Regler",
];
/// Heads of the columns of who was there.
pub const ATTENDANCE: [&str; 13] = [
    "Udvalg", "Dato", "Navn", "Parti", "Hverv", "Punkt", "Titel", "Oplyst", "Modstrid", "Fil", "SHA-256", "Program",
    "Regler",
];
/// A mark in a column of yes and no.
pub const YES: &str = "ja";
/// How a decision was read: in the document's words, concluded, unsure.
pub const READ_AS: [&str; 3] = ["ordret", "udledt", "usikker"];
/// A person of whom nothing is told at an item.
pub const NOT_TOLD: &str = "ikke oplyst";
/// Before the name of a file.
pub const FILE: &str = "Fil";
/// Before the name and version of the tool.
pub const MADE_WITH: &str = "Udtræk lavet med";
/// Before the version of the rules.
pub const RULES: &str = "regler";
/// Before an item's number.
pub const ITEM: &str = "punkt";
/// Before a page's number.
pub const PAGE: &str = "side";
/// Before the case number.
pub const CASE: &str = "Sagsnummer";
