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
            "følge indstillingen",
            "følge administrationens",
            "følge forvaltningens",
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
            "accepterer",
            "accepterede",
            "ja til",
            "indstillingen fulgt",
            "indstillingen blev fulgt",
            "sin tilslutning",
            "støtter forslaget",
            "støtter indstillingen",
            "støttede forslaget",
            "støttede indstillingen",
            "giver tilsagn",
            "gives tilsagn",
            "meddelt tilsagn",
            "ratificeret",
            "besluttet som foreslået",
            "som foreslået",
            "som anbefalet",
            "meddeler tilladelse",
            "meddelte tilladelse",
            "giver dispensation",
            "gives dispensation",
            "meddeles dispensation",
            "meddelt dispensation",
            "frigivet",
            "frigives",
            "frigiver",
            "bevilgede",
            "bevilge",
            "imødekomme",
            "imødekom",
            "vedtage",
            "bifalder",
            "bifaldt",
            "sanktioneret",
            "stadfæstet",
            "stadfæstes",
            "accepteres",
            "antages",
            "antaget",
            "antog",
            "antoges",
            "bemyndiger",
            "bemyndigede",
            "bemyndiges",
            "bemyndiget",
            "meddeles landzonetilladelse",
            "meddelt landzonetilladelse",
            "meddeles byggetilladelse",
            "meddelt byggetilladelse",
            "meddeles anlægsbevilling",
            "meddelt anlægsbevilling",
            "overensstemmelse med indstillingen",
            "overensstemmelse med forvaltningens",
            "overensstemmelse med administrationens",
            "gives tilskud",
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
            "tiltrædes indstillet",
            "godkendes indstillet",
            "indstilles",
            "indstiller",
            "indstillede",
            "indstillet til",
            "med anbefaling",
            "sin anbefaling",
            "indstille",
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
            "sendt til",
            "sendt videre",
            "sendes videre",
            "sender sagen videre",
            "sendte sagen videre",
            "sende sagen videre",
            "sende sagen til",
            "oversender",
            "oversendte",
            "oversende",
            "fremsender",
            "fremsendte",
            "fremsende",
            "henviser sagen til",
            "henviste sagen til",
            "henvise sagen til",
            "videresender",
            "sendes i offentlig høring",
            "udsendes i høring",
            "sende i høring",
            "sender forslaget i høring",
            "henviste forslaget til",
            "henviser forslaget til",
            "henvise forslaget til",
            "overgår til",
        ],
    ),
    (
        Noted,
        &[
            "til efterretning",
            "til orientering",
            "orientering givet",
            "orienteringen givet",
            "til underretning",
            "noteret",
            "besvaret",
            "givet orientering",
            "taget ad notam",
            "tages ad notam",
            "noterede",
            "noterer",
            "noteres",
            "tog orienteringen til",
            "taget til kende",
            "taget til underretning",
            "notam",
            "orientering modtaget",
        ],
    ),
    (
        Discussed,
        &[
            "drøftet",
            "drøftede",
            "drøftes",
            "drøfter",
            "debatteret",
            "debatterede",
            "debatteres",
            "debatterer",
            "drøfte",
            "temadrøftet",
            "diskuteret",
            "diskuterede",
        ],
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
            "udskyder",
            "udskød",
            "udskyde",
            "genoptage",
            "genfremlægge",
            "genfremlagt",
            "genoptog",
            "sat i bero",
            "sættes i bero",
            "stillet i bero",
            "stilles i bero",
            "se sagen igen",
            "ser sagen igen",
            "før der tages stilling",
            "inden der tages stilling",
            "behandles på et senere møde",
            "behandles på næste møde",
            "behandles på et kommende møde",
            "behandles igen",
            "afvente",
            "sættes på igen",
            "sættes på dagsordenen igen",
            "sættes på igen på",
            "sættes på næste møde",
            "overføres til næste møde",
            "overgår til næste møde",
            "overgår til et senere møde",
            "overgår til et kommende møde",
            "overgår til det næste møde",
            "overført til næste møde",
            "overføres til mødet",
            "flyttes til næste møde",
            "flyttet til næste møde",
            "flyttes til mødet",
            "rykkes til næste møde",
        ],
    ),
    (
        Returned,
        &[
            "sendes tilbage",
            "sendes retur",
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
            "hjemviser",
            "hjemviste",
            "hjemvise",
            "tilbagesender",
            "tilbagesendte",
            "tilbagesende",
            "sende forslaget tilbage",
            "sende punktet tilbage",
            "sendte forslaget tilbage",
            "returneret",
            "går tilbage til",
            "hjemsendes",
            "hjemsendt",
            "hjemsendte",
            "sagen tilbage til",
            "punktet tilbage til",
            "forslaget tilbage til",
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
            "trækker forslaget",
            "trækker sagen",
            "trak sagen",
            "trak punktet",
            "tilbagekaldt",
            "tilbagetrukket",
            "udgå",
            "tage sagen af dagsordenen",
            "tage punktet af dagsordenen",
            "tog sagen af dagsordenen",
            "trak sit forslag",
            "trak deres forslag",
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
            "afslå",
            "afslået",
            "nedstemt",
            "nedstemmes",
            "stemt ned",
            "nej til",
            "nedstemte",
            "forkaster",
            "forkaste",
            "afvise",
            "afslår",
            "afslog",
            "underkendt",
            "stemte forslaget ned",
            "stemte indstillingen ned",
            "opnåede ikke flertal",
            "opnåede ikke tilslutning",
            "opnåede ikke det fornødne flertal",
            "fik ikke flertal",
            "ikke opnå flertal",
            "ikke opnås flertal",
            "ikke opnås enighed",
            "nyder ikke fremme",
            "nyder således ikke fremme",
            "nyder dermed ikke fremme",
            "nød ikke fremme",
            "ikke nyde fremme",
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
            "bortfalde",
            "lige stemmetal",
            "uaktuel",
            "uaktuelt",
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
            "indbringe sagen",
            "indbragte sagen",
            "begærer punktet",
            "begærede punktet",
            "begærer beslutningen",
            "begærede beslutningen",
            "sagen prøvet i",
            "sagen prøvet af",
            "sagen afgjort i",
            "sagen afgjort af",
            "standser sagen",
            "standsede sagen",
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
            "udpegedes",
            "udpeger",
            "konstitueret",
            "konstituerede sig",
            "genvalgt",
            "genudpeget",
            "genudpeges",
            "konstituerer sig",
            "indstillet som medlem",
            "udpege",
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
            "rykkes op",
            "behandle sagen for lukkede døre",
            "behandles for åbne døre",
            "overgår til lukket",
            "flyttes til lukket",
            "åbne punktet",
            "behandles sammen med",
            "behandles under ét",
            "behandles først",
            "ophøjes til",
            "ophøjet til",
            "behandles for lukkede døre",
            "behandles før punkt",
            "behandles før pkt",
            "behandles før sag",
            "behandles efter punkt",
            "behandles efter pkt",
            "behandles efter sag",
            "tages før punkt",
            "tages før pkt",
            "tages før sag",
            "tages efter punkt",
            "tages efter pkt",
            "tages efter sag",
            "behandles som sag",
            "behandles som pkt",
            "tages som punkt",
            "tages som pkt",
            "tages som tillægspunkt",
            "behandles som tillægspunkt",
            "tages som første punkt",
            "tages først",
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
            "ingen kommentarer",
            "ingen spørgsmål",
            "ingen indvendinger",
            "ingen orientering",
            "ingen orienteringer",
            "intet nyt",
            "intet at referere",
            "intet at tilføje",
            "ingenting",
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
            "bakkede op",
            "bakkes op",
            "valgte at",
            "vælger at",
            "flertal for",
            "aftalt",
            "aftalte",
            "konkluderede",
            "afgjorde",
            "afgjort",
            "fastsat",
            "fastsættes",
            "ydes",
            "yder",
            "flertal stemte for",
            "meddeler dispensation",
            "meddelte dispensation",
            "flertallet stemte for",
        ],
    ),
    (Forwarded, &["ugers offentlig høring", "ugers høring"]),
    (Noted, &["efterretning"]),
    (Elected, &["valgte"]),
    (NoAction, &["ingen", "udsendt"]),
];

