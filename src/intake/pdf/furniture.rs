//! Running heads and feet, told by their return at the same place over pages, and what is set across the text.

mod changing;

use super::layout::PageLines;
use super::lines::TextLine;
use crate::order;
use crate::source::{DIGITS, without_digits};
use std::collections::HashMap;

/// Heads and feet stand in so much of the page at its top and at its bottom, in parts of its height.
const MARGIN: f32 = 0.25;
/// They return on so many pages at least.
const REPEATS: usize = 3;
/// In a short document they may stand on fewer pages: where they have a number that counts on, or on all there are.
const SHORT: usize = 2;
/// In a part of a document they stand on every page, or on every second one.
const NEXT_PAGE: usize = 2;
/// Lines of text are askew by no more, in degrees.
const ASKEW: i32 = 15;
/// So many lines on a page may run across its text.
const MOST_STAMPS: usize = 3;
/// They stand at the same height where it differs by no more, in points.
const SAME_Y: f32 = 3.0;

/// Of each page, which of its lines belong to the page and not to the text.
pub fn furniture(pages: &[PageLines]) -> Vec<Vec<bool>> {
    let trust = trusts_artifacts(pages);
    let orders: Vec<Vec<usize>> = pages.iter().map(|page| from_the_top(&page.lines)).collect();
    let mut texts: HashMap<String, Text> = HashMap::new();
    let mut marked: Vec<Vec<bool>> = Vec::with_capacity(pages.len());
    for (page, PageLines { lines, height, .. }) in pages.iter().enumerate() {
        // What is in no order runs across the others.
        let mut own = vec![true; lines.len()];
        for line in &orders[page] {
            own[*line] = trust && lines[*line].artifact;
        }
        marked.push(own);
        for (line, text_line) in lines.iter().enumerate() {
            let text = text_line.text();
            let found = texts.entry(without_digits(&text)).or_default();
            found.lines += 1;
            if is_in_margin(text_line, *height) {
                found.places.push(Place {
                    page,
                    line,
                    y: text_line.y,
                    from_bottom: height - text_line.y,
                    numbers: last_numbers(&text),
                });
            }
        }
    }
    let returning = texts.iter().flat_map(|(name, text)| returning(name, text, pages.len()));
    let mut returns: Vec<Vec<bool>> = pages.iter().map(|page| vec![false; page.lines.len()]).collect();
    for place in returning {
        returns[place.page][place.line] = true;
    }
    changing::add(pages, &orders, &mut returns);
    for (page, marked) in marked.iter_mut().enumerate() {
        from_the_edges(&orders[page], pages[page].drawing.is_picture(), &returns[page], marked);
    }
    marked
}

/// Heads and feet are a page's outermost lines: what returns behind a line that does not is text, and so is a page of
/// which every line returns, save what is stamped on a picture. Lines across the others are at no edge.
fn from_the_edges(order: &[usize], is_picture: bool, returns: &[bool], marked: &mut [bool]) {
    let is_outer = |line: &&usize| returns[**line] || marked[**line];
    let head: Vec<usize> = order.iter().take_while(is_outer).copied().collect();
    let foot: Vec<usize> = order.iter().rev().take_while(is_outer).copied().collect();
    if head.len() < order.len() || is_picture {
        head.into_iter().chain(foot).for_each(|line| marked[line] = true);
    }
}

/// The lines of a page from its top to its bottom, those across the others left out.
fn from_the_top(lines: &[TextLine]) -> Vec<usize> {
    let angle = main_angle(lines);
    let mut order: Vec<usize> = (0..lines.len())
        .filter(|line| !is_turned(&lines[*line], angle))
        .collect();
    order::by(&mut order, |a, b| lines[*a].y.total_cmp(&lines[*b].y));
    order
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

/// The angle at which most lines of a page run, in degrees. A few are stamps, however short the text is.
fn main_angle(lines: &[TextLine]) -> i16 {
    let mut angles: Vec<i16> = lines.iter().map(|line| line.angle).collect();
    order::sort(&mut angles);
    let most = angles.chunk_by(|a, b| a == b).max_by_key(|same| same.len());
    let straight = lines.iter().filter(|line| !is_turned(line, 0)).count();
    match most {
        Some(turned) if straight == 0 || turned.len() > straight.max(MOST_STAMPS) => turned[0],
        _ => 0,
    }
}

/// Whether a line runs across the others: a stamp at the side, a watermark. Those of a scan are all a little askew.
fn is_turned(line: &TextLine, angle: i16) -> bool {
    let apart = (i32::from(line.angle) - i32::from(angle)).rem_euclid(360);
    apart.min(360 - apart) > ASKEW
}

fn is_in_margin(line: &TextLine, height: f32) -> bool {
    line.angle == 0 && (line.y < MARGIN * height || line.y > (1.0 - MARGIN) * height)
}

/// The lines of one text, but for its digits.
#[derive(Default)]
struct Text {
    /// How many there are, wherever they stand.
    lines: usize,
    /// Those that may be heads or feet.
    places: Vec<Place>,
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
fn returning<'p>(name: &str, text: &'p Text, pages: usize) -> Vec<&'p Place> {
    let mut found = Vec::new();
    for of in [|place: &Place| place.y, |place: &Place| place.from_bottom] {
        let mut sorted: Vec<_> = text.places.iter().collect();
        order::by(&mut sorted, |a, b| of(a).total_cmp(&of(b)).then(a.page.cmp(&b.page)));
        for same in sorted.chunk_by(|a, b| of(b) - of(a) <= SAME_Y) {
            let mut by_page = same.to_vec();
            order::by_key(&mut by_page, |place| place.page);
            if is_often(name, &by_page, pages) {
                found.extend(by_page);
            } else {
                let parts = by_page.chunk_by(|a, b| b.page - a.page <= NEXT_PAGE);
                found.extend(
                    parts
                        .filter(|part| is_of_part(name, part, text.lines))
                        .flatten()
                        .copied(),
                );
            }
        }
    }
    found
}

