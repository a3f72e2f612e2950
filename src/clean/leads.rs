//! Words that a page of the web shows before each of its headings, for those who fold them: `Fold ind Resume`, `▾ Resume`.
//!
//! They are told by the headings behind them: the same words before several, that differ.

use crate::lexicon::headings;
use crate::order;
use crate::source::{Line, SourceText, fold_into};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

/// The same words stand before so many headings.
const FEWEST: usize = 3;
/// And before so many that differ.
const FEWEST_KINDS: usize = 2;
/// No page has more such words.
const MOST: usize = 8;
/// A line with words before its heading is no longer, in bytes.
const LONGEST: usize = 80;

/// The lines, those words parted from what follows them, and where they stand.
pub fn part<'l>(source: &SourceText, lines: Cow<'l, [Line]>) -> (Cow<'l, [Line]>, HashSet<usize>) {
    let leads = leads(source, &lines);
    if leads.is_empty() {
        return (lines, HashSet::new());
    }
    let mut parted = Vec::with_capacity(lines.len() * 2);
    let mut places = HashSet::new();
    for line in lines.iter() {
        let text = source.slice(line.span);
        // What is no heading is the document's own.
        let heads = |lead: &&&str| {
            text.strip_prefix(**lead)
                .is_some_and(|rest| headings::may_be(rest.trim_start()))
        };
        let lead = leads.iter().find(heads);
        let (start, length) = (line.span.start, lead.map_or(0, |lead| lead.len()));
        if length > 0 {
            places.insert(start);
            parted.push(Line {
                span: line.span.part(start, start + length),
                ..*line
            });
        }
        let from = start + length + text[length..].len() - text[length..].trim_start().len();
        parted.extend((from < line.span.end).then(|| Line {
            span: line.span.part(from, line.span.end),
            ..*line
        }));
    }
    (Cow::Owned(parted), places)
}

/// The words that stand before headings.
fn leads<'s>(source: &'s SourceText, lines: &[Line]) -> Vec<&'s str> {
    let mut seen: HashMap<&str, (usize, HashSet<&str>)> = HashMap::new();
    let mut buffer = String::new();
    for line in lines.iter().filter(|line| line.span.len() <= LONGEST) {
        let text = source.slice(line.span);
        if let Some(at) = heading_behind(text, &mut buffer) {
            let (count, headings) = seen.entry(text[..at].trim_end()).or_default();
            *count += 1;
            headings.insert(&text[at..]);
        }
    }
    let often = |(count, headings): &(usize, HashSet<&str>)| *count >= FEWEST && headings.len() >= FEWEST_KINDS;
    let mut leads: Vec<_> = seen
        .into_iter()
        .filter(|(_, seen)| often(seen))
        .map(|(lead, _)| lead)
        .collect();
    order::by_key(&mut leads, |lead| (std::cmp::Reverse(lead.len()), *lead));
    leads.truncate(MOST);
    leads
}

/// Where the heading begins that ends a line behind several words, or behind a sign.
fn heading_behind(text: &str, buffer: &mut String) -> Option<usize> {
    let mut words = memchr::memchr_iter(b' ', text.as_bytes()).map(|space| space + 1);
    words.find(|at| {
        if !text[*at..].starts_with(char::is_uppercase) {
            return false;
        }
        let lead = text[..*at].trim_end();
        let sign = !lead.contains(char::is_alphanumeric) && lead.chars().nth(1).is_none() && !lead.is_ascii();
        (lead.contains(' ') && !lead.contains(|letter: char| letter.is_ascii_digit() || letter == ':') || sign)
            && headings::may_be(&text[*at..])
            && {
                fold_into(text[*at..].trim_end_matches(':'), buffer);
                headings::find(buffer).is_some_and(|heading| !heading.weak)
            }
    })
}
