//! Paragraphs that were broken into lines: what says that a line goes on with the one above.
//!
//! The width of the page is told by the lines themselves: each line that a paragraph goes on behind is so long that the next
//! word had no room, and no longer than the page is wide.

use super::{ends_open, has_cells, starts_anew, tells_of_case};
use crate::lexicon::attendance::{AND, LABELS, NOT_NAMES, STANDS_IN};
use crate::lexicon::calendar::CLOCK;
use crate::lexicon::labels::{CLOSINGS, CONTENTS, GROUPS, MEETING};
use crate::lexicon::phrases::opens_with_outcome;
use crate::lexicon::sentences::{ABBREVIATIONS, CONJOINED, LEAVES_OPEN};
use crate::scan::heading::HeadingMark;
use crate::scan::mark::{NumberMark, is_remark};
use crate::scan::name::{self, is_party};
use crate::scan::roster;
use crate::scan::sentence::{begins_clause, leaves_open};
use crate::scan::word::{is_one_of, last_run, leading, leading_rows, leading_word, lower};
use crate::scan::{date, header};
use crate::source::{Join, Line, SourceText, eq_folded, fold};
use std::ops::RangeInclusive;

/// A line shorter than this ends because its writer ended it, not because the page did.
const SHORTEST_WRAPPED: usize = 60;
/// No one sets lines narrower or wider than this.
const WIDTHS: RangeInclusive<usize> = 30..=130;
/// A shorter line may be a label with its value below it, in bytes.
const SHORTEST: usize = 25;
/// A label has so many words.
const LONGEST_LABEL: usize = 3;
/// Of the places where a sentence goes on in the next line, so many in a hundred are at the page's edge.
const MOST: usize = 80;

/// True where `next` is the rest of the paragraph that the lines `above` break off.
pub fn goes_on(source: &SourceText, above: &[Line], next: Line, widths: Option<&RangeInclusive<usize>>) -> bool {
    match next.join {
        Join::Anew => return false,
        Join::GoesOn => return true,
        Join::Unknown if next.gap => return false,
        Join::Unknown => {}
    }
    let [first, ..] = above else { return false };
    let line = above.last().unwrap_or(first);
    let (text, follower) = (source.slice(line.span), source.slice(next.span));
    let listed = is_list_of_people(source.slice(first.span));
    if listed && begins_with_party(follower) {
        return true;
    }
    let open = || breaks_name(text, follower) || ends_in_initial(text);
    if listed && !opens(follower) && !has_cells(follower) && open() {
        return true;
    }
    if hangs(source.slice(first.span), *first, next) && !opens(follower) {
        // In a column of names each stands on a line of its own, but for those that commas part.
        let names = listed || name::opens_list(follower);
        if !names || text.contains(',') && (text.ends_with(',') || follower.contains(',')) {
            return true;
        }
    }
    let ended = above.len() == 1 || text.ends_with(['.', ')']);
    if has_cells(text) || opens(follower) || parted(text, follower) || (ended && belongs_to_title(text, follower)) {
        return false;
    }
    if begins_clause(source.slice(first.span)) && begins_clause(follower) && ends_clause(text) {
        return false;
    }
    let long = text.len() >= SHORTEST_WRAPPED;
    let full = match widths {
        Some(page) => is_full(source, *line, next, page) && !begins_anew(text, follower, page),
        None => long && ends_open(text) && (goes_on_small(text, follower) || leaves_open(text)),
    };
    if listed {
        return (full && widths.is_some() && !list_ended(text, follower)) || list_goes_on(text, follower);
    }
    let listing = long && text.ends_with(',') && !begins_clause(follower);
    (full && !ends_list(text, follower)) || breaks_off(text, follower) || listing
}

/// Ends as a clause does that another follows: `at prisen sættes op, og`.
fn ends_clause(text: &str) -> bool {
    text.ends_with([',', ';', '.']) || CONJOINED.iter().any(|word| text.ends_with(word))
}

