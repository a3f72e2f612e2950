//! What a file is, by its first bytes; a name proves nothing.

#[cfg(feature = "html")]
use super::html::is_html;
use super::{IntakeError, ole};
#[cfg(feature = "office")]
use super::{package, rtf};

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
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "DOC"),
    (b"\x89PNG\r\n", "PNG"),
    (b"\xFF\xD8\xFF", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\x1F\x8B", "GZIP"),
    (b"Rar!\x1A\x07", "RAR"),
    (b"7z\xBC\xAF\x27\x1C", "7Z"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
];

/// Formats whose mark stands behind a length: how they begin, and what stands at byte 4 or 8. The first that fits.
const LATE_SIGNATURES: &[(&[u8], usize, &[u8], &str)] = &[
    (b"RIFF", 8, b"WEBP", "WEBP"),
    (b"RIFF", 8, b"WAVE", "WAV"),
    (b"RIFF", 8, b"AVI ", "AVI"),
    (b"\0", 4, b"ftyphe", "HEIC"),
    (b"\0", 4, b"ftypmif1", "HEIC"),
    (b"\0", 4, b"ftypavif", "AVIF"),
    (b"\0", 4, b"ftypqt", "MOV"),
    (b"\0", 4, b"ftypM4A", "M4A"),
    (b"\0", 4, b"ftyp", "MP4"),
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
        Some((_, "DOC")) => Err(ole::refusal(bytes)),
        Some((_, name)) => Err(IntakeError::UnsupportedType(name)),
        #[cfg(feature = "office")]
        None if rtf::document(bytes).is_some() => Ok(MediaType::Rtf),
        None if is_late_pdf(bytes) => Ok(MediaType::Pdf),
        #[cfg(feature = "html")]
        None if is_html(bytes) => Ok(MediaType::Html),
        None => late_signature(bytes).map_or(Ok(MediaType::Text), |name| Err(IntakeError::UnsupportedType(name))),
    }
}

fn late_signature(bytes: &[u8]) -> Option<&'static str> {
    let has = |at: usize, mark: &[u8]| bytes.get(at..).is_some_and(|rest| rest.starts_with(mark));
    let known = LATE_SIGNATURES
        .iter()
        .find(|(start, at, mark, _)| bytes.starts_with(start) && has(*at, mark));
    known.map(|(.., name)| *name)
}

/// Where the mark of a PDF may stand: some programs put other things before it.
const PDF_HEAD: usize = 1024;

fn is_late_pdf(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(PDF_HEAD)];
    memchr::memmem::find(head, b"%PDF-").is_some()
}
