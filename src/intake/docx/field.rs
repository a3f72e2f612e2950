//! Fields: an instruction, then the result that is shown in its place; fields may stand in either part of others.

/// Fields nest no deeper; those that do are shown whole.
const MAX_DEPTH: usize = 50;

/// The fields that are open.
#[derive(Debug, Default)]
pub struct Fields {
    /// Whether each has come to its result, the innermost last.
    open: Vec<bool>,
    /// How many more are open within these.
    too_deep: usize,
}

impl Fields {
    /// Takes a mark: `begin`, `separate` or `end`.
    pub fn mark(&mut self, kind: &str) {
        match kind {
            "begin" if self.open.len() < MAX_DEPTH => self.open.push(false),
            "begin" => self.too_deep += 1,
            "end" if self.too_deep > 0 => self.too_deep -= 1,
            "end" => {
                self.open.pop();
            }
            "separate" if self.too_deep == 0 => {
                if let Some(in_result) = self.open.last_mut() {
                    *in_result = true;
                }
            }
            _ => {}
        }
    }

    /// Whether text that stands here is shown.
    pub fn show(&self) -> bool {
        self.open.iter().all(|in_result| *in_result)
    }

    /// Ends a paragraph. Results may go on in the next one; an instruction that does is one whose end is missing, and
    /// hides no more.
    pub fn end_paragraph(&mut self) {
        self.open.retain(|in_result| *in_result);
    }
}
