//! Dates: `4. februar 2025`, `04-02-2025`, `04.02.25`, `2025-02-04`, `den 10. september`, `Maj 8, 2019`.

use super::word::{last_run, leading_rows, leading_word, number, numbers, skip_space};
use crate::lexicon::calendar::{DATE_LEADS, MONTHS, YEAR};
use std::fmt;

/// A day of the calendar, its year perhaps not printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// The year, where printed.
    pub year: Option<u16>,
    /// One-based month.
    pub month: u8,
    /// One-based day.
    pub day: u8,
}

impl fmt::Display for Date {
    /// `YYYY-MM-DD`, or `--MM-DD` without a year, as ISO 8601 and RFC 6350 write them.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(out, "{year:04}-{:02}-{:02}", self.month, self.day),
            None => write!(out, "--{:02}-{:02}", self.month, self.day),
        }
    }
}

/// A date and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// Offset of its first digit or letter.
    pub start: usize,
    /// Offset after its last digit or letter.
    pub end: usize,
    /// The date.
    pub date: Date,
}

/// No date is written in more bytes.
const LONGEST: usize = 24;

/// The first date of a text that has a year.
#[must_use]
pub fn first(text: &str) -> Option<Found> {
    all(text).find(|found| found.date.year.is_some())
}

/// The day of a text that begins with its year, as old protocols do: `År 2001, den 10. december kl. 19.30 holdt ...`
#[must_use]
pub fn of_year(text: &str) -> Option<Found> {
    let at = skip_space(text, leading_word(text, YEAR)?);
    let (year, end) = number(text, at).filter(|(year, _)| (1900..2200).contains(year))?;
    let found = all(&text[end..]).next()?;
    Some(Found {
        start: at,
        end: end + found.end,
        date: Date {
            year: u16::try_from(year).ok(),
            ..found.date
        },
    })
}

/// Whether a text ends in a date with a year.
#[must_use]
pub fn ends(text: &str) -> bool {
    let mut from = text.len().saturating_sub(LONGEST);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let mut dates = numbers(text, from).filter_map(|at| at_number(text, at));
    dates.any(|found| found.end == text.len() && found.date.year.is_some())
}

/// The dates of a text, in order.
pub fn all(text: &str) -> impl Iterator<Item = Found> + '_ {
    let mut after = 0;
    numbers(text, 0).filter_map(move |at| {
        let found = (at >= after).then(|| at_number(text, at)).flatten()?;
        after = found.end;
        Some(found)
    })
}

/// The date whose first number begins at `at`; also one that a month's name begins before it.
#[must_use]
pub fn at_number(text: &str, at: usize) -> Option<Found> {
    read_at(text, at).and_then(|(found, possible)| possible.then_some(found))
}

/// The same, and whether the calendar has the day: `31. juni 2031` is written as a date and is none.
#[must_use]
pub fn read_at(text: &str, at: usize) -> Option<(Found, bool)> {
    if glued_before(text, at) {
        return None;
    }
    let (value, end) = number(text, at)?;
    let found = match end - at {
        1 | 2 => day_first(text, at, value, end),
        4 => year_first(text, at, value, end),
        _ => None,
    }?;
    let written = found.date.month <= 12 && found.date.day <= 31 && found.date.day > 0 && found.date.month > 0;
    (written && !glued_after(text, found.end)).then(|| (found, possible(found.date)))
}

/// Part of a longer number, such as a case number.
fn glued_before(text: &str, at: usize) -> bool {
    let mut before = text[..at].chars().rev();
    let last = before.next();
    match last {
        Some('.' | '-' | '/' | ',') => before.next().is_some_and(|letter| letter.is_ascii_digit()),
        Some(letter) => letter.is_alphanumeric(),
        None => false,
    }
}

/// Goes on as a case number does: `06.01.05-P19-1-20`.
fn glued_after(text: &str, end: usize) -> bool {
    let mut after = text[end..].chars();
    match after.next() {
        Some('.' | '-' | '/') => after.next().is_some_and(char::is_alphanumeric),
        Some(letter) => letter.is_alphanumeric(),
        None => false,
    }
}

fn day_first(text: &str, start: usize, day: u32, end: usize) -> Option<Found> {
    let day = u8::try_from(day).ok()?;
    month_by_name(text, start, day, end)
        .or_else(|| month_by_number(text, start, day, end))
        .or_else(|| month_before(text, start, day, end))
}

/// `4. februar 2025`, `4 feb 25` is not: a year of two digits after a name could be anything.
fn month_by_name(text: &str, start: usize, day: u8, end: usize) -> Option<Found> {
    let at = end + usize::from(text[end..].starts_with('.'));
    let at = skip_space(text, at);
    let (month, end) = month_name(text, at)?;
    // `feb. 2025`, `13 november, 2025`
    let dot = end + usize::from(text[end..].starts_with('.') && end - at <= 4 || text[end..].starts_with(", "));
    let year = number(text, skip_space(text, dot)).filter(|(year, _)| (1900..2200).contains(year));
    let (year, end) = match year {
        Some((year, end)) => (u16::try_from(year).ok(), end),
        None => (None, end),
    };
    Some(Found {
        start,
        end,
        date: Date { year, month, day },
    })
}

