//! A reader's notes as a file of their own; `schema/referat-notes-1.schema.json` describes it.

use super::TOOL;
use crate::collection::notes::Note;
use serde::{Deserialize, Serialize};

/// The name and version of the contract, the value of [`Notes::schema`].
pub const SCHEMA: &str = "referat-notes/1";

/// Notes, each with the words it belongs to.
#[derive(Debug, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Notes {
    /// The name and version of this contract: `referat-notes/1`.
    #[cfg_attr(feature = "schema", schemars(extend("const" = SCHEMA)))]
    pub schema: String,
    /// The tool and its version.
    #[serde(default)]
    pub tool: String,
    /// The notes.
    pub notes: Vec<Note>,
}

/// The file of some notes.
///
/// # Errors
/// Never in practice: notes are plain data.
pub fn write(notes: Vec<Note>) -> serde_json::Result<String> {
    serde_json::to_string(&Notes {
        schema: SCHEMA.to_owned(),
        tool: TOOL.to_owned(),
        notes,
    })
}

/// The notes of a file; nothing where it is no such file.
#[must_use]
pub fn read(json: &[u8]) -> Option<Vec<Note>> {
    let json = json.strip_prefix(b"\xef\xbb\xbf").unwrap_or(json);
    let file: Notes = serde_json::from_slice(json).ok()?;
    (file.schema == SCHEMA).then_some(file.notes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collection::Place;
    use crate::collection::notes::target;
    use crate::collection::samples::two;

    #[test]
    fn reads_what_it_writes_and_nothing_else() {
        let collection = two();
        let document = collection.documents().next().unwrap().id.clone();
        let place = Place {
            document,
            item: Some(0),
            spans: vec![],
        };
        let note = Note {
            id: "1".into(),
            text: "Husk bilaget".into(),
            target: target(&collection, &place).unwrap(),
            ..Note::default()
        };
        let file = write(vec![note.clone()]).unwrap();
        assert!(file.contains("\"type\":\"TextQuoteSelector\""));
        assert_eq!(read(format!("\u{feff}{file}").as_bytes()), Some(vec![note]));
        assert_eq!(read(file.replace("notes/1", "notes/2").as_bytes()), None);
        assert_eq!(read(b"{}"), None);
    }
}
