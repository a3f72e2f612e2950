//! How Word writes properties.

use crate::intake::properties::{Properties, half_points};
use crate::intake::xml::Element;

/// What an element says that has `pPr` and `rPr` in it: a style, or the defaults.
pub fn properties(style: &Element<'_>) -> Properties {
    let mut properties = Properties::default();
    if let Some(paragraph) = style.child("pPr") {
        read_paragraph(paragraph, &mut properties);
    }
    if let Some(letters) = style.child("rPr") {
        read_letters(letters, &mut properties);
    }
    properties
}

/// What `pPr` says, over what is said before.
pub fn read_paragraph(element: &Element<'_>, into: &mut Properties) {
    if let Some(spacing) = element.child("spacing") {
        into.before = spaced(spacing, ["before", "beforeLines", "beforeAutospacing"]).or(into.before);
        into.after = spaced(spacing, ["after", "afterLines", "afterAutospacing"]).or(into.after);
    }
    into.contextual = switch(element, "contextualSpacing").or(into.contextual);
    let outline = element.value_of("outlineLvl").and_then(|level| level.parse().ok());
    into.outline = outline.or(into.outline);
    if let Some(numbering) = element.child("numPr") {
        into.list = numbering.value_of("numId").or(into.list.take());
        let level = numbering.value_of("ilvl").and_then(|level| level.parse().ok());
        into.list_level = level.or(into.list_level);
    }
}

/// What `rPr` says, over what is said before.
pub fn read_letters(element: &Element<'_>, into: &mut Properties) {
    let size = element.value_of("sz").and_then(|size| size.parse::<f32>().ok());
    into.size = size.map(|size| half_points(size / 2.0)).or(into.size);
    into.bold = switch(element, "b").or(into.bold);
    into.hidden = switch(element, "vanish").or(into.hidden);
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
