//! Over how many lines a title runs.

use super::contents::Contents;
use super::numbering::Start;
use super::sections::is_meta;
use crate::classify::{Labelled, Shape};
use crate::scan::sentence::begins_clause;
use crate::scan::sentence::leaves_open;
use crate::source::eq_folded;

/// No title takes more lines.
const MOST_LINES: usize = 4;
/// A title's line is no longer, in bytes.
const LONGEST_LINE: usize = 160;

/// The further blocks of a title: lines that go on with it, or that make up with it what the contents list says.
pub fn rest_of_title(blocks: &[Labelled<'_>], contents: &Contents, start: &Start, end: usize) -> Vec<usize> {
    let Some((line, from)) = start.title else {
        return Vec::new();
    };
    let end = if line < start.block { start.block } else { end };
    let mut title = blocks[line].text()[from..].to_owned();
    let mut rest = Vec::new();
    for next in (line + 1..end).take(MOST_LINES - 1) {
        let block = &blocks[next];
        let both = format!("{title} {}", block.text());
        // A title that is begun goes on while the list has more of it.
        let more = |found: usize| start.entry == Some(found) && contents.entries[found].title.len() >= both.len();
        let of_entry = |found: usize| start.entry.is_none() || more(found);
        let listed = || may_go_on(block) && contents.find(&both).is_some_and(of_entry);
        if is_listed(contents, &title) || !(runs_on(&title, block) || listed()) {
            break;
        }
        title = both;
        rest.push(next);
    }
    rest
}

/// Where a title begins whose last line is `line`.
pub fn first_line(blocks: &[Labelled<'_>], line: usize) -> usize {
    let goes_on = |line: &usize| *line > 0 && runs_on(blocks[line - 1].text(), &blocks[*line]);
    let lines = (0..MOST_LINES - 1).scan(line, |line, _| {
        let goes_on = goes_on(line);
        *line -= usize::from(goes_on);
        goes_on.then_some(*line)
    });
    lines.last().unwrap_or(line)
}

/// The contents list has the title as it is, and not cut off.
fn is_listed(contents: &Contents, title: &str) -> bool {
    let entry = contents.find(title).map(|entry| &contents.entries[entry]);
    entry.is_some_and(|entry| eq_folded(&entry.title, title))
}

/// Whether a line reads as the rest of a title that its own line leaves open.
fn runs_on(title: &str, next: &Labelled<'_>) -> bool {
    let text = next.text();
    let small = text.starts_with(|letter: char| letter.is_lowercase() || letter == '(');
    may_go_on(next)
        && (leaves_open(title) || small && !title.ends_with(['.', ':', '?', '!']))
        && !text.ends_with(['.', ':'])
        && !begins_clause(text)
}

/// A line right below, that is nothing else than text.
pub fn may_go_on(block: &Labelled<'_>) -> bool {
    !block.gap
        && block.heading.is_none()
        && block.header.is_none()
        && block.shape == Shape::Paragraph
        && block.text().len() <= LONGEST_LINE
        && !is_meta(block)
}
