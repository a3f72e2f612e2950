//! Marks of list entries that were drawn apart from their entries.

use super::dots::Dot;
use super::lines::{TextLine, Word, is_list_mark};
use crate::order;

/// A mark stands before its entry by no more, in parts of the size.
const FARTHEST_MARK: f32 = 5.0;
/// A mark stands on the baseline of its entry, to so many parts of the size.
const ON_BASELINE: f32 = 0.3;

/// The middle of a bullet is so far above the baseline of its entry, in parts of the size.
const DOT_ABOVE: std::ops::RangeInclusive<f32> = 0.05..=0.6;
/// So many lines on about one level are looked at.
const MOST_NEAR: usize = 200;
/// No baseline is further below it, in points.
const LOWEST_BASELINE: f32 = 30.0;
/// It ends so far before the entry, in parts of the size.
const DOT_BEFORE: std::ops::RangeInclusive<f32> = 0.1..=2.5;

/// Puts marks that stand alone before the lines to the right of them: some programs draw those of a page together, others
/// draw bullets as shapes.
pub fn with_marks(mut lines: Vec<TextLine>, dots: &[Dot]) -> Vec<TextLine> {
    let marks: Vec<usize> = (0..lines.len()).filter(|line| is_lone_mark(&lines[*line])).collect();
    if marks.is_empty() && dots.is_empty() {
        return lines;
    }
    let mut by_height: Vec<usize> = (0..lines.len()).collect();
    order::by(&mut by_height, |a, b| lines[*a].y.total_cmp(&lines[*b].y));
    for mark in marks {
        if let Some(entry) = entry_of(&lines[mark], &lines, &by_height) {
            let mut words = std::mem::take(&mut lines[mark].words);
            words.append(&mut lines[entry].words);
            lines[entry].words = words;
        }
    }
    for dot in dots {
        if let Some(entry) = entry_of_dot(*dot, &lines, &by_height) {
            lines[entry].words.insert(0, dot_word(*dot));
        }
    }
    lines.retain(|line| !line.words.is_empty());
    lines
}

fn dot_word(dot: Dot) -> Word {
    Word {
        x: dot.x,
        end: dot.end,
        text: "•".to_owned(),
        tab: false,
    }
}

/// The line whose text stands nearest to the right of a shape, level with its small letters.
fn entry_of_dot(dot: Dot, lines: &[TextLine], by_height: &[usize]) -> Option<usize> {
    let from = by_height.partition_point(|line| lines[*line].y < dot.y);
    let near = by_height[from..]
        .iter()
        .copied()
        .take(MOST_NEAR)
        .take_while(|line| lines[*line].y <= dot.y + LOWEST_BASELINE);
    let right = near.filter(|line| {
        let line = &lines[*line];
        let (above, gap) = ((line.y - dot.y) / line.size, (line.x() - dot.end) / line.size);
        line.angle == 0
            && !line.words.is_empty()
            && !line.has_mark()
            && DOT_ABOVE.contains(&above)
            && DOT_BEFORE.contains(&gap)
    });
    right.min_by(|a, b| lines[*a].x().total_cmp(&lines[*b].x()))
}

fn is_lone_mark(line: &TextLine) -> bool {
    line.words.len() == 1
        && line
            .words
            .iter()
            .all(|word| is_list_mark(&word.text) && word.text != "o")
}

/// The line whose text stands nearest to the right of a mark.
fn entry_of(mark: &TextLine, lines: &[TextLine], by_height: &[usize]) -> Option<usize> {
    let near = ON_BASELINE * mark.size;
    let from = by_height.partition_point(|line| lines[*line].y < mark.y - near);
    let level = by_height[from..].iter().copied().take(MOST_NEAR);
    let level = level.take_while(|line| lines[*line].y <= mark.y + near);
    let right = level.filter(|line| {
        let gap = lines[*line].x() - mark.end();
        !lines[*line].words.is_empty()
            && lines[*line].angle == mark.angle
            && (0.0..=FARTHEST_MARK * mark.size).contains(&gap)
    });
    right.min_by(|a, b| lines[*a].x().total_cmp(&lines[*b].x()))
}
