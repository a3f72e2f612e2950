//! Names of people as minutes print them: `Ane Berg (A)`, `Bo Carl (Afbud)`, `Cai Dam, (V)`.

use super::body::is_noun;
use super::time;
use super::word::{ends_with_word, find_word, is_one_of, leading, leading_all, lower};
use crate::lexicon::attendance::{
    ABSENT_MARKS, ABSENT_SAYINGS, AND, AND_ALSO, AND_WITH, APART, BECAUSE, CAME_AS, CAME_WORDS, HAD_TOLD, INSTEAD,
    NOT_NAMES, NOT_PARTICIPATING, NOT_WORDS, OF_PART, PARTICLES, PARTIES, PARTLY, PARTY_WORDS, REASONS, REMARKS,
    REPLACES, ROLE_ENDS, ROLES, SAID_OF_EACH, SCOPE_LEADS, SCOPES, SEVERAL_SUBSTITUTES, STANDS_IN, STANDS_IN_FOR,
    SUBSTITUTE_ROLES, SUBSTITUTES, WAS,
};
use crate::lexicon::bodies::OF_PLACE;
use crate::lexicon::labels::GROUPS;
use crate::model::AttendanceStatus::{self, Absent, Excused};
use crate::model::Doubt;

/// No line that names one person and what they are is longer, in bytes.
const LONGEST_ENTRY: usize = 80;

/// No run of names without anything between them is longer, in bytes.
const LONGEST_RUN: usize = 400;

/// Nobody has so many names.
const FEWEST_RUN_ON: usize = 6;

/// No part of a name that is cut short is longer, with its full stop, in bytes.
const LONGEST_SHORTENED: usize = 6;

/// A person named in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person<'a> {
    /// The name.
    pub name: &'a str,
    /// Offset of the name in the text that was read.
    pub start: usize,
    /// Offset after the name and its brackets.
    pub end: usize,
    /// The party as printed.
    pub party: Option<&'a str>,
    /// What a bracket says of the person's presence.
    pub status: Option<AttendanceStatus>,
    /// The office.
    pub role: Option<&'a str>,
    /// The member whom a bracket says that this person stood in for.
    pub substitute_for: Option<&'a str>,
    /// The part of the meeting that the status holds for: `sag 129-138`, `til kl. 20.45`.
    pub scope: Option<&'a str>,
    /// Whether words behind the name tell why the person is not there: `(ferie)`.
    pub away: bool,
    /// Why the person may not be who the list says: nothing but the count of words parts them from the next
    /// ([`Doubt::LinesWereLost`]), or in a list of those who came one of two is the other's substitute.
    pub doubt: Option<Doubt>,
}

/// The people in a list with commas, semicolons or a final `og` between them. What follows a name and is none
/// (`formand`, `sag 129-138`, `suppleant for Bo Carl`) tells of that person; what reads as neither is left out.
#[must_use]
pub fn list(text: &str) -> Vec<Person<'_>> {
    let mut people: Vec<Person<'_>> = Vec::new();
    let mut all_came = false;
    for (start, end) in entries(text) {
        if is_run_on(&text[start..end]) {
            let alone = |name| Person {
                doubt: Some(Doubt::LinesWereLost),
                ..named_only(name, text)
            };
            people.extend(pairs(&text[start..end]).into_iter().map(alone));
            continue;
        }
        let several = leading(&text[start..end], SEVERAL_SUBSTITUTES).is_some();
        all_came |= several;
        let member = people.last().map(|last| last.name).filter(|_| !several);
        if let Some(substitute) = substitute(text, start, end, member) {
            people.push(substitute);
            continue;
        }
        match (person(text, start, end), people.last_mut()) {
            (Some(mut person), _) => {
                if all_came {
                    person.status = person.status.or(Some(AttendanceStatus::Substitute));
                }
                let came = stand_in(text, start, end, &mut person);
                people.push(person);
                people.extend(came);
            }
            (None, Some(last)) if !is_of_another(&text[start..end]) => {
                if last.read_remarks(&text[start..end]) {
                    last.end = end;
                }
                // `Ane Berg, F (stedfortræder Bo Carl)`
                let came = stand_in(text, start, end, last);
                people.extend(came);
            }
            (None, _) => {}
        }
    }
    people
}

/// People whom a list names by their given names alone, as schools do: `Karl-Johan, Dorte og Anne`. One alone may be anything.
#[must_use]
pub fn given(text: &str) -> Vec<Person<'_>> {
    let entries = entries(text);
    let named = |(start, end): &(usize, usize)| {
        let name = &text[*start..*end];
        let alone = || is_given(name).then(|| named_only(name, text));
        person(text, *start, *end).or_else(alone)
    };
    let all: Option<Vec<_>> = entries.iter().map(named).collect();
    // `Bo, Ea og Kim`; two letters alone may be anything.
    let told = |all: &Vec<Person<'_>>| all.len() > 1 && all.iter().any(|person| person.name.chars().count() > 2);
    all.filter(told).unwrap_or_default()
}

