//! What a query finds: positions first, as sets of bits, and the words only of what is shown.

use super::bits::Bits;
use super::index::{Index, Part, Unit};
use super::query::{Clause, Query, Shape, Wanted};
use super::stem::Danish;
use super::tokens::{Meaning, meanings, words};
use crate::model::SectionKind;
use crate::order;
use crate::source::Utf16Index;
use std::cell::LazyCell;
use std::ops::{Deref, Range};

/// What a query finds in an index.
pub struct Found {
    clauses: Vec<Vec<Marks>>,
    /// Where anything that was found begins.
    all: Bits,
}

/// Where one shape of a clause begins.
struct Marks {
    bits: Bits,
    /// How many words it is long; nothing for a day or an amount, which tell for themselves.
    words: Option<u32>,
}

/// Words that were found, in bytes of the text and in no more than one part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The place of the part in its unit.
    pub part: usize,
    /// The place of the stretch among the part's.
    pub span: usize,
    /// Byte offsets.
    pub range: Range<usize>,
}

impl Found {
    /// Looks a query up.
    #[must_use]
    pub fn new(index: &Index, query: &Query) -> Self {
        let clauses: Vec<_> = query.clauses.iter().map(|clause| marks(index, clause)).collect();
        let mut all = index.nothing();
        clauses.iter().flatten().for_each(|marks| all.add(&marks.bits));
        Self { clauses, all }
    }

    /// How many hits a unit has in sections of these kinds (all, where none is named): none, where some part of the
    /// query is not found there.
    #[must_use]
    pub fn count(&self, unit: &Unit, kinds: &[SectionKind]) -> usize {
        let whole = unit.positions();
        if self.clauses.is_empty() || !self.all.any(whole.clone()) {
            return 0;
        }
        let parts = || unit.parts.iter().filter(|part| is_searched(part, kinds));
        let has = |bits: &Bits| match kinds {
            [] => bits.any(whole.clone()),
            _ => parts().any(|part| bits.any(part.positions.clone())),
        };
        let complete = |clause: &Vec<Marks>| clause.iter().any(|marks| has(&marks.bits));
        match kinds {
            _ if !self.clauses.iter().all(complete) => 0,
            [] => self.all.count(whole),
            _ => parts().map(|part| self.all.count(part.positions.clone())).sum(),
        }
    }

    /// The hits of a unit, at most so many, in order and without overlap.
    #[must_use]
    pub fn hits(
        &self,
        unit: &Unit,
        kinds: &[SectionKind],
        text: &str,
        offsets: &Utf16Index<'_>,
        most: usize,
    ) -> Vec<Hit> {
        let mut hits = Vec::new();
        for (at, part) in unit
            .parts
            .iter()
            .enumerate()
            .filter(|(_, part)| is_searched(part, kinds))
        {
            if hits.len() < most && self.all.any(part.positions.clone()) {
                self.part_hits(at, part, text, offsets, &mut hits);
            }
        }
        hits.truncate(most);
        hits
    }

    fn part_hits(&self, at: usize, part: &Part, text: &str, offsets: &Utf16Index<'_>, hits: &mut Vec<Hit>) {
        let mut position = part.positions.start;
        for (index, span) in part.spans().enumerate() {
            let range = offsets.byte(span.start)..offsets.byte(span.end);
            let words: Vec<_> = words(text, range.clone()).collect();
            let end = position.saturating_add(u32::try_from(words.len()).unwrap_or(u32::MAX));
            let meant = LazyCell::new(|| meanings(text, range.clone()));
            for start in self.all.iter(position..end) {
                let first = (start - position) as usize;
                let found = self
                    .clauses
                    .iter()
                    .flatten()
                    .filter(|marks| marks.bits.any(start..start + 1));
                let ranges = found.filter_map(|marks| range_of(marks.words, words.get(first..)?, &meant));
                if let Some(range) = ranges.max_by_key(|range| range.end) {
                    push(
                        hits,
                        Hit {
                            part: at,
                            span: index,
                            range,
                        },
                    );
                }
            }
            position = end;
        }
    }
}

/// The bytes of a hit that begins with the first of these words: of so many words, else of what the word means.
fn range_of(
    count: Option<u32>,
    words: &[Range<usize>],
    meant: &impl Deref<Target = Vec<Meaning>>,
) -> Option<Range<usize>> {
    let first = words.first()?;
    let Some(count) = count else {
        let mut here = meant
            .iter()
            .filter(|one| one.range.start < first.end && first.start < one.range.end);
        return here.next().map(|one| one.range.clone());
    };
    let last = words.get(count.saturating_sub(1) as usize).or(words.last())?;
    Some(first.start..last.end)
}

