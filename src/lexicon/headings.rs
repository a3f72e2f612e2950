//! Headings of an item's sections.

use crate::model::SectionKind::{
    self, Assessment, Attachments, Attendance, Competence, Decision, Economy, Effect, Hearing, History, Law, Motion,
    Next, Other, Presentation, Proposal, Routing, Staff, Summary, Theme,
};
use crate::order;
use std::collections::HashMap;
use std::sync::LazyLock;

/// A heading that the vocabulary knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heading {
    /// What the section is for.
    pub kind: SectionKind,
    /// A weak heading is a word that also stands for other things: it counts only in a document whose items have no
    /// strong heading of its kind.
    pub weak: bool,
}

/// Strong headings by kind, lower case, without a final colon. Sources: the families of public minutes.
const STRONG: &[(SectionKind, &[&str])] = &[
    (
        Summary,
        &[
            "resumé",
            "resume",
            "sagsresumé",
            "sagsresume",
            "sammendrag",
            "sagens kerne",
            "præsentation",
            "kort resumé",
            "kort fortalt",
            "indledning",
            "kort sagsresumé",
            "kort sammendrag",
            "resumé af sagen",
            "sagen i korte træk",
        ],
    ),
    (
        Proposal,
        &[
            "indstilling",
            "administrativ indstilling",
            "administrationens indstilling",
            "forvaltningens indstilling",
            "direktionens indstilling",
            "indstilling fra forslagsstiller",
            "forvaltningen foreslår",
            "administrationens forslag",
            "forvaltningens forslag",
            "administrationens anbefaling",
            "forvaltningens anbefaling",
            "beslutningspunkter",
            "indstilling og beslutning",
            "forslag til beslutning",
            "administrationen indstiller",
            "direktionen indstiller",
            "forvaltningen indstiller",
            "det indstilles",
            "indstillinger",
            "borgmesteren indstiller",
            "det foreslås",
            "det foreslås, at",
            "det indstilles, at",
            "det indstilles at",
            "indstilles",
            "indstilles, at",
            "det anbefales",
            "udvalgets indstilling",
            "rådets indstilling",
            "formandens indstilling",
            "borgmesterens indstilling",
            "bestyrelsens indstilling",
            "sekretariatets indstilling",
            "administrationen anbefaler",
            "forvaltningen anbefaler",
            "administrationen foreslår",
            "sekretariatet indstiller",
            "indstilling fra administrationen",
            "indstilling fra forvaltningen",
            "oplæg til beslutning",
            "forslag til indstilling",
            "indstilling til beslutning",
        ],
    ),
    (
        Decision,
        &[
            "beslutning",
            "beslutninger",
            "åben beslutning",
            "lukket beslutning",
            "udvalgets beslutning",
            "byrådets beslutning",
            "vedtagelse",
            "afgørelse",
            "konklusion",
            "mødets beslutning",
            "beslutning på mødet",
            "beslutning fra mødet",
            "besluttet",
            "det blev besluttet",
            "kommunalbestyrelsens beslutning",
            "rådets beslutning",
            "bestyrelsens beslutning",
            "udvalgets afgørelse",
            "drøftelse og beslutning",
            "behandling og beslutning",
            "beslutning og referat",
            "referat og beslutning",
            "beslutning/referat",
            "referat/beslutning",
            "konklusion/beslutning",
            "beslutning/konklusion",
            "endelig beslutning",
            "beslutningstekst",
        ],
    ),
    (
        Presentation,
        &[
            "sagsfremstilling",
            "supplerende sagsfremstilling",
            "beskrivelse af sagen",
            "sagsbeskrivelse",
            "sagens indhold",
            "sagsindhold",
            "problemstilling",
            "løsning",
            "anledning",
            "supplerende bemærkninger",
            "sagsfremstilling og vurdering",
            "beskrivelse",
            "redegørelse",
            "sagen kort",
            "sagens baggrund",
            "baggrund for sagen",
            "forslagets indhold",
            "fremstilling",
            "sagsfremstilling og baggrund",
            "baggrund og sagsfremstilling",
            "sagens indhold og baggrund",
            "baggrund og indhold",
            "baggrund og formål",
            "formål og baggrund",
            "redegørelse for sagen",
            "kort om sagen",
            "om sagen",
            "sagsoplysninger",
            "sagens opståen",
            "faktiske forhold",
            "motivering",
        ],
    ),
    (
        Assessment,
        &[
            "administrationens vurdering",
            "forvaltningens vurdering",
            "forvaltningens bemærkninger",
            "administrationens bemærkninger",
            "forvaltningens belysning",
            "påtegning",
            "vurdering",
            "direktionens bemærkninger",
            "administrationens supplerende bemærkninger",
            "økonomiafdelingens bemærkninger",
            "vurdering og anbefaling",
            "sekretariatets bemærkninger",
            "faglig vurdering",
            "administrationens kommentarer",
            "forvaltningens kommentarer",
        ],
    ),
    (
        Economy,
        &[
            "økonomi",
            "økonomi og finansiering",
            "økonomiske konsekvenser",
            "økonomi og organisatoriske konsekvenser",
            "økonomi og afledt drift",
            "økonomiske konsekvenser og finansiering",
            "økonomiske og personalemæssige konsekvenser",
            "økonomi og personale",
            "finansiering",
            "økonomiske forhold",
            "bevillingsmæssige konsekvenser",
            "økonomi/personale",
            "økonomi og ressourcer",
            "økonomiske og organisatoriske konsekvenser",
            "økonomiske og erhvervsmæssige konsekvenser",
            "budgetmæssige konsekvenser",
            "økonomi og konsekvenser",
            "økonomisk konsekvens",
        ],
    ),
    (
        Law,
        &[
            "lovgrundlag",
            "retsgrundlag",
            "retsregler og andre forskrifter",
            "lovgivning",
            "hjemmel",
            "lovhjemmel",
            "jura",
            "juridiske forhold",
            "retligt grundlag",
            "lov- og plangrundlag",
            "lovgrundlag og lovhjemmel",
            "lovgrundlag – link",
            "retsregler",
            "juridisk grundlag",
        ],
    ),
    (
        Staff,
        &[
            "personale",
            "personalemæssige konsekvenser",
            "personaleforhold",
            "personalemæssige forhold",
        ],
    ),
    (
        Hearing,
        &[
            "høring",
            "høringer",
            "høring af ældrerådet",
            "høring af handicaprådet",
            "høringssvar",
            "høring og borgerinddragelse",
            "borgerinddragelse",
            "inddragelse",
            "inddragelse og høring",
            "udtalelser",
            "høring/borgerinddragelse",
            "partshøring",
            "udtalelser og høring",
            "høring og sagsgang",
            "kommunikation og høring",
            "borgerinddragelse og høring",
            "høringsparter",
        ],
    ),
    (
        Effect,
        &[
            "effekt",
            "handicapaspekter",
            "risikovurdering",
            "sundhedsmæssige konsekvenser",
            "miljømæssige konsekvenser",
            "klimakonsekvenser",
            "bæredygtighed",
            "konsekvenser for børn og unge",
            "klima og miljø",
            "sundhed",
            "tilgængelighed",
            "andre konsekvenser",
            "øvrige konsekvenser",
            "miljøkonsekvenser",
            "konsekvenser for klima og miljø",
            "co2-konsekvensvurdering",
            "ligestilling",
            "sundhedsmæssige aspekter",
            "bæredygtighed og klima",
            "alternativer",
            "klima",
            "miljø",
            "verdensmål",
        ],
    ),
    (
        Competence,
        &[
            "beslutningskompetence",
            "kompetence",
            "sagen afgøres i",
            "beslutningen træffes af",
            "afgøres i",
            "besluttes i",
            "kompetenceforhold",
            "sagen afgøres af",
            "afgøres af",
            "hvem beslutter",
            "beslutningen træffes i",
            "endelig beslutning træffes af",
            "sagen besluttes i",
            "kompetence til afgørelse",
        ],
    ),
    (
        Routing,
        &[
            "politisk behandling",
            "forventet sagsgang",
            "behandlingsplan",
            "sagsgang",
            "videre sagsgang",
            "oversigt over politisk behandling",
            "sagsgang og sagstype",
            "den videre sagsgang",
            "sagsgang/tidsplan",
            "politisk sagsgang",
        ],
    ),
    (
        History,
        &[
            "sagens forløb",
            "sagsforløb",
            "sagens gang",
            "tidligere behandling",
            "tidligere beslutninger",
            "beslutningshistorik",
            "sagshistorik",
            "tidligere politisk behandling",
            "sagens behandling",
            "tidligere politiske beslutninger",
            "forudgående behandling",
            "sagens tidligere behandling",
            "sagens tidligere forløb",
            "sagshistorik, henvisninger",
            "forhistorie",
        ],
    ),
    (
        Next,
        &[
            "videre proces",
            "den videre proces",
            "beslutningsproces",
            "videre forløb",
            "det videre forløb",
            "tidsplan",
            "proces",
            "kommunikation",
            "opfølgning",
            "proces og tidsplan",
            "tid og proces",
            "kommunikation og videre proces",
            "implementering",
            "videre behandling",
            "opfølgning på sagen",
        ],
    ),
    (Theme, &["beslutningstema"]),
    (
        Motion,
        &["initiativretsforslag", "beslutningsforslag", "medlemsforslag"],
    ),
    (
        Attachments,
        &[
            "bilag",
            "bilagsnr",
            "bilagsliste",
            "bilagsfortegnelse",
            "bilag til sagen",
            "vedhæftede bilag",
            "sagens bilag",
            "vedhæftede filer",
            "vedhæftede dokumenter",
            "vedhæftninger",
            "bilag og links",
            "bilag/links",
            "bilag til punktet",
            "tilknyttede dokumenter",
            "øvrige bilag",
            "links",
            "dokumenter i sagen",
        ],
    ),
    // Stands behind the last item and belongs to none.
    (
        Other,
        &[
            "underskrifter",
            "underskriftsblad",
            "underskriftsside",
            "underskriftsark",
        ],
    ),
    (
        Attendance,
        &[
            "afbud / fraværende",
            "afbud/fraværende",
            "fremmøde og inhabilitet",
            "fravær",
        ],
    ),
];

