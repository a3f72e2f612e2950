//! The part of a meeting that somebody's presence or absence holds for: items, or from when and until when.

use super::is_absence;
use crate::extract::passage;
use crate::lexicon::attendance::{
    AFTER, ARRIVALS, BACK, BEFORE, DEPARTURES, ITEMS, SINCE, UNTIL, UNTIL_ONLY, UNTIL_OPEN, UNTIL_WITH,
};
use crate::lexicon::calendar::CLOCK;
use crate::lexicon::labels::ITEM_WORDS;
use crate::model::{AttendanceScope, AttendanceStatus};
use crate::scan::time;
use crate::scan::word::{ends_with_word, find_word, lower, number, numbers};

/// Which end of the part words tell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    First,
    Last,
}

/// What words tell of the part of the meeting that a status holds for: `kom kl. 17.10 og gik efter punkt 4`, `sag 129-138`.
/// Who came again after leaving is noted as having left.
pub fn scope(words: &str, status: AttendanceStatus) -> AttendanceScope {
    let mut part = AttendanceScope {
        note: passage::squeeze(words),
        ..AttendanceScope::default()
    };
    let folded = lower(words);
    let (mut end, mut behind) = (None, 0);
    for at in numbers(&folded, 0) {
        if at < behind {
            continue;
        }
        let before = &folded[behind..at];
        if BACK.iter().any(|word| find_word(before, word).is_some()) {
            break;
        }
        let clock = time::at(&folded, at);
        let named = without_noun(before);
        end = told(before, named).or(end);
        if let Some(clock) = clock {
            let side = if end == Some(End::Last) {
                &mut part.to
            } else {
                &mut part.from
            };
            *side = side.take().or_else(|| Some(clock.value()));
            behind = clock.end;
            if end != Some(End::Last)
                && let Some(until) = time::until(&folded, &clock)
            {
                part.to = part.to.take().or_else(|| Some(until.value()));
                behind = until.end;
            }
            continue;
        }
        let Some((_, after)) = number(&folded, at) else { break };
        behind = after;
        let several = is_range(&folded[after..]);
        // `fra punkt 2 til punkt 3` has both.
        let since = part.from_item.is_some() && !ends_with_any(named, UNTIL_ONLY);
        // Who was absent `til punkt 1` was so at that item, not until it.
        let until = ends_with_any(named, UNTIL_WITH) || ends_with_any(named, UNTIL_ONLY);
        let only = is_absence(status) && end == Some(End::Last) && !until && !since;
        let Some(end) = end.filter(|_| !several && !only) else {
            let bounds = [&part.from, &part.to, &part.from_item, &part.to_item];
            if bounds.into_iter().all(Option::is_none) {
                // `efter punkt 2` and no word of coming or going: the note alone tells it.
                let named = named.trim();
                let beside = end.is_none() && (named == AFTER || BEFORE.contains(&named));
                part.items = Some(words[at..last_of(&folded, after)].to_owned()).filter(|_| !beside);
                break;
            }
            continue;
        };
        if named.len() < before.trim_end().len() && is_of_part(before, named, end, since) {
            let side = if end == End::First {
                &mut part.from_item
            } else {
                &mut part.to_item
            };
            *side = side.take().or_else(|| Some(words[at..after].to_owned()));
        }
    }
    part
}

/// The part that somebody who was there was absent from, with the words of the label that say so.
pub fn all_but(absence: AttendanceScope, said: &str) -> AttendanceScope {
    AttendanceScope {
        except_items: absence.items,
        note: [said, &absence.note].join(" ").trim_start().to_owned(),
        ..AttendanceScope::default()
    }
}

/// The part that somebody who was there took no part in: `deltog ikke under punkt 2`.
pub fn except(words: &str, note: String) -> AttendanceScope {
    let absence = AttendanceScope {
        note,
        ..scope(words, AttendanceStatus::Absent)
    };
    all_but(absence, "")
}

/// The offset behind the last of the items of which the first ends at `after`: in `2-3 og 5 via Teams` that behind the 5.
fn last_of(folded: &str, after: usize) -> usize {
    let mut last = after;
    while is_range(&folded[last..])
        && let Some((_, next)) = numbers(folded, last).next().and_then(|at| number(folded, at))
    {
        last = next;
    }
    let rest = &folded[last..];
    let letters = rest.find(|letter: char| !letter.is_alphanumeric());
    last + letters.unwrap_or(rest.len())
}

/// Words without the noun of what is counted at their end: `fra punkt ` -> `fra`.
fn without_noun(before: &str) -> &str {
    let before = before.trim_end();
    let noun = |noun: &&&str| ends_with_word(before, noun);
    let longest = ITEM_WORDS
        .iter()
        .chain(ITEMS)
        .filter(noun)
        .max_by_key(|noun| noun.len());
    longest.map_or(before, |noun| before[..before.len() - noun.len()].trim_end())
}

