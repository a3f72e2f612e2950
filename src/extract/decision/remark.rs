//! Sentences of a decision that tell of somebody, or of something to come.

use super::outcome::is_in_clause;
use super::vote::{in_figures, without_clause};
use crate::extract::{Passage, passage};
use crate::lexicon::attendance::{AND, APART_AS, BECAUSE, CONFLICT, CONFLICTED, NOT, WHO};
use crate::lexicon::outcomes::{APART_FROM, FOLLOW_UPS, LATER, MAJORITY, MAJORITY_OF};
use crate::lexicon::phrases::{self, Hit, Says};
use crate::lexicon::votes::{ABSTAINED, NOBODY_VOTES, VOTES_AGAINST};
use crate::model::{Basis, Dissent, Doubt, NonParticipation};
use crate::scan::body::{is_body, is_noun};
use crate::scan::word::{find_word, is_one_of, leading, lower};
use crate::scan::{name, voter};
use crate::source::Span;
use regex::Regex;
use std::sync::{LazyLock, OnceLock};

/// Words between a name and what is said of it: `Ane Berg ønskede det ført til referat`.
const SMALL_WORDS: usize = 3;

/// `Udvalgsmedlem Bo Carl og Ane Berg (A) deltog ikke i behandlingen af punktet.`, `Som inhabil deltog Bo Carl ikke.`
pub fn not_participating(words: &Passage<'_>, folded: &str, hits: &[Hit]) -> Vec<NonParticipation> {
    let sayings = || hits.iter().filter(|hit| hit.says == Says::NotParticipating);
    let Some((first, last)) = sayings().next().zip(sayings().max_by_key(|hit| (hit.start, hit.end))) else {
        return Vec::new();
    };
    // `... var inhabil og deltog ikke i behandlingen af punktet`: the last and longest of them says what in.
    let rest = words.part(last.end, words.text().len());
    let inverted = find_word(rest.text(), NOT).filter(|_| APART_AS.contains(&&folded[last.start..last.end]));
    let (who, rest) = match inverted {
        Some(not) => (
            voter::list(&rest.text()[..not]),
            rest.part(not + NOT.len(), rest.text().len()),
        ),
        None => (
            voter::last_in(without_relative_clause(words.text()[..first.start].trim_end())),
            rest,
        ),
    };
    let scope = taken_part_in(rest.text()).map(passage::squeeze);
    let conflict = folded.contains(CONFLICT);
    let people = who.into_iter().filter_map(|who| Some((who.name?, who.party)));
    let apart = people.map(|(name, party)| NonParticipation {
        scope: scope.clone(),
        ..apart(name, party, conflict, words.spans())
    });
    apart.collect()
}

/// Somebody who took no part, in nothing that is told.
fn apart(name: &str, party: Option<&str>, conflict: bool, spans: Vec<Span>) -> NonParticipation {
    NonParticipation {
        name: passage::squeeze(name),
        party: party.map(str::to_owned),
        scope: None,
        conflict,
        spans,
        basis: Basis::Verbatim,
        uncertain: None,
    }
}

/// `Ane Berg (A), der er formand for foreningen,` -> `Ane Berg (A)`
fn without_relative_clause(text: &str) -> &str {
    let clause = text.strip_suffix(',').and_then(|text| text.rfind(WHO));
    clause.map_or(text, |at| &text[..at])
}

/// What somebody took no part in, without the reason: `punktet på grund af inhabilitet`.
fn taken_part_in(rest: &str) -> Option<&str> {
    let clause = rest.split([',', '.', ';']).next().unwrap_or_default();
    let reason = BECAUSE.iter().filter_map(|words| find_word(clause, words)).min();
    let scope = clause[..reason.unwrap_or(clause.len())].trim();
    // `... blev erklæret inhabil og forlod mødet`
    (!scope.is_empty() && !scope.starts_with(AND.trim_start())).then_some(scope)
}

/// Of a line that names, or heads, those who took no part: where its label ends, behind the colon, and whether that speaks of a conflict
/// of interest. `Følgende deltog ikke i behandlingen af punktet:`, `Inhabil: Bo Carl (V)`
#[must_use]
pub fn label_apart(text: &str) -> Option<(usize, bool)> {
    let colon = text.find(':')?;
    let label = &text[..colon];
    let folded = lower(label);
    let says = || {
        phrases::find(&folded)
            .iter()
            .any(|hit| hit.says == Says::NotParticipating)
    };
    (is_one_of(label, CONFLICTED) || name::last_in(label).is_none() && says())
        .then_some((colon + 1, folded.contains(CONFLICT)))
}

