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
        for letter in word.chars() {
            if letter.is_ascii() {
                buffer.push(letter.to_ascii_lowercase());
            } else {
                buffer.extend(letter.to_lowercase());
            }
        }
    }
}

/// True where both say the same but for case, white space and full stops at the end.
/// White space is left out altogether: text from PDF has stray spaces inside words.
#[must_use]
pub fn eq_folded(a: &str, b: &str) -> bool {
    letters(a).eq(letters(b))
}

/// True where `text` begins with `prefix`, but for case and white space.
#[must_use]
pub fn starts_folded(text: &str, prefix: &str) -> bool {
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
