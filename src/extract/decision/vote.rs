//! How the votes fell: `28 stemmer mod 7`, `For stemte: A, B og C.`, `For: 20 (Ane Berg (A), ...)`.

use crate::extract::Passage;
use crate::extract::passage::squeeze;
use crate::lexicon::votes::{COUNTS, LABELS, MAJORITY, NUMBER_WORDS, OPENINGS, REST, SIDES, Side, TOTAL};
use crate::model::{Ballot, Basis, Votes};
use crate::order;
use crate::scan::word::{ends_with_ignoring_case, leading, lower, number, skip_space};
use crate::scan::{name, voter};
use crate::source::Span;
use regex::{Captures, Regex};
use std::sync::LazyLock;

/// Reads the votes that a decision tells of. Of several votes (on amendments first) the last one counts.
#[derive(Debug, Default)]
pub struct Tally {
    sides: [Ballot; 3],
    spans: Vec<Span>,
    /// The sides of the lists, in order.
    listed: Vec<Side>,
    /// Another vote was told before this one.
    again: bool,
}

impl Tally {
    /// The offset behind the label that a line of lists of voters begins with.
    #[must_use]
    pub fn label_end(line: &Passage<'_>) -> Option<usize> {
        let (start, end, _) = *labels(line.text()).first()?;
        (start == 0).then_some(end)
    }

    /// Reads a line of lists of voters, each behind its label; true where the line is one.
    pub fn lists(&mut self, line: &Passage<'_>) -> bool {
        let lists = labels(line.text());
        if lists.first().is_none_or(|(start, _, _)| *start > 0) {
            return false;
        }
        let ends = lists
            .iter()
            .skip(1)
            .map(|(start, _, _)| *start)
            .chain([line.text().len()]);
        for ((start, voters, side), end) in lists.iter().zip(ends) {
            self.list_of(*side);
            read_voters(&line.text()[*voters..end], self.side(*side));
            // `10 stemte for: Ane Berg, ...`
            let count = number(line.text(), *start).map(|(count, _)| count);
            self.side(*side).count = count.or(self.side(*side).count);
        }
        self.spans.extend(line.spans());
        true
    }

    /// Reads the counts of a sentence. `rejected` says that what the majority voted for was a rejection.
    pub fn counts(&mut self, words: &Passage<'_>, folded: &str, rejected: bool) {
        let mut vote = Self::default();
        let majority = majorities().iter().find_map(|pattern| whole(pattern, folded));
        if let Some(found) = &majority {
            let (prevailed, lost) = if rejected {
                (Side::Against, Side::For)
            } else {
                (Side::For, Side::Against)
            };
            vote.count(words, found, 1, prevailed);
            vote.count(words, found, 3, lost);
        }
        for (pattern, side) in patterns() {
            if let Some(found) = whole(pattern, folded).filter(|_| vote.side(*side).count.is_none()) {
                vote.count(words, &found, 1, *side);
            }
        }
        if (majority.is_some() && !self.is_listed()) || (self.is_counted() && vote.is_counted()) {
            self.next_vote();
        }
        self.join(vote);
    }

    /// The list of a side behind that of another one, where it had one before, is of the next vote. Where those for it did not come
    /// first, the list before it may be, too.
    fn list_of(&mut self, side: Side) {
        let last = self.listed.last().copied().unwrap_or(side);
        if last != side && self.listed.contains(&side) {
            let before = (self.listed[0] != Side::For).then(|| std::mem::take(self.side(last)));
            self.next_vote();
            self.again = true;
            if let Some(before) = before {
                *self.side(last) = before;
                self.listed.push(last);
            }
        }
        self.listed.push(side);
    }

    /// Whether both sides are counted.
    fn is_counted(&self) -> bool {
        let [in_favour, against, _] = &self.sides;
        in_favour.count.is_some() && against.count.is_some()
    }

    /// Whether both sides are listed and none is counted: counts that follow are those of the lists.
    fn is_listed(&self) -> bool {
        let listed = |side: &Ballot| side.count.is_none() && is_told(side);
        listed(&self.sides[0]) && listed(&self.sides[1])
    }

    /// Lets go of the vote that was told: another one follows.
    fn next_vote(&mut self) {
        let [in_favour, against, _] = &self.sides;
        *self = Self {
            again: self.again || (is_told(in_favour) && is_told(against)),
            ..Self::default()
        };
    }

    /// Takes in what else is told of the same vote.
    fn join(&mut self, other: Self) {
        let mut taken = false;
        for (own, told) in self.sides.iter_mut().zip(other.sides) {
            if own.count.is_none() && is_told(&told) {
                own.count = told.count;
                told.names.iter().for_each(|name| add(&mut own.names, name));
                told.parties.iter().for_each(|party| add(&mut own.parties, party));
                taken = true;
            }
        }
        if taken {
            self.spans.extend(other.spans);
        }
    }

