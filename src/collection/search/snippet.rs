//! The words around a hit.

use serde::Serialize;
use std::ops::Range;

/// Some words of a text, with what was found marked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Snippet {
    /// The words, white space folded.
    pub text: String,
    /// What to mark: from and to, in UTF-16 code units of `text`.
    pub marks: Vec<(usize, usize)>,
    /// Whether words of the same stretch stand before.
    pub more_before: bool,
    /// Whether words of the same stretch follow.
    pub more_after: bool,
}

/// About so many bytes before the first hit and after its beginning are shown.
const BEFORE: usize = 60;
const AFTER: usize = 160;

impl Snippet {
    /// The words of `text[stretch]` around the first of `hits`, which are byte ranges in order.
    #[must_use]
    pub fn around(text: &str, stretch: Range<usize>, hits: &[Range<usize>]) -> Self {
        let Some(first) = hits.first() else {
            return Self::default();
        };
        let start = word_start(text, stretch.start, first.start);
        let end = word_end(text, stretch.end, first.end.max(first.start + AFTER));
        let mut snippet = Self {
            more_before: text
                .get(stretch.start..start)
                .is_some_and(|before| !before.trim().is_empty()),
            more_after: text.get(end..stretch.end).is_some_and(|after| !after.trim().is_empty()),
            ..Self::default()
        };
        snippet.write(text, start..end, hits);
        snippet
    }

    fn write(&mut self, text: &str, range: Range<usize>, hits: &[Range<usize>]) {
        let (mut units, mut blank) = (0, true);
        let mut hits = hits.iter().filter(|hit| hit.end <= range.end).peekable();
        let mut begun = None;
        let part = text.get(range.clone()).unwrap_or_default();
        for (at, letter) in part.char_indices().map(|(at, letter)| (range.start + at, letter)) {
            if let Some(from) = begun.take_if(|_| hits.peek().is_some_and(|hit| hit.end <= at)) {
                self.marks.push((from, units));
                hits.next();
            }
            if begun.is_none() && hits.peek().is_some_and(|hit| hit.start <= at) {
                begun = Some(units);
            }
            if !(letter.is_whitespace() && blank) {
                let letter = if letter.is_whitespace() { ' ' } else { letter };
                self.text.push(letter);
                units += letter.len_utf16();
            }
            blank = letter.is_whitespace();
        }
        self.marks.extend(begun.map(|from| (from, units)));
        self.text.truncate(self.text.trim_end().len());
    }
}

/// The beginning of a word, some way before a place.
fn word_start(text: &str, least: usize, at: usize) -> usize {
    let mut start = at.saturating_sub(BEFORE).max(least);
    while start < at
        && !(text.is_char_boundary(start) && (start == least || text[..start].ends_with(char::is_whitespace)))
    {
        start += 1;
    }
    start
}

/// The end of a word, some way after a place.
fn word_end(text: &str, most: usize, at: usize) -> usize {
    let mut end = at.min(most).min(text.len());
    while end < most && !(text.is_char_boundary(end) && text[end..].starts_with(char::is_whitespace)) {
        end += 1;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_count_as_utf16_does() {
        let text = "🏛 Den  nye\nskole på Åen, skolen ved torvet";
        let at = |word: &str| text.find(word).map(|at| at..at + word.len()).unwrap();
        let snippet = Snippet::around(text, 0..text.len(), &[at("skole"), at("skolen")]);
        let units: Vec<u16> = snippet.text.encode_utf16().collect();
        let marked: Vec<_> = snippet
            .marks
            .iter()
            .map(|(from, to)| String::from_utf16_lossy(&units[*from..*to]))
            .collect();
        assert_eq!(snippet.text, "🏛 Den nye skole på Åen, skolen ved torvet");
        assert_eq!(marked, ["skole", "skolen"]);
        assert!(!snippet.more_before && !snippet.more_after);
    }

    #[test]
    fn long_text_is_cut_between_words() {
        let text = format!("{}målet {}", "før ".repeat(100), "efter ".repeat(100));
        let at = text.find("målet").unwrap();
        let hit = at..at + 6;
        let snippet = Snippet::around(&text, 0..text.len(), std::slice::from_ref(&hit));
        assert!(snippet.more_before && snippet.more_after);
        assert!(snippet.text.starts_with("før") && snippet.text.ends_with("efter"));
        assert!(snippet.text.len() < 300);
    }
}
