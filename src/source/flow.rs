//! Running text over several lines.

use super::{SourceText, Span};
use std::borrow::Cow;

/// The text of one or more lines read as one, with the way back to the source.
///
/// Lines are joined by a space; a hyphen at a line's end is taken out where the word goes on in lower case,
/// save before a conjunction, since there it is the writer's own. The source itself is never rewritten.
#[derive(Clone, Debug)]
pub struct Flow<'a> {
    /// The running text.
    pub text: Cow<'a, str>,
    pieces: Pieces,
}

#[derive(Clone, Debug)]
enum Pieces {
    One(Span),
    Many(Vec<Piece>),
}

/// A line within the running text: where it begins and ends there (a hyphen that was taken out is not counted), and
/// its place in the source.
#[derive(Clone, Copy, Debug)]
struct Piece {
    start: usize,
    end: usize,
    span: Span,
}

impl<'a> Flow<'a> {
    /// Reads lines as running text. `conjunctions` are the words before which a hyphen at a line's end stays.
    #[must_use]
    pub fn new(source: &'a SourceText, mut lines: impl Iterator<Item = Span>, conjunctions: &[&str]) -> Self {
        let first = lines.next().unwrap_or(Span::new(0, 0));
        let Some(second) = lines.next() else {
            return Self {
                text: Cow::Borrowed(source.slice(first)),
                pieces: Pieces::One(first),
            };
        };
        let mut text = String::from(source.slice(first));
        let mut pieces = vec![Piece {
            start: 0,
            end: text.len(),
            span: first,
        }];
        for span in std::iter::once(second).chain(lines) {
            let next = source.slice(span);
            close_seam(&mut text, &mut pieces, next, conjunctions);
            pieces.push(Piece {
                start: text.len(),
                end: text.len() + next.len(),
                span,
            });
            text.push_str(next);
        }
        Self {
            text: Cow::Owned(text),
            pieces: Pieces::Many(pieces),
        }
    }

    /// Parts of several flows read as one text; each is a flow and the bytes of it from an offset to another.
    #[must_use]
    pub fn joined(parts: &[(&Flow<'_>, usize, usize)], conjunctions: &[&str]) -> Flow<'static> {
        let mut text = String::new();
        let mut pieces: Vec<Piece> = Vec::new();
        for (flow, from, to) in parts {
            let next = &flow.text[*from..*to];
            close_seam(&mut text, &mut pieces, next, conjunctions);
            let base = text.len();
            pieces.extend(flow.pieces().iter().filter_map(|piece| piece.cut(*from, *to, base)));
            text.push_str(next);
        }
        Flow {
            text: Cow::Owned(text),
            pieces: Pieces::Many(pieces),
        }
    }

    fn pieces(&self) -> Cow<'_, [Piece]> {
        match &self.pieces {
            Pieces::Many(pieces) => Cow::Borrowed(pieces),
            Pieces::One(span) => Cow::Owned(vec![Piece {
                start: 0,
                end: self.text.len(),
                span: *span,
            }]),
        }
    }

    /// The places in the source of the bytes `start..end` of the running text.
    #[must_use]
    pub fn spans(&self, start: usize, end: usize) -> Vec<Span> {
        match &self.pieces {
            Pieces::One(span) => vec![span.part(span.start + start, span.start + end.min(span.len()))],
            Pieces::Many(pieces) => pieces.iter().filter_map(|piece| piece.part(start, end)).collect(),
        }
    }

    /// The places of the whole running text.
    #[must_use]
    pub fn all(&self) -> Vec<Span> {
        self.spans(0, self.text.len())
    }
}

/// Makes the end of a text ready for what follows it: a space, or nothing, or a hyphen less. A text that is empty is.
fn close_seam(text: &mut String, pieces: &mut [Piece], next: &str, conjunctions: &[&str]) {
    if text.is_empty() {
        return;
    }
    match seam(text, next, conjunctions) {
        Seam::Space => text.push(' '),
        Seam::Hyphen => {}
        Seam::Word => {
            text.pop();
            if let Some(piece) = pieces.last_mut() {
                piece.end = text.len();
            }
        }
    }
}

/// Whether a line that ends in a hyphen goes on in the same word with a capital or a number: no program breaks a word there, so that the
/// hyphen is the writer's own. `Bech-` / `Nielsen`, `Covid-` / `19`.
#[must_use]
pub fn hyphen_stays(before: &str, next: &str) -> bool {
    let word = before.strip_suffix('-');
    word.is_some_and(|word| word.ends_with(char::is_alphabetic))
        && next.starts_with(|letter: char| letter.is_alphanumeric() && !letter.is_lowercase())
}

/// How two lines meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Seam {
    /// Between two words.
    Space,
    /// At a hyphen of the writer's own, inside a word: `AI-` / `modeller`, `04-` / `02-2025`, `Bech-` / `Nielsen`.
    Hyphen,
    /// Inside a word that was broken at the line's end: its hyphen is taken out.
    Word,
}

/// How the line `next` goes on with `text`.
fn seam(text: &str, next: &str, conjunctions: &[&str]) -> Seam {
    let Some(rest) = text.strip_suffix(['-', '\u{ad}']) else {
        return Seam::Space;
    };
    let between_digits = rest.ends_with(|letter: char| letter.is_ascii_digit())
        && next.starts_with(|letter: char| letter.is_ascii_digit());
    if between_digits || hyphen_stays(text, next) {
        return Seam::Hyphen;
    }
    let small = next.starts_with(char::is_lowercase);
    let word = next.split_whitespace().next().unwrap_or_default();
    let own = text.ends_with('-');
    // `2024-` / `marts` is a dash of a sort.
    if !small || !rest.ends_with(char::is_alphabetic) || (own && conjunctions.contains(&word)) {
        return Seam::Space;
    }
    if own && keeps_hyphen(rest) {
        Seam::Hyphen
    } else {
        Seam::Word
    }
}

/// Whether a word keeps the hyphen that follows it: an abbreviation in capitals does, and a chain of words with hyphens.
fn keeps_hyphen(text: &str) -> bool {
    let word = text.rsplit(char::is_whitespace).next().unwrap_or_default();
    let part = word
        .rsplit(|letter: char| !letter.is_alphanumeric())
        .next()
        .unwrap_or_default();
    word.matches('-').count() > 1 || !part.chars().any(char::is_lowercase)
}

impl Piece {
    /// What of it stands in `from..to`, in a text in which `from` comes to `base`.
    fn cut(&self, from: usize, to: usize, base: usize) -> Option<Self> {
        Some(Self {
            span: self.part(from, to)?,
            start: base + self.start.max(from) - from,
            end: base + self.end.min(to) - from,
        })
    }

