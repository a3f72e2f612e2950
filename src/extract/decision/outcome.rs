//! The outcome that a sentence of a decision tells.

use super::adjective;
use crate::lexicon::attendance::AND;
use crate::lexicon::outcomes::{
    ABOUT, ABOUT_DOING, APART_FROM, DOING, DONE_BY, ELSEWHERE, EVERYBODY, FINITE_AUXILIARIES, Force, HEREBY,
    INFINITE_AUXILIARIES, INSTEAD, MAY, NOT_NEGATING, NOT_WITH, NOT_YET, PERHAPS_ELSEWHERE, PREPOSITIONS,
    PRESENT_PASSIVE, REASONS, RECOMMENDATION, SHARING, SUBORDINATING_ALWAYS, WITH, Wording,
};
use crate::lexicon::phrases::{self, Hit, Says};
use crate::lexicon::sentences::REFUSAL;
use crate::model::Doubt;
use crate::model::Outcome::{
    self, Approved, ApprovedWithChanges, Discussed, Elected, Forwarded, NoAction, Noted, Postponed, Procedural,
    Recommended, Rejected, Returned, Unclear, Withdrawn,
};
use crate::scan::word::{ends_with_word, find_word};
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
    /// Why the reading is unsure.
    pub doubt: Option<Doubt>,
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

/// Reads a sentence in lower case, given the phrases found in it. The time is that of the phrases, once.
#[must_use]
pub fn read(text: &str, hits: &[Hit]) -> Said {
    let mut readings = strongest(text, hits);
    // `Ingen undlod at stemme.`
    if hits.iter().any(|hit| hit.says == Says::Votes) {
        readings.retain(|reading| reading.outcome != NoAction);
    }
    without_purpose(text, &mut readings);
    without_approved_refusals(text, &mut readings);
    let amendment = hits.iter().any(|hit| match hit.says {
        Says::Amendment => hit.word < SUBJECT || is_judged(text, hit, &readings),
        says => says == Says::Motion,
    }) || moves_procedure(hits, &readings);
    let condition = readings
        .first()
        .map(|first| first.words.end)
        .and_then(|decided| condition(text, hits, decided));
    let changed = condition.is_some() || hits.iter().any(|hit| hit.says == Says::Changed);
    if let Some(Hit { start, .. }) = condition.filter(|hit| hit.says == Says::Adding) {
        readings.retain(|reading| reading.words.end <= start);
    }
    for reading in readings
        .iter_mut()
        .filter(|reading| changed && reading.outcome == Approved)
    {
        reading.outcome = ApprovedWithChanges;
    }
    Said {
        readings,
        condition: condition.map(|hit| hit.start),
        amendment,
    }
}

/// `Et flertal bestående af A og F forkastede ændringsforslaget`, `... forkastede V's ændringsforslag`
fn is_judged(text: &str, amendment: &Hit, readings: &[Reading]) -> bool {
    readings.iter().any(|reading| {
        let between = text.get(reading.words.end..amendment.start);
        let whose = between.map(str::trim);
        matches!(reading.outcome, Approved | Rejected)
            && whose.is_some_and(|whose| whose.is_empty() || whose.ends_with('s') && !whose.contains([' ', ',']))
    })
}

/// What a thing is sent for is no outcome: `sendes til Byrådet til orientering` notes nothing. Nor does what is approved go on where
/// others are only told of it: `vedtaget og sendes til Ankestyrelsen til orientering`.
fn without_purpose(text: &str, readings: &mut Vec<Reading>) {
    let sent = readings.windows(2).position(|pair| {
        let near = !text[pair[0].words.end..pair[1].words.start].contains([',', ';', '.']);
        near && pair[0].outcome == Forwarded && pair[1].outcome == Noted
    });
    recommended_on(text, readings);
    let Some(sent) = sent else { return };
    readings.remove(sent + 1);
    if readings[..sent].iter().any(|reading| reading.outcome == Approved) {
        readings.remove(sent);
    }
}

