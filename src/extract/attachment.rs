//! Attachments ("bilag").

use super::Passage;
use crate::clean::list_mark;
use crate::lexicon::labels::{CLOSED_ATTACHMENT, NO_ATTACHMENTS};
use crate::model::{Attachment, Basis};
use crate::scan::word::{lower, starts_with_ignoring_case};

/// The attachments of the lists of an item. The same list may be printed twice; a title that one list has several
/// times (withheld ones share theirs) stands for as many attachments.
#[must_use]
pub fn read(lists: &[Vec<Passage<'_>>]) -> Vec<Attachment> {
    let mut attachments: Vec<Attachment> = Vec::new();
    for list in lists {
        let mut met = vec![false; attachments.len()];
        for entry in list.iter().filter_map(entry) {
            let same = (0..attachments.len())
                .find(|index| !met.get(*index).copied().unwrap_or(true) && attachments[*index].title == entry.title);
            if let Some(index) = same {
                met[index] = true;
                attachments[index].spans.extend(entry.spans);
            } else {
                attachments.push(entry);
            }
        }
    }
    attachments
}

fn entry(line: &Passage<'_>) -> Option<Attachment> {
    let text = line.text();
    let mark = if text.starts_with(|letter: char| letter.is_ascii_digit()) {
        0
    } else {
        list_mark(text).unwrap_or(0)
    };
    let line = line.part(mark, text.len());
    let title = line.folded();
    if title.is_empty() || NO_ATTACHMENTS.contains(&lower(title.trim_end_matches('.')).as_str()) {
        return None;
    }
    let closed = CLOSED_ATTACHMENT
        .iter()
        .any(|mark| starts_with_ignoring_case(&title, mark));
    Some(Attachment {
        title,
        closed,
        spans: line.spans(),
        basis: Basis::Verbatim,
        uncertain: None,
    })
}
