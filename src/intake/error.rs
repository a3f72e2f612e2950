//! Why a file could not be read.

use std::fmt;

/// Why a file could not be read. [`IntakeError::code`] is stable; what to say of it is the shell's to choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum IntakeError {
    /// A type that is not read; the name of the type, where it could be told.
    UnsupportedType(&'static str),
    /// No bytes, or nothing but white space.
    Empty,
    /// Locked with a password that was not given, or with another one.
    Encrypted,
    /// Locked in a way that no password given here opens: Word files, archives.
    Sealed,
    /// Pages without a text layer: pictures of paper.
    NoText,
    /// Broken so that nothing of it could be read.
    Damaged,
    /// Text of which most characters cannot be told, in percent.
    Garbled(u8),
    /// More than [`super::MAX_BYTES`], packed or unpacked.
    TooLarge,
    /// Packed in a way that is not known.
    Packing,
    /// An archive that was cut off: what was read of it is not all of it.
    Incomplete,
    /// An archive that unpacks to more than its limits allow.
    ArchiveBomb,
}

impl IntakeError {
    /// The stable id, in kebab-case: `unsupported-type`, `no-text`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::UnsupportedType(_) => "unsupported-type",
            Self::Empty => "empty",
            Self::Encrypted | Self::Sealed => "encrypted",
            Self::NoText => "no-text",
            Self::Damaged => "damaged",
            Self::Garbled(_) => "garbled",
            Self::TooLarge => "too-large",
            Self::Packing => "unsupported-packing",
            Self::Incomplete => "archive-incomplete",
            Self::ArchiveBomb => "archive-bomb",
        }
    }

    /// What a message names beside the cause: the type, the percentage, that no password helps; nothing for most.
    #[must_use]
    pub fn detail(self) -> Option<String> {
        match self {
            Self::UnsupportedType(name) => Some(name.to_owned()),
            Self::Garbled(share) => Some(share.to_string()),
            Self::Sealed => Some("sealed".to_owned()),
            _ => None,
        }
    }
}

impl fmt::Display for IntakeError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnsupportedType(name) => write!(out, "{name} is not read"),
            Self::Empty => write!(out, "the file holds no text"),
            Self::Encrypted | Self::Sealed => write!(out, "the file is locked with a password"),
            Self::NoText => write!(out, "the pages hold no text, only pictures"),
            Self::Damaged => write!(out, "the file is damaged"),
            Self::Garbled(share) => write!(out, "{share} % of the characters cannot be told"),
            Self::TooLarge => write!(out, "the file is larger than {} MB", super::MAX_BYTES / 1024 / 1024),
            Self::Packing => write!(out, "the file is packed in a way that is not known"),
            Self::Incomplete => write!(out, "the archive is cut off, and files are missing"),
            Self::ArchiveBomb => write!(out, "the archive unpacks to more than it may"),
        }
    }
}

impl std::error::Error for IntakeError {}
