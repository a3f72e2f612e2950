//! Draws a meeting.

use super::calendar::{Date, Time};
use super::meeting::{
    Answer, Decision, Dissent, Item, Meeting, Missing, Partial, Person, Proposal, Said, Section, Vote,
};
use super::outcomes::{UNKNOWN, WITHHELD, WORDINGS};
use super::random::Random;
use super::words;
use referat::model::Outcome;

/// The meeting of a seed.
pub fn meeting(seed: u64) -> Meeting {
    let mut random = Random::new(seed, "meeting");
    let council = random.hits(45);
    let upper = random.pick(&words::COUNCILS);
    let body = if council {
        upper
    } else {
        random.pick(&words::COMMITTEES)
    };
    let people = people(&mut Random::new(seed, "people"));
    let missing = missing(&mut Random::new(seed, "missing"), &people);
    let hour = random.between(8, 19);
    let mut meeting = Meeting {
        municipality: random.pick(&words::MUNICIPALITIES),
        body,
        upper,
        date: Date {
            year: random.between(2027, 2035),
            month: random.between(1, 12),
            day: random.between(1, 28),
        },
        start: Time {
            hour,
            minute: random.pick(&[0, 0, 15, 30]),
        },
        end: Time {
            hour: hour + 2,
            minute: random.pick(&[5, 20, 40, 55]),
        },
        place: random.pick(&words::PLACES),
        people,
        missing,
        partial: None,
        first: random.between(11, 190),
        agenda: random.hits(7),
        items: Vec::new(),
    };
    meeting.partial = partial(&mut Random::new(seed, "partial"), &meeting);
    items(seed, &mut meeting);
    meeting
}

fn partial(random: &mut Random, meeting: &Meeting) -> Option<Partial> {
    let Time { hour, .. } = meeting.start;
    let time = Time {
        hour: hour + 1,
        minute: random.between(2, 58),
    };
    let who = absent_from(random, meeting).filter(|_| random.hits(35))?;
    let late = random.hits(50);
    Some(Partial { who, time, late })
}

fn people(random: &mut Random) -> Vec<Person> {
    let count = random.between(5, 9);
    let mut people: Vec<Person> = Vec::new();
    while people.len() < count {
        people.push(person(random, &people));
    }
    people
}

/// Somebody whose names nobody else has, so that a name tells one person.
fn person(random: &mut Random, others: &[Person]) -> Person {
    loop {
        let (first, last) = (random.pick(&words::FIRST_NAMES), random.pick(&words::LAST_NAMES));
        if !others
            .iter()
            .any(|other| other.name.contains(first) || other.name.contains(last))
        {
            return Person {
                name: format!("{first} {last}"),
                party: random.pick(&words::PARTIES),
            };
        }
    }
}

fn missing(random: &mut Random, people: &[Person]) -> Vec<Missing> {
    let count = random.weighted(&[(0, 40), (1, 40), (2, 20)]);
    let mut all: Vec<Missing> = Vec::new();
    for _ in 0..count {
        let who = random.below(people.len());
        if all.iter().all(|missing| missing.who != who) {
            let substitute = random.hits(30).then(|| Person {
                party: people[who].party,
                ..person(random, people)
            });
            all.push(Missing {
                who,
                excused: random.hits(50),
                substitute,
            });
        }
    }
    // Those with apologies and those without are listed apart.
    all.sort_by_key(|missing| (missing.excused, missing.who));
    all.dedup_by(|one, other| one.substitute.is_some() && one.substitute == other.substitute);
    all
}

fn items(seed: u64, meeting: &mut Meeting) {
    let random = &mut Random::new(seed, "items");
    let (open, closed) = (random.between(2, 6), random.weighted(&[(0, 60), (1, 25), (2, 15)]));
    let mut titles: Vec<String> = Vec::new();
    for index in 0..open + closed {
        let title = title(random, index, index >= open, &titles);
        titles.push(title.clone());
        let item = item(random, meeting, title, index >= open);
        meeting.items.push(item);
    }
}

fn title(random: &mut Random, index: usize, closed: bool, others: &[String]) -> String {
    loop {
        let title = if closed {
            random.pick(&words::CLOSED_TITLES).to_owned()
        } else if index == 0 && random.hits(60) {
            words::STANDING[0].to_owned()
        } else if random.hits(15) {
            random.pick(&words::STANDING).to_owned()
        } else {
            let (verb, subject) = (random.pick(&words::TITLE_VERBS), random.pick(&words::TITLE_SUBJECTS));
            format!("{verb} {subject}{}", random.pick(&words::TITLE_PLACES))
        };
        if !others.contains(&title) {
            return title;
        }
    }
}

