//! What the fuzz targets share. `tests/fuzz_finds.rs` runs the same over what they found.

use referat::Options;
use referat::source::{Line, SourceText};
use std::io::{Cursor, Write};

/// Reads the file that a target makes of the fuzzer's bytes, and checks what comes out.
///
/// # Panics
/// Where an invariant does not hold: that is what fuzzing looks for.
pub fn run(target: &str, data: &[u8]) {
    let file = file(target, data);
    if target == "pipeline" {
        let _ = referat::parse(&file, "fuzz");
    } else if let Ok((_, source)) = referat::intake::intake(&file, Options::default()) {
        check(&source);
    }
}

/// The fuzzer changes the part of a file that is worth changing: not the packing around it.
#[must_use]
pub fn file(target: &str, data: &[u8]) -> Vec<u8> {
    match target {
        "html" => [b"<!doctype html>", data].concat(),
        "rtf" => [b"{\\rtf1 ", data].concat(),
        "docx" => packed(&[
            ("[Content_Types].xml", CONTENT_TYPES),
            ("_rels/.rels", RELATIONS),
            ("word/document.xml", data),
        ]),
        "odt" => packed(&[
            ("mimetype", b"application/vnd.oasis.opendocument.text"),
            ("content.xml", data),
        ]),
        _ => data.to_vec(),
    }
}

/// The type of each part of a DOCX.
const CONTENT_TYPES: &[u8] = br#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
/// Where the text of a DOCX is.
const RELATIONS: &[u8] = br#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;

/// An archive whose parts are stored as they are.
fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in parts {
        archive.start_file(*name, options).expect("a name");
        archive.write_all(bytes).expect("memory");
    }
    archive.finish().expect("memory").into_inner()
}

/// Lines follow each other inside the text, on character boundaries, and none is blank.
fn check(source: &SourceText) {
    let mut end = 0;
    for Line { span, .. } in &source.lines {
        assert!(end <= span.start && span.start < span.end, "{span:?} after {end}");
        let words = source.text.get(span.start..span.end).expect("character boundaries");
        assert!(!words.trim().is_empty(), "{span:?} is blank");
        end = span.end;
    }
}
