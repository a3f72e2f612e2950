//! Who came and who did not, in the meeting's head.

use super::super::layout::{Absentees, Office, PartialStyle, Roster, Synonyms};
use super::super::meeting::{Missing, Partial, Person};
use super::super::plan::Plan;
use super::Piece;

pub fn write(plan: &Plan, pieces: &mut Vec<Piece>) {
    roster(plan, pieces);
    if plan.layout.roster != Roster::Marked {
        absentees(plan, pieces);
    }
    substitutes(plan, pieces);
    partial(plan, pieces);
}

fn partial(plan: &Plan, pieces: &mut Vec<Piece>) {
    let Some(partial) = plan.printed_partial() else {
        return;
    };
    let (name, time) = (
        plan.name_in_text(&plan.meeting.people[partial.who]),
        partial.time.dotted(),
    );
    let number = plan.number(0).filter(|_| plan.layout.partial == PartialStyle::WithItem);
    let during = number.map_or(String::new(), |number| format!(" under behandlingen af punkt {number}"));
    let verb = if partial.late {
        "ankom til mødet"
    } else {
        "forlod mødet"
    };
    pieces.push(Piece::Paragraph(format!("{name} {verb} kl. {time}{during}.")));
}

fn roster(plan: &Plan, pieces: &mut Vec<Piece>) {
    let label = match plan.layout.synonyms {
        Synonyms::First => "Til stede",
        Synonyms::Second => "Deltagere",
        Synonyms::Third => "Tilstede",
    };
    let mut names: Vec<_> = plan.meeting.present().map(|(_, person)| plan.name(person)).collect();
    office(plan, &mut names);
    match plan.layout.roster {
        Roster::None => {}
        Roster::Comma => pieces.push(Piece::Paragraph(format!("{label}: {}", names.join(", ")))),
        Roster::Lines => {
            pieces.push(Piece::Line(label.to_owned()));
            pieces.extend(names.into_iter().map(Piece::Line));
        }
        Roster::Bullets => {
            pieces.push(Piece::Line(label.to_owned()));
            pieces.extend(
                names
                    .into_iter()
                    .map(|name| Piece::Entry(format!("{} {name}", plan.layout.bullet.sign()))),
            );
        }
        Roster::Columns => {
            pieces.push(Piece::Line(format!("{label}:")));
            pieces.extend(names.chunks(2).map(|pair| Piece::Row(pair.to_vec())));
        }
        Roster::Prose => pieces.push(Piece::Paragraph(format!("Til stede var {}.", listed(&names)))),
        Roster::Members => {
            pieces.push(Piece::Paragraph(format!(
                "Medlemmer: {}",
                plan.names(&plan.meeting.people)
            )));
        }
        Roster::Marked => pieces.push(Piece::Paragraph(format!("Mødedeltagere: {}", marked(plan).join(", ")))),
    }
}

/// Adds the office of the first. Behind a comma it would tear a sentence.
fn office(plan: &Plan, names: &mut [String]) {
    let comma = plan.layout.roster != Roster::Prose;
    if let Some(first) = names.first_mut() {
        match plan.layout.office {
            Office::Bracket => first.push_str(" (Formand)"),
            Office::Comma if comma => first.push_str(", formand"),
            Office::Comma | Office::None => {}
        }
    }
}

/// `A, B og C`
fn listed(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} og {last}", first.join(", ")),
    }
}

/// Everybody, those who did not come with a remark.
fn marked(plan: &Plan) -> Vec<String> {
    let missing = |index| plan.meeting.missing.iter().find(|missing| missing.who == index);
    let name = |(index, person)| match missing(index) {
        None => plan.name(person),
        Some(Missing { excused: true, .. }) => format!("{} (Afbud)", plan.name(person)),
        Some(_) => format!("{} (Fraværende)", plan.name(person)),
    };
    plan.meeting.people.iter().enumerate().map(name).collect()
}

/// Those who sent apologies, or those who did not.
fn missing(plan: &Plan, excused: bool) -> Vec<&Person> {
    let alike = plan.meeting.missing.iter().filter(|missing| missing.excused == excused);
    alike.map(|missing| &plan.meeting.people[missing.who]).collect()
}

fn absentees(plan: &Plan, pieces: &mut Vec<Piece>) {
    for (excused, label) in [(false, "Fraværende"), (true, "Afbud")] {
        let people = missing(plan, excused);
        if people.is_empty() {
            continue;
        }
        match plan.layout.absentees {
            Absentees::None => {}
            Absentees::Labelled => pieces.push(Piece::Paragraph(format!("{label}: {}", plan.names(people)))),
            Absentees::Lines => {
                pieces.push(Piece::Line(label.to_owned()));
                pieces.extend(people.into_iter().map(|person| Piece::Line(plan.name(person))));
            }
            Absentees::Prose => {
                let names: Vec<_> = people.into_iter().map(|person| plan.name(person)).collect();
                let verb = if excused {
                    "havde meldt afbud"
                } else {
                    "var fraværende"
                };
                pieces.push(Piece::Paragraph(format!("{} {verb}.", listed(&names))));
            }
        }
    }
}

fn substitutes(plan: &Plan, pieces: &mut Vec<Piece>) {
    for missing in plan.meeting.missing.iter().filter(|_| plan.prints_absence()) {
        if let Some(substitute) = &missing.substitute {
            let (name, member) = (plan.name(substitute), plan.name(&plan.meeting.people[missing.who]));
            pieces.push(Piece::Paragraph(match plan.layout.absentees {
                Absentees::Prose => format!("{name} mødte som stedfortræder for {member}."),
                _ => format!("Stedfortræder: {name} for {member}"),
            }));
        }
    }
}

impl Plan {
    /// Who was there for a part of the meeting, where the head tells it: only where it tells who was there at all.
    pub fn printed_partial(&self) -> Option<&Partial> {
        let told = self.layout.partial != PartialStyle::None && self.layout.roster != Roster::None;
        self.meeting.partial.as_ref().filter(|_| told)
    }

    /// Whether the head says who did not come.
    pub fn prints_absence(&self) -> bool {
        self.layout.roster == Roster::Marked || self.layout.absentees != Absentees::None
    }
}
