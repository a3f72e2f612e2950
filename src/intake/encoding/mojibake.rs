//! Text that was decoded wrongly before it was saved. It is reported and never repaired.

use super::tables::to_windows_1252;
use crate::source::{SourceText, Span};

/// So many places are reported.
const MOST: usize = 10;

/// What code pages 437 and 850 show for the first byte of a two-byte sequence.
const DOS_LEADS: [char; 2] = ['\u{251c}', '\u{252c}'];
/// What they show for its second byte, the lines of drawn tables left out: those may stand there rightly.
const DOS_TRAILS: &str = "Çüéâäà\u{e5}çêëèïîìÄ\u{c5}É\u{e6}\u{c6}ôöòûùÿÖÜ\u{f8}£\u{d8}×ƒáíóúñÑªº¿®¬½¼¡«»ÁÂÀ©¢¥₧⌐░▒▓";

/// The first places of mojibake, a word each.
pub fn find(source: &SourceText) -> Vec<Span> {
    let text = &source.text;
    let mut found: Vec<Span> = Vec::new();
    let leads = memchr::memchr2_iter(0xC3, 0xE2, text.as_bytes());
    let letters = leads.filter_map(|at| Some((at, text[at..].chars().next()?)));
    for (at, first) in letters.filter(|(_, letter)| is_lead(*letter)) {
        let inside = found.last().is_some_and(|span| at < span.end);
        if !inside && (is_utf8_in_windows_1252(&text[at..]) || is_utf8_in_dos(&text[at..], first)) {
            found.push(word(source, at));
        }
        if found.len() == MOST {
            break;
        }
    }
    found
}

/// Begins a sequence, in whatever encoding it was misread. In UTF-8 such a letter begins with the byte C3 or E2.
fn is_lead(letter: char) -> bool {
    matches!(letter, '\u{c2}' | '\u{c3}' | '\u{e2}') || DOS_LEADS.contains(&letter)
}

/// `Ã¦` for æ, `â€“` for a dash: taken back to bytes, the characters are a sequence of UTF-8.
fn is_utf8_in_windows_1252(text: &str) -> bool {
    let mut bytes = text.chars().map_while(to_windows_1252);
    let (first, second) = (bytes.next().unwrap_or_default(), bytes.next().unwrap_or_default());
    match first {
        0xC2 | 0xC3 => (0x80..=0xBF).contains(&second),
        // General punctuation and currency signs; other sequences of three bytes have no place in Danish.
        0xE2 => matches!(second, 0x80..=0x82) && bytes.next().is_some_and(|third| (0x80..=0xBF).contains(&third)),
        _ => false,
    }
}

/// `Ã¦` read by a program for DOS; a lead and a letter side by side are enough, since no word has them.
fn is_utf8_in_dos(text: &str, first: char) -> bool {
    DOS_LEADS.contains(&first) && text.chars().nth(1).is_some_and(|second| DOS_TRAILS.contains(second))
}

/// A word longer than this is reported in part, in bytes.
const LONGEST_WORD: usize = 60;

/// The word around an offset, and the page on which it stands.
fn word(source: &SourceText, at: usize) -> Span {
    let text = &source.text;
    let before = text[..at]
        .char_indices()
        .rev()
        .take_while(|(start, _)| at - start <= LONGEST_WORD);
    let start = before
        .take_while(|(_, letter)| letter.is_alphanumeric())
        .last()
        .map_or(at, |(start, _)| start);
    // The sequence itself may hold white space: `Â` and a no-break space.
    let least = text[at..]
        .char_indices()
        .nth(2)
        .map_or(text.len(), |(length, _)| at + length);
    let after = text[least..]
        .char_indices()
        .take_while(|(length, _)| *length <= LONGEST_WORD);
    let end = after.take_while(|(_, letter)| !letter.is_whitespace()).last();
    let end = end.map_or(least, |(length, letter)| least + length + letter.len_utf8());
    let line = source.lines.partition_point(|line| line.span.end <= at);
    Span {
        start,
        end,
        page: source.lines.get(line).and_then(|line| line.span.page),
    }
}
