//! Timing in turns: a machine that slows down for a while slows all contenders alike.

use std::time::Instant;

/// One piece of work that is timed beside others.
pub struct Contender<'a> {
    name: String,
    work: Box<dyn Fn() + 'a>,
}

impl<'a> Contender<'a> {
    pub fn new(name: &str, work: impl Fn() + 'a) -> Self {
        Self {
            name: name.to_owned(),
            work: Box::new(work),
        }
    }
}

/// The times of one contender, one for each turn.
pub struct Times {
    pub name: String,
    seconds: Vec<f64>,
}

impl Times {
    /// The least disturbed sample.
    pub fn best(&self) -> f64 {
        self.seconds.iter().copied().fold(f64::INFINITY, f64::min)
    }

    pub fn median(&self) -> f64 {
        median(self.seconds.clone())
    }

    /// How many times as fast as `other`: the median over the turns, in each of which both ran within a moment.
    pub fn times_as_fast_as(&self, other: &Times) -> f64 {
        median(other.seconds.iter().zip(&self.seconds).map(|(a, b)| a / b).collect())
    }
}

/// Runs every contender `turns` times, one after the other, after one turn that does not count.
pub fn in_turns(contenders: &[Contender<'_>], turns: usize) -> Vec<Times> {
    let mut all: Vec<_> = contenders
        .iter()
        .map(|contender| Times {
            name: contender.name.clone(),
            seconds: Vec::with_capacity(turns),
        })
        .collect();
    one_turn(contenders);
    for _ in 0..turns {
        for (times, seconds) in all.iter_mut().zip(one_turn(contenders)) {
            times.seconds.push(seconds);
        }
    }
    all
}

/// The seconds that each contender takes.
pub fn one_turn(contenders: &[Contender<'_>]) -> Vec<f64> {
    contenders.iter().map(|contender| seconds(&*contender.work)).collect()
}

fn seconds(work: &dyn Fn()) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_secs_f64()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
