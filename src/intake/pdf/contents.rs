//! Contents lists whose leaders have no room: the page numbers are told by those around them.

use super::lines::TextLine;
use super::paragraphs::ends_entry;

/// The entries on both sides are so many lines away at most.
const NEAR: usize = 4;

/// Puts a tab before page numbers that no leader stands before, and page numbers that stand alone on a line behind
/// their titles.
pub fn mend(lines: &mut Vec<(usize, TextLine)>) {
    let pages: Vec<Option<u32>> = lines.iter().map(|(_, line)| page_of(line)).collect();
    let lost: Vec<usize> = (0..lines.len())
        .filter(|index| is_lost(lines, &pages, *index))
        .collect();
    for index in lost.into_iter().rev() {
        let line = &mut lines[index].1;
        part_number(line);
        if line.words.len() == 1 && index > 0 {
            let mut number = std::mem::take(&mut line.words);
            lines[index - 1].1.words.append(&mut number);
        }
    }
    lines.retain(|(_, line)| !line.words.is_empty());
}

/// Makes the number at the end of a line a cell, the dots that stick to it a word of their own.
fn part_number(line: &mut TextLine) {
    let Some(mut number) = line.words.pop() else { return };
    let digits = number.text.trim_start_matches('.').to_owned();
    let dots = number.text.len() - digits.len();
    if dots > 0 {
        number.text.truncate(dots);
        line.words.push(number.clone());
    }
    number.text = digits;
    number.tab = true;
    line.words.push(number);
}

/// The page that an entry names.
fn page_of(line: &TextLine) -> Option<u32> {
    let last = line.words.last().filter(|_| ends_entry(line))?;
    last.text
        .trim_start_matches(|letter: char| !letter.is_ascii_digit())
        .parse()
        .ok()
}

/// Whether a line ends in a number that may be the page of an entry: between those of the entries around it.
fn is_lost(lines: &[(usize, TextLine)], pages: &[Option<u32>], index: usize) -> bool {
    let last = lines[index].1.words.last();
    let number = last.and_then(|word| word.text.trim_start_matches('.').parse::<u32>().ok());
    let Some(number) = number.filter(|_| pages[index].is_none() && !lines[index].1.has_cells()) else {
        return false;
    };
    let before = pages[index.saturating_sub(NEAR)..index]
        .iter()
        .rev()
        .find_map(|page| *page);
    let after = pages[index + 1..].iter().take(NEAR).find_map(|page| *page);
    before
        .zip(after)
        .is_some_and(|(before, after)| (before..=after).contains(&number))
}