/// The people of a list under or behind such a label.
#[must_use]
pub fn listed_apart(line: &Passage<'_>, conflict: bool) -> Vec<NonParticipation> {
    let people = name::list(line.text()).into_iter();
    let spans = |person: &name::Person<'_>| line.part(person.start, person.end).spans();
    let listed = people.map(|person| apart(person.name, person.party, conflict, spans(&person)));
    listed.collect()
}

/// Those who are against what a sentence tells.
#[derive(Debug)]
pub struct Opposition {
    pub who: Vec<Dissent>,
    /// Whether it is told that they voted against.
    pub voted: bool,
    /// Where the clauses before theirs end, in bytes of the sentence.
    pub own_clause: usize,
}

/// `Bo Carl (V) kunne ikke støtte beslutningen, idet ...`, `Liste B stemte imod.`, `Venstre og C stemte imod.`, `mod V's stemmer`
/// That nobody was against, or that the body itself decides so, is no dissent.
pub fn opposition(words: &Passage<'_>, folded: &str, hits: &[Hit]) -> Option<Opposition> {
    let Some(saying) = hits.iter().find(|hit| hit.says == Says::Dissent) else {
        return whose_votes(words, folded, hits);
    };
    let own_clause = folded[..saying.start].find([',', ';']).unwrap_or(0);
    let says = |says: Says| hits.iter().any(|hit| hit.says == says);
    let behind = hits
        .iter()
        .any(|hit| hit.says == Says::AgainstWhom && hit.start == saying.start);
    let who = if behind {
        list(without_clause(&words.text()[saying.end..]))
    } else {
        let who = dissenters(words, saying)?;
        if who.is_empty() && is_in_clause(folded, hits, saying) {
            return None;
        }
        who
    };
    Some(Opposition {
        who: dissents(words, who),
        voted: says(Says::Against) || behind,
        own_clause,
    })
}

/// Those before what is said of them; null where it is nobody, or the body itself.
fn dissenters(words: &Passage<'_>, saying: &Hit) -> Option<Vec<Voter>> {
    let before = words.text()[..saying.start].trim_end();
    let last = before.rsplit(' ').next().unwrap_or_default();
    if is_one_of(last, NOBODY_VOTES) || is_noun(last) || is_body(before) || is_majority(before) {
        return None;
    }
    Some(if in_figures(&lower(last)).is_some() {
        Vec::new()
    } else {
        subjects(words, saying)
    })
}

/// `Godkendt mod V's og Bo Carls stemmer.`
fn whose_votes(words: &Passage<'_>, folded: &str, hits: &[Hit]) -> Option<Opposition> {
    static PATTERN: LazyLock<Option<Regex>> = LazyLock::new(|| super::pattern(VOTES_AGAINST));
    if !hits.iter().any(|hit| hit.says == Says::Votes) {
        return None;
    }
    let found = PATTERN.as_ref()?.captures(folded)?;
    let who = found.get(1).or_else(|| found.get(2))?;
    let who = voter::possessors(&words.text()[who.range()])?;
    Some(Opposition {
        who: dissents(words, owned(who)),
        voted: true,
        own_clause: found.get(0)?.start(),
    })
}

fn dissents(words: &Passage<'_>, mut who: Vec<Voter>) -> Vec<Dissent> {
    if who.is_empty() {
        who.push((None, None));
    }
    let dissent = |(name, party): Voter| Dissent {
        uncertain: (name.is_none() && party.is_none()).then_some(Doubt::NobodyNamed),
        name,
        party,
        text: words.folded(),
        spans: words.spans(),
        basis: Basis::Verbatim,
    };
    who.into_iter().map(dissent).collect()
}

fn is_majority(subject: &str) -> bool {
    phrases::words(&lower(subject)).any(|(_, word)| MAJORITY.contains(&word))
}

/// A name, a party, or a name with its party.
pub type Voter = (Option<String>, Option<String>);

/// Whom a phrase speaks of: the people and parties before it: `Bo Carl (V) ...`, `Venstre og C ...`, `Liste B ...`.
pub fn subjects(words: &Passage<'_>, saying: &Hit) -> Vec<Voter> {
    owned(voter::last_in(without_small_words(&words.text()[..saying.start])))
}

