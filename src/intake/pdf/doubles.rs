//! Text that stands on a page twice: drawn once more, or read from its picture and laid over it.

use super::lines::{TextLine, Word};
use crate::order;

/// A word stands at the same place where it differs by no more, in parts of the size.
const SAME_PLACE: f32 = 0.6;
/// A line stands there already where so much of it does: what was read from a picture has errors.
const MOST: f32 = 0.7;
/// So many lines at about one height, and words at about one place, are looked at.
const MOST_NEAR: usize = 100;

/// The lines of a page without those that stand there already.
pub fn without(lines: Vec<TextLine>) -> Vec<TextLine> {
    let mut by_height: Vec<usize> = (0..lines.len()).collect();
    order::by(&mut by_height, |a, b| lines[*a].y.total_cmp(&lines[*b].y));
    let mut double = vec![false; lines.len()];
    for (at, index) in by_height.iter().enumerate() {
        let line = &lines[*index];
        let near = |other: &&usize| (lines[**other].y - line.y).abs() <= SAME_PLACE * line.size;
        let above = by_height[..at].iter().rev().take(MOST_NEAR).take_while(near);
        let below = by_height[at + 1..].iter().take(MOST_NEAR).take_while(near);
        let before = above.chain(below).filter(|other| **other < *index && !double[**other]);
        let before: Vec<&TextLine> = before
            .map(|other| &lines[*other])
            .filter(|other| other.angle == line.angle && other.x() < line.end() && line.x() < other.end())
            .collect();
        double[*index] = !before.is_empty() && stands_there(line, &before);
    }
    let mut double = double.into_iter();
    lines.into_iter().filter(|_| !double.next().unwrap_or(false)).collect()
}

/// Whether most letters of a line are those of words that stand in the same place.
fn stands_there(line: &TextLine, before: &[&TextLine]) -> bool {
    let mut words: Vec<&Word> = before.iter().flat_map(|line| &line.words).collect();
    order::by(&mut words, |a, b| a.x.total_cmp(&b.x));
    let near = SAME_PLACE * line.size;
    let again = |word: &&Word| {
        let from = words.partition_point(|other| other.x < word.x - near);
        let here = words[from..].iter().take(MOST_NEAR);
        here.take_while(|other| other.x <= word.x + near)
            .any(|other| other.text == word.text)
    };
    let letters = |word: &Word| word.text.chars().count();
    let found: usize = line.words.iter().filter(again).map(letters).sum();
    #[allow(clippy::cast_precision_loss)] // The letters of a line.
    let share = found as f32 / line.letters().max(1) as f32;
    share >= MOST
}
