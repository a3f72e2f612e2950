//! Marks of list entries that were drawn apart from their entries.

use super::lines::{TextLine, is_list_mark};

/// A mark stands before its entry by no more, in parts of the size.
const FARTHEST_MARK: f32 = 5.0;
/// A mark stands on the baseline of its entry, to so many parts of the size.
const ON_BASELINE: f32 = 0.3;

/// Puts marks that stand alone before the lines to the right of them: some programs draw those of a page together.
pub fn with_marks(mut lines: Vec<TextLine>) -> Vec<TextLine> {
    let marks: Vec<usize> = (0..lines.len()).filter(|line| is_lone_mark(&lines[*line])).collect();
    if marks.is_empty() {
        return lines;
    }
    let mut by_height: Vec<usize> = (0..lines.len()).collect();
    by_height.sort_by(|a, b| lines[*a].y.total_cmp(&lines[*b].y));
    for mark in marks {
        if let Some(entry) = entry_of(&lines[mark], &lines, &by_height) {
            let mut words = std::mem::take(&mut lines[mark].words);
            words.append(&mut lines[entry].words);
            lines[entry].words = words;
        }
    }
    lines.retain(|line| !line.words.is_empty());
    lines
}

fn is_lone_mark(line: &TextLine) -> bool {
    line.words.len() == 1 && line.words.iter().all(|word| is_list_mark(&word.text) && word.text != "o")
}

/// The line whose text stands nearest to the right of a mark.
fn entry_of(mark: &TextLine, lines: &[TextLine], by_height: &[usize]) -> Option<usize> {
    let near = ON_BASELINE * mark.size;
    let from = by_height.partition_point(|line| lines[*line].y < mark.y - near);
    let level = by_height[from..].iter().copied().take_while(|line| lines[*line].y <= mark.y + near);
    let right = level.filter(|line| {
        let gap = lines[*line].x() - mark.end();
        !lines[*line].words.is_empty() && lines[*line].angle == mark.angle && (0.0..=FARTHEST_MARK * mark.size).contains(&gap)
    });
    right.min_by(|a, b| lines[*a].x().total_cmp(&lines[*b].x()))
}
