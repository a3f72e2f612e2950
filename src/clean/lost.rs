//! Lines that were lost: a page or a document as one line, as some programs copy it. They are found again before the
//! words that begin one: an item's number, a heading, a label of the meeting's head.

mod header;
mod labels;
mod place;
mod titles;

use super::{LONG, is_long};
use crate::lexicon::headings;
use crate::lexicon::labels::{FROM_BODY, GROUPS};
use crate::lexicon::phrases;
use crate::lexicon::sentences::{FINITE, TELLING};
use crate::model::SectionKind;
use crate::order;
use crate::scan::body::is_body;
use crate::scan::case::{case_number, is_case_number};
use crate::scan::mark::NumberMark;
use crate::scan::sentence::leaves_open;
use crate::scan::word::{leading, lower, numbers, seams};
use crate::source::{Line, SourceText, fold, fold_into};
use labels::BULLETS;
use place::Place;
use std::borrow::Cow;
use titles::{Titles, beginning};

/// Sets words in bold where markup was copied as text.
const STAR: char = '*';
/// So many beginnings of lines in one line say that lines were lost.
const FEWEST: usize = 3;
/// Begins an entry of a list, and nothing else.
const BULLET: char = '•';
/// A heading has so many words at most.
const MOST_WORDS: usize = 5;
/// A title before a decision is no longer, in bytes.
const LONGEST_TITLE: usize = 120;
/// The words of an outcome are no longer, in bytes.
const LONGEST_OUTCOME: usize = 60;
/// A line that divides the items is no longer, in bytes.
const LONGEST_GROUP: usize = 60;
/// An item's number stands no further behind the word before it, in bytes.
const LONGEST_ITEM_WORD: usize = 24;
/// Begin Roman numbers and words before them.
const ROMAN: [u8; 8] = *b"IVXPpDSN";
/// A word that is a heading in some documents is one where so many lines begin with it.
const RETURNS: usize = 3;

/// The lines of a text, those cut up again that stand for many.
#[must_use]
pub fn recut<'l>(source: &SourceText, whole: Cow<'l, [Line]>) -> Cow<'l, [Line]> {
    let Some(lost) = Lost::of(source, &whole) else {
        return whole;
    };
    let mut finder = Finder {
        known: Some(Known {
            titles: Titles::default(),
            place: Place::of(&source.text),
            referat: lost.weak >= RETURNS && lost.strong == 0,
        }),
        ..Finder::default()
    };
    // Where every line is a page, a page may hold no more than one line's beginning.
    let pages = whole.split_last().is_some_and(|(_, rest)| rest.iter().all(is_long));
    let fewest = if pages { 1 } else { FEWEST };
    Cow::Owned(cut_up(source, &whole, &mut finder, fewest))
}

/// What lines tell that were lost.
struct Lost {
    /// How many headings of decisions they hold.
    strong: usize,
    /// How many words that are such headings in some documents.
    weak: usize,
}

impl Lost {
    /// Most documents have all their lines.
    fn of(source: &SourceText, whole: &[Line]) -> Option<Self> {
        let mut finder = Finder::default();
        let long = || {
            whole
                .iter()
                .map(|line| source.slice(line.span))
                .filter(|text| text.len() >= LONG)
        };
        if !long().any(|text| cuts(text, &mut finder, FEWEST).1.len() >= FEWEST) {
            return None;
        }
        let mut finder = Finder::default();
        for text in long() {
            cuts(text, &mut finder, usize::MAX);
        }
        Some(Self {
            strong: finder.strong,
            weak: finder.weak,
        })
    }
}

/// The lines, those cut up in which at least `fewest` begin.
fn cut_up(source: &SourceText, whole: &[Line], finder: &mut Finder<'_>, fewest: usize) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::with_capacity(whole.len() * 2);
    for line in whole {
        let text = source.slice(line.span);
        // What is left of a page may be one item, and short: `7. Eventuelt Beslutning: Intet.`
        let of_page = source.text[..line.span.start].ends_with(' ');
        let counts = |mark: NumberMark| mark.form.has_sign() && !mark.form.stands_alone();
        let item = of_page && NumberMark::read(text).is_some_and(counts);
        let fewest = if item { 1 } else { fewest };
        let (number, cuts) = if text.len() >= LONG || fewest < FEWEST {
            cuts(text, finder, usize::MAX)
        } else {
            if let Some(known) = &mut finder.known {
                known.titles.read_line(text);
            }
            (0, Vec::new())
        };
        if cuts.len() >= fewest {
            finder.number = number;
            lines.extend(parts(text, &cuts, *line));
        } else {
            lines.push(*line);
        }
    }
    lines
}