/// What is approved is the outcome, whatever was asked for: `indstillingen om afslag blev godkendt` approves. A refusal in a clause of
/// its own is an outcome of its own.
fn without_approved_refusals(text: &str, readings: &mut Vec<Reading>) {
    let approved = |other: &Reading| other.outcome == Approved;
    let Some(approval) = readings.iter().find(|reading| approved(reading)) else {
        return;
    };
    let approval = approval.words.clone();
    readings.retain(|reading| {
        let words = &reading.words;
        let apart = || {
            let between = &text[approval.end.min(words.end)..approval.start.max(words.start)];
            between.contains([',', ';', '.']) || between.contains(AND)
        };
        let asked = reading.outcome == Rejected && words.end <= approval.start && is_asked(&text[..words.start]);
        !asked && (text[words.clone()] != *REFUSAL || apart())
    });
}

/// Whether what follows is what was asked for: `indstillingen om at afslå ...`, `om afslag`, `om at give afslag`.
fn is_asked(before: &str) -> bool {
    let before = before.trim_end();
    let about = |words: &str| ABOUT.iter().any(|about| ends_with_word(words, about));
    let verb = before.rsplit_once(' ');
    about(before) || verb.is_some_and(|(before, _)| ends_with_word(before, ABOUT_DOING))
}

/// What is recommended is no outcome of its own (`indstilles til efterretning`), nor that it is sent on with that (`oversendes med
/// anbefaling`).
fn recommended_on(text: &str, readings: &mut Vec<Reading>) {
    let at = readings.windows(2).position(|pair| {
        let near = !text[pair[0].words.end..pair[1].words.start].contains([',', ';', '.']);
        near && match (pair[0].outcome, pair[1].outcome) {
            (Recommended, Noted) => !text[pair[0].words.end..pair[1].words.start].contains(AND),
            (Forwarded, Recommended) => text[pair[1].words.clone()].ends_with(RECOMMENDATION),
            _ => false,
        }
    });
    let Some(at) = at else { return };
    readings.remove(at + usize::from(readings[at].outcome == Recommended));
}

/// `Forslag om at udsætte sagen blev forkastet`: the proposal says what should be done with the case.
fn moves_procedure(hits: &[Hit], readings: &[Reading]) -> bool {
    let proposal = hits.iter().find(|hit| hit.says == Says::OnProcedure);
    proposal.is_some_and(|hit| {
        let mut inside = readings.iter().filter(|reading| reading.words.start >= hit.start);
        inside.next().is_some_and(|reading| is_of_procedure(reading.outcome))
    })
}

/// Whether an outcome says where the case goes, not what becomes of it.
#[must_use]
pub fn is_of_procedure(outcome: Outcome) -> bool {
    matches!(outcome, Postponed | Returned | Forwarded)
}

/// Where the terms of what was decided up to an offset begin: `med den bemærkning, at ...`, `dog ...` and `idet fristen forlænges`,
/// but not where somebody was against: `idet V dog ...`.
fn condition(text: &str, hits: &[Hit], decided: usize) -> Option<Hit> {
    let of_somebody = |hit: &&Hit| matches!(hit.says, Says::Dissent | Says::NotParticipating | Says::Abstains);
    let somebody = hits.iter().rfind(of_somebody).map(|hit| hit.start);
    let mut adding = None;
    let mut terms = hits.iter().filter_map(|hit| {
        match hit.says {
            Says::Condition if !replaces_somebody(text, hits, hit) && !excepts_people(text, hit) => return Some(*hit),
            Says::Terms => return opens_terms(text, hit),
            Says::However if hit.start >= decided => return Some(adding.unwrap_or(*hit)),
            Says::Changes => return adding,
            Says::Adding if hit.start >= decided => adding = Some(*hit),
            Says::Clause => adding = None,
            _ => {}
        }
        None
    });
    terms.find(|hit| hit.says == Says::Condition || somebody.is_none_or(|last| last < hit.start))
}

/// Between `med` and what is added or changed stand no more words.
const LONGEST_TERMS: usize = 3;

/// From `med` on, the terms of which a noun is the last word: `med de foreslåede ændringer`.
fn opens_terms(text: &str, noun: &Hit) -> Option<Hit> {
    let start = text[..noun.start].rfind(WITH)?;
    let between = &text[start + WITH.len()..noun.start];
    let apart = |letter: char| letter.is_ascii_punctuation() || letter.is_ascii_digit();
    let plain = !between.contains(apart) && !phrases::words(between).any(|(_, word)| PREPOSITIONS.contains(&word));
    let near = between.split_whitespace().count() <= LONGEST_TERMS;
    let whole = !text[..start].ends_with(char::is_alphanumeric);
    let behind = NOT_WITH
        .iter()
        .any(|word| ends_with_word(text[..start].trim_end(), word));
    (plain && near && whole && !behind).then_some(Hit {
        says: Says::Condition,
        start,
        ..*noun
    })
}

