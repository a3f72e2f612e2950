//! From nested elements to lines.

use super::attributes::Attributes;
use super::elements::Kind;
use super::line::{Line, Set};
use super::list::{self, List};
use super::survey::{Fate, Plan};
use super::table::{Piece, Reaching, Row};
use super::tree::{Element, Node, Tree};
use crate::intake::builder::Builder;
use crate::source::{Join, SourceText};

/// The lines of a page.
pub fn render(tree: &Tree, plan: &Plan) -> SourceText {
    let style = Style {
        furniture: plan.has_main(),
        ..Style::default()
    };
    let mut renderer = Renderer {
        tree,
        plan,
        builder: Builder::default(),
        line: Line::default(),
        style,
        frames: Vec::new(),
        strong: 0,
        lists: Vec::new(),
        tables: Vec::new(),
        row: None,
        gap: false,
    };
    renderer.walk();
    renderer.builder.finish()
}

/// What holds for all text in an element.
#[derive(Clone, Copy, Default)]
struct Style {
    /// Bold by the element's style or kind.
    bold: bool,
    /// Bold elements that are open around a style that says otherwise; only those inside it count.
    strong: usize,
    /// Line ends and white space count.
    pre: bool,
    /// The level of a heading.
    level: u8,
    /// The text belongs to the page.
    furniture: bool,
}

/// An open element.
struct Frame {
    index: u32,
    /// The style around it.
    style: Style,
    /// The length of the line where it began.
    length: usize,
}

struct Renderer<'t> {
    tree: &'t Tree,
    plan: &'t Plan,
    builder: Builder,
    line: Line,
    style: Style,
    frames: Vec<Frame>,
    /// The number of open bold elements.
    strong: usize,
    lists: Vec<List>,
    tables: Vec<Reaching>,
    /// The row that is being read, where its cells may become one line.
    row: Option<Row>,
    /// Space stands before the next line.
    gap: bool,
}

