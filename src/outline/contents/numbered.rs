//! A contents list of numbered titles, told by their return: lines that count on, group lines and the rest of wrapped titles
//! between them, and below it the first of them again.

use super::{Contents, Entry, FEWEST_LINES, LONGEST_LIST, entry};
use crate::classify::Labelled;
use crate::lexicon::labels::ACCESS;
use crate::outline::is_group;
use crate::outline::titles::may_go_on;
use crate::scan::mark::NumberMark;
use crate::scan::word::leading_all;
use crate::source::{eq_folded, starts_folded};

/// A list stands among the first blocks of a document.
const DEEPEST: usize = 300;
/// A part of a list leaves no more numbers out.
const LARGEST_GAP: u32 = 3;

/// The list right below the heading at `heading`.
pub fn below(blocks: &[Labelled<'_>], heading: usize) -> Option<Contents> {
    let run = Run::read(blocks, heading + 1);
    (run.entries.len() > 1 && run.returns(blocks)).then(|| Contents::new(heading..run.end, run.entries))
}

/// A list without a heading that is known, above block `top`.
pub fn anywhere(blocks: &[Labelled<'_>], top: usize) -> Option<Contents> {
    let start = (0..top).find(|index| titled(&blocks[*index]).is_some())?;
    let run = Run::read(blocks, start);
    (run.entries.len() >= FEWEST_LINES && run.returns(blocks)).then(|| Contents::new(start..run.end, run.entries))
}

/// A list whose titles do not return: below it, its numbers stand alone behind a word that points to them, `Ad 1`, `Ad 2`.
pub fn answered(blocks: &[Labelled<'_>]) -> Option<Contents> {
    let alone = |block: &Labelled<'_>| {
        block
            .number
            .is_some_and(|mark| mark.form.stands_alone() && mark.form.has_word())
    };
    let end = blocks.iter().take(DEEPEST).position(alone)?;
    let start = blocks[..end].iter().position(|block| numbered(block).is_some())?;
    let run = Run::of(blocks, start, numbered);
    let mut answers = blocks[run.end..]
        .iter()
        .filter(|block| alone(block))
        .filter_map(|block| block.number);
    let value = |entry: &Entry| entry.number.as_ref().map_or(0, |number| number.value);
    let answered = run
        .entries
        .iter()
        .filter(|entry| answers.any(|mark| mark.value == value(entry)))
        .count();
    (run.entries.len() >= FEWEST_LINES && answered * 3 >= run.entries.len() * 2).then(|| Contents {
        has_titles: true,
        ..Contents::new(start..run.end, run.entries)
    })
}

/// Where the first section of an item begins: a list stands above it.
pub(super) fn top(blocks: &[Labelled<'_>]) -> usize {
    // A line of body and day may be the paper's name.
    let decides = |block: &Labelled<'_>| block.header.as_ref().is_some_and(|header| header.says_decision);
    let opens = |block: &Labelled<'_>| block.heading.is_some_and(|mark| !mark.heading.weak) || decides(block);
    let top = blocks.iter().take(DEEPEST).position(opens);
    top.unwrap_or(blocks.len().min(DEEPEST))
}

/// The lines of a list that has been read so far.
#[derive(Default)]
struct Run {
    entries: Vec<Entry>,
    /// Where its first number is.
    first: usize,
    /// Behind its last block.
    end: usize,
}

impl Run {
    fn read(blocks: &[Labelled<'_>], from: usize) -> Self {
        Self::of(blocks, from, titled)
    }

    /// The lines that `titled` tells.
    fn of(blocks: &[Labelled<'_>], from: usize, titled: fn(&Labelled<'_>) -> Option<NumberMark>) -> Self {
        let mut run = Self::default();
        let (mut group, mut parted) = (None, false);
        for (index, block) in blocks.iter().enumerate().skip(from).take(LONGEST_LIST) {
            let value = |entry: &Entry| entry.number.as_ref().map_or(0, |number| number.value);
            let last = run.entries.last().map(value);
            let next = |mark: &NumberMark| {
                last.is_none_or(|last| mark.value == last + 1 || (mark.value > last + 1 && mark.value % 100 == 1))
            };
            // Behind closed doors the numbers may go back, or leave some out; but the first title is the first item's.
            let anew = |mark: &NumberMark| {
                let first = run.entries.first().map_or("", |first| first.title.as_str());
                parted && mark.value > 0 && !starts_folded(first, &block.text()[mark.title..])
            };
            let further = |mark: &NumberMark| {
                group.is_some() && last.is_some_and(|last| (last..=last + LARGEST_GAP).contains(&mark.value))
            };
            if let Some(mark) = titled(block).filter(|mark| next(mark) || anew(mark) || further(mark)) {
                parted = false;
                if run.entries.is_empty() {
                    run.first = index;
                }
                let title = mark.title..block.text().len();
                run.entries.push(Entry {
                    group,
                    ..entry(block, title, None)
                });
            } else if divides(block) || stands_between(blocks, index, run.entries.last()) {
                (group, parted) = (Some(index), !run.entries.is_empty());
                continue;
            } else if let Some(entry) = run
                .entries
                .last_mut()
                .filter(|_| block.number.is_none() && may_go_on(block))
            {
                entry.title = format!("{} {}", entry.title, block.text());
                entry.spans.extend(block.flow.all());
            } else {
                break;
            }
            run.end = index + 1;
        }
        run.without_pages();
        run
    }

    /// Numbers that end all titles, and count on, are pages.
    fn without_pages(&mut self) {
        let pages: Option<Vec<u32>> = self
            .entries
            .iter()
            .map(|entry| page(&entry.title).map(|(page, _)| page))
            .collect();
        if pages.is_some_and(|pages| pages.windows(2).all(|pair| pair[0] <= pair[1])) {
            for entry in &mut self.entries {
                if let Some((page, words)) = page(&entry.title) {
                    (entry.page, entry.title) = (Some(page), words);
                }
            }
        }
    }

    /// Whether its first title stands below it again, under the same number, on the same line or on the next.
    fn returns(&self, blocks: &[Labelled<'_>]) -> bool {
        self.entries
            .first()
            .is_some_and(|first| stands_below(blocks, self.end, first))
    }
}

/// Whether a line that may go on with the title above it stands between two entries all the same, since that title stands below
/// without it.
fn stands_between(blocks: &[Labelled<'_>], index: usize, above: Option<&Entry>) -> bool {
    let between = blocks[index].number.is_none() && blocks.get(index + 1).is_some_and(|next| next.number.is_some());
    let capital = blocks[index].text().starts_with(char::is_uppercase);
    between && capital && above.is_some_and(|above| stands_below(blocks, index, above))
}

/// Whether an entry stands again from a block on, under the same number, with its title on the same line or on the next.
fn stands_below(blocks: &[Labelled<'_>], from: usize, entry: &Entry) -> bool {
    let again = |mark: NumberMark| entry.number.as_ref().is_some_and(|number| number.value == mark.value);
    (from..blocks.len()).any(|index| {
        let block = &blocks[index];
        block.number.filter(|mark| again(*mark)).is_some_and(|mark| {
            let title = match &block.text()[mark.title..] {
                "" => blocks.get(index + 1).map_or("", |next| next.text()),
                title => title,
            };
            eq_folded(title, &entry.title)
        })
    })
}

/// The number of a line that has a title behind it.
fn titled(block: &Labelled<'_>) -> Option<NumberMark> {
    let title = |mark: &NumberMark| {
        let title = &block.text()[mark.title..];
        let stops = title.ends_with(['.', ';', ':', ',']) && !withheld(title);
        title.starts_with(char::is_uppercase) && !stops
    };
    block
        .number
        .filter(|mark| !mark.form.stands_alone() && title(mark) && block.heading.is_none())
}

/// The number of a line with words behind it, whatever they end in.
fn numbered(block: &Labelled<'_>) -> Option<NumberMark> {
    block
        .number
        .filter(|mark| !mark.form.stands_alone() && block.text()[mark.title..].starts_with(char::is_uppercase))
}

/// `Lukket punkt.`: all that the list tells.
fn withheld(title: &str) -> bool {
    leading_all(title, ACCESS).any(|(_, end)| title[end..].trim_matches(['.', ' ']).is_empty())
}

/// The page that ends a title, and the title without it.
fn page(title: &str) -> Option<(u32, String)> {
    let words = title.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let page = title[words.len()..]
        .parse()
        .ok()
        .filter(|_| title.len() - words.len() <= 3)?;
    words.ends_with(' ').then(|| (page, words.trim_end().to_owned()))
}

/// A line that says what the next lines have in common: `Åbne punkter`, `Åbne`.
fn divides(block: &Labelled<'_>) -> bool {
    let text = block.text().trim_end_matches(':');
    is_group(text) || leading_all(text, ACCESS).any(|(_, end)| end == text.len())
}
