//! Cases of single stages that anyone can read and add to: `tests/corpus/<stage>/*.txt`.
//!
//! ```text
//! === name of the case
//! # why it is here, where that is not obvious
//! input
//! ---
//! what a careful reader expects
//! ```
//!
//! In the input `<page>` stands for a page break. `REFERAT_BLESS=1 cargo test --lib corpus` writes what the stages give.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod views;

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus");
const NAME: &str = "=== ";
const COMMENT: &str = "# ";
const EXPECTED: &str = "---\n";
const PAGE: &str = "<page>\n";

/// Shows a stage's reading of an input.
type View = fn(&str) -> String;

/// Each folder and its view.
const STAGES: [(&str, View); 10] = [
    ("clean", views::clean),
    ("classify", views::classify),
    ("outline", views::outline),
    ("meeting", views::meeting),
    ("attendance", views::attendance),
    ("title", views::title),
    ("proposal", views::proposal),
    ("decision", views::decision),
    ("routing", views::routing),
    ("numbers", views::numbers),
];

#[test]
fn cases_read_as_expected() {
    let mut differences = String::new();
    for (stage, view) in STAGES {
        let files = files(&Path::new(FOLDER).join(stage));
        assert!(!files.is_empty(), "no cases for {stage}");
        for file in &files {
            check(file, view, &mut differences);
        }
    }
    assert!(
        differences.is_empty(),
        "{differences}\nREFERAT_BLESS=1 writes the cases anew"
    );
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files
}

/// Compares the cases of a file, or writes them anew.
fn check(file: &Path, view: View, differences: &mut String) {
    let text = fs::read_to_string(file).expect("a file in UTF-8");
    let cases = cases(&text);
    assert!(!cases.is_empty(), "no cases in {}", file.display());
    if std::env::var_os("REFERAT_BLESS").is_some() {
        fs::write(
            file,
            cases
                .iter()
                .map(|case| case.with(&view(&case.input())))
                .collect::<String>(),
        )
        .unwrap();
        return;
    }
    for case in cases {
        let got = view(&case.input());
        if got.trim_end() != case.expected.trim_end() {
            writeln!(differences, "\n{}: {}", file.display(), case.name).unwrap();
            differences.push_str(&diff(case.expected.trim_end(), got.trim_end()));
        }
    }
}

/// A case; its comments belong to the input as written.
struct Case<'t> {
    name: &'t str,
    written: &'t str,
    expected: &'t str,
}

fn cases(text: &str) -> Vec<Case<'_>> {
    let stretches = text.split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        Some((start, line))
    });
    let starts: Vec<_> = stretches
        .filter(|(_, line)| line.starts_with(NAME))
        .map(|(start, _)| start)
        .collect();
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts
        .iter()
        .zip(ends)
        .map(|(start, end)| Case::read(&text[*start..end]))
        .collect()
}

impl<'t> Case<'t> {
    fn read(text: &'t str) -> Self {
        let (name, rest) = text.split_once('\n').expect("a name");
        let cut = rest
            .find(&format!("\n{EXPECTED}"))
            .unwrap_or_else(|| panic!("no --- line in {name}"));
        let (written, expected) = rest.split_at(cut + 1);
        Self {
            name,
            written,
            expected: &expected[EXPECTED.len()..],
        }
    }

    /// What the stage reads.
    fn input(&self) -> String {
        let mut input = self.written;
        while input.starts_with(COMMENT) {
            input = input.split_once('\n').map_or("", |(_, rest)| rest);
        }
        input.replace(PAGE, "\u{c}")
    }

    /// The case with another expectation.
    fn with(&self, expected: &str) -> String {
        let end = if expected.is_empty() { "\n" } else { "\n\n" };
        format!("{}\n{}{EXPECTED}{}{end}", self.name, self.written, expected.trim_end())
    }
}

/// The lines from the first difference to the last: `-` expected, `+` got.
fn diff(expected: &str, got: &str) -> String {
    let (mut expected, mut got): (Vec<_>, Vec<_>) = (expected.lines().collect(), got.lines().collect());
    while !expected.is_empty() && expected.last() == got.last() {
        expected.pop();
        got.pop();
    }
    let same = expected.iter().zip(&got).take_while(|(a, b)| a == b).count();
    let expected = expected[same..].iter().map(|line| ["  - ", line, "\n"].concat());
    let got = got[same..].iter().map(|line| ["  + ", line, "\n"].concat());
    expected.chain(got).collect()
}

#[test]
fn the_format_of_cases() {
    let text = "=== one\n# why\nin\n<page>\nput\n---\nout\n\n=== two\n\n---\n\n";
    let cases = cases(text);
    assert_eq!(
        (cases[0].name, cases[0].input().as_str(), cases[0].expected),
        ("=== one", "in\n\u{c}put\n", "out\n\n")
    );
    assert_eq!(
        cases
            .iter()
            .map(|case| case.with(case.expected.trim_end()))
            .collect::<String>(),
        text
    );
    assert_eq!(diff("a\nb\nc", "a\nx\ny\nc"), "  - b\n  + x\n  + y\n");
}
