//! A flow of paragraphs and rows: the text, a header, a note.

use crate::intake::blocks::{Block, Cell, Face, Paragraph, Space};
use crate::intake::numerals::bullet;

/// How a paragraph is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Setting {
    /// The number of its style.
    pub style: i32,
    /// Zero-based level of a heading; none and 9 are running text.
    pub outline: Option<u8>,
    /// The space around it.
    pub space: Space,
    /// Whether it stands in a table.
    pub in_table: bool,
    /// Whether it is an entry of a list.
    pub entry: bool,
}

/// What has been read of a flow.
#[derive(Debug, Default)]
pub struct Story {
    blocks: Vec<Block>,
    paragraph: Paragraph,
    /// What comes after the paragraph: notes and text boxes.
    after: Vec<Block>,
    cell: Vec<Block>,
    row: Vec<Cell>,
    rows: Vec<Vec<Cell>>,
    /// The number or bullet before the paragraph, as it stands there.
    mark: String,
}

impl Story {
    /// Adds a letter.
    pub fn push(&mut self, letter: char, face: Face) {
        self.paragraph.push(letter.encode_utf8(&mut [0; 4]), face);
    }

    /// Adds a letter to the mark of the paragraph.
    pub fn push_mark(&mut self, letter: char) {
        self.mark.push(letter);
    }

    /// Ends the line.
    pub fn break_line(&mut self) {
        self.paragraph.break_line();
    }

    /// Adds what comes after the paragraph.
    pub fn follow(&mut self, blocks: Vec<Block>) {
        self.after.extend(blocks);
    }

    /// Ends a paragraph.
    pub fn end_paragraph(&mut self, setting: Setting) {
        let mark = mark(&std::mem::take(&mut self.mark));
        let level = setting.outline.filter(|level| *level < 9).map_or(0, |level| level + 1);
        let paragraph = Paragraph {
            entry: level == 0 && (setting.entry || !mark.is_empty()),
            mark,
            level,
            space: setting.space,
            style: Some(setting.style.to_string()),
            ..std::mem::take(&mut self.paragraph)
        };
        if !setting.in_table {
            self.end_table();
        }
        let into = if setting.in_table {
            &mut self.cell
        } else {
            &mut self.blocks
        };
        into.push(Block::Paragraph(paragraph));
        into.append(&mut self.after);
    }

    /// Ends a cell, and the paragraph in it.
    pub fn end_cell(&mut self, setting: Setting) {
        if !self.paragraph.lines.is_empty() || !self.after.is_empty() {
            self.end_paragraph(Setting {
                in_table: true,
                ..setting
            });
        }
        self.mark.clear();
        self.row.push(Cell {
            blocks: std::mem::take(&mut self.cell),
            covers: 0,
        });
    }

    /// Ends a row. Cells that one above covers are written as empty ones.
    pub fn end_row(&mut self) {
        let row = std::mem::take(&mut self.row);
        if !row.is_empty() {
            self.rows.push(row);
        }
    }

    /// All that was read.
    pub fn finish(mut self, setting: Setting) -> Vec<Block> {
        if !self.paragraph.lines.is_empty() {
            self.end_paragraph(setting);
        }
        self.end_table();
        self.blocks.append(&mut self.after);
        self.blocks
    }

    /// Ends the table, with what is left of a row that was cut off.
    fn end_table(&mut self) {
        if !self.cell.is_empty() {
            let blocks = std::mem::take(&mut self.cell);
            self.row.push(Cell { blocks, covers: 0 });
        }
        self.end_row();
        if !self.rows.is_empty() {
            self.blocks.push(Block::Table(std::mem::take(&mut self.rows)));
        }
    }
}

/// What stands before a paragraph: a number as it is, one sign that is neither letter nor digit as a bullet.
fn mark(text: &str) -> String {
    let text = text.trim();
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (Some('o'), None) => bullet(text).to_owned(),
        (Some(sign), None) if !sign.is_alphanumeric() => bullet(text).to_owned(),
        _ => text.to_owned(),
    }
}
