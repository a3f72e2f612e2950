//! What decisions say, and what it means.

use crate::model::Outcome::{
    self, Approved, Discussed, Elected, Forwarded, Lapsed, NoAction, Noted, Postponed, Procedural, Recommended,
    ReferredUp, Rejected, Returned, Withdrawn,
};

/// A wording of an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wording {
    /// Whole words, lower case, single spaces.
    pub words: &'static str,
    /// What they mean.
    pub outcome: Outcome,
    /// How sure the words are.
    pub force: Force,
}

/// How sure the words of an outcome are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Force {
    /// They say it.
    Plain,
    /// They say it only where the sentence has no other wording: `besluttede, at sagen udsættes`.
    Generic,
    /// They are a slip for another word, or mean something else; with what they mean as they stand.
    Doubtful(Outcome),
    /// They report rather than decide: the outcome is concluded from them.
    Implied,
}

const PLAIN: &[(Outcome, &[&str])] = &[
    (
        Approved,
        &[
            "godkendt",
            "godkendes",
            "godkender",
            "godkendte",
            "godkende",
            "godkendtes",
            "vedtoges",
            "besluttedes godkendt",
            "tiltrådt",
            "tiltrådte",
            "tiltrædes",
            "tiltræder",
            "tiltræde",
            "vedtaget",
            "vedtages",
            "vedtog",
            "vedtager",
            "tilsluttede sig",
            "tilslutter sig",
            "tilslutning til",
            "tilsluttet",
            "bevilget",
            "bevilges",
            "bevilger",
            "imødekommet",
            "imødekommes",
            "imødekommer",
            "indforstået",
            "bifaldet",
            "bifaldes",
            "følger indstillingen",
            "fulgte indstillingen",
            "fulgte administrationens",
            "fulgte forvaltningens",
            "følger administrationens",
            "følger forvaltningens",
            "taget til følge",
            "tages til følge",
            "som indstillet",
            "efter indstillingen",
            "meddelt tilladelse",
            "meddeles tilladelse",
            "giver tilladelse",
            "gives tilladelse",
            "indstillingen følges",
            "accepteret",
            "accepteres",
        ],
    ),
    (
        Recommended,
        &[
            "anbefales",
            "anbefalet",
            "anbefaler",
            "anbefalede",
            "anbefale",
            "anbefaledes",
            "indstilles",
            "indstiller",
            "indstillede",
            "indstillet til",
            "med anbefaling",
        ],
    ),
    (
        Forwarded,
        &[
            "oversendes",
            "oversendt",
            "fremsendes",
            "fremsendt",
            "videresendes",
            "videresendt",
            "henvises til",
            "henvist til",
            "sendes i høring",
            "sendt i høring",
            "sendes til",
        ],
    ),
    (
        Noted,
        &[
            "til efterretning",
            "til orientering",
            "orientering givet",
            "orienteringen givet",
            "orienteret",
            "orienterede",
            "blev orienteret",
            "til underretning",
            "noteret",
            "besvaret",
            "givet orientering",
            "taget ad notam",
        ],
    ),
    (
        Discussed,
        &["drøftet", "drøftede", "drøftes", "drøfter", "debatteret", "debatterede"],
    ),
    (
        Postponed,
        &[
            "udsat",
            "udsættes",
            "udsætter",
            "udsatte",
            "udsætte",
            "udsattes",
            "genoptages",
            "genfremlægges",
            "genoptaget",
            "genbehandles",
            "tages op igen",
            "udskydes",
            "udskudt",
        ],
    ),
    (
        Returned,
        &[
            "sendes tilbage",
            "sendt tilbage",
            "sende sagen tilbage",
            "hjemvises",
            "hjemvist",
            "tilbagesendes",
            "tilbagesendt",
            "tilbagevises",
            "tilbagevist",
            "returneres",
            "sender sagen tilbage",
            "sendte sagen tilbage",
        ],
    ),
    (
        Withdrawn,
        &[
            "udgår",
            "udgik",
            "udgået",
            "udgår af dagsordenen",
            "taget af dagsordenen",
            "tages af dagsordenen",
            "trukket tilbage",
            "trækkes tilbage",
            "trukket",
            "frafaldet",
            "frafaldes",
            "trak forslaget",
        ],
    ),
    (
        Rejected,
        &[
            "forkastet",
            "forkastes",
            "forkastede",
            "faldet",
            "faldt",
            "afvist",
            "afvises",
            "afviser",
            "afviste",
            "afvistes",
            "afslag",
            "afslås",
            "afslået",
            "nedstemt",
            "nedstemmes",
            "stemt ned",
        ],
    ),
    (
        Lapsed,
        &[
            "bortfaldet",
            "bortfalder",
            "bortfaldt",
            "ikke længere aktuelt",
            "stemmelighed",
        ],
    ),
    (
        ReferredUp,
        &[
            "begærede sagen",
            "begærer sagen",
            "begæret sagen",
            "indbragt for",
            "indbringes for",
            "indbringer sagen",
            "standsningsret",
            "standsningsretten",
            "ankes",
            "anket",
        ],
    ),
    (
        Elected,
        &[
            "valgt",
            "valgtes",
            "vælges",
            "udpeget",
            "udpeges",
            "udpegede",
            "udpeger",
            "konstitueret",
            "konstituerede sig",
            "genvalgt",
        ],
    ),
    (
        Procedural,
        &[
            "gøre sagen til",
            "gjort til en",
            "behandles som punkt",
            "behandledes som punkt",
            "behandlet som punkt",
            "sættes på dagsordenen",
            "optages på dagsordenen",
            "optaget på dagsordenen",
            "dørene lukkes",
            "dørene lukkedes",
            "byttes om",
            "rykkes frem",
            "ophøjes til",
            "ophøjet til",
            "behandles for lukkede døre",
        ],
    ),
    (
        NoAction,
        &[
            "intet",
            "intet under dette punkt",
            "ingen bemærkninger",
            "intet at bemærke",
            "ingen meddelelser",
            "ingen punkter",
            "ingen sager",
            "intet til dette punkt",
            "ej aktuelt",
            "ikke aktuelt",
        ],
    ),
];

