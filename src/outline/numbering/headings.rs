//! Items without numbers whose sections start over: `Indstilling`, `Sagsfremstilling`, `Beslutning` - and `Indstilling`
//! again. No heading returns within an item, so between its two places another item begins: at a line above a heading
//! that could be a title, or else at what opens an item here.

use super::openings::{Opening, Rank};
use super::unnumbered::titled;
use super::view::{
    Candidate, View, could_be_title, is_bare_decision, is_decision, is_heading, says_who_met, stands_alone,
};
use super::{Hypothesis, LINES_BETWEEN, hypothesis};
use crate::classify::Labelled;
use crate::lexicon::labels::{MEETING, PAPERS};
use crate::lexicon::phrases;
use crate::model::{Doubt, SectionKind};
use crate::outline::sections::is_meta;
use crate::outline::titles::first_line;
use crate::scan::body::is_body;
use crate::scan::heading::HeadingMark;
use crate::scan::word::{leading_rows, lower};
use crate::scan::{date, name};
use crate::source::{eq_folded, fold};

/// No item has more headings, each with words of its own.
const MOST_HEADINGS: usize = 100;
/// A title that outweighs an opening without one has more than its place for it.
const TELLING: i32 = 6;
/// Between a line that tells of a case, with the title below it, and the first heading are no more lines.
const LINES_OF_HEAD: usize = 30;
/// The line below the paper's name that says when the meeting was is no longer, in bytes.
const LONGEST_DAY: usize = 60;
/// Right below a heading stands rather its text than the next title.
const UNDER_HEADING: i32 = -4;

/// A heading of the item that is being read.
struct Passed<'v> {
    /// What returns only in another item.
    key: Option<String>,
    /// What the vocabulary says that the section is for.
    kind: Option<SectionKind>,
    /// Whether a decision stands under it, and nothing tells whose.
    decides: bool,
    /// The title above it, if there is one.
    title: Option<Title>,
    /// Where an item without a title would begin.
    opening: Option<Opening<'v>>,
}

/// A line above a heading that could be a title.
struct Title {
    candidate: Candidate,
    /// Lines that tell of a case stand between it and the heading.
    of_case: bool,
}

/// The lines that begin items: one before each heading that returns, and those that a case number follows.
pub fn by_headings(view: &View<'_, '_>) -> Option<Hypothesis> {
    let headings = headings(view);
    let mut walk = Walk::of(view, &headings);
    for heading in headings {
        walk.pass(heading);
    }
    let Walk {
        found, told, untitled, ..
    } = walk.finish();
    let has_decision =
        |(candidate, end): (&Candidate, usize)| view.blocks[candidate.start.block..end].iter().any(is_decision);
    let decided = found.iter().zip(ends(view, &found)).all(has_decision);
    (!found.is_empty()).then(|| Hypothesis {
        doubt: ((!decided || untitled > 0) && told < found.len()).then_some(Doubt::OnlyPlaceSpeaksForItems),
        ..hypothesis("title before heading".to_owned(), &found, false)
    })
}

/// All headings of sections below the contents list, each with what stands above it.
fn headings<'v>(view: &View<'v, '_>) -> Vec<Passed<'v>> {
    let mut floor = view.contents.blocks.end;
    let mut headings = Vec::new();
    for (at, block) in view.blocks.iter().enumerate().skip(floor) {
        if opens_section(block) && !names_paper(view, at) {
            headings.push(Passed {
                key: key(block),
                kind: block.heading.map(|mark| mark.heading.kind),
                decides: is_bare_decision(block),
                title: title_before(view, at, floor),
                opening: Opening::above(view, at, floor),
            });
            floor = at + 1;
        }
    }
    headings
}

/// The way from heading to heading.
struct Walk<'w, 'v, 'a> {
    view: &'w View<'v, 'a>,
    /// The items' first lines.
    found: Vec<Candidate>,
    /// How many of them something else than headings tells.
    told: usize,
    /// The headings since the last of them.
    passed: Vec<Passed<'v>>,
    /// How many of them have no title.
    untitled: usize,
    /// What opens the first of them.
    first: Option<Opening<'v>>,
    /// Where decisions stand in their items.
    place: Place,
}

