//! Several meetings in one file: each begins with a head of its own, and with another day or another body.

use crate::classify::Labelled;
use crate::lexicon::attendance::LABELS;
use crate::lexicon::bodies::{MUNICIPALITY, REGION_TOO};
use crate::lexicon::labels::{CONTENTS, Label, MEETING, PAPER_LEADS, PAPERS};
use crate::model::{AttendanceStatus, SectionKind};
use crate::scan::body::{begins_as_body, is_body, is_noun};
use crate::scan::date::{self, Date};
use crate::scan::header::{self, BodyDate};
use crate::scan::word::{leading, leading_rows, lower};
use crate::source::fold;
use std::ops::Range;

/// A paper's title is no longer, in bytes.
const LONGEST_TITLE: usize = 160;
/// A heading of one word is no longer, in bytes.
const LONGEST_HEADING: usize = 24;
/// What stands so often in one file is a heading, and not the title of as many papers.
const RETURNS: usize = 3;
/// The lines of a head that tell whose meeting it is and when, at most.
const LINES: usize = 12;
/// Without labels the day stands on the title's line or so many lines below it.
const LINES_TO_DAY: usize = 5;
/// The first item stands so many lines below a title, where those who came have a line each.
const LINES_TO_ITEMS: usize = 60;
/// The first lines of a file, where nothing looks like a head.
const LINES_OF_FILE: usize = 24;
/// So many lines above a title or body may be the head's too.
const LINES_ABOVE: usize = 2;

/// The blocks of each meeting; nearly always all of them, of one.
#[must_use]
pub fn meetings(blocks: &[Labelled<'_>]) -> Vec<Range<usize>> {
    let headings = papers_as_headings(blocks);
    let mut found = vec![(0, Head::of_file(blocks))];
    let (mut begun, mut attachments) = (false, false);
    for (index, block) in blocks.iter().enumerate() {
        begun |= ends_head(block);
        if let Some(mark) = block.heading {
            attachments = mark.heading.kind == SectionKind::Attachments;
        }
        let head = Head::at(blocks, index).filter(|head| {
            head.counts(attachments) && !headings.contains(&block.text()) && opens(blocks, above(blocks, index))
        });
        let Some(head) = head else { continue };
        if let Some(same) = found.iter().rposition(|(_, other)| head.is_same(other)) {
            // What stands between two parts of one meeting's paper belongs to it.
            found.truncate(same + 1);
            continue;
        }
        let start = above(blocks, index);
        let apart = head.titled || start < index || opens_page(blocks, index);
        if begun && found.last().is_some_and(|(_, last)| head.is_of_another(last, apart)) {
            found.push((start, head));
            (begun, attachments) = (false, false);
        } else if let Some((_, last)) = found.last_mut().filter(|(_, last)| !begun || last.day.is_none()) {
            *last = head;
        }
    }
    let starts = || found.iter().map(|(start, _)| *start);
    let ends = starts().skip(1).chain([blocks.len()]);
    starts().zip(ends).map(|(start, end)| start..end).collect()
}

/// The lines of one word for a paper that return as headings do (`Referat` under each item): none of them titles a paper.
fn papers_as_headings<'a>(blocks: &'a [Labelled<'_>]) -> Vec<&'a str> {
    let mut counted: Vec<(&str, usize)> = Vec::new();
    for block in blocks {
        let text = block.text();
        let paper = || leading_rows(text, &PAPERS).next().is_some();
        if text.len() > LONGEST_HEADING || !paper() || !text.trim_end_matches(':').ends_with(char::is_alphabetic) {
            continue;
        }
        match counted.iter_mut().find(|(counted, _)| *counted == text) {
            Some((_, count)) => *count += 1,
            None => counted.push((text, 1)),
        }
    }
    let often = counted.into_iter().filter(|(_, count)| *count >= RETURNS);
    often.map(|(text, _)| text).collect()
}

/// What the lines tell that begin a paper, as far as the first heading, item or contents list.
struct Head<'a> {
    /// Whether a word for a paper titles it.
    titled: bool,
    body: Option<&'a str>,
    day: Option<Date>,
    /// How many different things labels tell: the day, the time, the place, who came.
    labels: usize,
    /// How many lines it is from the title to the day.
    to_day: usize,
    /// Whether one of them is who came.
    came: bool,
    /// What ends it.
    end: End,
}

/// What stands below a head.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    /// An item, or the contents list.
    Items,
    /// The heading of a section.
    Section,
    /// Neither, for many lines.
    Far,
}