/// One word that may be a given name.
fn is_given(word: &str) -> bool {
    let rest = word.trim_start_matches(char::is_uppercase);
    rest.len() + 2 >= word.len()
        && !rest.is_empty()
        && rest.len() < word.len()
        && word.chars().all(|letter| letter.is_alphabetic() || letter == '-')
        && !rest.ends_with('-')
        && !is_noun(word)
        && !is_role(&lower(word))
        && !is_one_of(word, PARTIES)
        && leading(word, NOT_NAMES).is_none()
}

/// True where a text is nothing but a list of names and what is said of them.
#[must_use]
pub fn is_list(text: &str) -> bool {
    let mut people = 0;
    let mut last: Option<Person<'_>> = None;
    for (start, end) in entries(text) {
        match substitute(text, start, end, None).or_else(|| person(text, start, end)) {
            Some(person) => (people, last) = (people + 1, Some(person)),
            None if last.as_mut().is_some_and(|last| last.read_remarks(&text[start..end])) => {}
            None => return false,
        }
    }
    people == 1 || (people > 1 && !is_said_of_all(text))
}

/// `Ane Berg (A) og Bo Carl (V) havde meldt afbud.`: a sentence, and not only of the last of them.
fn is_said_of_all(text: &str) -> bool {
    let text = lower(text.trim_end_matches(['.', ' ']));
    ABSENT_SAYINGS.iter().any(|(saying, _)| text.ends_with(saying))
}

/// True where a short line begins with a person, whatever it says of them: `Cai Dam, Idrætsrådet`.
#[must_use]
pub fn opens_list(text: &str) -> bool {
    is_list(text) || (text.len() <= LONGEST_ENTRY && !text.ends_with(['.', ':']) && begins(text))
}

/// True where a text begins with a person.
#[must_use]
pub fn begins(text: &str) -> bool {
    let first = entries(text).first().copied();
    first.is_some_and(|(start, end)| person(text, start, end).is_some())
}

/// Whether an entry names somebody, though not all of it is understood: it tells nothing of the person before.
fn is_of_another(entry: &str) -> bool {
    let bracket = entry.find(['(', '[']).unwrap_or(entry.len());
    let folded = lower(&entry[..bracket]);
    is_name(entry[..bracket].trim()) && !REPLACES.iter().any(|words| find_word(&folded, words).is_some())
}

/// The stretches between separators outside brackets; a bracket after a comma belongs to the name before it.
#[must_use]
pub fn entries(text: &str) -> Vec<(usize, usize)> {
    let mut entries: Vec<(usize, usize)> = Vec::new();
    let (mut start, mut depth) = (0, 0_usize);
    for (at, letter) in text.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' => {
                depth = depth.saturating_sub(1);
                if depth == 0 && another_follows(&text[at + 1..]) {
                    push(text, &mut entries, start, at + 1);
                    start = at + 1;
                }
            }
            ',' | ' ' if depth == 0 && counts_on(text, at) => {}
            ',' | ';' | '•' | '|' | '\t' if depth == 0 => {
                push(text, &mut entries, start, at);
                start = at + letter.len_utf8();
            }
            // `Bo Carl (C). Som stedfortræder deltog Ida Lund (C).`
            '.' if depth == 0 && !counts(text, at) && substitute_word(text[at + 1..].trim_start()).is_some() => {
                push(text, &mut entries, start, at);
                start = at + 1;
            }
            // `Ane Berg stedfortræder Bo Carl`
            ' ' if depth == 0 && at >= start && behind_member(&text[..at], &text[at + 1..]) => {
                push(text, &mut entries, start, at);
                start = at + 1;
            }
            // Columns of a table; two spaces are as often a slip.
            ' ' if depth == 0 && at >= start && text[at..].starts_with("   ") => {
                push(text, &mut entries, start, at);
                start = at + 3;
            }
            // `Ane Berg deltog Bo Carl deltog`
            ' ' if depth == 0 && at >= start && said_of_each(&text[start..at], &text[at + 1..]) => {
                push(text, &mut entries, start, at);
                start = at + 1;
            }
            ' ' if depth == 0 && at >= start => {
                if let Some(word) = [AND, AND_ALSO, " - ", " – ", " / "]
                    .into_iter()
                    .find(|word| text[at..].starts_with(word) && !text[at..].starts_with(AND_WITH))
                {
                    push(text, &mut entries, start, at);
                    start = at + word.len();
                }
            }
            _ => {}
        }
    }
    push(text, &mut entries, start.min(text.len()), text.len());
    entries
}

/// Whether the word for a substitute follows a name, no number before it.
fn behind_member(before: &str, after: &str) -> bool {
    after.starts_with(SUBSTITUTE_LETTER) && !before.ends_with('.') && names_substitute(after)
}

