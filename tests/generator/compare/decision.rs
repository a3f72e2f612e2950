//! Decisions.

use super::Findings;
use crate::generator::expect::ExpectedDecision;
use crate::generator::field::{Field, Verdict};
use referat::model::{Ballot, Decision, Outcome, Votes};

impl Findings {
    pub fn decision(&mut self, expected: &ExpectedDecision, got: Option<&Decision>) {
        let said = |made: bool| made.then_some("made");
        if let Some(made) = expected.made {
            self.one(Field::Decision, said(made), said(got.is_some()));
        }
        let Some(got) = got else {
            return self.lacking_decision(expected);
        };
        self.unsure |= got.uncertain.is_some();
        if expected.made == Some(true) {
            self.one(Field::DecisionText, expected.text.as_deref(), Some(&got.text));
            if let Some((body, found)) = expected.body.as_ref().zip(got.body.as_ref()) {
                // A heading in capitals has the body in capitals.
                self.one(Field::Decision, Some(&body.to_lowercase()), Some(&found.to_lowercase()));
            }
        }
        if let Some(absent) = &expected.absent {
            let names: Vec<_> = got.absent.iter().map(|absence| absence.name.clone()).collect();
            self.all_of(Field::ItemAbsent, absent, &names);
        }
        self.meaning(expected, got);
    }

    /// With a decision all that it says is missing.
    fn lacking_decision(&mut self, expected: &ExpectedDecision) {
        if expected.made != Some(true) {
            return;
        }
        self.one(Field::DecisionText, expected.text.as_deref(), None);
        let outcomes = expected.outcomes.first().map(|outcomes| format!("{outcomes:?}"));
        self.one(expected.outcome_field(), outcomes.as_deref(), None);
        let lists = [
            (Field::Parts, &expected.parts),
            (Field::ItemAbsent, &expected.absent),
            (Field::Votes, &expected.votes),
            (Field::Dissent, &expected.dissent),
            (Field::Conflict, &expected.conflict),
        ];
        for (field, values) in lists {
            self.all_of(field, values.as_deref().unwrap_or_default(), &[]);
        }
        for (number, outcomes) in &expected.part_outcomes {
            self.part(number, outcomes, &[]);
        }
    }

    fn meaning(&mut self, expected: &ExpectedDecision, got: &Decision) {
        self.outcomes(expected.outcome_field(), expected, got);
        if let Some(parts) = &expected.parts {
            let found: Vec<_> = got
                .parts
                .iter()
                .map(|part| format!("{} {}", part.number, part.text))
                .collect();
            self.all_of(Field::Parts, parts, &found);
        }
        for (number, outcomes) in &expected.part_outcomes {
            let part = got.parts.iter().find(|part| part.number == *number);
            self.part(number, outcomes, part.map_or(&[], |part| &part.outcomes));
        }
        if let Some(told) = &expected.votes {
            self.all_of(Field::Votes, told, &votes(got.votes.as_ref(), told));
        }
        if let Some(dissent) = &expected.dissent {
            let who = |name: Option<&String>, party: Option<&String>| match (name, party) {
                (Some(name), _) => name.clone(),
                (None, party) => format!("({})", party.map_or("-", String::as_str)),
            };
            let found: Vec<_> = got
                .dissent
                .iter()
                .map(|dissent| who(dissent.name.as_ref(), dissent.party.as_ref()))
                .collect();
            self.all_of(Field::Dissent, dissent, &found);
        }
        if let Some(conflict) = &expected.conflict {
            let found: Vec<_> = got
                .not_participating
                .iter()
                .filter(|out| out.conflict)
                .map(|out| out.name.clone())
                .collect();
            self.all_of(Field::Conflict, conflict, &found);
        }
    }

    fn outcomes(&mut self, field: Field, expected: &ExpectedDecision, got: &Decision) {
        let Some(first) = expected.outcomes.first() else {
            return;
        };
        let found = known(&got.outcomes);
        let told = |outcomes: &[Outcome]| format!("{outcomes:?}");
        let verdict = if expected.outcomes.iter().any(|right| is_same(&known(right), &found)) {
            if expected.made.is_none() {
                return;
            }
            Verdict::Right
        } else if found.is_empty() {
            Verdict::Missing
        } else if says_unsure(got, first) {
            Verdict::Unsure
        } else {
            Verdict::Wrong
        };
        self.push(
            field,
            verdict,
            &told(first),
            &format!("{} in {:?}", told(&got.outcomes), got.text),
        );
    }

