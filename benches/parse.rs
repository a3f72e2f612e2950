//! How fast whole documents are read, beside two Markdown parsers and a plain line count on the same bytes, and whether
//! the time grows with the text alone. `scripts/bench` runs this and the rest; BENCHMARKS.md explains the figures.
//!
//! ```text
//! cargo bench                    the tables
//! cargo bench -- --json PATH     the tables, and the same figures as JSON
//! cargo bench -- --sample        one sample of the parser alone as JSON, for a comparison that is led from outside
//! cargo bench -- --files PATH... the seconds that reading these files takes, of whatever format
//! ```
//!
//! Everything that is compared runs in one process, in turns, so that the ratios hold whatever else the machine does.
//! Only whole parses are timed: the stages are no part of the public interface.

#![allow(clippy::cast_precision_loss, reason = "times and sizes are far below 2^52")]
#![allow(clippy::expect_used, reason = "a benchmark that cannot run stops")]

mod support;

use std::hint::black_box;
use std::process::ExitCode;
use std::{env, fs};
use support::documents::{Document, documents};
use support::measure::{Contender, in_turns, one_turn};
use support::{grown, report};

/// Turns, each of them one sample of every contender. The median wants an odd number.
const TURNS: usize = 25;

/// What one sample reads, all rounds together.
const BYTES_PER_SAMPLE: usize = 3_000_000;

/// The contender that the others are set beside.
const YARDSTICK: &str = "comrak";

const USAGE: &str = "usage: cargo bench --bench parse -- [--json PATH | --sample | --files PATH...]";

/// What to do, as the command line says.
#[derive(Default)]
struct Wish {
    json: Option<String>,
    sample: bool,
    files: Vec<String>,
    /// cargo says `--bench` when it wants figures. Under `cargo test --benches` everything runs, once.
    figures: bool,
}

fn main() -> ExitCode {
    let Some(wish) = wish(env::args().skip(1)) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let documents = documents();
    if !wish.files.is_empty() {
        println!("{}", files(&wish.files));
        return ExitCode::SUCCESS;
    }
    if wish.sample {
        println!("{}", report::sample(&sample(&documents)));
        return ExitCode::SUCCESS;
    }
    let turns = if wish.figures { TURNS } else { 1 };
    let figures = figures(&documents, turns);
    print!("{}", report::tables(&figures));
    if let Some(path) = wish.json {
        fs::write(path, report::json(&figures)).expect("the file for the figures can be written");
    }
    ExitCode::SUCCESS
}

fn wish(mut arguments: impl Iterator<Item = String>) -> Option<Wish> {
    let mut wish = Wish::default();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--bench" => wish.figures = true,
            "--sample" => wish.sample = true,
            "--files" => wish.files = arguments.by_ref().collect(),
            "--json" => wish.json = Some(arguments.next()?),
            _ => return None,
        }
    }
    Some(wish)
}

fn figures(documents: &[Document], turns: usize) -> report::Figures {
    report::Figures {
        rounds: rounds(documents),
        turns,
        throughput: throughput(documents, turns),
        by_document: documents
            .iter()
            .filter_map(|document| by_document(document, turns))
            .collect(),
        growth: growth(turns),
        documents: documents.iter().map(report::Read::from).collect(),
    }
}

/// How often the documents are read for one sample: 20 times for the real ones.
fn rounds(documents: &[Document]) -> usize {
    let bytes = size(documents).max(1);
    ((BYTES_PER_SAMPLE + bytes / 2) / bytes).max(1)
}

fn size(documents: &[Document]) -> usize {
    documents.iter().map(|document| document.text.len()).sum()
}

/// All documents, one after the other, and that `rounds` times.
fn throughput(documents: &[Document], turns: usize) -> Vec<report::Speed> {
    let rounds = rounds(documents);
    let over_all = |read: fn(&str)| move || read_all(documents, rounds, read);
    let contenders = [
        Contender::new("referat", over_all(parse)),
        Contender::new("referat, written as JSON", over_all(parse_to_json)),
        Contender::new(YARDSTICK, over_all(comrak)),
        Contender::new("pulldown-cmark", over_all(pulldown_cmark)),
        Contender::new("line count", over_all(count_lines)),
    ];
    report::speeds(&in_turns(&contenders, turns), size(documents) * rounds, YARDSTICK)
}

