//! The flow of a document: paragraphs, lists, tables, and what is anchored in them.

use super::lists::{Counts, LEVELS, Lists};
use super::styles::Styles;
use crate::intake::blocks::{Block, Cell, Face, Paragraph};
use crate::intake::properties::Properties;
use crate::intake::xml::{Element, Node};

/// An element says at most so often that it stands several times.
const MAX_REPEATED: usize = 64;
/// The first level of headings where one does not say its own.
const FIRST: u32 = 1;

/// Reads the flow, paragraph by paragraph.
pub struct Body<'d> {
    styles: &'d Styles,
    lists: Lists,
    /// What comes after the paragraph that is being read: notes and text boxes.
    after: Vec<Block>,
}

/// Where a list stands.
struct Place {
    style: String,
    /// Zero-based.
    level: usize,
    counts: Counts,
}

impl<'d> Body<'d> {
    /// Begins with nothing counted.
    pub fn new(styles: &'d Styles, lists: Lists) -> Self {
        Self {
            styles,
            lists,
            after: Vec::new(),
        }
    }

    /// What stands in a body, a header, a cell, a note or a text box.
    pub fn story(&mut self, element: &Element<'_>) -> Vec<Block> {
        let after = std::mem::take(&mut self.after);
        let mut blocks = Vec::new();
        self.blocks(element, &mut blocks);
        self.after = after;
        blocks
    }

    fn blocks(&mut self, element: &Element<'_>, into: &mut Vec<Block>) {
        for child in element.elements() {
            match child.name() {
                "p" | "h" => self.paragraph(child, None, into),
                "list" => self.outermost_list(child, into),
                "table" => {
                    let rows = self.rows(child);
                    into.push(Block::Table(rows));
                }
                "section" if child.attribute("display").as_deref() == Some("none") => {}
                name if is_aside(name) => {}
                // Sections, indexes as they were last made, frames and shapes.
                _ => self.blocks(child, into),
            }
        }
    }

    fn outermost_list(&mut self, list: &Element<'_>, into: &mut Vec<Block>) {
        let style = list.attribute("style-name").unwrap_or_default();
        let mut place = Place {
            counts: self.lists.begin(list, &style),
            level: 0,
            style,
        };
        self.entries(list, &mut place, into);
        self.lists.end(list, &place.style, place.counts);
    }

    fn entries(&mut self, list: &Element<'_>, place: &mut Place, into: &mut Vec<Block>) {
        for entry in list.elements() {
            match entry.name() {
                "list-item" => self.entry(entry, place, true, into),
                "list-header" => self.entry(entry, place, false, into),
                _ => {}
            }
        }
    }

    /// The first paragraph of an entry has its number.
    fn entry(&mut self, entry: &Element<'_>, place: &mut Place, mut numbered: bool, into: &mut Vec<Block>) {
        let start = entry.number("start-value").and_then(|start| u32::try_from(start).ok());
        for child in entry.elements() {
            match child.name() {
                "p" | "h" => {
                    let first = std::mem::take(&mut numbered);
                    let mark = first.then(|| self.lists.next(&place.style, place.level, start, &mut place.counts));
                    self.paragraph(child, Some(mark.unwrap_or_default()), into);
                }
                "list" => self.inner_list(child, place, into),
                _ => self.blocks(child, into),
            }
        }
    }

    fn inner_list(&mut self, list: &Element<'_>, outer: &mut Place, into: &mut Vec<Block>) {
        let mut place = Place {
            style: list.attribute("style-name").unwrap_or_else(|| outer.style.clone()),
            level: (outer.level + 1).min(LEVELS - 1),
            counts: outer.counts,
        };
        if list.attribute("continue-numbering").as_deref() != Some("true") {
            place.counts[place.level..].fill(None);
        }
        self.entries(list, &mut place, into);
        outer.counts = place.counts;
    }

    /// `mark` is what a list puts before the paragraph; none outside of lists.
    fn paragraph(&mut self, element: &Element<'_>, mark: Option<String>, into: &mut Vec<Block>) {
        let style = element.attribute("style-name");
        let properties = self.styles.paragraph(style.as_deref());
        let level = heading_level(element);
        let mut paragraph = Paragraph {
            entry: mark.is_some() && level == 0,
            mark: mark.unwrap_or_else(|| self.heading_mark(element, level)),
            level,
            space: properties.space(),
            style,
            ..Paragraph::default()
        };
        self.inline(element, &properties, &mut paragraph);
        into.push(Block::Paragraph(paragraph));
        into.append(&mut self.after);
    }

