//! Names of councils and committees.

use super::word::{ends_with_ignoring_case, is_one_of, leading_rows, lower};
use crate::lexicon::bodies::{ABBREVIATIONS, ENDINGS, NOT_BODIES, NOT_IN_BODIES, NOUNS};
use crate::lexicon::labels::PAPERS;

/// Longer than any body's name, in bytes.
const MAX_LENGTH: usize = 120;

/// True where a text reads as the name of a body and nothing else: its first or its last word is the noun of one.
#[must_use]
pub fn is_body(text: &str) -> bool {
    let text = text.trim();
    if let Some(rest) = text.strip_prefix(SPECIAL) {
        return is_special(rest);
    }
    if text.len() > MAX_LENGTH || !text.starts_with(char::is_uppercase) {
        return false;
    }
    let mut words = text.split_whitespace();
    let first = words.next().unwrap_or_default();
    let last = words.clone().next_back().unwrap_or(first);
    let (first_names, last_names) = (is_noun(first), is_noun(last));
    // Nearly all texts end here.
    if !(first_names || last_names) || text.contains(['.', ':', ';', '(', '"', '\t']) {
        return false;
    }
    // `Referat Kulturudvalget` is the name of a paper.
    if leading_rows(text, &PAPERS).next().is_some() {
        return false;
    }
    if let Some(name) = behind_article(text) {
        return !has_foreign_word(name) && last_names;
    }
    if has_foreign_word(text) {
        return false;
    }
    let of_place = || {
        let mut words = words.clone();
        words.any(|word| matches!(lower(word).as_str(), "i" | "for" | "af"))
    };
    last_names || words.clone().next().is_none() || of_place()
}

/// Whether a text may begin with the name of a body, judged by its first letter.
#[must_use]
pub fn begins_as_body(text: &str) -> bool {
    text.starts_with(char::is_uppercase) || text.starts_with(SPECIAL)
}

/// Begins the name of a committee that a council sets up for one task.
const SPECIAL: &str = "§ 17";

/// What follows in such a name: `, stk. 4-udvalget for Landsbyer`.
fn is_special(rest: &str) -> bool {
    let mut words = rest.split([' ', '-']);
    rest.len() <= MAX_LENGTH && !rest.contains([':', ';', '"', '\t']) && words.any(is_noun) && !has_foreign_word(rest)
}

/// A noun without the article at its end: `byråd` of `byrådet`; null where it has none.
#[must_use]
pub fn without_article(noun: &str) -> Option<&str> {
    ENDINGS.iter().find_map(|article| noun.strip_suffix(article))
}

/// The name, lower case, that a body's name is cut short from: `økonomiudvalget` of `ØU`.
#[must_use]
pub fn in_full(short: &str) -> Option<&'static str> {
    let short = lower(short);
    ABBREVIATIONS
        .iter()
        .find(|(known, _)| *known == short)
        .map(|(_, full)| *full)
}

/// The name behind its article: `Det rådgivende Ungeudvalg`, `Den Fælles Bestyrelse`.
fn behind_article(text: &str) -> Option<&str> {
    let name = ARTICLES.iter().find_map(|article| text.strip_prefix(article))?;
    (2..=MOST_WORDS)
        .contains(&name.split_whitespace().count())
        .then_some(name)
}

/// Articles before the name of a body.
const ARTICLES: [&str; 2] = ["Det ", "Den "];
/// Such a name has no more words.
const MOST_WORDS: usize = 4;

/// True where a text that its sentence makes the name of a body can be one, though no word of it says so: `Økonomi,
/// Plan og Teknik`.
#[must_use]
pub fn names_body(text: &str) -> bool {
    let plain = |letter: char| letter.is_alphabetic() || matches!(letter, ' ' | ',' | '-' | '/' | '&' | '\u{a0}');
    is_body(text)
        || (text.starts_with(char::is_uppercase)
            && (4..=MAX_LENGTH).contains(&text.len())
            && text.chars().all(plain)
            && !has_foreign_word(text))
}

/// Whether a text has a word that sentences have and no name of a body.
fn has_foreign_word(text: &str) -> bool {
    text.split_whitespace()
        .any(|word| is_one_of(word.trim_end_matches(','), NOT_IN_BODIES))
}

/// True where a word is, or ends in, the noun of a body: `Økonomiudvalget`. A genitive counts.
#[must_use]
pub fn is_noun(word: &str) -> bool {
    let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
    // No noun ends in an `s` of its own.
    let word = word.strip_suffix(['s', 'S']).unwrap_or(word);
    NOUNS.iter().any(|noun| ends_with_ignoring_case(word, noun)) && !is_one_of(word, NOT_BODIES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_and_others() {
        for body in [
            "Byrådet",
            "Teknik- og Miljøudvalget",
            "Udvalget for Job, Arbejdsmarked og Integration",
            "Klitby Byråd",
            "Det rådgivende Ungeudvalg",
        ] {
            assert!(is_body(body), "{body}");
        }
        for other in [
            "Udvalget godkender dagsordenen",
            "Drøftet",
            "Rådhuset",
            "byrådet",
            "Udvalgsmedlem Bo Carl",
            "Godkendt af Byrådet.",
            "Referat Kulturudvalget",
            "Se de aktive udvalg",
            "Den blev godkendt af byrådet",
        ] {
            assert!(!is_body(other), "{other}");
        }
    }
}
