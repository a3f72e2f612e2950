//! From a file's bytes to text: the only stage that can fail.

mod error;
mod sniff;
mod text;

pub use error::IntakeError;
pub use sniff::MediaType;

use crate::source::SourceText;

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 100 * 1024 * 1024;

/// Extracts text and lines.
///
/// # Errors
/// Where the file is empty, too large, or of a type that is not read.
pub fn intake(bytes: &[u8]) -> Result<(MediaType, SourceText), IntakeError> {
    if bytes.len() > MAX_BYTES {
        return Err(IntakeError::TooLarge);
    }
    let media_type = sniff::sniff(bytes)?;
    let source = text::extract(bytes);
    if source.lines.is_empty() {
        return Err(IntakeError::Empty);
    }
    Ok((media_type, source))
}
