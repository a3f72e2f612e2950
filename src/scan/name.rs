//! Names of people as minutes print them: `Ane Berg (A)`, `Bo Carl (Afbud)`, `Cai Dam, (V)`.

use super::word::leading_word;
use crate::lexicon::attendance::{AND, PARTY_WORDS, REMARKS, ROLES, STANDS_IN_FOR};
use crate::model::AttendanceStatus;

/// A person named in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person<'a> {
    /// The name.
    pub name: &'a str,
    /// Offset of the name in the text that was read.
    pub start: usize,
    /// Offset after the name and its brackets.
    pub end: usize,
    /// The party as printed.
    pub party: Option<&'a str>,
    /// What a bracket says of the person's presence.
    pub status: Option<AttendanceStatus>,
    /// The office.
    pub role: Option<&'a str>,
    /// The member whom a bracket says that this person stood in for.
    pub substitute_for: Option<&'a str>,
}

/// The people in a list with commas, semicolons or a final `og` between them.
/// What does not read as a name is left out.
#[must_use]
pub fn list(text: &str) -> Vec<Person<'_>> {
    entries(text)
        .into_iter()
        .filter_map(|(start, end)| person(text, start, end))
        .collect()
}

/// True where a text is nothing but a list of names.
#[must_use]
pub fn is_list(text: &str) -> bool {
    let entries = entries(text);
    !entries.is_empty() && entries.iter().all(|(start, end)| person(text, *start, *end).is_some())
}

/// The stretches between separators outside brackets; a bracket after a comma belongs to the name before it.
fn entries(text: &str) -> Vec<(usize, usize)> {
    let mut entries: Vec<(usize, usize)> = Vec::new();
    let (mut start, mut depth) = (0, 0_usize);
    for (at, letter) in text.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ',' | ';' | '•' | '|' | '\t' if depth == 0 => {
                push(text, &mut entries, start, at);
                start = at + letter.len_utf8();
            }
            ' ' if depth == 0 && text[at..].starts_with(AND) && at >= start => {
                push(text, &mut entries, start, at);
                start = at + AND.len();
            }
            _ => {}
        }
    }
    push(text, &mut entries, start.min(text.len()), text.len());
    entries
}

fn push(text: &str, entries: &mut Vec<(usize, usize)>, start: usize, end: usize) {
    let part = text.get(start..end).unwrap_or_default();
    let trimmed = part.trim_start();
    let from = end.max(start) - trimmed.len();
    let to = from + trimmed.trim_end_matches([' ', '.', '\u{a0}']).len();
    match entries.last_mut() {
        Some(last) if trimmed.starts_with('(') => last.1 = to,
        _ if from < to => entries.push((from, to)),
        _ => {}
    }
}

/// The person in `start..end`.
fn person(text: &str, start: usize, end: usize) -> Option<Person<'_>> {
    let entry = text.get(start..end)?;
    let bracket = entry.find(['(', '[']).unwrap_or(entry.len());
    let (role, offset) = leading_role(&entry[..bracket]);
    let name = entry[offset..bracket].trim_end_matches([' ', ',', '-', '–', '.', '\u{a0}']);
    if !is_name(name) {
        return None;
    }
    let mut person = Person {
        name,
        start: start + offset,
        end,
        party: None,
        status: None,
        role,
        substitute_for: None,
    };
    for remark in entry[bracket..]
        .split(['(', ')', '[', ']'])
        .map(str::trim)
        .filter(|remark| !remark.is_empty())
    {
        read_remark(remark, &mut person);
    }
    Some(person)
}

/// An office before the name: `Borgmester Ane Berg`, `Formand: Ane Berg`.
fn leading_role(entry: &str) -> (Option<&str>, usize) {
    let Some((word, rest)) = entry.split_once([' ', ':']) else {
        return (None, 0);
    };
    if !ROLES.contains(&word.to_lowercase().as_str()) {
        return (None, 0);
    }
    let rest = rest.trim_start_matches([' ', ':', '-']);
    (Some(word), entry.len() - rest.len())
}

