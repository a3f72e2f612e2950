//! Questions to a collection as plain data, and their answers as JSON: what crosses to a page or another process.

use crate::collection::digest::Sort;
use crate::collection::filter::Filter;
use crate::collection::notes;
use crate::collection::{Collection, Page, Part, Place};
pub use crate::export::notes::read as notes_in;
use crate::export::{csv, ics, json, markdown, notes as notes_file, quote, report};
use serde::{Deserialize, Serialize};

/// A question. What is left out is empty: no filter, the first page.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "ask", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Request {
    /// What a reader must not miss: `Brief`.
    Brief {
        /// Which items count.
        #[serde(default)]
        filter: Filter,
    },
    /// The meetings by body: a list of `MeetingEntry`.
    Meetings {
        /// Which items count.
        #[serde(default)]
        filter: Filter,
    },
    /// The decisions in one list: a list of `Entry`.
    Digest {
        /// Which items are listed.
        #[serde(default)]
        filter: Filter,
        /// In which order.
        #[serde(default)]
        sort: Sort,
    },
    /// What is found: `Results`.
    Search {
        /// What was typed.
        typed: String,
        /// In which items.
        #[serde(default)]
        filter: Filter,
        /// Which of the groups.
        #[serde(default)]
        page: Page,
    },
    /// What names the items of some places: a list of `About`, with null where a place is in no item.
    Abouts {
        /// The places; their words do not matter.
        places: Vec<Place>,
    },
    /// Every hit in one document: a list of `Hit`.
    Hits {
        /// The document.
        document: String,
        /// What was typed.
        typed: String,
        /// In which items.
        #[serde(default)]
        filter: Filter,
    },
    /// How many items have what: `Facets`.
    Facets {
        /// What was typed, or nothing.
        #[serde(default)]
        typed: String,
        /// What is chosen.
        #[serde(default)]
        filter: Filter,
    },
    /// Everybody: a list of `Person`.
    People {
        /// Which items count.
        #[serde(default)]
        filter: Filter,
    },
    /// What is told of one person: a list of `Moment`.
    Person {
        /// The name, in any case.
        name: String,
        /// Which items count.
        #[serde(default)]
        filter: Filter,
    },
    /// Members by items of one document: `Table`, or null.
    Attendance {
        /// The document.
        document: String,
    },
    /// Cases over several meetings: a list of `Case`.
    Cases {
        /// Which items count: one is enough for a case.
        #[serde(default)]
        filter: Filter,
    },
    /// What was put off or promised: a list of `FollowUp`.
    FollowUps {
        /// Which items count.
        #[serde(default)]
        filter: Filter,
    },
    /// Days to come: a list of `Deadline`.
    Deadlines {
        /// Which items count.
        #[serde(default)]
        filter: Filter,
    },
    /// What does not fit: a list of `Finding`.
    Quality {
        /// Which items count.
        #[serde(default)]
        filter: Filter,
    },
    /// The other documents of a document's meeting: a list of `Version`.
    Versions {
        /// The document.
        document: String,
    },
    /// Two documents side by side: `Comparison`, or null.
    Compare {
        /// The earlier version.
        before: String,
        /// The later one.
        after: String,
    },
    /// What looks like a person's number in a file that would be written: a list of `Place`.
    PersonNumbers {
        /// The kind of file; of none, the whole texts.
        #[serde(default)]
        format: Option<Format>,
        /// What it would hold.
        #[serde(default)]
        filter: Filter,
    },
    /// Words with where they stand: `Quotation`, or null.
    Quotation {
        /// The words.
        place: Place,
    },
    /// A report of a wrong reading, without a word of the document: a string, or null.
    Report {
        /// The document.
        document: String,
        /// The item.
        #[serde(default)]
        item: Option<usize>,
    },
    /// Where a note on a place belongs: `Target`, or null where there are no words.
    NoteTarget {
        /// The words, or the item as a whole.
        place: Place,
    },
    /// Notes with their places: a list of `NoteEntry`.
    Notes {
        /// The text of a file of notes.
        file: String,
    },
    /// Notes as a file, with the tool and its version: a string.
    NotesFile {
        /// The text of a file of notes.
        file: String,
    },
}

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Format {
    /// Whole documents as JSON, to be opened again.
    Json,
    /// Decisions as a table.
    Csv,
    /// Who was there, as a table.
    Attendance,
    /// Decisions as Markdown.
    Markdown,
    /// Days to come as a calendar.
    Ics,
}

