//! What the tool itself says, in Danish.
//!
//! The Danish of the documents stands in `lexicon`, that of the page in `www/text`; what codes are called is the same everywhere.

pub mod export;
pub mod vocabulary;

use crate::intake::IntakeError;
use std::io::{Error, ErrorKind};

/// How the command line is used.
pub const HELP: &str = "\
Læser referater fra byråd, udvalg og regionsråd og viser, hvad der blev besluttet.

Brug: referat [--json | --format SLAGS] [--password ORD] FIL...
      referat search ORD FIL...

  FIL            et referat som PDF, DOCX, ODT, RTF, HTML eller tekst; en mappe
                 (også undermapper); et zip-arkiv; - læser fra standard-input
  --json         ét JSON-dokument pr. møde, ét på hver linje (schema/referat-1.schema.json)
  --format SLAGS alle møder i én fil: csv (beslutninger), attendance (fremmøde
                 som csv), md (Markdown), ics (kalender) eller json
  search ORD     søger i filerne: ord, \"faste vendinger\", datoer og beløb
  --password ORD adgangskode til låste PDF-filer; andre på maskinen kan se den,
                 så sæt hellere REFERAT_PASSWORD
  -h, --help     denne vejledning
  -V, --version  programmets version

Farver vises kun i en terminal og ikke, når NO_COLOR er sat.
Afslutter med 0, når alt blev læst, 1, når en fil ikke kunne læses eller
der ingen filer var, og 2 ved forkert brug.
";
/// No file was named.
pub const NO_FILES: &str = "Der er ikke angivet nogen fil.";
/// Before an option that there is not.
pub const UNKNOWN_OPTION: &str = "Ukendt valg:";
/// Before an option that takes no value but was given one.
pub const UNWANTED_VALUE: &str = "Valget tager ingen værdi:";
/// Before an option that takes a value and was given none.
pub const MISSING_VALUE: &str = "Valget mangler en værdi:";
/// Before a kind of file that there is not.
pub const UNKNOWN_FORMAT: &str = "Ukendt slags fil:";
/// After an error of usage.
pub const SEE_HELP: &str = "Se vejledningen med: referat --help";

/// Before the outcomes of an item.
pub const OUTCOME: &str = "Udfald";
/// Before a decision's own words.
pub const DECISION: &str = "Beslutning";
/// Before the clauses of the proposal.
pub const PROPOSAL: &str = "Indstilling";
/// Before those who were not there.
pub const ABSENT: &str = "Fraværende";
/// Before what somebody said against a decision.
pub const DISSENT: &str = "Imod eller forbehold";
/// Before somebody who took no part.
pub const NOT_PARTICIPATING: &str = "Deltog ikke";
/// A conflict of interest.
pub const CONFLICT: &str = "inhabil";
/// Before the votes.
pub const VOTES: &str = "Afstemning";
/// The sides of a vote, in the order of the ballots.
pub const BALLOTS: [&str; 3] = ["for", "imod", "hverken for eller imod"];
/// Before what somebody shall do later.
pub const FOLLOW_UP: &str = "Opfølgning";
/// Before what does not fit.
pub const REMARK: &str = "Bemærk";
/// An item behind closed doors.
pub const CLOSED: &str = "(lukket punkt)";
/// An item that only the contents list names.
pub const LISTED: &str = "(kun nævnt i indholdsfortegnelsen)";
/// In place of an item's title.
pub const UNTITLED: &str = "Punkt uden titel";
/// In place of what a meeting's head does not say.
pub const NO_HEAD: &str = "Møde uden navn og dato";

/// How many items there are.
#[must_use]
pub fn items(count: usize) -> String {
    format!("{count} {}", if count == 1 { "punkt" } else { "punkter" })
}

/// How much a search found, and in how many places.
#[must_use]
pub fn found(hits: usize, groups: usize) -> String {
    let places = if groups == 1 { "sted" } else { "steder" };
    format!("{hits} fundet, {groups} {places}")
}

