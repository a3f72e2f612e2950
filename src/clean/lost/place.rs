//! Where the meeting was, behind a label whose line's end was lost: `Sted: Rådhuset Godkendt.` The place ends where the words end
//! that follow the label each time, and stand in the meeting's head too.

use crate::lexicon::labels::{Label, MEETING};
use crate::scan::word::leading_word;

/// No place has more words.
const MOST_WORDS: usize = 8;

/// The place of a document, as its words.
#[derive(Default)]
pub struct Place<'s>(Vec<&'s str>);

impl<'s> Place<'s> {
    /// Reads the whole text.
    pub fn of(text: &'s str) -> Self {
        let values: Vec<_> = values(text).collect();
        let Some((first, others)) = values.split_first() else {
            return Self::default();
        };
        let words: Vec<_> = first.split_whitespace().take(MOST_WORDS).collect();
        let shared = others.iter().map(|other| common(&words, other)).min();
        let longest = shared.unwrap_or(words.len());
        let ends = |count: usize| {
            words
                .get(count)
                .is_none_or(|next| !next.starts_with(char::is_lowercase))
        };
        let elsewhere = |count: &usize| ends(*count) && occurs(text, &words[..*count], values.len());
        let told = (1..=longest).rev().find(elsewhere);
        let length = told.or(shared).unwrap_or(0);
        Self(words[..length].to_vec())
    }

    /// Where the place ends that a text begins with.
    pub fn end(&self, text: &str) -> Option<usize> {
        let mut found = text
            .split_whitespace()
            .zip(&self.0)
            .filter(|(word, own)| word == *own)
            .map(|(word, _)| word);
        let last = found.nth(self.0.len().checked_sub(1)?)?;
        (common(&self.0, text) == self.0.len()).then(|| last.as_ptr() as usize - text.as_ptr() as usize + last.len())
    }
}

/// How many words a text begins with.
fn common(words: &[&str], text: &str) -> usize {
    words
        .iter()
        .zip(text.split_whitespace())
        .take_while(|(word, own)| *word == own)
        .count()
}

/// Whether words stand in a text more than so often.
fn occurs(text: &str, words: &[&str], times: usize) -> bool {
    let mut places = text.match_indices(words[0]).filter(|(at, _)| {
        let rest = &text[*at..];
        let whole = words.len() - 1;
        common(&words[..whole], rest) == whole
            && rest
                .split_whitespace()
                .nth(whole)
                .is_some_and(|last| last.trim_end_matches(['.', ',']) == words[whole].trim_end_matches(['.', ',']))
    });
    places.nth(times).is_some()
}

/// What follows each label of a place.
fn values(text: &str) -> impl Iterator<Item = &str> {
    memchr::memchr_iter(b':', text.as_bytes()).filter_map(|colon| {
        let start = text[..colon].rfind(char::is_whitespace).map_or(0, |at| at + 1);
        let label = &text[start..colon];
        let names =
            |(word, kind): &(&str, Label)| *kind == Label::Place && leading_word(label, word) == Some(label.len());
        let value = text[colon + 1..].lines().next()?.trim_start();
        (MEETING.iter().any(names) && !value.is_empty()).then_some(value)
    })
}
