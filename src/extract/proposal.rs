//! The proposal put to the body ("indstilling"), clause by clause.

use super::Passage;
use super::passage::spans;
use crate::clean::list_mark;
use crate::lexicon::sentences::{CLAUSE, CONJOINED, IMPERSONAL, PROPOSING};
use crate::model::{Basis, Clause, Proposal};
use crate::scan::body::is_noun;
use crate::scan::sentence;
use crate::scan::word::{find_word, lower, starts_with_ignoring_case};

/// No proposer's name is longer, in bytes.
const LONGEST_PROPOSER: usize = 160;

/// A clause that leads up to a list is short, in bytes.
const LONGEST_LEAD: usize = 60;

/// Reads the proposal in the paragraphs and list entries under a heading.
#[must_use]
pub fn read(heading: Option<Passage<'_>>, lines: &[Passage<'_>]) -> Option<Proposal> {
    let mut draft = Draft::default();
    if let Some((by, _)) = heading.as_ref().and_then(proposer) {
        draft.by = Some(by).filter(|by| !by.is_empty());
    }
    for line in lines {
        draft.line(*line);
    }
    draft.finish(lines)
}

#[derive(Default)]
struct Draft<'b> {
    by: Option<Passage<'b>>,
    clauses: Vec<Clause>,
    /// The only clause so far is short and unfinished: a list may follow.
    led_up: bool,
    /// Paragraphs that are no clause by their form; they count where there is none.
    others: Vec<Passage<'b>>,
}

impl<'b> Draft<'b> {
    fn line(&mut self, line: Passage<'b>) {
        if let Some((by, rest)) = proposer(&line).filter(|_| self.clauses.is_empty()) {
            self.by = self.by.or(Some(by).filter(|by| !by.is_empty()));
            self.sentences(from_clause(rest));
            return;
        }
        let text = line.text();
        if let Some(mark) = list_mark(text) {
            self.drop_lead();
            let number = text[..mark].trim().trim_matches(['.', ')', '-', '–', '•', '*']);
            let number = Some(number.to_owned()).filter(|number| !number.is_empty());
            self.clauses.push(clause(line.part(mark, text.len()), number));
        } else if starts_with_ignoring_case(text, CLAUSE) {
            self.clauses.push(clause(line, None));
        } else {
            self.others.push(line);
        }
    }

    /// A clause that only leads up to a list (`at udvalget` / `- godkender ...`) is none of its own.
    fn drop_lead(&mut self) {
        if self.clauses.len() == 1 && self.led_up {
            self.clauses.clear();
        }
        self.led_up = false;
    }

    /// What follows the verb: its first sentence is a clause, and so is each further one that begins as clauses do.
    fn sentences(&mut self, rest: Passage<'b>) {
        self.led_up = rest.text().len() <= LONGEST_LEAD && !rest.text().ends_with('.');
        for (index, (start, end)) in sentence::split(rest.text()).into_iter().enumerate() {
            let words = rest.part(start, end);
            if index == 0 || starts_with_ignoring_case(words.text(), CLAUSE) {
                self.clauses.push(clause(words, None));
            }
        }
    }

    fn finish(mut self, lines: &[Passage<'_>]) -> Option<Proposal> {
        if self.clauses.is_empty() {
            self.clauses = self.others.iter().map(|line| clause(*line, None)).collect();
        }
        self.clauses.retain(|clause| !clause.text.is_empty());
        (!self.clauses.is_empty()).then(|| Proposal {
            by: self.by.map(|by| by.folded()),
            by_spans: self.by.map(|by| by.spans()).unwrap_or_default(),
            clauses: self.clauses,
            spans: spans(lines),
            basis: Basis::Verbatim,
            uncertain: None,
        })
    }
}

/// Who proposes, and what stands behind the verb: `Administrationen indstiller, at ...`.
fn proposer<'b>(line: &Passage<'b>) -> Option<(Passage<'b>, Passage<'b>)> {
    let text = line.text();
    let mut window = text.len().min(LONGEST_PROPOSER);
    while !text.is_char_boundary(window) {
        window -= 1;
    }
    let folded = lower(&text[..window]);
    let (at, verb) = PROPOSING
        .iter()
        .filter_map(|verb| find_word(&folded, verb).map(|at| (at, *verb)))
        .min_by_key(|(at, verb)| (*at, usize::MAX - verb.len()))?;
    let by = line.part(0, at);
    let name = by.text();
    if name.is_empty()
        || name.contains(['.', ':', ';', ',']) && !name.ends_with(')')
        || !name.starts_with(char::is_uppercase)
    {
        return None;
    }
    let after = &text[at + verb.len()..];
    let rest = line.of_slice(after.trim_start_matches([',', ':', ' ']));
    let impersonal = IMPERSONAL.contains(&lower(name).as_str());
    Some((if impersonal { line.part(0, 0) } else { by }, rest))
}

/// What is proposed, without those it is proposed to: `til Byrådet, at ...`.
fn from_clause(rest: Passage<'_>) -> Passage<'_> {
    let text = rest.text();
    let Some(at) = find_word(text, CLAUSE.trim_end()).filter(|at| *at > 0) else {
        return rest;
    };
    let before = text[..at].trim_end_matches([' ', ',', ':']);
    let addressed = before.split_whitespace().next_back().is_some_and(is_noun) && before.len() <= LONGEST_PROPOSER;
    if addressed { rest.part(at, text.len()) } else { rest }
}

fn clause(words: Passage<'_>, number: Option<String>) -> Clause {
    let text = words.text();
    let text = text.trim_end_matches(['.', ';', ',', ' ']);
    let text = CONJOINED
        .iter()
        .find_map(|word| text.strip_suffix(word))
        .unwrap_or(text);
    let words = words.part(0, text.trim_end_matches(['.', ';', ',', ' ']).len());
    Clause {
        number,
        text: words.folded(),
        spans: words.spans(),
    }
}