    fn heading_mark(&mut self, element: &Element<'_>, level: u8) -> String {
        if level == 0 || element.attribute("is-list-header").as_deref() == Some("true") {
            return String::new();
        }
        let restart = element.attribute("restart-numbering").as_deref() == Some("true");
        let start = element
            .number("start-value")
            .and_then(|start| u32::try_from(start).ok());
        self.lists
            .heading(usize::from(level - 1), start.or(restart.then_some(FIRST)))
    }

    /// What stands in a paragraph.
    fn inline(&mut self, element: &Element<'_>, around: &Properties, paragraph: &mut Paragraph) {
        let face = around.face();
        for node in element.nodes() {
            match node {
                Node::Text(text) => push_folded(paragraph, text, face),
                Node::Element(child) => self.inline_element(child, around, paragraph),
            }
        }
    }

    fn inline_element(&mut self, child: &Element<'_>, around: &Properties, paragraph: &mut Paragraph) {
        let face = around.face();
        match child.name() {
            "span" => {
                let style = child.attribute("style-name");
                let own = style.map(|style| self.styles.letters(&style, around));
                self.inline(child, own.as_ref().unwrap_or(around), paragraph);
            }
            "s" => paragraph.push(&" ".repeat(repeated(child, "c")), face),
            "tab" => paragraph.push("\t", face),
            "line-break" => paragraph.break_line(),
            "note" => child.child("note-body").into_iter().for_each(|note| self.aside(note)),
            name if is_shape(name) => self.aside(child),
            name if is_aside(name) => {}
            _ => self.inline(child, around, paragraph),
        }
    }

    /// What is anchored in a paragraph comes after it.
    fn aside(&mut self, element: &Element<'_>) {
        let blocks = self.story(element);
        self.after.extend(blocks);
    }

    fn rows(&mut self, table: &Element<'_>) -> Vec<Vec<Cell>> {
        let mut rows = Vec::new();
        for child in table.elements() {
            match child.name() {
                "table-row" => rows.push(self.cells(child)),
                "table-header-rows" | "table-rows" | "table-row-group" => rows.extend(self.rows(child)),
                _ => {}
            }
        }
        rows
    }

    /// Cells that another one covers stand in the row, too, and are empty.
    fn cells(&mut self, row: &Element<'_>) -> Vec<Cell> {
        let mut cells = Vec::new();
        for child in row.elements() {
            let blocks = match child.name() {
                "table-cell" => self.story(child),
                "covered-table-cell" => Vec::new(),
                _ => continue,
            };
            cells.push(Cell { blocks, covers: 0 });
            cells.extend((1..repeated(child, "number-columns-repeated")).map(|_| Cell::default()));
        }
        cells
    }
}

/// The level of a heading, 1 the highest; 0 for a paragraph.
fn heading_level(element: &Element<'_>) -> u8 {
    if element.name() != "h" {
        return 0;
    }
    let level = element
        .number("outline-level")
        .and_then(|level| u8::try_from(level).ok());
    level.unwrap_or(1).clamp(1, 10)
}

/// White space counts once, however much there is; what shall be more has elements of its own.
fn push_folded(paragraph: &mut Paragraph, text: &str, face: Face) {
    let mut spaced = paragraph.lines.last().is_none_or(|line| line.text.ends_with(' '));
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        let is_space = matches!(letter, ' ' | '\t' | '\n' | '\r');
        if !is_space {
            folded.push(letter);
        } else if !spaced {
            folded.push(' ');
        }
        spaced = is_space;
    }
    paragraph.push(&folded, face);
}

fn repeated(element: &Element<'_>, attribute: &str) -> usize {
    let times = element.number(attribute).and_then(|times| usize::try_from(times).ok());
    times.unwrap_or(1).clamp(1, MAX_REPEATED)
}

/// What is drawn, and may hold text.
fn is_shape(name: &str) -> bool {
    matches!(
        name,
        "frame" | "custom-shape" | "rect" | "ellipse" | "circle" | "polygon" | "path" | "g" | "caption" | "connector"
    )
}

/// What is not shown in the text: comments, what tracked changes have deleted, how indexes are made.
fn is_aside(name: &str) -> bool {
    let source = name.ends_with("-source") || name.ends_with("-decls");
    source
        || matches!(
            name,
            "annotation"
                | "tracked-changes"
                | "forms"
                | "hidden-text"
                | "ruby-text"
                | "image"
                | "object"
                | "object-ole"
                | "binary-data"
                | "script"
                | "event-listeners"
        )
}
