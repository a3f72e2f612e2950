//! From bytes to UTF-16 code units, and back.

/// Bytes between two counted positions: small enough that the rest is a short scan.
const STEP: usize = 64;

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

    /// The byte at which UTF-16 code unit `unit` begins, always on a character boundary: within a character of two
    /// units it is the character's first byte. A unit past the end is the end.
    #[must_use]
    pub fn byte(&self, unit: usize) -> usize {
        let step = self.counted.partition_point(|before| *before <= unit).saturating_sub(1);
        let mut left = unit.saturating_sub(self.counted.get(step).copied().unwrap_or_default());
        let mut at = step * STEP;
        // A step may begin within a character, which the step before has counted.
        while self.bytes.get(at).is_some_and(|byte| byte & 0xC0 == 0x80) {
            at += 1;
        }
        while let Some(byte) = self.bytes.get(at) {
            let (length, worth) = character(*byte);
            if left < worth {
                break;
            }
            (at, left) = (at + length, left - worth);
        }
        at.min(self.bytes.len())
    }
}

/// How many bytes and how many UTF-16 code units the character has that begins with `byte`.
const fn character(byte: u8) -> (usize, usize) {
    match byte {
        0xF0.. => (4, 2),
        0xE0.. => (3, 1),
        0xC0.. => (2, 1),
        _ => (1, 1),
    }
}

/// Every character counts at its first byte: one unit, two for those of four bytes. Of a step there are few enough for a byte,
/// and bytes are added many at a time.
fn units(step: &[u8]) -> usize {
    let units = step
        .iter()
        .map(|byte| u8::from(byte & 0xC0 != 0x80) + u8::from(*byte >= 0xF0));
    usize::from(units.sum::<u8>())
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
            assert_eq!(index.byte(index.offset(byte)), byte);
        }
        let fish = text.find('\u{1F41F}').unwrap_or_default();
        assert_eq!(index.byte(index.offset(fish) + 1), fish);
        assert_eq!(index.byte(usize::MAX), text.len());
        assert_eq!(index.offset(text.len() + 9), text.encode_utf16().count());
        assert_eq!(Utf16Index::new("").offset(3), 0);
    }
}
