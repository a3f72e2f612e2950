//! The elements of a page, nested, in the order of the file.

use super::attributes::Attributes;
use super::elements::{Kind, Known};
use std::ops::Range;

/// A page as a flat list, so that no depth of nesting needs a deep stack.
#[derive(Debug, Default)]
pub struct Tree {
    /// What begins, ends and stands on the page.
    pub nodes: Vec<Node>,
    /// What [`Node::Open`] points to.
    pub elements: Vec<Element>,
    /// All text of the page, the parts that [`Node::Text`] points to.
    pub text: String,
}

/// A step through the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Node {
    /// An element begins, as an index into [`Tree::elements`].
    Open(u32),
    /// The element that began last and is open ends. Every one that begins ends.
    Close,
    /// Text, as a range of [`Tree::text`].
    Text(u32, u32),
    /// Bold letters begin or end; these alone may overlap elements.
    Strong(bool),
    /// An element that holds nothing.
    Leaf(Kind),
}

/// An element.
#[derive(Clone, Copy, Debug)]
pub struct Element {
    /// What it is.
    pub known: &'static Known,
    /// What its attributes say.
    pub attributes: Attributes,
    /// The node that ends it, as an index into [`Tree::nodes`].
    pub end: u32,
}

impl Tree {
    /// An element by its index.
    pub fn element(&self, index: u32) -> Option<&Element> {
        self.elements.get(index as usize)
    }

    /// The text of a node.
    pub fn words(&self, start: u32, end: u32) -> &str {
        self.text.get(start as usize..end as usize).unwrap_or_default()
    }

    /// All text between two nodes, in one.
    pub fn words_of(&self, nodes: Range<usize>) -> String {
        let nodes = self.nodes.get(nodes).unwrap_or_default();
        let words = nodes.iter().map(|node| match node {
            Node::Text(start, end) => self.words(*start, *end),
            _ => "",
        });
        words.collect()
    }

    /// Adds an element that begins here.
    pub fn open(&mut self, known: &'static Known, attributes: Attributes) -> u32 {
        let index = index(self.elements.len());
        self.elements.push(Element {
            known,
            attributes,
            end: 0,
        });
        self.nodes.push(Node::Open(index));
        index
    }

    /// Ends an element here. One that holds nothing is left out, but where it shows by itself.
    pub fn close(&mut self, index: u32) {
        let empty = self.nodes.last() == Some(&Node::Open(index));
        let Some(element) = self.elements.get_mut(index as usize) else {
            return;
        };
        let shows = element.attributes.drawn || element.attributes.tab;
        match element.known.kind {
            Kind::Inline if empty && !shows => self.drop_last(),
            Kind::Paragraph | Kind::Block if empty => {
                self.drop_last();
                self.leaf(Kind::Edge);
            }
            _ => {
                element.end = self::index(self.nodes.len());
                self.nodes.push(Node::Close);
            }
        }
    }

    /// Adds an element that holds nothing; several edges in a row are one.
    pub fn leaf(&mut self, kind: Kind) {
        let leaf = Node::Leaf(kind);
        if kind != Kind::Edge || self.nodes.last() != Some(&leaf) {
            self.nodes.push(leaf);
        }
    }

    /// Adds text. Browsers leave NUL out.
    pub fn push_text(&mut self, text: &str) {
        let start = index(self.text.len());
        for part in text.split('\0') {
            self.text.push_str(part);
        }
        let end = index(self.text.len());
        match self.nodes.last_mut() {
            Some(Node::Text(_, last)) if *last == start => *last = end,
            _ if end > start => self.nodes.push(Node::Text(start, end)),
            _ => {}
        }
    }

    fn drop_last(&mut self) {
        self.nodes.pop();
        self.elements.pop();
    }
}

/// Files have a limit far below four thousand million bytes.
fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
