//! Findings counted.

use super::compare::{Field, Finding, Verdict};
use std::ops::AddAssign;

/// How often each verdict was given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub right: usize,
    pub unsure: usize,
    pub wrong: usize,
    pub missing: usize,
    pub invented: usize,
}

impl Count {
    /// Of what is there, so much was read right; in tenths of a percent.
    pub fn recall(self) -> usize {
        permille(self.right, self.right + self.unsure + self.wrong + self.missing)
    }

    /// Of what was read, so much is right; in tenths of a percent.
    pub fn precision(self) -> usize {
        permille(self.right, self.right + self.unsure + self.wrong + self.invented)
    }

    /// Of all, so much was read otherwise as if it were certain; in tenths of a percent, and rounded up.
    pub fn misleading(self) -> usize {
        let all = self.all();
        if all == 0 {
            0
        } else {
            ((self.wrong + self.invented) * 1000).div_ceil(all)
        }
    }

    /// How many values were compared.
    pub fn all(self) -> usize {
        self.right + self.unsure + self.wrong + self.missing + self.invented
    }

    /// Counts one more.
    pub fn add(&mut self, verdict: Verdict) {
        *match verdict {
            Verdict::Right => &mut self.right,
            Verdict::Unsure => &mut self.unsure,
            Verdict::Wrong => &mut self.wrong,
            Verdict::Missing => &mut self.missing,
            Verdict::Invented => &mut self.invented,
        } += 1;
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.right += other.right;
        self.unsure += other.unsure;
        self.wrong += other.wrong;
        self.missing += other.missing;
        self.invented += other.invented;
    }
}

/// In tenths of a percent; all of nothing is all.
fn permille(part: usize, whole: usize) -> usize {
    (part * 1000).checked_div(whole).unwrap_or(1000)
}

/// The counts of every field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally(Vec<Count>);

impl Default for Tally {
    fn default() -> Self {
        Self(vec![Count::default(); Field::ALL.len()])
    }
}

impl Tally {
    /// Counts findings.
    pub fn add(&mut self, findings: &[Finding]) {
        for finding in findings {
            self.0[finding.field as usize].add(finding.verdict);
        }
    }

    /// Of one field.
    pub fn of(&self, field: Field) -> Count {
        self.0[field as usize]
    }

    /// Of all fields together.
    pub fn total(&self) -> Count {
        let mut total = Count::default();
        self.0.iter().for_each(|count| total += *count);
        total
    }
}
