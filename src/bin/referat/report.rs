//! What was decided at a meeting, for the terminal.

use crate::sheet::{Sheet, Style};
use referat::collection::filter::Filter;
use referat::collection::{About, Collection, Page};
use referat::diagnostic::Severity;
use referat::messages::{self, vocabulary};
use referat::model::{Ballot, Decision, Fact, Item, Meeting, Minutes, Outcome, Proposal, Votes};
use std::io;

/// Under an item's title.
const INDENT: usize = 4;
/// A decision as short as this, in characters, says nothing without the proposal: `Tiltrådt.`
const SHORT: usize = 60;

/// Prints the meetings of a file; `name` is the file's, `further` says that other files stand above it.
pub fn print(sheet: &mut Sheet, meetings: &[Minutes], name: Option<&str>, further: bool) -> io::Result<()> {
    for (index, minutes) in meetings.iter().enumerate() {
        if further || index > 0 {
            sheet.blank()?;
        }
        if let Some(name) = name {
            sheet.paragraph(0, (name, Style::Faint), "")?;
        }
        head(sheet, minutes)?;
        for (index, item) in minutes.items.iter().enumerate() {
            sheet.blank()?;
            print_item(sheet, item)?;
            remarks(sheet, minutes, Some(index))?;
        }
    }
    Ok(())
}

/// Prints what is found of some words, item by item.
pub fn hits(sheet: &mut Sheet, collection: &Collection, typed: &str) -> io::Result<()> {
    // A word on the command line is whole.
    let results = collection.search(&format!("{typed} "), &Filter::default(), Page::ALL);
    for group in &results.page {
        let Some(document) = collection.get(&group.document) else {
            continue;
        };
        let number = |about: &About| {
            about
                .number
                .as_ref()
                .map_or(String::new(), |number| format!("{number}. "))
        };
        let title = group
            .about
            .as_ref()
            .map_or(String::new(), |about| format!(" · {}{}", number(about), about.title));
        let line = format!("{}{title}", meeting_line(&document.minutes.meeting));
        sheet.paragraph(0, (&line, Style::Bold), "")?;
        sheet.paragraph(INDENT, ("", Style::Plain), &group.snippet.text)?;
    }
    sheet.paragraph(0, ("", Style::Plain), &messages::found(results.hits, results.groups))
}

fn head(sheet: &mut Sheet, minutes: &Minutes) -> io::Result<()> {
    sheet.paragraph(0, (&meeting_line(&minutes.meeting), Style::Bold), "")?;
    sheet.paragraph(0, ("", Style::Plain), &summary(&minutes.items))?;
    remarks(sheet, minutes, None)
}

/// Body, date, time and place, as far as the document tells.
fn meeting_line(meeting: &Meeting) -> String {
    let value = |fact: &Option<Fact>| fact.as_ref().map(|fact| fact.value.clone());
    let end = value(&meeting.end);
    let time = value(&meeting.start).map(|start| messages::time(&start, end.as_deref()));
    let day = value(&meeting.date).map(|day| messages::day(&day));
    let parts: Vec<_> = [value(&meeting.body), day, time, value(&meeting.place)]
        .into_iter()
        .flatten()
        .collect();
    if parts.is_empty() {
        messages::NO_HEAD.to_owned()
    } else {
        parts.join(" · ")
    }
}

/// The order in which outcomes are counted.
const LISTED: [Outcome; 16] = [
    Outcome::Approved,
    Outcome::ApprovedWithChanges,
    Outcome::Recommended,
    Outcome::Elected,
    Outcome::Discussed,
    Outcome::Noted,
    Outcome::Forwarded,
    Outcome::Procedural,
    Outcome::Postponed,
    Outcome::Returned,
    Outcome::ReferredUp,
    Outcome::Unclear,
    Outcome::Rejected,
    Outcome::Withdrawn,
    Outcome::Lapsed,
    Outcome::NoAction,
];

