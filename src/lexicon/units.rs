//! Money.

use super::rows::Rows;

/// What says that a number is kroner, lower case; longest first.
pub const KRONER: &[&str] = &["kroner", "kr", "dkk"];

/// Words between a number and its kroner, with their worth; longest first.
pub static MAGNITUDES: Rows<i64> = Rows::new(&[
    ("milliarder", 1_000_000_000),
    ("milliard", 1_000_000_000),
    ("millioner", 1_000_000),
    ("million", 1_000_000),
    ("mia", 1_000_000_000),
    ("mio", 1_000_000),
    ("mill", 1_000_000),
    ("tusinde", 1_000),
    ("tusind", 1_000),
    ("tkr", 1_000),
    ("t", 1_000),
]);
