//! How the votes fell: `28 stemmer mod 7`, `For stemte: A, B og C.`, `For: 20 (Ane Berg (A), ...)`.

use crate::extract::Passage;
use crate::extract::passage::squeeze;
use crate::lexicon::votes::{COUNTS, LABELS, MAJORITY, Side, TOTAL};
use crate::model::{Ballot, Basis, Votes};
use crate::scan::name;
use crate::scan::word::{ends_with_ignoring_case, lower, number, skip_space};
use crate::source::Span;
use regex::{Captures, Regex};
use std::sync::LazyLock;

/// Reads the votes that a decision tells of. Of several votes (on amendments first) the last one counts.
#[derive(Debug, Default)]
pub struct Tally {
    sides: [Ballot; 3],
    spans: Vec<Span>,
}

impl Tally {
    /// Whether a line is one of lists of voters.
    #[must_use]
    pub fn is_list(line: &Passage<'_>) -> bool {
        labels(line.text()).first().is_some_and(|(start, _, _)| *start == 0)
    }

    /// Reads a line of lists of voters, each behind its label; true where the line is one.
    pub fn lists(&mut self, line: &Passage<'_>) -> bool {
        let lists = labels(line.text());
        if lists.first().is_none_or(|(start, _, _)| *start > 0) {
            return false;
        }
        let ends = lists
            .iter()
            .skip(1)
            .map(|(start, _, _)| *start)
            .chain([line.text().len()]);
        for ((_, voters, side), end) in lists.iter().zip(ends) {
            read_voters(&line.text()[*voters..end], self.side(*side));
        }
        self.spans.extend(line.spans());
        true
    }

    /// Reads the counts of a sentence. `rejected` says that what the majority voted for was a rejection.
    pub fn counts(&mut self, words: &Passage<'_>, folded: &str, rejected: bool) {
        if let Some(found) = majority().and_then(|pattern| pattern.captures(folded)) {
            *self = Self::default();
            let (prevailed, lost) = if rejected {
                (Side::Against, Side::For)
            } else {
                (Side::For, Side::Against)
            };
            self.count(words, &found, 1, prevailed);
            self.count(words, &found, 2, lost);
        }
        for (pattern, side) in patterns() {
            if let Some(found) = pattern.captures(folded).filter(|_| self.side(*side).count.is_none()) {
                self.count(words, &found, 1, *side);
                read_voters(
                    found.get(2).map_or("", |who| &words.text()[who.range()]),
                    self.side(*side),
                );
            }
        }
    }

    fn count(&mut self, words: &Passage<'_>, found: &Captures<'_>, group: usize, side: Side) {
        self.side(side).count = found.get(group).and_then(|count| count.as_str().parse().ok());
        if let Some(whole) = found.get(0) {
            self.spans.extend(words.part(whole.start(), whole.end()).spans());
        }
    }

    fn side(&mut self, side: Side) -> &mut Ballot {
        &mut self.sides[side as usize]
    }

    /// Adds somebody whom a sentence names.
    pub fn voter(&mut self, side: Side, words: &Passage<'_>, name: Option<&str>, party: Option<&str>) {
        let ballot = self.side(side);
        match (name, party) {
            (Some(name), _) => add(&mut ballot.names, name),
            (None, Some(party)) => add(&mut ballot.parties, party),
            (None, None) => return,
        }
        self.spans.extend(words.spans());
    }

    /// The votes, or null where nothing was told.
    #[must_use]
    pub fn finish(mut self) -> Option<Votes> {
        let told = |ballot: &Ballot| ballot.count.is_some() || !ballot.names.is_empty() || !ballot.parties.is_empty();
        let told = self.sides.iter().any(told);
        self.spans.sort_unstable();
        let mut spans: Vec<Span> = Vec::new();
        for span in self.spans {
            match spans.last_mut().filter(|last| span.start < last.end) {
                Some(last) => last.end = last.end.max(span.end),
                None => spans.push(span),
            }
        }
        let [in_favour, against, abstaining] = self.sides;
        told.then_some(Votes {
            in_favour,
            against,
            abstaining,
            spans,
            basis: Basis::Verbatim,
            uncertain: None,
        })
    }
}

fn majority() -> Option<&'static Regex> {
    static PATTERN: LazyLock<Option<Regex>> = LazyLock::new(|| super::pattern(MAJORITY));
    PATTERN.as_ref()
}

fn patterns() -> &'static [(Regex, Side)] {
    static PATTERNS: LazyLock<Vec<(Regex, Side)>> = LazyLock::new(|| {
        COUNTS
            .iter()
            .filter_map(|(pattern, side)| Some((super::pattern(pattern)?, *side)))
            .collect()
    });
    &PATTERNS
}

/// The labels with a colon in a line: where each begins, where its voters begin, and its side.
fn labels(text: &str) -> Vec<(usize, usize, Side)> {
    let mut found = Vec::new();
    for colon in memchr::memchr_iter(b':', text.as_bytes()) {
        let before = text[..colon].trim_end();
        let label = LABELS.iter().find(|(label, _)| ends_with_ignoring_case(before, label));
        if let Some((label, side)) = label {
            found.push((before.len() - label.len(), colon + 1, *side));
        }
    }
    found
}

/// A count, names, party letters, in any mixture: `20 (Ane Berg (A), Bo Carl (B))`, `4 (A+O+T)`, `A, B og C.`
fn read_voters(text: &str, ballot: &mut Ballot) {
    let text = text.trim();
    let (text, count) = match number(text, 0) {
        Some((count, end)) => (text[end..].trim_start(), Some(count)),
        None => (text, None),
    };
    ballot.count = ballot
        .count
        .or(count)
        .or_else(|| total(text))
        .or_else(|| only_count(text));
    let voters = text
        .strip_prefix('(')
        .and_then(|inner| inner.trim_end_matches('.').strip_suffix(')'))
        .unwrap_or(text);
    for person in name::list(voters) {
        add(&mut ballot.names, &squeeze(person.name));
    }
    let outside = without_brackets(voters);
    for word in outside
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| name::is_party(word) && word.chars().count() <= 2)
    {
        if ballot.names.is_empty() {
            add(&mut ballot.parties, word);
        }
    }
}

/// `A (14), V (10), C (5) i alt 29.`
fn total(text: &str) -> Option<u32> {
    let at = lower(text).rfind(TOTAL)? + TOTAL.len();
    number(text, skip_space(text, at)).map(|(total, _)| total)
}

/// The count behind the only party of a side: `Ø (4).`
fn only_count(text: &str) -> Option<u32> {
    let mut counts = text.split('(').skip(1).filter_map(|inner| {
        let (count, end) = number(inner, 0)?;
        inner[end..].starts_with(')').then_some(count)
    });
    counts.next().filter(|_| counts.next().is_none())
}

/// A name's own party stands in a bracket and is no vote of the party.
fn without_brackets(text: &str) -> String {
    let mut depth = 0_usize;
    let keep = |letter: &char| match letter {
        '(' => {
            depth += 1;
            false
        }
        ')' => {
            depth = depth.saturating_sub(1);
            false
        }
        _ => depth == 0,
    };
    text.chars().filter(keep).collect()
}

fn add(list: &mut Vec<String>, value: &str) {
    if !list.iter().any(|known| known == value) {
        list.push(value.to_owned());
    }
}
