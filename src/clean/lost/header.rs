//! Lines of body and day that head a decision.

use super::STAR;
use crate::lexicon::attendance::AND;
use crate::lexicon::headings::DECISION_LEADS;
use crate::lexicon::labels::{ITEM_WORDS, Label, MEETING};
use crate::scan::body::{is_body, is_noun, without_article};
use crate::scan::case::is_case_number;
use crate::scan::word::{leading, leading_word, numbers, skip_space};
use crate::scan::{date, header};

/// A line of body and date is no longer up to its date, in bytes.
pub const LONGEST: usize = 120;
/// And from there to its colon: `, pkt. 7:`.
const LONGEST_TAIL: usize = 12;

/// The length of a line of body and date that begins here, and heads a decision: `Byrådets beslutning den 4. april 2031`,
/// `Byrådet, den 4. april 2031, pkt. 7:`. Where the words before it end a line, it may say no more than body and day:
/// `Byrådet, 04-04-2031, pkt. 7 Godkendt.`
///
/// In the head of a meeting body and day are the meeting's, unless an item's number follows them.
pub fn length(rest: &str, begins_line: bool, in_head: bool) -> Option<usize> {
    let end = heads_decision(rest, begins_line)?;
    let names_item = || {
        let line = rest[..end].trim_end_matches(':');
        line.ends_with(|letter: char| letter.is_ascii_digit())
            && numbers(line, 0)
                .filter_map(|at| date::at_number(line, at))
                .all(|date| date.end < line.len())
    };
    (!in_head || names_item()).then_some(end)
}

fn heads_decision(rest: &str, begins_line: bool) -> Option<usize> {
    if begins_line && rest.starts_with(|letter: char| letter.is_ascii_digit()) {
        return day_first(rest);
    }
    if !rest.starts_with(char::is_uppercase) {
        return None;
    }
    let line = &rest[..rest.floor_char_boundary(LONGEST)];
    let Some(date) = numbers(line, 0).find_map(|at| date::at_number(line, at)) else {
        return begins_line.then(|| above_labels(line)).flatten();
    };
    let colon = rest[date.end..]
        .find(':')
        .filter(|colon| *colon <= LONGEST_TAIL)
        .map(|colon| date.end + colon + 1);
    // `Meddelelser 31-004082 Byrådets beslutning den 4. april 2031` has a title before it.
    let titled = |body: &str| body.split_whitespace().any(is_case_number);
    let header = |end: usize| header::read(&rest[..end]).filter(|header| !titled(&rest[header.body.clone()]));
    let read = |end: usize| header(end).map(|header| (header.says_decision, end));
    let bare = || {
        let end = behind_item(rest, date.end);
        let header = header(end)?;
        let alone = || begins_line && another_follows(&rest[end..]) && is_whole(&rest[header.body.clone()]);
        (header.says_decision || alone()).then_some((header.says_decision, end))
    };
    let found = colon.and_then(read).or_else(bare).map(|(_, end)| end);
    found.or_else(|| begins_line.then(|| above_labels(line)).flatten())
}

/// Whether words are a body and no more: where one word with its article names it (`Byrådet`, `Børne- og Skoleudvalget`), words
/// before it are of another line.
fn is_whole(body: &str) -> bool {
    let mut words = body.split_whitespace().rev();
    let last = words.next().unwrap_or_default();
    let definite = is_noun(last) && without_article(last).is_some();
    !definite || words.all(|word| word.trim_end_matches(',').ends_with('-') || word == AND.trim())
}

/// The offset behind the item's number that may follow a day: `, pkt. 7`.
fn behind_item(rest: &str, end: usize) -> usize {
    let number = || {
        let words = rest[end..].strip_prefix(", ")?.trim_start();
        let (_, word) = leading(words, ITEM_WORDS)?;
        let at = skip_space(rest, rest.len() - words.len() + word);
        let length = rest[at..].find(|letter: char| !(letter.is_alphanumeric() || letter == '.'))?;
        rest[at..]
            .starts_with(|letter: char| letter.is_ascii_digit())
            .then_some(at + length)
    };
    number().unwrap_or(end)
}

/// What another line begins with: a capital, a number, or a dash for nothing.
fn another_follows(rest: &str) -> bool {
    let words = rest.trim_start();
    let dash = || {
        words
            .strip_prefix("- ")
            .is_some_and(|rest| !rest.trim_start().starts_with(char::is_lowercase))
    };
    words.len() < rest.len()
        && (words.starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit()) || dash())
}

/// `Beslutning fra Byrådet Dato: 4. april 2031`: the day has a label of its own.
fn above_labels(line: &str) -> Option<usize> {
    leading(line, DECISION_LEADS)?;
    let labels = MEETING
        .iter()
        .filter(|(_, label)| *label == Label::Date)
        .map(|(word, _)| *word);
    let starts = line.match_indices(' ').map(|(at, _)| at + 1);
    let labelled = |at: &usize| {
        labels
            .clone()
            .any(|label| leading_word(&line[*at..], label).is_some_and(|end| line[at + end..].starts_with(':')))
    };
    let end = line[..starts.into_iter().find(labelled)?]
        .trim_end_matches([' ', STAR])
        .len();
    header::read(&line[..end])
        .filter(|header| header.says_decision)
        .map(|_| end)
}

/// `04-04-2031 Udvalget for Havne og Strande Godkendt.`: the body ends before the first capital behind which it is one.
fn day_first(rest: &str) -> Option<usize> {
    let date = date::at_number(rest, 0).filter(|found| found.date.year.is_some())?;
    let line = &rest[..rest.floor_char_boundary(LONGEST)];
    let start = skip_space(line, date.end);
    let ends = line[start..].match_indices(' ').map(|(at, _)| start + at);
    ends.into_iter().find(|end| {
        let body = line[start..*end].trim_end();
        let last = body.rsplit(' ').next().unwrap_or_default();
        let whole = last.starts_with(char::is_uppercase) && !last.ends_with([',', '-']);
        start > date.end && whole && another_follows(&line[*end..]) && is_body(body)
    })
}
