//! A contents list whose columns were copied a cell a line: a number, its title over one line or more, the page; or all numbers
//! first, then all titles, then all pages.

use super::{Contents, Entry, LONGEST_LIST, Number, names_part, page_line};
use crate::classify::Labelled;
use crate::lexicon::labels::{CONTENTS_COLUMNS, NUMBER_COLUMNS, TITLE_COLUMNS};
use crate::outline::is_group;
use crate::outline::sections::is_meta;
use crate::outline::titles::may_go_on;
use crate::scan::mark::NumberMark;
use crate::scan::sentence::leaves_open;
use crate::source::{eq_folded, fold, starts_folded};
use std::collections::VecDeque;

/// The list right below the heading at `heading`: at least two entries, of which one returns below.
pub fn below(blocks: &[Labelled<'_>], heading: usize) -> Option<Contents> {
    let mut list = List::default();
    let lines = blocks.iter().enumerate().skip(heading + 1).take(LONGEST_LIST);
    let taken = lines
        .take_while(|(index, block)| list.take(block, *index, blocks.get(index + 1)))
        .count();
    let end = heading + 1 + taken;
    let titles = blocks[end..].iter().map(super::title_of);
    let returns = titles.filter(|title| !title.is_empty()).any(|title| list.names(title));
    (list.entries.len() > 1 && returns).then(|| Contents::new(heading..end, list.entries))
}

/// The number that a line is.
fn alone(block: &Labelled<'_>) -> Option<NumberMark> {
    block.number.filter(|mark| mark.form.stands_alone())
}

/// A list that is read line by line.
#[derive(Default)]
#[allow(clippy::struct_excessive_bools)] // each is told by another line, and none excludes another
struct List {
    entries: Vec<Entry>,
    /// The block above that says what the next entries have in common.
    group: Option<usize>,
    /// Numbers whose titles are still to come.
    numbers: VecDeque<Number>,
    /// The last of all numbers so far.
    last: Option<u32>,
    /// Whether a group line stands between it and here.
    begins_group: bool,
    /// Whether all numbers of a group come before its titles.
    in_columns: bool,
    /// Whether the last title may go on.
    open: bool,
    /// Whether the pages have begun.
    paged: bool,
}

impl List {
    /// Takes a line; false where it is none of the list.
    fn take(&mut self, block: &Labelled<'_>, index: usize, next: Option<&Labelled<'_>>) -> bool {
        if let Some(mark) = alone(block) {
            return self.number(block, mark, next) || (!mark.form.has_word() && self.page(mark.value));
        }
        let text = block.text();
        if is_group(text) || names_part(text) {
            (self.group, self.begins_group, self.open) = (Some(index), true, false);
            return true;
        }
        if is_column_head(text) {
            return true;
        }
        let rest = self.open && may_go_on(block) && !is_meta(block);
        let small = text.starts_with(char::is_lowercase);
        let broken = || small || self.entries.last().is_some_and(|entry| leaves_open(&entry.title));
        if rest && (broken() || (self.numbers.is_empty() && !self.in_columns)) {
            self.go_on(block);
            return true;
        }
        match self.numbers.pop_front() {
            Some(number) => self.title(block, number),
            // What stands there without a number is no item: `Underskriftsside`.
            None => return self.in_columns && !self.paged && block.number.is_none(),
        }
        true
    }

    /// Takes a number that counts on, before a title or before the next number.
    fn number(&mut self, block: &Labelled<'_>, mark: NumberMark, next: Option<&Labelled<'_>>) -> bool {
        let counts = self.begins_group || self.last.is_none_or(|last| mark.value == last + 1);
        let below = next.and_then(alone);
        let stands = below.is_none_or(|below| below.value == mark.value + 1);
        if !(counts && stands) {
            return false;
        }
        self.in_columns |= below.is_some();
        self.numbers.push_back(Number::of(block, 0, mark));
        (self.last, self.begins_group, self.open) = (Some(mark.value), false, false);
        true
    }

    /// Takes the page of the first entry that lacks one.
    fn page(&mut self, page: u32) -> bool {
        (self.open, self.paged) = (false, true);
        let lacking = self.entries.iter_mut().find(|entry| entry.page.is_none());
        let taken = lacking.map(|entry| entry.page = Some(page));
        taken.is_some() || (self.in_columns && !self.entries.is_empty())
    }

    fn title(&mut self, block: &Labelled<'_>, number: Number) {
        let text = block.text();
        let paged = page_line(text);
        let mut spans = number.spans.clone();
        spans.extend(block.flow.all());
        self.entries.push(Entry {
            title: paged.clone().map_or(text, |(title, _)| &text[title]).to_owned(),
            number: Some(number),
            page: paged.as_ref().map(|(_, page)| *page),
            spans,
            group: self.group,
            closed: false,
        });
        self.open = paged.is_none();
    }

    fn go_on(&mut self, block: &Labelled<'_>) {
        let text = block.text();
        let paged = page_line(text);
        if let Some(entry) = self.entries.last_mut() {
            entry.title = format!(
                "{} {}",
                entry.title,
                paged.clone().map_or(text, |(title, _)| &text[title])
            );
            entry.page = paged.as_ref().map(|(_, page)| *page);
            entry.spans.extend(block.flow.all());
        }
        self.open = paged.is_none();
    }

    /// Whether an entry has this title, or the beginning of it.
    fn names(&self, title: &str) -> bool {
        let same = |entry: &Entry| eq_folded(&entry.title, title) || starts_folded(title, &entry.title);
        self.entries.iter().any(same)
    }
}

/// The heads of the columns, one or several: `Sag nr. Side`.
fn is_column_head(text: &str) -> bool {
    let folded = fold(text);
    let mut rest = folded.as_str();
    let columns = [NUMBER_COLUMNS, TITLE_COLUMNS, CONTENTS_COLUMNS].concat();
    while let Some(after) = columns
        .iter()
        .filter_map(|column| rest.strip_prefix(column))
        .min_by_key(|after| after.len())
    {
        rest = after.trim_start_matches(['.', ':', ' ']);
    }
    rest.is_empty()
}