/// Begins the words for a substitute.
const SUBSTITUTE_LETTER: char = 's';

/// Whether words end in what a list without commas says of each of its people, and the next one follows.
fn said_of_each(before: &str, after: &str) -> bool {
    let of_somebody = |word: &&str| {
        before
            .strip_suffix(*word)
            .is_some_and(|name| is_name(name.trim_end_matches(WAS).trim()))
    };
    after.starts_with(char::is_uppercase) && SAID_OF_EACH.iter().any(of_somebody)
}

/// Whether behind a bracket another name with a bracket follows, nothing between: `Ane Berg (A) Bo Carl (V)`.
fn another_follows(rest: &str) -> bool {
    if !rest.starts_with(' ') {
        return false;
    }
    let until = rest
        .char_indices()
        .take(LONGEST_RUN)
        .find(|(_, letter)| matches!(letter, '(' | ')' | ',' | ';'))
        .map_or(rest.len(), |(at, _)| at);
    let words = rest[..until].trim();
    let bracket = rest[until..].starts_with('(');
    words.len() <= LONGEST_RUN && (is_run_on(words) || (bracket || !has_role(words)) && is_name(words))
}

/// Whether words name an office and not a person alone: `Formand for udvalget`.
fn has_role(words: &str) -> bool {
    words.split(' ').any(|word| is_role(&lower(word)))
}

/// Whether words can only be several people's, two names each, with nothing between them: the ends of their lines were lost.
fn is_run_on(words: &str) -> bool {
    let count = words.split(' ').count();
    let plain = |word: &str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.clone().any(char::is_lowercase)
            && letters.all(|letter| letter.is_alphabetic() || letter == '-')
    };
    count >= FEWEST_RUN_ON && count.is_multiple_of(2) && words.split(' ').all(plain)
}

/// The people of such words.
fn pairs(words: &str) -> Vec<&str> {
    let ends = words
        .match_indices(' ')
        .skip(1)
        .step_by(2)
        .map(|(at, _)| at)
        .chain([words.len()]);
    let mut from = 0;
    let pair = |end: usize| {
        let pair = words[from..end].trim_start();
        from = end;
        pair
    };
    ends.map(pair).collect()
}

/// Whether the comma or `og` at `at` stands between numbers of items: `punkt 2, 3 og 5`.
fn counts_on(text: &str, at: usize) -> bool {
    if !counts(text, at) {
        return false;
    }
    let rest = text[at..]
        .strip_prefix(AND)
        .unwrap_or_else(|| text[at + 1..].trim_start());
    let behind = rest.trim_start_matches(|letter: char| letter.is_ascii_digit());
    // `fra punkt 2, 1. suppleant Ane Berg`, `Ane Berg fra punkt 2, 3F`
    behind.len() < rest.len() && !behind.starts_with(". ") && !behind.starts_with(char::is_alphabetic)
}

/// Whether the full stop at `at` stands behind a number: `1. suppleant`.
fn counts(text: &str, at: usize) -> bool {
    text[..at].ends_with(|letter: char| letter.is_ascii_digit())
}

fn push(text: &str, entries: &mut Vec<(usize, usize)>, start: usize, end: usize) {
    let part = text.get(start..end).unwrap_or_default();
    // A bullet may stand before a name.
    let trimmed = part.trim_start_matches([' ', '\t', '-', '–', '*', '•']);
    let from = end.max(start) - trimmed.len();
    let trimmed = trimmed.trim_end_matches([' ', '.']);
    // The list goes on in the line below.
    let to = from + trimmed.strip_suffix(AND.trim_end()).unwrap_or(trimmed).len();
    match entries.last_mut() {
        Some(last) if trimmed.starts_with('(') => last.1 = to,
        _ if from < to => entries.push((from, to)),
        _ => {}
    }
}

