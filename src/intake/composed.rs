//! Letters that were written as a letter and the mark above or below it, as some systems store them: `å` in two
//! characters. In the text they stand as one, which is how words are compared.
//!
//! Canonical composition for the Latin letters of European names; the tables of all scripts would be many times the code.

use std::borrow::Cow;

/// Begins every mark that is known here in UTF-8, and nothing else that is frequent.
const LEAD: u8 = 0xCC;

/// A mark, the letters that take it, and what they are with it, in the same order.
const MARKS: [(char, &str, &str); 13] = [
    ('\u{300}', "aeiouAEIOU", "àèìòùÀÈÌÒÙ"),
    (
        '\u{301}',
        "aceilnorsuyzACEILNORSUYZ\u{e6}\u{c6}\u{f8}\u{d8}",
        "áćéíĺńóŕśúýźÁĆÉÍĹŃÓŔŚÚÝŹǽǼǿǾ",
    ),
    ('\u{302}', "aceghijosuwyACEGHIJOSUWY", "âĉêĝĥîĵôŝûŵŷÂĈÊĜĤÎĴÔŜÛŴŶ"),
    ('\u{303}', "ainouAINOU", "ãĩñõũÃĨÑÕŨ"),
    ('\u{304}', "aeiouAEIOU", "āēīōūĀĒĪŌŪ"),
    ('\u{306}', "aegiouAEGIOU", "ăĕğĭŏŭĂĔĞĬŎŬ"),
    ('\u{307}', "cegzCEGIZ", "ċėġżĊĖĠİŻ"),
    ('\u{308}', "aeiouyAEIOUY", "äëïöüÿÄËÏÖÜŸ"),
    ('\u{30a}', "auAU", "\u{e5}ů\u{c5}Ů"),
    ('\u{30b}', "ouOU", "őűŐŰ"),
    ('\u{30c}', "cdelnrstzCDELNRSTZ", "čďěľňřšťžČĎĚĽŇŘŠŤŽ"),
    ('\u{327}', "cgklnrstCGKLNRST", "çģķļņŗşţÇĢĶĻŅŖŞŢ"),
    ('\u{328}', "aeiuAEIU", "ąęįųĄĘĮŲ"),
];

/// The text with each such letter as one character.
pub fn composed(text: Cow<'_, str>) -> Cow<'_, str> {
    if memchr::memchr(LEAD, text.as_bytes()).is_none() {
        return text;
    }
    let mut whole = String::with_capacity(text.len());
    for letter in text.chars() {
        match whole.chars().next_back().and_then(|base| with_mark(base, letter)) {
            Some(one) => {
                whole.pop();
                whole.push(one);
            }
            None => whole.push(letter),
        }
    }
    Cow::Owned(whole)
}

fn with_mark(base: char, mark: char) -> Option<char> {
    let (_, bases, letters) = MARKS.iter().find(|(known, ..)| *known == mark)?;
    let at = bases.chars().position(|letter| letter == base)?;
    letters.chars().nth(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_and_its_mark_are_one() {
        for (apart, whole) in [
            ("Ra\u{30a}dhuset", "R\u{e5}dhuset"),
            ("Resume\u{301} A\u{30a}", "Resum\u{e9} \u{c5}"),
            ("\u{301}x \u{e5}\u{301}", "\u{301}x \u{e5}\u{301}"),
        ] {
            assert_eq!(composed(apart.into()), whole);
        }
        assert!(matches!(composed("\u{e5}".into()), Cow::Borrowed(_)));
    }

    #[test]
    fn each_letter_has_its_own() {
        for (mark, bases, letters) in MARKS {
            assert_eq!(bases.chars().count(), letters.chars().count(), "{mark:?}");
        }
    }
}
