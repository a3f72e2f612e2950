//! The styles of a document, named ones and those that only a single paragraph has.

use crate::intake::properties::{Properties, half_points};
use crate::intake::xml::Element;
use std::collections::BTreeMap;

/// Styles that build on more others than this build on themselves.
const MAX_CHAIN: usize = 32;
/// Letters of at least this weight are bold.
const BOLD: i64 = 600;

/// What a style is for; names are told apart within one family only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Family {
    /// Paragraphs.
    Paragraph,
    /// Letters.
    Text,
}

/// All styles.
#[derive(Debug, Default)]
pub struct Styles {
    by_name: BTreeMap<(Family, String), Style>,
    defaults: Properties,
}

#[derive(Debug, Default)]
struct Style {
    parent: Option<String>,
    properties: Properties,
    /// The size in percent of the parent's.
    percent: Option<f32>,
}

impl Styles {
    /// Reads sets of styles; later ones win.
    pub fn of(sets: &[&Element<'_>]) -> Self {
        let mut styles = Self::default();
        for element in sets.iter().flat_map(|set| set.elements()) {
            match (element.name(), element.attribute("family").as_deref()) {
                ("default-style", Some("paragraph")) => styles.defaults = style(element).properties,
                ("style", Some("paragraph")) => styles.add(Family::Paragraph, element),
                ("style", Some("text")) => styles.add(Family::Text, element),
                _ => {}
            }
        }
        styles
    }

    fn add(&mut self, family: Family, element: &Element<'_>) {
        if let Some(name) = element.attribute("name") {
            self.by_name.insert((family, name), style(element));
        }
    }

    /// The properties of a paragraph of a style.
    pub fn paragraph(&self, name: Option<&str>) -> Properties {
        let own = name.map(|name| self.over(Family::Paragraph, name, &self.defaults));
        own.unwrap_or_else(|| self.defaults.clone())
    }

    /// The properties of letters of a style, which stand among others.
    pub fn letters(&self, name: &str, around: &Properties) -> Properties {
        self.over(Family::Text, name, around)
    }

    /// What a style and its parents say, over `base`.
    fn over(&self, family: Family, name: &str, base: &Properties) -> Properties {
        let mut chain = Vec::new();
        let mut next = Some(name);
        while let Some(style) = next.and_then(|name| self.by_name.get(&(family, name.to_owned()))) {
            chain.push(style);
            next = style.parent.as_deref().filter(|_| chain.len() < MAX_CHAIN);
        }
        chain.iter().rev().fold(base.clone(), |base, style| style.over(&base))
    }
}

impl Style {
    fn over(&self, base: &Properties) -> Properties {
        let mut properties = self.properties.clone().over(base);
        if let (Some(percent), Some(size)) = (self.percent, base.size) {
            properties.size = Some(half_points(f32::from(size) / 2.0 * percent / 100.0));
        }
        properties
    }
}

fn style(element: &Element<'_>) -> Style {
    let mut style = Style {
        parent: element.attribute("parent-style-name"),
        ..Style::default()
    };
    if let Some(paragraph) = element.child("paragraph-properties") {
        let margin = |side: &str| paragraph.attribute(side).or_else(|| paragraph.attribute("margin"));
        style.properties.before = margin("margin-top").map(|margin| is_space(&margin));
        style.properties.after = margin("margin-bottom").map(|margin| is_space(&margin));
        style.properties.contextual = paragraph.attribute("contextual-spacing").map(|value| value == "true");
    }
    if let Some(letters) = element.child("text-properties") {
        let weight = letters.attribute("font-weight");
        style.properties.bold =
            weight.map(|weight| weight == "bold" || weight.parse().is_ok_and(|weight: i64| weight >= BOLD));
        style.properties.hidden = letters.attribute("display").map(|display| display == "none");
        let size = letters.attribute("font-size").unwrap_or_default();
        style.percent = size.strip_suffix('%').and_then(|percent| percent.parse().ok());
        let points = size.strip_suffix("pt").and_then(|points| points.parse().ok());
        style.properties.size = points.map(half_points);
    }
    style
}

/// Whether a length such as `0.139in` is more than none.
fn is_space(length: &str) -> bool {
    length.contains(|letter: char| ('1'..='9').contains(&letter))
}
