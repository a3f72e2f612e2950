//! What crosses the boundary to JS, in a worker of Chromium: `scripts/test wasm`.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

use js_sys::{Array, Error, Function, JSON, JsString, Map, Object, Reflect, Uint8Array};
use referat::wasm;
use serde_json::Value;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::File;

// `FileReaderSync` exists in workers alone.
wasm_bindgen_test_configure!(run_in_dedicated_worker);

/// Two bytes, three, a surrogate pair and a combining mark stand before everything that is read.
const MINUTES: &str = "\
🏛 Cafe\u{301}en på Åen 🌊

Referat Børneudvalget 2030-2033 d. 05-11-2030

Mødested Rosé Allé 3 🎈

1. Legeplads ved åen 🛝

Indstilling

Forvaltningen indstiller, at der bevilges 4,5 mio. kr. – se bilag 1.

Beslutning

Godkendt.

Fraværende: Zoe\u{301} Ærø (Ø)

2. Eventuelt

Beslutning

Intet.
";

fn parsed() -> JsValue {
    wasm::parse(MINUTES.as_bytes(), "møde.txt").expect("minutes")
}

/// The value at a path such as `0.meeting.body`.
fn at(value: &JsValue, path: &str) -> JsValue {
    path.split('.').fold(value.clone(), |value, key| {
        Reflect::get(&value, &key.into()).expect("an object")
    })
}

fn keys(value: &JsValue) -> Vec<JsValue> {
    value
        .dyn_ref::<Object>()
        .map(|object| Object::keys(object).iter().collect())
        .unwrap_or_default()
}

/// Calls `visit` with every object and list in a value.
fn each_object(value: &JsValue, visit: &mut dyn FnMut(&JsValue)) {
    if !value.is_object() {
        return;
    }
    visit(value);
    for key in keys(value) {
        each_object(&Reflect::get(value, &key).expect("a property"), visit);
    }
}

fn words(text: &JsString, spans: &JsValue) -> String {
    let slice = |span: JsValue| {
        let offset = |key: &str| at(&span, key).as_f64().expect("a number");
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        String::from(text.slice(offset("start") as u32, offset("end") as u32))
    };
    Array::from(spans).iter().map(slice).collect::<Vec<_>>().join(" ")
}

#[wasm_bindgen_test]
fn a_list_of_meetings() {
    let meetings = parsed();
    assert!(Array::is_array(&meetings));
    assert_eq!(Array::from(&meetings).length(), 1);
    assert_eq!(at(&meetings, "0.schema"), "referat/1");
    assert_eq!(at(&meetings, "0.source.name"), "møde.txt");
}

#[wasm_bindgen_test]
fn the_same_as_the_json_of_the_command_line() {
    let minutes = referat::parse(MINUTES.as_bytes(), "møde.txt")
        .unwrap()
        .remove(0)
        .into_utf16();
    let json = String::from(JSON::stringify(&at(&parsed(), "0")).unwrap());
    assert_eq!(
        serde_json::from_str::<Value>(&json).unwrap(),
        serde_json::to_value(&minutes).unwrap()
    );
}

#[wasm_bindgen_test]
fn offsets_count_utf_16_units() {
    let meetings = parsed();
    let text = JsString::from(at(&meetings, "0.source.text"));
    let mut compared = 0;
    each_object(&meetings, &mut |object| {
        let (own, spans) = (at(object, "text"), at(object, "spans"));
        if own.is_string() && spans.is_object() {
            assert_eq!(own.as_string().unwrap(), words(&text, &spans));
            compared += 1;
        }
    });
    assert!(compared >= 6, "{compared} texts with spans");
    for (path, expected) in [
        ("meeting.body", "Børneudvalget"),
        ("meeting.place", "Rosé Allé 3 🎈"),
        ("items.0.decision", "Godkendt."),
        ("items.0.decision.absent.0", "Zoé Ærø (Ø)"),
        ("items.0.amounts.0", "4,5 mio. kr."),
    ] {
        assert_eq!(
            words(&text, &at(&meetings, &format!("0.{path}.spans"))),
            expected,
            "{path}"
        );
    }
    assert_eq!(
        words(&text, &at(&meetings, "0.items.0.evidence.title")),
        "Legeplads ved åen 🛝"
    );
}

