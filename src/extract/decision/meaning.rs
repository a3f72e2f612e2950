//! What the sentences of a decision say, put together.

use super::outcome::{self, Reading, Said};
use super::remark::{Opposition, Voter, abstainers, is_follow_up, majority, not_participating, opposition, subjects};
use super::vote::{Tally, counts_both, heads_voters};
use crate::clean::list_mark;
use crate::extract::Passage;
use crate::lexicon::attendance::{AND, AND_ALSO};
use crate::lexicon::outcomes::{
    AGENDA, CONFIRMING, FINITE_AUXILIARIES, OF_THE_REST, ORDINAL_LEADS, PART_JOINTS, PART_LEADS, PART_NOUNS,
    PREPOSITIONS, SUPPORTS, THROUGH, THROUGH_SPACED,
};
use crate::lexicon::phrases::{self, Hit, Says};
use crate::lexicon::sentences::{BEFORE_NUMBERS, CLAUSE, CONJUNCTIONS};
use crate::lexicon::votes::{Side, VOTES};
use crate::model::{
    Basis, Condition, Dissent, Doubt, FollowUp, NonParticipation, Outcome, OutcomeReading, Part, Votes,
};
use crate::order;
use crate::scan::word::{ends_with_word, leading, lower, number, skip_space};
use crate::scan::{date, sentence, voter};

/// What the sentences of a decision say.
#[derive(Debug, Default)]
pub struct Meaning {
    /// Which words outside the parts gave which outcome.
    readings: Vec<OutcomeReading>,
    /// Which words of the parts did.
    answers: Vec<OutcomeReading>,
    /// Readings of sentences on an amendment or on something to come; they count where nothing else does.
    spare: Vec<OutcomeReading>,
    /// The numbered parts.
    pub parts: Vec<Part>,
    /// Terms.
    pub conditions: Vec<Condition>,
    /// What somebody shall do later.
    pub follow_ups: Vec<FollowUp>,
    /// Who was against.
    pub dissent: Vec<Dissent>,
    /// Who took no part.
    pub not_participating: Vec<NonParticipation>,
    /// How the votes fell.
    tally: Tally,
    /// Some sentence has no outcome, and is no remark either.
    unread: bool,
    /// What the decision speaks of.
    matter: Matter,
    /// The agenda is what was approved: other items are taken off it.
    agenda: bool,
    /// An amendment was carried: what is approved behind it is not what was proposed.
    amended: bool,
    /// How many parts tell a vote of their own.
    voted_parts: usize,
}

/// What the sentences of a decision speak of.
#[derive(Debug, Default)]
enum Matter {
    /// What was proposed.
    #[default]
    Proposal,
    /// Something that a member moved and that its verdict is yet to come on; what it would have done with the case.
    Moved(Vec<OutcomeReading>),
    /// The same, when it is judged; its votes may follow.
    Judged,
}

/// The number of a part that has no word or bracket is no longer, in digits.
const LONGEST_BARE: usize = 2;

/// A part whose end is not reached yet.
struct Open {
    number: String,
    /// Offset of its words in the line.
    start: usize,
    /// How many readings outside the parts stand before it.
    readings: usize,
}

/// Which outcomes of a sentence are the body's.
#[derive(Clone, Copy, Debug)]
enum Counts {
    All,
    None,
    /// Those in the clauses before the one of somebody who was against, up to this offset: `Vedtaget, idet V stemte imod`.
    BesideDissent(usize),
    /// Those that put the case off.
    PutOff,
}

impl Counts {
    fn has(self, reading: &Reading) -> bool {
        match self {
            Self::All => true,
            Self::None => false,
            Self::BesideDissent(end) => reading.words.end <= end || reading.outcome == Outcome::ReferredUp,
            Self::PutOff => matches!(reading.outcome, Outcome::Postponed | Outcome::Returned),
        }
    }
}

