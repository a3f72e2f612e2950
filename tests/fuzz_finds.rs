//! What fuzzing found once, and files of the kinds that it should never find anything in again.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

#[path = "../fuzz/src/lib.rs"]
mod fuzz;

use std::fs;
use std::path::Path;

/// A folder a target, a file a find.
const FINDS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/finds");
/// The targets, by their programs.
const TARGETS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fuzz/targets");

#[test]
fn finds_are_read() {
    let mut finds = 0;
    for target in names(TARGETS) {
        let target = target.trim_end_matches(".rs");
        let folder = format!("{FINDS}/{target}");
        for name in names(&folder) {
            let data = fs::read(format!("{folder}/{name}")).expect("a readable file");
            fuzz::run(target, &data);
            finds += 1;
        }
    }
    assert!(finds > 0, "no files in {FINDS}");
}

#[test]
fn every_target_reads_every_kind_of_nothing() {
    for target in names(TARGETS) {
        for data in [&b""[..], b"\0", b"<", b"\xFF\xFE\x00", b"{", b"PK\x03\x04"] {
            fuzz::run(target.trim_end_matches(".rs"), data);
        }
    }
}

/// The names in a folder, in order; none where there is no folder.
fn names(folder: impl AsRef<Path>) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut names: Vec<_> = entries
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}
