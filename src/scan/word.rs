//! Letters, digits and words.

use crate::lexicon::rows::Rows;

/// The number that begins at `at`: its value and the offset after it. At most nine digits.
#[must_use]
pub fn number(text: &str, at: usize) -> Option<(u32, usize)> {
    let digits = text.get(at..)?.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 || digits > 9 {
        return None;
    }
    let value = text[at..at + digits].parse().ok()?;
    Some((value, at + digits))
}

/// The offsets at which runs of digits begin, from `from` on.
pub fn numbers(text: &str, from: usize) -> impl Iterator<Item = usize> + '_ {
    let bytes = text.as_bytes();
    let mut at = from;
    std::iter::from_fn(move || {
        let start = next_digit(bytes, at)?;
        at = start + bytes[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        Some(start)
    })
}

/// Bytes looked at together; the compiler turns the test of so many into a few instructions.
const STRIDES: [usize; 2] = [32, 8];

fn next_digit(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    for stride in STRIDES {
        while let Some(together) = bytes.get(at..at + stride) {
            if together.iter().fold(false, |any, byte| any | byte.is_ascii_digit()) {
                break;
            }
            at += stride;
        }
    }
    Some(at + bytes.get(at..)?.iter().position(u8::is_ascii_digit)?)
}

/// The offset after white space (tabs and no-break spaces included) from `at` on.
#[must_use]
pub fn skip_space(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.len() - rest.trim_start().len()
}

/// True where `text` begins with `prefix` in any case; `prefix` is lower case. See [`lower`] for the letters known.
#[must_use]
#[inline]
pub fn starts_with_ignoring_case(text: &str, prefix: &str) -> bool {
    let start = text.as_bytes().get(..prefix.len());
    start.is_some_and(|start| equal_ignoring_case(start, prefix.as_bytes()))
}

/// True where `text` ends with `suffix` in any case; `suffix` is lower case.
#[must_use]
#[inline]
pub fn ends_with_ignoring_case(text: &str, suffix: &str) -> bool {
    let start = text.len().checked_sub(suffix.len());
    let end = start.and_then(|start| text.as_bytes().get(start..));
    // Most words that differ end differently; the letters of Latin-1 differ in one bit too.
    let could = |end: &[u8]| end.last().map(|byte| byte | 0x20) == suffix.as_bytes().last().map(|byte| byte | 0x20);
    end.is_some_and(|end| could(end) && equal_ignoring_case(end, suffix.as_bytes()))
}

/// True where `text` is one of `words` (lower case), in any case.
#[must_use]
pub fn is_one_of(text: &str, words: &[&str]) -> bool {
    words
        .iter()
        .any(|word| word.len() == text.len() && equal_ignoring_case(text.as_bytes(), word.as_bytes()))
}

/// Whether two texts of one length are the same, `small` being lower case. Nearly all differ in their first byte.
#[inline]
fn equal_ignoring_case(text: &[u8], small: &[u8]) -> bool {
    let mut before = 0;
    for (at, byte) in text.iter().enumerate() {
        if lower_byte(before, *byte) != small[at] {
            return false;
        }
        before = *byte;
    }
    true
}

/// The first byte of the letters of Latin-1 in UTF-8, and of nothing else.
const LATIN: u8 = 0xC3;

/// The byte of the small letter. Letters of Latin-1 (`Æ`, `Ø`, `Å`, `É`) are two bytes in UTF-8, `before` the first of
/// them; capitals and small letters differ in one bit, as in ASCII. The sign `×` stands among the capitals.
#[inline]
const fn lower_byte(before: u8, byte: u8) -> u8 {
    let latin = before == LATIN && byte >= 0x80 && byte <= 0x9E && byte != 0x97;
    if byte.is_ascii_uppercase() || latin {
        byte | 0x20
    } else {
        byte
    }
}

/// The offsets at which a capital stands right behind a small letter: there two words were run together.
pub fn seams(text: &str) -> impl Iterator<Item = usize> + '_ {
    let capitals = text.char_indices().filter(|(_, letter)| letter.is_uppercase());
    capitals
        .map(|(at, _)| at)
        .filter(|at| text[..*at].ends_with(char::is_lowercase))
}

/// The words of a short line that is set with spaces between its letters, `B e s l u t n i n g`; wider gaps part words.
#[must_use]
pub fn spaced_letters(text: &str) -> Option<String> {
    let mut bytes = text.chars();
    let begins = bytes.next().is_some_and(char::is_alphabetic) && bytes.next() == Some(' ');
    if !begins || text.len() > LONGEST_SPACED {
        return None;
    }
    let words = text.split("  ").map(str::trim).filter(|word| !word.is_empty());
    let mut together = String::with_capacity(text.len());
    let mut letters = 0;
    for word in words {
        if !together.is_empty() {
            together.push(' ');
        }
        for letter in word.split(' ') {
            if letter.trim_end_matches(':').chars().count() > 1 {
                return None;
            }
            letters += 1;
            together.push_str(letter);
        }
    }
    (letters >= FEWEST_SPACED).then_some(together)
}

/// Fewer letters with spaces between are initials or answers of a list.
const FEWEST_SPACED: usize = 5;
/// No line is set so that is longer, in bytes.
const LONGEST_SPACED: usize = 80;

/// The bytes that some of `words` (lower case) begin with, in any case: of most texts they tell that none of the words begins them.
#[must_use]
pub const fn initials(words: &[&str]) -> [bool; 256] {
    let mut initials = [false; 256];
    let mut at = 0;
    while at < words.len() {
        let small = words[at].as_bytes()[0];
        initials[small as usize] = true;
        initials[small.to_ascii_uppercase() as usize] = true;
        at += 1;
    }
    initials
}

