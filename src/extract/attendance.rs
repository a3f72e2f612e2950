//! Who was there: rosters in the meeting's head, lines of absence in a decision.

mod scope;

use super::{Passage, passage};
use crate::lexicon::attendance::{
    ABSENT_WORDS, APART, ARRIVALS, CAME, DEPARTURES, EVERYBODY, EXCEPT, EXCUSED_WORDS, FROM, IN_THEIR_PLACE, LABELS,
    MEMBER_ENDS, MEMBERS, NOBODY, NOT_PARTICIPATING, OFFICES, OPEN_SENTENCES, QUALIFIERS, SCOPE_LEADS, SIT_FOR, TURNED,
    WAS,
};
use crate::lexicon::bodies::MUNICIPALITY;
use crate::lexicon::phrases::{self, Hit, Says};
use crate::model::{Absence, Attendance, AttendanceStatus, Basis, Doubt};
use crate::order;
use crate::scan::body::is_noun;
use crate::scan::heading::HeadingMark;
use crate::scan::name::{self, Person};
use crate::scan::word::{find_word, first_byte, is_one_of, leading, leading_rows, lower, starts_with_ignoring_case};
use crate::scan::{presence, sentence};
pub use scope::{all_but, except, scope};

/// No shorter label is told from the word that it begins with nothing between, in bytes.
const SHORTEST_GLUED: usize = 6;

/// A line that begins with a label for presence or absence.
#[derive(Clone, Copy, Debug)]
pub struct Labelled<'b> {
    /// What the label says of the names.
    pub status: AttendanceStatus,
    /// What stands behind the label.
    pub rest: Passage<'b>,
    /// Whether the label says that people came; a list of members says only that they may.
    pub came: bool,
    /// Whether the label says that they came for those named before.
    pub instead: bool,
    /// The part of the meeting that the label holds for: `Deltagere i pkt. 2-3:`.
    pub part: Option<&'b str>,
}

/// Reads the label of a line; a label ends in a colon, in the line's end, or before a name.
#[must_use]
pub fn label<'b>(line: &Passage<'b>) -> Option<Labelled<'b>> {
    let text = line.text();
    if !text.starts_with(|letter: char| letter.is_alphabetic()) {
        return None;
    }
    if let Some(at) = exception(text) {
        return Some(Labelled {
            status: AttendanceStatus::Absent,
            rest: line.part(at, text.len()),
            came: false,
            instead: false,
            part: None,
        });
    }
    let known = LABELS
        .beginning_with(first_byte(text))
        .find_map(|(label, status)| label_end(text, label).map(|end| (*label, end, *status)));
    let composed = presence::label(text).map(|(end, status)| ("", end, status));
    let (word, end, status) = composed
        .filter(|_| known.is_none_or(|(_, end, _)| !ends_label(text, end)))
        .or_else(|| members(text))
        .or(known)?;
    let after = without_qualifiers(&text[end..]);
    let part = part(after);
    let after = part.map_or(after, |part| &after.trim_start()[part.len()..]);
    let rest = without_bars(after.trim_start_matches([' ', ':', '\t', '.']));
    let colon = after.trim_start().starts_with(':');
    let named = colon || rest.is_empty() || name::is_list(rest) || is_nobody(rest) || name::list(rest).len() > 1;
    let rest = line.of_slice(rest);
    named.then_some(Labelled {
        status,
        rest,
        came: status == AttendanceStatus::Present && !MEMBERS.contains(&word),
        instead: word.starts_with(IN_THEIR_PLACE),
        part,
    })
}

/// The part of the meeting that is told before a label's colon.
fn part(after: &str) -> Option<&str> {
    let (part, _) = after.trim_start().split_once(':')?;
    (part.len() <= LONGEST_PART && name::is_scope(part)).then_some(part)
}

/// No such part is told in more words, in bytes.
const LONGEST_PART: usize = 40;

/// Whether nothing but a colon stands behind a label.
fn ends_label(text: &str, end: usize) -> bool {
    text[end..].trim_start().starts_with(':') || end == text.len()
}