/// Where decisions stand in their items.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Right below most titles.
    First,
    /// Below all that they are about, and few titles tell where that begins.
    Last,
    /// Nothing tells it.
    Unknown,
}

impl Place {
    fn of(headings: &[Passed<'_>]) -> Self {
        let decisions = headings.iter().filter(|heading| heading.decides).count();
        let is_titled = |heading: &&Passed<'_>| heading.title.as_ref().is_some_and(|title| title.candidate.weight > 0);
        let decided = headings.iter().filter(|heading| heading.decides).filter(is_titled);
        // What stands above the first may be the meeting's, and what stands below attachments one of them.
        let plain = |pair: &[Passed<'_>]| {
            pair[0].kind != Some(SectionKind::Attachments) || pair[1].title.as_ref().is_some_and(Title::tells)
        };
        let titled = headings.windows(2).filter(|pair| plain(pair) && is_titled(&&pair[1]));
        let mut kinds = headings.iter().rev();
        let last = kinds.find(|heading| heading.decides || is_matter(heading.kind));
        if decisions > 1 && decided.count() * 2 > decisions {
            Self::First
        } else if titled.count() * 2 < decisions && last.is_some_and(|last| last.decides) {
            Self::Last
        } else {
            Self::Unknown
        }
    }
}

impl<'w, 'v, 'a> Walk<'w, 'v, 'a> {
    fn of(view: &'w View<'v, 'a>, headings: &[Passed<'v>]) -> Self {
        Self {
            view,
            found: Vec::new(),
            told: 0,
            passed: Vec::new(),
            untitled: 0,
            first: None,
            place: Place::of(headings),
        }
    }

    fn pass(&mut self, heading: Passed<'v>) {
        let certain = heading.title.as_ref().is_some_and(Title::tells) || self.is_opened_alike(&heading);
        if self.passed.len() == MOST_HEADINGS {
            self.passed.clear();
        }
        let same = |passed: &Passed<'_>| passed.key.is_some() && passed.key == heading.key;
        let before = self.passed.iter().position(same);
        let over =
            self.place == Place::Last && is_matter(heading.kind) && self.passed.iter().any(|passed| passed.decides);
        self.passed.push(heading);
        self.told += usize::from(certain);
        let start = if certain || self.found.is_empty() {
            Some(self.passed.len() - 1)
        } else {
            let last = self.passed.len() - 1;
            let as_first = self.first.as_ref().zip(self.passed[last].opening.as_ref());
            let again = as_first.is_some_and(|(first, own)| first.is_headed && first.is_like(own));
            let returned =
                before.and_then(|before| best(&self.passed, before + 1, self.place).or(again.then_some(last)));
            returned.or(over.then_some(last))
        };
        if let Some((start, candidate)) = start.and_then(|start| Some((start, self.begin(start)?))) {
            self.found.push(candidate);
            self.passed.drain(..start);
        } else if let Some(before) = before {
            self.passed.remove(before);
        }
    }

    /// The line that begins an item above a heading that was passed.
    fn begin(&mut self, start: usize) -> Option<Candidate> {
        let Passed { title, opening, .. } = &mut self.passed[start];
        let opening = opening.take();
        if self.found.is_empty() {
            self.first = opening;
        }
        if let Some(title) = title.take() {
            return Some(title.candidate);
        }
        let opening = opening.filter(|opening| opening.rank > Rank::None || opening.is_headed)?;
        self.untitled += 1;
        Some(opening.candidate(self.view))
    }

