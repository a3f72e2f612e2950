//! Letters, digits and words.

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
        let start = at + bytes.get(at..)?.iter().position(u8::is_ascii_digit)?;
        at = start + bytes[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        Some(start)
    })
}

/// The offset after white space (tabs and no-break spaces included) from `at` on.
#[must_use]
pub fn skip_space(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.len() - rest.trim_start().len()
}

/// True where `text` begins with `prefix` in any case; `prefix` is lower case.
#[must_use]
pub fn starts_with_ignoring_case(text: &str, prefix: &str) -> bool {
    let mut letters = text.chars().flat_map(char::to_lowercase);
    prefix.chars().all(|letter| letters.next() == Some(letter))
}

/// The first of `words` (lower case) that stands whole at the beginning of `text`, and the offset after it.
#[must_use]
pub fn leading<'w>(text: &str, words: &[&'w str]) -> Option<(&'w str, usize)> {
    words
        .iter()
        .find_map(|word| leading_word(text, word).map(|end| (*word, end)))
}

/// The offset after `word` (lower case) where it stands whole, in any case, at the beginning of `text`.
#[must_use]
pub fn leading_word(text: &str, word: &str) -> Option<usize> {
    if !starts_with_ignoring_case(text, word) {
        return None;
    }
    // Danish letters have the same length in both cases, so the prefix ends where the word's length says.
    let rest = text.get(word.len()..)?;
    let whole = !rest.starts_with(char::is_alphanumeric) || !word.ends_with(char::is_alphanumeric);
    whole.then_some(word.len())
}

/// The offset at which `word` (lower case) stands whole in `text` (lower case).
#[must_use]
pub fn find_word(text: &str, word: &str) -> Option<usize> {
    text.match_indices(word).map(|(at, _)| at).find(|at| {
        let before = text[..*at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

/// Lower case, letter by letter, keeping every offset: a letter whose lower case has another length stays as it is.
#[must_use]
pub fn lower(text: &str) -> String {
    let mut lower = String::with_capacity(text.len());
    for letter in text.chars() {
        let mut small = letter.to_lowercase();
        match (small.next(), small.next()) {
            (Some(small), None) if small.len_utf8() == letter.len_utf8() => lower.push(small),
            _ => lower.push(letter),
        }
    }
    lower
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
        assert_eq!(lower("ÆØÅ İ"), "æøå İ");
    }
}
