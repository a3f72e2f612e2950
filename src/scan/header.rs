//! Lines that name a body and a date: `Byrådet, 04.02.2025`, `Beslutning i Byrådet den 4. februar 2025:`,
//! `Byrådets beslutning den 04-02-2025`, `04-03-2024 Udvalget for Kultur - 2022-2025`, `Beslutning fra Byrådet`.

use super::body::{is_body, names_body};
use super::date::{self, Found};
use super::time;
use super::word::{ends_with_ignoring_case, leading, leading_word, lower, number, numbers, skip_space};
use crate::lexicon::calendar::CLOCK;
use crate::lexicon::headings::{AS, DECISION_LEADS, DECISION_LINKS, DECISION_TAILS, DECISION_VERBS, MEETING_TAILS};
use crate::lexicon::labels::ITEM_WORDS;
use crate::lexicon::phrases::{self, Says};
use std::ops::Range;

/// A line that is nothing but a body and perhaps a date. Offsets are of the line's running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyDate {
    /// Where the body's name stands, a genitive's ending left out.
    pub body: Range<usize>,
    /// The date, where the line has one.
    pub date: Option<Found>,
    /// Whether the line has a word for decision too, so that it can open a section by itself.
    pub says_decision: bool,
}

/// An item's number is at most so long, in bytes: `104`, `12.1`, `04A`.
const LONGEST_NUMBER: usize = 6;
/// A date that opens or ends such a line stands in so many bytes of its ends.
const DATE_REACH: usize = 48;

/// A body that only its place tells has a name of so many bytes.
const SHORTEST_NAME: usize = 3;
/// And of no more than these.
const LONGEST_NAME: usize = 60;

/// Reads a line as body and date.
#[must_use]
pub fn read(text: &str) -> Option<BodyDate> {
    let line = text.trim_end_matches([':', ' ', '.']);
    let first = line.bytes().next()?;
    if first.is_ascii_digit() {
        return date_first(line, date::at_number(line, 0)?);
    }
    let header = match date_near_end(line) {
        Some(found) if date::without_lead(&line[..found.start]).is_empty() => date_first(line, found),
        Some(found) => date_last(line, found, text.ends_with(':')),
        None if line.len() == text.len() || text.ends_with(':') => without_date(line),
        None => None,
    };
    header.filter(|_| !is_said(text))
}

/// Reads a line that is a body alone, where its place says that what it decided follows: `Regionsrådet:`
#[must_use]
pub fn read_alone(text: &str) -> Option<BodyDate> {
    let name = text.strip_suffix(':').filter(|name| is_body(name))?;
    Some(BodyDate {
        body: 0..name.len(),
        date: None,
        says_decision: false,
    })
}

/// `Udsat til byrådets møde den 7. juni 2031.`
fn is_said(text: &str) -> bool {
    let decides = || {
        phrases::find(&lower(text))
            .iter()
            .any(|hit| matches!(hit.says, Says::Outcome(_)))
    };
    text.ends_with('.') && text.contains(' ') && decides()
}

/// Reads a line as a name and a day, where its place says that it names a body: `Børn & Unge, 4. april 2031`.
#[must_use]
pub fn read_named(text: &str) -> Option<BodyDate> {
    let line = text.trim_end_matches([':', ' ', '.']);
    let found = date_near_end(line).filter(|found| is_tail(&line[found.end..]))?;
    let name = without_term(date::without_lead(&line[..found.start]).trim_end_matches([',', ' ']));
    let plain = name.starts_with(char::is_uppercase) && !name.contains(['.', ':', ';', '(']);
    let short = (SHORTEST_NAME..=LONGEST_NAME).contains(&name.len());
    (plain && short && !is_said(text)).then_some(BodyDate {
        body: 0..name.len(),
        date: Some(found),
        says_decision: false,
    })
}

/// The first date with a year among the last [`DATE_REACH`] bytes.
fn date_near_end(line: &str) -> Option<Found> {
    let mut from = line.len().saturating_sub(DATE_REACH);
    while !line.is_char_boundary(from) {
        from += 1;
    }
    numbers(line, from)
        .find_map(|at| date::at_number(line, at))
        .filter(|found| found.date.year.is_some())
}

fn date_first(line: &str, found: Found) -> Option<BodyDate> {
    let rest = line.get(found.end..)?;
    let start = line.len() - rest.trim_start_matches([' ', ',', '-', '–', ':', '\t', '|']).len();
    let body = start..start + without_term(&line[start..]).len();
    is_body(&line[body.clone()]).then_some(BodyDate {
        body,
        date: Some(found),
        says_decision: false,
    })
}

