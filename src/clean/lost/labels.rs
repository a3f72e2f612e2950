//! Labels that begin a line: of the meeting's head, of people, of an item's head; and words of a web page.

use crate::clean::begins_as_web_page;
use crate::lexicon::attendance::LABELS;
use crate::lexicon::calendar::CLOCK;
use crate::lexicon::headings::{self, Beginning};
use crate::lexicon::labels::{
    CASE_NUMBER, CLOSINGS, CONTENTS, DOCUMENT, ITEM_META, Label, MEETING, PAPER_LEADS, PAPERS, WEB_PAGE, WEB_PAGE_LEADS,
};
use crate::scan::case::case_number;
use crate::scan::roster;
use crate::scan::word::{leading, leading_all, leading_rows, leading_word, number, skip_space};
use std::sync::LazyLock;

/// No label is longer up to its colon, in bytes.
const LONGEST: usize = 60;
/// Stand before names or attachments, one each.
pub const BULLETS: [char; 4] = ['•', '-', '–', '*'];

/// The title of the paper, or a label of the meeting's head or of people with its value right behind it: `Referat fra møde i
/// Byrådet`, `Mødetidspunkt kl. 16.00`, `Til stede var Ane Berg (A)`.
pub fn opens_head_line(rest: &str) -> bool {
    if !rest.starts_with(char::is_uppercase) {
        return false;
    }
    let value = |end: usize| {
        let value = rest[end..].trim_start();
        let own = value.starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit());
        own || leading(value, &[CLOCK]).is_some()
    };
    let lists = |end: usize| rest[end..].trim_start().starts_with(BULLETS);
    let title = |end: usize| value(end) || leading(rest[end..].trim_start(), PAPER_LEADS).is_some();
    let single = |label: Label| !matches!(label, Label::Body | Label::Municipality);
    leading_rows(rest, &PAPERS).any(|(_, end)| title(end))
        || leading_rows(rest, &MEETING).any(|(label, end)| single(*label) && value(end))
        || leading_rows(rest, &LABELS).any(|(_, end)| value(end) || lists(end))
}

/// Whether a label, the name of a paper or words of a page may begin here, judged by a few bytes.
pub fn may_be_label(rest: &str) -> bool {
    static BEGINNINGS: LazyLock<Vec<Beginning>> = LazyLock::new(|| {
        let labels = MEETING.iter().map(|(label, _)| *label);
        let labels = labels.chain(LABELS.iter().map(|(label, _)| *label));
        let labels = labels.chain(PAPERS.iter().map(|(paper, _)| *paper));
        headings::beginnings(labels.chain([CASE_NUMBER, ITEM_META, WEB_PAGE, CLOSINGS, WEB_PAGE_LEADS].concat()))
    });
    headings::begins_as(rest, &BEGINNINGS)
}

/// A label of the meeting's head or of an item's, its colon behind it.
pub fn is_label(rest: &str) -> bool {
    let closed = |end: usize| rest[end..].trim_start_matches(['.', ' ']).starts_with(':');
    let beginning = &rest.as_bytes()[..rest.len().min(LONGEST)];
    memchr::memchr(b':', beginning).is_some()
        && rest.starts_with(char::is_uppercase)
        && (leading_rows(rest, &MEETING).any(|(_, end)| closed(end))
            || leading_rows(rest, &LABELS).any(|(_, end)| closed(end))
            || leading_all(rest, CASE_NUMBER).any(|(_, end)| closed(end))
            || leading_all(rest, ITEM_META).any(|(_, end)| closed(end)))
}

/// The length of words for a visitor of a page, several of them: one alone may be any word.
pub fn web_words(rest: &str) -> Option<usize> {
    if !rest.starts_with(char::is_uppercase) || !begins_as_web_page(rest) {
        return None;
    }
    let known = leading_all(rest, WEB_PAGE).filter(|(words, _)| words.contains(' '));
    known.map(|(_, end)| end).max()
}

/// Where the names end behind a label of people, where words of another line follow them: `Fraværende: Ane Berg (A) Godkendt.`
pub fn people(rest: &str) -> Option<usize> {
    let names = |end: usize| {
        let value = rest[end..].trim_start();
        let value = value
            .strip_prefix(':')
            .map(str::trim_start)
            .or_else(|| value.starts_with(BULLETS).then_some(value))?;
        let at = rest.len() - value.len();
        roster::end(value).map(|end| at + end)
    };
    leading_rows(rest, &LABELS).find_map(|(_, end)| names(end))
}

/// Whether a label of people stands before a list with bullets.
pub fn lists_people(rest: &str) -> bool {
    let lists = |end: usize| rest[end..].trim_start().starts_with(BULLETS);
    rest.starts_with(char::is_uppercase) && leading_rows(rest, &LABELS).any(|(_, end)| lists(end))
}

/// Whether the line that closes the meeting, or what a page of the web says of itself, begins here.
pub fn closes(rest: &str) -> bool {
    rest.starts_with(char::is_uppercase)
        && (leading(rest, CLOSINGS).is_some() || leading(rest, WEB_PAGE_LEADS).is_some())
}

/// Where the value of a label for a place begins.
pub fn place(rest: &str) -> Option<usize> {
    let (_, end) = leading_rows(rest, &MEETING).find(|(label, _)| **label == Label::Place)?;
    let value = rest[end..].trim_start().strip_prefix(':')?.trim_start();
    Some(rest.len() - value.len())
}

/// Where the case number ends behind its label.
pub fn case(rest: &str) -> Option<usize> {
    case_number(rest)
        .filter(|number| number.start > 0)
        .map(|number| number.end)
}

/// The length of the heading of a contents list, where the list follows it.
pub fn contents(rest: &str) -> Option<usize> {
    let (_, end) = leading(rest, &CONTENTS[..1]).filter(|_| rest.starts_with(char::is_uppercase))?;
    let end = end + usize::from(rest[end..].starts_with(':'));
    rest[end..].trim_start_matches('*').starts_with(' ').then_some(end)
}

/// `Bilag 2: Notat`: an entry of a list of attachments.
pub fn is_attachment(rest: &str) -> bool {
    let number = leading_word(rest, DOCUMENT).and_then(|end| number(rest, skip_space(rest, end)));
    rest.starts_with(char::is_uppercase) && number.is_some_and(|(_, end)| rest[end..].starts_with(':'))
}
