//! Chains of rising numbers.

use super::view::{Candidate, View};
use super::weight::{NEXT_ENTRY, NEXT_NUMBER, NUMBER_LEFT_OUT};
use crate::outline::sections::is_meta;
use crate::scan::mark::LEVEL;
use crate::source::eq_folded;
use std::collections::{HashMap, HashSet};

/// A title printed twice has so many blocks between its two places at most.
const TWINS_APART: usize = 2;
/// Numbers start again so often at most: a part for closed doors, a supplement.
const MOST_RESTARTS: usize = 8;
/// So many numbers may be left out between two items (closed ones, say).
const LARGEST_STEP: u32 = 3;

/// And so many where a word for item stands before each.
const LARGEST_WORDED_STEP: u32 = 9;

/// The best rising chain, and further chains behind it: numbers that start again, or at 101 for closed items.
pub fn chains(candidates: &[Candidate]) -> Vec<Candidate> {
    let mut chosen = chain(candidates);
    for _ in 0..MOST_RESTARTS {
        let Some(last) = chosen.last() else { break };
        let after = last.start.block;
        let rest: Vec<_> = candidates
            .iter()
            .filter(|candidate| candidate.start.block > after)
            .cloned()
            .collect();
        let more = chain(&rest);
        if !begins_again(&chosen, &more) || lists_again(&chosen, &more) {
            break;
        }
        chosen.extend(more);
    }
    chosen
}

/// Whether a further chain is one of items too: each with headings or in the contents list, and set apart where those
/// before are. It begins with one; a single number one is rather the only clause of a proposal. Something else may speak
/// for either.
fn begins_again(chosen: &[Candidate], more: &[Candidate]) -> bool {
    let apart = chosen.iter().all(|candidate| candidate.set_apart);
    let supported =
        |candidate: &Candidate| candidate.weight > 0 && candidate.is_supported() && (candidate.set_apart || !apart);
    let told = |one: &Candidate| one.in_contents() || one.set_apart || one.of_case || one.group.is_some();
    let begins = |first: &Candidate| told(first) || (first.value % 100 == 1 && (first.value > 1 || more.len() > 1));
    more.first().is_some_and(begins) && more.iter().all(supported)
}

/// Whether a further chain has the titles of the one before again, as a list of attachments at the end of a paper does.
fn lists_again(chosen: &[Candidate], more: &[Candidate]) -> bool {
    let entries: HashSet<_> = chosen.iter().filter_map(|candidate| candidate.start.entry).collect();
    let again = |candidate: &&Candidate| candidate.start.entry.is_some_and(|entry| entries.contains(&entry));
    more.iter().filter(again).count() * 2 > more.len()
}

