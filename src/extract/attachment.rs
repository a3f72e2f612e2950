//! Attachments ("bilag").

use super::Passage;
use crate::clean::list_mark;
use crate::lexicon::labels::{
    ACCESS, CASE_NUMBER, CLOSED_ATTACHMENT, CLOSINGS, DOCUMENT_NUMBER, FILE_SIZES, FILE_TYPES, NO_ATTACHMENTS, WITHHELD,
};
use crate::model::{Attachment, Basis};
use crate::scan::word::{bracket, is_one_of, leading, lower, number, starts_with_ignoring_case};
use std::collections::HashMap;

/// The number of a document in its system has so many digits at least.
const SHORTEST_NUMBER: usize = 5;

/// The attachments of the lists of an item. The same list may be printed twice; a title that one list has several
/// times (withheld ones share theirs) stands for as many attachments.
#[must_use]
pub fn read(lists: &[Vec<Passage<'_>>]) -> Vec<Attachment> {
    let mut attachments: Vec<Attachment> = Vec::new();
    let mut by_title: HashMap<String, Vec<usize>> = HashMap::new();
    for list in lists {
        let mut met: HashMap<String, usize> = HashMap::new();
        let numbered = is_numbered(list);
        let own = list.iter().take_while(|line| !is_beyond(line.text()));
        for entry in own.filter_map(|line| entry(line, numbered)) {
            let known = by_title.entry(entry.title.clone()).or_default();
            let times = met.entry(entry.title.clone()).or_insert(0);
            if let Some(index) = known.get(*times) {
                attachments[*index].spans.extend(entry.spans);
            } else {
                known.push(attachments.len());
                attachments.push(entry);
            }
            *times += 1;
        }
    }
    attachments
}

/// Whether a line is none of a list, which ran on into what stands below it: the case number of an item, the meeting's end.
fn is_beyond(text: &str) -> bool {
    let case = || leading(text, CASE_NUMBER).is_some_and(|(_, end)| text[end..].starts_with(['.', ':']));
    leading(text, CLOSINGS).is_some() || case()
}

/// Whether the entries of a list are counted from one on; the numbers of other lists may be their titles'.
fn is_numbered(list: &[Passage<'_>]) -> bool {
    let counted = |(place, line): (u32, &Passage<'_>)| number(line.text(), 0).is_some_and(|(value, _)| value == place);
    let counts = (1..).zip(list).take_while(|entry| counted(*entry)).count();
    // `1. Notat`, `1 Notat`
    let titled =
        |text: &str| number(text, 0).is_some_and(|(_, end)| text[end..].trim_start().starts_with(char::is_uppercase));
    let signed = |line: &Passage<'_>| list_mark(line.text()).is_some() || titled(line.text());
    counts > 1 || counts == list.len() && list.iter().all(signed)
}

fn entry(line: &Passage<'_>, numbered: bool) -> Option<Attachment> {
    let line = line.of_slice(line.text().trim_start_matches(['>', ' ']));
    let text = line.text();
    if let Some((inside, tail)) = text.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        // `[1. Notat] - ikke offentligt`
        let tail = tail.trim_start_matches([' ', '-', '–']);
        return attachment(line.of_slice(inside), is_withheld(tail)).filter(|_| tail.is_empty() || is_withheld(tail));
    }
    let mark = if text.starts_with(|letter: char| letter.is_ascii_digit()) {
        0
    } else {
        list_mark(text).unwrap_or(0)
    };
    let line = behind_access(line.part(mark, text.len()), numbered);
    let note = bracket(line.words.text()).map(|(_, inside)| inside);
    let withheld = [line.access, note].into_iter().flatten().any(is_withheld);
    attachment(without_notes(line.words), withheld)
}

/// An attachment of this title, unless it says that there is none.
fn attachment(words: Passage<'_>, withheld: bool) -> Option<Attachment> {
    let title = words.folded();
    if title.is_empty() || is_one_of(title.trim_end_matches('.'), NO_ATTACHMENTS) {
        return None;
    }
    let closed = withheld
        || CLOSED_ATTACHMENT
            .iter()
            .any(|mark| starts_with_ignoring_case(&title, mark));
    Some(Attachment {
        title,
        closed,
        spans: words.spans(),
        basis: Basis::Verbatim,
        uncertain: None,
    })
}

/// A row of a list with a column for access.
struct Row<'b> {
    /// `Åben`, `Lukket`.
    access: Option<&'b str>,
    /// The title, and what stands behind it.
    words: Passage<'b>,
}

/// `2. Lukket Notat om ejerforhold (4420017)`: the word for access behind the row's number, and what follows it.
fn behind_access(line: Passage<'_>, counted: bool) -> Row<'_> {
    let text = line.text();
    // The number of the entry, and not the title's own: `1. 3. økonomirapport`.
    let words = text
        .trim_start_matches(|letter: char| letter.is_ascii_digit())
        .trim_start_matches(['.', ')', ' ', '\t']);
    let numbered = words.len() < text.len();
    let access = leading(words, ACCESS).filter(|(_, end)| {
        let rest = &words[*end..];
        let rows = numbered && rest.starts_with([' ', '\t']) && rest.trim_start().starts_with(char::is_alphanumeric);
        // `Åben - Kort over matriklen`
        rows || [" - ", " – "].iter().any(|dash| rest.starts_with(dash))
    });
    match access {
        Some((_, end)) => Row {
            access: Some(&words[..end]),
            words: without_number(line.of_slice(words[end..].trim_start_matches([' ', '\t', '-', '–']))),
        },
        None => Row {
            access: None,
            words: if counted && numbered && words.starts_with(char::is_alphanumeric) {
                line.of_slice(words)
            } else {
                line
            },
        },
    }
}

/// The last column of such a row: `150993/12`.
fn without_number(line: Passage<'_>) -> Passage<'_> {
    let text = line.text();
    let digits = |word: &str| {
        word.bytes()
            .all(|letter| letter.is_ascii_digit() || matches!(letter, b'/' | b'-'))
    };
    match text.rsplit_once([' ', '\t']) {
        Some((words, last)) if digits(last) && last.len() >= SHORTEST_NUMBER => line.of_slice(words),
        _ => line,
    }
}

/// The title without brackets that tell of the file: `(pdf, 2,1 MB)`, `(4410092)`, `(dok. nr. 4711-31)`, `(lukket)`.
fn without_notes(line: Passage<'_>) -> Passage<'_> {
    let mut line = line;
    while let Some((words, _)) =
        bracket(line.text()).filter(|(words, inside)| !words.trim().is_empty() && is_note(inside))
    {
        line = line.of_slice(words);
    }
    line
}

fn is_note(inside: &str) -> bool {
    let small = lower(inside);
    // `4410092`, `149377/11`, `2044187 - EMN-2013-09937`
    let digits = small
        .bytes()
        .take_while(|letter| letter.is_ascii_digit() || *letter == b'/')
        .count();
    let counted = |word: &str| word == "-" || word.contains(|letter: char| letter.is_ascii_digit());
    let number = digits >= SHORTEST_NUMBER && small.split(' ').all(counted);
    let size =
        small.bytes().any(|letter| letter.is_ascii_digit()) && FILE_SIZES.iter().any(|unit| small.ends_with(unit));
    number
        || size
        || FILE_TYPES.contains(&small.as_str())
        || leading(inside, DOCUMENT_NUMBER).is_some()
        || leading(inside, ACCESS).is_some_and(|(_, end)| end == inside.len())
}

/// Whether a word for access says that the attachment is withheld.
fn is_withheld(word: &str) -> bool {
    leading(word, WITHHELD).is_some_and(|(_, end)| end == word.len())
}

#[cfg(test)]
mod tests {
    use super::is_note;

    #[test]
    fn notes_tell_of_the_file_and_not_of_the_matter() {
        for note in [
            "pdf, 2,1 MB",
            "4410092",
            "149377/11",
            "2044187 - EMN-2013-09937",
            "lukket",
        ] {
            assert!(is_note(note), "{note}");
        }
        for words in ["2012-2020", "16 sider", "kort 3", "2030"] {
            assert!(!is_note(words), "{words}");
        }
    }
}
