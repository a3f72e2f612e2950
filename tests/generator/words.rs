//! Invented names, titles and sentences. They are the generator's own: a reader that knows only its own tables must
//! find its way in words that stand in none of them.

pub const MUNICIPALITIES: [&str; 10] = [
    "Rørmose",
    "Tangholm",
    "Lyngskær",
    "Birkevig",
    "Krogsø",
    "Egesund",
    "Havndal",
    "Storåby",
    "Tjørnelev",
    "Vejrhøj",
];

pub const COUNCILS: [&str; 2] = ["Byrådet", "Kommunalbestyrelsen"];

pub const COMMITTEES: [&str; 9] = [
    "Økonomiudvalget",
    "Teknik- og Miljøudvalget",
    "Kultur- og Fritidsudvalget",
    "Social- og Seniorudvalget",
    "Udvalget for Havne og Strande",
    "Børne- og Skoleudvalget",
    "Udvalget for Klima, Natur og Byer",
    "Beskæftigelsesudvalget",
    "Landdistriktsudvalget",
];

pub const FIRST_NAMES: [&str; 28] = [
    "Alma",
    "Bjarke",
    "Cilla",
    "Ditlev",
    "Elna",
    "Frode",
    "Gerda",
    "Holger",
    "Irma",
    "Jesper",
    "Karla",
    "Lauge",
    "Mona",
    "Njål",
    "Oda",
    "Palle",
    "Rigmor",
    "Sofus",
    "Tora",
    "Uffe",
    "Vibe",
    "Willy",
    "Yrsa",
    "Ærling",
    "Øjvind",
    "Åse",
    "Anne Lise",
    "Hans Ole",
];

pub const LAST_NAMES: [&str; 28] = [
    "Agerbo",
    "Brinkholt",
    "Clausager",
    "Dybvad",
    "Ellegård",
    "Fuglbæk",
    "Gadegård",
    "Højlund",
    "Irgens",
    "Juelskov",
    "Kildemose",
    "Lindtoft",
    "Myrup",
    "Nørreby",
    "Overmark",
    "Pilegård",
    "Quistorp",
    "Rugholm",
    "Skovlund",
    "Tranbæk",
    "Ulfborg",
    "Vinterholt",
    "Wissing",
    "Yding",
    "Ærenlund",
    "Østermark",
    "Åkjær",
    "Bech-Holm",
];

pub const PARTIES: [&str; 8] = ["A", "B", "C", "F", "O", "V", "Æ", "Ø"];

pub const PLACES: [&str; 10] = [
    "Byrådssalen",
    "Mødelokale 2",
    "Salen, Rådhuset",
    "Lokale B, Stationsvej 14",
    "Kantinen på Havneskolen",
    "Virtuelt møde via Teams",
    "Det gamle mejeri, Møllevej 3, Rørby",
    "Rådhuset, mødelokale 211",
    "Skolens aula",
    "Kulturhuset Loftet",
];

/// Items that nearly every meeting has.
pub const STANDING: [&str; 4] = [
    "Godkendelse af dagsorden",
    "Orientering fra formanden",
    "Meddelelser",
    "Eventuelt",
];

pub const TITLE_VERBS: [&str; 12] = [
    "Godkendelse af",
    "Drøftelse af",
    "Orientering om",
    "Beslutning om",
    "Anlægsbevilling til",
    "Ansøgning om",
    "Status på",
    "Forslag om",
    "Ny",
    "Plan for",
    "Udbud af",
    "Evaluering af",
];

pub const TITLE_SUBJECTS: [&str; 16] = [
    "cykelsti langs kysten",
    "tilskud til klubhuse",
    "takster for madordning",
    "støjvold ved ringvejen",
    "legeplads i parken",
    "belysning på stierne",
    "vedligehold af broer",
    "lokalplan nr. 214",
    "regnskab for 2030",
    "ferieplan",
    "ordning for brændeovne",
    "åbningstider på genbrugspladsen",
    "vagtordning i svømmehallen",
    "sommerkoncerter og torvedage for både unge, voksne og gæster",
    "skolebusser fra øerne og fra de mindre byer uden jernbanestation",
    "vinterhjælp, snerydning og saltning på mindre veje uden for byerne",
];

