//! The published JSON Schema: what the model gives, and true of every result. `npm run types` writes it anew.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod common;

use common::{json, list, text};
use serde_json::{Map, Value};

fn committed() -> Value {
    serde_json::from_str(include_str!("../schema/referat-1.schema.json")).expect("valid JSON")
}

#[cfg(feature = "schema")]
#[test]
fn the_committed_schema_is_current() {
    let generator = schemars::generate::SchemaSettings::default()
        .for_serialize()
        .into_generator();
    let current = generator.into_root_schema_for::<referat::model::Minutes>();
    assert_eq!(committed(), current.to_value(), "run: npm run types");
    let generator = || {
        schemars::generate::SchemaSettings::default()
            .for_serialize()
            .into_generator()
    };
    let export = generator().into_root_schema_for::<referat::export::json::Export<'_>>();
    assert_eq!(of_exports(), export.to_value(), "run: npm run types");
    let notes = generator().into_root_schema_for::<referat::export::notes::Notes>();
    let committed: Value = serde_json::from_str(include_str!("../schema/referat-notes-1.schema.json")).unwrap();
    assert_eq!(committed, notes.to_value(), "run: npm run types");
    let answers = generator().into_root_schema_for::<referat::request::Answers>();
    let committed: Value = serde_json::from_str(include_str!("../schema/referat-answers-1.schema.json")).unwrap();
    assert_eq!(committed, answers.to_value(), "run: npm run types");
}

fn of_exports() -> Value {
    serde_json::from_str(include_str!("../schema/referat-export-1.schema.json")).expect("valid JSON")
}

#[test]
fn exports_are_as_the_schema_says() {
    let schema = of_exports();
    let mut collection = referat::collection::Collection::new();
    let documents = common::invented();
    collection.add_all(documents.iter().map(|document| document.parse().into_utf16()));
    let export = referat::export::json::json(&collection, &[]).expect("plain data");
    let export: Value = serde_json::from_slice(&export).expect("valid JSON");
    assert_eq!(list(&export["documents"]).len(), documents.len());
    let faults = Checker { root: &schema }.faults(&schema, &export, "$");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn results_are_as_the_schema_says() {
    let schema = committed();
    for document in common::invented().iter().chain(&common::real()) {
        let faults = Checker { root: &schema }.faults(&schema, &json(&document.parse().into_utf16()), &document.name);
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}

#[test]
fn the_checker_sees_faults() {
    let schema = committed();
    let document = common::invented().remove(0);
    let good = json(&document.parse().into_utf16());
    let faults = |spoil: &dyn Fn(&mut Value)| {
        let mut value = good.clone();
        spoil(&mut value);
        Checker { root: &schema }.faults(&schema, &value, "$").len()
    };
    assert_eq!(faults(&|_| {}), 0);
    assert_eq!(faults(&|value| value["schema"] = "referat/2".into()), 1);
    assert_eq!(faults(&|value| value["kind"] = "Minutes".into()), 1);
    assert_eq!(faults(&|value| value["items"][0]["number"] = 1.into()), 1);
    assert_eq!(faults(&|value| value["items"][0]["spans"][0]["start"] = (-1).into()), 1);
    assert_eq!(faults(&|value| value["news"] = Value::Null), 1);
    assert_eq!(
        faults(&|value| drop(value["meeting"].as_object_mut().unwrap().remove("place"))),
        1
    );
}

/// Knows the keywords that this schema uses, and no others. Stricter than JSON Schema in one thing: a key that the
/// schema does not name is a fault.
struct Checker<'s> {
    root: &'s Value,
}

impl Checker<'_> {
    fn faults(&self, schema: &Value, value: &Value, path: &str) -> Vec<String> {
        let rules = schema.as_object().expect("a schema");
        rules
            .iter()
            .flat_map(|(keyword, rule)| self.rule(keyword, rule, schema, value, path))
            .collect()
    }

    fn rule(&self, keyword: &str, rule: &Value, schema: &Value, value: &Value, path: &str) -> Vec<String> {
        let fault = |holds: bool| {
            if holds {
                vec![]
            } else {
                vec![format!("{path}: {keyword} {rule}, but {value}")]
            }
        };
        let fits = |one: &Value| self.faults(one, value, path).is_empty();
        match keyword {
            "$schema" | "$defs" | "title" | "description" | "format" => vec![],
            "$ref" => self.faults(self.definition(text(rule)), value, path),
            "type" => fault(rule == type_of(value) || list(rule).iter().any(|one| one == type_of(value))),
            "const" => fault(rule == value),
            "enum" => fault(list(rule).contains(value)),
            "minimum" => fault(!value.is_number() || value.as_i64() >= rule.as_i64()),
            "anyOf" => fault(list(rule).iter().any(fits)),
            "oneOf" => fault(list(rule).iter().filter(|one| fits(one)).count() == 1),
            "required" => fault(list(rule).iter().all(|key| value.get(text(key)).is_some())),
            "properties" => self.properties(rule, value, path),
            "items" => self.items(rule, value, path),
            _ => panic!("{keyword} is not known here: {schema}"),
        }
    }

    fn definition(&self, reference: &str) -> &Value {
        self.root
            .pointer(reference.trim_start_matches('#'))
            .expect("a definition")
    }

    fn properties(&self, rules: &Value, value: &Value, path: &str) -> Vec<String> {
        let none = Map::new();
        let fields = value.as_object().unwrap_or(&none);
        let faults = |(key, value): (&String, &Value)| match rules.get(key) {
            Some(rule) => self.faults(rule, value, &format!("{path}.{key}")),
            None => vec![format!("{path}.{key}: not in the schema")],
        };
        fields.iter().flat_map(faults).collect()
    }

    fn items(&self, rule: &Value, value: &Value, path: &str) -> Vec<String> {
        let items = list(value).iter().enumerate();
        items
            .flat_map(|(index, item)| self.faults(rule, item, &format!("{path}[{index}]")))
            .collect()
    }
}

fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}
