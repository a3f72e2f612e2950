//! Attachments ("bilag").

use super::Passage;
use crate::clean::list_mark;
use crate::lexicon::labels::{CLOSED_ATTACHMENT, NO_ATTACHMENTS};
use crate::model::{Attachment, Basis};
use crate::scan::word::{lower, starts_with_ignoring_case};
use std::collections::HashMap;

/// The attachments of the lists of an item. The same list may be printed twice; a title that one list has several
/// times (withheld ones share theirs) stands for as many attachments.
#[must_use]
pub fn read(lists: &[Vec<Passage<'_>>]) -> Vec<Attachment> {
    let mut attachments: Vec<Attachment> = Vec::new();
    let mut by_title: HashMap<String, Vec<usize>> = HashMap::new();
    for list in lists {
        let mut met: HashMap<String, usize> = HashMap::new();
        for entry in list.iter().filter_map(entry) {
            let known = by_title.entry(entry.title.clone()).or_default();
            let times = met.entry(entry.title.clone()).or_insert(0);
            if let Some(index) = known.get(*times) {
                attachments[*index].spans.extend(entry.spans);
            } else {
                known.push(attachments.len());
                attachments.push(entry);
            }
            *times += 1;
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
