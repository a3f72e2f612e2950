//! Where a list of names ends when its line goes on behind it, since the line's end was lost: `Ane Berg (A), Bo Carl (V) Godkendt.`

use super::body::is_noun;
use super::name::is_party;
use super::word::{leading, lower};
use crate::lexicon::attendance::{AND, AND_ALSO, NOBODY, STANDS_IN};
use crate::lexicon::labels::{CONTENTS, FROM_BODY};
use crate::lexicon::outcomes::PART_LEADS;
use crate::lexicon::{headings, phrases};
use std::ops::{Range, RangeInclusive};

/// Stand between names, or before each.
const BULLETS: [&str; 4] = ["-", "–", "•", "*"];
/// A name without a bracket has so many words, where a sentence follows that begins with a capital.
const NAME_WORDS: RangeInclusive<usize> = 2..=3;
/// A word that begins a sentence and is no name is no longer, in bytes: `Der`, `Et`.
const SHORT: usize = 3;
/// Endings of such words: `Sagen`, `Mødet`; but not of names: `Hansen`.
const DEFINITE: [&str; 2] = ["en", "et"];
/// Ends names.
const SON: &str = "sen";

/// The offset behind the names that a text begins with, where something else follows; 0 where none are there. Nothing where the
/// words do not tell.
#[must_use]
pub fn end(text: &str) -> Option<usize> {
    if let Some((_, end)) = leading(text, NOBODY).filter(|(word, _)| !BULLETS.contains(word)) {
        return text[end..].trim_start().starts_with(char::is_uppercase).then_some(end);
    }
    let mut list = List {
        text,
        name: Vec::new(),
        complete: None,
        is_first: true,
    };
    let mut words = words(text).peekable();
    while let Some(word) = words.next() {
        let next = words.peek().map(|next| &text[next.clone()]);
        if let Some(end) = list.read(word, next) {
            return end;
        }
    }
    None
}

fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    text.split_whitespace().map(|word| {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        start..start + word.len()
    })
}

/// A list that is being read, word by word.
struct List<'t> {
    text: &'t str,
    /// The words of the name so far.
    name: Vec<Range<usize>>,
    /// The offset behind a name with its party or office, no comma behind it.
    complete: Option<usize>,
    is_first: bool,
}

impl List<'_> {
    /// Reads a word; the end of the list where it is reached, within that nothing where the words do not tell it.
    #[allow(clippy::option_option)] // the list goes on, or it ends somewhere, or nobody can tell where
    fn read(&mut self, place: Range<usize>, next: Option<&str>) -> Option<Option<usize>> {
        let word = &self.text[place.clone()];
        let links = [AND, AND_ALSO, STANDS_IN].iter().any(|link| link.trim() == word);
        let bullet = BULLETS.contains(&word);
        let bracket = word.starts_with('(');
        if let Some(end) = self.complete.filter(|_| !(links || bullet || bracket)) {
            return Some(Some(end));
        }
        if NAME_WORDS.contains(&self.name.len()) && word.starts_with(char::is_uppercase) && heads_other(word) {
            return Some(self.name.last().map(|last| last.end));
        }
        let body = self.name.last().is_some_and(|last| is_noun(&self.text[last.clone()]));
        if bracket
            || (bullet && next.is_some_and(|next| is_party(next.trim_end_matches([',', ';']))) && !self.name.is_empty())
        {
            // What the bracket says ends with a word of its own.
            self.name.clear();
            self.complete = (bracket && word.ends_with(')')).then_some(place.end);
            self.is_first = false;
        } else if word.ends_with(')')
            || is_party(word) && self.complete.is_none() && self.name.is_empty() && !self.is_first
        {
            self.complete = Some(place.end);
        } else if word.starts_with(|letter: char| letter.is_ascii_digit()) {
            let part = |place: &Range<usize>| leading(&self.text[place.clone()], PART_LEADS).is_some();
            return Some(self.before_sentence(usize::from(self.name.last().is_some_and(part))));
        } else if (word.ends_with([',', ';']) && self.may_end_with(word)) || bullet || (links && !body) {
            self.is_first &= bullet && self.name.is_empty();
            self.name.clear();
            self.complete = None;
        } else if word.starts_with(char::is_uppercase) {
            self.name.push(place);
            return word.ends_with(['.', ':', '-']).then(|| self.before_sentence(1));
        } else if self.name.is_empty() && !self.is_first && word.starts_with(char::is_lowercase) {
            // An office, or what else a bracket says.
            self.complete = word.ends_with(char::is_alphabetic).then_some(place.end);
        } else {
            return Some(self.before_sentence(1));
        }
        None
    }

    /// Whether a comma behind a word is the list's: behind a name, or an office that stands apart from it.
    fn may_end_with(&self, word: &str) -> bool {
        self.name.is_empty() || !word.starts_with(char::is_lowercase)
    }

    /// The end of the last name, where so many of the capitalised words behind it begin a sentence: one, or none before a number.
    fn before_sentence(&self, own: usize) -> Option<usize> {
        let count = self.name.len().checked_sub(own)?;
        if count == 0 && self.is_first {
            return Some(0);
        }
        let last = &self.text[self.name.last()?.clone()];
        // `Bo Carl Ane Berg spurgte, om ...`
        let named = own == 1 && count == 3 && !begins_sentence(last);
        let words = if named { 2 } else { count };
        (NAME_WORDS.contains(&words)).then(|| self.name[words - 1].end)
    }
}

