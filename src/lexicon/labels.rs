//! Labels: what introduces a value, in the meeting's head and in the head of an item.

use super::rows::Rows;

/// What a label in the meeting's head introduces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// The day, often with the time.
    Date,
    /// When the meeting began.
    Start,
    /// When it ended.
    End,
    /// Where it was held.
    Place,
    /// Who met.
    Body,
    /// The municipality.
    Municipality,
}

/// Labels of the meeting's head, lower case; longest first where one begins another.
pub static MEETING: Rows<Label> = Rows::new(&[
    ("mødedato", Label::Date),
    ("hvornår:", Label::Date),
    ("dato og tid", Label::Date),
    ("dato og tidspunkt", Label::Date),
    ("dato", Label::Date),
    ("mødetidspunkt", Label::Start),
    ("mødetid", Label::Start),
    ("starttidspunkt", Label::Start),
    ("tidspunkt", Label::Start),
    ("tid", Label::Start),
    ("mødet begyndte", Label::Start),
    ("mødet påbegyndt", Label::Start),
    ("mødet begyndt", Label::Start),
    ("mødestart", Label::Start),
    ("mødet begynder", Label::Start),
    ("mødet starter", Label::Start),
    ("mødet startede", Label::Start),
    ("mødevarighed", Label::Start),
    ("starttid", Label::Start),
    ("start", Label::Start),
    ("sluttidspunkt", Label::End),
    ("mødet hævet", Label::End),
    ("mødet sluttede", Label::End),
    ("mødet sluttet", Label::End),
    ("mødet hævedes", Label::End),
    ("mødet blev afsluttet", Label::End),
    ("mødet blev hævet", Label::End),
    ("mødet slut", Label::End),
    ("møde slut", Label::End),
    ("mødet afsluttet", Label::End),
    ("sluttid", Label::End),
    ("slut", Label::End),
    ("mødested", Label::Place),
    ("sted", Label::Place),
    ("mødelokale", Label::Place),
    ("lokale", Label::Place),
    ("hvor:", Label::Place),
    ("udvalg", Label::Body),
    ("møde i", Label::Body),
    ("møde", Label::Date),
    ("kommune", Label::Municipality),
]);

/// That of them whose day may be the one on which the paper was written.
pub const WRITTEN: &str = "dato:";

/// Those of them that pages of the web have above every item, lower case. `Dato` and `Sted` may be a decision's.
pub const MEETING_AGAIN: &[&str] = &["mødedato", "mødetidspunkt", "mødetid", "mødested"];

/// Words that open the title of the paper, lower case, and whether they speak of minutes (or of an agenda).
pub static PAPERS: Rows<bool> = Rows::new(&[
    ("åbent referat", true),
    ("uddrag af protokollen", true),
    ("uddrag af protokol", true),
    ("uddrag af beslutningsprotokollen", true),
    ("uddrag af beslutningsprotokol", true),
    ("uddrag af referatet", true),
    ("uddrag af referat", true),
    ("udskrift af protokollen", true),
    ("udskrift af protokol", true),
    ("udskrift af beslutningsprotokollen", true),
    ("udskrift af beslutningsprotokol", true),
    ("udskrift af forhandlingsprotokollen", true),
    ("udskrift", true),
    ("åbent beslutningsreferat", true),
    ("beslutningsreferat", true),
    ("beslutningsprotokol", true),
    ("beslutningsliste", true),
    ("mødereferat", true),
    ("protokol", true),
    ("referat", true),
    ("tillægsreferat", true),
    ("tillægsdagsorden", false),
    ("åben dagsorden", false),
    ("dagsorden", false),
    ("indkaldelse", false),
]);

/// Words between the paper's word and the body: `Referat af ordinært møde i ...`.
pub const PAPER_LEADS: &[&str] = &[
    "ordinært",
    "ekstraordinært",
    "konstituerende",
    "møde",
    "mødet",
    "fra",
    "af",
    "for",
    "i",
    "til",
];

/// Words that a line begins with which tells the place of the meeting without a label, lower case.
pub const PLACES: &[&str] = &[
    "mødelokale",
    "lokale",
    "mødesal",
    "byrådssalen",
    "rådssalen",
    "kommunalbestyrelsessalen",
    "rådhussalen",
    "rådhuset",
    "regionshuset",
    "regionsgården",
    "regionsrådssalen",
    "udvalgsværelse",
    "udvalgslokale",
    "virtuelt",
    "teams",
    "skype",
    "microsoft teams",
];