/// The person in `start..end`.
fn person(text: &str, start: usize, end: usize) -> Option<Person<'_>> {
    // A name has two words at least.
    let entry = text.get(start..end).filter(|entry| entry.contains(' '))?;
    let bracket = entry.find(['(', '[']).unwrap_or(entry.len());
    let (role, offset) = leading_role(&entry[..bracket]);
    let substitute = role.is_some_and(|role| is_one_of(role, SUBSTITUTE_ROLES));
    let role = role.filter(|_| !substitute);
    let words = without_reason(&entry[offset..bracket]);
    // `Ane Berg: Deltog`
    let (words, said) = match words.split_once(':') {
        Some((_, said)) if said.trim().is_empty() => return None,
        Some((name, said)) => (name, said.trim()),
        None => (words, ""),
    };
    let (words, stands_in_for) = words
        .split_once(STANDS_IN)
        .map_or((words, None), |(name, other)| (name, Some(other.trim())));
    let (words, scope) = before_scope(words);
    let (stands_in_for, of_both) = stands_in_for.map(before_scope).unzip();
    let scope = scope.or(of_both.flatten());
    let (name, behind) = without_words_behind(words.trim_end_matches(BETWEEN));
    if !(is_name(name) || bracket < entry.len() && is_given_and_away(name, &entry[bracket..])) {
        return None;
    }
    let mut person = Person {
        name,
        start: start + offset,
        end,
        party: None,
        status: (substitute || stands_in_for.is_some()).then_some(AttendanceStatus::Substitute),
        role,
        substitute_for: stands_in_for,
        scope,
        away: false,
        doubt: None,
    };
    person.read_words_behind(behind);
    if !said.is_empty() && !person.read_remarks(said) {
        return None;
    }
    let behind = entry.rfind([')', ']']).map_or(entry.len(), |at| at + 1);
    // `Bo Carl (V)Indholdsfortegnelse`: what is set right behind the bracket is another line whose end was lost.
    let glued = entry[behind..].starts_with(char::is_uppercase) && entry[..behind].ends_with(')');
    if glued {
        person.end = start + behind;
    }
    let tail = without_reason(&entry[behind..]).trim_matches([' ', '.', '-', '–', ':']);
    person.read_remarks(
        &entry[bracket
            ..entry.len()
                - entry[bracket..]
                    .rfind([')', ']'])
                    .map_or(0, |at| entry.len() - bracket - at - 1)],
    );
    (tail.is_empty() || glued || person.read_remark(tail)).then_some(person)
}

/// Whether one word is a given name of which a bracket says that the person was not there: `Kim (syg)`.
fn is_given_and_away(word: &str, bracket: &str) -> bool {
    let inside = bracket.trim_matches(['(', ')', '[', ']', ' ']);
    let mut said = named_only(word, word);
    is_given(word) && said.read_remark(inside) && (said.away || matches!(said.status, Some(Absent | Excused)))
}

/// A name, and the part of the meeting that nothing but a space parts from it: `Ane Berg fra kl. 17.30`.
fn before_scope(words: &str) -> (&str, Option<&str>) {
    if !words.ends_with(|last: char| last.is_ascii_digit()) {
        return (words, None);
    }
    let leads = OF_PART.iter().chain(&[OF_PLACE]);
    let starts = leads.filter_map(|word| words.find(word)).min();
    match starts.map(|at| (&words[..at], &words[at + 1..])) {
        Some((name, scope)) if is_scope(scope) => (name, Some(scope)),
        _ => (words, None),
    }
}

/// Whether words tell of a part of the meeting: `fra punkt 3`, `deltog til og med pkt. 6`, `kl. 17-18.30`.
#[must_use]
pub fn is_scope(words: &str) -> bool {
    if !words.contains(|letter: char| letter.is_ascii_digit()) {
        return false;
    }
    let mut rest = words;
    loop {
        if leading(rest, SCOPES).is_some() || time::at(rest, 0).is_some() {
            return true;
        }
        let Some((_, end)) = leading(rest, SCOPE_LEADS) else {
            return false;
        };
        rest = rest[end..].trim_start();
    }
}

/// Between a name and what is said of the person.
const BETWEEN: [char; 5] = [' ', ',', '-', '–', '.'];

/// A name, and the words behind it that tell of the person though no bracket or comma parts them from it:
/// `Ane Berg  Formand  Afbud`, `Bo Carl  V`.
fn without_words_behind(words: &str) -> (&str, &str) {
    let mut name = words;
    while let Some((rest, last)) = name.rsplit_once([' ', '\t']) {
        let (rest, last) = party_behind(name).map_or((rest, last), |at| name.split_at(at));
        let folded = lower(last);
        let was = name.len() < words.len()
            && [CAME_AS, HAD_TOLD, NOT_WORDS]
                .iter()
                .any(|verbs| is_one_of(&folded, verbs));
        let tells = was
            || is_role(&folded)
            || is_party(last)
            || is_one_of(&folded, PARTIES)
            || is_one_of(&folded, SAID_OF_EACH)
            || REMARKS.iter().any(|(word, _)| *word == folded);
        if !tells || !rest.trim_end().contains(' ') {
            break;
        }
        name = rest.trim_end_matches(BETWEEN);
    }
    (name, &words[name.len()..])
}

/// The offset of the name of a party at the end of words: `Ane Berg Formand Dansk Folkeparti`.
fn party_behind(words: &str) -> Option<usize> {
    let parties = PARTIES.iter().filter(|party| ends_with_word(words, party));
    parties.map(|party| words.len() - party.len()).min()
}

/// Words before those that give a reason: `Bo Carl grundet sygdom`.
fn without_reason(words: &str) -> &str {
    if !words.contains(BECAUSE_LETTERS) {
        return words;
    }
    let folded = lower(words);
    let reason = BECAUSE.iter().filter_map(|because| find_word(&folded, because)).min();
    words[..reason.unwrap_or(words.len())].trim_end_matches([' ', ','])
}

