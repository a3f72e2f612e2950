//! From lines to blocks: page furniture set aside, wrapped lines joined. Spans only; no text is rewritten.

mod lost;

use crate::lexicon::attendance::LABELS;
use crate::lexicon::headings;
use crate::lexicon::labels::{CASE_NUMBER, ITEM_META, OF, PAGE, WEB_PAGE};
use crate::lexicon::sentences::CLAUSE;
use crate::scan::case::is_case_number;
use crate::scan::heading::HeadingMark;
use crate::scan::mark::NumberMark;
use crate::scan::sentence::leaves_open;
use crate::scan::word::{leading, number, skip_space, starts_with_ignoring_case};
use crate::scan::{date, header};
use crate::source::{DIGITS, Join, Line, SourceText, Span, eq_folded, fold, without_digits};
use std::collections::HashSet;
use std::ops::Range;

/// Lines that read as one: a paragraph, a list entry, a table row, a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its lines, as indices into [`Cleaned::lines`].
    pub lines: Range<usize>,
    /// Whether white space stands before it.
    pub gap: bool,
}

/// What is left when the page's own lines are set aside.
#[derive(Clone, Debug, Default)]
pub struct Cleaned {
    /// The lines of the text.
    pub lines: Vec<Line>,
    /// The same, put together.
    pub blocks: Vec<Block>,
    /// Lines that belong to the page: running heads, page numbers.
    pub furniture: Vec<Span>,
}

/// A line shorter than this ends because its writer ended it, not because the page did.
const SHORTEST_WRAPPED: usize = 60;
/// No one sets lines wider than this by hand; longer lines are whole paragraphs.
const WIDEST_PAGE: usize = 130;
/// No page has narrower lines.
const NARROWEST: usize = 30;
/// One line of so many is broken in mid-sentence where a page's width broke them.
const TORN: usize = 8;
/// And so many at least.
const FEWEST_TORN: usize = 8;
/// No line of [`WEB_PAGE`] is longer, in bytes.
const LONGEST_WEB_LINE: usize = 40;
/// A running head repeats on so many pages at least.
const REPEATS: usize = 3;

/// Sets page furniture aside and puts wrapped lines together.
#[must_use]
pub fn clean(source: &SourceText) -> Cleaned {
    let (lines, furniture) = without_furniture(source);
    let width = page_width(source, &lines);
    let mut blocks: Vec<Block> = Vec::with_capacity(lines.len());
    for (index, line) in lines.iter().enumerate() {
        match blocks.last_mut() {
            Some(block) if goes_on(source, &lines[block.lines.clone()], *line, width) => block.lines.end = index + 1,
            _ => blocks.push(Block {
                lines: index..index + 1,
                gap: line.gap,
            }),
        }
    }
    Cleaned {
        lines,
        blocks,
        furniture,
    }
}

fn without_furniture(source: &SourceText) -> (Vec<Line>, Vec<Span>) {
    let repeated = repeated_at_page_ends(source);
    let often = lines_that_return(source);
    let (furniture, mut lines): (Vec<Line>, Vec<Line>) = lost::recut(source).iter().partition(|line| {
        let text = source.slice(line.span);
        is_of_web_page(text)
            || ends_in_page_number(text)
            || ((line.furniture || (may_be_furniture(line) && repeated.contains(&without_digits(text))))
                && !(line.span.page.is_some() && opens_something(text, &often)))
    });
    // What furniture parted goes on where the page ended in mid-sentence.
    for index in 1..lines.len() {
        if lines[index].span.page != lines[index - 1].span.page {
            lines[index].gap = match lines[index].join {
                Join::Unknown => !ends_open(source.slice(lines[index - 1].span)),
                Join::Anew => true,
                Join::GoesOn => false,
            };
        }
    }
    (lines, furniture.into_iter().map(|line| line.span).collect())
}

/// Where the format tells how lines are joined, it has set their places apart too, and words are no evidence: the name of
/// a municipality may stand at the head of a page and in a title.
fn may_be_furniture(line: &Line) -> bool {
    line.span.page.is_some() && line.join == Join::Unknown
}

/// The lines of a text that stand there more than once.
fn lines_that_return(source: &SourceText) -> HashSet<&str> {
    let mut seen = HashSet::new();
    let texts = source
        .lines
        .iter()
        .filter(|line| line.span.page.is_some())
        .map(|line| source.slice(line.span));
    texts.filter(|text| !seen.insert(*text)).collect()
}

