//! The order of Danish names: after z come the three Danish letters, and aa is the last of them.

/// A text as it is sorted; two texts compare as their keys do.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// The letters by their place in the alphabet, no accents, case or punctuation.
    letters: Vec<u8>,
    /// The text itself, for what the letters leave open.
    text: String,
}

impl Key {
    /// The key of a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let folded = super::search::fold::folded_danish(text);
        let mut letters = Vec::with_capacity(folded.len());
        for letter in folded.chars() {
            letters.extend(place(letter));
        }
        let text = text.to_owned();
        Self { letters, text }
    }
}

/// The place of a letter among digits, the alphabet and all else; nothing for punctuation.
fn place(letter: char) -> Option<u8> {
    match letter {
        '0'..='9' => u8::try_from(letter).ok().map(|byte| byte - b'0' + 2),
        'a'..='z' => u8::try_from(letter).ok().map(|byte| byte - b'a' + 20),
        '\u{e6}' => Some(50),
        '\u{f8}' => Some(51),
        '\u{e5}' => Some(52),
        _ if letter.is_whitespace() => Some(1),
        _ if letter.is_alphanumeric() => Some(60),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_a_danish_reader_sorts() {
        let sorted = ["Andersen", "Zealand", "Ærø", "Ørsted", "Aabenraa", "Aalborg", "Aarhus"];
        let mut names = sorted;
        names.reverse();
        names.sort_by_key(|name| Key::of(name));
        assert_eq!(names, sorted);
    }

    #[test]
    fn case_and_accents_do_not_matter_first() {
        let mut names = ["idé b", "Ide a", "id"];
        names.sort_by_key(|name| Key::of(name));
        assert_eq!(names, ["id", "Ide a", "idé b"]);
    }
}