/// `6 punkter: 3 godkendt, 2 drøftet, 1 uden beslutning`; an item with two outcomes is counted at both.
fn summary(items: &[Item]) -> String {
    let having = |count: &dyn Fn(&Item) -> bool, name: &str| {
        let count = items.iter().filter(|item| count(item)).count();
        (count > 0).then(|| format!("{count} {name}"))
    };
    let outcomes = LISTED.iter().filter_map(|outcome| {
        having(
            &|item| {
                item.decision
                    .as_ref()
                    .is_some_and(|decision| decision.outcomes.contains(outcome))
            },
            vocabulary::counted(Some(*outcome)),
        )
    });
    let undecided = having(&|item| item.decision.is_none(), vocabulary::counted(None));
    let parts: Vec<_> = outcomes.chain(undecided).collect();
    let items = messages::items(items.len());
    if parts.is_empty() {
        items
    } else {
        format!("{items}: {}", parts.join(", "))
    }
}

fn print_item(sheet: &mut Sheet, item: &Item) -> io::Result<()> {
    let number = item
        .number
        .as_ref()
        .map(|number| format!("{number}. "))
        .unwrap_or_default();
    let title = if item.title.is_empty() {
        messages::UNTITLED
    } else {
        &item.title
    };
    let marks = [(item.closed, messages::CLOSED), (item.listed, messages::LISTED)];
    let marks: Vec<_> = marks
        .iter()
        .filter(|(holds, _)| *holds)
        .map(|(_, mark)| *mark)
        .collect();
    sheet.paragraph(0, (&format!("{number}{title}"), Style::Bold), &marks.join(" "))?;
    match &item.decision {
        Some(decision) => print_decision(sheet, decision, item.proposal.as_ref()),
        None => sheet.paragraph(INDENT, ("", Style::Plain), vocabulary::outcome(None)),
    }
}

fn print_decision(sheet: &mut Sheet, decision: &Decision, proposal: Option<&Proposal>) -> io::Result<()> {
    let outcomes: Vec<_> = decision
        .outcomes
        .iter()
        .map(|outcome| vocabulary::outcome(Some(*outcome)))
        .collect();
    line(sheet, messages::OUTCOME, &outcomes.join(", "))?;
    words(sheet, decision)?;
    let clauses = proposal
        .filter(|_| refers_to_proposal(decision))
        .map_or(&[][..], |proposal| &proposal.clauses);
    lines(
        sheet,
        messages::PROPOSAL,
        clauses.iter().map(|clause| match &clause.number {
            Some(number) => format!("{number}. {}", clause.text),
            None => clause.text.clone(),
        }),
    )?;
    let absent: Vec<_> = decision
        .absent
        .iter()
        .map(|absence| person(&absence.name, absence.party.as_deref()))
        .collect();
    line(sheet, messages::ABSENT, &absent.join(", "))?;
    lines(
        sheet,
        messages::NOT_PARTICIPATING,
        decision.not_participating.iter().map(|one| {
            let conflict = one.conflict.then(|| messages::CONFLICT.to_owned());
            let parts = [
                Some(person(&one.name, one.party.as_deref())),
                one.scope.clone(),
                conflict,
            ];
            parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
        }),
    )?;
    lines(
        sheet,
        messages::DISSENT,
        decision.dissent.iter().map(|dissent| dissent.text.clone()),
    )?;
    line(
        sheet,
        messages::VOTES,
        &decision.votes.as_ref().map(votes).unwrap_or_default(),
    )?;
    lines(
        sheet,
        messages::FOLLOW_UP,
        decision.follow_ups.iter().map(|sentence| sentence.text.clone()),
    )
}

