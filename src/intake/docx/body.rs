//! The flow of a document: paragraphs, tables, and what is anchored in them.

use super::field::Fields;
use super::numbering::Numbering;
use super::properties::{read_letters, read_paragraph};
use super::styles::Styles;
use crate::intake::blocks::{Block, Cell, Face, Paragraph};
use crate::intake::properties::Properties;
use crate::intake::xml::{Element, Node};
use std::collections::BTreeMap;

/// Footnotes and endnotes by kind and id.
#[derive(Debug, Default)]
pub struct Notes<'n> {
    by_id: BTreeMap<(&'static str, String), &'n Element<'n>>,
}

impl<'n> Notes<'n> {
    /// The notes of the parts of both kinds.
    pub fn of(parts: impl Iterator<Item = (&'n str, &'n Element<'n>)>) -> Self {
        let mut notes = Self::default();
        for (kind, root) in parts {
            let (name, reference) = match kind {
                "footnotes" => ("footnote", "footnoteReference"),
                _ => ("endnote", "endnoteReference"),
            };
            for note in root.descendants(name) {
                if let Some(id) = note.attribute("id") {
                    notes.by_id.insert((reference, id), note);
                }
            }
        }
        notes
    }

    /// Takes the note that a reference names, so that each is read once.
    fn take(&mut self, reference: &Element<'_>) -> Option<&'n Element<'n>> {
        let kind = match reference.name() {
            "footnoteReference" => "footnoteReference",
            _ => "endnoteReference",
        };
        self.by_id.remove(&(kind, reference.attribute("id")?))
    }
}

/// Reads the flow, paragraph by paragraph.
pub struct Body<'d> {
    styles: &'d Styles,
    numbering: Numbering,
    notes: Notes<'d>,
    fields: Fields,
    /// What comes after the paragraph that is being read: notes and text boxes.
    after: Vec<Block>,
    /// Whether the text has parts in other formats, which are not read.
    pub leaves_out: bool,
}

impl<'d> Body<'d> {
    /// Begins with nothing counted.
    pub fn new(styles: &'d Styles, numbering: Numbering, notes: Notes<'d>) -> Self {
        Self {
            styles,
            numbering,
            notes,
            fields: Fields::default(),
            after: Vec::new(),
            leaves_out: false,
        }
    }

    /// What stands in a body, a header, a note or a text box, with fields of its own.
    pub fn story(&mut self, element: &Element<'_>) -> Vec<Block> {
        let fields = std::mem::take(&mut self.fields);
        let after = std::mem::take(&mut self.after);
        let mut blocks = Vec::new();
        self.blocks(element, &mut blocks);
        self.fields = fields;
        self.after = after;
        blocks
    }

    fn blocks(&mut self, element: &Element<'_>, into: &mut Vec<Block>) {
        for child in element.elements() {
            match child.name() {
                "p" => self.paragraph(child, into),
                "tbl" => {
                    let rows = self.rows(child);
                    into.push(Block::Table(rows));
                }
                "AlternateContent" => branch(child).into_iter().for_each(|branch| self.blocks(branch, into)),
                "altChunk" => self.leaves_out = true,
                name if is_wrapper(name) => self.blocks(child, into),
                _ => {}
            }
        }
    }

    fn paragraph(&mut self, element: &Element<'_>, into: &mut Vec<Block>) {
        let settings = element.child("pPr");
        let style = settings.and_then(|settings| settings.value_of("pStyle"));
        let mut properties = self.styles.paragraph(style.as_deref());
        let face = properties.face();
        if let Some(settings) = settings {
            read_paragraph(settings, &mut properties);
        }
        let mut paragraph = Paragraph {
            level: properties.level(),
            space: properties.space(),
            ..Paragraph::default()
        };
        self.inline(element, face, &mut paragraph);
        self.fields.end_paragraph();
        if !(paragraph.is_empty() && settings.is_some_and(is_deleted)) {
            let own = settings.is_some_and(|settings| settings.child("numPr").is_some());
            self.count(&properties, style.as_deref().filter(|_| !own), &mut paragraph);
            paragraph.style = Some(style.unwrap_or_default());
            into.push(Block::Paragraph(paragraph));
        }
        into.append(&mut self.after);
    }

    /// Puts the number of a list before a paragraph. Where its style has put it into the list, that style tells the level.
    fn count(&mut self, properties: &Properties, style: Option<&str>, paragraph: &mut Paragraph) {
        let Some(list) = properties.list.as_deref().filter(|list| *list != "0") else {
            return;
        };
        let by_style = style.and_then(|style| self.numbering.level_of_style(list, style));
        let level = by_style.or(properties.list_level).unwrap_or_default();
        if let Some(mark) = self.numbering.next(list, level) {
            paragraph.mark = mark;
            paragraph.entry = paragraph.level == 0;
        }
    }

    /// What stands in a paragraph, run by run.
    fn inline(&mut self, element: &Element<'_>, face: Face, paragraph: &mut Paragraph) {
        for child in element.elements() {
            match child.name() {
                "r" => {
                    let face = self.face(child, face);
                    self.run(child, face, paragraph);
                }
                "pPr" | "del" | "moveFrom" | "sdtPr" | "sdtEndPr" => {}
                "AlternateContent" => branch(child)
                    .into_iter()
                    .for_each(|one| self.inline(one, face, paragraph)),
                // A formula has its letters right in it.
                _ => self.inline(child, face, paragraph),
            }
        }
    }

