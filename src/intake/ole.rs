//! The container of Microsoft's older formats, told apart by the names of the streams in it. None of them is read.

use super::IntakeError;
use memchr::memmem;

/// Names of streams, and what a file that has one is.
const STREAMS: [(&str, IntakeError); 4] = [
    // A document of today that a password locks is put into the old container.
    ("EncryptedPackage", IntakeError::Sealed),
    ("PowerPoint Document", IntakeError::UnsupportedType("PPT")),
    ("__substg1.0_", IntakeError::UnsupportedType("MSG")),
    ("Workbook", IntakeError::UnsupportedType("XLS")),
];

/// Why such a file is not read. One with the streams of Word has perhaps others, of what is embedded in it.
pub fn refusal(bytes: &[u8]) -> IntakeError {
    let has = |name: &str| memmem::find(bytes, &utf16(name)).is_some();
    if has("WordDocument") {
        return IntakeError::UnsupportedType("DOC");
    }
    let known = STREAMS.into_iter().find(|(name, _)| has(name));
    known.map_or(IntakeError::UnsupportedType("DOC"), |(_, refusal)| refusal)
}

/// Names stand there in UTF-16.
fn utf16(name: &str) -> Vec<u8> {
    name.encode_utf16().flat_map(u16::to_le_bytes).collect()
}