/// Begins something, however wide the line above: an entry, a row, an item, a line that tells of a case, a heading.
fn opens(text: &str) -> bool {
    let item = || {
        let sign = NumberMark::read(text).filter(|mark| mark.form.has_word() && mark.form.has_sign());
        text.starts_with(char::is_uppercase) && sign.is_some()
    };
    let closes = || text.starts_with(char::is_uppercase) && leading(text, CLOSINGS).is_some();
    starts_anew(text)
        || is_remark(text)
        || item()
        || tells_of_case(text)
        || has_cells(text)
        || is_label(text)
        || closes()
}

/// A heading, a group line, a line of body and date, a label of the meeting or of people.
fn is_label(text: &str) -> bool {
    if !text.starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit()) {
        return false;
    }
    let label = text.split(':').next().unwrap_or_default();
    let known = || {
        let word = fold(label);
        [GROUPS, CONTENTS].iter().any(|lines| lines.contains(&word.as_str()))
            || LABELS.iter().any(|(label, _)| *label == word)
            || (text.contains(':') && MEETING.iter().any(|(label, _)| *label == word))
    };
    let headed = HeadingMark::read(text, &mut String::new()).is_some_and(|mark| !mark.heading.weak);
    headed
        || (label.len() <= SHORTEST_WRAPPED && !label.contains('.') && known())
        || header::read(text).is_some_and(|header| header.date.is_some() || header.says_decision)
}

/// Whether one of two lines is nothing but a body and a date, and no sentence runs over both; or both end in a date, as
/// the rows of a list do.
fn parted(text: &str, follower: &str) -> bool {
    let header = |text| header::read(text).is_some();
    follower.starts_with(char::is_uppercase)
        && (header(text) || (!ends_open(text) && header(follower)) || (date::ends(text) && date::ends(follower)))
}

/// The line under a title that is the title again, or its item's number alone. Behind `1,2 mio. kr. i` a number is a year.
fn belongs_to_title(title: &str, text: &str) -> bool {
    let words = |text: &str| NumberMark::read(text).map_or(0, |mark| mark.title);
    let number = || NumberMark::read(text).is_some_and(|mark| mark.form.stands_alone());
    (number() && !leaves_open(title)) || eq_folded(&title[words(title)..], &text[words(text)..])
}

/// However wide the line above is, it does not go on with the name of a file or with a label, nor, in a narrow column, with
/// what may be the next title of a list.
fn begins_anew(text: &str, follower: &str, page: &RangeInclusive<usize>) -> bool {
    let narrow = *page.start() < SHORTEST_WRAPPED;
    let decides = || is_label(text) && opens_with_outcome(&lower(follower));
    let whole = |mark: HeadingMark| mark.end == follower.len();
    let heading = || text.ends_with('.') && HeadingMark::read(follower, &mut String::new()).is_some_and(whole);
    is_file_name(follower)
        || heading()
        || (follower.starts_with(char::is_uppercase) && (is_labelled(follower) || decides()))
        || (narrow && may_be_next(text, follower))
}

/// Whether the line below begins as the rest of a sentence does, or with a name of the list above.
fn goes_on_small(text: &str, follower: &str) -> bool {
    !follower.starts_with(char::is_uppercase)
        || (text.contains(", ") && follower.contains(',') && !is_labelled(follower))
}

/// The last name of a list, its party behind it; another would follow a comma.
fn ends_list(text: &str, follower: &str) -> bool {
    text.ends_with(')') && text.contains("), ") && follower.starts_with(char::is_uppercase)
}

/// Whether the names end where the line does: what follows reads as another sentence.
fn list_ended(text: &str, follower: &str) -> bool {
    let names = text.split_once(':').map_or(text, |(_, names)| names).trim();
    roster::end(&format!("{names} {follower}")) == Some(names.len())
}

/// True where a line of a list of people breaks off behind a comma, in the middle of a name or before a party.
fn list_goes_on(text: &str, follower: &str) -> bool {
    let last = text.rsplit([',', ':']).next().unwrap_or_default();
    let behind = |words: &str| last.rsplit_once(words).map(|(_, name)| name);
    let last = behind(STANDS_IN).or_else(|| behind(AND)).unwrap_or(last).trim();
    let one_word = !last.is_empty() && !last.contains([' ', ')', '.']) && last.starts_with(char::is_uppercase);
    let half = one_word && last.len() < text.len() && !NOT_NAMES.contains(&fold(last).as_str());
    ((half || text.ends_with(',')) && follower.starts_with(char::is_uppercase) && !is_labelled(follower))
        || (follower.starts_with('(') && ends_open(text))
}