/// Before the place on a line of its own, lower case.
pub const PLACE_WORDS: &[&str] = &["i", "på", "hos"];

/// Endings of words for rooms, houses and streets, lower case: a line under the meeting's day that has one may be its place.
pub const PLACE_ENDS: &[&str] = &[
    "lokale",
    "lokalet",
    "værelse",
    "værelset",
    "sal",
    "salen",
    "rummet",
    "hus",
    "stue",
    "stuen",
    "rådhus",
    "rådhuset",
    "huset",
    "gården",
    "hallen",
    "centret",
    "centeret",
    "kontoret",
    "skole",
    "skolen",
    "kantinen",
    "biblioteket",
];

/// Says in running text that a meeting ended; a time follows.
pub const ENDED: &[&str] = &["hævede", "sluttede", "slutter", "slut", "hævet", "afsluttet"];

/// Begin the line under the last item that tells when the meeting ended, lower case.
pub const CLOSINGS: &[&str] = &[
    "mødet sluttede",
    "mødet sluttet",
    "mødet slut",
    "mødet hævet",
    "mødet hævedes",
    "mødet blev hævet",
    "mødet blev afsluttet",
    "mødet afsluttet",
    "mødet afsluttedes",
    "formanden hævede mødet",
    "borgmesteren hævede mødet",
    "formanden afsluttede mødet",
];

/// Begin a line under the last item that tells how the minutes were signed or sent out, lower case.
pub const SIGNED: &[&str] = &[
    "underskrevet den",
    "for rigtigheden",
    "referatet er godkendt elektronisk",
    "referatet er underskrevet",
    "protokollen er underskrevet",
    "protokollen underskrives",
    "godkendt af bestyrelsen den",
    "udskrevet",
];

/// Verbs of a sentence that tells of a meeting, lower case; the longest that stands at a place counts.
pub const HELD: &[&str] = &[
    "holdt møde",
    "holdt ordinært møde",
    "holdt ekstraordinært møde",
    "holdt",
    "afholdt møde",
    "afholdt ordinært møde",
    "afholdt ekstraordinært møde",
    "afholdt",
    "holder møde",
    "holder",
    "afholder møde",
    "afholder",
    "afholdtes",
    "afholdtes møde",
    "holdtes møde",
    "afholdes",
    "holdes",
    "var samlet",
    "var samlet til møde",
    "mødtes",
    "møder",
];

/// Those of them that an agenda has, too.
pub const HOLDING: &[&str] = &[
    "holder møde",
    "holder",
    "afholder møde",
    "afholder",
    "afholdes",
    "holdes",
    "møder",
];

/// That of them that is a noun, too.
pub const MEETS: &str = "møder";

/// A meeting in running text.
pub const MEETING_WORD: &str = "møde";
/// The same, of one that is known.
pub const THE_MEETING: &str = "mødet";

/// Before the name of the body that meets, lower case.
pub const IN_MEETING: &[&str] = &["møde i", "mødet i", "møde for", "mødet for"];

/// Before the name of a place, lower case.
pub const PLACE_LEADS: &[&str] = &["i", "på", "ved", "hos", "sted"];

/// What a contents list is called in most papers, whatever stands before it.
pub const CONTENTS_STEM: &str = "ndholdsfortegnelse";

/// Headings of the contents list, lower case.
pub const CONTENTS: &[&str] = &[
    "indholdsfortegnelse",
    "indhold",
    "dagsorden",
    "dagsordenspunkter",
    "punkter",
    "sagsliste",
    "oversigt over punkter",
    "punkter på dagsordenen",
];

/// Words before an item's number, lower case; longest first where one begins another.
pub const ITEM_WORDS: &[&str] = &[
    "dagsordenspunkt nr.",
    "dagsordenspunkt",
    "dagsordenpunkt",
    "dagsordenens punkt",
    "dagsordenspkt.",
    "dagsordenspkt",
    "dagsordenpkt.",
    "punkt nr.",
    "punkt nr",
    "punkt",
    "pkt.nr.",
    "pkt. nr.",
    "pkt. nr",
    "pkt nr.",
    "pkt.",
    "pkt",
    "sag nr.",
    "sag nr",
    "sagnr.",
    "sag",
    "emne",
    "nr.",
    "nr",
    "ad punkt",
    "ad pkt.",
    "ad.",
    "ad",
];

