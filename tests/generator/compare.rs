//! What was read against what is to be found, field by field.

mod decision;

use super::expect::{Expected, ExpectedItem};
pub use super::field::{Field, Finding, Verdict};
use super::pair::pairs;
use referat::diagnostic::Code;
use referat::model::{Attendance, AttendanceStatus, Fact, Item, Minutes, Routing, SectionKind};

/// Compares all.
pub fn compare(expected: &Expected, got: &Minutes) -> Vec<Finding> {
    let mut findings = Findings {
        all: Vec::new(),
        item: String::new(),
        unsure: false,
    };
    findings.head(expected, got);
    if expected.undecidable {
        findings.undecidable(got);
    } else {
        findings.items(expected, got);
    }
    findings.all
}

struct Findings {
    all: Vec<Finding>,
    item: String,
    /// Whether the result says that what stands here is unsure.
    unsure: bool,
}

impl Findings {
    fn push(&mut self, field: Field, verdict: Verdict, expected: &str, got: &str) {
        let verdict = match verdict {
            Verdict::Wrong | Verdict::Invented if self.unsure => Verdict::Unsure,
            verdict => verdict,
        };
        let (item, expected, got) = (self.item.clone(), expected.to_owned(), got.to_owned());
        self.all.push(Finding {
            field,
            verdict,
            item,
            expected,
            got,
        });
    }

    /// A single value. Nothing where nothing is says nothing.
    fn one(&mut self, field: Field, expected: Option<&str>, got: Option<&str>) {
        let verdict = match (expected, got) {
            (None, None) => return,
            (Some(expected), Some(got)) if fold(expected) == fold(got) => Verdict::Right,
            (Some(_), Some(_)) => Verdict::Wrong,
            (Some(_), None) => Verdict::Missing,
            (None, Some(_)) => Verdict::Invented,
        };
        self.push(field, verdict, expected.unwrap_or("-"), got.unwrap_or("-"));
    }

    /// Values in any order. One too few and one too many are one read otherwise.
    fn all_of(&mut self, field: Field, expected: &[String], got: &[String]) {
        let mut spare: Vec<_> = got.iter().map(|got| fold(got)).collect();
        let mut lacking = Vec::new();
        for value in expected.iter().map(|value| fold(value)) {
            match spare.iter().position(|got| *got == value) {
                Some(at) => {
                    spare.remove(at);
                    self.push(field, Verdict::Right, &value, &value);
                }
                None => lacking.push(value),
            }
        }
        let pairs = lacking.len().max(spare.len());
        for index in 0..pairs {
            self.one(
                field,
                lacking.get(index).map(String::as_str),
                spare.get(index).map(String::as_str),
            );
        }
    }

    fn fact(&mut self, field: Field, expected: Option<&str>, got: Option<&Fact>) {
        self.unsure = got.is_some_and(|fact| fact.uncertain.is_some());
        self.one(field, expected, got.map(|fact| fact.value.as_str()));
        self.unsure = false;
    }

    fn head(&mut self, expected: &Expected, got: &Minutes) {
        let meeting = &got.meeting;
        self.one(Field::Kind, Some(&expected.kind), Some(&name(&got.kind)));
        self.fact(
            Field::Municipality,
            expected.municipality.as_deref(),
            meeting.municipality.as_ref(),
        );
        self.fact(Field::Body, expected.body.as_deref(), meeting.body.as_ref());
        self.fact(Field::Date, expected.date.as_deref(), meeting.date.as_ref());
        self.fact(Field::Start, expected.start.as_deref(), meeting.start.as_ref());
        self.fact(Field::End, expected.end.as_deref(), meeting.end.as_ref());
        self.fact(Field::Place, expected.place.as_deref(), meeting.place.as_ref());
        let people = meeting.attendance.as_deref().unwrap_or_default();
        // Whom an agenda lists may come, or did where the drawn label says so.
        if expected.kind != "agenda" {
            self.all_of(
                Field::Present,
                &expected.present,
                &some(people, |person| {
                    (person.status == AttendanceStatus::Present).then(|| person.name.clone())
                }),
            );
        }
        self.all_of(
            Field::Absent,
            &expected.absent,
            &some(people, |person| {
                let missing = matches!(person.status, AttendanceStatus::Absent | AttendanceStatus::Excused);
                missing.then(|| format!("{}: {}", person.name, name(&person.status)))
            }),
        );
        self.all_of(Field::Partial, &expected.partial, &some(people, scope));
        self.all_of(
            Field::Substitute,
            &expected.substitutes,
            &some(people, |person| {
                let instead = person.status == AttendanceStatus::Substitute;
                instead.then(|| {
                    format!(
                        "{} for {}",
                        person.name,
                        person.substitute_for.as_deref().unwrap_or("-")
                    )
                })
            }),
        );
    }

