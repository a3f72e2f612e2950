//! Which municipality the minutes are of.

use super::verbatim;
use crate::extract::Passage;
use crate::lexicon::bodies::{COUNCILS, MUNICIPALITY, OF_PLACE, REGION_TOO};
use crate::model::{Basis, Doubt, Fact};
use crate::order;
use crate::scan::body::{is_body, is_noun};
use crate::scan::word::{is_one_of, last_run, lower};
use crate::source::{SourceText, Span};
use std::collections::HashMap;

/// A line that is nothing but `<Name> Kommune`.
pub fn line(line: &Passage<'_>) -> Option<Fact> {
    let text = line.text();
    let name = [MUNICIPALITY, REGION_TOO]
        .iter()
        .find_map(|noun| text.strip_suffix(noun))
        .or_else(|| text.strip_suffix(&MUNICIPALITY.to_uppercase()))?;
    let name = name.trim_end();
    let words = name.split_whitespace().count();
    let own = name.starts_with(char::is_uppercase) && (1..=3).contains(&words) && !name.split_whitespace().any(is_noun);
    own.then(|| Fact {
        value: in_small_letters(name),
        ..verbatim(&line.of_slice(name))
    })
}

/// A name as it is written within a sentence, where it is set in capitals.
fn in_small_letters(name: &str) -> String {
    if name.contains(char::is_lowercase) {
        return name.to_owned();
    }
    // `LYNGBY-TAARBÆK`
    let mut begins = true;
    let letter = |letter: char| {
        let small = if begins {
            letter.to_string()
        } else {
            lower(letter.encode_utf8(&mut [0; 4]))
        };
        begins = !letter.is_alphanumeric();
        small
    };
    name.chars().map(letter).collect()
}

/// A body without its municipality, and that: `Byrådet i Fjordby Kommune`, `Fjordby Kommune   Byrådet`.
pub fn behind_body<'b>(body: &Passage<'b>) -> (Passage<'b>, Option<Fact>) {
    let text = body.text();
    if let Some((place, name)) = text.split_once(LETTERHEAD) {
        let name = name.trim_start_matches([' ', ',', '-', '–', '\t']);
        let own = place.starts_with(char::is_uppercase) && !place.contains([' ', ',']);
        if own && is_body(name) {
            return (body.of_slice(name), Some(verbatim(&body.of_slice(place))));
        }
    }
    let parted = text.strip_suffix(MUNICIPALITY).map(str::trim_end).and_then(|rest| {
        let parted = |between: &str| rest.rfind(between).map(|at| (&rest[..at], &rest[at + between.len()..]));
        parted(OF_PLACE).or_else(|| parted(", ").filter(|(name, _)| is_body(name)))
    });
    match parted {
        Some((name, place)) => (body.of_slice(name), Some(verbatim(&body.of_slice(place)))),
        None => (*body, None),
    }
}

/// Between the name of a municipality and the body that its letterhead names beside it.
const LETTERHEAD: &str = " Kommune ";

/// The municipality in the name of its council: `Klitby Byråd`.
pub fn of_council(body: &Fact) -> Option<Fact> {
    let (name, noun) = body.value.split_once(' ')?;
    let council = is_one_of(noun, COUNCILS) && !name.ends_with('-');
    council.then(|| Fact {
        value: name.to_owned(),
        basis: Basis::Derived,
        ..body.clone()
    })
}

/// The most frequent `<Name> Kommune` of the text; null where two are equally frequent.
pub fn most_frequent(source: &SourceText) -> Option<Fact> {
    let text = &source.text;
    let mut counted: HashMap<&str, (usize, usize)> = HashMap::new();
    for at in memchr::memmem::find_iter(text.as_bytes(), MUNICIPALITY.as_bytes()) {
        if let Some(name) = name_before(text, at) {
            counted.entry(name).or_insert((0, at)).0 += 1;
        }
    }
    let mut names: Vec<_> = counted.into_iter().collect();
    order::by_key(&mut names, |(_, (count, at))| (std::cmp::Reverse(*count), *at));
    let (name, (count, at)) = *names.first()?;
    let next = names.get(1).map_or(0, |(_, (count, _))| *count);
    let end = text[..at].trim_end().len();
    let fact = Fact {
        value: name.to_owned(),
        text: String::new(),
        spans: vec![Span::new(end - name.len(), end)],
        basis: Basis::Derived,
        uncertain: (next * 4 > count * 3).then_some(Doubt::OtherMunicipalityNearlyAsOften),
    };
    (count > next).then_some(fact)
}

/// The capitalised word before the word for a municipality that begins at `at`.
fn name_before(text: &str, at: usize) -> Option<&str> {
    let after = &text[at + MUNICIPALITY.len()..];
    let after = after.strip_prefix('s').unwrap_or(after);
    let before = text[..at].strip_suffix([' '])?;
    let name = &before[last_run(before, |letter| letter.is_alphabetic() || letter == '-')..];
    let whole = !after.starts_with(char::is_alphanumeric);
    (whole && name.len() > 1 && name.starts_with(char::is_uppercase)).then_some(name)
}
