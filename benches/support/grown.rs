//! An invented meeting with as many items as wanted, each about as long and as varied as a real one.
//!
//! Titles, sentences and outcomes come from lists whose lengths share no factor, so that items differ, and the text is
//! the same on every machine.

use std::fmt::Write;

/// The items of the smallest document.
pub const ITEMS: usize = 12;

/// The number of the first item; meetings are numbered on through the year.
const FIRST: usize = 31;

const BODY: &str = "Teknik- og Miljøudvalget";

const VERBS: [&str; 5] = [
    "Godkendelse af",
    "Drøftelse af",
    "Orientering om",
    "Beslutning om",
    "Behandling af",
];

const SUBJECTS: [&str; 11] = [
    "støjgrænser",
    "cykelparkering",
    "tilskud til klubhuse",
    "takster for genbrug",
    "vedligehold af veje",
    "plan for vandløb",
    "trafiksikkerhed",
    "lysregulering",
    "byfornyelse",
    "drift af legepladser",
    "affaldsplan",
];

const PLACES: [&str; 7] = [
    "Nordhavn",
    "Egelund",
    "Sandby",
    "Mølleby",
    "Fjordparken",
    "Skovlyst",
    "Vesterbro",
];

const PROPOSALS: [&str; 5] = [
    "at udvalget godkender planen.",
    "at udvalget drøfter sagen og kommer med bemærkninger.",
    "at orienteringen tages til efterretning.",
    "at sagen sendes i høring i otte uger.",
    "at der gives en bevilling på 1,2 mio. kr. i 2031.",
];

const DECISIONS: [&str; 9] = [
    "Godkendt.",
    "Drøftet.",
    "Taget til efterretning.",
    "Udvalget godkender indstillingen.",
    "Anbefales godkendt, med den bemærkning at trafikken ved skolen undersøges.",
    "Udsat. Forvaltningen vender tilbage med en ny beregning i april.",
    "1. Godkendt.\n2. Anbefales over for Økonomiudvalget.",
    "Et flertal godkender indstillingen. Karin Lund (Ø) stemmer imod.",
    "Indstillingen tiltrådt.",
];

const ABSENCES: [&str; 3] = [
    "",
    "Fraværende: Per Holm (V)\n\n",
    "Fraværende: Lis Dam (A), Per Holm (V)\n\n",
];

const SENTENCES: [&str; 13] = [
    "Forvaltningen har gennemgået henvendelserne fra borgere og foreninger i området.",
    "Udvalget besluttede den 3. december 2030 (sag 112), at der skulle arbejdes videre med to modeller.",
    "Arbejdet ventes at begynde i foråret og at være færdigt inden sommerferien.",
    "Der har været holdt tre møder med grundejerne, og referaterne er vedlagt som bilag.",
    "Udgiften er beregnet til 450.000 kr. om året, hvoraf de 120.000 kr. er til drift.",
    "Ordningen blev indført i 2024 og er siden blevet brugt af omkring 900 husstande.",
    "Af hensyn til naboerne foreslås det, at der kun arbejdes mellem kl. 7 og kl. 18.",
    "Det fremgår af miljøbeskyttelseslovens § 42, stk. 1, at kommunen kan give påbud om afhjælpning.",
    "Spørgsmålet har ikke tidligere været behandlet politisk.",
    "Borgerne har i gennemsnit ventet 14 dage på svar, og det er fire dage mindre end året før.",
    "Løsningen giver plads til flere cykler, men også færre parkeringspladser til biler.",
    "En tilsvarende løsning er valgt i nabokommunen, hvor erfaringerne er gode.",
    "Børn og unge er blevet spurgt, og deres svar er samlet i bilag 2.",
];

/// The minutes with `factor` times [`ITEMS`] items.
pub fn minutes(factor: usize) -> String {
    let numbers = FIRST..FIRST + ITEMS * factor;
    let mut text = format!(
        "REFERAT {BODY} 2030-2033 d. 04-02-2031\n\nMødedato Tirsdag d. 04. februar 2031 kl. 15:00\n\n\
         Mødested Rådhuset, lokale 4\n\nMødedeltagere Karin Lund, Per Holm, Lis Dam, Ole Bech\n\nIndholdsfortegnelse\n\n"
    );
    for number in numbers.clone() {
        push(
            &mut text,
            format_args!("{}.....\t{}\n", title(number), 3 + 2 * (number - FIRST)),
        );
    }
    for number in numbers {
        item(&mut text, number);
    }
    text
}

fn title(number: usize) -> String {
    let (verb, subject, place) = (pick(&VERBS, number), pick(&SUBJECTS, number), pick(&PLACES, number));
    format!("{verb} {subject} i {place}")
}

fn item(text: &mut String, number: usize) {
    let title = title(number);
    let attachments = "Bilag\n\nBilag 1. Notat\n\nBilag 2. Svar fra høringen\n\n";
    push(
        text,
        format_args!(
            "\nPunkt {number}: {title}\n\n31-{:06}\n\n{attachments}",
            1000 + 7 * number
        ),
    );
    push(
        text,
        format_args!("{number}. {title}\n\nResumé\n\nPolitisk behandling\n\n"),
    );
    push(
        text,
        format_args!("{BODY} (godkender) 04.02.31\n\n{}", paragraph(number)),
    );
    push(text, format_args!("Indstilling\n\nForvaltningen indstiller,\n\n"));
    push(
        text,
        format_args!(
            "1. {}\n2. {}\n\n",
            pick(&PROPOSALS, number),
            pick(&PROPOSALS, number + 1)
        ),
    );
    push(text, format_args!("Beslutning\n\n{BODY}, 04.02.2031\n\n"));
    push(
        text,
        format_args!("{}{}\n\n", pick(&ABSENCES, number), pick(&DECISIONS, number)),
    );
    push(text, format_args!("Sagsfremstilling\n\n"));
    for part in 1..5 {
        text.push_str(&paragraph(number + 3 * part));
    }
    text.push_str(&list(number));
    text.push_str(&table(number));
    push(text, format_args!("Økonomi\n\n{}{attachments}", paragraph(number + 2)));
}

/// Five sentences.
fn paragraph(at: usize) -> String {
    let sentences: Vec<_> = (0..5).map(|i| *pick(&SENTENCES, at * 5 + i)).collect();
    sentences.join(" ") + "\n\n"
}

fn list(at: usize) -> String {
    let line = |i| format!("- {} i {}\n", pick(&SUBJECTS, at + i), pick(&PLACES, at + i));
    (1..6).map(line).collect::<String>() + "\n"
}

fn table(at: usize) -> String {
    let row = |i| format!("{}\t{}\t{}.000 kr.\n", pick(&PLACES, at + i), 10 + i, 40 + at + i);
    (0..6)
        .map(row)
        .fold("Sted\tAntal\tUdgift\n".to_owned(), |all, row| all + &row)
        + "\n"
}

fn pick<T>(list: &[T], at: usize) -> &T {
    &list[at % list.len()]
}

fn push(text: &mut String, words: std::fmt::Arguments<'_>) {
    text.write_fmt(words).expect("a string takes everything");
}
