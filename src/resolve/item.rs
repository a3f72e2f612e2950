//! From an outlined item to the item of the result.

use super::attribute;
use crate::classify::{Labelled, Shape};
use crate::clean::bullet;
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::extract::numbers::Numbers;
use crate::extract::title::{self, Title};
use crate::extract::{Passage, attachment, attendance, decision, passage, proposal, routing};
use crate::lexicon::labels::{CLOSED, CLOSED_WORD};
use crate::model::{
    Absence, Attachment, AttendanceStatus, Basis, Block, BlockKind, Item, ItemEvidence, Meeting, Proposal, Routing,
    Section, SectionKind,
};
use crate::outline::contents::Entry;
use crate::outline::{Leaf, Outline, OutlineItem, OutlineSection};
use crate::scan::case;
use crate::scan::name;
use crate::scan::word::{find_word, lower, skip_space};
use crate::source::Span;
use crate::source::eq_folded;

/// Where one of so many items has a heading for its decision, the document heads its decisions.
const MOST_UNHEADED: usize = 3;

/// What the items of a document share.
#[derive(Clone, Copy, Debug)]
pub struct Context<'c, 'a> {
    /// The blocks of the document.
    pub blocks: &'c [Labelled<'a>],
    /// The outline.
    pub outline: &'c Outline,
    /// The meeting's head.
    pub meeting: &'c Meeting,
    /// Whether the paper calls itself an agenda.
    pub agenda: bool,
}

/// Reads all items.
pub fn resolve_items(context: Context<'_, '_>, diagnostics: &mut Vec<Diagnostic>) -> Vec<Item> {
    let habits = title_habits(context);
    let headed = heads_decisions(context.outline);
    let items = context.outline.items.iter().enumerate();
    let mut group = None;
    items
        .map(|(index, outlined)| {
            // What the contents list alone names stands elsewhere.
            group = outlined.group.filter(|_| !outlined.is_listed()).or(group);
            Reader {
                context,
                outlined,
                index,
                group,
                headed,
                diagnostics,
            }
            .read(habits)
        })
        .collect()
}

/// Whether so many items have a heading for their decision that one without has hardly a decision in its text.
fn heads_decisions(outline: &Outline) -> bool {
    let decides = |item: &&OutlineItem| {
        item.sections
            .iter()
            .any(|section| section.kind == SectionKind::Decision)
    };
    outline.items.iter().filter(decides).count() * MOST_UNHEADED > outline.items.len()
}

fn title_habits(context: Context<'_, '_>) -> title::Habits {
    let first = |item: &OutlineItem| title_lines(context.blocks, item).first().map(Passage::text);
    let titles: Vec<_> = context.outline.items.iter().filter_map(first).collect();
    title::Habits::of(&titles)
}

fn title_lines<'c>(blocks: &'c [Labelled<'_>], item: &OutlineItem) -> Vec<Passage<'c>> {
    let first = item.start.title.map(|(block, from)| Leaf {
        block,
        from,
        to: blocks[block].text().len(),
    });
    let rest = item.title_goes_on.iter().map(|block| Leaf {
        block: *block,
        from: 0,
        to: blocks[*block].text().len(),
    });
    first
        .into_iter()
        .chain(rest)
        .map(|leaf| Passage::of(blocks, leaf))
        .collect()
}

struct Reader<'r, 'c, 'a> {
    context: Context<'c, 'a>,
    outlined: &'c OutlineItem,
    index: usize,
    /// The last group line at or above the item.
    group: Option<usize>,
    /// Whether the document heads its decisions.
    headed: bool,
    diagnostics: &'r mut Vec<Diagnostic>,
}

