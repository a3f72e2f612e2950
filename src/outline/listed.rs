//! Items that only the contents list names: behind closed doors, or left out of the part of a paper that was saved.

use super::OutlineItem;
use super::contents::{Contents, Entry};
use super::numbering::Start;
use crate::source::starts_folded;
use std::collections::{HashMap, HashSet};

/// No agenda has more items without text.
const MOST: usize = 300;

/// Puts the numbered lines of the contents list that no item answers to between the items, where the list has them. A number
/// that an item has is that item's, whatever the list calls it.
pub fn add(items: &mut Vec<OutlineItem>, contents: &Contents) {
    // Where nothing follows the list, it is all that is left of the items.
    let alone = items.is_empty() && contents.is_full();
    if !alone && items.iter().all(|item| item.start.entry.is_none()) {
        return;
    }
    // What stands without a number below all items is a list of attachments or the signatures.
    let last = contents.entries.iter().rposition(|entry| entry.number.is_some());
    let last = last.map_or(0, |last| last + 1);
    if contents.entries[..last].iter().any(|entry| entry.number.is_none()) {
        return;
    }
    // Titles behind bullets have none at all.
    let unnumbered = alone && last == 0;
    let numbers: HashSet<_> = items
        .iter()
        .filter_map(|item| item.start.number)
        .map(|mark| mark.value)
        .collect();
    let answered: HashSet<_> = items.iter().filter_map(|item| item.start.entry).collect();
    let missing = |(index, entry): &(usize, &Entry)| {
        let number = entry.number.as_ref().map(|number| number.value);
        !answered.contains(index) && number.map_or(unnumbered, |number| !numbers.contains(&number))
    };
    let missing: Vec<_> = contents
        .entries
        .iter()
        .enumerate()
        .filter(missing)
        .map(|(index, _)| index)
        .collect();
    let twins = twins(contents, &missing);
    let single = missing
        .iter()
        .filter(|index| twins.get(index).is_none_or(|twin| *index < twin));
    for index in single.copied().take(MOST) {
        let before = |item: &OutlineItem| item.start.entry.is_some_and(|other| other < index);
        let place = items.iter().rposition(before).map_or(0, |last| last + 1);
        let entry = twins.get(&index).copied().unwrap_or(index);
        items.insert(
            place,
            listed(contents, entry, items.get(place).map(|item| item.blocks.start)),
        );
    }
}

/// Where the list names an item again, under the same number in a part of its own, as one that was moved behind closed doors:
/// the other place, for both.
fn twins(contents: &Contents, missing: &[usize]) -> HashMap<usize, usize> {
    let (mut last, mut twins) = (HashMap::new(), HashMap::new());
    for index in missing {
        let entry = &contents.entries[*index];
        let Some(number) = &entry.number else { continue };
        let Some(other) = last.insert(number.value, *index) else {
            continue;
        };
        let titles = (&contents.entries[other].title, &entry.title);
        if starts_folded(titles.0, titles.1) || starts_folded(titles.1, titles.0) {
            twins.extend([(other, *index), (*index, other)]);
        }
    }
    twins
}

fn listed(contents: &Contents, entry: usize, next: Option<usize>) -> OutlineItem {
    let place = next.unwrap_or(contents.blocks.end);
    OutlineItem {
        blocks: place..place,
        start: Start {
            block: contents.blocks.start,
            number: None,
            title: None,
            entry: Some(entry),
        },
        title_goes_on: Vec::new(),
        group: contents.entries[entry].group,
        head: Vec::new(),
        sections: Vec::new(),
    }
}
