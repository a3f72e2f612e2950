//! The letters of single-byte encodings that differ from Unicode's first 256.

/// Windows-1252 from 0x80 to 0x9F. The five bytes that it leaves undefined are told as U+FFFD.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž', '\u{fffd}', '\u{fffd}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}', 'ž', 'Ÿ',
];

/// Where ISO-8859-15 differs from windows-1252 above 0x9F.
const LATIN_9: [(u8, char); 8] = [
    (0xA4, '€'),
    (0xA6, '\u{160}'),
    (0xA8, '\u{161}'),
    (0xB4, '\u{17d}'),
    (0xB8, '\u{17e}'),
    (0xBC, '\u{152}'),
    (0xBD, '\u{153}'),
    (0xBE, '\u{178}'),
];

/// The letters of Danish, and of names in Danish minutes, that the DOS code pages 437, 850 and 865 have at one place.
const DOS: [(u8, char); 10] = [
    (0x81, '\u{fc}'),
    (0x82, '\u{e9}'),
    (0x84, '\u{e4}'),
    (0x86, '\u{e5}'),
    (0x8F, '\u{c5}'),
    (0x91, '\u{e6}'),
    (0x92, '\u{c6}'),
    (0x94, '\u{f6}'),
    (0x9B, '\u{f8}'),
    (0x9D, '\u{d8}'),
];

/// A byte of windows-1252, which is also what "ISO-8859-1" means on the web.
pub fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9F => WINDOWS_1252[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// A byte of ISO-8859-15.
pub fn latin_9(byte: u8) -> char {
    let differs = LATIN_9.iter().find(|(at, _)| *at == byte);
    differs.map_or_else(|| windows_1252(byte), |(_, letter)| *letter)
}

/// A byte of a DOS code page, where it is a letter that all of them share.
pub fn dos(byte: u8) -> Option<char> {
    match byte {
        0..=0x7F => Some(char::from(byte)),
        _ => DOS.iter().find(|(at, _)| *at == byte).map(|(_, letter)| *letter),
    }
}

/// The byte that windows-1252 has for a character, the undefined ones as the control characters that browsers make of them.
pub fn to_windows_1252(letter: char) -> Option<u8> {
    let place = || {
        let known = |other: &char| *other == letter && letter != char::REPLACEMENT_CHARACTER;
        WINDOWS_1252.iter().position(known)
    };
    let in_table = || u8::try_from(place()? + 0x80).ok();
    u8::try_from(u32::from(letter)).ok().or_else(in_table)
}