/// Of these, what may count anything, or point to an item that stands elsewhere.
pub const POINTERS: &[&str] = &["nr", "ad"];

/// Titles of items that hardly any agenda lacks, and no list within an item has; lower case beginnings.
pub const STANDING: &[&str] = &[
    "bemærkninger til dagsorden",
    "bemærkninger til dagsordenen",
    "bemærkninger til referat",
    "bemærkninger til referatet",
    "beretning fra formanden",
    "bordet rundt",
    "dato for næste møde",
    "evaluering af mødet",
    "eventuelt",
    "evt",
    "forretningsudvalget orienterer",
    "formanden orienterer",
    "gensidig orientering",
    "godkendelse af dagsorden",
    "godkendelse af dagsordenen",
    "godkendelse af referat",
    "godkendelse af referatet",
    "godkendelse af protokol",
    "kommende møder",
    "meddelelser",
    "mødeevaluering",
    "nyt fra formanden",
    "næste møde",
    "opfølgning på sidste møde",
    "orientering fra formanden",
    "orientering ved formanden",
    "punkter til næste møde",
    "referat fra sidste møde",
    "siden sidst",
    "underskrift af referat",
    "underskriftsark",
    "valg af dirigent",
    "valg af ordstyrer",
    "valg af referent",
    "velkomst",
    "øvrige meddelelser",
];

/// Before the word for item: `Åbent punkt 3`; lower case.
pub const ACCESS_WORDS: &[&str] = &["åbent", "åben", "lukket", "fortroligt", "fortrolig"];

/// Between an item's number and its title, in a bracket or a column of its own: open or closed doors; lower case.
pub const ACCESS: &[&str] = &[
    "åben sag",
    "åbent punkt",
    "åben",
    "åbent",
    "offentlig",
    "offentligt",
    "lukket sag",
    "lukket punkt",
    "lukket",
    "fortroligt",
    "fortrolig",
    "ikke offentlig",
    "for lukkede døre",
    "lukkede døre",
    "åbne",
    "lukkede",
    "closed",
    "open",
];

/// Behind a title where letters stand there: behind closed doors.
pub const CLOSED_LETTER: &str = "L";

/// Labels of a case number in an item's head, lower case.
pub const CASE_NUMBER: &[&str] = &[
    "sagsnummer",
    "sagsnr",
    "sagnr",
    "sagsid",
    "sags id",
    "sags-id",
    "sags nr",
    "sagens nr",
    "esdh-sag",
    "journalnummer",
    "journalnr",
    "journal nr",
    "j.nr",
    "j. nr",
    "jnr",
    "acadre sagsnr",
    "sag",
];

/// Further labels of lines in an item's head, lower case: they belong to the head and open no section.
pub const ITEM_META: &[&str] = &[
    "sagsinitialer",
    "initialer",
    "sagsbehandler",
    "sbh",
    "forvaltning",
    "dok.nr",
    "dok.",
    "dok",
    "besl. komp",
    "sagsforløb",
    "sagstype",
];

/// Lines between items that say what the next items have in common; lower case beginnings.
pub const GROUPS: &[&str] = &[
    "åbne sager",
    "åbne punkter",
    "åbne dagsordenspunkter",
    "åben dagsorden",
    "tillægsdagsorden",
    "lukkede sager",
    "lukkede punkter",
    "lukkede dagsordenspunkter",
    "lukket dagsorden",
    "lukket møde",
    "åbent møde",
    "til behandling - for lukkede døre",
    "til behandling",
    "punkter til",
    "sager til",
    "for lukkede døre",
    "for åbne døre",
];

/// Such a line begins so where it names the body that the next items come from.
pub const FROM_BODY: &str = "Fra ";
/// Endings of the word for items in such a line, lower case: `Beslutningssager`, `Sager til efterretning`.
pub const GROUP_ENDS: &[&str] = &["sager", "punkter"];

/// In a line of an item's head: behind closed doors.
pub const CLOSED_WORD: &str = "lukket";

/// Stand in the place of the title of an item behind closed doors, lower case.
pub const CLOSED_ITEMS: &[&str] = &["lukket punkt", "lukket sag", "punktet er lukket", "sagen er lukket"];

/// In a title: behind closed doors.
pub const CLOSED: &[&str] = &[
    "lukket punkt",
    "lukket sag",
    "for lukkede døre",
    "lukket -",
    "lukket –",
    "lukket:",
    "(lukket",
    "(lukkede døre",
    "(fortrolig",
    "🔒",
];

