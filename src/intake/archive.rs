//! ZIP archives of minutes: their members, one at a time.

use super::package::{self, HARMLESS, MAX_RATIO, Part, directory, refusal, unpack, within};
use super::salvage;
use super::{IntakeError, MAX_BYTES, is_noise};
use std::borrow::Cow;
use std::io::{Cursor, Read, Seek, SeekFrom};
use zip::ZipArchive;

/// An archive has at most so many members, folders counted.
pub const MAX_ENTRIES: usize = 10_000;
/// Its members unpack to at most so many bytes in all.
pub const MAX_UNPACKED: u64 = 2 * 1024 * 1024 * 1024;

/// Whether a file is an archive of others, and no document that happens to be packed as one.
#[must_use]
pub fn is_archive(bytes: &[u8]) -> bool {
    let is_zip = bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06");
    is_zip && package::kind(bytes) == Err(IntakeError::UnsupportedType("ZIP"))
}

/// An archive. As an iterator it gives its files by name, each unpacked when it comes to it, or why that is not
/// possible. Folders, links and [noise](is_noise) are passed over. Names are as the archive has them, with `/` between
/// folders; nothing is ever written, so that a name such as `../../a` does no harm. An archive in the archive comes as
/// its bytes, like any other file.
///
/// Where the archive unpacks to more than it may, that is the last thing it gives. Of one that was cut off it gives what is
/// there; see [`Archive::is_torn`].
#[derive(Debug)]
pub struct Archive<R> {
    members: Members<R>,
    next: usize,
    /// How many bytes may still be unpacked, and what it means if they do not suffice.
    left: u64,
    excess: IntakeError,
}

#[derive(Debug)]
enum Members<R> {
    Whole(Box<ZipArchive<R>>),
    /// The archive's directory is lost: all of its bytes, and where files begin in them.
    Torn(Vec<u8>, Vec<salvage::File>),
}

impl<R: Read + Seek> Members<R> {
    fn len(&self) -> usize {
        match self {
            Self::Whole(archive) => archive.len(),
            Self::Torn(_, files) => files.len(),
        }
    }
}

impl<B: AsRef<[u8]>> Archive<Cursor<B>> {
    /// Opens an archive in memory.
    ///
    /// # Errors
    /// Where it is none, is damaged, or has too many members.
    pub fn open(bytes: B) -> Result<Self, IntakeError> {
        Self::read(Cursor::new(bytes))
    }
}

impl<R: Read + Seek> Archive<R> {
    /// Opens an archive that is not in memory, such as a file.
    ///
    /// # Errors
    /// As [`Archive::open`].
    pub fn read(mut archive: R) -> Result<Self, IntakeError> {
        let packed = archive.seek(SeekFrom::End(0)).map_err(|_| IntakeError::Damaged)?;
        // The reader is lost with a directory that cannot be read; so that is looked at first.
        let members = match directory(&mut archive).map(drop) {
            Ok(()) => Members::Whole(Box::new(directory(archive)?)),
            Err(IntakeError::Damaged) => torn(archive)?,
            Err(error) => return Err(error),
        };
        if members.len() > MAX_ENTRIES {
            return Err(IntakeError::ArchiveBomb);
        }
        let by_ratio = packed.saturating_mul(MAX_RATIO).max(HARMLESS);
        Ok(Self {
            members,
            next: 0,
            left: by_ratio.min(MAX_UNPACKED),
            excess: if by_ratio < MAX_UNPACKED {
                IntakeError::ArchiveBomb
            } else {
                IntakeError::TooLarge
            },
        })
    }

    /// How many files it gives in all.
    #[must_use]
    pub fn count_files(&self) -> usize {
        (0..self.members.len()).filter_map(|index| self.name(index)).count()
    }

    /// Whether the archive was cut off: what it gives is not all that was in it.
    #[must_use]
    pub const fn is_torn(&self) -> bool {
        matches!(self.members, Members::Torn(..))
    }

    /// The bytes of a member.
    fn unpacked(&mut self, index: usize) -> Result<Vec<u8>, IntakeError> {
        let limit = self.left.min(MAX_BYTES as u64);
        let part = match &mut self.members {
            Members::Whole(archive) => {
                let member = archive.by_index(index).map_err(|error| refusal(&error))?;
                unpack(member, limit)
            }
            Members::Torn(bytes, files) => salvaged(bytes, files[index], limit),
        };
        match part {
            Ok(part) => {
                self.left -= part.bytes.len() as u64;
                if part.broken {
                    Err(IntakeError::Damaged)
                } else {
                    Ok(part.bytes)
                }
            }
            // It is not this member alone that is too large.
            Err(IntakeError::TooLarge) if limit < MAX_BYTES as u64 => {
                self.next = self.members.len();
                Err(self.excess)
            }
            Err(error) => Err(error),
        }
    }

    /// The name of a member; none of what is no file, or noise.
    fn name(&self, index: usize) -> Option<String> {
        let (name, is_file) = match &self.members {
            Members::Whole(archive) => {
                let member = archive.by_index_data(index).ok()?;
                let name = member.name().map(Cow::into_owned);
                let name = name.unwrap_or_else(|_| String::from_utf8_lossy(member.name_raw()).into_owned());
                (name, member.is_file())
            }
            Members::Torn(bytes, files) => {
                let name = salvage::member(&bytes[files[index].at..])?.name;
                (String::from_utf8_lossy(name).into_owned(), true)
            }
        };
        let name = name.replace('\\', "/");
        (is_file && !name.ends_with('/') && !is_noise(&name)).then_some(name)
    }
}

/// What is left of an archive that was cut off.
fn torn<R: Read + Seek>(mut archive: R) -> Result<Members<R>, IntakeError> {
    let mut bytes = Vec::new();
    archive
        .seek(SeekFrom::Start(0))
        .and_then(|_| archive.take(MAX_BYTES as u64).read_to_end(&mut bytes))
        .map_err(|_| IntakeError::Damaged)?;
    let files = salvage::files(&bytes);
    if files.iter().any(|file| file.whole) {
        Ok(Members::Torn(bytes, files))
    } else {
        Err(IntakeError::Damaged)
    }
}

fn salvaged(bytes: &[u8], file: salvage::File, limit: u64) -> Result<Part, IntakeError> {
    let member = salvage::member(&bytes[file.at..]).ok_or(IntakeError::Damaged)?;
    if member.is_encrypted() {
        return Err(IntakeError::Sealed);
    }
    within(member.packed(), limit, |most| Part {
        bytes: member.read(most),
        broken: !file.whole,
    })
}

impl<R: Read + Seek> Iterator for Archive<R> {
    type Item = (String, Result<Vec<u8>, IntakeError>);

    fn next(&mut self) -> Option<Self::Item> {
        while self.next < self.members.len() {
            let index = self.next;
            self.next += 1;
            if let Some(name) = self.name(index) {
                return Some((name, self.unpacked(index)));
            }
        }
        None
    }
}
