//! Words of outcomes that are adjectives and decide nothing: `de udsatte boliger`, `den af udvalget godkendte plan`.

use crate::lexicon::outcomes::{ADVERBS, DETERMINERS, INDEFINITE, OF, PREPOSITIONS};
use crate::lexicon::phrases::Hit;
use crate::scan::body::is_noun;

/// Ends a noun that no adjective is: `en drøftelse`.
const NOUN: &str = "else";

/// So many words of an agent stand at most between `den af` and the adjective.
const AGENT: usize = 5;

/// Whether a phrase of a sentence in lower case is an adjective there.
pub fn is_one(text: &str, hit: &Hit) -> bool {
    let word = &text[hit.start..hit.end];
    let inflected = word.ends_with('e');
    if !(inflected || word.ends_with('t')) || word.ends_with(NOUN) || word.contains(char::is_whitespace) {
        return false;
    }
    let mut before = text[..hit.start]
        .rsplit(char::is_whitespace)
        .filter(|word| !word.is_empty())
        .take(AGENT + 2);
    let Some(last) = before.find(|word| !ADVERBS.contains(word)) else {
        return false;
    };
    if !inflected {
        return INDEFINITE.contains(&last);
    }
    let of_body = last.strip_suffix('s').is_some_and(is_noun);
    if DETERMINERS.contains(&last) || PREPOSITIONS.contains(&last) || of_body {
        return true;
    }
    let mut later = last;
    before.take_while(|word| !word.ends_with([',', ';'])).any(|word| {
        let agent = later == OF && DETERMINERS.contains(&word);
        later = word;
        agent
    })
}
