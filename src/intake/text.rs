//! Plain text.

use super::IntakeError;
use super::encoding::{self, Decoded};
use super::spaces;
use crate::source::{Join, Line, Look, SourceText, Span};

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
    let text = spaces::plain(text.into()).into_owned();
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
                let span = Span {
                    start: from,
                    end: to,
                    page: paged.then_some(page),
                };
                lines.push(Line {
                    span,
                    gap,
                    indent: from - start,
                    join: Join::Unknown,
                    look: Look::default(),
                    furniture: false,
                });
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
