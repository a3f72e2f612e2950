//! Decisions.

use super::super::layout::{HistoryPlace, ItemAbsence, Mark, PartStyle, Synonyms, VoteStyle};
use super::super::meeting::{Answer, Decision, Dissent, Item, Person, Said, Vote};
use super::super::plan::Plan;
use super::super::words;
use super::Piece;

/// This meeting's decision, and those stacked before it.
pub fn write(plan: &Plan, index: usize, item: &Item, pieces: &mut Vec<Piece>) {
    let Some(decision) = &item.decision else {
        return;
    };
    let stacked = if plan.layout.history == HistoryPlace::Stacked {
        plan.earlier(item)
    } else {
        &[]
    };
    if plan.layout.mark == Mark::BodyLine {
        pieces.push(Piece::Heading(plan.heading("Beslutning")));
    }
    for earlier in stacked {
        mark(plan, index, earlier, pieces);
        pieces.extend(words(plan, earlier));
    }
    mark(plan, index, decision, pieces);
    absence(plan, ItemAbsence::Before, pieces);
    let mut said = words(plan, decision);
    if let Some(Piece::Paragraph(first)) = said.first_mut().filter(|_| is_glued(plan)) {
        let heading = pieces.pop();
        let glue = if plan.layout.mark == Mark::Glued { "" } else { " " };
        if let Some(Piece::Heading(heading)) = heading {
            *first = format!("{heading}{glue}{first}");
        }
    }
    pieces.extend(said);
    absence(plan, ItemAbsence::After, pieces);
}

/// Whether the heading stands on the line of the decision's first words; absence between them keeps them apart.
fn is_glued(plan: &Plan) -> bool {
    let between = match plan.layout.item_absence {
        ItemAbsence::Always => true,
        ItemAbsence::Before => !plan.meeting.missing.is_empty(),
        _ => false,
    };
    matches!(plan.layout.mark, Mark::Glued | Mark::SameLine) && !between
}

/// The heading of a decision.
fn mark(plan: &Plan, index: usize, decision: &Decision, pieces: &mut Vec<Piece>) {
    let (body, date) = (decision.body, decision.date.in_text(plan.layout.dates));
    let number = plan.number(index).unwrap_or_else(|| (index + 1).to_string());
    let heading = match plan.layout.mark {
        Mark::Plain | Mark::Glued => plan.heading("Beslutning"),
        Mark::SameLine => "Beslutning:".to_owned(),
        Mark::Referat => plan.heading("Referat"),
        Mark::InBody => plan.heading(&format!("Beslutning i {body} den {date}")),
        Mark::OfBody => plan.heading(&format!("{body}s beslutning den {date}")),
        Mark::Adopted => format!("{body}s vedtagelse {date}:"),
        Mark::BodyDatePoint => format!("{body}, {}, pkt. {number}", decision.date.dashes()),
        Mark::From => {
            pieces.push(Piece::Heading(plan.heading(&format!("Beslutning fra {body}"))));
            let lines = [format!("Dato: {date}"), format!("Sted: {}", plan.meeting.place)];
            return pieces.extend(lines.map(Piece::Line));
        }
        Mark::BodyLine => return pieces.push(Piece::Line(format!("{body}, {}", decision.date.dots()))),
    };
    pieces.push(Piece::Heading(heading));
}

/// The words of a decision, without heading and absence.
pub fn words(plan: &Plan, decision: &Decision) -> Vec<Piece> {
    match &decision.answer {
        Answer::Empty => Vec::new(),
        Answer::Dash => vec![Piece::Paragraph("-".to_owned())],
        Answer::Withheld(text) => vec![Piece::Paragraph((*text).to_owned())],
        Answer::Whole(said) => whole(plan, decision, said),
        Answer::Parts(parts) => {
            let mut pieces = answers(plan, parts);
            pieces.extend(decision.follow_up.map(|text| Piece::Paragraph(text.to_owned())));
            pieces
        }
    }
}

