//! Rows of tables: lines that stand side by side, put together cell by cell.

use super::lines::{SOFT_HYPHEN, TextLine, Word};
use crate::order;
use crate::source::hyphen_stays;

/// Lines begin at the same place where they differ by no more, in points.
pub const SAME_X: f32 = 1.5;
/// Lines stand side by side where their baselines, or the middles of their cells, differ by no more, in parts of the
/// size.
const SIDE_BY_SIDE: f32 = 0.6;
/// The leading inside a cell is at most so large, in parts of the size.
const CELL_LEADING: f32 = 1.7;
/// A gap before the begin of a column parts cells, in parts of the size; elsewhere it takes a tab.
const CELL_GAP: f32 = 0.45;
/// A row has at most so many lines; what has more is a column of text.
const MOST_LINES: usize = 80;
/// Of a row so many cells may have several lines.
const MOST_CELLS: usize = 100;
/// The lines of a row are at most so far apart, in parts of the page's height.
const HIGHEST_ROW: f32 = 0.4;

/// Where the columns of a page begin that hold running text, in points: a line that goes there begins a column and not
/// a cell.
pub type Columns = [f32];

/// Puts the rows of a page together; other lines stay as they are. `height` is that of the page, in points.
pub fn rows(lines: &[TextLine], columns: &Columns, height: f32) -> Vec<TextLine> {
    let mut rows: Vec<&[TextLine]> = Vec::with_capacity(lines.len());
    let mut rest = lines;
    while !rest.is_empty() {
        let (row, after) = rest.split_at(row_length(rest, columns, height).clamp(1, rest.len()));
        rows.push(row);
        rest = after;
    }
    let tables = rows.chunk_by(|a, b| is_row(a) && is_row(b));
    tables
        .flat_map(|table| {
            if is_row(table[0]) {
                put_together(table)
            } else {
                table.concat()
            }
        })
        .collect()
}

fn is_row(lines: &[TextLine]) -> bool {
    lines.len() > 1 || lines.iter().any(TextLine::has_cells)
}

/// How many lines belong to the row that begins with the first one.
fn row_length(lines: &[TextLine], columns: &Columns, height: f32) -> usize {
    let Some(first) = lines.first() else { return 0 };
    let window = &lines[..lines.len().min(MOST_LINES)];
    let (mut cell, mut cell_from, mut length) = (last_cell(first), 0, 1);
    for index in 1..window.len() {
        let (last, line) = (&window[index - 1], &window[index]);
        if line.angle != first.angle || (line.y - first.y).abs() > HIGHEST_ROW * height {
            break;
        }
        if is_beside(window, index, cell_from, cell) && !begins_column(line, columns) {
            (cell, cell_from, length) = (last_cell(line), index, index + 1);
        } else if let Some(x) = goes_on(last, line, cell, &window[cell_from]) {
            // Further lines of the first cell may as well be a paragraph, until something stands beside it.
            cell = x;
            if x > first.x() + SAME_X {
                length = index + 1;
            }
        } else {
            break;
        }
    }
    length
}

fn begins_column(line: &TextLine, columns: &Columns) -> bool {
    columns.iter().any(|column| (line.x() - column).abs() <= SAME_X)
}

/// Where the last cell of a line begins.
fn last_cell(line: &TextLine) -> f32 {
    line.cell_starts().last().unwrap_or_else(|| line.x())
}

/// Whether the line at `index` begins a cell to the right of the lines from `cell_from` on: level with the top of the
/// row, or so that both are centred on the same height.
fn is_beside(lines: &[TextLine], index: usize, cell_from: usize, cell: f32) -> bool {
    let (first, last, line) = (&lines[0], &lines[index - 1], &lines[index]);
    let near = SIDE_BY_SIDE * line.size;
    if line.y > last.y - near {
        return false;
    }
    let in_cell = lines[cell_from..index].iter();
    if line.x() < in_cell.fold(cell, |end, line| end.max(line.end())) - SAME_X {
        return false;
    }
    let below = |pair: &[TextLine]| goes_on(&pair[0], &pair[1], last_cell(line), line).is_some();
    let more = lines[index..].windows(2).take_while(|pair| below(pair)).count();
    let middle = f32::midpoint(line.y, lines[index + more].y);
    let lowest = lines[..index].iter().fold(first.y, |y, line| y.max(line.y));
    let row_middle = f32::midpoint(first.y, lowest);
    (line.y - first.y).abs() <= near || (middle - row_middle).abs() <= near
}

