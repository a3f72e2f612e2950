//! What sentences of the head tell of people: who was not there, who came for whom, who came late or left early.

use super::super::{Passage, attendance, passage};
use super::labels::{SUBSTITUTES, of_label};
use super::{Reader, add_spans};
use crate::lexicon::attendance::{
    AND, ARRIVALS, CAME_AS, DEPARTURES, ITEMS, NOT, NOTES, OF_PART, REPLACES, ROLES, STANDS_IN, SUBSTITUTE_ROLES,
    TAKING_PART, TOOK_PART,
};
use crate::lexicon::bodies::OF_PLACE;
use crate::lexicon::labels::ITEM_WORDS;
use crate::model::{Attendance, AttendanceScope, AttendanceStatus, Basis};
use crate::scan::name::{self, Person};
use crate::scan::word::{find_word, is_one_of, leading, lower, numbers};
use crate::scan::{sentence, time};
use crate::source::fold;

impl Reader<'_> {
    /// `Alle medlemmer var mødt undtagen Kim Rask (V), der havde meldt afbud.`
    pub(super) fn people_in_prose(&mut self, line: &Passage<'_>) {
        let line = without_notes(line);
        for (start, end) in sentences(line.text()) {
            let sentence = line.part(start, end);
            if (start > 0 && self.arrives(&sentence)) || self.takes_no_part(&sentence) {
                continue;
            }
            // `Bo Carl havde meldt afbud. Som suppleant deltog Ane Berg.`, `Suppleant Ane Berg deltager for Bo Carl.`
            let last = self.last_absent().unwrap_or_default();
            let told = name::named_substitute(sentence.text(), &last);
            let told =
                told.and_then(|person| Some((person.substitute_for.filter(|member| !member.is_empty())?, person)));
            if let Some((member, person)) = told {
                self.person(substitute(&sentence, &person, member), false);
                continue;
            }
            // `Ane Berg og Bo Carl havde meldt afbud. I stedet mødte Cai Dam og Dorte Ek.`
            if let Some(labelled) = attendance::label(&sentence) {
                self.listed(&labelled.rest, of_label(&labelled));
                continue;
            }
            // `Ane Berg deltog som stedfortræder for Bo Carl og Cai Dam deltog som stedfortræder for Dorte Ek.`
            if let Some((first, second)) = twice_replaced(sentence.text()) {
                self.people_in_prose(&sentence.of_slice(first));
                self.people_in_prose(&sentence.of_slice(second));
                continue;
            }
            if let Some((person, member)) =
                replacement(sentence.text()).filter(|(person, member)| person.name != *member)
            {
                self.person(substitute(&sentence, &person, member), false);
                continue;
            }
            let of_part = is_of_part(sentence.text());
            let absent = attendance::absences(&sentence).unwrap_or_default();
            // `Ane Berg og Bo Carl deltog som suppleanter.`
            let came = name::instead(sentence.text()).filter(|names| absent.is_empty() && name::is_list(names));
            if let Some(names) = came {
                self.people(&sentence.of_slice(names), SUBSTITUTES);
            }
            // `Bo Carl er på orlov, og Ane Berg deltog som stedfortræder.`
            let clauses = sentence.text().split_once(',').filter(|_| !absent.is_empty());
            let instead = clauses.and_then(|(_, clause)| {
                let clause = clause.trim_start().strip_prefix(AND.trim_start())?;
                Some((absent.last()?.name.clone(), clause))
            });
            for absence in absent {
                // `Bo Carl var ikke til stede under punkt 2.`
                if of_part && self.noted_apart(&absence.name, &sentence) {
                    continue;
                }
                self.person(
                    Attendance {
                        name: absence.name,
                        party: absence.party,
                        status: absence.status,
                        substitute_for: None,
                        role: None,
                        scope: None,
                        spans: absence.spans,
                        basis: absence.basis,
                        uncertain: None,
                    },
                    false,
                );
            }
            if let Some((member, clause)) = instead
                && let Some(person) = name::named_substitute(clause, &member)
            {
                self.person(substitute(&sentence, &person, &member), false);
            }
        }
    }

    /// Whether a line is nothing but a sentence that tells who came late or left early; they are noted.
    pub(super) fn arrival(&mut self, line: &Passage<'_>) -> bool {
        let line = without_notes(line);
        line.text().len() <= LONGEST_ARRIVAL
            && sentences(line.text()).len() == 1
            && attendance::label(&line).is_none()
            && self.arrives(&line)
    }

    /// `Ane Berg (A) forlod mødet kl. 20.45.`; true where a sentence tells that. Who left was there, unless an official.
    pub(super) fn arrives(&mut self, line: &Passage<'_>) -> bool {
        let text = lower(line.text());
        let said = |words: &[&str]| words.iter().filter_map(|word| find_word(&text, word)).min();
        let for_items = said(TAKING_PART);
        let Some(at) = [said(ARRIVALS), said(DEPARTURES), for_items]
            .into_iter()
            .flatten()
            .min()
        else {
            return false;
        };
        // `forlod mødet efter sag nr. 5`
        let item = || {
            ITEM_WORDS
                .iter()
                .chain(ITEMS)
                .any(|word| find_word(&text[at..], word).is_some())
                && numbers(&text, at).next().is_some()
        };
        // `Bo Carl gik kl. 19.00, og Ane Berg gik kl. 19.30.`
        if let Some((next, name)) = next_clause(line.text(), at) {
            let first = line.text()[..next].trim_end();
            let first = first.strip_suffix(AND.trim_end()).unwrap_or(first);
            let first = self.arrives(&line.of_slice(first.trim_end_matches([' ', ','])));
            return self.arrives(&line.part(next, line.text().len())) || first && self.goes_along(line, name);
        }
        if time::first(&line.text()[at..]).is_none() && !item() {
            return false;
        }
        let note = line.folded();
        let scope = AttendanceScope {
            note,
            ..attendance::scope(&line.text()[at..], AttendanceStatus::Present)
        };
        let before = &line.text()[..at];
        // `Ane Berg og Bo Carl ankom kl. 17.10`; of a list that goes before without a word, only the last did.
        let joined = before.rsplit_once(AND).is_some_and(|(_, last)| name::is_list(last));
        let several = joined && !before.ends_with('(') && name::is_list(before);
        let all = if several {
            name::list(before)
        } else {
            name::last_in(before).into_iter().collect()
        };
        let mut told = false;
        for person in all {
            told |= self.in_part(line, &person, &scope, for_items.is_none());
        }
        told
    }

    /// `Bo Carl forlod mødet kl. 17.00 og Ane Berg kl. 17.15.`: of her the words alone are noted; always true.
    fn goes_along(&mut self, line: &Passage<'_>, name: &str) -> bool {
        if let Some(known) = self.listed_as(name) {
            known.scope.get_or_insert_with(|| AttendanceScope {
                note: line.folded(),
                ..AttendanceScope::default()
            });
            add_spans(&mut known.spans, line.spans());
        }
        true
    }

    /// Notes the part of the meeting that somebody was there for; false where that is nobody who may be a member.
    fn in_part(&mut self, line: &Passage<'_>, person: &Person<'_>, scope: &AttendanceScope, moves: bool) -> bool {
        // `Stedfortræder Ane Berg deltog fra punkt 2.`
        let substitute = person.role.is_some_and(|role| is_one_of(role, SUBSTITUTE_ROLES));
        let official = !substitute && person.role.is_some_and(|role| !is_one_of(role, ROLES));
        if !self.known.contains_key(&fold(person.name)) && !official && moves {
            let words = line.of_slice(person.name);
            let alone = Person {
                start: 0,
                end: person.name.len(),
                ..person.clone()
            };
            let mut person = attendance::attendance(&words, &alone, AttendanceStatus::Present);
            if substitute {
                (person.status, person.role) = (AttendanceStatus::Substitute, None);
                person.substitute_for = self.last_absent();
            }
            self.person(person, false);
        }
        let Some(known) = self.listed_as(person.name) else {
            return false;
        };
        known.scope = Some(scope.clone());
        add_spans(&mut known.spans, line.spans());
        true
    }

    /// Notes what somebody took no part in whom a list has as present: at the meeting they were; false where none has.
    pub(super) fn noted_apart(&mut self, name: &str, line: &Passage<'_>) -> bool {
        let person = self.listed_as(name);
        let Some(person) = person.filter(|person| person.status == AttendanceStatus::Present) else {
            return false;
        };
        person
            .scope
            .get_or_insert_with(|| attendance::except(line.text(), line.folded()));
        add_spans(&mut person.spans, line.spans());
        true
    }

    /// `Under punkt 4 deltog ikke Ane Berg.`, `Ane Berg deltog ikke under punkt 4.`; true where a sentence tells that.
    fn takes_no_part(&mut self, line: &Passage<'_>) -> bool {
        let text = line.text();
        let told = || {
            let folded = lower(text);
            let verb = find_word(&folded, TOOK_PART)?;
            let not = verb + find_word(&folded[verb..], NOT)?;
            let (before, between) = (text[..verb].trim(), text[verb + TOOK_PART.len()..not].trim());
            let behind = text[not + NOT.len()..].trim_matches([' ', '.']);
            let (names, part) = match (name::is_scope(before), between.is_empty()) {
                (true, true) => (behind, before),
                (true, false) => (between, before),
                (false, true) => (before, behind),
                (false, false) => return None,
            };
            (name::is_scope(part) && name::is_list(names)).then_some((names, part))
        };
        let Some((names, part)) = text
            .contains(|letter: char| letter.is_ascii_digit())
            .then(told)
            .flatten()
        else {
            return false;
        };
        let part = attendance::scope(part, AttendanceStatus::Absent);
        for person in attendance::roster(&line.of_slice(names), AttendanceStatus::Absent) {
            if self.noted_apart(&person.name, line) {
                continue;
            }
            let person = Attendance {
                scope: Some(part.clone()),
                spans: line.spans(),
                ..person
            };
            self.person(person, false);
        }
        true
    }
}