    fn face(&self, run: &Element<'_>, paragraph: Face) -> Face {
        let Some(settings) = run.child("rPr") else {
            return paragraph;
        };
        let style = settings.value_of("rStyle");
        let mut properties = style.map(|style| self.styles.properties(&style)).unwrap_or_default();
        read_letters(settings, &mut properties);
        properties.over(&Properties::of_face(paragraph)).face()
    }

    fn run(&mut self, run: &Element<'_>, face: Face, paragraph: &mut Paragraph) {
        for child in run.elements() {
            match child.name() {
                "fldChar" => self.fields.mark(&child.attribute("fldCharType").unwrap_or_default()),
                "footnoteReference" | "endnoteReference" => self.note(child),
                "drawing" | "pict" | "object" => self.text_boxes(child),
                "AlternateContent" => branch(child).into_iter().for_each(|one| self.run(one, face, paragraph)),
                "ruby" => child
                    .child("rubyBase")
                    .into_iter()
                    .for_each(|base| self.inline(base, face, paragraph)),
                _ if !self.fields.show() => {}
                "t" => paragraph.push(&text_of(child), face),
                "tab" | "ptab" => paragraph.push("\t", face),
                "noBreakHyphen" => paragraph.push("-", face),
                "sym" => paragraph.push(&symbol(child), face),
                "br" | "cr" => paragraph.break_line(),
                _ => {}
            }
        }
    }

    fn note(&mut self, reference: &Element<'_>) {
        if let Some(note) = self.notes.take(reference) {
            let blocks = self.story(note);
            self.after.extend(blocks);
        }
    }

    fn text_boxes(&mut self, drawing: &Element<'_>) {
        for text_box in boxes(drawing) {
            let blocks = self.story(text_box);
            self.after.extend(blocks);
        }
    }

    fn rows(&mut self, table: &Element<'_>) -> Vec<Vec<Cell>> {
        let mut rows = Vec::new();
        for row in inside(table, "tr") {
            let is_deleted = row
                .child("trPr")
                .is_some_and(|settings| settings.child("del").is_some());
            if !is_deleted {
                rows.push(inside(row, "tc").into_iter().map(|cell| self.cell(cell)).collect());
            }
        }
        rows
    }

    fn cell(&mut self, cell: &Element<'_>) -> Cell {
        let settings = cell.child("tcPr");
        let span = settings.and_then(|settings| settings.value_of("gridSpan")?.parse::<usize>().ok());
        let goes_on = |name: &str| {
            let merge = settings.and_then(|settings| settings.child(name));
            merge.is_some_and(|merge| merge.attribute("val").is_none_or(|value| value == "continue"))
        };
        let blocks = if goes_on("vMerge") || goes_on("hMerge") {
            Vec::new()
        } else {
            self.story(cell)
        };
        Cell {
            blocks,
            covers: span.unwrap_or(1).saturating_sub(1),
        }
    }
}

/// Elements that only wrap what stands in them.
fn is_wrapper(name: &str) -> bool {
    matches!(name, "sdt" | "sdtContent" | "customXml" | "smartTag" | "ins" | "moveTo")
}

/// The one branch of alternatives that is shown: the first, which has all that the writer's program could do.
fn branch<'e, 'x>(alternatives: &'e Element<'x>) -> Option<&'e Element<'x>> {
    alternatives.child("Choice").or_else(|| alternatives.child("Fallback"))
}

/// Whether tracked changes delete the paragraph's end.
fn is_deleted(settings: &Element<'_>) -> bool {
    let mark = settings.child("rPr");
    mark.is_some_and(|mark| mark.child("del").is_some() || mark.child("moveFrom").is_some())
}

/// The elements of a name that stand in another, wrapped or not.
fn inside<'e, 'x>(element: &'e Element<'x>, name: &str) -> Vec<&'e Element<'x>> {
    let mut found = Vec::new();
    for child in element.elements() {
        if child.name() == name {
            found.push(child);
        } else if is_wrapper(child.name()) {
            found.extend(inside(child, name));
        }
    }
    found
}

/// The outermost text boxes of a drawing.
fn boxes<'e, 'x>(drawing: &'e Element<'x>) -> Vec<&'e Element<'x>> {
    let mut found = Vec::new();
    for child in drawing.elements() {
        match child.name() {
            "txbxContent" => found.push(child),
            "AlternateContent" => found.extend(branch(child).into_iter().flat_map(boxes)),
            _ => found.extend(boxes(child)),
        }
    }
    found
}

/// The text of an element, that of elements in it left out.
fn text_of(element: &Element<'_>) -> String {
    let texts = element.nodes().iter().filter_map(|node| match node {
        Node::Text(text) => Some(text.as_ref()),
        Node::Element(_) => None,
    });
    texts.collect()
}

/// A letter of a symbol font: those that minutes have, as the letter that it draws, others as they are.
fn symbol(element: &Element<'_>) -> String {
    let code = element
        .attribute("char")
        .and_then(|code| u32::from_str_radix(&code, 16).ok());
    let letter = match code.map(|code| code & 0xF0FF) {
        Some(0xF0B7 | 0xF0A7 | 0xF0D8 | 0xF076) => '\u{2022}',
        Some(0xF0FC) => '\u{2713}',
        Some(0xF0FB) => '\u{2717}',
        Some(0xF0FE | 0xF052) => '\u{2612}',
        Some(0xF0A8 | 0xF06F) => '\u{2610}',
        Some(0xF0E0) => '\u{2192}',
        _ => code.and_then(char::from_u32).unwrap_or_default(),
    };
    if letter == '\0' {
        String::new()
    } else {
        letter.to_string()
    }
}
