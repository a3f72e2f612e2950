//! Web pages, parts of them from the clipboard, and saved pages with their parts.
//!
//! A conforming tokenizer gives the tags; [`soup`] nests them as browsers do, [`survey`] tells the document from the site
//! around it, [`render`] makes lines of it.

mod attributes;
mod elements;
mod line;
mod list;
mod mhtml;
mod render;
mod sniff;
mod soup;
mod survey;
mod table;
mod tree;

pub use sniff::is_html;

use super::encoding::{self, Decoded};
use crate::intake::IntakeError;
use crate::source::SourceText;

/// So many bytes are searched for the label of the encoding.
const HEAD: usize = 4096;
/// Before the label of the encoding: in `<meta>`, and in an XML declaration.
const LABELS: [&str; 2] = ["charset", "encoding"];

/// Reads a page.
///
/// # Errors
/// Where the bytes are no text.
pub fn extract(bytes: &[u8]) -> Result<SourceText, IntakeError> {
    if !mhtml::is_mhtml(bytes) {
        return read(bytes, None);
    }
    let page = mhtml::page(bytes).ok_or(IntakeError::Damaged)?;
    read(&page.bytes, page.label)
}

fn read(bytes: &[u8], label: Option<String>) -> Result<SourceText, IntakeError> {
    let label = label.or_else(|| declared(bytes));
    let decoded = encoding::decode(bytes, label.as_deref());
    encoding::check(bytes, &decoded)?;
    let Decoded { text, undecodable } = decoded;
    let tree = soup::read(without_clipboard_head(&text));
    drop(text);
    let mut source = render::render(&tree, &survey::survey(&tree));
    encoding::warn(&mut source, undecodable);
    Ok(source)
}

/// The encoding that a page says it has: `<meta charset="iso-8859-1">`.
fn declared(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_ascii_lowercase();
    let behind = |word: &&'static str| {
        let places = head.match_indices(*word);
        places
            .map(|(at, word)| head[at + word.len()..].trim_start())
            .find_map(|rest| rest.strip_prefix('='))
    };
    let rest = LABELS.iter().find_map(behind)?;
    let label = rest.trim_start_matches([' ', '"', '\'']);
    let end = label.find(|letter: char| !letter.is_ascii_alphanumeric() && !matches!(letter, '-' | '_' | ':'));
    Some(label[..end.unwrap_or(label.len())].to_owned())
}

/// What Windows puts on the clipboard begins with lines that tell where the page is.
fn without_clipboard_head(text: &str) -> &str {
    let text = text.trim_start_matches('\u{feff}');
    match text.find('<') {
        Some(at) if sniff::is_clipboard_head(&text[..at]) => &text[at..],
        _ => text,
    }
}