/// Where each item has a page of its own, its number, case number and first heading stand where running heads do. A
/// heading opens a section wherever it stands; a number that does not return is an item's.
fn opens_something(text: &str, often: &HashSet<&str>) -> bool {
    let heading = headings::find(&fold(text.trim_end_matches(':'))).is_some_and(|heading| !heading.weak);
    let numbered = || NumberMark::read(text).is_some_and(|mark| mark.form.has_word());
    heading || (!often.contains(text) && (numbered() || tells_of_case(text)))
}

/// A line that helps a visitor of a web page: `Til toppen`.
fn is_of_web_page(text: &str) -> bool {
    text.len() <= LONGEST_WEB_LINE && text.starts_with(char::is_uppercase) && WEB_PAGE.contains(&fold(text).as_str())
}

/// Lines that stand first or last on at least [`REPEATS`] pages and on half of all, but for numbers that count on.
/// A last line counts only where it has such a number: many pages may end with the same decision.
fn repeated_at_page_ends(source: &SourceText) -> Vec<String> {
    let Some(pages) = source.pages else { return Vec::new() };
    let mut ends: Vec<String> = Vec::new();
    for page in source.lines.chunk_by(|a, b| a.span.page == b.span.page) {
        ends.extend(page.first().map(|line| without_digits(source.slice(line.span))));
        let last = page
            .last()
            .filter(|_| page.len() > 1)
            .map(|line| without_digits(source.slice(line.span)));
        ends.extend(last.filter(|line| line.contains(DIGITS)));
    }
    ends.sort_unstable();
    let often = |same: &&[String]| same.len() >= REPEATS && same.len() * 2 >= pages as usize;
    let lines = ends.chunk_by(|a, b| a == b).filter(often).map(|same| same[0].clone());
    lines.filter(|line| headings::find(&fold(line)).is_none()).collect()
}

/// `Side 3 af 20`, alone or behind white space at the end of a running head; `Side 3` alone.
fn ends_in_page_number(text: &str) -> bool {
    if !text.ends_with(|letter: char| letter.is_ascii_digit()) {
        return false;
    }
    let alone = leading(text, PAGE).map(|(_, end)| end);
    let behind = || {
        text.rfind(['\t', ' '])
            .and_then(|_| PAGE.iter().find_map(|word| after_gap(text, word)))
    };
    alone
        .or_else(behind)
        .is_some_and(|end| is_page_number(text, end, alone.is_some()))
}

/// The offset after a word that stands behind a wide gap.
fn after_gap(text: &str, word: &str) -> Option<usize> {
    let rest = text
        .char_indices()
        .rev()
        .take_while(|(_, letter)| !letter.is_uppercase())
        .last()
        .map_or(text.len(), |(at, _)| at);
    let start = text[..rest].char_indices().next_back()?.0;
    let wide = text[..start].ends_with("  ") || text[..start].ends_with('\t');
    leading(&text[start..], &[word])
        .filter(|_| wide)
        .map(|(_, end)| start + end)
}

fn is_page_number(text: &str, at: usize, alone: bool) -> bool {
    let Some((_, end)) = number(text, skip_space(text, at)) else {
        return false;
    };
    let rest = text[end..].trim_start();
    if rest.is_empty() {
        return alone;
    }
    let of = leading(rest, OF).and_then(|(_, end)| number(rest, skip_space(rest, end)));
    of.is_some_and(|(_, end)| rest[end..].trim().is_empty())
}

/// The width to which lines were wrapped, where the document was written in lines of a page and not in paragraphs.
fn page_width(source: &SourceText, lines: &[Line]) -> Option<usize> {
    width_of_torn(source, lines).or_else(|| width_of_full(source, lines))
}

/// The width of the widest line, where many lines are nearly as wide and most of these break off in mid-sentence: titles
/// in a list are long too.
fn width_of_full(source: &SourceText, lines: &[Line]) -> Option<usize> {
    let longest = lines.iter().map(|line| line.span.len()).max()?;
    if longest > WIDEST_PAGE + WIDEST_PAGE / 8 {
        return None;
    }
    let width = lines
        .iter()
        .map(|line| source.slice(line.span).chars().count() + line.indent)
        .max()?;
    let is_full = |pair: &&[Line]| !pair[1].gap && pair[0].span.len() * 10 >= width * 8;
    let full = lines.windows(2).filter(is_full).count();
    let goes_on = |pair: &&[Line]| {
        let (text, follower) = (source.slice(pair[0].span), source.slice(pair[1].span));
        !follower.starts_with(char::is_uppercase) || leaves_open(text)
    };
    let torn = lines.windows(2).filter(is_full).filter(goes_on).count();
    (SHORTEST_WRAPPED..=WIDEST_PAGE)
        .contains(&width)
        .then_some(width)
        .filter(|_| full * 8 >= lines.len() && torn * 2 >= full)
}

