//! The stages, one after the other.

use crate::classify::{self, Labelled};
use crate::clean;
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::extract::meeting::{self, Head};
use crate::intake::{IntakeError, MediaType, Options, intake};
use crate::model::{ContentsEntry, Doubt, Hypothesis, Item, Kind, Layout, Meeting, Minutes, SCHEMA, Source};
use crate::outline::{self, Leaf, Outline, numbering};
use crate::resolve::{self, Context};
use crate::source::{SourceText, Span, Warning};
use std::ops::Range;

/// Reads the minutes in a file. `name` is the file's name, kept as given.
///
/// The list nearly always holds one meeting. All offsets are bytes of [`Source::text`]; see [`Minutes::into_utf16`].
///
/// # Errors
/// Where the file holds no text that can be read. What is not minutes is no error, but [`Kind::Unknown`].
pub fn parse(bytes: &[u8], name: &str) -> Result<Vec<Minutes>, IntakeError> {
    parse_with(bytes, name, Options::default())
}

/// [`parse`] with options.
///
/// # Errors
/// As [`parse`].
pub fn parse_with(bytes: &[u8], name: &str, options: Options<'_>) -> Result<Vec<Minutes>, IntakeError> {
    let (media_type, source) = intake(bytes, options)?;
    let file = File {
        bytes,
        name,
        media_type,
    };
    Ok(meetings(source, &file))
}

struct File<'f> {
    bytes: &'f [u8],
    name: &'f str,
    media_type: MediaType,
}

/// Every meeting of a file. They share its text; a file is cut only where each part has items of its own.
fn meetings(source: SourceText, file: &File<'_>) -> Vec<Minutes> {
    let cleaned = clean::clean(&source);
    let mut blocks = classify::classify(&source, &cleaned);
    outline::told::tell(&mut blocks);
    let read = |range: Range<usize>| {
        let furniture = own_furniture(&cleaned.furniture, &blocks, &range);
        minutes(&source, &blocks[range], furniture)
    };
    let parts = outline::meetings(&blocks);
    let mut all: Vec<_> = parts.iter().cloned().map(read).collect();
    let joined = joined(&parts, &all, &blocks);
    if joined.len() < parts.len() {
        all = joined.into_iter().map(read).collect();
    }
    drop(blocks);
    let about = file.source(source);
    for minutes in all.iter_mut().skip(1) {
        minutes.source.clone_from(&about);
    }
    if let Some(first) = all.first_mut() {
        first.source = about;
    }
    all
}

