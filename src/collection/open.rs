//! Documents from files of JSON: results of the parser and what was exported before.

use super::{Added, Collection};
use crate::model::Minutes;
use serde::Deserialize;
use std::fmt;

/// Why a file of JSON cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// It is no result of this tool, or one of another version.
    NotAResult,
    /// It says that words stand where its text has none.
    Damaged,
}

impl OpenError {
    /// A stable id in kebab-case.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotAResult => "not-a-result",
            Self::Damaged => "damaged",
        }
    }
}

impl fmt::Display for OpenError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

impl std::error::Error for OpenError {}

/// An export: the documents stand in it as the parser gave them.
#[derive(Deserialize)]
struct Export {
    documents: Vec<Minutes>,
}

/// One result, several in a row, a list of them, or an export.
fn documents(json: &[u8]) -> serde_json::Result<Vec<Minutes>> {
    if json.trim_ascii_start().starts_with(b"[") {
        return serde_json::from_slice(json);
    }
    let row: serde_json::Result<Vec<_>> = serde_json::Deserializer::from_slice(json).into_iter().collect();
    row.or_else(|_| serde_json::from_slice(json).map(|export: Export| export.documents))
}

/// The meetings of a file of JSON, offsets in UTF-16 code units.
///
/// # Errors
/// Where the file is none of ours, or contradicts itself.
pub fn read(json: &[u8]) -> Result<Vec<Minutes>, OpenError> {
    let json = json.strip_prefix(b"\xef\xbb\xbf").unwrap_or(json);
    let mut all = documents(json).map_err(|_| OpenError::NotAResult)?;
    if all.is_empty() || all.iter().any(|minutes| minutes.schema != crate::model::SCHEMA) {
        return Err(OpenError::NotAResult);
    }
    if all.iter_mut().all(Minutes::is_sound) {
        Ok(all)
    } else {
        Err(OpenError::Damaged)
    }
}

impl Collection {
    /// Adds what a file of JSON holds.
    ///
    /// # Errors
    /// As [`read`]; then nothing was added.
    pub fn open(&mut self, json: &[u8]) -> Result<Vec<Added>, OpenError> {
        Ok(self.add_all(read(json)?))
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::minutes;
    use super::*;

    #[test]
    fn what_was_written_opens_again() {
        let json = serde_json::to_string(&minutes()).unwrap();
        for file in [
            json.clone(),
            format!("[{json}]"),
            format!("{json}\n{json}\n"),
            format!("\u{feff}{{\"documents\":[{json}]}}"),
        ] {
            let read = read(file.as_bytes()).unwrap();
            assert_eq!(serde_json::to_string(&read[0]).unwrap(), json);
        }
    }

    #[test]
    fn what_is_none_of_ours_does_not_open() {
        let good = serde_json::to_value(minutes()).unwrap();
        let spoilt = |path: &str, value: serde_json::Value| {
            let mut bad = good.clone();
            *bad.pointer_mut(path).unwrap() = value;
            read(bad.to_string().as_bytes()).unwrap_err()
        };
        assert_eq!(spoilt("/schema", "referat/2".into()), OpenError::NotAResult);
        assert_eq!(spoilt("/items/0/spans/0/end", 999_999.into()), OpenError::Damaged);
        assert_eq!(spoilt("/items/0/spans/0/end", 0.into()), OpenError::Damaged);
        assert_eq!(spoilt("/items/0/spans/0/end", (-1).into()), OpenError::NotAResult);
        assert_eq!(read(b"{}").unwrap_err(), OpenError::NotAResult);
        assert_eq!(read(b" ").unwrap_err(), OpenError::NotAResult);
        assert_eq!(read(b"\xff").unwrap_err(), OpenError::NotAResult);
    }
}