/// The width of lines that are broken in mid-sentence, where many are; a title or a table may be wider than these.
fn width_of_torn(source: &SourceText, lines: &[Line]) -> Option<usize> {
    let torn = |pair: &&[Line]| {
        let (text, next) = (source.slice(pair[0].span), source.slice(pair[1].span));
        let open = text.ends_with(|letter: char| letter.is_alphanumeric() || letter == ',');
        !pair[1].gap && pair[1].join == Join::Unknown && open && next.starts_with(char::is_lowercase)
    };
    let width = |pair: &[Line]| source.slice(pair[0].span).chars().count() + pair[0].indent;
    let mut widths: Vec<_> = lines
        .windows(2)
        .filter(torn)
        .filter(|pair| !starts_with_ignoring_case(source.slice(pair[1].span), CLAUSE))
        .map(width)
        .collect();
    widths.sort_unstable();
    let usual = widths.get(widths.len() * 19 / 20).copied()?;
    let alike = widths
        .iter()
        .filter(|width| **width * 10 >= usual * 7 && **width <= usual)
        .count();
    (widths.len() >= FEWEST_TORN.max(lines.len() / TORN)
        && alike * 10 >= widths.len() * 8
        && (NARROWEST..=WIDEST_PAGE).contains(&usual))
    .then_some(usual)
}

/// True where `next` is the rest of the paragraph that the lines `above` break off.
fn goes_on(source: &SourceText, above: &[Line], next: Line, width: Option<usize>) -> bool {
    match next.join {
        Join::Anew => return false,
        Join::GoesOn => return true,
        Join::Unknown if next.gap => return false,
        Join::Unknown => {}
    }
    let Some(line) = above.last() else { return false };
    let (text, follower) = (source.slice(line.span), source.slice(next.span));
    breaks_off(text, line.indent, follower, width)
        && !(has_cells(text) || ends_list(text, follower) || opens(follower))
        && !((above.len() == 1 || text.ends_with(['.', ')'])) && belongs_to_title(text, follower))
}

/// Whether a line ends because the page did: its next word would not have stood on it.
fn breaks_off(text: &str, indent: usize, follower: &str, width: Option<usize>) -> bool {
    let long = text.len() >= SHORTEST_WRAPPED;
    let full = match width {
        Some(width) => {
            let word = follower
                .split_whitespace()
                .next()
                .map_or(0, |word| word.chars().count());
            indent + text.chars().count() + 1 + word > width
        }
        None => long && ends_open(text) && (goes_on_small(text, follower) || leaves_open(text)),
    };
    full || (long && text.ends_with(',') && !starts_with_ignoring_case(follower, CLAUSE))
}

/// Whether the line below begins as the rest of a sentence does, or with a name of the list above.
fn goes_on_small(text: &str, follower: &str) -> bool {
    !follower.starts_with(char::is_uppercase) || (text.contains(", ") && follower.contains(','))
}

/// The last name of a list, its party behind it; another would follow a comma.
fn ends_list(text: &str, follower: &str) -> bool {
    text.ends_with(')') && text.contains("), ") && follower.starts_with(char::is_uppercase)
}

/// Begins something, however wide the line above: an entry, a row, an item, a line that tells of a case, a heading.
fn opens(text: &str) -> bool {
    let item = || {
        let sign = NumberMark::read(text).filter(|mark| mark.form.has_word() && mark.form.has_sign());
        text.starts_with(char::is_uppercase) && sign.is_some()
    };
    starts_anew(text) || item() || tells_of_case(text) || has_cells(text) || is_label(text)
}

/// The line under a title that is the title again, or its item's number alone.
fn belongs_to_title(title: &str, text: &str) -> bool {
    let words = |text: &str| NumberMark::read(text).map_or(0, |mark| mark.title);
    let number = || NumberMark::read(text).is_some_and(|mark| mark.form.stands_alone());
    number() || eq_folded(&title[words(title)..], &text[words(text)..])
}

/// Ends in mid-sentence.
fn ends_open(text: &str) -> bool {
    text.ends_with(|letter: char| {
        letter.is_alphanumeric() || matches!(letter, ',' | '-' | '\u{ad}' | '–' | '(' | '/' | '&')
    })
}

/// Tabs, wide gaps, the cells of a table drawn with bars, or the dots of a contents list.
fn has_cells(text: &str) -> bool {
    text.contains('\t') || text.starts_with('|') || text.contains("....") || text.contains("    ")
}

/// Begins with a bullet or a number of its own, and not with a date.
fn starts_anew(text: &str) -> bool {
    list_mark(text).is_some() && date::at_number(text, 0).is_none()
}

