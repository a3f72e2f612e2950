//! Times of day: `kl. 13:00`, `kl. 9.00`, `19.00-23.55`.

use super::word::{ends_with_ignoring_case, ends_with_word, leading_word, number, numbers};
use crate::lexicon::calendar::{CLOCK, PERIOD_FROM, PERIOD_UNTIL};

/// A time of day and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// Offset of its first digit.
    pub start: usize,
    /// Offset after its last digit.
    pub end: usize,
    /// Hours, 0 to 23.
    pub hour: u8,
    /// Minutes, 0 to 59.
    pub minute: u8,
}

impl Found {
    /// `HH:MM`.
    #[must_use]
    pub fn value(&self) -> String {
        format!("{:02}:{:02}", self.hour, self.minute)
    }
}

/// The first time of day in a text, and the one that ends the period it begins.
/// A time has minutes, or stands behind the word for clock.
#[must_use]
pub fn period(text: &str) -> Option<(Found, Option<Found>)> {
    let start = first(text)?;
    Some((start, until(text, &start)))
}

/// The time that ends a period, or the hour alone: `kl. 17-20`.
#[must_use]
pub fn until(text: &str, start: &Found) -> Option<Found> {
    let rest = &text[start.end..];
    let gap = rest.find(|letter: char| letter.is_ascii_digit())?;
    let led = PERIOD_UNTIL.contains(&without_lead(&rest[..gap]).trim());
    let at = start.end + gap;
    led.then(|| self::at(text, at).or_else(|| hour(text, at).filter(|end| end.hour > start.hour)))?
}

/// The period that a text without minutes or the word for clock begins with: `17-20`, `fra 16 til 18`, `17 - 19.30`.
#[must_use]
pub fn hours(text: &str) -> Option<(Found, Found)> {
    let start = hour(text, text.len() - without_from(text).len())?;
    Some((start, until(text, &start)?))
}

/// An hour alone; none where the number is of something else: `18. sal`, `20 kr.`
fn hour(text: &str, at: usize) -> Option<Found> {
    let (hour, end) = number(text, at).filter(|(hour, end)| *hour < 24 && end - at <= 2)?;
    let behind = text[end..].trim_start_matches(' ');
    let gap = PERIOD_UNTIL.iter().any(|word| behind.starts_with(word));
    let counts = behind.starts_with(|letter: char| letter.is_alphanumeric()) && !behind.starts_with(char::is_uppercase);
    let goes_on = |rest: &str| rest.trim_start().starts_with(|letter: char| letter.is_alphanumeric());
    let part = behind.starts_with(['.', ':', '/']) && goes_on(&behind[1..]);
    (gap || !counts && !part).then_some(Found {
        start: at,
        end,
        hour: u8::try_from(hour).ok()?,
        minute: 0,
    })
}

/// Words without the one that leads to the beginning of a period.
fn without_from(text: &str) -> &str {
    leading_word(text, PERIOD_FROM).map_or(text, |end| text[end..].trim_start())
}

/// Words before a time of day, without those that lead to it: `Salen, kl. ` -> `Salen,`.
#[must_use]
pub fn without_lead(before: &str) -> &str {
    let bare = before.trim_end_matches(['.', ' ', ':', '\u{a0}']);
    if bare.len() < before.len() && ends_with_word(bare, CLOCK) {
        bare[..bare.len() - CLOCK.len()].trim_end()
    } else {
        before
    }
}

/// The first time of day in a text.
#[must_use]
pub fn first(text: &str) -> Option<Found> {
    numbers(text, 0).find_map(|at| self::at(text, at))
}

/// Whether a text begins with a time of day: `kl. 08.30 - 11.10`, `fra kl. 16`.
#[must_use]
pub fn opens(text: &str) -> bool {
    first(text).is_some_and(|found| without_from(without_lead(&text[..found.start])).trim().is_empty())
}

/// The time of day whose first digit stands at `at`.
#[must_use]
pub fn at(text: &str, at: usize) -> Option<Found> {
    let before = text[..at].trim_end_matches(['.', ' ', ':']);
    let clock = before.len() < at && ends_with_ignoring_case(before, CLOCK);
    if !clock && text[..at].ends_with(|letter: char| letter.is_alphanumeric() || matches!(letter, '.' | ',' | ':')) {
        return None;
    }
    let (hour, end) = number(text, at).filter(|(hour, end)| *hour < 24 && end - at <= 2)?;
    let minutes = text[end..]
        .starts_with([':', '.'])
        .then(|| number(text, end + 1))
        .flatten();
    let (minute, end) = match minutes.filter(|(minute, after)| *minute < 60 && after - end == 3) {
        Some(found) => found,
        None if clock => (0, end),
        None => return None,
    };
    let end = with_seconds(text, end);
    // `04.02.2025` is a date, `13:00:00` a time with seconds.
    let date = !clock
        && text[end..].starts_with(['.', '-'])
        && text[end + 1..].starts_with(|letter: char| letter.is_ascii_digit());
    let range = text[end..].starts_with('-') && text[end + 1..].len() >= 4;
    (!date || range).then_some(Found {
        start: at,
        end,
        hour: u8::try_from(hour).ok()?,
        minute: u8::try_from(minute).ok()?,
    })
}

/// The offset after the seconds of a time: `13:00:00`.
fn with_seconds(text: &str, end: usize) -> usize {
    let seconds = text[end..].starts_with(':').then(|| number(text, end + 1)).flatten();
    seconds.map_or(end, |(_, after)| if after == end + 3 { after } else { end })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_every_shape() {
        let rows = [
            ("Tirsdag d. 04. februar 2025 kl. 13:00", Some(("13:00", None))),
            ("kl. 9.00", Some(("09:00", None))),
            ("kl. 19.00-23.55", Some(("19:00", Some("23:55")))),
            ("kl. 17:30 – 18:45", Some(("17:30", Some("18:45")))),
            ("kl 16", Some(("16:00", None))),
            ("fra kl. 16 til kl. 18.30", Some(("16:00", Some("18:30")))),
            ("Kl. 17-20", Some(("17:00", Some("20:00")))),
            ("kl. 17 til 20, Salen", Some(("17:00", Some("20:00")))),
            ("kl. 16 - 18. sal", Some(("16:00", None))),
            ("kl. 17 - 20 personer", Some(("17:00", None))),
            ("16:00:00-17:15:00", Some(("16:00", Some("17:15")))),
            ("18:00", Some(("18:00", None))),
            ("den 04.02.2025", None),
            ("Rådmandshaven 20", None),
        ];
        for (text, expected) in rows {
            let found = period(text).map(|(start, end)| (start.value(), end.map(|end| end.value())));
            let expected =
                expected.map(|(start, end): (&str, Option<&str>)| (start.to_owned(), end.map(str::to_owned)));
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn hours_alone() {
        for (text, expected) in [
            ("17-20", Some(("17:00", "20:00"))),
            ("fra 16 til 18", Some(("16:00", "18:00"))),
            ("17 - 19.30 i Salen", Some(("17:00", "19:30"))),
            ("20-17", None),
            ("17", None),
            ("17-20 medlemmer", None),
            ("4. marts", None),
        ] {
            let found = hours(text).map(|(start, end)| (start.value(), end.value()));
            let expected = expected.map(|(start, end): (&str, &str)| (start.to_owned(), end.to_owned()));
            assert_eq!(found, expected, "{text}");
        }
    }
}
