//! The inverted index: for every word the places where it stands.
//!
//! The words of all documents are numbered through, with a gap between the parts of an item, so that one set of bits
//! (see `bits`) holds what a query finds, and phrases never run from one part into the next.

use super::bits::Bits;
use super::tokens::{self, Token};
use crate::model::{Block, Minutes, SectionKind};
use crate::source::{Span, Utf16Index};
use std::collections::BTreeMap;
use std::ops::{Bound, Range};

/// A section of an item, its head, or a block before the items.
#[derive(Clone, Debug)]
pub struct Part {
    /// The kind of section; nothing for heads and what stands before the items.
    pub kind: Option<SectionKind>,
    /// Its words' positions.
    pub positions: Range<u32>,
    /// Its stretches of the text.
    stretches: Box<[Stretch]>,
}

/// A [`Span`] in half the room, for there are many; `page` is zero where there is none.
#[derive(Clone, Copy, Debug)]
struct Stretch {
    start: u32,
    end: u32,
    page: u32,
}

impl Part {
    fn new(kind: Option<SectionKind>, spans: Vec<Span>) -> Self {
        let small = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        let stretch = |span: Span| Stretch {
            start: small(span.start),
            end: small(span.end),
            page: span.page.unwrap_or_default(),
        };
        Self {
            kind,
            positions: 0..0,
            stretches: spans.into_iter().map(stretch).collect(),
        }
    }

    /// Leaves out what is more than so many bytes, and returns how many are left.
    fn cut(&mut self, mut left: usize) -> usize {
        if self.spans().map(Span::len).sum::<usize>() <= left {
            return left - self.spans().map(Span::len).sum::<usize>();
        }
        let fits = self.stretches.iter().take_while(|stretch| {
            let length = stretch.end.saturating_sub(stretch.start) as usize;
            let fits = length <= left;
            left = left.saturating_sub(length);
            fits
        });
        self.stretches = fits.copied().collect();
        0
    }

    /// Its stretches of the text, in UTF-16 code units.
    pub fn spans(&self) -> impl Iterator<Item = Span> + '_ {
        self.stretches.iter().map(|stretch| Span {
            start: stretch.start as usize,
            end: stretch.end as usize,
            page: Some(stretch.page).filter(|page| *page > 0),
        })
    }
}

/// An item, or what stands before the items: all words of a query must stand in one.
#[derive(Clone, Debug)]
pub struct Unit {
    /// Zero-based index of the item; nothing for what stands before the items.
    pub item: Option<usize>,
    /// In the order of the document, and so of their positions.
    pub parts: Vec<Part>,
}

impl Unit {
    /// The positions of all its words; nothing is ever found in the gaps between its parts.
    #[must_use]
    pub fn positions(&self) -> Range<u32> {
        let [first, .., last] = &*self.parts else {
            return self.parts.first().map_or(0..0, |part| part.positions.clone());
        };
        first.positions.start..last.positions.end
    }
}

/// Where a word stands: the first position, then each as its distance from the one before, seven bits a byte. Half of all
/// words stand in one place alone.
#[derive(Clone, Debug, Default)]
struct Postings {
    bytes: Vec<u8>,
    /// The first position and the last, where there is any.
    ends: Option<(u32, u32)>,
}

impl Postings {
    fn push(&mut self, at: u32) {
        let Some((first, last)) = self.ends else {
            self.ends = Some((at, at));
            return;
        };
        let mut distance = at.saturating_sub(last);
        while distance >= 0x80 {
            self.bytes.push((distance & 0x7f) as u8 | 0x80);
            distance >>= 7;
        }
        self.bytes.push((distance & 0x7f) as u8);
        self.ends = Some((first, at));
    }

    fn each(&self, mut visit: impl FnMut(u32)) {
        let Some((first, _)) = self.ends else {
            return;
        };
        visit(first);
        let (mut at, mut distance, mut shift) = (first, 0_u32, 0);
        for byte in &self.bytes {
            distance |= u32::from(byte & 0x7f) << shift;
            shift += 7;
            if byte & 0x80 == 0 {
                at += distance;
                visit(at);
                (distance, shift) = (0, 0);
            }
        }
    }
}