/// Whether a sentence ends in the part of the meeting that it holds for: `... under punkt 2.`
fn is_of_part(text: &str) -> bool {
    let behind = |words: &&str| text.rfind(*words).map(|at| text[at..].trim_start());
    OF_PART.iter().chain(&[OF_PLACE]).filter_map(behind).any(name::is_scope)
}

/// Where behind the verb at `at` somebody else is named who has words of their own, and the name: `..., og Ane Berg deltog til kl. 18`.
fn next_clause(text: &str, at: usize) -> Option<(usize, &str)> {
    let behind = [",", AND].into_iter().flat_map(|mark| {
        let marks = text[at..].match_indices(mark);
        marks.map(move |(mark_at, mark)| at + mark_at + mark.len())
    });
    let starts = behind.filter_map(|from| {
        let rest = text[from..].trim_start();
        let rest = rest.strip_prefix(AND.trim_start()).unwrap_or(rest);
        let name = rest.split(' ').take_while(|word| word.starts_with(char::is_uppercase));
        let end = name.map(|word| word.len() + 1).sum::<usize>().checked_sub(1)?;
        let after = rest[end..].trim_start();
        let bracket = after.starts_with('(').then(|| after.find(')')).flatten();
        let after = bracket.map_or(after, |close| after[close + 1..].trim_start());
        let verb = after.starts_with(char::is_lowercase) && !after.starts_with(AND.trim_start());
        (verb && name::is_name(&rest[..end])).then(|| (text.len() - rest.len(), &rest[..end]))
    });
    starts.min()
}

