//! Who was there, who was not, and who took no part.

use super::rows::Rows;
use crate::model::AttendanceStatus::{self, Absent, Excused, Present, Substitute};

/// Labels before names, lower case, and what they say of the names; longest first where one begins another.
pub static LABELS: Rows<AttendanceStatus> = Rows::new(&[
    ("mødedeltagere", Present),
    ("medlemmer til stede", Present),
    ("deltagende", Present),
    ("deltagende medlemmer", Present),
    ("deltagere i mødet", Present),
    ("deltagere", Present),
    ("deltager", Present),
    ("udvalgsmedlemmer", Present),
    ("byrådsmedlemmer", Present),
    ("medlemmer", Present),
    ("i mødet deltog", Present),
    ("der deltog", Present),
    ("mødte", Present),
    ("mødedeltagelse", Present),
    ("fremmøde", Present),
    ("i mødet deltager", Present),
    ("følgende var til stede", Present),
    ("følgende var mødt", Present),
    ("tilstedeværende", Present),
    ("til stede var", Present),
    ("til stede", Present),
    ("tilstede", Present),
    ("fremmødte", Present),
    ("indkaldelse", Present),
    ("indkaldt", Present),
    ("indkaldte", Present),
    ("telefonisk", Present),
    ("online", Present),
    ("deltog ikke", Absent),
    ("deltog ikke i mødet", Absent),
    ("fraværende med lovligt forfald", Excused),
    ("fraværende uden lovligt forfald", Absent),
    ("fraværende i øvrigt", Absent),
    ("afbud under hele mødet", Excused),
    ("fraværende under hele mødet", Absent),
    ("mødt var", Present),
    ("mødt", Present),
    ("fraværende med afbud", Excused),
    ("fraværende uden afbud", Absent),
    ("fraværende medlemmer", Absent),
    ("fraværende var", Absent),
    ("fraværende", Absent),
    ("fravær", Absent),
    ("følgende var fraværende", Absent),
    ("følgende medlemmer var fraværende", Absent),
    ("følgende var ikke til stede", Absent),
    ("følgende havde meldt afbud", Excused),
    ("følgende har meldt afbud", Excused),
    ("der var afbud fra", Excused),
    ("der er afbud fra", Excused),
    ("der var meldt afbud fra", Excused),
    ("afbud fra", Excused),
    ("afbud", Excused),
    ("meldt afbud", Excused),
    ("forfald", Excused),
    ("lovligt forfald", Excused),
    ("ej til stede", Absent),
    ("ej tilstede", Absent),
    ("ej mødt", Absent),
    ("ej fremmødt", Absent),
    ("ikke til stede", Absent),
    ("ikke tilstede", Absent),
    ("ikke mødt", Absent),
    ("ikke fremmødt", Absent),
    ("ikke fremmødte", Absent),
    ("udeblevet", Absent),
    ("stedfortrædere", Substitute),
    ("stedfortræder", Substitute),
    ("suppleanter", Substitute),
    ("suppleant", Substitute),
    ("i stedet mødte", Substitute),
    ("i stedet deltog", Substitute),
    ("i stedet var indkaldt", Substitute),
    ("i stedet er indkaldt", Substitute),
]);

