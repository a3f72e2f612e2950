//! Whose decision is whose, and which part answers which clause.

use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::extract::attendance::is_absence;
use crate::extract::decision::Draft;
use crate::lexicon::attendance::{AND, AND_ALSO};
use crate::lexicon::outcomes::{DECIDING_ROLES, THROUGH};
use crate::model::{Attendance, Basis, Decision, Item, Meeting, Outcome, Stage};
use crate::order;
use crate::scan::body::{self, is_body, is_noun, without_article};
use crate::scan::word::{is_one_of, lower};
use crate::source::{Span, eq_folded};

/// Sorts an item's decisions: the one of this meeting's body and date, and those of others.
pub fn decisions(
    drafts: Vec<Draft<'_>>,
    meeting: &Meeting,
    competence: &[String],
    item: &mut Item,
    index: usize,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let own = own(&drafts, meeting);
    if own.is_none() && drafts.iter().any(|draft| !draft.history) {
        let spans = item.evidence.title.clone();
        diagnostics.push(Diagnostic {
            code: Code::DecisionUnattributed,
            severity: Severity::Info,
            spans,
            detail: None,
            item: Some(index),
        });
    }
    for (at, draft) in drafts.into_iter().enumerate() {
        if let Some(spans) = draft.says_all_came().filter(|_| own == Some(at)) {
            diagnostics.extend(missing_all_the_same(meeting, &spans, index));
        }
        let mut decision = draft.decide();
        if own == Some(at) {
            complete(&mut decision, meeting);
        }
        decision.stage = stage(&decision, item, competence);
        if own == Some(at) {
            item.decision = Some(decision);
        } else {
            item.earlier_decisions.push(decision);
        }
    }
}

/// The members whom the meeting's head has as not there at all, though at an item nobody was missing. For one who has a
/// substitute nobody is missing.
fn missing_all_the_same(meeting: &Meeting, says: &[Span], item: usize) -> Vec<Diagnostic> {
    let roster = meeting.attendance.as_deref().unwrap_or_default();
    let replaced = |name: &str| {
        let members = roster.iter().filter_map(|person| person.substitute_for.as_deref());
        members.into_iter().any(|member| eq_folded(member, name))
    };
    let missing = roster.iter().filter(|person| {
        is_absence(person.status)
            && person.basis == Basis::Verbatim
            && person.scope.is_none()
            && !replaced(&person.name)
    });
    let report = |person: &Attendance| Diagnostic {
        code: Code::PresentAndAbsent,
        severity: Severity::Warning,
        spans: person.spans.iter().chain(says).copied().collect(),
        detail: Some(person.name.clone()),
        item: Some(item),
    };
    missing.map(report).collect()
}

/// The decision of this meeting: the last one with its body and date, else with its date, else one without a header.
pub fn own(drafts: &[Draft<'_>], meeting: &Meeting) -> Option<usize> {
    let date = meeting.date.as_ref().map(|date| date.value.as_str());
    let body = meeting.body.as_ref().map(|body| body.value.as_str());
    let dated = |draft: &Draft<'_>| {
        draft
            .date
            .is_some_and(|(day, _)| Some(day.to_string().as_str()) == date)
    };
    let named = |draft: &Draft<'_>| {
        draft
            .body
            .zip(body)
            .is_some_and(|(own, body)| names_same(own.text(), body))
    };
    let undated = |draft: &Draft<'_>| draft.date.is_none();
    let tests: [&dyn Fn(&Draft<'_>) -> bool; 5] = [
        &|draft| dated(draft) && named(draft),
        &|draft| !draft.history && dated(draft),
        &|draft| !draft.history && undated(draft) && (named(draft) || body.is_none()),
        &|draft| !draft.history && undated(draft) && draft.body.is_none(),
        &|draft| !draft.history && (date.is_none() || (undated(draft) && body.is_none())),
    ];
    tests.iter().find_map(|test| drafts.iter().rposition(test))
}

/// Whether a decision names the body that met, be it by its noun alone: `Udvalgets beslutning` of `Teknisk Udvalg`.
fn names_same(named: &str, body: &str) -> bool {
    let noun = || {
        let stem = lower(named);
        let stem = without_article(&stem).unwrap_or(&stem);
        let last = |word: &str| {
            lower(word)
                .trim_end_matches(|letter: char| "etn".contains(letter))
                .ends_with(stem)
        };
        is_noun(named) && !named.contains(' ') && (body.split_whitespace().any(last))
    };
    eq_folded(named, body) || noun()
}

/// Body and date that the decision does not repeat are the meeting's.
fn complete(decision: &mut Decision, meeting: &Meeting) {
    let of = |fact: &Option<crate::model::Fact>| fact.as_ref().map(|fact| fact.value.clone());
    decision.body = decision.body.take().or_else(|| of(&meeting.body));
    decision.date = decision.date.take().or_else(|| of(&meeting.date));
}

