//! A stretch of the source text.

use serde::{Deserialize, Serialize};

/// A stretch of the source text: `start` is its first unit, `end` the one after its last.
///
/// Inside the crate the unit is a byte of UTF-8 and both ends lie on character boundaries. What leaves the
/// crate as JSON or as a JS value counts UTF-16 code units, see [`crate::source::Utf16Index`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Span {
    /// Zero-based offset of the first unit.
    pub start: usize,
    /// Zero-based offset after the last unit.
    pub end: usize,
    /// One-based page on which the stretch stands, where the document has pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
}

impl Span {
    /// A span without a page.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end, page: None }
    }

    /// The part of this span from `start` to `end`, both counted from the beginning of the source.
    #[must_use]
    pub const fn part(self, start: usize, end: usize) -> Self {
        Self {
            start,
            end,
            page: self.page,
        }
    }

    /// The number of bytes.
    #[must_use]
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// True where the span holds nothing.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start >= self.end
    }
}

/// Everything that holds spans and can hand out each of them, in the order of its fields.
///
/// It exists for one purpose: the conversion of all offsets of a result from bytes to UTF-16, once.
pub trait EachSpan {
    /// Calls `visit` with every span that this value holds.
    fn each_span(&mut self, visit: &mut dyn FnMut(&mut Span));
}

impl EachSpan for Span {
    fn each_span(&mut self, visit: &mut dyn FnMut(&mut Span)) {
        visit(self);
    }
}

impl<T: EachSpan> EachSpan for Vec<T> {
    fn each_span(&mut self, visit: &mut dyn FnMut(&mut Span)) {
        for value in self {
            value.each_span(visit);
        }
    }
}

impl<T: EachSpan> EachSpan for Option<T> {
    fn each_span(&mut self, visit: &mut dyn FnMut(&mut Span)) {
        if let Some(value) = self {
            value.each_span(visit);
        }
    }
}

/// Implements [`EachSpan`] for a struct by naming the fields that hold spans.
macro_rules! each_span {
    ($type:ty { $($field:ident),+ $(,)? }) => {
        impl crate::source::EachSpan for $type {
            fn each_span(&mut self, visit: &mut dyn FnMut(&mut crate::source::Span)) {
                $(self.$field.each_span(visit);)+
            }
        }
    };
}
pub(crate) use each_span;
