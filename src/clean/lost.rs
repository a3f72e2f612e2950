//! Lines that were lost: a page or a document as one line, as some programs copy it. They are found again before the
//! words that begin one: an item's number, a heading, a label of the meeting's head.

use crate::lexicon::attendance::LABELS;
use crate::lexicon::calendar::CLOCK;
use crate::lexicon::headings;
use crate::lexicon::labels::{
    CASE_NUMBER, CONTENTS, CONTENTS_STEM, ITEM_META, Label, MEETING, PAPER_LEADS, PAPERS, WEB_PAGE,
};
use crate::lexicon::phrases;
use crate::model::SectionKind;
use crate::scan::mark::NumberMark;
use crate::scan::word::{leading, leading_word, lower, numbers};
use crate::scan::{date, header, list};
use crate::source::{Line, SourceText, fold, fold_into};
use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Sets words in bold where markup was copied as text.
const STAR: char = '*';
/// No paragraph that holds several items or headings is shorter, in bytes.
const SHORTEST: usize = 200;
/// So many beginnings of lines in one line say that lines were lost.
const FEWEST: usize = 3;
/// A heading has so many words at most.
const MOST_WORDS: usize = 5;
/// A title before a decision is no longer, in bytes.
const LONGEST_TITLE: usize = 120;
/// The words of an outcome are no longer, in bytes.
const LONGEST_OUTCOME: usize = 60;
/// A line of body and date is no longer up to its date, in bytes.
const LONGEST_HEADER: usize = 120;
/// And from there to its colon: `, pkt. 7:`.
const LONGEST_TAIL: usize = 12;

/// The lines of a text, those cut up again that stand for many.
#[must_use]
pub fn recut<'l>(source: &SourceText, whole: Cow<'l, [Line]>) -> Cow<'l, [Line]> {
    // Most documents have all their lines; only where some have not is the contents list read too.
    let some = cut_up(source, &whole, Finder::default()).is_some();
    let finder = Finder {
        titles: Some(Titles::default()),
        ..Finder::default()
    };
    let lines = some.then(|| cut_up(source, &whole, finder)).flatten();
    lines.map_or(whole, Cow::Owned)
}

/// The lines, those cut up that stand for many; nothing where there are none.
fn cut_up(source: &SourceText, whole: &[Line], mut finder: Finder) -> Option<Vec<Line>> {
    let mut lines: Vec<Line> = Vec::new();
    for (index, line) in whole.iter().enumerate() {
        let text = source.slice(line.span);
        let (number, cuts) = if text.len() < SHORTEST {
            if let Some(titles) = &mut finder.titles {
                titles.read_line(text);
            }
            (0, Vec::new())
        } else {
            cuts(text, &mut finder)
        };
        if cuts.len() >= FEWEST {
            finder.number = number;
            if lines.is_empty() {
                lines.extend(&whole[..index]);
            }
            lines.extend(parts(text, &cuts, *line));
        } else if !lines.is_empty() {
            lines.push(*line);
        }
    }
    (!lines.is_empty()).then_some(lines)
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
    let number = finder.number;
    finder.after = 0;
    for at in word_starts(text) {
        let letter = text[at..].chars().next().unwrap_or(STAR);
        if letter.is_uppercase() || letter.is_ascii_digit() {
            finder.look(text, at, &mut cuts);
        }
        if let Some(titles) = finder.titles.as_mut().filter(|_| letter.is_alphanumeric()) {
            titles.read(&text[at..]);
        }
    }
    // The signs that set a heading in bold belong to it.
    for cut in &mut cuts {
        *cut = text[..*cut].trim_end_matches(STAR).len();
    }
    cuts.retain(|at| *at > 0);
    cuts.sort_unstable();
    cuts.dedup();
    (std::mem::replace(&mut finder.number, number), cuts)
}

