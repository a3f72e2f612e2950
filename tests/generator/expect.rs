//! What a careful reader finds in the document of a plan: of what was drawn, that which is printed.

use super::calendar::Date;
use super::layout::{
    AttachmentPlace, ClauseStyle, ContentsStyle, Decoy, Ending, Extent, HeadStyle, ItemAbsence, Mark, Numbering,
    Roster, TimeStyle, VoteStyle,
};
use super::meeting::{Answer, Decision, Dissent, Item, Proposal, Said, Vote};
use super::plan::Plan;
use super::words::{PROPOSAL, SECTIONS};
use super::write::{Piece, decision_words, numbered_answers, sides};
use referat::model::Outcome;

/// What is to be found in a document. `None` leaves a field out of the comparison.
#[derive(Clone, Debug, Default)]
pub struct Expected {
    pub kind: String,
    pub municipality: Option<String>,
    pub body: Option<String>,
    pub date: Option<String>,
    pub start: Option<String>,
    pub end: Option<String>,
    pub place: Option<String>,
    pub present: Vec<String>,
    /// Names with `: absent` or `: excused`.
    pub absent: Vec<String>,
    /// `A from 17:32`, `A to 20:20`
    pub partial: Vec<String>,
    /// `A for B`
    pub substitutes: Vec<String>,
    pub items: Vec<ExpectedItem>,
    /// Not even a careful reader can tell the items apart: a result must say that it is unsure.
    pub undecidable: bool,
}

/// An item in it.
#[derive(Clone, Debug, Default)]
pub struct ExpectedItem {
    pub number: Option<String>,
    pub title: String,
    pub case_number: Option<String>,
    pub closed: Option<bool>,
    pub clauses: Option<Vec<String>>,
    pub attachments: Option<Vec<String>>,
    /// The kinds of its sections, out of those that the generator writes.
    pub sections: Option<Vec<String>>,
    /// Headings that nobody knows.
    pub unknown_headings: Vec<String>,
    /// `body role date`
    pub routing: Option<Vec<String>>,
    pub decision: ExpectedDecision,
    pub earlier: Vec<ExpectedDecision>,
}

/// A decision in it, or that there is none.
#[derive(Clone, Debug, Default)]
pub struct ExpectedDecision {
    /// Whether there is one; `None` where one may say either.
    pub made: Option<bool>,
    pub body: Option<String>,
    pub date: Option<String>,
    pub text: Option<String>,
    /// Any of these sets is right; none at all leaves it out of the comparison.
    pub outcomes: Vec<Vec<Outcome>>,
    /// The number of a part with its text.
    pub parts: Option<Vec<String>>,
    /// The number of a part with what it decided.
    pub part_outcomes: Vec<(String, Vec<Outcome>)>,
    pub absent: Option<Vec<String>>,
    /// `for count 7`, `against party V`, `abstaining name ...`
    pub votes: Option<Vec<String>>,
    /// Names, or parties in brackets.
    pub dissent: Option<Vec<String>>,
    pub conflict: Option<Vec<String>>,
}

/// What the document of a plan holds.
pub fn expected(plan: &Plan) -> Expected {
    let meeting = &plan.meeting;
    let style = plan.layout.head;
    let timed = style != HeadStyle::Sparse && plan.layout.times != TimeStyle::None;
    let ended = timed && plan.layout.times == TimeStyle::Range;
    Expected {
        kind: if meeting.agenda { "agenda" } else { "minutes" }.to_owned(),
        municipality: (!matches!(style, HeadStyle::Sparse | HeadStyle::Publication))
            .then(|| meeting.municipality.to_owned()),
        body: Some(meeting.body.to_owned()),
        date: Some(meeting.date.iso()),
        start: timed.then(|| meeting.start.iso()),
        end: (ended || plan.layout.ending == Ending::Time).then(|| meeting.end.iso()),
        place: (style != HeadStyle::Sparse || is_placed_by_items(plan)).then(|| meeting.place.to_owned()),
        present: present(plan),
        absent: absent(plan),
        partial: partial(plan),
        substitutes: substitutes(plan),
        items: (0..meeting.items.len()).map(|index| item(plan, index)).collect(),
        undecidable: plan.layout.is_undecidable() || meeting.agenda && plan.has_bare_titles(),
    }
}

/// Whether the place stands with the items or their decisions.
fn is_placed_by_items(plan: &Plan) -> bool {
    plan.layout.extent == Extent::Pages && plan.meeting.items.len() > 1
        || plan.layout.mark == Mark::From && !plan.meeting.agenda
}

