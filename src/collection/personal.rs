//! Numbers that look like those of persons: to be pointed out before a document is exported.

use super::{Collection, Document, Place};
use crate::source::{Span, Utf16Index};
use std::collections::BTreeSet;

impl Collection {
    /// Where the open documents of these ids (all, where none is named) have what looks like a person's number, be it in the
    /// file's name.
    #[must_use]
    pub fn person_numbers(&self, ids: &[String]) -> Vec<Place> {
        let wanted = self
            .documents()
            .filter(|document| ids.is_empty() || ids.contains(&document.id));
        wanted.flat_map(of_document).collect()
    }

    /// Of these places those whose numbers stand in a text that was made of the documents.
    #[must_use]
    pub fn person_numbers_in(&self, text: &str, ids: &[String]) -> Vec<Place> {
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        let numbers = found(text).into_iter().map(|(start, end)| digits(&text[start..end]));
        let numbers: BTreeSet<_> = numbers.collect();
        if numbers.is_empty() {
            return Vec::new();
        }
        let mut places = self.person_numbers(ids);
        places.retain(|place| {
            let document = self.get(&place.document);
            document.is_some_and(|document| match place.spans.as_slice() {
                [] => found(&document.minutes.source.name)
                    .into_iter()
                    .any(|(start, end)| numbers.contains(&digits(&document.minutes.source.name[start..end]))),
                spans => numbers.contains(&digits(&document.words(spans))),
            })
        });
        places
    }
}

fn of_document(document: &Document) -> Vec<Place> {
    let text = &document.minutes.source.text;
    let offsets = Utf16Index::new(text);
    let spans = found(text)
        .into_iter()
        .map(|(start, end)| Span::new(offsets.offset(start), offsets.offset(end)));
    let item = |span: &Span| {
        let holds = |whole: &Span| whole.start <= span.start && span.end <= whole.end;
        document
            .minutes
            .items
            .iter()
            .position(|item| item.spans.iter().any(holds))
    };
    let named = is_in(&document.minutes.source.name);
    let name = named.then(|| Place::new(document, None, &[]));
    let places = spans.map(|span| Place::new(document, item(&span), &[span]));
    name.into_iter().chain(places).collect()
}

/// Whether a text holds what looks like a person's number.
pub(super) fn is_in(text: &str) -> bool {
    !found(text).is_empty()
}

/// `DDMMYY-NNNN`, with a hyphen, a space or nothing between, where day and month are ones of the calendar: in bytes.
fn found(text: &str) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let digits = |from: usize, count: usize| {
        bytes
            .get(from..from + count)
            .is_some_and(|part| part.iter().all(u8::is_ascii_digit))
    };
    let is_inside = |at: usize| {
        bytes
            .get(at)
            .is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
    };
    let mut all = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let run = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let gap = usize::from(matches!(bytes.get(at + 6), Some(b'-' | b' ')));
        let end = at + 10 + gap;
        let shaped = (run == 10 || (run == 6 && gap == 1 && digits(at + 7, 4)))
            && !bytes.get(end).is_some_and(u8::is_ascii_alphanumeric);
        let apart = at == 0 || !is_inside(at - 1);
        if shaped && apart && in_calendar(&bytes[at..at + 4]) {
            all.push((at, end));
            at = end;
        } else {
            at += run;
        }
    }
    all
}

fn in_calendar(digits: &[u8]) -> bool {
    let number = |from: usize| (digits[from] - b'0') * 10 + (digits[from + 1] - b'0');
    (1..=31).contains(&number(0)) && (1..=12).contains(&number(2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_looks_like_one() {
        let text = "010203-1234, 0102031234 og 010203 1234";
        let words: Vec<_> = found(text).into_iter().map(|(start, end)| &text[start..end]).collect();
        assert_eq!(words, ["010203-1234", "0102031234", "010203 1234"]);
        for other in [
            "23-032509",
            "320203-1234",
            "011303-1234",
            "010203-12345",
            "1010203-1234",
            "15.00.00-G01-39-18",
            "010203",
            "æ010203-123",
        ] {
            assert_eq!(found(other), [], "{other}");
        }
    }
}
