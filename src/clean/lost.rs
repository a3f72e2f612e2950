//! Lines that were lost: a page or a document as one line, as some programs copy it. They are found again before the
//! words that begin one: an item's number, a heading, a label of the meeting's head.

use crate::lexicon::attendance::LABELS;
use crate::lexicon::calendar::CLOCK;
use crate::lexicon::headings;
use crate::lexicon::labels::{CONTENTS, Label, MEETING, PAPER_LEADS, PAPERS};
use crate::scan::mark::NumberMark;
use crate::scan::word::{leading, leading_word};
use crate::source::{Line, SourceText, fold, fold_into};
use std::borrow::Cow;
use std::collections::HashSet;

/// No paragraph that holds several items or headings is shorter, in bytes.
const SHORTEST: usize = 200;
/// So many beginnings of lines in one line say that lines were lost.
const FEWEST: usize = 3;
/// A heading has so many words at most.
const MOST_WORDS: usize = 5;

/// The lines of a text, those cut up again that stand for many.
#[must_use]
pub fn recut(source: &SourceText) -> Cow<'_, [Line]> {
    if source.lines.iter().all(|line| line.span.len() < SHORTEST) {
        return Cow::Borrowed(&source.lines);
    }
    let mut lines: Vec<Line> = Vec::with_capacity(source.lines.len());
    let mut finder = Finder::default();
    for line in &source.lines {
        let text = source.slice(line.span);
        let (number, cuts) = if text.len() < SHORTEST {
            (0, Vec::new())
        } else {
            cuts(text, &mut finder)
        };
        if cuts.len() < FEWEST {
            lines.push(*line);
        } else {
            finder.number = number;
            lines.extend(parts(text, &cuts, *line));
        }
    }
    Cow::Owned(lines)
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

/// The number of the last item, and where lines begin, in rising order.
fn cuts(text: &str, finder: &mut Finder) -> (u32, Vec<usize>) {
    let mut cuts = Vec::new();
    let (number, mut before) = (finder.number, ' ');
    finder.after = 0;
    for (at, letter) in text.char_indices() {
        if before.is_whitespace() && (letter.is_uppercase() || letter.is_ascii_digit()) {
            finder.look(text, at, &mut cuts);
        }
        if before.is_whitespace() && letter.is_alphanumeric() {
            finder.titles.read(&text[at..]);
        }
        before = letter;
    }
    cuts.retain(|at| *at > 0);
    cuts.dedup();
    (std::mem::replace(&mut finder.number, number), cuts)
}

/// Looks for beginnings of lines, word by word.
#[derive(Default)]
struct Finder {
    /// The number that the last item found had.
    number: u32,
    /// Offset behind the last heading found.
    after: usize,
    /// What the contents list says.
    titles: Titles,
    buffer: String,
}

impl Finder {
    fn look(&mut self, text: &str, at: usize, cuts: &mut Vec<usize>) {
        let rest = &text[at..];
        if at < self.after {
            return;
        }
        if let Some(value) = self.item(&text[..at], rest) {
            self.number = value;
            cuts.push(at);
        } else if let Some(length) = self.heading(rest) {
            cuts.extend([at, at + length]);
            self.after = at + length;
        } else if is_label(rest) || (self.is_in_head() && opens_head_line(rest)) {
            cuts.push(at);
        }
    }

    /// Whether neither an item nor a heading has been found.
    const fn is_in_head(&self) -> bool {
        self.number == 0 && self.after == 0
    }

    /// The number of an item that begins here: behind a word for item, or before a title of the contents list, or the
    /// next one behind the end of a sentence.
    fn item(&self, before: &str, rest: &str) -> Option<u32> {
        let mark = NumberMark::read(rest).filter(|mark| !mark.form.stands_alone())?;
        let title = &rest[mark.title..];
        let ended = before.trim_end().ends_with(['.', ':', '?', '!', ')', '-']) || before.trim().is_empty();
        let next = mark.value == self.number + 1 && ended;
        let told = mark.form.has_sign() && (mark.form.has_word() || next) || self.titles.names(title);
        (title.starts_with(char::is_uppercase) && told).then_some(mark.value)
    }