#[wasm_bindgen_test]
fn plain_objects_and_no_maps() {
    each_object(&parsed(), &mut |object| {
        assert!(!object.is_instance_of::<Map>());
        let plain = at(object, "constructor") == at(&js_sys::global(), "Object");
        assert!(plain || Array::is_array(object), "{object:?}");
    });
}

#[wasm_bindgen_test]
fn what_is_not_there_is_null_and_never_missing() {
    let meetings = parsed();
    for path in [
        "meeting.end",
        "meeting.attendance",
        "items.0.caseNumber",
        "items.1.proposal",
        "items.0.uncertain",
    ] {
        assert!(at(&meetings, &format!("0.{path}")).is_null(), "{path}");
    }
    each_object(&meetings, &mut |object| {
        let undefined = keys(object)
            .iter()
            .any(|key| Reflect::get(object, key).unwrap().is_undefined());
        assert!(!undefined, "{object:?}");
    });
}

#[wasm_bindgen_test]
fn enums_are_strings() {
    let meetings = parsed();
    for (path, expected) in [
        ("kind", "minutes"),
        ("items.0.decision.outcomes.0", "approved"),
        ("items.1.decision.outcomes.0", "noAction"),
        ("items.0.sections.0.kind", "proposal"),
        ("items.0.decision.basis", "verbatim"),
        ("meeting.body.basis", "verbatim"),
    ] {
        assert_eq!(at(&meetings, &format!("0.{path}")), expected, "{path}");
    }
}

#[wasm_bindgen_test]
fn failures_are_errors_with_a_code() {
    for (bytes, code) in [
        (&b""[..], "empty"),
        (b" \n\t", "empty"),
        (b"%PDF-1.7\n\xe2\xe3", "damaged"),
    ] {
        let thrown = wasm::parse(bytes, "x").expect_err("a failure");
        let error = thrown.dyn_ref::<Error>().expect("an Error");
        assert_eq!(error.name(), "ReferatError");
        assert_eq!(at(&thrown, "code"), code);
        assert!(error.message().length() > 0);
    }
}

/// Phases and shares, as they are reported.
type Notes = Rc<RefCell<Vec<(String, f64)>>>;

/// A function that notes what it is called with, and the notes.
fn notes() -> (Closure<dyn FnMut(String, f64)>, Notes) {
    let notes = Notes::default();
    let kept = Rc::clone(&notes);
    (
        Closure::new(move |phase, done| kept.borrow_mut().push((phase, done))),
        notes,
    )
}

fn file(bytes: &[u8], name: &str) -> File {
    File::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes)), name).expect("a file")
}

#[wasm_bindgen_test]
fn a_file_is_read_in_phases() {
    let (progress, notes) = notes();
    let file = file(MINUTES.as_bytes(), "møde.txt");
    wasm::read(&file, None, progress.as_ref().unchecked_ref()).unwrap();
    let notes = notes.borrow();
    let mut phases: Vec<_> = notes.iter().map(|(phase, _)| phase.as_str()).collect();
    phases.dedup();
    assert_eq!(phases, ["reading", "parsing"]);
    assert!(notes.is_sorted_by(|a, b| a.1 <= b.1), "{notes:?}");
    assert_eq!(notes.first(), Some(&("reading".to_owned(), 0.0)));
    assert_eq!(notes.last(), Some(&("parsing".to_owned(), 1.0)));
}

/// The pairs that [`wasm::read`] gives for a file.
fn read(bytes: &[u8], name: &str) -> Result<Array, JsValue> {
    wasm::read(&file(bytes, name), None, &Function::new_no_args(""))
}

#[wasm_bindgen_test]
fn the_whole_result_is_bytes_of_json() {
    let pairs = read(MINUTES.as_bytes(), "møde.txt").unwrap();
    assert_eq!(pairs.length(), 1);
    let json: Uint8Array = at(&pairs, "0.1").unchecked_into();
    assert_eq!(
        serde_json::from_slice::<Value>(&json.to_vec()).unwrap(),
        serde_json::from_str::<Value>(&String::from(JSON::stringify(&at(&parsed(), "0")).unwrap())).unwrap()
    );
    assert_eq!(
        json.buffer().byte_length(),
        json.length(),
        "the buffer holds nothing else, so it can be handed over"
    );
}