/// The decision's own words, each numbered part on a line of its own.
fn words(sheet: &mut Sheet, decision: &Decision) -> io::Result<()> {
    let mut rest = decision.text.as_str();
    let mut label = messages::DECISION;
    for part in &decision.parts {
        let at = rest.find(&part.text).and_then(|at| rest[..at].rfind(&part.number));
        if let Some((before, from)) = at.and_then(|at| rest.split_at_checked(at)) {
            label = said(sheet, label, before)?;
            rest = from;
        }
    }
    said(sheet, label, rest).map(|_| ())
}

/// Writes words, if any, and returns the label of those that follow.
fn said<'l>(sheet: &mut Sheet, label: &'l str, words: &str) -> io::Result<&'l str> {
    if words.trim().is_empty() {
        return Ok(label);
    }
    line(sheet, label, words)?;
    Ok("")
}

fn refers_to_proposal(decision: &Decision) -> bool {
    let named = decision
        .text
        .to_lowercase()
        .contains(&messages::PROPOSAL.to_lowercase());
    named || decision.text.chars().count() <= SHORT || decision.parts.iter().any(|part| !part.clauses.is_empty())
}

fn person(name: &str, party: Option<&str>) -> String {
    party.map_or_else(|| name.to_owned(), |party| format!("{name} ({party})"))
}

fn votes(votes: &Votes) -> String {
    let sides = [&votes.in_favour, &votes.against, &votes.abstaining]
        .into_iter()
        .zip(messages::BALLOTS);
    let told: Vec<_> = sides
        .filter_map(|(ballot, side)| Some(format!("{side} {}", voters(ballot)?)))
        .collect();
    told.join(" · ")
}

/// `7 (Ane Berg, Bo Carl)`; nothing where the document tells nothing of the side.
fn voters(Ballot { count, names, parties }: &Ballot) -> Option<String> {
    let who = [parties.as_slice(), names].concat().join(", ");
    match count {
        Some(count) if who.is_empty() => Some(count.to_string()),
        Some(count) => Some(format!("{count} ({who})")),
        None => Some(who).filter(|who| !who.is_empty()),
    }
}

/// What does not fit at an item, or (`None`) in the document as a whole.
fn remarks(sheet: &mut Sheet, minutes: &Minutes, item: Option<usize>) -> io::Result<()> {
    let about = minutes
        .diagnostics
        .iter()
        .filter(|one| one.item == item && one.severity == Severity::Warning);
    let indent = if item.is_some() { INDENT } else { 0 };
    for one in about {
        let sentence = vocabulary::diagnostic(one.code, one.detail.as_deref());
        sheet.paragraph(indent, (&format!("{}:", messages::REMARK), Style::Warning), &sentence)?;
    }
    Ok(())
}

fn lines(sheet: &mut Sheet, label: &str, values: impl Iterator<Item = String>) -> io::Result<()> {
    let mut label = label;
    for value in values {
        line(sheet, label, &value)?;
        label = "";
    }
    Ok(())
}

/// `Label: words`; without a label the words go on under those above. Nothing where there are no words.
fn line(sheet: &mut Sheet, label: &str, words: &str) -> io::Result<()> {
    match (label, words) {
        (_, "") => Ok(()),
        ("", words) => sheet.paragraph(INDENT + 2, ("", Style::Plain), words),
        (label, words) => sheet.paragraph(INDENT, (&format!("{label}:"), Style::Faint), words),
    }
}

#[cfg(test)]
mod tests {
    use super::LISTED;
    use std::collections::BTreeSet;

    #[test]
    fn every_outcome_is_counted() {
        let words: serde_json::Value = serde_json::from_str(referat::messages::vocabulary::DANISH).unwrap();
        let named: BTreeSet<_> = words["outcomes"].as_object().unwrap().keys().cloned().collect();
        let listed = LISTED.iter().map(|outcome| serde_json::to_value(outcome).unwrap());
        let mut listed: BTreeSet<_> = listed.filter_map(|name| name.as_str().map(str::to_owned)).collect();
        listed.insert("none".to_owned());
        assert_eq!(listed, named);
    }
}
