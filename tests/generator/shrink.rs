//! Makes a failing plan smaller, as long as the same field fails in the same way.

use super::compare::{Field, Finding, Verdict};
use super::findings;
use super::meeting::{Answer, Decision, Item, Meeting};
use super::plan::Plan;

/// What is to go on failing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failure {
    pub field: Field,
    pub verdict: Verdict,
}

impl Failure {
    /// Whether findings hold it.
    pub fn is_in(self, findings: &[Finding]) -> bool {
        findings
            .iter()
            .any(|finding| finding.field == self.field && finding.verdict == self.verdict)
    }
}

/// The smallest plan found that fails alike; each step is tried until none helps.
pub fn shrink(plan: &Plan, failure: Failure) -> Plan {
    let mut plan = plan.clone();
    loop {
        let smaller = candidates(&plan)
            .into_iter()
            .find(|smaller| failure.is_in(&findings(smaller)));
        match smaller {
            Some(smaller) => plan = smaller,
            None => return plan,
        }
    }
}

/// Plans that are one step smaller: first those that lose much.
fn candidates(plan: &Plan) -> Vec<Plan> {
    let meeting = &plan.meeting;
    let mut all: Vec<Plan> = smaller_meetings(meeting)
        .into_iter()
        .map(|meeting| Plan {
            meeting,
            ..plan.clone()
        })
        .collect();
    let plainer = plan
        .layout
        .plainer()
        .into_iter()
        .map(|layout| Plan { layout, ..plan.clone() }.settled());
    // Settling may bring back what was made plainer; such a step leads nowhere.
    all.extend(plainer.filter(|plainer| plainer.layout != plan.layout));
    all
}

fn smaller_meetings(meeting: &Meeting) -> Vec<Meeting> {
    let mut all = Vec::new();
    // A document without items is none.
    for index in (0..meeting.items.len()).filter(|_| meeting.items.len() > 1) {
        let mut fewer = meeting.clone();
        fewer.items.remove(index);
        all.push(fewer);
    }
    for index in 0..meeting.missing.len() {
        let mut fewer = meeting.clone();
        fewer.missing.remove(index);
        all.push(fewer);
    }
    if meeting.partial.is_some() {
        let mut fewer = meeting.clone();
        fewer.partial = None;
        all.push(fewer);
    }
    for (index, item) in meeting.items.iter().enumerate() {
        for smaller in smaller_items(item) {
            let mut less = meeting.clone();
            less.items[index] = smaller;
            all.push(less);
        }
    }
    all
}

/// An item with one thing less. What changes nothing is left out, or shrinking would never end.
fn smaller_items(item: &Item) -> Vec<Item> {
    let mut all = Vec::new();
    let mut push = |holds: bool, change: &dyn Fn(&mut Item)| {
        if holds {
            let mut smaller = item.clone();
            change(&mut smaller);
            all.push(smaller);
        }
    };
    push(!item.earlier.is_empty(), &|item| {
        item.earlier.pop();
    });
    push(!item.attachments.is_empty(), &|item| {
        item.attachments.pop();
    });
    push(item.proposal.is_some() && !is_parted(item), &|item| {
        item.proposal = None;
    });
    push(item.case.is_some(), &|item| item.case = None);
    for index in 0..item.sections.len() {
        push(true, &|item| {
            item.sections.remove(index);
        });
        push(item.sections[index].paragraphs.len() > 1, &|item| {
            item.sections[index].paragraphs.pop();
        });
    }
    if let Some(decision) = &item.decision {
        for smaller in smaller_decisions(decision) {
            push(true, &|item| item.decision = Some(smaller.clone()));
        }
    }
    all
}

fn is_parted(item: &Item) -> bool {
    item.decision
        .as_ref()
        .is_some_and(|decision| matches!(decision.answer, Answer::Parts(_)))
}

fn smaller_decisions(decision: &Decision) -> Vec<Decision> {
    let mut all = Vec::new();
    let mut push = |holds: bool, change: &dyn Fn(&mut Decision)| {
        if holds {
            let mut smaller = decision.clone();
            change(&mut smaller);
            all.push(smaller);
        }
    };
    push(decision.vote.is_some(), &|decision| decision.vote = None);
    push(decision.before.is_some(), &|decision| decision.before = None);
    push(decision.follow_up.is_some(), &|decision| decision.follow_up = None);
    push(decision.dissent.is_some(), &|decision| decision.dissent = None);
    push(decision.conflict.is_some(), &|decision| decision.conflict = None);
    if let Answer::Parts(parts) = &decision.answer {
        push(true, &|decision| decision.answer = Answer::Whole(parts[0].clone()));
    }
    all
}