/// The offset behind a label that a text begins with; a page's table that was pasted may have set its value right behind it:
/// `UdvalgKommunalbestyrelsen`, `Fraværende- Ane Berg`.
#[inline]
pub fn label_end(text: &str, label: &str) -> Option<usize> {
    if !starts_with_ignoring_case(text, label) {
        return None;
    }
    let rest = text.get(label.len()..)?;
    let glued = label.len() >= SHORTEST_GLUED
        && rest.starts_with(char::is_uppercase)
        && text[..label.len()].ends_with(char::is_lowercase);
    (glued || !rest.starts_with(char::is_alphanumeric)).then_some(label.len())
}

/// A value without the bars that a table's cells stand between: `| Salen, Torvet 2 |`.
pub fn without_bars(value: &str) -> &str {
    value.trim_matches(['|', ' ', '\t'])
}

/// Where the names begin behind `Medlemmerne var til stede, undtagen:`, `Til stede: Alle undtagen`.
fn exception(text: &str) -> Option<usize> {
    let (label, behind) = text.split_once(':')?;
    let folded = lower(label);
    let came = CAME.iter().any(|word| find_word(&folded, word).is_some());
    let excepted = EXCEPT.iter().any(|word| folded.ends_with(word));
    let names = behind.trim_start();
    let everybody = || {
        leading(names, EVERYBODY)
            .map(|_| behind_everybody(&lower(names)))
            .filter(|at| *at > 0)
    };
    let names = if excepted {
        names
    } else {
        names[everybody()?..].trim_start()
    };
    came.then_some(text.len() - names.len())
}

/// A label that names members by whom they sit for, or by their body: `Medarbejderrepræsentanter:`, `Repræsentanter for Klitby
/// Kommune:`, `Fra aftenskolerne:`, `Bestyrelsen: Ane Berg, Bo Carl`; but not who came from an office.
pub fn members(text: &str) -> Option<(&'static str, usize, AttendanceStatus)> {
    let end = text.find(':').filter(|end| *end <= LONGEST_MEMBERS)?;
    let label = lower(&text[..end]);
    let (word, of) = label.split_once(' ').unwrap_or((&label, ""));
    let plain = word.chars().all(|letter| letter.is_alphabetic() || letter == '-');
    let sit = || match word {
        FROM => OFFICES.iter().all(|office| !of.contains(office)),
        _ => MEMBER_ENDS.iter().any(|tail| word.ends_with(tail)) && (of.is_empty() || leading(of, SIT_FOR).is_some()),
    };
    let met =
        || of.is_empty() && is_noun(word) && name::list(&text[end + 1..]).len() > 1 && name::is_list(&text[end + 1..]);
    (plain && (sit() || met())).then_some((MEMBERS[0], end, AttendanceStatus::Present))
}

/// No label of members is longer, in bytes.
const LONGEST_MEMBERS: usize = 80;

/// What follows a label without the words that narrow it down: ` til mødet: ...`.
fn without_qualifiers(after: &str) -> &str {
    let mut rest = after;
    while let Some((_, end)) = leading(rest.trim_start(), QUALIFIERS) {
        rest = &rest.trim_start()[end..];
    }
    rest
}

/// Whether a text begins with a label for presence or absence.
#[must_use]
pub fn is_label(text: &str) -> bool {
    leading_rows(text, &LABELS).next().is_some() || presence::label(text).is_some()
}

/// A line cut before each sentence that begins with a label: `Til stede: Ane Berg. Afbud: Bo Carl`.
#[must_use]
pub fn labelled_parts<'b>(line: &Passage<'b>) -> Vec<Passage<'b>> {
    let text = line.text();
    let labelled = |words: &str| {
        let label = leading_rows(words, &LABELS).next();
        label.is_some_and(|(_, end)| without_qualifiers(&words[end..]).trim_start().starts_with(':'))
    };
    if !text.contains(':') {
        return vec![*line];
    }
    let later = sentence::split(text)
        .into_iter()
        .skip(1)
        .filter(|(start, end)| labelled(&text[*start..*end]));
    let mut starts: Vec<usize> = std::iter::once(0).chain(later.map(|(start, _)| start)).collect();
    // `Til stede: Ane Berg (AB), Bo Carl (BC) Afbud: Cai Dam Mødet blev holdt ...`: the ends of lines were lost.
    if label(line).is_some() {
        let within = text.match_indices([' ', ')']).map(|(at, _)| at + 1);
        starts.extend(within.filter(|at| {
            let words = text[*at..].trim_start();
            words.starts_with(char::is_uppercase) && (labelled(words) || leading(words, OPEN_SENTENCES).is_some())
        }));
        order::sort(&mut starts);
        starts.dedup();
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts
        .iter()
        .zip(ends)
        .map(|(start, end)| line.part(*start, end))
        .collect()
}