pub const TITLE_PLACES: [&str; 10] = [
    "",
    " i Nordbyen",
    " ved Ålykke",
    " på Mosevej",
    " i Østre Havn",
    "",
    " for 2031",
    " (Bakkegården)",
    " i Sønderup",
    "",
];

pub const CLOSED_TITLES: [&str; 6] = [
    "Køb af ejendom",
    "Ansættelse af direktør",
    "Salg af grund på Teglvej",
    "Forhandling om kontrakt",
    "Klage over tilsyn",
    "Valg af leverandør",
];

pub const PROPOSERS: [&str; 6] = [
    "Forvaltningen",
    "Administrationen",
    "Direktionen",
    "Teknisk Forvaltning",
    "Borgmesteren",
    "Center for Kultur",
];

/// Clauses of proposals, without the final stop.
pub const CLAUSES: [&str; 14] = [
    "at planen godkendes",
    "at sagen drøftes",
    "at orienteringen tages til efterretning",
    "at forslaget sendes i høring i otte uger",
    "at der gives en bevilling på 1,2 mio. kr. i 2031",
    "at der gives afslag på ansøgningen",
    "at udgiften på 450.000 kr. tages af puljen til veje",
    "at arbejdet sættes i gang efter sommerferien",
    "at udvalget vælger model B",
    "at reglerne gælder fra den 1. august 2031",
    "at aftalen med foreningen forlænges i to år",
    "at der ikke laves en miljørapport",
    "at pengene frigives, når budgettet er vedtaget",
    "at beslutningen meddeles ansøgeren",
];

/// Sentences that say nothing about a decision, a person or an item.
pub const SENTENCES: [&str; 22] = [
    "Vejen er fra 1964 og bruges af mange børn på vej til skole.",
    "Naboerne har skrevet to breve, og de er samlet i et notat.",
    "Prisen er beregnet til 320.000 kr. om året.",
    "Der er plads til flere cykler end i dag.",
    "Området ligger lavt, og i våde år står vandet helt op til hegnet.",
    "Det er tredje gang, at der er kommet et ønske om bænke langs stien.",
    "Foreningen har 240 medlemmer og låner hallen om tirsdagen.",
    "En rapport fra i fjor peger på, at taget skal skiftes inden for fem år.",
    "Arbejdet ventes at vare seks uger, og imens kører bussen ad Strandvejen.",
    "I nabokommunen har man prøvet det samme med gode erfaringer.",
    "Loven giver kommunen ret til at sætte en grænse for støj.",
    "Skolerne er enige om, at ordningen har givet færre konflikter.",
    "Træerne er syge og kan ikke reddes.",
    "Udgiften kan holdes inden for rammen.",
    "Grunden er på 2.300 m2 og ligger op til en eng.",
    "Der er holdt et møde for borgerne, og 68 kom.",
    "Tallene er fra marts og viser en lille stigning.",
    "Havnen tager sig af det praktiske, og kommunen sørger for strøm.",
    "Eleverne har selv tegnet et forslag til, hvordan gården kan se ud.",
    "Fristen for at søge tilskud er den 15. september.",
    "De ældste rør er lagt for halvfjerds år siden.",
    "Der er tale om en mindre ændring af de regler, som har været brugt i ti år.",
];

/// Sentences with words of decisions, none of which decides anything at this item.
pub const MISLEADING: [&str; 8] = [
    "Planen blev godkendt af det tidligere råd i 2019 og er siden fulgt.",
    "Hvis forslaget bliver forkastet, kan ansøgeren komme igen næste år.",
    "Der er mange udsatte familier i området.",
    "Firmaet har afvist at svare på, om prisen kan sættes ned.",
    "Ansøgerne har tidligere fået afslag på en lignende bygning.",
    "Det anbefales af lægerne, at børn bevæger sig en time om dagen.",
    "Punktet om parkering udgår af aftalen med foreningen.",
    "Beslutningen om en ny hal ventes at koste tid, men ikke penge.",
];

