//! The meeting's head.

use super::{Basis, Doubt, Fact};
use crate::source::{Span, each_span};
use serde::{Deserialize, Serialize};

/// Who met, when and where.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Meeting {
    /// The council or committee that met ("udvalg").
    pub body: Option<Fact>,
    /// The municipality, without the word: `Odense`.
    pub municipality: Option<Fact>,
    /// The council's term: `2022-2025` ("valgperiode").
    pub term: Option<Fact>,
    /// The day, as `YYYY-MM-DD`.
    pub date: Option<Fact>,
    /// When it began, as `HH:MM`.
    pub start: Option<Fact>,
    /// When it ended, as `HH:MM`.
    pub end: Option<Fact>,
    /// Where it was held ("mødested").
    pub place: Option<Fact>,
    /// Who was there, or null where the document does not say.
    pub attendance: Option<Vec<Attendance>>,
}
each_span!(Meeting {
    body,
    municipality,
    term,
    date,
    start,
    end,
    place,
    attendance
});

impl Meeting {
    /// Its single facts.
    pub(crate) fn facts(&mut self) -> impl Iterator<Item = &mut Fact> {
        let Self {
            body,
            municipality,
            term,
            date,
            start,
            end,
            place,
            attendance: _,
        } = self;
        [body, municipality, term, date, start, end, place]
            .into_iter()
            .flatten()
    }
}

/// One person's part in the meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Attendance {
    /// The name as printed.
    pub name: String,
    /// The party's letter or name as printed; what it means depends on place and period.
    pub party: Option<String>,
    /// Present, or why not.
    pub status: AttendanceStatus,
    /// The member whom this person stood in for ("stedfortræder for").
    pub substitute_for: Option<String>,
    /// The person's office in the body as printed: `Formand`.
    pub role: Option<String>,
    /// The part of the meeting that it holds for; null is the whole.
    pub scope: Option<AttendanceScope>,
    /// Where the words stand.
    pub spans: Vec<Span>,
    /// Whether the document says it or it was concluded.
    pub basis: Basis,
    /// Why it is unsure, or null.
    pub uncertain: Option<Doubt>,
}
each_span!(Attendance { spans });

/// Whether a person was there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum AttendanceStatus {
    /// There ("til stede").
    Present,
    /// Sent apologies ("afbud").
    Excused,
    /// Not there ("fraværende").
    Absent,
    /// There in another's stead ("stedfortræder").
    Substitute,
}

/// A part of the meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct AttendanceScope {
    /// The items as printed: `129-138`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<String>,
    /// The items as printed that it does not hold for, where it holds for all others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub except_items: Option<String>,
    /// From when, as `HH:MM`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Until when, as `HH:MM`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// The number of the item at or during which it begins, as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from_item: Option<String>,
    /// The number of the last item that it holds for, at least in part, as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to_item: Option<String>,
    /// The words.
    pub note: String,
}

/// A line of the document's own contents list ("indholdsfortegnelse").
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ContentsEntry {
    /// The title as the list gives it, without dots and page.
    pub title: String,
    /// The page that it names.
    pub page: Option<u32>,
    /// Zero-based index into the items, or null where none answers to it.
    pub item: Option<usize>,
    /// Where the line stands.
    pub spans: Vec<Span>,
}
each_span!(ContentsEntry { spans });
