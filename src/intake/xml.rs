//! XML as a tree, read as far as it goes.
//!
//! Elements and attributes are known by their local names: producers choose prefixes freely, and within the documents
//! read here no two names that matter differ by prefix alone.

use quick_xml::Reader;
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesRef, BytesStart, Event};
use std::borrow::Cow;

/// Deeper elements are left out; real documents nest some thirty levels.
const MAX_DEPTH: usize = 200;
/// A tree of more nodes is cut off; the minutes of a year have fewer.
const MAX_NODES: usize = 3_000_000;

/// An element and what stands in it.
#[derive(Debug, Default)]
pub struct Element<'x> {
    tag: Option<BytesStart<'x>>,
    children: Vec<Node<'x>>,
}

/// What stands in an element.
#[derive(Debug)]
pub enum Node<'x> {
    /// An element.
    Element(Element<'x>),
    /// Text, its references resolved.
    Text(Cow<'x, str>),
}

/// What could be read of a document.
#[derive(Debug, Default)]
pub struct Tree<'x> {
    /// An element without a name, around the outermost one.
    pub root: Element<'x>,
    /// Whether the text broke off, was no XML from somewhere on, or held more than may be.
    pub broken: bool,
}

impl<'x> Element<'x> {
    /// The name, without its prefix; empty for the root.
    pub fn name(&self) -> &str {
        self.tag.as_ref().map_or("", |tag| local(tag.name().0))
    }

    /// The value of an attribute, by its local name.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.tag.as_ref()?.attributes();
        let found = attributes
            .with_checks(false)
            .flatten()
            .find(|one| local(one.key.0) == name)?;
        let value = unescape(&found.value).map(Cow::into_owned);
        Some(value.unwrap_or_else(|_| found.value.into_owned()))
    }

    /// An attribute that is a whole number.
    pub fn number(&self, name: &str) -> Option<i64> {
        self.attribute(name)?.trim().parse().ok()
    }

    /// What stands in it, in order.
    pub fn nodes(&self) -> &[Node<'x>] {
        &self.children
    }

    /// The elements that stand right in it.
    pub fn elements(&self) -> impl Iterator<Item = &Element<'x>> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first element of a name that stands right in it.
    pub fn child(&self, name: &str) -> Option<&Element<'x>> {
        self.elements().find(|element| element.name() == name)
    }

    /// The attribute `val` of a child: how Word writes most properties.
    pub fn value_of(&self, name: &str) -> Option<String> {
        self.child(name)?.attribute("val")
    }

    /// The outermost elements of a name, at whatever depth.
    pub fn descendants(&self, name: &str) -> Vec<&Element<'x>> {
        let mut found = Vec::new();
        self.collect(name, &mut found);
        found
    }

    fn collect<'e>(&'e self, name: &str, found: &mut Vec<&'e Element<'x>>) {
        for element in self.elements() {
            if element.name() == name {
                found.push(element);
            } else {
                element.collect(name, found);
            }
        }
    }
}

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// Reads as much as can be read.
pub fn parse(xml: &str) -> Tree<'_> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().allow_dangling_amp = true;
    let mut growth = Growth::default();
    let mut whole = false;
    while growth.nodes < MAX_NODES {
        match reader.read_event() {
            Ok(Event::Eof) => {
                whole = growth.open.is_empty();
                break;
            }
            Ok(event) => growth.take(event),
            Err(_) => break,
        }
    }
    growth.finish(!whole)
}

/// A tree that grows.
#[derive(Default)]
struct Growth<'x> {
    root: Element<'x>,
    /// The elements that are open, the innermost last.
    open: Vec<Element<'x>>,
    nodes: usize,
    /// How many open elements lie too deep.
    too_deep: usize,
    cut: bool,
}

impl<'x> Growth<'x> {
    fn take(&mut self, event: Event<'x>) {
        match event {
            Event::Start(tag) => self.begin(tag),
            Event::Empty(tag) => {
                self.begin(tag);
                self.end();
            }
            Event::End(_) => self.end(),
            Event::Text(text) => self.add(Node::Text(text.into_inner())),
            Event::CData(text) => self.add(Node::Text(text.into_inner())),
            Event::GeneralRef(reference) => self.add(Node::Text(resolved(&reference))),
            _ => {}
        }
    }

