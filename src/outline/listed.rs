//! Items that only the contents list names: behind closed doors, or left out of the part of a paper that was saved.

use super::OutlineItem;
use super::contents::{Contents, Entry};
use super::numbering::Start;
use crate::source::starts_folded;
use std::collections::HashSet;

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
    let single = missing
        .iter()
        .copied()
        .filter(|index| twin(contents, *index, &missing).is_none_or(|twin| *index < twin));
    for index in single.take(MOST) {
        let before = |item: &OutlineItem| item.start.entry.is_some_and(|other| other < index);
        let place = items.iter().rposition(before).map_or(0, |last| last + 1);
        items.insert(
            place,
            listed(
                contents,
                twin(contents, index, &missing).unwrap_or(index),
                items.get(place).map(|item| item.blocks.start),
            ),
        );
    }
}

/// Where the list names an item again, under the same number in a part of its own, as one that was moved behind closed doors:
/// the other place.
fn twin(contents: &Contents, index: usize, missing: &[usize]) -> Option<usize> {
    let entry = &contents.entries[index];
    let value = |entry: &Entry| entry.number.as_ref().map(|number| number.value);
    let same = |other: &usize| {
        let other = &contents.entries[*other];
        let titles = (entry.title.as_str(), other.title.as_str());
        let alike = starts_folded(titles.0, titles.1) || starts_folded(titles.1, titles.0);
        value(entry).is_some() && value(other) == value(entry) && alike
    };
    missing.iter().copied().find(|other| *other != index && same(other))
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
