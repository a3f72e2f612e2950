//! Plain text.

use super::IntakeError;
use super::composed::composed;
use super::encoding::{self, Decoded};
use super::spaces;
use crate::source::{Join, Line, Look, SourceText, Span};
use std::ops::Range;

/// Ends a page in plain text.
const FORM_FEED: u8 = b'\x0C';

/// Reads text and cuts it into lines.
///
/// # Errors
/// Where the bytes are no text.
pub fn extract(bytes: &[u8]) -> Result<SourceText, IntakeError> {
    let decoded = encoding::decode(bytes, None);
    encoding::check(bytes, &decoded)?;
    let Decoded { text, undecodable } = decoded;
    let text = composed(spaces::plain(text.into())).into_owned();
    let (lines, pages) = lines(&text);
    let mut source = SourceText {
        text,
        lines,
        pages,
        warnings: Vec::new(),
    };
    encoding::warn(&mut source, undecodable);
    Ok(source)
}

/// The lines that are not blank, and the number of pages where form feeds tell of pages.
fn lines(text: &str) -> (Vec<Line>, Option<u32>) {
    let paged = memchr::memchr(FORM_FEED, text.as_bytes()).is_some();
    let mut lines = Vec::with_capacity(text.len() / 64);
    let (mut start, mut gap, mut page) = (0, true, 1);
    let ends = memchr::memchr3_iter(b'\n', b'\r', FORM_FEED, text.as_bytes()).chain([text.len()]);
    let mut previous_end = None;
    for end in ends {
        match trim(text, start, end) {
            Some((from, to)) => {
                let line = Line {
                    span: Span {
                        start: from,
                        end: to,
                        page: paged.then_some(page),
                    },
                    gap,
                    indent: from - start,
                    join: Join::Unknown,
                    look: Look::default(),
                    furniture: false,
                };
                let words = &text[from..to];
                if let Some((words, look)) = marked(words) {
                    lines.extend(without_marks(line, &words, look));
                } else if let Some((label, rest, join)) = bold_label(words) {
                    lines.extend(labelled(line, &label, rest, join));
                } else {
                    lines.push(line);
                }
                gap = false;
            }
            // The line feed of a CRLF pair ends no line of its own.
            None if previous_end == Some(end.wrapping_sub(1)) && is_crlf(text, end) => {}
            None => gap = true,
        }
        if text.as_bytes().get(end) == Some(&FORM_FEED) {
            page += 1;
            gap = true;
        }
        previous_end = Some(end);
        start = end + 1;
    }
    (lines, paged.then_some(page))
}

fn is_crlf(text: &str, end: usize) -> bool {
    end > 0 && text.as_bytes().get(end - 1..=end) == Some(b"\r\n")
}

/// The words of a line between the marks of a heading or of bold type (`## Beslutning`, `**Beslutning**`), which text has
/// that was made of a richer format, and how it is set.
fn marked(line: &str) -> Option<(Range<usize>, Look)> {
    let hashes = line.bytes().take_while(|byte| *byte == b'#').count();
    if (1..=6).contains(&hashes) && line[hashes..].starts_with(' ') {
        let level = u8::try_from(hashes).unwrap_or_default();
        let words = line[hashes..].trim_start();
        return Some((
            line.len() - words.len()..line.len(),
            Look {
                level,
                ..Look::default()
            },
        ));
    }
    let words = line.strip_prefix(BOLD)?.strip_suffix(BOLD)?;
    let alone = !words.trim().is_empty() && !words.contains('*');
    alone.then(|| {
        (
            BOLD.len()..BOLD.len() + words.len(),
            Look {
                bold: true,
                ..Look::default()
            },
        )
    })
}

/// A label in bold type with its text behind it, `**Beslutning:** Godkendt.`: where the label's words stand, where the text
/// begins, and how the two are joined. Without a colon the text stands right behind: `**Beslutning**Godkendt.`
fn bold_label(line: &str) -> Option<(Range<usize>, usize, Join)> {
    let label = line.strip_prefix(BOLD)?;
    let label = &label[..label.find(BOLD)?];
    let end = BOLD.len() + label.len();
    let behind = &line[end + BOLD.len()..];
    let rest = line.len() - behind.trim_start().len();
    let join = if label.ends_with(':') || behind.starts_with(": ") {
        Join::GoesOn
    } else {
        behind.starts_with(char::is_alphanumeric).then_some(Join::Anew)?
    };
    let plain = !label.trim().is_empty() && !label.contains('*') && rest < line.len();
    plain.then_some((BOLD.len()..end, rest, join))
}

/// The label, the marks around it as what they are, and its text.
fn labelled(line: Line, label: &Range<usize>, rest: usize, join: Join) -> Vec<Line> {
    let start = line.span.start;
    let marked = Line {
        span: line.span.part(start, start + rest),
        ..line
    };
    let mut lines = without_marks(marked, label, Look::default());
    lines.push(Line {
        span: line.span.part(start + rest, line.span.end),
        gap: false,
        join,
        ..line
    });
    lines
}

/// The line of the words, and the marks around them as what they are, no text.
fn without_marks(line: Line, words: &Range<usize>, look: Look) -> Vec<Line> {
    let start = line.span.start;
    let part = |from: usize, to: usize| line.span.part(from, to);
    let mark = |span: Span| Line {
        span,
        furniture: true,
        ..line
    };
    let inner = Line {
        span: part(start + words.start, start + words.end),
        look,
        join: Join::Anew,
        ..line
    };
    let around = [
        mark(part(start, inner.span.start)),
        inner,
        mark(part(inner.span.end, line.span.end)),
    ];
    around.into_iter().filter(|line| !line.span.is_empty()).collect()
}

/// Stands around bold words.
const BOLD: &str = "**";

/// The ends of what is not white space in `start..end`.
fn trim(text: &str, start: usize, end: usize) -> Option<(usize, usize)> {
    let line = text.get(start..end)?;
    let left = line.trim_start_matches(is_blank);
    let from = end - left.len();
    let to = from + left.trim_end_matches(is_blank).len();
    (from < to).then_some((from, to))
}

/// White space, and the characters without width that some programs scatter.
fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{200b}' | '\u{feff}' | '\u{2060}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(source: &SourceText) -> Vec<(&str, bool)> {
        source
            .lines
            .iter()
            .map(|line| (source.slice(line.span), line.gap))
            .collect()
    }

    #[test]
    fn line_ends_of_all_systems() {
        for end in ["\n", "\r\n", "\r"] {
            let source = extract(format!(" a{end}b  {end}{end}c").as_bytes()).unwrap();
            assert_eq!(texts(&source), [("a", true), ("b", false), ("c", true)], "{end:?}");
        }
    }

    #[test]
    fn form_feeds_are_pages() {
        let source = extract("a\n\u{c}b\nc".as_bytes()).unwrap();
        let pages: Vec<_> = source.lines.iter().map(|line| line.span.page).collect();
        assert_eq!((pages, source.pages), (vec![Some(1), Some(2), Some(2)], Some(2)));
    }
}
