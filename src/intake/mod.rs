//! From a file's bytes to text and lines: the only stage that can fail.
//!
//! One module a format. Each yields the same lines, with what the format tells of their look; no later stage knows what
//! the file was.

pub mod archive;

mod blocks;
mod builder;
mod compose;
mod docx;
mod encoding;
mod error;
mod html;
mod noise;
mod numerals;
mod odt;
mod ole;
mod package;
mod pdf;
mod properties;
mod rtf;
mod salvage;
mod sniff;
mod spaces;
mod text;
mod xml;

pub use archive::{Archive, is_archive};
pub use error::IntakeError;
pub use noise::is_noise;
pub use sniff::MediaType;

use crate::source::SourceText;
use builder::Builder;

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 100 * 1024 * 1024;

/// How a file is to be read.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options<'o> {
    /// Opens a locked file.
    pub password: Option<&'o str>,
}

/// Extracts text and lines.
///
/// # Errors
/// Where the file is empty, locked, damaged, too large, or of a type that is not read; see [`IntakeError`].
pub fn intake(bytes: &[u8], options: Options<'_>) -> Result<(MediaType, SourceText), IntakeError> {
    if bytes.len() > MAX_BYTES {
        return Err(IntakeError::TooLarge);
    }
    let media_type = sniff::sniff(bytes)?;
    let source = match media_type {
        MediaType::Text => text::extract(bytes)?,
        MediaType::Pdf => pdf::extract(bytes, options.password)?,
        MediaType::Docx => docx::extract(bytes)?,
        MediaType::Odt => odt::extract(bytes)?,
        MediaType::Rtf => rtf::extract(bytes)?,
        MediaType::Html => html::extract(bytes)?,
    };
    if source.lines.is_empty() {
        return Err(IntakeError::Empty);
    }
    Ok((media_type, source))
}