pub const ATTACHMENTS: [&str; 8] = [
    "Kort over området",
    "Notat om økonomi",
    "Brev fra naboer",
    "Tegning af pladsen",
    "Svar fra høringen",
    "Oversigt over takster",
    "Aftale med foreningen",
    "Rapport fra tilsynet",
];

/// What a decision adds: somebody shall do something later.
pub const FOLLOW_UPS: [&str; 5] = [
    "Forvaltningen vender tilbage med en ny beregning på mødet i oktober.",
    "Administrationen undersøger, om prisen kan sættes ned, og melder tilbage inden jul.",
    "Udvalget ønsker at se tallene for de mindre skoler på et senere møde.",
    "Forvaltningen skal orientere naboerne om tidsplanen.",
    "Administrationen inviterer foreningen til et møde om driften.",
];

/// Terms of a decision, behind `at`.
pub const TERMS: [&str; 6] = [
    "den gamle kastanje bliver stående",
    "der sættes to bænke op ved søen",
    "arbejdet først begynder til foråret",
    "prisen ikke stiger mere end 3 procent",
    "skolens elever får lov at male plankeværket",
    "ordningen kun gælder i et år",
];

/// Reasons behind `idet`.
pub const REASONS: [&str; 4] = [
    "pengene hellere skulle bruges på skolerne",
    "planen ikke tager hensyn til naboerne",
    "der ikke er regnet på driften",
    "havnen er et bedre sted",
];

/// How somebody is against, or makes a reservation.
pub const DISSENTING: [&str; 5] = [
    "stemte imod",
    "tog forbehold",
    "kunne ikke støtte beslutningen",
    "kan ikke tilslutte sig indstillingen",
    "ønskede sin modstand ført til protokol",
];

/// Procedure that stands in front of an outcome and is none.
pub const PROCEDURE: [&str; 4] = [
    "Formanden bød velkommen til gæsterne.",
    "Sagen blev fremlagt af to medarbejdere fra Center for Kultur.",
    "Der blev stillet spørgsmål til tidsplanen.",
    "Mødet blev afbrudt i ti minutter.",
];

/// Headings of sections by kind, as far as the name says.
pub struct Headings {
    /// The kind as the result names it.
    pub kind: &'static str,
    /// Three ways to put it.
    pub words: [&'static str; 3],
}

pub const PROPOSAL: Headings = Headings {
    kind: "proposal",
    words: ["Indstilling", "Administrativ indstilling", "Forvaltningen foreslår"],
};
pub const HISTORY: Headings = Headings {
    kind: "history",
    words: ["Sagens forløb", "Tidligere behandling", "Beslutningshistorik"],
};

/// Sections of prose, in the order in which they stand.
pub const SECTIONS: [Headings; 8] = [
    Headings {
        kind: "summary",
        words: ["Resumé", "Sammendrag", "Sagens kerne"],
    },
    Headings {
        kind: "presentation",
        words: ["Sagsfremstilling", "Sagsbeskrivelse", "Beskrivelse af sagen"],
    },
    Headings {
        kind: "assessment",
        words: [
            "Administrationens vurdering",
            "Forvaltningens bemærkninger",
            "Forvaltningens vurdering",
        ],
    },
    Headings {
        kind: "economy",
        words: ["Økonomi", "Økonomiske konsekvenser", "Økonomi og finansiering"],
    },
    Headings {
        kind: "law",
        words: ["Lovgrundlag", "Retsgrundlag", "Retsregler og andre forskrifter"],
    },
    Headings {
        kind: "hearing",
        words: ["Høring", "Høring", "Høringssvar"],
    },
    Headings {
        kind: "effect",
        words: ["Effekt", "Konsekvenser", "Handicapaspekter"],
    },
    Headings {
        kind: "next",
        words: ["Videre proces", "Den videre proces", "Videre forløb"],
    },
];

/// Headings that nobody can know: their sections are `other`.
pub const UNKNOWN_HEADINGS: [&str; 6] = [
    "Pejlemærker",
    "Naboernes stemme",
    "Fugle og padder",
    "Vejrlig",
    "Spor i landskabet",
    "Børnenes hjørne",
];
