//! Minutes against what a careful reader finds in them, field by field.

use super::{Document, fold, json, list, text};
use referat::model::Minutes;
use serde_json::{Map, Value, json};
use std::fmt::Write;

/// The kinds of section that an expectation names.
const SECTIONS: [&str; 11] = [
    "summary",
    "proposal",
    "decision",
    "presentation",
    "economy",
    "effect",
    "competence",
    "history",
    "assessment",
    "motion",
    "attachments",
];

/// A field that was read otherwise than expected.
#[derive(Clone)]
pub struct Mismatch {
    pub document: String,
    pub item: String,
    pub field: String,
    expected: Value,
    got: Value,
}

/// A field that is known to be read wrong: document, item (empty for the head), field.
pub type Gap = (&'static str, &'static str, &'static str);

impl Mismatch {
    /// Whether it is one of `gaps`.
    pub fn is_among(&self, gaps: &[Gap]) -> bool {
        gaps.contains(&(self.document.as_str(), self.item.as_str(), self.field.as_str()))
    }
}

/// How many of each field were right, in order of first appearance.
#[derive(Default)]
pub struct Score {
    document: String,
    item: String,
    fields: Vec<(String, usize, usize)>,
    pub wrong: Vec<Mismatch>,
}

impl Score {
    /// Compares a document.
    pub fn add(&mut self, name: &str, expected: &Value, minutes: &Minutes) {
        name.clone_into(&mut self.document);
        compare_document(self, expected, &json(minutes));
    }

    /// How many fields of one document were compared.
    pub fn fields(&self) -> usize {
        self.sum(|field| field.2)
    }

    /// Compares one field; of objects only the keys that are expected.
    fn check(&mut self, field: &str, expected: &Value, got: &Value) {
        let expected = normal(expected);
        let got = like(&normal(got), &expected);
        let right = expected == got;
        self.count(field, right);
        if !right {
            let (document, item) = (self.document.clone(), self.item.clone());
            self.wrong.push(Mismatch {
                document,
                item,
                field: field.to_owned(),
                expected,
                got,
            });
        }
    }

    fn count(&mut self, field: &str, right: bool) {
        let at = self
            .fields
            .iter()
            .position(|(name, ..)| name == field)
            .unwrap_or_else(|| {
                self.fields.push((field.to_owned(), 0, 0));
                self.fields.len() - 1
            });
        self.fields[at].1 += usize::from(right);
        self.fields[at].2 += 1;
    }

    /// Right of all, by field.
    pub fn table(&self, title: &str) -> String {
        let mut table = format!("\n{title:<28} | right |   of |     %\n");
        let total = ("all".to_owned(), self.sum(|field| field.1), self.sum(|field| field.2));
        for (field, right, of) in self.fields.iter().chain([&total]) {
            let tenths = right * 1000 / (*of).max(1);
            writeln!(
                table,
                "{field:<28} | {right:>5} | {of:>4} | {:>3}.{}",
                tenths / 10,
                tenths % 10
            )
            .unwrap();
        }
        table
    }

    fn sum(&self, of: impl Fn(&(String, usize, usize)) -> usize) -> usize {
        self.fields.iter().map(of).sum()
    }

    /// What was expected and what was got.
    pub fn report(&self, wrong: &[Mismatch]) -> String {
        let mut report = String::new();
        for Mismatch {
            document,
            item,
            field,
            expected,
            got,
        } in wrong
        {
            writeln!(
                report,
                "{document} item {item:?} {field}\n  expected {expected}\n  got      {got}"
            )
            .unwrap();
        }
        let _ = writeln!(
            report,
            "{} of {} fields are wrong",
            wrong.len(),
            self.sum(|field| field.2)
        );
        report
    }
}

/// Compares documents with what stands beside them.
pub fn compare(documents: &[Document]) -> Score {
    let mut score = Score::default();
    for document in documents {
        score.add(&document.name, &document.expected(), &document.parse());
    }
    score
}

fn compare_document(score: &mut Score, expected: &Value, got: &Value) {
    score.item.clear();
    check_all(score, "", expected, &head(got), &["items", "diagnostics"]);
    check_codes(score, &expected["diagnostics"], got);
    let (wanted, found) = (list(&expected["items"]), list(&got["items"]));
    score.check("items", &json!(wanted.len()), &json!(found.len()));
    for (index, wanted) in wanted.iter().enumerate() {
        let found = found
            .iter()
            .position(|found| found["number"] == wanted["number"])
            .unwrap_or(index);
        text(&wanted["number"]).clone_into(&mut score.item);
        compare_item(score, wanted, &got["items"][found], &contents_page(got, found));
    }
}

/// The codes that must be there; others may be.
fn check_codes(score: &mut Score, expected: &Value, got: &Value) {
    let codes: Vec<_> = list(&got["diagnostics"])
        .iter()
        .map(|diagnostic| &diagnostic["code"])
        .collect();
    for code in list(expected) {
        let got = if codes.contains(&code) {
            code.clone()
        } else {
            json!(codes)
        };
        score.check("diagnostics", code, &got);
    }
}

fn compare_item(score: &mut Score, expected: &Value, got: &Value, page: &Value) {
    check_all(score, "", expected, &item(got, page), &["decisions", "history"]);
    let decisions = list(&expected["decisions"]);
    let (this, stacked) = decisions
        .split_last()
        .map_or((&Value::Null, decisions), |(this, stacked)| (this, stacked));
    score.check("decision", &json!(!this.is_null()), &json!(!got["decision"].is_null()));
    if !got["decision"].is_null() {
        check_all(score, "decision.", this, &decision(&got["decision"]), &[]);
    }
    compare_earlier(
        score,
        by_date(stacked.iter().chain(list(&expected["history"]))),
        by_date(list(&got["earlierDecisions"])),
        list(&expected["history"]),
    );
}

fn compare_earlier(score: &mut Score, expected: Vec<&Value>, got: Vec<&Value>, history: &[Value]) {
    score.check("earlier decisions", &json!(expected.len()), &json!(got.len()));
    for (wanted, found) in expected.into_iter().zip(got) {
        let unchecked: &[&str] = if history.contains(wanted) { &["absent"] } else { &[] };
        check_all(score, "earlier.", wanted, &decision(found), unchecked);
    }
}

fn by_date<'a>(decisions: impl IntoIterator<Item = &'a Value>) -> Vec<&'a Value> {
    let mut decisions: Vec<_> = decisions.into_iter().collect();
    decisions.sort_by_key(|decision| (text(&decision["date"]), text(&decision["body"])));
    decisions
}