/// Where the cell begins that `line` goes on with: the one that is being read, or one that begins with a word of the
/// line above.
fn goes_on(last: &TextLine, line: &TextLine, cell: f32, first: &TextLine) -> Option<f32> {
    let down = line.y - last.y;
    if down <= 0.0 || down > CELL_LEADING * last.size.max(line.size) || line.has_cells() {
        return None;
    }
    let at = |x: f32| (line.x() - x).abs() <= SAME_X;
    if at(cell) {
        return Some(cell);
    }
    let begins = |pair: &[Word]| at(pair[1].x) && pair[1].x - pair[0].end > CELL_GAP * first.size;
    let parted = !first.has_mark() && std::ptr::eq(first, last) && first.words.windows(2).any(begins);
    parted.then(|| line.x())
}

/// The rows of a table as lines of cells.
fn put_together(table: &[&[TextLine]]) -> Vec<TextLine> {
    let mut starts: Vec<f32> = Vec::new();
    for row in table.iter().filter(|row| row.len() > 1) {
        starts.extend(row.iter().flat_map(TextLine::cell_starts));
    }
    order::by(&mut starts, f32::total_cmp);
    starts.dedup_by(|next, kept| *next - *kept <= SAME_X);
    table.iter().filter_map(|row| one_row(row, &starts)).collect()
}

/// A row as one line: of each cell the words, cells from left to right.
fn one_row(lines: &[TextLine], starts: &[f32]) -> Option<TextLine> {
    let first = lines.first()?;
    let mut cells: Vec<(f32, Vec<Word>)> = Vec::new();
    for words in lines.iter().flat_map(|line| parts(line, starts)) {
        let x = words.first()?.x;
        // The cells of one line are all different ones.
        let known = cells
            .iter_mut()
            .take(MOST_CELLS)
            .find(|(start, _)| (x - *start).abs() <= SAME_X);
        match known.filter(|_| lines.len() > 1) {
            Some((_, cell)) => append(cell, words),
            None => cells.push((x, words)),
        }
    }
    order::by(&mut cells, |a, b| a.0.total_cmp(&b.0));
    let words = cells.into_iter().enumerate().flat_map(|(index, (_, mut words))| {
        for (place, word) in words.iter_mut().enumerate() {
            word.tab = place == 0 && index > 0;
        }
        words
    });
    Some(TextLine {
        bottom: lines.iter().fold(first.y, |bottom, line| bottom.max(line.y)),
        bold: lines.iter().all(|line| line.bold),
        words: words.collect(),
        ..first.clone()
    })
}

/// Puts the next line of a cell behind those before it.
fn append(cell: &mut Vec<Word>, mut words: Vec<Word>) {
    if let Some((last, next)) = cell.last_mut().zip(words.first()) {
        let broken = last.text.ends_with(SOFT_HYPHEN);
        if broken {
            last.text.pop();
        }
        if broken || hyphen_stays(&last.text, &next.text) {
            last.text += &words.remove(0).text;
        }
    }
    cell.append(&mut words);
}

/// The cells of a line: cut at tabs, and at wide gaps where a column begins.
fn parts(line: &TextLine, starts: &[f32]) -> Vec<Vec<Word>> {
    let mut parts: Vec<Vec<Word>> = Vec::new();
    let mut end = f32::INFINITY;
    for word in &line.words {
        let at_column = || {
            let next = starts.partition_point(|start| *start < word.x - SAME_X);
            starts.get(next).is_some_and(|start| *start <= word.x + SAME_X)
        };
        let cut = word.tab || (word.x - end > CELL_GAP * line.size && at_column());
        match parts.last_mut() {
            Some(part) if !cut => part.push(word.clone()),
            _ => parts.push(vec![word.clone()]),
        }
        end = word.end;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(x: f32, y: f32, text: &str) -> TextLine {
        let word = Word {
            x,
            end: text.chars().fold(x, |end, _| end + 5.0),
            text: text.to_owned(),
            tab: false,
        };
        TextLine {
            y,
            bottom: y,
            size: 10.0,
            bold: false,
            invisible: false,
            angle: 0,
            artifact: false,
            id: None,
            words: vec![word],
        }
    }

    fn read(lines: &[TextLine], columns: &Columns) -> Vec<String> {
        rows(lines, columns, 842.0).iter().map(TextLine::text).collect()
    }

    #[test]
    fn cells_are_put_side_by_side_and_columns_of_text_are_not() {
        let lines = [
            line(60.0, 100.0, "før"),
            line(60.0, 140.0, "a"),
            line(60.0, 152.0, "a2"),
            line(200.0, 140.0, "rød\u{ad}"),
            line(200.0, 152.0, "grød"),
            line(60.0, 190.0, "b"),
            line(60.0, 230.0, "Bech-"),
            line(60.0, 242.0, "Nielsen"),
            line(200.0, 230.0, "børne-"),
            line(200.0, 242.0, "og"),
        ];
        assert_eq!(
            read(&lines, &[]),
            ["før", "a a2\trødgrød", "b", "Bech-Nielsen\tbørne- og"]
        );
        assert_eq!(read(&lines, &[200.0]).len(), 10);
    }
}
