//! Every phrase that a sentence of a decision is searched for, found in one pass over its words.

use super::attendance::{ABSENT_SAYINGS, APART_AS, NOT_PARTICIPATING};
use super::outcomes::{
    self, ADDING, AMENDMENTS, BACKGROUND, CHANGED, CHANGES, CHOICES, CONDITIONS, DISSENT, FOLLOW_UPS, Force, HOWEVER,
    MINORITY, MOTIONS, NEGATIONS, ON_PROCEDURE, PLANS, RESUMING, SUBORDINATING, TERMS, Wording,
};
use super::sentences::CLAUSE;
use super::votes::{ABSTAINING, AGAINST, AGAINST_WHOM, COUNTING, IN_FAVOUR};
use crate::model::AttendanceStatus;
use crate::model::Outcome::NoAction;
use crate::order;
use std::sync::LazyLock;

/// What a phrase says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// An outcome.
    Outcome(Wording),
    /// The words before it are turned round.
    Negation,
    /// The sentence speaks of an amendment.
    Amendment,
    /// A member moved something.
    Motion,
    /// A proposal, perhaps on what should be done with the case.
    OnProcedure,
    /// The sentence is back at the proposal.
    Resumes,
    /// What follows is recalled or expected, not decided.
    Background,
    /// A clause begins that says what somebody decides, thinks or tells: `at ...`.
    Clause,
    /// Behind a comma a clause begins that decides nothing: `om ...`, `hvis ...`.
    Subordinate,
    /// What follows may or is to be done later.
    Plan,
    /// A clause begins that adds something: `idet ...`.
    Adding,
    /// It is the minority that speaks.
    Minority,
    /// A term of the decision begins.
    Condition,
    /// They are what was added or changed, where words before it say so.
    Terms,
    /// A term of the decision begins, where one stands before it.
    However,
    /// What was decided is not what was proposed.
    Changed,
    /// In a clause that adds: it changes what was proposed.
    Changes,
    /// Something among which one chooses, and no person.
    Choice,
    /// Somebody is against or makes a reservation.
    Dissent,
    /// Somebody votes against.
    Against,
    /// Somebody votes against, who is named behind it.
    AgainstWhom,
    /// Somebody votes for it.
    InFavour,
    /// Somebody votes neither way.
    Abstains,
    /// Somebody took no part.
    NotParticipating,
    /// Somebody was not there.
    Absent(AttendanceStatus),
    /// Somebody shall do something later, if the pattern of this row of [`FOLLOW_UPS`] says so too.
    FollowUp(usize),
    /// Votes are counted.
    Votes,
}

/// A phrase that was found. Offsets are bytes of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it says.
    pub says: Says,
    /// Offset of its first letter.
    pub start: usize,
    /// Offset after its last letter.
    pub end: usize,
    /// Zero-based index of its first word.
    pub word: usize,
}

/// The phrases in a text in lower case, in order; of two outcomes that begin with the same word the longer one.
#[must_use]
pub fn find(text: &str) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (index, (start, word)) in words(text).enumerate() {
        let mut outcome = false;
        for Row { words, says, .. } in beginning_with(word) {
            let is_outcome = matches!(says, Says::Outcome(_));
            if outcome && is_outcome {
                continue;
            }
            if let Some(end) = end_at(text, words, start) {
                outcome |= is_outcome;
                hits.push(Hit {
                    says: *says,
                    start,
                    end,
                    word: index,
                });
            }
        }
    }
    hits
}

/// Whether an outcome's wording begins with a word in lower case.
#[must_use]
pub fn begins_outcome(word: &str) -> bool {
    beginning_with(word)
        .iter()
        .any(|row| matches!(row.says, Says::Outcome(_)))
}

/// Whether a text in lower case begins with an outcome's wording, and not as titles do with a noun for what is done:
/// `orientering givet`, but not `orientering om ...`.
#[must_use]
pub fn opens_with_outcome(text: &str) -> bool {
    let Some((start, word)) = words(text).next() else {
        return false;
    };
    let says = |Row { words, says, .. }: &Row| {
        let goes_on = text[start..].len() > words.len();
        let noun = !words.contains(' ') && (words.ends_with("ing") || words.ends_with("else"));
        matches!(says, Says::Outcome(_)) && end_at(text, words, start).is_some() && !(noun && goes_on)
    };
    beginning_with(word).iter().any(says)
}