impl<'a> Head<'a> {
    /// What the first lines tell, however little they look like a head.
    fn of_file(blocks: &'a [Labelled<'_>]) -> Self {
        let lines = || blocks.iter().take(LINES_OF_FILE).map(Labelled::text);
        Self {
            titled: false,
            body: lines().find_map(|text| opening(text)?.1),
            day: lines().find_map(dated),
            labels: 0,
            to_day: 0,
            came: false,
            end: End::Far,
        }
    }

    /// Reads the head that begins with a title, a body's name, or both: `REFERAT Kulturudvalget d. 04-02-2031`.
    fn at(blocks: &'a [Labelled<'_>], index: usize) -> Option<Self> {
        if ends_head(&blocks[index]) {
            return None;
        }
        let (titled, body) = opening(blocks[index].text())?;
        let mut head = Self {
            titled,
            body,
            day: None,
            labels: 0,
            to_day: 0,
            came: false,
            end: End::Far,
        };
        let mut seen = [false; KINDS];
        for (line, block) in blocks.iter().skip(index).take(LINES).enumerate() {
            let text = block.text();
            if line > 0 && (ends_head(block) || is_contents(text)) {
                break;
            }
            if text.len() > LONGEST_TITLE {
                // A list of people may be long.
                seen[PEOPLE] |= label(text) == Some(PEOPLE);
                continue;
            }
            if let Some(kind) = label(text) {
                seen[kind] = true;
            } else if line > 0
                && let Some((titled, body)) = opening(text)
            {
                head.titled |= titled;
                head.body = head.body.or(body);
            }
            let day = dated(text);
            if head.day.is_none() {
                (head.day, head.to_day) = (day, line);
            } else if label(text) == Some(DAY) && day.is_some_and(|day| head.day != Some(day)) {
                // An earlier decision, and what a page says again of the meeting below it.
                return None;
            }
        }
        head.end = end(&blocks[index + 1..]);
        head.came = seen[PEOPLE];
        head.labels = seen.into_iter().filter(|seen| *seen).count();
        Some(head)
    }

    /// Whether it is a meeting's. Among attachments the title of a paper is that of another one, unless labels follow it;
    /// body and day alone head a decision; and what stands within an item, an invitation or an earlier decision, has the
    /// item's next section below it.
    fn counts(&self, attachments: bool) -> bool {
        if self.day.is_none() {
            return false;
        }
        let one = self.body.is_some() && (self.came || (self.titled && self.labels == 1));
        let labelled = self.labels >= 2 || one;
        if attachments && !self.titled {
            return false;
        }
        match self.end {
            End::Items => labelled || (self.titled && !attachments && self.to_day <= LINES_TO_DAY),
            End::Section | End::Far => self.titled && self.labels >= 2,
        }
    }

    /// Whether it is of the same body's meeting on the same day.
    fn is_same(&self, other: &Self) -> bool {
        let bodies = self.body.zip(other.body);
        self.day.is_some() && self.day == other.day && bodies.is_some_and(|(own, other)| is_same_body(own, other))
    }

    /// Whether it is no further part of the same meeting's paper. On one day another body's name speaks for that only where
    /// more sets it `apart` as a head.
    fn is_of_another(&self, other: &Self, apart: bool) -> bool {
        let bodies = self.body.zip(other.body);
        let days = self.day.zip(other.day);
        days.is_some_and(|(own, other)| own != other)
            || (apart && self.labels >= 2 && bodies.is_some_and(|(own, other)| !is_same_body(own, other)))
    }
}

/// Kinds of labels: the day, the time, the place, the people.
const KINDS: usize = 4;
const DAY: usize = 0;
const PEOPLE: usize = 3;

/// The kind of label that opens a line.
fn label(text: &str) -> Option<usize> {
    let ends = |end: usize| {
        let rest = text[end..].trim_start_matches([' ', '*']);
        rest.is_empty() || rest.starts_with([':', '\t', '|']) || rest.starts_with(char::is_uppercase)
    };
    let when = leading_rows(text, &MEETING)
        .filter(|(_, end)| ends(*end) || dated(text).is_some())
        .find_map(|(label, _)| match label {
            Label::Date => Some(DAY),
            Label::Start => Some(1),
            Label::Place => Some(2),
            _ => None,
        });
    let came = || {
        let found = leading_rows(text, &LABELS).any(|(status, end)| *status == AttendanceStatus::Present && ends(end));
        found.then_some(PEOPLE)
    };
    when.or_else(came)
}

/// The first day with its year in a line.
fn dated(text: &str) -> Option<Date> {
    date::first(text)
        .filter(|found| found.date.year.is_some())
        .map(|found| found.date)
}

