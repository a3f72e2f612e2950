//! Headings of sections beyond the vocabulary: told by how this document sets its headings, by their place, or by
//! their return.

use super::deciding;
use crate::classify::{Labelled, Shape};
use crate::lexicon::attendance::LABELS;
use crate::lexicon::phrases;
use crate::lexicon::sentences::{FINITE, OF_DECISIONS};
use crate::model::SectionKind::{
    self, Attachments, Attendance, Decision, Effect, History, Presentation, Proposal, Routing,
};
use crate::scan::body::is_body;
use crate::scan::heading::HeadingMark;
use crate::scan::word::{is_one_of, leading_rows, lower};
use crate::scan::{name, presence};
use crate::source::Look;
use std::collections::{HashMap, HashSet};

/// A heading that the vocabulary does not know is told by its return in so many items.
const RETURNS: usize = 3;
/// A heading is short, in bytes.
const LONGEST: usize = 80;
/// One that only its place tells has no more words.
const MOST_WORDS: usize = 5;
/// So many headings of the vocabulary show how the document sets its headings; capitals speak for themselves.
const FEWEST: usize = 2;

/// What this document's headings look like beyond the vocabulary.
pub(super) struct Headings<'a> {
    /// The kinds whose weak headings count: the items have no strong one, and one of them returns.
    weak: Vec<SectionKind>,
    /// Lines that return in several items as headings do.
    returning: HashSet<&'a str>,
    /// How the headings that the vocabulary knows are set, where that sets them apart from the running text.
    look: Option<Look>,
    /// How they are written.
    dress: Dress,
    /// Whether other sections follow most decisions.
    decides_first: bool,
    /// The line that heads the decisions, where no heading of the vocabulary does.
    deciding: Option<&'a str>,
}

/// How plain text sets most headings apart.
#[derive(Clone, Copy, Debug, Default)]
struct Dress {
    /// In capitals.
    capitals: bool,
    /// With a colon behind them.
    colon: bool,
    /// White space above and none below.
    gap: Gap,
}

/// What white space above a line and none below it tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    /// Nothing.
    #[default]
    Silent,
    /// Most headings stand so.
    Usual,
    /// And hardly anything but a heading does.
    Telling,
}

