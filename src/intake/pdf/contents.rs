//! Contents lists whose leaders have no room: the page numbers are told by those around them.

use super::lines::TextLine;
use super::paragraphs::ends_entry;

/// The entries on both sides are so many lines away at most.
const NEAR: usize = 4;

/// Puts a tab before page numbers that no leader stands before, and page numbers that stand alone on a line behind
/// their titles.
pub fn mend(lines: &mut Vec<(usize, TextLine)>) {
    let pages: Vec<Option<u32>> = lines.iter().map(|(_, line)| page_of(line)).collect();
    let lost: Vec<usize> = (0..lines.len()).filter(|index| is_lost(lines, &pages, *index)).collect();
    for index in lost.into_iter().rev() {
        let Some((_, line)) = lines.get_mut(index) else { continue };
        if line.words.len() > 1 {
            line.words.iter_mut().next_back().into_iter().for_each(|number| number.tab = true);
        } else if index > 0 {
            let (_, mut number) = lines.remove(index);
            number.words.iter_mut().for_each(|number| number.tab = true);
            lines[index - 1].1.words.append(&mut number.words);
        }
    }
}

/// The page that an entry names.
fn page_of(line: &TextLine) -> Option<u32> {
    let last = line.words.last().filter(|_| ends_entry(line))?;
    last.text.trim_start_matches(|letter: char| !letter.is_ascii_digit()).parse().ok()
}

/// Whether a line ends in a number that may be the page of an entry: between those of the entries around it.
fn is_lost(lines: &[(usize, TextLine)], pages: &[Option<u32>], index: usize) -> bool {
    let number = lines[index].1.words.last().and_then(|word| word.text.parse::<u32>().ok());
    let Some(number) = number.filter(|_| pages[index].is_none() && !lines[index].1.has_cells()) else {
        return false;
    };
    let before = pages[index.saturating_sub(NEAR)..index].iter().rev().find_map(|page| *page);
    let after = pages[index + 1..].iter().take(NEAR).find_map(|page| *page);
    before.is_some_and(|before| before <= number) && after.is_none_or(|after| number <= after) && (before.is_some() && after.is_some())
}