    /// The length of a heading that begins here, its colon included. What follows it begins with a capital, since
    /// it is another line; a word that a sentence goes on behind is none.
    fn heading(&mut self, rest: &str) -> Option<usize> {
        if !rest.starts_with(char::is_uppercase) || !headings::may_be(rest) {
            return None;
        }
        let ends = word_ends(rest);
        let known = |end: &usize, buffer: &mut String| {
            fold_into(rest[..*end].trim_end_matches(':'), buffer);
            headings::find(buffer).is_some_and(|heading| !heading.weak)
        };
        let end = ends.into_iter().rev().find(|end| known(end, &mut self.buffer))?;
        let follows = rest[end..].trim_start().chars().next();
        let another = follows.is_none_or(|letter| letter.is_uppercase() || letter.is_ascii_digit() || letter == '-');
        another.then_some(end)
    }
}

/// The offsets behind the first words of a text.
fn word_ends(text: &str) -> Vec<usize> {
    let words = text.split_whitespace().take(MOST_WORDS);
    words
        .map(|word| word.as_ptr() as usize - text.as_ptr() as usize + word.len())
        .collect()
}

/// The title of the paper, or a label of the meeting's head or of people with its value right behind it: `Referat fra møde i
/// Byrådet`, `Mødetidspunkt kl. 16.00`, `Til stede var Ane Berg (A)`.
fn opens_head_line(rest: &str) -> bool {
    if !rest.starts_with(char::is_uppercase) {
        return false;
    }
    let value = |end: usize| {
        let value = rest[end..].trim_start();
        let own = value.starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit());
        own || leading(value, &[CLOCK]).is_some()
    };
    let title = |end: usize| value(end) || leading(rest[end..].trim_start(), PAPER_LEADS).is_some();
    let single = |label: Label| !matches!(label, Label::Body | Label::Municipality);
    PAPERS
        .iter()
        .any(|(paper, _)| leading_word(rest, paper).is_some_and(title))
        || MEETING
            .iter()
            .any(|(word, label)| single(*label) && leading_word(rest, word).is_some_and(value))
        || LABELS
            .iter()
            .any(|(word, _)| leading_word(rest, word).is_some_and(value))
}

/// The words of a contents list that has lost its lines too: a number before words that stand there begins an item.
#[derive(Default)]
struct Titles {
    /// How many words of the list may still come.
    left: usize,
    /// Each of its words with those that follow.
    beginnings: HashSet<String>,
}

/// A title is known by so many words.
const TITLE_WORDS: usize = 3;
/// A contents list has no more words.
const LONGEST_LIST: usize = 2000;

impl Titles {
    /// Reads on, word by word.
    fn read(&mut self, rest: &str) {
        let heading =
            || leading(rest, CONTENTS).is_some_and(|(_, end)| !rest[end..].starts_with(char::is_alphanumeric));
        if self.beginnings.is_empty() && rest.starts_with(char::is_uppercase) && heading() {
            self.left = LONGEST_LIST;
        } else if self.left > 0 {
            self.left -= 1;
            self.beginnings.extend(beginning(rest));
        }
    }

    /// Whether the list has a title that begins so.
    fn names(&self, title: &str) -> bool {
        self.left > 0 && beginning(title).is_some_and(|beginning| self.beginnings.contains(&beginning))
    }
}

/// The first words of a text, in small letters and without signs.
fn beginning(text: &str) -> Option<String> {
    let words: Vec<_> = text.split_whitespace().take(TITLE_WORDS).collect();
    let plain = |word: &&str| fold(word.trim_matches(|letter: char| !letter.is_alphanumeric()));
    (words.len() == TITLE_WORDS).then(|| words.iter().map(plain).collect::<Vec<_>>().join(" "))
}

/// A label of the meeting's head, its colon behind it.
fn is_label(rest: &str) -> bool {
    let labels = MEETING
        .iter()
        .map(|(label, _)| *label)
        .chain(LABELS.iter().map(|(label, _)| *label));
    rest.starts_with(char::is_uppercase)
        && labels
            .filter_map(|label| leading_word(rest, label))
            .any(|end| rest[end..].trim_start().starts_with(':'))
}