/// `... har udpeget Ane Berg i stedet for Bo Carl`.
fn replaces_somebody(text: &str, hits: &[Hit], terms: &Hit) -> bool {
    let elects = |hit: &Hit| matches!(hit.says, Says::Outcome(wording) if wording.outcome == Elected);
    &text[terms.start..terms.end] == INSTEAD && hits.iter().any(|hit| hit.start < terms.start && elects(hit))
}

/// `Et flertal bestående af alle på nær Ø ...`
fn excepts_people(text: &str, terms: &Hit) -> bool {
    let last = || phrases::words(&text[..terms.start]).last();
    APART_FROM.contains(&&text[terms.start..terms.end]) && last().is_some_and(|(_, word)| EVERYBODY.contains(&word))
}

/// The readings of the greatest force: plain words before generic ones, and these before what is only implied.
fn strongest(text: &str, hits: &[Hit]) -> Vec<Reading> {
    let matches = matches(text, hits);
    let rank = |wording: &Wording| match wording.force {
        Force::Plain | Force::Doubtful(_) => 0,
        Force::Generic => 1,
        Force::Implied => 2,
    };
    let strongest = matches.iter().map(|found| rank(&found.wording)).min();
    let negations = Negations::of(text, hits);
    let mut readings: Vec<Reading> = Vec::new();
    let mut recommended = false;
    for found in matches.iter().filter(|found| Some(rank(&found.wording)) == strongest) {
        if negations.puts_off(found.index) {
            continue;
        }
        let mut reading = negations.reading(&found.wording, found.index);
        if found.reported {
            reading.doubt = reading.doubt.or(Some(Doubt::OnlyReported));
        }
        // `Anbefales godkendt` recommends an approval.
        if !(reading.outcome == Approved && recommended) {
            recommended |= reading.outcome == Recommended;
            readings.push(reading);
        }
    }
    readings
}

/// An outcome's wording in a sentence.
struct Found {
    wording: Wording,
    /// Its index among the phrases.
    index: usize,
    /// It stands in a clause of a verb that is not known to decide.
    reported: bool,
}

/// The outcomes' wordings. What a decided clause says (`godkender, at ...`) is not what was decided, unless the verb before
/// it tells nothing by itself; nor is what a sentence recalls (`hvor ...`), asks or assumes (`, om ...`).
fn matches(text: &str, hits: &[Hit]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut after = 0;
    // The verb before the next clause says by itself what was decided.
    let mut tells = false;
    let mut reported = false;
    for (index, hit) in hits.iter().enumerate() {
        match hit.says {
            Says::Background => break,
            // `2. at-punkt`
            Says::Clause if text[hit.end..].starts_with('-') => {}
            Says::Clause if tells => break,
            Says::Clause => reported |= found.is_empty() && !is_purpose(text, hit),
            Says::Adding => reported |= !found.is_empty(),
            Says::Subordinate => after = after.max(subordinate(text, hit).unwrap_or(after)),
            Says::Outcome(_) if is_planned(text, index, hits) => {}
            Says::Outcome(wording) if hit.start >= after && !adjective::is_one(text, hit) => {
                let actor = Actor::of(text, hit);
                if actor == Some(Actor::Other) {
                    continue;
                }
                after = hit.end;
                let reported = reported || actor.is_some();
                let wording = beside(wording, index, hits);
                found.push(Found {
                    wording,
                    index,
                    reported,
                });
                tells = wording.force != Force::Generic && (tells || wording.outcome != NoAction);
            }
            _ => {}
        }
    }
    found
}

