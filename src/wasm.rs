//! The wasm boundary: bytes in, plain data with UTF-16 offsets out, failures as a JS `Error` with a `code`. Two modules are
//! built of it, each with a worker of its own: what reads files, and what holds the open documents.

#[cfg(feature = "index")]
pub mod collection;
#[cfg(feature = "reader")]
mod reader;
#[cfg(feature = "reader")]
mod slices;
mod summary;

#[cfg(feature = "reader")]
pub use reader::{parse, read, unpack, version};

use js_sys::{Error, JsString, Reflect};
use wasm_bindgen::JsValue;

#[allow(clippy::needless_pass_by_value)] // as `map_err` wants it
fn unwritable(error: serde_json::Error) -> JsValue {
    Error::new(&error.to_string()).into()
}

/// An `Error` with a stable `code`, and in `detail` what a message names beside the cause.
fn coded(message: &str, code: &'static str, detail: Option<String>) -> JsValue {
    let error = Error::new(message);
    error.set_name("ReferatError");
    let detail = detail.map_or(JsValue::NULL, JsValue::from);
    for (key, value) in [("code", code.into()), ("detail", detail)] {
        let told = Reflect::set(&error, &JsString::from(key), &value);
        debug_assert!(told.is_ok(), "an Error takes properties");
    }
    error.into()
}
