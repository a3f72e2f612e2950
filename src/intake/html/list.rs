//! The marks of lists, as they are shown.

use super::attributes::{Attributes, Marks};
use crate::intake::numerals::Numerals;

/// A list that is open.
#[derive(Debug)]
pub struct List {
    marks: Marks,
    next: i32,
    step: i32,
}

impl List {
    /// A list with numbers (`ordered`) or bullets; `entries` is how many it has.
    pub fn new(ordered: bool, attributes: &Attributes, entries: usize) -> Self {
        let plain = if ordered { Marks::Decimal } else { Marks::Bullet };
        let last = i32::try_from(entries).unwrap_or(i32::MAX);
        Self {
            marks: attributes.marks.unwrap_or(plain),
            next: attributes.start.unwrap_or(if attributes.reversed { last } else { 1 }),
            step: if attributes.reversed { -1 } else { 1 },
        }
    }

    /// The mark of the next entry, white space behind it included.
    pub fn mark(&mut self, entry: &Attributes) -> String {
        let number = entry.value.unwrap_or(self.next);
        self.next = number.saturating_add(self.step);
        mark(entry.marks.unwrap_or(self.marks), number)
    }
}

/// The mark of an entry that stands in no list.
pub const BULLET: &str = "\u{2022} ";

fn mark(marks: Marks, number: i32) -> String {
    match marks {
        Marks::None => String::new(),
        Marks::Bullet => BULLET.to_owned(),
        Marks::Decimal => format!("{number}. "),
        Marks::Lower => format!("{}. ", letters(number).unwrap_or_else(|| number.to_string())),
        Marks::Upper => format!(
            "{}. ",
            letters(number).unwrap_or_else(|| number.to_string()).to_uppercase()
        ),
        Marks::LowerRoman => format!("{}. ", roman(number).unwrap_or_else(|| number.to_string())),
        Marks::UpperRoman => format!(
            "{}. ",
            roman(number).unwrap_or_else(|| number.to_string()).to_uppercase()
        ),
    }
}

/// `a` to `z`, then `aa`.
fn letters(number: i32) -> Option<String> {
    let mut rest = u32::try_from(number).ok().filter(|rest| *rest > 0)?;
    let mut found = Vec::new();
    while rest > 0 {
        rest -= 1;
        found.push(char::from(b'a' + u8::try_from(rest % 26).ok()?));
        rest /= 26;
    }
    Some(found.iter().rev().collect())
}

/// Up to 3999; larger numbers have no Roman form.
fn roman(number: i32) -> Option<String> {
    let number = u32::try_from(number).ok().filter(|number| (1..4000).contains(number))?;
    Some(Numerals::LowerRoman.write(number))
}

/// What Word wrote out as the mark of an entry: a number is kept, a letter of a font of signs is a bullet.
pub fn word_mark(written: &str) -> String {
    let mark = written.trim();
    let number = mark.ends_with(['.', ')']) || mark.bytes().any(|byte| byte.is_ascii_digit());
    match mark {
        "" => String::new(),
        _ if number => format!("{mark} "),
        _ => BULLET.to_owned(),
    }
}
