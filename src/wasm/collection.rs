//! The collection for a worker of the page that owns it: questions in, plain data out.

use super::summary::Summary;
use super::{coded, unwritable};
use crate::collection::Page;
use crate::collection::digest::Sort;
use crate::collection::filter::Filter;
use crate::collection::open;
use crate::model::Minutes;
use crate::request::{Format, Request, notes_in};
use js_sys::{Array, JSON, Uint8Array};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;

/// The open documents. One worker owns it and frees nothing before its end.
#[wasm_bindgen]
#[derive(Default)]
pub struct Collection(crate::collection::Collection);

#[wasm_bindgen]
impl Collection {
    /// An empty collection.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds what a result or an export holds, as bytes of JSON: a list of `{ id, again }`.
    ///
    /// # Errors
    /// An `Error` with a stable `code`, where it is none of ours.
    pub fn open(&mut self, json: &[u8]) -> Result<JsValue, JsValue> {
        let added = self
            .0
            .open(json)
            .map_err(|failure| coded(failure.code(), failure.code(), None))?;
        plain(&added)
    }

    /// What a dropped file of JSON holds, without adding it: of results and exports a list of pairs as of `read`,
    /// else a list of notes.
    ///
    /// # Errors
    /// As [`Collection::open`].
    pub fn unpack(json: &[u8]) -> Result<JsValue, JsValue> {
        match open::read(json) {
            Ok(all) => all.iter().map(pair).collect::<Result<Array, _>>().map(Into::into),
            Err(failure) => match notes_in(json) {
                Some(notes) => plain(&notes),
                None => Err(coded(failure.code(), failure.code(), None)),
            },
        }
    }

    /// Closes a document; false where there is none of that id.
    pub fn close(&mut self, id: &str) -> bool {
        self.0.close(id)
    }

    /// Undoes `close`.
    pub fn reopen(&mut self, id: &str) -> bool {
        self.0.reopen(id)
    }

    /// Drops what was closed.
    #[wasm_bindgen(js_name = forgetClosed)]
    pub fn forget_closed(&mut self) {
        self.0.forget_closed();
    }

    /// Counts this document and not its twins.
    pub fn prefer(&mut self, id: &str) {
        self.0.prefer(id);
    }

    /// Answers a `Request` with so many rows: `{ rows, all }`.
    ///
    /// # Errors
    /// Where the question is none.
    #[allow(clippy::needless_pass_by_value)] // what comes from JS is owned
    pub fn ask(&self, request: JsValue, from: usize, count: usize) -> Result<JsValue, JsValue> {
        let request: Request = read(&request)?;
        let answer = self.0.answer(&request, Page { from, count }).map_err(unwritable)?;
        JSON::parse(&answer)
    }

    /// The bytes of a file in a `Format`, of what a `Filter` lets through.
    ///
    /// # Errors
    /// Where there is no such format.
    #[allow(clippy::needless_pass_by_value)] // as above
    pub fn export(&self, format: JsValue, filter: JsValue) -> Result<Uint8Array, JsValue> {
        let (format, filter): (Format, Filter) = (read(&format)?, read(&filter)?);
        let bytes = self.0.export(format, &filter, Sort::default()).map_err(unwritable)?;
        Ok(Uint8Array::from(bytes.as_slice()))
    }
}

fn read<T: DeserializeOwned>(value: &JsValue) -> Result<T, JsValue> {
    let json = String::from(JSON::stringify(value)?);
    serde_json::from_str(&json).map_err(unwritable)
}

fn pair(minutes: &Minutes) -> Result<JsValue, JsValue> {
    let json = serde_json::to_vec(minutes).map_err(unwritable)?;
    Ok(Array::of2(&plain(&Summary::of(minutes))?, &Uint8Array::from(json.as_slice())).into())
}

fn plain(value: &impl Serialize) -> Result<JsValue, JsValue> {
    JSON::parse(&serde_json::to_string(value).map_err(unwritable)?)
}
