//! How the outline was found.

use super::Doubt;
use crate::source::{Span, each_span};
use serde::{Deserialize, Serialize};

/// How this document starts its items: the hypothesis taken, and the one that came next.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Layout {
    /// The hypothesis that explains most, or null where no items were found.
    pub chosen: Option<Hypothesis>,
    /// The next best one.
    pub runner_up: Option<Hypothesis>,
    /// Why the choice is unsure, or null.
    pub uncertain: Option<Doubt>,
}
each_span!(Layout { chosen, runner_up });

/// A way in which items might start, weighed.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Hypothesis {
    /// How items would start, in a notation of its own: `Punkt N:`, `N.`, `contents title`.
    pub pattern: String,
    /// Its weight; only the order and the ratio of two weights mean something.
    pub score: i32,
    /// How many items it finds.
    pub items: usize,
    /// What spoke for it, in stable kebab-case words: `rising-numbers`, `in-contents-list`.
    pub evidence: Vec<String>,
    /// The lines that would start items.
    pub spans: Vec<Span>,
}
each_span!(Hypothesis { spans });