/// Whether a line's words title a paper, and the body that it names, where it does one of these.
fn opening(text: &str) -> Option<(bool, Option<&str>)> {
    if text.len() > LONGEST_TITLE || text.ends_with('.') {
        return None;
    }
    if let Some(end) = leading_rows(text, &PAPERS).next().map(|(_, end)| end) {
        let rest = without_leads(&text[end..]);
        let body = whose(rest);
        // A title without body or day is one word; more would be a sentence or the name of another paper.
        return (rest.is_empty() || body.is_some() || dated(rest).is_some()).then_some((true, body));
    }
    let before_paper = at_dash(text).filter(|(_, rest)| leading_rows(rest, &PAPERS).next().is_some());
    let name = before_paper.map_or(text, |(name, _)| name);
    whose(name).map(|body| (before_paper.is_some(), Some(body)))
}

/// The parts of a line around its first dash.
fn at_dash(text: &str) -> Option<(&str, &str)> {
    memchr::memchr2(b'-', "–".as_bytes()[0], text.as_bytes())?;
    [" - ", " – "].iter().find_map(|dash| text.split_once(dash))
}

fn without_leads(text: &str) -> &str {
    let mut rest = text.trim_start_matches([' ', ':', '-', '–', '\t']);
    while let Some((_, lead)) = leading(rest, PAPER_LEADS) {
        rest = rest[lead..].trim_start();
    }
    rest
}

/// The body that a line names, before its term and day.
fn whose(text: &str) -> Option<&str> {
    if !begins_as_body(text) {
        return None;
    }
    let end = date::first(text).map_or(text.len(), |found| found.start);
    let name = date::without_lead(&text[..end]).trim_end_matches([' ', ',', '-', '–', ':']);
    let name = header::without_term(name);
    is_body(name).then_some(name)
}

/// What follows the first line of a head.
fn end(below: &[Labelled<'_>]) -> End {
    let ends = |block: &&Labelled<'_>| ends_head(block) || is_contents(block.text());
    match below.iter().take(LINES_TO_ITEMS).find(ends) {
        Some(block) if block.number.is_some() || is_contents(block.text()) => End::Items,
        Some(_) => End::Section,
        None => End::Far,
    }
}

/// A section's heading, a decision's among them (`Beslutning i Byrådet den 4. april 2031`), or an item.
fn ends_head(block: &Labelled<'_>) -> bool {
    // `Kulturudvalget, 6. april 2031, pkt. 3:` heads what was decided, too.
    let goes_on = |found: date::Found| !block.text()[found.end..].trim().is_empty();
    let heads = |header: &BodyDate| header.says_decision || header.date.is_some_and(goes_on);
    let decision = block.header.as_ref().is_some_and(heads);
    let heading = block
        .heading
        .is_some_and(|mark| !mark.heading.weak && mark.heading.kind != SectionKind::Attendance);
    heading || decision || block.number.is_some()
}

fn is_contents(text: &str) -> bool {
    leading(text, CONTENTS).is_some_and(|(_, end)| text[end..].trim_matches([':', ' ']).is_empty())
}

/// `Byrådet` and `Klitby Byråd` are one; `Teknisk Udvalg` and `Socialt Udvalg` are not.
fn is_same_body(one: &str, other: &str) -> bool {
    let (one, other) = (fold(one), fold(other));
    let noun = |name: &str| name.split_whitespace().find(|word| is_noun(word)).map(lower);
    let single = !one.contains(' ') || !other.contains(' ');
    let nouns = noun(&one).zip(noun(&other));
    let akin = |(one, other): (String, String)| one.starts_with(other.as_str()) || other.starts_with(one.as_str());
    one.contains(&other) || other.contains(&one) || (single && nouns.is_some_and(akin))
}

/// Whether white space stands above a block, or a page begins with it.
fn opens(blocks: &[Labelled<'_>], index: usize) -> bool {
    blocks[index].gap || opens_page(blocks, index)
}

fn opens_page(blocks: &[Labelled<'_>], index: usize) -> bool {
    let page = |index: usize| blocks.get(index)?.flow.all().first()?.page;
    index.checked_sub(1).is_none_or(|above| page(above) != page(index))
}

/// Where a head begins whose title stands at `index`: the name of the municipality may stand above it, or labels.
fn above(blocks: &[Labelled<'_>], index: usize) -> usize {
    let belongs = |line: &usize| {
        let text = blocks[*line].text();
        // `Mødet hævet kl. 21` is of the meeting above.
        let labels = || leading_rows(text, &MEETING).any(|(label, _)| *label != Label::End);
        names_municipality(text) || (text.len() <= LONGEST_HEADING && labels())
    };
    let from = index.saturating_sub(LINES_ABOVE);
    (from..index).find(belongs).unwrap_or(index)
}

/// `Klitby Kommune`
fn names_municipality(text: &str) -> bool {
    let name = [MUNICIPALITY, REGION_TOO]
        .iter()
        .find_map(|noun| text.strip_suffix(noun));
    name.is_some_and(|name| text.len() <= LONGEST_TITLE && (1..=3).contains(&name.split_whitespace().count()))
}
