//! Documents that are cut off, changed, or bombs.

use super::docx::{NUMBERING, STYLES, entry, p};
use super::odt::LIST_STYLES;
use super::*;

#[test]
fn what_is_left_of_a_broken_document() {
    let whole = docx(&(p("", "first") + &p("", "second")), &[]);
    let source = read(&whole).unwrap();
    assert!(source.warnings.is_empty());
    let torn = zip(&[
        ("[Content_Types].xml", TYPES.as_bytes()),
        (
            "word/document.xml",
            b"<w:document><w:body><w:p><w:r><w:t>first</w:t></w:r></w:p><w:p></w:q>",
        ),
    ]);
    let source = read(&torn).unwrap();
    assert_eq!(
        (source.text.as_str(), &source.warnings[..]),
        ("first\n", &[Warning::Incomplete][..])
    );
    assert_eq!(
        read(b"{\\rtf1 first\\par {second").unwrap().warnings,
        [Warning::Incomplete]
    );
    for (name, bytes) in [("docx", docx("", &[])), ("rtf", b"{\\rtf1 }".to_vec())] {
        assert_eq!(read(&bytes).err(), Some(IntakeError::Empty), "{name}");
    }
    assert_eq!(read(b"{\\rtf1 {").err(), Some(IntakeError::Damaged));
    assert_eq!(read(b"PK\x03\x04").err(), Some(IntakeError::Damaged));
}

/// Documents of all three formats, the real ones where they are there.
fn documents() -> Vec<(String, Vec<u8>)> {
    let formats = ["docx", "odt", "rtf"];
    let real = formats.iter().flat_map(|format| {
        common::documents(&format!("{}/{format}", common::FILES), format)
            .into_iter()
            .take(2)
    });
    let mut all: Vec<_> = real.map(|document| (document.name, document.bytes)).collect();
    let many: String = (0..200).map(|number| entry(1, 0, &format!("line {number}"))).collect();
    all.push((
        "docx".into(),
        docx(&many, &[("numbering.xml", NUMBERING), ("styles.xml", STYLES)]),
    ));
    all.push(("odt".into(), odt(LIST_STYLES, &"<text:p>line</text:p>".repeat(200), "")));
    all.push(("rtf".into(), rtf(&"\\pard line\\par".repeat(200))));
    all
}

#[test]
fn a_document_that_is_cut_off_is_no_panic() {
    for (name, bytes) in documents() {
        for tenth in 1..10 {
            let cut = &bytes[..bytes.len() * tenth / 10];
            match read(cut) {
                Ok(source) => assert!(source.warnings.contains(&Warning::Incomplete), "{name}, {tenth} tenths"),
                Err(error) => assert!(
                    matches!(error, IntakeError::Damaged | IntakeError::Empty),
                    "{name}: {error}"
                ),
            }
        }
        let most = read(&bytes[..bytes.len() - 30]).unwrap();
        let whole = read(&bytes).unwrap();
        assert!(most.lines.len() * 10 >= whole.lines.len() * 9, "{name}");
    }
}

#[test]
fn bytes_that_were_changed_are_no_panic() {
    let mut state = 7_u64;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(state >> 33).unwrap()
    };
    for (_, bytes) in documents() {
        for _ in 0..10 {
            let mut changed = bytes.clone();
            for _ in 0..20 {
                let at = next() % changed.len();
                changed[at] = next().to_le_bytes()[0];
            }
            let _ = read(&changed);
        }
    }
}

#[test]
fn bombs_are_told() {
    let blank = format!(
        "<w:document><w:body>{}</w:body></w:document>",
        " ".repeat(8 * 1024 * 1024)
    );
    let bomb = zip(&[
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("word/document.xml", blank.as_bytes()),
    ]);
    assert_eq!(read(&bomb).err(), Some(IntakeError::ArchiveBomb));
    let deep = format!("<office:text>{}", "<text:p>".repeat(100_000));
    let source = read(&odt("", &deep, "")).err();
    assert_eq!(source, Some(IntakeError::Damaged));
    let groups = format!("{{\\rtf1 a\\par {}b", "{".repeat(200_000));
    assert_eq!(read(groups.as_bytes()).unwrap().text, "a\n");
}

/// Archives that are written in one pass tell the sizes of members behind them; cut off, they tell none.
#[test]
fn members_without_sizes_are_read_from_a_torn_archive() {
    let mut bytes = docx(&p("", "text"), &[("numbering.xml", NUMBERING)]);
    let headers: Vec<_> = (0..bytes.len())
        .filter(|at| bytes[*at..].starts_with(b"PK\x03\x04"))
        .collect();
    for at in headers {
        bytes[at + 6] |= 8;
        bytes[at + 14..at + 26].fill(0);
    }
    let source = read(&bytes[..zipped::header(&bytes, true)]).unwrap();
    assert_eq!(
        (source.text.as_str(), &source.warnings[..]),
        ("text\n", &[Warning::Incomplete][..])
    );
}

/// What is inside the archive is changed, and packed anew.
#[test]
fn parts_that_were_changed_are_no_panic() {
    let mut state = 11_u64;
    let mut next = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(state >> 33).unwrap() % below
    };
    let body: String = (0..3).map(|level| entry(1, level, "text")).collect();
    let document = format!("<w:document><w:body>{body}</w:body></w:document>");
    let content = format!("<a><automatic-styles>{LIST_STYLES}</automatic-styles><body><text>{body}</text></body></a>");
    for _ in 0..300 {
        let mut changed = |text: &str| {
            let mut bytes = text.as_bytes().to_vec();
            for _ in 0..next(8) {
                let (at, from) = (next(bytes.len()), next(bytes.len()));
                bytes[at] = bytes[from];
            }
            bytes
        };
        let _ = read(&zip(&[
            ("[Content_Types].xml", TYPES.as_bytes()),
            ("word/document.xml", &changed(&document)),
            ("word/styles.xml", &changed(STYLES)),
            ("word/numbering.xml", &changed(NUMBERING)),
        ]));
        let _ = read(&zip(&[
            ("mimetype", ODT.as_bytes()),
            ("content.xml", &changed(&content)),
        ]));
    }
}
