//! Running heads and feet, told by their return at the same place over pages.

use super::layout::PageLines;
use super::lines::TextLine;
use std::collections::HashMap;

/// Heads and feet stand in so much of the page at its top and at its bottom, in parts of its height.
const MARGIN: f32 = 0.25;
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
                    number: last_number(&text),
                };
                places.entry(without_digits(&text)).or_default().push(place);
            }
        }
    }
    let returning = places
        .iter()
        .flat_map(|(text, places)| returning(text, places, pages.len()));
    for place in returning {
        marked[place.page][place.line] = true;
    }
    marked
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
    number: Option<u32>,
}

/// Stands for a run of digits.
const DIGITS: char = '#';

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

/// Whether the numbers rise as the pages do.
fn counts_on(places: &[&Place]) -> bool {
    let rises = |pair: &[&Place]| match (pair[0].number, pair[1].number) {
        (Some(a), Some(b)) => usize::try_from(b.wrapping_sub(a)) == Ok(pair[1].page - pair[0].page),
        _ => false,
    };
    let rising = places.windows(2).filter(|pair| rises(pair)).count();
    places.len() > 1 && rising * 3 >= (places.len() - 1) * 2
}

/// The text with a sign for every run of digits.
fn without_digits(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '0'..='9' if plain.ends_with(DIGITS) => {}
            '0'..='9' => plain.push(DIGITS),
            _ => plain.push(letter),
        }
    }
    plain
}

/// The number that may count with the pages: of `Side 3 af 20` the first one.
fn last_number(text: &str) -> Option<u32> {
    let mut numbers = text
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|digits| !digits.is_empty());
    let numbers: Vec<&str> = numbers.by_ref().collect();
    let at = numbers.len().checked_sub(if is_of(text) { 2 } else { 1 })?;
    numbers.get(at)?.parse().ok()
}

/// Whether a text ends in two numbers of which the second is the number of pages: words of any language part them.
fn is_of(text: &str) -> bool {
    let words: Vec<&str> = text.split([' ', '\t', '/']).filter(|word| !word.is_empty()).collect();
    let is_number = |word: Option<&&str>| word.is_some_and(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
    let last = words.len().checked_sub(1);
    let before = |by: usize| last.and_then(|last| last.checked_sub(by)).and_then(|at| words.get(at));
    is_number(last.and_then(|last| words.get(last)))
        && (is_number(before(2)) || (text.contains('/') && is_number(before(1))))
}
