//! References to items of this meeting.

use crate::model::{Item, Meeting, ReferenceKind};
use crate::source::eq_folded;
use std::collections::HashMap;

/// Looks up the items of this meeting that references name: those without a day, or with this meeting's,
/// of no other body.
pub fn own_items(items: &mut [Item], meeting: &Meeting) {
    let by_number: HashMap<String, usize> = items
        .iter()
        .enumerate()
        .rev()
        .filter_map(|(index, item)| Some((item.number.clone()?, index)))
        .collect();
    let day = meeting.date.as_ref().map(|date| date.value.as_str());
    let body = meeting.body.as_ref().map(|body| body.value.as_str());
    for reference in items.iter_mut().flat_map(|item| &mut item.references) {
        let here = reference.date.as_deref().is_none_or(|date| Some(date) == day);
        let elsewhere = reference
            .body
            .as_deref()
            .is_some_and(|named| !body.is_some_and(|own| eq_folded(named, own)));
        if reference.kind == ReferenceKind::Item && here && !elsewhere {
            reference.item = reference
                .number
                .as_ref()
                .and_then(|number| by_number.get(number))
                .copied();
        }
    }
}