/// Whether a word in lower case begins an outcome that is told plainly.
#[must_use]
pub fn begins_plain_outcome(word: &str) -> bool {
    let plain = |says: &Says| matches!(says, Says::Outcome(wording) if wording.force == Force::Plain || wording.outcome == NoAction);
    beginning_with(word).iter().any(|row| plain(&row.says))
}

/// The words of a text and their offsets: runs of letters, digits and paragraph signs.
pub fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let runs = text.split(|letter: char| !(letter.is_alphanumeric() || letter == '§'));
    runs.filter(|word| !word.is_empty())
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// The offset after `words` where they stand whole at `at`; between two of them any white space may stand.
fn end_at(text: &str, words: &str, at: usize) -> Option<usize> {
    let mut rest = &text[at..];
    for (index, word) in words.split(' ').enumerate() {
        let next = rest.trim_start();
        if index > 0 && next.len() == rest.len() {
            return None;
        }
        rest = next.strip_prefix(word)?;
    }
    (!rest.starts_with(char::is_alphanumeric)).then(|| text.len() - rest.len())
}

/// The phrases that begin with a word, longest first.
fn beginning_with(word: &str) -> &'static [Row] {
    static TABLE: LazyLock<Vec<Row>> = LazyLock::new(|| {
        let mut rows: Vec<Row> = phrases()
            .map(|(words, says)| Row {
                first: first_word(words),
                words,
                says,
            })
            .collect();
        order::by(&mut rows, |one, other| {
            one.first.cmp(other.first).then(other.words.len().cmp(&one.words.len()))
        });
        rows
    });
    let from = TABLE.partition_point(|row| row.first < word);
    let count = TABLE[from..].iter().take_while(|row| row.first == word).count();
    &TABLE[from..from + count]
}

/// A phrase in lower case and what it says.
struct Row {
    first: &'static str,
    words: &'static str,
    says: Says,
}

/// The first of several words.
#[must_use]
pub fn first_word(words: &str) -> &str {
    words.split_once(' ').map_or(words, |(first, _)| first)
}

fn phrases() -> impl Iterator<Item = (&'static str, Says)> {
    let all = |words: &'static [&str], says: Says| words.iter().map(move |words| (*words, says));
    let follow_ups = FOLLOW_UPS
        .iter()
        .enumerate()
        .flat_map(move |(row, (words, ..))| all(words, Says::FollowUp(row)));
    outcomes::wordings()
        .map(|wording| (wording.words, Says::Outcome(wording)))
        .chain(all(NEGATIONS, Says::Negation))
        .chain(all(AMENDMENTS, Says::Amendment))
        .chain(all(MOTIONS, Says::Motion))
        .chain(all(ON_PROCEDURE, Says::OnProcedure))
        .chain(all(RESUMING, Says::Resumes))
        .chain(all(BACKGROUND, Says::Background))
        .chain([(CLAUSE.trim(), Says::Clause)])
        .chain(all(SUBORDINATING, Says::Subordinate))
        .chain(all(PLANS, Says::Plan))
        .chain([(ADDING, Says::Adding)])
        .chain(all(MINORITY, Says::Minority))
        .chain(all(CONDITIONS, Says::Condition))
        .chain(all(TERMS, Says::Terms))
        .chain([(HOWEVER, Says::However)])
        .chain(all(CHANGED, Says::Changed))
        .chain(all(CHANGES, Says::Changes))
        .chain(all(CHOICES, Says::Choice))
        .chain(all(DISSENT, Says::Dissent))
        .chain(all(AGAINST_WHOM, Says::Dissent))
        .chain(all(AGAINST, Says::Against))
        .chain(all(AGAINST_WHOM, Says::AgainstWhom))
        .chain(all(IN_FAVOUR, Says::InFavour))
        .chain(all(ABSTAINING, Says::Abstains))
        .chain(all(NOT_PARTICIPATING, Says::NotParticipating))
        .chain(all(APART_AS, Says::NotParticipating))
        .chain(
            ABSENT_SAYINGS
                .iter()
                .map(|(words, status)| (*words, Says::Absent(*status))),
        )
        .chain(follow_ups)
        .chain(all(COUNTING, Says::Votes))
}
