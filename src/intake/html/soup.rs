//! From tags to nested elements, as browsers do it: tags that pages leave out are put in, stray ones are ignored.

use super::attributes::Attributes;
use super::elements::{self, Kind, Known};
use super::tree::{Node, Tree};
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};
use std::convert::Infallible;

/// Deeper nesting is flattened, as browsers do too. It bounds the work for a single tag.
const DEEPEST: usize = 256;

/// Reads a page.
pub fn read(html: &str) -> Tree {
    let mut soup = Soup::default();
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| -> Option<Infallible> {
        soup.take(&event);
        None
    });
    emitter.naively_switch_states(true);
    let Ok(()) = Tokenizer::new_with_emitter(html, emitter).finish();
    soup.close_from(0);
    soup.tree
}

/// What is open at a place of the page.
#[derive(Default)]
struct Soup {
    tree: Tree,
    open: Vec<Open>,
    /// The number of open bold elements that are not in `open`: they may overlap others.
    strong: usize,
    /// The tag that is being read.
    tag: Option<Tag>,
}

/// An open element.
struct Open {
    known: &'static Known,
    index: u32,
    /// How many bold elements were open when it began.
    strong: usize,
}

/// A start tag whose attributes are being read.
struct Tag {
    known: &'static Known,
    attributes: Attributes,
    /// The attribute whose value is still to come.
    name: Option<Vec<u8>>,
}

impl Tag {
    /// Sets the attribute that was named last.
    fn set(&mut self, value: &[u8]) {
        if let Some(name) = self.name.take() {
            self.attributes.set(&name, value);
        }
    }
}

