//! Days to come that the documents name: deadlines, hearings, the next meeting.

use super::filter::Filter;
use super::{About, Collection, Document, Quote};
use crate::model::{Item, SectionKind};
use crate::order;
use crate::scan::{date, sentence};
use crate::source::{Span, Utf16Index};
use serde::Serialize;
use std::cell::LazyCell;
use std::collections::BTreeSet;
use std::ops::Deref;

/// A day after the meeting that the document names with its year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Deadline {
    /// The day, `YYYY-MM-DD`.
    pub date: String,
    /// The item.
    pub about: About,
    /// The sentence that names it.
    pub quote: Quote,
}

/// Sections that tell what is to come; other days in an item are part of its story.
const SECTIONS: [SectionKind; 4] = [
    SectionKind::Decision,
    SectionKind::Hearing,
    SectionKind::Next,
    SectionKind::Routing,
];

impl Collection {
    /// The days to come in the items that the filter lets through, by day.
    #[must_use]
    pub fn deadlines(&self, filter: &Filter) -> Vec<Deadline> {
        let mut all = Vec::new();
        for (document, items) in self.meetings_of(filter) {
            let offsets = LazyCell::new(|| Utf16Index::new(&document.minutes.source.text));
            for (at, item) in items {
                all.extend(deadlines(document, &offsets, at, item));
            }
        }
        order::by(&mut all, |a, b| a.date.cmp(&b.date));
        all
    }
}

fn deadlines<'d>(
    document: &'d Document,
    offsets: &impl Deref<Target = Utf16Index<'d>>,
    at: usize,
    item: &Item,
) -> Vec<Deadline> {
    let text = &document.minutes.source.text;
    let mut known = BTreeSet::new();
    let mut all = Vec::new();
    let sections = item.sections.iter().filter(|section| SECTIONS.contains(&section.kind));
    for span in sections
        .flat_map(|section| &section.blocks)
        .flat_map(|block| &block.spans)
    {
        let start = offsets.byte(span.start);
        let Some(words) = text.get(start..offsets.byte(span.end)) else {
            continue;
        };
        for (day, sentence) in days(words) {
            if day.as_str() > document.date() && !document.date().is_empty() && known.insert(day.clone()) {
                let quote = words.get(sentence.0..sentence.1).unwrap_or(words);
                let spans = [span.part(offsets.offset(start + sentence.0), offsets.offset(start + sentence.1))];
                all.push(deadline(document, at, item, (day, quote, &spans)));
            }
        }
    }
    all
}

fn deadline(document: &Document, at: usize, item: &Item, (date, words, spans): (String, &str, &[Span])) -> Deadline {
    let words: Vec<_> = words.split_whitespace().collect();
    Deadline {
        date,
        about: About::new(document, at, item),
        quote: Quote::new(document, at, &words.join(" "), spans),
    }
}

/// The days of a text that have a year, each with the bytes of its sentence.
fn days(text: &str) -> Vec<(String, (usize, usize))> {
    let mut found = date::all(text).filter(|found| found.date.year.is_some()).peekable();
    if found.peek().is_none() {
        return Vec::new();
    }
    let sentences = sentence::split(text);
    let of = |at: usize| {
        sentences
            .iter()
            .copied()
            .find(|(_, end)| at < *end)
            .unwrap_or((0, text.len()))
    };
    found
        .map(|found| (found.start, found.date.to_string(), of(found.start)))
        .filter(|(start, _, sentence)| !is_dateline(text.get(sentence.0..*start).unwrap_or_default()))
        .map(|(_, day, sentence)| (day, sentence))
        .collect()
}

/// Whether what stands before a day is the place of a letter's dateline, as of a signed transcript: `Nordslet Kommune, Sekretariatet, den`. A
/// place is names alone, and no day of the week; `Frist er fredag, den` is none.
fn is_dateline(before: &str) -> bool {
    let place = before.trim().strip_suffix(", den").unwrap_or_default();
    let mut words = place.split_whitespace();
    !place.is_empty()
        && !place.ends_with("dag")
        && words.all(|word| word.starts_with(char::is_uppercase) || SMALL.contains(&word))
}

/// Words within names.
const SMALL: [&str; 3] = ["og", "i", "for"];

#[cfg(test)]
mod tests {
    use super::is_dateline;

    #[test]
    fn a_dateline_names_a_place_alone() {
        for (before, expected) in [
            ("Klitby Kommune, Sekretariatet, den ", true),
            ("Plan og Miljø, den ", true),
            ("Fredag, den ", false),
            ("Fristen er fredag, den ", false),
            ("Næste møde er på rådhuset, den ", false),
            ("Den ", false),
        ] {
            assert_eq!(is_dateline(before), expected, "{before}");
        }
    }
}