/// No sentence that tells who came late or left early is longer, in bytes.
const LONGEST_ARRIVAL: usize = 300;

/// What stands behind the label of remarks: `Bemærkninger: Der var afbud fra Ane Berg.`
fn without_notes<'b>(line: &Passage<'b>) -> Passage<'b> {
    let text = line.text();
    let behind = leading(text, NOTES).and_then(|(_, end)| text[end..].trim_start().strip_prefix(':'));
    behind.map_or(*line, |rest| line.of_slice(attendance::without_bars(rest)))
}

/// The sentences of a text, also where a sentence was set right behind the full stop of the one before.
fn sentences(text: &str) -> Vec<(usize, usize)> {
    let mut parts = Vec::new();
    for (start, end) in sentence::split(text) {
        let mut from = start;
        for (at, _) in text[start..end].match_indices('.') {
            let at = start + at;
            let word = text[from..at].ends_with(|letter: char| letter.is_lowercase() || letter.is_ascii_digit());
            if word && text[at + 1..end].starts_with(char::is_uppercase) {
                parts.push((from, at + 1));
                from = at + 1;
            }
        }
        parts.push((from, end));
    }
    parts
}

fn substitute(line: &Passage<'_>, person: &Person<'_>, member: &str) -> Attendance {
    Attendance {
        name: passage::squeeze(person.name),
        party: person.party.map(str::to_owned),
        status: AttendanceStatus::Substitute,
        substitute_for: Some(passage::squeeze(member)),
        role: person.role.map(str::to_owned),
        scope: person
            .scope
            .map(|part| attendance::scope(part, AttendanceStatus::Substitute)),
        spans: line.of_slice(person.name).spans(),
        basis: Basis::Verbatim,
        uncertain: None,
    }
}

