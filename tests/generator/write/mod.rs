//! Writes a plan down: first as pieces with a look, then as a file.

mod decision;
mod front;
pub mod html;
mod item;
mod people;
mod text;

pub use decision::{numbered as numbered_answers, sides, words as decision_words};

use super::layout::{Ending, Noise};
use super::plan::Plan;

/// A piece of a document, with the look that it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// The document's own heading.
    Title(String),
    /// A line that divides the items.
    Group(String),
    /// The line that opens an item; further lines of its head are `Line`s.
    Head(String),
    /// The heading of a section.
    Heading(String),
    /// A line that is never broken.
    Line(String),
    /// Running text.
    Paragraph(String),
    /// An entry of a list, with its sign.
    Entry(String),
    /// A row of a table.
    Row(Vec<String>),
}

impl Piece {
    /// Its words.
    pub fn text(&self) -> String {
        match self {
            Self::Row(cells) => cells.join(" "),
            Self::Title(text)
            | Self::Group(text)
            | Self::Head(text)
            | Self::Heading(text)
            | Self::Line(text)
            | Self::Paragraph(text)
            | Self::Entry(text) => text.clone(),
        }
    }
}

/// The document as plain text.
pub fn text(plan: &Plan) -> String {
    text::text(plan, &pieces(plan))
}

/// The document piece by piece.
pub fn pieces(plan: &Plan) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let framed = plan.layout.noise == Noise::Frame;
    if framed {
        pieces.extend(["Gå til indhold", "Del siden"].map(|line| Piece::Line(line.to_owned())));
    }
    front::write(plan, &mut pieces);
    item::write_all(plan, &mut pieces);
    end(plan, &mut pieces);
    if framed {
        pieces.push(Piece::Line("Vi bruger cookies. Læs mere om dem her.".to_owned()));
    }
    pieces
}

fn end(plan: &Plan, pieces: &mut Vec<Piece>) {
    match plan.layout.ending {
        Ending::None => {}
        Ending::Time => pieces.push(Piece::Paragraph(format!(
            "Mødet hævet kl. {}.",
            plan.meeting.end.dotted()
        ))),
        Ending::Signatures => {
            pieces.push(Piece::Heading(plan.heading("Underskrifter")));
            pieces.extend(
                plan.meeting
                    .present()
                    .map(|(_, person)| Piece::Line(person.name.clone())),
            );
        }
    }
}