/// The first of `words` (lower case) that stands whole at the beginning of `text`, and the offset after it.
#[must_use]
pub fn leading<'w>(text: &str, words: &[&'w str]) -> Option<(&'w str, usize)> {
    let first = lower_byte(0, *text.as_bytes().first()?);
    for word in words {
        // Nearly all words end here.
        if word.as_bytes().first() == Some(&first)
            && let Some(end) = leading_word(text, word)
        {
            return Some((word, end));
        }
    }
    None
}

/// All of `words` (lower case) that stand whole at the beginning of `text`, and the offsets after them.
pub fn leading_all<'t, 'w>(
    text: &'t str,
    words: &'t [&'w str],
) -> impl Iterator<Item = (&'w str, usize)> + use<'t, 'w> {
    let words = words.iter().copied().filter(begins_like(text));
    words.filter_map(|word| Some((word, leading_word(text, word)?)))
}

/// The rows of a table whose word (lower case) stands whole at the beginning of `text`, and the offset after it.
pub fn leading_rows<'r, T>(text: &'r str, rows: &'r Rows<T>) -> impl Iterator<Item = (&'static T, usize)> + use<'r, T> {
    rows.beginning_with(first_byte(text))
        .filter_map(|(word, value)| Some((value, leading_word(text, word)?)))
}

/// The first byte of a text, that of the small letter; 0 where it is empty.
#[must_use]
pub fn first_byte(text: &str) -> u8 {
    text.bytes().next().map_or(0, |byte| lower_byte(0, byte))
}

/// Whether a word (lower case) and a text begin with the same byte: nearly all words of a table end here.
fn begins_like(text: &str) -> impl Fn(&&str) -> bool + use<> {
    let first = first_byte(text);
    move |word| word.as_bytes().first() == Some(&first)
}

/// The offset after `word` (lower case) where it stands whole, in any case, at the beginning of `text`.
#[must_use]
#[inline]
pub fn leading_word(text: &str, word: &str) -> Option<usize> {
    if !starts_with_ignoring_case(text, word) {
        return None;
    }
    let rest = text.get(word.len()..)?;
    let whole = !rest.starts_with(char::is_alphanumeric) || !word.ends_with(char::is_alphanumeric);
    whole.then_some(word.len())
}

/// Where the run of characters that ends a text and belongs together begins.
#[must_use]
pub fn last_run(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    let run = text.chars().rev().take_while(|letter| belongs(*letter));
    text.len() - run.map(char::len_utf8).sum::<usize>()
}

/// True where `word` (lower case) stands whole, in any case, at the end of `text`.
#[must_use]
pub fn ends_with_word(text: &str, word: &str) -> bool {
    let before = text.len().checked_sub(word.len()).and_then(|at| text.get(..at));
    ends_with_ignoring_case(text, word) && before.is_some_and(|before| !before.ends_with(char::is_alphanumeric))
}

/// The offset at which `word` (lower case) stands whole in `text` (lower case).
#[must_use]
pub fn find_word(text: &str, word: &str) -> Option<usize> {
    let (bytes, sought) = (text.as_bytes(), word.as_bytes());
    let second = sought.get(1);
    memchr::memchr_iter(*sought.first()?, bytes).find(|at| {
        // Nearly all words end at their second letter.
        (second.is_none() || bytes.get(at + 1) == second)
            && bytes[*at..].starts_with(sought)
            && !text[at + sought.len()..].starts_with(char::is_alphanumeric)
            && !text[..*at].ends_with(char::is_alphanumeric)
    })
}

/// What stands before the bracket that ends a text, and in it: `Notat (lukket)`.
#[must_use]
pub fn bracket(text: &str) -> Option<(&str, &str)> {
    let inner = text.strip_suffix([')', ']'])?;
    let (words, inside) = inner.rsplit_once(['(', '['])?;
    Some((words, inside.trim()))
}

/// Lower case for the letters of ASCII and Latin-1, all others as they are: every offset stays the same.
#[must_use]
pub fn lower(text: &str) -> String {
    let ascii = text.to_ascii_lowercase();
    // Few texts have other capitals.
    let bytes = ascii.as_bytes();
    let is_capital = |at: usize| bytes.get(at + 1).is_some_and(|byte| lower_byte(LATIN, *byte) != *byte);
    if !memchr::memchr_iter(LATIN, bytes).any(is_capital) {
        return ascii;
    }
    let mut before = 0;
    let small = |byte| lower_byte(std::mem::replace(&mut before, byte), byte);
    String::from_utf8(text.bytes().map(small).collect()).unwrap_or(ascii)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_words_and_numbers() {
        assert_eq!(numbers("a1b 23, 04", 0).collect::<Vec<_>>(), [1, 4, 8]);
        assert_eq!(number("x204.", 1), Some((204, 4)));
        assert_eq!(leading("Økonomi: 3", &["øko", "økonomi"]), Some(("økonomi", 8)));
        assert_eq!(leading("Pkt. 4", &["pkt."]), Some(("pkt.", 4)));
        assert_eq!(find_word("er ingenting ikke", "ikke"), Some(13));
        assert_eq!(lower("ÆØÅ É×Þ İ Ж"), "æøå é×þ İ Ж");
        assert!(ends_with_ignoring_case("Rådets BESLUTNING", "beslutning") && !ends_with_ignoring_case("ÅR", "ør"));
    }
}
