//! What holds for every document, also for one that was torn apart.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod common;

use common::invariants::{all_spans, broken};
use common::torn::{Dice, MUTATIONS};
use common::{Document, json};

#[test]
fn invariants_hold() {
    let failures: Vec<_> = everything()
        .iter()
        .filter_map(|document| broken(&document.name, &document.bytes))
        .collect();
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

#[test]
fn invariants_hold_for_torn_documents() {
    let mut failures = Vec::new();
    for document in everything() {
        let text = String::from_utf8_lossy(&document.bytes);
        for (name, mutate) in MUTATIONS {
            for seed in 1..=2 {
                let torn = mutate(&text, &mut Dice::new(seed));
                failures.extend(broken(&format!("{} {name} {seed}", document.name), torn.as_bytes()));
            }
        }
    }
    assert!(
        failures.is_empty(),
        "{} failures\n{}",
        failures.len(),
        failures[..failures.len().min(20)].join("\n")
    );
}

#[test]
fn the_same_input_gives_the_same_output() {
    let output = |document: &Document| serde_json::to_string(&document.parse()).expect("serializable");
    for document in everything() {
        assert_eq!(output(&document), output(&document), "{}", document.name);
    }
}

#[test]
fn utf16_offsets_give_the_same_words() {
    for document in everything() {
        check_utf16(&document.name, document.text());
        let strange = document
            .text()
            .replace("Møde", "e\u{301} \u{1F41F}Møde")
            .replace(", ", ", \u{1F4DC}é ");
        check_utf16(&document.name, &strange);
    }
}

/// Every span gives the same words counted in bytes and in UTF-16 units.
fn check_utf16(name: &str, source: &str) {
    for minutes in referat::parse(source.as_bytes(), name).expect("text") {
        let units: Vec<u16> = minutes.source.text.encode_utf16().collect();
        let in_bytes = json(&minutes);
        let in_units = json(&minutes.into_utf16());
        let (bytes, text) = (all_spans(&in_bytes), common::text(&in_bytes["source"]["text"]));
        let utf16 = all_spans(&in_units);
        assert_eq!(bytes.len(), utf16.len(), "{name}");
        for (bytes, utf16) in bytes.into_iter().zip(utf16) {
            assert_eq!(
                String::from_utf16(&units[utf16]).expect("whole characters"),
                text[bytes],
                "{name}"
            );
        }
    }
}

fn everything() -> Vec<Document> {
    let mut all = common::invented();
    all.extend(common::real());
    all
}
