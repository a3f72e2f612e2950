//! What codes are called, in Danish and in English: outcomes, diagnostics, doubts, errors, groups of subjects, what is told of a person, and
//! why meetings or items belong together.
//!
//! The page has them from the same two files, which its module carries with it. In a sentence stands `{}` for the detail; of
//! `[with {}|without]` one side is said, and the other may be left out. The wordings of the main groups of subjects are our own.

use crate::diagnostic::Code;
use crate::model::Outcome;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The vocabulary in Danish, as JSON: texts by kind and code. Of an outcome how it stands alone and in a count, of an error the cause and the
/// next step, of all else one text. An error whose detail makes a difference has another entry as `code/detail`.
pub const DANISH: &str = include_str!("da.json");
/// The same in English.
pub const ENGLISH: &str = include_str!("en.json");

static SAID: LazyLock<BTreeMap<String, BTreeMap<String, Vec<String>>>> =
    LazyLock::new(|| serde_json::from_str(DANISH).unwrap_or_default());

/// The texts of a code.
fn texts(kind: &str, code: &str) -> Option<&'static [String]> {
    Some(SAID.get(kind)?.get(code)?)
}

/// One text of a value, whose code is what it is in a result.
fn text(kind: &str, value: &impl Serialize, at: usize) -> &'static str {
    let code = serde_json::to_string(value).unwrap_or_default();
    let said = texts(kind, code.trim_matches('"')).and_then(|texts| texts.get(at));
    said.map_or("", String::as_str)
}

/// An outcome's name standing alone, or that there is no decision: `Godkendt`.
#[must_use]
pub fn outcome(outcome: Option<Outcome>) -> &'static str {
    outcome.map_or_else(|| text("outcomes", &"none", 0), |outcome| text("outcomes", &outcome, 0))
}

/// The same as it stands behind a number: `3 godkendt`.
#[must_use]
pub fn counted(outcome: Option<Outcome>) -> &'static str {
    outcome.map_or_else(|| text("outcomes", &"none", 1), |outcome| text("outcomes", &outcome, 1))
}

/// What is told of a person at an item: a state of `collection::people`.
#[must_use]
pub fn state(state: &impl Serialize) -> &'static str {
    text("states", state, 0)
}

/// What does not fit in a document; `detail` is in the document's own words.
#[must_use]
pub fn diagnostic(code: Code, detail: Option<&str>) -> String {
    filled(text("diagnostics", &code, 0), detail)
}

/// Why a file could not be read, and what to do next.
#[must_use]
pub fn error(code: &str, detail: Option<&str>) -> (String, String) {
    let special = detail.and_then(|detail| texts("errors", &format!("{code}/{detail}")));
    match special.or_else(|| texts("errors", code)) {
        Some([cause, next]) => (filled(cause, detail), next.clone()),
        _ => (code.to_owned(), String::new()),
    }
}

/// A sentence with the detail in its place.
fn filled(sentence: &str, detail: Option<&str>) -> String {
    let Some((before, (optional, after))) = sentence
        .split_once('[')
        .and_then(|(before, rest)| Some((before, rest.split_once(']')?)))
    else {
        return sentence.to_owned();
    };
    let (with, without) = optional.split_once('|').unwrap_or((optional, ""));
    let detail = detail.filter(|detail| !detail.is_empty());
    let optional = detail.map_or_else(|| without.to_owned(), |detail| with.replacen("{}", detail, 1));
    format!("{before}{optional}{after}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::IntakeError;

    #[test]
    fn details_have_their_place() {
        for (sentence, detail, said) in [
            ("Nummer[: {}].", Some("7"), "Nummer: 7."),
            ("Nummer[: {}].", None, "Nummer."),
            ("[{}|En] mangler.", Some("7"), "7 mangler."),
            ("[{}|En] mangler.", None, "En mangler."),
            ("Nummer[: {}].", Some(""), "Nummer."),
            ("Nummer.", Some("7"), "Nummer."),
        ] {
            assert_eq!(filled(sentence, detail), said);
        }
    }

    #[test]
    fn errors_are_told_by_their_detail() {
        for (error, cause) in [
            (
                IntakeError::UnsupportedType("DOC"),
                "Det er et Word-dokument af den gamle slags (.doc), som ikke kan læses.",
            ),
            (IntakeError::UnsupportedType("PNG"), "Filtypen PNG kan ikke læses."),
            (IntakeError::Garbled(40), "40 % af tegnene i filen kan ikke tydes."),
            (IntakeError::Sealed, "Filen er låst med en adgangskode."),
        ] {
            assert_eq!(super::error(error.code(), error.detail().as_deref()).0, cause);
        }
    }

    #[test]
    fn both_languages_say_the_same() {
        let shape = |json: &str| {
            let said: BTreeMap<String, BTreeMap<String, Vec<String>>> = serde_json::from_str(json).unwrap();
            let codes = said.into_iter().flat_map(|(kind, codes)| {
                codes.into_iter().map(move |(code, texts)| {
                    let details: Vec<_> = texts.iter().map(|text| text.matches("{}").count()).collect();
                    (kind.clone(), code, details)
                })
            });
            codes.collect::<Vec<_>>()
        };
        assert_eq!(shape(ENGLISH), shape(DANISH));
        assert!(shape(DANISH).len() > 100);
    }

    #[test]
    fn every_error_is_told() {
        use IntakeError::{
            ArchiveBomb, Damaged, Empty, Encrypted, Garbled, Incomplete, NoText, Packing, Sealed, TooLarge,
            UnsupportedType,
        };
        for error in [
            UnsupportedType("PNG"),
            Empty,
            Encrypted,
            Sealed,
            NoText,
            Damaged,
            Garbled(40),
            TooLarge,
            Packing,
            Incomplete,
            ArchiveBomb,
        ] {
            // A new one has to stand here, and above.
            match error {
                UnsupportedType(_) | Empty | Encrypted | Sealed | NoText | Damaged | Garbled(_) | TooLarge
                | Packing | Incomplete | ArchiveBomb => {}
            }
            let (cause, next) = super::error(error.code(), error.detail().as_deref());
            assert!(cause.ends_with('.') && next.ends_with('.'), "{error:?}: {cause} {next}");
        }
    }

    #[test]
    fn the_limit_is_the_one_that_is_told() {
        let megabytes = format!("{} MB", crate::intake::MAX_BYTES / 1024 / 1024);
        assert!(super::error("too-large", None).0.contains(&megabytes));
    }
}