/// A recommendation goes on to another body. A decision is final where the document says that this body decides: in
/// its section on competence, or as the last of the routing.
fn stage(decision: &Decision, item: &Item, competence: &[String]) -> Stage {
    let said = |outcome: Outcome| decision.outcomes.contains(&outcome);
    let sent_on = said(Outcome::Forwarded) && decision.text.split_whitespace().any(is_noun);
    if said(Outcome::Recommended) || said(Outcome::ReferredUp) || sent_on {
        return Stage::Recommendation;
    }
    let open = [
        Outcome::Forwarded,
        Outcome::Postponed,
        Outcome::Returned,
        Outcome::Unclear,
    ];
    if decision.outcomes.iter().all(|outcome| open.contains(outcome)) {
        return Stage::Unknown;
    }
    let Some(body) = &decision.body else {
        return Stage::Unknown;
    };
    if !competence.is_empty() {
        let own = competence.iter().any(|named| is_same_body(named, body));
        let other = competence.iter().any(|named| is_body(&in_full(named)));
        return if own {
            Stage::Final
        } else if other {
            Stage::Recommendation
        } else {
            Stage::Unknown
        };
    }
    let Some(last) = item.routing.last() else {
        return Stage::Unknown;
    };
    let decides = last.role.as_ref().is_some_and(|role| is_one_of(role, DECIDING_ROLES));
    match (decides, is_same_body(&last.body, body)) {
        (true, true) => Stage::Final,
        (true, false) => Stage::Recommendation,
        (false, _) => Stage::Unknown,
    }
}

/// The same words in any order: some write `Klima, Erhverv og Land`, others `Erhverv, Klima & Land`.
fn is_same_body(named: &str, body: &str) -> bool {
    eq_folded(named, body) || name_words(named) == name_words(body)
}

fn name_words(name: &str) -> Vec<String> {
    let full = lower(&in_full(name));
    let words = full.split(|letter: char| !(letter.is_alphanumeric() || letter == '-'));
    let mut words: Vec<_> = words
        .filter(|word| !word.is_empty() && *word != AND.trim())
        .map(str::to_owned)
        .collect();
    order::sort(&mut words);
    words
}

/// A body's name for what a competence is cut short to: `KB`.
fn in_full(named: &str) -> String {
    let named = named.trim_end_matches('.');
    let Some(full) = body::in_full(named) else {
        return named.to_owned();
    };
    let mut letters = full.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// No part has as many numbers.
const MOST_NUMBERS: u32 = 50;

/// Ties the parts of the decision to the clauses of the proposal by their numbers.
pub fn clauses(item: &mut Item) {
    let (Some(decision), Some(proposal)) = (&mut item.decision, &item.proposal) else {
        return;
    };
    let clauses = &proposal.clauses;
    let unnumbered = clauses.len() > 1 && clauses.iter().all(|clause| clause.number.is_none());
    let find = |number: &str| {
        let counted = || number.parse::<usize>().ok()?.checked_sub(1);
        let numbered = clauses
            .iter()
            .position(|clause| clause.number.as_deref() == Some(number));
        numbered.or_else(|| counted().filter(|index| unnumbered && *index < clauses.len()))
    };
    for part in &mut decision.parts {
        part.clauses = single_numbers(&part.number)
            .iter()
            .filter_map(|number| find(number))
            .collect();
    }
}

/// The numbers of a part, one by one: of `2-4` three, of `1. og 2` two.
fn single_numbers(printed: &str) -> Vec<String> {
    let mut numbers = Vec::new();
    let pieces = printed.split(',').flat_map(|piece| piece.split(AND));
    for piece in pieces.flat_map(|piece| piece.split(AND_ALSO)) {
        let plain = |number: &str| number.trim().trim_end_matches('.').to_owned();
        let ends = THROUGH.iter().find_map(|between| piece.split_once(between));
        let range = ends.and_then(|(first, last)| {
            let (first, last) = (plain(first).parse::<u32>().ok()?, plain(last).parse::<u32>().ok()?);
            (last.saturating_sub(first) < MOST_NUMBERS).then_some(first..=last)
        });
        match range {
            Some(range) => numbers.extend(range.map(|number| number.to_string())),
            None => numbers.push(plain(piece)),
        }
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse;

    #[test]
    fn the_own_body_may_stand_alone_behind_others() {
        let read = |name: &str| {
            let text = format!(
                "Regionsrådets møde den 26. september 2031\nReferat\n\n1. Nye senge\n\nBeslutning\n\n\
                 Forretningsudvalget, 18. september 2031:\n\nAnbefales.\n\n{name}:\n\nUdsat.\n"
            );
            let minutes = parse(text.as_bytes(), "referat.txt").unwrap().remove(0);
            let decision = minutes.items[0].decision.clone();
            (
                decision.map(|decision| decision.text),
                minutes.items[0].earlier_decisions.len(),
            )
        };
        assert_eq!(read("Regionsrådet"), (Some("Udsat.".to_owned()), 1));
        assert_ne!(read("Børneudvalget"), (Some("Udsat.".to_owned()), 1));
    }

    #[test]
    fn numbers_of_parts() {
        for (printed, numbers) in [
            ("2", &["2"][..]),
            ("b", &["b"]),
            ("2-4", &["2", "3", "4"]),
            ("1., 2. og 4", &["1", "2", "4"]),
            ("1 til 2 samt 5", &["1", "2", "5"]),
            ("1-2031", &["1-2031"]),
        ] {
            assert_eq!(single_numbers(printed), numbers, "{printed}");
        }
    }
}
