//! From bytes to characters, where the format leaves open which they are.

mod mojibake;
mod tables;

pub use tables::{dos, windows_1252};

use super::IntakeError;
use crate::source::{SourceText, Warning};

/// The marks that a text may begin with.
const UTF_8_MARK: &[u8] = b"\xEF\xBB\xBF";
const UTF_16_LE_MARK: &[u8] = b"\xFF\xFE";
const UTF_16_BE_MARK: &[u8] = b"\xFE\xFF";
/// So many bytes tell of UTF-16 without a mark.
const SAMPLE: usize = 4096;
/// Of a hundred bytes so many may be NUL in a text; more are no text.
const MOST_ZEROS: usize = 1;
/// Of a hundred characters so many may be control characters; more are a binary format.
const MOST_CONTROLS: usize = 5;
/// Of a hundred characters so many may be lost. Where all that is not ASCII is, a Danish text lacks one in twelve.
const MOST_UNTOLD: usize = 30;

/// Characters, and how many of them could not be told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decoded {
    /// The text; what could not be told is U+FFFD.
    pub text: String,
    /// The number of U+FFFD in it.
    pub undecodable: usize,
}

/// Which bytes stand for which characters.
#[derive(Clone, Copy)]
enum Encoding {
    Utf8,
    Utf16(fn([u8; 2]) -> u16),
    Dos,
    Latin9,
    Windows1252,
}

/// Reads bytes as text. A mark and valid UTF-8 outrank the label that the file itself gives of its encoding: labels are
/// copied from template to template, while other encodings are hardly ever valid UTF-8 by chance.
pub fn decode(bytes: &[u8], label: Option<&str>) -> Decoded {
    let (encoding, bytes) = encoding(bytes, label);
    let text = match encoding {
        Encoding::Utf8 => String::from_utf8(bytes.to_vec())
            .unwrap_or_else(|broken| String::from_utf8_lossy(broken.as_bytes()).into_owned()),
        Encoding::Utf16(order) => utf_16(bytes, order),
        Encoding::Dos => bytes.iter().map(|byte| dos(*byte)).collect(),
        Encoding::Latin9 => bytes.iter().map(|byte| tables::latin_9(*byte)).collect(),
        Encoding::Windows1252 => bytes.iter().map(|byte| windows_1252(*byte)).collect(),
    };
    let undecodable = text.matches(char::REPLACEMENT_CHARACTER).count();
    Decoded { text, undecodable }
}

/// Whether bytes are text at all, in whatever encoding.
///
/// # Errors
/// Where they hold the NULs of a binary format, or too many characters that stand for nothing.
pub fn check(bytes: &[u8], decoded: &Decoded) -> Result<(), IntakeError> {
    let zeros = memchr::memchr_iter(0, decoded.text.as_bytes()).count();
    if zeros * 100 > bytes.len() * MOST_ZEROS {
        return Err(IntakeError::UnsupportedType("BIN"));
    }
    let controls = count(decoded.text.as_bytes(), is_control);
    let untold = controls + decoded.undecodable;
    let letters = decoded.text.chars().count();
    if controls * 100 > letters * MOST_CONTROLS || untold * 100 > letters * MOST_UNTOLD {
        let share = u8::try_from(untold * 100 / letters).unwrap_or(100);
        return Err(IntakeError::Garbled(share));
    }
    Ok(())
}

/// Adds what a reader should know of the characters of a text.
pub fn warn(source: &mut SourceText, undecodable: usize) {
    if undecodable > 0 {
        source.warnings.push(Warning::Undecodable(undecodable));
    }
    let places = mojibake::find(source);
    if !places.is_empty() {
        source.warnings.push(Warning::Mojibake(places));
    }
}

/// What no text holds: control characters other than white space, escape and the end mark of DOS.
#[inline]
const fn is_control(byte: u8) -> bool {
    matches!(byte, 0..=0x08 | 0x0E..=0x19 | 0x1C..=0x1F | 0x7F)
}