/// Words of a label that tell of presence or absence, lower case.
pub const CAME_WORDS: &[&str] = &[
    "stede",
    "tilstede",
    "tilstedeværende",
    "mødt",
    "mødte",
    "fremmødt",
    "fremmødte",
    "deltog",
    "deltager",
    "deltagere",
    "deltagende",
    "deltaget",
];
/// The same, of those who did not come.
pub const ABSENT_WORDS: &[&str] = &["fraværende", "fravær", "udeblev", "udeblevet", "udeblevne"];
/// The same, of those who had told it.
pub const EXCUSED_WORDS: &[&str] = &["afbud", "forfald", "orlov"];
/// The same, of those who came for others.
pub const SUBSTITUTE_WORDS: &[&str] = &["stedfortræder", "stedfortrædere", "suppleant", "suppleanter"];
/// Turn them round.
pub const NOT_WORDS: &[&str] = &["ikke", "ej", "uden"];
/// Say in such a label that those who are listed below it are meant, though it ends as a sentence.
pub const THOSE_BELOW: &[&str] = &["følgende", "nedenstående"];
/// What else may stand in such a label, lower case.
pub const LABEL_WORDS: &[&str] = &[
    "af",
    "begyndelse",
    "bestyrelsen",
    "bestyrelsens",
    "byrådsmedlemmer",
    "byrådet",
    "byrådets",
    "der",
    "er",
    "for",
    "fra",
    "følgende",
    "har",
    "havde",
    "hele",
    "i",
    "indkaldt",
    "indkaldte",
    "kommunalbestyrelsens",
    "lovligt",
    "med",
    "medlem",
    "medlemmer",
    "meldt",
    "modtaget",
    "mødet",
    "mødets",
    "nedenstående",
    "om",
    "personer",
    "på",
    "rådet",
    "rådets",
    "som",
    "start",
    "til",
    "udvalget",
    "udvalgets",
    "under",
    "ved",
    "var",
];

/// Begins a label, or a clause, of substitutes that speaks of those named before it.
pub const IN_THEIR_PLACE: &str = "i stedet";

/// Behind those who were not there, before those who came for them.
pub const IN_WHOSE_PLACE: &[&str] = &["i hvis sted", "i hvis steder", "i deres sted"];

/// Between a label and its colon or its names, lower case: `Afbud til mødet: ...`.
pub const QUALIFIERS: &[&str] = &[
    "til mødet",
    "i mødet",
    "på mødet",
    "hele mødet",
    "under hele mødet",
    "ved mødet",
    "ved mødets begyndelse",
    "ved mødets start",
    "fra mødets begyndelse",
    "af udvalget",
    "af byrådet",
    "af rådet",
    "af bestyrelsen",
    "modtaget fra",
    "var",
    "er",
];

/// Begin a sentence of the meeting as a whole behind a list of people, lower case.
pub const OPEN_SENTENCES: &[&str] = &["mødet", "dagsordenen", "der"];

/// Head what else is to be told of the meeting, its people among it; lower case.
pub const NOTES: &[&str] = &["bemærkninger", "bemærkning", "noter", "andet"];

/// In the title of the item that opens a meeting, lower case: what its decision tells of people holds for all of it.
pub const OPENING_TITLES: &[&str] = &[
    "godkendelse af dagsorden",
    "godkendelse af åben dagsorden",
    "dagsorden - godkendelse",
    "velkomst",
    "mødets åbning",
    "åbning af mødet",
    "konstatering af",
];

/// The same, where the item is of nothing but people.
pub const ABSENT_TITLES: &[&str] = &[
    "fraværende",
    "fravær",
    "afbud",
    "fremmøde",
    "deltagere",
    "til stede",
    "stedfortrædere",
    "navneopråb",
];

/// Ends the one word of a label that names those who sit for somebody, lower case: `Medarbejderrepræsentanter`.
pub const MEMBER_ENDS: &[&str] = &["repræsentanter", "medlemmer", "valgte", "valgt"];

/// Before whom they sit for.
pub const SIT_FOR: &[&str] = &["for", "fra", "af"];

/// Alone before whom they sit for: `Fra aftenskolerne:`.
pub const FROM: &str = "fra";

/// Within the name of those who work for the members, lower case: `Fra Kultur- og Fritidsforvaltningen:`.
pub const OFFICES: &[&str] = &[
    "forvaltning",
    "administration",
    "sekretariat",
    "afdeling",
    "center",
    "kommune",
    "stab",
    "rådhus",
];

/// Begin the label of those who came and are no members, lower case.
pub const OFFICIALS: &[&str] = &[
    "administrationen",
    "administration",
    "desuden",
    "dirigent",
    "embedsmænd",
    "endvidere",
    "forvaltningen",
    "forvaltning",
    "fra",
    "gæst",
    "gæster",
    "inviterede",
    "inviteret",
    "mødeleder",
    "observatør",
    "observatører",
    "ordstyrer",
    "pennefører",
    "protokolfører",
    "ref",
    "ref.",
    "referent",
    "sekretær",
    "sekretariat",
    "sekretariatet",
    "tilforordnede",
    "øvrig",
    "øvrige",
];

