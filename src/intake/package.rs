//! A document that is a ZIP archive of parts, as those of Word and `LibreOffice` are.

use super::salvage::{self, Member};
use super::{IntakeError, MAX_BYTES, MediaType};
use crate::source::SourceText;
use memchr::memmem;
use std::io::{Cursor, Read, Seek};
use zip::read::ZipFile;
use zip::result::ZipError;
use zip::{CompressionMethod, ZipArchive};

/// No part unpacks to more than so many times its packed size, unless it is small.
pub const MAX_RATIO: u64 = 200;
/// What unpacks to at most so many bytes is harmless, whatever its ratio.
pub const HARMLESS: u64 = 1024 * 1024;
/// Tells what the parts of an Office document are.
const CONTENT_TYPES: &str = "[Content_Types].xml";

/// The parts of a document.
pub struct Package<'b> {
    parts: Parts<'b>,
    /// How many bytes may still be unpacked.
    left: u64,
}

enum Parts<'b> {
    Whole(Box<ZipArchive<Cursor<&'b [u8]>>>),
    /// The archive's directory is lost.
    Torn(Vec<Member<'b>>),
}

/// A part, unpacked.
#[derive(Debug, Default)]
pub struct Part {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Whether some are missing.
    pub broken: bool,
}

impl<'b> Package<'b> {
    /// Opens what is an archive, whole or torn.
    pub fn open(bytes: &'b [u8]) -> Self {
        let parts = match directory(Cursor::new(bytes)) {
            Ok(archive) => Parts::Whole(Box::new(archive)),
            Err(_) => Parts::Torn(salvage::members(bytes)),
        };
        Self {
            parts,
            left: MAX_BYTES as u64,
        }
    }

    /// Whether the archive's directory is lost.
    pub fn is_torn(&self) -> bool {
        matches!(self.parts, Parts::Torn(_))
    }

    /// Whether a part is there.
    pub fn has(&self, name: &str) -> bool {
        match &self.parts {
            Parts::Whole(archive) => archive.index_for_name(name).is_some(),
            Parts::Torn(members) => members.iter().any(|member| member.name == name.as_bytes()),
        }
    }

    /// Unpacks a part; none where it is not there.
    ///
    /// # Errors
    /// Where it is locked, packed in a way that is not known, or unpacks to more than it may.
    pub fn part(&mut self, name: &str) -> Result<Option<Part>, IntakeError> {
        let limit = self.left;
        let part = match &mut self.parts {
            Parts::Whole(archive) => match archive.by_name(name) {
                Ok(file) => Some(unpack(file, limit)?),
                Err(ZipError::FileNotFound) => None,
                Err(error) => return Err(refusal(&error)),
            },
            Parts::Torn(members) => members
                .iter()
                .find(|member| member.name == name.as_bytes())
                .map(|member| Part {
                    bytes: member.read(limit),
                    broken: true,
                }),
        };
        self.left -= part.as_ref().map_or(0, |part| part.bytes.len() as u64).min(self.left);
        Ok(part)
    }

    /// What was read of the document; an error where that is nothing.
    ///
    /// # Errors
    /// Where some could not be read, or where the folder of pictures shows that there is nothing else.
    pub fn unless_blank(&self, source: SourceText, broken: bool, pictures: &str) -> Result<SourceText, IntakeError> {
        match source.lines.is_empty() {
            true if broken => Err(IntakeError::Damaged),
            true if self.has_under(pictures) => Err(IntakeError::NoText),
            _ => Ok(source),
        }
    }

    /// Whether any part has a name that begins so.
    fn has_under(&self, folder: &str) -> bool {
        self.any_name(|name| name.starts_with(folder.as_bytes()))
    }

    fn any_name(&self, is: impl Fn(&[u8]) -> bool) -> bool {
        match &self.parts {
            Parts::Whole(archive) => archive.file_names_raw().any(is),
            Parts::Torn(members) => members.iter().any(|member| is(member.name)),
        }
    }

    /// Whether it is a document of Pages, Numbers or Keynote.
    fn is_of_apple(&self) -> bool {
        self.any_name(|name| name.ends_with(b".iwa"))
    }

    /// Whether what is left of it are files, some of them whole, and not the parts of a document.
    fn is_torn_archive(&self, bytes: &[u8]) -> bool {
        let parts = ["_rels/", "META-INF/", CONTENT_TYPES];
        !parts.iter().any(|part| self.has_under(part)) && salvage::files(bytes).iter().any(|file| file.whole)
    }
}

/// Reads the directory at an archive's end. Where that is cut off, the directory of an archive within it may be the last
/// there is: that one does not begin where the file does.
///
/// # Errors
/// Where there is none of its own.
pub fn directory<R: Read + Seek>(archive: R) -> Result<ZipArchive<R>, IntakeError> {
    let archive = ZipArchive::new(archive).map_err(|error| refusal(&error))?;
    if archive.offset() == 0 {
        Ok(archive)
    } else {
        Err(IntakeError::Damaged)
    }
}

/// What an archive's own words for a failure mean here.
pub fn refusal(error: &ZipError) -> IntakeError {
    match error {
        ZipError::InvalidPassword | ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => IntakeError::Sealed,
        ZipError::CompressionMethodNotSupported(_) | ZipError::UnsupportedArchive(_) => IntakeError::Packing,
        _ => IntakeError::Damaged,
    }
}

/// Unpacks a member; what was read before an error is kept.
///
/// # Errors
/// Where it is packed in a way that is not known, or unpacks to more than `limit` bytes or than the ratio allows.
pub fn unpack<R: Read>(file: ZipFile<'_, R>, limit: u64) -> Result<Part, IntakeError> {
    if !matches!(
        file.compression(),
        CompressionMethod::Stored | CompressionMethod::Deflated
    ) {
        return Err(IntakeError::Packing);
    }
    let packed = file.compressed_size();
    within(packed, limit, |most| {
        let mut bytes = Vec::new();
        let broken = file.take(most).read_to_end(&mut bytes).is_err();
        Part { bytes, broken }
    })
}

/// What `read` gives of at most so many bytes, where these are not more than `limit` or than the ratio allows.
///
/// # Errors
/// Where they are more.
pub fn within(packed: u64, limit: u64, read: impl FnOnce(u64) -> Part) -> Result<Part, IntakeError> {
    let by_ratio = packed.saturating_mul(MAX_RATIO).max(HARMLESS);
    let most = limit.min(by_ratio);
    let part = read(most + 1);
    if part.bytes.len() as u64 <= most {
        Ok(part)
    } else if by_ratio <= limit {
        Err(IntakeError::ArchiveBomb)
    } else {
        Err(IntakeError::TooLarge)
    }
}

/// Tells what kind of document an archive is.
///
/// # Errors
/// Where it is a document that is not read, an archive of other files ([`IntakeError::UnsupportedType`] with `ZIP`), or
/// torn so that neither can be told.
pub fn kind(bytes: &[u8]) -> Result<MediaType, IntakeError> {
    let mut package = Package::open(bytes);
    let declared = package.part("mimetype").ok().flatten().unwrap_or_default().bytes;
    let known = by_declaration(&declared).or_else(|| office(&mut package));
    known.unwrap_or_else(|| {
        Err(if package.is_of_apple() {
            IntakeError::UnsupportedType("PAGES")
        } else if package.is_torn() && !package.is_torn_archive(bytes) {
            IntakeError::Damaged
        } else {
            IntakeError::UnsupportedType("ZIP")
        })
    })
}

/// What a document is that says so in a part of its own.
fn by_declaration(declared: &[u8]) -> Option<Result<MediaType, IntakeError>> {
    const KINDS: [(&[u8], Result<MediaType, IntakeError>); 5] = [
        (b"application/vnd.oasis.opendocument.text", Ok(MediaType::Odt)),
        (
            b"application/vnd.oasis.opendocument.spreadsheet",
            Err(IntakeError::UnsupportedType("ODS")),
        ),
        (
            b"application/vnd.oasis.opendocument.presentation",
            Err(IntakeError::UnsupportedType("ODP")),
        ),
        (
            b"application/vnd.oasis.opendocument.graphics",
            Err(IntakeError::UnsupportedType("ODG")),
        ),
        (b"application/epub+zip", Err(IntakeError::UnsupportedType("EPUB"))),
    ];
    let known = KINDS.into_iter().find(|(name, _)| declared.starts_with(name));
    known.map(|(_, kind)| kind)
}

/// Of an Office document the folder of its parts tells the kind; where only its beginning is left, its list of types.
fn office(package: &mut Package<'_>) -> Option<Result<MediaType, IntakeError>> {
    const KINDS: [(&str, &[u8], Result<MediaType, IntakeError>); 3] = [
        ("word/", b"wordprocessingml", Ok(MediaType::Docx)),
        ("xl/", b"spreadsheetml", Err(IntakeError::UnsupportedType("XLSX"))),
        ("ppt/", b"presentationml", Err(IntakeError::UnsupportedType("PPTX"))),
    ];
    let types = package.part(CONTENT_TYPES).ok().flatten()?.bytes;
    let by_folder = KINDS.into_iter().find(|(folder, ..)| package.has_under(folder));
    let by_type = || {
        KINDS
            .into_iter()
            .find(|(_, word, _)| memmem::find(&types, word).is_some())
    };
    by_folder.or_else(by_type).map(|(.., kind)| kind)
}
