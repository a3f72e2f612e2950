//! The sections of one item.

use super::headings::{Headings, is_sentence};
use super::{Leaf, OutlineItem, OutlineSection, title};
use crate::classify::Labelled;
use crate::clean::bullet;
use crate::lexicon::labels::{ACCESS, CASE_NUMBER, CLOSINGS, ENDED, ITEM_META, MEETING_WORD, SIGNED, THE_MEETING};
use crate::lexicon::sentences::PROPOSES_FORMALLY;
use crate::model::SectionKind::{self, Attachments, Attendance, Decision, History, Other, Proposal, Routing, Summary};
use crate::scan::body::is_body;
use crate::scan::case::{behind_access, behind_initials, case_number};
use crate::scan::word::{ends_with_ignoring_case, find_word, leading, leading_all, lower};
use crate::scan::{presence, time};
use crate::source::eq_folded;

/// No line that tells of a case is longer, in bytes.
const LONGEST_META: usize = 120;
/// Nor one of spread words that tells of open or closed doors.
const LONGEST_ACCESS: usize = 40;
/// Nor one that closes the meeting.
const LONGEST_CLOSING: usize = 80;

/// Sorts the blocks of an item into its head and its sections. What stands from `foot` on is the page's, and of no section.
pub fn fill(blocks: &[Labelled<'_>], headings: &Headings<'_>, item: &mut OutlineItem, foot: Option<usize>) {
    let title = title(blocks, item);
    let start = item.start.clone();
    // An item without number and title begins with its first line or heading, which says something of its own.
    let last = if start.number.is_some() || start.title.is_some() {
        start.block + 1
    } else {
        start.block
    };
    let own = |index| index < last || start.title.is_some_and(|(block, _)| block == index);
    let end = foot.unwrap_or(item.blocks.end);
    for index in item.blocks.start..end {
        let again = own(index)
            || item.title_goes_on.contains(&index)
            || (repeats(&blocks[index], &title, item) && !is_attachment(&blocks[index], item));
        if again || (unheaded(item) && is_meta(&blocks[index])) {
            item.head.push(index);
            close_attachments(item);
        } else {
            place(blocks, headings, item, index);
        }
    }
    if end < item.blocks.end {
        let leaves = (end..item.blocks.end).map(|block| Leaf {
            block,
            from: 0,
            to: blocks[block].text().len(),
        });
        item.sections.push(OutlineSection {
            leaves: leaves.collect(),
            ..OutlineSection::unheaded()
        });
    }
    item.sections
        .retain(|section| section.heading.is_some() || !section.leaves.is_empty());
}

/// No heading has been met yet.
fn unheaded(item: &OutlineItem) -> bool {
    item.sections.iter().all(|section| section.heading.is_none())
}

/// What follows a title that is printed again is no attachment.
fn close_attachments(item: &mut OutlineItem) {
    if item.sections.last().is_some_and(|section| section.kind == Attachments) {
        item.sections.push(OutlineSection::unheaded());
    }
}

/// Right below the heading for attachments, or below one of them without white space between, stands one, be it called as the
/// item is.
fn is_attachment(block: &Labelled<'_>, item: &OutlineItem) -> bool {
    let last = item.sections.last();
    let goes_on = |section: &OutlineSection| section.kind == Attachments && (section.leaves.is_empty() || !block.gap);
    last.is_some_and(goes_on) && block.number.is_none()
}

/// The item's title printed again, with its number or without.
fn repeats(block: &Labelled<'_>, title: &str, item: &OutlineItem) -> bool {
    let number = block
        .number
        .filter(|mark| item.start.number.is_some_and(|own| own.value == mark.value));
    let text = &block.text()[number.map_or(0, |mark| mark.title)..];
    let bare_number = number.is_some() && text.is_empty();
    bare_number || (!title.is_empty() && text.len() >= title.len() / 2 && eq_folded(text, title))
}

/// A line of the item's head: a case number, a label that tells of the case and not of the matter, open or closed doors.
#[must_use]
pub fn is_meta(block: &Labelled<'_>) -> bool {
    *block.is_meta.get_or_init(|| reads_as_meta(block))
}

fn reads_as_meta(block: &Labelled<'_>) -> bool {
    let text = &block.text()[bullet(block.text())..];
    let numbered = |range: std::ops::Range<usize>| {
        range.start > 0 || range.end == text.len() || text[range.end..].starts_with('\t')
    };
    // `(Lukket)`, `Lukket sag, jf. styrelsesloven § 10`; right below a title a bracket is its rest.
    let bare = if block.gap {
        text.trim_matches(['(', ')', '[', ']'])
    } else {
        text
    };
    let access = |bare: &str| {
        let behind = |end: usize| bare[end..].is_empty() || bare[end..].starts_with(", jf.");
        leading_all(bare, ACCESS).any(|(_, end)| behind(end))
    };
    // `Åbent  punkt`
    let gapped = || {
        bare.len() <= LONGEST_ACCESS
            && bare.contains("  ")
            && access(&bare.split_whitespace().collect::<Vec<_>>().join(" "))
    };
    // The number stands in the next line, or was left out but for a part: `Journalnr.: A00`.
    let label = || {
        leading(text, CASE_NUMBER).is_some_and(|(_, end)| {
            let value = text[end..].trim_matches(['.', ':', ' ']);
            value.is_empty() || (text[end..].contains(':') && !value.contains(char::is_lowercase))
        })
    };
    text.len() <= LONGEST_META
        && block.heading.is_none()
        && (case_number(text).is_some_and(numbered)
            || behind_access(text).is_some()
            || behind_initials(text).is_some()
            || leading(text, ITEM_META).is_some()
            || label()
            || access(bare)
            || gapped()
            || is_access_to_body(text))
}

/// `Byrådet Lukket punkt`
fn is_access_to_body(text: &str) -> bool {
    let whose =
        |access: &&str| ends_with_ignoring_case(text, access).then(|| text[..text.len() - access.len()].trim_end());
    text.len() <= LONGEST_CLOSING
        && text.starts_with(char::is_uppercase)
        && ACCESS.iter().filter_map(whose).any(is_body)
}

/// Puts a block where it belongs: it opens a section, or goes on with the last one.
fn place(blocks: &[Labelled<'_>], headings: &Headings<'_>, item: &mut OutlineItem, index: usize) {
    let block = &blocks[index];
    let length = block.text().len();
    let current = item.sections.last().map(|section| section.kind);
    let inferred = headings.decides(block);
    let opens = inferred.map(|end| (Decision, end));
    if let Some((kind, end)) = opens.or_else(|| opens_section(blocks, index, headings, item)) {
        let heading = Leaf {
            block: index,
            from: 0,
            to: end,
        };
        let rest = Leaf {
            block: index,
            from: crate::scan::word::skip_space(block.text(), end),
            to: length,
        };
        let leaves = if rest.from < rest.to { vec![rest] } else { Vec::new() };
        item.sections.push(OutlineSection {
            kind,
            heading: Some(heading),
            leaves,
            inferred: inferred.is_some(),
        });
        return;
    }
    let no_attachment = current == Some(Attachments) && (is_sentence(block) || proposes(block.text()));
    if current.is_none() || no_attachment || closes_meeting(block.text()) || is_signed(block) {
        item.sections.push(OutlineSection::unheaded());
    }
    if let Some(section) = item.sections.last_mut() {
        section.leaves.push(Leaf {
            block: index,
            from: 0,
            to: length,
        });
    }
}

/// `Direktionen indstiller,`: what is proposed stands below.
fn proposes(text: &str) -> bool {
    text.ends_with([',', ':']) && text.contains(PROPOSES_FORMALLY)
}

/// The line that tells when the meeting ended: it is no part of the section above it.
#[must_use]
pub fn closes_meeting(text: &str) -> bool {
    leading(text, CLOSINGS).is_some() || tells_end(text)
}

/// `Byrådets møde sluttede kl. 20.35`, `Mødet begyndte kl. 15.00 og sluttede kl. 17.10.`
fn tells_end(text: &str) -> bool {
    if text.len() > LONGEST_CLOSING || !text.starts_with(char::is_uppercase) {
        return false;
    }
    let folded = lower(text);
    let behind = |word: &&str| find_word(&folded, word).map(|at| at + word.len());
    let meeting = [MEETING_WORD, THE_MEETING].iter().find_map(behind);
    meeting.is_some_and(|at| {
        let ended = ENDED.iter().filter_map(|word| find_word(&folded[at..], word)).min();
        ended.is_some_and(|ended| time::first(&text[at + ended..]).is_some())
    })
}

/// Set apart, and tells how the minutes were signed or sent out.
fn is_signed(block: &Labelled<'_>) -> bool {
    block.gap && leading(block.text(), SIGNED).is_some()
}

/// The section that a block opens, and the offset after its heading.
fn opens_section(
    blocks: &[Labelled<'_>],
    index: usize,
    headings: &Headings<'_>,
    item: &OutlineItem,
) -> Option<(SectionKind, usize)> {
    let block = &blocks[index];
    let section = item.sections.last();
    let current = section.map(|section| section.kind);
    if let Some(mark) = block
        .heading
        .filter(|mark| headings.counts(*mark, blocks, index, current) || heads_nothing(blocks, index, item))
    {
        let inline = mark.end > 0 && mark.end < block.text().len();
        let kind = mark.heading.kind;
        // `Indstilling` / `Direktionen indstiller:` is one heading over two lines.
        let again =
            kind == Proposal && section.is_some_and(|section| section.kind == Proposal && section.leaves.is_empty());
        let listed = current == Some(Attachments) && !inline && headings.is_listed(blocks, index, kind);
        let inside = listed || stays_inside(kind, inline, current) && !decides(block, mark.end);
        return (!again && !inside).then_some((kind, mark.end));
    }
    if let Some(header) = &block.header {
        let inside = matches!(current, Some(Decision | History | Routing)) && !header.says_decision;
        let above_words = || {
            blocks
                .get(index + 1)
                .is_some_and(|next| next.header.is_none() && next.heading.is_none())
        };
        let routed = current == Some(Summary) && !header.says_decision && !above_words();
        return (!inside && !routed).then_some((Decision, block.text().len()));
    }
    // `Fraværende i Byrådet, 4. april 2031:` is no attachment.
    let missing =
        || current == Some(Attachments) && block.text().ends_with(':') && presence::label(block.text()).is_some();
    if missing() {
        return Some((Attendance, block.text().len()));
    }
    let silent = |section: &OutlineSection| section.leaves.iter().all(|leaf| blocks[leaf.block].header.is_some());
    let undecided = current == Some(Decision) && section.is_some_and(silent);
    let unknown = !undecided && headings.is_one(blocks, index, current);
    unknown.then_some((Other, block.text().len()))
}

/// A word that is a heading elsewhere, alone below other sections and with nothing under it, as forms are printed that nobody
/// filled in.
fn heads_nothing(blocks: &[Labelled<'_>], index: usize, item: &OutlineItem) -> bool {
    let alone = |block: &Labelled<'_>| block.heading.is_some_and(|mark| mark.end == block.text().len());
    let next = index + 1;
    let silent = next == item.blocks.end || blocks.get(next).is_some_and(alone);
    !unheaded(item) && alone(&blocks[index]) && silent
}

/// `BeslutningGodkendt.`, `Beslutning: Godkendt.`, `Beslutning: -`: no title of an attachment, which has a space in it and no full stop.
fn decides(block: &Labelled<'_>, end: usize) -> bool {
    let (heading, rest) = block.text().split_at(end);
    let glued = !heading.ends_with(':') && rest.starts_with(char::is_uppercase);
    let decision = block
        .heading
        .is_some_and(|mark| matches!(mark.heading.kind, Decision | Proposal));
    decision && (glued || rest.ends_with('.') || matches!(rest.trim(), "-" | "–"))
}

/// Headings that are part of the section they stand in: a routing line in a summary, absence in a decision, and a
/// label with text behind it in running text, save for what matters most.
fn stays_inside(kind: SectionKind, inline: bool, current: Option<SectionKind>) -> bool {
    match kind {
        Routing => current == Some(Summary),
        Attendance => matches!(current, Some(Decision | History)),
        Decision | Proposal => inline && current == Some(Attachments),
        // `Bilag: Kort over stien` below a decision is none of its words.
        Attachments => inline && current.is_some_and(|current| current != Decision),
        _ => inline && current.is_some(),
    }
}
