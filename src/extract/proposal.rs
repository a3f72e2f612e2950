//! The proposal put to the body ("indstilling"), clause by clause.

use super::Passage;
use super::passage::spans;
use crate::clean::list_mark;
use crate::lexicon::sentences::{
    CLAUSE, CONJOINED, IMPERSONAL, LEADING_UP, NEXT_CLAUSE, PROPOSES_FORMALLY, PROPOSING, RECOMMENDING,
};
use crate::model::{Basis, Clause, Proposal};
use crate::scan::body::is_noun;
use crate::scan::list;
use crate::scan::sentence::{self, begins_clause};
use crate::scan::word::{find_word, is_one_of, lower, number};

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
    for line in lines.iter().flat_map(entries) {
        draft.line(line);
    }
    draft.finish(lines)
}

/// A line, or its parts where it holds a list: what leads up to the list, and each of its clauses.
fn entries<'b>(line: &Passage<'b>) -> Vec<Passage<'b>> {
    let text = line.text();
    let starts = list::entries(text);
    let clauses = starts.iter().all(|start| is_clause(&text[*start..]));
    if starts.is_empty() || !clauses {
        return vec![*line];
    }
    let from = starts.iter().copied().filter(|start| *start > 0);
    let ends = from.clone().chain([text.len()]);
    let parts = std::iter::once(0).chain(from).zip(ends);
    parts.map(|(start, end)| line.part(start, end)).collect()
}

/// The proposal that stands in running text, where no heading says so: the first sentence in which somebody proposes, and the
/// clauses below it.
#[must_use]
pub fn in_text(lines: &[Passage<'_>]) -> Option<Proposal> {
    let (at, first) = lines
        .iter()
        .enumerate()
        .find_map(|(at, line)| Some((at, proposing_part(*line, lines.get(at + 1))?)))?;
    // `Formanden indstiller, at udvalget` above a list.
    let open = !first.text().ends_with('.');
    let listed = |text: &str| open && list_mark(text).is_some();
    let below = lines[at + 1..]
        .iter()
        .take_while(|line| is_clause(line.text()) || listed(line.text()));
    let lines: Vec<_> = std::iter::once(first).chain(below.copied()).collect();
    read(None, &lines).map(|proposal| Proposal {
        basis: Basis::Derived,
        ..proposal
    })
}

/// The rest of a paragraph from the sentence on in which somebody proposes.
fn proposing_part<'b>(line: Passage<'b>, next: Option<&Passage<'_>>) -> Option<Passage<'b>> {
    let text = line.text();
    if !text.contains(PROPOSES_FORMALLY) {
        return None;
    }
    let starts = sentence::split(text).into_iter().map(|(start, _)| start);
    starts
        .map(|start| line.part(start, text.len()))
        .find(|rest| proposes(rest, next))
}

/// `Forvaltningen indstiller, at ...`, or with the clauses below.
fn proposes(line: &Passage<'_>, next: Option<&Passage<'_>>) -> bool {
    let Some((_, rest)) = proposer(line).filter(|(by, rest)| {
        let verb = lower(&line.text()[by.text().len()..line.text().len() - rest.text().len()]);
        verb.contains(PROPOSES_FORMALLY)
    }) else {
        return false;
    };
    let open = rest.is_empty() || !rest.text().ends_with('.');
    begins_clause(from_clause(rest).text()) || (open && next.is_some_and(|next| is_clause(next.text())))
}

fn is_clause(text: &str) -> bool {
    begins_clause(&text[list_mark(text).unwrap_or(0)..])
}

#[derive(Default)]
struct Draft<'b> {
    by: Option<Passage<'b>>,
    clauses: Vec<Clause>,
    /// The only clause so far may lead up to those that follow.
    lead: Lead,
    /// Paragraphs that are no clause by their form; they count where there is none.
    others: Vec<Passage<'b>>,
}

