//! The programs that draw fonts, of which only the encoding is read: how a font names the glyphs of its codes where the
//! file does not say.

use super::encodings::{CFF_NAMES, STANDARD, letter};
use super::names;
use std::collections::HashSet;

/// The letters of the codes from 0 to 255.
pub type BuiltIn = Vec<Option<String>>;

/// Codes of a simple font.
const CODES: usize = 256;
/// Operators of a CFF font's dictionary; those of two bytes have the first one's 12 above.
const CHARSET: u16 = 15;
const ENCODING: u16 = 16;
const CHAR_STRINGS: u16 = 17;
const ROS: u16 = 0x0C1E;
/// The bit of an encoding that further codes follow.
const SUPPLEMENT: u8 = 0x80;

/// The encoding of a font program; nothing where it is none that can be read.
pub fn built_in(program: &[u8], dingbats: bool) -> Option<BuiltIn> {
    let named = |name: &str| names::letters(name, dingbats);
    match program {
        [b'%', b'!', ..] | [0x80, 1, ..] => type1(program, named),
        [b'O', b'T', b'T', b'O', ..] | [0, 1, 0, 0, ..] | [b't', b'r', b'u', b'e', ..] => {
            Some(cff_table(program).map_or_else(nothing, |table| Cff::read(table, named).unwrap_or_else(nothing)))
        }
        [1, ..] => Cff::read(program, named),
        _ => None,
    }
}

fn nothing() -> BuiltIn {
    vec![None; CODES]
}

fn standard() -> BuiltIn {
    let codes = 0..=u8::MAX;
    codes.map(|code| letter(STANDARD, code).map(String::from)).collect()
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

/// The table with the CFF font in an OpenType font.
fn cff_table(font: &[u8]) -> Option<&[u8]> {
    let count = usize::from(u16_at(font, 4)?);
    let mut records = font.get(12..)?.chunks_exact(16).take(count);
    let record = records.find(|record| record.starts_with(b"CFF "))?;
    let (start, length) = (u32_at(record, 8)?, u32_at(record, 12)?);
    font.get(start..start.checked_add(length)?)
}

fn u16_at(data: &[u8], at: usize) -> Option<u16> {
    let bytes = data.get(at..at.checked_add(2)?)?;
    Some(u16::from_be_bytes(bytes.try_into().ok()?))
}

fn u32_at(data: &[u8], at: usize) -> Option<usize> {
    let bytes = data.get(at..at.checked_add(4)?)?;
    usize::try_from(u32::from_be_bytes(bytes.try_into().ok()?)).ok()
}

/// A font in the compact font format.
struct Cff<'f> {
    data: &'f [u8],
    strings: Index<'f>,
    glyphs: usize,
    charset: usize,
}

impl<'f> Cff<'f> {
    /// The encoding of a font; no letters where its codes are those of a larger font.
    fn read(data: &'f [u8], named: impl Fn(&str) -> Option<String>) -> Option<BuiltIn> {
        let fonts = Index::at(data, usize::from(*data.get(2)?))?;
        let dicts = Index::at(data, fonts.end)?;
        let strings = Index::at(data, dicts.end)?;
        let dict = operands(dicts.get(0)?);
        let offset = |wanted| {
            let found = dict.iter().find(|(operator, _)| *operator == wanted);
            found.map_or(Some(0), |(_, value)| usize::try_from(*value).ok())
        };
        if dict.iter().any(|(operator, _)| *operator == ROS) {
            return Some(nothing());
        }
        let cff = Self {
            data,
            strings,
            glyphs: Index::at(data, offset(CHAR_STRINGS)?)?.count,
            charset: offset(CHARSET)?,
        };
        match offset(ENCODING)? {
            0 => cff.standard(named),
            1 => Some(nothing()),
            at => cff.encoding(at, named),
        }
    }

    /// The standard encoding, of the letters that the font has.
    fn standard(&self, named: impl Fn(&str) -> Option<String>) -> Option<BuiltIn> {
        let charset = self.charset()?;
        let glyphs = charset.iter().take(self.glyphs);
        let own: HashSet<_> = glyphs.filter_map(|number| named(self.name(*number)?)).collect();
        let letters = standard().into_iter();
        Some(
            letters
                .map(|letters| letters.filter(|letters| own.contains(letters)))
                .collect(),
        )
    }

