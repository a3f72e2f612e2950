//! How fast a thousand documents are searched, filtered and looked over, natively, beside one plain scan of all their text.
//!
//! ```text
//! cargo bench --bench collection                   the table
//! cargo bench --bench collection -- --write DIR    the documents as files, for the page to read, and how large their index is
//! ```
//!
//! The documents are drawn: sentences of the documents at hand in another order each time, with invented compounds among
//! them, so that the number of different words grows as it does in real text. Under `cargo test --benches` there are few.

#![allow(clippy::cast_precision_loss, reason = "times and sizes are far below 2^52")]
#![allow(clippy::expect_used, reason = "a benchmark that cannot run stops")]
#![allow(dead_code, reason = "the benchmarks share their support")]

mod support;

use referat::collection::filter::Filter;
use referat::collection::{Collection, Page};
use referat::model::Minutes;
use std::fmt::Write;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;
use support::documents::documents;
use support::measure::{Contender, in_turns};

/// Documents, and the bytes of each.
const DOCUMENTS: usize = 1_000;
const BYTES: usize = 50_000;

/// Turns, each of them one sample of every contender.
const TURNS: usize = 9;

/// What is typed, letter by letter.
const TYPED: [&str; 8] = [
    "kommunens arbejde",
    "\"til efterretning\"",
    "erhvervspolitik",
    "februar 2025",
    "4,5 mio. kr.",
    "udvalget godkender indstillingen",
    "veteraner",
    "og i at",
];

fn main() {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let figures = arguments.iter().any(|argument| argument == "--bench");
    let directory = arguments.iter().skip_while(|argument| *argument != "--write").nth(1);
    let (count, turns) = if figures { (DOCUMENTS, TURNS) } else { (20, 1) };
    let texts = drawn(if directory.is_some() { DOCUMENTS } else { count });
    let minutes: Vec<_> = texts.iter().flat_map(|text| parsed(text)).collect();
    let bytes: usize = minutes.iter().map(|minutes| minutes.source.text.len()).sum();
    let start = Instant::now();
    let mut collection = Collection::new();
    collection.add_all(minutes);
    let built = start.elapsed().as_secs_f64();
    let share = collection.index_bytes() as f64 / bytes as f64;
    if let Some(directory) = directory {
        write(Path::new(directory), &texts);
        println!("{{\"index\":{share:.3}}}");
        return;
    }
    println!(
        "{} documents, {:.1} MB of text, native",
        texts.len(),
        bytes as f64 / 1e6
    );
    println!("index: {built:.2} s to build, {share:.2} bytes a byte of text\n");
    keystrokes(&collection);
    ratios(&collection, turns);
}

fn write(directory: &Path, texts: &[String]) {
    for (index, text) in texts.iter().enumerate() {
        std::fs::write(directory.join(format!("møde {}.txt", index + 1)), text).expect("the directory takes files");
    }
}

/// The time of every keystroke, the best of a few samples.
fn keystrokes(collection: &Collection) {
    println!("{:36} {:>8} {:>12} {:>12}", "typed", "hits", "median ms", "worst ms");
    for typed in TYPED {
        let ends = typed.char_indices().map(|(at, letter)| at + letter.len_utf8());
        let mut times: Vec<_> = ends.map(|end| best(3, || search(collection, &typed[..end]))).collect();
        times.sort_by(f64::total_cmp);
        let hits = collection.search(typed, &Filter::default(), Page::default()).hits;
        let (median, worst) = (times[times.len() / 2] * 1e3, times[times.len() - 1] * 1e3);
        println!("{typed:36} {hits:8} {median:12.2} {worst:12.2}");
    }
}

fn best(samples: usize, work: impl Fn()) -> f64 {
    let sample = |_| {
        let start = Instant::now();
        work();
        start.elapsed().as_secs_f64()
    };
    (0..samples).map(sample).fold(f64::INFINITY, f64::min)
}

fn search(collection: &Collection, typed: &str) {
    black_box(collection.search(typed, &Filter::default(), Page::default()));
}