/// True where a list of people breaks off inside a name: `Ane Berg (A), Jens Bro`, and below it `Carl (V), Dorte Ek (C)`.
fn breaks_name(text: &str, follower: &str) -> bool {
    let open = text.ends_with(char::is_alphabetic) && text.contains(", ");
    let half = follower.split(" (").next().unwrap_or_default();
    // `Hans Bertel`, and below it `Holm, Bo Carl`.
    let half = half.split_once(", ").map_or(
        half,
        |(half, others)| if name::is_list(others) { half } else { follower },
    );
    open && half.len() < follower.len()
        && half.starts_with(char::is_uppercase)
        && half.chars().all(|letter| letter.is_alphabetic() || letter == '-')
}

/// True where a list of people breaks off behind an initial: `Ane Berg, Knud A.`, and below it `Holm, Bo Carl`.
fn ends_in_initial(text: &str) -> bool {
    let last = text.rsplit([' ', '\u{a0}']).next().unwrap_or_default();
    let mut letters = last.chars();
    text.contains(' ') && letters.next().is_some_and(char::is_uppercase) && letters.as_str() == "."
}

/// Whether a line stands below the value of the label that opens the paragraph, in the value's own column.
fn hangs(text: &str, line: Line, next: Line) -> bool {
    let labelled = text.starts_with(char::is_alphabetic) && NumberMark::read(text).is_none();
    if next.indent < line.indent + NARROWEST_COLUMN || !labelled {
        return false;
    }
    let column = next.indent - line.indent;
    let mut letters = text.char_indices().skip(column - 2);
    let blank = letters.by_ref().take(2).all(|(_, letter)| letter == ' ');
    let value = letters.next().map_or("", |(at, _)| &text[at..]);
    // The first gap of the line: a label stands before it, and no further cell.
    let gaps = text.match_indices("  ").map(|(at, _)| at).next();
    let only = gaps.is_some_and(|gap| text[gap..].trim_start().len() == value.len());
    blank && only && !value.starts_with(' ') && !has_cells(value)
}

/// A column of labels is so wide at least.
const NARROWEST_COLUMN: usize = 6;

/// `- A, Bo Carl - B`: what is said of the person whose name stands at the end of the line above.
fn begins_with_party(text: &str) -> bool {
    let rest = text.strip_prefix(['-', '–']).unwrap_or_default();
    let word = rest.split([',', ';']).next().unwrap_or_default();
    is_party(word.split(STANDS_IN).next().unwrap_or_default().trim())
}

/// Begins with a label of people.
fn is_list_of_people(text: &str) -> bool {
    text.starts_with(char::is_uppercase) && leading_rows(text, &LABELS).next().is_some()
}

/// Whether two lines read as entries of a list of titles as well as one that wraps: the first ends open and the second
/// begins with a capital, and neither has a sentence's or a label's marks.
fn may_be_next(text: &str, follower: &str) -> bool {
    let marked = |text: &str| text.contains([',', ':', '(']) || text.ends_with('.') || text.contains(". ");
    let small = text
        .split_whitespace()
        .next_back()
        .is_some_and(|word| word.starts_with(char::is_lowercase) && word.len() <= 4);
    follower.starts_with(char::is_uppercase) && ends_open(text) && !small && !marked(text) && !marked(follower)
}