/// A day `YYYY-MM-DD` in words; what is no such day is given back as it is.
#[must_use]
pub fn day(iso: &str) -> String {
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
    let mut parts = iso.split('-').map(str::parse::<usize>);
    let (Some(Ok(year)), Some(Ok(month)), Some(Ok(day))) = (parts.next(), parts.next(), parts.next()) else {
        return iso.to_owned();
    };
    let name = month.checked_sub(1).and_then(|month| MONTHS.get(month));
    name.map_or_else(|| iso.to_owned(), |name| format!("{day}. {name} {year}"))
}

/// From when and until when a meeting was held, both `HH:MM`.
#[must_use]
pub fn time(start: &str, end: Option<&str>) -> String {
    let clock = |time: &str| time.trim_start_matches('0').replace(':', ".");
    let until = end.map(|end| format!("–{}", clock(end))).unwrap_or_default();
    format!("kl. {}{until}", clock(start))
}

/// Why something could not be read, and what to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// The cause.
    pub cause: String,
    /// The next step.
    pub next: String,
}

fn trouble(cause: impl Into<String>, next: &str) -> Trouble {
    Trouble {
        cause: cause.into(),
        next: next.to_owned(),
    }
}

/// What to say of a file without readable text.
#[must_use]
pub fn error(error: IntakeError) -> Trouble {
    let (cause, next) = vocabulary::error(error.code(), error.detail().as_deref());
    if error == IntakeError::Encrypted {
        return trouble(cause, "Gem en kopi uden adgangskode, eller læs en PDF med --password.");
    }
    Trouble { cause, next }
}

/// What to say of a file that the given password does not open.
#[must_use]
pub fn wrong_password() -> Trouble {
    trouble(
        "Adgangskoden passer ikke til filen.",
        "Kontrollér koden, også store og små bogstaver, eller gem en kopi uden adgangskode.",
    )
}

/// What to say of a folder or an archive that holds no files.
#[must_use]
pub fn nothing_inside() -> Trouble {
    trouble(
        "Der er ingen filer at læse.",
        "Angiv den mappe eller det arkiv, som referaterne ligger i.",
    )
}

/// What to say of a file that the system does not hand out.
#[must_use]
pub fn unreadable(error: &Error) -> Trouble {
    match error.kind() {
        ErrorKind::NotFound => trouble("Filen findes ikke.", "Kontrollér navnet og mappen."),
        ErrorKind::PermissionDenied => trouble("Der er ikke adgang til filen.", "Kontrollér filens rettigheder."),
        _ => trouble(
            format!("Filen kunne ikke læses: {error}."),
            "Prøv igen med en kopi af filen.",
        ),
    }
}

/// What to say when folders or archives have been read: how many files could be read and how many not, and how many of the
/// system's own were passed over.
#[must_use]
pub fn counts(read: usize, failed: usize, skipped: usize) -> String {
    let found = read + failed + skipped;
    let files = if found == 1 { "fil" } else { "filer" };
    let mut said = vec![format!("{found} {files} fundet"), format!("{read} læst")];
    for (count, words) in [(failed, "kunne ikke læses"), (skipped, "sprunget over")] {
        if count > 0 {
            said.push(format!("{count} {words}"));
        }
    }
    said.join(", ")
}

/// What to say where the result cannot be written.
#[must_use]
pub fn unwritable(error: &Error) -> Trouble {
    trouble(
        format!("Resultatet kunne ikke skrives: {error}."),
        "Er der plads, hvor det skal ligge?",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_times() {
        for (iso, words) in [
            ("2030-11-05", "5. november 2030"),
            ("--11-05", "--11-05"),
            ("2030-13-01", "2030-13-01"),
        ] {
            assert_eq!(day(iso), words);
        }
        assert_eq!(time("09:05", Some("16:00")), "kl. 9.05–16.00");
    }
}