    /// Without a title, and with a line that tells of a case as the first item has it.
    fn is_opened_alike(&self, heading: &Passed<'_>) -> bool {
        let of_case = |opening: &&Opening<'_>| opening.rank == Rank::Case;
        let first = self.first.as_ref().filter(of_case);
        let own = heading.opening.as_ref().filter(of_case);
        let alike = || first.zip(own).is_some_and(|(first, own)| first.is_like(own));
        heading.title.is_none() && !self.found.is_empty() && alike()
    }

    /// Where no other item has a title, what stands above the first is none, but belongs to the meeting's head.
    fn finish(mut self) -> Self {
        if let ([first, others @ ..], Some(opening)) = (self.found.as_mut_slice(), self.first)
            && !others.is_empty()
            && self.untitled >= others.len()
            && first.weight < TELLING
        {
            *first = opening.candidate(self.view);
        }
        self
    }
}

/// Whether a section is about the matter that is decided.
const fn is_matter(kind: Option<SectionKind>) -> bool {
    use SectionKind::{Law, Presentation, Proposal, Summary, Theme};
    matches!(kind, Some(Theme | Summary | Presentation | Proposal | Law))
}

/// A heading of an item's section, be it a word that is none elsewhere, where it stands alone. Signatures stand in none.
fn opens_section(block: &Labelled<'_>) -> bool {
    let signatures = |mark: HeadingMark| mark.heading.kind == SectionKind::Other;
    (is_heading(block) || stands_alone(block)) && !block.heading.is_some_and(signatures)
}

/// `Referat` above the lines that say when and where the meeting was, or between its body and its day: what the paper is, and no section's heading.
fn names_paper(view: &View<'_, '_>, line: usize) -> bool {
    let weak = |line: usize| view.blocks[line].heading.is_some_and(|mark| mark.heading.weak);
    if !weak(line) || leading_rows(view.blocks[line].text(), &PAPERS).next().is_none() {
        return false;
    }
    let dated = |block: &Labelled<'_>| block.text().len() <= LONGEST_DAY && date::first(block.text()).is_some();
    let of_body = || {
        line.checked_sub(1)
            .is_some_and(|above| is_body(view.blocks[above].text()))
    };
    if of_body() && view.blocks.get(line + 1).is_some_and(dated) {
        return true;
    }
    let below = view.blocks[line + 1..].iter().take(LINES_OF_HEAD);
    let mut below = below.take_while(|block| !is_heading(block));
    below.any(|block| {
        leading_rows(block.text(), &MEETING).any(|(_, end)| block.text()[end..].trim_start().starts_with(':'))
    })
}

fn ends(view: &View<'_, '_>, found: &[Candidate]) -> Vec<usize> {
    let next = found.iter().skip(1).map(|candidate| candidate.start.block);
    next.chain([view.blocks.len()]).collect()
}