impl Renderer<'_> {
    fn walk(&mut self) {
        let mut at = 0;
        while let Some(node) = self.tree.nodes.get(at) {
            at += 1;
            match *node {
                Node::Open(index) => at = self.open(index, at),
                Node::Close => self.close(),
                Node::Text(start, end) => self.text(self.tree.words(start, end)),
                Node::Strong(true) => self.strong += 1,
                Node::Strong(false) => self.strong = self.strong.saturating_sub(1),
                Node::Leaf(kind) => self.leaf(kind),
            }
        }
        self.end_line();
    }

    /// Begins an element; where to go on: behind it, where its text is none of the document.
    fn open(&mut self, index: u32, at: usize) -> usize {
        let Some(element) = self.tree.element(index) else {
            return at;
        };
        let end = element.end as usize;
        if self.plan.fate(index) == Fate::Gone {
            if element.known.kind.is_block() {
                self.end_line();
            }
            return end + 1;
        }
        if element.attributes.word_mark {
            self.line.mark(&list::word_mark(&self.tree.words_of(at..end)));
            return end + 1;
        }
        if element.known.kind.is_block() {
            self.edge(element);
        }
        let style = self.inner_style(index, element);
        self.frames.push(Frame {
            index,
            style: self.style,
            length: self.line.len(),
        });
        self.style = style;
        self.begin(element, at);
        at
    }

    fn begin(&mut self, element: &Element, at: usize) {
        let attributes = &element.attributes;
        match element.known.kind {
            Kind::List(ordered) => self.lists.push(List::new(ordered, attributes, self.entries(at))),
            Kind::Entry => {
                let mark = self
                    .lists
                    .last_mut()
                    .map_or(list::BULLET.to_owned(), |list| list.mark(attributes));
                self.line.mark(&mark);
            }
            Kind::Table => {
                self.release();
                self.tables.push(Reaching::default());
            }
            Kind::Row => self.row = Some(Row::new(std::mem::take(&mut self.gap))),
            Kind::Cell | Kind::HeadCell => self.begin_cell(attributes),
            Kind::Inline if attributes.tab => self.line.tab(),
            _ => {}
        }
    }

    fn begin_cell(&mut self, attributes: &Attributes) {
        if let (Some(row), Some(reaching)) = (&mut self.row, self.tables.last_mut()) {
            row.cell(reaching, attributes.rows, attributes.columns);
            self.gap = false;
        }
    }

    fn inner_style(&self, index: u32, element: &Element) -> Style {
        let (kind, attributes) = (element.known.kind, &element.attributes);
        let mut style = self.style;
        style.furniture = self.plan.is_furniture(index, element, style.furniture);
        style.pre |= attributes.pre || kind == Kind::Pre;
        let level = match kind {
            Kind::Heading(level) => Some(level),
            _ => attributes.heading(),
        };
        style.level = level.unwrap_or(style.level);
        let by_kind = (matches!(kind, Kind::Heading(_)) || kind == Kind::HeadCell).then_some(true);
        if let Some(bold) = attributes.bold.or(by_kind) {
            style.bold = bold;
            style.strong = self.strong;
        }
        style
    }

    fn close(&mut self) {
        let Some(frame) = self.frames.pop() else { return };
        let Some(element) = self.tree.element(frame.index) else {
            return;
        };
        let kind = element.known.kind;
        if kind.is_block() {
            self.end_line();
        } else if element.attributes.drawn && self.line.len() == frame.length {
            self.line.draw();
        }
        match kind {
            Kind::List(_) => drop(self.lists.pop()),
            Kind::Entry => self.line.unmark(),
            Kind::Table => drop(self.tables.pop()),
            Kind::Row => self.end_row(),
            _ => {}
        }
        self.style = frame.style;
        if kind.is_block() {
            self.edge(element);
        }
    }

    fn text(&mut self, text: &str) {
        let bold = self.style.bold || self.strong > self.style.strong;
        let level = self.style.level;
        if !self.style.pre {
            return self.line.words(text, bold, level);
        }
        for (number, part) in text.split('\n').enumerate() {
            if number > 0 {
                self.break_line();
            }
            if !part.is_empty() {
                self.line.kept(part, bold, level);
            }
        }
    }

    fn leaf(&mut self, kind: Kind) {
        match kind {
            Kind::Break => self.break_line(),
            Kind::Rule => {
                self.end_line();
                self.gap = true;
            }
            _ => self.end_line(),
        }
    }

    /// Ends a line at the edge of a block, with the space that browsers leave there.
    fn edge(&mut self, element: &Element) {
        self.end_line();
        let kind = element.known.kind;
        let nested = matches!(kind, Kind::List(_)) && !self.lists.is_empty();
        self.gap |= kind.is_spaced() && !nested && !element.attributes.tight;
    }

    /// Ends a line where the writer did; an empty one is space.
    fn break_line(&mut self) {
        if self.line.len() == 0 {
            self.gap = true;
        }
        self.end_line();
    }

    fn end_line(&mut self) {
        self.gap |= self.line.is_blank();
        let Some(set) = self.line.take() else { return };
        let gap = std::mem::take(&mut self.gap);
        self.put(Piece { set, gap });
    }

    fn put(&mut self, piece: Piece) {
        let left = match &mut self.row {
            Some(row) => row.push(piece).err(),
            None => Some(piece),
        };
        if let Some(piece) = left {
            self.write(piece);
        }
    }

    fn write(&mut self, Piece { set, gap }: Piece) {
        if gap {
            self.builder.gap();
        }
        // Lines of preformatted text may be wrapped by hand.
        let join = if self.style.pre { Join::Unknown } else { Join::Anew };
        match set {
            Set { text, .. } if self.style.furniture => self.builder.furniture(&text),
            Set { text, look, .. } => self.builder.line(&text, join, look),
        }
    }

    fn end_row(&mut self) {
        if let Some(row) = self.row.take() {
            if let Some(reaching) = self.tables.last_mut() {
                row.end(reaching);
            }
            self.gap = false;
            row.lines().into_iter().for_each(|piece| self.write(piece));
        }
    }

    /// A table in a cell: the row around it only places text on the page.
    fn release(&mut self) {
        if let Some(row) = self.row.take() {
            row.paragraphs().into_iter().for_each(|piece| self.write(piece));
        }
    }

    /// How many entries the list has whose first node is `at`.
    fn entries(&self, mut at: usize) -> usize {
        let mut entries = 0;
        loop {
            match self.tree.nodes.get(at) {
                Some(Node::Open(index)) => {
                    let Some(element) = self.tree.element(*index) else {
                        return entries;
                    };
                    entries += usize::from(element.known.kind == Kind::Entry);
                    at = element.end as usize + 1;
                }
                Some(Node::Close) | None => return entries,
                Some(_) => at += 1,
            }
        }
    }
}
