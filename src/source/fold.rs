//! Comparing words as a reader does: without regard to case and white space.

/// Lower case, white space folded to single spaces, none at the ends.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// [`fold`] into a buffer that is emptied first.
pub fn fold_into(text: &str, buffer: &mut String) {
    buffer.clear();
    for word in text.split_whitespace() {
        if !buffer.is_empty() {
            buffer.push(' ');
        }
        if word.is_ascii() {
            let start = buffer.len();
            buffer.push_str(word);
            buffer[start..].make_ascii_lowercase();
        } else {
            for letter in word.chars() {
                if letter.is_ascii() {
                    buffer.push(letter.to_ascii_lowercase());
                } else {
                    buffer.extend(letter.to_lowercase());
                }
            }
        }
    }
}

/// Stands for a run of digits.
pub const DIGITS: char = '#';

/// The text with [`DIGITS`] for every run of digits: lines that differ in numbers alone are alike.
#[must_use]
pub fn without_digits(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '0'..='9' if plain.ends_with(DIGITS) => {}
            '0'..='9' => plain.push(DIGITS),
            _ => plain.push(letter),
        }
    }
    plain
}

/// True where both say the same but for case, white space and full stops at the end.
/// White space is left out altogether: text from PDF has stray spaces inside words.
#[must_use]
pub fn eq_folded(a: &str, b: &str) -> bool {
    a == b || (may_begin_alike(a, b) && letters(a).eq(letters(b)))
}

/// Most texts that are compared differ in their first letter, which is plain to see where both are ASCII.
fn may_begin_alike(a: &str, b: &str) -> bool {
    let (Some(a), Some(b)) = (a.bytes().next(), b.bytes().next()) else {
        return true;
    };
    !(a.is_ascii_alphanumeric() && b.is_ascii_alphanumeric()) || a.eq_ignore_ascii_case(&b)
}

/// True where `text` begins with `prefix`, but for case and white space.
#[must_use]
pub fn starts_folded(text: &str, prefix: &str) -> bool {
    if !may_begin_alike(text, prefix) {
        return false;
    }
    let mut text = letters(text);
    letters(prefix).all(|letter| text.next() == Some(letter))
}

fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    let text = text.trim_end_matches(|letter: char| letter == '.' || letter.is_whitespace());
    text.chars()
        .filter(|letter| !letter.is_whitespace())
        .flat_map(char::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds() {
        assert_eq!(fold("  Økonomi \t OG\u{a0}finans "), "økonomi og finans");
        assert!(eq_folded("Erhvervs politik.", "ERHVERVSPOLITIK"));
        assert!(!eq_folded("Erhverv", "Erhvervs"));
        assert!(starts_folded("Nye bænke på torvet", "nye bæ nke"));
        assert!(!starts_folded("Nye", "Nye bænke"));
    }
}