/// The heading from `from` on with the best title above it. Where one opens items by what it says and has no title, a line
/// above another that merely could be one is none.
fn best(passed: &[Passed<'_>], from: usize, place: Place) -> Option<usize> {
    let rank = |index: &usize| {
        passed[*index]
            .opening
            .as_ref()
            .map_or(Rank::None, |opening| opening.rank)
    };
    let weight = |index: &usize| {
        passed[*index]
            .title
            .as_ref()
            .map_or(i32::MIN, |title| title.candidate.weight)
    };
    let titled = (from..passed.len()).max_by_key(|index| (weight(index), rank(index)));
    let titled = titled.filter(|index| weight(index) >= 0);
    // What a matter is about opens none where its decision stands above it.
    let may_open = |index: &usize| passed[*index].title.is_none() && place != Place::First;
    let untitled = (from..passed.len()).filter(may_open);
    let opened = untitled.max_by_key(rank).filter(|index| rank(index) > Rank::None);
    let tells = |index: &usize| weight(index) >= TELLING || opened.is_none_or(|opened| rank(index) >= rank(&opened));
    titled.filter(tells).or(opened)
}

/// What of a heading returns only in another item: its words, or body and day. Attachments are listed twice in many items.
fn key(block: &Labelled<'_>) -> Option<String> {
    let text = block.text();
    if let Some(mark) = block.heading {
        let apart = matches!(mark.heading.kind, SectionKind::Attachments | SectionKind::Attendance);
        return (!apart).then(|| fold(text[..mark.end].trim_end_matches(':')));
    }
    let header = block.header.as_ref()?;
    let day = header.date.map(|found| found.date.to_string()).unwrap_or_default();
    Some(format!("{} {day}", fold(&text[header.body.clone()])))
}

impl Title {
    /// Whether it begins an item, whatever heading follows.
    fn tells(&self) -> bool {
        self.candidate.weight > 0 && (self.of_case || self.candidate.in_contents())
    }
}

/// The title of the item that may begin above a heading, not above `floor`.
fn title_before(view: &View<'_, '_>, heading: usize, floor: usize) -> Option<Title> {
    title_above(view, heading, floor).or_else(|| title_below_case(view, heading, floor))
}

/// The title below the line that tells of the case, where other lines stand between it and the heading.
fn title_below_case(view: &View<'_, '_>, heading: usize, floor: usize) -> Option<Title> {
    let mut lines = (heading.saturating_sub(LINES_OF_HEAD).max(floor)..heading).rev();
    let line = lines.find(|line| is_meta(&view.blocks[*line]))? + 1;
    let block = view
        .blocks
        .get(line)
        .filter(|block| line < heading && could_be_title(block))?;
    (!says_who_met(block) && !name::is_list(block.text())).then(|| Title {
        candidate: titled(view, line, heading + 1),
        of_case: true,
    })
}

/// The title right above a heading, lines that tell of the case between them.
fn title_above(view: &View<'_, '_>, heading: usize, floor: usize) -> Option<Title> {
    let lines = (heading.saturating_sub(LINES_BETWEEN + 1).max(floor)..heading).rev();
    let last = lines.into_iter().find(|line| !is_meta(&view.blocks[*line]))?;
    let block = &view.blocks[last];
    let numbered = |line: usize| view.blocks[line].number.is_some_and(|mark| mark.form.stands_alone());
    let line = first_of_two(view, first_line(view.blocks, last).max(floor), floor);
    let of_case = last + 1 < heading;
    let a_name = || name::is_list(block.text()) && !of_case;
    let reads_as_title = (line < last || could_be_title(block))
        && !view.is_labelled(line)
        && could_be_title(&view.blocks[line])
        && !view.blocks[line..heading].iter().any(is_numbered)
        && !line.checked_sub(1).is_some_and(numbered)
        && !phrases::opens_with_outcome(&lower(block.text()))
        && !says_who_met(block)
        && !a_name();
    let mut candidate = reads_as_title.then(|| titled(view, line, heading + 1))?;
    let heading_above = floor.checked_sub(1).filter(|_| floor > view.contents.blocks.end);
    let under = heading_above.is_some_and(|above| {
        let attachments = view.blocks[above]
            .heading
            .is_some_and(|mark| mark.heading.kind == SectionKind::Attachments);
        // White space above a line that was found again tells nothing.
        let apart = view.blocks[line].gap && !view.blocks[line].found_again;
        line == floor || attachments && !apart
    });
    candidate.weight += if under && !of_case { UNDER_HEADING } else { 0 };
    Some(Title { candidate, of_case })
}

/// Opens with a number, and not with one that ends a title: `nr. 214`.
fn is_numbered(block: &Labelled<'_>) -> bool {
    block.number.is_some() && !block.text().starts_with(char::is_lowercase)
}

/// Where a title printed twice stands first, lines that tell of the case between.
fn first_of_two(view: &View<'_, '_>, line: usize, floor: usize) -> usize {
    let above = (line.saturating_sub(LINES_BETWEEN + 1).max(floor)..line).rev();
    let twin = above.into_iter().find(|line| !is_meta(&view.blocks[*line]));
    twin.filter(|twin| eq_folded(view.blocks[*twin].text(), view.blocks[line].text()))
        .unwrap_or(line)
}
