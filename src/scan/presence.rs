//! A label of those who came or did not, whatever its wording: `Følgende havde meldt afbud:`, `Ikke mødt fra udvalget:`.

use super::word::lower;
use crate::lexicon::attendance::{ABSENT_WORDS, CAME_WORDS, EXCUSED_WORDS, LABEL_WORDS, NOT_WORDS, SUBSTITUTE_WORDS};
use crate::model::AttendanceStatus::{self, Absent, Excused, Present, Substitute};

/// No such label is longer, in bytes.
const LONGEST: usize = 60;

/// The offset behind a label that ends in a colon or with its line, and what it says of the names: one word of presence or
/// absence, and otherwise none but those that may stand beside it.
#[must_use]
pub fn label(text: &str) -> Option<(usize, AttendanceStatus)> {
    let end = memchr::memchr(b':', &text.as_bytes()[..text.len().min(LONGEST)]).unwrap_or(text.len());
    if end > LONGEST {
        return None;
    }
    let folded = lower(text.get(..end)?);
    let (mut said, mut denied) = (None, false);
    for word in folded.split_whitespace() {
        let status = status(word);
        denied |= NOT_WORDS.contains(&word);
        if status.is_none() && !NOT_WORDS.contains(&word) && !LABEL_WORDS.contains(&word) {
            return None;
        }
        said = said.max(status);
    }
    let status = match said? {
        Said::Came | Said::Excused if denied => Absent,
        Said::Came => Present,
        Said::Absent => Absent,
        Said::Excused => Excused,
        Said::Substitute => Substitute,
    };
    Some((end, status))
}

/// What a word says; of several the last of these counts: `fraværende med afbud`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Said {
    Came,
    Absent,
    Excused,
    Substitute,
}

fn status(word: &str) -> Option<Said> {
    [
        (SUBSTITUTE_WORDS, Said::Substitute),
        (EXCUSED_WORDS, Said::Excused),
        (ABSENT_WORDS, Said::Absent),
        (CAME_WORDS, Said::Came),
    ]
    .into_iter()
    .find_map(|(words, said)| words.contains(&word).then_some(said))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_any_wording() {
        for (text, expected) in [
            ("Følgende havde meldt afbud: Ane Berg", Some((27, Excused))),
            ("Fraværende med afbud", Some((21, Excused))),
            ("Fraværende uden afbud: Ane Berg", Some((22, Absent))),
            ("Ikke mødt fra udvalget:", Some((23, Absent))),
            ("Indkaldte stedfortrædere: Ane Berg", Some((25, Substitute))),
            ("Til stede var følgende medlemmer:", Some((33, Present))),
            ("Til orientering var følgende:", None),
            ("Afbud fra leverandøren: Prisen er steget", None),
            ("Medlemmer:", None),
        ] {
            assert_eq!(label(text), expected, "{text}");
        }
    }
}