/// `Formanden kan godkende ...`, `planen skal senere vedtages`: nothing is decided by that. Where the case is to go (`sagen skal sendes
/// i høring`) is decided, unless somebody only may do so; and so is all that the body decides is to be done (`besluttede, at der skal ...`).
fn is_planned(text: &str, index: usize, hits: &[Hit]) -> bool {
    let hit = hits[index];
    let Says::Outcome(wording) = hit.says else { return false };
    let near = hits[..index]
        .iter()
        .rev()
        .take_while(|before| hit.word - before.word <= REACH);
    let mut plans = near.filter(|before| before.says == Says::Plan && governs(text, before, &hit));
    let Some(plan) = plans.next() else { return false };
    let decided = || {
        let mut before = hits[..index].iter();
        before.any(|before| matches!(before.says, Says::Outcome(wording) if wording.force == Force::Generic))
    };
    let may = text[plan.start..plan.end].ends_with(MAY);
    match wording.outcome {
        Approved => true,
        Rejected | Discussed | Noted => may || !decided(),
        Postponed | Returned | Forwarded | Procedural | Withdrawn => may,
        _ => false,
    }
}

/// Whether words of a plan govern an outcome's verb: no other verb does, and a participle needs one between.
fn governs(text: &str, plan: &Hit, hit: &Hit) -> bool {
    let between = &text[plan.end.min(hit.start)..hit.start];
    let has = |verbs: &[&str]| phrases::words(between).any(|(_, word)| verbs.contains(&word));
    let participle = phrases::first_word(&text[hit.start..hit.end]).ends_with('t');
    !between.contains([',', ';']) && !has(FINITE_AUXILIARIES) && (!participle || has(INFINITE_AUXILIARIES))
}

/// Who acts stands no further before what they do, in bytes.
const LONGEST_SUBJECT: usize = 120;

/// Who did what a sentence tells, where it is not clearly the body.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Actor {
    /// An authority that is no body of a municipality.
    Other,
    /// One that may be the body of the meeting.
    Unsure,
}

impl Actor {
    fn read(word: &str) -> Option<Self> {
        let other = || ELSEWHERE.iter().any(|name| word.ends_with(name));
        if PERHAPS_ELSEWHERE.contains(&word) {
            Some(Self::Unsure)
        } else {
            other().then_some(Self::Other)
        }
    }

    /// `Amtet har givet afslag`, `Ministeriet afviste ansøgningen`, `afvist af Planklagenævnet`: it is another authority that did so.
    fn of(text: &str, hit: &Hit) -> Option<Self> {
        let behind = &text[hit.end..];
        let told = matches!(hit.says, Says::Outcome(wording) if matches!(wording.outcome, Approved | Rejected));
        if told
            && let Some(doer) = DONE_BY.iter().find_map(|by| behind.strip_prefix(*by))
            && let Some(actor) = last_of_compound(doer).and_then(Self::read)
        {
            return Some(actor);
        }
        // `Brev til KL og ministeriet godkendes`: it is not they who do so.
        let passive = phrases::first_word(&text[hit.start..hit.end]).ends_with(['t', 's']);
        let near = text.floor_char_boundary(hit.start.saturating_sub(LONGEST_SUBJECT));
        let clause = text[near..hit.start].rfind([',', ';']).map_or(near, |at| near + at + 1);
        let mut before = "";
        let mut words = phrases::words(&text[clause..hit.start])
            .map(|(_, word)| word)
            .peekable();
        while let Some(word) = words.next() {
            let acts = words.peek().map_or(!passive, |next| DOING.contains(next));
            if acts
                && !PREPOSITIONS.contains(&before)
                && let Some(actor) = Self::read(word)
            {
                return Some(actor);
            }
            before = word;
        }
        None
    }
}

/// The first word; of `miljø- og fødevareministeriet` the last.
fn last_of_compound(text: &str) -> Option<&str> {
    let mut words = phrases::words(text);
    let (at, first) = words.next()?;
    let goes_on = text[at + first.len()..].starts_with(SHARING);
    if goes_on { words.nth(1) } else { Some((at, first)) }.map(|(_, word)| word)
}

/// Whether what is said of somebody stands in the clause of a verb or of a reason: `besluttede, at kommunen ikke kan støtte ...`,
/// `da forvaltningen ikke kunne godkende ...`.
pub fn is_in_clause(text: &str, hits: &[Hit], saying: &Hit) -> bool {
    let opens = |hit: &&Hit| match hit.says {
        Says::Clause => true,
        Says::Subordinate => REASONS.contains(&&text[hit.start..hit.end]),
        _ => false,
    };
    let opening = hits.iter().filter(|hit| hit.end <= saying.start).rfind(opens);
    opening.is_some_and(|opening| !text[opening.end..saying.start].contains([',', ';']))
}

