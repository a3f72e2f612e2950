//! Words with what they mean, found by the byte that a text begins with.

use crate::order;
use std::ops::Deref;
use std::sync::OnceLock;

/// A table of words in lower case with what each means, in the order in which they are tried.
pub struct Rows<T: 'static> {
    rows: &'static [(&'static str, T)],
    /// The rows by the first byte of their words.
    by_first: OnceLock<Vec<(u8, &'static (&'static str, T))>>,
}

impl<T> Rows<T> {
    /// The rows of a table.
    #[must_use]
    pub const fn new(rows: &'static [(&'static str, T)]) -> Self {
        Self {
            rows,
            by_first: OnceLock::new(),
        }
    }

    /// The rows whose words begin with a byte, in their order. Nearly all words of a table begin with another.
    pub fn beginning_with(&self, first: u8) -> impl Iterator<Item = &'static (&'static str, T)> + use<'_, T> {
        let by_first = self.by_first.get_or_init(|| {
            let mut rows: Vec<_> = self.rows.iter().map(|row| (row.0.as_bytes()[0], row)).collect();
            order::by_key(&mut rows, |(first, _)| *first);
            rows
        });
        let from = by_first.partition_point(|(byte, _)| *byte < first);
        let rows = by_first[from..].iter().take_while(move |(byte, _)| *byte == first);
        rows.map(|(_, row)| *row)
    }
}

impl<T> Deref for Rows<T> {
    type Target = [(&'static str, T)];

    fn deref(&self) -> &Self::Target {
        self.rows
    }
}