/// Before the letter of a party, lower case: `Liste A`.
pub const LIST: &str = "liste";

/// Those of them that may list the members of the body, whether they came or not.
pub const MEMBERS: &[&str] = &[
    "medlemmer",
    "udvalgsmedlemmer",
    "byrådsmedlemmer",
    "mødedeltagere",
    "deltagere",
    "indkaldelse",
    "indkaldt",
    "indkaldte",
];

/// What a bracket behind a name says of the person, lower case; longest first where one begins another.
pub const REMARKS: &[(&str, AttendanceStatus)] = &[
    ("afbud", Excused),
    ("uden afbud", Absent),
    ("fraværende", Absent),
    ("forfald", Excused),
    ("udeblev", Absent),
    ("ikke til stede", Absent),
    ("stedfortræder", Substitute),
    ("suppleant", Substitute),
    ("mødte som stedfortræder", Substitute),
    ("mødte som suppleant", Substitute),
    ("stedf", Substitute),
    ("suppl", Substitute),
    ("ikke mødt", Absent),
    ("deltog ikke i mødet", Absent),
    ("til stede", Present),
    ("mødt", Present),
    ("fremmødt", Present),
];

/// What stands behind a name, whole, and says that the person was not there; lower case.
pub const ABSENT_MARKS: &[(&str, AttendanceStatus)] = &[
    ("deltog ikke", Absent),
    ("deltager ikke", Absent),
    ("ikke deltaget", Absent),
    ("mødte ikke", Absent),
    ("ej mødt", Absent),
    ("ej til stede", Absent),
    ("orlov", Excused),
    ("på orlov", Excused),
    ("lovligt forfald", Excused),
];

/// Follow each name of a list that has nothing else between its people: `Ane Berg deltog Bo Carl var fraværende`.
pub const SAID_OF_EACH: &[&str] = &["deltog", "fraværende", "afbud", "mødt", "mødte", "fremmødt"];

/// Between a name and the word for absence, lower case: `Ane Berg har meldt afbud`, `Bo Carl ved afbud`.
pub const HAD_TOLD: &[&str] = &["ved", "med", "meldt", "har", "havde"];

/// May stand between a name and such a word.
pub const WAS: &str = " var ";

/// Behind a name: why somebody is not there, lower case.
pub const REASONS: &[&str] = &[
    "ferie",
    "på ferie",
    "sygdom",
    "syg",
    "sygemeldt",
    "sygemelding",
    "tjenesterejse",
    "arbejde",
    "barsel",
    "anden årsag",
    "andre årsager",
    "personlige årsager",
];

/// Before such a reason, lower case.
pub const BECAUSE: &[&str] = &["grundet", "på grund af", "pga.", "pga", "p.g.a."];

/// Offices that a bracket behind a name, or the word before it, names; lower case.
pub const ROLES: &[&str] = &[
    "formand",
    "formanden",
    "næstformand",
    "næstformanden",
    "borgmester",
    "borgmesteren",
    "viceborgmester",
    "1. viceborgmester",
    "2. viceborgmester",
    "rådmand",
    "medlem",
    "udvalgsmedlem",
    "byrådsmedlem",
    "udvalgsformand",
];

/// Endings of the word for an office or a post that stands before or behind a name, lower case.
pub const ROLE_ENDS: &[&str] = &[
    "borgmester",
    "formand",
    "forperson",
    "rådmand",
    "medlem",
    "medlemmerne",
    "direktør",
    "chef",
    "konsulent",
    "leder",
    "sekretær",
    "referent",
    "observatør",
];

/// Parties whose names stand before those of their members, lower case.
pub const PARTIES: &[&str] = &[
    "socialdemokratiet",
    "socialdemokraterne",
    "venstre",
    "det konservative folkeparti",
    "konservative",
    "de konservative",
    "det konservative",
    "konservative folkeparti",
    "radikale",
    "de radikale",
    "radikale venstre",
    "det radikale venstre",
    "socialistisk folkeparti",
    "enhedslisten",
    "dansk folkeparti",
    "liberal alliance",
    "nye borgerlige",
    "danmarksdemokraterne",
    "moderaterne",
    "alternativet",
    "kristendemokraterne",
    "slesvigsk parti",
    "løsgængere",
    "løsgænger",
    "uden for parti",
];