impl Meaning {
    /// Reads a line.
    pub fn line(&mut self, line: &Passage<'_>) {
        let text = line.text();
        let mut part = part_mark(text).map(|(number, start)| self.open(number, start));
        let start = part.as_ref().map_or(0, |part| part.start);
        for (from, to) in sentence::split(&text[start..]) {
            let (mut from, to) = (start + from, start + to);
            if from > start && leading(&text[from..], OF_THE_REST).is_some() {
                self.close(part.take(), line, from);
            }
            let within = part.as_ref().map(|_| parts_within(&text[from..to], from > start));
            let sentence = from;
            for next in within.into_iter().flatten() {
                let (end, words) = (sentence + next.end, sentence + next.words);
                if end > from {
                    self.sentence(&line.part(from, end));
                }
                self.close(part.take(), line, end);
                part = Some(self.open(next.number, words));
                from = words;
            }
            self.sentence(&line.part(from, to));
        }
        self.close(part, line, text.len());
    }

    fn open(&self, number: String, start: usize) -> Open {
        Open {
            number,
            start,
            readings: self.readings.len(),
        }
    }

    /// Adds a part that ends at `end` of its line.
    fn close(&mut self, part: Option<Open>, line: &Passage<'_>, end: usize) {
        let Some(part) = part else { return };
        let words = line.part(part.start, end);
        let mut readings = self.readings.split_off(part.readings);
        keep_strongest(&mut readings);
        let outcomes = distinct(&readings);
        self.answers.append(&mut readings);
        let folded = lower(words.text());
        let votes = phrases::find(&folded).iter().any(|hit| hit.says == Says::Votes);
        self.voted_parts += usize::from(votes && counts_both(&folded));
        let (number, text, spans) = (part.number, words.folded(), words.spans());
        self.parts.push(Part {
            number,
            text,
            outcomes,
            clauses: Vec::new(),
            spans,
        });
    }

