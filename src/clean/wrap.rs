//! Paragraphs that were broken into lines: what says that a line goes on with the one above.
//!
//! The width of the page is told by the lines themselves: each line that a paragraph goes on behind is so long that the next
//! word had no room, and no longer than the page is wide.

use super::is_label;
use crate::lexicon::sentences::{ABBREVIATIONS, CLAUSE, LEAVES_OPEN};
use crate::scan::word::{last_run, leading, lower, starts_with_ignoring_case};
use crate::source::{Join, Line, SourceText};
use std::ops::RangeInclusive;

/// No one sets lines narrower or wider than this.
const WIDTHS: RangeInclusive<usize> = 36..=130;
/// A shorter line may be a label with its value below it, in bytes.
const SHORTEST: usize = 25;
/// A label has so many words.
const LONGEST_LABEL: usize = 3;
/// Of the places where a sentence goes on in the next line, so many in a hundred are at the page's edge.
const MOST: usize = 80;

/// The widths to which lines may have been wrapped, where the document was written in lines of a page and not in
/// paragraphs.
pub fn widths(source: &SourceText, lines: &[Line]) -> Option<RangeInclusive<usize>> {
    let (mut opened, mut closed) = ([0_usize; 256], [0_usize; 256]);
    let mut going_on = 0;
    for pair in lines
        .windows(2)
        .filter(|pair| sentence_goes_on(source, pair[0], pair[1]))
    {
        going_on += 1;
        let widths = fitting(source, pair[0], pair[1]);
        if *widths.end() < opened.len() {
            opened[*widths.start()] += 1;
            closed[*widths.end()] += 1;
        }
    }
    let (mut open, mut best, mut most) = (0, None, 0);
    for width in 0..opened.len() {
        open += opened[width];
        if open > most && WIDTHS.contains(&width) {
            (best, most) = (Some(width..=width), open);
        } else if let Some(widths) = best.as_mut().filter(|_| open == most && WIDTHS.contains(&width)) {
            *widths = *widths.start()..=width;
        }
        open -= closed[width];
    }
    let wider = |width: usize| lines.iter().filter(|line| is_wider(source, **line, width)).count();
    best.filter(|widths| most * 100 >= going_on * MOST && wider(*widths.end()) * 8 <= most)
}

/// Whether a line ends in mid-sentence and the next goes on in lower case.
fn sentence_goes_on(source: &SourceText, line: Line, next: Line) -> bool {
    let text = source.slice(line.span);
    next.join == Join::Unknown
        && !next.gap
        && source.slice(next.span).starts_with(char::is_lowercase)
        && leading(source.slice(next.span), &[CLAUSE]).is_none()
        && !text.ends_with(['.', ':', ';', '?', '!'])
}

/// Whether a line holds sentences and is longer than the page is wide.
fn is_wider(source: &SourceText, line: Line, width: usize) -> bool {
    let text = source.slice(line.span);
    text.len() > width && text.ends_with('.') && text.contains(". ") && line.indent + text.chars().count() > width
}

/// The widths of a page at which `next` had to begin a new line. White space that is wider than it looks may have come
/// later.
fn fitting(source: &SourceText, line: Line, next: Line) -> RangeInclusive<usize> {
    let text = source.slice(line.span);
    let letters = text
        .split_whitespace()
        .map(|word| word.chars().count() + 1)
        .sum::<usize>();
    let word = source.slice(next.span).split_whitespace().next().unwrap_or_default();
    let longest = line.indent + text.chars().count() + word.chars().count();
    letters.saturating_sub(1).min(longest)..=longest
}

/// Whether a line is as long as the page may be wide.
pub fn is_full(source: &SourceText, line: Line, next: Line, page: &RangeInclusive<usize>) -> bool {
    let widths = fitting(source, line, next);
    widths.start() <= page.end() && page.start() <= widths.end()
}

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

/// However wide the line above is, it does not go on with the name of a file or with a label.
pub fn begins_anew(follower: &str) -> bool {
    is_file_name(follower) || (follower.starts_with(char::is_uppercase) && is_labelled(follower))
}

/// `kort_2.pdf`: no sentence goes on with it.
fn is_file_name(text: &str) -> bool {
    let bare = text.split_whitespace().nth(1).is_none();
    let ending = text.rsplit_once('.').map_or("", |(_, ending)| ending);
    let named = (2..=4).contains(&ending.len()) && ending.bytes().all(|letter| letter.is_ascii_alphanumeric());
    named || (bare && text.contains('_'))
}

/// `Mødedato: ...`: a colon behind the first words.
fn is_labelled(text: &str) -> bool {
    let mut words = text.split_whitespace().take(LONGEST_LABEL);
    words.any(|word| word.ends_with(':'))
}