/// Whether the first clause is one, or leads up to others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Lead {
    /// It is one.
    #[default]
    No,
    /// It is short and unfinished: a list may follow.
    Possible,
    /// It says only what the body does with what follows: `at udvalget over for Byrådet anbefaler,`.
    Certain,
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
            self.drop_lead(Lead::Possible);
            let number = text[..mark].trim().trim_matches(['.', ')', '-', '–', '•', '*']);
            let number = Some(number.to_owned()).filter(|number| !number.is_empty());
            self.add(line.part(mark, text.len()), number);
        } else if begins_clause(text) {
            self.drop_lead(Lead::Certain);
            self.add(line, None);
        } else {
            self.others.push(line);
        }
    }

    /// Adds the clauses of a sentence; a number is that of the first.
    fn add(&mut self, words: Passage<'_>, mut number: Option<String>) {
        let parts = parts(words).into_iter();
        self.clauses.extend(parts.map(|part| clause(part, number.take())));
    }

    /// A clause that only leads up to others (`at udvalget` / `- godkender ...`) is none of its own.
    fn drop_lead(&mut self, least: Lead) {
        if self.clauses.len() == 1 && (self.lead == Lead::Certain || self.lead == least) {
            self.clauses.clear();
        }
        self.lead = Lead::No;
    }

    /// What follows the verb: its first sentence is a clause, and so is each further one that begins as clauses do.
    fn sentences(&mut self, rest: Passage<'b>) {
        self.lead = lead(rest.text());
        for (index, (start, end)) in sentence::split(rest.text()).into_iter().enumerate() {
            let words = rest.part(start, end);
            if index == 0 || begins_clause(words.text()) {
                self.add(words, None);
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

/// The clauses that one sentence strings together: `at prisen sættes op, og at grundene sælges`. What a clause says in a clause of
/// its own (`at udvalget godkender, at A, og at B`) stays with it.
fn parts(words: Passage<'_>) -> Vec<Passage<'_>> {
    let text = words.text();
    let mut starts = vec![0];
    if begins_clause(text) {
        let next = |from: usize| {
            let found = NEXT_CLAUSE.iter().filter_map(|between| {
                let at = text[from..].find(between)? + from;
                Some((at, at + between.len() - NEXT_CLAUSE_WORD))
            });
            found.min()
        };
        let mut from = 0;
        while let Some((comma, start)) = next(from) {
            if text[from..comma].contains(INNER_CLAUSE) {
                break;
            }
            starts.push(start);
            from = start;
        }
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts
        .iter()
        .zip(ends)
        .map(|(start, end)| words.part(*start, end))
        .collect()
}

/// A clause within one begins so.
const INNER_CLAUSE: &str = ", at ";

/// The number that stands behind the clause's first word: `At 1) der gives tilskud`.
fn counted(words: Passage<'_>) -> Option<(String, Passage<'_>)> {
    let text = words.text();
    let from = NEXT_CLAUSE_WORD;
    let (_, end) = number(text, from).filter(|_| begins_clause(text))?;
    let rest = text[end..].strip_prefix([')', ':'])?;
    Some((text[from..end].to_owned(), words.of_slice(rest.trim_start())))
}

/// Bytes of the word that begins a clause, and the space behind it.
const NEXT_CLAUSE_WORD: usize = "at ".len();

/// Whether what follows the verb leads up to clauses below it.
fn lead(text: &str) -> Lead {
    let last = lower(
        text.trim_end_matches([',', ':', ' '])
            .rsplit(' ')
            .next()
            .unwrap_or_default(),
    );
    if text.ends_with('.') {
        Lead::No
    } else if is_noun(&last) || LEADING_UP.contains(&last.as_str()) {
        Lead::Certain
    } else if text.len() <= LONGEST_LEAD {
        Lead::Possible
    } else {
        Lead::No
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
    // `Sundheds-, Ældre- og Handicapforvaltningen`
    let parted = name.match_indices(',').any(|(at, _)| !name[..at].ends_with('-'));
    if name.is_empty()
        || (parted || name.contains(['.', ':', ';'])) && !name.ends_with(')')
        || !name.starts_with(char::is_uppercase)
    {
        return None;
    }
    let after = &text[at + verb.len()..];
    let rest = line.of_slice(after.trim_start_matches([',', ':', ' ']));
    let impersonal = is_one_of(name, IMPERSONAL);
    Some((if impersonal { line.part(0, 0) } else { by }, rest))
}

/// What is proposed, without those it is proposed to: `til Byrådet, at ...`, `at udvalget over for Byrådet anbefaler, at ...`.
fn from_clause(rest: Passage<'_>) -> Passage<'_> {
    let text = rest.text();
    let behind = if begins_clause(text) { CLAUSE.len() } else { 0 };
    let Some(at) = find_word(&text[behind..], CLAUSE)
        .map(|at| behind + at)
        .filter(|at| *at > 0)
    else {
        return rest;
    };
    let before = text[..at].trim_end_matches([' ', ',', ':']);
    let last = before.split_whitespace().next_back().unwrap_or_default();
    let addressed = is_noun(last) || (begins_clause(before) && is_one_of(last, RECOMMENDING));
    if addressed && before.len() <= LONGEST_PROPOSER {
        rest.part(at, text.len())
    } else {
        rest
    }
}

fn clause(words: Passage<'_>, number: Option<String>) -> Clause {
    let (counted, words) = counted(words).map_or((None, words), |(own, words)| (Some(own), words));
    let number = number.or(counted);
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
