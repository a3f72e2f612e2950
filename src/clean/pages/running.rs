//! Running heads that a copied page left between the lines: told by what they say of the paper and by the page that counts on.

use crate::lexicon::bodies::MUNICIPALITY;
use crate::lexicon::labels::{OF, PAGE, PAPERS};
use crate::scan::body::is_body;
use crate::scan::word::{ends_with_ignoring_case, find_word, leading, leading_rows, lower, number};
use crate::scan::{date, time};
use crate::source::{Line, SourceText};
use std::collections::HashMap;

/// No running head is longer, in bytes.
const LONGEST: usize = 160;
/// It stands on so many pages.
const FEWEST: usize = 2;
/// A line that is a time is no longer, in bytes.
const LONGEST_TIME: usize = 24;
/// It has no more lines.
const MOST_LINES: usize = 8;

/// Lines that end in a word for page and a number, the same words before numbers that rise: `Teknisk Udvalg    Side: 3`. The first
/// line of a document says what it is, and stays.
pub fn with_word(source: &SourceText, lines: &[Line]) -> Vec<usize> {
    let mut families: HashMap<&str, Vec<(usize, u32)>> = HashMap::new();
    for line in lines.iter().skip(1).filter(|line| line.span.len() <= LONGEST) {
        if let Some((head, value)) = page_behind(source.slice(line.span)) {
            families.entry(head).or_default().push((line.span.start, value));
        }
    }
    let rising = |(_, pages): &(&str, Vec<(usize, u32)>)| {
        pages.len() >= FEWEST && pages.windows(2).all(|pair| pair[0].1 < pair[1].1)
    };
    let heads = families.into_iter().filter(rising).flat_map(|(_, pages)| pages);
    heads.map(|(start, _)| start).collect()
}

/// The words before the word for page that a line ends with, and its number.
fn page_behind(text: &str) -> Option<(&str, u32)> {
    let alone = leading(text, PAGE).and_then(|_| text.strip_suffix('.'));
    let text = alone.unwrap_or(text);
    let text = without_last_page(text);
    let head = text.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let (value, _) = number(text, head.len())?;
    let head = head.trim_end_matches([' ', ':', '.', '\t']);
    let word = PAGE.iter().find(|word| ends_with_ignoring_case(head, word))?;
    let before = &head[..head.len() - word.len()];
    (before.is_empty() || before.ends_with([' ', '\t'])).then_some((before.trim_end(), value))
}

/// `Side 3 af 7` without the number of the last page.
fn without_last_page(text: &str) -> &str {
    let before = text.trim_end_matches(|letter: char| letter.is_ascii_digit()).trim_end();
    let of = OF.iter().find_map(|of| before.strip_suffix(of));
    let counted = of
        .map(str::trim_end)
        .filter(|page| page.len() < before.len() && page.ends_with(|letter: char| letter.is_ascii_digit()));
    counted.unwrap_or(text)
}

/// Lines above or below a number alone, the same at numbers that rise, where they say what the paper is: a body, its day, its
/// municipality. The number is the page's.
pub fn beside_numbers(source: &SourceText, lines: &[Line]) -> Vec<usize> {
    let text = |index: usize| source.slice(lines[index].span);
    let bare: Vec<_> = (0..lines.len())
        .filter_map(|index| Some((index, super::alone(text(index))?)))
        .collect();
    if bare.len() < FEWEST {
        return Vec::new();
    }
    let above = |index: usize, lines: usize| index.checked_sub(lines);
    let below = |index: usize, down: usize| Some(index + down).filter(|at| *at < lines.len());
    let directions: [&dyn Fn(usize, usize) -> Option<usize>; 2] = [&above, &below];
    let mut found = Vec::new();
    for direction in directions {
        let mut beside: HashMap<&str, Vec<(usize, u32)>> = HashMap::new();
        for (index, value) in &bare {
            if let Some(near) = direction(*index, 1).filter(|near| lines[*near].span.len() <= LONGEST) {
                beside.entry(text(near)).or_default().push((*index, *value));
            }
        }
        for places in beside.into_values() {
            let rising = places.windows(2).all(|pair| pair[0].1 < pair[1].1);
            if places.len() < FEWEST || !rising {
                continue;
            }
            let same = |away: &usize| {
                let line = |place: &(usize, u32)| direction(place.0, *away).map(text);
                let first = places.first().and_then(line);
                first.is_some() && places.iter().all(|place| line(place) == first)
            };
            let height = (1..=MOST_LINES).take_while(same).count();
            let first = places.first().map_or(0, |(index, _)| *index);
            let tells = (1..=height)
                .filter_map(|away| direction(first, away))
                .any(|line| tells_of_paper(text(line)));
            let heads = places.iter().filter(|_| tells);
            found.extend(heads.flat_map(|(index, _)| {
                (0..=height)
                    .filter_map(|away| direction(*index, away))
                    .map(|line| lines[line].span.start)
            }));
        }
    }
    found
}

/// Says of which body, day, time or municipality a paper is, and no more.
pub fn tells_of_paper(text: &str) -> bool {
    // `Referat` alone may head what was decided.
    let paper = leading_rows(text, &PAPERS).any(|(_, end)| end < text.len() || text.contains(' '));
    let municipality = || find_word(&lower(text), &lower(MUNICIPALITY)).is_some();
    let stops = text.ends_with(['.', ':', ';']);
    let timed = || time::opens(text) && text.len() <= LONGEST_TIME;
    !stops && (timed() || paper || is_body(text) || date::first(text).is_some() || municipality())
}
