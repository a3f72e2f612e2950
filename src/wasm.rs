//! The wasm boundary: bytes in, plain data with UTF-16 offsets out, failures as a JS `Error` with a `code`.

use crate::{IntakeError, model::Minutes};
use js_sys::{Error, Function, JsString, Reflect, Uint8Array};
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::{File, FileReaderSync};

/// The version of the parser.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Reads a dropped file in a worker. `progress` is called with a phase (`reading`, `parsing`) and the share of the
/// whole that is done, 0 to 1.
///
/// # Errors
/// A JS `Error` named `ReferatError` with a stable `code`.
#[wasm_bindgen]
pub fn read(file: &File, progress: &Function) -> Result<JsValue, JsValue> {
    report(progress, "reading", 0.0)?;
    let buffer = FileReaderSync::new()?.read_as_array_buffer(file)?;
    let bytes = Uint8Array::new(&buffer).to_vec();
    report(progress, "parsing", 0.5)?;
    let result = parse(&bytes, &file.name())?;
    report(progress, "parsing", 1.0)?;
    Ok(result)
}

/// Reads minutes from bytes. `name` is the file's name, kept as given.
///
/// # Errors
/// A JS `Error` named `ReferatError` with a stable `code`.
#[wasm_bindgen]
pub fn parse(bytes: &[u8], name: &str) -> Result<JsValue, JsValue> {
    let minutes = crate::parse(bytes, name).map_err(into_error)?;
    let minutes: Vec<Minutes> = minutes.into_iter().map(Minutes::into_utf16).collect();
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    Ok(minutes.serialize(&serializer)?)
}

fn report(progress: &Function, phase: &str, done: f64) -> Result<(), JsValue> {
    progress
        .call2(&JsValue::NULL, &JsString::from(phase), &JsValue::from_f64(done))
        .map(|_| ())
}

fn into_error(failure: IntakeError) -> JsValue {
    let error = Error::new(&failure.to_string());
    error.set_name("ReferatError");
    let told = Reflect::set(&error, &JsString::from("code"), &JsString::from(failure.code()));
    debug_assert!(told.is_ok(), "an Error takes properties");
    error.into()
}
