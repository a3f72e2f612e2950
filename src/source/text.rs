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
    /// What a reader should know of how the text was got out of the file.
    pub warnings: Vec<Warning>,
}

/// A line that is not blank, without the white space around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Where it stands; its page, where the document has pages.
    pub span: Span,
    /// Whether at least one blank line, a page break or as much space as between paragraphs stands before it.
    pub gap: bool,
    /// White-space characters before it.
    pub indent: usize,
    /// Whether it goes on with the paragraph of the line before, as far as the format tells.
    pub join: Join,
    /// How it is set.
    pub look: Look,
    /// Whether the format says that it belongs to the page and not to the text: a header, a footer.
    pub furniture: bool,
}

/// Whether a line goes on with the paragraph of the line before it (furniture not counted).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Join {
    /// The format does not tell; the words must.
    #[default]
    Unknown,
    /// It begins a paragraph, a list entry, a row or a heading.
    Anew,
    /// It goes on with the paragraph.
    GoesOn,
}

/// How a line is set, beside its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Size of its letters in percent of the document's running text; 100 where the format does not tell.
    pub size: u16,
    /// Whether all of it is bold.
    pub bold: bool,
    /// The level of a heading that the format's own markup says it is, 1 the highest; 0 for none.
    pub level: u8,
}

/// Letters of this size, in percent of the running text, are larger than it and not merely rounded up.
const LARGER: u16 = 108;

impl Look {
    /// Whether it is set apart from running text: by the format's word for a heading, by weight or by size.
    #[must_use]
    pub const fn is_set_apart(self) -> bool {
        self.level > 0 || self.bold || self.size >= LARGER
    }
}

impl Default for Look {
    fn default() -> Self {
        Self {
            size: 100,
            bold: false,
            level: 0,
        }
    }
}

/// What a reader should know of how the text was got out of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// So many characters could not be decoded and stand as U+FFFD.
    Undecodable(usize),
    /// Text that was decoded wrongly before it was saved (`Regionsr├ådet`); the first places.
    Mojibake(Vec<Span>),
    /// One-based pages that hold no text, as scanned pages do.
    PagesWithoutText(Vec<u32>),
    /// The file is damaged: what could be read is there, but some is missing.
    Incomplete,
}

impl SourceText {
    /// The words of a span.
    #[must_use]
    #[inline]
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    /// The words of several spans, joined by a space.
    #[must_use]
    pub fn quote(&self, spans: &[Span]) -> String {
        spans.iter().map(|span| self.slice(*span)).collect::<Vec<_>>().join(" ")
    }
}
