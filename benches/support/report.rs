//! The figures as tables for people and as JSON for tools/bench.

use super::documents::Document;
use super::measure::Times;
use serde::Serialize;
use std::fmt::Write;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Figures {
    pub documents: Vec<Read>,
    /// How often the documents are read for one sample.
    pub rounds: usize,
    /// How many samples were taken.
    pub turns: usize,
    pub throughput: Vec<Speed>,
    pub by_document: Vec<Speed>,
    pub growth: Vec<Growth>,
}

/// A document that was read.
#[derive(Serialize)]
pub struct Read {
    name: String,
    bytes: usize,
}

impl From<&Document> for Read {
    fn from(document: &Document) -> Self {
        Self {
            name: document.name.clone(),
            bytes: document.text.len(),
        }
    }
}

/// Megabytes (of a million bytes) in a second.
#[derive(Serialize)]
pub struct Speed {
    name: String,
    best: f64,
    median: f64,
    /// How many times as fast as the yardstick.
    ratio: f64,
}

/// The time for a document of so many times the items.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Growth {
    factor: usize,
    bytes: usize,
    nanoseconds_per_byte: f64,
    /// The time for a byte, beside that of the smallest document.
    ratio: f64,
}

impl Growth {
    /// `times` are those of reading the document `repeats` times, `base` those of as many bytes of the smallest one.
    pub fn new(factor: usize, bytes: usize, repeats: usize, times: &Times, base: &Times) -> Self {
        Self {
            factor,
            bytes,
            nanoseconds_per_byte: times.best() * 1e9 / (bytes * repeats) as f64,
            ratio: base.times_as_fast_as(times),
        }
    }
}

/// Seconds for one sample.
#[derive(Serialize)]
pub struct Sample {
    pub bytes: usize,
    pub rounds: usize,
    pub parse: f64,
    pub json: f64,
}

/// The times for `bytes` as speeds beside that of the contender called `yardstick`.
pub fn speeds(times: &[Times], bytes: usize, yardstick: &str) -> Vec<Speed> {
    let yardstick = times.iter().find(|times| times.name == yardstick);
    let megabytes = bytes as f64 / 1e6;
    let speed = |times: &Times| Speed {
        name: times.name.clone(),
        best: megabytes / times.best(),
        median: megabytes / times.median(),
        ratio: yardstick.map_or(f64::NAN, |yardstick| times.times_as_fast_as(yardstick)),
    };
    times.iter().map(speed).collect()
}

pub fn tables(figures: &Figures) -> String {
    let mut out = String::new();
    let bytes: usize = figures.documents.iter().map(|document| document.bytes).sum();
    let (count, rounds, turns) = (figures.documents.len(), figures.rounds, figures.turns);
    line(
        &mut out,
        format_args!("{count} documents of {bytes} bytes, {rounds} rounds, {turns} turns\n"),
    );
    speed_table(&mut out, "all", &figures.throughput);
    speed_table(&mut out, "by document", &figures.by_document);
    growth_table(&mut out, &figures.growth);
    out
}

fn speed_table(out: &mut String, title: &str, speeds: &[Speed]) {
    line(
        out,
        format_args!(
            "{title:26} {:>10} {:>12} {:>12}",
            "best MB/s", "median MB/s", "x comrak"
        ),
    );
    for Speed {
        name,
        best,
        median,
        ratio,
    } in speeds
    {
        line(out, format_args!("{name:26} {best:10.1} {median:12.1} {ratio:12.2}"));
    }
    line(out, format_args!(""));
}

fn growth_table(out: &mut String, growth: &[Growth]) {
    line(
        out,
        format_args!("{:26} {:>10} {:>12} {:>12}", "growth", "kB", "ns/byte", "x smallest"),
    );
    for row in growth {
        let kilobytes = row.bytes as f64 / 1e3;
        let (time, ratio) = (row.nanoseconds_per_byte, row.ratio);
        line(
            out,
            format_args!(
                "{:<26} {kilobytes:10.1} {time:12.2} {ratio:12.2}",
                format!("{}x", row.factor)
            ),
        );
    }
}

fn line(out: &mut String, text: std::fmt::Arguments<'_>) {
    writeln!(out, "{text}").expect("a string takes everything");
}

pub fn json(figures: &Figures) -> String {
    serde_json::to_string_pretty(figures).expect("figures are plain data")
}

pub fn sample(sample: &Sample) -> String {
    serde_json::to_string(sample).expect("a sample is plain data")
}
