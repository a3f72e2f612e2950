//! Words that matter when texts are searched.

/// Words after a hyphen that stands for the rest of a word: `dag- og aftenskole`. Lower case.
pub const JOINING: &[&str] = &["og", "eller", "samt", "men", "til"];

/// Words of titles that tell what is done with a case, not what it is about; they count for nothing where titles are
/// compared. Lower case, as stems are told apart by their beginnings: also `drøftelsen`, `godkendelser`.
pub const OF_TITLES: &[&str] = &[
    "beslutning",
    "drøftelse",
    "godkendelse",
    "orientering",
    "temadrøftelse",
    "behandling",
    "status",
    "vedrørende",
    "forslag",
    "sag",
    "punkt",
    "kommune",
    "og",
    "om",
    "af",
    "for",
    "til",
    "med",
    "den",
    "det",
    "der",
    "som",
    "ved",
    "fra",
    "til",
    "nyt",
    "nye",
];

/// What titles of items begin with that every meeting has and that are no case. Lower case.
pub const ROUTINE: &[&str] = &[
    "godkendelse af dagsorden",
    "godkendelse af dagsordenen",
    "godkendelse af referat",
    "godkendelse af protokol",
    "meddelelser",
    "orientering fra formanden",
    "eventuelt",
    "underskriftsark",
    "underskrift",
    "aktuelle sager",
    "spørgetid",
    "gensidig orientering",
    "orienteringssager",
    "siden sidst",
    "lukket punkt",
];
