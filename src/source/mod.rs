//! The text that everything points into, and the ways to point.

mod digest;
mod flow;
mod fold;
mod span;
mod text;
mod utf16;

pub use digest::sha256;
pub use flow::{Flow, hyphen_stays};
pub use fold::{DIGITS, eq_folded, fold, fold_into, starts_folded, without_digits};
pub(crate) use span::each_span;
pub use span::{EachSpan, Span};
pub use text::{Join, Line, Look, SourceText, Warning};
pub use utf16::Utf16Index;