    fn sentence(&mut self, words: &Passage<'_>) {
        if self.votes(words) {
            return;
        }
        let folded = lower(words.text());
        let hits = phrases::find(&folded);
        if !self.readings.is_empty() && CONFIRMING.contains(&folded.trim_end_matches(['.', ' '])) {
            return;
        }
        let mut said = outcome::read(&folded, &hits);
        // `Ane Berg og V støttede forslaget.`: it is not the body that did.
        said.readings.retain(|reading| {
            !folded[reading.words.clone()].starts_with(SUPPORTS)
                || voter::last_in(words.text()[..reading.words.start].trim_end()).is_empty()
        });
        let resumes = hits.iter().any(|hit| hit.says == Says::Resumes);
        let counted = hits.iter().any(|hit| hit.says == Says::Votes);
        match self.matter {
            _ if said.amendment => return self.of_amendment(words, &folded, &hits, said),
            Matter::Moved(_) if !resumes => return self.of_amendment(words, &folded, &hits, said),
            Matter::Judged if !resumes && counted && said.readings.is_empty() => return,
            _ if resumes || !said.readings.is_empty() => self.matter = Matter::Proposal,
            _ => {}
        }
        if self.amended {
            let approved = said
                .readings
                .iter_mut()
                .filter(|reading| reading.outcome == Outcome::Approved);
            approved.for_each(|reading| reading.outcome = Outcome::ApprovedWithChanges);
        }
        let approves = |reading: &Reading| matches!(reading.outcome, Outcome::Approved | Outcome::ApprovedWithChanges);
        self.agenda |= folded.contains(AGENDA) && said.readings.iter().any(approves);
        self.goes_on_with_terms(words, &said, &hits);
        self.conditions
            .extend(said.condition.map(|at| condition(&words.part(at, words.text().len()))));
        if counted {
            let rejected = said.readings.iter().any(|reading| reading.outcome == Outcome::Rejected);
            self.tally.counts(words, &folded, rejected);
        }
        // A count of those against names nobody.
        let opposition = opposition(words, &folded, &hits)
            .filter(|against| !counted || against.who.iter().all(|dissent| dissent.uncertain.is_none()));
        let whom = |says: Says| {
            let said = hits.iter().find(|hit| hit.says == says);
            said.map(|hit| subjects(words, hit)).unwrap_or_default()
        };
        // `Kun Ane Berg og V stemte for.`
        self.vote(Side::For, words, whom(Says::InFavour));
        let abstaining = abstainers(words, &folded, &hits);
        self.of_majority(words, &folded, &said);
        let postponed = said
            .readings
            .iter()
            .any(|reading| reading.outcome == Outcome::Postponed);
        let apart = not_participating(words, &folded, &hits);
        let (counts, spare) = if !apart.is_empty() {
            self.not_participating.extend(apart);
            (Counts::None, false)
        } else if let Some(opposition) = opposition {
            let own_clause = opposition.own_clause;
            // `SF stemte imod, Ø undlod at stemme.`
            let against = |name: &Option<String>, party: &Option<String>| {
                let mut who = opposition.who.iter();
                who.any(|dissent| dissent.name == *name && dissent.party == *party)
            };
            let others = abstaining.into_iter().filter(|(name, party)| !against(name, party));
            self.vote(Side::Abstaining, words, others.collect());
            self.opposed(words, opposition);
            (Counts::BesideDissent(own_clause), false)
        } else if !abstaining.is_empty() {
            self.vote(Side::Abstaining, words, abstaining);
            (Counts::All, false)
        } else if hits.iter().any(|hit| hit.says == Says::Minority) {
            (Counts::None, false)
        } else if is_follow_up(&folded, &hits, postponed) {
            self.follow_ups.push(follow_up(words));
            // `Godkendt med den ændring, at status forelægges i maj.`
            let opens = said.readings.iter().any(|reading| reading.words.start == 0);
            (if opens { Counts::All } else { Counts::PutOff }, true)
        } else {
            self.unread |= said.readings.is_empty() && !counted;
            (Counts::All, false)
        };
        let (strong, weak): (Vec<_>, Vec<_>) = said.readings.into_iter().partition(|reading| counts.has(reading));
        self.readings.extend(readings(words, strong, None));
        if spare {
            self.spare.extend(readings(words, weak, None));
        }
    }

    fn vote(&mut self, side: Side, words: &Passage<'_>, voters: Vec<Voter>) {
        for (name, party) in voters {
            self.tally.voter(side, words, name.as_deref(), party.as_deref());
        }
    }

    /// `Et flertal (A, V, C) godkendte indstillingen.`: they voted for it; against it, where they reject it.
    fn of_majority(&mut self, words: &Passage<'_>, folded: &str, said: &Said) {
        let Some(first) = said.readings.first() else { return };
        let side = match first.outcome {
            Outcome::Approved | Outcome::ApprovedWithChanges | Outcome::Recommended => Side::For,
            Outcome::Rejected => Side::Against,
            _ => return,
        };
        self.vote(side, words, majority(words, folded, first.words.start));
    }

    /// Reads a list of voters; true where the sentence is one. Those of an amendment are none on the proposal.
    fn votes(&mut self, words: &Passage<'_>) -> bool {
        let label = leading(words.text(), VOTES).filter(|(_, end)| words.text()[*end..].starts_with(':'));
        let words = &words.of_slice(words.text()[label.map_or(0, |(_, end)| end + 1)..].trim_start());
        if !matches!(self.matter, Matter::Proposal) {
            let Some(end) = Tally::label_end(words) else {
                return false;
            };
            // `For indstillingen stemte: A og V.`
            let label = lower(&words.text()[..end]);
            if !phrases::find(&label).iter().any(|hit| hit.says == Says::Resumes) {
                return true;
            }
            self.matter = Matter::Proposal;
        }
        self.tally.lists(words)
    }

