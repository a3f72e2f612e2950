//! Sentences of Danish text.

use super::body::is_noun;
use super::word::{ends_with_word, lower, starts_with_ignoring_case};
use crate::lexicon::outcomes::{HEREBY, SUBJECTS};
use crate::lexicon::phrases;
use crate::lexicon::sentences::{ABBREVIATIONS, CLAUSE, LEAVES_OPEN};
use crate::lexicon::votes::LABELS;

/// Quotation marks that close behind the end of a sentence.
const QUOTES: [char; 5] = ['"', '”', '“', '»', '«'];

/// The sentences of a text, as offsets without the white space around them.
///
/// A sentence ends at a full stop, an exclamation or a question mark before white space, unless the word before it
/// is an abbreviation, initials or a number that opens the sentence or a bracket, or what follows goes on in lower case.
#[must_use]
pub fn split(text: &str) -> Vec<(usize, usize)> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for at in memchr::memchr3_iter(b'.', b'!', b'?', text.as_bytes()) {
        let end = at
            + 1
            + text[at + 1..]
                .chars()
                .take_while(|next| QUOTES.contains(next))
                .map(char::len_utf8)
                .sum::<usize>();
        if at >= start && ends(text, start, at, end) {
            push(text, &mut sentences, start, end);
            start = end;
        }
    }
    push(text, &mut sentences, start, text.len());
    sentences
}

/// Whether a text begins as a clause of a proposal does: `at stien anlægges`, `At\tstien anlægges`.
#[must_use]
pub fn begins_clause(text: &str) -> bool {
    starts_with_ignoring_case(text, CLAUSE) && text[CLAUSE.len()..].starts_with(char::is_whitespace)
}

/// Whether a line ends in a word or a sign that another follows, or within a bracket.
#[must_use]
pub fn leaves_open(line: &str) -> bool {
    let bracket = line.rfind('(').is_some_and(|at| !line[at..].contains(')'));
    let word = || LEAVES_OPEN.iter().any(|word| ends_with_word(line, word));
    bracket || line.ends_with([',', '-', '–', '&', '/']) || word()
}

fn push(text: &str, sentences: &mut Vec<(usize, usize)>, start: usize, end: usize) {
    let part = text.get(start..end).unwrap_or_default();
    let left = part.trim_start();
    let from = end - left.len();
    let to = from + left.trim_end().len();
    if from < to {
        sentences.push((from, to));
    }
}

/// Whether the mark at `at`, with its quotation marks up to `end`, ends the sentence that begins at `start`.
fn ends(text: &str, start: usize, at: usize, end: usize) -> bool {
    let after = &text[end..];
    let next = after.trim_start();
    let goes_on = next.starts_with(char::is_lowercase) && !is_lettered(next);
    if after.len() == next.len() || next.is_empty() || goes_on {
        return false;
    }
    if text.as_bytes()[at] != b'.' {
        return true;
    }
    let word = text[..at]
        .rsplit(|letter: char| letter.is_whitespace() || letter == '(')
        .next()
        .unwrap_or_default();
    let before = text[..at - word.len()].trim_end();
    let opens = || before.ends_with('(') || text[start..at].trim_start() == word;
    let number = word.bytes().all(|byte| byte.is_ascii_digit()) && opens();
    let short = word.len() <= 8 && ABBREVIATIONS.contains(&word.to_lowercase().as_str());
    let decides = || is_capital(word) && begins_decision(next);
    is_last_party(before, word) || decides() || !(is_initial(before, word) || number || short)
}

/// `Imod: V. Godkendt.`, `For stemte V. Imod stemte A. Herefter ...`, `forslaget fra C. Byrådet godkendte ...`
fn begins_decision(text: &str) -> bool {
    let word = text
        .split(|letter: char| !letter.is_alphabetic())
        .next()
        .unwrap_or_default();
    let folded = lower(word);
    let opens = |words: &&str| phrases::first_word(words) == folded;
    let mut openings = LABELS.iter().map(|(label, _)| label).chain(SUBJECTS).chain(HEREBY);
    openings.any(opens) || phrases::begins_plain_outcome(&folded) || is_noun(word)
}

fn is_letter(word: &str) -> bool {
    word.chars().count() == 1 && word.starts_with(char::is_alphabetic)
}

fn is_capital(word: &str) -> bool {
    is_letter(word) && word.starts_with(char::is_uppercase)
}

fn last_word(text: &str) -> &str {
    text.rsplit([' ', ',']).next().unwrap_or_default()
}

/// Whether a word is a letter that stands for more, and no unit (`5 m.`), or several: `H.P.`
fn is_initial(before: &str, word: &str) -> bool {
    let unit =
        || word.starts_with(char::is_lowercase) && last_word(before).ends_with(|last: char| last.is_ascii_digit());
    is_letter(word) && !unit() || word.contains('.') && word.split('.').all(is_capital)
}

/// Whether a word is the last of several parties: `A, C og V.`
fn is_last_party(before: &str, word: &str) -> bool {
    is_capital(word)
        && before
            .strip_suffix(" og")
            .is_some_and(|before| is_capital(last_word(before)))
}

/// Whether a text begins with the letter of a part: `b) Godkendt`.
fn is_lettered(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(char::is_lowercase)
        && letters.next() == Some(')')
        && letters.next().is_some_and(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits() {
        let text = "1. Godkendt med 4 mod 2. Udvalget v. formanden, jf. Lov nr. 3, giver 4 mio. kr. Til maj! Ane B. Bo var imod?";
        let sentences = |text: &'static str| -> Vec<&str> {
            split(text).into_iter().map(|(start, end)| &text[start..end]).collect()
        };
        let second = "Udvalget v. formanden, jf. Lov nr. 3, giver 4 mio. kr. Til maj!";
        assert_eq!(
            sentences(text),
            ["1. Godkendt med 4 mod 2.", second, "Ane B. Bo var imod?"]
        );
        let names = "H.P. Berg (2. Viceborgmester), Bo Carl (V)";
        assert_eq!(sentences(names), [names]);
    }
}