fn read_remark<'a>(remark: &'a str, person: &mut Person<'a>) {
    let folded = remark.to_lowercase();
    if let Some(after) = STANDS_IN_FOR.iter().find_map(|words| leading_word(remark, words)) {
        person.status = Some(AttendanceStatus::Substitute);
        person.substitute_for = Some(remark[after..].trim());
    } else if let Some((_, status)) = REMARKS.iter().find(|(word, _)| folded.starts_with(word)) {
        person.status = Some(*status);
    } else if ROLES.contains(&folded.as_str()) {
        person.role = Some(remark);
    } else if is_party(remark) {
        person.party = Some(remark);
    }
}

/// A party as a bracket gives it: one or two letters, or a word for none.
#[must_use]
pub fn is_party(text: &str) -> bool {
    let letters = text.chars().count();
    (1..=3).contains(&letters) && text.chars().all(|letter| letter.is_uppercase())
        || PARTY_WORDS.contains(&text.to_lowercase().as_str())
}

/// Two to seven words, the first and the last with a capital letter, no digits, nothing that sentences have.
#[must_use]
pub fn is_name(text: &str) -> bool {
    let words = text.split_whitespace().count();
    let capital = |word: Option<&str>| word.is_some_and(|word| word.starts_with(char::is_uppercase));
    (2..=7).contains(&words)
        && capital(text.split_whitespace().next())
        && capital(text.split_whitespace().next_back())
        && text
            .split_whitespace()
            .filter(|word| word.starts_with(char::is_lowercase))
            .count()
            <= 2
        && text.chars().all(|letter| {
            letter.is_alphabetic()
                || matches!(
                    letter,
                    ' ' | '-' | '.' | '\'' | '’' | '´' | '\u{a0}' | '\u{301}' | '\u{308}'
                )
        })
}

/// The name at the end of a text: the last run of capitalised words (with initials and particles between them),
/// and the party in a bracket behind it. Offsets of the name.
#[must_use]
pub fn last_in(text: &str) -> Option<Person<'_>> {
    let trimmed = text.trim_end();
    let (before, party) = match trimmed
        .strip_suffix(')')
        .and_then(|rest| rest.rfind('(').map(|at| (at, &rest[at + 1..])))
    {
        Some((at, party)) if is_party(party.trim()) => (trimmed[..at].trim_end(), Some(party.trim())),
        _ => (trimmed, None),
    };
    let start = before
        .char_indices()
        .rev()
        .filter(|(at, _)| *at == 0 || before[..*at].ends_with(char::is_whitespace))
        .map(|(at, _)| at)
        .take_while(|at| before[*at..].starts_with(char::is_uppercase))
        .last()?;
    let (role, offset) = leading_role(&before[start..]);
    let name = &before[start + offset..];
    is_name(name).then_some(Person {
        name,
        start: start + offset,
        end: trimmed.len(),
        party,
        status: None,
        role,
        substitute_for: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<(&str, Option<&str>, Option<AttendanceStatus>)> {
        list(text)
            .into_iter()
            .map(|person| (person.name, person.party, person.status))
            .collect()
    }

    #[test]
    fn lists() {
        assert_eq!(
            names("Ane Berg (A), Bo Carl (Afbud), Connie B. Dam og Süleyman Öz, (V)"),
            [
                ("Ane Berg", Some("A"), None),
                ("Bo Carl", None, Some(AttendanceStatus::Excused)),
                ("Connie B. Dam", None, None),
                ("Süleyman Öz", Some("V"), None),
            ]
        );
        assert_eq!(list("Formand Ane Berg (løsgænger)")[0].role, Some("Formand"));
        assert!(is_list("Ane Berg (A)."));
        assert!(!is_list("Godkendt."));
    }

    #[test]
    fn the_last_name() {
        let person = last_in("Udvalgsmedlem Joakim Holm-Petersen").unwrap();
        assert_eq!(
            (person.name, person.role),
            ("Joakim Holm-Petersen", Some("Udvalgsmedlem"))
        );
        assert_eq!(last_in("idet Ane von Berg (V)").map(|person| person.name), None);
        assert_eq!(
            last_in("Jette Leth Bo (V) ").map(|person| (person.name, person.party)),
            Some(("Jette Leth Bo", Some("V")))
        );
    }
}
