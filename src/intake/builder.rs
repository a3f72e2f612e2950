//! Text put together line by line: what every format that is not plain text ends in.

use super::composed::composed;
use super::spaces;
use crate::source::{Join, Line, Look, SourceText, Span, Warning};

/// Collects lines into a [`SourceText`]. Blank lines stand in the text where there is space between paragraphs, form
/// feeds between pages, so that the text reads as the document does.
#[derive(Debug, Default)]
pub struct Builder {
    source: SourceText,
    gap: bool,
    page: Option<u32>,
}

impl Builder {
    /// Begins a page, the first one included. A format without pages never calls this.
    pub fn page(&mut self) {
        if let Some(page) = self.page {
            self.source.text.push('\u{c}');
            self.page = Some(page + 1);
        } else {
            self.page = Some(1);
        }
        self.gap = true;
        self.source.pages = self.page;
    }

    /// Puts space before the next line.
    pub fn gap(&mut self) {
        self.gap = true;
    }

    /// Adds a line; white space around it is left out, and a blank line is only space. Cells are parted by tabs.
    pub fn line(&mut self, text: &str, join: Join, look: Look) {
        self.push(text, join, look, false);
    }

    /// Adds a line that belongs to the page and not to the text.
    pub fn furniture(&mut self, text: &str) {
        self.push(text, Join::Anew, Look::default(), true);
    }

    /// Notes what a reader should know.
    pub fn warn(&mut self, warning: Warning) {
        self.source.warnings.push(warning);
    }

    /// The text as it stands.
    #[must_use]
    pub fn finish(self) -> SourceText {
        self.source
    }

    fn push(&mut self, text: &str, join: Join, look: Look, furniture: bool) {
        let text = composed(spaces::plain(text.into()));
        let words = text.trim();
        if words.is_empty() {
            self.gap = true;
            return;
        }
        let source = &mut self.source;
        if self.gap && !source.text.is_empty() && !source.text.ends_with('\u{c}') {
            source.text.push('\n');
        }
        let start = source.text.len();
        for part in words.split(['\n', '\r', '\u{c}']) {
            if source.text.len() > start {
                source.text.push(' ');
            }
            source.text.push_str(part.trim());
        }
        let span = Span {
            start,
            end: source.text.len(),
            page: self.page,
        };
        source.text.push('\n');
        let gap = std::mem::take(&mut self.gap) || source.lines.is_empty();
        source.lines.push(Line {
            span,
            gap,
            indent: 0,
            join,
            look,
            furniture,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_reads_as_the_document_does() {
        let mut builder = Builder::default();
        builder.page();
        builder.furniture("Klitby Byr\u{e5}d");
        builder.gap();
        builder.line(" 1. Torv\nplads ", Join::Anew, Look::default());
        builder.page();
        builder.line("Godkendt.", Join::GoesOn, Look::default());
        let source = builder.finish();
        assert_eq!(source.text, "Klitby Byr\u{e5}d\n\n1. Torv plads\n\u{c}Godkendt.\n");
        let seen: Vec<_> = source
            .lines
            .iter()
            .map(|line| (source.slice(line.span), line.gap, line.span.page))
            .collect();
        assert_eq!(
            seen,
            [
                ("Klitby Byr\u{e5}d", true, Some(1)),
                ("1. Torv plads", true, Some(1)),
                ("Godkendt.", true, Some(2))
            ]
        );
    }
}
