//! Lists of decisions that are set as tables: a row an item, a column its number, its title, its decision; or a row a body, with
//! its day and what it decided.
//!
//! Each cell becomes a block of its own; what the head of its column says stands beside it.

use super::{Block, Cell, Cleaned};
use crate::lexicon::headings;
use crate::lexicon::labels::{CASE_NUMBER, NUMBER_COLUMNS, TITLE_COLUMNS};
use crate::model::SectionKind;
use crate::order;
use crate::scan::header;
use crate::scan::word::number;
use crate::source::{Join, Line, SourceText, Span, fold};
use std::ops::Range;

/// Cuts the rows of tables that list decisions into their cells.
pub fn cut(source: &SourceText, cleaned: Cleaned) -> Cleaned {
    let rows: Vec<_> = cleaned
        .blocks
        .iter()
        .map(|block| row(source, &cleaned, block))
        .collect();
    let tells = |(row, block): (&Option<Row<'_>>, &Block)| {
        let row = row.as_ref()?;
        row.head().map(|_| ()).or_else(|| row.decided(block).map(|_| ()))
    };
    if !rows.iter().zip(&cleaned.blocks).any(|pair| tells(pair).is_some()) {
        return cleaned;
    }
    let mut cutter = Cutter::of(&cleaned);
    let mut columns: Option<Vec<Column>> = None;
    let mut within = false;
    for (block, row) in cleaned.blocks.iter().zip(&rows) {
        let line = cleaned.lines[block.lines.start];
        let item = row.as_ref().zip(columns.as_ref());
        if let Some((row, columns)) = item.filter(|(row, columns)| row.is_item(columns)) {
            cutter.row(source, line, &row.cells, columns);
            within = true;
            continue;
        }
        if let Some(cells) = row.as_ref().and_then(|row| row.decided(block)) {
            cutter.beside(source, line, &cells, Cell::Heads);
            continue;
        }
        let after = within && block.gap;
        let cell = after.then_some(Cell::Opens(SectionKind::Other));
        cutter.whole(&cleaned, block, cell.or(block.cell));
        within &= !after;
        let head = row.as_ref().and_then(Row::head);
        if head.is_some() || after {
            columns = head;
        }
    }
    cutter.finish()
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Number,
    Title,
    CaseNumber,
    Section(SectionKind),
}

/// Lines and blocks as they come to be while rows are cut.
pub(super) struct Cutter {
    lines: Vec<Line>,
    blocks: Vec<Block>,
    furniture: Vec<Span>,
}

impl Cutter {
    /// Begins with nothing but the furniture.
    pub(super) fn of(cleaned: &Cleaned) -> Self {
        Self {
            lines: Vec::with_capacity(cleaned.lines.len()),
            blocks: Vec::with_capacity(cleaned.blocks.len()),
            furniture: cleaned.furniture.clone(),
        }
    }

    /// All of it, put in order.
    pub(super) fn finish(mut self) -> Cleaned {
        order::by_key(&mut self.furniture, |span| span.start);
        Cleaned {
            lines: self.lines,
            blocks: self.blocks,
            furniture: self.furniture,
        }
    }

    /// Takes a block as it is; `cell` says what else it is.
    pub(super) fn whole(&mut self, cleaned: &Cleaned, block: &Block, cell: Option<Cell>) {
        let first = self.lines.len();
        self.lines.extend(&cleaned.lines[block.lines.clone()]);
        self.blocks.push(Block {
            lines: first..self.lines.len(),
            gap: block.gap,
            cell,
        });
    }

    /// The cells of an item: number and title first, wherever they stand in the row.
    fn row(&mut self, source: &SourceText, line: Line, cells: &[Range<usize>], columns: &[Column]) {
        let start = line.span.start;
        let mut end = start;
        for (cell, column) in cells.iter().zip(columns.iter().copied()) {
            let span = line.span.part(start + cell.start, start + cell.end);
            if span.is_empty() {
                continue;
            }
            self.bars(source, line.span.part(end, span.start));
            end = span.end;
            let first = column == Column::Number || columns.first() == Some(&column);
            self.lines.push(Line {
                span,
                gap: first,
                join: Join::Anew,
                ..line
            });
            self.blocks.push(Block {
                lines: self.lines.len() - 1..self.lines.len(),
                gap: first,
                cell: Some(match column {
                    // `–` proposes nothing.
                    Column::Section(kind) if kind != SectionKind::Decision && is_dash(source.slice(span)) => {
                        Cell::Opens(SectionKind::Other)
                    }
                    Column::Section(kind) => Cell::Opens(kind),
                    _ => Cell::Plain,
                }),
            });
        }
        self.bars(source, line.span.part(end, line.span.end));
    }

    /// What heads a row, as a cell of a kind, and what stands behind it, each as a block.
    pub(super) fn beside(&mut self, source: &SourceText, line: Line, cells: &[Range<usize>; 2], first: Cell) {
        let start = line.span.start;
        let mut end = start;
        for (cell, kind) in cells.iter().zip([first, Cell::Plain]) {
            let span = line.span.part(start + cell.start, start + cell.end);
            self.bars(source, line.span.part(end, span.start));
            end = span.end;
            let gap = line.gap && kind == first;
            self.lines.push(Line {
                span,
                gap,
                join: Join::Anew,
                ..line
            });
            self.blocks.push(Block {
                lines: self.lines.len() - 1..self.lines.len(),
                gap,
                cell: Some(kind),
            });
        }
        self.bars(source, line.span.part(end, line.span.end));
    }

