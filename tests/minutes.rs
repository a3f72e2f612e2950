//! Whole minutes against what a careful reader finds in them: `*.expected.json` is written by hand, `*.json` is the
//! complete result, written with `REFERAT_BLESS=1`. The tables of right answers are printed also when all is well.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod common;

use common::Document;
use common::score::{Gap, Mismatch, compare};

/// What is known to be read wrong. A line that is read right fails too.
const KNOWN_GAPS: [Gap; 0] = [];

#[test]
fn real_minutes_are_exact() {
    let documents = common::real();
    if documents.is_empty() {
        common::say("the real minutes are not here; skipped\n");
        return;
    }
    let score = compare(&documents);
    common::say(&score.table("real minutes"));
    assert!(score.wrong.is_empty(), "\n{}", score.report(&score.wrong));
}

#[test]
fn invented_minutes_are_exact() {
    let score = compare(&common::invented());
    common::say(&score.table("invented minutes"));
    let (known, new): (Vec<_>, Vec<_>) = score
        .wrong
        .iter()
        .cloned()
        .partition(|wrong: &Mismatch| wrong.is_among(&KNOWN_GAPS));
    assert!(new.is_empty(), "\n{}", score.report(&new));
    assert_eq!(
        known.len(),
        KNOWN_GAPS.len(),
        "a known gap is closed; take it out of the list"
    );
}

#[test]
fn complete_results_are_unchanged() {
    let bless = std::env::var_os("REFERAT_BLESS").is_some();
    let changed: Vec<_> = common::invented()
        .iter()
        .filter(|document| !golden(document, bless))
        .map(|document| document.name.clone())
        .collect();
    assert!(
        changed.is_empty(),
        "results differ (REFERAT_BLESS=1 writes them anew): {changed:?}"
    );
}

/// True where the complete result is the one on disk, or was written there.
fn golden(document: &Document, bless: bool) -> bool {
    let mut minutes = document.parse().into_utf16();
    minutes.source.text.clear();
    let result = serde_json::to_string_pretty(&minutes).expect("serializable") + "\n";
    let path = document.path.with_extension("json");
    if bless {
        std::fs::write(&path, &result).expect("a writable folder");
    }
    std::fs::read_to_string(&path).is_ok_and(|stored| stored == result)
}
