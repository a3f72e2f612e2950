//! A parser of Danish council minutes: outline, decisions and facts, each with the words it was read from.

pub mod collection;
pub mod diagnostic;
pub mod export;
pub mod intake;
pub mod messages;
pub mod model;
pub mod request;
pub mod source;

mod classify;
mod clean;
#[cfg(test)]
mod corpus;
mod extract;
mod lexicon;
mod outline;
mod parse;
mod resolve;
mod scan;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

#[cfg(feature = "office")]
pub use intake::{Archive, is_archive};
pub use intake::{IntakeError, Options, is_noise};
pub use parse::{parse, parse_with};