/// Where words begin that follow a space or the signs of bold print; a no-break space ends in a byte of its own.
fn word_starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let bytes = text.as_bytes();
    let parts = |byte: u8| matches!(byte, b' ' | b'*' | 0xA0);
    let behind = memchr::memchr3_iter(b' ', b'*', 0xA0, bytes).map(|at| at + 1);
    std::iter::once(0)
        .chain(behind)
        .filter(move |at| bytes.get(*at).is_some_and(|byte| !parts(*byte)) && text.is_char_boundary(*at))
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

/// Looks for beginnings of lines, word by word.
#[derive(Default)]
struct Finder {
    /// The number that the last item found had.
    number: u32,
    /// Offset behind the last heading found.
    after: usize,
    /// What the contents list says, where it is asked.
    titles: Option<Titles>,
    buffer: String,
}

impl Finder {
    fn look(&mut self, text: &str, at: usize, cuts: &mut Vec<usize>) {
        let rest = &text[at..];
        if at < self.after {
            return;
        }
        if let Some(Found { value, title, end }) = self.item(&text[..at], rest) {
            self.number = value;
            self.after = at + title;
            cuts.push(at);
            cuts.extend(end.map(|end| at + end));
        } else if let Some(length) = (!self.is_in_head()).then(|| decision_header(rest)).flatten() {
            cuts.extend([at, at + length]);
            self.after = at + length;
        } else if let Some(length) = self.heading(rest) {
            cuts.extend([at, at + length]);
            self.after = at + length;
        } else if !may_be_label(rest) {
            // Neither of the following.
        } else if let Some(length) = web_words(rest) {
            cuts.extend([at, at + length]);
        } else if is_label(rest) || (self.is_in_head() && opens_head_line(rest)) {
            cuts.push(at);
        }
    }

    /// Whether neither an item nor a heading has been found.
    const fn is_in_head(&self) -> bool {
        self.number == 0 && self.after == 0
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
            || (next && sign && ends_line(before.trim_end()))
            || (next && word && rest.starts_with(char::is_uppercase))
            || self.titles.as_ref().is_some_and(|titles| titles.names(title));
        told.then(|| {
            if let Some(titles) = &mut self.titles {
                titles.beginnings.extend(beginning(title));
            }
            Found {
                value: mark.value,
                title: mark.title,
                end: decided_at(title).map(|end| mark.title + end),
            }
        })
    }

