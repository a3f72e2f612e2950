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
    /// More than [`super::MAX_BYTES`].
    TooLarge,
}

impl IntakeError {
    /// The stable id: `unsupported-type`, `empty`, `too-large`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::UnsupportedType(_) => "unsupported-type",
            Self::Empty => "empty",
            Self::TooLarge => "too-large",
        }
    }
}

impl fmt::Display for IntakeError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnsupportedType(name) => write!(out, "{name} is not read; open the minutes as text"),
            Self::Empty => write!(out, "the file holds no text"),
            Self::TooLarge => write!(out, "the file is larger than {} MB", super::MAX_BYTES / 1024 / 1024),
        }
    }
}

impl std::error::Error for IntakeError {}