impl<'c> Reader<'_, 'c, '_> {
    fn read(mut self, habits: title::Habits) -> Item {
        if let Some(entry) = self.entry().filter(|_| self.outlined.is_listed()) {
            return self.listed(entry);
        }
        let title = title::read(&title_lines(self.context.blocks, self.outlined), habits);
        let number = self.number();
        let case = self.case_number().or(title.case_number);
        let group = self.group.map(|block| Passage::whole(&self.context.blocks[block]));
        let closed = title
            .closed
            .or_else(|| self.closed_at_number())
            .or_else(|| group.and_then(|group| title::closed_group(&group)))
            .or_else(|| self.closed_in_head())
            .or_else(|| self.closed_in_contents());
        let mut numbers = self.numbers();
        let mut item = Item {
            number: number.as_ref().map(Passage::folded),
            title: title.value(),
            case_type: title.case_type.map(|letter| letter.folded()),
            committees: title.committees.iter().map(Passage::folded).collect(),
            case_number: case.as_ref().map(Passage::folded),
            closed: closed.is_some(),
            listed: false,
            group: group.map(|group| group.folded()),
            spans: self.whole(),
            page: self.page(),
            evidence: evidence(&title, number, case, closed),
            basis: if number.is_some() {
                Basis::Verbatim
            } else {
                Basis::Derived
            },
            uncertain: None,
            head: blocks(self.context, self.outlined.head.iter().map(|block| self.leaf(*block))),
            sections: self
                .outlined
                .sections
                .iter()
                .map(|section| self.section(section))
                .collect(),
            proposal: self.proposal(),
            decision: None,
            earlier_decisions: Vec::new(),
            attachments: self.attachments(),
            routing: self.routing(),
            references: std::mem::take(&mut numbers.references),
            amounts: std::mem::take(&mut numbers.amounts),
        };
        if let Some(entry) = self.entry().filter(|_| item.title.is_empty()) {
            title::plain(&entry.title).clone_into(&mut item.title);
            item.evidence.title.clone_from(&entry.spans);
        }
        let own = self.context.meeting.body.as_ref().map(|body| body.value.as_str());
        let mut drafts = decision::drafts(self.context.blocks, self.outlined, own);
        if !self.context.agenda && attribute::own(&drafts, self.context.meeting).is_none() {
            drafts.extend(decision::unheaded(self.context.blocks, self.outlined, self.headed));
        }
        if drafts.is_empty() {
            self.report_empty_decision();
        }
        let competence = self.competence();
        attribute::decisions(
            drafts,
            self.context.meeting,
            &competence,
            &mut item,
            self.index,
            self.diagnostics,
        );
        if let Some(decision) = &mut item.decision {
            decision.absent.extend(self.bare_names());
        }
        self.report_impossible_dates(numbers.impossible);
        attribute::clauses(&mut item);
        item
    }