    /// Reads a sentence on an amendment: what it would do, or the verdict on it.
    fn of_amendment(&mut self, words: &Passage<'_>, folded: &str, hits: &[Hit], said: Said) {
        // What a member moves (`foreslog, at sagen udsættes`) is no verdict on it.
        let moved = hits.iter().any(|hit| hit.says == Says::Motion);
        let verdict = said
            .readings
            .iter()
            .rfind(|reading| !outcome::is_of_procedure(reading.outcome))
            // `om at udgå af puljen blev sat til afstemning`: that is what it would do.
            .filter(|reading| !ends_with_word(folded[..reading.words.start].trim_end(), CLAUSE));
        let verdict = verdict.filter(|_| !moved).map(|reading| reading.outcome);
        let mut procedure = match std::mem::take(&mut self.matter) {
            Matter::Moved(procedure) => procedure,
            _ => Vec::new(),
        };
        let mut told = said.readings;
        let on_procedure = told.extract_if(.., |reading| outcome::is_of_procedure(reading.outcome));
        procedure.extend(readings(words, on_procedure.collect(), None));
        self.spare
            .extend(readings(words, told, Some(Doubt::VerdictOnAmendment)));
        self.matter = match verdict {
            None => Matter::Moved(procedure),
            // A member's motion is carried, and the case goes where it says.
            Some(Outcome::Approved) if !procedure.is_empty() => {
                for reading in &mut procedure {
                    reading.uncertain = None;
                }
                self.readings.append(&mut procedure);
                self.tally.counts(words, folded, false);
                Matter::Proposal
            }
            Some(verdict) => {
                self.amended |= matches!(verdict, Outcome::Approved | Outcome::ApprovedWithChanges);
                Matter::Judged
            }
        };
    }

    /// `Godkendt. Dog skal stien have lys.`
    fn goes_on_with_terms(&mut self, words: &Passage<'_>, said: &Said, hits: &[Hit]) {
        let goes_on = hits.iter().any(|hit| hit.says == Says::However && hit.word == 0);
        let somebody = hits
            .iter()
            .any(|hit| matches!(hit.says, Says::Dissent | Says::NotParticipating));
        let Some(last) = self
            .readings
            .last_mut()
            .filter(|last| last.outcome == Outcome::Approved)
        else {
            return;
        };
        if goes_on && !somebody && said.readings.is_empty() {
            last.outcome = Outcome::ApprovedWithChanges;
            self.conditions.push(condition(words));
        }
    }

    fn opposed(&mut self, words: &Passage<'_>, opposition: Opposition) {
        for dissent in opposition.who.iter().filter(|_| opposition.voted) {
            self.tally
                .voter(Side::Against, words, dissent.name.as_deref(), dissent.party.as_deref());
        }
        self.dissent.extend(opposition.who);
    }

    /// The votes on the item: none where its parts were voted on one by one.
    pub fn take_votes(&mut self) -> Option<Votes> {
        let tally = std::mem::take(&mut self.tally);
        tally.finish().filter(|_| self.voted_parts < 2)
    }

    /// The readings that count, in the order of the text.
    pub fn take_readings(&mut self) -> Vec<OutcomeReading> {
        let mut readings = std::mem::take(&mut self.readings);
        if self.tally.is_lost() {
            lost(&mut readings);
        }
        if !self.answers.is_empty() {
            readings.retain(|reading| strength(reading) == Strength::Act);
        }
        keep_strongest(&mut readings);
        readings.append(&mut self.answers);
        if self.agenda {
            self.parts.retain(|part| !part.outcomes.contains(&Outcome::Withdrawn));
            without_other_items(&mut readings);
        }
        order::by_key(&mut readings, |reading| reading.spans.first().map(|span| span.start));
        if readings.is_empty() {
            readings = std::mem::take(&mut self.spare);
        }
        if let Matter::Moved(procedure) = std::mem::take(&mut self.matter)
            && readings.is_empty()
        {
            readings = procedure;
            for reading in &mut readings {
                reading.uncertain = Some(Doubt::VerdictOnAmendment);
            }
        }
        // `Sagen blev fremlagt.` beside words that nobody knows: those may be the decision.
        let reports = readings
            .iter_mut()
            .filter(|reading| strength(reading) == Strength::Report);
        for reading in reports.filter(|_| self.unread) {
            reading.uncertain = reading.uncertain.or(Some(Doubt::OnlyReported));
        }
        readings
    }
}