/// How many bytes are such: so many together that their number is a byte, which the compiler adds many at a time.
#[inline]
fn count(bytes: &[u8], is_such: impl Fn(u8) -> bool) -> usize {
    let few = bytes.chunks(usize::from(u8::MAX));
    few.map(|few| usize::from(few.iter().map(|byte| u8::from(is_such(*byte))).sum::<u8>()))
        .sum()
}

/// The encoding, and the bytes without a mark.
fn encoding<'b>(bytes: &'b [u8], label: Option<&str>) -> (Encoding, &'b [u8]) {
    if let Some(rest) = bytes.strip_prefix(UTF_8_MARK) {
        return (Encoding::Utf8, rest);
    }
    if let Some(rest) = bytes.strip_prefix(UTF_16_LE_MARK) {
        return (Encoding::Utf16(u16::from_le_bytes), rest);
    }
    if let Some(rest) = bytes.strip_prefix(UTF_16_BE_MARK) {
        return (Encoding::Utf16(u16::from_be_bytes), rest);
    }
    (
        unmarked_utf_16(bytes).unwrap_or_else(|| single_bytes_or_utf_8(bytes, label)),
        bytes,
    )
}

/// Latin letters in UTF-16 have NUL for their high byte; almost every second byte is one.
fn unmarked_utf_16(bytes: &[u8]) -> Option<Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    memchr::memchr(0, sample)?;
    let pairs = sample.len() / 2;
    let zeros = |offset: usize| sample.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let most = |many: usize, few: usize| pairs > 0 && many * 10 >= pairs * 8 && few * 100 <= pairs;
    if most(odd, even) {
        return Some(Encoding::Utf16(u16::from_le_bytes));
    }
    most(even, odd).then_some(Encoding::Utf16(u16::from_be_bytes))
}

fn single_bytes_or_utf_8(bytes: &[u8], label: Option<&str>) -> Encoding {
    if std::str::from_utf8(bytes).is_ok() || is_mostly_utf_8(bytes) {
        return Encoding::Utf8;
    }
    if label.is_some_and(|label| LATIN_9_LABELS.iter().any(|known| label.eq_ignore_ascii_case(known))) {
        return Encoding::Latin9;
    }
    if is_dos(bytes) {
        Encoding::Dos
    } else {
        Encoding::Windows1252
    }
}

/// Labels of ISO-8859-15. Those of ISO-8859-1 mean windows-1252, which is what is read without a label.
const LATIN_9_LABELS: [&str; 4] = ["iso-8859-15", "iso8859-15", "latin-9", "l9"];

/// Whether more sequences of several bytes are UTF-8 than are not.
fn is_mostly_utf_8(bytes: &[u8]) -> bool {
    let (mut valid, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        // Each sequence has one byte that begins it.
        valid += count(chunk.valid().as_bytes(), |byte| byte >= 0xC0);
        broken += usize::from(!chunk.invalid().is_empty());
    }
    valid > broken
}

/// So many letters inside words make a text of DOS sure.
const FEWEST_DOS_LETTERS: usize = 3;
/// Beside more than so many of them one that would be a letter of windows-1252 is chance.
const DOS_LETTERS_TO_ONE: usize = 20;

/// A text of DOS has its letters between other letters, where windows-1252 has quotation marks and daggers; what are the
/// letters of windows-1252 are signs in it, and hardly ever stand so.
fn is_dos(bytes: &[u8]) -> bool {
    let inside = |letters: [u8; 3]| {
        let stands = |three: &&[u8]| {
            let within = three[0].is_ascii_alphabetic() && three[2].is_ascii_alphabetic();
            within && letters.contains(&three[1])
        };
        bytes.windows(3).filter(stands).count()
    };
    let (dos, windows) = (inside([0x86, 0x91, 0x9B]), inside([0xE5, 0xE6, 0xF8]));
    dos >= FEWEST_DOS_LETTERS && dos > windows * DOS_LETTERS_TO_ONE
}

/// Half a pair at the end is told as one more character that could not be.
fn utf_16(bytes: &[u8], order: fn([u8; 2]) -> u16) -> String {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| order(*pair));
    let text = char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER));
    text.chain((!rest.is_empty()).then_some(char::REPLACEMENT_CHARACTER))
        .collect()
}
