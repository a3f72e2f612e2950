//! Lines of heads and feet that say something else on each page: the title of the item, the key of the page.

use super::{MARGIN, REPEATS, SAME_Y};
use crate::intake::pdf::layout::{PageLines, SAME_SIZE};
use crate::intake::pdf::lines::TextLine;
use crate::order;

/// Where a line stands right outside of one that returns.
struct Outside<'p> {
    page: usize,
    line: usize,
    /// How far it is from the edge of the page, in points.
    from_edge: f32,
    text: &'p TextLine,
}

/// Adds to the lines that return those that stand outside of them, set alike and at one height on most pages. `orders` are the
/// lines of each page from its top down.
pub fn add(pages: &[PageLines], orders: &[Vec<usize>], returns: &mut [Vec<bool>]) {
    let heads = outside(pages, returns, orders);
    // The titles of items that have a page each stand so too; those of the pages stay on the next.
    let heads = heads.into_iter().filter(|slot| stays_for_a_page(slot));
    let upwards: Vec<Vec<usize>> = orders
        .iter()
        .map(|order| order.iter().rev().copied().collect())
        .collect();
    let feet = outside(pages, returns, &upwards);
    for place in heads.chain(feet).flatten() {
        returns[place.page][place.line] = true;
    }
}

/// The outermost lines, by their distance from the edge at which `orders` begin, where most pages have one.
fn outside<'p>(pages: &'p [PageLines], returns: &[Vec<bool>], orders: &[Vec<usize>]) -> Vec<Vec<Outside<'p>>> {
    let mut found: Vec<Outside<'p>> = Vec::new();
    for (page, (PageLines { lines, height, .. }, order)) in pages.iter().zip(orders).enumerate() {
        let [line, inner, ..] = order[..] else { continue };
        let (text, next) = (&lines[line], &lines[inner]);
        let alike = (text.size - next.size).abs() <= SAME_SIZE && text.bold == next.bold;
        let from_edge = text.y.min(height - text.y);
        if returns[page][inner] && alike && from_edge < MARGIN * height {
            found.push(Outside {
                page,
                line,
                from_edge,
                text,
            });
        }
    }
    order::by(&mut found, |a, b| a.from_edge.total_cmp(&b.from_edge));
    let mut slots: Vec<Vec<Outside<'p>>> = Vec::new();
    for place in found {
        match slots.last_mut() {
            Some(slot) if place.from_edge - slot[0].from_edge <= SAME_Y => slot.push(place),
            _ => slots.push(vec![place]),
        }
    }
    slots.retain(|slot| slot.len() >= REPEATS && slot.len() * 2 >= pages.len());
    slots
}

/// Whether any text stands there on two pages that follow each other.
fn stays_for_a_page(slot: &[Outside<'_>]) -> bool {
    let mut by_page: Vec<(usize, String)> = slot.iter().map(|place| (place.page, place.text.text())).collect();
    order::sort(&mut by_page);
    by_page
        .windows(2)
        .any(|pair| pair[0].0 + 1 == pair[1].0 && pair[0].1 == pair[1].1)
}
