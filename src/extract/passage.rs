//! A stretch of a block, and the way back to the source.

use crate::classify::Labelled;
use crate::lexicon::sentences::CONJUNCTIONS;
use crate::outline::Leaf;
use crate::source::{Flow, Span};

/// A stretch of running text with the way back to the source. Offsets into it are zero-based bytes of [`Self::text`].
#[derive(Clone, Copy, Debug)]
pub struct Passage<'b> {
    flow: &'b Flow<'b>,
    from: usize,
    to: usize,
}

impl<'b> Passage<'b> {
    /// The words of a leaf of the outline.
    #[must_use]
    pub fn of(blocks: &'b [Labelled<'b>], leaf: Leaf) -> Self {
        Self {
            flow: &blocks[leaf.block].flow,
            from: leaf.from,
            to: leaf.to,
        }
    }

    /// The words of a block.
    #[must_use]
    pub fn whole(block: &'b Labelled<'b>) -> Self {
        Self {
            flow: &block.flow,
            from: 0,
            to: block.text().len(),
        }
    }

    /// All words of a flow.
    #[must_use]
    pub fn over(flow: &'b Flow<'b>) -> Self {
        Self {
            flow,
            from: 0,
            to: flow.text.len(),
        }
    }

    /// Several passages read as one text.
    #[must_use]
    pub fn flow(passages: &[Self]) -> Flow<'static> {
        let parts: Vec<_> = passages.iter().map(|part| (part.flow, part.from, part.to)).collect();
        Flow::joined(&parts, CONJUNCTIONS)
    }

    /// The words.
    #[must_use]
    pub fn text(&self) -> &'b str {
        &self.flow.text[self.from..self.to]
    }

    /// The words, white space folded.
    #[must_use]
    pub fn folded(&self) -> String {
        squeeze(self.text())
    }

    /// The part from `start` to `end`, without white space around it.
    #[must_use]
    pub fn part(&self, start: usize, end: usize) -> Self {
        let text = &self.text()[start..end];
        let left = text.trim_start();
        let from = self.from + end - left.len();
        Self {
            flow: self.flow,
            from,
            to: from + left.trim_end().len(),
        }
    }

    /// The part that `words`, a slice of [`Self::text`], is.
    #[must_use]
    pub fn of_slice(&self, words: &str) -> Self {
        let start = words.as_ptr() as usize - self.text().as_ptr() as usize;
        self.part(start, start + words.len())
    }

    /// Where the words stand.
    #[must_use]
    pub fn spans(&self) -> Vec<Span> {
        self.flow.spans(self.from, self.to)
    }

    /// True where there are no words.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.from >= self.to
    }
}

/// White space folded to single spaces, none at the ends; letters as they are.
#[must_use]
pub fn squeeze(text: &str) -> String {
    let mut squeezed = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !squeezed.is_empty() {
            squeezed.push(' ');
        }
        squeezed.push_str(word);
    }
    squeezed
}

/// The words of several passages, joined by a space.
#[must_use]
pub fn join(passages: &[Passage<'_>]) -> String {
    let mut joined = String::new();
    for passage in passages {
        for word in passage.text().split_whitespace() {
            if !joined.is_empty() {
                joined.push(' ');
            }
            joined.push_str(word);
        }
    }
    joined
}

/// The places of several passages.
#[must_use]
pub fn spans(passages: &[Passage<'_>]) -> Vec<Span> {
    passages.iter().flat_map(Passage::spans).collect()
}