fn date_last(line: &str, found: Found, colon: bool) -> Option<BodyDate> {
    if !is_tail(&line[found.end..]) {
        return None;
    }
    let before = date::without_lead(&line[..found.start]).trim_end_matches([' ', '\t', '|']);
    let names_item = line[found.end..].contains(|letter: char| letter.is_ascii_digit());
    let (body, says_decision) = match body_part(before)? {
        (body, false) if names_item || colon => {
            (without_meeting(&before[body.clone()]).map_or(body, |end| 0..end), false)
        }
        part => part,
    };
    let body = body.start..body.start + without_initials(without_term(&before[body.clone()])).len();
    let name = &before[body.clone()];
    // `Plan, Miljø og Teknik, 14. august 2031, pkt. 61:`
    let of_item = leading(line[found.end..].trim_start_matches([',', ' ', '(']), ITEM_WORDS).is_some();
    let certain = is_body(name) || (says_decision && is_small_body(name)) || (of_item && colon && names_body(name));
    certain.then_some(BodyDate {
        body,
        date: Some(found),
        says_decision,
    })
}

/// The name of a body in small letters, or what it is cut short to, as it may stand behind a word for decision: `Beslutning fra
/// forretningsudvalget, 4. april 2031`, `Afgørelse i TMU 04-04-2031`.
pub fn is_small_body(name: &str) -> bool {
    if are_initials(name) && name.len() > 1 {
        return true;
    }
    let mut letters = name.chars();
    let first = letters.next().filter(|letter| letter.is_lowercase());
    first.is_some_and(|first| is_body(&format!("{}{}", first.to_uppercase(), letters.as_str())))
}

/// `Udvalget for Familie (FI)` without the letters that it is cut short to.
fn without_initials(name: &str) -> &str {
    let inner = name.strip_suffix(')').and_then(|rest| rest.rsplit_once(" ("));
    inner
        .filter(|(_, inner)| are_initials(inner))
        .map_or(name, |(name, _)| name)
}

fn are_initials(word: &str) -> bool {
    (1..=LONGEST_INITIALS).contains(&word.chars().count()) && word.chars().all(char::is_uppercase)
}

/// What a body's name is cut short to has no more letters.
const LONGEST_INITIALS: usize = 6;

fn without_date(line: &str) -> Option<BodyDate> {
    let (body, says_decision) = body_part(line)?;
    (says_decision && is_body(&line[body.clone()])).then_some(BodyDate {
        body,
        date: None,
        says_decision,
    })
}

/// What may follow the date: nothing, the item's number, a time.
fn is_tail(after: &str) -> bool {
    let rest = after.trim_start_matches([',', ' ', '(']).trim_end_matches([')', ' ']);
    if rest.is_empty() {
        return true;
    }
    // `den 4. april 2031 som punkt 7`
    let rest = leading_word(rest, AS).map_or(rest, |end| rest[end..].trim_start());
    let Some((_, end)) = leading(rest, ITEM_WORDS) else {
        let clock = || time::first(rest).is_some_and(|clock| clock.start == 0 && clock.end == rest.len());
        return rest.is_empty() || leading_word(rest, CLOCK).is_some() || clock();
    };
    let rest = rest[end..].trim_start_matches(['.', ' ']);
    let number = rest
        .strip_prefix(|letter: char| letter.is_ascii_uppercase())
        .unwrap_or(rest);
    let digit = number.starts_with(|letter: char| letter.is_ascii_digit());
    digit
        && rest.len() <= LONGEST_NUMBER
        && rest
            .chars()
            .all(|letter| letter.is_ascii_alphanumeric() || letter == '.')
}

/// The body in what is left without the date, and whether a word for decision stood before or behind it.
fn body_part(before: &str) -> Option<(Range<usize>, bool)> {
    if let Some((_, end)) = leading(before, DECISION_LEADS) {
        let mut at = skip_space(before, end + usize::from(before[end..].starts_with(':')));
        // `Beslutning på mødet i Byrådet`
        while let Some((_, link)) = leading(before.get(at..)?, DECISION_LINKS) {
            at = skip_space(before, at + link);
        }
        return Some((at..before.len(), true));
    }
    let stem = without_links(before.trim_end());
    let tail = DECISION_TAILS.iter().find(|tail| ends_with_ignoring_case(stem, tail));
    match tail
        .and_then(|tail| stem.get(..stem.len() - tail.len()))
        .map(str::trim_end)
    {
        Some(rest) if rest.ends_with(['s', 'S']) => Some((0..rest.len() - 1, true)),
        Some(_) => None,
        None => Some((0..without_verb(before).len(), false)),
    }
}

/// The length of the body in `Byrådets møde`, as some papers head what it decided under an item: `Byrådets møde 1. marts 2031
/// Punkt 2:`.
fn without_meeting(text: &str) -> Option<usize> {
    let tail = MEETING_TAILS.iter().find(|tail| ends_with_ignoring_case(text, tail))?;
    let body = text[..text.len() - tail.len()].trim_end();
    body.strip_suffix(['s', 'S']).map(str::len)
}

/// `Teknisk Udvalg udtaler, 8. oktober 2031:`.
fn without_verb(before: &str) -> &str {
    let text = before.trim_end_matches([',', ' ']);
    let verb = DECISION_VERBS
        .iter()
        .find_map(|verb| text.strip_suffix(verb)?.strip_suffix(' '));
    verb.map_or(before, str::trim_end)
}