/// Those who voted neither way: `Ø undlod at stemme`, `SF undlod.`
pub fn abstainers(words: &Passage<'_>, folded: &str, hits: &[Hit]) -> Vec<Voter> {
    let whole = |hit: &&Hit| folded[hit.start..hit.end] != *ABSTAINED || !folded[hit.end..].starts_with(' ');
    let said = hits.iter().filter(|hit| hit.says == Says::Abstains).find(whole);
    said.map(|hit| subjects(words, hit)).unwrap_or_default()
}

/// Those of the majority that decides, named before what it does at `verb`: `Et flertal (A, V, C) godkendte ...`.
pub fn majority(words: &Passage<'_>, folded: &str, verb: usize) -> Vec<Voter> {
    let before = &folded[..verb];
    let Some((at, word)) = phrases::words(before).find(|(_, word)| MAJORITY.contains(word)) else {
        return Vec::new();
    };
    let who = words.text()[at + word.len()..verb].trim();
    // `Et flertal på 5 (A) mod 2 (V)` is counted.
    let counted = who.contains(|letter: char| letter.is_ascii_digit());
    // `Et flertal bestående af alle undtagen Ø`: those are named who are none of it.
    let excepts = APART_FROM
        .iter()
        .any(|words| find_word(&folded[at..verb], words).is_some());
    if counted || excepts || leading(who, MAJORITY_OF).is_none() && !who.ends_with(')') {
        return Vec::new();
    }
    owned(voter::last_in(who))
}

/// The people and parties of a list.
fn list(text: &str) -> Vec<Voter> {
    owned(voter::list(text))
}

fn owned(voters: Vec<voter::Voter<'_>>) -> Vec<Voter> {
    let voter = |one: voter::Voter<'_>| (one.name.map(passage::squeeze), one.party.map(str::to_owned));
    voters.into_iter().map(voter).collect()
}

/// A text up to its last name: `Ane Berg ønskede det` -> `Ane Berg`. At most so many words stand between.
fn without_small_words(text: &str) -> &str {
    let mut rest = text.trim_end();
    for _ in 0..SMALL_WORDS {
        let start = rest.rfind(' ').map_or(0, |at| at + 1);
        if !rest[start..].starts_with(char::is_lowercase) {
            break;
        }
        rest = rest[..start].trim_end();
    }
    rest
}

/// A sentence in which somebody shall do, supply or return to something later. That the item itself is put off to a later meeting
/// (`postponed`) is none.
pub fn is_follow_up(folded: &str, hits: &[Hit], postponed: bool) -> bool {
    static PROMISES: [Promise; FOLLOW_UPS.len()] = [const { Promise::unread() }; FOLLOW_UPS.len()];
    let mut tried = 0_u64;
    hits.iter().any(|hit| {
        let Says::FollowUp(row) = hit.says else { return false };
        let again = tried & (1 << row) != 0;
        tried |= 1 << row;
        let passed_over = again || (postponed && tells_when(row));
        !passed_over && PROMISES.get(row).is_some_and(|promise| promise.is_made(row, folded))
    })
}

/// The patterns of a row of [`FOLLOW_UPS`]. Most documents ask for few of them, and building them costs more than reading.
struct Promise {
    says: OnceLock<Option<Regex>>,
    nothing: OnceLock<Option<Regex>>,
}

impl Promise {
    const fn unread() -> Self {
        Self {
            says: OnceLock::new(),
            nothing: OnceLock::new(),
        }
    }

    fn is_made(&self, row: usize, folded: &str) -> bool {
        let (_, says, nothing) = FOLLOW_UPS[row];
        let has = |once: &OnceLock<Option<Regex>>, written: &str| {
            let pattern = once.get_or_init(|| super::pattern(written));
            pattern.as_ref().is_some_and(|pattern| pattern.is_match(folded))
        };
        (says.is_empty() || has(&self.says, says)) && (nothing.is_empty() || !has(&self.nothing, nothing))
    }
}

/// Whether a row of [`FOLLOW_UPS`] tells no more than when.
fn tells_when(row: usize) -> bool {
    FOLLOW_UPS.get(row).is_some_and(|(words, ..)| *words == LATER)
}
