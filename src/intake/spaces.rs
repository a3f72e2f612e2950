//! Spaces that differ in width or in whether a line may break at them: to a reader they are spaces, and as such they
//! stand in the text.

use std::borrow::Cow;

/// The no-break space, and those of other widths.
const SPACES: [char; 16] = [
    '\u{a0}', '\u{1680}', '\u{2000}', '\u{2001}', '\u{2002}', '\u{2003}', '\u{2004}', '\u{2005}', '\u{2006}',
    '\u{2007}', '\u{2008}', '\u{2009}', '\u{200a}', '\u{202f}', '\u{205f}', '\u{3000}',
];

/// The first bytes of all but the no-break space in UTF-8.
const LEADS: [u8; 3] = [0xE1, 0xE2, 0xE3];

/// What UTF-8 becomes where it was read as windows-1252, and the space is no space.
const SPOILT: [&str; 2] = ["\u{c2}\u{a0}", "\u{c3}\u{a0}"];

/// The text with plain spaces alone.
pub fn plain(text: Cow<'_, str>) -> Cow<'_, str> {
    // Nearly all texts have none, and those that have one nearly always have the first.
    let mut leads = memchr::memchr3_iter(LEADS[0], LEADS[1], LEADS[2], text.as_bytes());
    if memchr::memmem::find(text.as_bytes(), "\u{a0}".as_bytes()).is_none()
        && !leads.any(|at| text[at..].starts_with(SPACES))
    {
        return text;
    }
    // Behind these letters it is half of another character that was decoded wrongly; that is reported, not hidden.
    if SPOILT.iter().any(|half| text.contains(half)) {
        return text;
    }
    Cow::Owned(text.replace(SPACES, " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_are_spaces() {
        assert_eq!(plain("1.200\u{a0}kr.\u{2009}–\u{202f}x".into()), "1.200 kr. – x");
        assert!(matches!(plain("æ ø".into()), Cow::Borrowed(_)));
    }
}
