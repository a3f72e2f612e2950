//! What the benchmarks are made of.

pub mod documents;
pub mod grown;
pub mod measure;
pub mod report;
