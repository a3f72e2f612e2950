//! What filters and cases ask of an item, gathered once.

use super::filter::Mark;
use super::keys::key;
use super::likeness::{Stems, is_routine};
use super::subjects::main_group;
use crate::model::{Ballot, Decision, Item, Minutes, Outcome, SectionKind};
use crate::order;

/// Of one item.
#[derive(Clone, Debug, Default)]
pub struct Traits {
    pub outcomes: Vec<Outcome>,
    pub sections: Vec<SectionKind>,
    /// Those whom the decision names: against, for, absent, taking no part; as printed.
    pub people: Vec<String>,
    /// Their keys, by which a name is the same in any case.
    pub people_keys: Vec<String>,
    /// Party letters or names as printed beside them.
    pub parties: Vec<String>,
    pub party_keys: Vec<String>,
    pub subject: Option<String>,
    pub marks: Vec<Mark>,
    /// By what titles are compared.
    pub stems: Stems,
    /// Whether the title is one that every meeting has.
    pub routine: bool,
}

/// Of every item of a document.
pub fn of(minutes: &Minutes) -> Vec<Traits> {
    minutes.items.iter().map(of_item).collect()
}

fn of_item(item: &Item) -> Traits {
    let mut sections: Vec<_> = item.sections.iter().map(|section| section.kind).collect();
    order::sort(&mut sections);
    sections.dedup();
    let mut traits = Traits {
        sections,
        subject: item.case_number.as_deref().and_then(main_group).map(str::to_owned),
        marks: marks(item),
        stems: Stems::of(&item.title),
        routine: is_routine(&item.title),
        ..Traits::default()
    };
    if let Some(decision) = &item.decision {
        traits.outcomes.clone_from(&decision.outcomes);
        traits.people(decision);
    }
    traits
}

fn marks(item: &Item) -> Vec<Mark> {
    let decision = item.decision.as_ref();
    let has = |holds: &dyn Fn(&Decision) -> bool| decision.is_some_and(holds);
    let all = [
        (Mark::Votes, has(&|decision| decision.votes.is_some())),
        (Mark::Dissent, has(&|decision| is_disputed(decision))),
        (Mark::FollowUp, has(&|decision| !decision.follow_ups.is_empty())),
        (Mark::Closed, item.closed),
        (Mark::Undecided, decision.is_none()),
    ];
    all.into_iter()
        .filter(|(_, holds)| *holds)
        .map(|(mark, _)| mark)
        .collect()
}

/// Whether somebody was against it or made a reservation.
pub fn is_disputed(decision: &Decision) -> bool {
    let against = |ballot: &Ballot| {
        ballot.count.is_some_and(|count| count > 0) || !ballot.names.is_empty() || !ballot.parties.is_empty()
    };
    !decision.dissent.is_empty() || decision.votes.as_ref().is_some_and(|votes| against(&votes.against))
}

impl Traits {
    fn people(&mut self, decision: &Decision) {
        for dissent in &decision.dissent {
            self.person(dissent.name.as_deref(), dissent.party.as_deref());
        }
        for absence in &decision.absent {
            self.person(Some(&absence.name), absence.party.as_deref());
        }
        for one in &decision.not_participating {
            self.person(Some(&one.name), one.party.as_deref());
        }
        for ballot in decision
            .votes
            .iter()
            .flat_map(|votes| [&votes.in_favour, &votes.against, &votes.abstaining])
        {
            ballot.names.iter().for_each(|name| self.person(Some(name), None));
            ballot.parties.iter().for_each(|party| self.person(None, Some(party)));
        }
    }

    fn person(&mut self, name: Option<&str>, party: Option<&str>) {
        if let Some(name) = name {
            let key = key(name);
            if !self.people_keys.contains(&key) {
                self.people.push(name.to_owned());
                self.people_keys.push(key);
            }
        }
        if let Some(party) = party.filter(|party| !self.parties.iter().any(|known| known == party)) {
            self.parties.push(party.to_owned());
            self.party_keys.push(key(party));
        }
    }
}