    fn encoding(&self, at: usize, named: impl Fn(&str) -> Option<String>) -> Option<BuiltIn> {
        let charset = self.charset()?;
        let name = |number: &u16| self.name(*number).and_then(&named);
        let mut letters = nothing();
        let (format, count) = (*self.data.get(at)?, usize::from(*self.data.get(at + 1)?));
        // The first glyph stands for what has no glyph.
        let mut glyph = 1;
        let mut put = |code: usize| {
            if let (Some(letters), Some(number)) = (letters.get_mut(code), charset.get(glyph)) {
                *letters = name(number);
            }
            glyph += 1;
        };
        let end = if format & !SUPPLEMENT == 0 {
            let codes = self.data.get(at + 2..at + 2 + count)?;
            for code in codes {
                put(usize::from(*code));
            }
            at + 2 + count
        } else {
            let ranges = self.data.get(at + 2..at + 2 + 2 * count)?;
            for range in ranges.chunks_exact(2) {
                (0..=usize::from(range[1])).for_each(|more| put(usize::from(range[0]) + more));
            }
            at + 2 + 2 * count
        };
        if format & SUPPLEMENT != 0 {
            let count = usize::from(*self.data.get(end)?);
            for entry in self.data.get(end + 1..end + 1 + 3 * count)?.chunks_exact(3) {
                letters[usize::from(entry[0])] = name(&u16_at(entry, 1)?);
            }
        }
        Some(letters)
    }

    /// The numbers of the glyphs' names.
    fn charset(&self) -> Option<Vec<u16>> {
        let glyphs = self.glyphs.min(usize::from(u16::MAX));
        match self.charset {
            0 => return Some((0..=228).collect()),
            // Small capitals and old figures, which have no letters of their own.
            1 | 2 => return Some(Vec::new()),
            _ => {}
        }
        let (format, mut at) = (*self.data.get(self.charset)?, self.charset + 1);
        let mut numbers = vec![0];
        while numbers.len() < glyphs {
            let first = u16_at(self.data, at)?;
            let (more, next) = match format {
                0 => (0, at + 2),
                1 => (u16::from(*self.data.get(at + 2)?), at + 3),
                _ => (u16_at(self.data, at + 2)?, at + 4),
            };
            numbers.extend(first..=first.saturating_add(more));
            at = next;
        }
        Some(numbers)
    }

    fn name(&self, number: u16) -> Option<&str> {
        let number = usize::from(number);
        let mut known = CFF_NAMES.split(' ');
        let count = known.clone().count();
        if number < count {
            return known.nth(number);
        }
        std::str::from_utf8(self.strings.get(number - count)?).ok()
    }
}

/// A list of byte strings in a CFF font.
struct Index<'f> {
    offsets: &'f [u8],
    /// So many bytes has an offset.
    size: usize,
    count: usize,
    data: &'f [u8],
    /// Where it ends in the font.
    end: usize,
}

impl<'f> Index<'f> {
    fn at(font: &'f [u8], at: usize) -> Option<Self> {
        let count = usize::from(u16_at(font, at)?);
        if count == 0 {
            return Some(Self {
                offsets: &[],
                size: 1,
                count,
                data: &[],
                end: at + 2,
            });
        }
        let size = usize::from(*font.get(at + 2)?);
        let start = at + 3;
        let bytes = size.checked_mul(count + 1).filter(|_| (1..=4).contains(&size))?;
        let mut index = Self {
            offsets: font.get(start..start + bytes)?,
            size,
            count,
            // Offsets count from the byte before the first string.
            data: font.get(start + bytes - 1..)?,
            end: 0,
        };
        index.end = (start + bytes - 1).checked_add(index.offset(count)?)?;
        Some(index)
    }

    fn offset(&self, number: usize) -> Option<usize> {
        let bytes = self.offsets.get(number * self.size..(number + 1) * self.size)?;
        Some(bytes.iter().fold(0, |value, byte| value << 8 | usize::from(*byte)))
    }

    fn get(&self, number: usize) -> Option<&'f [u8]> {
        if number >= self.count {
            return None;
        }
        self.data.get(self.offset(number)?..self.offset(number + 1)?)
    }
}

/// The operators of a dictionary, each with its last operand.
fn operands(dict: &[u8]) -> Vec<(u16, i32)> {
    let mut found = Vec::new();
    let (mut rest, mut value) = (dict, 0);
    while let [first, after @ ..] = rest {
        rest = after;
        let next = |at: usize| i32::from(after.get(at).copied().unwrap_or_default());
        let mut taken = 0;
        match first {
            12 => {
                found.push((12 << 8 | u16::from(after.first().copied().unwrap_or_default()), value));
                taken = 1;
            }
            0..=21 => found.push((u16::from(*first), value)),
            28 => {
                value = (next(0) << 8 | next(1)) << 16 >> 16;
                taken = 2;
            }
            29 => {
                value = next(0) << 24 | next(1) << 16 | next(2) << 8 | next(3);
                taken = 4;
            }
            // A number with a point, two digits a byte, the last of them 15.
            30 => {
                let last = after.iter().position(|byte| byte & 15 == 15 || byte >> 4 == 15);
                taken = last.map_or(after.len(), |at| at + 1);
            }
            32..=246 => value = i32::from(*first) - 139,
            247..=250 => {
                value = (i32::from(*first) - 247) * 256 + next(0) + 108;
                taken = 1;
            }
            251..=254 => {
                value = (251 - i32::from(*first)) * 256 - next(0) - 108;
                taken = 1;
            }
            _ => {}
        }
        rest = rest.get(taken..).unwrap_or_default();
    }
    found
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
