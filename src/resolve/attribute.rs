//! Whose decision is whose, and which part answers which clause.

use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::extract::decision::Draft;
use crate::lexicon::outcomes::DECIDING_ROLES;
use crate::model::{Decision, Item, Meeting, Outcome, Stage};
use crate::source::eq_folded;

/// Sorts an item's decisions: the one of this meeting's body and date, and those of others.
pub fn decisions(
    drafts: Vec<Draft<'_>>,
    meeting: &Meeting,
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
        let decision = draft.decide();
        if own == Some(at) {
            item.decision = Some(of_meeting(decision, meeting, item));
        } else {
            item.earlier_decisions.push(decision);
        }
    }
}

/// The decision of this meeting: the last one with its body and date, else with its date, else one without a header.
fn own(drafts: &[Draft<'_>], meeting: &Meeting) -> Option<usize> {
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
            .is_some_and(|(own, body)| eq_folded(own.text(), body))
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

/// Body and date that the decision does not repeat are the meeting's.
fn of_meeting(mut decision: Decision, meeting: &Meeting, item: &Item) -> Decision {
    decision.body = decision
        .body
        .or_else(|| meeting.body.as_ref().map(|body| body.value.clone()));
    decision.date = decision
        .date
        .or_else(|| meeting.date.as_ref().map(|date| date.value.clone()));
    decision.stage = stage(&decision, item);
    decision
}

/// A recommendation goes on to another body; a decision is final where the routing says that this body decides last.
fn stage(decision: &Decision, item: &Item) -> Stage {
    if decision
        .outcomes
        .iter()
        .any(|outcome| matches!(outcome, Outcome::Recommended | Outcome::Forwarded | Outcome::ReferredUp))
    {
        return Stage::Recommendation;
    }
    let Some(last) = item.routing.last() else {
        return Stage::Unknown;
    };
    let own = decision.body.as_ref().is_some_and(|body| eq_folded(body, &last.body));
    let decides = last
        .role
        .as_ref()
        .is_some_and(|role| DECIDING_ROLES.contains(&role.to_lowercase().as_str()));
    match (own, decides) {
        (true, true) => Stage::Final,
        (false, true) => Stage::Recommendation,
        _ => Stage::Unknown,
    }
}

/// Ties the parts of the decision to the clauses of the proposal by their numbers.
pub fn clauses(item: &mut Item) {
    let (Some(decision), Some(proposal)) = (&mut item.decision, &item.proposal) else {
        return;
    };
    for part in &mut decision.parts {
        let numbered = proposal
            .clauses
            .iter()
            .position(|clause| clause.number.as_deref() == Some(part.number.as_str()));
        let counted = part
            .number
            .parse::<usize>()
            .ok()
            .and_then(|number| number.checked_sub(1))
            .filter(|index| *index < proposal.clauses.len());
        let unnumbered = proposal.clauses.iter().all(|clause| clause.number.is_none());
        part.clause = numbered.or(counted.filter(|_| unnumbered && proposal.clauses.len() > 1));
    }
}
