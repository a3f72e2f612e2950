//! The meeting's head as the pages repeat it: who met, and when, where nothing else says so.

use crate::model::{Basis, Fact, Meeting};
use crate::scan::body::is_body;
use crate::scan::date::{self, without_lead};
use crate::scan::header::without_term;
use crate::source::{SourceText, Span};

/// So many lines of pages are looked at.
const MOST: usize = 40;
/// Between what stands at the left and at the right of a page.
const GAP: &str = "   ";

/// Reads body and day from the running heads, for a head that lacks them.
pub fn head(source: &SourceText, furniture: &[Span], meeting: &mut Meeting) {
    for span in furniture.iter().take(MOST) {
        if meeting.body.is_some() && meeting.date.is_some() {
            return;
        }
        let text = source.slice(*span);
        for part in text.split(GAP).flat_map(|part| part.split('\t')) {
            read(text, part.trim(), *span, meeting);
        }
    }
}

fn read(line: &str, part: &str, span: Span, meeting: &mut Meeting) {
    let fact = |words: &str, value: String| {
        let from = span.start + words.as_ptr() as usize - line.as_ptr() as usize;
        Fact {
            value,
            text: String::new(),
            spans: vec![span.part(from, from + words.len())],
            basis: Basis::Derived,
            uncertain: None,
        }
    };
    let day = date::first(part).filter(|found| found.date.year.is_some());
    let end = day.map_or(part.len(), |found| found.start);
    let name = without_term(without_lead(&part[..end]).trim_end_matches([',', ' ', '-', '–']));
    if meeting.body.is_none() && is_body(name) {
        meeting.body = Some(fact(name, name.to_owned()));
    }
    if let Some(found) = day.filter(|_| meeting.date.is_none()) {
        meeting.date = Some(fact(&part[found.start..found.end], found.date.to_string()));
    }
}