fn month_name(text: &str, at: usize) -> Option<(u8, usize)> {
    let rest = text.get(at..)?;
    if !rest.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
        return None;
    }
    leading_rows(rest, &MONTHS)
        .next()
        .map(|(month, end)| (*month, at + end))
}

/// `04-02-2025`, `04.02.25`, `4/2 2025`.
fn month_by_number(text: &str, start: usize, day: u8, end: usize) -> Option<Found> {
    let separator = text[end..]
        .chars()
        .next()
        .filter(|letter| matches!(letter, '.' | '-' | '/'))?;
    let (month, end) = number(text, end + 1).filter(|(month, _)| (1..=12).contains(month))?;
    let rest = text.get(end..)?;
    let slash = separator == '/';
    let next = if rest.starts_with(separator) || (slash && rest.starts_with('-')) {
        end + 1
    } else if separator == '/' {
        skip_space(text, end)
    } else {
        return None;
    };
    let (year, after) = number(text, next)?;
    let year = match after - next {
        2 => 2000 + year,
        4 if (1900..2200).contains(&year) => year,
        _ => return None,
    };
    Some(Found {
        start,
        end: after,
        date: Date {
            year: u16::try_from(year).ok(),
            month: u8::try_from(month).ok()?,
            day,
        },
    })
}

/// `Maj 8, 2019`, as some web pages print it.
fn month_before(text: &str, at: usize, day: u8, end: usize) -> Option<Found> {
    let rest = text[end..].strip_prefix(',')?;
    let before = text[..at].trim_end();
    let start = last_run(before, char::is_alphabetic);
    let (month, name_end) = month_name(text, start)?;
    let (year, end) = number(text, skip_space(text, text.len() - rest.len()))?;
    let year = u16::try_from(year).ok().filter(|year| (1900..2200).contains(year))?;
    (name_end == before.len()).then_some(Found {
        start,
        end,
        date: Date {
            year: Some(year),
            month,
            day,
        },
    })
}

/// `2025-02-04`.
fn year_first(text: &str, start: usize, year: u32, end: usize) -> Option<Found> {
    let after = |at: usize| {
        text[at..]
            .starts_with('-')
            .then_some(at + 1)
            .and_then(|at| number(text, at).filter(|(_, end)| end - at == 2))
    };
    let (month, end) = after(end)?;
    let (day, end) = after(end)?;
    let date = Date {
        year: Some(u16::try_from(year).ok()?),
        month: u8::try_from(month).ok()?,
        day: u8::try_from(day).ok()?,
    };
    (1900..2200).contains(&year).then_some(Found { start, end, date })
}

/// True where the calendar has the day; without a year, the 29th of February counts as possible.
fn possible(date: Date) -> bool {
    let days = match date.month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if date.year.is_none_or(is_leap) => 29,
        2 => 28,
        _ => 0,
    };
    (1..=days).contains(&date.day)
}

const fn is_leap(year: u16) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

/// The text before a date, without the words that lead to it: `Byrådet, den ` -> `Byrådet`.
#[must_use]
pub fn without_lead(before: &str) -> &str {
    let mut rest = before.trim_end();
    loop {
        let word_start = rest.rfind(char::is_whitespace).map_or(0, |at| at + 1);
        let word = rest.get(word_start..).unwrap_or_default().trim_end_matches(',');
        if word.is_empty() || !DATE_LEADS.contains(&word.to_lowercase().as_str()) {
            return rest.trim_end_matches([' ', ',', '-', '–', ':', '\t']);
        }
        rest = rest[..word_start].trim_end();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dates(text: &str) -> Vec<String> {
        all(text)
            .map(|found| format!("{} {}", found.date, &text[found.start..found.end]))
            .collect()
    }

    #[test]
    fn in_every_shape() {
        let rows: &[(&str, &[&str])] = &[
            (
                "Tirsdag d. 04. februar 2025 kl. 13:00",
                &["2025-02-04 04. februar 2025"],
            ),
            ("d. 04-02-2025", &["2025-02-04 04-02-2025"]),
            ("(drøfter), 03.12.24", &["2024-12-03 03.12.24"]),
            ("den 10. september (sag 66)", &["--09-10 10. september"]),
            ("fra 21. eller 28. marts", &["--03-28 28. marts"]),
            ("2031-03-01", &["2031-03-01 2031-03-01"]),
            ("Onsdag, Maj 8, 2019 - 18:00", &["2019-05-08 Maj 8, 2019"]),
            ("12. jan. 2024", &["2024-01-12 12. jan. 2024"]),
            ("4/2 2025", &["2025-02-04 4/2 2025"]),
            // Case numbers, quarters, percentages and days that no calendar has.
            ("15.00.00-A00-22-18S 06.01.05-P19-1-20 1-51-71-3321-08", &[]),
            ("1. kvartal 2024, 31.02.2024, 8,1%", &[]),
            ("3. martsudgave", &[]),
        ];
        for (text, expected) in rows {
            assert_eq!(&dates(text), expected, "{text}");
        }
    }

    #[test]
    fn leads_are_dropped() {
        assert_eq!(without_lead("Byrådet, den "), "Byrådet");
        assert_eq!(without_lead("Udvalget for Land D."), "Udvalget for Land");
    }
}
