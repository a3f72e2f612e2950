//! The programs that draw fonts, of which only the encoding is read: how a font names the glyphs of its codes where the
//! file does not say. `ttf-parser` reads the binary ones; those in PostScript say it in words.

use super::encodings::STANDARD;
use super::names;
use ttf_parser::cff::Table;
use ttf_parser::{RawFace, Tag};

/// The letters of the codes from 0 to 255.
pub type BuiltIn = Vec<Option<String>>;

/// Codes of a simple font.
const CODES: usize = 256;
/// The table with the CFF font in an OpenType font.
const CFF: Tag = Tag::from_bytes(b"CFF ");

/// The encoding of a font program; nothing where it is none that can be read.
pub fn built_in(program: &[u8], dingbats: bool) -> Option<BuiltIn> {
    let named = |name: &str| names::letters(name, dingbats);
    match program {
        [b'%', b'!', ..] | [0x80, 1, ..] => type1(program, named),
        [b'O', b'T', b'T', b'O', ..] | [0, 1, 0, 0, ..] | [b't', b'r', b'u', b'e', ..] => {
            let table = RawFace::parse(program, 0).ok().and_then(|face| face.table(CFF));
            let font = table.and_then(Table::parse);
            Some(font.map_or_else(nothing, |font| cff(&font, named)))
        }
        [1, ..] => Table::parse(program).map(|font| cff(&font, named)),
        _ => None,
    }
}

fn nothing() -> BuiltIn {
    vec![None; CODES]
}

fn standard() -> BuiltIn {
    let codes = 0..=u8::MAX;
    codes.map(|code| STANDARD(code).map(String::from)).collect()
}

/// Type 1: `/Encoding StandardEncoding def`, or `dup 65 /A put` for each code.
fn type1(program: &[u8], named: impl Fn(&str) -> Option<String>) -> Option<BuiltIn> {
    const KEY: &[u8] = b"/Encoding";
    let at = memchr::memmem::find(program, KEY)? + KEY.len();
    let end = memchr::memmem::find(&program[at..], b"eexec").map_or(program.len(), |end| at + end);
    let text = String::from_utf8_lossy(&program[at..end]);
    // A name may stand right behind its number.
    let text = text.replace('/', " /");
    let words: Vec<_> = text.split_ascii_whitespace().collect();
    if words.first() == Some(&"StandardEncoding") {
        return Some(standard());
    }
    let mut letters = nothing();
    for window in words
        .windows(4)
        .take_while(|window| window[0] != "readonly" && window[0] != "def")
    {
        let ["dup", code, name, "put"] = window else { continue };
        let (Some(code), Some(name)) = (number(code), name.strip_prefix('/')) else {
            continue;
        };
        letters[usize::from(code)] = named(name);
    }
    Some(letters)
}

/// A code, in decimal or as `8#101`.
fn number(word: &str) -> Option<u8> {
    match word.split_once('#') {
        Some((base, digits)) => {
            let base = base.parse().ok().filter(|base| (2..=36).contains(base))?;
            u8::from_str_radix(digits, base).ok()
        }
        None => word.parse().ok(),
    }
}

/// CFF: as its table of codes says, else as the standard encoding does. No letters where its codes are those of a larger font.
fn cff(font: &Table<'_>, named: impl Fn(&str) -> Option<String>) -> BuiltIn {
    let letters = |code| named(font.glyph_name(font.glyph_index(code)?)?);
    (0..=u8::MAX).map(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::{BuiltIn, built_in};

    fn letters(encoding: &BuiltIn, code: u8) -> Option<&str> {
        encoding[usize::from(code)].as_deref()
    }

    #[test]
    fn type_1_says_its_encoding_in_words() {
        let own = b"%!PS-AdobeFont-1.0: X\n/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\n\
            dup 65 /aring put\ndup 66/oslash put\ndup 8#103 /ae put\nreadonly def\ndup 68 /A put\neexec";
        let encoding = built_in(own, false).unwrap();
        let read = [65, 66, 67, 68].map(|code| letters(&encoding, code));
        assert_eq!(read, [Some("å"), Some("ø"), Some("æ"), None]);
        let standard = built_in(b"%!PS-AdobeFont-1.0: X\n/Encoding StandardEncoding def", false).unwrap();
        assert_eq!(letters(&standard, b'A'), Some("A"));
        assert_eq!(built_in(b"%!PS-AdobeFont-1.0: X", false), None);
    }

    /// A list of byte strings as CFF writes it.
    fn index(strings: &[&[u8]]) -> Vec<u8> {
        let mut bytes = vec![0, u8::try_from(strings.len()).unwrap(), 1, 1];
        let mut end = 1;
        for string in strings {
            end += u8::try_from(string.len()).unwrap();
            bytes.push(end);
        }
        bytes.extend(strings.concat());
        bytes
    }

    /// A font with the glyphs `.notdef`, `A` and `oslash.alt`, and this encoding.
    fn cff(encoding: &[u8]) -> Vec<u8> {
        let number = |value: usize| [28, 0, u8::try_from(value).unwrap()];
        let strings = index(&[b"oslash.alt"]);
        let charset = [0, 0, 34, 1, 135];
        let glyphs = index(&[b"e", b"e", b"e"]);
        let dict = |at: [usize; 3]| {
            let [charset, encoding, glyphs] = at.map(number);
            [&charset[..], &[15], &encoding, &[16], &glyphs, &[17]].concat()
        };
        let start = 4 + index(&[b"X"]).len() + index(&[&dict([0; 3])]).len() + strings.len() + 2;
        let at = [start, start + charset.len(), start + charset.len() + encoding.len()];
        let dicts = index(&[&dict(at)]);
        [
            &[1, 0, 4, 1],
            &index(&[b"X"])[..],
            &dicts,
            &strings,
            &[0, 0],
            &charset,
            encoding,
            &glyphs,
        ]
        .concat()
    }

    #[test]
    fn cff_names_its_glyphs_by_number() {
        for encoding in [&[0, 2, 70, 71][..], &[1, 1, 70, 1], &[0x80, 1, 70, 1, 71, 1, 135]] {
            let read = built_in(&cff(encoding), false).unwrap();
            assert_eq!(
                [69, 70, 71].map(|code| letters(&read, code)),
                [None, Some("A"), Some("ø")],
                "{encoding:?}"
            );
        }
    }

    #[test]
    fn cff_is_found_in_open_type() {
        let font = cff(&[0, 2, 70, 71]);
        let length = u32::try_from(font.len()).unwrap().to_be_bytes();
        let head = [
            &b"OTTO"[..],
            &[0, 1, 0, 16, 0, 0, 0, 0],
            b"CFF ",
            &[0; 4],
            &[0, 0, 0, 28],
            &length,
        ]
        .concat();
        let read = built_in(&[head, font].concat(), false).unwrap();
        assert_eq!(letters(&read, 71), Some("ø"));
        assert_eq!(letters(&built_in(b"OTTO", false).unwrap(), 71), None);
    }

    #[test]
    fn a_torn_font_is_read_without_harm() {
        let whole = cff(&[0x81, 1, 70, 1, 1, 71, 1, 135]);
        for end in 0..whole.len() {
            built_in(&whole[..end], false);
            let mut changed = whole.clone();
            changed[end] ^= 0xFF;
            built_in(&changed, false);
        }
    }
}
