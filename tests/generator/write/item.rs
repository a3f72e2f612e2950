//! Items.

use super::super::calendar::Date;
use super::super::layout::{
    AttachmentLabel, AttachmentPlace, Bullet, CasePlace, ClauseStyle, Decoy, Extent, Groups, HistoryPlace, Noise,
    Numbering, Order, TitlePlace, Trap,
};
use super::super::meeting::{Item, Proposal, Section};
use super::super::plan::Plan;
use super::super::words;
use super::{Piece, decision};

/// A shorter title is not broken.
const LONG: usize = 30;

pub fn write_all(plan: &Plan, pieces: &mut Vec<Piece>) {
    let items = &plan.meeting.items;
    for (index, item) in items.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| &items[before]);
        pieces.extend(group(plan, index, item, before).map(Piece::Group));
        page(plan, index, pieces);
        head(plan, index, item, pieces);
        body(plan, index, item, pieces);
        if plan.layout.noise == Noise::Top {
            pieces.push(Piece::Line("Til toppen".to_owned()));
        }
    }
}

/// What every page of the web says again of the meeting.
fn page(plan: &Plan, index: usize, pieces: &mut Vec<Piece>) {
    if plan.layout.extent == Extent::Pages && index > 0 {
        let date = plan.meeting.date.in_head(plan.layout.dates);
        let lines = [format!("Mødedato: {date}"), format!("Mødested: {}", plan.meeting.place)];
        pieces.extend(lines.map(Piece::Line));
    }
}

/// The line above an item that divides it from the one before.
fn group(plan: &Plan, index: usize, item: &Item, before: Option<&Item>) -> Option<String> {
    let opens = before.is_none_or(|before| before.closed != item.closed);
    let words = match plan.layout.groups {
        Groups::None => return None,
        Groups::From => {
            let body = words::COMMITTEES[(plan.meeting.first + index / 2) % words::COMMITTEES.len()];
            return index.is_multiple_of(2).then(|| format!("Fra {body}"));
        }
        Groups::Capitals => ["ÅBNE SAGER", "LUKKEDE SAGER"],
        Groups::Points => ["Åbne punkter", "Lukkede punkter"],
        Groups::Doors => ["Til behandling - for åbne døre", "Til behandling - for lukkede døre"],
    };
    opens.then(|| words[usize::from(item.closed)].to_owned())
}

fn head(plan: &Plan, index: usize, item: &Item, pieces: &mut Vec<Piece>) {
    let title = plan.title(item);
    let mut case = plan.case_lines(item);
    if plan.layout.case_place == CasePlace::Above {
        let lines = std::mem::take(&mut case);
        pieces.extend(lines.into_iter().map(Piece::Line));
    }
    let case: Vec<_> = case.into_iter().map(Piece::Line).collect();
    let alone = plan.number_alone(index);
    match (plan.layout.title, alone) {
        (TitlePlace::Below, Some(number)) => {
            pieces.extend([Piece::Head(number), Piece::Line(title)]);
            pieces.extend(case);
        }
        (TitlePlace::Above, Some(number)) => {
            pieces.extend([Piece::Head(title), Piece::Line(number)]);
            pieces.extend(case);
        }
        (TitlePlace::AfterMeta, Some(number)) => {
            pieces.push(Piece::Head(number));
            pieces.extend(case);
            pieces.push(Piece::Line(title));
        }
        (TitlePlace::Twice, _) => {
            let line = plan.numbered(index, &title);
            pieces.push(Piece::Head(line.clone()));
            pieces.extend(case);
            pieces.push(Piece::Line(if plan.layout.numbering == Numbering::Punkt {
                title
            } else {
                line
            }));
        }
        (TitlePlace::Wrapped, _) => {
            wrapped(&plan.numbered(index, &title), pieces);
            pieces.extend(case);
        }
        _ => {
            pieces.push(Piece::Head(plan.numbered(index, &title)));
            pieces.extend(case);
        }
    }
    if plan.layout.noise == Noise::Print {
        pieces.push(Piece::Line("Kopier link til punktet - Print".to_owned()));
    }
}

/// A line broken at the last space before its middle.
fn wrapped(line: &str, pieces: &mut Vec<Piece>) {
    let at = line
        .char_indices()
        .filter(|(at, letter)| *letter == ' ' && *at > line.len() / 2)
        .map(|(at, _)| at)
        .next();
    match at.filter(|_| line.len() > LONG) {
        Some(at) => pieces.extend([
            Piece::Head(line[..at].to_owned()),
            Piece::Line(line[at + 1..].to_owned()),
        ]),
        None => pieces.push(Piece::Head(line.to_owned())),
    }
}

fn body(plan: &Plan, index: usize, item: &Item, pieces: &mut Vec<Piece>) {
    let place = plan.layout.attachments;
    if matches!(place, AttachmentPlace::First | AttachmentPlace::Twice) {
        attachments(plan, item, pieces);
    }
    let (summary, rest) = item
        .sections
        .split_at(usize::from(item.sections.first().is_some_and(Section::is_summary)));
    let decide = |order: Order, pieces: &mut Vec<Piece>| {
        if plan.layout.order == order {
            decision::write(plan, index, item, pieces);
        }
    };
    decide(Order::First, pieces);
    prose(plan, summary, pieces);
    if let Some(made) = &item.proposal {
        decoy(plan, pieces);
        routing(plan, item, pieces);
        proposal(plan, made, pieces);
        if plan.layout.history == HistoryPlace::Proposal {
            decision::under_proposal(plan, index, item, pieces);
        }
    }
    decide(Order::Middle, pieces);
    prose(plan, rest, pieces);
    if plan.layout.history == HistoryPlace::Course {
        decision::course(plan, item, pieces);
    }
    decide(Order::Last, pieces);
    if matches!(place, AttachmentPlace::Last | AttachmentPlace::Twice) {
        attachments(plan, item, pieces);
    }
}

