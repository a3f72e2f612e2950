//! Documents of word processors, put together by the tests: what they show is what is read.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod common;
mod zipped;

#[path = "office/damaged.rs"]
mod damaged;
#[path = "office/docx.rs"]
mod docx;
#[path = "office/odt.rs"]
mod odt;
#[path = "office/rtf.rs"]
mod rtf;

use referat::IntakeError;
use referat::intake::{MediaType, Options, intake};
use referat::source::{SourceText, Warning};
use zipped::zip;

const TYPES: &str = "<Types><Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-\
    officedocument.wordprocessingml.document.main+xml'/></Types>";
const ODT: &str = "application/vnd.oasis.opendocument.text";

fn read(bytes: &[u8]) -> Result<SourceText, IntakeError> {
    intake(bytes, Options::default()).map(|(_, source)| source)
}

/// A document of Word with a body and other parts.
fn docx(body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let document = format!("<w:document xmlns:w='w'><w:body>{body}</w:body></w:document>");
    let related: Vec<_> = parts
        .iter()
        .enumerate()
        .map(|(index, (name, _))| {
            let kind = name.trim_end_matches(".xml").trim_end_matches(char::is_numeric);
            format!("<Relationship Id='r{index}' Type='http://x/{kind}' Target='{name}'/>")
        })
        .collect();
    let related = format!("<Relationships>{}</Relationships>", related.concat());
    let mut members = vec![("[Content_Types].xml".to_owned(), TYPES.to_owned())];
    members.push(("word/document.xml".to_owned(), document));
    members.push(("word/_rels/document.xml.rels".to_owned(), related));
    members.extend(
        parts
            .iter()
            .map(|(name, text)| (format!("word/{name}"), (*text).to_owned())),
    );
    let members: Vec<_> = members
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_bytes()))
        .collect();
    zip(&members)
}

/// A document of `LibreOffice` with styles of its own and a body.
fn odt(automatic: &str, body: &str, styles: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:automatic-styles>{automatic}</office:automatic-styles>\
         <office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    zip(&[
        ("mimetype", ODT.as_bytes()),
        ("content.xml", content.as_bytes()),
        ("styles.xml", styles.as_bytes()),
    ])
}

/// The lines of the text, those of pages left out.
fn lines(bytes: &[u8]) -> Vec<String> {
    let source = read(bytes).expect("text");
    let text = source.lines.iter().filter(|line| !line.furniture);
    text.map(|line| source.slice(line.span).to_owned()).collect()
}

fn furniture(bytes: &[u8]) -> Vec<String> {
    let source = read(bytes).expect("text");
    let lines = source.lines.iter().filter(|line| line.furniture);
    lines.map(|line| source.slice(line.span).to_owned()).collect()
}

fn looks(bytes: &[u8]) -> Vec<(u16, bool, u8)> {
    let lines = read(bytes).expect("text").lines;
    lines
        .iter()
        .map(|line| (line.look.size, line.look.bold, line.look.level))
        .collect()
}

fn gaps(bytes: &[u8]) -> Vec<bool> {
    read(bytes).expect("text").lines.iter().map(|line| line.gap).collect()
}

fn rtf(body: &str) -> Vec<u8> {
    let head = "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset2 Symbol;}{\\f2\\fcharset204 X;}}\
        {\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{\\s0 Normal;}{\\s1\\b\\fs40 heading 1;}\
        {\\s2\\outlinelevel1 Egen;}{\\*\\cs9 heading 3;}}{\\info{\\title no}}{\\*\\generator no}";
    format!("{head}{body}}}").into_bytes()
}

#[test]
fn what_is_not_read_is_named() {
    let office = |folder: &str| zip(&[("[Content_Types].xml", b"<Types/>"), (folder, b"<a/>")]);
    let open = |kind: &str| zip(&[("mimetype", kind.as_bytes()), ("content.xml", b"<a/>")]);
    let locked = zip(&[
        ("mimetype", ODT.as_bytes()),
        (
            "META-INF/manifest.xml",
            b"<manifest><manifest:encryption-data/></manifest>",
        ),
        ("content.xml", b"\x01\x02"),
    ]);
    let mut ole = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    ole.extend([0; 600]);
    let with = |stream: &str| {
        let name = stream.encode_utf16().flat_map(u16::to_le_bytes);
        ole.iter().copied().chain(name).collect::<Vec<u8>>()
    };
    for (bytes, error) in [
        (office("xl/workbook.xml"), IntakeError::UnsupportedType("XLSX")),
        (office("ppt/presentation.xml"), IntakeError::UnsupportedType("PPTX")),
        (open("application/epub+zip"), IntakeError::UnsupportedType("EPUB")),
        (
            open("application/vnd.oasis.opendocument.spreadsheet"),
            IntakeError::UnsupportedType("ODS"),
        ),
        (
            zip(&[("Index/Document.iwa", b"x"), ("preview.jpg", b"x")]),
            IntakeError::UnsupportedType("PAGES"),
        ),
        (b"II*\0\x10\0\0\0".to_vec(), IntakeError::UnsupportedType("TIFF")),
        (b"RIFF\x10\0\0\0WEBPVP8 ".to_vec(), IntakeError::UnsupportedType("WEBP")),
        (b"\0\0\0\x18ftypheic\0\0".to_vec(), IntakeError::UnsupportedType("HEIC")),
        (b"\0\0\0\x18ftypmp42\0\0".to_vec(), IntakeError::UnsupportedType("MP4")),
        (zip(&[("a.txt", b"text")]), IntakeError::UnsupportedType("ZIP")),
        (zip(&[]), IntakeError::UnsupportedType("ZIP")),
        (ole.clone(), IntakeError::UnsupportedType("DOC")),
        (with("EncryptedPackage"), IntakeError::Sealed),
        (with("Workbook"), IntakeError::UnsupportedType("XLS")),
        (with("WordDocument ... Workbook"), IntakeError::UnsupportedType("DOC")),
        (locked, IntakeError::Sealed),
    ] {
        assert_eq!(read(&bytes).err(), Some(error));
    }
}

#[test]
fn white_space_or_a_mark_before_rtf() {
    for before in ["\n", " \r\n", "\u{feff}"] {
        let source = read(format!("{before}{{\\rtf1 Godkendt.\\par}}").as_bytes()).unwrap();
        assert_eq!(source.text, "Godkendt.\n");
    }
}

#[test]
fn pictures_alone_are_no_text() {
    let document = b"<w:document><w:body><w:p><w:r><w:drawing/></w:r></w:p></w:body></w:document>";
    let bytes = zip(&[
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("word/document.xml", document),
        ("word/media/image1.png", b"x"),
    ]);
    assert_eq!(read(&bytes).err(), Some(IntakeError::NoText));
}

#[test]
fn types_are_told_by_their_bytes() {
    for (bytes, media_type) in [
        (docx(&docx::p("", "a"), &[]), MediaType::Docx),
        (odt("", "<text:p>a</text:p>", ""), MediaType::Odt),
        (rtf("a"), MediaType::Rtf),
    ] {
        assert_eq!(intake(&bytes, Options::default()).unwrap().0, media_type);
    }
}
