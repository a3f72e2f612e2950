//! Draws a meeting and a layout, writes the document, and compares what is read in it with what was drawn.
//!
//! ```text
//! seed -> Meeting + Layout (Plan) -> pieces -> text          write
//!                        Plan -> Expected                    expect: what a careful reader finds in the text
//!                text -> parse -> Minutes against Expected   compare
//! ```
//! One that fails is made smaller (`shrink`); ranges of seeds are scored (`score`) and reported (`report`), and so are the
//! documents on disk (`golden`). Names and sentences are invented. No table of the parser's is used, so that its gaps show.
#![allow(dead_code, clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod calendar;
pub mod compare;
mod draw;
pub mod expect;
mod field;
pub mod golden;
pub mod layout;
pub mod meeting;
mod outcomes;
mod pair;
pub mod plan;
pub mod random;
pub mod report;
pub mod score;
pub mod shrink;
pub mod tally;
mod words;
pub mod write;

use compare::Finding;
use plan::Plan;
use referat::model::Minutes;
use std::ops::Range;

/// The seeds that the tests run.
pub const FIXED_SEEDS: Range<u64> = 0..2000;

/// Reads the document of a plan.
pub fn read(text: &str) -> Minutes {
    let mut all = referat::parse(text.as_bytes(), "drawn.txt").expect("text is always readable");
    assert_eq!(all.len(), 1, "one meeting");
    all.remove(0)
}

/// What is read in the document of a plan, against what is to be found.
pub fn findings(plan: &Plan) -> Vec<Finding> {
    compare::compare(&expect::expected(plan), &read(&write::text(plan)))
}
