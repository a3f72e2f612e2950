//! Sorting, with one copy of the machine code for all that is sorted: the standard library makes one of several kilobytes for each
//! type and order, and the engine that a visitor loads has a budget (`wasm-pack.toml`). What is sorted here is short.
//!
//! Every order is stable.

use std::cmp::Ordering;

/// Sorts by a comparison.
pub fn by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    if items.len() > 1 {
        let mut order = order(items.len(), &|one, other| compare(&items[one], &items[other]));
        arrange(&mut order, &mut |one, other| items.swap(one, other));
    }
}

/// Sorts by what a key says of each.
pub fn by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    by(items, |one, other| key(one).cmp(&key(other)));
}

/// Sorts by what a key says of each, asked once.
pub fn by_cached_key<T, K: Ord>(items: &mut [T], key: impl FnMut(&T) -> K) {
    let keys: Vec<K> = items.iter().map(key).collect();
    let mut order = order(items.len(), &|one, other| keys[one].cmp(&keys[other]));
    arrange(&mut order, &mut |one, other| items.swap(one, other));
}

/// Sorts in the order of the type.
pub fn sort<T: Ord>(items: &mut [T]) {
    by(items, T::cmp);
}

/// The places of so many items, in the order that a comparison of places gives.
#[inline(never)]
fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|one, other| compare(*one, *other));
    order
}

/// Moves each item to its place, round by round: the one that belongs at `at` stands at `order[at]`.
#[inline(never)]
fn arrange(order: &mut [usize], swap: &mut dyn FnMut(usize, usize)) {
    for first in 0..order.len() {
        let mut at = first;
        loop {
            let from = std::mem::replace(&mut order[at], at);
            if from == first {
                break;
            }
            swap(at, from);
            at = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_the_standard_library_sorts() {
        for count in 0..40_u64 {
            let items: Vec<(u64, u64)> = (0..count).map(|at| (at * 7_919 % 11, at)).collect();
            let (mut ours, mut theirs) = (items.clone(), items.clone());
            by_key(&mut ours, |(key, _)| *key);
            theirs.sort_by_key(|(key, _)| *key);
            assert_eq!(ours, theirs);
            let mut cached = items.clone();
            by_cached_key(&mut cached, |(key, _)| key.to_string());
            theirs = items;
            theirs.sort_by_cached_key(|(key, _)| key.to_string());
            assert_eq!(cached, theirs);
            sort(&mut ours);
            theirs.sort_unstable();
            assert_eq!(ours, theirs);
        }
    }
}
