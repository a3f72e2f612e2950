//! Whatever begins with a number in running text: amounts, and references to items, meetings and documents.
//! The text is scanned for digits once.

use super::Passage;
use crate::lexicon::bodies::OF_PLACE;
use crate::lexicon::labels::{DOCUMENT, MEETINGS, OWN_ITEMS, REFERENCES, SEE};
use crate::model::{Amount, Basis, Doubt, Reference, ReferenceKind};
use crate::scan::body::is_noun;
use crate::scan::word::{ends_with_word, last_run, leading, lower, number, numbers, skip_space};
use crate::scan::{amount, date};
use crate::source::Span;
use std::ops::Range;

/// What was found.
#[derive(Debug, Default)]
pub struct Numbers {
    /// Amounts in kroner.
    pub amounts: Vec<Amount>,
    /// References; items of this meeting are not yet looked up.
    pub references: Vec<Reference>,
    /// Days that the calendar does not have.
    pub impossible: Vec<Vec<Span>>,
}

impl Numbers {
    /// Reads a passage.
    pub fn read(&mut self, passage: &Passage<'_>) {
        let text = passage.text();
        let mut after = 0;
        for at in numbers(text, 0) {
            if at >= after {
                after = self.at_number(passage, text, at).unwrap_or(after);
            }
        }
    }

    /// Reads what stands at a number, and returns the offset after it.
    fn at_number(&mut self, passage: &Passage<'_>, text: &str, at: usize) -> Option<usize> {
        if let Some(found) = amount::at_number(text, at) {
            self.amounts.push(amount_of(passage, &found));
            return Some(found.end);
        }
        if let Some((found, possible)) = date::read_at(text, at) {
            if !possible {
                self.impossible.push(passage.part(found.start, found.end).spans());
                return Some(found.end);
            }
            let reference = dated(text, &found);
            let end = reference.as_ref().map_or(found.end, |reference| reference.range.end);
            self.references.extend(reference.map(|reference| reference.of(passage)));
            return Some(end);
        }
        let reference = numbered(text, at)?;
        let end = reference.range.end;
        self.references.push(reference.of(passage));
        Some(end)
    }
}

fn amount_of(passage: &Passage<'_>, found: &amount::Found) -> Amount {
    let words = passage.part(found.start, found.end);
    let uncertain = found.broken.then_some(Doubt::NumberOddlyWritten);
    Amount {
        value: found.value,
        text: words.folded(),
        spans: words.spans(),
        basis: Basis::Verbatim,
        uncertain,
    }
}

/// A reference before it is given its place in the source.
struct Found<'t> {
    kind: ReferenceKind,
    body: Option<&'t str>,
    date: Option<String>,
    number: Option<&'t str>,
    range: Range<usize>,
}

impl Found<'_> {
    fn of(self, passage: &Passage<'_>) -> Reference {
        let words = passage.part(self.range.start, self.range.end);
        Reference {
            kind: self.kind,
            body: self.body.map(str::to_owned),
            date: self.date,
            number: self.number.map(str::to_owned),
            text: words.folded(),
            item: None,
            spans: words.spans(),
            basis: Basis::Verbatim,
            uncertain: None,
        }
    }
}

/// `mødet den 8. oktober 2024 (sag 78)`, `den 14. november 2023 (sag 73)`, `mødet i Byrådet den 5. maj 2031`.
fn dated<'t>(text: &'t str, found: &date::Found) -> Option<Found<'t>> {
    let before = date::without_lead(&text[..found.start]);
    let (meeting, body) = meeting_before(before);
    let lead = text[before.len()..found.start].trim_start().len();
    let start = meeting.unwrap_or(found.start - lead);
    let date = Some(found.date.to_string());
    match item_in_brackets(text, found.end) {
        Some((number, end)) => Some(Found {
            kind: ReferenceKind::Item,
            body,
            date,
            number: Some(number),
            range: start..end,
        }),
        None => meeting.map(|_| Found {
            kind: ReferenceKind::Meeting,
            body,
            date,
            number: None,
            range: start..found.end,
        }),
    }
}

/// Where the word for a meeting begins that ends a text, and the body between it and the end.
fn meeting_before(text: &str) -> (Option<usize>, Option<&str>) {
    let last = last_word(text);
    if MEETINGS.contains(&lower(&text[last..]).as_str()) {
        return (Some(last), None);
    }
    let rest = text[..last].trim_end();
    let meeting = rest
        .strip_suffix(OF_PLACE.trim())
        .map(str::trim_end)
        .filter(|_| is_noun(&text[last..]));
    let at = meeting
        .map(|rest| (last_word(rest), rest))
        .filter(|(at, rest)| MEETINGS.contains(&lower(&rest[*at..]).as_str()));
    (at.map(|(at, _)| at), at.map(|_| &text[last..]))
}

/// Where the last word of a text begins.
fn last_word(text: &str) -> usize {
    last_run(text, |letter| !letter.is_whitespace() && letter != '(')
}

/// ` (sag 78)`, ` (87)`: the number, and the offset after the bracket.
fn item_in_brackets(text: &str, at: usize) -> Option<(&str, usize)> {
    let open = skip_space(text, at);
    let inner = text.get(open..)?.strip_prefix('(')?;
    let close = inner.find(')')?;
    let inner = &inner[..close];
    let start = leading(inner, REFERENCES).map_or(0, |(_, end)| skip_space(inner, end));
    let (_, end) = number(inner, start)?;
    inner[end..]
        .trim()
        .is_empty()
        .then_some((&inner[start..end], open + 2 + close))
}

/// `sag 96`, `bilag 1`.
fn numbered(text: &str, at: usize) -> Option<Found<'_>> {
    let before = text[..at].trim_end();
    if before.len() == at {
        return None;
    }
    let start = last_run(before, char::is_alphabetic);
    let word = &before[start..];
    let kind = if word == DOCUMENT {
        ReferenceKind::Document
    } else if OWN_ITEMS.contains(&lower(word).as_str()) {
        ReferenceKind::Item
    } else {
        return None;
    };
    let (_, end) = number(text, at).filter(|(_, end)| !goes_on(&text[*end..]))?;
    let before = text[..start].trim_end();
    let see = ends_with_word(before, SEE).then(|| before.len() - SEE.len());
    let start = see.filter(|_| kind == ReferenceKind::Document).unwrap_or(start);
    Some(Found {
        kind,
        body: None,
        date: None,
        number: Some(&text[at..end]),
        range: start..end,
    })
}

/// `sag 12.3`, `sag 2024-118`: not the number of an item.
fn goes_on(rest: &str) -> bool {
    let mut letters = rest.chars();
    letters
        .next()
        .is_some_and(|sign| matches!(sign, '.' | ',' | '-' | '/' | ':'))
        && letters.next().is_some_and(|letter| letter.is_ascii_digit())
}
