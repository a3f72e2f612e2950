//! Documents for the tests of this module.

use super::Collection;
use crate::model::Minutes;

/// Meetings as text: each with items, their numbers counted on.
pub fn parsed(text: &str) -> Minutes {
    let mut all = crate::parse(text.as_bytes(), "referat.txt").expect("text");
    assert_eq!(all.len(), 1);
    all.remove(0).into_utf16()
}

/// The head of a meeting.
pub fn head(body: &str, day: &str) -> String {
    format!("REFERAT {body} 2030-2033 d. {day}\n\nMødedato Tirsdag d. {day} kl. 15:00\n\nMødested Rådhuset\n\n")
}

/// An item with a decision.
pub fn item(number: usize, title: &str, case: &str, summary: &str, decision: &str) -> String {
    format!("Punkt {number}: {title}\n\n{case}\n\nResumé\n\n{summary}\n\nBeslutning\n\n{decision}\n\n")
}

/// One meeting of two items.
pub fn minutes() -> Minutes {
    parsed(
        &(head("Teknik- og Miljøudvalget", "04-02-2031")
            + &item(
                8,
                "Ny skole på Åen",
                "31-001000",
                "Der bevilges 4,5 mio. kr. til erhvervs politik og erhvervs-\npolitik.",
                "Godkendt. Karin Lund (Ø) stemmer imod.",
            )
            + &item(
                9,
                "Cykelstier i Nordhavn",
                "31-001007",
                "Udvalget besluttede det på mødet den 3. december 2030 (sag 112).",
                "Udsat.",
            )),
    )
}

/// Two meetings of one body, the later of which comes back to what the first postponed.
pub fn two() -> Collection {
    let later = head("Teknik- og Miljøudvalget", "04-03-2031")
        + &item(
            14,
            "Cykelstier i Nordhavn",
            "31-001007",
            "Sagen blev udsat på mødet den 4. februar 2031 (sag 9).",
            "Godkendt.",
        )
        + &item(
            15,
            "Støjgrænser ved havnen",
            "31-001000",
            "Nye grænser.",
            "Drøftet. Forvaltningen vender tilbage med en ny beregning i april.",
        );
    let mut collection = Collection::new();
    collection.add_all([minutes(), parsed(&later)]);
    collection
}