/// What a wording says beside others: who is chosen is elected, what is chosen is approved (`Model 2 vælges`); and what a
/// motion would do is told plainly (`forslag om udsættelse`).
fn beside(wording: Wording, index: usize, hits: &[Hit]) -> Wording {
    let close = |other: &&Hit| other.word.abs_diff(hits[index].word) <= REACH;
    let around = || {
        let before = hits[..index].iter().rev().take_while(close);
        before.chain(hits[index..].iter().take_while(close))
    };
    let near = |says: Says| around().any(|other| other.says == says);
    match wording.outcome {
        Elected if near(Says::Choice) => Wording {
            outcome: Approved,
            ..wording
        },
        outcome if wording.force == Force::Implied && is_of_procedure(outcome) && near(Says::OnProcedure) => Wording {
            force: Force::Plain,
            ..wording
        },
        _ => wording,
    }
}

/// `for at ...`, `til at ...`, `om at ...`: no verb governs the clause.
fn is_purpose(text: &str, clause: &Hit) -> bool {
    let before = text[..clause.start].trim_end().rsplit(' ').next().unwrap_or_default();
    PREPOSITIONS.contains(&before)
}

/// Where a clause ends that begins behind a comma, or opens the sentence and ends at one.
fn subordinate(text: &str, hit: &Hit) -> Option<usize> {
    let before = text[..hit.start].trim_end();
    let end = memchr::memchr2(b',', b';', &text.as_bytes()[hit.end..]).map(|at| hit.end + at);
    match before.chars().next_back() {
        None => end,
        Some(',') if is_hereby(&text[hit.end..]) || is_set_apart(before, &text[hit.end..]) => None,
        Some(',') => Some(end.unwrap_or(text.len())),
        Some(_) => SUBORDINATING_ALWAYS
            .contains(&&text[hit.start..hit.end])
            .then(|| end.unwrap_or(text.len())),
    }
}

/// `..., der hermed er godkendt`.
fn is_hereby(clause: &str) -> bool {
    let first = clause.split_whitespace().next();
    first.is_some_and(|word| HEREBY.contains(&word))
}

/// `med undtagelse af punkt 2, der udsættes`: in the present, it is done hereby.
fn is_set_apart(before: &str, clause: &str) -> bool {
    let first = phrases::words(clause).next().map(|(_, word)| word);
    let apart = || APART_FROM.iter().any(|words| find_word(before, words).is_some());
    first.is_some_and(|word| word.ends_with(PRESENT_PASSIVE) && phrases::begins_outcome(word)) && apart()
}

/// The negations of a sentence.
struct Negations<'h> {
    text: &'h str,
    hits: &'h [Hit],
    /// For each of the phrases that negates: up to where. One that is part of what is said of somebody (`kunne ikke
    /// støtte`) reaches no further than that.
    reach: Vec<Option<usize>>,
    /// Offset of the first that reaches the sentence.
    first: Option<usize>,
}

impl<'h> Negations<'h> {
    /// `ikke` negates, but not in `ikke blot`.
    fn of(text: &'h str, hits: &'h [Hit]) -> Self {
        let mut said_of_somebody = 0;
        let reach = hits.iter().map(|hit| {
            let said = hit.says == Says::Dissent && !is_in_clause(text, hits, hit);
            if said || hit.says == Says::NotParticipating {
                said_of_somebody = said_of_somebody.max(hit.end);
            }
            let next = || phrases::words(&text[hit.end..]).next().map(|(_, word)| word);
            let negates = hit.says == Says::Negation && !next().is_some_and(|word| NOT_NEGATING.contains(&word));
            let reach = if hit.end <= said_of_somebody {
                said_of_somebody
            } else {
                text.len()
            };
            negates.then_some(reach)
        });
        let reach: Vec<Option<usize>> = reach.collect();
        let first = hits
            .iter()
            .zip(&reach)
            .find(|(_, reach)| **reach == Some(text.len()))
            .map(|(hit, _)| hit.start);
        Self {
            text,
            hits,
            reach,
            first,
        }
    }