    fn begin(&mut self, tag: BytesStart<'x>) {
        if self.open.len() >= MAX_DEPTH {
            self.too_deep += 1;
            self.cut = true;
            return;
        }
        self.open.push(Element {
            tag: Some(tag),
            children: Vec::new(),
        });
    }

    fn end(&mut self) {
        if self.too_deep > 0 {
            self.too_deep -= 1;
        } else if let Some(element) = self.open.pop() {
            self.add(Node::Element(element));
        }
    }

    fn add(&mut self, node: Node<'x>) {
        if self.too_deep == 0 {
            self.nodes += 1;
            self.open.last_mut().unwrap_or(&mut self.root).children.push(node);
        }
    }

    fn finish(mut self, broken: bool) -> Tree<'x> {
        while !self.open.is_empty() {
            self.end();
        }
        Tree {
            root: self.root,
            broken: broken || self.cut,
        }
    }
}

/// What a reference stands for; one that the document type would have to tell stands for itself.
fn resolved(reference: &BytesRef<'_>) -> Cow<'static, str> {
    match reference.resolve_char_ref() {
        Ok(Some(letter)) => Cow::Owned(letter.to_string()),
        Ok(None) => {
            resolve_predefined_entity(reference).map_or_else(|| format!("&{};", &**reference).into(), Cow::Borrowed)
        }
        Err(_) => Cow::Borrowed("\u{fffd}"),
    }
}

/// The text of a part: UTF-8, or UTF-16 where its mark says so.
pub fn decode(bytes: Vec<u8>) -> String {
    match bytes.as_slice() {
        [0xFF, 0xFE, wide @ ..] => decode_wide(wide, u16::from_le_bytes),
        [0xFE, 0xFF, wide @ ..] => decode_wide(wide, u16::from_be_bytes),
        _ => String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()),
    }
}

fn decode_wide(bytes: &[u8], order: fn([u8; 2]) -> u16) -> String {
    let units: Vec<_> = bytes.chunks_exact(2).map(|pair| order([pair[0], pair[1]])).collect();
    String::from_utf16_lossy(&units)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(element: &Element<'_>) -> String {
        let text_of = |node: &Node<'_>| match node {
            Node::Element(element) => text(element),
            Node::Text(text) => text.to_string(),
        };
        element.nodes().iter().map(text_of).collect()
    }

    #[test]
    fn names_attributes_and_references() {
        let tree = parse("<w:a xmlns:w='u'><w:b w:val='1 &amp; 2'/>x &lt;&#229;&nej; &amp y<![CDATA[<]]></w:a>");
        let outer = tree.root.child("a").unwrap();
        assert_eq!(outer.value_of("b").unwrap(), "1 & 2");
        assert_eq!(text(outer), "x <\u{e5}&nej; &amp y<");
        assert!(!tree.broken);
    }

    #[test]
    fn what_breaks_off_is_read_so_far() {
        for broken in [
            "<a><b>x</b><c>y",
            "<a><b>x</b>y</z>",
            "<a><b>x</b>y<",
            "<a><b>x</b>y<c d=",
        ] {
            let tree = parse(broken);
            assert_eq!((text(&tree.root).as_str(), tree.broken), ("xy", true), "{broken}");
        }
    }

    #[test]
    fn depth_is_bounded() {
        let deep = format!("{}x{}y", "<a>".repeat(100_000), "</a>".repeat(100_000));
        assert_eq!(text(&parse(&deep).root), "y");
        assert!(parse(&deep).broken);
    }

    #[test]
    fn text_in_utf_16() {
        let units: Vec<u8> = "\u{feff}<a>\u{f8}</a>"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(decode(units), "<a>\u{f8}</a>");
        let marked = decode(b"\xEF\xBB\xBF<a/>".to_vec());
        assert!(parse(&marked).root.child("a").is_some());
    }
}
