//! What the tool itself says, in Danish.
//!
//! The Danish of the documents stands in `lexicon`, that of the page in `www/text`; the two name outcomes alike.

pub mod export;

use crate::diagnostic::Code;
use crate::intake::{IntakeError, MAX_BYTES};
use crate::model::Outcome::{
    self, Approved, ApprovedWithChanges, Discussed, Elected, Forwarded, Lapsed, NoAction, Noted, Postponed, Procedural,
    Recommended, ReferredUp, Rejected, Returned, Unclear, Withdrawn,
};
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
/// An item without a decision, alone and in a count.
pub const NO_DECISION: (&str, &str) = ("Uden beslutning", "uden beslutning");
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

/// Each outcome alone and in a count, in the order in which counts are listed.
pub const OUTCOMES: [(Outcome, &str, &str); 16] = [
    (Approved, "Godkendt", "godkendt"),
    (ApprovedWithChanges, "Godkendt med ændring", "godkendt med ændring"),
    (Recommended, "Anbefalet", "anbefalet"),
    (Elected, "Valgt", "valg"),
    (Discussed, "Drøftet", "drøftet"),
    (Noted, "Til efterretning", "til efterretning"),
    (Forwarded, "Sendt videre", "sendt videre"),
    (Procedural, "Sagens gang", "om sagens gang"),
    (Postponed, "Udsat", "udsat"),
    (Returned, "Sendt tilbage", "sendt tilbage"),
    (ReferredUp, "Indbragt for byrådet", "indbragt for byrådet"),
    (Unclear, "Uklart udfald", "med uklart udfald"),
    (Rejected, "Afvist", "afvist"),
    (Withdrawn, "Udgået", "udgået"),
    (Lapsed, "Bortfaldet", "bortfaldet"),
    (NoAction, "Ingen bemærkninger", "uden bemærkninger"),
];

/// An outcome's name, standing alone.
#[must_use]
pub fn outcome(outcome: Outcome) -> &'static str {
    let row = OUTCOMES.iter().find(|(row, ..)| *row == outcome);
    row.map_or("", |(_, name, _)| name)
}

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
    pub next: &'static str,
}

fn trouble(cause: impl Into<String>, next: &'static str) -> Trouble {
    Trouble {
        cause: cause.into(),
        next,
    }
}

/// What to say of a file without readable text.
#[must_use]
pub fn error(error: IntakeError) -> Trouble {
    match error {
        IntakeError::UnsupportedType("DOC") => trouble(
            "Det er et Word-dokument af den gamle slags (.doc), som ikke kan læses.",
            "Åbn det i Word eller LibreOffice, gem det som DOCX eller PDF, og læs den fil.",
        ),
        IntakeError::UnsupportedType("ZIP") => trouble(
            "Det er et arkiv, som ikke er et dokument.",
            "Pak arkivet ud, og læs filerne i det.",
        ),
        IntakeError::UnsupportedType("PAGES") => trouble(
            "Det er et dokument fra Pages, Numbers eller Keynote, som ikke kan læses.",
            "Åbn det på en Mac eller på iCloud.com, gem det som PDF eller Word, og læs den fil.",
        ),
        IntakeError::UnsupportedType(name) => trouble(
            format!("Filtypen kan ikke læses ({name})."),
            "Hent referatet som PDF, DOCX, ODT, RTF, HTML eller tekst, og læs den fil.",
        ),
        IntakeError::Empty => trouble("Filen er tom.", "Hent referatet igen, og læs den nye fil."),
        IntakeError::Encrypted | IntakeError::Sealed => trouble(
            "Filen er låst med en adgangskode.",
            "Gem en kopi uden adgangskode, og læs den; en PDF kan også læses med --password.",
        ),
        IntakeError::NoText => trouble(
            "Filen er scannet: Siderne er billeder uden tekst.",
            "Hent en udgave med tekst, eller gør teksten læsbar med et OCR-program først.",
        ),
        IntakeError::Damaged => trouble("Filen er beskadiget.", "Hent referatet igen, og læs den nye fil."),
        IntakeError::Garbled(share) => trouble(
            format!("{share} % af tegnene kan ikke tydes."),
            "Hent referatet i et andet format, f.eks. DOCX eller HTML.",
        ),
        IntakeError::Packing => trouble(
            "Filen er pakket på en måde, som ikke kan læses, f.eks. LZMA eller BZIP2.",
            "Pak arkivet ud, og læs filerne i det.",
        ),
        IntakeError::Incomplete => trouble(
            "Arkivet er skåret af, så der mangler filer.",
            "Hent arkivet igen, og læs det nye.",
        ),
        IntakeError::ArchiveBomb => trouble(
            "Arkivet fylder alt for meget, når det pakkes ud.",
            "Pak det ud selv, og læs de filer, som er referater.",
        ),
        IntakeError::TooLarge => trouble(
            format!("Filen er større end {} MB.", MAX_BYTES / 1024 / 1024),
            "Del den op, og læs møderne hver for sig.",
        ),
    }
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

/// What does not fit in a document; `detail` is in the document's own words.
#[must_use]
pub fn diagnostic(code: Code, detail: Option<&str>) -> String {
    let sentence = match code {
        Code::NotMinutes => "Det ligner ikke et referat: der er hverken fundet et møde eller punkter",
        Code::LayoutUncertain => return "Teksten kan deles op i punkter på mere end én måde.".to_owned(),
        Code::ItemMissingFromContents => "Punktet står ikke i referatets egen indholdsfortegnelse",
        Code::ContentsEntryWithoutItem => "Indholdsfortegnelsen nævner et punkt, som ikke er fundet i teksten",
        Code::ContentsEntryTruncated => "Titlen er skåret af i referatets egen indholdsfortegnelse",
        Code::ItemNumberGap => "Der mangler et nummer i rækken af punkter",
        Code::RoutingDateContradicted => "Datoen for den politiske behandling passer ikke med beslutningens dato",
        Code::PresentAndAbsent => "Står både som deltager i mødet og som fraværende",
        Code::OutcomeWordDoubtful => "Ordet for udfaldet er måske en slåfejl",
        Code::OutcomeUnclear => "Ordene i beslutningen siger ikke klart, hvad udfaldet blev",
        Code::DecisionEmpty => "Der er en overskrift til en beslutning, men der står intet under den",
        Code::DecisionUnattributed => "Der står flere beslutninger, og ingen af dem er klart dette mødes",
        Code::SectionUnknown => "Et afsnit har en overskrift, som ikke er kendt",
        Code::DateImpossible => "Datoen findes ikke i kalenderen",
        Code::TextGarbled => "Tegn i filen, som ikke kunne læses",
        Code::TextMojibake => "Bogstaver, der blev forvansket, før filen blev gemt",
        Code::TextIncomplete => "Filen er beskadiget, og noget af teksten mangler",
        Code::PagesWithoutText => "Sider uden tekst, f.eks. scannede",
    };
    detail.map_or_else(|| format!("{sentence}."), |detail| format!("{sentence}: {detail}."))
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

    #[test]
    fn every_outcome_has_its_name_once() {
        let mut outcomes: Vec<_> = OUTCOMES.iter().map(|(outcome, ..)| *outcome).collect();
        outcomes.sort();
        outcomes.dedup();
        assert_eq!(outcomes.len(), OUTCOMES.len());
    }
}