    fn entry(&self) -> Option<&'c Entry> {
        self.context.outline.contents.entries.get(self.outlined.start.entry?)
    }

    /// An item that only the contents list names: its number and title, and whether it is closed.
    fn listed(&self, entry: &Entry) -> Item {
        let words = lower(&entry.title);
        let in_title = CLOSED.iter().any(|mark| words.contains(mark)) || title::says_closed(&entry.title);
        let number = entry.number.as_ref();
        Item {
            number: number.map(|number| number.text.clone()),
            title: title::plain(&entry.title).to_owned(),
            closed: entry.closed || in_title || self.closed_in_contents().is_some(),
            listed: true,
            spans: entry.spans.clone(),
            page: entry.page,
            evidence: ItemEvidence {
                number: number.map(|number| number.spans.clone()).unwrap_or_default(),
                title: entry.spans.clone(),
                ..ItemEvidence::default()
            },
            ..Item::default()
        }
    }

    fn leaf(&self, block: usize) -> Leaf {
        Leaf {
            block,
            from: 0,
            to: self.context.blocks[block].text().len(),
        }
    }

    fn number(&self) -> Option<Passage<'c>> {
        let start = &self.outlined.start;
        let mark = start.number?;
        Some(Passage::whole(&self.context.blocks[start.block]).part(mark.start, mark.end))
    }

    /// The case number among the lines of the head; one above the title counts where it belongs to the item.
    fn case_number(&self) -> Option<Passage<'c>> {
        let start = &self.outlined.start;
        let titled = |block: usize| start.title.is_some_and(|(title, _)| title == block);
        let numbered = |block: usize| start.number.is_some() && block == start.block;
        let own = |block: &&usize| !titled(**block) && !numbered(**block);
        self.outlined
            .head
            .iter()
            .filter(own)
            .find_map(|block| {
                let line = Passage::whole(&self.context.blocks[*block]);
                let line = line.part(bullet(line.text()), line.text().len());
                case::in_line(line.text()).map(|range| line.part(range.start, range.end))
            })
            .or_else(|| self.case_behind_number())
    }

    /// `Sag nr. 46    J.nr. 8-00-3-1-2031`.
    fn case_behind_number(&self) -> Option<Passage<'c>> {
        let start = &self.outlined.start;
        let mark = start.number.filter(|mark| mark.form.stands_alone())?;
        let line = Passage::whole(&self.context.blocks[start.block]);
        let behind = line.part(mark.end, line.text().len());
        let from = skip_space(behind.text(), 0);
        let range = case::in_line(&behind.text()[from..])?;
        Some(behind.part(from + range.start, from + range.end))
    }

    /// `3 (Lukket) Køb af areal`, `Lukket punkt 3`.
    fn closed_at_number(&self) -> Option<Passage<'c>> {
        let start = &self.outlined.start;
        let mark = start.number?;
        let line = Passage::whole(&self.context.blocks[start.block]);
        [(0, mark.start), (mark.end, mark.title)]
            .into_iter()
            .find_map(|(from, to)| closed_word(&line.part(from, to)))
    }

    /// A line of the head that tells of the case says too whether the doors were closed.
    fn closed_in_head(&self) -> Option<Passage<'c>> {
        let start = &self.outlined.start;
        let titles = [Some(start.block), start.title.map(|(block, _)| block)];
        let lines = self
            .outlined
            .head
            .iter()
            .filter(|block| !titles.contains(&Some(**block)) && !self.outlined.title_goes_on.contains(block));
        lines
            .map(|block| Passage::whole(&self.context.blocks[*block]))
            .find_map(|line| closed_word(&line))
    }

    /// The contents list has the item under a line that says so.
    fn closed_in_contents(&self) -> Option<Passage<'c>> {
        let group = self.entry()?.group?;
        title::closed_group(&Passage::whole(&self.context.blocks[group]))
    }

    /// From its first line to its last.
    fn whole(&self) -> Vec<Span> {
        let blocks = self
            .context
            .blocks
            .get(self.outlined.blocks.clone())
            .unwrap_or_default();
        let ends = || {
            let (first, last) = (blocks.first()?.flow.all(), blocks.last()?.flow.all());
            let (first, last) = (*first.first()?, *last.last()?);
            Some(first.part(first.start, last.end))
        };
        ends().into_iter().collect()
    }

    fn page(&self) -> Option<u32> {
        let entry = self
            .outlined
            .start
            .entry
            .and_then(|entry| self.context.outline.contents.entries.get(entry));
        self.whole().first().and_then(|span| span.page).or_else(|| entry?.page)
    }

    fn section(&self, section: &OutlineSection) -> Section {
        let heading = section.heading.map(|leaf| Passage::of(self.context.blocks, leaf));
        let heading = heading.filter(|heading| !heading.is_empty());
        let blocks = blocks(self.context, section.leaves.iter().copied());
        let heading_spans = heading.map(|heading| heading.spans()).unwrap_or_default();
        let first = heading_spans.first().or_else(|| blocks.first()?.spans.first()).copied();
        let last = blocks
            .last()
            .and_then(|block| block.spans.last())
            .or(heading_spans.last())
            .copied();
        let spans = first.zip(last).map(|(first, last)| Span {
            start: first.start,
            end: last.end,
            page: first.page,
        });
        Section {
            kind: section.kind,
            heading: heading.map(|heading| heading.folded().trim_end_matches(':').to_owned()),
            heading_spans,
            spans: spans.into_iter().collect(),
            blocks,
        }
    }

    fn leaves(&self, kind: SectionKind) -> impl Iterator<Item = (&'c OutlineSection, Vec<Passage<'c>>)> {
        let (sections, blocks) = (&self.outlined.sections, self.context.blocks);
        let of_kind = sections.iter().filter(move |section| section.kind == kind);
        of_kind.map(|section| {
            (
                section,
                section.leaves.iter().map(|leaf| Passage::of(blocks, *leaf)).collect(),
            )
        })
    }

    fn proposal(&self) -> Option<Proposal> {
        let heading = |section: &OutlineSection| section.heading.map(|leaf| Passage::of(self.context.blocks, leaf));
        self.leaves(SectionKind::Proposal)
            .find_map(|(section, lines)| proposal::read(heading(section), &lines))
            .or_else(|| proposal::in_text(&self.text_of_case()))
    }

    /// What is told of the case: neither what was decided, nor who was there, nor lists.
    fn text_of_case(&self) -> Vec<Passage<'c>> {
        let tells = |section: &&OutlineSection| {
            use SectionKind::{Attachments, Attendance, Decision, History, Routing};
            !matches!(section.kind, Attachments | Attendance | Decision | History | Routing)
        };
        let sections = self.outlined.sections.iter().filter(tells);
        let leaves = sections.flat_map(|section| &section.leaves);
        leaves.map(|leaf| Passage::of(self.context.blocks, *leaf)).collect()
    }

    fn attachments(&self) -> Vec<Attachment> {
        attachment::read(
            &self
                .leaves(SectionKind::Attachments)
                .map(|(_, lines)| lines)
                .collect::<Vec<_>>(),
        )
    }

    fn routing(&self) -> Vec<Routing> {
        let read = |kind: SectionKind| {
            let sections = self
                .outlined
                .sections
                .iter()
                .filter(move |section| section.kind == kind);
            sections.flat_map(move |section| {
                section
                    .leaves
                    .iter()
                    .filter_map(move |leaf| routing::read(self.context.blocks, *leaf, kind == SectionKind::Routing))
            })
        };
        read(SectionKind::Summary).chain(read(SectionKind::Routing)).collect()
    }

    fn numbers(&self) -> Numbers {
        let mut numbers = Numbers::default();
        for section in self
            .outlined
            .sections
            .iter()
            .filter(|section| section.kind != SectionKind::Attachments)
        {
            section
                .leaves
                .iter()
                .for_each(|leaf| numbers.read(&Passage::of(self.context.blocks, *leaf)));
        }
        numbers
    }

    /// The bodies that the section on competence names.
    fn competence(&self) -> Vec<String> {
        self.leaves(SectionKind::Competence)
            .flat_map(|(_, lines)| lines)
            .map(|line| line.folded())
            .collect()
    }

    /// A line of names without a label between title and sections: people whom the meeting's head lists as not there.
    fn bare_names(&self) -> Vec<Absence> {
        let roster = self.context.meeting.attendance.as_deref().unwrap_or_default();
        let status = |name: &str| {
            roster
                .iter()
                .find(|person| eq_folded(&person.name, name))
                .map(|person| person.status)
        };
        let unheaded = self
            .leaves(SectionKind::Other)
            .filter(|(section, _)| section.heading.is_none());
        let lines = unheaded
            .flat_map(|(_, lines)| lines)
            .filter(|line| name::is_list(line.text()));
        let absent = lines
            .flat_map(|line| attendance::absent(&line, AttendanceStatus::Absent))
            .map(|absence| {
                let status = status(&absence.name).filter(|status| attendance::is_absence(*status));
                status.map(|status| Absence {
                    status,
                    basis: Basis::Derived,
                    ..absence
                })
            });
        absent.collect::<Option<Vec<_>>>().unwrap_or_default()
    }

    fn report_impossible_dates(&mut self, places: Vec<Vec<Span>>) {
        let item = Some(self.index);
        let report = |spans| Diagnostic {
            code: Code::DateImpossible,
            severity: Severity::Warning,
            spans,
            detail: None,
            item,
        };
        self.diagnostics.extend(places.into_iter().map(report));
    }

    fn report_empty_decision(&mut self) {
        let heading = |section: &&OutlineSection| section.kind == SectionKind::Decision;
        if let Some(leaf) = self
            .outlined
            .sections
            .iter()
            .find(heading)
            .and_then(|section| section.heading)
        {
            let spans = Passage::of(self.context.blocks, leaf).spans();
            let diagnostic = Diagnostic {
                code: Code::DecisionEmpty,
                severity: Severity::Warning,
                spans,
                detail: None,
                item: Some(self.index),
            };
            self.diagnostics.push(diagnostic);
        }
    }
}