/// The chain of rising numbers with the largest sum, in one pass: for each number the best chain that ends in it.
fn chain(candidates: &[Candidate]) -> Vec<Candidate> {
    let mut sums = vec![0; candidates.len()];
    let mut previous = vec![None; candidates.len()];
    let mut best_at: HashMap<u32, usize> = HashMap::new();
    let mut best_of_level: HashMap<u32, usize> = HashMap::new();
    let mut best: Option<usize> = None;
    let mut in_list = false;
    for (index, candidate) in candidates.iter().enumerate() {
        let above = index
            .checked_sub(1)
            .filter(|above| is_next_entry(&candidates[*above], candidate));
        in_list = above.is_some_and(|above| in_list || candidates[above].value == 1);
        let entry = above.filter(|_| in_list);
        // `04`, `04A`, `04B`: the same number again counts as the next one.
        let again = usize::from(!candidate.start.number.is_some_and(|mark| mark.lettered));
        let worded = candidate.start.number.is_some_and(|mark| mark.form.names_item());
        let largest = if worded { LARGEST_WORDED_STEP } else { LARGEST_STEP };
        let before = (0..=largest).skip(again).filter_map(|step| {
            let link = if step <= 1 { NEXT_NUMBER } else { NUMBER_LEFT_OUT };
            let at = *best_at.get(&candidate.value.checked_sub(step)?)?;
            let elsewhere = entry.is_some_and(|above| above != at);
            Some((sums[at] + link + if elsewhere { NEXT_ENTRY } else { 0 }, at))
        });
        // Behind the last of the numbers `2.1`, `2.2` ... comes `3.1`.
        let level = level(candidate);
        let next_level = level.filter(|(_, second)| *second == 1).and_then(|(first, _)| {
            let at = *best_of_level.get(&first.checked_sub(1)?)?;
            Some((sums[at] + NEXT_NUMBER, at))
        });
        let over = best.filter(|_| starts_over(candidate)).map(|best| (sums[best], best));
        let before = before.chain(next_level).chain(over);
        let before = before.max_by_key(|(sum, _)| *sum).filter(|(sum, _)| *sum > 0);
        sums[index] = candidate.weight + before.map_or(0, |(sum, _)| sum);
        previous[index] = before.map(|(_, at)| at);
        if best_at.get(&candidate.value).is_none_or(|at| sums[*at] < sums[index]) {
            best_at.insert(candidate.value, index);
        }
        if let Some((first, _)) = level {
            let better = best_of_level.get(&first).is_none_or(|at| sums[*at] < sums[index]);
            if better {
                best_of_level.insert(first, index);
            }
        }
        if best.is_none_or(|best| sums[best] < sums[index]) {
            best = Some(index);
        }
    }
    let mut chain: Vec<Candidate> = std::iter::successors(best, |index| previous[*index])
        .map(|index| candidates[index].clone())
        .collect();
    chain.reverse();
    chain
}

/// Whether a line reads as the next entry of the list that the line right above is of.
fn is_next_entry(above: &Candidate, candidate: &Candidate) -> bool {
    above.start.block + 1 == candidate.start.block
        && above.value + 1 == candidate.value
        && above.wording == candidate.wording
}

/// Whether numbers start over here: at 101 for closed doors, at `L1` of a series of its own, or at any number below a
/// line that divides the items.
fn starts_over(candidate: &Candidate) -> bool {
    let hundred = candidate.value > 100 && candidate.value % 100 == 1;
    let series = candidate.value == 1
        && candidate
            .start
            .number
            .is_some_and(|mark| mark.lettered && mark.form.has_word());
    candidate.weight > 0 && candidate.is_supported() && (hundred || series || candidate.group.is_some())
}

/// The two levels of a number such as `2.1`.
fn level(candidate: &Candidate) -> Option<(u32, u32)> {
    let two = candidate.start.number.is_some_and(|mark| mark.form.has_two_levels());
    two.then_some((candidate.value / LEVEL, candidate.value % LEVEL))
}

/// A title printed twice in a row, number and all, begins its item where it stands first; what speaks for the second
/// line speaks for both. Lines that tell of the case may stand between.
pub fn without_twins(view: &View<'_, '_>, candidates: Vec<Candidate>) -> Vec<Candidate> {
    let mut single: Vec<Candidate> = Vec::with_capacity(candidates.len());
    let mut last = 0;
    for candidate in candidates {
        let line = candidate.start.block;
        match single.last_mut().filter(|twin| are_twins(view, twin, last, &candidate)) {
            Some(twin) => {
                twin.start.entry = twin.start.entry.or(candidate.start.entry);
                *twin = Candidate {
                    start: twin.start.clone(),
                    weight: twin.weight.max(candidate.weight),
                    group: twin.group.or(candidate.group),
                    ..candidate
                };
            }
            None => single.push(candidate),
        }
        last = line;
    }
    single
}

/// Whether a candidate is printed again; `last` is the line where it stood last.
fn are_twins(view: &View<'_, '_>, twin: &Candidate, last: usize, again: &Candidate) -> bool {
    let between = last + 1..again.start.block;
    twin.value == again.value
        && eq_folded(view.title(&twin.start), view.title(&again.start))
        && (between.len() < TWINS_APART || view.blocks[between].iter().all(is_meta))
}