#[wasm_bindgen_test]
fn a_summary_is_what_lists_need() {
    let pairs = read(MINUTES.as_bytes(), "møde.txt").unwrap();
    let json = String::from(JSON::stringify(&at(&pairs, "0.0")).unwrap());
    let sha256 = at(&parsed(), "0.source.sha256").as_string().unwrap();
    let diagnostics = Array::from(&at(&parsed(), "0.diagnostics")).length();
    assert_eq!(
        serde_json::from_str::<Value>(&json).unwrap(),
        serde_json::json!({
            "kind": "minutes", "name": "møde.txt", "mediaType": "text/plain", "bytes": MINUTES.len(), "pages": null, "sha256": sha256,
            "body": "Børneudvalget", "municipality": null, "term": "2030-2033", "date": "2030-11-05",
            "items": 2, "closed": 0, "undecided": 0, "followUps": 0, "dissent": 0, "diagnostics": diagnostics, "warnings": [],
            "outcomes": [{ "outcome": "approved", "count": 1 }, { "outcome": "noAction", "count": 1 }],
        })
    );
}

#[wasm_bindgen_test]
fn a_summary_warns_of_what_is_wrong_with_the_text() {
    let pairs = read(b"Referat\n\nR\xc3\xb8dgr\xc3\xb8d med fl\xc3\xb8de: \xff\xfe\n", "x").unwrap();
    assert_eq!(at(&pairs, "0.0.warnings.0.code"), "text-garbled");
    assert_eq!(at(&pairs, "0.0.warnings.0.detail"), "2");
}

#[wasm_bindgen_test]
fn what_is_no_archive_is_not_unpacked() {
    let emit = Function::new_no_args("throw new Error('nothing is in it')");
    let thrown = wasm::unpack(&file(b"Referat", "x.txt"), &emit).expect_err("a failure");
    assert_eq!(at(&thrown, "code"), "damaged");
}

#[wasm_bindgen_test]
fn an_error_says_what_its_message_names() {
    let thrown = read(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "x.doc").expect_err("a failure");
    assert_eq!(at(&thrown, "detail"), "DOC");
    assert!(at(&read(b"", "x").expect_err("a failure"), "detail").is_null());
}

#[wasm_bindgen_test]
fn an_unreadable_file_is_an_error_too() {
    let (progress, notes) = notes();
    let thrown = wasm::read(&file(b"", "tom.txt"), None, progress.as_ref().unchecked_ref()).expect_err("a failure");
    assert_eq!(at(&thrown, "code"), "empty");
    assert!(notes.borrow().last().unwrap().1 < 1.0, "it was not finished");
}

#[wasm_bindgen_test]
fn what_the_callback_throws_stops_the_reading() {
    let stop = Function::new_no_args("throw new Error('stop')");
    let thrown = wasm::read(&file(MINUTES.as_bytes(), "møde.txt"), None, &stop).expect_err("what was thrown");
    assert_eq!(thrown.dyn_ref::<Error>().expect("an Error").message(), "stop");
}

#[cfg(feature = "index")]
#[wasm_bindgen_test]
fn the_collection_answers_over_what_was_read() {
    let json = String::from(JSON::stringify(&parsed()).unwrap());
    let mut collection = wasm::collection::Collection::new();
    let added = collection.open(json.as_bytes()).expect("a list of results");
    assert_eq!(at(&added, "0.again"), false);

    let question = JSON::parse(r#"{"ask":"search","typed":"bevilges"}"#).unwrap();
    let found = collection.ask(question, 0, 50).expect("an answer");
    assert_eq!(at(&found, "rows.hits"), 1);
    let snippet = at(&found, "rows.page.0.snippet.text").as_string().unwrap();
    assert!(snippet.contains("bevilges 4,5 mio. kr."), "{snippet}");
    let no_question = JSON::parse(r#"{"ask":"nothing we know"}"#).unwrap();
    assert!(collection.ask(no_question, 0, 50).is_err());

    let csv = collection.export("csv".into(), Object::new().into()).expect("a file");
    assert!(String::from_utf8(csv.to_vec()).unwrap().contains("Godkendt."));
    assert!(collection.close(&at(&added, "0.id").as_string().unwrap()));

    let refused = collection.open(b"{}").expect_err("no result of ours");
    assert!(at(&refused, "code").is_string());
}
