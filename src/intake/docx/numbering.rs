//! List numbers as they are shown.
//!
//! A paragraph names a list (`num`), that one names a pattern (`abstractNum`). Lists of one pattern count on together,
//! unless a list says where it starts.

use super::styles::Styles;
use crate::intake::numerals::{Numerals, bullet};
use crate::intake::xml::Element;
use std::collections::{BTreeMap, BTreeSet};

/// A list has so many levels.
const LEVELS: usize = 9;

/// The lists of a document, and how far each has counted.
#[derive(Debug, Default)]
pub struct Numbering {
    patterns: BTreeMap<String, Pattern>,
    lists: BTreeMap<String, List>,
    /// Of each pattern the last number on each level.
    counted: BTreeMap<String, [Option<u32>; LEVELS]>,
    /// The levels of lists that have started where the list says.
    started: BTreeSet<(String, usize)>,
}

#[derive(Debug, Default)]
struct Pattern {
    levels: BTreeMap<usize, Level>,
    /// The style whose list has the pattern in place of this one.
    style: Option<String>,
}

#[derive(Debug, Default)]
struct List {
    pattern: String,
    starts: BTreeMap<usize, u32>,
    levels: BTreeMap<usize, Level>,
}

#[derive(Clone, Debug, Default)]
struct Level {
    start: u32,
    numerals: Numerals,
    is_bullet: bool,
    /// What is shown, `%1` for the number on the first level.
    text: String,
    /// Counts anew only after a level above this one (one-based); 0: never; none: after any level above.
    restart: Option<usize>,
    /// Whether all numbers in it are decimal.
    legal: bool,
    /// The paragraph style that stands on this level.
    style: Option<String>,
}

impl Numbering {
    /// Reads the part.
    pub fn read(root: &Element<'_>, styles: &Styles) -> Self {
        let Some(part) = root.child("numbering") else {
            return Self::default();
        };
        let mut numbering = Self::default();
        for element in part.elements() {
            match element.name() {
                "abstractNum" => numbering.add_pattern(element),
                "num" => numbering.add_list(element),
                _ => {}
            }
        }
        numbering.follow_styles(styles);
        numbering
    }

    fn add_pattern(&mut self, element: &Element<'_>) {
        let Some(id) = element.attribute("abstractNumId") else {
            return;
        };
        let pattern = Pattern {
            levels: levels(element),
            style: element.value_of("numStyleLink"),
        };
        self.patterns.insert(id, pattern);
    }

    fn add_list(&mut self, element: &Element<'_>) {
        let (Some(id), Some(pattern)) = (element.attribute("numId"), element.value_of("abstractNumId")) else {
            return;
        };
        let mut list = List {
            pattern,
            ..List::default()
        };
        for over in element.elements().filter(|child| child.name() == "lvlOverride") {
            list.levels.extend(levels(over));
            let start = over.value_of("startOverride").and_then(|start| start.parse().ok());
            list.starts.extend(level_number(over).zip(start));
        }
        self.lists.insert(id, list);
    }

    /// Lists whose pattern stands in a style take that style's pattern.
    fn follow_styles(&mut self, styles: &Styles) {
        let patterns = &self.patterns;
        let linked = |list: &List| styles.properties(patterns.get(&list.pattern)?.style.as_deref()?).list;
        let found: Vec<_> = self
            .lists
            .iter()
            .filter_map(|(id, list)| Some((id.clone(), linked(list)?)))
            .collect();
        for (id, other) in found {
            let pattern = self.lists.get(&other).map(|list| list.pattern.clone());
            if let (Some(list), Some(pattern)) = (self.lists.get_mut(&id), pattern) {
                list.pattern = pattern;
            }
        }
    }

    /// The level on which paragraphs of a style stand in a list.
    pub fn level_of_style(&self, list: &str, style: &str) -> Option<usize> {
        let levels = &self.patterns.get(&self.lists.get(list)?.pattern)?.levels;
        let found = levels.iter().find(|(_, level)| level.style.as_deref() == Some(style));
        found.map(|(number, _)| *number)
    }

    /// Counts an entry, and gives what is shown before it; none where there is no such list.
    pub fn next(&mut self, list: &str, level: usize) -> Option<String> {
        let level = level.min(LEVELS - 1);
        let is_first = self.started.insert((list.to_owned(), level));
        let found = self.lists.get(list)?;
        let pattern = self.patterns.get(&found.pattern)?;
        let at = |level: usize| found.levels.get(&level).or_else(|| pattern.levels.get(&level));
        let start = |level: usize| found.starts.get(&level).copied().or(at(level).map(|level| level.start));
        let counted = self.counted.entry(found.pattern.clone()).or_default();
        let restarts = is_first && found.starts.contains_key(&level);
        let number = counted[level]
            .filter(|_| !restarts)
            .map(|number| number.saturating_add(1));
        counted[level] = number.or_else(|| start(level));
        for (deeper, count) in counted.iter_mut().enumerate().skip(level + 1) {
            let restart = at(deeper).and_then(|deeper| deeper.restart);
            if restart.is_none_or(|restart| level < restart) {
                *count = None;
            }
        }
        let number = |level: usize| counted[level].or_else(|| start(level)).unwrap_or(1);
        Some(shown(at(level)?, |above| {
            (number(above), at(above).map(|level| level.numerals).unwrap_or_default())
        }))
    }
}

fn levels(element: &Element<'_>) -> BTreeMap<usize, Level> {
    let levels = element.elements().filter(|child| child.name() == "lvl");
    levels
        .filter_map(|level| Some((level_number(level)?, Level::read(level))))
        .collect()
}

fn level_number(element: &Element<'_>) -> Option<usize> {
    usize::try_from(element.number("ilvl")?)
        .ok()
        .filter(|level| *level < LEVELS)
}

impl Level {
    fn read(element: &Element<'_>) -> Self {
        let number = |name: &str| element.value_of(name).and_then(|value| value.parse::<u32>().ok());
        let format = element.value_of("numFmt").unwrap_or_default();
        Self {
            start: number("start").unwrap_or(0),
            numerals: numerals(&format),
            is_bullet: format == "bullet",
            text: element.value_of("lvlText").unwrap_or_default(),
            restart: number("lvlRestart").map(|level| level as usize),
            legal: element.child("isLgl").is_some(),
            style: element.value_of("pStyle"),
        }
    }
}

fn numerals(format: &str) -> Numerals {
    match format {
        "decimalZero" => Numerals::DecimalWithZero,
        "lowerLetter" => Numerals::LowerLetters,
        "upperLetter" => Numerals::UpperLetters,
        "lowerRoman" => Numerals::LowerRoman,
        "upperRoman" => Numerals::UpperRoman,
        "none" => Numerals::Nothing,
        _ => Numerals::Decimal,
    }
}

/// What is shown of a level, given the number and the numerals of each.
fn shown(level: &Level, number: impl Fn(usize) -> (u32, Numerals)) -> String {
    if level.is_bullet {
        return bullet(&level.text).to_owned();
    }
    let mut text = String::new();
    let mut letters = level.text.chars().peekable();
    while let Some(letter) = letters.next() {
        let place = letters
            .peek()
            .and_then(|digit| digit.to_digit(10))
            .filter(|place| letter == '%' && *place > 0);
        let Some(place) = place else {
            text.push(letter);
            continue;
        };
        letters.next();
        let (number, numerals) = number(place as usize - 1);
        text += &if level.legal { Numerals::Decimal } else { numerals }.write(number);
    }
    text.trim().to_owned()
}
