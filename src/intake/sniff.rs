//! What a file is, by its first bytes; a name proves nothing.

#[cfg(feature = "html")]
use super::html::is_html;
#[cfg(feature = "office")]
use super::package;
use super::{IntakeError, ole};

/// The types that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum MediaType {
    /// Plain text.
    Text,
    /// Portable Document Format.
    Pdf,
    /// Office Open XML, as of Word.
    Docx,
    /// `OpenDocument` text, as of `LibreOffice`.
    Odt,
    /// Rich Text Format.
    Rtf,
    /// A web page.
    Html,
}

impl MediaType {
    /// The registered name of the type.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text/plain",
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Rtf => "application/rtf",
            Self::Html => "text/html",
        }
    }
}

/// First bytes of formats.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP"),
    // An archive without members.
    (b"PK\x05\x06", "ZIP"),
    (b"{\\rtf", "RTF"),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "DOC"),
    (b"\x89PNG\r\n", "PNG"),
    (b"\xFF\xD8\xFF", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\x1F\x8B", "GZIP"),
    (b"Rar!\x1A\x07", "RAR"),
    (b"7z\xBC\xAF\x27\x1C", "7Z"),
];

/// Tells the type of a file.
///
/// # Errors
/// Where the bytes are those of a type that is not read.
pub fn sniff(bytes: &[u8]) -> Result<MediaType, IntakeError> {
    match SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        Some((_, "PDF")) => Ok(MediaType::Pdf),
        #[cfg(feature = "office")]
        Some((_, "ZIP")) => package::kind(bytes),
        Some((_, "RTF")) => Ok(MediaType::Rtf),
        Some((_, "DOC")) => Err(ole::refusal(bytes)),
        Some((_, name)) => Err(IntakeError::UnsupportedType(name)),
        None if is_late_pdf(bytes) => Ok(MediaType::Pdf),
        #[cfg(feature = "html")]
        None if is_html(bytes) => Ok(MediaType::Html),
        None => Ok(MediaType::Text),
    }
}

/// Where the mark of a PDF may stand: some programs put other things before it.
const PDF_HEAD: usize = 1024;

fn is_late_pdf(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(PDF_HEAD)];
    memchr::memmem::find(head, b"%PDF-").is_some()
}
