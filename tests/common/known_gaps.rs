//! What is read wrong today, and why it cannot be helped.

use super::score::Gap;

/// In files where the layout makes a word boundary undecidable. A line that is read right fails, too.
pub const OF_FORMATS: [Gap; 0] = [];
