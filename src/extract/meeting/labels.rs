//! Labels of the meeting's head, and the values behind or below them.

use super::Reader;
use super::table::Columns;
use crate::extract::{Passage, attendance};
use crate::lexicon::attendance::{
    AND, IN_THEIR_PLACE, IN_WHOSE_PLACE, LIST, NAME_COLUMNS, NOTES, OFFICIALS, PARTIES, REPLACES,
};
use crate::lexicon::labels::{Label, MEETING, PLACES, WEB_PAGE, WRITTEN};
use crate::model::AttendanceStatus;
use crate::scan::word::{find_word, is_one_of, leading, leading_rows, leading_word, lower};
use crate::scan::{date, name, sentence, time};

/// No place has a longer name, in bytes.
const LONGEST_PLACE: usize = 100;
/// Nor has what the members of a roster have in common.
const LONGEST_GROUP: usize = 60;

/// What the label of a list of people says of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Roster {
    /// Present, or why not.
    pub status: AttendanceStatus,
    /// Whether the label says that they came, and not just that they are members.
    pub came: bool,
    /// Whether the label says that they came for those named before.
    pub instead: bool,
}

/// What a party's name before names says.
const MEMBERS_OF_PARTY: Roster = Roster {
    status: AttendanceStatus::Present,
    came: false,
    instead: false,
};

/// What stands before the names of those who came for others says.
pub(super) const SUBSTITUTES: Roster = Roster {
    status: AttendanceStatus::Substitute,
    came: false,
    instead: true,
};

/// Those who were not there, and those who came for them: `Ane Berg og Bo Carl, i hvis sted var indkaldt Cai Dam`; behind
/// `i stedet`, which may speak of the last alone, where there are as many.
fn parted<'b>(line: &Passage<'b>) -> (Passage<'b>, Option<Passage<'b>>) {
    let text = line.text();
    let folded = lower(text);
    let count = |part: &str| name::list(part).len();
    let as_many =
        |at: &usize| count(&text[..*at]) > 1 && count(&text[..*at]) == people_from(&text[*at..]).map_or(0, count);
    let alike = || find_word(&folded, IN_THEIR_PLACE).filter(as_many);
    let Some(at) = IN_WHOSE_PLACE
        .iter()
        .find_map(|words| find_word(&folded, words))
        .or_else(alike)
    else {
        return (*line, None);
    };
    let names = people_from(&text[at..]).map(|names| line.of_slice(names));
    (line.of_slice(text[..at].trim_end_matches([' ', ','])), names)
}

/// A text from its first capital on.
fn people_from(text: &str) -> Option<&str> {
    text.find(char::is_uppercase).map(|name| &text[name..])
}

/// What a label introduces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Awaited {
    Value(Label),
    People(Roster),
}