/// In a group line: behind closed doors.
pub const CLOSED_GROUP: &[&str] = &["lukket", "lukkede"];

/// Begins a whole line that is a page's and not the text's, lower case; a number follows.
pub const PAGE: &[&str] = &[
    "sidenr.", "sidenr", "side nr.", "side nr", "sidetal", "side", "page", "bladnr.", "blad nr.", "blad",
];
/// Between a page's number and the number of pages.
pub const OF: &[&str] = &["af", "/", "of"];

/// Whole lines that are a web page's and not the text's, lower case.
pub const WEB_PAGE: &[&str] = &[
    "til toppen",
    "tilbage til toppen",
    "til top",
    "show video",
    "se video",
    "vis video",
    "background image",
    "til indholdsfortegnelse",
    "til indholdsfortegnelsen",
    "udskriv hele dagsordnen",
    "udskriv hele dagsordenen",
    "kopier link til punktet",
    "kopier link til punktet - print",
    "kopiér link til punktet",
    "kopier link",
    "se alle bilag",
    "print",
    "udskriv",
    "del",
    "del siden",
    "læs højt",
    "luk",
    "spring til indhold",
    "spring til hovedindhold",
    "gå til hovedindhold",
    "log ind",
    "log på",
    "søg",
    "vis mere",
    "vis mindre",
    "vis alle",
    "udvid alle",
    "fold alle ud",
    "fold alle ind",
    "luk alle",
    "download",
    "dagsorden (pdf)",
    "referat (pdf)",
    "acceptér cookies",
    "accepter cookies",
    "accepter alle cookies",
    "kun nødvendige cookies",
    "forrige møde",
    "kontakt os",
    "om cookies",
    "cookies",
    "tilgængelighedserklæring",
];

/// Begin a line or paragraph that a web page tells its visitor of itself, lower case.
pub const WEB_PAGE_LEADS: &[&str] = &[
    "vi bruger cookies",
    "vi anvender cookies",
    "hjemmesiden bruger cookies",
    "hjemmesiden anvender cookies",
    "denne hjemmeside bruger cookies",
    "denne hjemmeside anvender cookies",
    "denne side bruger cookies",
    "dette websted bruger cookies",
    "dette websted anvender cookies",
];

/// How lines of a page's foot begin, lower case: who owns it, when it was changed, ways to other pages.
pub const SITE_LEADS: &[&str] = &[
    "sidst opdateret",
    "sidst ændret",
    "senest opdateret",
    "senest ændret",
    "opdateret den",
    "sidst redigeret",
    "telefon",
    "tlf.",
    "tlf",
    "telefax",
    "cvr",
    "ean",
    "e-mail",
    "email",
    "mail",
    "åbningstid",
    "åbningstider",
    "telefontid",
    "telefontider",
    "om brug af cookies",
    "cookies",
    "cookiepolitik",
    "brug af cookies",
    "privatliv",
    "privatlivspolitik",
    "persondata",
    "persondatapolitik",
    "tilgængelighed",
    "tilgængelighedserklæring",
    "databeskyttelse",
    "del på",
    "del denne side",
    "følg os",
    "kontakt",
    "kontakt os",
    "sikker mail",
    "sikker post",
    "digital post",
    "nyhedsbrev",
    "tilmeld nyhedsbrev",
    "find vej",
    "om hjemmesiden",
    "om kommunen",
    "webmaster",
    "©",
    "copyright",
    "tidligere møder",
    "andre møder",
    "alle møder",
    "dagsordener og referater",
    "referater og dagsordener",
    "ledige stillinger",
    "selvbetjening",
    "facebook",
    "linkedin",
    "instagram",
];

/// Endings of the names of streets, lower case.
pub const STREET_ENDS: &[&str] = &[
    "vej",
    "vejen",
    "gade",
    "gaden",
    "stræde",
    "strædet",
    "plads",
    "pladsen",
    "torv",
    "torvet",
    "allé",
    "alle",
    "alléen",
    "boulevard",
    "vænget",
    "parken",
    "engen",
    "bakken",
    "toften",
    "kajen",
    "havnen",
    "brinken",
];

/// An attachment that is withheld, lower case.
pub const CLOSED_ATTACHMENT: &[&str] = &["lukket bilag", "lukkede bilag", "fortroligt bilag"];

