//! Paragraphs that were broken into lines: what says that a line goes on with the one above, and how wide lines are.

use super::{has_cells, is_label, list_mark};
use crate::lexicon::sentences::{ABBREVIATIONS, CLAUSE, LEAVES_OPEN};
use crate::scan::word::{last_run, lower, starts_with_ignoring_case};
use crate::scan::{date, header};
use crate::source::{Join, Line, SourceText};
use std::ops::RangeInclusive;

/// A shorter line may be a label with its value below it, in bytes.
const SHORTEST: usize = 25;
/// Lines are wrapped to so many letters.
const WIDTHS: RangeInclusive<usize> = 30..=130;
/// A label has so many words.
const LONGEST_LABEL: usize = 3;
/// A width is told by so many lines that are known to go on.
const FEWEST: usize = 4;

/// The words say that a sentence goes on over the line's end: it breaks off before a small letter, or behind a word
/// that ends no sentence.
pub fn breaks_off(text: &str, follower: &str) -> bool {
    if text.len() < SHORTEST || is_label(text) || is_file_name(follower) {
        return false;
    }
    let last = &text[last_run(text, |letter| !letter.is_whitespace())..];
    let small = follower.starts_with(char::is_lowercase) && !starts_with_ignoring_case(follower, CLAUSE);
    let open = last.ends_with(|letter: char| letter.is_alphanumeric() || matches!(letter, ',' | '-' | ')' | '%'));
    let abbreviated = || {
        last.strip_suffix('.')
            .is_some_and(|word| ABBREVIATIONS.contains(&lower(word).as_str()))
    };
    (small && (open || abbreviated())) || LEAVES_OPEN.contains(&last)
}

/// `kort_2.pdf`: no sentence goes on with it.
fn is_file_name(text: &str) -> bool {
    let bare = text.split_whitespace().nth(1).is_none();
    let ending = text.rsplit_once('.').map_or("", |(_, ending)| ending);
    let named = (2..=4).contains(&ending.len()) && ending.bytes().all(|letter| letter.is_ascii_alphanumeric());
    named || (bare && text.contains('_'))
}

/// The width that fits most lines whose words say that they go on: none is wider, and the word that begins the next
/// one had no room left.
pub fn measured_width(source: &SourceText, lines: &[Line]) -> Option<usize> {
    let rooms: Vec<(usize, usize)> = lines
        .windows(2)
        .filter(|pair| pair[1].join == Join::Unknown && !pair[1].gap)
        .filter_map(|pair| {
            let (text, follower) = (source.slice(pair[0].span), source.slice(pair[1].span));
            let proven =
                list_mark(follower).is_none() && !has_cells(text) && !has_cells(follower) && breaks_off(text, follower);
            proven.then(|| room(pair[0], text, follower))
        })
        .collect();
    let fits = |width: &usize| rooms.iter().filter(|room| (room.0..room.1).contains(width)).count();
    let best = WIDTHS.max_by_key(fits)?;
    let count = fits(&best);
    (count >= FEWEST && count * 4 >= rooms.len() * 3).then_some(best)
}

/// Whether a line is as wide as lines are: its words fill it, and the next word had no room left.
pub fn fills(line: Line, text: &str, follower: &str, width: usize) -> bool {
    let (letters, with_next) = room(line, text, follower);
    (letters..with_next).contains(&width) && !begins_anew(text, follower)
}

/// However wide a line is: nothing goes on behind one that ends with a day or is but body and day, nor with one of
/// these, nor with a label.
fn begins_anew(text: &str, follower: &str) -> bool {
    let capital = follower.starts_with(char::is_uppercase);
    let headed = |line: &str| header::read(line).is_some();
    is_file_name(follower)
        || capital && (is_labelled(follower) || date::ends_with_one(text) || headed(text) || headed(follower))
}

/// `Mødedato: ...`: a colon behind the first words.
fn is_labelled(text: &str) -> bool {
    let mut words = text.split_whitespace().take(LONGEST_LABEL);
    words.any(|word| word.ends_with(':'))
}

/// The letters of a line, white space folded, and those that it would have with the next line's first word.
fn room(line: Line, text: &str, follower: &str) -> (usize, usize) {
    let letters = |word: &str| word.chars().count() + 1;
    let all = line.indent + text.split_whitespace().map(letters).sum::<usize>();
    let next = follower.split_whitespace().next().map_or(0, letters);
    (all.saturating_sub(1), all.saturating_sub(1) + next)
}
