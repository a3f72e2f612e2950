//! Lines that were run together where a page was copied: an item's number stands right behind the words above it, or the
//! heading of the contents list behind the last name.

use super::begins_as_web_page;
use super::lost::parts;
use crate::lexicon::attendance::LABELS;
use crate::lexicon::headings::{self, Heading};
use crate::lexicon::labels::{CONTENTS, WEB_PAGE};
use crate::lexicon::phrases;
use crate::model::SectionKind;
use crate::order;
use crate::scan::header;
use crate::scan::mark::{Form, NumberMark};
use crate::scan::word::{leading, leading_rows, lower, number, numbers, seams, skip_space};
use crate::source::{Line, SourceText, eq_folded, fold};
use std::borrow::Cow;
use std::collections::HashMap;

/// Numbers of items have no more digits.
const LONGEST_NUMBER: usize = 3;
/// The rest of a line that is the heading of a contents list is no longer, in bytes.
const LONGEST_CONTENTS: usize = 40;
/// A line of body and day is no longer up to its colon, in bytes.
const LONGEST_HEADER: usize = 140;
/// A word that helps a visitor of a page is no longer, in bytes.
const LONGEST_WEB_WORD: usize = 20;

/// The lines, those cut in two that are two.
pub fn part<'l>(source: &SourceText, lines: Cow<'l, [Line]>) -> Cow<'l, [Line]> {
    let joints: Vec<_> = lines.iter().map(|line| joints(source.slice(line.span))).collect();
    if joints.iter().all(Vec::is_empty) {
        return lines;
    }
    let numbered = Numbered::of(source, &lines);
    let mut parted = Vec::with_capacity(lines.len() + 1);
    for (index, (line, joints)) in lines.iter().zip(joints).enumerate() {
        let text = source.slice(line.span);
        let mut from = 0;
        let cuts: Vec<_> = joints
            .into_iter()
            .filter(|joint| {
                let is_seam = joint.is_sure || numbered.is_seam(index, text, from, joint.at);
                from = if is_seam { joint.at } else { from };
                is_seam
            })
            .map(|joint| joint.at)
            .collect();
        if cuts.is_empty() {
            parted.push(*line);
        } else {
            parted.extend(parts(text, &cuts, *line));
        }
    }
    Cow::Owned(parted)
}

/// Where a line may have been put together.
struct Joint {
    at: usize,
    /// Whether the words on its sides are enough.
    is_sure: bool,
}

/// Where a number with a title, or a heading of the contents list, stands behind other words.
fn joints(text: &str) -> Vec<Joint> {
    let bytes = text.as_bytes();
    let mut joints: Vec<Joint> = web_word(text)
        .map(|at| Joint { at, is_sure: true })
        .into_iter()
        .collect();
    let numbered = numbers(text, 0).filter(|at| *at > 0 && numbers_a_title(text, *at));
    joints.extend(numbered.map(|at| Joint { at, is_sure: false }));
    // `Bo Carl (V)Indholdsfortegnelse`
    let tail = bytes.len().saturating_sub(LONGEST_CONTENTS).max(1);
    let heads_list = |(at, pair): (usize, &[u8])| {
        let behind = || pair[0] == b')' || pair[0].is_ascii_digit();
        let at = tail + at;
        (pair[1].is_ascii_uppercase() && behind() && leading(&text[at..], CONTENTS).is_some()).then_some(at)
    };
    let heading = bytes[tail - 1..].windows(2).enumerate().find_map(heads_list);
    joints.extend(heading.map(|at| Joint { at, is_sure: true }));
    joints.extend(behind_header(text).map(|at| Joint { at, is_sure: true }));
    joints.extend(people_behind(text).map(|at| Joint { at, is_sure: true }));
    joints.extend(decisions_inside(text).map(|at| Joint { at, is_sure: true }));
    joints.extend(heading_behind(text).map(|at| Joint { at, is_sure: false }));
    order::by_key(&mut joints, |joint| joint.at);
    joints
}

/// Where the words begin that stand right behind a line of body and day, as some papers print them:
/// `Teknisk Udvalg, den 4. marts 2031, pkt. 7: Anbefales.`
fn behind_header(text: &str) -> Option<usize> {
    let start = &text[..text.floor_char_boundary(LONGEST_HEADER)];
    if !start.starts_with(char::is_uppercase) {
        return None;
    }
    let colons = spaced_colons(start).map(|colon| colon + 1);
    colons
        .filter(|end| {
            text[*end..]
                .trim_start()
                .starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit())
        })
        .find(|end| header::read(&text[..*end]).is_some_and(|header| header.date.is_some()))
        .map(|end| skip_space(text, end))
}

/// Where a label of people is glued to what stands before it: `Lokale 4, 2. salAfbud fra:`.
fn people_behind(text: &str) -> Option<usize> {
    let label = text.strip_suffix(':')?;
    let known = |at: &usize| leading_rows(&label[*at..], &LABELS).any(|(_, end)| at + end == label.len());
    seams(label).filter(known).last()
}

/// The offsets of colons with a space behind them.
fn spaced_colons(text: &str) -> impl Iterator<Item = usize> + '_ {
    let colons = memchr::memchr_iter(b':', text.as_bytes());
    colons.filter(|colon| text.as_bytes().get(colon + 1) == Some(&b' '))
}

