//! A report of a wrong reading, to be sent to those who make the tool: how the document was read, and no word of it.

use super::{RULES, TOOL};
use crate::collection::Collection;
use crate::model::{Hypothesis, Item, Minutes};
use serde::Serialize;
use serde_json::{Value, json};

/// The report on a document, or on one of its items; nothing where it is not open.
#[must_use]
pub fn report(collection: &Collection, id: &str, item: Option<usize>) -> Option<String> {
    let minutes = &collection.get(id)?.minutes;
    let about = item.and_then(|at| Some(of_item(minutes.items.get(at)?)));
    let report = json!({
        "tool": TOOL,
        "rules": RULES,
        "input": of_input(minutes),
        "layout": {
            "chosen": minutes.layout.chosen.as_ref().map(of_hypothesis),
            "runnerUp": minutes.layout.runner_up.as_ref().map(of_hypothesis),
            "uncertain": minutes.layout.uncertain,
        },
        "items": minutes.items.len(),
        "diagnostics": minutes.diagnostics.iter().map(|one| json!({"code": one.code, "item": one.item})).collect::<Vec<_>>(),
        "itemIndex": item,
        "item": about,
    });
    serde_json::to_string_pretty(&report).ok()
}

fn of_input(minutes: &Minutes) -> Value {
    let source = &minutes.source;
    let sha256: String = source.sha256.chars().filter(char::is_ascii_hexdigit).collect();
    json!({
        "sha256": sha256,
        "bytes": source.bytes,
        "pages": source.pages,
        "characters": source.text.chars().count(),
        "kind": minutes.kind,
        "mediaType": known_type(&source.media_type),
    })
}

/// A type that came from a file may be any words.
fn known_type(media_type: &str) -> &str {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "/.+-".contains(letter);
    if media_type.chars().all(plain) { media_type } else { "" }
}

/// The words of a pattern are the tool's own; a long one is none that the tool gives.
fn of_hypothesis(hypothesis: &Hypothesis) -> Value {
    json!({
        "pattern": Some(&hypothesis.pattern).filter(|pattern| pattern.len() <= LONGEST_PATTERN),
        "score": hypothesis.score,
        "items": hypothesis.items,
        "evidence": hypothesis.evidence.iter().filter(|word| is_id(word)).collect::<Vec<_>>(),
    })
}

const LONGEST_PATTERN: usize = 24;

/// A stable word of ours, and none that a file brought in.
fn is_id(word: &str) -> bool {
    word.len() < 40 && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
}

fn of_item(item: &Item) -> Value {
    let length = |text: &str| text.chars().count();
    let decision = item.decision.as_ref().map(|decision| {
        json!({
            "outcomes": decision.outcomes,
            "readings": decision.readings.iter().map(|one| json!({"outcome": one.outcome, "runnerUp": one.runner_up, "basis": one.basis, "uncertain": one.uncertain})).collect::<Vec<_>>(),
            "characters": length(&decision.text),
            "parts": decision.parts.len(),
            "conditions": decision.conditions.len(),
            "followUps": decision.follow_ups.len(),
            "absent": decision.absent.len(),
            "dissent": decision.dissent.len(),
            "notParticipating": decision.not_participating.len(),
            "votes": decision.votes.is_some(),
            "stage": decision.stage,
            "basis": decision.basis,
            "uncertain": decision.uncertain,
        })
    });
    json!({
        "hasNumber": item.number.is_some(),
        "titleCharacters": length(&item.title),
        "hasCaseNumber": item.case_number.is_some(),
        "closed": item.closed,
        "basis": item.basis,
        "uncertain": item.uncertain,
        "sections": item.sections.iter().map(|section| told(&section.kind)).collect::<Vec<_>>(),
        "proposalClauses": item.proposal.as_ref().map(|proposal| proposal.clauses.len()),
        "decision": decision,
        "earlierDecisions": item.earlier_decisions.len(),
    })
}

fn told(value: &impl Serialize) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collection::samples::two;

    #[test]
    fn no_word_of_the_document() {
        let collection = two();
        for document in collection.documents() {
            let report = report(&collection, &document.id, Some(0)).unwrap();
            let text = &document.minutes.source.text;
            for word in text
                .split(|letter: char| !letter.is_alphabetic())
                .filter(|word| word.len() > 3)
            {
                let own = ["Referat", "Punkt"].iter().any(|own| own.eq_ignore_ascii_case(word));
                assert!(own || !report.contains(word), "{word}\n{report}");
            }
            assert!(report.contains(&document.minutes.source.sha256));
        }
    }
}