/// Weak headings: words that are headings in some documents and ordinary words in others.
const WEAK: &[(SectionKind, &[&str])] = &[
    (Proposal, &["forslag", "anbefaling"]),
    (
        Decision,
        &["referat", "aftale", "aftaler", "aftalt", "det blev aftalt", "opsamling"],
    ),
    (Presentation, &["baggrund", "indhold", "sag", "sagen"]),
    (Assessment, &["bemærkninger"]),
    (Effect, &["konsekvenser"]),
    (History, &["historik"]),
];

/// Between a heading and the item that it names, lower case: `Beslutning for punkt 1`.
pub const OF_ITEM: &[&str] = &["for", "til", "vedr.", "vedrørende", "i", "under", "på"];

/// Words that open a heading of a decision with body and date in it: `Beslutning i <body> den <date>`, lower case.
pub const DECISION_LEADS: &[&str] = &[
    "beslutninger",
    "beslutning",
    "vedtagelse",
    "afgørelse",
    "udtalelse",
    "behandling",
    "besluttet",
    "behandlet",
];

/// Words after a body that make such a heading: `<body>s beslutning den <date>`, lower case.
pub const DECISION_TAILS: &[&str] = &[
    "beslutning",
    "vedtagelse",
    "afgørelse",
    "indstilling",
    "anbefaling",
    "udtalelse",
    "behandling",
    "erklæring",
];