impl Soup {
    fn take(&mut self, event: &CallbackEvent<'_>) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                let (known, attributes) = (elements::find(name), Attributes::default());
                self.tag = Some(Tag {
                    known,
                    attributes,
                    name: None,
                });
            }
            CallbackEvent::AttributeName { name } => {
                if let Some(tag) = &mut self.tag {
                    tag.set(b"");
                    tag.name = Some(name.to_vec());
                }
            }
            CallbackEvent::AttributeValue { value } => {
                if let Some(tag) = &mut self.tag {
                    tag.set(value);
                }
            }
            CallbackEvent::CloseStartTag { self_closing } => {
                if let Some(mut tag) = self.tag.take() {
                    tag.set(b"");
                    self.start(tag.known, tag.attributes, *self_closing);
                }
            }
            CallbackEvent::EndTag { name } => self.end(elements::find(name)),
            CallbackEvent::String { value } => self.tree.push_text(&String::from_utf8_lossy(value)),
            CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
        }
    }

    fn start(&mut self, known: &'static Known, attributes: Attributes, self_closing: bool) {
        let kind = known.kind;
        if !self.make_room(kind) {
            return self.tree.leaf(Kind::Edge);
        }
        match kind {
            Kind::Ignored | Kind::Void => {}
            Kind::Break | Kind::Rule | Kind::Edge => self.tree.leaf(kind),
            Kind::Strong if !attributes.hidden && attributes.bold != Some(false) => {
                self.strong += 1;
                self.tree.nodes.push(Node::Strong(true));
            }
            Kind::Gone(_) if self_closing && is_foreign(known) => {}
            _ => self.push(known, attributes),
        }
    }

    fn push(&mut self, known: &'static Known, attributes: Attributes) {
        if self.open.len() >= DEEPEST {
            self.close_from(DEEPEST - 1);
        }
        let index = self.tree.open(known, attributes);
        let strong = self.strong;
        self.open.push(Open { known, index, strong });
    }

    /// Ends what the start of an element ends by itself; false where it may not stand here.
    fn make_room(&mut self, kind: Kind) -> bool {
        if kind.is_table_part() {
            return self.make_room_in_table(kind);
        }
        if kind.closes_paragraph() {
            self.close_nearest(|known| known.kind == Kind::Paragraph, Kind::is_scope);
        }
        match kind {
            Kind::Heading(_) if self.top().is_some_and(is_heading) => self.close_from(self.open.len() - 1),
            Kind::Entry => self.close_nearest(|known| known.kind == Kind::Entry, is_special),
            Kind::Term => self.close_nearest(|known| known.kind == Kind::Term, is_special),
            Kind::Button => self.close_nearest(|known| known.kind == Kind::Button, Kind::is_scope),
            // A table straight in a table, in none of its cells, stands behind it.
            Kind::Table
                if self
                    .nearest(is_table_or_cell, Kind::is_scope)
                    .is_some_and(|at| self.is_table(at)) =>
            {
                self.close_nearest(|known| known.kind == Kind::Table, |_| false);
            }
            _ => {}
        }
        true
    }

    /// Ends the cells and rows before the next one, and begins the row that a cell stands in.
    fn make_room_in_table(&mut self, kind: Kind) -> bool {
        let Some(table) = self.nearest(|known| known.kind == Kind::Table, |_| false) else {
            return false;
        };
        let inside = |soup: &Self, kind| soup.nearest(|known| known.kind == kind, |kind| kind == Kind::Table);
        let group = inside(self, Kind::RowGroup).unwrap_or(table);
        match (kind, inside(self, Kind::Row)) {
            (Kind::RowGroup | Kind::Caption, _) => self.close_from(table + 1),
            (Kind::Row, _) => self.close_from(group + 1),
            (_, Some(row)) => self.close_from(row + 1),
            (_, None) => {
                self.close_from(group + 1);
                self.push(elements::find(b"tr"), Attributes::default());
            }
        }
        true
    }

    fn end(&mut self, known: &'static Known) {
        let same = |open: &Known| open.name == known.name;
        match known.kind {
            Kind::Ignored | Kind::Void | Kind::Rule => {}
            Kind::Break | Kind::Edge => self.tree.leaf(known.kind),
            Kind::Strong => self.end_strong(known),
            // A stray end is an empty paragraph.
            Kind::Paragraph if self.nearest(same, Kind::is_scope).is_none() => self.tree.leaf(Kind::Edge),
            Kind::Heading(_) => self.close_nearest(is_heading, Kind::is_scope),
            Kind::Entry => self.close_nearest(same, |kind| kind.is_scope() || matches!(kind, Kind::List(_))),
            Kind::Inline => self.close_nearest(same, |kind| kind.is_block() || kind.is_scope()),
            Kind::Table => self.close_nearest(same, |_| false),
            kind if kind.is_table_part() => self.close_nearest(same, |kind| kind == Kind::Table),
            _ => self.close_nearest(same, Kind::is_scope),
        }
    }

    /// Bold letters that began outside a cell do not end in it.
    fn end_strong(&mut self, known: &'static Known) {
        let kept = self.nearest(
            |open| open.name == known.name,
            |kind| kind.is_block() || kind.is_scope(),
        );
        let outside = self
            .nearest(|open| open.kind.is_scope(), |_| false)
            .map_or(0, |at| self.open[at].strong);
        if let Some(at) = kept {
            self.close_from(at);
        } else if self.strong > outside {
            self.strong -= 1;
            self.tree.nodes.push(Node::Strong(false));
        }
    }

    /// Ends the innermost open element of a kind, and all in it; `stops` tells what it is not looked for beyond.
    fn close_nearest(&mut self, is: impl Fn(&Known) -> bool, stops: impl Fn(Kind) -> bool) {
        if let Some(at) = self.nearest(is, stops) {
            self.close_from(at);
        }
    }

    fn nearest(&self, is: impl Fn(&Known) -> bool, stops: impl Fn(Kind) -> bool) -> Option<usize> {
        for (at, open) in self.open.iter().enumerate().rev() {
            if is(open.known) {
                return Some(at);
            }
            if stops(open.known.kind) {
                return None;
            }
        }
        None
    }

    fn close_from(&mut self, at: usize) {
        while self.open.len() > at {
            let Some(open) = self.open.pop() else { return };
            while open.known.kind.is_scope() && self.strong > open.strong {
                self.strong -= 1;
                self.tree.nodes.push(Node::Strong(false));
            }
            self.tree.close(open.index);
        }
    }

    fn top(&self) -> Option<&'static Known> {
        self.open.last().map(|open| open.known)
    }

    fn is_table(&self, at: usize) -> bool {
        self.open.get(at).is_some_and(|open| open.known.kind == Kind::Table)
    }
}

fn is_heading(known: &Known) -> bool {
    matches!(known.kind, Kind::Heading(_))
}

fn is_table_or_cell(known: &Known) -> bool {
    matches!(known.kind, Kind::Table | Kind::Cell | Kind::HeadCell | Kind::Caption)
}

/// Elements of other languages that have no content where they say so; those of HTML cannot.
fn is_foreign(known: &Known) -> bool {
    matches!(known.name, "svg" | "math" | "xml")
}

/// An entry of a list is not looked for beyond these: `ul`, `section`, a cell; a mere block does not hide it.
fn is_special(kind: Kind) -> bool {
    (kind.is_block() || kind.is_scope()) && !matches!(kind, Kind::Block | Kind::Paragraph)
}
