//! Lists a part at a time: whoever draws some rows need not wait until all are written.

use serde::{Deserialize, Serialize};

/// Which rows of a list are wanted, or which of the groups that were found.
#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Page {
    /// The first one, from zero.
    pub from: usize,
    /// The most of them.
    pub count: usize,
}

impl Default for Page {
    fn default() -> Self {
        Self { from: 0, count: 50 }
    }
}

/// Some rows of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "{T}Part"))]
pub struct Part<T> {
    /// The rows that are wanted.
    pub rows: Vec<T>,
    /// How many the list has.
    pub all: usize,
}

impl Page {
    /// The whole list.
    pub const ALL: Self = Self {
        from: 0,
        count: usize::MAX,
    };

    /// The rows that are wanted of a list that is there.
    #[must_use]
    pub fn cut<T>(self, list: Vec<T>) -> Part<T> {
        self.of(list, |row| row)
    }

    /// Makes the rows that are wanted of what stands for each.
    pub(super) fn of<K, T>(self, keys: Vec<K>, row: impl FnMut(K) -> T) -> Part<T> {
        Part {
            all: keys.len(),
            rows: keys.into_iter().skip(self.from).take(self.count).map(row).collect(),
        }
    }
}

impl<T> Default for Part<T> {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            all: 0,
        }
    }
}

impl<T> Part<T> {
    /// Counts a further row, and makes it where it is wanted.
    pub(super) fn take(&mut self, page: Page, row: impl FnOnce() -> T) {
        if self.all >= page.from && self.rows.len() < page.count {
            self.rows.push(row());
        }
        self.all += 1;
    }
}
