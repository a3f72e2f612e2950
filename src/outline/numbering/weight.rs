//! What speaks for or against a line as the start of an item.
//!
//! The weights are in proportion to each other: a title that the document's own contents list names outweighs all that
//! a line looks like by itself, and a line that reads as a clause of a proposal is hardly ever an item.

use super::view::{Candidate, LONGEST_TITLE, View, Wording};
use super::{LINES_BETWEEN, Start};
use crate::classify::Labelled;
use crate::lexicon::labels::{STANDING, WITHHELD_ITEMS};
use crate::lexicon::phrases;
use crate::lexicon::sentences::ABBREVIATIONS;
use crate::outline::is_group;
use crate::outline::sections::is_meta;
use crate::scan::case::case_number;
use crate::scan::mark::NumberMark;
use crate::scan::sentence::begins_clause;
use crate::scan::word::{is_one_of, leading_all, lower};
use crate::source::eq_folded;

/// The contents list names the title.
const IN_CONTENTS: i32 = 6;
/// There is a contents list, and it does not.
const NOT_IN_CONTENTS: i32 = -2;
/// Headings of sections follow before the next such line.
const HEADINGS_FOLLOW: i32 = 3;
/// A case number follows before any heading.
const OF_CASE: i32 = 2;
/// A line that divides the items stands above.
const UNDER_GROUP: i32 = 2;
/// A word for item stands before the number.
const ITEM_WORD: i32 = 2;
/// The title is set apart from the running text, by size, weight or markup.
const SET_APART: i32 = 3;
/// White space stands before the line.
const STANDS_ALONE: i32 = 1;
/// The title begins with a capital.
const CAPITAL: i32 = 1;
/// The title begins with a small letter, as entries of lists do.
const LOWER_CASE: i32 = -4;
/// It begins as a clause of a proposal does.
const A_CLAUSE: i32 = -6;
/// The line above or below is numbered likewise, with no white space between.
const IN_A_LIST: i32 = -3;
/// It has cells, as rows of tables do.
const A_ROW: i32 = -4;
/// It says what was decided.
const AN_OUTCOME: i32 = -6;
/// It ends as sentences do.
pub const SENTENCE: i32 = -2;
/// It is as long as a paragraph.
const LONG: i32 = -4;
/// The number before it is one less: between two items of a chain.
pub const NEXT_NUMBER: i32 = 2;
/// A number or two are left out between two items of a chain.
pub const NUMBER_LEFT_OUT: i32 = -1;
/// The line reads as the next entry of a list, and the item before is none of it.
pub const NEXT_ENTRY: i32 = -6;
/// A document that is one item: less than anything that speaks for several.
pub const WHOLE: i32 = 1;

/// A line that would start an item, weighed; `end` is the line where the next one would begin.
pub fn weighed(view: &View<'_, '_>, start: Start, end: usize) -> Candidate {
    let candidate = Candidate {
        value: start.number.map_or(0, |mark| mark.value),
        weight: 0,
        headings_follow: view
            .next_heading
            .get(start.block + 1)
            .is_some_and(|heading| *heading < end),
        of_case: opens_with_case(view.title(&start)) || says_case(view, &start),
        group: group_above(view, start.block),
        set_apart: view.is_set_apart(start.title.map_or(start.block, |(block, _)| block)),
        wording: Wording {
            sentence: ends_as_sentence(view.title(&start)),
            clause: begins_clause(view.title(&start)),
        },
        start,
    };
    Candidate {
        weight: weigh(view, &candidate),
        ..candidate
    }
}

/// Ends in a sign that sentences end in, and not in an abbreviation: `Nye bænke – 10 min.`
fn ends_as_sentence(title: &str) -> bool {
    let last = title
        .trim_end_matches('.')
        .rsplit([' ', '('])
        .next()
        .unwrap_or_default();
    let short = title.ends_with('.') && is_one_of(last, ABBREVIATIONS);
    title.ends_with(['.', ';', ',', ':']) && !short
}

/// A title that is nothing but a standing one, or a mark of closed doors: hardly any agenda lacks it, and no list has it.
fn is_standing(title: &str) -> bool {
    let words = title.trim_end_matches(['.', ':', ' ']);
    let whole = |rows: &[&str]| leading_all(words, rows).any(|(_, end)| end == words.len());
    whole(STANDING) || whole(WITHHELD_ITEMS)
}