    /// Takes a count from a group, and who they are from the next.
    fn count(&mut self, words: &Passage<'_>, found: &Captures<'_>, group: usize, side: Side) {
        let ballot = self.side(side);
        ballot.count = found.get(group).and_then(|count| in_figures(count.as_str()));
        if let Some(who) = found.get(group + 1) {
            read_voters(&words.text()[who.range()], ballot);
        }
        if let Some(whole) = found.get(0) {
            self.spans.extend(words.part(whole.start(), whole.end()).spans());
        }
    }

    fn side(&mut self, side: Side) -> &mut Ballot {
        &mut self.sides[side as usize]
    }

    /// Whether more were against than for it.
    #[must_use]
    pub fn is_lost(&self) -> bool {
        let [in_favour, against, _] = &self.sides;
        matches!((in_favour.count, against.count), (Some(yes), Some(no)) if yes < no)
    }

    /// Adds somebody whom a sentence names.
    pub fn voter(&mut self, side: Side, words: &Passage<'_>, name: Option<&str>, party: Option<&str>) {
        let ballot = self.side(side);
        match (name, party) {
            (Some(name), _) => add(&mut ballot.names, name),
            (None, Some(party)) => add(&mut ballot.parties, party),
            (None, None) => return,
        }
        self.spans.extend(words.spans());
    }

    /// The votes, or null where nothing was told.
    #[must_use]
    pub fn finish(mut self) -> Option<Votes> {
        let told = self.sides.iter().any(is_told);
        order::sort(&mut self.spans);
        let mut spans: Vec<Span> = Vec::new();
        for span in self.spans {
            match spans.last_mut().filter(|last| span.start < last.end) {
                Some(last) => last.end = last.end.max(span.end),
                None => spans.push(span),
            }
        }
        let [in_favour, against, abstaining] = self.sides;
        told.then_some(Votes {
            in_favour,
            against,
            abstaining,
            spans,
            // That the last vote is the one on the proposal is concluded.
            basis: if self.again { Basis::Derived } else { Basis::Verbatim },
            uncertain: None,
        })
    }
}

/// Whether anything is told of a side.
const fn is_told(ballot: &Ballot) -> bool {
    ballot.count.is_some() || !ballot.names.is_empty() || !ballot.parties.is_empty()
}

fn majorities() -> &'static [Regex] {
    static PATTERNS: LazyLock<Vec<Regex>> =
        LazyLock::new(|| MAJORITY.iter().filter_map(|written| super::pattern(written)).collect());
    &PATTERNS
}

/// Where a pattern stands in a text, not within a word: `øen stemmer for` counts nothing.
fn whole<'t>(pattern: &Regex, folded: &'t str) -> Option<Captures<'t>> {
    let within = |start: usize| folded[..start].ends_with(char::is_alphanumeric);
    pattern
        .captures(folded)
        .filter(|found| found.get(0).is_none_or(|all| !within(all.start())))
}

/// Whether a text in lower case counts both sides of a vote.
pub fn counts_both(folded: &str) -> bool {
    majorities().iter().any(|pattern| whole(pattern, folded).is_some())
}

/// A number in digits or in letters in lower case.
pub fn in_figures(text: &str) -> Option<u32> {
    let word = || NUMBER_WORDS.iter().position(|words| words.contains(&text));
    text.parse().ok().or_else(|| u32::try_from(word()? + 1).ok())
}

fn patterns() -> &'static [(Regex, Side)] {
    static PATTERNS: LazyLock<Vec<(Regex, Side)>> = LazyLock::new(|| {
        COUNTS
            .iter()
            .filter_map(|(pattern, side)| Some((super::pattern(pattern)?, *side)))
            .collect()
    });
    &PATTERNS
}

/// The labels of lists of voters in a sentence: where each begins, where its voters begin, and its side.
fn labels(text: &str) -> Vec<(usize, usize, Side)> {
    let found = labels_with_colon(text);
    match found.first() {
        Some((0, _, _)) => found,
        _ => openings(text),
    }
}

/// `For stemte: A, B og C. Imod stemte 3: V`, `4 stemte for: A`.
fn labels_with_colon(text: &str) -> Vec<(usize, usize, Side)> {
    let mut found = Vec::new();
    for colon in memchr::memchr_iter(b':', text.as_bytes()) {
        let before = text[..colon].trim_end();
        let label = before
            .trim_end_matches(|letter: char| letter.is_ascii_digit())
            .trim_end();
        if let Some((words, side)) = LABELS.iter().find(|(words, _)| ends_with_ignoring_case(label, words)) {
            let voters = if label.len() < before.len() {
                label.len()
            } else {
                colon + 1
            };
            let start = label.len() - words.len();
            let counted = text[..start].trim_end().bytes().all(|byte| byte.is_ascii_digit());
            found.push((if counted { 0 } else { start }, voters, *side));
        }
    }
    found
}

