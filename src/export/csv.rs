//! Tables for spreadsheets set to Danish: semicolons, a mark of order at the beginning, lines ended as Windows does.

use super::{RULES, TOOL};
use crate::collection::Collection;
use crate::collection::digest::{Ballots, Entry, Sort};
use crate::collection::filter::Filter;
use crate::collection::people::{Row, Table};
use crate::collection::{About, Document, Quote};
use crate::messages::export as words;
use crate::messages::vocabulary;
use crate::model::{Ballot, Basis};

/// By this a spreadsheet knows that the file is UTF-8.
const MARK: char = '\u{feff}';

/// The decisions that the filter lets through, one a line.
#[must_use]
pub fn decisions(collection: &Collection, filter: &Filter, sort: Sort) -> String {
    let mut sheet = Sheet::new(&words::DECISIONS);
    for entry in collection.digest(filter, sort) {
        if let Some(document) = collection.get(&entry.about.document) {
            sheet.line(&decision(document, &entry));
        }
    }
    sheet.0
}

fn decision(document: &Document, entry: &Entry) -> [String; 22] {
    let About {
        body,
        date,
        number,
        title,
        page,
        outcomes,
        ..
    } = entry.about.clone();
    let outcomes: Vec<_> = outcomes
        .into_iter()
        .map(|outcome| vocabulary::outcome(Some(outcome)))
        .collect();
    let source = &document.minutes.source;
    let side = |side: fn(&Ballots) -> &Ballot| entry.votes.as_ref().map(|votes| count(side(votes))).unwrap_or_default();
    let votes = entry.votes.as_ref();
    [
        body,
        date,
        number.unwrap_or_default(),
        title,
        entry.case_number.clone().unwrap_or_default(),
        outcomes.join(", "),
        entry
            .decision
            .as_ref()
            .map(|quote| quote.text.clone())
            .unwrap_or_default(),
        read_as(entry).to_owned(),
        texts(&entry.proposal),
        side(|votes| &votes.in_favour),
        side(|votes| &votes.against),
        side(|votes| &votes.abstaining),
        votes.map(|votes| who(&votes.against)).unwrap_or_default(),
        votes.map(|votes| texts(&votes.quotes)).unwrap_or_default(),
        texts(&entry.dissent),
        texts(&entry.follow_ups),
        if entry.closed { words::YES } else { "" }.to_owned(),
        page.map(|page| page.to_string()).unwrap_or_default(),
        source.name.clone(),
        source.sha256.clone(),
        TOOL.to_owned(),
        RULES.to_owned(),
    ]
}

fn read_as(entry: &Entry) -> &'static str {
    let [verbatim, derived, unsure] = words::READ_AS;
    match (entry.uncertain, entry.basis) {
        (Some(_), _) => unsure,
        (None, Some(Basis::Verbatim)) => verbatim,
        (None, Some(Basis::Derived)) => derived,
        (None, None) => "",
    }
}

/// How many votes a side has: as printed, or as many as are named where no party is.
fn count(ballot: &Ballot) -> String {
    let named = || Some(ballot.names.len()).filter(|names| *names > 0 && ballot.parties.is_empty());
    let printed = ballot.count.map(|count| count.to_string());
    printed
        .or_else(|| named().map(|names| names.to_string()))
        .unwrap_or_default()
}

fn who(ballot: &Ballot) -> String {
    let all: Vec<_> = ballot.names.iter().chain(&ballot.parties).map(String::as_str).collect();
    all.join(", ")
}

/// One sentence may tell of several people: it stands once.
fn texts(quotes: &[Quote]) -> String {
    let mut all: Vec<_> = quotes.iter().map(|quote| quote.text.as_str()).collect();
    all.dedup();
    all.join("\n")
}

/// Who was there, against and so on: one line for each person and item that the filter lets through.
#[must_use]
pub fn attendance(collection: &Collection, filter: &Filter) -> String {
    let mut sheet = Sheet::new(&words::ATTENDANCE);
    for document in collection.within(filter) {
        let table = Table::of(document);
        for row in &table.rows {
            let shown = (0..row.cells.len()).filter(|at| filter.admits(document, Some(*at)));
            shown.for_each(|at| sheet.line(&cell(document, &table, row, at)));
        }
    }
    sheet.0
}

