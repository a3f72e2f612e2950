//! What stands below the last item and is none of it: on a page of the web its owner's address, when it was changed, ways to
//! other pages; in a paper the attachments of all items.

use super::headings::has_verb;
use super::{Leaf, OutlineItem, OutlineSection, title};
use crate::classify::{Labelled, Shape};
use crate::lexicon::bodies::MUNICIPALITY;
use crate::lexicon::labels::{SITE_LEADS, STREET_ENDS};
use crate::lexicon::phrases;
use crate::model::SectionKind;
use crate::scan::word::{leading, lower};
use crate::source::fold;
use std::collections::HashSet;
use std::ops::Range;

/// The name of a page's owner has no more words.
const MOST_WORDS: usize = 5;
/// Two lines tell of a page, or one with its owner's name above.
const FEWEST: usize = 2;
/// No line that tells of a page is longer, in bytes.
const LONGEST: usize = 80;

/// The first block of the page's foot within the blocks of the last item. The line below a heading is the item's own.
pub fn start(blocks: &[Labelled<'_>], item: Range<usize>) -> Option<usize> {
    let is_own = |index: usize| blocks[index].heading.is_some() || blocks[index].header.is_some();
    let last = item.clone().rfind(|index| is_own(*index)).unwrap_or(item.start);
    let first = (last + 2..item.end).find(|index| tells_of_site(&blocks[*index]))?;
    let above = first
        .checked_sub(1)
        .filter(|above| *above > last + 1 && names_owner(&blocks[*above]));
    let telling = || (first..item.end).filter(|index| tells_of_site(&blocks[*index]));
    let led = |index: usize| leading(blocks[index].text(), SITE_LEADS).is_some();
    let start = above.unwrap_or(first);
    // Addresses alone may be what was decided on.
    let owned = above.is_some() || telling().any(led);
    let apart = blocks[start].gap || led(start);
    let told = telling().count() + usize::from(above.is_some());
    // A decision that names an address goes on in sentences.
    let sentences = (start..item.end).filter(|index| is_sentence(&blocks[*index])).count();
    (apart && owned && told >= FEWEST && sentences < told).then_some(start)
}

fn is_sentence(block: &Labelled<'_>) -> bool {
    block.text().ends_with('.') && has_verb(block.text()) && !tells_of_site(block)
}

/// A line that stands on pages and in no minutes: an address, a telephone number, when the page was changed.
fn tells_of_site(block: &Labelled<'_>) -> bool {
    let text = block.text();
    text.len() <= LONGEST && (leading(text, SITE_LEADS).is_some() || is_address(text))
}

/// `Rådhuspladsen 1`, `Stationsvej 40, Stenrup`, and no more.
fn is_address(text: &str) -> bool {
    let line = text.split(',').next().unwrap_or_default();
    let Some((street, house)) = line.rsplit_once(' ') else {
        return false;
    };
    let number = house.trim_end_matches(char::is_alphabetic);
    let numbered = (1..=3).contains(&number.len()) && number.bytes().all(|letter| letter.is_ascii_digit());
    let street = lower(street);
    let named = text.starts_with(char::is_uppercase) && !text.ends_with('.');
    named && numbered && STREET_ENDS.iter().any(|end| street.ends_with(end))
}

/// A few words in capitals without a stop: `Klitby Kommune`, `Beredskabet Vestfjord`.
fn names_owner(block: &Labelled<'_>) -> bool {
    let text = block.text();
    let words = text.split_whitespace().count();
    let name = text.starts_with(char::is_uppercase) && text.ends_with(char::is_alphabetic);
    let owner = block.gap || text.ends_with(MUNICIPALITY);
    let plain = name && words <= MOST_WORDS && block.shape == Shape::Paragraph && block.number.is_none();
    plain && owner && !has_verb(text) && !phrases::opens_with_outcome(&lower(text))
}

/// A list of the attachments of all items at the paper's end, each under its item's title, is none of the last item's.
pub fn part_list(blocks: &[Labelled<'_>], items: &mut [OutlineItem]) {
    let has_list = |item: &OutlineItem| {
        item.sections
            .iter()
            .any(|section| section.kind == SectionKind::Attachments)
    };
    if !items.last().is_some_and(has_list) {
        return;
    }
    let titles: HashSet<String> = items.iter().map(|item| fold(&title(blocks, item))).collect();
    let Some(last) = items.last_mut() else { return };
    let names_item = |leaf: &&Leaf| {
        let block = &blocks[leaf.block];
        let words = &block.text()[block.number.map_or(0, |mark| mark.title)..];
        !words.is_empty() && titles.contains(&fold(words))
    };
    let lists = |section: &&mut OutlineSection| {
        section.kind == SectionKind::Attachments && section.leaves.iter().filter(names_item).count() > 1
    };
    for section in last.sections.iter_mut().filter(lists) {
        section.kind = SectionKind::Other;
    }
}