/// The distinct outcomes of readings; `unclear` where words there are but none that tells.
pub fn outcomes(readings: &[OutcomeReading], text: &str) -> Vec<Outcome> {
    let outcomes = distinct(readings);
    match outcomes.is_empty() {
        false => outcomes,
        true if text.trim_matches(['-', '–', '—', '.', '/', ' ']).is_empty() => vec![Outcome::NoAction],
        true => vec![Outcome::Unclear],
    }
}

/// `For stemte 5, imod 20. Forslaget var dermed bortfaldet`: what was voted down is rejected.
fn lost(readings: &mut [OutcomeReading]) {
    for reading in readings.iter_mut().filter(|reading| reading.outcome == Outcome::Lapsed) {
        reading.outcome = Outcome::Rejected;
        reading.runner_up = Some(Outcome::Lapsed);
    }
}

/// `Punkt 4 udgår. Dagsordenen blev godkendt`: it is another item that is off. Where the agenda is approved as changed, that is told.
fn without_other_items(readings: &mut Vec<OutcomeReading>) {
    let has = |readings: &[OutcomeReading], outcome| readings.iter().any(|reading| reading.outcome == outcome);
    if has(readings, Outcome::ApprovedWithChanges) {
        readings.retain(|reading| reading.outcome != Outcome::Withdrawn);
    } else if has(readings, Outcome::Approved) {
        let off = readings
            .iter_mut()
            .filter(|reading| reading.outcome == Outcome::Withdrawn);
        off.for_each(|reading| reading.outcome = Outcome::Procedural);
    }
}

/// How much a reading tells, the most first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Strength {
    /// Something was decided.
    Act,
    /// It is said that there was nothing: `Ingen bemærkninger.`
    Nothing,
    /// Something was reported: `Sagen blev fremlagt.`
    Report,
}

fn strength(reading: &OutcomeReading) -> Strength {
    match (reading.outcome, reading.basis) {
        (Outcome::NoAction, _) => Strength::Nothing,
        (_, Basis::Derived) => Strength::Report,
        _ => Strength::Act,
    }
}

/// `Ingen bemærkninger. Godkendt.` decides something, and so does `Sagen blev fremlagt. Godkendt.`
fn keep_strongest(readings: &mut Vec<OutcomeReading>) {
    let strongest = readings.iter().map(strength).min();
    readings.retain(|reading| Some(strength(reading)) == strongest);
}

fn readings(words: &Passage<'_>, found: Vec<Reading>, doubt: Option<Doubt>) -> Vec<OutcomeReading> {
    let reading = |reading: Reading| {
        let words = words.part(reading.words.start, reading.words.end);
        OutcomeReading {
            outcome: reading.outcome,
            runner_up: reading.runner_up,
            text: words.folded(),
            spans: words.spans(),
            basis: if reading.implied {
                Basis::Derived
            } else {
                Basis::Verbatim
            },
            uncertain: reading.doubt.or(doubt),
        }
    };
    found.into_iter().map(reading).collect()
}

fn distinct(readings: &[OutcomeReading]) -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    for reading in readings {
        if !outcomes.contains(&reading.outcome) {
            outcomes.push(reading.outcome);
        }
    }
    outcomes
}

fn condition(words: &Passage<'_>) -> Condition {
    Condition {
        text: words.folded(),
        spans: words.spans(),
        basis: Basis::Verbatim,
        uncertain: None,
    }
}

