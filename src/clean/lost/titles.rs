//! The words of a contents list that has lost its lines too.

use super::FEWEST;
use crate::lexicon::labels::{CONTENTS, CONTENTS_STEM};
use crate::scan::list;
use crate::scan::mark::NumberMark;
use crate::scan::word::leading;
use crate::source::fold;
use std::collections::HashSet;

/// The words of a contents list that has lost its lines too: a number before words that stand there begins an item.
#[derive(Default)]
pub struct Titles {
    /// How many words of the list may still come.
    left: usize,
    /// Each of its words with those that follow.
    pub beginnings: HashSet<String>,
}

/// A title is known by so many words.
const TITLE_WORDS: usize = 3;
/// A contents list has no more words.
const LONGEST_LIST: usize = 2000;

impl Titles {
    /// Reads on, word by word.
    pub fn read(&mut self, rest: &str) {
        let heading =
            || leading(rest, CONTENTS).is_some_and(|(_, end)| !rest[end..].starts_with(char::is_alphanumeric));
        if self.beginnings.is_empty() && rest.starts_with(char::is_uppercase) && heading() {
            self.left = LONGEST_LIST;
        } else if self.left > 0 {
            self.left -= 1;
            self.beginnings.extend(beginning(rest));
        }
    }

    /// Reads a line that may be of the list or hold its heading, or be a list of its own: `1. Spørgetid 2. Nye bænke 3. ...`
    pub fn read_line(&mut self, text: &str) {
        let listed = list::entries(text);
        if listed.len() >= FEWEST {
            let titles = listed.iter().filter_map(|at| {
                let entry = &text[*at..];
                beginning(&entry[NumberMark::read(entry)?.title..])
            });
            self.beginnings.extend(titles);
        }
        if self.left > 0 || memchr::memmem::find(text.as_bytes(), CONTENTS_STEM.as_bytes()).is_some() {
            let starts = text
                .split_whitespace()
                .map(|word| word.as_ptr() as usize - text.as_ptr() as usize);
            starts.for_each(|at| self.read(&text[at..]));
        }
    }

    /// Whether the list has a title that begins so.
    pub fn names(&self, title: &str) -> bool {
        beginning(title).is_some_and(|beginning| self.beginnings.contains(&beginning))
    }
}

/// The first words of a text, in small letters and without signs.
pub fn beginning(text: &str) -> Option<String> {
    let words: Vec<_> = text.split_whitespace().take(TITLE_WORDS).collect();
    let plain = |word: &&str| fold(word.trim_matches(|letter: char| !letter.is_alphanumeric()));
    (words.len() == TITLE_WORDS).then(|| words.iter().map(plain).collect::<Vec<_>>().join(" "))
}