/// Compares every expected field but the `unchecked`.
fn check_all(score: &mut Score, prefix: &str, expected: &Value, got: &Value, unchecked: &[&str]) {
    let none = Map::new();
    for (field, wanted) in expected.as_object().unwrap_or(&none) {
        if !unchecked.contains(&field.as_str()) {
            score.check(&format!("{prefix}{field}"), wanted, &got[field]);
        }
    }
}

/// The meeting's head in the fields of an expectation.
fn head(got: &Value) -> Value {
    let meeting = &got["meeting"];
    let mut head = json!({ "kind": got["kind"], "participants": each(&meeting["attendance"], participant) });
    for field in ["municipality", "body", "term", "date", "start", "end", "place"] {
        head[field] = meeting[field]["value"].clone();
    }
    head
}

fn participant(person: &Value) -> Value {
    let mut person = person.clone();
    person["substitute_for"] = person["substituteFor"].take();
    person
}

/// An item in the fields of an expectation, but for its decisions.
fn item(got: &Value, page: &Value) -> Value {
    json!({
        "number": got["number"],
        "title": got["title"],
        "case_type": got["caseType"],
        "committees": got["committees"],
        "case_number": got["caseNumber"],
        "contents_page": page,
        "closed": got["closed"],
        "group": got["group"],
        "sections": sections(got),
        "proposal": proposal(&got["proposal"]),
        "attachments": each(&got["attachments"], |attachment| json!({ "title": attachment["title"], "closed": attachment["closed"] })),
        "routing": each(&got["routing"], |line| json!({ "body": line["body"], "role": line["role"], "date": line["date"] })),
        "references": got["references"],
        "amounts": got["amounts"],
    })
}

fn sections(item: &Value) -> Vec<&Value> {
    let mut kinds = Vec::new();
    for section in list(&item["sections"]) {
        if SECTIONS.contains(&text(&section["kind"])) && !kinds.contains(&&section["kind"]) {
            kinds.push(&section["kind"]);
        }
    }
    kinds
}

fn proposal(got: &Value) -> Value {
    if got.is_null() {
        return Value::Null;
    }
    json!({ "by": got["by"], "clauses": each(&got["clauses"], |clause| clause["text"].clone()) })
}

/// A decision in the fields of an expectation.
fn decision(got: &Value) -> Value {
    json!({
        "body": got["body"],
        "date": got["date"],
        "text": got["text"],
        "outcomes": got["outcomes"],
        "parts": list(&got["parts"]).len(),
        "part_texts": each(&got["parts"], |part| part["text"].clone()),
        "absent": each(&got["absent"], |absence| json!({ "name": absence["name"], "party": absence["party"] })),
        "dissent": got["dissent"],
        "not_participating": got["notParticipating"],
        "follow_ups": each(&got["followUps"], |sentence| sentence["text"].clone()),
        "conditions": each(&got["conditions"], |term| json!(text(&term["text"]).trim_end_matches('.'))),
        "votes": got["votes"],
        "stage": got["stage"],
    })
}

/// The page that the contents list names for an item.
fn contents_page(got: &Value, index: usize) -> Value {
    let entry = list(&got["contents"])
        .iter()
        .find(|entry| entry["item"] == json!(index));
    entry.map_or(Value::Null, |entry| entry["page"].clone())
}

/// Null stays null.
fn each(values: &Value, view: impl Fn(&Value) -> Value) -> Value {
    values
        .as_array()
        .map_or(Value::Null, |values| values.iter().map(view).collect())
}

/// White space folded; attachments in the order of their titles, since they are a set.
fn normal(value: &Value) -> Value {
    match value {
        Value::String(text) => json!(fold(text)),
        Value::Array(values) => {
            let mut values: Vec<_> = values.iter().map(normal).collect();
            if values.iter().all(|value| value.get("title").is_some()) {
                values.sort_by_key(|value| text(&value["title"]).to_owned());
            }
            Value::Array(values)
        }
        Value::Object(fields) => fields.iter().map(|(key, value)| (key.clone(), normal(value))).collect(),
        other => other.clone(),
    }
}

/// `got` without the keys that `expected` does not name.
fn like(got: &Value, expected: &Value) -> Value {
    match (got, expected) {
        (Value::Array(got), Value::Array(expected)) => {
            let example = |index: usize| expected.get(index).or(expected.last()).unwrap_or(&Value::Null);
            got.iter()
                .enumerate()
                .map(|(index, got)| like(got, example(index)))
                .collect()
        }
        (Value::Object(got), Value::Object(expected)) => expected
            .iter()
            .map(|(key, expected)| (key.clone(), like(got.get(key).unwrap_or(&Value::Null), expected)))
            .collect(),
        _ => got.clone(),
    }
}