fn closed_word<'b>(line: &Passage<'b>) -> Option<Passage<'b>> {
    let at = find_word(&lower(line.text()), CLOSED_WORD)?;
    Some(line.part(at, at + CLOSED_WORD.len()))
}

fn evidence(
    title: &Title<'_>,
    number: Option<Passage<'_>>,
    case: Option<Passage<'_>>,
    closed: Option<Passage<'_>>,
) -> ItemEvidence {
    let spans = |passage: Option<Passage<'_>>| passage.map(|passage| passage.spans()).unwrap_or_default();
    ItemEvidence {
        number: spans(number),
        title: title.spans(),
        case_type: spans(title.case_type),
        committees: passage::spans(&title.committees),
        case_number: spans(case),
        closed: spans(closed),
    }
}

/// Leaves as blocks: neighbouring list entries are one list, neighbouring rows one table.
pub fn blocks(context: Context<'_, '_>, leaves: impl Iterator<Item = Leaf>) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut before: Option<usize> = None;
    for leaf in leaves {
        let labelled = &context.blocks[leaf.block];
        let kind = match labelled.shape {
            Shape::Paragraph => BlockKind::Paragraph,
            Shape::Entry => BlockKind::List,
            Shape::Row => BlockKind::Table,
        };
        let follows = before.is_some_and(|before| before + 1 == leaf.block)
            && kind != BlockKind::Paragraph
            && !(kind == BlockKind::Table && labelled.gap);
        let spans = Passage::of(context.blocks, leaf).spans();
        match blocks.last_mut().filter(|last| follows && last.kind == kind) {
            Some(last) => {
                last.rows.iter_mut().for_each(|rows| rows.push(cells(context, leaf)));
                last.spans.extend(spans);
            }
            None => blocks.push(Block {
                kind,
                rows: (kind == BlockKind::Table).then(|| vec![cells(context, leaf)]),
                spans,
            }),
        }
        before = Some(leaf.block);
    }
    blocks
}

/// The cells of a row: between tabs, or between bars.
fn cells(context: Context<'_, '_>, leaf: Leaf) -> Vec<Span> {
    let row = Passage::of(context.blocks, leaf);
    let text = row.text();
    let inner = row.of_slice(text.trim_matches('|'));
    let separator = if text.starts_with('|') { '|' } else { '\t' };
    let cells = inner.text().split(separator).map(|cell| inner.of_slice(cell));
    cells
        .map(|cell| cell.spans().first().copied().unwrap_or(Span::new(0, 0)))
        .collect()
}