    /// The part of the line in `start..end` of the running text; a hyphen taken out goes with the letter before it.
    fn part(&self, start: usize, end: usize) -> Option<Span> {
        let (from, to) = (start.max(self.start), end.min(self.end));
        let until = if to == self.end {
            self.span.end
        } else {
            self.span.start + to.saturating_sub(self.start)
        };
        (from < to).then(|| self.span.part(self.span.start + from - self.start, until))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flow(text: &str) -> (SourceText, Vec<Span>) {
        let mut at = 0;
        let spans = text.split('\n').map(|line| {
            let span = Span::new(at, at + line.len());
            at += line.len() + 1;
            span
        });
        let spans = spans.collect();
        (
            SourceText {
                text: text.to_owned(),
                ..SourceText::default()
            },
            spans,
        )
    }

    #[test]
    fn joins_lines_and_finds_back() {
        let (source, spans) = flow("Udvalget god-\nkender Børne-\nog Ungepolitikken\nfra ny -\nÅr");
        let flow = Flow::new(&source, spans.into_iter(), &["og"]);
        assert_eq!(flow.text, "Udvalget godkender Børne- og Ungepolitikken fra ny - År");
        let at = flow.text.find("godkender").unwrap();
        let slices: Vec<_> = flow
            .spans(at, at + 9)
            .into_iter()
            .map(|span| source.slice(span))
            .collect();
        assert_eq!(slices, ["god-", "kender"]);
        assert_eq!(flow.spans(at + 3, at + 9).len(), 1);
    }

    #[test]
    fn a_hyphen_of_the_writers_own_stays() {
        let (source, spans) = flow(
            "om AI-\nmodeller den 04-\n02-2025 og paa-vejen-til-\njob i Nykøbing-\nområdet \
             med Ane Bech-\nNielsen om Covid-\n19 i 2024-\nmarts",
        );
        let flow = Flow::new(&source, spans.into_iter(), &["og"]);
        assert_eq!(
            flow.text,
            "om AI-modeller den 04-02-2025 og paa-vejen-til-job i Nykøbingområdet med Ane Bech-Nielsen om Covid-19 i 2024- marts"
        );
    }
}
