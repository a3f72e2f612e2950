//! What a stage reads, in few words. Stages behind the outline are shown by way of a whole, very small paper.

use crate::classify::{Labelled, Shape};
use crate::intake::{Options, intake};
use crate::model::{AttendanceScope, Ballot, Block, Decision, Fact, Item, Minutes};
use crate::source::{SourceText, Span};
use serde::Serialize;

/// One line a block, lines that were put together parted by `|`, then the page's own lines.
pub fn clean(input: &str) -> String {
    let source = source(input);
    let cleaned = crate::clean::clean(&source);
    let words =
        |spans: &mut dyn Iterator<Item = Span>| spans.map(|span| source.slice(span)).collect::<Vec<_>>().join(" | ");
    let blocks = cleaned
        .blocks
        .iter()
        .map(|block| words(&mut cleaned.lines[block.lines.clone()].iter().map(|line| line.span)));
    let furniture = cleaned
        .furniture
        .iter()
        .map(|span| format!("page: {}", source.slice(*span)));
    lines(blocks.chain(furniture))
}

/// One line a block: what it looks like, and its words.
pub fn classify(input: &str) -> String {
    let source = source(input);
    let cleaned = crate::clean::clean(&source);
    let blocks = crate::classify::classify(&source, &cleaned);
    lines(blocks.iter().map(|block| format!("{}: {}", label(block), block.text())))
}

fn label(block: &Labelled<'_>) -> String {
    let shape = match block.shape {
        Shape::Paragraph => None,
        Shape::Entry => Some("entry".to_owned()),
        Shape::Row => Some("row".to_owned()),
    };
    let number = block.number.map(|mark| format!("number {}", mark.value));
    let heading = block.heading.map(|mark| {
        let weak = if mark.heading.weak { "weak " } else { "" };
        let inline = if mark.end < block.text().len() {
            " before text"
        } else {
            ""
        };
        format!("{weak}heading {}{inline}", name(&mark.heading.kind))
    });
    let header = block.header.as_ref().map(|header| {
        let date = header.date.map(|found| format!(", {}", found.date)).unwrap_or_default();
        let decision = if header.says_decision { ", decision" } else { "" };
        format!("header {}{date}{decision}", &block.text()[header.body.clone()])
    });
    let parts: Vec<_> = [shape, number, heading, header].into_iter().flatten().collect();
    if parts.is_empty() {
        "text".to_owned()
    } else {
        parts.join(", ")
    }
}

/// How items start, what the contents list holds, and each item with its sections.
pub fn outline(input: &str) -> String {
    let meetings = crate::parse(input.as_bytes(), "case.txt").expect("text");
    meetings.iter().map(outline_of).collect::<Vec<_>>().join("\n")
}

fn outline_of(minutes: &Minutes) -> String {
    let pattern = minutes
        .layout
        .chosen
        .as_ref()
        .map_or("none", |chosen| chosen.pattern.as_str());
    let head = format!("items start with: {pattern}");
    let contents = minutes.contents.iter().map(|entry| match entry.item {
        Some(item) => format!("contents: {} -> {}", entry.title, numbered(&minutes.items[item])),
        None => format!("contents: {} -> nothing", entry.title),
    });
    let items = minutes.items.iter().flat_map(|item| outlined(minutes, item));
    lines([head].into_iter().chain(contents).chain(items))
}

fn outlined(minutes: &Minutes, item: &Item) -> Vec<String> {
    let group = item
        .group
        .as_ref()
        .map(|group| format!(" [{group}]"))
        .unwrap_or_default();
    let case = item
        .case_number
        .as_ref()
        .map(|case| format!(" ({case})"))
        .unwrap_or_default();
    let mut lines = vec![format!("{}{case}{group}", numbered(item))];
    for section in &item.sections {
        let heading = section
            .heading
            .as_ref()
            .map(|heading| format!(" ({heading})"))
            .unwrap_or_default();
        lines.push(format!("  {}{heading}", name(&section.kind)));
        lines.extend(
            section
                .blocks
                .iter()
                .map(|block| format!("    {}", block_words(minutes, block))),
        );
    }
    lines
}

fn numbered(item: &Item) -> String {
    item.number
        .as_ref()
        .map_or_else(|| item.title.clone(), |number| format!("{number} {}", item.title))
}

