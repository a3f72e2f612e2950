//! What an item's title line holds besides the title: case type, committees, a mark for closed doors.

use super::Passage;
use super::passage::{join, spans};
use crate::lexicon::labels::{ACCESS, CASE_NUMBER, CASE_TYPE, CLOSED, CLOSED_GROUP, CLOSED_LETTER, TITLES, WITHHELD};
use crate::lexicon::sentences::ABBREVIATIONS;
use crate::scan::case::case_number;
use crate::scan::mark::is_remark;
use crate::scan::sentence;
use crate::scan::word::{find_word, is_one_of, leading, leading_all, leading_word, lower, seams};

mod tail;

/// So many titles at least end in a letter where that is a habit; fewer do where all have one.
const FEWEST_LETTERS: usize = 3;

/// Ways through committees stand behind so many titles at least where they stand behind any.
const FEWEST_WAYS: usize = 2;

/// A title that is told by its echo is no shorter, in bytes.
const SHORTEST_ECHO: usize = 5;

/// A title taken apart.
#[derive(Debug, Default)]
pub struct Title<'b> {
    /// `A` to `E` before the title, or a letter behind it.
    pub case_type: Option<Passage<'b>>,
    /// The committees' abbreviations.
    pub committees: Vec<Passage<'b>>,
    /// The title itself, over one or more lines.
    pub words: Vec<Passage<'b>>,
    /// The mark that says that the item is closed.
    pub closed: Option<Passage<'b>>,
    /// A case number behind the title.
    pub case_number: Option<Passage<'b>>,
}

impl Title<'_> {
    /// The title's words.
    #[must_use]
    pub fn value(&self) -> String {
        join(&self.words)
    }

    /// Where they stand.
    #[must_use]
    pub fn spans(&self) -> Vec<crate::source::Span> {
        spans(&self.words)
    }
}

/// What this document's titles have around them.
#[derive(Clone, Copy, Debug, Default)]
#[allow(clippy::struct_excessive_bools)] // each is told by itself, and none excludes another
pub struct Habits {
    /// Abbreviations of committees before them.
    pub prefixes: bool,
    /// Letters of case types behind them: `Nye bænke (B)`.
    pub letters: bool,
    /// A full stop or a colon behind them.
    pub stops: bool,
    /// The committees that the item goes through, in a bracket behind them: `Nye bænke (TU-ØU-BY)`.
    pub ways: bool,
    /// The initials of who deals with the item, in a bracket behind them: `Nye bænke (abc)`.
    pub initials: bool,
}

fn told(titles: &[&str], fewest: usize, has: fn(&str) -> bool) -> bool {
    titles.iter().filter(|title| has(title)).count() >= fewest
}

/// Two titles that end so may do it by chance; where it is a quarter of all, or several, it is a habit.
fn often(titles: &[&str], has: fn(&str) -> bool) -> bool {
    told(titles, FEWEST_WAYS.max(titles.len().div_ceil(4)), has)
}

impl Habits {
    /// Titles begin with committees' abbreviations where several do, or where one names several committees. A letter behind a
    /// title is a party's unless most titles have one.
    pub fn of(titles: &[&str]) -> Self {
        let titles: Vec<_> = titles.iter().map(|title| behind_case(title)).collect();
        let committees: Vec<_> = titles.iter().filter_map(|title| committees(title)).collect();
        let letters = titles.iter().filter(|title| tail::has_letter(title)).count();
        Self {
            prefixes: committees.len() > 1 || committees.iter().any(|(committees, _)| committees.len() > 1),
            letters: (letters >= FEWEST_LETTERS && letters * 2 >= titles.len())
                || (letters > 1 && letters == titles.len()),
            ways: told(&titles, FEWEST_WAYS, tail::has_way) || often(&titles, tail::has_committee),
            initials: often(&titles, tail::has_initials),
            stops: titles.len() > 1
                && titles.iter().filter(|title| without_stop(title) < title.len()).count() * 2 > titles.len(),
        }
    }
}