/// A hit that begins within the one before ends that one, so that there are as many as were counted.
fn push(hits: &mut Vec<Hit>, hit: Hit) {
    match hits.last_mut() {
        Some(last) if (last.part, last.span) == (hit.part, hit.span) && hit.range.start < last.range.end => {
            last.range.end = hit.range.start;
        }
        _ => {}
    }
    hits.push(hit);
}

fn is_searched(part: &Part, kinds: &[SectionKind]) -> bool {
    kinds.is_empty() || part.kind.is_some_and(|kind| kinds.contains(&kind))
}

fn marks(index: &Index, clause: &Clause) -> Vec<Marks> {
    let mut all: Vec<_> = clause
        .shapes
        .iter()
        .filter_map(|shape| marks_of(index, shape))
        .collect();
    // The month's name within a day that was found is not found once more.
    if let Some(meant) = all.iter().position(|marks| marks.words.is_none()) {
        let meant = all.swap_remove(meant);
        for by in 1..=MONTH_WITHIN_DAY {
            for marks in &mut all {
                marks.bits.drop_behind(&meant.bits, by);
            }
        }
        all.push(meant);
    }
    all
}

/// The name of the month is so many words behind the beginning of a day at most.
const MONTH_WITHIN_DAY: u32 = 2;

fn marks_of(index: &Index, shape: &Shape) -> Option<Marks> {
    match shape {
        Shape::Words(words) => {
            let sequence: Option<Vec<_>> = words.iter().map(|word| forms(index, word)).collect();
            in_sequence(index, &sequence?)
        }
        Shape::Parted(word) => parted(index, word),
        Shape::Meaning { start, end } => {
            let words = match end {
                None => index.word(start).into_iter().collect(),
                Some(end) => index.words_from(start, |word| word.ends_with(end.as_str())),
            };
            let mut marks = in_sequence(index, &[words])?;
            marks.words = None;
            Some(marks)
        }
    }
}

/// The words of the index that a wanted one means, or nothing where there is none.
fn forms(index: &Index, wanted: &Wanted) -> Option<Vec<u32>> {
    let danish = Danish::new();
    let with_stem = |word: &str| {
        let stem = danish.stem(word);
        index.words_from(&stem, |form| form == word || danish.stem(form) == stem)
    };
    let found = match wanted {
        Wanted::Exact(word) => index.word(word).into_iter().collect(),
        Wanted::Stem(word) => with_stem(word),
        Wanted::Prefix(word) => {
            let mut found = index.words_from(word, |_| true);
            // Every form of a word that is its own stem begins with it.
            if danish.stem(word) != *word {
                found.extend(with_stem(word));
                order::sort(&mut found);
                found.dedup();
            }
            found
        }
    };
    (!found.is_empty()).then_some(found)
}

/// Where words stand one after the other.
fn in_sequence(index: &Index, sequence: &[Vec<u32>]) -> Option<Marks> {
    let (first, rest) = sequence.split_first()?;
    let mut bits = index.nothing();
    index.mark(first, &mut bits);
    let mut next = index.nothing();
    for (by, words) in (1..).zip(rest) {
        next.clear();
        index.mark(words, &mut next);
        bits.keep_followed(&next, by);
    }
    let words = u32::try_from(sequence.len()).ok();
    Some(Marks { bits, words })
}

/// Where a stray space parts a word. Each part has two letters at least.
fn parted(index: &Index, word: &str) -> Option<Marks> {
    let ends = word
        .char_indices()
        .map(|(at, _)| at)
        .filter(|at| (2..=word.len().saturating_sub(2)).contains(at));
    let places = |(before, after): (&str, &str)| {
        let before = index.word(before)?;
        let after = forms(index, &Wanted::Stem(after.to_owned()))?;
        Some(index.followed(before, &after))
    };
    let places: Vec<_> = ends.map(|at| word.split_at(at)).filter_map(places).flatten().collect();
    let mut bits = (!places.is_empty()).then(|| index.nothing())?;
    for at in places {
        bits.set(at);
    }
    Some(Marks { bits, words: Some(2) })
}
