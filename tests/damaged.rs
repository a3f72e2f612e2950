//! Files that are not minutes: a clear error, or a result that says so; never a panic.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod common;

use referat::diagnostic::Code;
use referat::model::{Kind, Minutes};
use std::time::{Duration, Instant};

/// Files that need not lie on disk: a name, what is repeated, how often.
const REPEATED: [(&str, &str, usize); 9] = [
    ("one letter, 1 MB without a line end", "å", 500_000),
    ("one word, 1 MB without a line end", "Beslutning ", 90_000),
    ("a heading over and over", "Beslutning\n", 50_000),
    ("two headings over and over", "Indstilling\nBeslutning\n", 25_000),
    ("brackets", "((((\n", 50_000),
    ("bullets", "- \n", 100_000),
    ("tabs", "\t\t\t\t\n", 50_000),
    ("dots", "....", 250_000),
    ("form feeds", "\u{c}\n", 50_000),
];

type Encode = fn(&str) -> Vec<u8>;

/// Encodings other than UTF-8.
const ENCODINGS: [(&str, Encode); 3] = [
    ("UTF-16, little end first", |text| utf16(text, u16::to_le_bytes)),
    ("UTF-16, big end first", |text| utf16(text, u16::to_be_bytes)),
    ("Latin-1", |text| {
        text.chars()
            .map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?'))
            .collect()
    }),
];

#[test]
fn files_that_are_not_minutes_are_told_so() {
    let documents = common::documents(common::DAMAGED, "*");
    assert!(!documents.is_empty(), "no files in {}", common::DAMAGED);
    for document in documents {
        assert_harmless(&document.name, &document.bytes);
    }
}

#[test]
fn repetition_is_not_minutes() {
    for (name, part, times) in REPEATED {
        assert_harmless(name, part.repeat(times).as_bytes());
    }
}

#[test]
fn a_list_of_numbers_is_not_minutes() {
    let numbers: Vec<_> = (1..=100_000).map(|number| format!("{number}.")).collect();
    assert_harmless("numbers", numbers.join("\n").as_bytes());
}

#[test]
fn nothing_is_an_error() {
    for nothing in ["", " ", "\n\n\n", "\r\n\t \u{a0}\n", "\u{feff}"] {
        assert_eq!(error(nothing.as_bytes()), Some("empty"), "{nothing:?}");
    }
}

#[test]
fn random_bytes_do_no_harm() {
    let mut state = 1_u64;
    for length in [1, 2, 3, 64, 4096, 100_000] {
        assert_harmless("random bytes", &noise(&mut state, length));
    }
}

#[test]
fn a_byte_order_mark_changes_nothing() {
    for document in common::invented() {
        let marked = [b"\xEF\xBB\xBF", document.bytes.as_slice()].concat();
        assert_eq!(
            titles(&parse_one(&marked)),
            titles(&document.parse()),
            "{}",
            document.name
        );
    }
}

#[test]
fn another_encoding_is_read_alike() {
    for document in common::invented() {
        let plain = document.parse();
        for (name, encode) in ENCODINGS {
            let encoded = parse_one(&encode(document.text()));
            assert_eq!(titles(&encoded), titles(&plain), "{} in {name}", document.name);
        }
    }
}

#[test]
fn every_beginning_of_a_document_is_read() {
    for document in common::invented() {
        let text = document.text();
        for (end, _) in text.char_indices().step_by(97) {
            let _ = referat::parse(&document.bytes[..end], &document.name);
        }
    }
}

#[test]
#[ignore = "takes long and much memory"]
fn fifty_megabytes_of_one_letter() {
    assert_harmless("50 MB", &vec![b'a'; 50 * 1024 * 1024]);
}

/// Twice the text takes about twice the time; the bound is wide, since machines have other things to do.
#[test]
#[ignore = "measures time"]
fn time_grows_with_the_text() {
    for (name, part, times) in REPEATED {
        let (once, more) = (time(&part.repeat(times)), time(&part.repeat(times * 4)));
        assert!(
            more < once * 12 + Duration::from_millis(200),
            "{name}: {once:?}, four times as much: {more:?}"
        );
    }
    for document in common::invented() {
        let (once, more) = (time(&document.text().repeat(20)), time(&document.text().repeat(80)));
        assert!(
            more < once * 12 + Duration::from_millis(200),
            "{}: {once:?}, four times as much: {more:?}",
            document.name
        );
    }
}

fn time(text: &str) -> Duration {
    let start = Instant::now();
    let _ = referat::parse(text.as_bytes(), "time.txt");
    start.elapsed()
}

/// An error, or nothing found and a word about it.
fn assert_harmless(name: &str, bytes: &[u8]) {
    for minutes in referat::parse(bytes, name).unwrap_or_default() {
        assert_eq!(minutes.kind, Kind::Unknown, "{name}");
        assert!(minutes.items.is_empty(), "{name}: {} items", minutes.items.len());
        assert!(says(&minutes, Code::NotMinutes), "{name}: {:?}", minutes.diagnostics);
    }
}

fn says(minutes: &Minutes, code: Code) -> bool {
    minutes.diagnostics.iter().any(|diagnostic| diagnostic.code == code)
}

fn titles(minutes: &Minutes) -> Vec<&str> {
    minutes.items.iter().map(|item| item.title.as_str()).collect()
}

fn parse_one(bytes: &[u8]) -> Minutes {
    referat::parse(bytes, "damaged").expect("text").remove(0)
}

/// The stable id of the error; none where there is none.
fn error(bytes: &[u8]) -> Option<&'static str> {
    referat::parse(bytes, "damaged").err().map(referat::IntakeError::code)
}

fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    std::iter::once(0xFEFF)
        .chain(text.encode_utf16())
        .flat_map(order)
        .collect()
}

/// Bytes that look random and are the same each time.
fn noise(state: &mut u64, length: usize) -> Vec<u8> {
    let next = || {
        *state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        state.to_be_bytes()[0]
    };
    std::iter::repeat_with(next).take(length).collect()
}
