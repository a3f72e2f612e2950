//! Wordings of decisions with the outcome that a careful reader takes from them.
//!
//! `{body}` is the body that decides, `{upper}` the one above it, `{other}` another, `{person}` a member, `{term}` a
//! condition. Some of the wordings are common, some are rare; the generator asks no table of the parser's.

use referat::model::Outcome::{
    self, Approved, ApprovedWithChanges, Discussed, Elected, Forwarded, Lapsed, NoAction, Noted, Postponed, Procedural,
    Recommended, ReferredUp, Rejected, Returned, Withdrawn,
};

/// Wordings of one outcome, or of one set of them.
pub struct Wordings {
    /// What they mean.
    pub outcomes: &'static [Outcome],
    /// How often they are drawn.
    pub weight: usize,
    /// Sentences, the final stop included.
    pub texts: &'static [&'static str],
}

pub const WORDINGS: &[Wordings] = &[
    Wordings {
        outcomes: &[Approved],
        weight: 34,
        texts: &[
            "Godkendt.",
            "Godkendt.",
            "Indstillingen godkendt.",
            "Indstillingen blev tiltrådt.",
            "Indstillingen tiltrådt.",
            "Tiltrådt.",
            "Vedtaget.",
            "Godkendes.",
            "Tiltrædes som indstillet.",
            "Som indstillet.",
            "Indstillingen følges.",
            "{body} godkendte indstillingen.",
            "{body} godkender indstillingen.",
            "{body} tiltrådte det foreslåede.",
            "{body} besluttede at følge indstillingen.",
            "{body} vedtog forslaget uden afstemning.",
            "Forslaget blev enstemmigt vedtaget.",
            "Et flertal godkendte indstillingen.",
            "Der var enighed om at godkende planen.",
            "{body} sagde ja til forslaget.",
            "{body} tilsluttede sig indstillingen.",
            "Imødekommet.",
            "Det indstillede blev vedtaget.",
            "Ja til indstillingen.",
        ],
    },
    Wordings {
        outcomes: &[ApprovedWithChanges],
        weight: 9,
        texts: &[
            "Godkendt med den bemærkning, at {term}.",
            "Godkendt med den ændring, at {term}.",
            "Indstillingen godkendt, dog således at {term}.",
            "Indstillingen blev tiltrådt med den tilføjelse, at {term}.",
            "{body} godkendte indstillingen med den ændring, at {term}.",
            "Godkendt under forudsætning af, at {term}.",
            "Vedtaget med den præcisering, at {term}.",
            "Godkendt, men sådan at {term}.",
        ],
    },
    Wordings {
        outcomes: &[Recommended],
        weight: 9,
        texts: &[
            "Anbefales.",
            "Indstillingen anbefales.",
            "Anbefales over for {upper}.",
            "Anbefales godkendt.",
            "{body} anbefaler indstillingen.",
            "{body} anbefaler over for {upper}, at indstillingen godkendes.",
            "Indstilles til {upper}s godkendelse.",
            "Indstilles godkendt.",
            "{body} indstiller til {upper}, at indstillingen godkendes.",
            "{body} giver forslaget sin anbefaling.",
        ],
    },
    Wordings {
        outcomes: &[Forwarded],
        weight: 4,
        texts: &[
            "Oversendes til {other}.",
            "Sagen oversendes til {other} uden anbefaling.",
            "Fremsendes til {other} til behandling.",
            "Videresendes til {other}.",
            "Sendes i høring.",
            "Sagen blev sendt videre til {other}.",
        ],
    },
    Wordings {
        outcomes: &[Noted],
        weight: 10,
        texts: &[
            "Taget til efterretning.",
            "Til efterretning.",
            "Tages til efterretning.",
            "Orienteringen blev taget til efterretning.",
            "{body} tog orienteringen til efterretning.",
            "Orientering givet.",
            "{body} blev orienteret.",
            "Taget til orientering.",
        ],
    },
    Wordings {
        outcomes: &[Discussed],
        weight: 6,
        texts: &[
            "Drøftet.",
            "Punktet blev drøftet.",
            "{body} drøftede sagen.",
            "Sagen blev drøftet.",
            "Sagen blev debatteret.",
        ],
    },
    Wordings {
        outcomes: &[Discussed, Noted],
        weight: 3,
        texts: &[
            "Drøftet og taget til efterretning.",
            "Sagen blev drøftet, og orienteringen blev taget til efterretning.",
        ],
    },
    Wordings {
        outcomes: &[Postponed],
        weight: 6,
        texts: &[
            "Udsat.",
            "Sagen udsættes.",
            "Udsat til næste møde.",
            "{body} besluttede at udsætte sagen.",
            "Punktet blev udsat.",
            "Sagen genoptages på næste møde.",
            "Sagen udskydes til efteråret.",
            "{body} vil se sagen igen, før der tages stilling.",
        ],
    },
    Wordings {
        outcomes: &[Returned],
        weight: 3,
        texts: &[
            "Sendes tilbage til {other}.",
            "Sagen hjemvises til forvaltningen.",
            "{body} besluttede at sende sagen tilbage til {other}.",
            "Sagen blev sendt tilbage til {other}.",
        ],
    },
    Wordings {
        outcomes: &[Rejected],
        weight: 6,
        texts: &[
            "Forkastet.",
            "Ikke godkendt.",
            "Ikke vedtaget.",
            "Indstillingen blev ikke godkendt.",
            "{body} kunne ikke tiltræde indstillingen.",
            "Indstillingen blev stemt ned.",
            "Forslaget faldt.",
            "Ansøgningen blev ikke imødekommet.",
            "{body} sagde nej til forslaget.",
            "{body} afviste forslaget.",
            "Der blev ikke flertal for indstillingen.",
        ],
    },
    Wordings {
        outcomes: &[Withdrawn],
        weight: 3,
        texts: &[
            "Punktet udgår.",
            "Udgik.",
            "Sagen blev taget af dagsordenen.",
            "Forslaget blev trukket tilbage.",
        ],
    },
    Wordings {
        outcomes: &[Approved, ReferredUp],
        weight: 4,
        texts: &[
            "Godkendt. {person} begærede sagen indbragt for {upper}, jf. styrelseslovens § 23.",
            "Et flertal godkendte indstillingen. {person} ønsker sagen indbragt for {upper}, jf. styrelseslovens § 23.",
            "Godkendt. {person} gjorde brug af sin standsningsret.",
        ],
    },
    Wordings {
        outcomes: &[Lapsed],
        weight: 2,
        texts: &["Bortfaldet.", "Sagen er bortfaldet.", "Forslaget bortfaldt."],
    },
    Wordings {
        outcomes: &[Elected],
        weight: 2,
        texts: &[
            "Valgt blev {person}.",
            "{person} blev valgt.",
            "{body} udpegede {person}.",
        ],
    },
    Wordings {
        outcomes: &[Procedural],
        weight: 2,
        texts: &[
            "{body} besluttede at gøre sagen til en B-sag.",
            "Sagen behandles som punkt 2.",
            "Punktet behandles for lukkede døre.",
        ],
    },
    Wordings {
        outcomes: &[NoAction],
        weight: 3,
        texts: &[
            "Intet.",
            "Intet under dette punkt.",
            "Ingen bemærkninger.",
            "Intet at bemærke.",
        ],
    },
];

/// Wordings whose outcome nobody can tell; `unclear` is the only right answer.
pub const UNKNOWN: [&str; 16] = [
    "Kvitteret.",
    "Sagen ligger.",
    "Bordet rundt.",
    "Se referatet fra temamødet.",
    "Sagen gemmes.",
    "{body} kiggede på tegningerne.",
    "Gennemført.",
    "Formanden takkede for arbejdet.",
    "Skålen er fuld.",
    "Der blev sagt tak for en god proces.",
    // Words of outcomes that are none here.
    "{body} så en film om de udsatte boliger.",
    "Det anbefalede antal stole var sat frem.",
    "Formanden takkede for den godkendte plan.",
    "{person} spurgte, om planen er vedtaget.",
    "Det vides endnu ikke, om sagen bliver godkendt.",
    "{body} venter på, at ministeriet godkender reglerne.",
];

/// What stands where a decision is withheld.
pub const WITHHELD: [&str; 3] = [
    "Beslutningen er ikke offentlig.",
    "Lukket beslutning.",
    "Ikke til offentliggørelse.",
];
