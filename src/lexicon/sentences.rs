//! Where Danish sentences end, and how their lines join.

/// Abbreviations with a full stop that end no sentence, lower case, without that stop.
pub const ABBREVIATIONS: &[&str] = &[
    "adm", "afd", "afs", "alm", "bek", "bl", "bl.a", "ca", "chr", "cirk", "d", "dkk", "dok", "dr", "eks", "eksl",
    "evt", "f", "f.eks", "ff", "fhv", "fx", "fmd", "gl", "hhv", "hr", "inkl", "incl", "ift", "jf", "jfr", "jvf", "kap",
    "kgl", "kl", "kr", "kst", "kt", "lb", "lbnr", "maks", "max", "mdr", "mht", "mia", "mill", "mio", "min", "mm",
    "m.m", "m.fl", "m.v", "mv", "ndr", "nr", "o.a", "o.l", "osv", "ovenst", "p.g.a", "pga", "pkt", "pr", "prof", "pst",
    "red", "ref", "ring", "s", "sdr", "sekr", "skt", "st", "stk", "sv", "tel", "th", "tlf", "tkr", "tv", "udg", "undt",
    "v", "vedr", "vest", "vh", "æ", "ø", "å",
];

/// Words before which a hyphen at a line's end is the writer's own: `Børne-` / `og Ungeudvalget`.
pub const CONJUNCTIONS: &[&str] = &["og", "eller", "samt", "til", "men"];

/// Where a line ends with one of these, the number that opens the next belongs to it: `jf. §` / `23.`
pub const BEFORE_NUMBERS: &[&str] = &["§", "stk.", "nr.", "pkt.", "kl."];

/// Words that no title ends with: the next line goes on with it. Lower case.
pub const LEAVES_OPEN: &[&str] = &[
    "og",
    "eller",
    "samt",
    "i",
    "på",
    "ved",
    "for",
    "af",
    "til",
    "om",
    "med",
    "fra",
    "over",
    "under",
    "mellem",
    "uden",
    "hos",
    "mod",
    "efter",
    "før",
    "inden",
    "som",
    "der",
    "at",
    "den",
    "det",
    "de",
    "en",
    "et",
    "vedrørende",
    "vedr.",
    "nr.",
    "vedr",
    "nr",
    "både",
    "ca.",
    "end",
    "jf.",
    "kl.",
    "pkt.",
];

/// The word that begins a clause of a proposal.
pub const CLAUSE: &str = "at";

/// Ends a clause that another follows: `at der plantes træer; og`.
pub const CONJOINED: &[&str] = &[" og", " samt"];

/// Stands before such a verb and is nobody: `Det indstilles, at ...`.
pub const IMPERSONAL: &[&str] = &["det", "der", "herefter"];

/// Verbs by which a proposer puts a proposal; what stands before is the proposer, what follows the clauses.
pub const PROPOSING: &[&str] = &[
    "indstiller til",
    "indstiller",
    "foreslår",
    "anbefaler",
    "anmoder om",
    "anmoder",
    "fremsætter",
    "indstilles",
    "foreslås",
    "anbefales",
    "indstillede",
];

/// In the verbs by which an administration puts what the body is to decide.
pub const PROPOSES_FORMALLY: &str = "indstill";

/// Verbs by which a committee passes a proposal on to the council: `at udvalget anbefaler, at ...`.
pub const RECOMMENDING: &[&str] = &["anbefaler", "anbefale", "indstiller", "indstille"];

/// Between two clauses of one sentence, whatever stands before; the capital is that of a line whose start was lost.
pub const NEXT_CLAUSE: &[&str] = &[", og at ", ", samt at ", ", At "];

/// Verbs that a clause ends with when it leads up to those below: `at udvalget over for Byrådet anbefaler,`.
pub const LEADING_UP: &[&str] = &[
    "anbefaler",
    "anbefale",
    "indstiller",
    "indstille",
    "godkender",
    "beslutter",
    "tiltræder",
    "at",
];

/// Verbs that make a sentence of a line: it is no heading. Lower case.
pub const FINITE: &[&str] = &[
    "er",
    "var",
    "bliver",
    "blev",
    "har",
    "havde",
    "kan",
    "kunne",
    "skal",
    "skulle",
    "vil",
    "ville",
    "må",
    "bør",
    "indstiller",
    "foreslår",
    "anbefaler",
    "godkender",
    "godkendte",
    "drøftede",
    "ønsker",
    "stemte",
    "deltog",
    "orienterede",
    "besluttede",
    "tog",
    "undlod",
];

/// Further verbs that follow right behind who or what a paper tells of, lower case.
pub const TELLING: &[&str] = &[
    "beder",
    "bedt",
    "fik",
    "får",
    "foreligger",
    "fortalte",
    "fremlagde",
    "fremlægger",
    "gav",
    "giver",
    "gennemgik",
    "gennemgår",
    "gælder",
    "handler",
    "holder",
    "omfatter",
    "omhandler",
    "oplyser",
    "oplyste",
    "orienterer",
    "redegjorde",
    "redegør",
    "spurgte",
    "spørger",
    "søger",
    "taler",
    "udgør",
    "udløber",
    "viser",
    "viste",
];

/// In a line that heads what somebody adds to a decision, so that it is a part of it. Stems, lower case.
pub const OF_DECISIONS: &[&str] = &[
    "protokol",
    "bemærkning",
    "udtalelse",
    "forslag",
    "afstemning",
    "stemme",
    "mindretal",
    "flertal",
    "særstandpunkt",
    "forbehold",
    "tilføjelse",
    "tilkendegivelse",
    "fravær",
    "afbud",
    "inhabil",
    "habilitet",
    "liste",
    "parti",
    "gruppe",
    "konservative",
    "venstre",
    "socialdemokrat",
    "radikale",
    "dansk folke",
    "moderaterne",
    "danmarks",
    "alternativet",
    "beslut",
    "indstilling",
];

/// Begins the nouns for a refusal, lower case: `afslaget`.
pub const REFUSAL: &str = "afslag";