fn read_all(documents: &[Document], rounds: usize, read: fn(&str)) {
    for document in (0..rounds).flat_map(|_| documents) {
        read(&document.text);
    }
}

/// One document, the parser beside the yardstick.
fn by_document(document: &Document, turns: usize) -> Option<report::Speed> {
    let rounds = rounds(std::slice::from_ref(document)) / 4 + 1;
    let repeated = |read: fn(&str)| move || (0..rounds).for_each(|_| read(&document.text));
    let contenders = [
        Contender::new(&document.name, repeated(parse)),
        Contender::new(YARDSTICK, repeated(comrak)),
    ];
    let times = in_turns(&contenders, turns);
    report::speeds(&times, document.text.len() * rounds, YARDSTICK)
        .into_iter()
        .next()
}

/// One invented document with ever more items. Every size reads the same number of bytes in a sample.
fn growth(turns: usize) -> Vec<report::Growth> {
    let sizes: Vec<_> = [1, 2, 4, 8].map(|factor| (factor, grown::minutes(factor))).into();
    for (factor, text) in &sizes {
        check(text, grown::ITEMS * factor);
    }
    let contenders: Vec<_> = sizes
        .iter()
        .map(|(factor, text)| Contender::new("", move || (0..8 / factor).for_each(|_| parse(text))))
        .collect();
    let times = in_turns(&contenders, turns);
    sizes
        .iter()
        .zip(&times)
        .map(|((factor, text), time)| report::Growth::new(*factor, text.len(), 8 / factor, time, &times[0]))
        .collect()
}

/// What is timed must be read: an outline that fails on the invented document would be fast and worth nothing.
fn check(text: &str, items: usize) {
    let minutes = referat::parse(text.as_bytes(), "grown.txt").expect("the invented document is text");
    let decided = minutes[0].items.iter().filter(|item| item.decision.is_some());
    assert_eq!(
        (minutes[0].items.len(), decided.count()),
        (items, items),
        "items and decisions of the invented document"
    );
}

/// The parser and the parser with JSON, once each.
fn sample(documents: &[Document]) -> report::Sample {
    let rounds = rounds(documents);
    let over_all = |read: fn(&str), rounds: usize| move || read_all(documents, rounds, read);
    one_turn(&[Contender::new("", over_all(parse, 3))]); // warms up
    let times = one_turn(&[
        Contender::new("", over_all(parse, rounds)),
        Contender::new("", over_all(parse_to_json, rounds)),
    ]);
    report::Sample {
        bytes: size(documents) * rounds,
        rounds,
        parse: times[0],
        json: times[1],
    }
}

/// The seconds for reading every file once, after a first time that does not count.
fn files(paths: &[String]) -> f64 {
    let read = |path| fs::read(path).expect("a file that can be read");
    let files: Vec<_> = paths.iter().map(read).collect();
    let all = || {
        for bytes in &files {
            black_box(referat::parse(black_box(bytes), "minutes")).expect("the file is read");
        }
    };
    one_turn(&[Contender::new("", all)]);
    one_turn(&[Contender::new("", all)])[0]
}

fn parse(text: &str) {
    black_box(referat::parse(black_box(text.as_bytes()), "minutes.txt")).expect("the document is text");
}

/// What the command line does, and the nearest that native code comes to what the page's worker does.
fn parse_to_json(text: &str) {
    let minutes = referat::parse(black_box(text.as_bytes()), "minutes.txt").expect("the document is text");
    let minutes: Vec<_> = minutes.into_iter().map(referat::model::Minutes::into_utf16).collect();
    black_box(serde_json::to_vec(&minutes).expect("the result is plain data"));
}

/// Its tree of blocks and inlines, with the options that cost it least.
fn comrak(text: &str) {
    let arena = comrak::Arena::new();
    black_box(comrak::parse_document(
        &arena,
        black_box(text),
        &comrak::Options::default(),
    ));
}

/// Its events, which it gives one by one and keeps no tree of.
fn pulldown_cmark(text: &str) {
    black_box(pulldown_cmark::Parser::new(black_box(text)).count());
}

fn count_lines(text: &str) {
    black_box(black_box(text).lines().count());
}
