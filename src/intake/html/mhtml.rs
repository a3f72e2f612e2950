//! Pages saved with all their parts in one file (`.mhtml`, `.mht`), as e-mails are.

use std::borrow::Cow;

/// So many bytes hold the head of the file.
const HEAD: usize = 8 * 1024;

/// A part of the file.
struct Part<'b> {
    headers: Headers,
    body: &'b [u8],
}

/// The lines `Name: value` before a body, folded ones put together.
struct Headers(Vec<(String, String)>);

/// The page itself, and the label of its encoding.
pub struct Page<'b> {
    /// Its bytes, as they were before they were packed.
    pub bytes: Cow<'b, [u8]>,
    /// The encoding that the part says it has.
    pub label: Option<String>,
}

/// Whether a file is a saved page with its parts.
pub fn is_mhtml(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(HEAD)];
    head.first().is_some_and(u8::is_ascii_alphabetic) && boundary(&Headers::read(head).0).is_some()
}

/// The first part that is a page.
pub fn page(bytes: &[u8]) -> Option<Page<'_>> {
    let (headers, body) = Headers::read(bytes);
    let boundary = boundary(&headers)?;
    let parts = parts(body, boundary.as_bytes());
    let mut pages = parts.filter(|part| part.headers.get("content-type").is_some_and(is_page));
    pages.next().map(|part| part.page())
}

fn is_page(content_type: &str) -> bool {
    let lower = content_type.to_ascii_lowercase();
    lower.starts_with("text/html") || lower.starts_with("application/xhtml")
}

/// What stands between the parts.
fn boundary(headers: &Headers) -> Option<String> {
    let content_type = headers.get("content-type")?;
    let related = content_type.to_ascii_lowercase().starts_with("multipart/related");
    parameter(content_type, "boundary").filter(|boundary| related && !boundary.is_empty())
}

/// `name=value` or `name="value"` behind a header's value.
fn parameter(value: &str, name: &str) -> Option<String> {
    let of = |part: &str| {
        let (key, value) = part.split_once('=')?;
        key.trim()
            .eq_ignore_ascii_case(name)
            .then(|| value.trim().trim_matches('"').to_owned())
    };
    value.split(';').find_map(of)
}

fn parts<'b>(body: &'b [u8], boundary: &[u8]) -> impl Iterator<Item = Part<'b>> {
    let line = [b"--", boundary].concat();
    let starts: Vec<usize> = memchr::memmem::find_iter(body, &line).collect();
    let ends: Vec<usize> = starts.iter().skip(1).copied().chain([body.len()]).collect();
    let length = line.len();
    starts.into_iter().zip(ends).map(move |(start, end)| {
        let part = body.get(start + length..end).unwrap_or_default().trim_ascii_start();
        let (headers, body) = Headers::read(part);
        Part { headers, body }
    })
}

impl Headers {
    /// Reads headers up to an empty line, and gives what follows.
    fn read(bytes: &[u8]) -> (Self, &[u8]) {
        let mut headers: Vec<(String, String)> = Vec::new();
        let mut rest = bytes;
        while !rest.is_empty() {
            let end = memchr::memchr(b'\n', rest).map_or(rest.len(), |at| at + 1);
            let line = String::from_utf8_lossy(rest[..end].trim_ascii_end()).into_owned();
            rest = &rest[end..];
            match (line.split_once(':'), headers.last_mut()) {
                _ if line.is_empty() => break,
                (_, Some((_, value))) if line.starts_with([' ', '\t']) => value.push_str(line.trim_start()),
                (Some((name, value)), _) => headers.push((name.to_ascii_lowercase(), value.trim().to_owned())),
                (None, _) => break,
            }
        }
        (Self(headers), rest)
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }
}

impl<'b> Part<'b> {
    fn page(&self) -> Page<'b> {
        let packed = self
            .headers
            .get("content-transfer-encoding")
            .unwrap_or_default()
            .to_ascii_lowercase();
        let bytes = match packed.as_str() {
            "quoted-printable" => Cow::Owned(quoted_printable(self.body)),
            "base64" => Cow::Owned(base64(self.body)),
            _ => Cow::Borrowed(self.body),
        };
        let label = self
            .headers
            .get("content-type")
            .and_then(|value| parameter(value, "charset"));
        Page { bytes, label }
    }
}

/// `=C3=A6` is two bytes, `=` at the end of a line joins it with the next.
fn quoted_printable(packed: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(packed.len());
    let mut at = 0;
    while let Some(byte) = packed.get(at) {
        let rest = packed.get(at + 1..).unwrap_or_default();
        let (pushed, length) = match (byte, rest) {
            (b'=', [b'\r', b'\n', ..]) => (None, 3),
            (b'=', [b'\n', ..]) => (None, 2),
            (b'=', [high, low, ..]) => match (digit(*high), digit(*low)) {
                (Some(high), Some(low)) => (Some(high * 16 + low), 3),
                _ => (Some(b'='), 1),
            },
            _ => (Some(*byte), 1),
        };
        bytes.extend(pushed);
        at += length;
    }
    bytes
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

/// Four letters are three bytes; what is no letter of the alphabet is skipped.
fn base64(packed: &[u8]) -> Vec<u8> {
    let (mut bytes, mut bits, mut held) = (Vec::with_capacity(packed.len() / 4 * 3), 0_u32, 0);
    for value in packed.iter().filter_map(|byte| sextet(*byte)) {
        bits = (bits << 6) | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from((bits >> held) & 0xFF).unwrap_or_default());
        }
    }
    bytes
}

fn sextet(byte: u8) -> Option<u8> {
    match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    }
}
