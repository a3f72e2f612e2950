//! Letters that were written as a letter and the mark above or below it, as some systems store them: `å` in two
//! characters. In the text they stand as one, which is how words are compared.

use std::borrow::Cow;
use std::ops::RangeInclusive;
use unicode_normalization::char::compose;

/// The marks above and below letters.
const MARKS: RangeInclusive<char> = '\u{300}'..='\u{36F}';
/// What all of them begin with in UTF-8.
const LEADS: [u8; 2] = [0xCC, 0xCD];

/// The text with each such letter as one character, where Unicode has one for it.
pub fn composed(text: Cow<'_, str>) -> Cow<'_, str> {
    if memchr::memchr2(LEADS[0], LEADS[1], text.as_bytes()).is_none() {
        return text;
    }
    let mut whole = String::with_capacity(text.len());
    for letter in text.chars() {
        let base = whole.chars().next_back().filter(|_| MARKS.contains(&letter));
        match base.and_then(|base| compose(base, letter)) {
            Some(one) => {
                whole.pop();
                whole.push(one);
            }
            None => whole.push(letter),
        }
    }
    Cow::Owned(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_and_its_mark_are_one() {
        for (apart, whole) in [
            ("Ra\u{30a}dhuset", "R\u{e5}dhuset"),
            ("Resume\u{301} A\u{30a}", "Resum\u{e9} \u{c5}"),
            ("\u{301}x \u{e5}\u{301}", "\u{301}x \u{1fb}"),
            ("x\u{30a} \u{1F41F}\u{301}", "x\u{30a} \u{1F41F}\u{301}"),
        ] {
            assert_eq!(composed(apart.into()), whole);
        }
        assert!(matches!(composed("\u{e5}".into()), Cow::Borrowed(_)));
    }
}
