//! Which item that was read is which item that was drawn.

use super::compare::{bare, fold};
use super::expect::ExpectedItem;
use referat::model::Item;

/// Less than this is no likeness.
const LEAST: usize = 2;

/// Pairs of indices, both rising, that are most alike together.
pub fn pairs(expected: &[ExpectedItem], got: &[Item]) -> Vec<(usize, usize)> {
    let (rows, columns) = (expected.len(), got.len());
    let mut best = vec![vec![0; columns + 1]; rows + 1];
    for row in (0..rows).rev() {
        for column in (0..columns).rev() {
            let paired = likeness(&expected[row], &got[column]);
            let pair = if paired >= LEAST {
                paired + best[row + 1][column + 1]
            } else {
                0
            };
            best[row][column] = pair.max(best[row + 1][column]).max(best[row][column + 1]);
        }
    }
    let (mut row, mut column, mut found) = (0, 0, Vec::new());
    while row < rows && column < columns {
        if best[row][column] == best[row + 1][column] {
            row += 1;
        } else if best[row][column] == best[row][column + 1] {
            column += 1;
        } else {
            found.push((row, column));
            row += 1;
            column += 1;
        }
    }
    found
}

fn likeness(expected: &ExpectedItem, got: &Item) -> usize {
    let (wanted, title) = (bare(&expected.title), bare(&got.title));
    let begins = |text: &str| text.chars().take(12).collect::<String>();
    let alike = [
        (4, wanted == title),
        (
            2,
            title.contains(&begins(&wanted)) || wanted.contains(&title) && title.len() > 8,
        ),
        (2, expected.number.is_some() && expected.number == got.number),
        (
            2,
            expected.case_number.is_some() && expected.case_number == got.case_number,
        ),
        (
            1,
            expected.decision.text.as_deref().map(fold) == got.decision.as_ref().map(|decision| fold(&decision.text)),
        ),
    ];
    alike.iter().filter(|(_, holds)| *holds).map(|(weight, _)| weight).sum()
}