    /// Items that nobody can tell apart must not be told apart as if it were certain.
    fn undecidable(&mut self, got: &Minutes) {
        let unsure = got.items.is_empty() || is_unsure(got) || got.items.iter().all(|item| item.uncertain.is_some());
        let verdict = if unsure { Verdict::Right } else { Verdict::Invented };
        self.push(
            Field::Items,
            verdict,
            "undecidable",
            &format!("{} items", got.items.len()),
        );
    }

    fn items(&mut self, expected: &Expected, got: &Minutes) {
        let pairs = pairs(&expected.items, &got.items);
        for (index, wanted) in expected.items.iter().enumerate() {
            wanted.title.clone_into(&mut self.item);
            self.unsure = is_unsure(got);
            match pairs.iter().find(|(at, _)| *at == index) {
                Some((_, found)) => self.item(wanted, &got.items[*found], *found, got),
                None => self.lacking(wanted),
            }
        }
        for (index, item) in got.items.iter().enumerate() {
            if !pairs.iter().any(|(_, found)| *found == index) {
                item.title.clone_into(&mut self.item);
                self.unsure = is_unsure(got) || item.uncertain.is_some();
                self.push(Field::Items, Verdict::Invented, "-", &item.title);
            }
        }
    }

    /// With an item all that it holds is missing.
    fn lacking(&mut self, expected: &ExpectedItem) {
        self.push(Field::Items, Verdict::Missing, &expected.title, "-");
        self.one(Field::Number, expected.number.as_deref(), None);
        self.one(Field::Title, words(&expected.title), None);
        self.one(Field::CaseNumber, expected.case_number.as_deref(), None);
        self.one(
            Field::Closed,
            expected.closed.filter(|closed| *closed).map(|_| "closed"),
            None,
        );
        self.all_of(Field::Clauses, expected.clauses.as_deref().unwrap_or_default(), &[]);
        self.all_of(
            Field::Attachments,
            expected.attachments.as_deref().unwrap_or_default(),
            &[],
        );
        self.all_of(Field::Routing, expected.routing.as_deref().unwrap_or_default(), &[]);
        self.all_of(Field::Sections, expected.sections.as_deref().unwrap_or_default(), &[]);
        self.all_of(
            Field::UnknownHeadings,
            &vec!["other".to_owned(); expected.unknown_headings.len()],
            &[],
        );
        self.decision(&expected.decision, None);
        self.earlier(&expected.earlier, &[]);
    }

