//! How minutes tell of votes.

/// A side of a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// For.
    For,
    /// Against.
    Against,
    /// Neither.
    Abstaining,
}

/// Of these words one stands where votes are counted.
pub const COUNTING: &[&str] = &["stemmer", "stemmerne", "stemte", "imod", "undlod", "stemme"];

/// Numbers that are written in letters, from one on, lower case.
pub const NUMBER_WORDS: &[&[&str]] = &[
    &["en", "én", "et", "ét"],
    &["to"],
    &["tre"],
    &["fire"],
    &["fem"],
    &["seks"],
    &["syv"],
    &["otte"],
    &["ni"],
    &["ti"],
    &["elleve"],
    &["tolv"],
];

/// Counts of both sides over the text in lower case: those who prevailed and who they are, and those who did not. `#` stands
/// for a number in digits or letters.
pub const MAJORITY: &[&str] = &[
    r"\b(#) stemmer?(?: for)?(?: \(([^)]*)\))?(?: og)? i?mod (#)\b(?: stemmer)?(?: \(([^)]*)\))?",
    r"\bstemmerne (#)(?: \(([^)]*)\))?(?: ?[-–] ?| i?mod )(#)\b(?: \(([^)]*)\))?",
    r"\b(#)() i?mod (#)() stemmer\b",
];

/// Counts of one side in running text: a pattern over the text in lower case with the count in its first group (and who
/// in its second, where it has one), and the side.
pub const COUNTS: &[(&str, Side)] = &[
    (r"\b(#) for \(([^)]*)\),? (?:og )?[0-9]+ i?mod\b", Side::For),
    (r"\b(#) stemmer for\b(?: \(([^)]*)\))?", Side::For),
    (
        r"\b(#)(?: medlem(?:mer)?)? stemte for(?: [a-zæøå]+)? \(([^)]*)\)",
        Side::For,
    ),
    (
        r"\b(#)(?: medlem(?:mer)?)? stemte imod(?: [a-zæøå]+)? \(([^)]*)\)",
        Side::Against,
    ),
    (r"\b(#)(?: stemmer?)? i?mod \(([^)]*)\)", Side::Against),
    (r"\bi?mod (#) stemmer?\b(?: \(([^)]*)\))?", Side::Against),
    (
        r"\b(?:forslaget|indstillingen) fik (#) stemmer?\b(?: \(([^)]*)\))?",
        Side::For,
    ),
    (r"\bfor og (#)(?: stemmer)? i?mod\b", Side::Against),
    (
        r"\b(#)\)?(?: medlem(?:mer)?)? ?(?:\(([^)]*)\))? stemte for\b",
        Side::For,
    ),
    (
        r"\b(#)\)?(?: medlem(?:mer)?)? ?(?:\(([^)]*)\))? stemte imod\b",
        Side::Against,
    ),
    (r"\bog (#)(?: medlem(?:mer)?)?(?: stemte)? for\b", Side::For),
    (r"\bmed (#)(?: stemmer)? ?(?:\(([^)]*)\))? for\b", Side::For),
    (r"\b([0-9]+) for\b[ ,]+(?:og )?[0-9]+ i?mod\b", Side::For),
    (r"\b(#)(?: stemmer?)? ?(?:\(([^)]*)\))? imod\b", Side::Against),
    (
        r"\b(#)(?: medlem(?:mer)?)? undlod(?: at stemme)? \(([^)]*)\)",
        Side::Abstaining,
    ),
    (
        r"\b(#)(?: medlem(?:mer)?)? ?(?:\(([^)]*)\))? undlod\b",
        Side::Abstaining,
    ),
    (
        r"\b(#)(?: medlem(?:mer)?)? ?(?:\(([^)]*)\))? stemte hverken\b",
        Side::Abstaining,
    ),
    (
        r"\b(#)(?: medlem(?:mer)?)? ?(?:\(([^)]*)\))? stemte blankt?\b",
        Side::Abstaining,
    ),
    (r"\b(#)(?: stemmer?)? blanke?\b(?: \(([^)]*)\))?", Side::Abstaining),
];

/// Of these words one opens such a sentence as [`OPENINGS`] is for.
pub const SIDES: &[&str] = &["for", "imod", "mod"];

/// Opens a sentence that names the voters of a side, and the other side behind it: `For udvalgets indstilling om stien stemte 5 (A, F),
/// imod 2.` The side's word is in one of the groups; over the text in lower case.
pub const OPENINGS: &str = r"^(for|imod|mod)(?: (?:[^.:,]+ )?(?:forslag|indstilling|anbefaling)[^.:,]*)? (?:stemte|stemmer):?|(?:,| og) (imod|mod|for)(?: stemte)? [0-9]";

/// Labels that open a list of voters, lower case; longest first where one begins another.
pub const LABELS: &[(&str, Side)] = &[
    ("for stemte", Side::For),
    ("for stemmer", Side::For),
    ("stemte for", Side::For),
    ("imod stemte", Side::Against),
    ("imod stemmer", Side::Against),
    ("mod stemte", Side::Against),
    ("stemte imod", Side::Against),
    ("hverken for eller imod stemte", Side::Abstaining),
    ("hverken for eller imod", Side::Abstaining),
    ("undlod at stemme", Side::Abstaining),
    ("undlader at stemme", Side::Abstaining),
    ("undlod", Side::Abstaining),
    ("blankt", Side::Abstaining),
    ("blank", Side::Abstaining),
    ("imod", Side::Against),
    ("mod", Side::Against),
    ("for", Side::For),
];

/// Before all sides of a vote, lower case: `Afstemning: For indstillingen stemte ...`
pub const VOTES: &[&str] = &["afstemning", "afstemningen"];

/// Before the number of all voters of a side, behind their list: `A (14), V (10) i alt 24`; lower case.
pub const TOTAL: &str = "i alt";

/// Begins a list that names nobody, but tells of all others, lower case: `De øvrige 10 medlemmer`.
pub const REST: &[&str] = &[
    "øvrige",
    "de øvrige",
    "resten",
    "alle øvrige",
    "alle andre",
    "de resterende",
];

/// Says in running text that the named person or party did not vote for or against.
pub const ABSTAINING: &[&str] = &[
    "undlod at stemme",
    "undlader at stemme",
    "stemte blankt",
    "stemte blank",
    "stemte hverken for eller imod",
    ABSTAINED,
];

/// The same alone, where nothing follows that somebody did not do: `SF undlod.`
pub const ABSTAINED: &str = "undlod";

/// Says in running text that the named person or party voted for it.
pub const IN_FAVOUR: &[&str] = &["stemte for"];

/// Says in running text that the named person or party voted against.
pub const AGAINST: &[&str] = &["stemte imod", "stemmer imod", "stemte nej"];

/// The same, where those who did are named behind the words.
pub const AGAINST_WHOM: &[&str] = &["imod stemte", "imod stemmer", "mod stemte", "imod var"];

/// The same of those whose votes were against, over the text in lower case: `godkendt mod V's og C's stemmer`.
pub const VOTES_AGAINST: &str = r"\bi?mod (?:(.+?) stemmer?|stemmerne? fra (.+))\b";

/// Before such words: nobody did, lower case.
pub const NOBODY_VOTES: &[&str] = &["ingen", "nogen"];
