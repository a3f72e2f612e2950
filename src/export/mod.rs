//! Documents and views as files for other programs.
//!
//! Every file says which version of the tool and of its rules made it, and from which input, by its hash. None asks a
//! clock: the same documents give the same bytes.

pub mod csv;
pub mod ics;
pub mod json;
pub mod markdown;
pub mod notes;
pub mod quote;
pub mod report;

/// The tool's name and version.
pub const TOOL: &str = concat!("referat ", env!("CARGO_PKG_VERSION"));

/// The version of the rules by which documents are read: raised when the same document may be read in another way.
pub const RULES: &str = "1";
