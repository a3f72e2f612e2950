//! The meeting's head as the pages repeat it: who met, on which day and from what time, where nothing else says so.

use crate::model::{Basis, Fact, Meeting};
use crate::scan::body::is_body;
use crate::scan::date::{self, without_lead};
use crate::scan::header::without_term;
use crate::scan::time;
use crate::source::{SourceText, Span};

/// So many lines of pages are looked at.
const MOST: usize = 40;
/// Between what stands at the left and at the right of a page.
const GAP: &str = "   ";

/// Reads body, day and time from the running heads, for a head that lacks them.
pub fn head(source: &SourceText, furniture: &[Span], meeting: &mut Meeting) {
    for span in furniture.iter().take(MOST) {
        if meeting.body.is_some() && meeting.date.is_some() && meeting.start.is_some() {
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
    let Some(found) = day else { return };
    let behind = &part[found.end..];
    let own = meeting
        .date
        .as_ref()
        .is_some_and(|date| date.value == found.date.to_string());
    let clock = time::first(behind).filter(|clock| is_led(behind, clock.start));
    if let Some(clock) = clock.filter(|_| own && meeting.start.is_none()) {
        meeting.start = Some(fact(&behind[clock.start..clock.end], clock.value()));
    }
}

/// Whether the word for clock stands before a time, right behind the day: others tell when the page was printed.
fn is_led(behind: &str, at: usize) -> bool {
    let before = &behind[..at];
    let bare = time::without_lead(before);
    bare.len() < before.trim_end().len() && bare.trim_matches([',', ' ']).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_running_head_tells_body_day_and_time() {
        for (line, start) in [
            ("Torveudvalget den 4. februar 2025 kl. 13.00", Some("13:00")),
            ("Torveudvalget, 4. februar 2025, kl. 9", Some("09:00")),
            ("Torveudvalget den 4. februar 2025 13:10", None),
        ] {
            let source = SourceText {
                text: line.to_owned(),
                ..SourceText::default()
            };
            let mut meeting = Meeting::default();
            head(&source, &[Span::new(0, line.len())], &mut meeting);
            let value = |fact: &Option<Fact>| fact.as_ref().map(|fact| fact.value.clone());
            assert_eq!(value(&meeting.body).as_deref(), Some("Torveudvalget"), "{line}");
            assert_eq!(value(&meeting.date).as_deref(), Some("2025-02-04"), "{line}");
            assert_eq!(value(&meeting.start).as_deref(), start, "{line}");
        }
    }
}
