//! Sentences of the head that tell who met, when and where: `Byrådet holdt møde den 4. februar 2025 kl. 16.00 i Salen.`,
//! `Den 4. februar afholdt Byrådet møde på Rådhuset`, `Byrådets ordinære møde tirsdag den 26. november 2030`.

use super::super::Passage;
use crate::lexicon::attendance::LABELS;
use crate::lexicon::bodies::{MUNICIPALITY, NOT_IN_BODIES};
use crate::lexicon::headings::MEETING_TAILS;
use crate::lexicon::labels::THE_MEETING;
use crate::lexicon::labels::{
    CONTENTS, HELD, HOLDING, IN_MEETING, ITEM_WORDS, MEETING, MEETING_WORD, MEETS, PAGE, PAPER_LEADS, PAPERS,
    PLACE_ENDS, PLACE_LEADS, PLACES,
};
use crate::order;
use crate::scan::body::{is_body, is_noun, names_body};
use crate::scan::header::is_small_body;
use crate::scan::word::{find_word, is_one_of, leading, leading_rows, lower};
use crate::scan::{date, sentence, time};
use std::ops::Range;

/// No place that nothing but a comma leads to has a longer name, in bytes.
const LONGEST_PLACE: usize = 60;

/// The body whose meeting a line tells of.
pub fn body<'b>(line: &Passage<'b>) -> Option<Passage<'b>> {
    let text = line.text();
    let folded = lower(text);
    let verb = verb(&folded);
    let told = |verb: &Range<usize>| {
        let before = &text[..verb.start];
        let behind = &text[verb.end..find_word(&folded[verb.end..], MEETING_WORD).map_or(verb.end, |at| verb.end + at)];
        let sits = Some(before.trim()).filter(|name| names_body(name));
        sits.or_else(|| Some(behind.trim()).filter(|name| is_body(name)))
    };
    let name = verb
        .as_ref()
        .and_then(told)
        .or_else(|| whose(text))
        .or_else(|| in_meeting(text, &folded))?;
    Some(line.of_slice(name))
}

/// What stands before the verb that tells that a meeting was held; all where there is none.
pub fn before_verb(text: &str) -> &str {
    verb(&lower(text)).map_or(text, |verb| text[..verb.start].trim_end())
}

/// Whether a line tells that a meeting was held.
pub fn is_told(line: &Passage<'_>) -> bool {
    verb(&lower(line.text())).is_some()
}

/// Whether it tells so of the past: `År 2001, den 10. december, holdt byrådet møde`.
pub fn is_past(line: &Passage<'_>) -> bool {
    let folded = lower(line.text());
    verb(&folded).is_some_and(|verb| !HOLDING.contains(&&folded[verb]))
}

/// Where a line says that a meeting was held: what stands behind the verb, the day or the time and begins as places do.
pub fn place<'b>(line: &Passage<'b>) -> Option<Passage<'b>> {
    let text = line.text();
    let (start, end) = sentence::split(text)
        .into_iter()
        .find(|(start, end)| !marks(&text[*start..*end]).is_empty())?;
    let text = &text[start..end];
    let marks = marks(text);
    let ends = marks.iter().skip(1).map(|mark| mark.start).chain([text.len()]);
    let mut gaps = marks.iter().zip(ends).map(|(mark, end)| &text[mark.end.min(end)..end]);
    gaps.find_map(place_in).map(|place| line.of_slice(place))
}

/// The verb of a sentence that tells of a meeting, the word for meeting with it where that stands beside it.
fn verb(folded: &str) -> Option<Range<usize>> {
    // `Se de kommende møder`: the word is a noun where nobody says when.
    let told = |verb: &&&str| **verb != MEETS || folded.contains(|letter: char| letter.is_ascii_digit());
    HELD.iter()
        .filter(told)
        .filter_map(|verb| find_word(folded, verb).map(|at| at..at + verb.len()))
        .min_by_key(|range| (range.start, std::cmp::Reverse(range.end)))
}

/// `Byrådets møde tirsdag den 26. november 2030`.
fn whose(text: &str) -> Option<&str> {
    let day = date::first(text)?;
    let before = date::without_lead(&text[..day.start]).trim_end();
    let before = leading(before, PAPER_LEADS).map_or(before, |(_, end)| before[end..].trim_start());
    let name = whose_meeting(before)?;
    (is_body(name) || is_small_body(name)).then_some(name)
}

/// `Byrådets ordinære møde` -> `Byrådet`
pub fn whose_meeting(text: &str) -> Option<&str> {
    let stem = MEETING_TAILS
        .iter()
        .find_map(|tail| text.strip_suffix(tail)?.strip_suffix(' '))?;
    let stem = stem.trim_end().strip_suffix('s')?;
    Some(stem.trim_end_matches(['\'', '’']))
}

/// Whoever meets, in a line that says no more: `mødet i HMU Social`.
pub fn of_meeting<'b>(line: &Passage<'b>) -> Option<Passage<'b>> {
    let text = line.text();
    let led = leading(text, PAPER_LEADS).filter(|(word, _)| *word != MEETING_WORD && *word != THE_MEETING);
    let text = led.map_or(text, |(_, end)| text[end..].trim_start());
    let (_, end) = leading(text, IN_MEETING)?;
    let day = date::first(text).map_or(text.len(), |day| day.start);
    let name = date::without_lead(text.get(end..day)?).trim_matches([' ', ',']);
    (!name.is_empty()).then(|| line.of_slice(name))
}

