//! From bytes to characters: encodings, what tells of them, and text that was spoilt before it was saved.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

use referat::intake::{IntakeError, MediaType, Options, intake};
use referat::source::{SourceText, Warning};

/// A text with the letters of Danish, and a dash and quotation marks as Windows has them.
const TEXT: &str = "Byrådet på Ærø – sag 3: “Søbad ved Ålevej”.\nIndstillingen blev tiltrådt.";
/// The letters alone that all single-byte encodings have.
const PLAIN: &str = "Byrådet på Ærø, sag 3: Søbad ved Ålevej.\nIndstillingen blev tiltrådt.";

#[test]
fn unicode_with_and_without_a_mark() {
    let bytes = [
        TEXT.as_bytes().to_vec(),
        [b"\xEF\xBB\xBF", TEXT.as_bytes()].concat(),
        utf16("\u{feff}", TEXT, u16::to_le_bytes),
        utf16("\u{feff}", TEXT, u16::to_be_bytes),
        utf16("", TEXT, u16::to_le_bytes),
        utf16("", TEXT, u16::to_be_bytes),
    ];
    for bytes in bytes {
        assert_eq!(clean(&bytes), TEXT, "{bytes:?}");
    }
}

#[test]
fn windows_1252() {
    let bytes =
        b"Byr\xE5det p\xE5 \xC6r\xF8 \x96 sag 3: \x93S\xF8bad ved \xC5levej\x94.\nIndstillingen blev tiltr\xE5dt.";
    assert_eq!(clean(bytes), TEXT);
    assert_eq!(clean(b"Pris: 5 \x80, caf\xE9"), "Pris: 5 €, café");
}

#[test]
fn the_code_pages_of_dos() {
    let bytes = b"Byr\x86det p\x86 \x92r\x9B, sag 3: S\x9Bbad ved \x8Flevej.\nIndstillingen blev tiltr\x86dt.";
    assert_eq!(clean(bytes), PLAIN);
    let paragraph = b"Byr\x86det p\x86 \x92r\x9B, jf. \xF5 10: S\x9Bbad \xAB pris. Tiltr\x86dt.";
    assert_eq!(clean(paragraph), "Byrådet på Ærø, jf. § 10: Søbad ½ pris. Tiltrådt.");
    // Letters of windows-1252 stand inside words, and few of the others do.
    let quoted = b"R\xE5det l\x91s, d\x91g, p\x91s, v\xE6g";
    assert!(clean(quoted).contains("Rådet"));
    // Too little to be sure: a dagger and quotation marks.
    assert_eq!(clean(b"Se note\x86 om \x91sagen\x92"), "Se note† om ‘sagen’");
}

#[test]
fn letters_and_their_marks_are_composed() {
    assert_eq!(clean("Resume\u{301}: Ra\u{30a}det".as_bytes()), "Resumé: Rådet");
    let page = "<meta charset=utf-8><p>Ra\u{30a}det";
    assert_eq!(clean(page.as_bytes()), "Rådet");
}

/// The label of a page, its bytes, and what they mean.
const LABELS: [(&str, &[u8], &str); 8] = [
    ("<meta charset=utf-8>", b"Ros\xC3\xA9n\xC3\xB8", "Rosénø"),
    ("<meta charset='ISO-8859-1'>", b"\xD8b\xF8l \x96 \x80", "Øbøl – €"),
    (
        "<META HTTP-EQUIV=Content-Type CONTENT=\"text/html; charset=windows-1252\">",
        b"\xD8b\xF8l",
        "Øbøl",
    ),
    ("<meta charset=iso-8859-15>", b"5 \xA4 til \xD8b\xF8l", "5 € til Øbøl"),
    (
        "<?xml version=\"1.0\" encoding=\"iso-8859-15\"?><html>",
        b"5 \xA4",
        "5 €",
    ),
    // Wrong labels.
    ("<meta charset=iso-8859-1>", b"\xC3\x98b\xC3\xB8l", "Øbøl"),
    ("<meta charset=utf-8>", b"\xD8b\xF8l", "Øbøl"),
    ("<meta charset=utf-16>", b"\xC3\x98b\xC3\xB8l", "Øbøl"),
];

