//! How well minutes are read: `scripts/accuracy` writes the figures into ACCURACY.md, and a single seed can be looked at.
//!
//! ```text
//! accuracy --seed 1234                       the document, what was drawn and read, and the smallest that fails alike
//! accuracy --seeds 0..500 [--field outcomes] the figures of a range, or what was not read right of one field
//! accuracy --causes 0..300 [--field outcomes]      what is left of the layout where a document fails, by how often
//! accuracy --folder tests/unseen/worked          the documents of a folder: figures, or with --field what is not read right
//! accuracy --lines 0..2000                       the lines of the table in tests/generated.rs
//! accuracy --write ACCURACY.md --held-out 500000..503000 [--record "2031-04-04 abc1234"]
//! ```
#![allow(clippy::expect_used, clippy::panic)]

#[path = "../tests/common/mod.rs"]
mod common;
#[path = "../tests/generator/mod.rs"]
mod generator;

use generator::compare::{Field, Finding, Verdict};
use generator::plan::Plan;
use generator::score::score;
use generator::shrink::{Failure, shrink};
use generator::tally::Tally;
use generator::{FIXED_SEEDS, findings, golden, report, write};
use std::collections::BTreeMap;
use std::ops::Range;
use std::process::ExitCode;

/// Of a range no more than so many findings of a field are listed.
const LISTED: usize = 40;

const BEGIN: &str = "<!-- figures -->\n";
const END: &str = "<!-- end of figures -->";
/// The history grows at this line.
const HISTORY: &str = "<!-- history grows above this line -->";

#[derive(Default)]
struct Arguments {
    seed: Option<u64>,
    seeds: Option<Range<u64>>,
    lines: Option<Range<u64>>,
    folder: Option<String>,
    causes: Option<Range<u64>>,
    held_out: Option<Range<u64>>,
    field: Option<Field>,
    write: Option<String>,
    record: Option<String>,
}

fn main() -> ExitCode {
    let Some(arguments) = arguments() else {
        eprintln!(
            "usage: accuracy --seed N | --seeds A..B [--field NAME] | --write FILE --held-out A..B [--record LABEL]"
        );
        return ExitCode::FAILURE;
    };
    if let Some(seed) = arguments.seed {
        show(seed, arguments.field);
    } else if let Some(seeds) = arguments.causes {
        print_causes(seeds, arguments.field.unwrap_or(Field::Items));
    } else if let Some(seeds) = arguments.lines {
        print!("{}", report::lines(&score(seeds).tally));
    } else if let Some(folder) = &arguments.folder {
        show_folder(folder, arguments.field);
    } else if let Some(path) = &arguments.write {
        write_report(path, &arguments);
    } else {
        let seeds = arguments.seeds.unwrap_or(FIXED_SEEDS);
        match arguments.field {
            Some(field) => list_findings(seeds, field),
            None => print_figures(seeds),
        }
    }
    ExitCode::SUCCESS
}

fn arguments() -> Option<Arguments> {
    let mut arguments = Arguments::default();
    let mut given = std::env::args().skip(1);
    while let Some(option) = given.next() {
        let value = given.next()?;
        match option.as_str() {
            "--seed" => arguments.seed = Some(value.parse().ok()?),
            "--seeds" => arguments.seeds = Some(range(&value)?),
            "--causes" => arguments.causes = Some(range(&value)?),
            "--folder" => arguments.folder = Some(value),
            "--lines" => arguments.lines = Some(range(&value)?),
            "--held-out" => arguments.held_out = Some(range(&value)?),
            "--field" => arguments.field = Some(*Field::ALL.iter().find(|field| field.name() == value)?),
            "--write" => arguments.write = Some(value),
            "--record" => arguments.record = Some(value),
            _ => return None,
        }
    }
    Some(arguments)
}

/// `A..B`
fn range(text: &str) -> Option<Range<u64>> {
    let (from, to) = text.split_once("..")?;
    Some(from.parse().ok()?..to.parse().ok()?)
}

fn print_figures(seeds: Range<u64>) {
    let score = score(seeds);
    println!(
        "{}",
        report::fields(&format!("{} generated documents", score.documents), &score.tally)
    );
    println!("{}\n{}", report::values(&score), report::seeds(&score));
}

fn list_findings(seeds: Range<u64>, field: Field) {
    let found = seeds.flat_map(|seed| {
        let plan = Plan::draw(seed);
        let of_field = move |finding: &Finding| finding.field == field && finding.verdict != Verdict::Right;
        findings(&plan)
            .into_iter()
            .filter(of_field)
            .map(move |finding| (seed, finding))
    });
    for (seed, finding) in found.take(LISTED) {
        println!("#{seed} {}", told(&finding));
    }
}

/// The figures of the documents of a folder, or what is not read right of one field.
fn show_folder(folder: &str, field: Option<Field>) {
    let documents = common::documents(folder, "txt");
    let Some(field) = field else {
        println!("{}", on_disk(folder, &documents, golden::stated_findings));
        return;
    };
    for document in &documents {
        let wrong = |finding: &Finding| finding.field == field && finding.verdict != Verdict::Right;
        for finding in golden::stated_findings(document).into_iter().filter(wrong) {
            println!("{} {}", document.name, told(&finding));
        }
    }
}

