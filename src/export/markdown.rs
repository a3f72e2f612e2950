//! Decisions as Markdown, in the documents' own words, with where they stand.

use super::{RULES, TOOL};
use crate::collection::digest::{Entry, Sort};
use crate::collection::filter::Filter;
use crate::collection::{Collection, Document, Quote};
use crate::messages::export as words;
use crate::messages::{self, vocabulary};

/// The decisions that the filter lets through, meeting by meeting.
#[must_use]
pub fn decisions(collection: &Collection, filter: &Filter) -> String {
    let mut out = Out::default();
    let entries = collection.digest(filter, Sort::Meeting);
    for meeting in entries.chunk_by(|a, b| a.about.document == b.about.document) {
        if let Some(document) = meeting.first().and_then(|entry| collection.get(&entry.about.document)) {
            out.head(document);
            for entry in meeting {
                out.item(entry);
            }
            out.source(document);
        }
    }
    out.0
        .extend([words::MADE_WITH, " ", TOOL, ", ", words::RULES, " ", RULES, "\n"]);
    out.0
}

#[derive(Default)]
struct Out(String);

impl Out {
    fn block(&mut self, parts: &[&str]) {
        self.0.extend(parts.iter().copied());
        self.0.push_str("\n\n");
    }

    fn head(&mut self, document: &Document) {
        let body = if document.body().is_empty() {
            messages::NO_HEAD
        } else {
            document.body()
        };
        let day = if document.date().is_empty() {
            String::new()
        } else {
            format!(", {}", messages::day(document.date()))
        };
        self.block(&["# ", &escaped(body), &day]);
    }

    fn item(&mut self, entry: &Entry) {
        let number = entry
            .about
            .number
            .as_ref()
            .map(|number| format!("{}\\. ", escaped(number)))
            .unwrap_or_default();
        let closed = if entry.closed {
            format!(" {}", messages::CLOSED)
        } else {
            String::new()
        };
        self.block(&["## ", &number, &escaped(&entry.about.title), &closed]);
        if let Some(number) = &entry.case_number {
            self.block(&[words::CASE, ": ", &escaped(number)]);
        }
        let outcomes: Vec<_> = entry
            .about
            .outcomes
            .iter()
            .map(|outcome| vocabulary::outcome(Some(*outcome)))
            .collect();
        match &entry.decision {
            Some(decision) => {
                self.block(&["**", messages::OUTCOME, ":** ", &outcomes.join(", ")]);
                self.quotes(messages::DECISION, std::slice::from_ref(decision), entry.about.page);
            }
            None => self.block(&["*", vocabulary::outcome(None), "*"]),
        }
        let votes = entry.votes.as_ref().map_or(&[][..], |votes| &votes.quotes);
        for (label, quotes) in [
            (messages::PROPOSAL, entry.proposal.as_slice()),
            (messages::VOTES, votes),
            (messages::DISSENT, &entry.dissent),
            (messages::FOLLOW_UP, &entry.follow_ups),
        ] {
            self.quotes(label, quotes, entry.about.page);
        }
    }

    /// Each with its page, or else that on which its item begins.
    fn quotes(&mut self, label: &str, quotes: &[Quote], begins: Option<u32>) {
        if quotes.is_empty() {
            return;
        }
        self.block(&["**", label, "**"]);
        for quote in quotes {
            let page = quote.place.spans.iter().find_map(|span| span.page);
            let page = page
                .or(begins)
                .map(|page| format!(" ({} {page})", words::PAGE))
                .unwrap_or_default();
            self.block(&["> ", &escaped(&quote.text), &page]);
        }
    }

    fn source(&mut self, document: &Document) {
        let source = &document.minutes.source;
        self.block(&[
            words::FILE,
            ": ",
            &escaped(&source.name),
            ", SHA-256 `",
            &hex(&source.sha256),
            "`",
        ]);
    }
}

/// A hash comes from a file at times, and then may be anything.
fn hex(hash: &str) -> String {
    hash.chars().filter(char::is_ascii_hexdigit).collect()
}

/// Words on one line, without what Markdown would take for marks of its own.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if matches!(
            letter,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '&' | '~' | '!'
        ) {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collection::samples::two;

    #[test]
    fn decisions_with_their_words() {
        let text = decisions(&two(), &Filter::default());
        for part in [
            "# Teknik- og Miljøudvalget, 4. marts 2031\n",
            "## 9\\. Cykelstier i Nordhavn\n",
            "**Udfald:** Udsat\n\n**Beslutning**\n\n> Udsat.",
            "**Imod eller forbehold**\n\n> Karin Lund (Ø) stemmer imod.",
            "Udtræk lavet med referat",
        ] {
            assert!(text.contains(part), "{part} is not in\n{text}");
        }
        assert_eq!(escaped("a*b\n<i>"), "a\\*b \\<i\\>");
    }
}