impl Collection {
    /// Answers a question, in JSON: `{ rows, all }`. Of an answer that is a list these are the rows that are wanted, and how many there
    /// are; of `Brief` the answer with these rows of each of its lists; else the answer itself, and one.
    ///
    /// # Errors
    /// Never in practice: answers are plain data.
    pub fn answer(&self, request: &Request, wanted: Page) -> serde_json::Result<String> {
        match request {
            Request::Brief { filter } => whole(&self.brief_part(filter, wanted)),
            Request::Meetings { filter } => part(&wanted.cut(self.meetings(filter))),
            Request::Digest { filter, sort } => part(&self.digest_part(filter, *sort, wanted)),
            Request::Search { typed, filter, page } => whole(&self.search(typed, filter, *page)),
            Request::Abouts { places } => part(&wanted.cut(self.abouts(places))),
            Request::Hits {
                document,
                typed,
                filter,
            } => part(&wanted.cut(self.hits(document, typed, filter))),
            Request::Facets { typed, filter } => whole(&self.facets(typed, filter)),
            Request::People { filter } => part(&wanted.cut(self.people(filter))),
            Request::Person { name, filter } => part(&wanted.cut(self.person(name, filter))),
            Request::Attendance { document } => whole(&self.attendance(document)),
            Request::Cases { filter } => part(&self.cases_part(filter, wanted)),
            Request::FollowUps { filter } => part(&self.follow_ups_part(filter, wanted)),
            Request::Deadlines { filter } => part(&wanted.cut(self.deadlines(filter))),
            Request::Quality { filter } => part(&self.quality_part(filter, wanted)),
            Request::Versions { document } => part(&wanted.cut(self.versions(document))),
            Request::Compare { before, after } => whole(&self.compare(before, after)),
            Request::PersonNumbers { format, filter } => part(&wanted.cut(self.exported_numbers(*format, filter)?)),
            Request::Quotation { place } => whole(&quote::quotation(self, place)),
            Request::Report { document, item } => whole(&report::report(self, document, *item)),
            Request::NoteTarget { place } => whole(&notes::target(self, place)),
            Request::Notes { file } => {
                let notes = notes_in(file.as_bytes()).unwrap_or_default();
                part(&wanted.cut(self.notes(notes)))
            }
            Request::NotesFile { file } => whole(&notes_file::write(notes_in(file.as_bytes()).unwrap_or_default())?),
        }
    }

    /// What looks like a person's number in the bytes of such a file; of whole documents, which hold their texts, in these.
    fn exported_numbers(&self, format: Option<Format>, filter: &Filter) -> serde_json::Result<Vec<Place>> {
        match format {
            None | Some(Format::Json) => Ok(self.person_numbers(&filter.documents)),
            Some(format) => {
                let bytes = self.export(format, filter, Sort::default())?;
                let unfolded = String::from_utf8_lossy(&bytes).replace("\r\n ", "");
                Ok(self.person_numbers_in(&unfolded, &filter.documents))
            }
        }
    }

    /// A file of what the filter lets through; of whole documents all that are open, or those that the filter names.
    ///
    /// # Errors
    /// Never in practice: documents are plain data.
    pub fn export(&self, format: Format, filter: &Filter, sort: Sort) -> serde_json::Result<Vec<u8>> {
        Ok(match format {
            Format::Json => json::json(self, &filter.documents)?,
            Format::Csv => csv::decisions(self, filter, sort).into_bytes(),
            Format::Attendance => csv::attendance(self, filter).into_bytes(),
            Format::Markdown => markdown::decisions(self, filter).into_bytes(),
            Format::Ics => ics::calendar(self, filter).into_bytes(),
        })
    }
}

/// Everything that crosses, so that one schema describes it.
#[cfg(feature = "schema")]
#[derive(schemars::JsonSchema)]
#[schemars(rename_all = "camelCase")]
#[allow(dead_code)] // only its schema is asked for
pub struct Answers {
    request: Request,
    format: Format,
    added: Vec<crate::collection::Added>,
    brief: crate::collection::brief::Brief,
    meetings: Vec<crate::collection::meetings::Entry>,
    digest: Vec<crate::collection::digest::Entry>,
    search: crate::collection::search::Results,
    abouts: Vec<Option<crate::collection::About>>,
    hits: Vec<crate::collection::search::Place>,
    facets: crate::collection::filter::Facets,
    people: Vec<crate::collection::people::Person>,
    person: Vec<crate::collection::people::Moment>,
    attendance: Option<crate::collection::people::Table>,
    cases: Vec<crate::collection::cases::Case>,
    follow_ups: Vec<crate::collection::followups::FollowUp>,
    deadlines: Vec<crate::collection::dates::Deadline>,
    quality: Vec<crate::collection::quality::Finding>,
    versions: Vec<crate::collection::twins::Version>,
    compare: Option<crate::collection::compare::Comparison>,
    person_numbers: Vec<Place>,
    quotation: Option<quote::Quotation>,
    note_target: Option<notes::Target>,
    notes: Vec<notes::NoteEntry>,
}

fn part<T: Serialize>(list: &Part<T>) -> serde_json::Result<String> {
    written(&list.rows, list.all)
}

fn whole(answer: &impl Serialize) -> serde_json::Result<String> {
    written(answer, 1)
}

