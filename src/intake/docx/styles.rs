//! The styles of a document.

use super::properties::properties;
use crate::intake::properties::Properties;
use crate::intake::xml::Element;
use std::collections::BTreeMap;

/// Styles that build on more others than this build on themselves.
const MAX_CHAIN: usize = 32;
/// The built-in headings have this name and their level, whatever the language of the program.
const HEADING: &str = "heading ";

/// All styles, by id.
#[derive(Debug, Default)]
pub struct Styles {
    defaults: Properties,
    by_id: BTreeMap<String, Style>,
    /// The paragraph style of those that name none.
    usual: Option<String>,
}

#[derive(Debug, Default)]
struct Style {
    based_on: Option<String>,
    properties: Properties,
}

impl Styles {
    /// Reads the part.
    pub fn read(root: &Element<'_>) -> Self {
        let Some(part) = root.child("styles") else {
            return Self::default();
        };
        let mut styles = Self::default();
        if let Some(defaults) = part.child("docDefaults") {
            let under = |name: &str| defaults.child(name).map(properties).unwrap_or_default();
            styles.defaults = under("rPrDefault").over(&under("pPrDefault"));
        }
        for element in part.elements().filter(|element| element.name() == "style") {
            styles.add(element);
        }
        styles
    }

    fn add(&mut self, element: &Element<'_>) {
        let Some(id) = element.attribute("styleId") else { return };
        let mut properties = properties(element);
        properties.outline = properties.outline.or_else(|| heading(element));
        let is_usual = matches!(element.attribute("default").as_deref(), Some("1" | "true" | "on"));
        if is_usual && element.attribute("type").as_deref() == Some("paragraph") {
            self.usual = Some(id.clone());
        }
        let style = Style {
            based_on: element.value_of("basedOn"),
            properties,
        };
        self.by_id.insert(id, style);
    }

    /// The properties of a paragraph of a style, or of the usual one.
    pub fn paragraph(&self, id: Option<&str>) -> Properties {
        let known = id.filter(|id| self.by_id.contains_key(*id));
        let id = known.or(self.usual.as_deref());
        id.map(|id| self.properties(id))
            .unwrap_or_default()
            .over(&self.defaults)
    }

    /// The properties that a style and those it is based on name.
    pub fn properties(&self, id: &str) -> Properties {
        let mut properties = Properties::default();
        let mut next = self.by_id.get(id);
        for _ in 0..MAX_CHAIN {
            let Some(style) = next else { break };
            properties = properties.over(&style.properties);
            next = style.based_on.as_deref().and_then(|id| self.by_id.get(id));
        }
        properties
    }
}

/// The zero-based level of a built-in heading, by its name.
fn heading(style: &Element<'_>) -> Option<u8> {
    let name = style.value_of("name")?.to_lowercase();
    let level: u8 = name.strip_prefix(HEADING)?.trim().parse().ok()?;
    level.checked_sub(1).filter(|level| *level < 9)
}
