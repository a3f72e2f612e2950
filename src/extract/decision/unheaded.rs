//! Decisions under no heading that says so: told by what their sentences say and by where they stand.

use super::{Draft, outcome};
use crate::classify::Labelled;
use crate::extract::Passage;
use crate::lexicon::outcomes::{Force, SUBJECTS};
use crate::lexicon::phrases::{self, Says};
use crate::model::{Doubt, SectionKind};
use crate::outline::{Leaf, OutlineItem};
use crate::scan::body::is_noun;
use crate::scan::sentence;
use crate::scan::word::{leading, lower};

/// In a document that heads its decisions, text without a heading is at most so long where it is one, in lines.
const LONGEST: usize = 4;

/// The decision of an item that has no heading for it. `headed` tells whether the document heads its decisions: there, only
/// an item without any heading has one, and what stands in running text is hardly one.
///
/// It is what stands above all headings, from the line on that begins with an outcome (`4. Spørgetid` / `Ingen
/// spørgsmål.`), else from the one that tells of one; or, where the document heads no decisions, the last paragraph below the
/// last heading.
#[must_use]
pub fn unheaded<'b>(blocks: &'b [Labelled<'b>], item: &OutlineItem, headed: bool) -> Option<Draft<'b>> {
    let first = item.sections.first()?;
    let rest = item.sections.get(1..).unwrap_or_default();
    let only = rest.iter().all(|section| section.kind == SectionKind::Other);
    let above = (first.heading.is_none() && (only || !headed))
        .then(|| above_headings(blocks, &first.leaves, headed))
        .flatten();
    above.or_else(|| {
        let last = item.sections.last().filter(|last| !headed && last.heading.is_some())?;
        last_paragraph(blocks, last.kind, &last.leaves)
    })
}

fn above_headings<'b>(blocks: &'b [Labelled<'b>], leaves: &[Leaf], headed: bool) -> Option<Draft<'b>> {
    let text = |leaf: &Leaf| Passage::of(blocks, *leaf).text();
    let find = |test: &dyn Fn(&str) -> bool| leaves.iter().position(|leaf| test(text(leaf)));
    let short = leaves.len() <= LONGEST || !headed;
    let plain = short.then(|| find(&begins_with_outcome)).flatten();
    let first = plain
        .or_else(|| find(&tells_outcome))
        .or_else(|| leaves.iter().rposition(|leaf| !headed && mentions_outcome(text(leaf))))?;
    draft(blocks, &leaves[first..], plain.is_none())
}

/// Below a proposal or what else the item tells, set apart from it and at its end.
fn last_paragraph<'b>(blocks: &'b [Labelled<'b>], kind: SectionKind, leaves: &[Leaf]) -> Option<Draft<'b>> {
    let may_end_in_one = matches!(
        kind,
        SectionKind::Proposal | SectionKind::Presentation | SectionKind::Summary | SectionKind::Assessment
    );
    let first = leaves
        .iter()
        .rposition(|leaf| blocks[leaf.block].gap && leaf.from == 0)?;
    let text = Passage::of(blocks, leaves[first]).text();
    let plain = begins_with_outcome(text);
    (may_end_in_one && (plain || mentions_outcome(text)))
        .then(|| draft(blocks, &leaves[first..], true))
        .flatten()
}

fn draft<'b>(blocks: &'b [Labelled<'b>], leaves: &[Leaf], unsure: bool) -> Option<Draft<'b>> {
    let mut draft = Draft {
        bare: true,
        doubt: unsure.then_some(Doubt::NoHeadingSaysDecision),
        ..Draft::open(blocks, *leaves.first()?, None, false)
    };
    for leaf in leaves {
        draft.line(Passage::of(blocks, *leaf));
    }
    // Of a line that lost its absentees what is left may tell nothing.
    let tells = |line: &Passage<'_>| {
        let text = line.text();
        begins_with_outcome(text) || tells_outcome(text) || mentions_outcome(text)
    };
    draft.lines.iter().any(tells).then_some(draft)
}

fn begins_with_outcome(text: &str) -> bool {
    phrases::words(text)
        .next()
        .is_some_and(|(_, word)| phrases::begins_plain_outcome(&lower(word)))
}

/// Whether the first sentence says of a body or of what was put to it what became of it.
fn tells_outcome(text: &str) -> bool {
    let Some((start, end)) = sentence::split(text).into_iter().next() else {
        return false;
    };
    let sentence = lower(&text[start..end]);
    let first = sentence.split_whitespace().next().unwrap_or_default();
    let subject = leading(&sentence, SUBJECTS).is_some() || is_noun(first);
    subject && !outcome::read(&sentence, &phrases::find(&sentence)).readings.is_empty()
}

/// Whether some sentence says plainly of whatever it is that it was decided.
fn mentions_outcome(text: &str) -> bool {
    sentence::split(text).into_iter().any(|(start, end)| {
        let sentence = lower(&text[start..end]);
        let hits = phrases::find(&sentence);
        let plain = |says: &Says| matches!(says, Says::Outcome(wording) if wording.force == Force::Plain);
        let said = outcome::read(&sentence, &hits);
        hits.iter().any(|hit| plain(&hit.says)) && said.readings.iter().any(|reading| reading.doubt.is_none())
    })
}