/// Whether a line is nothing but the label of a list of voters that the next line has.
pub fn heads_voters(line: &str, next: &str) -> bool {
    let bare = |(start, end, _): &(usize, usize, Side)| *start == 0 && *end == line.len();
    line.ends_with(':')
        && labels(line).first().is_some_and(bare)
        && labels(next).is_empty()
        && name::entries(next)
            .first()
            .is_some_and(|(start, end)| voter::possessors(&next[*start..*end]).is_some())
}

/// `For stemte Ane Berg og Bo Carl.`, `For indstillingen stemte 5 (A, F), imod 2.`
fn openings(text: &str) -> Vec<(usize, usize, Side)> {
    static PATTERN: LazyLock<Option<Regex>> = LazyLock::new(|| super::pattern(OPENINGS));
    let side = |word: &str| LABELS.iter().find(|(label, _)| *label == word).map(|(_, side)| *side);
    if leading(text, SIDES).is_none() {
        return Vec::new();
    }
    let folded = lower(text);
    let Some(pattern) = &*PATTERN else { return Vec::new() };
    let found = pattern.captures_iter(&folded).filter_map(|found| {
        let whole = found.get(0)?;
        let word = found.get(1).or_else(|| found.get(2))?;
        let end = if whole.as_str().ends_with(|last: char| last.is_ascii_digit()) {
            whole.end() - 1
        } else {
            whole.end()
        };
        Some((whole.start(), end, side(word.as_str())?))
    });
    found.collect()
}

/// A count, names, party letters, in any mixture: `20 (Ane Berg (A), Bo Carl (B))`, `4 (A+O+T)`, `A, B og C.`
fn read_voters(text: &str, ballot: &mut Ballot) {
    let text = text.trim();
    if let Some((_, end)) = leading(text, REST) {
        // `Imod: Øvrige 10 medlemmer`
        // `Imod: Resten af byrådet, 20 medlemmer`
        let digit = text[end..].find(|letter: char| letter.is_ascii_digit());
        let count = digit.and_then(|at| number(text, end + at));
        ballot.count = ballot.count.or(count.map(|(count, _)| count));
        return;
    }
    let all = total(text);
    let (text, count) = match number(text, 0) {
        Some((count, end)) => (text[end..].trim_start_matches([' ', ':']), Some(count)),
        None => (without_clause(text), None),
    };
    ballot.count = ballot.count.or(count).or(all).or_else(|| only_count(text));
    let voters = in_bracket(text).unwrap_or(text);
    for voter in voter::list(voters) {
        match (voter.name, voter.party) {
            (Some(name), _) => add(&mut ballot.names, &squeeze(name)),
            (None, Some(party)) => add(&mut ballot.parties, party),
            (None, None) => {}
        }
    }
}

/// The voters in a bracket behind their count, where no others stand behind it: `(O, Ø og Ane Berg), idet de ønsker ...`
fn in_bracket(text: &str) -> Option<&str> {
    let mut depth = 0_usize;
    let close = text.char_indices().find(|(_, letter)| {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0
    });
    let (inside, rest) = (text.get(1..close?.0)?, &text[close?.0 + 1..]);
    let rest = rest.trim_start_matches(['.', ',', ' ']);
    (rest.is_empty() || rest.starts_with(char::is_lowercase)).then_some(inside)
}

/// Voters without what is told of them: `Ane Berg og Bo Carl, der ønskede sagen udsat`.
pub fn without_clause(text: &str) -> &str {
    let clause = |(at, _): &(usize, &str)| text[at + 2..].starts_with(char::is_lowercase);
    let end = text.match_indices(", ").find(clause).map_or(text.len(), |(at, _)| at);
    &text[..end]
}

/// `A (14), V (10), C (5) i alt 29.`
fn total(text: &str) -> Option<u32> {
    let at = lower(text).rfind(TOTAL)? + TOTAL.len();
    number(text, skip_space(text, at)).map(|(total, _)| total)
}

/// The count behind the only party of a side, or the last: `Ø (4).`, `A og V (14 medlemmer)`.
fn only_count(text: &str) -> Option<u32> {
    let mut counts = text.split('(').skip(1).filter_map(|inner| {
        let (count, end) = number(inner, 0)?;
        let noun = |letter: char| letter == ' ' || letter.is_lowercase();
        inner[end..].trim_start_matches(noun).starts_with(')').then_some(count)
    });
    counts.next().filter(|_| counts.next().is_none())
}

fn add(list: &mut Vec<String>, value: &str) {
    if !list.iter().any(|known| known == value) {
        list.push(value.to_owned());
    }
}
