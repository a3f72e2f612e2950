//! Days to come as a calendar: only those that a document names with their year, each with its sentence.

use super::{RULES, TOOL};
use crate::collection::dates::Deadline;
use crate::collection::filter::Filter;
use crate::collection::{Collection, Document};
use crate::messages;
use crate::messages::export as words;

/// The days to come in the items that the filter lets through.
#[must_use]
pub fn calendar(collection: &Collection, filter: &Filter) -> String {
    let mut out = String::new();
    line(&mut out, "BEGIN:VCALENDAR");
    line(&mut out, "VERSION:2.0");
    line(
        &mut out,
        &format!("PRODID:-//referat//{TOOL} {} {RULES}//DA", words::RULES),
    );
    for deadline in collection.deadlines(filter) {
        if let Some(document) = collection.get(&deadline.about.document) {
            event(&mut out, document, &deadline);
        }
    }
    line(&mut out, "END:VCALENDAR");
    out
}

/// The stamp is the meeting's day: no clock is asked.
fn event(out: &mut String, document: &Document, deadline: &Deadline) {
    let day = |iso: &str| iso.replace('-', "");
    let about = &deadline.about;
    let number = about
        .number
        .as_ref()
        .map(|number| format!(", {} {number}", words::ITEM))
        .unwrap_or_default();
    let source = format!("{}, {}{number}", about.body, messages::day(&about.date));
    line(out, "BEGIN:VEVENT");
    line(
        out,
        &format!("UID:{}-{}-{}@referat", about.document, about.item, deadline.date),
    );
    line(out, &format!("DTSTAMP:{}T000000Z", day(&about.date)));
    line(out, &format!("DTSTART;VALUE=DATE:{}", day(&deadline.date)));
    line(out, &format!("SUMMARY:{}", escaped(&about.title)));
    line(
        out,
        &format!("DESCRIPTION:{}", escaped(&format!("{}\n{source}", deadline.quote.text))),
    );
    line(
        out,
        &format!("X-REFERAT-SHA256:{}", escaped(&document.minutes.source.sha256)),
    );
    line(out, "END:VEVENT");
}

fn escaped(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
    text.replace('\n', "\\n")
        .chars()
        .filter(|letter| !letter.is_control())
        .collect()
}

/// No line has more bytes.
const WIDTH: usize = 75;

/// Writes a line, folded where it is long.
fn line(out: &mut String, text: &str) {
    let mut width = 0;
    for letter in text.chars() {
        if width + letter.len_utf8() > WIDTH {
            out.push_str("\r\n ");
            width = 1;
        }
        out.push(letter);
        width += letter.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collection::samples::{head, item, parsed};

    #[test]
    fn days_to_come_with_their_sentences() {
        let decision =
            "Godkendt. Høringen slutter den 1. april 2031, og sagen vender tilbage. Møde var den 3. december 2030.";
        let text = head("Børneudvalget", "04-02-2031") + &item(1, "Ny skole; plan", "31-1", "Kort.", decision);
        let mut collection = Collection::new();
        collection.add(parsed(&text));
        let calendar = calendar(&collection, &Filter::default());
        let unfolded = calendar.replace("\r\n ", "");
        assert!(calendar.split("\r\n").all(|line| line.len() <= WIDTH));
        assert_eq!(unfolded.matches("BEGIN:VEVENT").count(), 1, "{calendar}");
        assert!(
            unfolded.contains("DTSTART;VALUE=DATE:20310401\r\nSUMMARY:Ny skole\\; plan\r\n"),
            "{calendar}"
        );
        assert!(
            unfolded
                .contains("DESCRIPTION:Høringen slutter den 1. april 2031\\, og sagen vender tilbage.\\nBørneudvalget"),
            "{calendar}"
        );
    }
}