    /// Whether a phrase negates what begins at `start`.
    fn negates(&self, index: usize, start: usize) -> bool {
        self.reach[index].is_some_and(|reach| start < reach)
    }

    /// Whether what is negated turns round itself: `godkendte ikke afslaget`, `kan ikke anbefale, at det ikke godkendes`.
    fn turns_twice(&self, end: usize) -> bool {
        self.reach.iter().flatten().count() > 1 || self.text[end..].contains(REFUSAL)
    }

    fn reading(&self, wording: &Wording, index: usize) -> Reading {
        let hit = self.hits[index];
        let negated = self.reaches(index);
        let outcome = match (negated, wording.outcome) {
            (false, outcome) => outcome,
            (true, Approved | Recommended) => Rejected,
            (true, _) => Unclear,
        };
        let (runner_up, doubt) = match wording.force {
            Force::Doubtful(other) => (
                Some(other).filter(|other| *other != outcome),
                Some(Doubt::MisspelledOrOtherWord),
            ),
            // A negation that is too far to reach the words, or in the clause of a verb that tells nothing by itself.
            force => {
                let astray = self
                    .first
                    .is_some_and(|first| !negated && (first < hit.start || force == Force::Generic));
                let unsure = astray || (negated && self.turns_twice(hit.end));
                (None, unsure.then_some(Doubt::NegationInSentence))
            }
        };
        Reading {
            outcome,
            runner_up,
            words: hit.start..hit.end,
            implied: wording.force == Force::Implied,
            doubt,
        }
    }

    /// Whether what is negated is only yet to come: `er ikke godkendt endnu`, `ønsker ikke at tiltræde, før ...`.
    fn puts_off(&self, index: usize) -> bool {
        self.first.is_some()
            && self.reaches(index)
            && NOT_YET
                .iter()
                .any(|word| find_word(&self.text[self.hits[index].end..], word).is_some())
    }

    /// A negation stands in the same clause at most [`REACH`] words before the wording, or right behind it.
    fn reaches(&self, index: usize) -> bool {
        let hit = self.hits[index];
        let near = (0..index)
            .rev()
            .take_while(|before| hit.word - self.hits[*before].word <= REACH);
        let mut negations =
            near.filter(|before| self.negates(*before, hit.start) && self.hits[*before].end <= hit.start);
        let same_clause = |before: usize| !self.text[self.hits[before].end..hit.start].contains([',', ';']);
        let behind = (index..self.hits.len()).find(|behind| self.hits[*behind].start >= hit.end);
        let follows = |behind: usize| {
            self.negates(behind, hit.start) && self.text[hit.end..self.hits[behind].start].trim().is_empty()
        };
        negations.any(same_clause) || behind.is_some_and(follows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::phrases;
    use crate::model::Outcome::{Discussed, Procedural, ReferredUp, Withdrawn};
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
            ("Ej godkendt.", &[Rejected]),
            (
                "Udvalget har intet at indvende og anbefaler forslaget.",
                &[NoAction, Recommended],
            ),
            ("Indstillingen godkendtes.", &[Approved]),
            ("Notatet fra det møde, hvor sagen blev udsat.", &[]),
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
    fn refusals_that_may_be_anothers_are_doubtful() {
        for (sentence, doubt) in [
            (
                "Udvalget besluttede, at kommunen ikke kan støtte projektet.",
                Some(Doubt::NegationInSentence),
            ),
            ("Regionen har givet afslag.", Some(Doubt::OnlyReported)),
            ("Retten har afvist sagen.", Some(Doubt::OnlyReported)),
            ("Beboerklagenævnet afviste klagen.", Some(Doubt::OnlyReported)),
            ("Godkendt, idet V ikke kunne støtte forslaget.", None),
        ] {
            assert_eq!(read(sentence).readings[0].doubt, doubt, "{sentence}");
        }
    }

    #[test]
    fn a_slip_is_doubtful() {
        let reading = read("Indstillingen tilrådt.").readings.remove(0);
        assert_eq!(
            (reading.runner_up, reading.doubt, reading.words),
            (Some(Recommended), Some(Doubt::MisspelledOrOtherWord), 14..22)
        );
    }
}