fn block_words(minutes: &Minutes, block: &Block) -> String {
    block
        .spans
        .iter()
        .map(|span| &minutes.source.text[span.start..span.end])
        .collect::<Vec<_>>()
        .join(" | ")
}

/// The fields of the head that the paper states; `(concluded)` where it was not told there.
pub fn meeting(input: &str) -> String {
    let minutes = parse(&format!(
        "{input}\n\nPunkt 1: Vejen\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Stien\n"
    ));
    let meeting = &minutes.meeting;
    let field = |(name, fact): (&str, &Option<Fact>)| {
        let fact = fact.as_ref()?;
        let concluded = if fact.basis == crate::model::Basis::Derived {
            " (concluded)"
        } else {
            ""
        };
        Some(format!("{name}: {}{concluded}", fact.value))
    };
    let fields = [
        ("body", &meeting.body),
        ("municipality", &meeting.municipality),
        ("term", &meeting.term),
        ("date", &meeting.date),
        ("start", &meeting.start),
        ("end", &meeting.end),
        ("place", &meeting.place),
    ];
    lines(fields.into_iter().filter_map(field))
}

/// The roster of a head, one person a line.
pub fn attendance(input: &str) -> String {
    let minutes = parse(&format!(
        "Referat Teknikudvalget d. 04-03-2031\n\n{input}\n\nPunkt 1: Vejen\n\nPunkt 2: Stien\n"
    ));
    let Some(roster) = &minutes.meeting.attendance else {
        return "not stated".to_owned();
    };
    lines(roster.iter().map(|one| {
        let role = one.role.as_ref().map(|role| format!(", {role}")).unwrap_or_default();
        let stead = one
            .substitute_for
            .as_ref()
            .map(|name| format!(", for {name}"))
            .unwrap_or_default();
        let scope = one
            .scope
            .as_ref()
            .map(|scope| format!(", {}{}", scope.note, part(scope)))
            .unwrap_or_default();
        let unsure = if one.uncertain.is_some() { ", unsure" } else { "" };
        format!(
            "{}: {}{role}{stead}{scope}{unsure}",
            name(&one.status),
            person(Some(&one.name), one.party.as_deref())
        )
    }))
}

/// The items that a part of the meeting names.
fn part(scope: &AttendanceScope) -> String {
    let items = scope.items.as_ref().map(|items| format!(" [{items}]"));
    let except = scope.except_items.as_ref().map(|items| format!(" [not {items}]"));
    let ends = [&scope.from_item, &scope.to_item].map(|end| end.as_deref().unwrap_or_default());
    let bounds = (ends != ["", ""]).then(|| format!(" [{}..{}]", ends[0], ends[1]));
    [items, except, bounds].into_iter().flatten().collect()
}

/// One title a line.
pub fn title(input: &str) -> String {
    let item = |(at, title): (usize, &str)| format!("Punkt {}: {title}\n\nBeslutning\n\nGodkendt.\n\n", at + 1);
    let paper: String = input.lines().enumerate().map(item).collect();
    lines(parse(&paper).items.iter().map(|item| {
        let case = item.case_type.as_ref().map(|letter| format!("case type {letter}"));
        let committees = (!item.committees.is_empty()).then(|| format!("committees {}", item.committees.join(" and ")));
        let closed = item.closed.then(|| "closed".to_owned());
        let number = item.case_number.as_ref().map(|number| format!("case {number}"));
        let parts = [Some(item.title.clone()), case, committees, closed, number];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }))
}

/// Who proposes, and the clauses.
pub fn proposal(input: &str) -> String {
    let items = item_with("Indstilling", input).items;
    let Some(proposal) = items.first().and_then(|item| item.proposal.as_ref()) else {
        return "none".to_owned();
    };
    let by = proposal.by.as_ref().map(|by| format!("by: {by}"));
    let clauses = proposal.clauses.iter().map(|clause| match &clause.number {
        Some(number) => format!("{number}: {}", clause.text),
        None => format!("clause: {}", clause.text),
    });
    lines(by.into_iter().chain(clauses))
}

/// Everything that a decision of this meeting says.
pub fn decision(input: &str) -> String {
    let items = item_with("Beslutning", input).items;
    let Some(decision) = items.first().and_then(|item| item.decision.as_ref()) else {
        return "none".to_owned();
    };
    let mut view = vec![
        format!("text: {}", decision.text),
        format!("outcomes: {}", names(&decision.outcomes)),
    ];
    let part = |part: &crate::model::Part| format!("part {}: {} -> {}", part.number, part.text, names(&part.outcomes));
    view.extend(decision.parts.iter().map(part));
    view.extend(decision.conditions.iter().map(|one| format!("condition: {}", one.text)));
    view.extend(decision.follow_ups.iter().map(|one| format!("follow-up: {}", one.text)));
    view.extend(people(decision));
    lines(view.into_iter())
}

