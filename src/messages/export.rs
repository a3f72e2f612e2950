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
/// What is told of a person, in the order of the states.
pub const STATES: [&str; 10] = [
    "til stede",
    "stedfortræder",
    "afbud",
    "fraværende",
    "for",
    "imod",
    "hverken for eller imod",
    "imod eller forbehold",
    "inhabil",
    "deltog ikke",
];
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

/// Plain wordings of our own for the main groups of subjects.
const SUBJECTS: [(&str, &str); 36] = [
    ("00", "Politik og ledelse i kommunen"),
    ("01", "Planer for byer, land og natur"),
    ("02", "Byggesager"),
    ("03", "Bolig"),
    ("04", "Grønne områder og idrætsanlæg"),
    ("05", "Veje, stier og trafik"),
    ("06", "Vandløb og spildevand"),
    ("07", "Affald og genbrug"),
    ("08", "Havn og lufthavn"),
    ("09", "Miljø"),
    ("13", "Vand, varme og energi"),
    ("14", "Brand og redning"),
    ("15", "Arbejde og job"),
    ("17", "Skole"),
    ("18", "Fritid, foreninger og ungdomsskole"),
    ("19", "Museer og kulturarv"),
    ("20", "Kultur"),
    ("21", "Bibliotek"),
    ("22", "Tilladelser til erhverv"),
    ("23", "Borgernes papirer"),
    ("24", "Erhvervslivet"),
    ("25", "Skat"),
    ("27", "Sociale forhold"),
    ("28", "Pasning af børn"),
    ("29", "Sundhed og sygdom"),
    ("30", "Andre myndigheder"),
    ("32", "Ydelser til borgere"),
    ("54", "Uddannelser"),
    ("81", "Ansatte"),
    ("82", "Kommunens bygninger"),
    ("83", "Kommunens udstyr"),
    ("84", "Valg"),
    ("85", "Kommunens administration"),
    ("86", "Kommunens egne værksteder og drift"),
    ("87", "De ansattes arbejdsmiljø"),
    ("88", "Indkøb"),
];

/// What the cases of a main group are about, in plain words.
#[must_use]
pub fn subject(group: &str) -> Option<&'static str> {
    let at = SUBJECTS.binary_search_by_key(&group, |(number, _)| number).ok()?;
    Some(SUBJECTS[at].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subjects_by_number() {
        assert!(SUBJECTS.is_sorted());
        assert_eq!(subject("17"), Some("Skole"));
        assert_eq!(subject("99"), None);
    }
}
