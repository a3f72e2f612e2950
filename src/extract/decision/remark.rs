//! Sentences of a decision that tell of somebody, or of something to come.

use crate::extract::{Passage, passage};
use crate::lexicon::attendance::CONFLICT;
use crate::lexicon::outcomes::FOLLOW_UPS;
use crate::lexicon::phrases::{Hit, Says};
use crate::model::{Basis, Dissent, Doubt, NonParticipation};
use crate::scan::name;
use regex::Regex;
use std::sync::LazyLock;

/// Words between a name and what is said of it: `Ane Berg ønskede det ført til referat`.
const SMALL_WORDS: usize = 3;

/// `Udvalgsmedlem Bo Carl deltog ikke i behandlingen af punktet.`
pub fn not_participating(words: &Passage<'_>, folded: &str, hits: &[Hit]) -> Option<NonParticipation> {
    let sayings = || hits.iter().filter(|hit| hit.says == Says::NotParticipating);
    let person = name::last_in(&words.text()[..sayings().next()?.start])?;
    // `... var inhabil og deltog ikke i behandlingen af punktet`: the last and longest of them says what in.
    let saying = sayings().max_by_key(|hit| (hit.start, hit.end))?;
    let rest = words.part(saying.end, words.text().len());
    let scope = rest
        .text()
        .split([',', '.', ';'])
        .next()
        .map(str::trim)
        .filter(|scope| !scope.is_empty());
    Some(NonParticipation {
        name: passage::squeeze(person.name),
        party: person.party.map(str::to_owned),
        scope: scope.map(passage::squeeze),
        conflict: folded.contains(CONFLICT),
        spans: words.spans(),
        basis: Basis::Verbatim,
        uncertain: None,
    })
}

/// `Bo Carl (V) kunne ikke støtte beslutningen, idet ...`, `Liste B stemte imod.`, `(Q) stemte imod.`
pub fn dissent(words: &Passage<'_>, hits: &[Hit]) -> Option<Dissent> {
    let saying = hits.iter().find(|hit| hit.says == Says::Dissent)?;
    let (name, party) = subject(words, saying).unwrap_or_default();
    let uncertain = (name.is_none() && party.is_none()).then_some(Doubt::NobodyNamed);
    Some(Dissent {
        name,
        party,
        text: words.folded(),
        spans: words.spans(),
        basis: Basis::Verbatim,
        uncertain,
    })
}

/// Whom a phrase speaks of: the name before it, or the party: `Bo Carl (V) ...`, `Liste B ...`, `(Q) ...`.
pub fn subject(words: &Passage<'_>, saying: &Hit) -> Option<(Option<String>, Option<String>)> {
    let before = without_small_words(&words.text()[..saying.start]);
    if let Some(person) = name::last_in(before) {
        return Some((Some(passage::squeeze(person.name)), person.party.map(str::to_owned)));
    }
    let word = before.rsplit([' ', '(']).next()?.trim_end_matches([')', ',']);
    name::is_party(word).then(|| (None, Some(word.to_owned())))
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

/// A sentence in which somebody shall do, supply or return to something later.
pub fn is_follow_up(folded: &str, hits: &[Hit]) -> bool {
    static PATTERNS: LazyLock<Vec<Option<Regex>>> =
        LazyLock::new(|| FOLLOW_UPS.iter().map(|(_, pattern)| Regex::new(pattern).ok()).collect());
    hits.iter().any(|hit| match hit.says {
        Says::FollowUp(row) => PATTERNS
            .get(row)
            .and_then(Option::as_ref)
            .is_some_and(|pattern| pattern.is_match(folded)),
        _ => false,
    })
}