fn whole(plan: &Plan, decision: &Decision, said: &Said) -> Vec<Piece> {
    let (outcome, lines) = match &decision.vote {
        Some(vote) => voted(plan, vote, said),
        None => (said.text.clone(), Vec::new()),
    };
    let dissent = decision.dissent.as_ref().map(|dissent| against(plan, dissent));
    let conflict = decision.conflict.map(|who| {
        format!(
            "{} deltog ikke i behandlingen af punktet på grund af inhabilitet.",
            plan.name_in_text(&plan.meeting.people[who])
        )
    });
    let follow_up = decision.follow_up.map(str::to_owned);
    let mut sentences: Vec<_> = decision.before.iter().cloned().chain([outcome]).collect();
    if lines.is_empty() {
        sentences.extend([dissent, conflict, follow_up].into_iter().flatten());
        return vec![Piece::Paragraph(sentences.join(" "))];
    }
    let mut pieces = vec![Piece::Paragraph(sentences.join(" "))];
    pieces.extend(lines.into_iter().map(Piece::Paragraph));
    let behind: Vec<_> = [dissent, conflict, follow_up].into_iter().flatten().collect();
    pieces.extend((!behind.is_empty()).then(|| Piece::Paragraph(behind.join(" "))));
    pieces
}

/// The sentence of the outcome with its vote, and lines of votes after it.
fn voted(plan: &Plan, vote: &Vote, said: &Said) -> (String, Vec<String>) {
    let sides = sides(plan, vote);
    let count = |side: usize| sides[side].1.len();
    let letters = |side: usize| sides[side].0.join(", ");
    let (yes, no) = (count(0), count(1));
    let labels = ["For stemte", "Imod stemte", "Undlod at stemme"];
    let each = |line: &dyn Fn(usize) -> String| (0..3).filter(|side| count(*side) > 0).map(line).collect::<Vec<_>>();
    let abstained = if count(2) == 0 {
        String::new()
    } else {
        format!(" {} undlod at stemme.", count(2))
    };
    match plan.layout.votes {
        VoteStyle::Counts => (
            format!("Indstillingen blev godkendt med {yes} stemmer mod {no}.{abstained}"),
            Vec::new(),
        ),
        VoteStyle::Because => {
            let text = format!(
                "Vedtaget, idet {yes} ({}) stemte for, og {no} ({}) stemte imod.",
                letters(0),
                letters(1)
            );
            (text + &abstained, Vec::new())
        }
        VoteStyle::With => (
            format!(
                "Godkendt med {yes} ({}) for og {no} ({}) imod.{abstained}",
                letters(0),
                letters(1)
            ),
            Vec::new(),
        ),
        VoteStyle::PartyLines => (
            said.text.clone(),
            each(&|side| format!("{}: {}.", labels[side], and(&sides[side].0))),
        ),
        VoteStyle::Sums => {
            let sum = |side: usize| format!("{}: {} ({})", labels[side], count(side), sides[side].0.join("+"));
            (said.text.clone(), each(&sum))
        }
        VoteStyle::NameLists => {
            let labels = ["For", "Imod", "Undlod at stemme"];
            let names = |side: usize| {
                sides[side]
                    .1
                    .iter()
                    .map(|person| plan.name_in_text(person))
                    .collect::<Vec<_>>()
                    .join(", ")
            };
            (
                said.text.clone(),
                each(&|side| format!("{}: {} ({})", labels[side], count(side), names(side))),
            )
        }
    }
}

/// For, against and abstaining: the parties and their members.
pub fn sides<'p>(plan: &'p Plan, vote: &Vote) -> [(Vec<&'static str>, Vec<&'p Person>); 3] {
    let parties = [
        plan.meeting.in_favour(vote),
        vote.against.clone(),
        vote.abstaining.clone(),
    ];
    parties.map(|parties| {
        let people = plan.meeting.of_parties(&parties);
        (parties, people)
    })
}

fn and(parties: &[&str]) -> String {
    match parties {
        [first @ .., last] if !first.is_empty() => format!("{} og {last}", first.join(", ")),
        _ => parties.join(", "),
    }
}

fn against(plan: &Plan, dissent: &Dissent) -> String {
    let person = &plan.meeting.people[dissent.who];
    let who = if dissent.by_party {
        format!("Liste {}", person.party)
    } else {
        plan.name_in_text(person)
    };
    let verb = words::DISSENTING[dissent.verb];
    let reason = dissent
        .reason
        .map_or(String::new(), |reason| format!(", idet {reason}"));
    format!("{who} {verb}{reason}.")
}