/// The words of many documents.
#[derive(Debug, Default)]
pub struct Index {
    /// Every word, folded, and every day and amount, with its place in `postings`.
    words: BTreeMap<Box<str>, u32>,
    postings: Vec<Postings>,
    /// The units of each document, in the order in which they were added.
    documents: Vec<Vec<Unit>>,
    /// The next free position.
    end: u32,
}

/// No document says the same stretch of text to be in more places than this; a forged one may.
const MOST_READ: usize = 4;

/// The words of one document, before they are added.
type Gathered = BTreeMap<String, Vec<u32>>;

impl Index {
    /// Adds a document whose offsets are UTF-16 code units.
    pub fn add(&mut self, minutes: &Minutes) {
        let text = &minutes.source.text;
        let offsets = Utf16Index::new(text);
        let mut gathered = Gathered::new();
        let mut units = layout(minutes);
        let mut left = text.len().saturating_mul(MOST_READ);
        for part in units.iter_mut().flat_map(|unit| &mut unit.parts) {
            left = part.cut(left);
            self.number(part, text, &offsets, &mut gathered);
        }
        self.documents.push(units);
        for (word, positions) in gathered {
            let postings = self.postings_of(word);
            for at in positions {
                postings.push(at);
            }
        }
    }

    /// Gives the words of a part their positions.
    fn number(&mut self, part: &mut Part, text: &str, offsets: &Utf16Index<'_>, gathered: &mut Gathered) {
        let start = self.end;
        for span in part.spans() {
            let range = offsets.byte(span.start)..offsets.byte(span.end);
            let first = self.end;
            let mut starts = Vec::new();
            for Token { word, range } in tokens::tokens(text, range.clone()) {
                starts.push(range.start);
                gathered.entry(word).or_default().push(self.end);
                self.end = self.end.saturating_add(1);
            }
            for meaning in tokens::meanings(text, range) {
                let at = position(&starts, meaning.range.start);
                let places = gathered.entry(meaning.term).or_default();
                places.push(first.saturating_add(at));
            }
        }
        part.positions = start..self.end;
        self.end = self.end.saturating_add(1);
    }

    fn postings_of(&mut self, word: String) -> &mut Postings {
        let new = self.postings.len();
        let at = *self
            .words
            .entry(word.into_boxed_str())
            .or_insert_with(|| u32::try_from(new).unwrap_or(u32::MAX));
        if at as usize == new {
            self.postings.push(Postings::default());
        }
        &mut self.postings[at as usize]
    }

    /// The units of a document, by its place among those that were added.
    #[must_use]
    pub fn units(&self, document: usize) -> &[Unit] {
        self.documents.get(document).map_or(&[], Vec::as_slice)
    }

    /// An empty set for the positions of this index.
    #[must_use]
    pub fn nothing(&self) -> Bits {
        Bits::new(self.end)
    }

    /// Adds the positions of these words to a set.
    pub fn mark(&self, words: &[u32], bits: &mut Bits) {
        self.each(words, |at| bits.set(at));
    }

    /// The positions of a word behind which one of the others stands, in no order.
    #[must_use]
    pub fn followed(&self, word: u32, by: &[u32]) -> Vec<u32> {
        let (mut places, mut found) = (Vec::new(), Vec::new());
        self.each(&[word], |at| places.push(at));
        for other in by {
            // Both rise.
            let mut rest = places.iter().copied().peekable();
            self.each(&[*other], |at| {
                while rest.next_if(|place| place.saturating_add(1) < at).is_some() {}
                found.extend(rest.next_if(|place| place.saturating_add(1) == at));
            });
        }
        found
    }

    /// Visits the positions of these words.
    fn each(&self, words: &[u32], mut visit: impl FnMut(u32)) {
        for postings in words.iter().filter_map(|word| self.postings.get(*word as usize)) {
            postings.each(&mut visit);
        }
    }

    /// The word that is exactly this.
    #[must_use]
    pub fn word(&self, word: &str) -> Option<u32> {
        self.words.get(word).copied()
    }