/// One of them stands in all words that give a reason.
const BECAUSE_LETTERS: [char; 2] = ['g', 'p'];

/// `stedfortræder: Ane Berg (A)` behind the name of the member whom she stands in for.
fn substitute<'a>(text: &'a str, start: usize, end: usize, member: Option<&'a str>) -> Option<Person<'a>> {
    let entry = text.get(start..end)?;
    let Some(after) = substitute_word(entry) else {
        return came_instead(text, start, end, member?);
    };
    let words = entry[after..].trim_start_matches([':', ' ']);
    let (words, member) = match before_member(words) {
        Some((name, member)) => (name, Some(member)),
        None => (words, member),
    };
    let words = leading(words, CAME_AS).map_or(words, |(_, verb)| words[verb..].trim_start());
    let name = before_verb(words);
    let start = words.as_ptr() as usize - text.as_ptr() as usize;
    // `Stedfortræder Ane Berg, fraværende ved sag 1-2`
    let alone = name.find(", ").filter(|comma| is_name(&name[..*comma]));
    let name = &name[..alone.unwrap_or(name.len())];
    let person = person(text, start, start + name.len()).filter(|person| person.substitute_for.is_none())?;
    Some(Person {
        status: Some(AttendanceStatus::Substitute),
        substitute_for: member,
        ..person
    })
}

/// The offset behind the word that says that somebody came for another: `stedfortræder`, `1. suppleant`.
fn substitute_word(entry: &str) -> Option<usize> {
    let counted = entry.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let words = counted
        .strip_prefix(". ")
        .filter(|_| counted.len() < entry.len())
        .unwrap_or(entry);
    leading(words, SUBSTITUTES).map(|(_, after)| entry.len() - words.len() + after)
}

/// Whether a text begins with the word that says that somebody came for another: `1. stedfortræder Ane Berg mødte.`
#[must_use]
pub fn begins_with_substitute(text: &str) -> bool {
    substitute_word(text).is_some()
}

/// The words of who came, and the member: `for Bo Carl mødte Ane Berg`, `Ane Berg deltager for Bo Carl`.
fn before_member(words: &str) -> Option<(&str, &str)> {
    let verb = |words: &str| {
        let folded = lower(words);
        let verbs = CAME_AS
            .iter()
            .filter_map(|verb| Some((find_word(&folded, verb)?, verb.len())));
        verbs.min()
    };
    if let Some(behind) = words.strip_prefix(STANDS_IN.trim_start()) {
        let (at, length) = behind.find(':').map(|colon| (colon, 1)).or_else(|| verb(behind))?;
        let member = behind[..at].trim();
        return is_name(member).then_some((behind[at + length..].trim_start(), member));
    }
    let (at, length) = verb(words)?;
    let member = words[at + length..]
        .strip_prefix(STANDS_IN)?
        .trim_end_matches([' ', '.']);
    is_name(member).then_some((words[..at].trim_end(), member))
}

/// `Ane Berg deltager som stedfortræder` behind the member's name.
fn came_instead<'a>(text: &'a str, start: usize, end: usize, member: &'a str) -> Option<Person<'a>> {
    let words = text[start..end].trim_end_matches([' ', '.']);
    let (words, member) = match words.split_once(STANDS_IN) {
        Some((words, other)) if is_name(other) => (words, other),
        _ => (words, member),
    };
    let person = person(text, start, start + instead(words)?.len())?;
    Some(Person {
        status: Some(AttendanceStatus::Substitute),
        substitute_for: Some(member),
        ..person
    })
}

/// The names of those of whom words say that they came for somebody: `Ane Berg og Bo Carl deltog som suppleanter.`
#[must_use]
pub fn instead(words: &str) -> Option<&str> {
    let words = words.trim_end_matches([' ', '.']);
    let came = INSTEAD.iter().find_map(|end| words.strip_suffix(end))?;
    Some(before_verb(came)).filter(|names| names.len() < came.len())
}

/// Somebody of whom nothing is known but a name in a text.
fn named_only<'a>(name: &'a str, text: &str) -> Person<'a> {
    let start = (name.as_ptr() as usize)
        .checked_sub(text.as_ptr() as usize)
        .filter(|at| *at <= text.len())
        .unwrap_or(0);
    Person {
        name,
        start,
        end: start + name.len(),
        party: None,
        status: None,
        role: None,
        substitute_for: None,
        scope: None,
        away: false,
        doubt: None,
    }
}

/// What a line that is nothing but an office, a bracket or what somebody took no part in says of the person who is named above
/// it: `Formand`, `(A)`, `Deltog ikke under punkt 3`.
#[must_use]
pub fn said_below(text: &str) -> Option<Person<'_>> {
    let mut person = named_only("", text);
    let told = text.len() <= LONGEST_ENTRY
        && (text.starts_with(['(', '[']) || is_role(&lower(text)) || leading(text, NOT_PARTICIPATING).is_some());
    (told && person.read_remarks(text)).then_some(person)
}

