//! What the lines of all pages tell together: columns, sizes, leading.

use super::drawing::Drawing;
use super::lines::TextLine;
use super::tables::SAME_X;
use crate::order;

/// The lines of a page, in the order of the content.
#[derive(Debug, Default)]
pub struct PageLines {
    /// Its lines.
    pub lines: Vec<TextLine>,
    /// Its height as a reader sees it, in points.
    pub height: f32,
    /// What is drawn on it beside its text.
    pub drawing: Drawing,
}

/// What the lines of a document have in common.
#[derive(Debug)]
pub struct Layout {
    /// The size of most letters, in points.
    pub size: f32,
    /// The usual distances of baselines, by size.
    leadings: Vec<(f32, f32)>,
    /// The columns, from left to right.
    columns: Vec<Column>,
}

/// A column of running text.
#[derive(Clone, Copy, Debug)]
struct Column {
    left: f32,
    right: f32,
}

/// A column's edge is where this share of its lines ends at the latest: some stick out.
const RIGHTMOST: f32 = 0.97;
/// The gaps of a line are alike where the least is so many times the widest.
const ALIKE: f32 = 0.7;
/// So many columns, and sizes of type, are told apart; a document with more has no layout.
const MOST_KINDS: usize = 100;
/// So many lines make a column.
const FEWEST_LINES: usize = 4;
/// Where a document does not tell, the leading in parts of the size.
const USUAL_LEADING: f32 = 1.25;
/// The leading of one size may be so many times that of another, measured by their sizes.
const SET_WIDER: f32 = 1.15;
/// No leading is larger, in parts of the size.
const LARGEST_LEADING: f32 = 1.9;
/// A column of text goes over so much of a page, in parts of its height.
const HIGHEST_CELL: f32 = 0.4;
/// Sizes are the same where they differ by no more, in points.
pub const SAME_SIZE: f32 = 0.3;

impl Layout {
    /// The layout of lines of text: rows and furniture are not among them.
    pub fn of<'l>(lines: impl Iterator<Item = &'l TextLine> + Clone) -> Self {
        let text = lines.clone().filter(|line| !line.has_cells() && line.angle == 0);
        let size = weighted_mode(lines.map(|line| (line.size, line.letters()))).unwrap_or(1.0);
        Self {
            size,
            leadings: leadings(size, text.clone()),
            columns: columns(text),
        }
    }

    /// The usual distance from one baseline to the next in text of a size, in points.
    pub fn leading(&self, size: f32) -> f32 {
        leading_of(&self.leadings, size).unwrap_or(USUAL_LEADING * size)
    }

    /// The right edge of the column in which a line stands.
    pub fn right_edge(&self, line: &TextLine) -> f32 {
        let inside = self.columns.iter().filter(|column| column.holds(line));
        inside.map(|column| column.right).fold(line.end(), f32::max)
    }

    /// Whether the gaps of a line are wide because it is set to the full width of its column: all alike, from edge to edge.
    /// A number at the right edge is the page of a contents entry.
    fn is_justified(&self, line: &TextLine) -> bool {
        let mut gaps: Vec<f32> = line.words.windows(2).map(|pair| pair[1].x - pair[0].end).collect();
        order::by(&mut gaps, f32::total_cmp);
        let alike = gaps
            .first()
            .zip(gaps.last())
            .is_some_and(|(least, most)| *least >= ALIKE * most);
        let fills =
            |column: &Column| (column.left - line.x()).abs() <= SAME_X && (column.right - line.end()).abs() <= SAME_X;
        let number = line
            .words
            .last()
            .is_none_or(|word| word.text.bytes().all(|byte| byte.is_ascii_digit()));
        !number && alike && self.columns.iter().any(fills)
    }

    /// Takes the tabs out of lines that are merely set to the full width of their column.
    pub fn close_gaps<'l>(&self, lines: impl Iterator<Item = &'l mut TextLine>) {
        for line in lines.filter(|line| line.has_cells()) {
            if self.is_justified(line) {
                for word in &mut line.words {
                    word.tab = false;
                }
            }
        }
    }

    /// The left edge of the column in which a line stands.
    pub fn left_edge(&self, line: &TextLine) -> f32 {
        let inside = self.columns.iter().filter(|column| column.holds(line));
        inside.map(|column| column.left).fold(line.x(), f32::min)
    }
}