/// The stretches of a line between its cuts, without the white space around them.
pub fn parts(text: &str, cuts: &[usize], line: Line) -> Vec<Line> {
    let starts = std::iter::once(0).chain(cuts.iter().copied());
    let ends = cuts.iter().copied().chain([text.len()]);
    let part = |(start, end): (usize, usize)| {
        let words = text.get(start..end)?;
        let from = line.span.start + end - words.trim_start().len();
        let to = from + words.trim().len();
        (from < to).then(|| Line {
            span: line.span.part(from, to),
            gap: start > 0 || line.gap,
            ..line
        })
    };
    starts.zip(ends).filter_map(part).collect()
}

/// The number of the last item, and where lines begin, in rising order. The search ends when `enough` are found.
fn cuts(text: &str, finder: &mut Finder<'_>, enough: usize) -> (u32, Vec<usize>) {
    let mut cuts = Vec::new();
    let number = finder.number;
    finder.after = 0;
    finder.has_headed = false;
    finder.digit = 0;
    finder.title = None;
    for at in word_starts(text) {
        // Nearly all words are small.
        if finder.known.is_none() && text.as_bytes()[at].is_ascii_lowercase() {
            continue;
        }
        let letter = text[at..].chars().next().unwrap_or(STAR);
        if letter.is_uppercase() || letter.is_ascii_digit() {
            finder.look(text, at, &mut cuts);
            if cuts.len() > enough {
                break;
            }
        } else if letter == BULLET && finder.known.is_some() && at >= finder.after {
            cuts.push(at);
        }
        if let Some(known) = finder.known.as_mut().filter(|_| letter.is_alphanumeric()) {
            known.titles.read(&text[at..]);
        }
    }
    // The signs that set a heading in bold belong to it.
    for cut in &mut cuts {
        let stars = text[..*cut].trim_end_matches(STAR);
        if stars.ends_with(char::is_whitespace) {
            *cut = stars.len();
        }
    }
    cuts.retain(|at| *at > 0);
    order::sort(&mut cuts);
    cuts.dedup();
    (std::mem::replace(&mut finder.number, number), cuts)
}

/// Where words begin that follow a space or the signs of bold print; a no-break space ends in a byte of its own.
fn word_starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut parted = true;
    let starts = text.bytes().enumerate().filter_map(move |(at, byte)| {
        let parts = matches!(byte, b' ' | b'*' | 0xA0);
        let begins = std::mem::replace(&mut parted, parts) && !parts;
        begins.then_some(at)
    });
    starts.filter(|at| text.is_char_boundary(*at))
}

/// The beginning of an item. Offsets are of the words from its number on.
struct Found {
    /// Its number.
    value: u32,
    /// Where its title begins.
    title: usize,
    /// And ends, if the words tell.
    end: Option<usize>,
}

/// What is known of a document that lost lines.
struct Known<'s> {
    /// What its contents list says.
    titles: Titles,
    /// Where its body met.
    place: Place<'s>,
    /// Whether the word that is the name of the paper heads its decisions.
    referat: bool,
}

/// Looks for beginnings of lines, word by word.
#[derive(Default)]
struct Finder<'s> {
    /// The number that the last item found had.
    number: u32,
    /// Offset behind the last line found whose end is known.
    after: usize,
    /// Whether a heading was found in this line.
    has_headed: bool,
    /// Where the title of an item begins that nothing follows yet.
    title: Option<usize>,
    /// Offset of the next digit, as far as it was looked for.
    digit: usize,
    /// Whether the last heading was that of a list of attachments.
    attachments: bool,
    /// How many headings of decisions were found.
    strong: usize,
    /// How many words that may be such headings.
    weak: usize,
    /// What is known of the document, where it lost lines.
    known: Option<Known<'s>>,
    buffer: String,
}

