//! How the votes fell: `28 stemmer mod 7`, `For stemte: A, B og C.`, `For: 20 (Ane Berg (A), ...)`.

use super::Passage;
use super::passage::squeeze;
use crate::lexicon::votes::{COUNTS, LABELS, Side};
use crate::model::{Ballot, Basis, Votes};
use crate::scan::name;
use crate::scan::word::{leading_word, lower, number};
use crate::source::Span;
use regex::Regex;
use std::sync::LazyLock;

/// Reads the votes in the lines of a decision.
#[derive(Debug, Default)]
pub struct Tally {
    sides: [Ballot; 3],
    spans: Vec<Span>,
}

impl Tally {
    /// Reads a line; true where the whole line is a list of voters.
    pub fn read(&mut self, line: &Passage<'_>) -> bool {
        if let Some((side, rest)) = label(line) {
            read_voters(rest.text(), self.side(side));
            self.spans.extend(line.spans());
            return true;
        }
        self.counts(line);
        false
    }

    fn counts(&mut self, line: &Passage<'_>) {
        let text = lower(line.text());
        for (needle, pattern, side) in patterns() {
            if !text.contains(needle) {
                continue;
            }
            for found in pattern.captures_iter(&text) {
                let Some(count) = found.get(1).and_then(|count| count.as_str().parse().ok()) else {
                    continue;
                };
                let who = found.get(2).map(|who| &line.text()[who.range()]);
                let ballot = self.side(*side);
                if ballot.count.is_none() {
                    ballot.count = Some(count);
                    read_voters(who.unwrap_or_default(), ballot);
                    let range = found.get(0).map(|whole| whole.range()).unwrap_or_default();
                    self.spans.extend(line.part(range.start, range.end).spans());
                }
            }
        }
    }

    fn side(&mut self, side: Side) -> &mut Ballot {
        &mut self.sides[side as usize]
    }

    /// Adds somebody whom a sentence names as against.
    pub fn against(&mut self, name: Option<&str>, party: Option<&str>) {
        let ballot = self.side(Side::Against);
        match (name, party) {
            (Some(name), _) => add(&mut ballot.names, name),
            (None, Some(party)) => add(&mut ballot.parties, party),
            (None, None) => {}
        }
    }

    /// The votes, or null where nothing was told.
    #[must_use]
    pub fn finish(self) -> Option<Votes> {
        let told = self
            .sides
            .iter()
            .any(|ballot| ballot.count.is_some() || !ballot.names.is_empty() || !ballot.parties.is_empty());
        let [in_favour, against, abstaining] = self.sides;
        told.then_some(Votes {
            in_favour,
            against,
            abstaining,
            spans: self.spans,
            basis: Basis::Verbatim,
            uncertain: None,
        })
    }
}

fn patterns() -> &'static [(&'static str, Regex, Side)] {
    static PATTERNS: LazyLock<Vec<(&str, Regex, Side)>> = LazyLock::new(|| {
        COUNTS
            .iter()
            .filter_map(|(needle, pattern, side)| Some((*needle, Regex::new(pattern).ok()?, *side)))
            .collect()
    });
    &PATTERNS
}

/// A line that opens with the label of a side and a colon, or with a number behind the label.
fn label<'b>(line: &Passage<'b>) -> Option<(Side, Passage<'b>)> {
    let text = line.text();
    let (end, side) = LABELS
        .iter()
        .find_map(|(label, side)| leading_word(text, label).map(|end| (end, *side)))?;
    let rest = text[end..].trim_start();
    let voters = rest.strip_prefix(':')?;
    Some((side, line.part(text.len() - voters.len(), text.len())))
}

/// A count, names, party letters, in any mixture: `20 (Ane Berg (A), Bo Carl (B))`, `4 (A+O+T)`, `A, B og C.`
fn read_voters(text: &str, ballot: &mut Ballot) {
    let text = text.trim();
    let (text, count) = match number(text, 0) {
        Some((count, end)) => (text[end..].trim_start(), Some(count)),
        None => (text, None),
    };
    ballot.count = ballot.count.or(count);
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
