//! References to items of this meeting.

use crate::model::{Item, Meeting, ReferenceKind};
use std::collections::HashMap;

/// Looks up the items of this meeting that references name: those without a day, or with this meeting's.
pub fn own_items(items: &mut [Item], meeting: &Meeting) {
    let by_number: HashMap<String, usize> = items
        .iter()
        .enumerate()
        .rev()
        .filter_map(|(index, item)| Some((item.number.clone()?, index)))
        .collect();
    let day = meeting.date.as_ref().map(|date| date.value.as_str());
    for reference in items.iter_mut().flat_map(|item| &mut item.references) {
        let here = reference.date.as_deref().is_none_or(|date| Some(date) == day);
        if reference.kind == ReferenceKind::Item && here {
            reference.item = reference
                .number
                .as_ref()
                .and_then(|number| by_number.get(number))
                .copied();
        }
    }
}