/// The widths to which lines may have been wrapped, where the document was written in lines of a page and not in
/// paragraphs.
pub fn widths(source: &SourceText, lines: &[Line]) -> Option<RangeInclusive<usize>> {
    let (mut opened, mut closed) = ([0_usize; 256], [0_usize; 256]);
    let mut going_on = 0;
    for pair in lines
        .windows(2)
        .filter(|pair| sentence_goes_on(source, pair[0], pair[1]))
    {
        going_on += 1;
        let widths = fitting(source, pair[0], pair[1]);
        if *widths.end() < opened.len() {
            opened[*widths.start()] += 1;
            closed[*widths.end()] += 1;
        }
    }
    let (mut open, mut best, mut most) = (0, None, 0);
    for width in 0..opened.len() {
        open += opened[width];
        if open > most && WIDTHS.contains(&width) {
            (best, most) = (Some(width..=width), open);
        } else if let Some(widths) = best.as_mut().filter(|_| open == most && WIDTHS.contains(&width)) {
            *widths = *widths.start()..=width;
        }
        open -= closed[width];
    }
    let wider = |width: usize| lines.iter().filter(|line| is_wider(source, **line, width)).count();
    best.filter(|widths| most * 100 >= going_on * MOST && wider(*widths.end()) * 8 <= most)
}

/// Whether a line ends in mid-sentence and the next goes on in lower case.
fn sentence_goes_on(source: &SourceText, line: Line, next: Line) -> bool {
    let text = source.slice(line.span);
    next.join == Join::Unknown
        && !next.gap
        && source.slice(next.span).starts_with(char::is_lowercase)
        && !begins_clause(source.slice(next.span))
        && !text.ends_with(['.', ':', ';', '?', '!'])
}

/// Whether a line holds sentences and is longer than the page is wide.
fn is_wider(source: &SourceText, line: Line, width: usize) -> bool {
    let text = source.slice(line.span);
    text.len() > width && text.ends_with('.') && text.contains(". ") && line.indent + text.chars().count() > width
}

/// The widths of a page at which `next` had to begin a new line. White space that is wider than it looks may have come
/// later.
fn fitting(source: &SourceText, line: Line, next: Line) -> RangeInclusive<usize> {
    let text = source.slice(line.span);
    let letters = text
        .split_whitespace()
        .map(|word| word.chars().count() + 1)
        .sum::<usize>();
    let word = source.slice(next.span).split_whitespace().next().unwrap_or_default();
    let longest = line.indent + text.chars().count() + word.chars().count();
    letters.saturating_sub(1).min(longest)..=longest
}

/// Whether a line is as long as the page may be wide.
fn is_full(source: &SourceText, line: Line, next: Line, page: &RangeInclusive<usize>) -> bool {
    let widths = fitting(source, line, next);
    widths.start() <= page.end() && page.start() <= widths.end()
}

/// The words say that a sentence goes on over the line's end: it breaks off before a small letter, or behind a word
/// that ends no sentence.
fn breaks_off(text: &str, follower: &str) -> bool {
    // The day and, below it, the time: two values of a meeting's head.
    let timed = date::ends(text) && leading_word(follower, CLOCK).is_some();
    if text.len() < SHORTEST || is_label(text) || is_file_name(follower) || timed {
        return false;
    }
    let last = &text[last_run(text, |letter| !letter.is_whitespace())..];
    let small = follower.starts_with(char::is_lowercase) && !begins_clause(follower);
    let open = last.ends_with(|letter: char| letter.is_alphanumeric() || matches!(letter, ',' | '-' | ')' | '%'));
    let abbreviated = || {
        last.strip_suffix('.')
            .is_some_and(|word| is_one_of(word, ABBREVIATIONS))
    };
    (small && (open || abbreviated())) || (LEAVES_OPEN.contains(&last) && !begins_clause(follower))
}

/// `kort_2.pdf`: no sentence goes on with it.
fn is_file_name(text: &str) -> bool {
    let bare = text.split_whitespace().nth(1).is_none();
    let ending = text.rsplit_once('.').map_or("", |(_, ending)| ending);
    let named = (2..=4).contains(&ending.len()) && ending.bytes().all(|letter| letter.is_ascii_alphanumeric());
    named || (bare && text.contains('_'))
}

/// `Mødedato: ...`: a colon behind the first words.
fn is_labelled(text: &str) -> bool {
    let mut words = text.split_whitespace().take(LONGEST_LABEL);
    words.any(|word| word.ends_with(':'))
}
