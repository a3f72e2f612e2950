//! The documents that the tests read, and small helpers around them.
#![allow(dead_code, clippy::expect_used, clippy::panic, clippy::unwrap_used)]

pub mod invariants;
pub mod known_gaps;
pub mod pdf;
pub mod score;
pub mod torn;

use referat::model::Minutes;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// Whole invented documents of many layouts.
pub const INVENTED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/minutes");
/// Real minutes; they lie outside the repository and may be missing.
pub const REAL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/minutes");
/// The real minutes in the formats that people have them in, a folder each.
pub const FILES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/minutes/files");
/// Invented minutes that were written without looking at the parser; their mistakes have been worked on since.
pub const UNSEEN_WORKED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/unseen/worked");
/// The same, held out: take their figures, not their documents.
pub const UNSEEN_HELD: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/unseen/held");
/// Files that are not minutes.
pub const DAMAGED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/damaged");

/// A document on disk.
pub struct Document {
    pub name: String,
    pub path: PathBuf,
    pub bytes: Vec<u8>,
}

impl Document {
    fn read(path: PathBuf) -> Self {
        let name = path.file_name().expect("a file").to_string_lossy().into_owned();
        let bytes = fs::read(&path).expect("a readable file");
        Self { name, path, bytes }
    }

    /// The one meeting that the document holds.
    pub fn parse(&self) -> Minutes {
        let mut all = self.meetings();
        assert_eq!(all.len(), 1, "{}: one meeting", self.name);
        all.remove(0)
    }

    /// The first meeting that is read in the document: what is wrongly read as a second one is missing in it.
    pub fn first(&self) -> Minutes {
        self.meetings().swap_remove(0)
    }

    fn meetings(&self) -> Vec<Minutes> {
        referat::parse(&self.bytes, &self.name).unwrap_or_else(|error| panic!("{}: {error}", self.name))
    }

    /// What a careful reader finds in it.
    pub fn expected(&self) -> Value {
        let text = fs::read_to_string(self.path.with_extension("expected.json")).expect("an expectation");
        serde_json::from_str(&text).expect("valid JSON")
    }

    /// The document as a reader of another format has it: the name with its folder.
    pub fn named_with_folder(mut self) -> Self {
        let folder = self.path.parent().and_then(Path::file_name).expect("a folder");
        self.name = format!("{}/{}", folder.to_string_lossy(), self.name);
        self
    }

    /// Its text, which in every document on disk is UTF-8.
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes).expect("UTF-8")
    }
}

/// The files of a folder with this extension, by name; every file for `*`. Empty where there is no such folder.
pub fn documents(folder: &str, extension: &str) -> Vec<Document> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.retain(|path| path.is_file() && (extension == "*" || has_extension(path, extension)));
    paths.sort();
    paths.into_iter().map(Document::read).collect()
}

fn has_extension(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|found| found == extension)
}

/// The invented documents; never none.
pub fn invented() -> Vec<Document> {
    let found = documents(INVENTED, "txt");
    assert!(!found.is_empty(), "no documents in {INVENTED}");
    found
}

/// The real documents, or none.
pub fn real() -> Vec<Document> {
    documents(REAL, "txt")
}

/// Writes to standard output past the test runner's capture.
pub fn say(text: &str) {
    use std::io::Write;
    std::io::stdout().write_all(text.as_bytes()).expect("standard output");
}

/// The result as JSON, offsets in bytes.
pub fn json(minutes: &Minutes) -> Value {
    serde_json::to_value(minutes).expect("serializable")
}

/// The elements of a JSON list; none for anything else.
pub fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// A JSON string; empty for anything else.
pub fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// White space folded to single spaces, none at the ends.
pub fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