/// A case number, or a label that tells of a case: `Sagsnr.: 29/11223`.
fn tells_of_case(text: &str) -> bool {
    let labelled = || {
        leading(text, CASE_NUMBER)
            .or_else(|| leading(text, ITEM_META))
            .is_some_and(|(_, end)| text[end..].trim_start_matches('.').trim_start().starts_with(':'))
    };
    is_case_number(text) || (text.starts_with(char::is_uppercase) && labelled())
}

/// A heading, a line of body and date, or a label of absence.
fn is_label(text: &str) -> bool {
    if !text.starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit()) {
        return false;
    }
    let label = text.split(':').next().unwrap_or_default();
    let absence = || label.len() <= SHORTEST_WRAPPED && LABELS.iter().any(|(known, _)| *known == fold(label));
    let headed = HeadingMark::read(text, &mut String::new()).is_some_and(|mark| !mark.heading.weak);
    headed || absence() || header::read(text).is_some_and(|header| header.date.is_some() || header.says_decision)
}

/// The length of the bullet or number that opens a list entry, the white space after it included, in bytes.
#[must_use]
pub fn list_mark(text: &str) -> Option<usize> {
    let mut letters = text.chars();
    let first = letters.next()?;
    if matches!(
        first,
        '-' | '–' | '•' | '*' | '·' | '▪' | '◦' | '●' | '\u{f0b7}' | '\u{2023}'
    ) {
        let end = skip_space(text, first.len_utf8());
        return (end > first.len_utf8() && end < text.len()).then_some(end);
    }
    let end = match first {
        '0'..='9' => number(text, 0).filter(|(_, end)| *end <= 3)?.1,
        'a'..='z' | 'A'..='Z' => 1,
        _ => return None,
    };
    let rest = text.get(end..)?;
    let close = if rest.starts_with(')') || (rest.starts_with('.') && end > 0 && first.is_ascii_digit()) {
        end + 1
    } else {
        return None;
    };
    let after = skip_space(text, close);
    (after > close && after < text.len()).then_some(after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::{Options, intake};

    fn blocks(text: &str) -> Vec<String> {
        let (_, source) = intake(text.as_bytes(), Options::default()).unwrap();
        let cleaned = clean(&source);
        let block = |block: &Block| {
            cleaned.lines[block.lines.clone()]
                .iter()
                .map(|line| source.slice(line.span))
                .collect::<Vec<_>>()
                .join("|")
        };
        cleaned.blocks.iter().map(block).collect()
    }

    #[test]
    fn a_roster_that_wraps_and_one_that_does_not() {
        let text =
            "Deltagere Tina Hansen, Brian Holm, Gitte Nielsen, Torben Juul, Süleyman\nØz, Anne Bo\n\nAne Berg\nBo Carl";
        assert_eq!(
            blocks(text),
            [
                text.split("\n\n").next().unwrap().replace('\n', "|").as_str(),
                "Ane Berg",
                "Bo Carl"
            ]
        );
    }

    #[test]
    fn a_page_of_wrapped_lines() {
        let text = "Udvalget har på sit møde i marts ønsket at få belyst, hvordan bænkene\n\
            på torvet kan vedligeholdes i de kommende år, og hvad det vil koste.\n\
            Det tager udvalget stilling til, når budgettet for de kommende år er\n\
            kendt.\nKort linje\nNy linje";
        let blocks = blocks(text);
        assert_eq!(blocks[1..], ["Kort linje", "Ny linje"], "{blocks:?}");
    }

    #[test]
    fn page_furniture() {
        let page =
            |n: usize| format!("Klitby Byråd\n{n}. afsnit begynder her og ender\nmed punktum.\nSide {n} af 3\n\u{c}");
        let text: String = (1..=3).map(page).collect();
        let (_, source) = intake(text.as_bytes(), Options::default()).unwrap();
        let cleaned = clean(&source);
        let furniture: Vec<_> = cleaned.furniture.iter().map(|span| source.slice(*span)).collect();
        assert_eq!(furniture[..2], ["Klitby Byråd", "Side 1 af 3"]);
        assert_eq!(cleaned.blocks.len(), 6);
    }

    #[test]
    fn list_marks() {
        for (text, mark) in [("- en", 2), ("1. to", 3), ("a) tre", 3), ("• fire", 4)] {
            assert_eq!(list_mark(text), Some(mark), "{text}");
        }
        for text in ["-", "2025. x", "A. P. Møller", "1.200 kr", "1.kvartal"] {
            assert_eq!(list_mark(text), None, "{text}");
        }
    }
}
