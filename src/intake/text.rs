//! Plain text in UTF-8.

use crate::source::{Join, Line, Look, SourceText, Span, Warning};

/// The mark that some editors put before UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";
/// Ends a page in plain text.
const FORM_FEED: u8 = b'\x0C';

/// Reads text and cuts it into lines. Bytes that are not UTF-8 become U+FFFD and are counted.
pub fn extract(bytes: &[u8]) -> SourceText {
    let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    let (text, undecodable) = decode(bytes);
    let (lines, pages) = lines(&text);
    SourceText {
        text,
        lines,
        pages,
        warnings: (undecodable > 0)
            .then_some(Warning::Undecodable(undecodable))
            .into_iter()
            .collect(),
    }
}

/// The text, and how many characters could not be decoded.
fn decode(bytes: &[u8]) -> (String, usize) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (text.to_owned(), 0);
    }
    let text = String::from_utf8_lossy(bytes).into_owned();
    let undecodable = text.matches(char::REPLACEMENT_CHARACTER).count();
    (text, undecodable)
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
            let source = extract(format!(" a{end}b  {end}{end}c").as_bytes());
            assert_eq!(texts(&source), [("a", true), ("b", false), ("c", true)], "{end:?}");
        }
    }

    #[test]
    fn form_feeds_are_pages() {
        let source = extract("a\n\u{c}b\nc".as_bytes());
        let pages: Vec<_> = source.lines.iter().map(|line| line.span.page).collect();
        assert_eq!((pages, source.pages), (vec![Some(1), Some(2), Some(2)], Some(2)));
    }

    #[test]
    fn bytes_that_are_no_text_are_counted() {
        assert_eq!(extract(b"\xEF\xBB\xBFb\xF8rn").warnings, [Warning::Undecodable(1)]);
    }
}