    /// What stands between cells is drawn.
    fn bars(&mut self, source: &SourceText, span: Span) {
        let text = source.slice(span);
        let words = text.trim();
        if !words.is_empty() {
            let from = span.start + (text.len() - text.trim_start().len());
            self.furniture.push(span.part(from, from + words.len()));
        }
    }
}

fn is_dash(text: &str) -> bool {
    text.chars().all(|sign| matches!(sign, '-' | '–'))
}

/// A line of a table.
pub(super) struct Row<'s> {
    pub text: &'s str,
    /// Where its cells stand, without the white space around them.
    pub cells: Vec<Range<usize>>,
}

/// The row that a block is.
pub(super) fn row<'s>(source: &'s SourceText, cleaned: &Cleaned, block: &Block) -> Option<Row<'s>> {
    let text = source.slice(cleaned.lines[block.lines.start].span);
    // Nearly all lines end here.
    let is_row = block.lines.len() == 1
        && memchr::memchr2(b'|', b'\t', text.as_bytes()).is_some()
        && (text.starts_with('|') || text.contains('\t') || text.contains(BAR) || text.ends_with(" |"));
    is_row.then(|| Row {
        text,
        cells: cells(text),
    })
}

/// Between two cells, where no bar stands before the first.
const BAR: &str = " | ";

impl Row<'_> {
    /// The columns of a table whose head names number, title and decision.
    fn head(&self) -> Option<Vec<Column>> {
        let Self { text, cells } = self;
        let heads = |cell: &Range<usize>| matches!(column(&text[cell.clone()]), Column::Number | Column::Title);
        if !cells.first().is_some_and(heads) {
            return None;
        }
        let mut columns: Vec<_> = cells.iter().map(|cell| column(&text[cell.clone()])).collect();
        // `Punkt` and `Sag` head numbers where another column has the titles.
        if columns.iter().filter(|column| **column == Column::Title).count() == 2 && columns[0] == Column::Title {
            columns[0] = Column::Number;
        }
        let once = |column: Column| columns.iter().filter(|other| **other == column).count() == 1;
        let told = once(Column::Title) && once(Column::Section(SectionKind::Decision));
        let numbered = columns.first() == Some(&Column::Number) && once(Column::Number);
        // Numbers may stand before the titles in their column.
        let first = columns.first() == Some(&Column::Title) && !columns.contains(&Column::Number);
        (told && (numbered || first)).then_some(columns)
    }

    /// The cells of a row that begins with a body and a day, in either order, and tells in the next cell what was decided: both of
    /// them as one, and that one.
    fn decided(&self, block: &Block) -> Option<[Range<usize>; 2]> {
        let Self { text, cells } = self;
        let [first, second, words, ..] = cells.as_slice() else {
            return None;
        };
        if block.cell.is_some() || words.is_empty() {
            return None;
        }
        let heads = first.start..second.end;
        let header = header::read(&text[heads.clone()]).filter(|header| header.date.is_some())?;
        let in_one =
            |part: &Range<usize>| part.end + heads.start <= first.end || part.start + heads.start >= second.start;
        let last = cells.iter().rfind(|cell| !cell.is_empty())?.end;
        let told = !first.is_empty() && !second.is_empty() && in_one(&header.body);
        told.then_some([heads, words.start..last])
    }

    /// Whether a row is an item of its table: a number, and words in further cells.
    fn is_item(&self, columns: &[Column]) -> bool {
        let Self { text, cells } = self;
        let numbered = cells
            .first()
            .is_some_and(|cell| number(&text[cell.clone()], 0).is_some());
        let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
        // A title without anything behind it may be that of a closed item.
        let enough = filled > 1 || (filled == 1 && columns.first() == Some(&Column::Title));
        numbered && cells.len() <= columns.len() && enough
    }
}

fn column(label: &str) -> Column {
    let label = label.trim_matches(['*', ' ', ':', '.']);
    // Numbers, as most tables have them, head nothing.
    if !label.contains(char::is_alphabetic) {
        return Column::Section(SectionKind::Other);
    }
    let label = fold(label);
    let is = |words: &[&str]| words.contains(&label.as_str());
    if is(NUMBER_COLUMNS) {
        Column::Number
    } else if is(TITLE_COLUMNS) {
        Column::Title
    } else if is(CASE_NUMBER) {
        Column::CaseNumber
    } else {
        // `Beslutning / referat`
        let heading = headings::find(&label).or_else(|| label.split('/').find_map(|part| headings::find(part.trim())));
        Column::Section(heading.map_or(SectionKind::Other, |heading| heading.kind))
    }
}

fn cells(text: &str) -> Vec<Range<usize>> {
    let barred = text.starts_with('|') || text.contains(BAR) || text.ends_with('|');
    let to = text.len() - usize::from(barred && text.len() > 1 && text.ends_with('|'));
    let from = usize::from(text.starts_with('|')).min(to);
    let mut at = from;
    let parts = text[from..to].split(if barred { '|' } else { '\t' }).map(|part| {
        let left = part.trim_start();
        let start = at + part.len() - left.len();
        at += part.len() + 1;
        start..start + left.trim_end().len()
    });
    parts.collect()
}
