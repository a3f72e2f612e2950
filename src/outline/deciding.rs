//! The heading of decisions that the vocabulary knows as no such: told by the outcomes that stand under it, item for item.

use super::numbering::{is_decision, says_who_met};
use crate::classify::Labelled;
use crate::lexicon::phrases;
use crate::lexicon::sentences::PROPOSING;
use crate::model::SectionKind::{Attachments, Attendance, Decision, History, Proposal};
use crate::scan::body::is_body;
use crate::scan::word::{find_word, lower};
use std::collections::HashMap;

/// A heading is short, in bytes.
const LONGEST: usize = 40;
/// An outcome stands under so many of them at least.
const FEWEST: usize = 2;

/// How often a line heads something in the items.
#[derive(Default)]
struct Seen {
    /// The last item that it stood in.
    item: usize,
    /// In how many items.
    items: usize,
    /// How many of these tell an outcome right under it.
    outcomes: usize,
}

/// The line that heads the decisions of a document without any other heading for them. It stands in most items, and under
/// half of it or more an outcome.
pub fn heading<'a>(blocks: &'a [Labelled<'_>], firsts: &[usize]) -> Option<&'a str> {
    let ends = firsts.iter().skip(1).copied().chain([blocks.len()]);
    let items = || firsts.iter().copied().zip(ends.clone());
    let decided = items()
        .filter(|(first, end)| blocks[*first..*end].iter().any(is_decision))
        .count();
    if decided * 2 >= firsts.len() {
        return None;
    }
    let mut seen: HashMap<&str, Seen> = HashMap::new();
    for (item, (first, end)) in items().enumerate() {
        for index in first..end {
            let Some((words, text)) = parts(&blocks[index..end]) else {
                continue;
            };
            let seen = seen.entry(words).or_default();
            if seen.items == 0 || seen.item != item {
                seen.item = item;
                seen.items += 1;
                seen.outcomes += usize::from(is_outcome(text));
            }
        }
    }
    let heads =
        |seen: &Seen| seen.outcomes >= FEWEST && seen.outcomes * 2 >= seen.items && seen.items * 2 >= firsts.len();
    let best = seen.into_iter().filter(|(_, seen)| heads(seen));
    best.max_by_key(|(words, seen)| (seen.outcomes, *words))
        .map(|(words, _)| words)
}

/// The offset behind the heading where `text` begins with `heading`.
pub fn end_of(text: &str, heading: &str) -> Option<usize> {
    let rest = text.strip_prefix(heading)?;
    let colon = rest.trim_start().strip_prefix(':');
    (rest.is_empty() || colon.is_some()).then(|| text.len() - colon.map_or(0, str::len))
}

/// The words that head something in the first of `blocks`, and the text under or behind them.
fn parts<'a>(blocks: &'a [Labelled<'_>]) -> Option<(&'a str, &'a str)> {
    let block = &blocks[0];
    let text = block.text();
    let (words, rest) = match text
        .get(..text.len().min(LONGEST))
        .map_or(text, |start| start)
        .find(':')
    {
        Some(colon) => (&text[..colon], text[colon + 1..].trim_start()),
        None => (text, ""),
    };
    let below = || {
        blocks
            .get(1)
            .filter(|below| below.heading.is_none())
            .map(Labelled::text)
    };
    let text = if rest.is_empty() { below()? } else { rest };
    may_head_decisions(block, words).then_some((words, text))
}

/// Short, and no heading of anything else that is told in such words: a proposal, another body's decision.
fn may_head_decisions(block: &Labelled<'_>, words: &str) -> bool {
    let other = |kind| matches!(kind, Proposal | Decision | History | Attachments | Attendance);
    words.len() <= LONGEST
        && words.starts_with(char::is_uppercase)
        && words.ends_with(char::is_alphabetic)
        && block.header.is_none()
        && block.number.is_none()
        && !block.heading.is_some_and(|mark| other(mark.heading.kind))
        && !says_who_met(block)
        && !is_body(words)
        && !PROPOSING.iter().any(|verb| find_word(&lower(words), verb).is_some())
}

fn is_outcome(text: &str) -> bool {
    let first = phrases::words(text).next().map(|(_, word)| lower(word));
    first.is_some_and(|word| phrases::begins_plain_outcome(&word)) && phrases::opens_with_outcome(&lower(text))
}
