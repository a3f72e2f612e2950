//! The width of a page whose lines are wrapped, told by the lines themselves: each line that a paragraph goes on
//! behind is so long that the next word had no room, and no longer than the page is wide.

use crate::lexicon::sentences::CLAUSE;
use crate::scan::word::leading;
use crate::source::{Join, Line, SourceText};
use std::ops::RangeInclusive;

/// No one sets lines narrower or wider than this.
const WIDTHS: RangeInclusive<usize> = 36..=130;
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