/// Verbs between a body and the day on which it said something, lower case: `Teknisk Udvalg udtaler, 8. oktober 2031:`.
pub const DECISION_VERBS: &[&str] = &["udtaler", "udtalte", "anbefaler", "anbefalede", "besluttede"];

/// Behind a body in the genitive, where the line is the head of a meeting: `Byrådets møde den ...`, lower case; longest first
/// where one ends another.
pub const MEETING_TAILS: &[&str] = &["ekstraordinære møde", "ordinære møde", "møde", "mødet"];

/// Between the day of a decision and the number under which it was made.
pub const AS: &str = "som";

/// Words between the parts of such a heading, lower case.
pub const DECISION_LINKS: &[&str] = &["truffet af", "fra", "i", "af", "på", "mødet", "møde"];

/// Between a heading and the day that it names, lower case: `Beslutning på mødet den 4. april 2031`.
pub const ON_DAY: &[&str] = &["fra mødet", "på mødet", "i mødet", "fra møde", "mødet"];

/// The heading that a folded line is, if any.
#[must_use]
pub fn find(folded: &str) -> Option<Heading> {
    static TABLE: LazyLock<HashMap<&str, Heading>> =
        LazyLock::new(|| rows(WEAK, true).chain(rows(STRONG, false)).collect());
    TABLE.get(folded).copied()
}

/// Whether any heading begins as a text does, judged by its first bytes: a quick look that spares most look-ups.
#[must_use]
pub fn may_be(text: &str) -> bool {
    static BEGINNINGS: LazyLock<Vec<Beginning>> = LazyLock::new(|| {
        let all = rows(WEAK, true).chain(rows(STRONG, false));
        beginnings(all.map(|(words, _)| words))
    });
    begins_as(text, &BEGINNINGS)
}

/// Whether any heading's first word is this one, folded.
#[must_use]
pub fn is_first_word(folded: &str) -> bool {
    static WORDS: LazyLock<Vec<&str>> = LazyLock::new(|| {
        let all = rows(WEAK, true).chain(rows(STRONG, false));
        let mut words: Vec<_> = all.filter_map(|(words, _)| words.split(' ').next()).collect();
        order::sort(&mut words);
        words.dedup();
        words
    });
    WORDS.binary_search(&folded).is_ok()
}

/// How words begin, sorted; for [`begins_as`].
#[must_use]
pub fn beginnings<'w>(words: impl Iterator<Item = &'w str>) -> Vec<Beginning> {
    let mut beginnings: Vec<_> = words.filter_map(beginning).collect();
    order::sort(&mut beginnings);
    beginnings.dedup();
    beginnings
}

/// Whether a text begins as some of these words do, judged by three bytes.
#[must_use]
pub fn begins_as(text: &str, beginnings: &[Beginning]) -> bool {
    beginning(text).is_some_and(|beginning| beginnings.binary_search(&beginning).is_ok())
}

/// The first three bytes of a text with the bit that parts small letters from capitals, in ASCII as in the letters of Latin-1.
pub type Beginning = u32;

fn beginning(text: &str) -> Option<Beginning> {
    let bytes = text.as_bytes().get(..3)?;
    Some(u32::from_be_bytes([0, bytes[0], bytes[1], bytes[2]]) | 0x20_2020)
}

fn rows(
    table: &'static [(SectionKind, &'static [&'static str])],
    weak: bool,
) -> impl Iterator<Item = (&'static str, Heading)> {
    table
        .iter()
        .flat_map(move |(kind, words)| words.iter().map(move |word| (*word, Heading { kind: *kind, weak })))
}