impl Finder<'_> {
    fn look(&mut self, text: &str, at: usize, cuts: &mut Vec<usize>) {
        let rest = &text[at..];
        if at < self.after {
            return;
        }
        if self.digit < at || at == 0 {
            self.digit = numbers(text, at).next().unwrap_or(usize::MAX);
        }
        let count = cuts.len();
        let numbered = self.digit - at <= LONGEST_ITEM_WORD || ROMAN.contains(&rest.as_bytes()[0]);
        if let Some(Found { value, title, end }) = if numbered { self.item(&text[..at], rest) } else { None } {
            self.number = value;
            self.after = at + title;
            if self.known.is_some() {
                let floor = cuts.last().copied().filter(|cut| *cut <= at);
                cuts.push(above_item(text, at, floor.unwrap_or(0)));
            }
            cuts.push(at);
            cuts.extend(end.map(|end| at + end));
            self.title = Some(self.after);
            self.attachments = false;
            return;
        }
        if self.known.is_some() && labels::is_attachment(rest) {
            cuts.push(at);
        } else if let Some(length) = self.contents(rest) {
            cuts.extend([at, at + length]);
            self.after = at + length;
        } else if let Some(length) = self.ends_with(text, at) {
            let end = text.len() - text[at + length..].trim_start_matches(STAR).len();
            cuts.extend([at, end]);
            self.after = end;
            self.has_headed = true;
        } else if !labels::may_be_label(rest) {
            // Neither of the following.
        } else if let Some(length) = labels::web_words(rest) {
            cuts.extend([at, at + length]);
        } else if labels::is_label(rest)
            || (self.is_in_head() && labels::opens_head_line(rest))
            || (self.known.is_some()
                && (labels::lists_people(rest) || (ends_line(text[..at].trim_end()) && labels::closes(rest))))
        {
            cuts.push(at);
            self.attachments = false;
            self.value(text, at, cuts);
        }
        if cuts.len() > count {
            self.title = None;
        } else if self.attachments && self.known.is_some() && ends_title(text[..at].trim_end()) {
            cuts.push(at);
        }
    }

    /// The length of the heading of a contents list, in the head of a document that lost lines.
    fn contents(&self, rest: &str) -> Option<usize> {
        let sought = self.known.is_some() && self.is_in_head();
        if sought { labels::contents(rest) } else { None }
    }

    /// The length of a line that begins here and whose end its words tell: body and day, a heading, a case number under a title.
    fn ends_with(&mut self, text: &str, at: usize) -> Option<usize> {
        let rest = &text[at..];
        let begins_line = self.begins_line(text, at);
        let dated = self.digit - at <= header::LONGEST;
        let header = if dated {
            header::length(rest, begins_line, self.is_in_head())
        } else {
            None
        };
        let header = header.or_else(|| if begins_line { group(rest) } else { None });
        let titled = self.title == Some(at) && opens_title(rest);
        let heading = header.or_else(|| if titled { None } else { self.heading(rest) });
        if self.known.is_none() {
            return heading;
        }
        heading
            .or_else(|| glued_heading(rest))
            .or_else(|| self.case_under_title(rest, at))
    }

    /// The length of the case number that stands right behind a title.
    fn case_under_title(&self, rest: &str, at: usize) -> Option<usize> {
        self.title.filter(|title| *title < at && at - title <= LONGEST_TITLE)?;
        let number = case_number(rest)?;
        let word = rest.split_whitespace().next()?;
        (number.start > 0 || is_case_number(word)).then_some(number.end)
    }

    /// Whether a line of a document that lost lines may begin at `at`: behind a sentence, or behind a line whose end is known.
    fn begins_line(&self, text: &str, at: usize) -> bool {
        let before = text[..at].trim_end();
        self.known.is_some() && self.title != Some(at) && (self.follows_line(before) || ends_line(before))
    }

    /// Whether what stands before is a line whose end is known.
    const fn follows_line(&self, before: &str) -> bool {
        self.after > 0 && before.len() <= self.after
    }

    /// Where the value ends of the label that begins at `at`.
    fn value(&mut self, text: &str, at: usize, cuts: &mut Vec<usize>) {
        let Some(known) = &self.known else { return };
        let rest = &text[at..];
        let place = || {
            let value = labels::place(rest)?;
            known.place.end(&rest[value..]).map(|end| value + end)
        };
        if let Some(end) = labels::people(rest).or_else(place).or_else(|| labels::case(rest)) {
            cuts.push(at + end);
            self.after = at + end;
        }
    }

    /// Whether neither an item nor a heading has been found.
    const fn is_in_head(&self) -> bool {
        self.number == 0 && !self.has_headed
    }

    /// An item that begins here: behind a word for item, or before a title that stood elsewhere, or the next one behind the
    /// end of a sentence or a line in capitals.
    fn item(&mut self, before: &str, rest: &str) -> Option<Found> {
        let mark = NumberMark::read(rest).filter(|mark| !mark.form.stands_alone())?;
        let title = &rest[mark.title..];
        if !title.starts_with(char::is_uppercase) {
            return None;
        }
        let (sign, word) = (mark.form.has_sign(), mark.form.has_word());
        let next = mark.value == self.number + 1;
        let told = (sign && word)
            || (next && sign && (ends_line(before.trim_end()) || self.follows_line(before.trim_end())))
            || (next && word && rest.starts_with(char::is_uppercase))
            || self.known.as_ref().is_some_and(|known| known.titles.names(title));
        told.then(|| {
            if let Some(known) = &mut self.known {
                known.titles.beginnings.extend(beginning(title));
            }
            Found {
                value: mark.value,
                title: mark.title,
                end: decided_at(title)
                    .or_else(|| self.known.as_ref().and_then(|_| prose_at(title)))
                    .map(|end| mark.title + end),
            }
        })
    }

    /// The length of a heading that begins here, its colon included. What follows it begins with a capital, since
    /// it is another line; a word that a sentence goes on behind is none, unless it is written in capitals.
    fn heading(&mut self, rest: &str) -> Option<usize> {
        if !rest.starts_with(char::is_uppercase) || !headings::may_be(rest) || !begins_as_heading(rest) {
            return None;
        }
        let ends = word_ends(rest);
        fold_into(&rest[..ends.last().copied()?], &mut self.buffer);
        let spaces = self.buffer.match_indices(' ').map(|(at, _)| at);
        let folded: Vec<_> = spaces.chain([self.buffer.len()]).collect();
        let known = |end: usize| headings::find(self.buffer[..end].trim_end_matches([':', STAR]));
        let found = ends
            .into_iter()
            .zip(folded)
            .rev()
            .find_map(|(end, folded)| Some((end, known(folded)?)));
        // `Bilag 1: Notat` is one of them.
        let one = |rest: &str| rest.trim_start().starts_with(|letter: char| letter.is_ascii_digit());
        let (end, heading) =
            found.filter(|(end, heading)| heading.kind != SectionKind::Attachments || !one(&rest[*end..]))?;
        let follows = rest[end..].trim_start().chars().next();
        let another =
            follows.is_none_or(|letter| letter.is_uppercase() || letter.is_ascii_digit() || BULLETS.contains(&letter));
        let capitals = rest[..end].chars().all(|letter| !letter.is_lowercase());
        if !(another || capitals) {
            return None;
        }
        let decision = usize::from(heading.kind == SectionKind::Decision);
        *(if heading.weak { &mut self.weak } else { &mut self.strong }) += decision;
        let referat = || {
            self.known
                .as_ref()
                .is_some_and(|known| known.referat && decision > 0 && !self.is_in_head())
        };
        let counts = !heading.weak || referat();
        self.attachments = counts && heading.kind == SectionKind::Attachments;
        counts.then_some(end)
    }
}

