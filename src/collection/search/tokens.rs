//! The words of a text, with where they stand; and the days and amounts that it names.

use super::fold::{in_word, push};
use crate::lexicon::search::JOINING;
use crate::order;
use crate::scan::{amount, date, word};
use std::ops::Range;

/// A word, and its bytes in the text. A word that a line's end cuts in two is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Folded; see [`super::fold`].
    pub word: String,
    /// Byte offsets.
    pub range: Range<usize>,
}

/// A day or an amount, by what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// As [`day_term`] or [`amount_term`] write it.
    pub term: String,
    /// Byte offsets.
    pub range: Range<usize>,
}

/// Words that begin so are days; no word of a text does.
pub const DAY: char = '\u{1}';
/// Words that begin so are amounts.
pub const AMOUNT: char = '\u{2}';

/// A day, `YYYY-MM-DD` or `--MM-DD`, as a word of the index.
#[must_use]
pub fn day_term(day: &str) -> String {
    format!("{DAY}{day}")
}

/// An amount in whole kroner as a word of the index.
#[must_use]
pub fn amount_term(kroner: i64) -> String {
    format!("{AMOUNT}{kroner}")
}

/// The words of `text[range]`, in order. `range` lies on character boundaries.
pub fn tokens(text: &str, range: Range<usize>) -> impl Iterator<Item = Token> + '_ {
    words(text, range).map(|range| {
        let mut word = String::new();
        for letter in text[range.clone()].chars().filter(|letter| in_word(*letter)) {
            push(letter, &mut word);
        }
        Token { word, range }
    })
}

/// Where the words of `text[range]` stand, in order: those of [`tokens`].
pub fn words(text: &str, range: Range<usize>) -> impl Iterator<Item = Range<usize>> + '_ {
    let end = range.end.min(text.len());
    let mut at = range.start;
    std::iter::from_fn(move || {
        let start = at + text.get(at..end)?.find(in_word)?;
        at = word_end(text, start, end);
        while let Some(next) = continued(text, at, end) {
            at = word_end(text, next, end);
        }
        Some(start..at)
    })
}

/// The offset after the letters from `at` on.
fn word_end(text: &str, at: usize, end: usize) -> usize {
    let rest = text.get(at..end).unwrap_or_default();
    at + rest.find(|letter| !in_word(letter)).unwrap_or(rest.len())
}

/// Where a word goes on that a hyphen at the line's end cuts: `erhvervs-\npolitik`, but not `dag- \n og aftenskole`.
fn continued(text: &str, at: usize, end: usize) -> Option<usize> {
    let rest = text.get(at..end)?;
    let hyphen = rest.strip_prefix(['-', '\u{2010}'])?;
    let (blank, next) = hyphen.split_at(hyphen.len() - hyphen.trim_start().len());
    let lines = blank.bytes().filter(|byte| *byte == b'\n').count();
    let ends_in_letter = text[..at].ends_with(char::is_alphabetic);
    let goes_on = lines == 1 && ends_in_letter && next.starts_with(char::is_lowercase);
    let joins = || JOINING.iter().any(|word| word::leading_word(next, word).is_some());
    (goes_on && !joins()).then(|| end - next.len())
}

/// The days and amounts that `text[range]` names, in order.
#[must_use]
pub fn meanings(text: &str, range: Range<usize>) -> Vec<Meaning> {
    let Some(part) = text.get(range.clone()) else {
        return Vec::new();
    };
    let at = |found: Range<usize>| range.start + found.start..range.start + found.end;
    let days = date::all(part).map(|found| Meaning {
        term: day_term(&found.date.to_string()),
        range: at(found.start..found.end),
    });
    let mut after = 0;
    let amounts = word::numbers(part, 0).filter_map(|number| {
        let found = (number >= after).then(|| amount::at_number(part, number)).flatten()?;
        after = found.end;
        Some(found)
    });
    let amounts = amounts.map(|found| Meaning {
        term: amount_term(found.value),
        range: at(found.start..found.end),
    });
    let mut all: Vec<_> = days.chain(amounts).collect();
    order::by_key(&mut all, |meaning| meaning.range.start);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        tokens(text, 0..text.len()).map(|token| token.word).collect()
    }

    #[test]
    fn words_over_line_ends() {
        assert_eq!(folded("Ny erhvervs-\n  politik."), ["ny", "erhvervspolitik"]);
        assert_eq!(folded("læse-\nog skrivesvage"), ["laese", "og", "skrivesvage"]);
        assert_eq!(folded("A-kasse 23-032509"), ["a", "kasse", "23", "032509"]);
        assert_eq!(folded("sted-\n\nnyt"), ["sted", "nyt"]);
        assert_eq!(folded(""), [""; 0]);
    }

    #[test]
    fn days_and_amounts() {
        let text = "Den 4. februar 2025 blev 4,5 mio. kr. til 4.500.000 kr. pr. 04-02-2025";
        let terms: Vec<_> = meanings(text, 0..text.len())
            .into_iter()
            .map(|found| found.term)
            .collect();
        let (day, amount) = (day_term("2025-02-04"), amount_term(4_500_000));
        assert_eq!(terms, [day.clone(), amount.clone(), amount, day]);
    }
}