/// Which end of the part the words before a time or an item tell; `named` are they without their noun.
fn told(before: &str, named: &str) -> Option<End> {
    let named = named.trim_end_matches(['.', ' ']);
    let named = named.strip_suffix(CLOCK).unwrap_or(named).trim_end();
    if ends_with_any(named, SINCE) {
        return Some(End::First);
    }
    // `ankom til punkt 2`
    let came = || {
        ends_with_any(named, UNTIL_OPEN)
            && named
                .rsplit_once(' ')
                .is_some_and(|(said, _)| ends_with_any(said, ARRIVALS))
    };
    if ends_with_any(named, UNTIL) {
        return Some(if came() { End::First } else { End::Last });
    }
    let last = |words: &[&str]| words.iter().filter_map(|word| find_word(before, word)).max();
    match (last(ARRIVALS), last(DEPARTURES)) {
        (None, None) => None,
        (arrives, leaves) => Some(if arrives > leaves { End::First } else { End::Last }),
    }
}

/// Whether an item is of the part that ends there: nobody arrives at one `efter` which they came, or leaves at one `til` which
/// they stayed, unless one is told `fra` which they were there.
fn is_of_part(before: &str, named: &str, end: End, since: bool) -> bool {
    match end {
        End::First => find_word(before, AFTER).is_none(),
        End::Last => {
            (since || !ends_with_any(named, UNTIL_OPEN)) && BEFORE.iter().all(|word| find_word(before, word).is_none())
        }
    }
}

/// Whether behind the number of an item further ones follow: `3-5`, `3, 5 og punkt 7`; not so `3 til punkt 5`.
fn is_range(after: &str) -> bool {
    let until = after.find(|letter: char| letter.is_ascii_digit());
    let between = after[..until.unwrap_or(0)].trim();
    between == "til" || matches!(without_noun(between), "-" | "–" | "," | "og")
}

fn ends_with_any(text: &str, words: &[&str]) -> bool {
    let text = text.trim_end_matches(['.', ' ']);
    words.iter().any(|word| ends_with_word(text, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn begin_and_end_are_told_apart() {
        use AttendanceStatus::{Absent, Present};
        for (words, status, expected) in [
            (
                "kom kl. 17.10 og gik kl. 18.30",
                Present,
                ["", "17:10", "18:30", "", ""],
            ),
            (
                "forlod mødet kl. 18.30 efter punkt 4",
                Present,
                ["", "", "18:30", "", "4"],
            ),
            ("ankom under punkt 3", Present, ["", "", "", "3", ""]),
            ("ankom til mødet kl. 16.20", Present, ["", "16:20", "", "", ""]),
            ("ankom til punkt 2", Present, ["", "", "", "2", ""]),
            (
                "forlod mødet efter punkt 2 og deltog ikke under punkt 3-4",
                Present,
                ["", "", "", "", "2"],
            ),
            ("fra 16.15", Present, ["", "16:15", "", "", ""]),
            ("16.15-17.00", Present, ["", "16:15", "17:00", "", ""]),
            ("ankom efter punkt 3", Present, ["", "", "", "", ""]),
            ("gik før punkt 5", Present, ["", "", "", "", ""]),
            ("deltog fra pkt. 5", Present, ["", "", "", "5", ""]),
            ("deltog til og med punkt 6", Present, ["", "", "", "", "6"]),
            ("deltog til punkt 6", Present, ["", "", "", "", ""]),
            (
                "gik kl. 18.30 og kom tilbage kl. 19.00",
                Present,
                ["", "", "18:30", "", ""],
            ),
            (
                "forlod mødet under behandlingen af punkt 3",
                Present,
                ["", "", "", "", ""],
            ),
            ("deltog fra punkt 2 til kl. 18", Present, ["", "", "18:00", "2", ""]),
            ("kl. 17-18", Absent, ["", "17:00", "18:00", "", ""]),
            ("kl. 17-18.30", Present, ["", "17:00", "18:30", "", ""]),
            ("til kl. 20.10 (pkt. 3)", Present, ["", "", "20:10", "", "3"]),
            ("under punkt 3-5", Present, ["3-5", "", "", "", ""]),
            ("til punkterne 1-2", Absent, ["1-2", "", "", "", ""]),
            ("til punkt 1", Absent, ["1", "", "", "", ""]),
            ("fra punkt 3", Absent, ["", "", "", "3", ""]),
            ("fra pkt. 2 til pkt. 3", Present, ["", "", "", "2", "3"]),
            ("fra pkt. 2 til pkt. 3", Absent, ["", "", "", "2", "3"]),
            ("fra punkt 2 indtil punkt 3", Present, ["", "", "", "2", ""]),
            ("fra og med pkt. 3", Present, ["", "", "", "3", ""]),
            ("f.o.m. pkt. 3", Present, ["", "", "", "3", ""]),
            ("t.o.m. pkt. 2", Absent, ["", "", "", "", "2"]),
            ("i punkt 2 via Teams", Present, ["2", "", "", "", ""]),
            ("efter punkt 2", Absent, ["", "", "", "", ""]),
            ("indtil punkt 3", Absent, ["", "", "", "", ""]),
            (
                "forlod mødet under punkt 2 og ankom igen under punkt 3",
                Present,
                ["", "", "", "", "2"],
            ),
            (
                "under punkt 2 og punkt 4 grundet sygdom",
                Absent,
                ["2 og punkt 4", "", "", "", ""],
            ),
            ("sag 129, 131 og 138", Absent, ["129, 131 og 138", "", "", "", ""]),
        ] {
            let part = scope(words, status);
            let told = [part.items, part.from, part.to, part.from_item, part.to_item];
            assert_eq!(told.map(Option::unwrap_or_default), expected, "{words}");
        }
    }
}
