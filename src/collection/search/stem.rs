//! The stem of a word, which its forms share: `kommune`, `kommunen`, `kommunernes`.

use frostem::{Algorithm, Stemmer};

/// The stemmer of the Snowball project for Danish.
pub struct Danish(Stemmer);

impl Default for Danish {
    fn default() -> Self {
        Self::new()
    }
}

impl Danish {
    /// A stemmer; costs nothing.
    #[must_use]
    pub fn new() -> Self {
        Self(Stemmer::new(Algorithm::Danish))
    }

    /// The stem of a folded word, itself folded. The stem is the beginning of the word, since only endings go.
    #[must_use]
    pub fn stem(&self, word: &str) -> String {
        if word.len() < SHORTEST || word.bytes().any(|byte| byte.is_ascii_digit()) {
            return word.to_owned();
        }
        let danish = super::fold::folded_danish(word);
        super::fold::folded(&self.0.stem(&danish))
    }
}

/// Shorter words have no ending to take off.
const SHORTEST: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_share_their_stem() {
        let danish = Danish::new();
        for forms in [
            &["kommune", "kommunen", "kommuner", "kommunernes"][..],
            &["beslutning", "beslutninger", "beslutningen"],
            &["veteran", "veteraner", "veteranerne"],
            &["skole", "skolen", "skolerne"],
        ] {
            let stems: Vec<_> = forms.iter().map(|form| danish.stem(form)).collect();
            assert!(stems.iter().all(|stem| *stem == stems[0]), "{stems:?}");
            assert!(forms[0].starts_with(&stems[0]));
        }
        assert_eq!(danish.stem("2025"), "2025");
    }
}
