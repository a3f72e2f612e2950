//! From paragraphs and tables to lines.
//!
//! One line a paragraph or soft line, one a row of a table with its cells parted by tabs. There is a gap before what has
//! space above it; entries of a list and rows of a table follow each other without.

use super::Builder;
use super::blocks::{Block, Cell, Paragraph, Words};
use crate::source::{Join, Look, SourceText, Warning};
use std::collections::{BTreeMap, BTreeSet};

/// A row takes no more columns than this, whatever its cells say that they cover.
const MAX_COLUMNS: usize = 256;

/// What a document holds.
#[derive(Debug, Default)]
pub struct Document {
    /// The text.
    pub body: Vec<Block>,
    /// What stands above each page.
    pub headers: Vec<Block>,
    /// What stands below each page.
    pub footers: Vec<Block>,
    /// Whether some of it could not be read.
    pub broken: bool,
    /// How many characters could not be decoded.
    pub undecodable: usize,
}

/// Puts a document's lines together: headers, each once, then the text, then footers.
pub fn compose(document: &Document) -> SourceText {
    let mut lines = Lines::default();
    lines.blocks(&document.body);
    let mut builder = Builder::default();
    furniture(&mut builder, &document.headers);
    builder.gap();
    lines.emit(&mut builder);
    builder.gap();
    furniture(&mut builder, &document.footers);
    if document.broken {
        builder.warn(Warning::Incomplete);
    }
    if document.undecodable > 0 {
        builder.warn(Warning::Undecodable(document.undecodable));
    }
    builder.finish()
}

fn furniture(builder: &mut Builder, blocks: &[Block]) {
    let mut lines = Lines::default();
    lines.blocks(blocks);
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for line in &lines.set {
        let text = line.words.text.trim();
        if !text.is_empty() && seen.insert(text) {
            builder.furniture(text);
        }
    }
}

/// Lines whose size is not yet known in percent: only all of them tell what is usual.
#[derive(Default)]
struct Lines {
    set: Vec<Line>,
    last: Last,
}

struct Line {
    words: Words,
    level: u8,
    gap: bool,
}

/// What stands above the next line.
#[derive(Default)]
struct Last {
    /// Whether it asks for space below it, or was empty.
    after: bool,
    entry: bool,
    /// Whether it is a table; two that touch are one to the eye.
    table: bool,
    style: Option<String>,
}

impl Lines {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => self.paragraph(paragraph),
                Block::Table(rows) => self.table(rows),
            }
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        if paragraph.is_empty() {
            self.last = Last {
                after: true,
                ..Last::default()
            };
            return;
        }
        let mut gap = self.gap_before(paragraph);
        let mut mark = paragraph.mark.as_str();
        for line in &paragraph.lines {
            if line.text.trim().is_empty() {
                gap = true;
                continue;
            }
            self.set.push(Line {
                words: marked(std::mem::take(&mut mark), line),
                level: paragraph.level,
                gap: std::mem::take(&mut gap),
            });
        }
        self.last = Last {
            after: paragraph.space.after,
            entry: paragraph.entry,
            table: false,
            style: paragraph.style.clone(),
        };
    }

    fn gap_before(&self, paragraph: &Paragraph) -> bool {
        let alike = paragraph.style.is_some() && paragraph.style == self.last.style;
        let close = (paragraph.entry && self.last.entry) || (alike && paragraph.space.contextual);
        paragraph.level > 0 || (!close && (paragraph.space.before || self.last.after))
    }

    fn table(&mut self, rows: &[Vec<Cell>]) {
        self.last.after = !self.last.table;
        if is_layout(rows) {
            rows.iter().flatten().for_each(|cell| self.blocks(&cell.blocks));
        } else {
            for row in rows {
                self.row(row);
            }
        }
        self.last = Last {
            after: true,
            table: true,
            ..Last::default()
        };
    }

    fn row(&mut self, cells: &[Cell]) {
        let words = row_words(cells);
        if !words.text.trim().is_empty() {
            self.set.push(Line {
                words,
                level: 0,
                gap: std::mem::take(&mut self.last.after),
            });
        }
    }

    fn emit(&self, builder: &mut Builder) {
        let usual = usual_size(&self.set);
        for line in &self.set {
            if line.gap {
                builder.gap();
            }
            let look = Look {
                size: percent(line.words.size(), usual),
                bold: line.words.is_bold(),
                level: line.level,
            };
            builder.line(&line.words.text, Join::Anew, look);
        }
    }
}

/// A table that only lays out a page: of one column, of labels beside prose, or with headings or tables in its cells.
fn is_layout(rows: &[Vec<Cell>]) -> bool {
    let one_column = rows
        .iter()
        .all(|row| row.len() <= 1 && row.iter().all(|cell| cell.covers == 0));
    let labelled = rows.iter().all(|row| row.len() <= 2) && rows.iter().flatten().any(Cell::is_prose);
    one_column || labelled || rows.iter().flatten().any(Cell::lays_out)
}

fn marked(mark: &str, line: &Words) -> Words {
    let mut words = line.clone();
    if !mark.is_empty() {
        words.text = format!("{mark} {}", line.text.trim_start());
    }
    words
}

/// The cells of a row, parted by tabs. A cell that covers others leaves theirs empty, so that columns keep their place.
fn row_words(cells: &[Cell]) -> Words {
    let mut row = Words::default();
    let mut columns = 0;
    for cell in cells {
        if columns > 0 {
            row.tab();
        }
        row.extend(&cell.words());
        let covers = cell.covers.min(MAX_COLUMNS.saturating_sub(columns + 1));
        (0..covers).for_each(|_| row.tab());
        columns += covers + 1;
    }
    row
}

/// The size that most letters have, in half points, those of headings not counted; 0 where nothing tells.
fn usual_size(lines: &[Line]) -> u16 {
    let mut letters: BTreeMap<u16, usize> = BTreeMap::new();
    for line in lines.iter().filter(|line| line.level == 0) {
        *letters.entry(line.words.size()).or_default() += line.words.letters();
    }
    let most = letters.into_iter().max_by_key(|(_, letters)| *letters);
    most.map_or(0, |(size, _)| size)
}

fn percent(size: u16, usual: u16) -> u16 {
    if size == 0 || usual == 0 {
        return Look::default().size;
    }
    u16::try_from(u32::from(size) * 100 / u32::from(usual)).unwrap_or(u16::MAX)
}