#[test]
fn labels_of_pages() {
    for (label, bytes, expected) in LABELS {
        let page = [label.as_bytes(), b"<p>", bytes].concat();
        assert_eq!(clean(&page), expected, "{label}");
    }
    assert_eq!(clean(&utf16("\u{feff}", "<p>på Ærø", u16::to_le_bytes)), "på Ærø");
}

#[test]
fn a_few_broken_bytes() {
    let source = read(b"P\xC3\xA5 \xC3\x86r\xC3\xB8 \xE5 ved \xC3").unwrap();
    assert_eq!(source.text, "På Ærø \u{fffd} ved \u{fffd}");
    assert_eq!(source.warnings, [Warning::Undecodable(2)]);
}

#[test]
fn what_is_no_text() {
    let every_byte: Vec<u8> = (1..=255).collect();
    for binary in [&[0; 64][..], b"ab\0\x01\x02cd\0\0\0\x07efg"] {
        assert_eq!(read(binary).unwrap_err(), IntakeError::UnsupportedType("BIN"));
    }
    assert!(matches!(read(&every_byte), Err(IntakeError::Garbled(5..=20))));
}

/// Spoilt text, and the words that are reported.
const SPOILT: [(&str, &[&str]); 7] = [
    ("RegionsrÃ¥det pÃ¥ Ã†rÃ¸", &["RegionsrÃ¥det", "pÃ¥", "Ã†rÃ¸"]),
    ("Sag 3 â€“ â€œSøbadâ€\u{9d}", &["â€“", "â€œSøbadâ€\u{9d}"]),
    ("Jf. Â§ 3, Â\u{a0}stk. 2", &["Â§", "Â\u{a0}stk."]),
    ("Regionsr├ådet p├Ñ ├år├©", &["Regionsr├ådet", "p├Ñ", "├år├©"]),
    ("Byrådet på Ærø, SÃO PAULO, Ângela, Château", &[]),
    ("├── a\n│   ├── b\n├─┬─┤", &[]),
    ("Â 3, Ã, â", &[]),
];

#[test]
fn text_that_was_spoilt_before_it_was_saved() {
    for (text, words) in SPOILT {
        let source = read(text.as_bytes()).unwrap();
        assert_eq!(source.text, text);
        let found = source.warnings.iter().flat_map(|warning| match warning {
            Warning::Mojibake(spans) => spans.clone(),
            _ => Vec::new(),
        });
        let found: Vec<_> = found.map(|span| source.slice(span)).collect();
        assert_eq!(found, words, "{text}");
    }
    let many = "pÃ¥ ".repeat(100);
    assert!(matches!(&read(many.as_bytes()).unwrap().warnings[..], [Warning::Mojibake(spans)] if spans.len() == 10));
}

#[test]
fn characters_without_width_stay() {
    assert_eq!(clean("a\u{200b}b\u{feff}c".as_bytes()), "a\u{200b}b\u{feff}c");
    assert_eq!(clean("<p>a\u{200b}b\u{feff}c".as_bytes()), "a\u{200b}b\u{feff}c");
}

/// The text, about which there is nothing to tell.
fn clean(bytes: &[u8]) -> String {
    let source = read(bytes).unwrap();
    assert_eq!(source.warnings, [], "{}", source.text);
    source.text.trim_end().to_owned()
}

fn read(bytes: &[u8]) -> Result<SourceText, IntakeError> {
    let (media_type, source) = intake(bytes, Options::default())?;
    assert!(matches!(media_type, MediaType::Text | MediaType::Html));
    Ok(source)
}

fn utf16(mark: &str, text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    mark.encode_utf16().chain(text.encode_utf16()).flat_map(order).collect()
}
