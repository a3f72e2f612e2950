//! Fields: an instruction, then the result that is shown in its place; fields may stand in either part of others.

/// The fields that are open, the innermost last.
#[derive(Debug, Default)]
pub struct Fields {
    /// Whether each has come to its result.
    open: Vec<bool>,
}

impl Fields {
    /// Takes a mark: `begin`, `separate` or `end`.
    pub fn mark(&mut self, kind: &str) {
        match kind {
            "begin" => self.open.push(false),
            "separate" => {
                if let Some(in_result) = self.open.last_mut() {
                    *in_result = true;
                }
            }
            "end" => {
                self.open.pop();
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
