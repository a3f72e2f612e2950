//! What stands behind a title on its line and is none of it: a case number, a mark of open or closed doors, what is to be done
//! with the item, how long it may take.

use super::{Habits, Passage};
use crate::lexicon::labels::{
    ACCESS, CASE_NUMBER, DOCUMENT_NUMBER, GROUPS, MEETING_WORD, MINUTES, TREATMENTS, WITHHELD,
};
use crate::scan::case::{case_number, is_case_number};
use crate::scan::word::{bracket, ends_with_word, find_word, is_one_of, leading, lower};

/// A case number that nothing but its shape tells has so many parts at least: `330-2018-3619`.
const FEWEST_PARTS: usize = 3;
/// In a bracket it has so many digits at least: `(24/25)` is a school year.
const FEWEST_DIGITS: usize = 6;
/// A column of its own stands behind so many blanks.
const COLUMN: &str = "   ";
/// Who tells of an item has no longer name, in bytes.
const LONGEST_NAME: usize = 40;
/// So many signs in a row are drawn, not written.
const RULE: usize = 4;

/// A title line without what stands behind the title.
pub struct Bare<'b> {
    /// The title.
    pub words: Passage<'b>,
    /// The case number behind it.
    pub case_number: Option<Passage<'b>>,
    /// The letter behind it, `(B)`, where this document has such letters.
    pub letter: Option<Passage<'b>>,
    /// The mark behind it that says that the doors are closed.
    pub closed: Option<Passage<'b>>,
}

