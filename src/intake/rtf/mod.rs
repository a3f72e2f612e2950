//! RTF: Rich Text Format.
//!
//! Read by a tokenizer and an interpreter of our own. The crate that was looked at, `rtf-parser` 0.4.3, takes text
//! where RTF is bytes, reads every escaped byte as Latin-1 whatever the code page, stops at a file that is cut off, and
//! has no notion of tables, of list texts, of notes, or of the groups that hold what is not shown: so nearly all that
//! minutes need.
//!
//! Pages are not told, as in DOCX.

mod charset;
mod destination;
mod interpret;
mod sheet;
mod story;
mod token;

use super::IntakeError;
use super::compose::compose;
use crate::source::SourceText;
use interpret::Interpreter;

/// How a document begins.
const MARK: &[u8] = b"{\\rtf";
/// A byte order mark, as editors of text put before what they save.
const BYTE_ORDER: &[u8] = b"\xEF\xBB\xBF";

/// A document without the white space and the byte order mark that may stand before it; none where it is no RTF.
pub fn document(bytes: &[u8]) -> Option<&[u8]> {
    let bytes = bytes.strip_prefix(BYTE_ORDER).unwrap_or(bytes).trim_ascii_start();
    bytes.starts_with(MARK).then_some(bytes)
}

/// Reads the text of a document.
///
/// # Errors
/// Where it is cut off before any text.
pub fn extract(bytes: &[u8]) -> Result<SourceText, IntakeError> {
    let document = Interpreter::default().read(document(bytes).unwrap_or(bytes));
    let source = compose(&document);
    if source.lines.is_empty() && document.broken {
        return Err(IntakeError::Damaged);
    }
    Ok(source)
}
