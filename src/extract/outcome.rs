//! The outcome that a sentence of a decision tells.

use crate::lexicon::outcomes::{AMENDMENTS, CONDITIONS, Force, NEGATIONS, Wording, beginning_with};
use crate::lexicon::sentences::CLAUSE;
use crate::model::Outcome::{self, Approved, ApprovedWithChanges, Recommended, Rejected, Unclear};
use crate::scan::word::{find_word, lower};
use std::ops::Range;

/// An outcome read from a sentence. Offsets are bytes of the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What was read.
    pub outcome: Outcome,
    /// The next best reading.
    pub runner_up: Option<Outcome>,
    /// The words that gave it.
    pub words: Range<usize>,
    /// Whether the words say it or it was concluded from them.
    pub implied: bool,
    /// Whether the word is a slip, or means something else.
    pub doubtful: bool,
}

/// What a sentence says of the outcome.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The outcomes, in order.
    pub readings: Vec<Reading>,
    /// Where the terms of the decision begin: `med den bemærkning, at ...`.
    pub condition: Option<usize>,
}

/// Words before an outcome in which a negation reaches it.
const REACH: usize = 4;
/// An amendment is the sentence's subject where it stands among its first words.
const SUBJECT: usize = 4;

/// Reads a sentence.
#[must_use]
pub fn read(sentence: &str) -> Said {
    let text = lower(sentence);
    let words = words(&text);
    if words
        .iter()
        .take(SUBJECT)
        .any(|word| AMENDMENTS.contains(&&text[word.clone()]))
    {
        return Said::default();
    }
    let mut readings = strongest(&text, &words);
    let condition = condition(&text).filter(|_| !readings.is_empty());
    if condition.is_some() {
        readings
            .iter_mut()
            .filter(|reading| reading.outcome == Approved)
            .for_each(|reading| reading.outcome = ApprovedWithChanges);
    }
    Said { readings, condition }
}

/// Runs of letters and digits.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices() {
        match (letter.is_alphanumeric() || letter == '§', start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    words.extend(start.map(|from| from..text.len()));
    words
}

/// The readings of the greatest force: plain words before generic ones, and these before what is only implied.
fn strongest(text: &str, words: &[Range<usize>]) -> Vec<Reading> {
    let matches = matches(text, words);
    let plain = |wording: &Wording| matches!(wording.force, Force::Plain | Force::Doubtful(_));
    let generic = |wording: &Wording| wording.force == Force::Generic;
    let implied = |wording: &Wording| wording.force == Force::Implied;
    let tests: [&dyn Fn(&Wording) -> bool; 3] = [&plain, &generic, &implied];
    let chosen = tests
        .into_iter()
        .map(|test| matches.iter().filter(|(wording, _)| test(wording)).collect::<Vec<_>>())
        .find(|found| !found.is_empty());
    let mut readings: Vec<Reading> = Vec::new();
    for (wording, at) in chosen.unwrap_or_default() {
        let reading = reading(text, words, wording, *at);
        // `Anbefales godkendt` recommends an approval.
        let of_another = reading.outcome == Approved && readings.iter().any(|before| before.outcome == Recommended);
        if !of_another {
            readings.push(reading);
        }
    }
    readings
}

/// The wordings in a sentence and the words at which they begin. What a decided clause says (`godkender, at ...`) is
/// not what was decided, unless the verb before it tells nothing by itself.
fn matches(text: &str, words: &[Range<usize>]) -> Vec<(Wording, usize)> {
    let mut found: Vec<(Wording, usize)> = Vec::new();
    let mut after = 0;
    for (index, word) in words.iter().enumerate() {
        let clause = text[word.start..].starts_with(CLAUSE) && index > 0;
        if clause
            && found
                .iter()
                .any(|(wording, _)| wording.force != Force::Generic && wording.force != Force::Implied)
        {
            break;
        }
        let wording = beginning_with(&text[word.clone()])
            .iter()
            .find(|wording| stands_at(text, wording.words, word.start));
        if let Some(wording) = wording.filter(|_| word.start >= after) {
            after = word.start + wording.words.len();
            found.push((*wording, index));
        }
    }
    found
}