/// `Ekstraordinært møde i Byrådet den 4. februar 2025`.
fn in_meeting<'t>(text: &'t str, folded: &str) -> Option<&'t str> {
    let start = IN_MEETING
        .iter()
        .find_map(|words| find_word(folded, words).map(|at| at + words.len()))?;
    let day = date::first(text).filter(|day| day.start > start)?;
    let verb = verb(&folded[start..]).map_or(day.start, |verb| start + verb.start);
    let name = date::without_lead(&text[start..day.start.min(verb)]).trim();
    is_body(name).then_some(name)
}

/// Where the verb, the days and the times of a sentence stand, in order.
fn marks(text: &str) -> Vec<Range<usize>> {
    let mut marks: Vec<_> = date::all(text).map(|found| found.start..found.end).collect();
    let folded = lower(text);
    if let Some(verb) = verb(&folded) {
        // `afholdt Magistraten møde i ...`
        let word = find_word(&folded[verb.end..], MEETING_WORD).map(|at| verb.end + at);
        let word = word.filter(|at| is_body(&text[verb.end..*at]) || is_noun(&text[verb.end..*at]));
        marks.extend(word.map(|at| at..at + MEETING_WORD.len()));
        marks.push(verb);
    }
    if let Some((start, end)) = time::period(text) {
        marks.push(start.start..end.map_or(start.end, |end| end.end));
    }
    order::by_key(&mut marks, |mark| mark.start);
    marks
}

/// The place in the words between two marks: behind a word for in, or by its own first word.
fn place_in(gap: &str) -> Option<&str> {
    let separators = [' ', ',', '.', ';', '-', '–', '(', ')', ':', '"', '”'];
    let words = date::without_lead(time::without_lead(gap).trim_end_matches(separators));
    let words = words.trim_matches(separators);
    let is_place =
        |words: &str| leading(words, PLACES).is_some() || words.split([' ', ',']).next().is_some_and(is_place_noun);
    let (named, told) = match leading(words, PLACE_LEADS) {
        Some((_, end)) => (words[end..].trim_start(), true),
        None => (
            words,
            is_place(words) || self::is_place(words) || (follows(gap) && may_be_place(words)),
        ),
    };
    let room = || named.split(' ').count() <= MOST_WORDS_OF_ROOM && named.rsplit(' ').next().is_some_and(is_place_noun);
    let begins = named.starts_with(char::is_uppercase) || is_place(named) || room();
    (told && begins && !is_body(named)).then(|| named.trim_end_matches(CLOSING_MARKS))
}

/// A room that is told in small letters has no more words: `konfirmandstuen`.
const MOST_WORDS_OF_ROOM: usize = 3;

/// A quotation mark that closes is not of the place.
const CLOSING_MARKS: [char; 3] = ['"', '”', '“'];

/// Whether words are parted from the time before them by a comma or a dash.
fn follows(gap: &str) -> bool {
    gap.starts_with([',']) || [" - ", " – "].iter().any(|dash| gap.starts_with(dash))
}

/// Whether a whole line under the meeting's day names a place: it has the noun of one or a number behind a name.
pub fn is_place(text: &str) -> bool {
    let number = |word: &str| word.starts_with(|letter: char| letter.is_ascii_digit()) && word.len() <= 4;
    let words = || text.split([' ', ',']).filter(|word| !word.is_empty());
    let address = words().zip(words().skip(1)).any(|(name, house)| {
        name.starts_with(char::is_uppercase) && name.len() > 3 && !name.ends_with('.') && number(house)
    });
    let plain = text.len() <= LONGEST_PLACE
        && text.starts_with(char::is_uppercase)
        && !text.contains([':', '(', '\t', '|', '_'])
        && !text.ends_with('.')
        && !text.ends_with(MUNICIPALITY)
        && !is_body(text);
    let other = leading(text, ITEM_WORDS)
        .or_else(|| leading(text, PAGE))
        .or_else(|| leading(text, CONTENTS))
        .is_some()
        || leading_rows(text, &LABELS).next().is_some()
        || leading_rows(text, &MEETING).any(|(_, end)| !is_one_of(&text[..end], PLACES))
        || leading_rows(text, &PAPERS).next().is_some();
    plain && !other && (address || words().any(is_place_noun))
}

fn is_place_noun(word: &str) -> bool {
    let word = lower(word);
    PLACE_ENDS.iter().any(|end| word.ends_with(end))
}

/// Whether a text behind a time and a comma may be where a meeting was held: `..., kl. 8.30, Vandværket, Søvej 2`.
fn may_be_place(text: &str) -> bool {
    text.len() <= LONGEST_PLACE
        && !text.contains([':', '(', '\t'])
        && !ends_sentence(text)
        && !text.ends_with(MUNICIPALITY)
        && leading(text, NOT_IN_BODIES).is_none()
        && leading_rows(text, &PAPERS).next().is_none()
}

/// Whether a full stop in a text ends a sentence, and is no number's or initial's: in `Åvej 3, 1. sal` none does.
fn ends_sentence(text: &str) -> bool {
    let shortened = |word: &str| word.chars().count() <= 1 || word.ends_with(|letter: char| letter.is_ascii_digit());
    let parts: Vec<&str> = text.split('.').collect();
    parts.windows(2).any(|pair| {
        let word = pair[0].rsplit(' ').next().unwrap_or_default();
        !shortened(word) || pair[1].trim_start().starts_with(char::is_uppercase)
    })
}