impl Reader<'_> {
    /// Reads all lines with a label. A value stands behind its label or on the next line; where several labels stand
    /// above each other (some systems print all labels and then all values), values answer them in order.
    pub(super) fn labels(&mut self, lines: &[Passage<'_>]) {
        let mut awaited: Vec<Awaited> = Vec::new();
        let mut roster = None;
        let mut table: Option<Columns> = None;
        let affiliated = affiliated(lines);
        for (line, affiliated) in lines.iter().zip(affiliated) {
            let line = if affiliated { without_affiliation(*line) } else { *line };
            if is_control(line.text()) {
                // `Vis alle (13)`
            } else if let Some(columns) = Columns::read(line.text(), above(&awaited, roster).map(|list| list.status)) {
                // Below a head that says nothing of them, the names may stand otherwise.
                roster = above(&awaited, roster).filter(|_| columns.is_listed());
                (awaited, table) = (Vec::new(), Some(columns));
            } else if table.as_ref().is_some_and(|columns| self.row(columns, &line)) {
                // A row says all of itself.
            } else if self.arrival(&line) {
                table = None;
            } else if let Some((people, rest)) = grouped_members(&awaited, roster, &line) {
                // `Forældrevalgte: Ane Berg` under the label of those who were not there.
                awaited.clear();
                roster = Some(people);
                let own = attendance::label(&rest).map(|own| (of_label(&own), own.rest));
                let (people, rest) = own.unwrap_or((people, rest));
                self.listed(&rest, people);
            } else if let Some((what, rest, part)) = label(&line) {
                roster = None;
                table = table.filter(|columns| !columns.is_listed());
                self.part = part.map(str::to_owned);
                let said = line
                    .text()
                    .get(..line.text().len() - rest.text().len())
                    .unwrap_or_default();
                said.trim_end_matches([' ', ':', '\t']).clone_into(&mut self.said);
                let of_people = |what: &Awaited| matches!(what, Awaited::People(_));
                let colon = said.contains(':');
                let shared = awaited.iter().any(of_people) && of_people(&what) && !colon;
                match what {
                    // `Medlemmer Fraværende Ane Berg, Bo Carl`: whose names are whose is lost with the lines.
                    _ if shared && !rest.is_empty() => awaited.clear(),
                    Awaited::Value(_) if self.only_people => awaited.clear(),
                    _ if rest.is_empty() => awaited.push(what),
                    Awaited::Value(label) => {
                        let written = leading_word(line.text(), WRITTEN).is_some();
                        self.value(label, rest, written);
                    }
                    Awaited::People(people) => {
                        // `Fraværende:` above has nobody behind it.
                        awaited.retain(|what| !of_people(what));
                        self.listed(&rest, people);
                        let nobody = sentence::split(rest.text())
                            .first()
                            .is_some_and(|(_, end)| attendance::is_nobody(&rest.text()[..*end]));
                        roster = Some(people).filter(|_| !nobody);
                    }
                }
            } else if let Some(what) = (!awaited.is_empty()).then(|| awaited.remove(0)) {
                match what {
                    Awaited::Value(label) => {
                        let line = line.of_slice(attendance::without_bars(line.text()));
                        // A day and a time in one line answer both labels.
                        let both = label == Label::Date && time::first(line.text()).is_some();
                        let next = awaited.first() == Some(&Awaited::Value(Label::Start));
                        awaited.drain(..usize::from(both && next));
                        self.value(label, line, false);
                    }
                    // `Referent: Ane Berg` answers no label.
                    Awaited::People(_) if is_of_officials(line.text()) => {}
                    Awaited::People(_) if self.only_people && !goes_on(&line) => self.people_in_prose(&line),
                    Awaited::People(people) => {
                        self.people(&line, people);
                        let heads = leading(line.text(), NAME_COLUMNS).is_some();
                        roster = Some(people).filter(|_| awaited.is_empty() && (heads || goes_on(&line)));
                    }
                }
            } else if let Some(people) = roster.filter(|people| goes_on(&line) && !ends(*people, line.text())) {
                self.people(&line, people);
            } else if roster.is_some() && self.said_below(&line) {
                // What is said of the last of them.
            } else if roster.is_some() && leading(line.text(), NAME_COLUMNS).is_some() {
                // The head of a table: the names stand below.
            } else {
                roster = None;
                self.people_in_prose(&line);
            }
        }
    }

    /// The people behind a label, and what further sentences of the line tell: `Til stede: Ane Berg. Bo Carl var
    /// fraværende.`
    pub(super) fn listed(&mut self, line: &Passage<'_>, people: Roster) {
        for (index, (start, end)) in sentence::split(line.text()).into_iter().enumerate() {
            let part = line.part(start, end);
            if index > 0 && self.arrives(&part) {
                continue;
            }
            if index == 0 || name::is_list(part.text()) || group(&part).is_some() {
                let (members, instead) = parted(&part);
                self.people(&members, people);
                if let Some(instead) = instead {
                    self.people(&instead, SUBSTITUTES);
                }
            } else {
                self.people_in_prose(&part);
            }
        }
        self.head.meeting.attendance.get_or_insert_default();
    }
}

