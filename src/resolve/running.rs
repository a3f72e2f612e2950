//! Running heads that were taken for the head of a decision: body and day of the meeting at the top of a page.

use crate::classify::Labelled;
use crate::model::Meeting;
use crate::model::SectionKind::{Decision, Other};
use crate::order;
use crate::outline::{Outline, OutlineItem, OutlineSection};
use crate::source::eq_folded;

/// A running head has no more blocks.
const MOST_BLOCKS: usize = 3;

/// Takes the sections that a running head opened back into those above them, where the item has a decision under a heading
/// of its own further down. The running head becomes part of the item's head.
pub fn set_running_heads_aside(outline: &mut Outline, blocks: &[Labelled<'_>], meeting: &Meeting) {
    for item in &mut outline.items {
        while let Some(index) = (0..item.sections.len()).find(|index| is_opened_by_head(item, *index, blocks, meeting))
        {
            take_back(item, index);
        }
    }
}

fn take_back(item: &mut OutlineItem, index: usize) {
    let section = item.sections.remove(index);
    item.head.extend(section.heading.map(|heading| heading.block));
    order::sort(&mut item.head);
    match index.checked_sub(1).and_then(|above| item.sections.get_mut(above)) {
        Some(above) => above.leaves.extend(section.leaves),
        None => item.sections.insert(
            0,
            OutlineSection {
                kind: Other,
                heading: None,
                ..section
            },
        ),
    }
}

fn is_opened_by_head(item: &OutlineItem, index: usize, blocks: &[Labelled<'_>], meeting: &Meeting) -> bool {
    let heading = |section: &OutlineSection| section.heading.map(|leaf| leaf.block);
    let headed = |section: &OutlineSection| {
        section.kind == Decision && heading(section).is_some_and(|block| blocks[block].heading.is_some())
    };
    let section = &item.sections[index];
    section.kind == Decision
        && heading(section).is_some_and(|block| tops_page(blocks, block) && names(&blocks[block], meeting))
        && item.sections[index + 1..].iter().any(headed)
}

/// Whether a block stands among the first of a page that is not the first one.
fn tops_page(blocks: &[Labelled<'_>], block: usize) -> bool {
    let page = |block: usize| blocks[block].flow.all().first().and_then(|span| span.page);
    let above = (block.saturating_sub(MOST_BLOCKS)..block).map(page);
    page(block).is_some_and(|own| own > 1) && above.into_iter().any(|above| above.is_some() && above != page(block))
}

/// Whether a block is nothing but the body that met and the day.
fn names(block: &Labelled<'_>, meeting: &Meeting) -> bool {
    let Some((header, day)) = block.header.as_ref().and_then(|header| Some((header, header.date?))) else {
        return false;
    };
    let (body, date) = (meeting.body.as_ref(), meeting.date.as_ref());
    !header.says_decision
        && body.is_some_and(|body| eq_folded(&block.text()[header.body.clone()], &body.value))
        && date.is_some_and(|date| date.value == day.date.to_string())
}

#[cfg(test)]
mod tests {
    use crate::parse;

    #[test]
    fn a_running_head_decides_nothing() {
        let read = |head: &str, heading: &str| {
            let text = format!(
                "Torveudvalget\nReferat af møde den 4. februar 2025\n\n1. Bænke\n\nSagsfremstilling\n\
                 Der mangler bænke.\n\u{c}Klitby Kommune\n{head}\n\nDe skal være grønne.\n\n{heading}Godkendt.\n\n\
                 2. Eventuelt\n\nBeslutning\nIntet.\n"
            );
            let minutes = parse(text.as_bytes(), "referat.txt").unwrap().remove(0);
            minutes.items[0].decision.as_ref().map(|decision| decision.text.clone())
        };
        for (head, heading, decision) in [
            ("Torveudvalget den 4. februar 2025", "Beslutning\n", "Godkendt."),
            (
                "Torveudvalget den 4. februar 2025",
                "",
                "De skal være grønne. Godkendt.",
            ),
        ] {
            assert_eq!(read(head, heading).as_deref(), Some(decision), "{heading}");
        }
    }
}
