//! Sets that grow together.

/// Nodes `0..n` in disjoint sets.
pub struct Union(Vec<usize>);

impl Union {
    /// Every node by itself.
    pub fn new(nodes: usize) -> Self {
        Self((0..nodes).collect())
    }

    /// The node that stands for the set of this one.
    pub fn root(&mut self, node: usize) -> usize {
        let mut at = node;
        while self.0[at] != at {
            self.0[at] = self.0[self.0[at]];
            at = self.0[at];
        }
        at
    }

    /// Makes one set of two; the smaller node stands for both.
    pub fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        self.0[a.max(b)] = a.min(b);
    }
}