/// The person whom words as they stand beside a member's name in a table say to have come: `stedfortræder: Ane Berg`.
#[must_use]
pub fn named_substitute<'a>(text: &'a str, member: &'a str) -> Option<Person<'a>> {
    substitute(text, 0, text.trim_end().len(), Some(member))
}

/// Who came for a member, by a bracket behind the member's name: `(i stedet mødte Ane Berg)`, `(Ane Berg deltog i stedet)`.
/// Where no verb says that they came, a list of those who came leaves open which of both did.
fn stand_in<'a>(text: &'a str, start: usize, end: usize, member: &mut Person<'a>) -> Option<Person<'a>> {
    let entry = text.get(start..end)?;
    let close = start + entry.rfind(')').unwrap_or(entry.len());
    let mut opens = entry.match_indices('(').map(|(at, _)| start + at + 1);
    let (open, came) = opens.find_map(|open| Some((open, substitute(text, open, close, Some(member.name))?)))?;
    let said = lower(&text[open..close]);
    let told = CAME_WORDS.iter().any(|verb| find_word(&said, verb).is_some());
    let doubt = (member.status.is_none() && !told).then_some(Doubt::ListedAsPresentToo);
    member.doubt = member.doubt.or(doubt);
    member.away |= told;
    Some(Person { doubt, ..came })
}

/// Words up to the verb that says that somebody came.
fn before_verb(words: &str) -> &str {
    let folded = lower(words);
    let verb = CAME_AS.iter().filter_map(|verb| find_word(&folded, verb)).min();
    words[..verb.unwrap_or(words.len())].trim_end_matches([' ', ','])
}

/// An office before the name: `Borgmester Ane Berg`, `Formand: Ane Berg`, `1. suppleant Ane Berg`.
fn leading_role(entry: &str) -> (Option<&str>, usize) {
    let counted = entry.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let words = counted.strip_prefix(". ").unwrap_or(entry);
    let Some((word, rest)) = words.split_once([' ', ':']) else {
        return (None, 0);
    };
    let folded = lower(word);
    if !is_role(&folded) && !is_one_of(&folded, SUBSTITUTE_ROLES) {
        return (None, 0);
    }
    let rest = rest.trim_start_matches([' ', ':', '-']);
    (Some(word), entry.len() - rest.len())
}

/// Whether a word in small letters is that for an office or a post.
fn is_role(folded: &str) -> bool {
    ROLES.contains(&folded) || (!folded.contains(' ') && ROLE_ENDS.iter().any(|end| folded.ends_with(end)))
}

impl<'a> Person<'a> {
    /// Reads what brackets or commas say of a person; false where a part of it is not understood.
    pub fn read_remarks(&mut self, text: &'a str) -> bool {
        let remarks = text
            .split(['(', ')', '[', ']', ','])
            .map(|remark| remark.trim_matches([' ', '-', '–', '.']));
        let mut understood = true;
        for remark in remarks.filter(|remark| !remark.is_empty()) {
            // `ankom kl. 17.10, gik kl. 18.30`, `til kl. 20.10 (pkt. 3)`
            match self.scope.and_then(|scope| together(text, scope, remark)) {
                Some(both) => self.scope = Some(both),
                None => understood &= self.read_remark(remark),
            }
        }
        understood
    }

    /// Reads words that stand behind the name without a bracket.
    fn read_words_behind(&mut self, words: &'a str) {
        let all = words.trim_matches(BETWEEN);
        if leading(all, NOT_WORDS).is_some() && self.read_remark(all) {
            return;
        }
        let party = party_behind(all).unwrap_or(all.len());
        self.party = self.party.or(Some(&all[party..]).filter(|party| !party.is_empty()));
        for word in all[..party].split(BETWEEN).filter(|word| !word.is_empty()) {
            self.read_remark(word);
        }
    }

