//! From bytes to UTF-16 code units.

/// Bytes between two counted positions: small enough that the rest is a short scan.
const STEP: usize = 128;

/// Converts byte offsets of a text into offsets in UTF-16 code units, in constant time each.
#[derive(Debug)]
pub struct Utf16Index<'a> {
    bytes: &'a [u8],
    /// UTF-16 units before byte `n * STEP`.
    counted: Vec<usize>,
}

impl<'a> Utf16Index<'a> {
    /// Counts the text once.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        let mut total = 0;
        let counted = bytes.chunks(STEP).map(|chunk| {
            let before = total;
            total += units(chunk);
            before
        });
        let counted = counted.collect();
        Self { bytes, counted }
    }

    /// The number of UTF-16 code units before `byte`, a zero-based offset on a character boundary.
    /// An offset past the end counts as the end.
    #[must_use]
    pub fn offset(&self, byte: usize) -> usize {
        let byte = byte.min(self.bytes.len());
        let Some(step) = (byte / STEP).min(self.counted.len().wrapping_sub(1)).checked_mul(STEP) else {
            return 0;
        };
        match self.counted.get(step / STEP) {
            Some(before) => before + units(&self.bytes[step..byte]),
            None => 0,
        }
    }
}

/// Every character counts at its first byte: one unit, two for those of four bytes.
fn units(bytes: &[u8]) -> usize {
    bytes
        .iter()
        .map(|byte| usize::from(byte & 0xC0 != 0x80) + usize::from(*byte >= 0xF0))
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_as_utf16_does() {
        let text = "blåbær é \u{1F41F} e\u{301} ".repeat(40);
        let index = Utf16Index::new(&text);
        for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
            assert_eq!(index.offset(byte), text[..byte].encode_utf16().count());
        }
        assert_eq!(index.offset(text.len() + 9), text.encode_utf16().count());
        assert_eq!(Utf16Index::new("").offset(3), 0);
    }
}
