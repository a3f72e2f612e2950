//! Lines that were lost: a page or a document as one line, as some programs copy it. They are found again before the
//! words that begin one: an item's number, a heading, a label of the meeting's head.

use crate::lexicon::attendance::LABELS;
use crate::lexicon::calendar::CLOCK;
use crate::lexicon::headings;
use crate::lexicon::labels::{Label, MEETING, PAPER_LEADS, PAPERS};
use crate::scan::mark::NumberMark;
use crate::scan::word::{leading, leading_word};
use crate::source::{Line, SourceText, fold_into};
use std::borrow::Cow;

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
    for line in &source.lines {
        let text = source.slice(line.span);
        let cuts = if text.len() < SHORTEST { Vec::new() } else { cuts(text) };
        if cuts.len() < FEWEST {
            lines.push(*line);
        } else {
            lines.extend(parts(text, &cuts, *line));
        }
    }
    Cow::Owned(lines)
}

/// The stretches of a line between its cuts, without the white space around them.
fn parts(text: &str, cuts: &[usize], line: Line) -> Vec<Line> {
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

/// Where lines begin, in rising order.
fn cuts(text: &str) -> Vec<usize> {
    let mut cuts = Vec::new();
    let mut finder = Finder::default();
    let mut before = ' ';
    for (at, letter) in text.char_indices() {
        if before.is_whitespace() && (letter.is_uppercase() || letter.is_ascii_digit()) {
            finder.look(text, at, &mut cuts);
        }
        before = letter;
    }
    cuts.retain(|at| *at > 0);
    cuts.dedup();
    cuts
}

/// Looks for beginnings of lines, word by word.
#[derive(Default)]
struct Finder {
    /// The number that the last item found had.
    number: u32,
    /// Offset behind the last heading found.
    after: usize,
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

    /// The number of an item that begins here: behind a word for item, or the next one behind the end of a sentence.
    fn item(&self, before: &str, rest: &str) -> Option<u32> {
        let mark = NumberMark::read(rest).filter(|mark| mark.form.has_sign() && !mark.form.stands_alone())?;
        let capital = rest[mark.title..].starts_with(char::is_uppercase);
        let ended = before.trim_end().ends_with(['.', ':', '?', '!', ')']) || before.trim().is_empty();
        let next = mark.value == self.number + 1 && ended;
        (capital && (mark.form.has_word() || next)).then_some(mark.value)
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

/// The title of the paper, or a label of the meeting's head with its value right behind it: `Referat fra møde i Byrådet`,
/// `Mødetidspunkt kl. 16.00`.
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