    /// Reads what words behind the name say of the person; false where they are not understood.
    pub fn read_remark(&mut self, remark: &'a str) -> bool {
        let folded = lower(remark);
        let replaces = || {
            REPLACES
                .iter()
                .find_map(|words| Some(find_word(&folded, words)? + words.len()))
        };
        let party = || remark.split_once(STANDS_IN).filter(|(party, _)| is_party(party.trim()));
        let named = |after: &usize| remark[*after..].trim_start().starts_with(char::is_uppercase);
        // `Bo Carl (Ane Berg deltog som stedfortræder for Bo Carl)` tells of the other.
        let of_other = || is_name(before_verb(remark)) && before_verb(remark).len() < remark.len();
        if let Some((_, status)) = ABSENT_MARKS.iter().find(|(mark, _)| *mark == folded) {
            self.status = Some(*status);
            return true;
        }
        let member = leading(remark, STANDS_IN_FOR)
            .map(|(_, after)| after)
            .or_else(replaces)
            .filter(|after| named(after) && !of_other());
        if let Some(after) = member {
            self.status = Some(AttendanceStatus::Substitute);
            let (member, part) = before_scope(remark[after..].trim());
            self.substitute_for = Some(member);
            self.scope = self.scope.or(part);
        } else if let Some((party, member)) = party() {
            // `Ane Berg - A for Bo Carl - A`
            self.party = self.party.or(Some(party.trim()));
            self.status = Some(AttendanceStatus::Substitute);
            self.substitute_for = Some(member.trim());
        } else if names_substitute(remark) {
            // `Bo Carl (suppleant Ane Berg deltog)` tells of the other.
        } else if remark.ends_with(':') {
            // `Bo Carl (stedfortræder:` breaks off.
            return false;
        } else if let Some((word, status)) = REMARKS.iter().find(|(word, _)| without_had(&folded).starts_with(word)) {
            // `Afbud (stedfortræder Ane Berg, fraværende ved sag 1-2)`: the later tells of a part.
            let of_part = self.status.is_some() && remark.contains(|letter: char| letter.is_ascii_digit());
            if self.status.is_none() || (*status != AttendanceStatus::Present && !of_part) {
                self.status = Some(*status);
                // `fraværende fra punkt 3`
                let said = remark.len() - without_had(&folded).len() + word.len();
                let part = remark.get(said..).is_some_and(|part| is_scope(part.trim_start()));
                self.scope = self.scope.or(Some(remark).filter(|_| part));
            }
        } else if is_role(&folded) {
            self.role = Some(remark);
        } else if is_party(remark) || is_short_party(remark) || is_one_of(&folded, PARTIES) {
            // In `A (O) for B (V)` the second bracket is of the other person.
            self.party = self.party.or(Some(remark));
        } else if is_scope(remark) || is_one_of(&folded, PARTLY) {
            self.scope = self.scope.or(Some(remark));
        } else if is_one_of(&folded, SAID_OF_EACH) {
            self.status = self.status.or(Some(AttendanceStatus::Present));
        } else if let Some((office, rest)) = remark.split_once("- ") {
            // `1. næstformand- afbud`
            let office = self.read_remark(office.trim_end());
            return self.read_remark(rest.trim_start()) && office;
        } else {
            // That somebody took no part in an item, or why they are not there, says nothing of the rest of the meeting.
            if let Some((_, status)) = ABSENT_SAYINGS.iter().find(|(saying, _)| *saying == folded) {
                self.status = Some(*status);
                return true;
            }
            // `(ikke under pkt. 3)`, `(inhabil pkt. 3)`
            let not = || leading(remark, APART).is_some_and(|(_, end)| is_scope(remark[end..].trim_start()));
            if leading(remark, NOT_PARTICIPATING).is_some() || not() {
                // `Fraværende: Ane Berg. Bo Carl deltog ikke i behandlingen af punkterne 1-2.`
                let of_part = remark.contains(|letter: char| letter.is_ascii_digit());
                self.scope = self.scope.or(Some(remark).filter(|_| of_part));
                return true;
            }
            self.away |= is_one_of(&folded, REASONS);
            return self.away || leading(remark, BECAUSE).is_some();
        }
        true
    }
}

/// Two remarks on the part of the meeting that follow each other, as one.
fn together<'a>(text: &'a str, scope: &str, remark: &str) -> Option<&'a str> {
    let offset = |part: &str| (part.as_ptr() as usize).checked_sub(text.as_ptr() as usize);
    let (from, to) = (offset(scope)?, offset(remark)? + remark.len());
    text.get(from..to).filter(|_| is_scope(remark))
}

/// `har meldt afbud` -> `afbud`
fn without_had(folded: &str) -> &str {
    let mut rest = folded;
    while let Some((_, end)) = leading(rest, HAD_TOLD) {
        rest = rest[end..].trim_start();
    }
    rest
}

/// Whether a remark tells who came for the person before it.
fn names_substitute(remark: &str) -> bool {
    leading(remark, SUBSTITUTES).is_some_and(|(_, after)| {
        let words = remark[after..].trim_start_matches([':', ' ']);
        words.starts_with(char::is_uppercase)
    })
}

/// A local list of two letters, the second small: `Lb`.
fn is_short_party(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(char::is_lowercase)
        && letters.next().is_none()
}

/// A party as a bracket gives it: one or two letters, or a word for none.
#[must_use]
pub fn is_party(text: &str) -> bool {
    let letters = text.chars().count();
    (1..=3).contains(&letters) && text.chars().all(char::is_uppercase)
        || PARTY_WORDS.contains(&text.to_lowercase().as_str())
}

