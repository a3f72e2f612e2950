//! Tables of labels: a heading in the first cell of a row, what stands under it in the second.
//!
//! Each becomes a block of its own, as if the heading stood on a line of its own.

use super::table::{self, Cutter};
use super::{Block, Cell, Cleaned};
use crate::lexicon::headings;
use crate::model::SectionKind::{self, Attendance, Decision, Proposal};
use crate::scan::mark::NumberMark;
use crate::source::{SourceText, fold};
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// A label that the vocabulary does not know is told by its return in so many rows.
const RETURNS: usize = 3;
/// It is no longer, in bytes.
const LONGEST: usize = 60;

/// A row of two cells.
struct Row<'a> {
    cells: [Range<usize>; 2],
    label: &'a str,
    first: First,
}

/// What stands in the first cell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum First {
    Heading(SectionKind),
    /// An item's number, where bars keep it from being read with its title.
    Number,
    Other,
}

/// Cuts the rows of labels. `Økonomi` before a tab may be a line of a budget; only where the document labels what was
/// proposed or decided so, other headings are labels too, and with them what returns above them.
pub fn cut(source: &SourceText, cleaned: Cleaned) -> Cleaned {
    let rows: Vec<_> = cleaned
        .blocks
        .iter()
        .map(|block| row(source, &cleaned, block))
        .collect();
    let decides = |row: &Row<'_>| matches!(row.first, First::Heading(Decision | Proposal));
    if !rows.iter().flatten().any(decides) {
        return cleaned;
    }
    let returning = returning(&rows);
    let mut cutter = Cutter::of(&cleaned);
    for (block, row) in cleaned.blocks.iter().zip(&rows) {
        let label = row
            .as_ref()
            .filter(|row| row.first != First::Other || returning.contains(row.label));
        match label {
            Some(row) => cutter.beside(source, cleaned.lines[block.lines.start], &row.cells, Cell::Label),
            None => cutter.whole(&cleaned, block, block.cell),
        }
    }
    cutter.finish()
}

/// Reads a row of two cells, the second of which is no heading. Lists of people are read whole.
fn row<'a>(source: &'a SourceText, cleaned: &Cleaned, block: &Block) -> Option<Row<'a>> {
    let table::Row { text, cells } = table::row(source, cleaned, block).filter(|_| block.cell.is_none())?;
    let filled = cells.into_iter().filter(|cell| !cell.is_empty());
    let cells: [Range<usize>; 2] = filled.collect::<Vec<_>>().try_into().ok()?;
    let label = text[cells[0].clone()].trim_end_matches(':');
    let heading = |words: &str| headings::find(&fold(words)).map(|heading| heading.kind);
    let number = || text.starts_with('|') && NumberMark::read(label).is_some_and(|mark| mark.form.stands_alone());
    let first = match heading(label) {
        Some(Attendance) => return None,
        Some(kind) => First::Heading(kind),
        None if number() => First::Number,
        None => First::Other,
    };
    let labels = heading(text[cells[1].clone()].trim_end_matches(':')).is_none();
    labels.then_some(Row { cells, label, first })
}

/// The labels beyond the vocabulary: words that return in first cells, somewhere right above a known label.
fn returning<'a>(rows: &[Option<Row<'a>>]) -> HashSet<&'a str> {
    let is_label = |label: &str| {
        label.len() <= LONGEST && label.starts_with(char::is_uppercase) && label.ends_with(char::is_alphabetic)
    };
    let mut counted: HashMap<&str, usize> = HashMap::new();
    for row in rows.iter().flatten().filter(|row| row.first == First::Other) {
        *counted.entry(row.label).or_default() += usize::from(is_label(row.label));
    }
    let above = rows.windows(2).filter_map(|pair| match pair {
        [Some(row), Some(below)] => matches!(below.first, First::Heading(_)).then_some(row.label),
        _ => None,
    });
    above
        .filter(|label| counted.get(label).is_some_and(|count| *count >= RETURNS))
        .collect()
}
