//! From lines to blocks: page furniture set aside, wrapped lines joined. Spans only; no text is rewritten.

mod edges;
mod glued;
mod labels;
mod leads;
mod lost;
mod pages;
mod table;
mod transcript;
mod wrap;

use crate::lexicon::calendar::YEARS;
use crate::lexicon::headings::{self, Beginning};
use crate::lexicon::labels::{ACCESS_WORDS, CASE_NUMBER, ITEM_META, OF, PAGE, WEB_PAGE, WEB_PAGE_LEADS};
use crate::model::SectionKind;
use crate::order;
use crate::scan::case::is_case_number;
use crate::scan::date;
use crate::scan::mark::NumberMark;
use crate::scan::word::{leading, number, skip_space};
use crate::source::{DIGITS, Join, Line, SourceText, Span, fold, without_digits};
use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

/// Lines that read as one: a paragraph, a list entry, a table row, a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its lines, as indices into [`Cleaned::lines`].
    pub lines: Range<usize>,
    /// Whether white space stands before it.
    pub gap: bool,
    /// What it is in a table that lists decisions, or in one of labels.
    pub cell: Option<Cell>,
}

/// A cell of a table that lists decisions, or of one of labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// A number, a title, a case number: read as any block.
    Plain,
    /// Heads the cell beside it; the number of an item is read as one all the same.
    Label,
    /// The head of its column is the heading of a section.
    Opens(SectionKind),
    /// A body and a day: the cell beside it is what was decided then.
    Heads,
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

/// No line of [`WEB_PAGE`] is longer, in bytes.
const LONGEST_WEB_LINE: usize = 40;
/// What rules are drawn with.
const RULES: [char; 9] = ['-', '_', '=', '*', '~', '–', '—', '.', '…'];
/// Fewer signs than these may be a word: `--`.
const SHORTEST_RULE: usize = 3;
/// Between a running head and the word before its page's number.
const PAGE_DASHES: [&str; 3] = [" - ", " – ", " | "];
/// No line that holds several items or headings is shorter, in bytes.
const LONG: usize = 200;
/// A running head repeats on so many pages at least.
const REPEATS: usize = 3;

/// Sets page furniture aside and puts wrapped lines together.
#[must_use]
pub fn clean(source: &SourceText) -> Cleaned {
    let (lines, furniture) = without_furniture(source);
    let widths = wrap::widths(source, &lines);
    let mut blocks: Vec<Block> = Vec::with_capacity(lines.len());
    for (index, line) in lines.iter().enumerate() {
        match blocks.last_mut() {
            Some(block) if wrap::goes_on(source, &lines[block.lines.clone()], *line, widths.as_ref()) => {
                block.lines.end = index + 1;
            }
            _ => blocks.push(Block {
                lines: index..index + 1,
                gap: line.gap,
                cell: None,
            }),
        }
    }
    let cleaned = Cleaned {
        lines,
        blocks,
        furniture,
    };
    labels::cut(source, table::cut(source, cleaned))
}

fn without_furniture(source: &SourceText) -> (Vec<Line>, Vec<Span>) {
    let repeated = repeated_at_page_ends(source);
    let often = lines_that_return(source);
    let (lines, numbers) = transcript::part(source);
    let (lines, edges) = edges::part(source, lines);
    let (lines, leads) = leads::part(source, glued::part(source, lost::recut(source, lines)));
    let pages = pages::numbered_pages(source, &lines);
    let (furniture, mut lines): (Vec<Line>, Vec<Line>) = lines.iter().partition(|line| {
        let text = source.slice(line.span);
        is_of_web_page(text)
            || is_rule(text)
            || is_bullet(text)
            || pages.contains(&line.span.start)
            || leads.contains(&line.span.start)
            || numbers.contains(&line.span.start)
            || edges.contains(&line.span.start)
            || ends_in_page_number(text)
            || ((line.furniture
                || (may_be_furniture(line) && repeated.contains(&without_digits(text)) && !is_year(text)))
                && !(line.span.page.is_some() && opens_something(text, &often)))
    });
    // What furniture parted goes on where the page ended in mid-sentence, but not over a rule.
    for index in 1..lines.len() {
        let between = &source.text[lines[index - 1].span.end..lines[index].span.start];
        lines[index].gap |= between.lines().any(|line| is_rule(line.trim()));
        if lines[index].span.page != lines[index - 1].span.page {
            let (above, below) = (source.slice(lines[index - 1].span), source.slice(lines[index].span));
            lines[index].gap = match lines[index].join {
                Join::Unknown => !ends_open(above) || has_cells(above) && has_cells(below),
                Join::Anew => true,
                Join::GoesOn => false,
            };
        }
    }
    (lines, furniture.into_iter().map(|line| line.span).collect())
}

