//! What the sentences of a decision say, put together.

use super::outcome::{self, Said};
use super::remark::{dissent, is_follow_up, not_participating, subject};
use super::vote::Tally;
use crate::clean::list_mark;
use crate::extract::Passage;
use crate::lexicon::outcomes::PART_LEADS;
use crate::lexicon::phrases::{self, Says};
use crate::lexicon::votes::Side;
use crate::model::{Basis, Condition, Dissent, Doubt, FollowUp, NonParticipation, Outcome, OutcomeReading, Part};
use crate::scan::word::{leading, lower, number, skip_space};
use crate::scan::{date, sentence};

/// What the sentences of a decision say.
#[derive(Debug, Default)]
pub struct Meaning {
    /// Which words gave which outcome.
    pub readings: Vec<OutcomeReading>,
    /// Readings of sentences that report on somebody; they count where nothing else does.
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
    pub tally: Tally,
}

impl Meaning {
    /// Reads a line.
    pub fn line(&mut self, line: &Passage<'_>) {
        if self.tally.lists(line) {
            return;
        }
        let marked = part_mark(line.text());
        let words = line.part(marked.as_ref().map_or(0, |(_, start)| *start), line.text().len());
        let mut part = marked.map(|(number, _)| (number, self.readings.len(), words));
        for (start, end) in sentence::split(words.text()) {
            let sentence = words.part(start, end);
            // `Ad 1 blev godkendt. Ad 2 blev udsat.`
            if let Some((number, at)) = part_mark(sentence.text()).filter(|_| start > 0 && part.is_some()) {
                self.part(
                    part.take()
                        .map(|(number, before, words)| (number, before, words.part(0, start))),
                );
                part = Some((number, self.readings.len(), words.part(start + at, words.text().len())));
            }
            self.sentence(&sentence);
        }
        self.part(part);
    }

    /// Adds a part: its number, the readings before it, its words.
    fn part(&mut self, part: Option<(String, usize, Passage<'_>)>) {
        let Some((number, before, words)) = part else { return };
        let outcomes = distinct(&self.readings[before..]);
        self.parts.push(Part {
            number,
            text: words.folded(),
            outcomes,
            clause: None,
            spans: words.spans(),
        });
    }

    fn sentence(&mut self, words: &Passage<'_>) {
        let folded = lower(words.text());
        let hits = phrases::find(&folded);
        let said = outcome::read(&folded, &hits);
        if let Some(at) = said.condition {
            let condition = words.part(at, words.text().len());
            self.conditions.push(Condition {
                text: condition.folded(),
                spans: condition.spans(),
                basis: Basis::Verbatim,
                uncertain: None,
            });
        }
        let amendment = said.amendment;
        let counted =
            hits.iter().any(|hit| hit.says == Says::Votes) && folded.bytes().any(|byte| byte.is_ascii_digit());
        if counted && !amendment {
            let rejected = said.readings.iter().any(|reading| reading.outcome == Outcome::Rejected);
            self.tally.counts(words, &folded, rejected);
        }
        if let Some(absence) = not_participating(words, &folded, &hits) {
            self.not_participating.push(absence);
        } else if let Some(dissent) = dissent(words, &hits).filter(|dissent| !counted || dissent.uncertain.is_none()) {
            if hits.iter().any(|hit| hit.says == Says::Against) {
                self.tally
                    .voter(Side::Against, words, dissent.name.as_deref(), dissent.party.as_deref());
            }
            self.dissent.push(dissent);
            let (strong, weak) = readings(words, said)
                .into_iter()
                .partition(|reading| reading.outcome == Outcome::ReferredUp);
            self.readings.extend::<Vec<_>>(strong);
            self.spare.extend::<Vec<_>>(weak);
        } else if let Some((name, party)) = hits
            .iter()
            .find(|hit| hit.says == Says::Abstains)
            .and_then(|hit| subject(words, hit))
        {
            self.tally
                .voter(Side::Abstaining, words, name.as_deref(), party.as_deref());
        } else if is_follow_up(&folded, &hits) {
            self.follow_ups.push(FollowUp {
                text: words.folded(),
                spans: words.spans(),
                basis: Basis::Derived,
                uncertain: None,
            });
            let (strong, weak) = readings(words, said)
                .into_iter()
                .partition(|reading| matches!(reading.outcome, Outcome::Postponed | Outcome::Returned));
            self.readings.extend::<Vec<_>>(strong);
            self.spare.extend::<Vec<_>>(weak);
        } else {
            self.readings.extend(readings(words, said));
        }
    }

    /// The distinct outcomes; `unclear` where words there are but none that tells.
    pub fn outcomes(&mut self, text: &str) -> Vec<Outcome> {
        if self.readings.is_empty() {
            self.readings = std::mem::take(&mut self.spare);
        }
        let mut outcomes = distinct(&self.readings);
        // `Ingen bemærkninger. Godkendt.` decides something.
        if outcomes.len() > 1 {
            outcomes.retain(|outcome| *outcome != Outcome::NoAction);
        }
        match outcomes.is_empty() {
            false => outcomes,
            true if text.trim_matches(['-', '–', '.', ' ']).is_empty() => vec![Outcome::NoAction],
            true => vec![Outcome::Unclear],
        }
    }
}

fn readings(words: &Passage<'_>, said: Said) -> Vec<OutcomeReading> {
    let reading = |reading: outcome::Reading| {
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
            uncertain: reading.doubtful.then_some(Doubt::MisspelledOrOtherWord),
        }
    };
    said.readings.into_iter().map(reading).collect()
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

/// The number of a part, and the offset of its words: `2. Godkendt`, `At 1: Godkendt`, `Ad 2-3: Drøftet`, `a) Godkendt`.
fn part_mark(text: &str) -> Option<(String, usize)> {
    let lead = leading(text, PART_LEADS).map(|(_, end)| skip_space(text, end));
    let start = lead.unwrap_or(0);
    if lead.is_none() {
        let mark = list_mark(text).filter(|_| date::at_number(text, 0).is_none())?;
        let number = text[..mark].trim().trim_end_matches(['.', ')']);
        return number
            .starts_with(char::is_alphanumeric)
            .then(|| (number.to_owned(), mark));
    }
    let (_, mut end) = number(text, start)?;
    while let Some((_, next)) = text[end..]
        .strip_prefix(['-', '–', ','])
        .and_then(|rest| number(text, text.len() - rest.trim_start().len()))
    {
        end = next;
    }
    let words = text.len() - text[end..].trim_start_matches(['.', ':', ')', ' ', '-', '–']).len();
    Some((text[start..end].to_owned(), words))
}
