//! How alike two titles are.

use super::search::fold::folded;
use super::search::stem::Danish;
use crate::lexicon::search::{OF_TITLES, ROUTINE};
use crate::order;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// The stems of a title's words, without those that tell what is done with a case and not what it is about. They are only
/// compared, so that their hashes will do, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stems(Box<[u64]>);

impl Stems {
    /// Of a title.
    #[must_use]
    pub fn of(title: &str) -> Self {
        let danish = Danish::new();
        let folded = folded(title);
        let words = folded.split(|letter: char| !letter.is_alphanumeric());
        let stems = words.filter(|word| !word.is_empty()).map(|word| danish.stem(word));
        let mut hashes: Vec<_> = stems
            .filter(|stem| !is_of_titles(stem))
            .map(|stem| hash(&stem))
            .collect();
        order::sort(&mut hashes);
        hashes.dedup();
        Self(hashes.into())
    }

    /// How many words of its own the title has.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// The share, in percent, of all their words that both have; 0 where one has none.
    #[must_use]
    pub fn likeness(&self, other: &Self) -> usize {
        let (mut own, mut others, mut shared) = (&*self.0, &*other.0, 0);
        while let ([first, rest @ ..], [other_first, other_rest @ ..]) = (own, others) {
            shared += usize::from(first == other_first);
            if first <= other_first {
                own = rest;
            }
            if other_first <= first {
                others = other_rest;
            }
        }
        let all = self.len() + other.len() - shared;
        (shared * 100).checked_div(all).unwrap_or_default()
    }
}

/// FNV-1a.
fn hash(stem: &str) -> u64 {
    const SEED: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    stem.bytes()
        .fold(SEED, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME))
}

fn is_of_titles(stem: &str) -> bool {
    static STEMS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
        let danish = Danish::new();
        OF_TITLES.iter().map(|word| danish.stem(&folded(word))).collect()
    });
    STEMS.contains(stem)
}

/// Whether a title is one that every meeting has, and no case.
#[must_use]
pub fn is_routine(title: &str) -> bool {
    static BEGINNINGS: LazyLock<Vec<String>> = LazyLock::new(|| ROUTINE.iter().map(|title| folded(title)).collect());
    let title = folded(title.trim_start());
    BEGINNINGS.iter().any(|routine| title.starts_with(routine))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_titles() {
        let like = |a: &str, b: &str| Stems::of(a).likeness(&Stems::of(b));
        assert!(like("Temadrøftelse om veteraner", "Temadrøftelse om veteranerne") == 100);
        assert!(like("Drøftelse af nyt kontanthjælpssystem", "Beslutning om arbejdspligten") < 20);
        assert_eq!(like("", ""), 0);
    }
}