/// That a sentence is a promise is concluded from how it is put.
fn follow_up(words: &Passage<'_>) -> FollowUp {
    FollowUp {
        text: words.folded(),
        spans: words.spans(),
        basis: Basis::Derived,
        uncertain: None,
    }
}

/// Whether a line goes on in mid-sentence on the next.
pub fn goes_on(line: &str, next: &str) -> bool {
    let last = line.rsplit(char::is_whitespace).next().unwrap_or_default();
    let bracket = line
        .rfind('(')
        .is_some_and(|open| line.rfind(')').is_none_or(|close| close < open));
    let counted = next.starts_with(|letter: char| letter.is_ascii_digit()) && BEFORE_NUMBERS.contains(&last);
    if bracket || counted || heads_voters(line, next) || PREPOSITIONS.contains(&last) || CONJUNCTIONS.contains(&last) {
        return true;
    }
    let small = next.starts_with(char::is_lowercase) && !line.ends_with(['.', ':', ';', '!', '?']);
    (small || line.ends_with(',')) && part_mark(next).is_none()
}

/// A part that begins within a sentence.
struct Next {
    /// Where the words of the one before end.
    end: usize,
    number: String,
    /// Where its own words begin.
    words: usize,
}

/// The parts that begin within a sentence of a part: `blev godkendt, mens punkt 3 blev udsat`; at its beginning, too, where it is not
/// the part's first.
fn parts_within(sentence: &str, later: bool) -> Vec<Next> {
    let mut parts = Vec::new();
    let mut from = 0;
    if let Some((number, words)) = part_mark(sentence).filter(|_| later) {
        from = words;
        parts.push(Next { end: 0, number, words });
    }
    let decides = |text: &str| {
        let hits = phrases::find(&lower(text));
        hits.iter().any(|hit| matches!(hit.says, Says::Outcome(_)))
    };
    let begin = from;
    for (at, word) in phrases::words(&sentence[begin..]).map(|(at, word)| (begin + at, word)) {
        let Some(end) = joint(&sentence[..at]).filter(|end| *end > from && word != CLAUSE) else {
            continue;
        };
        let Some((number, start)) = part_mark(&sentence[at..]) else {
            continue;
        };
        if decides(&sentence[from..end])
            && decides(&sentence[at + start..])
            && !is_ordinal(&sentence[at..], &sentence[at + start..])
        {
            from = at + start;
            parts.push(Next {
                end,
                number,
                words: from,
            });
        }
    }
    parts
}

/// `2. etape udsat`: it is no part that the number counts. `2. udsat`, `2. blev udsat` are parts.
fn is_ordinal(mark: &str, words: &str) -> bool {
    let dotted = mark
        .trim_start_matches(|letter: char| letter.is_ascii_digit())
        .starts_with('.');
    mark.starts_with(|letter: char| letter.is_ascii_digit()) && dotted && !begins_verdict(words)
}

fn begins_verdict(words: &str) -> bool {
    let folded = lower(words);
    let first = phrases::words(&folded).next().map_or("", |(_, word)| word);
    phrases::begins_outcome(first) || FINITE_AUXILIARIES.contains(&first)
}

/// Where a text ends before the comma or the word that joins another part to it.
fn joint(text: &str) -> Option<usize> {
    let text = text.trim_end();
    let word = PART_JOINTS.iter().find(|word| ends_with_word(text, word));
    let before = &text[..text.len() - word.map_or(0, |word| word.len())];
    let plain = before.trim_end_matches([',', ';', ' ']);
    (word.is_some() || plain.len() < before.len()).then_some(plain.len())
}

