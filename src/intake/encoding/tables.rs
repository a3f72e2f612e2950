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

/// Code page 850 of DOS from 0x80 on. 437 and 865 have the letters of Danish at the same places.
const DOS: [char; 128] = [
    'Ç', 'ü', 'é', 'â', 'ä', 'à', '\u{e5}', 'ç', 'ê', 'ë', 'è', 'ï', 'î', 'ì', 'Ä', '\u{c5}', 'É', '\u{e6}', '\u{c6}',
    'ô', 'ö', 'ò', 'û', 'ù', 'ÿ', 'Ö', 'Ü', '\u{f8}', '£', '\u{d8}', '×', 'ƒ', 'á', 'í', 'ó', 'ú', 'ñ', 'Ñ', 'ª', 'º',
    '¿', '®', '¬', '½', '¼', '¡', '«', '»', '░', '▒', '▓', '│', '┤', 'Á', 'Â', 'À', '©', '╣', '║', '╗', '╝', '¢', '¥',
    '┐', '└', '┴', '┬', '├', '─', '┼', 'ã', 'Ã', '╚', '╔', '╩', '╦', '╠', '═', '╬', '¤', 'ð', 'Ð', 'Ê', 'Ë', 'È', 'ı',
    'Í', 'Î', 'Ï', '┘', '┌', '█', '▄', '¦', 'Ì', '▀', 'Ó', 'ß', 'Ô', 'Ò', 'õ', 'Õ', 'µ', 'þ', 'Þ', 'Ú', 'Û', 'Ù', 'ý',
    'Ý', '¯', '´', '\u{ad}', '±', '‗', '¾', '¶', '§', '÷', '¸', '°', '¨', '·', '¹', '³', '²', '■', '\u{a0}',
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

/// A byte of code page 850 of DOS.
pub fn dos(byte: u8) -> char {
    match byte {
        0..=0x7F => char::from(byte),
        _ => DOS[usize::from(byte - 0x80)],
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