fn stands_at(text: &str, words: &str, at: usize) -> bool {
    text[at..]
        .strip_prefix(words)
        .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

fn reading(text: &str, words: &[Range<usize>], wording: &Wording, at: usize) -> Reading {
    let start = words[at].start;
    let negated = is_negated(text, words, wording, at);
    let outcome = match (negated, wording.outcome) {
        (false, outcome) => outcome,
        (true, Approved | Recommended) => Rejected,
        (true, _) => Unclear,
    };
    let (runner_up, doubtful) = match wording.force {
        Force::Doubtful(other) => (Some(other).filter(|other| *other != outcome), true),
        _ => (None, false),
    };
    let words = start..start + wording.words.len();
    Reading {
        outcome,
        runner_up,
        words,
        implied: wording.force == Force::Implied,
        doubtful,
    }
}

/// A negation in the same clause, at most [`REACH`] words before the wording or right behind it.
fn is_negated(text: &str, words: &[Range<usize>], wording: &Wording, at: usize) -> bool {
    let start = words[at].start;
    let clause = text[..start].rfind([',', ';']).unwrap_or(0);
    let is_negation = |word: &Range<usize>| NEGATIONS.contains(&&text[word.clone()]);
    let before = words[..at]
        .iter()
        .rev()
        .take(REACH)
        .take_while(|word| word.start >= clause)
        .any(is_negation);
    let end = start + wording.words.len();
    let behind = words[at..]
        .iter()
        .find(|word| word.start >= end)
        .is_some_and(|word| text[end..word.start].trim().is_empty() && is_negation(word));
    before || behind
}

fn condition(text: &str) -> Option<usize> {
    CONDITIONS.iter().filter_map(|words| find_word(text, words)).min()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Outcome::{
        Discussed, Elected, Forwarded, NoAction, Noted, Postponed, Procedural, ReferredUp, Returned, Withdrawn,
    };

    #[test]
    fn sentences_and_their_outcomes() {
        let rows: &[(&str, &[Outcome])] = &[
            ("Godkendt.", &[Approved]),
            ("Indstillingen tiltrådt.", &[Approved]),
            ("Indstillingen tilrådt.", &[Approved]),
            ("Kulturudvalget godkender, at sagen udsættes.", &[Approved]),
            ("Udvalget besluttede, at sagen udsættes.", &[Postponed]),
            ("Udvalget besluttede at gøre sagen til en B-sag.", &[Procedural]),
            ("Besluttet, at der tilføjes et punkt.", &[Approved]),
            ("Drøftet og taget til efterretning.", &[Discussed, Noted]),
            (
                "Godkendt med den bemærkning, at punkt 4 rykkes.",
                &[ApprovedWithChanges],
            ),
            ("Indstilles godkendt.", &[Recommended]),
            ("Økonomiudvalget anbefaler indstillingen.", &[Recommended]),
            ("Oversendes til Byrådet.", &[Forwarded]),
            ("Administrationen orienterede", &[Noted]),
            ("Orientering givet.", &[Noted]),
            ("Orientering om møde med skolen", &[Noted]),
            ("Intet under dette punkt.", &[NoAction]),
            ("Ikke godkendt.", &[Rejected]),
            ("Udvalget kunne ikke godkende forslaget.", &[Rejected]),
            ("Et ændringsforslag fra Q blev forkastet med 30 stemmer mod 5.", &[]),
            ("Sagen sendes tilbage til Teknikudvalget.", &[Returned]),
            ("Sag 3 udgår.", &[Withdrawn]),
            ("Ane Berg blev valgt.", &[Elected]),
            ("Bo Carl begærede sagen i Byrådet, jf. § 23.", &[ReferredUp]),
            ("Oplægget vedhæftes referatet.", &[]),
            ("Byrådet drøftede ikke sagen.", &[Unclear]),
        ];
        for (sentence, expected) in rows {
            let outcomes: Vec<_> = read(sentence)
                .readings
                .into_iter()
                .map(|reading| reading.outcome)
                .collect();
            assert_eq!(&outcomes, expected, "{sentence}");
        }
    }

    #[test]
    fn a_slip_is_doubtful() {
        let reading = read("Indstillingen tilrådt.").readings.remove(0);
        assert_eq!(
            (reading.runner_up, reading.doubtful, reading.words),
            (Some(Recommended), true, 14..22)
        );
    }
}