fn present(plan: &Plan) -> Vec<String> {
    if plan.layout.roster == Roster::None {
        return Vec::new();
    }
    plan.meeting.present().map(|(_, person)| person.name.clone()).collect()
}

fn absent(plan: &Plan) -> Vec<String> {
    let in_head = plan.prints_absence();
    if !in_head && !plan.tells_absence_of_items() {
        return Vec::new();
    }
    // The items say no more than that.
    let status = |excused| if excused && in_head { "excused" } else { "absent" };
    let missing = plan.meeting.missing.iter();
    missing
        .map(|missing| format!("{}: {}", plan.meeting.people[missing.who].name, status(missing.excused)))
        .collect()
}

impl Plan {
    /// Whether every decision says who was not there: they were not there at all.
    fn tells_absence_of_items(&self) -> bool {
        let tells = |item: &Item| {
            let decision = item.decision.as_ref();
            decision.is_some_and(|decision| matches!(decision.answer, Answer::Whole(_) | Answer::Parts(_)))
        };
        self.layout.item_absence != ItemAbsence::None && self.meeting.items.iter().any(tells)
    }
}

fn partial(plan: &Plan) -> Vec<String> {
    let told = plan.printed_partial().map(|partial| {
        let side = if partial.late { "from" } else { "to" };
        format!(
            "{} {side} {}",
            plan.meeting.people[partial.who].name,
            partial.time.iso()
        )
    });
    told.into_iter().collect()
}

fn substitutes(plan: &Plan) -> Vec<String> {
    let printed = plan.meeting.missing.iter().filter(|_| plan.prints_absence());
    printed
        .filter_map(|missing| {
            let substitute = missing.substitute.as_ref()?;
            Some(format!(
                "{} for {}",
                substitute.name, plan.meeting.people[missing.who].name
            ))
        })
        .collect()
}

fn item(plan: &Plan, index: usize) -> ExpectedItem {
    let item = &plan.meeting.items[index];
    ExpectedItem {
        number: plan.number(index),
        title: plan.bare_title(item),
        case_number: plan.case_number(item),
        closed: Some(item.closed),
        clauses: clauses(plan, item.proposal.as_ref()),
        attachments: Some(attachments(plan, item)),
        sections: Some(sections(plan, item)),
        unknown_headings: item
            .sections
            .iter()
            .filter_map(|section| section.heading.err())
            .map(str::to_owned)
            .collect(),
        routing: Some(routing(plan, item)),
        decision: item
            .decision
            .as_ref()
            .map_or_else(none, |decision| made(plan, decision, true)),
        earlier: plan
            .earlier(item)
            .iter()
            .map(|decision| made(plan, decision, false))
            .collect(),
    }
}

fn none() -> ExpectedDecision {
    ExpectedDecision {
        made: Some(false),
        ..ExpectedDecision::default()
    }
}

/// Without their numbers. Where all stand in one sentence, it may be read as one or as several.
fn clauses(plan: &Plan, proposal: Option<&Proposal>) -> Option<Vec<String>> {
    let Some(Proposal { clauses, .. }) = proposal else {
        return Some(Vec::new());
    };
    let torn = clauses.len() > 1 && plan.layout.clauses == ClauseStyle::Sentence;
    (!torn).then(|| clauses.iter().map(|clause| (*clause).to_owned()).collect())
}

fn attachments(plan: &Plan, item: &Item) -> Vec<String> {
    if plan.layout.attachments == AttachmentPlace::None {
        return Vec::new();
    }
    plan.attachments(item)
}

fn routing(plan: &Plan, item: &Item) -> Vec<String> {
    let line = |(body, role, date): (&str, &str, Date)| format!("{body} {role} {}", date.iso());
    plan.route(item).into_iter().map(line).collect()
}

