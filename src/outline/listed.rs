//! Items that only the contents list names: behind closed doors, or left out of the part of a paper that was saved.

use super::OutlineItem;
use super::contents::Contents;
use super::numbering::Start;

/// Puts the numbered lines of the contents list that no item answers to between the items, where the list has them. A number
/// that an item has is that item's, whatever the list calls it.
pub fn add(items: &mut Vec<OutlineItem>, contents: &Contents) {
    if items.iter().all(|item| item.start.entry.is_none()) {
        return;
    }
    let numbers: Vec<_> = items.iter().filter_map(|item| item.start.number).collect();
    for (index, entry) in contents.entries.iter().enumerate() {
        let Some(number) = &entry.number else { return };
        let taken = numbers.iter().any(|mark| mark.value == number.value);
        if taken || items.iter().any(|item| item.start.entry == Some(index)) {
            continue;
        }
        let before = |item: &OutlineItem| item.start.entry.is_some_and(|other| other < index);
        let place = items.iter().rposition(before).map_or(0, |last| last + 1);
        items.insert(
            place,
            listed(contents, index, items.get(place).map(|item| item.blocks.start)),
        );
    }
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
