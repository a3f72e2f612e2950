//! Lines that count the pages of a text whose pages are not told: `3`, `Byrådet, 04-02-2025   3`.

use super::list_mark;
use crate::lexicon::headings;
use crate::lexicon::labels::PAGE;
use crate::scan::date;
use crate::scan::mark::NumberMark;
use crate::scan::word::{ends_with_word, last_run};
use crate::source::{Join, Line, SourceText, fold};
use std::collections::{HashMap, HashSet};

/// A page's number has at most so many digits.
const DIGITS: usize = 3;
/// Page numbers begin here at the latest; the first page may go without.
const FIRST: u32 = 2;

/// The offsets of the lines that number pages: alike but for a number at their end, which rises by one. Items may be
/// numbered by lines of digits too, but under those stands a title.
#[must_use]
pub fn numbered(source: &SourceText, lines: &[Line]) -> HashSet<usize> {
    let mut alike: HashMap<&str, Vec<(usize, u32)>> = HashMap::new();
    for (index, line) in lines.iter().enumerate().filter(|(_, line)| line.join == Join::Unknown) {
        if let Some((before, number)) = numbered_line(source.slice(line.span)) {
            alike.entry(before).or_default().push((index, number));
        }
    }
    let untitled = |(index, _): &&(usize, u32)| {
        lines
            .get(index + 1)
            .is_none_or(|next| cannot_be_title(source.slice(next.span)))
    };
    let counts = |(before, lines): &(&str, Vec<(usize, u32)>)| {
        lines[0].1 <= FIRST
            && lines.windows(2).all(|pair| pair[0].1 + 1 == pair[1].1)
            && match before.is_empty() {
                true => lines.iter().filter(untitled).count() * 2 > lines.len(),
                false => lines.len() > 1,
            }
    };
    let pages = alike.into_iter().filter(counts).flat_map(|(_, lines)| lines);
    pages.map(|(index, _)| lines[index].span.start).collect()
}

/// What stands before the number at the end of a line that may count pages: nothing, a day, a word for page.
fn numbered_line(text: &str) -> Option<(&str, u32)> {
    let start = last_run(text, |letter| letter.is_ascii_digit());
    let digits = &text[start..];
    let number = digits
        .parse()
        .ok()
        .filter(|_| digits.len() <= DIGITS && !digits.starts_with('0'))?;
    let before = text[..start].trim_end();
    let apart = before.len() < start && (ends_in_date(before) || PAGE.iter().any(|word| ends_with_word(before, word)));
    (before.is_empty() || apart).then_some((before, number))
}

fn ends_in_date(text: &str) -> bool {
    date::first(text).is_some_and(|found| found.date.year.is_some() && found.end == text.len())
}

/// The rest of a sentence, a whole one, an entry of a list, a heading of a section.
fn cannot_be_title(text: &str) -> bool {
    text.starts_with(char::is_lowercase)
        || text.ends_with('.')
        || list_mark(text).is_some()
        || NumberMark::read(text).is_some_and(|mark| mark.form.has_word())
        || headings::find(&fold(text.trim_end_matches(':'))).is_some_and(|heading| !heading.weak)
}
