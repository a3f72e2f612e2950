//! The extracted text and its lines.

use super::Span;

/// The text of a file, as extracted. It is never rewritten: what is shown and quoted are slices of it.
#[derive(Clone, Debug, Default)]
pub struct SourceText {
    /// The whole text.
    pub text: String,
    /// Its lines that are not blank, in order.
    pub lines: Vec<Line>,
    /// The number of pages, where the format has them.
    pub pages: Option<u32>,
    /// How many characters could not be decoded.
    pub undecodable: usize,
}

/// A line that is not blank, without the white space around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Where it stands; its page, where the document has pages.
    pub span: Span,
    /// Whether at least one blank line or a page break stands before it.
    pub gap: bool,
    /// White-space characters before it.
    pub indent: usize,
}

impl SourceText {
    /// The words of a span.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    /// The words of several spans, joined by a space.
    #[must_use]
    pub fn quote(&self, spans: &[Span]) -> String {
        spans.iter().map(|span| self.slice(*span)).collect::<Vec<_>>().join(" ")
    }
}
