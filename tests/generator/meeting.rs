//! The meeting that is drawn: what happened, whatever the document makes of it.

use super::calendar::{Date, Time};
use super::draw;
use referat::model::Outcome;

/// Who met, and what they did.
#[derive(Clone, Debug)]
pub struct Meeting {
    pub municipality: &'static str,
    pub body: &'static str,
    /// The body above it; itself for a council.
    pub upper: &'static str,
    pub date: Date,
    pub start: Time,
    pub end: Time,
    pub place: &'static str,
    pub people: Vec<Person>,
    pub missing: Vec<Missing>,
    pub partial: Option<Partial>,
    /// The first item's number where numbers run through the year.
    pub first: usize,
    /// Whether nothing is decided yet.
    pub agenda: bool,
    /// Closed ones last.
    pub items: Vec<Item>,
}

/// A member, or somebody in a member's stead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub name: String,
    pub party: &'static str,
}

/// A member who did not come.
#[derive(Clone, Debug)]
pub struct Missing {
    /// Index into the people.
    pub who: usize,
    /// Sent apologies.
    pub excused: bool,
    /// Who came instead.
    pub substitute: Option<Person>,
}

/// A member who was there for a part of the meeting.
#[derive(Clone, Debug)]
pub struct Partial {
    /// Index into the people.
    pub who: usize,
    pub time: Time,
    /// Came late; else left early.
    pub late: bool,
}

/// An item of the agenda.
#[derive(Clone, Debug)]
pub struct Item {
    pub title: String,
    /// The serial in its case number, where it has one.
    pub case: Option<usize>,
    pub closed: bool,
    pub proposal: Option<Proposal>,
    pub sections: Vec<Section>,
    pub attachments: Vec<&'static str>,
    /// Of other bodies, before.
    pub earlier: Vec<Decision>,
    pub decision: Option<Decision>,
}

/// What is proposed.
#[derive(Clone, Debug)]
pub struct Proposal {
    pub by: &'static str,
    pub clauses: Vec<&'static str>,
}

/// A section of prose.
#[derive(Clone, Debug)]
pub struct Section {
    /// Index into the known sections, or the heading that nobody knows.
    pub heading: Result<usize, &'static str>,
    pub paragraphs: Vec<String>,
}

/// What a body decided.
#[derive(Clone, Debug)]
pub struct Decision {
    pub body: &'static str,
    pub date: Date,
    pub answer: Answer,
    /// Sentences before the outcome that decide nothing.
    pub before: Option<String>,
    pub vote: Option<Vote>,
    pub follow_up: Option<&'static str>,
    pub dissent: Option<Dissent>,
    /// Who took no part, as an index into the people.
    pub conflict: Option<usize>,
}

/// The words of a decision.
#[derive(Clone, Debug)]
pub enum Answer {
    /// One for all.
    Whole(Said),
    /// Clause by clause.
    Parts(Vec<Said>),
    /// A heading with nothing under it.
    Empty,
    /// `-`
    Dash,
    /// The words say that they are withheld.
    Withheld(&'static str),
}

/// A sentence and what it means.
#[derive(Clone, Debug)]
pub struct Said {
    pub text: String,
    pub outcomes: Vec<Outcome>,
}

/// How the members voted; everybody of a party alike.
#[derive(Clone, Debug)]
pub struct Vote {
    pub against: Vec<&'static str>,
    pub abstaining: Vec<&'static str>,
}

/// Somebody against, without a count of votes.
#[derive(Clone, Debug)]
pub struct Dissent {
    /// Index into the people; where it is the party that speaks, its letter counts.
    pub who: usize,
    pub by_party: bool,
    /// Behind `idet`.
    pub reason: Option<&'static str>,
    /// What the person does, as an index into the words.
    pub verb: usize,
}

impl Meeting {
    /// The meeting of a seed.
    pub fn draw(seed: u64) -> Self {
        draw::meeting(seed)
    }

    /// Those who came, without those in another's stead.
    pub fn present(&self) -> impl Iterator<Item = (usize, &Person)> {
        self.people
            .iter()
            .enumerate()
            .filter(|(index, _)| !self.is_missing(*index))
    }

    /// Whether a member did not come.
    pub fn is_missing(&self, who: usize) -> bool {
        self.missing.iter().any(|missing| missing.who == who)
    }

    /// Those who came, of some parties.
    pub fn of_parties(&self, parties: &[&str]) -> Vec<&Person> {
        self.present()
            .map(|(_, person)| person)
            .filter(|person| parties.contains(&person.party))
            .collect()
    }

    /// The parties of those who came and are on neither of a vote's other sides.
    pub fn in_favour(&self, vote: &Vote) -> Vec<&'static str> {
        let mut parties: Vec<_> = self.present().map(|(_, person)| person.party).collect();
        parties.sort_unstable();
        parties.dedup();
        parties.retain(|party| !vote.against.contains(party) && !vote.abstaining.contains(party));
        parties
    }
}

impl Answer {
    /// Its sentences with what they mean.
    pub fn said(&self) -> &[Said] {
        match self {
            Self::Whole(said) => std::slice::from_ref(said),
            Self::Parts(parts) => parts,
            Self::Empty | Self::Dash | Self::Withheld(_) => &[],
        }
    }
}
