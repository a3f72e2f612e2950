//! Drawn meetings in drawn layouts: what is read in them against what was drawn. `scripts/accuracy --seed N` shows one.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod common;
mod generator;

use common::invariants::broken;
use common::torn::{Dice, MUTATIONS};
use generator::compare::Field;
use generator::layout::Layout;
use generator::plan::Plan;
use generator::score::score;
use generator::tally::Count;
use generator::{FIXED_SEEDS, expect, findings, read, write};

/// What the parser reaches today in the seeds of the tests, in tenths of a percent: the least precision, the least recall,
/// and the most that is read otherwise as if it were certain. Figures that are better than a line go into the line.
const BASELINE: &[(Field, usize, usize, usize)] = &[
    (Field::Kind, 1000, 1000, 0),
    (Field::Municipality, 1000, 1000, 0),
    (Field::Body, 1000, 1000, 0),
    (Field::Date, 1000, 1000, 0),
    (Field::Start, 1000, 1000, 0),
    (Field::End, 1000, 1000, 0),
    (Field::Place, 995, 993, 5),
    (Field::Present, 999, 995, 1),
    (Field::Absent, 996, 994, 4),
    (Field::Substitute, 1000, 995, 0),
    (Field::Partial, 1000, 991, 0),
    (Field::Items, 997, 992, 1),
    (Field::Number, 1000, 979, 0),
    (Field::Title, 997, 992, 1),
    (Field::CaseNumber, 998, 994, 2),
    (Field::Closed, 998, 989, 0),
    (Field::Clauses, 994, 985, 3),
    (Field::Attachments, 994, 990, 4),
    (Field::Sections, 999, 993, 1),
    (Field::UnknownHeadings, 1000, 925, 0),
    (Field::Routing, 997, 973, 3),
    (Field::Decision, 999, 995, 0),
    (Field::DecisionText, 997, 989, 3),
    (Field::Outcomes, 999, 991, 1),
    (Field::UnknownOutcomes, 983, 971, 0),
    (Field::Parts, 991, 985, 7),
    (Field::PartOutcomes, 1000, 992, 0),
    (Field::Votes, 998, 995, 2),
    (Field::Dissent, 996, 990, 4),
    (Field::Conflict, 997, 986, 3),
    (Field::ItemAbsent, 1000, 990, 0),
    (Field::Earlier, 997, 993, 3),
];

/// Every value of a dimension has at least so much of the draws, in tenths of a percent.
const LEAST_SHARE: usize = 25;

#[test]
fn accuracy_does_not_fall() {
    let tally = score(FIXED_SEEDS).tally;
    let figures = |count: Count| (count.precision(), count.recall(), count.misleading());
    let fallen: Vec<_> = BASELINE
        .iter()
        .map(|line| (line, figures(tally.of(line.0))))
        .filter(|(line, (precision, recall, misleading))| {
            *precision < line.1 || *recall < line.2 || *misleading > line.3
        })
        .collect();
    common::say(&generator::report::fields("generated documents", &tally));
    assert!(
        fallen.is_empty(),
        "worse than the line (precision, recall, wrong and certain): {fallen:#?}"
    );
}

#[test]
fn every_field_has_a_line_and_something_to_compare() {
    let tally = score(0..300).tally;
    for field in Field::ALL {
        assert!(
            BASELINE.iter().any(|line| line.0 == *field),
            "{} has no line",
            field.name()
        );
        assert!(tally.of(*field).all() > 20, "{} is hardly drawn", field.name());
    }
}

#[test]
fn every_value_of_every_dimension_is_drawn() {
    let drawn: Vec<_> = FIXED_SEEDS.flat_map(|seed| Plan::draw(seed).layout.values()).collect();
    let documents = usize::try_from(FIXED_SEEDS.end - FIXED_SEEDS.start).unwrap();
    for value in Layout::all_values() {
        let share = drawn.iter().filter(|drawn| **drawn == value).count() * 1000 / documents;
        assert!(share >= LEAST_SHARE, "{value:?} has {share} in a thousand");
    }
}

/// The seeds below are torn in all ways.
const TORN_IN_ALL_WAYS: u64 = 100;

#[test]
fn invariants_hold_for_drawn_documents_and_torn_ones() {
    let mut failures = Vec::new();
    for seed in FIXED_SEEDS {
        let text = write::text(&Plan::draw(seed));
        // Each document is torn in one of the ways, the first in all of them; these are read whole, too.
        let ways = MUTATIONS.iter().cycle().skip(usize::try_from(seed).unwrap_or(0));
        let all = seed < TORN_IN_ALL_WAYS;
        failures.extend(
            all.then(|| broken(&format!("seed {seed}"), text.as_bytes()))
                .into_iter()
                .flatten(),
        );
        for (name, mutate) in ways.take(if all { MUTATIONS.len() } else { 1 }) {
            let torn = mutate(&text, &mut Dice::new(seed));
            failures.extend(broken(&format!("seed {seed}, {name}"), torn.as_bytes()));
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
fn a_seed_gives_the_same_document_and_the_same_result() {
    for seed in 0..40 {
        let (one, other) = (write::text(&Plan::draw(seed)), write::text(&Plan::draw(seed)));
        assert_eq!(one, other, "seed {seed}");
        assert_eq!(common::json(&read(&one)), common::json(&read(&other)), "seed {seed}");
    }
}

#[test]
fn a_web_page_holds_the_words_of_the_document() {
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let tags = regex::Regex::new("<title>.*</title>|<[^>]*>").unwrap();
    for seed in 0..40 {
        let pieces = write::pieces(&Plan::draw(seed));
        let printed: Vec<_> = pieces.iter().map(write::Piece::text).collect();
        for dress in write::html::Dress::ALL {
            let page = write::html::html(&pieces, dress);
            let read = words(&tags.replace_all(&page, " "));
            assert_eq!(read, words(&printed.join(" ")), "seed {seed} in {dress:?}");
            for tag in ["table", "ul", "li", "tr", "td", "p"] {
                let count = |open: &str| page.matches(open).count();
                assert_eq!(
                    count(&format!("<{tag}>")),
                    count(&format!("</{tag}>")),
                    "seed {seed}: {tag} in {dress:?}"
                );
            }
        }
    }
}

/// Were the comparison blind, every figure would be a hundred percent.
#[test]
fn a_document_does_not_fit_another_meeting() {
    for seed in 0..40 {
        let (plan, other) = (Plan::draw(seed), Plan::draw(seed + 1));
        let findings = generator::compare::compare(&expect::expected(&other), &read(&write::text(&plan)));
        let wrong = findings
            .iter()
            .filter(|finding| finding.verdict != generator::compare::Verdict::Right)
            .count();
        assert!(
            wrong > 5,
            "seed {seed} is read as seed {} with {wrong} errors",
            seed + 1
        );
    }
}

#[test]
fn shrinking_keeps_the_failure_and_makes_the_document_smaller() {
    let failing = |seed| {
        let finding = findings(&Plan::draw(seed))
            .into_iter()
            .find(|finding| finding.verdict != generator::compare::Verdict::Right)?;
        Some((
            Plan::draw(seed),
            generator::shrink::Failure {
                field: finding.field,
                verdict: finding.verdict,
            },
        ))
    };
    let (plan, failure) = FIXED_SEEDS
        .into_iter()
        .find_map(failing)
        .expect("a document that is not read right");
    let small = generator::shrink::shrink(&plan, failure);
    assert!(failure.is_in(&findings(&small)));
    assert!(write::text(&small).len() <= write::text(&plan).len());
}
