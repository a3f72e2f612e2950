//! Meaning: what the sections of an item and the meeting's head say.

pub mod attachment;
pub mod attendance;
pub mod decision;
pub mod meeting;
pub mod numbers;
pub mod passage;
pub mod proposal;
pub mod routing;
pub mod title;

pub use passage::Passage;
