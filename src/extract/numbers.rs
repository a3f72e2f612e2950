//! Whatever begins with a number in running text: amounts, and references to items, meetings and documents.
//! The text is scanned for digits once.

use super::Passage;
use crate::lexicon::attendance::GENITIVES;
use crate::lexicon::bodies::{DECIDED_IN, OF_PLACE, OWN_BODY};
use crate::lexicon::labels::{DOCUMENT, MEETING_ENDS, MEETINGS, OWN_ITEMS, REFERENCES, SEE};
use crate::lexicon::outcomes::PREPOSITIONS;
use crate::model::{Amount, Basis, Doubt, Reference, ReferenceKind};
use crate::scan::body::{is_body, is_noun, names_body};
use crate::scan::word::{
    ends_with_ignoring_case, ends_with_word, is_one_of, last_run, leading, leading_word, lower, number, numbers,
    skip_space,
};
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

/// `mødet den 8. oktober 2024 (sag 78)`, `den 14. november 2023 (sag 73)`, `mødet i Byrådet den 5. maj 2031`, `behandlet i ØU den
/// 5. maj 2031 (sag 4)`.
fn dated<'t>(text: &'t str, found: &date::Found) -> Option<Found<'t>> {
    let before = date::without_lead(&text[..found.start]);
    let meeting = meeting_before(before);
    let lead = text[before.len()..found.start].trim_start().len();
    let date = Some(found.date.to_string());
    match item_in_brackets(text, found.end) {
        Some((number, end)) => {
            let body = meeting
                .as_ref()
                .map_or_else(|| body_before(before), |meeting| meeting.body.clone());
            let begin = meeting.map(|meeting| meeting.start);
            let start = begin.or_else(|| body.as_ref().map(|body| body.start));
            Some(Found {
                kind: ReferenceKind::Item,
                body: body.map(|body| &text[body]),
                date,
                number: Some(number),
                range: start.unwrap_or(found.start - lead)..end,
            })
        }
        None => meeting.map(|meeting| Found {
            kind: ReferenceKind::Meeting,
            body: meeting.body.map(|body| &text[body]),
            date,
            number: None,
            range: meeting.start..found.end,
        }),
    }
}

/// Where the words for a meeting stand that end a text.
struct Named {
    start: usize,
    /// The body that met, where it is named.
    body: Option<Range<usize>>,
}

/// The meeting in which a text ends: `på mødet`, `mødet i Byrådet`, `byrådets møde`, `ØK-mødet`.
fn meeting_before(text: &str) -> Option<Named> {
    if let Some(start) = meeting_word(text) {
        let owner = owner_before(&text[..start]).or_else(|| compounded(text, start));
        return Some(Named {
            start: owner.as_ref().map_or(start, |body| body.start.min(start)),
            body: owner,
        });
    }
    let body = body_before(text).or_else(|| generic_before(text))?;
    let start = meeting_word(text[..body.start].trim_end().strip_suffix(OF_PLACE.trim())?.trim_end())?;
    let named = !is_generic(&text[body.clone()]);
    Some(Named {
        start,
        body: named.then_some(body),
    })
}

/// Where the word for a meeting begins that ends a text.
fn meeting_word(text: &str) -> Option<usize> {
    let last = last_word(text);
    let word = lower(&text[last..]);
    let short = || word.split_once('-').map(|(_, meeting)| meeting);
    (MEETINGS.contains(&word.as_str()) || short().is_some_and(|meeting| MEETINGS.contains(&meeting))).then_some(last)
}

/// The body whose meeting it is: `byrådets møde`, `ØK's møde`; not `udvalgets møde`.
fn owner_before(text: &str) -> Option<Range<usize>> {
    let text = text.trim_end();
    let owner = GENITIVES.iter().find_map(|end| text.strip_suffix(end))?;
    let last = last_word(owner);
    let alone = || (is_noun(&owner[last..]) || is_short(&owner[last..])).then_some(last..owner.len());
    let body = body_behind(owner, PREPOSITIONS).or_else(alone)?;
    (!is_generic(&text[body.clone()])).then_some(body)
}

/// The body that the word for its meeting names: `byrådsmødet`, `ØK-mødet`; not `udvalgsmødet`.
fn compounded(text: &str, at: usize) -> Option<Range<usize>> {
    let word = &text[at..];
    let meeting = MEETING_ENDS.iter().find(|end| ends_with_ignoring_case(word, end))?;
    let stem = word[..word.len() - meeting.len()].trim_end_matches('-');
    let stem = stem.strip_suffix('s').filter(|stem| is_noun(stem)).unwrap_or(stem);
    let names = is_short(stem) || is_noun(stem) && !is_generic(stem);
    names.then_some(at..at + stem.len())
}

/// The body in or by which something was decided, by the words that end a text: `behandlet i Økonomiudvalget`, `godkendt af ØK`.
/// Where it is said only to be somewhere, its words stand for it though nothing in them says that they name a body.
fn body_before(text: &str) -> Option<Range<usize>> {
    let last = last_word(text);
    let somewhere = || {
        let before = text[..last].trim_end();
        (ends_with_word(before, OF_PLACE.trim()) && names_body(&text[last..])).then_some(last..text.len())
    };
    let body = body_behind(text, DECIDED_IN).or_else(somewhere)?;
    (!is_generic(&text[body.clone()])).then_some(body)
}

/// The body that is all of a text behind the last of its words that stands before one.
fn body_behind(text: &str, leads: &[&str]) -> Option<Range<usize>> {
    let starts = text.rmatch_indices(' ').map(|(at, _)| at + 1).take(MOST_WORDS);
    let mut behind = starts.filter_map(|at| Some(skip_space(text, at + leading(&text[at..], leads)?.1)));
    let is_named = |at: &usize| {
        let words = &text[*at..];
        is_body(words) || is_short(words) || (!words.contains(' ') && is_noun(words))
    };
    behind.find(is_named).map(|at| at..text.len())
}

/// `mødet i udvalget`: the last word.
fn generic_before(text: &str) -> Option<Range<usize>> {
    let last = last_word(text);
    is_generic(&text[last..]).then_some(last..text.len())
}

/// Whether a word is the name of a body cut short: `ØK`, `BUU`.
fn is_short(word: &str) -> bool {
    (2..=LONGEST_SHORT).contains(&word.chars().count()) && word.chars().all(char::is_uppercase)
}

/// Whether words name no body but the one that speaks: `udvalget`.
fn is_generic(words: &str) -> bool {
    is_one_of(words, OWN_BODY)
}

/// No body's name has more words.
const MOST_WORDS: usize = 8;
/// Nor more letters where it is cut short.
const LONGEST_SHORT: usize = 5;

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
    } else if OWN_ITEMS
        .iter()
        .any(|item| leading_word(word, item) == Some(word.len()))
    {
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