/// Leaves out what stands behind a title, piece by piece; `habits` tell what this document puts there.
pub fn without_tail(line: Passage<'_>, habits: Habits) -> Bare<'_> {
    let mut bare = Bare {
        words: line,
        case_number: None,
        letter: None,
        closed: None,
    };
    while let Some((words, piece)) = last_piece(bare.words.text(), habits).filter(|(words, _)| !words.is_empty()) {
        match piece {
            Piece::CaseNumber(number) => bare.case_number = bare.case_number.or(Some(line.of_slice(number))),
            Piece::Letter(letter) => bare.letter = bare.letter.or(Some(line.of_slice(letter))),
            Piece::Access(mark) if leading(mark, WITHHELD).is_some() => {
                bare.closed = bare.closed.or(Some(line.of_slice(mark)));
            }
            Piece::Access(_) | Piece::Other => {}
        }
        bare.words = line.of_slice(words);
    }
    bare
}

/// The words of a title that stands elsewhere, without what stands around them.
pub fn plain(title: &str) -> &str {
    let mut words = title;
    while let Some((shorter, _)) = last_piece(words, Habits::default()).filter(|(words, _)| !words.is_empty()) {
        words = shorter;
    }
    words
}

/// Whether what stands behind a title says that the doors are closed.
pub fn says_closed(title: &str) -> bool {
    let mut pieces = std::iter::successors(last_piece(title, Habits::default()), |(words, _)| {
        last_piece(words, Habits::default())
    });
    pieces.any(|(_, piece)| matches!(piece, Piece::Access(mark) if leading(mark, WITHHELD).is_some()))
}

/// Whether a letter stands in a bracket behind a title: `Nye bænke (B) (10 min.)`.
pub fn has_letter(title: &str) -> bool {
    let pieces = std::iter::successors(Some(title), |text| {
        last_piece(text, Habits::default()).map(|(words, _)| words)
    });
    pieces
        .last()
        .is_some_and(|words| bracket(words).is_some_and(|(_, inside)| is_letter(inside)))
}

fn is_letter(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

enum Piece<'t> {
    CaseNumber(&'t str),
    Letter(&'t str),
    Access(&'t str),
    Other,
}

/// The last piece behind a title, and what stands before it.
fn last_piece(text: &str, habits: Habits) -> Option<(&str, Piece<'_>)> {
    let (words, piece) = rule(text)
        .or_else(|| in_bracket(text, habits))
        .or_else(|| access(text))
        .or_else(|| duration(text))
        .or_else(|| labelled(text))
        .or_else(|| column(text))
        .or_else(|| of_parts(text))?;
    Some((words.trim_end_matches([' ', '\t', '-', '–', ',', ':', '(', '[']), piece))
}

/// Signs that no word ends in: a rule, a padlock.
fn rule(text: &str) -> Option<(&str, Piece<'_>)> {
    let lined = text.trim_end_matches(['-', '_', '=', '*', '.', ' ']);
    let symbols = text.trim_end_matches(|sign: char| sign == ' ' || ('\u{1F510}'..='\u{1F513}').contains(&sign));
    let words = if symbols.len() < text.len() { symbols } else { lined };
    (text.len() - words.len() >= RULE).then_some((words, Piece::Other))
}

/// `(Lukket)`, `(2031-0011234)`, `(10 min.)`.
fn in_bracket(text: &str, habits: Habits) -> Option<(&str, Piece<'_>)> {
    let (words, inside) = bracket(text)?;
    let digits = inside.bytes().filter(u8::is_ascii_digit).count();
    if let Some(number) = case_number(inside).filter(|_| digits >= FEWEST_DIGITS && is_case_number(inside)) {
        return Some((words, Piece::CaseNumber(&inside[number])));
    }
    if habits.letters && is_letter(inside) {
        return Some((words, Piece::Letter(inside)));
    }
    if is_access(inside) {
        return Some((words, Piece::Access(inside)));
    }
    let empty = inside.trim().is_empty();
    let group = || leading(inside, GROUPS).is_some_and(|(_, end)| end == inside.len());
    let way = || habits.ways && abbreviations(inside).is_some();
    let initials = || habits.initials && are_initials(inside);
    (empty || is_duration(inside) || group() || way() || initials()).then_some((words, Piece::Other))
}

/// How many abbreviations of committees a bracket holds, where it holds nothing else: `TU-ØU-BY`.
fn abbreviations(inside: &str) -> Option<usize> {
    let short = |part: &str| (2..=5).contains(&part.chars().count()) && part.chars().all(char::is_uppercase);
    let parts = inside.split(['-', '/']);
    parts.clone().all(|part| short(part.trim())).then(|| parts.count())
}

/// Whether a line below a title is nothing but the way through committees: `(TU-ØU-BY)`.
pub fn is_way(text: &str) -> bool {
    let inside = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    inside.is_some_and(|inside| abbreviations(inside).is_some())
}

/// Whether the way through several committees stands in a bracket behind a title.
pub fn has_way(title: &str) -> bool {
    bracket(title).is_some_and(|(_, inside)| abbreviations(inside).is_some_and(|count| count > 1))
}

/// Whether the abbreviation of one committee stands in a bracket behind a title: `Nye bænke (TMU)`.
pub fn has_committee(title: &str) -> bool {
    bracket(title).is_some_and(|(_, inside)| abbreviations(inside) == Some(1))
}

/// Whether somebody's initials stand in a bracket behind a title: `Nye bænke (abc)`.
pub fn has_initials(title: &str) -> bool {
    bracket(title).is_some_and(|(_, inside)| are_initials(inside))
}

fn are_initials(inside: &str) -> bool {
    (2..=4).contains(&inside.chars().count()) && inside.chars().all(char::is_lowercase)
}

/// `Salg af areal - lukket punkt`, `Salg af areal LUKKET`: behind a sign, or in capitals.
fn access(text: &str) -> Option<(&str, Piece<'_>)> {
    let behind = |at: usize| {
        let mark = &text[at..];
        let words = text[..at].trim_end();
        let apart = words.ends_with(['-', '–', ':', '/']) && mark.starts_with(char::is_alphabetic);
        let capitals = !mark.contains(char::is_lowercase) && words.contains(char::is_lowercase);
        (apart || capitals).then_some((words, Piece::Access(mark)))
    };
    let starts = ACCESS
        .iter()
        .filter(|word| ends_with_word(text, word))
        .map(|word| text.len() - word.len());
    starts.min().and_then(behind)
}

fn is_access(text: &str) -> bool {
    leading(text, ACCESS).is_some_and(|(_, end)| matches!(text[end..].trim_start(), "" | MEETING_WORD))
}

/// `Nye bænke v/Ane – 10 min.`: how long it may take, behind a dash, and who tells of it.
fn duration(text: &str) -> Option<(&str, Piece<'_>)> {
    let (words, last) = [" – ", " - "].iter().find_map(|dash| text.rsplit_once(dash))?;
    let words = words.trim_end();
    let told = words.rfind(" v/").filter(|at| words.len() - at <= LONGEST_NAME);
    is_duration(last).then_some((told.map_or(words, |at| &words[..at]), Piece::Other))
}

/// `10 min.`
fn is_duration(text: &str) -> bool {
    let unit = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
    unit.len() < text.len() && is_one_of(unit.trim(), MINUTES)
}

/// `J.nr. 13.02.01Ø40`, `Sagsnr.: 31-312 Dok.nr.: 31-180022`: labels and numbers alone up to the end.
fn labelled(text: &str) -> Option<(&str, Piece<'_>)> {
    let small = lower(text);
    if small.len() != text.len() {
        return None;
    }
    // The label `sag` is a word of titles.
    let labels = CASE_NUMBER.iter().filter(|label| label.len() > "sag".len());
    let at = labels
        .filter_map(|label| find_word(&small, label))
        .filter(|at| *at > 0)
        .min()?;
    let (words, tail) = text.split_at(at);
    let all_meta = tail
        .split_whitespace()
        .all(|word| word.ends_with([':', '.']) || word.bytes().any(|letter| letter.is_ascii_digit()));
    let number = tail
        .split_whitespace()
        .find(|word| word.bytes().any(|letter| letter.is_ascii_digit()));
    // Two labels in a row are the heads of columns, whose values may be names.
    let second = tail.split_once(' ').map_or("", |(_, rest)| rest.trim_start());
    let columns = number.is_none() && leading(second, DOCUMENT_NUMBER).is_some();
    (all_meta || columns).then_some((words, number.map_or(Piece::Other, Piece::CaseNumber)))
}

/// A column of its own that says what is to be done with the item.
fn column(text: &str) -> Option<(&str, Piece<'_>)> {
    let at = text.rfind('\t').max(text.rfind(COLUMN))?;
    let (words, cell) = text.split_at(at);
    let cell = cell.trim();
    let known = leading(cell, TREATMENTS).is_some_and(|(_, end)| end == cell.len());
    (known || is_access(cell) || is_duration(cell)).then_some((words, Piece::Other))
}

/// `Tilsyn på plejecentre 27.12.16-K09-2-31`: a title may well end in a year or in a plan's number, so only numbers of several parts.
fn of_parts(text: &str) -> Option<(&str, Piece<'_>)> {
    let text = text.trim_end_matches([' ', ')', ']']);
    let (words, number) = text.rsplit_once([' ', '\t', '('])?;
    let parts = number.split(['-', '/', '.']).filter(|part| !part.is_empty()).count();
    let told =
        parts >= FEWEST_PARTS && number.starts_with(|letter: char| letter.is_ascii_digit()) && is_case_number(number);
    told.then_some((words, Piece::CaseNumber(number)))
}
