//! List numbers as they are shown.

use crate::intake::numerals::{Numerals, bullet};
use crate::intake::xml::Element;
use std::collections::BTreeMap;

/// Lists nest no deeper.
pub const LEVELS: usize = 10;

/// Of a list the last number on each level.
pub type Counts = [Option<u32>; LEVELS];

/// The list styles of a document, and how far its lists have counted.
#[derive(Debug, Default)]
pub struct Lists {
    styles: BTreeMap<String, Levels>,
    /// How headings are numbered.
    outline: Levels,
    headings: Counts,
    by_id: BTreeMap<String, Counts>,
    by_style: BTreeMap<String, Counts>,
}

/// Levels by their zero-based number.
type Levels = BTreeMap<usize, Level>;

#[derive(Clone, Debug, Default)]
struct Level {
    numerals: Numerals,
    /// The bullet that stands in place of a number.
    bullet: Option<String>,
    prefix: String,
    suffix: String,
    /// How many levels are shown, this one included.
    shown: usize,
    start: u32,
    /// What is shown, `%1%` for the number on the first level, where the document says so.
    pattern: Option<String>,
}

impl Lists {
    /// Reads sets of styles; later ones win.
    pub fn of(sets: &[&Element<'_>]) -> Self {
        let mut lists = Self::default();
        for element in sets.iter().flat_map(|set| set.elements()) {
            match element.name() {
                "list-style" => lists.add(element),
                "outline-style" => {
                    lists.outline = levels(element);
                    lists.add(element);
                }
                _ => {}
            }
        }
        lists
    }

    fn add(&mut self, element: &Element<'_>) {
        if let Some(name) = element.attribute("name") {
            self.styles.insert(name, levels(element));
        }
    }

    /// Where an outermost list begins to count: anew, or where the one that it continues has ended.
    pub fn begin(&self, list: &Element<'_>, style: &str) -> Counts {
        let named = list.attribute("continue-list").and_then(|id| self.by_id.get(&id));
        let same_style = || {
            let goes_on = list
                .attribute("continue-numbering")
                .is_some_and(|value| value == "true");
            self.by_style.get(style).filter(|_| goes_on)
        };
        named.or_else(same_style).copied().unwrap_or_default()
    }

    /// Remembers how far an outermost list has counted.
    pub fn end(&mut self, list: &Element<'_>, style: &str, counts: Counts) {
        if let Some(id) = list.attribute("id") {
            self.by_id.insert(id, counts);
        }
        self.by_style.insert(style.to_owned(), counts);
    }

    /// Counts an entry, and gives what is shown before it. `start` is the entry's own number.
    pub fn next(&self, style: &str, level: usize, start: Option<u32>, counts: &mut Counts) -> String {
        self.styles
            .get(style)
            .map(|levels| count(levels, level, start, counts))
            .unwrap_or_default()
    }

    /// Counts a heading, and gives what is shown before it.
    pub fn heading(&mut self, level: usize, start: Option<u32>) -> String {
        count(&self.outline, level, start, &mut self.headings)
    }
}

fn count(levels: &Levels, level: usize, start: Option<u32>, counts: &mut Counts) -> String {
    let level = level.min(LEVELS - 1);
    let Some(own) = levels.get(&level) else {
        return String::new();
    };
    let following = counts[level].map(|number| number.saturating_add(1));
    counts[level] = start.or(following).or(Some(own.start));
    counts[level + 1..].fill(None);
    if let Some(drawn) = &own.bullet {
        return bullet(drawn).to_owned();
    }
    let number = |level: usize| {
        let at = levels.get(&level);
        let number = counts[level].or(at.map(|at| at.start)).unwrap_or(1);
        at.map(|at| at.numerals).unwrap_or_default().write(number)
    };
    own.show(level, number)
}

fn levels(style: &Element<'_>) -> Levels {
    let levels = style.elements().filter_map(|element| {
        let number = usize::try_from(element.number("level")?).ok()?.checked_sub(1)?;
        Some((number, Level::read(element))).filter(|_| number < LEVELS)
    });
    levels.collect()
}

impl Level {
    fn read(element: &Element<'_>) -> Self {
        let text = |name: &str| element.attribute(name).unwrap_or_default();
        let number = |name: &str| element.number(name).and_then(|number| u32::try_from(number).ok());
        let is_image = element.name() == "list-level-style-image";
        Self {
            numerals: numerals(&text("num-format")),
            bullet: element
                .attribute("bullet-char")
                .or_else(|| is_image.then(|| "\u{2022}".to_owned())),
            prefix: text("num-prefix"),
            suffix: text("num-suffix"),
            shown: number("display-levels").unwrap_or(1) as usize,
            start: number("start-value").unwrap_or(1),
            pattern: element.attribute("num-list-format"),
        }
    }

    fn show(&self, level: usize, number: impl Fn(usize) -> String) -> String {
        if self.numerals == Numerals::Nothing {
            return String::new();
        }
        if let Some(pattern) = &self.pattern {
            let fill = |text: String, level: usize| text.replace(&format!("%{}%", level + 1), &number(level));
            return (0..=level).fold(pattern.clone(), fill).trim().to_owned();
        }
        let first = (level + 1).saturating_sub(self.shown.max(1));
        let numbers: Vec<_> = (first..=level)
            .map(number)
            .filter(|number| !number.is_empty())
            .collect();
        format!("{}{}{}", self.prefix, numbers.join("."), self.suffix)
            .trim()
            .to_owned()
    }
}

fn numerals(format: &str) -> Numerals {
    match format {
        "" => Numerals::Nothing,
        "a" => Numerals::LowerLetters,
        "A" => Numerals::UpperLetters,
        "i" => Numerals::LowerRoman,
        "I" => Numerals::UpperRoman,
        _ => Numerals::Decimal,
    }
}