/// Ends the names of parties of one municipality: `Fælleslisten`.
pub const LOCAL: &[&str] = &["listen", "liste"];

/// Behind a name or the letter of a party: that something is theirs, longest first.
pub const GENITIVES: &[&str] = &["'s", "’s", "s", "'", "’"];

/// After a label: nobody.
pub const NOBODY: &[&str] = &["ingen", "-", "–", "alle var mødt", "alle mødt", "ingen afbud", "nej"];

/// Between two names.
pub const AND: &str = " og ";
/// Of a part of the meeting, and between no names: `til og med punkt 3`.
pub const AND_WITH: &str = " og med ";
/// The same before others than members.
pub const AND_ALSO: &str = " samt ";

/// After a name: that this person was not there. Folded sentence patterns with the status.
pub const ABSENT_SAYINGS: &[(&str, AttendanceStatus)] = &[
    ("var fraværende", Absent),
    ("er fraværende", Absent),
    ("var ikke til stede", Absent),
    ("havde meldt afbud", Excused),
    ("har meldt afbud", Excused),
    ("havde meldt forfald", Excused),
    ("var forhindret", Excused),
    ("var forhindret i at deltage", Excused),
    ("var forhindrede", Excused),
    ("var forhindrede i at deltage", Excused),
    ("har orlov", Excused),
    ("havde orlov", Excused),
    ("er på orlov", Excused),
    ("var på orlov", Excused),
    ("ved afbud", Excused),
    ("deltog ikke i mødet", Absent),
    ("deltog ikke på mødet", Absent),
];

/// The same, behind the verb and the names: `Til mødet var Ane Berg fraværende.`
pub const TURNED: &[(&str, AttendanceStatus)] = &[
    (" fraværende", Absent),
    (" ikke til stede", Absent),
    (" forhindret", Excused),
];

/// Between everybody and those who were not there: `Alle var mødt undtagen Kim Rask (V), der havde meldt afbud.`
pub const EXCEPT: &[&str] = &["undtagen", "bortset fra", "på nær", "dog ikke"];

/// Before that: that they came.
pub const CAME: &[&str] = &["mødt", "til stede", "tilstede", "fremmødt"];

/// Behind the label of those who came: the whole body.
pub const EVERYBODY: &[&str] = &["alle"];

/// Before the name of a substitute, behind the member's.
pub const SUBSTITUTES: &[&str] = &[
    "indkaldt stedfortræder",
    "indkaldt som stedfortræder",
    "som stedfortræder deltog",
    "som stedfortræder mødte",
    "som suppleant deltog",
    "som suppleant mødte",
    "som stedfortræder",
    "som suppleant",
    "stedfortræder",
    "stedf.",
    "suppleant",
    "suppl.",
    "afløst af",
    "erstattet af",
    "i stedet mødte",
    "i stedet deltog",
    "i stedet deltager",
    "i stedet møder",
    "i hans sted",
    "i hendes sted",
    "for hvem",
    "for ham",
    "for hende",
    "stedfortrædere",
    "suppleanter",
];

/// Those of them behind which everybody named came for somebody.
pub const SEVERAL_SUBSTITUTES: &[&str] = &["stedfortrædere", "suppleanter"];

/// The word for a substitute where a number may stand before it: `1. suppleant Ane Berg`.
pub const SUBSTITUTE_ROLES: &[&str] = &["suppleant", "stedfortræder"];

/// Ends what a bracket behind a member's name says of who came, lower case: `(Ane Berg deltog i stedet)`.
pub const INSTEAD: &[&str] = &[
    "i stedet",
    "som stedfortræder",
    "som stedfortrædere",
    "som suppleant",
    "som suppleanter",
];

/// In small letters between the parts of a name; `til` and `for` are none: `Ny bus til Vestbyen`.
pub const PARTICLES: &[&str] = &[
    "af", "al", "bin", "da", "de", "del", "den", "der", "di", "du", "el", "la", "le", "ten", "ter", "van", "von", "y",
    "zu",
];