/// Whether a line is so long that it may be several, or a page, whose ends were lost.
const fn is_long(line: &Line) -> bool {
    line.span.end - line.span.start >= LONG
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

/// A line that is drawn, not written: `--------`, `- - - -`, `…..`.
fn is_rule(text: &str) -> bool {
    text.len() >= SHORTEST_RULE && text.chars().all(|sign| sign == ' ' || RULES.contains(&sign))
}

/// A bullet whose words stand in the next line; a dash alone may say that nothing was decided.
fn is_bullet(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(|sign| BULLETS.contains(&sign)) && letters.next().is_none()
}

/// A line that helps a visitor of a web page: `Til toppen`.
fn is_of_web_page(text: &str) -> bool {
    let text = &text[bullet(text)..];
    let whole = || {
        let could = text.len() <= LONGEST_WEB_LINE && begins_as_web_page(text);
        could && WEB_PAGE.contains(&fold(text).as_str())
    };
    text.starts_with(char::is_uppercase) && (leading(text, WEB_PAGE_LEADS).is_some() || whole())
}

/// Whether a text begins as some line of [`WEB_PAGE`] does, judged by a few bytes.
fn begins_as_web_page(text: &str) -> bool {
    static BEGINNINGS: LazyLock<Vec<Beginning>> = LazyLock::new(|| headings::beginnings(WEB_PAGE.iter().copied()));
    headings::begins_as(text, &BEGINNINGS)
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
    order::sort(&mut ends);
    let often = |same: &&[String]| same.len() >= REPEATS && same.len() * 2 >= pages as usize;
    let lines = ends.chunk_by(|a, b| a == b).filter(often).map(|same| same[0].clone());
    lines.filter(|line| headings::find(&fold(line)).is_none()).collect()
}

/// A year, in the line that a title ends in, is no page's number.
fn is_year(text: &str) -> bool {
    text.len() == "2031".len() && number(text, 0).is_some_and(|(year, _)| YEARS.contains(&year))
}

/// `Side 3 af 20`, alone or behind white space at the end of a running head; `Side 3` alone.
fn ends_in_page_number(text: &str) -> bool {
    if !text.ends_with(|letter: char| letter.is_ascii_digit()) {
        return false;
    }
    let alone = leading(text, PAGE).map(|(_, end)| end).or_else(|| behind_dash(text));
    alone
        .or_else(|| behind_gap(text))
        .is_some_and(|end| is_page_number(text, end, alone.is_some()))
}

/// The offset after the word in `Byrådet, 4. april 2031 - side 2`.
fn behind_dash(text: &str) -> Option<usize> {
    memchr::memchr3(b'-', b'|', "–".as_bytes()[0], text.as_bytes())?;
    let at = PAGE_DASHES
        .iter()
        .find_map(|dash| Some(text.rfind(dash)? + dash.len()))?;
    leading(&text[at..], PAGE).map(|(_, end)| at + end)
}

/// The offset after the word that stands behind a wide gap.
fn behind_gap(text: &str) -> Option<usize> {
    let rest = text
        .char_indices()
        .rev()
        .take_while(|(_, letter)| !letter.is_uppercase())
        .last()
        .map_or(text.len(), |(at, _)| at);
    let start = text[..rest].char_indices().next_back()?.0;
    let wide = text[..start].ends_with("  ") || text[..start].ends_with('\t');
    let word = if wide { leading(&text[start..], PAGE) } else { None };
    word.map(|(_, end)| start + end)
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

/// Ends in mid-sentence.
fn ends_open(text: &str) -> bool {
    text.ends_with(|letter: char| {
        letter.is_alphanumeric() || matches!(letter, ',' | '-' | '\u{ad}' | '–' | '(' | '/' | '&')
    })
}

/// Tabs, wide gaps, the cells of a table drawn with bars, or the dots of a contents list.
fn has_cells(text: &str) -> bool {
    let run = |four: &[u8]| matches!(four, b"    " | b"....");
    text.contains('\t') || text.starts_with('|') || text.as_bytes().windows(4).any(run)
}

/// Begins with a bullet or a number of its own, and not with a date.
fn starts_anew(text: &str) -> bool {
    (list_mark(text).is_some() && date::at_number(text, 0).is_none()) || counts_behind_access(text)
}

/// `lukket 6 Køb af areal`: an entry of a list whose first column tells of open and closed doors.
fn counts_behind_access(text: &str) -> bool {
    let mark = leading(text, ACCESS_WORDS).and_then(|_| NumberMark::read(text));
    mark.is_some_and(|mark| !mark.form.has_word() && !mark.form.stands_alone())
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

/// What entries of a list begin with, dashes apart.
const BULLETS: [char; 9] = ['•', '*', '·', '▪', '◦', '●', '□', '\u{f0b7}', '\u{2023}'];

/// The length of the bullet that opens a line, the white space after it included; none where a number or a letter opens it.
#[must_use]
pub fn bullet(text: &str) -> usize {
    list_mark(text)
        .filter(|_| !text.starts_with(char::is_alphanumeric))
        .unwrap_or(0)
}

/// The length of the bullet or number that opens a list entry, the white space after it included, in bytes.
#[must_use]
pub fn list_mark(text: &str) -> Option<usize> {
    let mut letters = text.chars();
    let first = letters.next()?;
    if matches!(first, '-' | '–') || BULLETS.contains(&first) {
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
        assert_eq!(cleaned.blocks.len(), 3);
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
