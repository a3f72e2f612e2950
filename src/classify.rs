//! What each block looks like, judged by itself: a numbered line, a heading, a list entry, a table row.

use crate::clean::{Cell, Cleaned, list_mark};
use crate::lexicon::sentences::CONJUNCTIONS;
use crate::model::SectionKind;
use crate::scan::header::{self, BodyDate};
use crate::scan::heading::HeadingMark;
use crate::scan::mark::NumberMark;
use crate::source::{Flow, Look, SourceText};
use std::cell::OnceCell;

/// A block with what can be seen of it without its neighbours.
#[derive(Clone, Debug)]
pub struct Labelled<'a> {
    /// Its running text.
    pub flow: Flow<'a>,
    /// Whether white space stands before it.
    pub gap: bool,
    /// Whether its own line was lost: it begins within a line of the text.
    pub found_again: bool,
    /// How its first line is set.
    pub look: Look,
    /// Paragraph, list entry or table row.
    pub shape: Shape,
    /// The number that opens it, as items may be numbered.
    pub number: Option<NumberMark>,
    /// The heading that it is or that opens it.
    pub heading: Option<HeadingMark>,
    /// Body and date, where it is nothing but these: `Byrådet, 04.02.2025`.
    pub header: Option<BodyDate>,
    /// Whether it is a line of an item's head, once somebody has asked.
    pub is_meta: OnceCell<bool>,
    /// Whether it could be a heading that nobody knows, once somebody has asked.
    pub could_be_heading: OnceCell<bool>,
}

impl Labelled<'_> {
    /// The running text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.flow.text
    }
}

/// The shape of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Running text, or a line that stands alone.
    Paragraph,
    /// Opens with a bullet or a number.
    Entry,
    /// Has cells.
    Row,
}

/// No line of body and date is longer, in bytes.
const LONGEST_HEADER: usize = 200;

/// Labels every block.
#[must_use]
pub fn classify<'a>(source: &'a SourceText, cleaned: &Cleaned) -> Vec<Labelled<'a>> {
    let mut buffer = String::new();
    let label = |block: &crate::clean::Block| {
        let spans = cleaned.lines[block.lines.clone()].iter().map(|line| line.span);
        let flow = Flow::new(source, spans, CONJUNCTIONS);
        let text: &str = &flow.text;
        let (number, heading) = match block.cell {
            Some(Cell::Opens(kind)) => (None, Some(HeadingMark::outside(kind))),
            cell => {
                let number = NumberMark::read(text);
                let label = || (cell == Some(Cell::Label) && number.is_none()).then(|| HeadingMark::label(text));
                (number, HeadingMark::read(text, &mut buffer).or_else(label))
            }
        };
        let heading = heading.filter(|mark| !heads_body(text, *mark));
        let mut header = if heading.is_none() && text.len() <= LONGEST_HEADER {
            header::read(text)
        } else {
            None
        };
        if let Some(header) = header.as_mut().filter(|_| block.cell == Some(Cell::Heads)) {
            header.says_decision = true;
        }
        Labelled {
            shape: shape(text),
            number,
            heading,
            header,
            gap: block.gap,
            found_again: block.cell.is_none()
                && begins_within_line(source, cleaned.lines[block.lines.start].span.start),
            look: cleaned.lines[block.lines.start].look,
            is_meta: OnceCell::new(),
            could_be_heading: OnceCell::new(),
            flow,
        }
    };
    cleaned.blocks.iter().map(label).collect()
}

/// `BESLUTNING: Byrådet den 04-02-2031`: the heading goes on with whose decision it is.
fn heads_body(text: &str, mark: HeadingMark) -> bool {
    let rest = text[mark.end..].trim_start();
    mark.heading.kind == SectionKind::Decision
        && (1..=LONGEST_HEADER).contains(&rest.len())
        && header::read(rest).is_some_and(|header| header.date.is_some())
        && header::read(text).is_some_and(|header| header.says_decision)
}

fn begins_within_line(source: &SourceText, start: usize) -> bool {
    let before = source.text[..start].trim_end_matches([' ', '\t', '\u{a0}']);
    !(before.is_empty() || before.ends_with(char::is_whitespace))
}

fn shape(text: &str) -> Shape {
    if text.starts_with('|') || memchr::memchr(b'\t', text.as_bytes()).is_some() {
        Shape::Row
    } else if list_mark(text).is_some() {
        Shape::Entry
    } else {
        Shape::Paragraph
    }
}