/// Takes a title apart.
#[must_use]
pub fn read<'b>(lines: &[Passage<'b>], habits: Habits) -> Title<'b> {
    let Some((first, rest)) = lines.split_first() else {
        return Title::default();
    };
    let mut title = Title::default();
    let (case, mut words) = without_case(without_label(without_case_label(*first)));
    if let Some((letter, after)) = case_type(words.text()) {
        title.case_type = Some(words.part(0, letter));
        words = words.part(after, words.text().len());
    }
    if let Some((committees, after)) = committees(words.text()).filter(|_| habits.prefixes) {
        title.committees = committees.iter().map(|(from, to)| words.part(*from, *to)).collect();
        words = words.part(after, words.text().len());
    }
    title.closed = mark_before(words.text())
        .filter(|(mark, _)| leading(mark, WITHHELD).is_some())
        .map(|(mark, _)| words.of_slice(mark));
    words = mark_before(words.text()).map_or(words, |(_, rest)| words.of_slice(rest));
    words = without_echo(words);
    title.words = std::iter::once(words).chain(rest.iter().copied()).collect();
    title.closed = title.closed.or_else(|| title.words.iter().find_map(closed_mark));
    if title.words.len() > 1 {
        title
            .words
            .pop_if(|line| is_remark(line.text()) || tail::is_way(line.text()));
    }
    if let Some(last) = title.words.pop() {
        let last = last.part(0, without_stop_of(habits, last.text()));
        let bare = tail::without_tail(last, habits);
        let words = bare.words.part(0, without_stop_of(habits, bare.words.text()));
        let words = words.part(0, without_lead(words.text()));
        title.words.push(words);
        title.case_number = case.or(bare.case_number);
        title.closed = title
            .closed
            .or(bare.closed)
            .or(bare.letter.filter(|letter| letter.text() == CLOSED_LETTER));
        title.case_type = title.case_type.or(bare.letter);
    }
    title
}

/// The words of a title that only the contents list has, without the marks around them.
#[must_use]
pub fn plain(title: &str) -> &str {
    let words = mark_before(title).map_or(title, |(_, rest)| rest);
    tail::plain(words)
}

/// Whether a mark behind a title says that the doors are closed.
#[must_use]
pub fn says_closed(title: &str) -> bool {
    tail::says_closed(title)
}

/// A mark of open or closed doors before a title, and the title: `Lukket punkt: Køb af areal`, `LUKKET - Køb af areal`.
fn mark_before(text: &str) -> Option<(&str, &str)> {
    let inner = text.trim_start_matches(['(', '[']);
    let end = leading_all(inner, ACCESS).map(|(_, end)| end).max()?;
    let after = inner[end..].trim_start();
    let rest = after.trim_start_matches([':', ',', '-', '–', ')', ']', '.', ' ']);
    let apart =
        rest.len() < after.len() && rest.starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit());
    apart.then(|| (&inner[..end], rest))
}

/// The length of a title without the stop behind it, where most titles of the document have one.
fn without_stop_of(habits: Habits, title: &str) -> usize {
    if habits.stops { without_stop(title) } else { title.len() }
}

/// The length of a title without a sign that leads to what is said below; behind a mark of closed doors stands rather its rest.
fn without_lead(title: &str) -> usize {
    let words = title.trim_end_matches([' ', ':', '-', '–']);
    let marked = leading_all(words, ACCESS).any(|(_, end)| end == words.len());
    if marked { title.len() } else { words.len() }
}

/// The length of a title without a stop that ends it, and that is not an abbreviation's or one of several sentences'.
fn without_stop(title: &str) -> usize {
    let words = title.trim_end_matches(['.', ':', ' ']);
    let last = words.rsplit([' ', '(']).next().unwrap_or_default();
    let short = is_one_of(last, ABBREVIATIONS) || last.contains('.');
    let several = sentence::split(words).len() > 1;
    if short || several { title.len() } else { words.len() }
}