/// The parts of a sentence that tells twice who came for whom.
fn twice_replaced(text: &str) -> Option<(&str, &str)> {
    let ends = |text: &str| {
        let folded = lower(text);
        let ends = REPLACES
            .iter()
            .filter_map(|words| Some(find_word(&folded, words)? + words.len()));
        ends.min()
    };
    let first = ends(text)?;
    let (behind, second) = text[first..].split_once(AND)?;
    ends(second).map(|_| (&text[..first + behind.len()], second))
}

/// Who came for whom: `Ane Berg (A) mødte som stedfortræder for Bo Carl (A).`, `I stedet for Bo Carl (A) mødte Ane Berg.`,
/// `Stedfortræder for Bo Carl: Ane Berg`.
fn replacement(text: &str) -> Option<(Person<'_>, &str)> {
    let folded = lower(text);
    let begins = || leading(text, &[STANDS_IN.trim()]).map(|(_, end)| (0, end));
    let (at, end) = REPLACES
        .iter()
        .find_map(|words| find_word(&folded, words).map(|at| (at, at + words.len())))
        .or_else(begins)?;
    let after = text[end..].trim();
    if let Some(mut person) = last_before_aside(without_verb(&text[..at])) {
        // `Ane Berg deltog som stedfortræder for Bo Carl fra punkt 2.`
        let member = alone(after)?;
        person.scope = person.scope.or(member.scope);
        return Some((person, member.name));
    }
    let verb = |word: &&str| find_word(&lower(after), word).map(|at| (at, at + word.len()));
    let colon = after.find(':').map(|colon| (colon, colon + 1));
    let first = || {
        CAME_AS
            .iter()
            .filter_map(verb)
            .min_by_key(|(at, end)| (*at, std::cmp::Reverse(*end)))
    };
    let (until, from) = colon.or_else(first)?;
    Some((alone(&after[from..])?, alone(&after[..until])?.name))
}

/// The name at the end of a text, or before what is set between commas there: `at Ane Berg (A), jf. § 15, mødte`.
fn last_before_aside(text: &str) -> Option<Person<'_>> {
    let commas = text.rmatch_indices(',').map(|(at, _)| at).take(MOST_ASIDES);
    let aside = |at: &usize| text[at + 1..].trim_start().starts_with(char::is_lowercase);
    let ends = std::iter::once(text.len()).chain(commas.filter(aside));
    ends.into_iter().find_map(|end| name::last_in(&text[..end]))
}

/// So many commas may set things between a name and what is said of it.
const MOST_ASIDES: usize = 3;

/// The one person that a text names and nothing else.
fn alone(text: &str) -> Option<Person<'_>> {
    let mut people = name::list(text.trim_end_matches(['.', ' ']));
    let person = people.pop().filter(|_| people.is_empty())?;
    Some(person)
}

/// Words without the verb at their end: `Ane Berg (A) mødte som`.
fn without_verb(text: &str) -> &str {
    let folded = lower(text);
    let at = CAME_AS.iter().filter_map(|verb| find_word(&folded, verb)).min();
    let until = at.filter(|at| leading(&folded[*at..], CAME_AS).is_some());
    text[..until.unwrap_or(text.len())].trim_end_matches([' ', ','])
}
