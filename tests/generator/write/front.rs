//! What stands before the first item: the meeting's head and the contents list.

use super::super::layout::{ContentsStyle, HeadStyle, Synonyms};
use super::super::plan::Plan;
use super::{Piece, people};

/// A title that the list cuts off is cut here.
const CUT: usize = 30;

pub fn write(plan: &Plan, pieces: &mut Vec<Piece>) {
    head(plan, pieces);
    people::write(plan, pieces);
    contents(plan, pieces);
}

fn kind(plan: &Plan) -> &'static str {
    if plan.meeting.agenda { "Dagsorden" } else { "Referat" }
}

fn head(plan: &Plan, pieces: &mut Vec<Piece>) {
    let meeting = &plan.meeting;
    let date = meeting.date.in_head(plan.layout.dates);
    let municipality = format!("{} Kommune", meeting.municipality);
    match plan.layout.head {
        HeadStyle::Labels => {
            pieces.extend([Piece::Line(municipality), title(plan)]);
            pieces.extend(
                labelled(plan)
                    .into_iter()
                    .map(|(label, value)| Piece::Line(format!("{label}: {value}"))),
            );
        }
        HeadStyle::LabelsAbove => {
            pieces.extend([Piece::Line(municipality), title(plan)]);
            for (label, value) in labelled(plan) {
                pieces.extend([Piece::Line(label.to_owned()), Piece::Line(value)]);
            }
        }
        HeadStyle::LabelsThenValues => {
            pieces.extend([Piece::Line(municipality), title(plan)]);
            let labelled = labelled(plan);
            pieces.extend(labelled.iter().map(|(label, _)| Piece::Line((*label).to_owned())));
            pieces.extend(labelled.into_iter().map(|(_, value)| Piece::Line(value)));
        }
        HeadStyle::Sentence => {
            pieces.extend([Piece::Line(municipality), Piece::Title(kind(plan).to_uppercase())]);
            pieces.push(Piece::Paragraph(sentence(plan)));
        }
        HeadStyle::Publication => publication(plan, pieces),
        HeadStyle::Sparse => {
            pieces.push(title(plan));
            pieces.push(Piece::Line(date));
        }
    }
}

fn title(plan: &Plan) -> Piece {
    Piece::Title(format!("{} fra møde i {}", kind(plan), plan.meeting.body))
}

fn labelled(plan: &Plan) -> Vec<(&'static str, String)> {
    let meeting = &plan.meeting;
    let words = match plan.layout.synonyms {
        Synonyms::First => ["Dato", "Tidspunkt", "Sted"],
        Synonyms::Second => ["Mødedato", "Mødetidspunkt", "Mødested"],
        Synonyms::Third => ["Dato", "Starttidspunkt", "Mødested"],
    };
    let time = meeting.start.in_head(meeting.end, plan.layout.times);
    [
        Some((words[0], meeting.date.in_head(plan.layout.dates))),
        time.map(|time| (words[1], time)),
        Some((words[2], meeting.place.to_owned())),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn sentence(plan: &Plan) -> String {
    let meeting = &plan.meeting;
    let date = meeting.date.in_head(plan.layout.dates);
    let time = meeting
        .start
        .in_head(meeting.end, plan.layout.times)
        .unwrap_or_default();
    format!(
        "{} holdt møde {} {time} i {}.",
        meeting.body,
        lower(&date),
        meeting.place
    )
    .replace("  ", " ")
}

/// The first letter small: a weekday in running text.
fn lower(date: &str) -> String {
    if date.starts_with(char::is_uppercase) {
        date[..1].to_lowercase() + &date[1..]
    } else {
        format!("den {date}")
    }
}

fn publication(plan: &Plan, pieces: &mut Vec<Piece>) {
    let meeting = &plan.meeting;
    let years = format!("{}-{}", meeting.date.year - 1, meeting.date.year + 2);
    let day = meeting.date.dashes();
    pieces.push(Piece::Title(format!(
        "{} {} {years} d. {day}",
        kind(plan).to_uppercase(),
        meeting.body
    )));
    let date = meeting.date.in_head(plan.layout.dates);
    let time = meeting
        .start
        .in_head(meeting.end, plan.layout.times)
        .unwrap_or_default();
    pieces.push(Piece::Paragraph(
        format!("Mødedato {date} {time}").trim_end().to_owned(),
    ));
    pieces.push(Piece::Paragraph(format!("Mødested {}", meeting.place)));
}

fn contents(plan: &Plan, pieces: &mut Vec<Piece>) {
    let style = plan.layout.contents;
    if style == ContentsStyle::None {
        return;
    }
    pieces.push(Piece::Heading(plan.heading("Indholdsfortegnelse")));
    let entries: Vec<_> = (0..plan.meeting.items.len()).map(|index| entry(plan, index)).collect();
    match style {
        ContentsStyle::OneLine => pieces.push(Piece::Line(entries.join(" "))),
        ContentsStyle::Table => {
            pieces.extend(["| | |", "|---|---|"].map(|line| Piece::Line(line.to_owned())));
            pieces.extend(entries.into_iter().map(Piece::Line));
        }
        _ => pieces.extend(entries.into_iter().map(Piece::Line)),
    }
}

/// The line of the contents list for an item.
fn entry(plan: &Plan, index: usize) -> String {
    let item = &plan.meeting.items[index];
    let (title, page) = (plan.title(item), 2 + index);
    let number = plan.number(index).map_or(String::new(), |number| format!("{number}. "));
    match plan.layout.contents {
        ContentsStyle::None | ContentsStyle::Titles => title,
        ContentsStyle::Numbered | ContentsStyle::OneLine => format!("{number}{title}"),
        ContentsStyle::Dotted => format!("{title}.....\t{page}"),
        ContentsStyle::PunktDotted => match plan.number(index) {
            Some(number) => format!("Punkt {number}: {title} ..... {page}"),
            None => format!("{title} ..... {page}"),
        },
        ContentsStyle::CutOff => format!("{}\t{page}", cut(&title)),
        ContentsStyle::Table => format!("| {title}..... | {page} |"),
    }
}

/// The title as a list without room for it has it.
fn cut(title: &str) -> String {
    let kept: String = title.chars().take(CUT).collect();
    kept.trim_end().to_owned()
}