/// Whether the first word of a text is that of a heading.
fn begins_as_heading(text: &str) -> bool {
    let word = text.split_whitespace().next().unwrap_or_default();
    headings::is_first_word(&lower(word.trim_end_matches([':', STAR])))
}

/// Where the first sentence below a title begins: at a capital before a verb, `Nye bænke Der er søgt om midler`.
fn prose_at(title: &str) -> Option<usize> {
    let start = &title[..title.floor_char_boundary(LONGEST_TITLE)];
    let mut spaces = start.match_indices(' ').map(|(space, _)| space).peekable();
    while let Some(space) = spaces.next() {
        let next = *spaces.peek()?;
        let verb = start[next + 1..]
            .split(' ')
            .next()
            .unwrap_or_default()
            .trim_end_matches(',');
        let begins = start[space + 1..next].starts_with(char::is_uppercase);
        let verb = begins && (FINITE.contains(&verb) || TELLING.contains(&verb));
        let before = &start[..space];
        if before.ends_with(['.', ':', ';', '?', '!']) {
            return None;
        }
        if verb && before.ends_with(|letter: char| letter.is_alphanumeric() || letter == ')') && !leaves_open(before) {
            return Some(space + 1);
        }
    }
    None
}

/// Whether the first words behind an item's number are its title's, though they are a heading elsewhere: `Indstilling - Nye bænke`.
fn opens_title(rest: &str) -> bool {
    let title = [" - ", " – "].iter().find_map(|dash| rest.split_once(dash));
    title.is_some_and(|(words, title)| !words.contains(' ') && title.starts_with(char::is_uppercase))
}

