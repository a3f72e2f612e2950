//! The outcome that a sentence of a decision tells.

use crate::lexicon::outcomes::{Force, Wording};
use crate::lexicon::phrases::{Hit, Says};
use crate::lexicon::sentences::CLAUSE;
use crate::model::Outcome::{self, Approved, ApprovedWithChanges, Recommended, Rejected, Unclear};
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
    /// The sentence speaks of an amendment, not of the proposal.
    pub amendment: bool,
}

/// Words before an outcome in which a negation reaches it.
const REACH: usize = 4;
/// An amendment is the sentence's subject where it stands among its first words.
const SUBJECT: usize = 4;

/// Reads a sentence in lower case, given the phrases found in it.
#[must_use]
pub fn read(text: &str, hits: &[Hit]) -> Said {
    if hits.iter().any(|hit| hit.says == Says::Amendment && hit.word < SUBJECT) {
        return Said {
            amendment: true,
            ..Said::default()
        };
    }
    let mut readings = strongest(text, hits);
    let condition = hits
        .iter()
        .find(|hit| hit.says == Says::Condition)
        .map(|hit| hit.start)
        .filter(|_| !readings.is_empty());
    if condition.is_some() {
        let approved = readings.iter_mut().filter(|reading| reading.outcome == Approved);
        approved.for_each(|reading| reading.outcome = ApprovedWithChanges);
    }
    Said {
        readings,
        condition,
        amendment: false,
    }
}

/// The readings of the greatest force: plain words before generic ones, and these before what is only implied.
fn strongest(text: &str, hits: &[Hit]) -> Vec<Reading> {
    let matches = matches(text, hits);
    let rank = |wording: &Wording| match wording.force {
        Force::Plain | Force::Doubtful(_) => 0,
        Force::Generic => 1,
        Force::Implied => 2,
    };
    let strongest = matches.iter().map(|(wording, _)| rank(wording)).min();
    let mut readings: Vec<Reading> = Vec::new();
    for (wording, hit) in matches.iter().filter(|(wording, _)| Some(rank(wording)) == strongest) {
        let reading = reading(text, hits, wording, hit);
        // `Anbefales godkendt` recommends an approval.
        let of_another = reading.outcome == Approved && readings.iter().any(|before| before.outcome == Recommended);
        if !of_another {
            readings.push(reading);
        }
    }
    readings
}

/// The outcomes' wordings. What a decided clause says (`godkender, at ...`) is not what was decided, unless the verb
/// before it tells nothing by itself.
fn matches(text: &str, hits: &[Hit]) -> Vec<(Wording, Hit)> {
    let mut found: Vec<(Wording, Hit)> = Vec::new();
    let mut after = 0;
    for hit in hits {
        let Says::Outcome(wording) = hit.says else { continue };
        let told = found
            .iter()
            .find(|(wording, _)| !matches!(wording.force, Force::Generic | Force::Implied));
        let decided = told.is_some_and(|(_, told)| has_clause(&text[told.end..hit.start.max(told.end)]));
        if decided {
            break;
        }
        if hit.start >= after {
            after = hit.end;
            found.push((wording, *hit));
        }
    }
    found
}

/// A clause begins: ` at ...`.
fn has_clause(text: &str) -> bool {
    memchr::memmem::find(text.as_bytes(), CLAUSE.as_bytes()).is_some_and(|at| text[..at].ends_with([' ', ',']))
}

fn reading(text: &str, hits: &[Hit], wording: &Wording, hit: &Hit) -> Reading {
    let outcome = match (is_negated(text, hits, hit), wording.outcome) {
        (false, outcome) => outcome,
        (true, Approved | Recommended) => Rejected,
        (true, _) => Unclear,
    };
    let (runner_up, doubtful) = match wording.force {
        Force::Doubtful(other) => (Some(other).filter(|other| *other != outcome), true),
        _ => (None, false),
    };
    Reading {
        outcome,
        runner_up,
        words: hit.start..hit.end,
        implied: wording.force == Force::Implied,
        doubtful,
    }
}

/// A negation in the same clause, at most [`REACH`] words before the wording or right behind it.
fn is_negated(text: &str, hits: &[Hit], hit: &Hit) -> bool {
    let clause = text[..hit.start].rfind([',', ';']).unwrap_or(0);
    hits.iter()
        .filter(|negation| negation.says == Says::Negation)
        .any(|negation| {
            let before = negation.start >= clause && negation.end <= hit.start && hit.word - negation.word <= REACH;
            let behind = negation.start >= hit.end && text[hit.end..negation.start].trim().is_empty();
            before || behind
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::phrases;
    use crate::model::Outcome::{
        Discussed, Elected, Forwarded, NoAction, Noted, Postponed, Procedural, ReferredUp, Returned, Withdrawn,
    };
    use crate::scan::word::lower;

    fn read(sentence: &str) -> Said {
        let text = lower(sentence);
        super::read(&text, &phrases::find(&text))
    }

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