const GENERIC: &[(Outcome, &[&str])] = &[
    (
        Approved,
        &[
            "besluttede",
            "besluttet",
            "beslutter",
            "besluttes",
            "besluttedes",
            "enighed om",
            "enige om",
            "opbakning til",
            "bakker op",
        ],
    ),
    (NoAction, &["ingen", "udsendt"]),
];

const IMPLIED: &[(Outcome, &[&str])] = &[
    (Discussed, &["drøftelse", "drøftelsen"]),
    (
        Noted,
        &[
            "orientering",
            "orienteringen",
            "orienterer",
            "gennemgik",
            "fremlagt",
            "fremlagde",
        ],
    ),
];

const DOUBTFUL: &[(&str, Outcome, Outcome)] = &[
    // "tilrådt" is a word of its own ("advised"), and a common slip for "tiltrådt" ("adopted").
    ("tilrådt", Approved, Recommended),
    ("tilrådes", Approved, Recommended),
    ("godkent", Approved, Approved),
    ("godkedt", Approved, Approved),
    ("godtkendt", Approved, Approved),
    ("tiltråd", Approved, Approved),
    ("tiltråt", Approved, Approved),
    ("drøfet", Discussed, Discussed),
    ("udsad", Postponed, Postponed),
    ("til efteretning", Noted, Noted),
];

/// Behind a negation: it adds, and turns nothing round (`ikke blot`).
pub const NOT_NEGATING: &[&str] = &["blot", "kun", "alene", "mindst"];

/// What turns an outcome round, or makes it unclear.
pub const NEGATIONS: &[&str] = &[
    "ikke",
    "ej",
    "ingen af",
    "intet forslag",
    "ingen forslag",
    "hverken",
    "afviser",
    "afviste",
];

/// An outcome in a sentence that begins with one of these is that of an amendment, not of the proposal.
pub const AMENDMENTS: &[&str] = &[
    "ændringsforslag",
    "ændringsforslaget",
    "underændringsforslag",
    "modforslag",
    "tillægsforslag",
    "forslag fra",
    "forslaget fra",
    "dette forslag",
];

/// Says anywhere in a sentence that a member moved something.
pub const MOTIONS: &[&str] = &[
    "foreslog",
    "stillede forslag",
    "stillede ændringsforslag",
    "fremsatte forslag",
];

/// Says that a decision is back at the proposal after an amendment.
pub const RESUMING: &[&str] = &[
    "indstillingen",
    "indstilling",
    "herefter",
    "derefter",
    "sagen",
    "dagsordenen",
    "som helhed",
];

/// From here on a sentence recalls or expects, and decides nothing.
pub const BACKGROUND: &[&str] = &[
    "hvor",
    "forventes",
    "ventes",
    "venter på",
    "afventer",
    "spurgte",
    "spurgt",
];

/// Begin a sentence that tells in running text what was decided, beside the noun of a body: `Dagsordenen blev godkendt.`
/// Lower case.
pub const SUBJECTS: &[&str] = &[
    "dagsordenen",
    "referatet",
    "indstillingen",
    "orienteringen",
    "redegørelsen",
    "punktet",
    "sagen",
    "forslaget",
    "budgettet",
    "regnskabet",
    "ansøgningen",
    "det blev besluttet",
    "det blev vedtaget",
    "det besluttedes",
    "der var enighed om",
];

/// What makes an approval one with changes, lower case; the words from here on are the condition.
pub const CONDITIONS: &[&str] = &[
    "med den bemærkning",
    "med de bemærkninger",
    "med bemærkning",
    "med følgende bemærkning",
    "med den ændring",
    "med de ændringer",
    "med følgende ændring",
    "med ændring",
    "med den tilføjelse",
    "med følgende tilføjelse",
    "med tilføjelse",
    "med enkelte rettelser",
    "med enkelte ændringer",
    "med mindre rettelser",
    "med mindre ændringer",
    "med rettelser",
    "med ændringer",
    "med den præcisering",
    "med den justering",
    "med den rettelse",
    "med følgende",
    "under forudsætning af",
    "under forudsætning",
    "på betingelse af",
    "på den betingelse",
    "dog således",
    "dog at",
    "med forbehold for",
    "med det forbehold",
    "betinget af",
    "med undtagelse af",
    "bortset fra",
    "på nær",
    "dog med",
    "dog ikke",
    "men således at",
    "delvist",
    "delvis",
];

