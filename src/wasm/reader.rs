//! The parser for workers that read files.

use super::slices::Slices;
use super::summary::Summary;
use super::{coded, unwritable};
use crate::intake::{Archive, MAX_BYTES, Options};
use crate::{IntakeError, model::Minutes, parse::parse_with};
use js_sys::{Array, Function, JSON, JsString, Uint8Array};
use serde::Serialize;
use std::io::BufReader;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, File, FileReaderSync};

/// The version of the parser.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Reads a dropped file in a worker: a list of pairs, one a meeting, of its summary as a plain object and of the whole
/// result as bytes of JSON, which a page can keep without their weighing on it. `progress` is called with a phase
/// (`reading`, `parsing`) and the share of the whole that is done, 0 to 1.
///
/// # Errors
/// A JS `Error` named `ReferatError` with a stable `code`, and in `detail` what a message names beside the cause.
#[wasm_bindgen]
#[allow(clippy::needless_pass_by_value)] // what comes from JS is owned
pub fn read(file: &File, password: Option<String>, progress: &Function) -> Result<Array, JsValue> {
    report(progress, "reading", 0.0)?;
    let bytes = bytes_of(file)?;
    report(progress, "parsing", 0.5)?;
    let options = Options {
        password: password.as_deref(),
    };
    let minutes = parse_with(&bytes, &file.name(), options).map_err(into_error)?;
    drop(bytes);
    let pairs = minutes.into_iter().map(pair).collect::<Result<Array, _>>()?;
    report(progress, "parsing", 1.0)?;
    Ok(pairs)
}

/// Unpacks a dropped archive in a worker: `emit` is called for every file in it, with its name, and its bytes or else
/// the code of why it cannot be unpacked.
///
/// # Errors
/// As [`read`], where the file is no archive or unpacks to more than it may; and behind the last file of one that was cut
/// off.
#[wasm_bindgen]
pub fn unpack(file: &File, emit: &Function) -> Result<(), JsValue> {
    let mut archive = Archive::read(BufReader::with_capacity(PIECE, Slices::of(file)?)).map_err(into_error)?;
    for (name, member) in archive.by_ref() {
        let (bytes, code) = match &member {
            Ok(bytes) => (Uint8Array::from(bytes.as_slice()).into(), JsValue::NULL),
            Err(failure) => (JsValue::NULL, JsString::from(failure.code()).into()),
        };
        emit.call3(&JsValue::NULL, &JsString::from(name), &bytes, &code)?;
    }
    if archive.is_torn() {
        return Err(into_error(IntakeError::Incomplete));
    }
    Ok(())
}

/// So many bytes of an archive are asked for at a time.
const PIECE: usize = 1 << 16;

/// Reads minutes from bytes. `name` is the file's name, kept as given.
///
/// # Errors
/// As [`read`].
#[wasm_bindgen]
pub fn parse(bytes: &[u8], name: &str) -> Result<JsValue, JsValue> {
    let minutes = crate::parse(bytes, name).map_err(into_error)?;
    let plain: Vec<_> = minutes.into_iter().map(Minutes::into_utf16).collect();
    JSON::parse(&serde_json::to_string(&plain).map_err(unwritable)?)
}

/// The bytes of a file; of one that is too large only as many as tell whether it is an archive, which may be larger.
fn bytes_of(file: &File) -> Result<Vec<u8>, JsValue> {
    let reader = FileReaderSync::new()?;
    let bytes = |blob: &Blob| {
        let buffer = reader.read_as_array_buffer(blob)?;
        Ok::<_, JsValue>(Uint8Array::new(&buffer).to_vec())
    };
    let limit = u32::try_from(MAX_BYTES).map_or(f64::INFINITY, f64::from);
    if file.size() <= limit {
        return bytes(file);
    }
    let begins_archive = bytes(&file.slice_with_i32_and_i32(0, 4)?)?.starts_with(b"PK");
    Err(into_error(if begins_archive {
        IntakeError::UnsupportedType("ZIP")
    } else {
        IntakeError::TooLarge
    }))
}

fn pair(minutes: Minutes) -> Result<JsValue, JsValue> {
    let summary = Summary::of(&minutes).serialize(&serde_wasm_bindgen::Serializer::json_compatible())?;
    let json = serde_json::to_vec(&minutes.into_utf16()).map_err(unwritable)?;
    Ok(Array::of2(&summary, &Uint8Array::from(json.as_slice())).into())
}

fn report(progress: &Function, phase: &str, done: f64) -> Result<(), JsValue> {
    progress
        .call2(&JsValue::NULL, &JsString::from(phase), &JsValue::from_f64(done))
        .map(|_| ())
}

fn into_error(failure: IntakeError) -> JsValue {
    coded(&failure.to_string(), failure.code(), failure.detail())
}