pub(super) const fn of_label(labelled: &attendance::Labelled<'_>) -> Roster {
    Roster {
        status: labelled.status,
        came: labelled.came,
        instead: labelled.instead,
    }
}

/// Whether a line is what a page of the web offers its visitor, perhaps with a count: `Vis alle (13)`.
fn is_control(text: &str) -> bool {
    let words = text
        .trim_end_matches(|letter: char| letter.is_ascii_digit() || matches!(letter, '(' | ')'))
        .trim_end();
    words.len() < text.len() && is_one_of(words, WEB_PAGE)
}

/// Which lines name somebody and, behind a comma, whom they sit for: several under each other that do so alike.
fn affiliated(lines: &[Passage<'_>]) -> Vec<bool> {
    let mut told = vec![false; lines.len()];
    let mut from = 0;
    for (index, line) in lines.iter().enumerate() {
        if pair(line.text()).is_none() {
            from = index + 1;
        } else if index - from + 1 >= FEWEST_ALIKE {
            told[from..=index].fill(true);
        }
    }
    told
}

/// So many lines in succession are a column of names and whom they sit for.
const FEWEST_ALIKE: usize = 3;

/// The name and what follows it behind the only comma of a line: `Ane Berg, Høreforeningen`.
fn pair(text: &str) -> Option<(&str, &str)> {
    let (name, of) = text.split_once(", ")?;
    let own = name.rsplit_once([':', '\t']).map_or(name, |(_, name)| name).trim();
    let plain =
        of.starts_with(char::is_uppercase) && of.trim().len() > SHORTEST_AFFILIATION && !of.contains([',', '(']);
    (plain && !own.contains(AND) && !of.contains(AND) && name::begins(own)).then_some((name, of))
}

/// Shorter words behind a name are those of parties, in bytes.
const SHORTEST_AFFILIATION: usize = 2;

fn without_affiliation(line: Passage<'_>) -> Passage<'_> {
    pair(line.text()).map_or(line, |(name, _)| line.of_slice(name))
}

/// What the label above a line says of people: one that awaits them, or that of the list so far.
fn above(awaited: &[Awaited], list: Option<Roster>) -> Option<Roster> {
    match awaited.last() {
        Some(Awaited::People(people)) => Some(*people),
        Some(Awaited::Value(_)) => None,
        None => list,
    }
}

/// Those of a group: under a label of those who came or did not, the label of members says only whom they sit for.
fn grouped_members<'b>(
    awaited: &[Awaited],
    above: Option<Roster>,
    line: &Passage<'b>,
) -> Option<(Roster, Passage<'b>)> {
    let people = self::above(awaited, above);
    let text = line.text();
    let (_, colon, _) = attendance::members(text)?;
    let sit_for = text[..colon].contains(' ');
    let people = people.filter(|people| attendance::is_absence(people.status) || people.came && sit_for)?;
    Some((people, line.of_slice(text[colon + 1..].trim_start())))
}

/// The place that a line tells behind a label and a colon.
pub(super) fn place<'b>(line: &Passage<'b>) -> Option<Passage<'b>> {
    let text = line.text();
    leading_rows(text, &MEETING)
        .find(|(label, end)| **label == Label::Place && text[*end..].trim_start().starts_with(':'))?;
    let (_, value, _) = label(line)?;
    Some(value).filter(|value| !value.is_empty() && value.text().len() <= LONGEST_PLACE)
}

