//! Lists whose entries stand in one line: `1. at sagen drøftes, og 2. at der holdes et møde`.

use super::date;
use super::word::{number, numbers};

/// So many bytes at most are a number with its sign.
const LONGEST_MARK: usize = 3;

/// The offsets at which the entries of a list in one line begin: the first at or behind the text's beginning, each with the number
/// after that of the one before, and the same sign behind it. Fewer than two are no list.
#[must_use]
pub fn entries(text: &str) -> Vec<usize> {
    let mut found: Vec<usize> = Vec::new();
    let mut next = 1;
    let mut sign = None;
    for at in numbers(text, 0) {
        let stands = at == 0 || text[..at].ends_with(char::is_whitespace);
        let Some((value, end)) = number(text, at).filter(|(value, end)| {
            *value == next && end - at < LONGEST_MARK && stands && date::at_number(text, at).is_none()
        }) else {
            continue;
        };
        let own = text[end..].chars().next().filter(|own| matches!(own, '.' | ')'));
        let Some(own) = own.filter(|own| sign.is_none_or(|sign| sign == *own)) else {
            continue;
        };
        let words = text[end + own.len_utf8()..].trim_start();
        if words.starts_with(char::is_alphabetic) && words.len() < text[end + own.len_utf8()..].len() {
            sign = Some(own);
            next = value + 1;
            found.push(at);
        }
    }
    if found.len() < 2 { lettered(text) } else { found }
}

/// The same of letters: `a) at sagen drøftes b) at der holdes et møde`.
fn lettered(text: &str) -> Vec<usize> {
    let mut found: Vec<usize> = Vec::new();
    let mut next = b'a';
    for (close, _) in text.match_indices(") ") {
        let Some(at) = close.checked_sub(1).filter(|at| text.as_bytes()[*at] == next) else {
            continue;
        };
        if at == 0 || text[..at].ends_with(char::is_whitespace) {
            next = next.saturating_add(1);
            found.push(at);
        }
    }
    if found.len() < 2 { Vec::new() } else { found }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_one_line() {
        let rows: &[(&str, &[usize])] = &[
            ("1. at sagen drøftes, og 2. at den udsættes", &[0, 25]),
            ("Udvalget indstiller, 1) at a 2) at b 3) at c", &[21, 29, 37]),
            ("Formanden indstiller, a) at a b) at b c) at c", &[22, 30, 38]),
            ("Se planen i bilag a) og kortet", &[]),
            ("Den 1. maj holdes et møde", &[]),
            ("1. at det sker den 2. marts", &[]),
            ("1. behandling", &[]),
        ];
        for (text, expected) in rows {
            assert_eq!(entries(text), *expected, "{text}");
        }
    }
}