/// The number of a part, and the offset of its words: `2. Godkendt`, `At 1: Godkendt`, `Ad 2-3: Drøftet`, `a) Godkendt`.
fn part_mark(text: &str) -> Option<(String, usize)> {
    if let Some(mark) = ordinal_mark(text) {
        return Some(mark);
    }
    let lead = leading(text, PART_LEADS).map(|(_, end)| skip_space(text, end));
    let start = lead.unwrap_or(0);
    if lead.is_none() {
        if let Some(mark) = bare_mark(text).or_else(|| several_mark(text)) {
            return Some(mark);
        }
        let mark = list_mark(text).filter(|_| date::at_number(text, 0).is_none())?;
        let number = text[..mark].trim().trim_end_matches(['.', ')']);
        return number
            .starts_with(char::is_alphanumeric)
            .then(|| (number.to_owned(), mark));
    }
    let end = numbers(text, start)?;
    Some((text[start..end].to_owned(), behind_mark(text, end)))
}

/// `1. at-punkt blev godkendt`, `1. og 2. pind: Godkendt`, `Vedr. 1. at: Godkendt`.
fn ordinal_mark(text: &str) -> Option<(String, usize)> {
    let start = leading(text, ORDINAL_LEADS).map_or(0, |(_, end)| skip_space(text, end));
    let end = numbers(text, start)?;
    let rest = text[end..].strip_prefix('.')?.trim_start();
    let (_, noun) = leading(rest, PART_NOUNS)?;
    let behind = &rest[noun..];
    // `1. at bussen kører` is a clause.
    let is_clause = noun == CLAUSE.trim().len() && !behind.starts_with(':');
    let number = text[start..end].to_owned();
    (!is_clause).then(|| (number, behind_mark(text, text.len() - behind.len())))
}

/// `1-3: Godkendt`, `2: Udsat`
fn bare_mark(text: &str) -> Option<(String, usize)> {
    let end = numbers(text, 0)?;
    let short = number(text, 0)?.1 <= LONGEST_BARE;
    let words = text[end..].strip_prefix(": ").filter(|_| short)?;
    // `17: 30 Mødet blev udsat`
    let time = words.trim_start().starts_with(|letter: char| letter.is_ascii_digit());
    (!time && !only_votes(words)).then(|| (text[..end].to_owned(), behind_mark(text, end)))
}

/// `9: V og C stemte imod`: a count of them, not a part.
fn only_votes(words: &str) -> bool {
    let folded = lower(words);
    let hits = phrases::find(&folded);
    let has = |says: fn(&Hit) -> bool| hits.iter().any(says);
    has(|hit| hit.says == Says::Votes) && !has(|hit| matches!(hit.says, Says::Outcome(_)))
}

/// `1. og 2. godkendt`
fn several_mark(text: &str) -> Option<(String, usize)> {
    let (_, first) = number(text, 0)?;
    let end = numbers(text, 0).filter(|end| *end > first)?;
    let words = text[end..].strip_prefix(". ")?;
    begins_verdict(words).then(|| (text[..end].to_owned(), behind_mark(text, end)))
}

/// The offset behind several numbers: `2-3`, `1., 2. og 4`.
fn numbers(text: &str, start: usize) -> Option<usize> {
    let (_, mut end) = number(text, start)?;
    loop {
        let rest = text[end..].trim_start_matches('.');
        let mut joints = THROUGH.iter().chain(&[",", AND, AND_ALSO]);
        let next = joints.find_map(|joint| rest.strip_prefix(joint));
        let spaced = || {
            let rest = THROUGH_SPACED.iter().find_map(|joint| rest.strip_prefix(joint))?;
            let (_, end) = number(rest, 0)?;
            rest[end..].starts_with(':').then_some(rest)
        };
        let next = next.or_else(spaced);
        let Some((_, next)) = next.and_then(|rest| number(text, text.len() - rest.trim_start().len())) else {
            break;
        };
        end = next;
    }
    Some(end)
}

fn behind_mark(text: &str, at: usize) -> usize {
    text.len() - text[at..].trim_start_matches(['.', ':', ')', ' ', '-', '–']).len()
}