/// The answers with the numbers of the clauses that they answer: those that are alike together, where the layout has it.
pub fn numbered<'p>(plan: &Plan, parts: &'p [Said]) -> Vec<(String, &'p Said)> {
    let mut runs: Vec<(usize, usize, &Said)> = Vec::new();
    for (index, said) in parts.iter().enumerate() {
        let number = index + 1;
        match runs.last_mut() {
            Some((_, last, one)) if plan.layout.parts == PartStyle::Ranges && one.text == said.text => *last = number,
            _ => runs.push((number, number, said)),
        }
    }
    let number = |first: usize, last: usize| {
        if first == last {
            first.to_string()
        } else {
            format!("{first}-{last}")
        }
    };
    runs.into_iter()
        .map(|(first, last, said)| (number(first, last), said))
        .collect()
}

/// Clause by clause.
fn answers(plan: &Plan, parts: &[Said]) -> Vec<Piece> {
    let lines = numbered(plan, parts)
        .into_iter()
        .map(|(number, Said { text, .. })| match plan.layout.parts {
            PartStyle::Numbers | PartStyle::OneLine => format!("{number}. {text}"),
            PartStyle::Ad | PartStyle::Ranges => format!("Ad {number}: {text}"),
            PartStyle::At => format!("At {number}: {text}"),
            PartStyle::AdPkt => format!("Ad pkt. {number}: {text}"),
        });
    let lines = lines.collect::<Vec<_>>();
    if plan.layout.parts == PartStyle::OneLine {
        return vec![Piece::Paragraph(lines.join(" "))];
    }
    lines.into_iter().map(Piece::Entry).collect()
}

/// Who was not there, where the item tells it.
fn absence(plan: &Plan, place: ItemAbsence, pieces: &mut Vec<Piece>) {
    let missing: Vec<_> = plan
        .meeting
        .missing
        .iter()
        .map(|missing| &plan.meeting.people[missing.who])
        .collect();
    let before = place == ItemAbsence::Before;
    match plan.layout.item_absence {
        ItemAbsence::Always if before => {
            // Some say that it was nobody, some leave the label empty.
            let says_nobody = missing.is_empty() && plan.layout.synonyms == Synonyms::Second;
            let names = if says_nobody {
                "Ingen".to_owned()
            } else {
                plan.names(missing)
            };
            pieces.push(Piece::Line(format!("Fraværende: {names}").trim_end().to_owned()));
        }
        style if missing.is_empty() || style == ItemAbsence::None => {}
        ItemAbsence::Bullets if !before => {
            pieces.push(Piece::Line("Fraværende".to_owned()));
            let sign = plan.layout.bullet.sign();
            pieces.extend(
                missing
                    .iter()
                    .map(|person| Piece::Entry(format!("{sign} {}", plan.name(person)))),
            );
        }
        style if style == place => pieces.push(Piece::Paragraph(format!("Fraværende: {}", plan.names(missing)))),
        _ => {}
    }
}

/// Other bodies' decisions under a heading of their own.
pub fn course(plan: &Plan, item: &Item, pieces: &mut Vec<Piece>) {
    let earlier = plan.earlier(item);
    if earlier.is_empty() {
        return;
    }
    pieces.push(Piece::Heading(plan.heading(plan.word(&words::HISTORY))));
    for decision in earlier {
        pieces.push(Piece::Paragraph(format!(
            "{} {}",
            decision.date.dashes(),
            decision.body
        )));
        pieces.extend(words(plan, decision));
    }
}

/// Other bodies' decisions under the proposal.
pub fn under_proposal(plan: &Plan, index: usize, item: &Item, pieces: &mut Vec<Piece>) {
    for decision in plan.earlier(item) {
        let date = decision.date.in_text(plan.layout.dates);
        pieces.push(Piece::Line(format!("{}, {date}, pkt. {}:", decision.body, 3 + index)));
        pieces.extend(words(plan, decision));
    }
}

impl Plan {
    /// A name in running text, where a comma or a dash before the party would tear the sentence.
    pub fn name_in_text(&self, person: &Person) -> String {
        use super::super::layout::PartyStyle;
        match self.layout.party {
            PartyStyle::None => person.name.clone(),
            _ => format!("{} ({})", person.name, person.party),
        }
    }
}
