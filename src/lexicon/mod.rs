//! The Danish words of minutes: `const` tables and tiny look-ups, and the only place where such words stand.
//!
//! To teach the parser a new wording is to add a row here and a case in `tests/corpus`.

pub mod attendance;
pub mod bodies;
pub mod calendar;
pub mod headings;
pub mod labels;
pub mod outcomes;
pub mod phrases;
pub mod rows;
pub mod search;
pub mod sentences;
pub mod units;
pub mod votes;
