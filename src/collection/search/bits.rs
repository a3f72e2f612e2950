//! A set of positions as bits: one for every word of all documents.

use std::ops::Range;

/// A set of positions in `0..len`.
#[derive(Clone, Debug, Default)]
pub struct Bits(Vec<u64>);

impl Bits {
    /// The empty set, with room for positions up to `len`.
    #[must_use]
    pub fn new(len: u32) -> Self {
        Self(vec![0; len as usize / 64 + 1])
    }

    /// Adds a position; one past the end is left out.
    pub fn set(&mut self, at: u32) {
        if let Some(word) = self.0.get_mut(at as usize / 64) {
            *word |= 1 << (at % 64);
        }
    }

    /// Takes everything out.
    pub fn clear(&mut self) {
        self.0.fill(0);
    }

    /// Adds all of the other set.
    pub fn add(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(word, other)| *word |= other);
    }

    /// Keeps the positions `p` for which the other set has `p + by`; `by` is less than 64.
    pub fn keep_followed(&mut self, other: &Self, by: u32) {
        for index in 0..self.0.len() {
            let low = other.0.get(index).copied().unwrap_or_default() >> by;
            let next = other.0.get(index + 1).copied().unwrap_or_default();
            let high = if by == 0 { 0 } else { next << (64 - by) };
            self.0[index] &= low | high;
        }
    }

    /// Takes out the positions `p` for which the other set has `p - by`; `by` is from 1 to 63.
    pub fn drop_behind(&mut self, other: &Self, by: u32) {
        let mut before = 0;
        for (word, other) in self.0.iter_mut().zip(&other.0) {
            *word &= !((other << by) | (before >> (64 - by)));
            before = *other;
        }
    }

    /// How many positions of a range are in the set.
    #[must_use]
    pub fn count(&self, range: Range<u32>) -> usize {
        self.words(range).map(|(_, word)| word.count_ones() as usize).sum()
    }

    /// Whether any position of a range is in the set.
    #[must_use]
    pub fn any(&self, range: Range<u32>) -> bool {
        self.words(range).any(|(_, word)| word != 0)
    }

    /// The positions of a range that are in the set, rising.
    pub fn iter(&self, range: Range<u32>) -> impl Iterator<Item = u32> + '_ {
        self.words(range).flat_map(|(base, mut word)| {
            std::iter::from_fn(move || {
                let bit = (word != 0).then(|| word.trailing_zeros())?;
                word &= word - 1;
                Some(base + bit)
            })
        })
    }

    /// The words that a range touches, what lies outside of it taken out, with the position of their first bit.
    fn words(&self, range: Range<u32>) -> impl Iterator<Item = (u32, u64)> + '_ {
        let (first, end) = (range.start / 64, range.end.div_ceil(64));
        let indexes = first..if range.is_empty() { first } else { end };
        indexes.filter_map(move |index| {
            let mut word = *self.0.get(index as usize)?;
            if index == first {
                word &= u64::MAX << (range.start % 64);
            }
            if index + 1 == end && !range.end.is_multiple_of(64) {
                word &= u64::MAX >> (64 - range.end % 64);
            }
            Some((index * 64, word))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(positions: &[u32]) -> Bits {
        let mut bits = Bits::new(300);
        for at in positions {
            bits.set(*at);
        }
        bits
    }

    #[test]
    fn counts_and_lists_ranges() {
        let bits = of(&[0, 63, 64, 127, 128, 200]);
        assert_eq!(bits.count(0..301), 6);
        assert_eq!(bits.count(63..65), 2);
        assert_eq!(bits.count(64..64), 0);
        assert_eq!(bits.iter(1..128).collect::<Vec<_>>(), [63, 64, 127]);
        assert_eq!(bits.count(900..1000), 0);
        assert!(bits.any(127..128) && !bits.any(129..200) && !bits.any(63..63));
    }

    #[test]
    fn followed_across_words() {
        let mut bits = of(&[5, 63, 100]);
        bits.keep_followed(&of(&[6, 64, 102]), 1);
        assert_eq!(bits.iter(0..300).collect::<Vec<_>>(), [5, 63]);
        bits.drop_behind(&of(&[62]), 1);
        assert_eq!(bits.iter(0..300).collect::<Vec<_>>(), [5]);
        let mut bits = of(&[64, 65]);
        bits.drop_behind(&of(&[63]), 1);
        assert_eq!(bits.iter(0..300).collect::<Vec<_>>(), [65]);
    }
}