impl Column {
    /// Whether a line stands in the column: it begins in it and takes no more of what is right of it.
    fn holds(self, line: &TextLine) -> bool {
        self.left <= line.x() + SAME_X && self.right > f32::midpoint(line.x(), line.end())
    }
}

/// The value with the largest weight, to a tenth.
fn weighted_mode(values: impl Iterator<Item = (f32, usize)>) -> Option<f32> {
    let mut values: Vec<_> = values.filter(|(value, _)| value.is_finite()).collect();
    order::by(&mut values, |a, b| a.0.total_cmp(&b.0));
    let groups = values.chunk_by(|a, b| b.0 - a.0 < 0.1);
    groups
        .max_by_key(|group| group.iter().map(|(_, weight)| weight).sum::<usize>())
        .map(|group| group[group.len() / 2].0)
}

/// For each size the distance that most lines have from the one above. The lines of headings stand rarely on each other:
/// theirs is measured by that of the running text, whose size is `usual`.
fn leadings<'l>(usual: f32, lines: impl Iterator<Item = &'l TextLine> + Clone) -> Vec<(f32, f32)> {
    let pairs = lines.clone().zip(lines.skip(1));
    let near = pairs.filter_map(|(a, b)| {
        let down = b.y - a.bottom;
        let same = (a.size - b.size).abs() <= SAME_SIZE && a.bold == b.bold;
        (same && down > b.size * 0.8 && down <= b.size * LARGEST_LEADING).then_some((b.size, down))
    });
    let mut near: Vec<_> = near.collect();
    order::by(&mut near, |a, b| a.0.total_cmp(&b.0));
    let mut sizes: Vec<_> = near.chunk_by(|a, b| b.0 - a.0 <= SAME_SIZE).collect();
    order::by_key(&mut sizes, |size| std::cmp::Reverse(size.len()));
    sizes.truncate(MOST_KINDS);
    let mode = |size: &[(f32, f32)], most: f32| {
        let downs = size.iter().filter(|(_, down)| *down <= most);
        weighted_mode(downs.map(|(_, down)| (*down, 1))).map(|leading| (size[0].0, leading))
    };
    let all: Vec<_> = sizes.iter().filter_map(|size| mode(size, f32::INFINITY)).collect();
    let ratio = leading_of(&all, usual).map_or(USUAL_LEADING, |leading| leading / usual);
    let bounded = sizes.iter().map(|size| {
        let (size, most) = (size, size[0].0 * ratio * SET_WIDER);
        mode(size, most).unwrap_or((size[0].0, size[0].0 * ratio))
    });
    bounded.collect()
}

fn leading_of(leadings: &[(f32, f32)], size: f32) -> Option<f32> {
    let known = leadings.iter().find(|(known, _)| (known - size).abs() <= SAME_SIZE);
    known.map(|(_, leading)| *leading)
}

/// The columns of text, by where lines begin.
fn columns<'l>(lines: impl Iterator<Item = &'l TextLine>) -> Vec<Column> {
    let mut lines: Vec<_> = lines.map(|line| (line.x(), line.end())).collect();
    order::by(&mut lines, |a, b| a.0.total_cmp(&b.0));
    let groups = lines.chunk_by(|a, b| b.0 - a.0 <= SAME_X);
    let column = |group: &[(f32, f32)]| {
        let mut ends: Vec<f32> = group.iter().map(|(_, end)| *end).collect();
        order::by(&mut ends, f32::total_cmp);
        #[allow(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss
        )] // A rank.
        let rank = ((ends.len() - 1) as f32 * RIGHTMOST) as usize;
        Column {
            left: group[0].0,
            right: ends[rank],
        }
    };
    groups.filter(|group| group.len() >= FEWEST_LINES).map(column).collect()
}

/// Where columns of running text begin: lines that go up by much of the page and to the right of all lines before them
/// on their level.
pub fn text_columns(pages: &[PageLines]) -> Vec<f32> {
    let mut starts: Vec<f32> = Vec::new();
    for PageLines { lines, height, .. } in pages {
        for pair in lines.windows(2) {
            let (last, line) = (&pair[0], &pair[1]);
            let jumps = last.y - line.y > HIGHEST_CELL * height && line.x() > last.x() + line.size;
            if jumps
                && starts.len() < MOST_KINDS
                && line.angle == last.angle
                && !starts.iter().any(|start| (start - line.x()).abs() <= SAME_X)
            {
                starts.push(line.x());
            }
        }
    }
    starts
}
