//! Those who vote as minutes print them, in any mixture: people, the letters of parties, and their names:
//! `Venstre, Liste O og Bo Carl (V)`.

use super::name::{self, Person};
use super::word::{ends_with_ignoring_case, ends_with_word, last_run, lower};
use crate::lexicon::attendance::{GENITIVES, LIST, LOCAL, PARTIES};
use std::ops::Range;

/// Somebody who votes: a person, perhaps with a party, or a party alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Voter<'a> {
    /// The person's name.
    pub name: Option<&'a str>,
    /// The party as printed, by its letter or its name.
    pub party: Option<&'a str>,
}

/// No letter of a party in a list is longer, in letters.
const LONGEST_LETTER: usize = 2;

/// The voters of a list that may have counts among them: `A (14), V (10) og Bo Carl (C)`.
#[must_use]
pub fn list(text: &str) -> Vec<Voter<'_>> {
    let mut voters = Vec::new();
    let mut before = 0;
    for (start, end) in name::entries(text) {
        let entry = &text[start..end];
        let behind_comma = text[before..start].starts_with(',');
        before = end;
        let local = local_party(without_bracket(entry));
        let people = local.map_or_else(|| name::list(entry), |_| Vec::new());
        if !people.is_empty() {
            voters.extend(people.iter().map(of_person));
            continue;
        }
        let parties = local.map_or_else(|| parties_of(entry), |party| vec![party]);
        match voters.last_mut() {
            // `Ane Berg, A, Bo Carl, V`
            Some(Voter {
                name: Some(_),
                party: party @ None,
            }) if parties.len() == 1 && behind_comma => *party = Some(parties[0]),
            _ => voters.extend(parties.into_iter().map(of_party)),
        }
    }
    voters
}

fn parties_of(entry: &str) -> Vec<&str> {
    let plain = without_bracket(entry);
    match party_name(plain) {
        Some(range) => vec![&plain[range]],
        None => letters(entry).collect(),
    }
}

/// `Fælleslisten`, `Byens Liste`
fn local_party(entry: &str) -> Option<&str> {
    let named = LOCAL.iter().any(|end| ends_with_ignoring_case(entry, end));
    (named && entry.starts_with(char::is_uppercase)).then_some(entry)
}

/// The voters in whom a text ends: `Godkendt, idet Venstre og Liste O` -> `Venstre`, `O`.
#[must_use]
pub fn last_in(text: &str) -> Vec<Voter<'_>> {
    let mut voters = Vec::new();
    for (start, end) in name::entries(text).into_iter().rev() {
        let Some((mut found, whole)) = ends_in(&text[start..end]) else {
            break;
        };
        found.reverse();
        voters.extend(found);
        if !whole {
            break;
        }
    }
    voters.reverse();
    voters
}

/// The voters of a text that is nothing but their list, in the genitive: `V's og Konservatives`.
#[must_use]
pub fn possessors(text: &str) -> Option<Vec<Voter<'_>>> {
    let entries = name::entries(text).into_iter().map(|(start, end)| &text[start..end]);
    let voters = entries.map(possessor).collect::<Option<Vec<_>>>()?.concat();
    (!voters.is_empty()).then_some(voters)
}

fn possessor(entry: &str) -> Option<Vec<Voter<'_>>> {
    let nominative = GENITIVES.iter().filter_map(|end| entry.strip_suffix(end));
    let whole = |words| ends_in(words).filter(|(_, whole)| *whole).map(|(found, _)| found);
    nominative.chain([entry]).find_map(whole)
}

/// The voters in whom an entry of a list ends, and whether it has no other words: several where nothing but a sign parts
/// their letters (`A+O`), or a bracket tells who they are.
fn ends_in(entry: &str) -> Option<(Vec<Voter<'_>>, bool)> {
    let plain = without_bracket(entry);
    if let Some(name) = party_name(plain) {
        return Some((vec![of_party(&plain[name.clone()])], name.start == 0));
    }
    if let Some(person) = name::list(entry).first() {
        return Some((vec![of_person(person)], true));
    }
    if let Some(person) = name::last_in(entry) {
        return Some((vec![of_person(&person)], false));
    }
    let start = last_run(plain, |letter| letter.is_alphanumeric() || letter == '+');
    if let Some(party) = local_party(&plain[start..]) {
        return Some((vec![of_party(party)], start == 0));
    }
    let parties: Vec<_> = plain[start..].split('+').collect();
    let before = plain[..start].trim_end();
    let whole = before.is_empty() || lower(before) == LIST;
    if parties.iter().all(|word| name::is_party(word)) {
        return Some((parties.into_iter().map(of_party).collect(), whole));
    }
    // `2 (V, O)`, `et mindretal (V)`
    let inner = entry[plain.len()..].trim_start().strip_prefix('(')?.strip_suffix(')')?;
    let voters = list(inner);
    (!voters.is_empty()).then_some((voters, false))
}

