//! The rows of tables: of figures, where a row is a line, and of tables that only place text on the page.

use super::line::Set;
use crate::source::Look;

/// A row with more lines in a cell than this places text on the page.
const MOST_LINES: usize = 6;
/// A label before a list of values is no longer than this, in bytes.
const LONGEST_LABEL: usize = 60;
/// Columns beyond this are not kept count of: no page shows them.
const MOST_COLUMNS: usize = 32;

/// Columns that a cell of a row above reaches down into, and for how many rows more.
#[derive(Debug, Default)]
pub struct Reaching(Vec<u8>);

/// A row whose cells are being read.
#[derive(Debug, Default)]
pub struct Row {
    cells: Vec<Vec<Piece>>,
    /// Where the next cell stands, cells of rows above counted.
    column: usize,
    /// Whether space stands before the row.
    gap: bool,
}

/// A line in a cell.
#[derive(Debug)]
pub struct Piece {
    /// The line.
    pub set: Set,
    /// Whether space stands before it.
    pub gap: bool,
}

impl Row {
    /// Begins a row.
    pub fn new(gap: bool) -> Self {
        Self { gap, ..Self::default() }
    }

    /// Begins a cell.
    pub fn cell(&mut self, reaching: &mut Reaching, rows: u8, columns: u8) {
        while reaching.takes(self.column) {
            self.cells.push(Vec::new());
            self.column += 1;
        }
        self.cells.push(Vec::new());
        self.column += usize::from(columns.max(1));
        reaching.reach(
            self.column - usize::from(columns.max(1))..self.column,
            rows.saturating_sub(1),
        );
    }

    /// Ends the row.
    pub fn end(&self, reaching: &mut Reaching) {
        for column in self.column..reaching.0.len() {
            reaching.takes(column);
        }
    }

    /// Adds a line to the cell that was begun last; gives it back where there is none.
    pub fn push(&mut self, piece: Piece) -> Result<(), Piece> {
        match self.cells.last_mut() {
            Some(cell) => {
                cell.push(piece);
                Ok(())
            }
            None => Err(piece),
        }
    }

    /// The lines that the row is in the document.
    pub fn lines(self) -> Vec<Piece> {
        let gap = self.gap;
        let mut lines: Vec<_> = if self.places_text() {
            return self.paragraphs();
        } else if self.is_label() {
            self.label()
        } else {
            self.line().into_iter().collect()
        };
        // Space around paragraphs in cells is space inside the row.
        for (number, line) in lines.iter_mut().enumerate() {
            line.gap = gap && number == 0;
        }
        lines
    }

    /// All lines of all cells, one by one.
    pub fn paragraphs(self) -> Vec<Piece> {
        let mut pieces: Vec<_> = self.cells.into_iter().flatten().collect();
        if let Some(first) = pieces.first_mut() {
            first.gap |= self.gap;
        }
        pieces
    }

    /// One cell, a heading with text below it, or whole passages.
    fn places_text(&self) -> bool {
        let headed = |cell: &Vec<Piece>| cell.len() > 1 && cell.iter().any(|piece| piece.set.look.level > 0);
        let long = |cell: &Vec<Piece>| cell.len() > MOST_LINES;
        let filled = self.cells.iter().filter(|cell| !cell.is_empty()).count();
        filled <= 1 || self.cells.iter().any(headed) || (!self.is_label() && self.cells.iter().any(long))
    }

    /// A label and several values: names below each other, which would run into one another on one line.
    fn is_label(&self) -> bool {
        match &self.cells[..] {
            [label, values] => label.len() == 1 && values.len() > 1 && label[0].set.text.len() <= LONGEST_LABEL,
            _ => false,
        }
    }

    /// The first value stands behind the label, but for an entry of a list, which begins a line.
    fn label(self) -> Vec<Piece> {
        let mut pieces = self.paragraphs().into_iter();
        let (label, first) = (pieces.next(), pieces.next());
        let mut lines = match (label, first) {
            (Some(mut label), Some(first)) if !first.set.marked => {
                join(&mut label.set, "\t", &first.set);
                vec![label]
            }
            (label, first) => label.into_iter().chain(first).collect(),
        };
        lines.extend(pieces);
        lines
    }

    /// All cells on one line, parted by tabs.
    fn line(self) -> Option<Piece> {
        let mut line: Option<Piece> = None;
        for (column, cell) in self.cells.into_iter().enumerate() {
            let mut part = if column == 0 { "" } else { "\t" };
            if cell.is_empty()
                && let Some(line) = &mut line
            {
                line.set.text.push_str(part);
            }
            for piece in cell {
                match &mut line {
                    Some(line) => join(&mut line.set, part, &piece.set),
                    None => line = Some(piece),
                }
                part = " ";
            }
        }
        line
    }
}

/// Puts a line behind another; both must be bold for all to be.
fn join(line: &mut Set, between: &str, next: &Set) {
    line.text.push_str(between);
    line.text.push_str(&next.text);
    line.look = Look {
        bold: line.look.bold && next.look.bold,
        level: line.look.level.max(next.look.level),
        ..line.look
    };
}

impl Reaching {
    /// Whether a cell from above stands in a column; it is one row shorter then.
    fn takes(&mut self, column: usize) -> bool {
        match self.0.get_mut(column) {
            Some(rows) if *rows > 0 => {
                *rows -= 1;
                true
            }
            _ => false,
        }
    }

    fn reach(&mut self, columns: std::ops::Range<usize>, rows: u8) {
        let end = columns.end.min(MOST_COLUMNS);
        if rows > 0 && columns.start < end {
            self.0.resize(self.0.len().max(end), 0);
            self.0[columns.start..end].fill(rows);
        }
    }
}
