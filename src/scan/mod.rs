//! Readers of small things written in running text: a date, a time, an amount, a name, the name of a body.
//!
//! Each looks at one place of a text and says what stands there, in zero-based byte offsets of that text.
//! None keeps state or knows where in the minutes the text stands.

pub mod amount;
pub mod body;
pub mod case;
pub mod date;
pub mod header;
pub mod heading;
pub mod list;
pub mod mark;
pub mod name;
pub mod presence;
pub mod roster;
pub mod sentence;
pub mod time;
pub mod voter;
pub mod word;