const IMPLIED: &[(Outcome, &[&str])] = &[
    (Approved, &["underskrevet", "underskrives", "underskreves"]),
    (Discussed, &["drøftelse", "drøftelsen"]),
    (Forwarded, &["oversendelse"]),
    (Returned, &["tilbagesendelse", "hjemvisning"]),
    (
        Postponed,
        &[
            "udsættelse",
            "forelægges igen",
            "forelægges på ny",
            "fremlægges igen",
            "fremlægges på ny",
            "forelagt igen",
            "forelagt på ny",
            "fremlagt igen",
            "fremlagt på ny",
        ],
    ),
    (
        Noted,
        &[
            "orientering",
            "orienteringen",
            "orienterer",
            "orienteret",
            "orienterede",
            "gennemgik",
            "fremlagt",
            "fremlagde",
            "præsenteret",
            "præsenterede",
            "gennemgået",
            "redegjorde",
            "redegjort",
            "orienteredes",
            "meddelt",
            "meddeltes",
            "refereret",
            "refereredes",
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

/// End the names of authorities that are no body of a municipality, lower case; what they did is recalled where one of
/// [`DOING`] or the outcome follows: `amtet har givet afslag`.
pub const ELSEWHERE: &[&str] = &[
    "ministeriet",
    "direktoratet",
    "klagenævnet",
    "ankenævnet",
    "ankestyrelsen",
    "miljøstyrelsen",
    "naturstyrelsen",
    "planstyrelsen",
    "sundhedsstyrelsen",
    "statsforvaltningen",
    "amtet",
    "folketinget",
    "regeringen",
    "staten",
    "landsretten",
    "byretten",
    "ombudsmanden",
];

/// Behind their names they say that they have done it.
pub const DOING: &[&str] = &["har", "havde", "gav", "giver", "meddelte", "meddeler"];

/// Whole names of authorities that may be the body of the meeting, or none of the municipality, lower case.
pub const PERHAPS_ELSEWHERE: &[&str] = &["regionen", "retten", "beboerklagenævnet"];

/// Behind an outcome, before whoever told it: `afvist af ministeriet`, `afslag fra ministeriet`.
pub const DONE_BY: &[&str] = &[" af ", " fra "];

/// Behind the first of two words that share their end: `miljø- og fødevareministeriet`.
pub const SHARING: &str = "- og ";

/// Before what was asked for: `indstillingen om afslag`, `om at afslå`.
pub const ABOUT: &[&str] = &["om", ABOUT_DOING];
/// Before a verb and what was asked for: `om at give afslag`.
pub const ABOUT_DOING: &str = "om at";

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
    "stillede følgende ændringsforslag",
    "stillede et ændringsforslag",
    "stiller følgende ændringsforslag",
    "fremsatte ændringsforslag",
    "fremsatte følgende ændringsforslag",
    "fremsatte et ændringsforslag",
    "stillede følgende forslag",
    "stillede et forslag",
    "fremsatte følgende forslag",
    "fremsatte et forslag",
    "ville have",
];

/// Behind an outcome that is negated: it is yet to come, and nothing is turned down by it, lower case.
pub const NOT_YET: &[&str] = &["endnu", "før", "inden", "førend"];

/// Begins what tells that somebody is for a proposal; where people are named before it, it is not the body that is.
pub const SUPPORTS: &str = "støtte";

/// Ends what tells that something is sent on with the body's recommendation.
pub const RECOMMENDATION: &str = "anbefaling";

/// Whole sentences that confirm what was told before them, lower case.
pub const CONFIRMING: &[&str] = &[
    "således vedtaget",
    "således besluttet",
    "således tiltrådt",
    "således godkendt",
];

/// A proposal in a sentence that says what should be done with the case, not in it: `forslag om at udsætte sagen`.
pub const ON_PROCEDURE: &[&str] = &[
    "forslag om",
    "forslaget om",
    "forslag til udsættelse",
    "forslaget til udsættelse",
    "forslag til hjemvisning",
    "forslaget til hjemvisning",
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
    "forventer",
    "ventes",
    "venter på",
    "afventer",
    "spurgte",
    "spurgt",
    "overvejer",
    "overvejede",
    "håber",
    "håbede",
    "det antages",
    "antages at",
    "må antages",
    "kan antages",
    "der henvises",
    "i øvrigt henvises",
    "ansøger henvises",
    "ansøgeren henvises",
    "ansøgerne henvises",
    "borgeren henvises",
];

/// Begin a clause, behind a comma, that asks, assumes or gives a time or a reason, and decides nothing: `det vides ikke, om
/// sagen bliver godkendt`.
pub const SUBORDINATING: &[&str] = &[
    "om",
    "hvorvidt",
    "hvis",
    "såfremt",
    "medmindre",
    "når",
    "før",
    "inden",
    "da",
    "fordi",
    "eftersom",
    "mens",
    "selvom",
    "selv om",
    "skønt",
    "som",
    "der",
];

/// Those of them that stand for nothing else, so that no comma is needed: `arbejdet begynder når byrådet har godkendt planen`.
pub const SUBORDINATING_ALWAYS: &[&str] = &["hvorvidt", "hvis", "såfremt", "medmindre", "når", "fordi", "eftersom"];

/// Before the verb of an outcome: somebody may or is to do so later, and nothing is decided by that.
pub const PLANS: &[&str] = &[
    "skal",
    "vil",
    "kan senere",
    "kan efterfølgende",
    "kan siden",
    "formanden kan",
    "formandskabet kan",
    "borgmesteren kan",
    "forvaltningen kan",
    "administrationen kan",
    "direktionen kan",
    "må senere",
    "bør senere",
];

/// Ends those of them that allow it.
pub const MAY: &str = "kan";

/// Between such words and an outcome: another verb governs it (`at der skal opsættes skilte blev godkendt`).
pub const FINITE_AUXILIARIES: &[&str] = &["blev", "bliver", "er", "var", "har", "havde"];

/// Before a participle that such words govern: `skal være godkendt`.
pub const INFINITE_AUXILIARIES: &[&str] = &["være", "blive", "have"];

/// Begin a clause that gives a reason.
pub const REASONS: &[&str] = &["da", "fordi", "eftersom"];

/// Before words of exception: it is people that are excepted (`alle på nær Ø`).
pub const EVERYBODY: &[&str] = &[
    "alle",
    "samtlige",
    "partier",
    "partierne",
    "medlemmer",
    "medlemmerne",
    "flertal",
    "flertallet",
];

/// Begins a clause that adds to what was decided, often of another item: `godkendt, idet punkt 25 udgår`.
pub const ADDING: &str = "idet";

/// In a sentence that says how the minority would have decided.
pub const MINORITY: &[&str] = &["mindretal", "mindretallet"];
/// In the subject of a sentence: it is the body that speaks.
pub const MAJORITY: &[&str] = &["flertal", "flertallet"];
/// Between such a word and those who are the majority, lower case.
pub const MAJORITY_OF: &[&str] = &["bestående af", "af"];

/// Before the inflected form of a verb: it is an adjective there, and decides nothing: `de udsatte boliger`, `for udsatte
/// børn`, `en godkendt plan`.
pub const DETERMINERS: &[&str] = &[
    "den", "det", "de", "denne", "dette", "disse", "en", "et", "sin", "sit", "sine", "deres", "dets", "dens", "vores",
    "samme", "enkelte", "mange", "flere", "nogle",
];
/// Those of them that stand before the uninflected form too: `en godkendt plan`.
pub const INDEFINITE: &[&str] = &["en", "et"];
/// Before whoever did it, between determiner and adjective: `den af udvalget godkendte plan`.
pub const OF: &str = "af";
/// The same, of words between which and a finite verb something stands.
pub const PREPOSITIONS: &[&str] = &[
    "af", "for", "om", "til", "med", "hos", "blandt", "på", "ved", "fra", "i", "mellem", "under", "over", "efter",
    "mod",
];
/// Between a determiner and such an adjective: `den tidligere godkendte plan`.
pub const ADVERBS: &[&str] = &[
    "tidligere",
    "allerede",
    "nu",
    "senest",
    "netop",
    "først",
    "oprindeligt",
    "oprindelig",
    "endeligt",
    "nyligt",
    "nylig",
    "ikke",
    "særligt",
    "særlig",
    "mest",
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
    "med følgende",
    "under forudsætning af",
    "under forudsætning",
    "på betingelse af",
    "på den betingelse",
    "således at",
    "sådan at",
    "i stedet for",
    "men kun",
    "med de af",
    "med den af",
    "med forbehold for",
    "med det forbehold",
    "betinget af",
    "med undtagelse af",
    "bortset fra",
    "på nær",
    "men således at",
    "men således, at",
    "men sådan at",
    "men sådan, at",
    "men med",
    "men uden",
    "i ændret form",
    "i revideret form",
    "i tilrettet form",
    "i den ændrede form",
    "som ændret",
    "delvist",
    "delvis",
];

/// Nouns for what is added or changed: with [`WITH`] before them they open the terms of an approval, whoever's they are: `med den
/// bemærkning, at ...`, `med Økonomiudvalgets ændring`.
pub const TERMS: &[&str] = &[
    "bemærkning",
    "bemærkningen",
    "bemærkninger",
    "justering",
    "justeringer",
    "præcisering",
    "præciseringer",
    "rettelse",
    "rettelser",
    "tilføjelse",
    "tilføjelsen",
    "tilføjelser",
    "tilretning",
    "tilretninger",
    "ændring",
    "ændringen",
    "ændringer",
    "ændringerne",
];
/// Opens them.
pub const WITH: &str = "med ";
/// Before [`WITH`]: it opens no terms.
pub const NOT_WITH: &[&str] = &["overensstemmelse", "forbindelse", "enig", "enige", "tilfreds", "videre"];

/// Behind an approval it begins its terms, and so it does where it opens the sentence behind: `godkendt, dog kun i 2031`.
pub const HOWEVER: &str = "dog";

/// In a sentence that approves or changes an agenda.
pub const AGENDA: &str = "dagsorden";

/// What was approved is not what was proposed.
pub const CHANGED: &[&str] = &[
    "således ændrede",
    "således ændret",
    "ændrede indstilling",
    "ændrede dagsorden",
    "ændrede forslag",
    "reviderede indstilling",
    "reviderede dagsorden",
];

/// Of the terms one that people have too: `som medlem i stedet for rådmand Sten Torpe`.
pub const INSTEAD: &str = "i stedet for";

/// In the clause that adds to an approval, they change what is approved: `godkendt, idet fristen forlænges`.
pub const CHANGES: &[&str] = &[
    "ændres",
    "nedsættes",
    "forhøjes",
    "hæves",
    "sænkes",
    "fastsættes",
    "rettes",
    "tilføjes",
    "udgår",
    "slettes",
    "tilrettes",
    "justeres",
    "reduceres",
    "øges",
    "begrænses",
    "forlænges",
    "forkortes",
    "udvides",
    "afrundes",
    "rykkes",
    "erstattes",
    "suppleres",
    "præciseres",
    "udelades",
    "undtages",
    "skærpes",
    "lempes",
    "sættes",
    "sættes ned",
    "sættes op",
    "fjernes",
    "flyttes",
    "indarbejdes",
    "indføjes",
    "indsættes",
    "medtages",
    "omformuleres",
    "halveres",
    "blev tilføjet",
    "blev ændret",
    "blev rettet",
    "tages som",
    "behandles som",
    "behandles før",
    "behandles efter",
];

/// What is chosen is no person: `model 2 vælges`.
pub const CHOICES: &[&str] = &[
    "model",
    "modellen",
    "scenarie",
    "scenariet",
    "scenario",
    "løsning",
    "løsningen",
    "løsningsforslag",
    "alternativ",
    "alternativet",
    "variant",
    "varianten",
    "forslag",
    "tilbud",
    "placering",
    "placeringen",
    "mulighed",
];

/// Before what a decision does not hold for; what a relative clause tells of it is decided too: `tiltrådt med undtagelse af punkt
/// 2, der udsættes`.
pub const APART_FROM: &[&str] = &["med undtagelse af", "bortset fra", "på nær", "undtagen"];

/// Ends a verb that tells what is done hereby.
pub const PRESENT_PASSIVE: &str = "es";

/// In a relative clause: it decides all the same (`dagsordenen, der hermed er godkendt`).
pub const HEREBY: &[&str] = &["hermed", "dermed", "herefter", "derefter"];

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

/// Sentences in which somebody shall do, supply or return to something later: phrases of which one must stand in the
/// sentence, a pattern over the sentence in lower case where they alone do not say it, and one of what is said with these
/// words and promises nothing.
pub const FOLLOW_UPS: &[(&[&str], &str, &str)] = &[
    (
        &["ønsker", "ønskede", "ønskes"],
        r"(\b(byrådet|rådet|bestyrelsen|der|kommunalbestyrelsen)|udvalget) ønske(r|s|de)\b",
        r"ønske(r|s|de) (ikke|punkt|at (imødekomme|godkende|tiltræde|støtte|anbefale|fastholde|afvise))\b",
    ),
    (&["samler op", "samler sammen", "samle op", "samle sammen"], "", ""),
    (&["melder tilbage", "melde tilbage"], "", ""),
    (&["vender tilbage", "vende tilbage"], "", ""),
    (&["følger op", "følge op", "følges op"], "", ""),
    (
        &["evaluerer", "evalueres", "evaluere"],
        r"(\b(evalueres|(skal|vil) evaluere|(byrådet|rådet) evaluerer)|(udvalget|bestyrelsen) evaluerer)\b",
        "",
    ),
    (
        LATER,
        r"\b(senere|kommende|næste|følgende)\b.*\bmøde",
        r"^(det )?(næste|kommende) ([a-zæøå]+ )?[a-zæøå]*møde\b",
    ),
    (&["beder", "bedes", "bedt om", "bad"], "", r"\bhavde bedt om\b"),
    (&["anmoder", "anmodes", "anmodede", "anmodet"], "", ""),
    (&["pålægger", "pålægges"], "", ""),
    (
        &["skal"],
        r"(\b(administrationen|direktionen|formanden|sagen|der|emnet|punktet)|forvaltningen) skal\b",
        r"\b(om|hvorvidt) (formanden|sagen|der|emnet|punktet) skal\b",
    ),
    (
        &["vil"],
        r"(\b(administrationen|direktionen|formanden)|forvaltningen) vil\b",
        "",
    ),
    (
        &["fremlægges", "forelægges"],
        r"\bf(rem|ore)lægges (på |(for|i|til|inden|senere|igen)\b)",
        "",
    ),
    (
        FOLLOW_UP_VERBS,
        r"(\b(administrationen|direktionen|formanden|borgmesteren)|forvaltningen) [a-zæøå]+r\b",
        "",
    ),
];

/// Tell of a later meeting: where the item is put off to one, that is no promise of its own.
pub const LATER: &[&str] = &["senere", "kommende", "næste", "følgende", "efterfølgende"];

/// What an administration or a chair does later, when a decision says that it does.
const FOLLOW_UP_VERBS: &[&str] = &[
    "undersøger",
    "evaluerer",
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
    "kunne ikke medvirke",
    "kan ikke medvirke",
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
    "ikke kunne støtte",
    "ikke kan støtte",
    "ikke kunne tiltræde",
    "ikke kan tiltræde",
    "ikke kunne godkende",
    "ikke kan godkende",
    "ikke kunne anbefale",
    "ikke kan anbefale",
    "ikke kunne tilslutte sig",
    "ikke kan tilslutte sig",
    "ikke støttede",
    "ført til referat",
    "ført til protokol",
    "tilført protokollen",
    "tilført referatet",
    "er imod",
    "var imod",
    "ikke enig i",
    "begærede mindretalsudtalelse",
    "begærer mindretalsudtalelse",
    "afgav mindretalsudtalelse",
    "afgiver mindretalsudtalelse",
    "ønskede mindretalsudtalelse",
    "ønsker mindretalsudtalelse",
];

/// Opens a sentence that is on all other parts: `Punkt 2 udsættes. I øvrigt blev indstillingen tiltrådt.`
pub const OF_THE_REST: &[&str] = &["i øvrigt", "iøvrigt", "de øvrige", "øvrige", "resten"];

/// Words before the number of a part that answers a clause of the proposal, lower case.
pub const PART_LEADS: &[&str] = &[
    "ad pkt.",
    "ad punkt",
    "ad",
    "at",
    "vedr. punkt",
    "vedr. pkt.",
    "vedrørende punkt",
    "indstillingens punkt",
    "indstillingens pkt.",
    "indstillingspunkt",
    "punkterne",
    "pkt.",
    "pkt",
    "punkt",
];

/// Between the first and the last of several numbers.
pub const THROUGH: &[&str] = &["-", "–", " til "];

/// The same with spaces, where a colon follows: `Ad 1 - 2: Godkendt`.
pub const THROUGH_SPACED: &[&str] = &[" - ", " – "];

/// Words between two parts that one sentence has, lower case: `punkt 1 blev godkendt, mens punkt 2 blev udsat`.
pub const PART_JOINTS: &[&str] = &["og", "mens", "men", "samt"];

/// Words before an ordinal of a part, lower case.
pub const ORDINAL_LEADS: &[&str] = &["vedr.", "vedrørende", "ad", "indstillingens", "forslagets"];

/// What an ordinal counts where it tells of a part, lower case: `1. at-punkt`, `2. pind`.
pub const PART_NOUNS: &[&str] = &["at-punkt", "at-punkter", "at", "pind", "dot", "delpunkt", "led"];

/// Roles in a routing that end a case.
pub const DECIDING_ROLES: &[&str] = &["godkender", "beslutter", "afgør", "beslutning", "godkendelse"];
