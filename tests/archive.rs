//! ZIP archives of minutes: what they give, and what they may not do.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod zipped;

use referat::{Archive, IntakeError, is_archive};
use zip::CompressionMethod;
use zipped::{lock, pack_strangely, zip, zip_as};

type Members = Vec<(String, Result<Vec<u8>, IntakeError>)>;

fn members(bytes: &[u8]) -> Members {
    Archive::open(bytes).expect("an archive").collect()
}

fn error(bytes: &[u8]) -> Option<IntakeError> {
    Archive::open(bytes).err()
}

#[test]
fn members_come_in_order_and_noise_does_not() {
    let bytes = zip(&[
        ("2030/", b""),
        ("2030/b.txt", b"b"),
        ("2030/.DS_Store", b"x"),
        ("__MACOSX/2030/._b.txt", b"x"),
        ("~$a.docx", b"x"),
        ("Thumbs.db", b"x"),
        ("desktop.ini", b"x"),
        ("../../a \u{e6}.txt", b"a"),
        ("empty.txt", b""),
    ]);
    let expected = [("2030/b.txt", "b"), ("../../a \u{e6}.txt", "a"), ("empty.txt", "")];
    let expected: Members = expected.map(|(name, text)| (name.into(), Ok(text.into()))).into();
    assert_eq!(members(&bytes), expected);
    assert_eq!(Archive::open(&bytes).unwrap().count_files(), 3);
}

#[test]
fn names_without_the_mark_of_utf_8_are_of_dos() {
    let mut bytes = zip(&[("Bl?.txt", b"x")]);
    let places: Vec<_> = (0..bytes.len()).filter(|at| bytes[*at..].starts_with(b"Bl?")).collect();
    for at in places {
        bytes[at + 2] = 0x86;
    }
    assert_eq!(members(&bytes)[0].0, "Bl\u{e5}.txt");
}

#[test]
fn an_archive_is_no_document_and_a_document_no_archive() {
    let inner = zip(&[("a.txt", b"a")]);
    let odt = zip(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", b"<a/>"),
    ]);
    assert!(is_archive(&inner) && is_archive(&zip(&[])));
    assert!(!is_archive(&odt) && !is_archive(b"PK") && !is_archive(b"") && !is_archive(b"text"));
    assert_eq!(
        referat::parse(&inner, "a.zip").err(),
        Some(IntakeError::UnsupportedType("ZIP"))
    );
}

/// The head of a member that is stored stands right behind that of the archive.
#[test]
fn an_archive_is_not_taken_for_its_first_member() {
    for text in ["%PDF-1.7 text", "<!DOCTYPE html><p>text", "{\\rtf1 text}"] {
        let bytes = zip_as(&[("a", text.as_bytes())], CompressionMethod::Stored);
        assert!(is_archive(&bytes));
        let error = referat::parse(&bytes, "a.zip").err();
        assert_eq!(error, Some(IntakeError::UnsupportedType("ZIP")), "{text}");
    }
}

/// One level deep: an archive in an archive is given as a file, and reading that says what it is.
#[test]
fn an_archive_in_an_archive() {
    let bytes = zip(&[("inner.zip", &zip(&[("a.txt", b"a")]))]);
    let inner = members(&bytes)[0].1.clone().unwrap();
    assert_eq!(
        referat::parse(&inner, "inner.zip").err(),
        Some(IntakeError::UnsupportedType("ZIP"))
    );
}

#[test]
fn a_member_that_cannot_be_unpacked_does_not_stop_the_others() {
    let whole = zip(&[("a.txt", b"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"), ("b.txt", b"b")]);
    let changed = |change: fn(&mut [u8])| {
        let mut bytes = whole.clone();
        change(&mut bytes);
        members(&bytes)
    };
    for (found, error) in [
        (changed(lock), IntakeError::Sealed),
        (changed(pack_strangely), IntakeError::Packing),
        (changed(|bytes| bytes[36] ^= 0xFF), IntakeError::Damaged),
    ] {
        assert_eq!(found[0], ("a.txt".to_owned(), Err(error)));
        assert_eq!(found[1], ("b.txt".to_owned(), Ok(b"b".to_vec())));
    }
}

#[test]
fn bombs_are_told() {
    let blank = vec![0; 4 * 1024 * 1024];
    let alone = zip(&[("a", &blank), ("b.txt", b"b")]);
    let found = members(&alone);
    assert_eq!(found[0].1, Err(IntakeError::ArchiveBomb));
    assert_eq!(found[1].1, Ok(b"b".to_vec()));

    let small = vec![0; 900 * 1024];
    let names: Vec<_> = (0..20).map(|index| format!("{index}")).collect();
    let many: Vec<_> = names.iter().map(|name| (name.as_str(), small.as_slice())).collect();
    let found = members(&zip(&many));
    assert!(found.len() < 20, "it goes on after {}", found.len());
    assert_eq!(found.last().unwrap().1, Err(IntakeError::ArchiveBomb));
}

#[test]
fn too_many_members() {
    let names: Vec<_> = (0..10_001).map(|index| index.to_string()).collect();
    let many: Vec<_> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(
        error(&zip_as(&many, CompressionMethod::Stored)),
        Some(IntakeError::ArchiveBomb)
    );
    assert_eq!(members(&zip_as(&many[1..], CompressionMethod::Stored)).len(), 10_000);
}

#[test]
fn what_is_no_archive_is_damaged() {
    let whole = zip(&[("a.txt", b"some text"), ("b.txt", b"b")]);
    for bytes in [&b""[..], b"text", b"PK\x03\x04", &whole[..40]] {
        assert_eq!(error(bytes), Some(IntakeError::Damaged));
        assert!(!is_archive(bytes));
    }
}

#[test]
fn an_archive_that_was_cut_off_gives_what_is_there() {
    let inner = zip(&[("inside.txt", b"i")]);
    let text = "Sagen blev drøftet og udsat til næste møde. ".repeat(9);
    for method in [CompressionMethod::Stored, CompressionMethod::Deflated] {
        let whole = zip_as(
            &[
                ("2031/", b""),
                ("2031/a.txt", b"a a a a a a"),
                ("inner.zip", &inner),
                ("b.txt", text.as_bytes()),
            ],
            method,
        );
        let headers: Vec<_> = (0..whole.len())
            .filter(|at| whole[*at..].starts_with(b"PK\x03\x04"))
            .collect();
        let cut = &whole[..headers[headers.len() - 1] + 50];
        assert!(is_archive(cut));
        let mut archive = Archive::open(cut).unwrap();
        let found: Members = archive.by_ref().collect();
        let expected: Members = vec![
            ("2031/a.txt".into(), Ok(b"a a a a a a".to_vec())),
            ("inner.zip".into(), Ok(inner.clone())),
            ("b.txt".into(), Err(IntakeError::Damaged)),
        ];
        assert_eq!(found, expected, "{method:?}");
        assert!(archive.is_torn() && !Archive::open(&whole).unwrap().is_torn());
    }
}

#[test]
fn bytes_that_were_changed_are_no_panic() {
    let whole = zip(&[("a.txt", b"some text that is packed"), ("b/", b""), ("b/c.txt", b"c")]);
    for at in 0..whole.len() {
        for value in [0, 0xFF, whole[at] ^ 1] {
            let mut changed = whole.clone();
            changed[at] = value;
            let _ = is_archive(&changed);
            if let Ok(archive) = Archive::open(&changed) {
                let _ = archive.count();
            }
        }
    }
}