fn told(finding: &Finding) -> String {
    let Finding {
        field,
        verdict,
        item,
        expected,
        got,
    } = finding;
    format!(
        "{verdict:?} {} [{item}]\n    drawn {expected}\n    read  {got}",
        field.name()
    )
}

/// The document of a seed, what was not read right in it, and the smallest document that fails alike.
fn show(seed: u64, field: Option<Field>) {
    let plan = Plan::draw(seed);
    print_plan(&plan);
    let worst = findings(&plan)
        .into_iter()
        .filter(|finding| field.is_none_or(|field| finding.field == field));
    let rank = |finding: &Finding| match finding.verdict {
        Verdict::Wrong | Verdict::Invented => 2,
        Verdict::Missing => 1,
        Verdict::Unsure | Verdict::Right => 0,
    };
    // Of several the first that misleads, else the first that lacks.
    let worst = worst.reduce(|best, next| if rank(&next) > rank(&best) { next } else { best });
    let Some(Finding { field, verdict, .. }) = worst.filter(|finding| finding.verdict != Verdict::Right) else {
        return;
    };
    println!("\n==== the smallest in which {} is {verdict:?}\n", field.name());
    print_plan(&shrink(&plan, Failure { field, verdict }));
}

/// What is left of the layout, and the words at fault, when documents are made as small as they fail alike.
fn print_causes(seeds: Range<u64>, field: Field) {
    let mut causes: BTreeMap<String, Vec<u64>> = BTreeMap::new();
    for seed in seeds {
        let plan = Plan::draw(seed);
        let at_fault =
            |finding: &Finding| finding.field == field && !matches!(finding.verdict, Verdict::Right | Verdict::Unsure);
        if let Some(Finding { verdict, .. }) = findings(&plan).into_iter().find(at_fault) {
            let small = shrink(&plan, Failure { field, verdict });
            let cause = format!("{verdict:?} with {}", small.layout.marks().join(", "));
            causes.entry(cause).or_default().push(seed);
        }
    }
    let mut causes: Vec<_> = causes.into_iter().collect();
    causes.sort_by_key(|(_, seeds)| std::cmp::Reverse(seeds.len()));
    for (cause, seeds) in causes {
        let examples: Vec<_> = seeds.iter().take(3).map(u64::to_string).collect();
        println!("{:>4} {cause}: {}", seeds.len(), examples.join(", "));
    }
}

fn print_plan(plan: &Plan) {
    println!("{}", write::text(plan));
    let values: Vec<_> = plan
        .layout
        .values()
        .into_iter()
        .map(|(name, value)| format!("{name} {value}"))
        .collect();
    println!("==== layout: {}", values.join(", "));
    for finding in findings(plan)
        .iter()
        .filter(|finding| finding.verdict != Verdict::Right)
    {
        println!("{}", told(finding));
    }
}

fn write_report(path: &str, arguments: &Arguments) {
    let text = std::fs::read_to_string(path).expect("a readable report");
    let (before, rest) = text.split_once(BEGIN).expect("a mark where the figures begin");
    let (_, after) = rest.split_once(END).expect("a mark where they end");
    let held_out = score(arguments.held_out.clone().unwrap_or(FIXED_SEEDS));
    let figures = figures(arguments, &held_out);
    let mut text = format!("{before}{BEGIN}\n{figures}\n{END}{after}");
    if let Some(label) = &arguments.record {
        let label = format!(
            "{label} | {}",
            seeds(&arguments.held_out.clone().unwrap_or(FIXED_SEEDS))
        );
        let row = report::history(&label, &held_out);
        text = text.replacen(HISTORY, &format!("{row}\n{HISTORY}"), 1);
    }
    std::fs::write(path, text).expect("a writable report");
}

fn figures(arguments: &Arguments, held_out: &generator::score::Score) -> String {
    let fixed = score(FIXED_SEEDS);
    let range = seeds(&arguments.held_out.clone().unwrap_or(FIXED_SEEDS));
    let mut parts = vec![
        report::fields(&format!("Generated, held out: seeds {range}"), &held_out.tally),
        report::fields(
            &format!("Generated, as in the tests: seeds {}", seeds(&FIXED_SEEDS)),
            &fixed.tally,
        ),
        report::values(&fixed),
        report::seeds(&fixed),
        on_disk("Invented minutes", &common::invented(), golden::findings),
        on_disk(
            "Written without looking at the parser, and worked on since",
            &common::documents(common::UNSEEN_WORKED, "txt"),
            golden::stated_findings,
        ),
        on_disk(
            "Written without looking at the parser, and not looked at since",
            &common::documents(common::UNSEEN_HELD, "txt"),
            golden::stated_findings,
        ),
    ];
    let real = common::real();
    parts.push(if real.is_empty() {
        eprintln!("the real minutes are not here; skipped");
        "### Real minutes\n\nThey were not there when the figures were taken.\n".to_owned()
    } else {
        on_disk("Real minutes", &real, golden::findings)
    });
    parts.join("\n")
}

fn on_disk(title: &str, documents: &[common::Document], findings: fn(&common::Document) -> Vec<Finding>) -> String {
    let mut tally = Tally::default();
    for document in documents {
        tally.add(&findings(document));
    }
    report::fields(&format!("{title}: {} documents", documents.len()), &tally)
}

fn seeds(range: &Range<u64>) -> String {
    format!("{}..{}", range.start, range.end)
}
