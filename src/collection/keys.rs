//! Names as an address may hold them: a key tells who or what was chosen to whoever has the documents open, and to nobody else.

use super::search::fold::folded;

const SEED: u32 = 0x811c_9dc5;
const DIGITS: usize = 8;
const PRIME: u32 = 0x0100_0193;

/// The key of a name, whatever its case and spelling of the Danish letters: eight hexadecimal digits (FNV-1a).
#[must_use]
pub fn key(name: &str) -> String {
    let hash = folded(name)
        .bytes()
        .fold(SEED, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(PRIME));
    format!("{hash:08x}")
}

/// Whether it looks as keys do.
pub(super) fn is_key(text: &str) -> bool {
    text.len() == DIGITS && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Whether a value that was chosen, a name or its key, is meant.
pub(super) fn is_chosen(chosen: &str, name: &str, key: &str) -> bool {
    chosen == name || chosen == key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_of_the_name_as_it_is_compared() {
        assert_eq!(key("Byrådet"), key("BYRAADET"));
        assert_ne!(key("V"), key("Ø"));
        assert!(is_key(&key("")) && !is_key("Byrådet"));
    }
}