    /// The length of a heading that begins here, its colon included. What follows it begins with a capital, since
    /// it is another line; a word that a sentence goes on behind is none, unless it is written in capitals.
    fn heading(&mut self, rest: &str) -> Option<usize> {
        if !rest.starts_with(char::is_uppercase) || !headings::may_be(rest) {
            return None;
        }
        let ends = word_ends(rest);
        fold_into(&rest[..ends.last().copied()?], &mut self.buffer);
        let spaces = self.buffer.match_indices(' ').map(|(at, _)| at);
        let folded: Vec<_> = spaces.chain([self.buffer.len()]).collect();
        let known = |end: usize| {
            let words = self.buffer[..end].trim_end_matches([':', STAR]);
            headings::find(words).filter(|heading| !heading.weak)
        };
        let found = ends
            .into_iter()
            .zip(folded)
            .rev()
            .find_map(|(end, folded)| Some((end, known(folded)?)));
        // `Bilag 1: Notat` is one of them.
        let one = |rest: &str| rest.trim_start().starts_with(|letter: char| letter.is_ascii_digit());
        let (end, _) =
            found.filter(|(end, heading)| heading.kind != SectionKind::Attachments || !one(&rest[*end..]))?;
        let follows = rest[end..].trim_start().chars().next();
        let another = follows.is_none_or(|letter| letter.is_uppercase() || letter.is_ascii_digit() || letter == '-');
        let capitals = rest[..end].chars().all(|letter| !letter.is_lowercase());
        (another || capitals).then_some(end)
    }
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

/// The length of a line of body and date that begins here, and heads a decision: `Byrådets beslutning den 4. april 2031`,
/// `Byrådet, den 4. april 2031, pkt. 7:`
fn decision_header(rest: &str) -> Option<usize> {
    if !rest.starts_with(char::is_uppercase) {
        return None;
    }
    let mut reach = rest.len().min(LONGEST_HEADER);
    while !rest.is_char_boundary(reach) {
        reach -= 1;
    }
    let line = &rest[..reach];
    let date = numbers(line, 0).find_map(|at| date::at_number(line, at))?;
    let colon = rest[date.end..]
        .find(':')
        .filter(|colon| *colon <= LONGEST_TAIL)
        .map(|colon| date.end + colon + 1);
    let read = |end: usize| header::read(&rest[..end]).map(|header| (header.says_decision, end));
    colon
        .and_then(read)
        .or_else(|| read(date.end).filter(|(says_decision, _)| *says_decision))
        .map(|(_, end)| end)
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
    let lists = |end: usize| rest[end..].trim_start().starts_with(['•', '-', '–', '*']);
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
            .any(|(word, _)| leading_word(rest, word).is_some_and(|end| value(end) || lists(end)))
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

    /// Reads a line that may be of the list or hold its heading, or be a list of its own: `1. Spørgetid 2. Nye bænke 3. ...`
    fn read_line(&mut self, text: &str) {
        let listed = list::entries(text);
        if listed.len() >= FEWEST {
            let titles = listed.iter().filter_map(|at| {
                let entry = &text[*at..];
                beginning(&entry[NumberMark::read(entry)?.title..])
            });
            self.beginnings.extend(titles);
        }
        if self.left > 0 || memchr::memmem::find(text.as_bytes(), CONTENTS_STEM.as_bytes()).is_some() {
            let starts = text
                .split_whitespace()
                .map(|word| word.as_ptr() as usize - text.as_ptr() as usize);
            starts.for_each(|at| self.read(&text[at..]));
        }
    }

    /// Whether the list has a title that begins so.
    fn names(&self, title: &str) -> bool {
        beginning(title).is_some_and(|beginning| self.beginnings.contains(&beginning))
    }
}

/// The first words of a text, in small letters and without signs.
fn beginning(text: &str) -> Option<String> {
    let words: Vec<_> = text.split_whitespace().take(TITLE_WORDS).collect();
    let plain = |word: &&str| fold(word.trim_matches(|letter: char| !letter.is_alphanumeric()));
    (words.len() == TITLE_WORDS).then(|| words.iter().map(plain).collect::<Vec<_>>().join(" "))
}

/// Whether a label, the name of a paper or words of a page may begin here, judged by a few bytes.
fn may_be_label(rest: &str) -> bool {
    static BEGINNINGS: LazyLock<Vec<[u8; 3]>> = LazyLock::new(|| {
        let labels = MEETING.iter().map(|(label, _)| *label);
        let labels = labels.chain(LABELS.iter().map(|(label, _)| *label));
        let labels = labels.chain(PAPERS.iter().map(|(paper, _)| *paper));
        headings::beginnings(labels.chain([CASE_NUMBER, ITEM_META, WEB_PAGE].concat()))
    });
    headings::begins_as(rest, &BEGINNINGS)
}

/// A label of the meeting's head or of an item's, its colon behind it.
fn is_label(rest: &str) -> bool {
    let labels = MEETING
        .iter()
        .map(|(label, _)| *label)
        .chain(LABELS.iter().map(|(label, _)| *label))
        .chain(CASE_NUMBER.iter().chain(ITEM_META).copied());
    rest.starts_with(char::is_uppercase)
        && labels
            .filter_map(|label| leading_word(rest, label))
            .any(|end| rest[end..].trim_start_matches(['.', ' ']).starts_with(':'))
}

/// The length of words for a visitor of a page, several of them: one alone may be any word.
fn web_words(rest: &str) -> Option<usize> {
    let known = |words: &&str| leading_word(rest, words).filter(|_| words.contains(' '));
    WEB_PAGE
        .iter()
        .filter_map(known)
        .max()
        .filter(|_| rest.starts_with(char::is_uppercase))
}