/// Begin what looks like a name and is none, lower case.
pub const NOT_NAMES: &[&str] = &[
    "afbud", "alle", "ingen", "der", "for", "fra", "herunder", "hele", "kun", "navn", "pkt",
];

/// Head the column of names where a roster is a table, lower case.
pub const NAME_COLUMNS: &[&str] = &[
    "navn",
    "medlem",
    "medlemmer",
    "deltager",
    "deltagere",
    "udvalgets medlemmer",
    "rådets medlemmer",
    "bestyrelsens medlemmer",
];

/// Further heads of the column that tells who was there, lower case.
pub const CAME_COLUMNS: &[&str] = &["deltog", "deltog i mødet", "fremmøde", "fremmødt", "mødte", "status"];

/// Head the column of when somebody came, lower case, without a full stop.
pub const FROM_COLUMNS: &[&str] = &[
    "til stede fra",
    "til stede fra kl",
    "fra",
    "fra kl",
    "mødt kl",
    "ankomst",
    "ankom",
];
/// The same, of when they left.
pub const UNTIL_COLUMNS: &[&str] = &[
    "til stede til",
    "til stede til kl",
    "til",
    "til kl",
    "gik",
    "gik kl",
    "forlod mødet",
];

/// In the cell of a table: that it is not so, lower case.
pub const UNMARKED: &[&str] = &["-", "–", "nej", "0"];

/// Between a substitute and the member.
pub const STANDS_IN: &str = " for ";

/// Introduces the member whom a substitute stands in for.
pub const STANDS_IN_FOR: &[&str] = &[
    "stedfortræder for",
    "stedf. for",
    "suppleant for",
    "suppl. for",
    "i stedet for",
    "for",
];

/// Between a substitute and the member in a sentence, lower case.
pub const REPLACES: &[&str] = &[
    "stedfortræder for",
    "suppleant for",
    "suppl. for",
    "stedf. for",
    "i stedet for",
    "vikar for",
    "afløser for",
];

/// What a substitute did, lower case: between the names, where it stands.
pub const CAME_AS: &[&str] = &[
    "mødte",
    "mødt",
    "var mødt",
    "er mødt",
    "deltog",
    "deltager",
    "er indkaldt",
    "var indkaldt",
    "indkaldt",
    "er indtrådt",
    "indtrådte",
    "var",
    "er",
    "som",
];

/// Begins the part of a meeting that a person's presence or absence holds for; a number follows.
pub const SCOPES: &[&str] = &[
    "deltog fra",
    "deltog til",
    "ankom",
    "forlod mødet",
    "sagerne",
    "sag nr.",
    "sag",
    "punkterne",
    "punkt",
    "pkt.",
    "pkt",
    "kl.",
    "kl",
    "gik",
    "kom",
];

/// May stand before them, longest first where one begins another.
pub const SCOPE_LEADS: &[&str] = &[
    "til og med",
    "t.o.m.",
    "fra og med",
    "f.o.m.",
    "frem til",
    "indtil",
    "til",
    "fra",
    "under",
    "ved",
    "i",
    "kun",
    "deltog",
    "der",
    "efter",
];

/// Between a name and a part of the meeting that no verb tells.
pub const OF_PART: &[&str] = &[" fra ", " til ", " under ", " ved "];

/// Behind a name: that the person was there, or away, for a part of the meeting that is not told; lower case.
pub const PARTLY: &[&str] = &["delvis", "delvist", "en del af mødet", "under en del af mødet"];

/// Before the number of an item, where there are several.
pub const ITEMS: &[&str] = &["punkterne", "punkter", "sagerne", "sager"];

