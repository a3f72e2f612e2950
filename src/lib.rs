//! A parser of Danish council minutes: outline, decisions and facts, each with the words it was read from.
//!
//! [`parse`] takes the bytes of a file of any format and gives its meetings, one for most files. Nothing is asked of a network.
//!
//! ```
//! let text = "Byrådet\n4. marts 2031\n\nPunkt 7: Cykelsti langs åen\n\nBeslutning\nGodkendt.\n";
//! let meetings = referat::parse(text.as_bytes(), "referat.txt")?;
//! let item = &meetings[0].items[0];
//! assert_eq!(item.title, "Cykelsti langs åen");
//!
//! // Every fact has the spans of the words it was read from: bytes of the text here, UTF-16 code units after `into_utf16`.
//! let decision = item.decision.as_ref().expect("the item has been decided");
//! let span = decision.spans[0];
//! assert_eq!(&meetings[0].source.text[span.start..span.end], "Godkendt.");
//! # Ok::<(), referat::IntakeError>(())
//! ```
//!
//! [`parse_with`] takes a password, [`collection::Collection`] answers questions over many meetings, [`export`] writes them. Without its
//! default features the library reads plain text alone; `pdf`, `office` (DOCX, ODT, RTF, archives) and `html` add formats, `cli` the
//! command line. Only the target `wasm32` has wasm-bindgen and what belongs to it.

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
mod order;
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