/// The parts that are meetings, each with those around it that are none: what has no items, above the first the cover, and
/// minutes of others that stand within an item.
fn joined(parts: &[Range<usize>], read: &[Minutes], blocks: &[Labelled<'_>]) -> Vec<Range<usize>> {
    let mut joined: Vec<Range<usize>> = Vec::new();
    let mut before: Option<&Minutes> = None;
    for (part, minutes) in parts.iter().zip(read) {
        let goes_on = |before: &Minutes| goes_on_behind(before, minutes, &blocks[part.clone()]);
        let none = minutes.items.is_empty() || before.is_some_and(goes_on);
        match joined.last_mut() {
            Some(last) if none || before.is_none() => last.end = part.end,
            _ => joined.push(part.clone()),
        }
        before = Some(minutes).filter(|_| !none).or(before);
    }
    joined
}

/// Whether the items of a part begin anew, and then a line that is numbered as those of the part before are goes on with
/// these, and not with its own: `1, 2, 5, 6` below `3, 4`.
fn goes_on_behind(before: &Minutes, part: &Minutes, blocks: &[Labelled<'_>]) -> bool {
    let numbers = |minutes: &Minutes| -> Vec<u32> {
        let numbers = minutes.items.iter().filter_map(|item| item.number.as_deref());
        numbers.filter_map(|number| number.parse().ok()).collect()
    };
    let own = numbers(part);
    let Some((first, last)) = own.first().copied().zip(numbers(before).last().copied()) else {
        return false;
    };
    let counts_on = own.windows(2).any(|pair| pair == [last, last + 1]);
    let pattern = before.layout.chosen.as_ref().map(|chosen| &chosen.pattern);
    let next = |block: &Labelled<'_>| {
        let mark = block.number.filter(|mark| block.gap && mark.value == last + 1);
        mark.is_some_and(|mark| {
            let titled = block.text()[mark.title..].starts_with(char::is_uppercase);
            titled && Some(&mark.form.pattern()) == pattern
        })
    };
    first <= last && !counts_on && blocks.iter().any(next)
}

/// Reads the meeting that `blocks` are.
fn minutes(source: &SourceText, blocks: &[Labelled<'_>], furniture: Vec<Span>) -> Minutes {
    let mut outline = outline::outline(blocks);
    let Head { meeting, minutes, came } = meeting::read(source, blocks, &outline, &furniture);
    resolve::set_running_heads_aside(&mut outline, blocks, &meeting);
    let context = Context {
        blocks,
        outline: &outline,
        meeting: &meeting,
        agenda: minutes == Some(false),
    };
    let mut diagnostics = warnings(source);
    let mut items = resolve::resolve_items(context, &mut diagnostics);
    resolve::own_items(&mut items, &meeting);
    let front = outline.front.clone().map(|block| Leaf {
        block,
        from: 0,
        to: blocks[block].text().len(),
    });
    let entries: Vec<_> = outline.items.iter().map(|item| item.start.entry).collect();
    let doubt = outline.hypotheses.first().and_then(|chosen| chosen.doubt);
    let only_numbers = doubt == Some(Doubt::OnlyNumbersSpeakForItems);
    let mut result = Minutes {
        schema: SCHEMA.to_owned(),
        kind: kind(&items, minutes, &meeting, only_numbers),
        contents: contents(&outline, &entries),
        layout: layout(&outline, blocks),
        front: resolve::blocks(context, front),
        items,
        furniture,
        diagnostics,
        meeting: meeting.clone(),
        source: Source::default(),
    };
    if result.kind == Kind::Agenda && !came {
        result.meeting.without_presence();
    }
    let checked = resolve::check(&result, &outline.contents, &entries);
    result.diagnostics.extend(checked);
    if result.kind == Kind::Unknown {
        result.diagnostics.push(Diagnostic {
            code: Code::NotMinutes,
            severity: Severity::Warning,
            spans: Vec::new(),
            detail: None,
            item: None,
        });
    }
    result
}

/// The furniture between the first block of a meeting and that of the next; what stands before all is the first one's.
fn own_furniture(furniture: &[Span], blocks: &[Labelled<'_>], range: &Range<usize>) -> Vec<Span> {
    let start = |block: usize| blocks.get(block)?.flow.all().first().map(|span| span.start);
    let from = start(range.start).filter(|_| range.start > 0).unwrap_or(0);
    let to = start(range.end).unwrap_or(usize::MAX);
    let own = |span: &&Span| (from..to).contains(&span.start);
    furniture.iter().filter(own).copied().collect()
}

impl File<'_> {
    fn source(&self, source: SourceText) -> Source {
        Source {
            name: self.name.to_owned(),
            media_type: self.media_type.name().to_owned(),
            bytes: self.bytes.len(),
            pages: source.pages,
            sha256: crate::source::sha256(self.bytes),
            text: source.text,
        }
    }
}

/// Minutes have decisions; an agenda has items but no decision, whatever it calls itself. Numbered paragraphs are items
/// only where something else says that this is a meeting's paper. Where no item was found, a paper with a meeting's
/// head is what it calls itself.
fn kind(items: &[Item], minutes: Option<bool>, meeting: &Meeting, only_numbers: bool) -> Kind {
    let named = named(meeting);
    let body_decides =
        || meeting.body.is_some() && items.iter().filter(|item| item.decision.is_some()).count() * 2 >= items.len();
    if minutes.is_none() && !named && only_numbers && !body_decides() {
        return Kind::Unknown;
    }
    // An agenda may well tell what other bodies decided before.
    let earlier = |item: &Item| minutes != Some(false) && !item.earlier_decisions.is_empty();
    let decided = items.iter().any(|item| item.decision.is_some() || earlier(item));
    match (items.is_empty(), decided, minutes) {
        (true, _, Some(true)) if named => Kind::Minutes,
        (true, _, Some(false)) if named => Kind::Agenda,
        (true, _, _) => Kind::Unknown,
        (false, true, _) | (false, false, Some(true)) => Kind::Minutes,
        (false, false, _) => Kind::Agenda,
    }
}

/// Whether the head says who met and when.
fn named(meeting: &Meeting) -> bool {
    meeting.body.is_some() && meeting.date.is_some()
}

fn contents(outline: &Outline, entries: &[Option<usize>]) -> Vec<ContentsEntry> {
    let item = |index| entries.iter().position(|entry| *entry == Some(index));
    let entry = |(index, entry): (usize, &crate::outline::contents::Entry)| ContentsEntry {
        title: entry.title.clone(),
        page: entry.page,
        item: item(index),
        spans: entry.spans.clone(),
    };
    outline.contents.entries.iter().enumerate().map(entry).collect()
}

fn layout(outline: &Outline, blocks: &[Labelled<'_>]) -> Layout {
    let mut hypotheses = outline.hypotheses.iter();
    let (chosen, runner_up) = (hypotheses.next(), hypotheses.next());
    let close = chosen
        .zip(runner_up)
        .is_some_and(|(chosen, runner_up)| resolve::is_close(chosen, runner_up));
    let doubt = chosen.and_then(|chosen| chosen.doubt);
    let public = |hypothesis: &numbering::Hypothesis| Hypothesis {
        pattern: hypothesis.pattern.clone(),
        score: hypothesis.score,
        items: hypothesis.starts.len(),
        evidence: hypothesis.evidence.iter().map(|&name| name.to_owned()).collect(),
        spans: hypothesis
            .starts
            .iter()
            .flat_map(|start| blocks[start.block].flow.all())
            .collect(),
    };
    Layout {
        chosen: chosen.map(public),
        runner_up: runner_up.map(public),
        uncertain: doubt.or(close.then_some(Doubt::RunnerUpIsClose)),
    }
}

fn warnings(source: &SourceText) -> Vec<Diagnostic> {
    source.warnings.iter().map(diagnostic).collect()
}

fn diagnostic(warning: &Warning) -> Diagnostic {
    let (code, spans, detail) = match warning {
        Warning::Undecodable(count) => (Code::TextGarbled, Vec::new(), Some(count.to_string())),
        Warning::Mojibake(spans) => (Code::TextMojibake, spans.clone(), None),
        Warning::PagesWithoutText(pages) => {
            let pages: Vec<_> = pages.iter().map(u32::to_string).collect();
            (Code::PagesWithoutText, Vec::new(), Some(pages.join(", ")))
        }
        Warning::Incomplete => (Code::TextIncomplete, Vec::new(), None),
    };
    Diagnostic {
        code,
        severity: Severity::Warning,
        spans,
        detail,
        item: None,
    }
}