/// All wordings.
pub fn wordings() -> impl Iterator<Item = Wording> {
    let doubtful = DOUBTFUL.iter().map(|(words, outcome, other)| Wording {
        words,
        outcome: *outcome,
        force: Force::Doubtful(*other),
    });
    rows(PLAIN, Force::Plain)
        .chain(rows(GENERIC, Force::Generic))
        .chain(rows(IMPLIED, Force::Implied))
        .chain(doubtful)
}

fn rows(table: &'static [(Outcome, &'static [&'static str])], force: Force) -> impl Iterator<Item = Wording> {
    table.iter().flat_map(move |(outcome, words)| {
        words.iter().map(move |words| Wording {
            words,
            outcome: *outcome,
            force,
        })
    })
}

/// Sentences in which somebody shall do, supply or return to something later: words of which one must stand in the
/// sentence, and a pattern over the sentence in lower case.
pub const FOLLOW_UPS: &[(&[&str], &str)] = &[
    (
        &["ønsker", "ønskede", "ønskes"],
        r"\b(udvalget|byrådet|rådet|bestyrelsen|der|økonomiudvalget|kommunalbestyrelsen|\w+udvalget) ønske(r|s|de)\b",
    ),
    (&["samler", "samle"], r"\bsamler? (op|sammen)\b"),
    (&["melder", "melde"], r"\bmelder? tilbage\b"),
    (&["vender", "vende"], r"\bvender? tilbage\b"),
    (&["følger", "følge"], r"\bfølger? op\b"),
    (
        &["senere", "kommende", "næste", "følgende", "efterfølgende"],
        r"\b(senere|kommende|næste|følgende)\b.*\bmøde",
    ),
    (&["beder", "bedes", "bedt", "bad"], r"\b(beder|bedes|bedt om|bad)\b"),
    (&["anmoder", "anmodes", "anmodede", "anmodet"], r"\banmode(r|s|de|t)\b"),
    (&["pålægger", "pålægges"], r"\bpålægge(r|s)\b"),
    (
        &["skal"],
        r"\b(\w*forvaltningen|administrationen|direktionen|formanden|sagen|der|emnet|punktet) skal\b",
    ),
    (
        &["vil"],
        r"\b(\w*forvaltningen|administrationen|direktionen|formanden) vil\b",
    ),
    (
        &["fremlægges", "forelægges"],
        r"\bf(rem|ore)lægges (på|for|i|til|inden|senere|igen)\b",
    ),
    (
        FOLLOW_UP_VERBS,
        r"\b(\w*forvaltningen|administrationen|direktionen|formanden|borgmesteren) [a-zæøå]+(er|r)\b",
    ),
];

/// What an administration or a chair does later, when a decision says that it does.
const FOLLOW_UP_VERBS: &[&str] = &[
    "undersøger",
    "udarbejder",
    "fremlægger",
    "forelægger",
    "afdækker",
    "indkalder",
    "inviterer",
    "rundsender",
    "udsender",
    "sender",
    "eftersender",
    "indhenter",
    "arbejder",
    "tager",
    "kontakter",
    "afklarer",
    "afholder",
    "melder",
    "belyser",
    "fremsender",
];

/// Sentences in which somebody is against or makes a reservation, in lower case.
pub const DISSENT: &[&str] = &[
    "kunne ikke støtte",
    "kan ikke støtte",
    "støtter ikke",
    "kunne ikke tiltræde",
    "kan ikke tiltræde",
    "kunne ikke godkende",
    "kan ikke godkende",
    "kunne ikke anbefale",
    "kan ikke anbefale",
    "stemte imod",
    "stemmer imod",
    "stemte nej",
    "tager forbehold",
    "tog forbehold",
    "tager sin stilling forbehold",
    "forbeholder sig",
    "forbeholdt sig",
    "afgav følgende protokolbemærkning",
    "ønsker følgende protokolleret",
    "ønskede følgende tilført",
    "ønsker følgende tilført",
    "ønskede tilført protokollen",
    "ønsker ført til protokol",
    "ønskede ført til protokol",
    "kunne ikke tilslutte sig",
    "kan ikke tilslutte sig",
    "ført til referat",
    "ført til protokol",
    "tilført protokollen",
    "tilført referatet",
    "er imod",
    "var imod",
    "ikke enig i",
];

/// Words before the number of a part that answers a clause of the proposal, lower case.
pub const PART_LEADS: &[&str] = &["ad pkt.", "ad punkt", "ad", "at", "vedr. punkt", "pkt.", "punkt"];

/// Roles in a routing that end a case.
pub const DECIDING_ROLES: &[&str] = &["godkender", "beslutter", "afgør", "beslutning", "godkendelse"];
