//! The same minutes in every format that people have them in give the same facts.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod common;

use common::known_gaps::OF_FORMATS;
use common::score::{Gap, Mismatch, Score};
use common::{Document, documents};
use serde_json::Value;
use std::fmt::Write;

/// The folders beside the real minutes, and what the files in them are.
const FORMATS: [(&str, &str); 10] = [
    ("pdf-chromium", "pdf"),
    ("pdf-libreoffice", "pdf"),
    ("pdf-reportlab", "pdf"),
    ("pdf-two-columns", "pdf"),
    ("pdf-typst", "pdf"),
    ("pdf-weasyprint", "pdf"),
    ("docx", "docx"),
    ("odt", "odt"),
    ("rtf", "rtf"),
    ("html", "html"),
];
/// Of a hundred fields so many may be known gaps.
const MOST_GAPS: usize = 1;
/// Never wrong, whatever the layout.
const NEVER: [&str; 5] = ["items", "number", "title", "decision.text", "decision.outcomes"];

#[test]
fn every_format_gives_the_same_facts() {
    let mut report = String::new();
    let mut closed: Vec<Gap> = OF_FORMATS
        .iter()
        .copied()
        .filter(|(name, ..)| is_asked_for(name))
        .collect();
    let (mut files, mut fields) = (0, 0);
    for document in FORMATS
        .iter()
        .flat_map(|(folder, extension)| files_of(folder, extension))
    {
        let score = score(&document);
        files += 1;
        fields += score.fields();
        let (known, new): (Vec<_>, Vec<_>) = score
            .wrong
            .iter()
            .cloned()
            .partition(|wrong| wrong.is_among(&OF_FORMATS));
        closed.retain(|gap| !known.iter().any(|wrong: &Mismatch| wrong.is_among(&[*gap])));
        if known.len() * 100 > score.fields() * MOST_GAPS {
            writeln!(report, "{}: {} known gaps are too many", document.name, known.len()).unwrap();
        }
        if let Some(wrong) = known.iter().find(|wrong| NEVER.contains(&wrong.field.as_str())) {
            writeln!(report, "{}: {} may not be a gap", document.name, wrong.field).unwrap();
        }
        if !new.is_empty() {
            report += &score.report(&new);
        }
    }
    if files == 0 {
        common::say("the real minutes in other formats are not here; skipped\n");
        return;
    }
    common::say(&format!(
        "{fields} fields in {files} files of {} formats, {} known gaps\n",
        FORMATS.len(),
        OF_FORMATS.len()
    ));
    assert!(report.is_empty(), "\n{report}");
    assert!(
        closed.is_empty(),
        "gaps that are closed; take them out of the list: {closed:?}"
    );
}

/// `REFERAT_FORMAT=pdf-typst` takes one folder alone.
fn is_asked_for(name: &str) -> bool {
    std::env::var("REFERAT_FORMAT").map_or(true, |only| name.starts_with(&only))
}

fn files_of(folder: &str, extension: &str) -> Vec<Document> {
    if !is_asked_for(folder) {
        return Vec::new();
    }
    let found = documents(&format!("{}/{folder}", common::FILES), extension);
    found.into_iter().map(Document::named_with_folder).collect()
}

fn score(document: &Document) -> Score {
    let mut score = Score::default();
    score.add(&document.name, &expected(document), &document.parse());
    score
}

/// What stands beside the plain text of the same minutes.
fn expected(document: &Document) -> Value {
    let stem = document.path.file_stem().expect("a name").to_string_lossy();
    let text = std::fs::read_to_string(format!("{}/{stem}.expected.json", common::REAL)).expect("an expectation");
    serde_json::from_str(&text).expect("valid JSON")
}
