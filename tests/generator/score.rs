//! Ranges of seeds, scored.

use super::compare::{Finding, Verdict};
use super::findings;
use super::plan::Plan;
use super::tally::Tally;
use std::ops::Range;

/// What came of a range of seeds.
#[derive(Clone, Debug, Default)]
pub struct Score {
    pub tally: Tally,
    /// By value of each dimension, in the order of the dimensions.
    pub by_value: Vec<((&'static str, String), Tally)>,
    /// Seeds with the number of values that were not read right, the worst first.
    pub worst: Vec<(u64, usize)>,
    pub documents: usize,
}

/// Draws, reads and compares every seed of a range.
pub fn score(seeds: Range<u64>) -> Score {
    let all = super::layout::Layout::all_values();
    let mut score = Score {
        by_value: all.into_iter().map(|value| (value, Tally::default())).collect(),
        ..Score::default()
    };
    for seed in seeds {
        let plan = Plan::draw(seed);
        score.add(&plan, &findings(&plan));
    }
    score
        .worst
        .sort_by_key(|(seed, wrong)| (std::cmp::Reverse(*wrong), *seed));
    score
}

impl Score {
    fn add(&mut self, plan: &Plan, findings: &[Finding]) {
        self.documents += 1;
        self.tally.add(findings);
        for value in plan.layout.values() {
            let (_, tally) = self
                .by_value
                .iter_mut()
                .find(|(known, _)| *known == value)
                .expect("a known value");
            tally.add(findings);
        }
        let wrong = findings
            .iter()
            .filter(|finding| finding.verdict != Verdict::Right)
            .count();
        self.worst.push((plan.seed, wrong));
    }
}