fn written(rows: &impl Serialize, all: usize) -> serde_json::Result<String> {
    let rows = serde_json::to_string(rows)?;
    Ok(format!(r#"{{"rows":{rows},"all":{all}}}"#))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collection::samples::{head, item, parsed, two};

    #[test]
    fn questions_as_plain_data() {
        let collection = two();
        let id = collection.documents().next().unwrap().id.clone();
        for (question, part) in [
            (r#"{"ask":"brief"}"#, "\"meetings\":2"),
            (r#"{"ask":"search","typed":"cykelstier"}"#, "\"groups\":2"),
            (
                r#"{"ask":"digest","sort":"oldest","filter":{"years":["2031"]}}"#,
                "Nordhavn",
            ),
            (
                &format!(
                    r#"{{"ask":"abouts","places":[{{"document":"{id}","item":0,"spans":[]}},{{"document":"none","item":0,"spans":[]}}]}}"#
                ),
                "},null]",
            ),
            (r#"{"ask":"followUps"}"#, "\"kind\":\"postponed\""),
            (r#"{"ask":"facets"}"#, r#""bodies":[{"value":""#),
            (
                r#"{"ask":"meetings","filter":{"outcomes":["postponed"]}}"#,
                r#""date":"2031-02-04""#,
            ),
            (r#"{"ask":"cases","filter":{"years":["1999"]}}"#, "[]"),
            (r#"{"ask":"quality","filter":{"years":["1999"]}}"#, "[]"),
            (r#"{"ask":"attendance","document":"none"}"#, "null"),
            (&format!(r#"{{"ask":"report","document":"{id}"}}"#), "referat"),
        ] {
            let request: Request = serde_json::from_str(question).unwrap();
            let answer = collection.answer(&request, Page::ALL).unwrap();
            assert!(answer.contains(part), "{question}: {answer}");
        }
    }

    #[test]
    fn numbers_of_persons_are_those_of_the_bytes() {
        let text = head("Havneudvalget", "04-03-2031")
            + &item(
                3,
                "Ny mole",
                "31-000002",
                "Ansøger har nummer 010203-1234.",
                "Godkendt.",
            )
            + &item(4, "Ny bro", "31-000003", "Et forslag.", "Godkendt for 020304-1234.");
        let mut collection = two();
        let id = collection.add(parsed(&text)).id;
        let asked = |format: &str, filter: &str| {
            let question = format!(r#"{{"ask":"personNumbers","format":{format},"filter":{filter}}}"#);
            let answer = collection
                .answer(&serde_json::from_str(&question).unwrap(), Page::ALL)
                .unwrap();
            serde_json::from_str::<serde_json::Value>(&answer).unwrap()["all"]
                .as_u64()
                .unwrap()
        };
        let only = format!(r#"{{"documents":["{id}"]}}"#);
        let others = r#"{"bodies":["Teknik- og Miljøudvalget"]}"#;
        for (format, filter, count) in [
            ("null", "{}", 2),
            (r#""json""#, &*only, 2),
            (r#""json""#, others, 2),
            (r#""csv""#, "{}", 1),
            (r#""markdown""#, &only, 1),
            (r#""csv""#, others, 0),
            (r#""attendance""#, "{}", 0),
            (r#""ics""#, "{}", 0),
        ] {
            assert_eq!(asked(format, filter), count, "{format} {filter}");
        }
    }

    #[test]
    fn one_meeting_alone_also_where_another_document_of_it_is_counted() {
        let mut collection = two();
        let draft = head("Teknik- og Miljøudvalget", "04-03-2031")
            + &item(14, "Cykelstier i Nordhavn", "31-001007", "Kladde.", "Udsat.")
            + &item(
                15,
                "Støjgrænser ved havnen",
                "31-001000",
                "Nye grænser.",
                "Drøftet igen.",
            );
        let id = collection.add(parsed(&draft)).id;
        let counted = collection.twins()[0].counted.clone();
        let aside = collection.twins()[0].aside[0].document.clone();
        assert!([&counted, &aside].contains(&&id));
        for id in [aside, counted] {
            let filter = Filter {
                documents: vec![id.clone()],
                ..Filter::default()
            };
            let export = |format| collection.export(format, &filter, Sort::default()).unwrap();
            let csv = String::from_utf8(export(Format::Csv)).unwrap();
            assert_eq!(csv.matches(";referat 0.1.0;1\r\n").count(), 2, "{csv}");
            let again = Collection::new().open(&export(Format::Json)).unwrap();
            assert_eq!((again.len(), &again[0].id), (1, &id));
        }
    }

    #[test]
    fn what_was_postponed_is_taken_up() {
        let all = two().follow_ups(&Filter::default());
        let postponed = all
            .iter()
            .find(|one| one.about.title.starts_with("Cykelstier"))
            .unwrap();
        let next = postponed.taken_up.as_ref().unwrap();
        assert_eq!((next.date.as_str(), next.number.as_deref()), ("2031-03-04", Some("14")));
        let promise = all.iter().find(|one| one.about.title.starts_with("Støj")).unwrap();
        assert!(promise.taken_up.is_none());
    }
}