/// Two to seven words, the first and the last with a capital letter, no digits, nothing that sentences have.
#[must_use]
pub fn is_name(text: &str) -> bool {
    let words = text.split_whitespace().count();
    let capital = |word: Option<&str>| {
        word.is_some_and(|word| word.starts_with(char::is_uppercase) && word.chars().nth(1).is_some())
    };
    (2..=7).contains(&words)
        && capital(text.split_whitespace().next())
        && capital(text.split_whitespace().next_back())
        && !text.ends_with('-')
        && !text.contains(AND)
        // `Jens Chr. Dam`; else a full stop ends a sentence.
        && text
            .split_whitespace()
            .all(|word| !word.ends_with('.') || word.len() <= LONGEST_SHORTENED)
        && text
            .split_whitespace()
            .filter(|word| word.starts_with(char::is_lowercase))
            .all(|word| PARTICLES.contains(&word))
        && text.chars().all(|letter| {
            letter.is_alphabetic() || matches!(letter, ' ' | '-' | '.' | '\'' | '’' | '´' | '\u{301}' | '\u{308}')
        })
        && leading(text, NOT_NAMES).is_none()
        && leading(text, GROUPS).is_none()
        && !leading_all(text, PARTIES).any(|(_, end)| end == text.len())
        && !text.split_whitespace().next_back().is_some_and(is_noun)
}

/// The name at the end of a text: the last run of capitalised words (with initials and particles between them),
/// and the party in a bracket behind it. Offsets of the name.
#[must_use]
pub fn last_in(text: &str) -> Option<Person<'_>> {
    let trimmed = text.trim_end();
    let (before, party) = match trimmed
        .strip_suffix(')')
        .and_then(|rest| rest.rfind('(').map(|at| (at, &rest[at + 1..])))
    {
        Some((at, party)) if is_party(party.trim()) || is_one_of(party.trim(), PARTIES) => {
            (trimmed[..at].trim_end_matches([' ', ',']), Some(party.trim()))
        }
        _ => match trimmed.rsplit_once([' ', ',']) {
            Some((name, party)) if is_party(party) && name.ends_with([' ', '-', '–', ',']) => {
                (name.trim_end_matches(BETWEEN), Some(party))
            }
            _ => (trimmed, None),
        },
    };
    let start = before
        .char_indices()
        .rev()
        .filter(|(at, _)| *at == 0 || before[..*at].ends_with(char::is_whitespace))
        .map(|(at, _)| at)
        .take_while(|at| before[*at..].starts_with(char::is_uppercase))
        .last()?;
    // `Kun Ane Berg`
    let no_name = leading(&before[start..], NOT_NAMES).map_or(0, |(_, end)| end);
    let words = before[start + no_name..].trim_start();
    let (role, offset) = leading_role(words);
    let name = &words[offset..];
    is_name(name).then_some(Person {
        name,
        start: before.len() - name.len(),
        end: trimmed.len(),
        party,
        status: None,
        role,
        substitute_for: None,
        scope: None,
        away: false,
        doubt: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<(&str, Option<&str>, Option<AttendanceStatus>)> {
        list(text)
            .into_iter()
            .map(|person| (person.name, person.party, person.status))
            .collect()
    }

    #[test]
    fn lists() {
        assert_eq!(
            names("Ane Berg (A), Bo Carl (Afbud), Connie B. Dam og Süleyman Öz, (V)"),
            [
                ("Ane Berg", Some("A"), None),
                ("Bo Carl", None, Some(AttendanceStatus::Excused)),
                ("Connie B. Dam", None, None),
                ("Süleyman Öz", Some("V"), None),
            ]
        );
        assert_eq!(list("Formand Ane Berg (løsgænger)")[0].role, Some("Formand"));
        assert_eq!(
            names("Ane Berg Formand Afbud, Bo Carl V"),
            [
                ("Ane Berg", None, Some(AttendanceStatus::Excused)),
                ("Bo Carl", Some("V"), None)
            ]
        );
        assert!(is_list("Ane Berg (A)."));
        assert!(!is_list("Godkendt."));
    }

    #[test]
    fn the_last_name() {
        let person = last_in("Udvalgsmedlem Joakim Holm-Petersen").unwrap();
        assert_eq!(
            (person.name, person.role),
            ("Joakim Holm-Petersen", Some("Udvalgsmedlem"))
        );
        assert_eq!(last_in("idet Ane von Berg (V)").map(|person| person.name), None);
        assert_eq!(last_in("Kun Ane Berg").map(|person| person.name), Some("Ane Berg"));
        assert_eq!(
            last_in("Jette Leth Bo (V) ").map(|person| (person.name, person.party)),
            Some(("Jette Leth Bo", Some("V")))
        );
        for text in ["Bo Carl, (V)", "Bo Carl - V", "Bo Carl, V"] {
            let person = last_in(text).map(|person| (person.name, person.party));
            assert_eq!(person, Some(("Bo Carl", Some("V"))), "{text}");
        }
    }
}