/// `(J.nr. 13.02.01) Nye bænke`: the case stands between number and title.
fn opens_with_case(title: &str) -> bool {
    let inside = title.strip_prefix('(').and_then(|rest| rest.split_once(')'));
    inside.is_some_and(|(inside, _)| case_number(inside).is_some_and(|range| range.start > 0))
}

/// Whether the line below number and title tells of the case; both may be printed again between.
fn says_case(view: &View<'_, '_>, start: &Start) -> bool {
    let title = view.title(start);
    let again = |block: &Labelled<'_>| {
        let same = |mark: NumberMark| start.number.is_some_and(|own| own.value == mark.value);
        let number = block.number.is_some_and(|mark| mark.form.stands_alone() && same(mark));
        number || eq_folded(block.text(), title)
    };
    let below = view.blocks.iter().skip(start.block + 1).take(LINES_BETWEEN);
    below
        .into_iter()
        .find(|block| !again(block))
        .is_some_and(|block| case_number(block.text()).is_some())
}

/// The line above that divides the items, lines that tell of the case between.
fn group_above(view: &View<'_, '_>, line: usize) -> Option<usize> {
    let mut above = (line.saturating_sub(LINES_BETWEEN + 1)..line).rev();
    above
        .find(|line| !is_meta(&view.blocks[*line]))
        .filter(|line| is_group(view.blocks[*line].text()))
}

/// The sum of what speaks for a line and against it.
fn weigh(view: &View<'_, '_>, candidate: &Candidate) -> i32 {
    let start = &candidate.start;
    let block = &view.blocks[start.block];
    let title = view.title(start);
    let first = title.chars().next().unwrap_or('A');
    [
        (candidate.in_contents(), IN_CONTENTS),
        (!candidate.in_contents() && view.contents.is_full(), NOT_IN_CONTENTS),
        (candidate.headings_follow, HEADINGS_FOLLOW),
        (start.number.is_some_and(|mark| mark.form.has_word()), ITEM_WORD),
        (candidate.of_case, OF_CASE),
        (candidate.group.is_some(), UNDER_GROUP),
        (candidate.set_apart, SET_APART),
        (block.gap, STANDS_ALONE),
        (first.is_uppercase(), CAPITAL),
        (
            first.is_lowercase() || block.text().starts_with(char::is_lowercase),
            LOWER_CASE,
        ),
        (title.contains('\t') && !candidate.in_contents(), A_ROW),
        (candidate.wording.clause, A_CLAUSE),
        (
            !candidate.in_contents() && phrases::opens_with_outcome(&lower(title)),
            AN_OUTCOME,
        ),
        (stands_in_list(view, candidate), IN_A_LIST),
        (candidate.wording.sentence && !candidate.in_contents(), SENTENCE),
        (title.len() > LONGEST_TITLE, LONG),
    ]
    .into_iter()
    .map(|(holds, weight)| if holds { weight } else { 0 })
    .sum()
}

/// A neighbour is numbered likewise, with no white space between.
fn stands_in_list(view: &View<'_, '_>, candidate: &Candidate) -> bool {
    let line = candidate.start.block;
    let standing = is_standing(view.title(&candidate.start));
    // `3. Lukket punkt`, `4. Eventuelt`: items without text, and no list.
    let stand = |block: &Labelled<'_>| {
        standing
            && block
                .number
                .is_some_and(|mark| is_standing(&block.text()[mark.title..]))
    };
    let alike = |near: usize, lower: usize| {
        let (Some(block), Some(lower)) = (view.blocks.get(near), view.blocks.get(lower)) else {
            return false;
        };
        // The same number is the same item, printed again.
        let another = |mark: NumberMark, own: NumberMark| mark.form == own.form && mark.value != own.value;
        !lower.gap
            && !stand(block)
            && block
                .number
                .zip(candidate.start.number)
                .is_some_and(|(mark, own)| another(mark, own))
    };
    line.checked_sub(1).is_some_and(|above| alike(above, line)) || alike(line + 1, line + 1)
}