/// Where a heading for a decision stands behind the end of a sentence: `De koster 9.000 kr. Beslutning: Godkendt.`
fn decisions_inside(text: &str) -> impl Iterator<Item = usize> + '_ {
    spaced_colons(text).filter_map(move |colon| {
        let from = text.floor_char_boundary(colon.saturating_sub(LONGEST_DECISION + "? ".len()));
        let end = from + text[from..colon].rfind(['.', '?', '!', ')'])? + 1;
        let at = skip_space(text, end);
        let words = text
            .get(at..colon)
            .filter(|words| words.len() <= LONGEST_DECISION && text[..at].ends_with(' '))?;
        // `3. Beslutning: Nye bænke` is an item with what shall be done in it, `3. Beslutning: Godkendt.` one without a title.
        let titled =
            || !text[..end].contains(char::is_alphabetic) && !phrases::opens_with_outcome(&lower(&text[colon + 2..]));
        let decides = |heading: Heading| heading.kind == SectionKind::Decision && !heading.weak && !titled();
        (headings::may_be(words) && headings::find(&fold(words)).is_some_and(decides)).then_some(at)
    })
}

/// A heading for decisions is no longer, in bytes.
const LONGEST_DECISION: usize = 40;

/// Where a heading for decisions is glued to the last word of a numbered title: `1. Nye bænkeReferat`.
fn heading_behind(text: &str) -> Option<usize> {
    let last = memchr::memrchr(b' ', text.as_bytes()).map_or(0, |space| space + 1);
    let word = &text[last..];
    let capital = word
        .rfind(char::is_uppercase)
        .filter(|at| word[..*at].ends_with(char::is_alphanumeric));
    let at = last + capital?;
    let numbered = text.starts_with(|letter: char| letter.is_ascii_alphanumeric());
    let decides = || headings::find(&fold(&text[at..])).is_some_and(|heading| heading.kind == SectionKind::Decision);
    (numbered && decides()).then_some(at)
}

/// `12. Rundvisning`, not behind a word and a space.
fn numbers_a_title(text: &str, at: usize) -> bool {
    let Some((_, end)) = number(text, at).filter(|(_, end)| end - at <= LONGEST_NUMBER) else {
        return false;
    };
    let title = text[end..].strip_prefix(". ");
    if !title.is_some_and(|title| title.trim_start().starts_with(char::is_uppercase)) {
        return false;
    }
    let before = &text[..at];
    if before.ends_with(char::is_whitespace) {
        // `2.  2. Nye bænke` is one number, counted twice.
        let counted = before
            .trim()
            .trim_end_matches(['.', ')'])
            .bytes()
            .all(|byte| byte.is_ascii_digit());
        !counted && before.trim_end().ends_with(['.', ')', '?', '!'])
    } else {
        before.ends_with(|letter: char| letter.is_alphabetic() || matches!(letter, '.' | ')' | '?' | '!'))
    }
}

/// The offset behind a word that helps a visitor of a page, where a line goes on with another right behind it.
fn web_word(text: &str) -> Option<usize> {
    if !begins_as_web_page(text) {
        return None;
    }
    let at = seams(&text[..text.floor_char_boundary(LONGEST_WEB_WORD)]).next()?;
    WEB_PAGE.contains(&fold(&text[..at]).as_str()).then_some(at)
}

/// The lines that a number opens, the first with each.
struct Numbered<'s>(HashMap<(Form, u32), (usize, &'s str)>);

impl<'s> Numbered<'s> {
    fn of(source: &'s SourceText, lines: &[Line]) -> Self {
        let mut numbered = HashMap::new();
        for (index, line) in lines.iter().enumerate() {
            let text = source.slice(line.span);
            if let Some(mark) = NumberMark::read(text).filter(|mark| !mark.form.stands_alone()) {
                numbered
                    .entry((mark.form, mark.value))
                    .or_insert((index, &text[mark.title..]));
            }
        }
        Self(numbered)
    }

    /// Whether an item begins at `at` in a line: behind a heading that began at `from`, with a title that the document has
    /// elsewhere under this number, or with the number that the lines around it lack.
    fn is_seam(&self, line: usize, text: &str, from: usize, at: usize) -> bool {
        let Some(mark) = NumberMark::read(&text[at..]) else {
            return self.is_title(&text[from..at]);
        };
        let glued = !text[..at].ends_with(char::is_whitespace);
        let heading = glued && headings::find(&fold(&text[from..at])).is_some_and(|heading| !heading.weak);
        let title = &text[at + mark.title..];
        let known = self.0.get(&(mark.form, mark.value));
        let twin = known.is_some_and(|(_, other)| eq_folded(title, other) || title.starts_with(other));
        heading || twin || (known.is_none() && self.lacks(line, mark))
    }

    /// Whether a line is a title that the document has elsewhere under its number.
    fn is_title(&self, text: &str) -> bool {
        let own = NumberMark::read(text);
        let other = own.and_then(|mark| self.0.get(&(mark.form, mark.value)).map(|(_, other)| (mark, *other)));
        other.is_some_and(|(mark, other)| eq_folded(&text[mark.title..], other))
    }

    /// Whether the number before stands in a line above, and the next one below.
    fn lacks(&self, line: usize, mark: NumberMark) -> bool {
        let place = |value: u32| self.0.get(&(mark.form, value)).map(|(place, _)| *place);
        let before = mark.value.checked_sub(1).filter(|before| *before > 0);
        let above = mark.value == 1 || before.and_then(place).is_some_and(|above| above <= line);
        above && place(mark.value + 1).is_some_and(|below| below > line)
    }
}