/// Whether a text at one height returns so often that it is of the document's pages.
fn is_often(name: &str, places: &[&Place], pages: usize) -> bool {
    let by_page = one_a_page(places);
    let enough = by_page.len() * 2 >= pages;
    let (counts, stays) = (counts_on(&by_page), has_words(name) && stays_the_same(&by_page));
    let on_all = by_page.len() == SHORT && pages == SHORT && stays;
    let often = by_page.len() >= REPEATS && (counts || has_words(name));
    enough && (often || on_all || (counts && by_page.len() >= SHORT))
}

/// Whether a text at one height is of the pages of a part: it returns on pages that follow each other, is the same on all
/// or counts them, and does not stand elsewhere as often.
fn is_of_part(name: &str, places: &[&Place], lines: usize) -> bool {
    let by_page = one_a_page(places);
    let stays = has_words(name) && stays_the_same(&by_page);
    by_page.len() >= REPEATS && places.len() * 2 > lines && (stays || (counts_on(&by_page) && counts_pages(&by_page)))
}

/// The first of the places on each page.
fn one_a_page<'p>(places: &[&'p Place]) -> Vec<&'p Place> {
    let mut by_page = places.to_vec();
    by_page.dedup_by_key(|place| place.page);
    by_page
}

fn has_words(name: &str) -> bool {
    name.chars().any(|letter| letter != DIGITS)
}

/// Whether the numbers of all places are the same.
fn stays_the_same(places: &[&Place]) -> bool {
    places.windows(2).all(|pair| pair[0].numbers == pair[1].numbers)
}

/// Whether the numbers count from the begin of the part, whose first page may have none, or of the document: those of
/// items count too.
fn counts_pages(places: &[&Place]) -> bool {
    places.first().is_some_and(|first| {
        let numbers = first.numbers.into_iter().flatten();
        numbers
            .map(|number| number as usize)
            .any(|number| number <= 2 || number == first.page + 1)
    })
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

    fn text(places: Vec<Place>) -> Text {
        Text {
            lines: places.len(),
            places,
        }
    }

    #[test]
    fn a_text_that_returns_at_another_height_is_none() {
        let mut wandering = text((0..4).map(|page| place(page, "Klitby")).collect());
        assert_eq!(returning("Klitby", &wandering, 4).len(), 8);
        let mut shift = 0.0;
        for place in &mut wandering.places {
            (place.y, place.from_bottom) = (place.y - shift, place.from_bottom + shift);
            shift += 20.0;
        }
        assert!(returning("Klitby", &wandering, 4).is_empty());
    }

    #[test]
    fn a_part_of_the_pages_may_have_heads_of_its_own() {
        // (text, pages, lines with this text elsewhere, pages of the document, whether it is a head)
        let cases: [(&str, &[usize], usize, usize, bool); 10] = [
            ("Klitby Byråd", &[0, 1], 0, 2, true),
            ("Klitby Byråd", &[0, 1], 0, 12, false),
            ("Klitby Byråd", &[0, 1, 2], 0, 12, true),
            ("Klitby Byråd", &[1, 3, 5], 0, 12, true),
            ("Klitby Byråd", &[1, 4, 7], 0, 12, false),
            ("Beslutning", &[4, 5, 6], 9, 12, false),
            ("Side %", &[0, 1, 2], 0, 12, true),
            ("Side %", &[7, 8, 9], 0, 12, true),
            ("Sag +7", &[0, 1, 2], 0, 12, false),
            ("12", &[0, 1], 0, 2, false),
        ];
        for (name, on, elsewhere, pages, is_head) in cases {
            let written = |page: usize| {
                name.replace('%', &(page + 1).to_string())
                    .replace("+7", &(page + 7).to_string())
            };
            let places: Vec<_> = on.iter().map(|page| place(*page, &written(*page))).collect();
            let mut text = text(places);
            text.lines += elsewhere;
            let key = without_digits(&written(0));
            assert_eq!(!returning(&key, &text, pages).is_empty(), is_head, "{name} {on:?}");
        }
    }
}