/// Right before a time or an item with which a part of the meeting begins; without a full stop at the end.
pub const SINCE: &[&str] = &["fra", "fra og med", "f.o.m"];
/// The same, of one with which it ends.
pub const UNTIL: &[&str] = &["til", "indtil", "til og med", "t.o.m", "-", "–"];
/// Those of them that say that the item, too, is of the part.
pub const UNTIL_WITH: &[&str] = &["til og med", "t.o.m"];
/// Those of them that leave open whether it is.
pub const UNTIL_OPEN: &[&str] = &["til", "indtil"];
/// Those that tell an end of absence too, and not the item that somebody was absent from.
pub const UNTIL_ONLY: &[&str] = &["indtil", "frem til"];
/// Before an item at which nobody arrives.
pub const AFTER: &str = "efter";
/// Before an item at which whoever left was not there.
pub const BEFORE: &[&str] = &["før", "inden", "under behandlingen"];
/// Says of an end that it is within an item.
pub const DURING: &str = " under ";
/// Somebody who had left came again: what follows tells of another part.
pub const BACK: &[&str] = &["tilbage", "igen"];

/// Says in the meeting's head that a person came late or left early; a time follows.
pub const ARRIVALS: &[&str] = &[
    "ankom til mødet",
    "ankom",
    "ankommer",
    "deltager fra",
    "kom til stede",
    "kom til mødet",
    "kom kl",
    "kom under",
    "kom ved",
    "kom efter",
    "kom først",
    "indtrådte",
    "tiltrådte mødet",
    "mødte",
    "deltog fra",
    "deltog først fra",
    "deltog i mødet fra",
];
/// The same, of leaving.
pub const DEPARTURES: &[&str] = &[
    "forlod mødet",
    "forlod",
    "forlader",
    "gik",
    "går",
    "deltog til",
    "deltog indtil",
    "deltog i mødet til",
    "deltog i mødet indtil",
    "måtte gå",
    "deltog kun til",
    "deltager til",
    "udtrådte",
    "var ikke til stede efter",
];

/// Those of both that announce it, and tell of no meeting that was held.
pub const ANNOUNCED: &[&str] = &["ankommer", "deltager fra", "forlader", "går", "deltager til"];

/// The same, of those who were there for some items alone.
pub const TAKING_PART: &[&str] = &[
    "deltog kun under",
    "deltog kun i",
    "deltog under",
    "deltog i punkt",
    "deltog i punkterne",
    "deltog i pkt",
];

/// Of people in the meeting's head, with the items told: that they were not there.
pub const TOOK_PART: &str = "deltog";
/// Turns it round.
pub const NOT: &str = "ikke";

/// Says that somebody took no part; what follows is what in.
pub const NOT_PARTICIPATING: &[&str] = &[
    "deltog ikke i behandlingen af",
    "deltog ikke i drøftelsen af",
    "deltog ikke i beslutningen om",
    "deltog ikke i beslutningen af",
    "deltog ikke under behandlingen af",
    "deltog ikke under",
    "deltog ikke i",
    "deltog ikke",
    "forlod lokalet under behandlingen af",
    "forlod mødet under behandlingen af",
    "forlod lokalet under",
    "forlod lokalet",
    "erklærede sig inhabil",
    "erklærede sig inhabile",
    "erklærede sig for inhabil",
    "blev erklæret inhabil",
    "blev erklæret inhabile",
    "var inhabil",
    "var inhabile",
    "er inhabil",
    "er inhabile",
];

/// The same before the people and a negation: `Som inhabil deltog Ane Berg ikke i sagens behandling.`
pub const APART_AS: &[&str] = &[
    "som inhabil deltog",
    "som inhabile deltog",
    "på grund af inhabilitet deltog",
    "grundet inhabilitet deltog",
];

/// Behind somebody, opens a clause that says who they are.
pub const WHO: &str = ", der ";

/// Labels of those with a conflict of interest.
pub const CONFLICTED: &[&str] = &["inhabil", "inhabile", "inhabilitet"];
/// Begin what a bracket behind a name says of a part of the meeting that somebody who came was away from, lower case.
pub const APART: &[&str] = &[NOT, CONFLICT, "undtagen", "bortset fra", "på nær", "dog ikke"];

/// Names a conflict of interest.
pub const CONFLICT: &str = "inhabil";

/// Words for a party outside the letters.
pub const PARTY_WORDS: &[&str] = &["løsgænger", "uden for parti", "up", "ufp", "ufg"];