/// A value without a further label that stands behind it: `Salen Bemærkninger: Der er te.`
pub(super) fn without_further(value: Passage<'_>) -> Passage<'_> {
    let text = value.text();
    let known =
        |label: &str| attendance::is_label(label) || leading_rows(label, &MEETING).any(|(_, end)| end == label.len());
    let cut = text.match_indices(':').find_map(|(colon, _)| {
        let before = &text[..colon];
        let word = before.rfind(' ').map_or(0, |space| space + 1);
        let label = &before[word..];
        let told = label.starts_with(char::is_uppercase) && (known(label) || leading(label, NOTES).is_some());
        (told && word > 0).then_some(word)
    });
    value.part(0, text[..cut.unwrap_or(text.len())].trim_end_matches([' ', ',']).len())
}

/// A label inside a roster that says what those behind it have in common, and the names: `Forældrevalgte: Ane Berg, Bo
/// Carl`, `Udpeget af Klitby Byråd: Ane Berg, formand`.
pub(super) fn group<'b>(line: &Passage<'b>) -> Option<(Passage<'b>, Passage<'b>)> {
    let text = line.text();
    let colon = text.find(':').filter(|colon| *colon <= LONGEST_GROUP)?;
    let (label, names) = (text[..colon].trim(), text[colon + 1..].trim_start());
    let alone = names.is_empty() && (leading(label, PARTIES).is_some() || party(label).is_some());
    let replaced = || REPLACES.iter().any(|words| find_word(&lower(label), words).is_some());
    let plain = label.starts_with(char::is_uppercase) && !label.contains(['.', '(', '\t']) && !name::is_name(label);
    (plain && leading(label, OFFICIALS).is_none() && !replaced() && (alone || name::begins(names)))
        .then(|| (line.of_slice(label), line.of_slice(names)))
}

/// Whether a line under a roster's label is one of the roster.
fn goes_on(line: &Passage<'_>) -> bool {
    let text = line.text();
    !is_of_officials(text) && (name::opens_list(text) || group(line).is_some())
}

/// Whether a line names whoever kept the minutes, or else worked at the meeting, below those who were not there: `Referent Ane
/// Berg`.
fn ends(people: Roster, text: &str) -> bool {
    let works = || leading(text, OFFICIALS).is_some_and(|(_, end)| name::begins(text[end..].trim_start()));
    attendance::is_absence(people.status) && works()
}

/// Whether a line is the label of those who came and are no members.
fn is_of_officials(text: &str) -> bool {
    text.contains(':') && leading(text, OFFICIALS).is_some()
}

/// The letter of a party: `Liste A, Socialdemokraterne`.
pub(super) fn party(group: &str) -> Option<&str> {
    let rest = group[leading_word(group, LIST)?..].trim_start();
    let letter = rest.split([' ', ',', ':']).next()?;
    name::is_party(letter).then_some(letter)
}

/// The names behind that of their party: `Venstre: Ane Berg, Bo Carl`.
fn members_of_party<'b>(line: &Passage<'b>) -> Option<Passage<'b>> {
    let text = line.text();
    let (_, end) = leading(text, PARTIES)?;
    let names = line.of_slice(text[end..].trim_start().strip_prefix(':')?);
    name::is_list(names.text()).then_some(names)
}

/// The label of a line, what stands behind it, and the part of the meeting that the label holds for.
fn label<'b>(line: &Passage<'b>) -> Option<(Awaited, Passage<'b>, Option<&'b str>)> {
    if let Some(labelled) = attendance::label(line) {
        return Some((Awaited::People(of_label(&labelled)), labelled.rest, labelled.part));
    }
    let text = line.text();
    if let Some(members) = members_of_party(line) {
        return Some((Awaited::People(MEMBERS_OF_PARTY), members, None));
    }
    let (word, end, label) = MEETING
        .iter()
        .find_map(|(word, label)| attendance::label_end(text, word).map(|end| (*word, end, *label)))?;
    let after = &text[end..];
    let rest = attendance::without_bars(after.trim_start_matches([' ', ':', '\t', '.']));
    let capital = |letter: char| letter.is_uppercase() || letter.is_ascii_digit();
    let cell = after.starts_with('\t');
    // `Mødelokale Fjorden` is the place's name.
    let named = rest.starts_with(capital) && !PLACES.contains(&word);
    let clear = cell || after.trim_start().starts_with(':') || rest.is_empty() || named;
    let when = matches!(label, Label::Date | Label::Start | Label::End);
    let timed = when && (date::first(rest).is_some() || time::first(rest).is_some());
    (clear || timed).then(|| (Awaited::Value(label), line.of_slice(rest), None))
}