/// True where a text says that there is nobody.
#[must_use]
pub fn is_nobody(text: &str) -> bool {
    is_one_of(text.trim_end_matches(['.', ' ']), NOBODY)
}

/// The people of a roster's line.
pub fn roster(line: &Passage<'_>, status: AttendanceStatus) -> Vec<Attendance> {
    let mut people = name::list(line.text());
    people.retain(|person| !is_heading(person.name) && !person.name.ends_with(MUNICIPALITY));
    // Given names stand before the first full one.
    if people.first().is_none_or(|first| first.start > 0) {
        let given = name::given(line.text());
        if people.is_empty() || given.len() > people.len() && !given[0].name.contains(' ') {
            people = given;
        }
    }
    let people = people.iter();
    people.map(|person| attendance(line, person, status)).collect()
}

/// Whether what reads as a name is a heading that a list ran into: `POLITISK BEHANDLING`.
fn is_heading(name: &str) -> bool {
    HeadingMark::read(name, &mut String::new()).is_some_and(|mark| !mark.heading.weak)
}

/// A person of a roster; `status` where nothing else is said.
pub fn attendance(line: &Passage<'_>, person: &Person<'_>, status: AttendanceStatus) -> Attendance {
    let apart = person
        .scope
        .is_some_and(|scope| leading(scope, NOT_PARTICIPATING).is_some());
    let listed = match status {
        AttendanceStatus::Substitute => status,
        _ if came_or_went(person) => AttendanceStatus::Present,
        AttendanceStatus::Excused if apart => AttendanceStatus::Absent,
        AttendanceStatus::Present if person.away => AttendanceStatus::Absent,
        status => status,
    };
    // Who of two came is open in a list of those who came alone.
    let open = |doubt: &Doubt| *doubt != Doubt::ListedAsPresentToo || status == AttendanceStatus::Present;
    let uncertain = person.doubt.filter(open);
    // `Stedfortræder Ane Berg deltog fra punkt 2`
    let came = |told: &AttendanceStatus| listed == AttendanceStatus::Substitute && *told == AttendanceStatus::Present;
    let status = person.status.filter(|told| !came(told)).unwrap_or(listed);
    Attendance {
        name: passage::squeeze(person.name),
        party: person.party.map(str::to_owned),
        status,
        substitute_for: person.substitute_for.map(str::to_owned),
        role: person.role.map(str::to_owned),
        // What somebody who came took no part in is no part that they came for.
        scope: person.scope.map(|part| {
            let told = person.status.is_some_and(is_absence);
            if !told && (apart && !is_absence(status) || leading(part, APART).is_some()) {
                except(part, passage::squeeze(part))
            } else {
                scope(part, status)
            }
        }),
        spans: line.part(person.start, person.end).spans(),
        basis: Basis::Verbatim,
        uncertain,
    }
}

/// Whether words behind a name tell that the person came late or left early, and so was there, whatever list names them.
fn came_or_went(person: &Person<'_>) -> bool {
    // `der deltog fra punkt 2`
    let clause = |scope: &str| leading(scope, SCOPE_LEADS).is_some_and(|(_, end)| moves(scope[end..].trim_start()));
    person.scope.is_some_and(|scope| moves(scope) || clause(scope))
}

/// Whether words begin with coming or going.
fn moves(words: &str) -> bool {
    leading(words, ARRIVALS)
        .or_else(|| leading(words, DEPARTURES))
        .is_some()
}