/// The length of a heading that its text stands right behind: `BeslutningGodkendt.`
fn glued_heading(rest: &str) -> Option<usize> {
    let seam = seams(rest.split_whitespace().next()?).next()?;
    headings::find(&fold(&rest[..seam]))
        .filter(|heading| !heading.weak)
        .map(|_| seam)
}

/// Whether words end so that a word with a capital behind them begins another title: `Kort over stien Notat ...`.
fn ends_title(before: &str) -> bool {
    let last = before.rsplit(' ').next().unwrap_or_default();
    last.chars().all(char::is_alphabetic) && last.starts_with(char::is_lowercase) && !leaves_open(before)
}

/// Where the lines begin that stand above an item and belong to it: a case number, a line that divides the items. Not above `floor`.
fn above_item(text: &str, item: usize, floor: usize) -> usize {
    let mut from = item;
    if let Some((words, number)) = text[floor..item].trim_end().rsplit_once(' ')
        && case_number(number).is_some()
        && is_case_number(number)
    {
        from = floor + words.len() + 1;
    }
    let above = &text[floor..from];
    let mut start = above.floor_char_boundary(above.len().saturating_sub(LONGEST_GROUP));
    if start > 0 {
        start += above[start..].find(' ').unwrap_or(0);
    }
    let words = word_starts(&above[start..]).map(|at| start + at);
    let group = words.into_iter().find(|at| {
        let words = above[*at..].trim_end();
        let of_body = |words: &str| words.strip_prefix(FROM_BODY).is_some_and(is_body);
        words.starts_with(char::is_uppercase)
            && (leading(words, GROUPS).is_some_and(|_| !words.ends_with('.')) || of_body(words))
    });
    group.map_or(from, |at| floor + at)
}

/// The length of a line that divides the items: `Til behandling - for lukkede døre`.
fn group(rest: &str) -> Option<usize> {
    let (_, end) = leading(rest, GROUPS).filter(|_| rest.starts_with(char::is_uppercase))?;
    let doors = rest[end..].strip_prefix(" - ").and_then(|rest| leading(rest, GROUPS));
    let end = end + doors.map_or(0, |(_, doors)| " - ".len() + doors);
    rest[end..]
        .trim_start()
        .starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit())
        .then_some(end)
}

/// Ends as lines do that stand above an item: with a sentence, or in capitals.
fn ends_line(text: &str) -> bool {
    let word = text.rsplit(char::is_whitespace).next().unwrap_or_default();
    text.ends_with(['.', ':', '?', '!', ')', '-']) || word.chars().all(char::is_uppercase)
}

/// Where behind a title without headings it is told what was decided: `Eventuelt. Intet.`
fn decided_at(title: &str) -> Option<usize> {
    let end = title.find(". ").filter(|end| *end <= LONGEST_TITLE)? + 1;
    let mut words = title[end..].trim_start();
    words = &words[..words.floor_char_boundary(LONGEST_OUTCOME)];
    phrases::opens_with_outcome(&lower(words)).then_some(end)
}

/// The offsets behind the first words of a text.
fn word_ends(text: &str) -> Vec<usize> {
    let words = text.split_whitespace().take(MOST_WORDS);
    words
        .map(|word| word.as_ptr() as usize - text.as_ptr() as usize + word.len())
        .collect()
}