/// Each view beside one scan of all text for a word that is not there.
fn ratios(collection: &Collection, turns: usize) {
    let all = Filter::default();
    let scan = || {
        let found = |minutes: &Minutes| memchr::memmem::find(minutes.source.text.as_bytes(), b"kommunerz").is_some();
        black_box(
            collection
                .documents()
                .filter(|document| found(&document.minutes))
                .count(),
        );
    };
    let contenders = [
        Contender::new("plain scan", scan),
        Contender::new("search: a word", || search(collection, "kommunens ")),
        Contender::new("search: a letter", || search(collection, "k")),
        Contender::new("facets", || drop(black_box(collection.facets("", &all)))),
        Contender::new("facets of a search", || {
            drop(black_box(collection.facets("kommunens ", &all)));
        }),
        Contender::new("brief", || drop(black_box(collection.brief(&all)))),
        Contender::new("people", || drop(black_box(collection.people(&all)))),
        Contender::new("cases", || drop(black_box(collection.cases(&Filter::default())))),
        Contender::new("follow-ups", || drop(black_box(collection.follow_ups(&all)))),
    ];
    let times = in_turns(&contenders, turns);
    println!("\n{:36} {:>12} {:>14}", "view", "best ms", "x plain scan");
    for one in &times {
        println!(
            "{:36} {:12.2} {:14.2}",
            one.name,
            one.best() * 1e3,
            1.0 / one.times_as_fast_as(&times[0])
        );
    }
}

fn parsed(text: &str) -> Vec<Minutes> {
    let minutes = referat::parse(text.as_bytes(), "minutes.txt").expect("the document is text");
    minutes.into_iter().map(Minutes::into_utf16).collect()
}

/// Documents of about the same size, each another.
fn drawn(count: usize) -> Vec<String> {
    let base = documents();
    let lines: Vec<_> = base
        .iter()
        .flat_map(|document| document.text.lines())
        .filter(|line| line.len() > 60)
        .collect();
    let mut random = Random(7);
    (0..count).map(|index| document(index, &lines, &mut random)).collect()
}

fn document(index: usize, lines: &[&str], random: &mut Random) -> String {
    let (day, month, year) = (1 + index % 28, 1 + index / 28 % 12, 2018 + index / 336);
    let body = [
        "Teknik- og Miljøudvalget",
        "Byrådet",
        "Børneudvalget",
        "Økonomiudvalget",
    ][index % 4];
    let mut text = format!(
        "REFERAT {body} 2018-2021 d. {day:02}-{month:02}-{year}\n\nMødedato Tirsdag d. {day:02}. {month:02}. {year} kl. 15:00\n\n\
         Mødested Rådhuset\n\nMødedeltagere Karin Lund, Per Holm, Lis Dam, Ole Bech\n\n"
    );
    let mut number = index * 12 + 1;
    while text.len() < BYTES {
        item(&mut text, number, lines, random);
        number += 1;
    }
    text
}

fn item(text: &mut String, number: usize, lines: &[&str], random: &mut Random) {
    let write =
        |text: &mut String, words: std::fmt::Arguments<'_>| text.write_fmt(words).expect("a string takes everything");
    let title = format!("Sag om {} og {}", random.compound(), random.compound());
    write(
        text,
        format_args!(
            "Punkt {number}: {title}\n\n{:02}.00.00-G01-{}-24\n\nResumé\n\n",
            number % 30,
            number % 700
        ),
    );
    for _ in 0..12 {
        let line = lines[random.below(lines.len())];
        write(
            text,
            format_args!("{line} Det gælder {} i {}.\n\n", random.compound(), random.compound()),
        );
    }
    let outcome = [
        "Godkendt.",
        "Drøftet.",
        "Udsat.",
        "Til efterretning.",
        "Godkendt. Karin Lund (Ø) stemmer imod.",
    ][number % 5];
    write(
        text,
        format_args!("Indstilling\n\nAdministrationen indstiller, at sagen drøftes.\n\nBeslutning\n\n{outcome}\n\n"),
    );
}

/// Numbers that are the same on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % end
    }

    /// A word as compounds are made: a few heads of many, so that common and rare ones arise.
    fn compound(&mut self) -> String {
        const PARTS: [&str; 23] = [
            "skole",
            "vej",
            "by",
            "miljø",
            "børne",
            "ældre",
            "havne",
            "idræts",
            "kultur",
            "bolig",
            "trafik",
            "skov",
            "sø",
            "klima",
            "bibliotek",
            "energi",
            "vand",
            "affalds",
            "job",
            "sundheds",
            "plan",
            "drifts",
            "natur",
        ];
        let count = 2 + self.below(2);
        (0..count).map(|_| PARTS[self.below(PARTS.len())]).collect()
    }
}
