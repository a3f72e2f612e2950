//! Running heads and feet, told by their return at the same place over pages.

use super::layout::PageLines;
use super::lines::TextLine;
use crate::source::{DIGITS, without_digits};
use std::collections::HashMap;

/// Heads and feet stand in so much of the page at its top and at its bottom, in parts of its height.
const MARGIN: f32 = 0.2;
/// They return on so many pages at least, and on half of all.
const REPEATS: usize = 3;
/// In a short document they may stand on fewer pages, where they have a number that counts on.
const SHORT: usize = 2;
/// They stand at the same height where it differs by no more, in points.
const SAME_Y: f32 = 3.0;

/// Of each page, which of its lines belong to the page and not to the text.
pub fn furniture(pages: &[PageLines]) -> Vec<Vec<bool>> {
    let mut marked: Vec<Vec<bool>> = pages.iter().map(|page| vec![false; page.lines.len()]).collect();
    let trust = trusts_artifacts(pages);
    let mut places: HashMap<String, Vec<Place>> = HashMap::new();
    for (page, PageLines { lines, height, .. }) in pages.iter().enumerate() {
        for (line, text_line) in lines.iter().enumerate() {
            marked[page][line] = trust && text_line.artifact;
            if is_in_margin(text_line, *height) {
                let text = text_line.text();
                let place = Place {
                    page,
                    line,
                    y: text_line.y,
                    from_bottom: height - text_line.y,
                    numbers: last_numbers(&text),
                };
                places.entry(without_digits(&text)).or_default().push(place);
            }
        }
    }
    let returning = places
        .iter()
        .flat_map(|(text, places)| returning(text, places, pages.len()));
    let mut returns: Vec<Vec<bool>> = pages.iter().map(|page| vec![false; page.lines.len()]).collect();
    for place in returning {
        returns[place.page][place.line] = true;
    }
    for ((page, returns), marked) in pages.iter().zip(&returns).zip(&mut marked) {
        from_the_edges(&page.lines, returns, marked);
    }
    marked
}

/// Heads and feet are a page's outermost lines: what returns behind a line that does not is text, and so is a page of
/// which every line returns.
fn from_the_edges(lines: &[TextLine], returns: &[bool], marked: &mut [bool]) {
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by(|a, b| lines[*a].y.total_cmp(&lines[*b].y));
    let is_outer = |line: &&usize| returns[**line] || marked[**line];
    let head: Vec<usize> = order.iter().take_while(is_outer).copied().collect();
    let foot: Vec<usize> = order.iter().rev().take_while(is_outer).copied().collect();
    if head.len() < lines.len() {
        head.into_iter().chain(foot).for_each(|line| marked[line] = true);
    }
}

/// A file that marks most of its text as artifacts tells nothing by it.
fn trusts_artifacts(pages: &[PageLines]) -> bool {
    let letters = |artifact: bool| {
        let lines = pages.iter().flat_map(|page| &page.lines);
        lines
            .filter(|line| line.artifact == artifact)
            .map(TextLine::letters)
            .sum::<usize>()
    };
    letters(true) < letters(false)
}

fn is_in_margin(line: &TextLine, height: f32) -> bool {
    line.angle == 0 && (line.y < MARGIN * height || line.y > (1.0 - MARGIN) * height)
}

/// Where a text stands that may be a head or a foot.
struct Place {
    page: usize,
    line: usize,
    y: f32,
    from_bottom: f32,
    numbers: [Option<u32>; 2],
}

/// Those of the places of one text that are heads or feet.
fn returning<'p>(text: &str, places: &'p [Place], pages: usize) -> Vec<&'p Place> {
    let mut found = Vec::new();
    for of in [|place: &Place| place.y, |place: &Place| place.from_bottom] {
        let mut sorted: Vec<_> = places.iter().collect();
        sorted.sort_by(|a, b| of(a).total_cmp(&of(b)).then(a.page.cmp(&b.page)));
        for same in sorted.chunk_by(|a, b| of(b) - of(a) <= SAME_Y) {
            if is_often(text, same, pages) {
                found.extend(same.iter().copied());
            }
        }
    }
    found
}

/// Whether a text at one height returns so often that it is of the page.
fn is_often(text: &str, places: &[&Place], pages: usize) -> bool {
    let mut by_page: Vec<_> = places.to_vec();
    by_page.sort_by_key(|place| place.page);
    by_page.dedup_by_key(|place| place.page);
    let often = by_page.len() >= REPEATS && by_page.len() * 2 >= pages;
    let only_number = text.chars().all(|letter| letter == DIGITS);
    let counts = counts_on(&by_page);
    (often && (counts || !only_number)) || (counts && by_page.len() >= SHORT && by_page.len() * 2 >= pages)
}

/// Whether the last number of each place rises as the pages do, or the one before it: `Side 3 af 20`.
fn counts_on(places: &[&Place]) -> bool {
    let counts = |which: usize| {
        let rises = |pair: &&[&Place]| match (pair[0].numbers[which], pair[1].numbers[which]) {
            (Some(a), Some(b)) => usize::try_from(b.wrapping_sub(a)) == Ok(pair[1].page - pair[0].page),
            _ => false,
        };
        let rising = places.windows(2).filter(rises).count();
        // Pages may be missing, or numbered anew.
        rising * 3 >= (places.len() - 1) * 2
    };
    places.len() > 1 && (counts(0) || counts(1))
}

/// The last two numbers of a text, the very last one first.
fn last_numbers(text: &str) -> [Option<u32>; 2] {
    let digits = text.rsplit(|letter: char| !letter.is_ascii_digit());
    let mut numbers = digits
        .filter(|digits| !digits.is_empty())
        .map(|digits| digits.parse().ok());
    [numbers.next().flatten(), numbers.next().flatten()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(page: usize, text: &str) -> Place {
        Place {
            page,
            line: 0,
            y: 800.0,
            from_bottom: 42.0,
            numbers: last_numbers(text),
        }
    }

    #[test]
    fn numbers_that_count_with_the_pages() {
        for (texts, counts) in [
            (["Side 1 af 3", "Side 2 af 3", "Side 3 af 3"], true),
            (["4", "5", "6"], true),
            (["2 / 9", "3 / 9", "4 / 9"], true),
            (["4. februar 2025", "4. februar 2025", "4. februar 2025"], false),
        ] {
            let places: Vec<_> = texts.iter().enumerate().map(|(page, text)| place(page, text)).collect();
            assert_eq!(counts_on(&places.iter().collect::<Vec<_>>()), counts, "{texts:?}");
        }
    }

    #[test]
    fn a_text_that_returns_at_another_height_is_none() {
        let mut places: Vec<_> = (0..4).map(|page| place(page, "Klitby")).collect();
        assert_eq!(returning("Klitby", &places, 4).len(), 8);
        let mut shift = 0.0;
        for place in &mut places {
            (place.y, place.from_bottom) = (place.y - shift, place.from_bottom + shift);
            shift += 20.0;
        }
        assert!(returning("Klitby", &places, 4).is_empty());
    }
}
