//! Whole documents as JSON, which open again when they are dropped; `schema/referat-export-1.schema.json` describes it.

use super::RULES;
use crate::collection::{Collection, Document};
use crate::model::Minutes;
use serde::Serialize;

/// The name and version of the contract, the value of [`Export::schema`].
pub const SCHEMA: &str = "referat-export/1";

/// Documents, as the parser gave them; offsets are UTF-16 code units.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Export<'d> {
    /// The name and version of this contract: `referat-export/1`.
    #[cfg_attr(feature = "schema", schemars(extend("const" = SCHEMA)))]
    pub schema: &'static str,
    /// The version of the tool.
    pub version: &'static str,
    /// The version of the rules by which documents were read.
    pub rules: &'static str,
    /// The documents; the hash of each one's input stands in its `source`.
    pub documents: Vec<&'d Minutes>,
}

/// The open documents of these ids (all, where none is named), in the collection's order.
///
/// # Errors
/// Never in practice: the documents are plain data.
pub fn json(collection: &Collection, ids: &[String]) -> serde_json::Result<Vec<u8>> {
    let wanted = |document: &&Document| ids.is_empty() || ids.contains(&document.id);
    serde_json::to_vec(&Export {
        schema: SCHEMA,
        version: env!("CARGO_PKG_VERSION"),
        rules: RULES,
        documents: collection
            .documents()
            .filter(wanted)
            .map(|document| &document.minutes)
            .collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collection::samples::two;

    #[test]
    fn opens_again() {
        let collection = two();
        let bytes = json(&collection, &[]).unwrap();
        let mut again = Collection::new();
        let added = again.open(&bytes).unwrap();
        assert!(added.iter().all(|added| !added.again));
        assert_eq!(json(&again, &[]).unwrap(), bytes);
        let one = json(&collection, &[added[0].id.clone()]).unwrap();
        assert_eq!(Collection::new().open(&one).unwrap().len(), 1);
    }
}