fn item(random: &mut Random, meeting: &Meeting, title: String, closed: bool) -> Item {
    let standing = closed || words::STANDING.contains(&title.as_str());
    let proposal = (!standing && random.hits(85)).then(|| proposal(random));
    let clauses = proposal.as_ref().map_or(0, |proposal| proposal.clauses.len());
    let earlier = if standing || !random.hits(30) {
        0
    } else {
        random.between(1, 2)
    };
    Item {
        title,
        case: (closed || random.hits(80)).then(|| random.between(1000, 9999)),
        closed,
        sections: sections(random, standing),
        attachments: if standing { Vec::new() } else { attachments(random) },
        earlier: earlier_decisions(random, meeting, earlier),
        decision: (!meeting.agenda).then(|| decision(random, meeting, clauses, closed)),
        proposal,
    }
}

fn proposal(random: &mut Random) -> Proposal {
    let (by, count) = (
        random.pick(&words::PROPOSERS),
        random.weighted(&[(1, 50), (2, 28), (3, 22)]),
    );
    Proposal {
        by,
        clauses: some(random, &words::CLAUSES, count),
    }
}

fn attachments(random: &mut Random) -> Vec<&'static str> {
    let count = random.weighted(&[(0, 30), (1, 30), (2, 25), (3, 15)]);
    some(random, &words::ATTACHMENTS, count)
}

