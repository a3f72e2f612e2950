//! The documents that are read: real minutes where this machine has them, else invented ones. tools/bench/documents.mjs
//! chooses likewise.

use std::fs;
use std::path::Path;

/// Real minutes are no part of the project.
const REAL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/minutes");

const INVENTED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/minutes");

pub struct Document {
    /// The file's name without its ending.
    pub name: String,
    pub text: String,
}

/// In the order of their names.
pub fn documents() -> Vec<Document> {
    let real = texts(Path::new(REAL));
    if real.is_empty() {
        return texts(Path::new(INVENTED));
    }
    real
}

fn texts(directory: &Path) -> Vec<Document> {
    let Ok(entries) = fs::read_dir(directory) else {
        return Vec::new();
    };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut documents: Vec<_> = paths.filter_map(|path| text(&path)).collect();
    documents.sort_by(|a, b| a.name.cmp(&b.name));
    documents
}

fn text(path: &Path) -> Option<Document> {
    if path.extension()? != "txt" {
        return None;
    }
    Some(Document {
        name: path.file_stem()?.to_str()?.to_owned(),
        text: fs::read_to_string(path).ok()?,
    })
}