/// Of [`ACCESS`]: withheld.
pub const WITHHELD: &[&str] = &[
    "lukket",
    "fortrolig",
    "fortroligt",
    "ikke offentlig",
    "ikke offentligt",
    "ikke-offentlig",
    "ikke-offentligt",
    "closed",
];

/// All that is told of an item behind closed doors, lower case.
pub const WITHHELD_ITEMS: &[&str] = &[
    "lukket punkt",
    "lukket sag",
    "lukket",
    "fortroligt punkt",
    "fortrolig sag",
    "personsag",
    "underskriftsark",
    "underskrifter",
];

/// Labels of the number that a document has in its system, lower case.
pub const DOCUMENT_NUMBER: &[&str] = &[
    "dok. nr",
    "dok.nr",
    "dok nr",
    "doknr",
    "dokumentnr",
    "dokument nr",
    "dokumentid",
];
/// Units of a file's size, lower case.
pub const FILE_SIZES: &[&str] = &["kb", "mb", "bytes"];
/// Types of files, lower case.
pub const FILE_TYPES: &[&str] = &["pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx"];

/// Says that there are no attachments, lower case.
pub const NO_ATTACHMENTS: &[&str] = &["ingen", "ingen bilag", "-", "der er ingen bilag"];

/// Labels of an item's title, lower case.
pub const TITLES: &[&str] = &["emne", "titel", "overskrift", "sagsemne", "sagstitel"];

/// Begin a remark in a bracket below a title that tells where the item comes from, lower case.
pub const REMARKS: &[&str] = &[
    "indstilling",
    "forslag",
    "byrådsforslag",
    "medlemsforslag",
    "beslutningsforslag",
    "forespørgsel",
    "henvendelse",
    "fremsendt",
    "oversendt",
    "genoptaget",
    "udsat",
    "fortsat",
    "fra",
];

/// Heads of a table's column with the items' numbers, lower case, without a full stop.
pub const NUMBER_COLUMNS: &[&str] = &[
    "nr",
    "pkt",
    "punktnr",
    "pkt. nr",
    "pkt.nr",
    "punkt nr",
    "sag nr",
    "sagnr",
    "løbenr",
    "dagsordenspunkt nr",
    "#",
];

/// Further heads of columns in a contents list, lower case.
pub const CONTENTS_COLUMNS: &[&str] = &["side", "sidetal", "tekst", "dagsorden"];

/// Heads of a table's column with the items' titles, lower case.
pub const TITLE_COLUMNS: &[&str] = &[
    "mødepunkt",
    "sager",
    "overskrift",
    "sag",
    "sagen",
    "emne",
    "titel",
    "sagstitel",
    "sagsemne",
    "punkt",
    "dagsordenspunkt",
    "dagsorden",
    "sagens titel",
];

/// What is to be done with an item, in a column behind its title; lower case.
pub const TREATMENTS: &[&str] = &[
    "til beslutning",
    "til drøftelse",
    "til orientering",
    "til godkendelse",
    "til efterretning",
    "beslutning",
    "drøftelse",
    "orientering",
    "godkendelse",
    "valg",
];

/// Units of the time set aside for an item, lower case.
pub const MINUTES: &[&str] = &["min.", "min", "minutter"];

/// Case types stand before a title as `B-sag`.
pub const CASE_TYPE: &str = "-sag";

/// Words before the number of an item of another meeting, in a bracket behind that meeting's day; lower case.
pub const REFERENCES: &[&str] = &["sag nr.", "sag", "punkt nr.", "punkt", "pkt.", "dagsordenspunkt"];
/// Words before the number of an item of this meeting. A bare `punkt 2` may be one of a list.
pub const OWN_ITEMS: &[&str] = &["sag", "dagsordenspunkt"];
/// Before the number of an attachment.
pub const DOCUMENT: &str = "bilag";
/// Before that word, where a reader is sent there.
pub const SEE: &str = "se";
/// End a word for a meeting that names the body, lower case: `byrådsmødet`.
pub const MEETING_ENDS: &[&str] = &["mødet", "møde"];
/// Ends the word before the day of a meeting.
pub const MEETINGS: &[&str] = &[
    "mødet",
    "møde",
    "udvalgsmødet",
    "udvalgsmøde",
    "udvalgsrådet",
    "byrådsmødet",
    "byrådsmøde",
    "rådet",
];