/// `text` without the words at its end that link it to a date: `Rådets beslutning i mødet`.
fn without_links(text: &str) -> &str {
    let shorter = |text: &str| {
        DECISION_LINKS
            .iter()
            .filter(|link| ends_with_ignoring_case(text, link))
            .find_map(|link| Some(text[..text.len() - link.len()].strip_suffix(' ')?.trim_end().len()))
    };
    let mut rest = text;
    while let Some(length) = shorter(rest) {
        rest = &rest[..length];
    }
    rest
}

/// A body without the council's term behind it: `Udvalget for Kultur - 2022-2025`.
#[must_use]
pub fn without_term(text: &str) -> &str {
    match term(text) {
        Some(range) => text[..range.start].trim_end_matches([' ', '-', '–', ',', '(']),
        None => text.trim_end(),
    }
}

/// A council's term, two years with a dash between them: `2022-2025`, `2022 - 2025`, in brackets `(30-33)` too.
#[must_use]
pub fn term(text: &str) -> Option<Range<usize>> {
    let year = |at| {
        number(text, at).filter(|(year, end)| {
            let short = end - at == 2 && text[..text.len().min(*end)].contains('(') && text.ends_with(')');
            short || (1900..2200).contains(year) && end - at == 4
        })
    };
    numbers(text, 0).find_map(|start| {
        let (first, end) = year(start)?;
        let rest = text[end..].trim_start().strip_prefix(['-', '–'])?.trim_start();
        let from = text.len() - rest.len();
        // `2018-21`
        let short = || number(text, from).filter(|(_, end)| end - from == 2 && first >= 1900);
        let (last, end) = year(from).or_else(|| short().map(|(last, end)| (first / 100 * 100 + last, end)))?;
        (first < last && last - first <= 8).then_some(start..end)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_and_dates() {
        let rows = [
            (
                "Børne- og Skoleudvalget, 04.02.2025",
                Some(("Børne- og Skoleudvalget", true, false)),
            ),
            (
                "Beslutning i Byrådet den 4. februar 2025:",
                Some(("Byrådet", true, true)),
            ),
            (
                "Beslutning Kulturudvalget den 04-02-2025",
                Some(("Kulturudvalget", true, true)),
            ),
            (
                "Byrådets beslutning den 04-02-2025 Punkt 2",
                Some(("Byrådet", true, true)),
            ),
            (
                "Rådets beslutning i mødet den 1. marts 2031",
                Some(("Rådet", true, true)),
            ),
            (
                "BESLUTNING: Kulturudvalget den 01-03-2031",
                Some(("Kulturudvalget", true, true)),
            ),
            (
                "Beslutning på mødet i Kulturudvalget den 1. marts 2031",
                Some(("Kulturudvalget", true, true)),
            ),
            (
                "Kulturudvalget, 01-03-2031, pkt. 7",
                Some(("Kulturudvalget", true, false)),
            ),
            (
                "Kulturudvalget, 01-03-2031, pkt. 04A",
                Some(("Kulturudvalget", true, false)),
            ),
            (
                "Kulturudvalget den 1. marts 2031, pkt. L1:",
                Some(("Kulturudvalget", true, false)),
            ),
            (
                "BYRÅDET I KLITBYS BESLUTNING DEN 1. MARTS 2031, PUNKT 2.1",
                Some(("BYRÅDET I KLITBY", true, true)),
            ),
            (
                "04-03-2024 Udvalget for Kultur og Fritid - 2022 - 2025",
                Some(("Udvalget for Kultur og Fritid", true, false)),
            ),
            (
                "Teknisk Udvalg udtaler, 1. marts 2031:",
                Some(("Teknisk Udvalg", true, false)),
            ),
            ("Byrådets møde 1. marts 2031 Punkt 2:", Some(("Byrådet", true, false))),
            (
                "Beslutning i Byrådet (30-33) den 01-03-2031",
                Some(("Byrådet", true, true)),
            ),
            ("Byrådets møde den 1. marts 2031:", Some(("Byrådet", true, false))),
            ("Byrådets møde den 1. marts 2031", None),
            (
                "Plan, Miljø og Teknik, 14. august 2031, pkt. 61:",
                Some(("Plan, Miljø og Teknik", true, false)),
            ),
            ("Plan, Miljø og Teknik, 14. august 2031, pkt. 61", None),
            ("Beslutning fra Byrådet", Some(("Byrådet", false, true))),
            ("Byrådet (godkender), 04.02.2025", None),
            ("Byrådet drøftede sagen den 4. februar 2025", None),
            ("Beslutning om ansøgning til puljen", None),
        ];
        for (text, expected) in rows {
            let found = read(text);
            let found = found
                .as_ref()
                .map(|found| (&text[found.body.clone()], found.date.is_some(), found.says_decision));
            assert_eq!(found, expected, "{text}");
        }
    }
}
