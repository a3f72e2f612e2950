//! What councils and committees are called.

/// Endings of the word that names a body, lower case. It is the first or the last word of the name:
/// `Udvalget for Job`, `Teknik- og Miljøudvalget`.
pub const NOUNS: &[&str] = &[
    "udvalget",
    "udvalg",
    "borgerrepræsentationen",
    "magistraten",
    "rådet",
    "råd",
    "bestyrelsen",
    "bestyrelse",
    "nævnet",
    "nævn",
    "kommissionen",
    "repræsentantskabet",
    "dialogforum",
    "direktionen",
    "styregruppen",
    "hovedmed",
    "områdemed",
    "sektormed",
    "centermed",
    "lokalmed",
    "-med",
];

/// Words that end like a body but name none.
pub const NOT_BODIES: &[&str] = &["udvalgsråd", "udvalgsrådet"];

/// Words of sentences that stand in no body's name, lower case.
pub const NOT_IN_BODIES: &[&str] = &[
    "protokol",
    "uddrag",
    "se",
    "de",
    "find",
    "vælg",
    "dit",
    "alle",
    "fraværende",
    "afbud",
    "deltog",
    "afholdt",
    "afholder",
    "at",
    "behandlede",
    "besluttede",
    "blev",
    "bliver",
    "den",
    "der",
    "det",
    "drøftede",
    "drøfter",
    "er",
    "fra",
    "godkender",
    "godkendte",
    "har",
    "havde",
    "holder",
    "holdt",
    "indstiller",
    "kan",
    "møde",
    "møder",
    "mødet",
    "mødtes",
    "perioden",
    "valgperioden",
    "skal",
    "som",
    "til",
    "tiltrådte",
    "var",
    "vil",
];

/// Follows the name of a municipality.
pub const MUNICIPALITY: &str = "Kommune";
/// Follows the name of a municipality that is a region, too.
pub const REGION_TOO: &str = "Regionskommune";

/// Between a body and its municipality.
pub const OF_PLACE: &str = " i ";

/// Before the body in or by which something was decided.
pub const DECIDED_IN: &[&str] = &["i", "af"];

/// Articles at the end of a noun: a body that is known.
pub const ENDINGS: [&str; 2] = ["et", "en"];

/// What a body calls itself, lower case: they name no other.
pub const OWN_BODY: &[&str] = &[
    "udvalget",
    "udvalg",
    "rådet",
    "råd",
    "bestyrelsen",
    "nævnet",
    "kommissionen",
];

/// Nouns of the one council of a municipality, lower case; the name before one is the municipality's: `Klitby Byråd`.
pub const COUNCILS: &[&str] = &["byråd", "kommunalbestyrelse", "borgerrepræsentation"];

/// What competences are cut short to, lower case.
pub const ABBREVIATIONS: &[(&str, &str)] = &[
    ("kb", "kommunalbestyrelsen"),
    ("by", "byrådet"),
    ("br", "byrådet"),
    ("øu", "økonomiudvalget"),
    ("øk", "økonomiudvalget"),
];