/// `Beslutningsproces` misleads who takes it for a decision; what it heads is how the case goes on.
fn sections(plan: &Plan, item: &Item) -> Vec<String> {
    let known = item.sections.iter().filter_map(|section| section.heading.ok());
    let proposal = item.proposal.iter().map(|_| PROPOSAL.kind);
    let process = item.proposal.iter().filter(|_| plan.layout.decoy == Decoy::Process);
    let mut kinds: Vec<_> = known
        .map(|kind| SECTIONS[kind].kind)
        .chain(proposal)
        .chain(process.map(|_| "next"))
        .map(str::to_owned)
        .collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

fn made(plan: &Plan, decision: &Decision, own: bool) -> ExpectedDecision {
    let text = match decision.answer {
        Answer::Empty => return none(),
        Answer::Dash | Answer::Withheld(_) => return withheld(),
        Answer::Whole(_) | Answer::Parts(_) => printed(&decision_words(plan, decision)),
    };
    let missing = plan
        .meeting
        .missing
        .iter()
        .map(|missing| plan.meeting.people[missing.who].name.clone());
    let told = own && plan.layout.item_absence != ItemAbsence::None;
    ExpectedDecision {
        made: Some(true),
        body: Some(decision.body.to_owned()),
        date: Some(decision.date.iso()),
        text: Some(text),
        outcomes: vec![outcomes(decision.answer.said())],
        parts: Some(parts(plan, &decision.answer)),
        part_outcomes: part_outcomes(plan, &decision.answer),
        absent: own.then(|| if told { missing.collect() } else { Vec::new() }),
        votes: match (&decision.vote, &decision.dissent) {
            (Some(vote), _) => Some(votes(plan, vote)),
            // A single vote against is told by the dissent; a count of it may be read or not.
            (None, Some(_)) => None,
            (None, None) => Some(Vec::new()),
        },
        dissent: decision.vote.is_none().then(|| dissent(plan, decision)),
        conflict: Some(
            decision
                .conflict
                .iter()
                .map(|who| plan.meeting.people[*who].name.clone())
                .collect(),
        ),
    }
}

/// Nothing is decided, or nothing is told of it: one may see a decision in it or not, but no outcome.
fn withheld() -> ExpectedDecision {
    let outcomes = vec![vec![], vec![Outcome::Unclear], vec![Outcome::NoAction]];
    ExpectedDecision {
        outcomes,
        ..ExpectedDecision::default()
    }
}

fn printed(pieces: &[Piece]) -> String {
    let text = |piece: &Piece| match piece {
        Piece::Paragraph(text) | Piece::Entry(text) | Piece::Line(text) => text.clone(),
        other => panic!("{other:?} in a decision"),
    };
    pieces.iter().map(text).collect::<Vec<_>>().join(" ")
}

/// Each once, in order of appearance.
fn outcomes(said: &[Said]) -> Vec<Outcome> {
    let mut all = Vec::new();
    for outcome in said.iter().flat_map(|said| &said.outcomes) {
        if !all.contains(outcome) {
            all.push(*outcome);
        }
    }
    all
}

fn parts(plan: &Plan, answer: &Answer) -> Vec<String> {
    match answer {
        Answer::Parts(parts) => {
            let answers = numbered_answers(plan, parts).into_iter();
            answers
                .map(|(number, said)| format!("{number} {}", said.text))
                .collect()
        }
        _ => Vec::new(),
    }
}

fn part_outcomes(plan: &Plan, answer: &Answer) -> Vec<(String, Vec<Outcome>)> {
    let Answer::Parts(parts) = answer else {
        return Vec::new();
    };
    let answers = numbered_answers(plan, parts).into_iter();
    answers
        .map(|(number, said)| (number, outcomes(std::slice::from_ref(said))))
        .collect()
}

fn dissent(plan: &Plan, decision: &Decision) -> Vec<String> {
    let name = |dissent: &Dissent| {
        let person = &plan.meeting.people[dissent.who];
        if dissent.by_party {
            format!("({})", person.party)
        } else {
            person.name.clone()
        }
    };
    decision.dissent.iter().map(name).collect()
}

/// What the layout tells of a vote: counts, parties, names.
fn votes(plan: &Plan, vote: &Vote) -> Vec<String> {
    use VoteStyle::{Because, NameLists, PartyLines, Sums, With};
    let style = plan.layout.votes;
    let mut told = Vec::new();
    for (side, (parties, people)) in ["for", "against", "abstaining"].iter().zip(sides(plan, vote)) {
        if people.is_empty() {
            continue;
        }
        let abstaining_apart = *side == "abstaining" && matches!(style, Because | With);
        if style != PartyLines {
            told.push(format!("{side} count {}", people.len()));
        }
        if matches!(style, PartyLines | Sums | Because | With) && !abstaining_apart {
            told.extend(parties.iter().map(|party| format!("{side} party {party}")));
        }
        if matches!(style, NameLists) {
            told.extend(people.iter().map(|person| format!("{side} name {}", person.name)));
        }
    }
    told
}

impl Plan {
    /// Whether items are titles and nothing else, so that only their place tells them.
    fn has_bare_titles(&self) -> bool {
        self.layout.numbering == Numbering::None && self.layout.contents == ContentsStyle::None
    }
}
