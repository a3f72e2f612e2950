//! What each block looks like, judged by itself: a numbered line, a heading, a list entry, a table row.

use crate::clean::{Cleaned, list_mark};
use crate::lexicon::headings::{self, Heading};
use crate::lexicon::sentences::CONJUNCTIONS;
use crate::scan::header::{self, BodyDate};
use crate::scan::mark::NumberMark;
use crate::source::{Flow, Look, SourceText, fold_into};

/// A block with what can be seen of it without its neighbours.
#[derive(Clone, Debug)]
pub struct Labelled<'a> {
    /// Its running text.
    pub flow: Flow<'a>,
    /// Whether white space stands before it.
    pub gap: bool,
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

/// A heading and how much of the block it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadingMark {
    /// What the vocabulary says of it.
    pub heading: Heading,
    /// Offset after the heading's words and their colon, in the running text.
    pub end: usize,
}

/// No heading is longer, in bytes.
const LONGEST_HEADING: usize = 60;
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
        let (number, heading) = (NumberMark::read(text), heading(text, &mut buffer));
        let header = if heading.is_none() && text.len() <= LONGEST_HEADER {
            header::read(text)
        } else {
            None
        };
        Labelled {
            shape: shape(text),
            number,
            heading,
            header,
            gap: block.gap,
            look: cleaned.lines[block.lines.start].look,
            flow,
        }
    };
    cleaned.blocks.iter().map(label).collect()
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

/// A heading with its text right behind it, as some web pages are copied: `BeslutningGodkendt.`, `BESLUTNINGGodkendt.`
fn glued_heading(text: &str, buffer: &mut String) -> Option<HeadingMark> {
    let letters = text.char_indices().take(LONGEST_HEADING);
    let end = letters
        .clone()
        .zip(letters.skip(1))
        .find_map(|((at, letter), (next, follower))| {
            let behind = letter.is_lowercase() && (follower.is_uppercase() || follower.is_ascii_digit());
            // `BESLUTNINGGodkendt`: the last of the capitals begins the text.
            let capitals = letter.is_uppercase() && follower.is_lowercase() && text[..at].ends_with(char::is_uppercase);
            let dash = letter.is_alphabetic() && &text[next..] == "-";
            match (behind || dash, capitals) {
                (true, _) => Some(next),
                (false, true) => Some(at),
                _ => None,
            }
        })?;
    fold_into(&text[..end], buffer);
    let heading = headings::find(buffer).filter(|heading| !heading.weak)?;
    Some(HeadingMark { heading, end })
}

/// The heading that a text is, or that stands before its first colon.
fn heading(text: &str, buffer: &mut String) -> Option<HeadingMark> {
    if !text.starts_with(char::is_uppercase) || !headings::may_be(text) {
        return None;
    }
    if text.len() <= LONGEST_HEADING {
        fold_into(text.trim_end_matches([':', ' ', '.']), buffer);
        if let Some(heading) = headings::find(buffer) {
            return Some(HeadingMark {
                heading,
                end: text.len(),
            });
        }
    }
    if let Some(end) = glued_heading(text, buffer) {
        return Some(end);
    }
    let bytes = text.as_bytes();
    let colon = memchr::memchr(b':', &bytes[..bytes.len().min(LONGEST_HEADING)])?;
    fold_into(text.get(..colon)?, buffer);
    let heading = headings::find(buffer).filter(|heading| !heading.weak)?;
    Some(HeadingMark {
        heading,
        end: colon + 1,
    })
}
