//! Whether a file is a web page.

use super::elements::{self, Kind};
use super::mhtml;
use crate::intake::encoding;
use memchr::memmem;

/// So many bytes are looked at.
const SAMPLE: usize = 64 * 1024;
/// A text with so many tags is a page, whatever it begins with,
const FEWEST_TAGS: usize = 10;
/// where there is one in so many bytes.
const DENSITY: usize = 400;
/// A tag is no longer than this in a page that begins with it.
const LONGEST_TAG: usize = 4096;

/// Whether a file is a web page: by its beginning, or by many tags. A text may well hold a few.
pub fn is_html(bytes: &[u8]) -> bool {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    if memchr::memchr(b'<', sample).is_none() {
        return mhtml::is_mhtml(bytes);
    }
    let text = encoding::decode(sample, None).text;
    begins_as_page(&text) || mhtml::is_mhtml(bytes) || has_many_tags(&text)
}

/// The lines that Windows puts before a page on the clipboard.
pub fn is_clipboard_head(text: &str) -> bool {
    text.starts_with("Version:") && text.contains("StartHTML:")
}

/// A document type or a tag, behind white space, comments and declarations.
fn begins_as_page(text: &str) -> bool {
    let mut rest = text.trim_start_matches('\u{feff}');
    if let Some(at) = rest.find('<').filter(|at| is_clipboard_head(&rest[..*at])) {
        rest = &rest[at..];
    }
    loop {
        rest = rest.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}');
        let skipped = if rest.starts_with("<!--") {
            rest.find("-->").map(|at| at + 3)
        } else if rest.starts_with("<?xml") {
            rest.find("?>").map(|at| at + 2)
        } else {
            None
        };
        match skipped {
            Some(length) => rest = &rest[length..],
            None => break,
        }
    }
    // The beginning of a comment that is longer than what is looked at, as of a program that saves pages.
    is_doctype(rest) || tag(rest).is_some_and(|kind| kind != Kind::Gone(false) || !is_drawing(rest))
}

fn is_doctype(text: &str) -> bool {
    let start = "<!doctype html";
    text.get(..start.len())
        .is_some_and(|found| found.eq_ignore_ascii_case(start))
}

/// A picture is no page.
fn is_drawing(text: &str) -> bool {
    text.starts_with("<svg") || text.starts_with("<math") || text.starts_with("<xml")
}

fn has_many_tags(text: &str) -> bool {
    let tags = memmem::find_iter(text.as_bytes(), b"<")
        .filter(|at| tag(&text[*at..]).is_some())
        .count();
    tags >= FEWEST_TAGS && tags * DENSITY >= text.len()
}

/// The element of a tag that begins or ends one, where it is an element of HTML.
fn tag(text: &str) -> Option<Kind> {
    let inner = text.strip_prefix('<')?;
    let inner = inner.strip_prefix('/').unwrap_or(inner);
    let length = inner.bytes().take(16).position(|byte| !byte.is_ascii_alphanumeric())?;
    let name = inner[..length].to_ascii_lowercase();
    let rest = &inner.as_bytes()[length..inner.len().min(LONGEST_TAG)];
    let ends = rest.iter().find(|byte| matches!(byte, b'<' | b'>')) == Some(&b'>');
    let known = elements::named(name.as_bytes())?;
    (ends
        && rest
            .first()
            .is_some_and(|byte| byte.is_ascii_whitespace() || matches!(byte, b'>' | b'/')))
    .then_some(known.kind)
}
