//! What is to be found in documents that stand on disk, from their `*.expected.json`.

use super::compare::{Field, Finding, Verdict, compare};
use super::expect::{Expected, ExpectedDecision, ExpectedItem};
use crate::common::{Document, list};
use referat::model::Outcome;
use serde_json::Value;

/// What is read in a document on disk against what is to be found.
pub fn findings(document: &Document) -> Vec<Finding> {
    compare(&expected(&document.expected()), &document.first())
}

/// The same for documents whose expectation states only what a reader is sure of: what it does not state is not compared, and
/// files of several meetings are left out.
pub fn stated_findings(document: &Document) -> Vec<Finding> {
    let json = document.expected();
    if json["meetings"].is_array() {
        return Vec::new();
    }
    let mut findings = findings(document);
    findings.retain(|finding| is_stated(&json, finding));
    findings
}

fn is_stated(json: &Value, finding: &Finding) -> bool {
    let key = match finding.field {
        Field::Kind => "kind",
        Field::Municipality => "municipality",
        Field::Body => "body",
        Field::Date => "date",
        Field::Start => "start",
        Field::End => "end",
        Field::Place => "place",
        Field::Present | Field::Absent | Field::Substitute | Field::Partial => "participants",
        Field::Items | Field::Title | Field::Clauses | Field::Attachments | Field::Decision => "items",
        _ => return finding.verdict != Verdict::Invented,
    };
    json.get(key).is_some()
}

fn expected(json: &Value) -> Expected {
    let people = list(&json["participants"]);
    let of = |status: &str| -> Vec<String> {
        let alike = people.iter().filter(|person| person["status"] == status);
        alike.filter_map(|person| owned(&person["name"])).collect()
    };
    let missing =
        ["absent", "excused"].map(|status| of(status).into_iter().map(move |name| format!("{name}: {status}")));
    Expected {
        // What is no minutes and no agenda.
        kind: owned(&json["kind"]).map_or_else(
            String::new,
            |kind| if kind == "other" { "unknown".to_owned() } else { kind },
        ),
        municipality: owned(&json["municipality"]),
        body: owned(&json["body"]),
        date: owned(&json["date"]),
        start: owned(&json["start"]),
        end: owned(&json["end"]),
        place: owned(&json["place"]),
        present: of("present"),
        absent: missing.into_iter().flatten().collect(),
        partial: people.iter().filter_map(partial).collect(),
        substitutes: people.iter().filter_map(substitute).collect(),
        items: list(&json["items"]).iter().map(item).collect(),
        undecidable: false,
    }
}

fn partial(person: &Value) -> Option<String> {
    let side = |side: &str| {
        Some(format!(
            "{} {side} {}",
            owned(&person["name"])?,
            owned(&person["scope"][side])?
        ))
    };
    side("from").or_else(|| side("to"))
}

fn substitute(person: &Value) -> Option<String> {
    (person["status"] == "substitute").then(|| {
        format!(
            "{} for {}",
            owned(&person["name"]).unwrap_or_default(),
            owned(&person["substitute_for"]).unwrap_or("-".to_owned())
        )
    })
}

fn item(json: &Value) -> ExpectedItem {
    let decisions = list(&json["decisions"]);
    let (own, stacked) = decisions
        .split_last()
        .map_or((None, decisions), |(own, stacked)| (Some(own), stacked));
    let none = ExpectedDecision {
        made: Some(false),
        ..ExpectedDecision::default()
    };
    ExpectedItem {
        number: owned(&json["number"]),
        title: owned(&json["title"]).unwrap_or_default(),
        case_number: owned(&json["case_number"]),
        closed: json["closed"].as_bool(),
        // What is not told is not compared.
        clauses: json.get("proposal").map(|proposal| strings(&proposal["clauses"])),
        attachments: json.get("attachments").map(|attachments| {
            let titles = list(attachments).iter();
            titles.filter_map(|attachment| owned(&attachment["title"])).collect()
        }),
        sections: None,
        unknown_headings: Vec::new(),
        routing: json["routing"]
            .is_array()
            .then(|| list(&json["routing"]).iter().map(routing).collect()),
        decision: own.map_or(none, decision),
        earlier: stacked.iter().chain(list(&json["history"])).map(decision).collect(),
    }
}

fn routing(json: &Value) -> String {
    let [body, role, date] = ["body", "role", "date"].map(|part| owned(&json[part]).unwrap_or("-".to_owned()));
    format!("{body} {role} {date}")
}

fn decision(json: &Value) -> ExpectedDecision {
    // What is not told is not compared.
    let outcomes = json
        .get("outcomes")
        .map(|told| list(told).iter().map(outcome).collect());
    let each = |field: &str, view: fn(&Value) -> Option<String>| {
        json[field]
            .as_array()
            .map(|values| values.iter().filter_map(view).collect())
    };
    ExpectedDecision {
        made: Some(true),
        body: owned(&json["body"]),
        date: owned(&json["date"]),
        text: owned(&json["text"]),
        outcomes: outcomes.into_iter().collect(),
        parts: None,
        part_outcomes: Vec::new(),
        absent: each("absent", |absence| owned(&absence["name"])),
        votes: json["votes"].as_object().map(|_| votes(&json["votes"])),
        dissent: each("dissent", |dissent| {
            owned(&dissent["name"]).or_else(|| Some(format!("({})", owned(&dissent["party"])?)))
        }),
        conflict: None,
    }
}

fn votes(json: &Value) -> Vec<String> {
    let mut told = Vec::new();
    for side in ["for", "against", "abstaining"] {
        let ballot = &json[side];
        told.extend(ballot["count"].as_u64().map(|count| format!("{side} count {count}")));
        for (kind, field) in [("name", "names"), ("party", "parties")] {
            told.extend(
                strings(&ballot[field])
                    .into_iter()
                    .map(|who| format!("{side} {kind} {who}")),
            );
        }
    }
    told
}

/// The outcome that a result's JSON spells so.
fn outcome(json: &Value) -> Outcome {
    use Outcome::{
        Approved, ApprovedWithChanges, Discussed, Elected, Forwarded, Lapsed, NoAction, Noted, Postponed, Procedural,
        Recommended, ReferredUp, Rejected, Returned, Unclear, Withdrawn,
    };
    let all = [
        Approved,
        ApprovedWithChanges,
        Recommended,
        Forwarded,
        Noted,
        Discussed,
        Postponed,
        Returned,
        Rejected,
        Withdrawn,
        Lapsed,
        ReferredUp,
        Elected,
        Procedural,
        NoAction,
        Unclear,
    ];
    all.into_iter()
        .find(|outcome| serde_json::to_value(outcome).is_ok_and(|name| name == *json))
        .expect("an outcome")
}

fn strings(json: &Value) -> Vec<String> {
    list(json).iter().filter_map(owned).collect()
}

fn owned(json: &Value) -> Option<String> {
    json.as_str().map(str::to_owned)
}
