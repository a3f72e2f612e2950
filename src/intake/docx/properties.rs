//! What styles and paragraphs say of their looks; what one does not say, the one that it is based on does.

use crate::intake::blocks::{Face, Space};
use crate::intake::xml::Element;

/// Properties of a paragraph and of its letters, each where it is said.
#[derive(Clone, Debug, Default)]
pub struct Properties {
    size: Option<u16>,
    bold: Option<bool>,
    hidden: Option<bool>,
    before: Option<bool>,
    after: Option<bool>,
    contextual: Option<bool>,
    /// Zero-based level of a heading; 9 is running text.
    pub outline: Option<u8>,
    /// The list that the paragraph is an entry of; `0` for none.
    pub list: Option<String>,
    /// Zero-based level in that list.
    pub list_level: Option<usize>,
}

impl Properties {
    /// What an element says that has `pPr` and `rPr` in it: a style, or the defaults.
    pub fn of(style: &Element<'_>) -> Self {
        let mut properties = Self::default();
        if let Some(paragraph) = style.child("pPr") {
            properties.read_paragraph(paragraph);
        }
        if let Some(letters) = style.child("rPr") {
            properties.read_letters(letters);
        }
        properties
    }

    /// Those of letters that are set so.
    pub fn of_face(face: Face) -> Self {
        Self {
            size: Some(face.size),
            bold: Some(face.bold),
            hidden: Some(face.hidden),
            ..Self::default()
        }
    }

    /// What `pPr` says, over what is said before.
    pub fn read_paragraph(&mut self, element: &Element<'_>) {
        if let Some(spacing) = element.child("spacing") {
            self.before = spaced(spacing, ["before", "beforeLines", "beforeAutospacing"]).or(self.before);
            self.after = spaced(spacing, ["after", "afterLines", "afterAutospacing"]).or(self.after);
        }
        self.contextual = switch(element, "contextualSpacing").or(self.contextual);
        let outline = element.value_of("outlineLvl").and_then(|level| level.parse().ok());
        self.outline = outline.or(self.outline);
        if let Some(numbering) = element.child("numPr") {
            self.list = numbering.value_of("numId").or(self.list.take());
            let level = numbering.value_of("ilvl").and_then(|level| level.parse().ok());
            self.list_level = level.or(self.list_level);
        }
    }

    /// What `rPr` says, over what is said before.
    pub fn read_letters(&mut self, element: &Element<'_>) {
        let size = element.value_of("sz").and_then(|size| size.parse::<f32>().ok());
        self.size = size.map(half_points).or(self.size);
        self.bold = switch(element, "b").or(self.bold);
        self.hidden = switch(element, "vanish").or(self.hidden);
    }

    /// These, and where they say nothing, those of `base`.
    pub fn over(self, base: &Self) -> Self {
        Self {
            size: self.size.or(base.size),
            bold: self.bold.or(base.bold),
            hidden: self.hidden.or(base.hidden),
            before: self.before.or(base.before),
            after: self.after.or(base.after),
            contextual: self.contextual.or(base.contextual),
            outline: self.outline.or(base.outline),
            list: self.list.or_else(|| base.list.clone()),
            list_level: self.list_level.or(base.list_level),
        }
    }

    /// How letters are set.
    pub fn face(&self) -> Face {
        Face {
            size: self.size.unwrap_or_default(),
            bold: self.bold.unwrap_or_default(),
            hidden: self.hidden.unwrap_or_default(),
        }
    }

    /// The space around a paragraph.
    pub fn space(&self) -> Space {
        Space {
            before: self.before.unwrap_or_default(),
            after: self.after.unwrap_or_default(),
            contextual: self.contextual.unwrap_or_default(),
        }
    }

    /// The level of a heading, 1 the highest; 0 for none.
    pub fn level(&self) -> u8 {
        self.outline.filter(|level| *level < 9).map_or(0, |level| level + 1)
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn half_points(size: f32) -> u16 {
    size.clamp(0.0, 4000.0) as u16
}

/// Whether one of the measures says that there is space, where any says something.
fn spaced(spacing: &Element<'_>, measures: [&str; 3]) -> Option<bool> {
    let said = measures.iter().filter_map(|measure| spacing.attribute(measure));
    said.map(|value| !matches!(value.as_str(), "0" | "false" | "off"))
        .reduce(|a, b| a || b)
}

/// A property that is on where it is named, unless it says otherwise.
fn switch(element: &Element<'_>, name: &str) -> Option<bool> {
    let value = element.child(name)?.attribute("val");
    Some(!matches!(value.as_deref(), Some("0" | "false" | "off")))
}