/// Whether a word heads what is no list of people: `Indholdsfortegnelse`, `Sagsfremstilling`, `Vedtaget`, `Fra Teknik- og Miljøudvalget`.
fn heads_other(word: &str) -> bool {
    let small = lower(word.trim_end_matches([':', ',', '.']));
    word == FROM_BODY.trim_end()
        || headings::find(&small).is_some()
        || CONTENTS.contains(&small.as_str())
        || phrases::begins_outcome(&small)
}

/// Whether a word with a capital rather begins a sentence than ends a name.
fn begins_sentence(word: &str) -> bool {
    let small = lower(word.trim_end_matches(|letter: char| !letter.is_alphanumeric()));
    word.ends_with(['.', ':', '-'])
        || small.len() <= SHORT
        || is_noun(&small)
        || (DEFINITE.iter().any(|end| small.ends_with(end)) && !small.ends_with(SON))
        || phrases::begins_outcome(&small)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_that_a_sentence_follows() {
        let rows = [
            ("Ane Berg (A), Bo Carl (V) Godkendt.", Some("Ane Berg (A), Bo Carl (V)")),
            (
                "Ane Berg, (A), Bo Carl, (V) Sagen blev udsat.",
                Some("Ane Berg, (A), Bo Carl, (V)"),
            ),
            (
                "Ane Berg - A, Bo Carl - V Sagen blev udsat.",
                Some("Ane Berg - A, Bo Carl - V"),
            ),
            (
                "Ane Berg (A) for Bo Carl (A) Punkter",
                Some("Ane Berg (A) for Bo Carl (A)"),
            ),
            (
                "- Ane Berg (A) - Bo Carl (V) Bilag Kort",
                Some("- Ane Berg (A) - Bo Carl (V)"),
            ),
            ("Ane Berg, Bo Carl Godkendt.", Some("Ane Berg, Bo Carl")),
            ("Ane Berg, Bo Ida Carl Sagen blev udsat.", Some("Ane Berg, Bo Ida Carl")),
            ("Ane Berg Bo Carl spurgte, om det er rigtigt.", Some("Ane Berg")),
            ("Ane Berg Teknik- og Miljøudvalget vedtog det.", Some("Ane Berg")),
            ("Ane Berg Udvalget for Havne vedtog det.", Some("Ane Berg")),
            ("Ane Berg Ad 1: Godkendt.", Some("Ane Berg")),
            ("Ane Berg 1. Godkendt.", Some("Ane Berg")),
            ("Ane Berg Indholdsfortegnelse 1. Stien", Some("Ane Berg")),
            ("Ane Berg Sagsfremstilling Loven giver ret", Some("Ane Berg")),
            ("Ane Berg Fra Teknik- og Miljøudvalget", Some("Ane Berg")),
            ("Ane Berg Vedtaget, idet 7 stemte for", Some("Ane Berg")),
            ("Ane Berg (A), formand Punkter", Some("Ane Berg (A), formand")),
            ("Ingen Godkendt.", Some("Ingen")),
            ("Godkendt.", Some("")),
            ("Udvalget for Havne vedtog det.", Some("")),
            ("Ane Berg (A), Bo Carl (V)", None),
            ("Ane Berg deltog ikke.", None),
        ];
        for (text, expected) in rows {
            assert_eq!(end(text).map(|end| &text[..end]), expected, "{text}");
        }
    }
}
