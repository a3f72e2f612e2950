//! Months and words around dates and times.

use super::rows::Rows;

/// Month names, in full and cut short, lower case, longest first within a month.
pub static MONTHS: Rows<u8> = Rows::new(&[
    ("januar", 1),
    ("februar", 2),
    ("marts", 3),
    ("april", 4),
    ("maj", 5),
    ("juni", 6),
    ("juli", 7),
    ("august", 8),
    ("september", 9),
    ("oktober", 10),
    ("november", 11),
    ("december", 12),
    ("jan", 1),
    ("feb", 2),
    ("mar", 3),
    ("apr", 4),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sept", 9),
    ("sep", 9),
    ("okt", 10),
    ("nov", 11),
    ("dec", 12),
]);

/// Words that stand before a date and belong to it.
pub const DATE_LEADS: &[&str] = &[
    "den", "d.", "d", "dato", "dato:", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag",
];

/// Stands before the year where that comes first: `År 2001, den 10. december`.
pub const YEAR: &str = "år";

/// Stands before a time of day.
pub const CLOCK: &str = "kl";

/// Before the time at which something begins.
pub const PERIOD_FROM: &str = "fra";

/// Between the times at which something begins and ends.
pub const PERIOD_UNTIL: &[&str] = &["-", "–", "til", "- til", "– til"];

/// Years that papers speak of.
pub const YEARS: std::ops::Range<u32> = 1900..2100;