fn cell(document: &Document, table: &Table, row: &Row, at: usize) -> [String; 13] {
    let states: Vec<_> = row.cells[at]
        .iter()
        .map(|cell| vocabulary::state(&cell.state))
        .collect();
    let told = if states.is_empty() {
        words::NOT_TOLD.to_owned()
    } else {
        states.join(", ")
    };
    let column = &table.columns[at];
    [
        document.body().to_owned(),
        document.date().to_owned(),
        row.name.clone(),
        row.party.clone().unwrap_or_default(),
        row.role.clone().unwrap_or_default(),
        column.number.clone().unwrap_or_default(),
        column.title.clone(),
        told,
        if row.contradicted.contains(&at) { words::YES } else { "" }.to_owned(),
        document.minutes.source.name.clone(),
        document.minutes.source.sha256.clone(),
        TOOL.to_owned(),
        RULES.to_owned(),
    ]
}

struct Sheet(String);

impl Sheet {
    fn new(heads: &[&str]) -> Self {
        let mut sheet = Self(MARK.to_string());
        sheet.line(heads);
        sheet
    }

    fn line(&mut self, fields: &[impl AsRef<str>]) {
        for (at, field) in fields.iter().enumerate() {
            if at > 0 {
                self.0.push(';');
            }
            self.field(field.as_ref());
        }
        self.0.push_str("\r\n");
    }

    /// A field that a spreadsheet would take for a formula begins with an apostrophe, which makes it text.
    fn field(&mut self, text: &str) {
        let formula = text.trim_start().starts_with(['=', '+', '-', '@']) || text.starts_with(['\t', '\r']);
        let guard = if formula { "'" } else { "" };
        if text.contains([';', '"', '\n', '\r', '\t']) {
            let text = text.replace('"', "\"\"");
            self.0.extend(["\"", guard, &text, "\""]);
        } else {
            self.0.extend([guard, text]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collection::samples::{head, item, parsed, two};

    #[test]
    fn fields_are_inert_and_whole() {
        let mut sheet = Sheet(String::new());
        sheet.line(&["=1+1", "a;b", "\"ja\"", "-2", " @x", "blå", "to\nlinjer"]);
        assert_eq!(sheet.0, "'=1+1;\"a;b\";\"\"\"ja\"\"\";'-2;' @x;blå;\"to\nlinjer\"\r\n");
    }

    #[test]
    fn decisions_as_a_table() {
        let collection = two();
        let csv = decisions(&collection, &Filter::default(), Sort::Oldest);
        let lines: Vec<_> = csv.strip_prefix('\u{feff}').unwrap().split_terminator("\r\n").collect();
        assert_eq!(lines.len(), 5);
        assert!(lines.iter().all(|line| line.matches(';').count() >= 21), "{csv}");
        assert!(
            lines[2].starts_with(
                "Teknik- og Miljøudvalget;2031-02-04;9;Cykelstier i Nordhavn;31-001007;Udsat;Udsat.;ordret;"
            )
        );
        assert!(lines[1].ends_with(";referat 0.1.0;1"), "{}", lines[1]);
    }

    #[test]
    fn votes_in_columns_of_their_own() {
        let text = head("Havneudvalget", "04-03-2031")
            + &item(
                3,
                "Ny mole",
                "31-000002",
                "Et forslag.",
                "Godkendt med 4 stemmer mod 1. Imod stemte Ane Berg (A). Kirsten Elkær undlod at stemme.",
            );
        let mut collection = Collection::new();
        collection.add(parsed(&text));
        let csv = decisions(&collection, &Filter::default(), Sort::default());
        assert!(csv.contains(";For;Imod;Blankt;Stemte imod;Afstemning;"), "{csv}");
        assert!(csv.contains(";4;1;1;Ane Berg;"), "{csv}");
        assert!(csv.contains("Godkendt med 4 stemmer mod 1.\n"), "{csv}");
    }

    #[test]
    fn people_as_a_table() {
        let csv = attendance(&two(), &Filter::default());
        assert!(csv.contains("Karin Lund;Ø;;8;Ny skole på Åen;"), "{csv}");
        assert!(csv.contains(";ikke oplyst;"), "{csv}");
    }
}