fn people(decision: &Decision) -> Vec<String> {
    let absent = decision.absent.iter().map(|one| {
        format!(
            "{}: {}",
            name(&one.status),
            person(Some(&one.name), one.party.as_deref())
        )
    });
    let dissent = decision
        .dissent
        .iter()
        .map(|one| format!("dissent: {}", person(one.name.as_deref(), one.party.as_deref())));
    let apart = decision.not_participating.iter().map(|one| {
        let scope = one.scope.as_ref().map(|scope| format!(", {scope}")).unwrap_or_default();
        let conflict = if one.conflict { ", conflict of interest" } else { "" };
        format!(
            "took no part: {}{scope}{conflict}",
            person(Some(&one.name), one.party.as_deref())
        )
    });
    let votes = decision.votes.as_ref().map(|votes| {
        format!(
            "votes: for {}, against {}, neither {}",
            ballot(&votes.in_favour),
            ballot(&votes.against),
            ballot(&votes.abstaining)
        )
    });
    absent.chain(dissent).chain(apart).chain(votes).collect()
}

/// `28 (A, B)`; a dash where the paper does not tell.
fn ballot(Ballot { count, names, parties }: &Ballot) -> String {
    let who = [parties.as_slice(), names].concat().join(", ");
    match count {
        Some(count) if who.is_empty() => count.to_string(),
        Some(count) => format!("{count} ({who})"),
        None if who.is_empty() => "-".to_owned(),
        None => format!("({who})"),
    }
}

/// The bodies that a case passes.
pub fn routing(input: &str) -> String {
    let items = item_with("Politisk behandling", input).items;
    lines(items.iter().flat_map(|item| &item.routing).map(|line| {
        let parts = [Some(line.body.clone()), line.role.clone(), line.date.clone()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }))
}

/// Amounts and references of a running text.
pub fn numbers(input: &str) -> String {
    let items = item_with("Sagsfremstilling", input).items;
    let Some(item) = items.first() else {
        return "none".to_owned();
    };
    let amounts = item.amounts.iter().map(|amount| {
        let unsure = if amount.uncertain.is_some() { " (unsure)" } else { "" };
        format!("{} kr.: {}{unsure}", amount.value, amount.text)
    });
    let references = item.references.iter().map(|one| {
        let number = one
            .number
            .as_ref()
            .map(|number| format!(" {number}"))
            .unwrap_or_default();
        let body = one.body.as_ref().map(|body| format!(" of {body}")).unwrap_or_default();
        let date = one.date.as_ref().map(|date| format!(" on {date}")).unwrap_or_default();
        format!("{}{number}{body}{date}: {}", name(&one.kind), one.text)
    });
    lines(amounts.chain(references))
}

fn source(input: &str) -> SourceText {
    intake(input.as_bytes(), Options::default()).expect("text").1
}

fn parse(input: &str) -> Minutes {
    crate::parse(input.as_bytes(), "case.txt").expect("text").remove(0)
}

/// A paper with two items; in the first one the input stands under a heading.
fn item_with(heading: &str, input: &str) -> Minutes {
    let head = "Referat Teknikudvalget d. 04-03-2031";
    parse(&format!(
        "{head}\n\nPunkt 1: Vejen\n\n{heading}\n\n{input}\n\nPunkt 2: Stien\n\nBeslutning\n\nUdsat.\n"
    ))
}

/// A name as the result spells it.
fn name(value: &impl Serialize) -> String {
    let value = serde_json::to_value(value).expect("serializable");
    value.as_str().map(str::to_owned).unwrap_or_default()
}

fn names(values: &[impl Serialize]) -> String {
    values.iter().map(name).collect::<Vec<_>>().join(", ")
}

fn person(name: Option<&str>, party: Option<&str>) -> String {
    match (name, party) {
        (Some(name), Some(party)) => format!("{name} ({party})"),
        (name, party) => name.or(party).unwrap_or("nobody named").to_owned(),
    }
}

fn lines(lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().join("\n")
}