    /// The words that begin so and are as asked.
    #[must_use]
    pub fn words_from(&self, prefix: &str, is_meant: impl Fn(&str) -> bool) -> Vec<u32> {
        let from = self.words.range::<str, _>((Bound::Included(prefix), Bound::Unbounded));
        let alike = from.take_while(|(word, _)| word.starts_with(prefix));
        alike.filter(|(word, _)| is_meant(word)).map(|(_, at)| *at).collect()
    }

    /// About how many bytes the index takes, beside the documents.
    #[must_use]
    pub fn bytes(&self) -> usize {
        /// What a tree spends for an entry beside the entry itself, and an allocation beside what was asked for.
        const TREE: usize = 12;
        const ALLOCATION: usize = 8;
        let words: usize = self.words.keys().map(|word| word.len() + ALLOCATION).sum();
        let entries = self.words.len() * (size_of::<(Box<str>, u32)>() + TREE);
        let allocated = self
            .postings
            .iter()
            .map(|one| one.bytes.capacity())
            .filter(|bytes| *bytes > 0);
        let places: usize = allocated.map(|bytes| bytes + ALLOCATION).sum();
        let lists = self.postings.capacity() * size_of::<Postings>();
        let parts = self.documents.iter().flatten().flat_map(|unit| &unit.parts);
        let layout: usize = parts
            .map(|part| size_of::<Part>() + ALLOCATION + size_of_val(&*part.stretches))
            .sum();
        words + entries + places + lists + layout
    }
}

/// The number of the word that begins at a byte, or within which it lies.
fn position(starts: &[usize], at: usize) -> u32 {
    let before = starts.partition_point(|start| *start <= at);
    u32::try_from(before.saturating_sub(1)).unwrap_or(u32::MAX)
}

/// What a document is made of. Its contents list is left out, since it points to items, and so is what belongs to pages.
fn layout(minutes: &Minutes) -> Vec<Unit> {
    let front = Unit {
        item: None,
        parts: front(minutes).into_iter().map(|spans| Part::new(None, spans)).collect(),
    };
    let items = minutes.items.iter().enumerate().map(|(at, item)| {
        let head = Part::new(None, spans_of(&item.head));
        let sections = item.sections.iter().map(|section| {
            let mut spans = section.heading_spans.clone();
            spans.extend(spans_of(&section.blocks));
            Part::new(Some(section.kind), spans)
        });
        Unit {
            item: Some(at),
            parts: std::iter::once(head).chain(sections).collect(),
        }
    });
    std::iter::once(front).chain(items).collect()
}

/// The blocks before the items, without the lines of the contents list.
fn front(minutes: &Minutes) -> Vec<Vec<Span>> {
    let entries: Vec<_> = minutes.contents.iter().flat_map(|entry| &entry.spans).collect();
    let from = entries.iter().map(|span| span.start).min().unwrap_or(usize::MAX);
    let to = entries.iter().map(|span| span.end).max().unwrap_or(0);
    let outside = |span: &Span| span.end <= from || span.start >= to;
    let blocks = minutes.front.iter().map(|block| &block.spans);
    let spans = blocks.map(|spans| spans.iter().copied().filter(outside).collect());
    spans.filter(|spans: &Vec<_>| !spans.is_empty()).collect()
}

/// The stretches of blocks, those that only white space of the text can part joined: words run on over lines.
fn spans_of(blocks: &[Block]) -> Vec<Span> {
    blocks
        .iter()
        .filter_map(|block| joined(&block.spans))
        .flatten()
        .collect()
}

fn joined(spans: &[Span]) -> Option<Vec<Span>> {
    let (first, rest) = spans.split_first()?;
    let mut all = vec![*first];
    for span in rest {
        match all.last_mut() {
            Some(last) if span.start >= last.end && span.start - last.end <= LINE_END => last.end = span.end,
            _ => all.push(*span),
        }
    }
    Some(all)
}

/// So many UTF-16 code units between two lines are their end, and hold no words worth mentioning.
const LINE_END: usize = 2;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn postings_come_back() {
        let mut postings = Postings::default();
        let places = [0, 1, 127, 128, 300, 40_000, 9_000_000];
        for at in places {
            postings.push(at);
        }
        let mut back = Vec::new();
        postings.each(|at| back.push(at));
        assert_eq!(back, places);
    }
}