/// `Nye bænkeKlik her for at læse mere om Nye bænke`: a page's own words, set right behind the title, that repeat it.
fn without_echo(line: Passage<'_>) -> Passage<'_> {
    let text = line.text();
    let seam = seams(text).find(|seam| *seam >= SHORTEST_ECHO && text[*seam..].ends_with(&text[..*seam]));
    line.part(0, seam.unwrap_or(text.len()))
}

/// `Emne: Nye bænke`.
fn without_label(line: Passage<'_>) -> Passage<'_> {
    let text = line.text();
    let label = TITLES.iter().find_map(|label| leading_word(text, label));
    let rest = label.and_then(|end| text[end..].trim_start().strip_prefix(':'));
    rest.map_or(line, |rest| line.of_slice(rest))
}

/// `J.nr. 41 Nye bænke`: a title without the label and number of its case before it.
fn without_case_label(line: Passage<'_>) -> Passage<'_> {
    let text = line.text();
    // `sag` is a word of titles.
    let label = leading(text, CASE_NUMBER).filter(|(label, _)| label.len() > "sag".len());
    let behind = label.and_then(|(_, end)| {
        let (number, rest) = text[end..].trim_start_matches(['.', ':', ' ']).split_once(' ')?;
        let rest = rest.trim_start_matches([' ', '-', '–', ':']);
        let numbered = number.starts_with(|letter: char| letter.is_ascii_digit());
        (numbered && rest.starts_with(char::is_uppercase)).then_some(rest)
    });
    behind.map_or(line, |rest| line.of_slice(rest))
}

/// `(J.nr. 13.02.01) Nye bænke`: the case number before a title, and the rest.
fn without_case(line: Passage<'_>) -> (Option<Passage<'_>>, Passage<'_>) {
    match case_before(line.text()) {
        Some((case, rest)) => (Some(line.of_slice(case)), line.of_slice(rest)),
        None => (None, line),
    }
}

fn behind_case(title: &str) -> &str {
    case_before(title).map_or(title, |(_, rest)| rest)
}

fn case_before(title: &str) -> Option<(&str, &str)> {
    let (inside, rest) = title.strip_prefix('(')?.split_once(')')?;
    let case = case_number(inside).filter(|range| range.end == inside.len())?;
    Some((&inside[case], rest.trim_start())).filter(|(_, rest)| !rest.is_empty())
}

/// `B-sag: `: the length of the letter and the offset after the mark.
fn case_type(text: &str) -> Option<(usize, usize)> {
    text.bytes().next().filter(|letter| (b'A'..=b'E').contains(letter))?;
    let rest = lower(text.get(1..)?);
    let rest = rest.strip_prefix(CASE_TYPE)?;
    let after = rest
        .strip_prefix(':')
        .or_else(|| rest.strip_prefix(" -"))
        .unwrap_or(rest);
    (after.len() < rest.len() || rest.starts_with(' ')).then_some((1, text.len() - after.trim_start().len()))
}

/// `EKL/KFT - `: where the abbreviations stand, and the offset after the dash.
#[must_use]
pub fn committees(text: &str) -> Option<(Vec<(usize, usize)>, usize)> {
    let dash = text.find(" - ").or_else(|| text.find(" – "))?;
    let sign = text[dash..].chars().nth(1)?;
    let mut at = 0;
    let parts = text[..dash].split('/').map(|part| {
        let place = (at, at + part.len());
        at += part.len() + 1;
        place
    });
    let parts: Vec<_> = parts.collect();
    let abbreviations = parts.iter().all(|(from, to)| is_abbreviation(text[*from..*to].trim()));
    abbreviations.then_some((parts, dash + 1 + sign.len_utf8()))
}

fn is_abbreviation(text: &str) -> bool {
    (2..=5).contains(&text.chars().count()) && text.chars().all(char::is_uppercase)
}

/// The word that says that a group is behind closed doors.
#[must_use]
pub fn closed_group<'b>(line: &Passage<'b>) -> Option<Passage<'b>> {
    let text = lower(line.text());
    CLOSED_GROUP
        .iter()
        .find_map(|word| find_word(&text, word).map(|at| line.part(at, at + word.len())))
}

fn closed_mark<'b>(line: &Passage<'b>) -> Option<Passage<'b>> {
    let text = lower(line.text());
    CLOSED
        .iter()
        .find_map(|mark| text.find(mark).map(|at| line.part(at, at + mark.len())))
}