/// So many of a list, each once.
fn some(random: &mut Random, list: &[&'static str], count: usize) -> Vec<&'static str> {
    let mut chosen = Vec::new();
    while chosen.len() < count {
        let next = random.pick(list);
        if !chosen.contains(&next) {
            chosen.push(next);
        }
    }
    chosen
}

fn sections(random: &mut Random, standing: bool) -> Vec<Section> {
    let count = if standing {
        usize::from(random.hits(30))
    } else {
        random.between(1, 4)
    };
    let mut kinds: Vec<usize> = (0..words::SECTIONS.len()).collect();
    while kinds.len() > count {
        let lost = random.below(kinds.len());
        kinds.remove(lost);
    }
    let mut sections: Vec<_> = kinds.into_iter().map(|kind| section(random, Ok(kind))).collect();
    if !standing && random.hits(15) {
        let heading = random.pick(&words::UNKNOWN_HEADINGS);
        sections.push(section(random, Err(heading)));
    }
    sections
}

fn section(random: &mut Random, heading: Result<usize, &'static str>) -> Section {
    let paragraph = |random: &mut Random| {
        let count = random.between(1, 4);
        some(random, &words::SENTENCES, count).join(" ")
    };
    let count = random.between(1, 2);
    Section {
        heading,
        paragraphs: (0..count).map(|_| paragraph(random)).collect(),
    }
}

fn earlier_decisions(random: &mut Random, meeting: &Meeting, count: usize) -> Vec<Decision> {
    let mut bodies = some(random, &words::COMMITTEES, 3);
    bodies.retain(|body| *body != meeting.body);
    let decision = |(index, body): (usize, &&'static str)| {
        let date = meeting.date.before(4 + 7 * (count - index));
        let answer = Answer::Whole(said(random, meeting, body));
        Decision {
            body,
            date,
            answer,
            before: None,
            vote: None,
            follow_up: None,
            dissent: None,
            conflict: None,
        }
    };
    bodies.iter().take(count).enumerate().map(decision).collect()
}

fn decision(random: &mut Random, meeting: &Meeting, clauses: usize, closed: bool) -> Decision {
    let answer = answer(random, meeting, clauses, closed);
    let approved = matches!(&answer, Answer::Whole(said) if said.outcomes == [Outcome::Approved]);
    let vote = if approved && random.hits(25) {
        vote(random, meeting)
    } else {
        None
    };
    let whole = matches!(answer, Answer::Whole(_));
    let spoken = whole || matches!(answer, Answer::Parts(_));
    Decision {
        body: meeting.body,
        date: meeting.date,
        before: (whole && random.hits(10)).then(|| before(random, meeting, approved, vote.as_ref())),
        follow_up: (spoken && random.hits(14)).then(|| random.pick(&words::FOLLOW_UPS)),
        dissent: if vote.is_none() && whole && random.hits(10) {
            dissent(random, meeting)
        } else {
            None
        },
        conflict: if whole && random.hits(6) {
            absent_from(random, meeting)
        } else {
            None
        },
        answer,
        vote,
    }
}

fn answer(random: &mut Random, meeting: &Meeting, clauses: usize, closed: bool) -> Answer {
    match random.below(100) {
        0..=2 => Answer::Empty,
        3..=4 => Answer::Dash,
        5..=8 if closed => Answer::Withheld(random.pick(&WITHHELD)),
        _ if clauses > 1 && random.hits(40) => {
            let mut parts: Vec<_> = (0..clauses).map(|_| said(random, meeting, meeting.body)).collect();
            if random.hits(40) {
                parts[1] = parts[0].clone();
            }
            Answer::Parts(parts)
        }
        _ => Answer::Whole(said(random, meeting, meeting.body)),
    }
}

/// A sentence of a body, one in fifteen of them beyond anybody's vocabulary.
fn said(random: &mut Random, meeting: &Meeting, body: &str) -> Said {
    let (text, outcomes) = if random.hits(7) {
        (random.pick(&UNKNOWN), vec![Outcome::Unclear])
    } else {
        let weights: Vec<_> = WORDINGS
            .iter()
            .enumerate()
            .map(|(index, row)| (index, row.weight))
            .collect();
        let row = &WORDINGS[random.weighted(&weights)];
        // A council has nobody above it.
        let upwards = [Outcome::Recommended, Outcome::ReferredUp];
        let to_itself = body == meeting.upper && row.outcomes.iter().any(|outcome| upwards.contains(outcome));
        let row = if to_itself { &WORDINGS[0] } else { row };
        (random.pick(row.texts), row.outcomes.to_vec())
    };
    let mut others = words::COMMITTEES.to_vec();
    others.retain(|other| *other != body && *other != meeting.body);
    let text = text
        .replace("{body}", body)
        .replace("{upper}", meeting.upper)
        .replace("{other}", random.pick(&others))
        .replace("{person}", &random.pick(&meeting.people).name)
        .replace("{term}", random.pick(&words::TERMS));
    Said { text, outcomes }
}

/// An amendment voted down first, or mere procedure.
fn before(random: &mut Random, meeting: &Meeting, approved: bool, vote: Option<&Vote>) -> String {
    if !approved || random.hits(50) {
        return random.pick(&words::PROCEDURE).to_owned();
    }
    let (name, term) = (random.pick(&meeting.people).name, random.pick(&words::TERMS));
    let counts = vote.map_or(String::new(), |vote| {
        let yes = meeting.of_parties(&vote.against).len();
        format!(
            " med {} stemmer mod {yes}",
            meeting.people.len() - meeting.missing.len() - yes
        )
    });
    format!("Et ændringsforslag fra {name} om, at {term}, blev forkastet{counts}.")
}

fn vote(random: &mut Random, meeting: &Meeting) -> Option<Vote> {
    let mut parties: Vec<_> = meeting.present().map(|(_, person)| person.party).collect();
    parties.sort_unstable();
    parties.dedup();
    if parties.len() < 3 {
        return None;
    }
    let against = parties.remove(random.below(parties.len()));
    let abstaining = if random.hits(30) {
        vec![parties.remove(random.below(parties.len()))]
    } else {
        Vec::new()
    };
    let vote = Vote {
        against: vec![against],
        abstaining,
    };
    let (yes, no) = (
        meeting.of_parties(&meeting.in_favour(&vote)).len(),
        meeting.of_parties(&vote.against).len(),
    );
    (yes > no).then_some(vote)
}

fn dissent(random: &mut Random, meeting: &Meeting) -> Option<Dissent> {
    Some(Dissent {
        who: absent_from(random, meeting)?,
        by_party: random.hits(25),
        reason: random.hits(50).then(|| random.pick(&words::REASONS)),
        verb: random.below(words::DISSENTING.len()),
    })
}

/// Some member who came.
fn absent_from(random: &mut Random, meeting: &Meeting) -> Option<usize> {
    let here: Vec<_> = meeting.present().map(|(index, _)| index).collect();
    (!here.is_empty()).then(|| random.pick(&here))
}
