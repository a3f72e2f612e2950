//! The heading that opens a line: `Beslutning`, `Økonomi: Ingen.`, `BeslutningGodkendt.`

use super::date;
use super::word::{ends_with_word, spaced_letters};
use crate::lexicon::headings::{self, DECISION_LINKS, Heading, MEETING_TAILS, OF_ITEM, ON_DAY};
use crate::lexicon::labels::ITEM_WORDS;
use crate::model::SectionKind;
use crate::source::fold_into;

/// A heading and how much of its line it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadingMark {
    /// What the vocabulary says of it.
    pub heading: Heading,
    /// Offset after the heading's words and their colon.
    pub end: usize,
}

/// No heading is longer, in bytes.
const LONGEST: usize = 60;

impl HeadingMark {
    /// The heading of a text that stands elsewhere, at the head of its column.
    #[must_use]
    pub const fn outside(kind: SectionKind) -> Self {
        Self {
            heading: Heading { kind, weak: false },
            end: 0,
        }
    }

    /// A heading that the document's layout tells, whatever its words say.
    #[must_use]
    pub const fn label(text: &str) -> Self {
        Self {
            heading: Heading {
                kind: SectionKind::Other,
                weak: false,
            },
            end: text.len(),
        }
    }

    /// The heading that a text is, or that stands before its first colon, or right before its first word. `buffer` is
    /// the caller's, for texts without number.
    #[must_use]
    pub fn read(text: &str, buffer: &mut String) -> Option<Self> {
        if !text.starts_with(char::is_uppercase) {
            return None;
        }
        if let Some(together) = spaced_letters(text) {
            fold_into(together.trim_end_matches(':'), buffer);
            return headings::find(buffer).map(|heading| Self {
                heading,
                end: text.len(),
            });
        }
        if !headings::may_be(text) {
            return None;
        }
        let bytes = text.as_bytes();
        let mut read = |words: usize, end: usize| {
            fold_into(text.get(..words)?, buffer);
            let heading = headings::find(without_item(buffer))?;
            // `Referat: Godkendt.` counts where the document heads its decisions so.
            let inline = !heading.weak || heading.kind == SectionKind::Decision && end > words;
            (end == text.len() || inline).then_some(Self { heading, end })
        };
        if text.len() <= LONGEST
            && let Some(whole) = read(text.trim_end_matches([':', ' ', '.']).len(), text.len())
        {
            return Some(whole);
        }
        if let Some(glued) = seam(text).and_then(|end| read(end, end)) {
            return Some(glued);
        }
        let colon = memchr::memchr(b':', &bytes[..bytes.len().min(LONGEST)]);
        if let Some(inline) = colon.and_then(|at| read(at, at + 1)) {
            return Some(inline);
        }
        let (words, end) = colon
            .and_then(|at| Some((before_day(text.get(..at)?)?, at + 1)))
            .or_else(|| before_day(text).map(|words| (words, text.len())))?;
        // `Referat 4. april 2031` is the paper's title, `Underskriftsark 4. april 2031` an attachment's.
        read(words, end).filter(|mark| mark.heading.kind == SectionKind::Decision && !mark.heading.weak)
    }
}

/// The length of what stands before the day that ends a short line: `Beslutning den 4. april 2031:`.
fn before_day(text: &str) -> Option<usize> {
    let line = text.trim_end_matches([':', '.', ' ']);
    if line.len() > LONGEST || !line.ends_with(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let found = date::first(line).filter(|found| found.end == line.len() && found.date.year.is_some())?;
    let before = date::without_lead(&line[..found.start]).trim_end_matches([',', ' ']);
    let linked = ON_DAY.iter().find(|word| ends_with_word(before, word));
    let words = linked
        .map(|word| before.len() - word.len())
        .or_else(|| before_meeting(before));
    Some(before[..words.unwrap_or(before.len())].trim_end().len())
}

/// The length of what stands before a body's meeting: `Beslutning på byrådsmødet`.
fn before_meeting(text: &str) -> Option<usize> {
    let (before, meeting) = text.rsplit_once(' ')?;
    MEETING_TAILS.iter().find(|tail| meeting.ends_with(**tail))?;
    let link = DECISION_LINKS.iter().find(|link| ends_with_word(before, link))?;
    Some(before.len() - link.len())
}

/// `beslutning for punkt 1`: a heading in small letters without the item that it names.
fn without_item(heading: &str) -> &str {
    let stem = heading.trim_end_matches(|letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ' '));
    if stem.len() == heading.len() {
        return heading;
    }
    let named = ITEM_WORDS.iter().find_map(|word| {
        let before = stem.strip_suffix(word.trim_end_matches('.'))?.strip_suffix(' ')?;
        OF_ITEM.iter().find_map(|of| before.strip_suffix(of)?.strip_suffix(' '))
    });
    named.unwrap_or(heading)
}

/// Where the text begins that stands right behind a heading, as some web pages are copied: a capital, a digit or a final dash
/// behind a small letter (`BeslutningGodkendt.`), or the last of several capitals (`BESLUTNINGGodkendt.`).
fn seam(text: &str) -> Option<usize> {
    let mut before = (0, ' ');
    for (at, letter) in text.char_indices().take(LONGEST) {
        let (start, last) = std::mem::replace(&mut before, (at, letter));
        // Most letters follow one of their kind.
        if letter.is_lowercase() {
            if last.is_uppercase() && text[..start].ends_with(char::is_uppercase) {
                return Some(start);
            }
        } else if last.is_lowercase() && (letter.is_uppercase() || letter.is_ascii_digit())
            || last.is_alphabetic() && matches!(&text[at..], "-" | "–")
        {
            return Some(at);
        }
    }
    None
}