fn attachments(plan: &Plan, item: &Item, pieces: &mut Vec<Piece>) {
    if !item.attachments.is_empty() {
        pieces.push(Piece::Heading(plan.heading("Bilag")));
        pieces.extend(
            plan.attachments(item)
                .into_iter()
                .map(|title| match plan.layout.attachment_label {
                    AttachmentLabel::Bullets => Piece::Entry(format!("{} {title}", plan.layout.bullet.sign())),
                    AttachmentLabel::Bare | AttachmentLabel::Numbered => Piece::Line(title),
                }),
        );
    }
}

/// A heading that looks like a decision's.
fn decoy(plan: &Plan, pieces: &mut Vec<Piece>) {
    let body = plan.meeting.body;
    let (heading, text) = match plan.layout.decoy {
        Decoy::None => return,
        Decoy::Theme => ("Beslutningstema", format!("{body} skal tage stilling til sagen.")),
        Decoy::Competence => ("Beslutningskompetence", body.to_owned()),
        Decoy::Process => ("Beslutningsproces", "Sagen behandles på ét møde.".to_owned()),
    };
    pieces.extend([Piece::Heading(plan.heading(heading)), Piece::Paragraph(text)]);
}

fn routing(plan: &Plan, item: &Item, pieces: &mut Vec<Piece>) {
    let route = plan.route(item);
    if !route.is_empty() {
        pieces.push(Piece::Heading(plan.heading("Politisk behandling")));
        let line = |(body, role, date): (&str, &str, Date)| format!("{body} ({role}) {}", date.dots());
        pieces.extend(route.into_iter().map(line).map(Piece::Line));
    }
}

fn proposal(plan: &Plan, proposal: &Proposal, pieces: &mut Vec<Piece>) {
    let Proposal { by, clauses } = proposal;
    pieces.push(Piece::Heading(plan.heading(plan.word(&words::PROPOSAL))));
    if clauses.len() == 1 || plan.layout.clauses == ClauseStyle::Sentence {
        let (last, first) = clauses.split_last().expect("a clause");
        let first = first.iter().fold(String::new(), |all, clause| all + clause + ", ");
        let and = if first.is_empty() { "" } else { "og " };
        pieces.push(Piece::Paragraph(format!("{by} indstiller, {first}{and}{last}.")));
        return;
    }
    pieces.push(Piece::Paragraph(format!("{by} indstiller,")));
    pieces.extend(clauses.iter().enumerate().map(|(index, clause)| {
        Piece::Entry(match plan.layout.clauses {
            ClauseStyle::Numbers | ClauseStyle::Sentence => format!("{}. {clause}", index + 1),
            ClauseStyle::Brackets => format!("{}) {clause}", index + 1),
            ClauseStyle::Bullets => format!("{} {clause}", plan.layout.bullet.sign()),
            ClauseStyle::Letters => format!("{}) {clause}", ["a", "b", "c", "d"][index]),
            ClauseStyle::Bare => (*clause).to_owned(),
        })
    }));
}

fn prose(plan: &Plan, sections: &[Section], pieces: &mut Vec<Piece>) {
    for (index, section) in sections.iter().enumerate() {
        let words = section
            .heading
            .map_or_else(|unknown| unknown, |known| plan.word(&words::SECTIONS[known]));
        pieces.push(Piece::Heading(plan.heading(words)));
        pieces.extend(section.paragraphs.iter().map(|text| Piece::Paragraph(text.clone())));
        if index == 0 && !section.is_summary() {
            trap(plan, section, pieces);
        }
    }
}

/// What misleads in the text of a case.
fn trap(plan: &Plan, section: &Section, pieces: &mut Vec<Piece>) {
    let size = section.paragraphs.iter().map(String::len).sum::<usize>();
    match plan.layout.trap {
        Trap::None => {}
        Trap::Letter => {
            pieces.push(Piece::Paragraph(
                "En borger har skrevet et brev. Borgeren foreslår:".to_owned(),
            ));
            let wishes = [
                "at bussen kører om søndagen",
                "at der kommer lys på stien",
                "at hegnet males grønt",
            ];
            pieces.extend(
                wishes
                    .iter()
                    .enumerate()
                    .map(|(at, wish)| Piece::Entry(format!("{}. {wish}", at + 1))),
            );
        }
        Trap::Decisions => {
            let sentence = words::MISLEADING[size % words::MISLEADING.len()];
            pieces.push(Piece::Paragraph(sentence.to_owned()));
        }
        Trap::Figures => {
            let lines = [
                "2031 bliver det første år med den nye ordning.",
                "450.000 kr. er sat af til formålet.",
            ];
            pieces.extend(lines.map(|line| Piece::Paragraph(line.to_owned())));
        }
        Trap::Table => {
            let rows = [
                ["Nr.", "Sted", "Udgift"],
                ["1", "Nordbyen", "40.000 kr."],
                ["2", "Ålykke", "65.000 kr."],
            ];
            pieces.extend(rows.map(|row| Piece::Row(row.map(str::to_owned).to_vec())));
        }
    }
}

impl Section {
    /// Whether it is the summary, which stands before the proposal.
    pub fn is_summary(&self) -> bool {
        self.heading == Ok(0)
    }
}

impl Bullet {
    /// The sign itself.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Hyphen => "-",
            Self::Dot => "•",
            Self::Star => "*",
            Self::Dash => "–",
        }
    }
}
