//! A contents list of titles behind bullets, as announcements of meetings have it: told by items that hardly any agenda lacks.

use super::{Contents, Entry, FEWEST_LINES, LONGEST_LIST};
use crate::classify::Labelled;
use crate::clean::list_mark;
use crate::lexicon::labels::STANDING;
use crate::outline::is_group;
use crate::scan::word::leading;

/// So many of its titles stand in every agenda.
const FEWEST_STANDING: usize = 2;
/// No title is longer, in bytes.
const LONGEST: usize = 200;

/// The first run of bullets that are titles, lines that divide it between them, above block `top`.
pub fn anywhere(blocks: &[Labelled<'_>], top: usize) -> Option<Contents> {
    let start = (0..top).find(|index| bullet(&blocks[*index]).is_some())?;
    let mut entries: Vec<Entry> = Vec::new();
    let mut group = start.checked_sub(1).filter(|above| is_group(blocks[*above].text()));
    let mut end = start;
    for (index, block) in blocks.iter().enumerate().skip(start).take(LONGEST_LIST) {
        if let Some(title) = bullet(block) {
            entries.push(Entry {
                title: title.to_owned(),
                number: None,
                page: None,
                spans: block.flow.spans(block.text().len() - title.len(), block.text().len()),
                group,
                closed: false,
            });
            end = index + 1;
        } else if is_group(block.text()) {
            group = Some(index);
        } else {
            break;
        }
    }
    let standing = entries.iter().filter(|entry| leading(&entry.title, STANDING).is_some());
    let told = entries.len() >= FEWEST_LINES && standing.count() >= FEWEST_STANDING;
    told.then(|| Contents::new(start..end, entries))
}

/// The title behind a bullet.
fn bullet<'b>(block: &'b Labelled<'_>) -> Option<&'b str> {
    let text = block.text();
    let title = &text[list_mark(text).filter(|_| !text.starts_with(char::is_alphanumeric))?..];
    let plain = title.starts_with(char::is_uppercase) && !title.ends_with([';', ',', ':']);
    (plain && title.len() <= LONGEST && block.number.is_none()).then_some(title)
}
