//! From a file's bytes to text and lines: the only stage that can fail.
//!
//! One module a format. Each yields the same lines, with what the format tells of their look; no later stage knows what
//! the file was. Each but plain text may be left out of a build; see the features in Cargo.toml.
// What the formats share is unused where one is left out.
#![cfg_attr(
    not(all(feature = "html", feature = "office", feature = "pdf")),
    allow(dead_code, unused_variables)
)]

#[cfg(feature = "office")]
pub mod archive;

mod blocks;
mod builder;
mod compose;
mod composed;
#[cfg(feature = "office")]
mod docx;
mod encoding;
mod error;
#[cfg(feature = "html")]
mod html;
mod noise;
mod numerals;
#[cfg(feature = "office")]
mod odt;
mod ole;
#[cfg(feature = "office")]
mod package;
#[cfg(feature = "pdf")]
mod pdf;
mod properties;
#[cfg(feature = "office")]
mod rtf;
#[cfg(feature = "office")]
mod salvage;
mod sniff;
mod spaces;
mod text;
#[cfg(feature = "office")]
mod xml;

#[cfg(feature = "office")]
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
        #[cfg(feature = "pdf")]
        MediaType::Pdf => pdf::extract(bytes, options.password)?,
        #[cfg(feature = "office")]
        MediaType::Docx => docx::extract(bytes)?,
        #[cfg(feature = "office")]
        MediaType::Odt => odt::extract(bytes)?,
        #[cfg(feature = "office")]
        MediaType::Rtf => rtf::extract(bytes)?,
        #[cfg(feature = "html")]
        MediaType::Html => html::extract(bytes)?,
        #[cfg(not(all(feature = "html", feature = "office", feature = "pdf")))]
        left_out => return Err(IntakeError::UnsupportedType(left_out.name())),
    };
    if source.lines.is_empty() {
        return Err(IntakeError::Empty);
    }
    Ok((media_type, source))
}