/// The people whom a line or sentence names as not there; null where it speaks of something else.
/// `Fraværende: Ane Berg (A)`, `Der var afbud fra Ane Berg`, `Ane Berg (A) var fraværende.`
#[must_use]
pub fn absences(line: &Passage<'_>) -> Option<Vec<Absence>> {
    if let Some(labelled) = label(line).filter(|labelled| is_absence(labelled.status)) {
        return Some(absent(&labelled.rest, labelled.status));
    }
    let saying = |hit: &Hit| match hit.says {
        Says::Absent(status) => Some((hit.start, status)),
        _ => None,
    };
    let folded = lower(line.text());
    let said = phrases::find(&folded).iter().find_map(saying);
    if said.is_none()
        && let Some((names, status)) = turned(line, &folded)
    {
        return Some(absent(&names, status));
    }
    let (at, status) = match said {
        Some(said) => said,
        None if lists_absent(line.text()) => (folded.len(), AttendanceStatus::Absent),
        None => (says_exception(&folded)?, AttendanceStatus::Absent),
    };
    let people = absent(&line.part(behind_everybody(&folded[..at]), at), status);
    (!people.is_empty()).then_some(people)
}

/// Those between the verb and the word for absence: `Til mødet var Ane Berg (A) og Bo Carl (V) fraværende.`
fn turned<'b>(line: &Passage<'b>, folded: &str) -> Option<(Passage<'b>, AttendanceStatus)> {
    let said = folded.trim_end_matches(['.', ' ']);
    let (word, status) = TURNED.iter().find(|(word, _)| said.ends_with(word))?;
    let said = &said[..said.len() - word.len()];
    let verb = find_word(said, WAS.trim())?;
    let names = line.part(verb + WAS.trim().len(), said.len());
    let names = names.of_slice(names.text().trim());
    name::is_list(names.text()).then_some((names, *status))
}

/// Whether a sentence names nobody but those of whom its last word says that they were not there: `Ane Berg fraværende.`
fn lists_absent(text: &str) -> bool {
    let absent = |person: &Person<'_>| person.status.is_some_and(is_absence);
    let last = lower(text.rsplit(' ').next().unwrap_or_default());
    let last = last.trim_end_matches('.');
    let said = ABSENT_WORDS.contains(&last) || EXCUSED_WORDS.contains(&last);
    said && name::is_list(text) && name::list(text).iter().all(absent)
}

/// Whether a line is a list of those who came for others: `Stedfortrædere: Ane Berg (A)`.
#[must_use]
pub fn names_substitutes(line: &Passage<'_>) -> bool {
    let substitutes = label(line).filter(|labelled| labelled.status == AttendanceStatus::Substitute);
    substitutes.is_some_and(|labelled| name::is_list(labelled.rest.text()))
}

/// Whether a line says that nobody was missing: `Fraværende: Ingen`.
#[must_use]
pub fn names_nobody(line: &Passage<'_>) -> bool {
    label(line).is_some_and(|labelled| is_absence(labelled.status) && is_nobody(labelled.rest.text()))
}

/// The end of a sentence that says that all came but some: `Alle var mødt undtagen Kim Rask (V).`
fn says_exception(folded: &str) -> Option<usize> {
    let except = EXCEPT.iter().find_map(|word| find_word(folded, word))?;
    let came = CAME.iter().any(|word| find_word(&folded[..except], word).is_some());
    came.then_some(folded.len())
}

/// The offset after `alle ... undtagen`; 0 where a text does not speak of everybody.
fn behind_everybody(folded: &str) -> usize {
    let ends = EXCEPT
        .iter()
        .filter_map(|word| Some(find_word(folded, word)? + word.len()));
    ends.max().unwrap_or(0)
}

/// The people of a list, as not there.
pub fn absent(line: &Passage<'_>, status: AttendanceStatus) -> Vec<Absence> {
    let absence = |person: &Person<'_>| Absence {
        name: passage::squeeze(person.name),
        party: person.party.map(str::to_owned),
        status: person.status.unwrap_or(status),
        spans: line.part(person.start, person.end).spans(),
        basis: Basis::Verbatim,
        uncertain: person.doubt.filter(|doubt| *doubt == Doubt::LinesWereLost),
    };
    let people = name::list(line.text())
        .into_iter()
        .filter(|person| person.status != Some(AttendanceStatus::Substitute));
    people.map(|person| absence(&person)).collect()
}

/// Whether a status says that somebody was not there.
#[must_use]
pub const fn is_absence(status: AttendanceStatus) -> bool {
    matches!(status, AttendanceStatus::Absent | AttendanceStatus::Excused)
}