    fn item(&mut self, expected: &ExpectedItem, got: &Item, index: usize, all: &Minutes) {
        self.unsure |= got.uncertain.is_some();
        let unsure = self.unsure;
        self.push(Field::Items, Verdict::Right, &expected.title, &got.title);
        self.one(Field::Number, expected.number.as_deref(), got.number.as_deref());
        self.one(Field::Title, words(&bare(&expected.title)), words(&bare(&got.title)));
        self.one(
            Field::CaseNumber,
            expected.case_number.as_deref(),
            got.case_number.as_deref(),
        );
        if let Some(closed) = expected.closed {
            let told = |closed: bool| closed.then_some("closed");
            self.one(Field::Closed, told(closed), told(got.closed));
        }
        if let Some(clauses) = &expected.clauses {
            let got = got
                .proposal
                .iter()
                .flat_map(|proposal| &proposal.clauses)
                .map(|clause| clause.text.clone())
                .collect::<Vec<_>>();
            self.all_of(Field::Clauses, &trimmed(clauses), &trimmed(&got));
        }
        if let Some(expected) = &expected.attachments {
            let titles = got.attachments.iter().map(|attachment| attachment.title.clone());
            self.all_of(Field::Attachments, expected, &titles.collect::<Vec<_>>());
        }
        self.sections(expected, got);
        self.routing(expected, got);
        self.unsure = unsure
            || all
                .diagnostics
                .iter()
                .any(|found| found.code == Code::DecisionUnattributed && found.item == Some(index));
        self.decision(&expected.decision, got.decision.as_ref());
        self.earlier(&expected.earlier, &got.earlier_decisions);
    }

    fn routing(&mut self, expected: &ExpectedItem, got: &Item) {
        let line = |line: &Routing| {
            let [role, date] = [&line.role, &line.date].map(|part| part.as_deref().unwrap_or("-"));
            format!("{} {role} {date}", line.body)
        };
        if let Some(routing) = &expected.routing {
            self.all_of(
                Field::Routing,
                routing,
                &got.routing.iter().map(line).collect::<Vec<_>>(),
            );
        }
    }

    fn sections(&mut self, expected: &ExpectedItem, got: &Item) {
        const UNIVERSE: [SectionKind; 9] = [
            SectionKind::Summary,
            SectionKind::Presentation,
            SectionKind::Assessment,
            SectionKind::Economy,
            SectionKind::Law,
            SectionKind::Hearing,
            SectionKind::Effect,
            SectionKind::Next,
            SectionKind::Proposal,
        ];
        if let Some(kinds) = &expected.sections {
            let found: Vec<_> = UNIVERSE
                .iter()
                .filter(|kind| got.sections.iter().any(|section| section.kind == **kind))
                .map(name)
                .collect();
            self.all_of(Field::Sections, kinds, &found);
        }
        for heading in &expected.unknown_headings {
            let same = |text: &str| text.to_lowercase().trim_matches(['*', ':', ' ']) == heading.to_lowercase();
            let kind = got
                .sections
                .iter()
                .find(|section| section.heading.as_deref().is_some_and(same))
                .map(|section| name(&section.kind));
            self.one(Field::UnknownHeadings, Some("other"), kind.as_deref());
        }
    }
}

/// Whether the result says that the outline as a whole is unsure.
fn is_unsure(got: &Minutes) -> bool {
    got.layout.uncertain.is_some() || got.diagnostics.iter().any(|found| found.code == Code::LayoutUncertain)
}

/// `A from 17:32`
fn scope(person: &Attendance) -> Option<String> {
    let scope = person.scope.as_ref()?;
    let side = |side: &str, time: &Option<String>| time.as_ref().map(|time| format!("{} {side} {time}", person.name));
    side("from", &scope.from).or_else(|| side("to", &scope.to))
}

fn some(people: &[Attendance], view: impl Fn(&Attendance) -> Option<String>) -> Vec<String> {
    let mut all: Vec<_> = people.iter().filter_map(view).collect();
    all.sort();
    all.dedup();
    all
}

/// A value as the result's JSON has it.
pub fn name(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value)
        .ok()
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default()
}

/// White space folded to single spaces.
pub fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Without stops and commas at the end.
fn trimmed(texts: &[String]) -> Vec<String> {
    texts
        .iter()
        .map(|text| text.trim_end_matches(['.', ',', ';', ' ']).to_owned())
        .collect()
}

/// A text, unless there is none.
fn words(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

/// A title without what marks it as closed: one may take that for a part of it or not.
pub fn bare(title: &str) -> String {
    let mut title = fold(title);
    for mark in [
        "(Lukket punkt)",
        "(FOR LUKKEDE DØRE)",
        "Lukket punkt:",
        "Lukket -",
        "**",
    ] {
        title = title.replace(mark, "");
    }
    fold(&title)
}