    /// A part that nobody understands has no outcome.
    fn part(&mut self, number: &str, expected: &[Outcome], found: &[Outcome]) {
        let clear = |outcomes: &[Outcome]| -> Vec<Outcome> {
            outcomes
                .iter()
                .copied()
                .filter(|outcome| *outcome != Outcome::Unclear)
                .collect()
        };
        let (right, read) = (clear(expected), clear(found));
        let verdict = if is_same(&right, &read) {
            Verdict::Right
        } else if read.is_empty() {
            Verdict::Missing
        } else {
            Verdict::Wrong
        };
        let told = |outcomes: &[Outcome]| format!("{number} {outcomes:?}");
        self.push(Field::PartOutcomes, verdict, &told(expected), &told(found));
    }

    pub fn earlier(&mut self, expected: &[ExpectedDecision], got: &[Decision]) {
        let mut spare: Vec<_> = got.iter().collect();
        for wanted in expected.iter().filter(|wanted| wanted.made == Some(true)) {
            let lower = |body: &Option<String>| body.as_ref().map(|body| body.to_lowercase());
            let same = |found: &&Decision| lower(&found.body) == lower(&wanted.body) && found.date == wanted.date;
            let Some(at) = spare.iter().position(same) else {
                self.push(
                    Field::Earlier,
                    Verdict::Missing,
                    wanted.body.as_deref().unwrap_or("-"),
                    "-",
                );
                continue;
            };
            let found = spare.remove(at);
            let unsure = self.unsure;
            self.unsure |= found.uncertain.is_some();
            self.one(Field::Earlier, wanted.text.as_deref(), Some(&found.text));
            self.outcomes(Field::Earlier, wanted, found);
            self.unsure = unsure;
        }
        for found in spare {
            self.push(
                Field::Earlier,
                Verdict::Invented,
                "-",
                &format!("{:?} {:?} {}", found.body, found.date, found.text),
            );
        }
    }
}

impl ExpectedDecision {
    /// Wordings that nobody knows are counted apart.
    fn outcome_field(&self) -> Field {
        let unknown = self.made == Some(true) && self.outcomes == [[Outcome::Unclear]];
        if unknown {
            Field::UnknownOutcomes
        } else {
            Field::Outcomes
        }
    }
}

/// Whether what is read beyond `right` is said to be unsure, or nothing is but `unclear`.
fn says_unsure(got: &Decision, right: &[Outcome]) -> bool {
    let doubted = |outcome: &Outcome| {
        got.readings
            .iter()
            .any(|reading| reading.outcome == *outcome && reading.uncertain.is_some())
    };
    let mut beyond = got.outcomes.iter().filter(|outcome| !right.contains(outcome));
    got.outcomes.contains(&Outcome::Unclear) && right != [Outcome::Unclear]
        || got.outcomes.iter().any(doubted) && beyond.all(doubted)
}

/// Without `unclear`, where other outcomes stand beside it.
fn known(outcomes: &[Outcome]) -> Vec<Outcome> {
    let known: Vec<_> = outcomes
        .iter()
        .copied()
        .filter(|outcome| *outcome != Outcome::Unclear)
        .collect();
    if known.is_empty() { outcomes.to_vec() } else { known }
}

fn is_same(one: &[Outcome], other: &[Outcome]) -> bool {
    one.len() == other.len() && one.iter().all(|outcome| other.contains(outcome))
}

/// Of a vote what the document tells the kinds of; of a vote that it does not tell of, all.
fn votes(got: Option<&Votes>, told: &[String]) -> Vec<String> {
    let Some(votes) = got else {
        return Vec::new();
    };
    let mut all = Vec::new();
    for (side, ballot) in [
        ("for", &votes.in_favour),
        ("against", &votes.against),
        ("abstaining", &votes.abstaining),
    ] {
        all.extend(ballot_of(side, ballot));
    }
    let kind = |value: &String| value.split(' ').nth(1).map(str::to_owned);
    all.retain(|value| told.is_empty() || told.iter().any(|told| kind(told) == kind(value)));
    all
}

fn ballot_of(side: &str, ballot: &Ballot) -> Vec<String> {
    let count = ballot.count.map(|count| format!("{side} count {count}"));
    let names = ballot.names.iter().map(|name| format!("{side} name {name}"));
    let parties = ballot.parties.iter().map(|party| format!("{side} party {party}"));
    count.into_iter().chain(names).chain(parties).collect()
}
