//! How alike two titles are.

use super::search::fold::folded;
use super::search::stem::Danish;
use crate::lexicon::search::{OF_TITLES, ROUTINE};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// The stems of a title's words, without those that tell what is done with a case and not what it is about.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stems(BTreeSet<String>);

impl Stems {
    /// Of a title.
    #[must_use]
    pub fn of(title: &str) -> Self {
        let danish = Danish::new();
        let folded = folded(title);
        let words = folded.split(|letter: char| !letter.is_alphanumeric());
        let stems = words.filter(|word| !word.is_empty()).map(|word| danish.stem(word));
        Self(stems.filter(|stem| !is_of_titles(stem)).collect())
    }

    /// How many words of its own the title has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The share, in percent, of all their words that both have; 0 where one has none.
    #[must_use]
    pub fn likeness(&self, other: &Self) -> usize {
        let shared = self.0.intersection(&other.0).count();
        let all = self.0.union(&other.0).count();
        (shared * 100).checked_div(all).unwrap_or_default()
    }
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