impl<'a> Headings<'a> {
    /// Looks at the blocks of items that begin at `firsts`.
    pub(super) fn of(blocks: &'a [Labelled<'_>], firsts: &[usize]) -> Self {
        let first = firsts.first().copied().unwrap_or(blocks.len());
        Self {
            weak: weak_kinds(&blocks[first..], firsts.len()),
            returning: returning(blocks, firsts),
            look: look_of_headings(&blocks[first..]),
            dress: Dress::of(blocks, firsts),
            decides_first: decides_first(blocks, firsts),
            deciding: deciding::heading(blocks, firsts),
        }
    }

    /// The offset behind the heading where a block begins with the one that this document sets above its decisions.
    pub(super) fn decides(&self, block: &Labelled<'_>) -> Option<usize> {
        deciding::end_of(block.text(), self.deciding?)
    }

    /// Whether a heading of the vocabulary counts in this document.
    pub(super) fn counts(
        &self,
        mark: HeadingMark,
        blocks: &[Labelled<'_>],
        index: usize,
        current: Option<SectionKind>,
    ) -> bool {
        let heading = mark.heading;
        !heading.weak
            || self.weak.contains(&heading.kind)
            || self.look == Some(blocks[index].look)
            || (!matches!(heading.kind, Decision | History) && self.stands_as_one(blocks, index, current))
    }

    /// Whether a line that the vocabulary does not know is a heading of this document, below a section `current`.
    pub(super) fn is_one(&self, blocks: &[Labelled<'_>], index: usize, current: Option<SectionKind>) -> bool {
        let block = &blocks[index];
        if block.heading.is_some() || !could_be_heading(block) {
            return false;
        }
        let set_as_one = current != Some(Attachments) && (self.returns(block) || self.look == Some(block.look));
        (block.gap && set_as_one) || self.stands_as_one(blocks, index, current)
    }

    /// Whether a heading of the vocabulary is an entry of the list that it stands in: `Høringssvar` among attachments, without the white
    /// space that this document has above its headings.
    pub(super) fn is_listed(&self, blocks: &[Labelled<'_>], index: usize, kind: SectionKind) -> bool {
        let never = matches!(kind, Decision | Proposal | Attendance);
        let next = blocks.get(index + 1);
        self.dress.gap >= Gap::Usual && !never && !blocks[index].gap && next.is_none_or(|next| !is_prose(next))
    }

    fn returns(&self, block: &Labelled<'_>) -> bool {
        self.returning.contains(block.text())
    }

    /// Written as the document's headings are, or told by its place alone: a few words between whole sentences.
    fn stands_as_one(&self, blocks: &[Labelled<'_>], index: usize, current: Option<SectionKind>) -> bool {
        let block = &blocks[index];
        let Some(next) = blocks.get(index + 1) else {
            return false;
        };
        if !could_be_heading(block) || !is_prose(next) || says_something(block.text()) {
            return false;
        }
        let decides = matches!(current, Some(Decision | History));
        let needed = if decides { Gap::Telling } else { Gap::Usual };
        let gap = block.gap && !next.gap && self.dress.gap >= needed;
        let colon = self.dress.colon && block.text().ends_with(':') && self.may_follow(block, current);
        let capitals = self.dress.capitals && is_in_capitals(block.text());
        gap || colon || capitals || (self.may_be_bare(block, current) && follows_whole_words(blocks, index, current))
    }

    /// Whether a line without any dress may be a heading: where headings have one, it is none.
    fn may_be_bare(&self, block: &Labelled<'_>, current: Option<SectionKind>) -> bool {
        let Dress { capitals, colon, gap } = self.dress;
        let dressed = capitals || colon || gap == Gap::Telling || self.look.is_some();
        let text = block.text();
        let quiet = self.may_follow(block, current) && !matches!(current, Some(Routing | Attendance));
        quiet && !dressed && !text.ends_with(':') && text.split_whitespace().count() <= MOST_WORDS
    }

    /// Whether a section that a line heads may follow the one above. A decision has lines of its own that look so.
    fn may_follow(&self, block: &Labelled<'_>, current: Option<SectionKind>) -> bool {
        let of_case = || {
            let kind = block.heading.map(|mark| mark.heading.kind);
            matches!(kind, Some(Effect | Presentation))
        };
        match current {
            Some(Decision) => of_case() || (self.decides_first && !belongs_to_decision(block.text())),
            kind => kind != Some(History),
        }
    }
}

impl Dress {
    fn of(blocks: &[Labelled<'_>], firsts: &[usize]) -> Self {
        let first = firsts.first().copied().unwrap_or(blocks.len());
        let known: Vec<_> = (first..blocks.len())
            .filter(|index| is_known(&blocks[*index]))
            .collect();
        let most = |fewest: usize, says: &dyn Fn(usize) -> bool| {
            let count = known.iter().filter(|index| says(**index)).count();
            count >= fewest && count * 3 >= known.len() * 2
        };
        let usual = most(FEWEST, &|index| {
            blocks[index].gap && blocks.get(index + 1).is_some_and(|next| !next.gap)
        });
        let others = (first..blocks.len()).filter(|index| {
            let block = &blocks[*index];
            let opens_item = block.number.is_some() || firsts.contains(index);
            block.gap && !is_known(block) && !could_be_heading(block) && !opens_item
        });
        Self {
            capitals: most(1, &|index| is_in_capitals(blocks[index].text())),
            colon: most(FEWEST, &|index| blocks[index].text().ends_with(':')),
            gap: match usual {
                true if others.count() * 4 <= known.len() => Gap::Telling,
                true => Gap::Usual,
                false => Gap::Silent,
            },
        }
    }
}

/// A strong heading of the vocabulary on a line of its own.
fn is_known(block: &Labelled<'_>) -> bool {
    block
        .heading
        .is_some_and(|mark| !mark.heading.weak && mark.end == block.text().len())
}

fn is_in_capitals(text: &str) -> bool {
    text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase)
}

/// A paragraph of whole sentences.
fn is_prose(block: &Labelled<'_>) -> bool {
    let text = block.text();
    block.shape == Shape::Paragraph
        && block.heading.is_none()
        && block.header.is_none()
        && text.starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit())
        && text.ends_with(['.', '?', '!', ':'])
        && text.split_whitespace().nth(MOST_WORDS - 1).is_some()
}

/// A paragraph with a verb in it.
pub(super) fn is_sentence(block: &Labelled<'_>) -> bool {
    is_prose(block) && has_verb(block.text())
}

pub(super) fn has_verb(text: &str) -> bool {
    text.split_whitespace()
        .any(|word| is_one_of(word.trim_matches([':', ',', '.']), FINITE))
}

/// A sentence, or the name of somebody who acts.
fn says_something(text: &str) -> bool {
    is_body(text.trim_end_matches(':')) || has_verb(text)
}

/// What stands above is at its end: a heading with nothing under it would be two in a row, and a line without a stop
/// may go on. Lists end without one.
fn follows_whole_words(blocks: &[Labelled<'_>], index: usize, current: Option<SectionKind>) -> bool {
    let Some(above) = index.checked_sub(1).map(|above| &blocks[above]) else {
        return false;
    };
    let listed = above.shape != Shape::Paragraph || matches!(current, Some(Attachments | Proposal));
    let begins = current.is_none();
    above.heading.is_none() && (begins || listed || above.text().ends_with(['.', '?', '!']))
}

/// Heads what somebody adds to a decision: a statement, an amendment.
fn belongs_to_decision(text: &str) -> bool {
    let text = lower(text);
    OF_DECISIONS.iter().any(|stem| text.contains(stem))
}

/// Whether in most items another section of the vocabulary stands below the decision.
fn decides_first(blocks: &[Labelled<'_>], firsts: &[usize]) -> bool {
    let ends = firsts.iter().skip(1).copied().chain([blocks.len()]);
    let (mut first, mut last) = (0, 0);
    for (from, end) in firsts.iter().copied().zip(ends) {
        let mut kinds = blocks[from..end].iter().filter(|block| is_known(block));
        let mut kinds = kinds
            .by_ref()
            .filter_map(|block| block.heading)
            .map(|mark| mark.heading.kind);
        if kinds.by_ref().any(|kind| kind == Decision) {
            let others = kinds.any(|kind| !matches!(kind, Decision | Attachments | Attendance | SectionKind::Other));
            *(if others { &mut first } else { &mut last }) += 1;
        }
    }
    first > last
}

/// Lines that return in several items as headings do.
fn returning<'a>(blocks: &'a [Labelled<'_>], firsts: &[usize]) -> HashSet<&'a str> {
    let ends = firsts.iter().skip(1).copied().chain([blocks.len()]);
    let mut returning: HashMap<&str, (usize, usize)> = HashMap::new();
    for (item, (first, end)) in firsts.iter().copied().zip(ends).enumerate() {
        for index in first..end {
            if looks_like_heading(blocks, index, end) {
                let seen = returning.entry(blocks[index].text()).or_insert((usize::MAX, 0));
                if seen.0 != item {
                    *seen = (item, seen.1 + 1);
                }
            }
        }
    }
    let often = returning.into_iter().filter(|(_, (_, items))| *items >= RETURNS);
    often.map(|(line, _)| line).collect()
}

/// The kinds of section that this document heads with words that are weak elsewhere.
fn weak_kinds(blocks: &[Labelled<'_>], items: usize) -> Vec<SectionKind> {
    let mut counted: HashMap<SectionKind, (usize, usize)> = HashMap::new();
    for mark in blocks.iter().filter_map(|block| block.heading) {
        let (strong, weak) = counted.entry(mark.heading.kind).or_default();
        *(if mark.heading.weak { weak } else { strong }) += 1;
    }
    let returns = |(strong, weak): (usize, usize)| strong == 0 && weak >= RETURNS.min(items);
    counted
        .into_iter()
        .filter(|(_, counts)| returns(*counts))
        .map(|(kind, _)| kind)
        .collect()
}

/// The look that most headings of the vocabulary share, where it sets them apart.
fn look_of_headings(blocks: &[Labelled<'_>]) -> Option<Look> {
    let looks: Vec<_> = blocks
        .iter()
        .filter(|block| is_known(block))
        .map(|block| block.look)
        .collect();
    let mut counts: Vec<(Look, usize)> = Vec::new();
    for look in &looks {
        match counts.iter_mut().find(|(counted, _)| counted == look) {
            Some((_, count)) => *count += 1,
            None => counts.push((*look, 1)),
        }
    }
    let (look, count) = counts.into_iter().max_by_key(|(_, count)| *count)?;
    (look.is_set_apart() && count * 3 >= looks.len() * 2).then_some(look)
}

/// Alone, with text under it, and made as headings are.
fn looks_like_heading(blocks: &[Labelled<'_>], index: usize, end: usize) -> bool {
    blocks[index].gap
        && blocks[index].heading.is_none()
        && could_be_heading(&blocks[index])
        && index + 1 < end
        && blocks[index + 1].gap
        && blocks[index + 1].heading.is_none()
}

/// Ends a line that what is proposed follows: `Forvaltningen indstiller, at`.
const GOES_ON: &str = " at";

/// Short, with a capital letter and no full stop, and no word of an outcome.
fn could_be_heading(block: &Labelled<'_>) -> bool {
    *block.could_be_heading.get_or_init(|| reads_as_heading(block))
}

fn reads_as_heading(block: &Labelled<'_>) -> bool {
    let text = block.text();
    (4..=LONGEST).contains(&text.len())
        && text.starts_with(char::is_uppercase)
        && text.ends_with(|letter: char| letter.is_alphabetic() || matches!(letter, ':' | '?' | ')'))
        && !text.trim_end_matches(':').contains(':')
        && !text.ends_with(GOES_ON)
        && block.heading.is_none_or(|mark| mark.heading.weak)
        && block.header.is_none()
        && block.number.is_none()
        && block.shape == Shape::Paragraph
        && !phrases::begins_outcome(&lower(text.split_whitespace().next().unwrap_or_default()))
        && !labels_people(text.trim_end_matches(':'))
        && (is_in_capitals(text) || !name::is_list(text))
}

/// A label of a list of people: it heads no section.
fn labels_people(text: &str) -> bool {
    leading_rows(text, &LABELS).any(|(_, end)| end == text.len()) || presence::label(text).is_some()
}