const fn of_person<'a>(person: &Person<'a>) -> Voter<'a> {
    Voter {
        name: Some(person.name),
        party: person.party,
    }
}

const fn of_party(party: &str) -> Voter<'_> {
    Voter {
        name: None,
        party: Some(party),
    }
}

/// Where the name of a party stands that ends a text, and is no part of a longer name: `idet Venstre`.
fn party_name(text: &str) -> Option<Range<usize>> {
    let ends = PARTIES.iter().filter(|party| ends_with_word(text, party));
    let start = text.len() - ends.map(|party| party.len()).max()?;
    let word = text[..start].split_whitespace().next_back().unwrap_or_default();
    let alone = text[start..].starts_with(char::is_uppercase) && !word.starts_with(char::is_uppercase);
    (alone || is_list_of(word)).then_some(start..text.len())
}

/// `Liste Venstre`
fn is_list_of(word: &str) -> bool {
    ends_with_ignoring_case(word, LIST)
}

/// A text without the bracket that ends it: `Venstre (4)`.
fn without_bracket(text: &str) -> &str {
    let open = text.strip_suffix(')').and_then(|inner| inner.rfind('('));
    open.map_or(text, |open| text[..open].trim_end())
}

/// The letters of parties outside brackets.
fn letters(text: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0_usize;
    let words = text.split_inclusive(|letter: char| !letter.is_alphanumeric());
    words.filter_map(move |word| {
        let outside = depth == 0;
        match word.chars().next_back() {
            Some('(') => depth += 1,
            Some(')') => depth = depth.saturating_sub(1),
            _ => {}
        }
        // `1O`: one of the party.
        let word = word.trim_matches(|letter: char| !letter.is_alphabetic());
        (outside && name::is_party(word) && word.chars().count() <= LONGEST_LETTER).then_some(word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(voters: &[Voter<'_>]) -> Vec<String> {
        let words = |voter: &Voter<'_>| [voter.name, voter.party].map(|word| word.unwrap_or("-")).join(" / ");
        voters.iter().map(words).collect()
    }

    #[test]
    fn lists_with_counts() {
        assert_eq!(told(&list("A (14), V (10) i alt 24")), ["- / A", "- / V"]);
        assert_eq!(told(&list("C+V+1O")), ["- / C", "- / V", "- / O"]);
        assert_eq!(
            told(&list("A, F, Venstre og Bo Carl (C)")),
            ["- / A", "- / F", "- / Venstre", "Bo Carl / C"]
        );
        assert_eq!(told(&list("Ane Berg og Ø")), ["Ane Berg / -", "- / Ø"]);
        assert_eq!(
            told(&list("F, Ø og Byens Liste, Fælleslisten")),
            ["- / F", "- / Ø", "- / Byens Liste", "- / Fælleslisten"]
        );
        assert_eq!(told(&list("Ane Berg, A, Bo Carl, V")), ["Ane Berg / A", "Bo Carl / V"]);
        assert_eq!(told(&list("Ane Berg (A), V og C")), ["Ane Berg / A", "- / V", "- / C"]);
    }

    #[test]
    fn the_last_voters() {
        for (text, voters) in [
            ("Godkendt, idet Venstre", &["- / Venstre"] as &[_]),
            (
                "Venstre, Liste O og Bo Carl (V)",
                &["- / Venstre", "- / O", "Bo Carl / V"],
            ),
            ("Det Radikale Venstre", &["- / Det Radikale Venstre"]),
            ("A+O og Ane Venstre", &["- / A", "- / O", "Ane Venstre / -"]),
            ("og 2 (V, O)", &["- / V", "- / O"]),
            ("V og Fælleslisten", &["- / V", "- / Fælleslisten"]),
            ("Godkendt", &[]),
        ] {
            assert_eq!(told(&last_in(text)), voters, "{text}");
        }
    }

    #[test]
    fn in_the_genitive() {
        let voters = |text| possessors(text).map(|voters| told(&voters));
        assert_eq!(
            voters("V's og Venstres"),
            Some(vec!["- / V".into(), "- / Venstre".into()])
        );
        assert_eq!(voters("Bo Carls"), Some(vec!["Bo Carl / -".into()]));
        assert_eq!(voters("indstillingen, da V"), None);
    }
}
