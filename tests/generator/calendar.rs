//! Days and times, and how minutes write them.

use super::layout::{DateStyle, TimeStyle};

const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];

const WEEKDAYS: [&str; 7] = ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"];

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    pub year: usize,
    /// From one.
    pub month: usize,
    pub day: usize,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Time {
    pub hour: usize,
    pub minute: usize,
}

impl Date {
    /// As results have it.
    pub fn iso(self) -> String {
        format!("{}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// `04-04-2031`
    pub fn dashes(self) -> String {
        format!("{:02}-{:02}-{}", self.day, self.month, self.year)
    }

    /// `04.04.2031`
    pub fn dots(self) -> String {
        format!("{:02}.{:02}.{}", self.day, self.month, self.year)
    }

    /// `4. april 2031`
    pub fn long(self) -> String {
        format!("{}. {} {}", self.day, MONTHS[self.month - 1], self.year)
    }

    /// In the head of a meeting.
    pub fn in_head(self, style: DateStyle) -> String {
        match style {
            DateStyle::Long => self.long(),
            DateStyle::Weekday => format!("{} den {}", capital(self.weekday()), self.long()),
            DateStyle::Dashes => self.dashes(),
            DateStyle::Dots => self.dots(),
            DateStyle::MonthFirst => {
                let month = capital(MONTHS[self.month - 1]);
                format!("{}, {month} {}, {}", capital(self.weekday()), self.day, self.year)
            }
        }
    }

    /// In running text and in headings.
    pub fn in_text(self, style: DateStyle) -> String {
        match style {
            DateStyle::Dashes => self.dashes(),
            DateStyle::Dots => self.dots(),
            DateStyle::Long | DateStyle::Weekday | DateStyle::MonthFirst => self.long(),
        }
    }

    /// Some days before, within the month and the one before it.
    pub fn before(self, days: usize) -> Self {
        if self.day > days {
            return Self {
                day: self.day - days,
                ..self
            };
        }
        let (year, month) = if self.month == 1 {
            (self.year - 1, 12)
        } else {
            (self.year, self.month - 1)
        };
        Self {
            year,
            month,
            day: 28 - (days - self.day).min(27),
        }
    }

    fn weekday(self) -> &'static str {
        const SHIFT: [usize; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
        let year = if self.month < 3 { self.year - 1 } else { self.year };
        WEEKDAYS[(year + year / 4 - year / 100 + year / 400 + SHIFT[self.month - 1] + self.day) % 7]
    }
}

impl Time {
    /// As results have it.
    pub fn iso(self) -> String {
        format!("{:02}:{:02}", self.hour, self.minute)
    }

    /// `16.00`
    pub fn dotted(self) -> String {
        format!("{:02}.{:02}", self.hour, self.minute)
    }

    /// In the head, behind `kl.` where the style has it; nothing where none is printed.
    pub fn in_head(self, end: Self, style: TimeStyle) -> Option<String> {
        match style {
            TimeStyle::Colon => Some(format!("kl. {}", self.iso())),
            TimeStyle::Dot => Some(format!("kl. {}", self.dotted())),
            TimeStyle::Range => Some(format!("kl. {}-{}", self.dotted(), end.dotted())),
            TimeStyle::Seconds => Some(format!("{}:00", self.iso())),
            TimeStyle::None => None,
        }
    }
}

/// The first letter large.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
