//! Items behind closed doors of which the paper says no more than that, above what was decided: `Lukket punkt`.

use super::contents::Contents;
use super::last_line;
use super::numbering::Start;
use crate::classify::Labelled;
use crate::lexicon::labels::CLOSED_ITEMS;
use crate::model::SectionKind;
use crate::order;
use crate::source::eq_folded;

/// The items that begin at `starts`, and between and behind them those that have no number and no title of their own.
pub fn with_closed(blocks: &[Labelled<'_>], contents: &Contents, starts: &[Start]) -> Vec<Start> {
    let mut all = starts.to_vec();
    let Some(first) = starts.first() else { return all };
    // Right below a title the words say of that item that it is closed.
    let of_item = |line: usize| {
        starts
            .iter()
            .any(|start| line <= last_line(start) + 1 && line >= start.block)
    };
    for line in last_line(first).max(contents.blocks.end) + 2..blocks.len() {
        // What stands above the only decision of an item is said of that item.
        let decided = || {
            let above = all.iter().map(|start| start.block).filter(|start| *start < line).max();
            above.is_some_and(|above| (above..line).any(|line| heads_decision(blocks, line)))
        };
        if heads_decision(blocks, line + 1) && is_closed(blocks[line].text()) && !of_item(line) && decided() {
            all.push(Start {
                block: line,
                number: None,
                title: Some((line, 0)),
                entry: None,
            });
        }
    }
    if all.len() > starts.len() {
        order::by_key(&mut all, |start| start.block);
    }
    all
}

/// Whether a line is the words, and no sentence: `Sagen er lukket.` may tell how a case ended.
fn is_closed(text: &str) -> bool {
    let text = text.trim_end_matches(':');
    !text.ends_with('.') && CLOSED_ITEMS.iter().any(|words| eq_folded(text, words))
}

/// Whether a heading for a decision stands there alone, with words below it.
fn heads_decision(blocks: &[Labelled<'_>], line: usize) -> bool {
    let heads = |block: &Labelled<'_>| {
        block.heading.is_some_and(|mark| {
            let alone = mark.end == block.text().len() && !mark.heading.weak;
            alone && mark.heading.kind == SectionKind::Decision
        })
    };
    blocks.get(line).is_some_and(heads) && blocks.get(line + 1).is_some_and(|next| next.heading.is_none())
}
