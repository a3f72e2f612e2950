//! The stages, one after the other.

use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::extract::meeting::{self, Head};
use crate::intake::{IntakeError, MediaType, Options, intake};
use crate::model::{ContentsEntry, Doubt, Hypothesis, Item, Kind, Layout, Meeting, Minutes, SCHEMA, Source};
use crate::outline::{Leaf, Outline, numbering, outline};
use crate::resolve::{self, Context};
use crate::source::{SourceText, Warning};
use crate::{classify, clean};

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
    Ok(vec![minutes(
        source,
        &File {
            bytes,
            name,
            media_type,
        },
    )])
}

struct File<'f> {
    bytes: &'f [u8],
    name: &'f str,
    media_type: MediaType,
}

fn minutes(source: SourceText, file: &File<'_>) -> Minutes {
    let cleaned = clean::clean(&source);
    let blocks = classify::classify(&source, &cleaned);
    let outline = outline(&blocks);
    let Head { meeting, minutes } = meeting::read(&source, &blocks, &outline);
    let context = Context {
        blocks: &blocks,
        cleaned: &cleaned,
        outline: &outline,
        meeting: &meeting,
        agenda: minutes == Some(false),
    };
    let mut diagnostics = warnings(&source);
    let mut items = resolve::resolve_items(context, &mut diagnostics);
    resolve::own_items(&mut items, &meeting);
    let front = resolve::blocks(
        context,
        outline.front.clone().map(|block| Leaf {
            block,
            from: 0,
            to: blocks[block].text().len(),
        }),
    );
    let entries: Vec<_> = outline.items.iter().map(|item| item.start.entry).collect();
    let doubt = outline.hypotheses.first().and_then(|chosen| chosen.doubt);
    let only_numbers = doubt == Some(Doubt::OnlyNumbersSpeakForItems);
    let mut result = Minutes {
        schema: SCHEMA,
        kind: kind(&items, minutes, named(&meeting) || !only_numbers),
        contents: contents(&outline, &entries),
        layout: layout(&outline, &blocks),
        front,
        items,
        furniture: cleaned.furniture.clone(),
        diagnostics,
        meeting: meeting.clone(),
        source: Source::default(),
    };
    result
        .diagnostics
        .extend(resolve::check(&result, &outline.contents, &entries));
    if result.kind == Kind::Unknown {
        result.diagnostics.push(Diagnostic {
            code: Code::NotMinutes,
            severity: Severity::Warning,
            spans: Vec::new(),
            detail: None,
            item: None,
        });
    }
    drop(blocks);
    Minutes {
        source: file.source(source),
        ..result
    }
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
/// only where something else says that this is a meeting's paper.
fn kind(items: &[Item], minutes: Option<bool>, outlined: bool) -> Kind {
    if minutes.is_none() && !outlined {
        return Kind::Unknown;
    }
    // An agenda may well tell what other bodies decided before.
    let earlier = |item: &Item| minutes != Some(false) && !item.earlier_decisions.is_empty();
    let decided = items.iter().any(|item| item.decision.is_some() || earlier(item));
    match (items.is_empty(), decided, minutes) {
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

fn layout(outline: &Outline, blocks: &[classify::Labelled<'_>]) -> Layout {
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
