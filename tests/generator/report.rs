//! The figures of ACCURACY.md.

use super::compare::Field;
use super::score::Score;
use super::tally::{Count, Tally};
use std::fmt::Write;

/// Values of dimensions are listed up to so many, the worst first.
const WORST_VALUES: usize = 24;
const WORST_SEEDS: usize = 10;

/// Fields with their counts, of each of some collections of documents.
pub fn fields(title: &str, tally: &Tally) -> String {
    let mut table =
        format!("### {title}\n\n| field | precision | recall | wrong and certain | of |\n|---|--:|--:|--:|--:|\n");
    for field in Field::ALL {
        row(&mut table, field.name(), tally.of(*field));
    }
    row(&mut table, "**all**", tally.total());
    table
}

fn row(table: &mut String, name: &str, count: Count) {
    if count.all() == 0 {
        return;
    }
    let figures = [count.precision(), count.recall(), count.misleading()].map(percent);
    let [precision, recall, misleading] = figures;
    let _ = writeln!(
        table,
        "| {name} | {precision} | {recall} | {misleading} | {} |",
        count.all()
    );
}

/// The values of dimensions under which items and decisions suffer most.
pub fn values(score: &Score) -> String {
    let mut rows: Vec<_> = score.by_value.iter().collect();
    let decided = |tally: &Tally| tally.of(Field::Outcomes).recall() + tally.of(Field::Items).recall();
    rows.sort_by_key(|(_, tally)| decided(tally));
    let mut table =
        "### The hardest values of the dimensions\n\n| dimension | value | items found | decision text | outcomes | \
                     wrong and certain, all fields |\n|---|---|--:|--:|--:|--:|\n"
            .to_owned();
    for ((dimension, value), tally) in rows.into_iter().take(WORST_VALUES) {
        let figures =
            [Field::Items, Field::DecisionText, Field::Outcomes].map(|field| percent(tally.of(field).recall()));
        let misleading = percent(tally.total().misleading());
        let _ = writeln!(
            table,
            "| {dimension} | `{value}` | {} | {misleading} |",
            figures.join(" | ")
        );
    }
    table
}

/// The seeds with most that was not read right.
pub fn seeds(score: &Score) -> String {
    let worst: Vec<_> = score
        .worst
        .iter()
        .take(WORST_SEEDS)
        .map(|(seed, wrong)| format!("{seed} ({wrong})"))
        .collect();
    format!(
        "The worst seeds, with the number of values not read right: {}.\n",
        worst.join(", ")
    )
}

/// The line of the history for a run: the fields by which a goal is set.
pub fn history(label: &str, held_out: &Score) -> String {
    let tally = &held_out.tally;
    let recall = |field| percent(tally.of(field).recall());
    let both = |field| format!("{} / {}", percent(tally.of(field).precision()), recall(field));
    let mut attended = Count::default();
    for field in [Field::Present, Field::Absent, Field::Substitute] {
        attended += tally.of(field);
    }
    format!(
        "| {label} | {} | {} | {} | {} | {} |",
        both(Field::Items),
        recall(Field::DecisionText),
        recall(Field::Outcomes),
        percent(attended.recall()),
        percent(tally.total().misleading()),
    )
}

/// The lines of the table in `tests/generated.rs`.
pub fn lines(tally: &Tally) -> String {
    let line = |field: &Field| {
        let count = tally.of(*field);
        let (precision, recall, misleading) = (count.precision(), count.recall(), count.misleading());
        format!("    (Field::{field:?}, {precision}, {recall}, {misleading}),\n")
    };
    Field::ALL.iter().map(line).collect()
}

/// Tenths of a percent as percent.
pub fn percent(permille: usize) -> String {
    format!("{}.{}", permille / 10, permille % 10)
}
