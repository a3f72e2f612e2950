//! A label of those who came or did not, whatever its wording: `Følgende havde meldt afbud:`, `Ikke mødt fra udvalget:`.

use super::body::is_body;
use super::word::{initials, is_one_of, leading};
use crate::lexicon::attendance::{
    ABSENT_WORDS, CAME_WORDS, EXCUSED_WORDS, LABEL_WORDS, NOT_WORDS, SUBSTITUTE_WORDS, THOSE_BELOW,
};
use crate::lexicon::bodies::OF_PLACE;
use crate::model::AttendanceStatus::{self, Absent, Excused, Present, Substitute};
use std::sync::LazyLock;

/// No such label is longer, in bytes.
const LONGEST: usize = 60;

/// What such labels begin with.
static BEGINNINGS: LazyLock<[bool; 256]> = LazyLock::new(|| {
    let tables = [
        LABEL_WORDS,
        NOT_WORDS,
        SUBSTITUTE_WORDS,
        EXCUSED_WORDS,
        ABSENT_WORDS,
        CAME_WORDS,
    ];
    let mut beginnings = [false; 256];
    for (at, begins) in tables.iter().flat_map(|words| initials(words).into_iter().enumerate()) {
        beginnings[at] |= begins;
    }
    beginnings
});

/// The offset behind a label that ends in a colon or with its line, and what it says of the names: one word of presence or
/// absence, and otherwise none but those that may stand beside it.
#[must_use]
pub fn label(text: &str) -> Option<(usize, AttendanceStatus)> {
    let end = memchr::memchr(b':', &text.as_bytes()[..text.len().min(LONGEST)]).unwrap_or_else(|| without_stop(text));
    if end > LONGEST || !text.bytes().next().is_some_and(|first| BEGINNINGS[usize::from(first)]) {
        return None;
    }
    let (mut said, mut denied) = (None, false);
    let label = text.get(..end)?;
    // Nearly all lines end at their first word.
    if !may_stand(label.split_whitespace().next()?) {
        return None;
    }
    for word in without_body(label).split_whitespace() {
        if !may_stand(word) {
            return None;
        }
        let (not, status) = (is_one_of(word, NOT_WORDS), status(word));
        denied |= not;
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

/// The end of a line that has no colon; a full stop may stand behind `Følgende medlemmer havde meldt afbud.`
fn without_stop(text: &str) -> usize {
    let sentence = text.strip_suffix('.').filter(|_| leading(text, THOSE_BELOW).is_some());
    sentence.unwrap_or(text).len()
}

/// Whether a word may stand in such a label.
fn may_stand(word: &str) -> bool {
    status(word).is_some() || is_one_of(word, NOT_WORDS) || is_one_of(word, LABEL_WORDS)
}

/// What stands before the body, and its day, of those who are listed: `Fraværende i Klitby Byråd, 30. juni 2030`.
fn without_body(label: &str) -> &str {
    let Some((before, behind)) = label.split_once(OF_PLACE) else {
        return label;
    };
    let body = behind.split(',').next().unwrap_or_default();
    if is_body(body.trim()) { before } else { label }
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
    .find_map(|(words, said)| is_one_of(word, words).then_some(said))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_any_wording() {
        for (text, expected) in [
            ("Følgende havde meldt afbud: Ane Berg", Some(Excused)),
            ("Fraværende med afbud", Some(Excused)),
            ("Fraværende uden afbud: Ane Berg", Some(Absent)),
            ("Ikke mødt fra udvalget:", Some(Absent)),
            ("Indkaldte stedfortrædere: Ane Berg", Some(Substitute)),
            ("Til stede var følgende medlemmer:", Some(Present)),
            ("Fraværende i Klitby Byråd, 30. juni 2030:", Some(Absent)),
            ("Der er modtaget afbud fra:", Some(Excused)),
            ("Nedenstående byrådsmedlemmer var til stede", Some(Present)),
            ("Afbud i sidste øjeblik:", None),
            ("Til orientering var følgende:", None),
            ("Afbud fra leverandøren: Prisen er steget", None),
            ("Medlemmer:", None),
        ] {
            let end = text.find(':').unwrap_or(text.len());
            assert_eq!(label(text), expected.map(|status| (end, status)), "{text}");
        }
    }
}
