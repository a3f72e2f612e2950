//! The command line, run as a program.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod common;

use common::{Document, text};
use serde_json::Value;
use std::io::Write;
use std::process::{Command, Output, Stdio};

fn referat(arguments: &[&str]) -> Output {
    command(arguments).output().expect("a program that runs")
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_referat"));
    command.args(arguments).current_dir(common::INVENTED);
    command
}

fn said(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

fn document(name: &str) -> Document {
    let found = common::invented().into_iter().find(|document| document.name == name);
    found.expect("the document")
}

/// What the page gets of a document.
fn result(document: &Document) -> Value {
    common::json(&document.parse().into_utf16())
}

#[test]
fn an_outline_with_decisions() {
    let output = referat(&["mosevig-2031-09-01.txt"]);
    let expected = document("mosevig-2031-09-01.txt").expected();
    let out = said(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output.stderr));
    assert!(out.starts_with(text(&expected["body"])), "{out}");
    for item in common::list(&expected["items"]) {
        let title = format!("{}. {}", text(&item["number"]), text(&item["title"]));
        assert!(
            common::fold(out).contains(&common::fold(&title)),
            "{title} is not in\n{out}"
        );
    }
}

#[test]
fn an_item_in_full() {
    let output = referat(&["sandvig-2030-11-05.txt"]);
    let item = "\
91. Beslutning vedrørende værkstedet på Skipperbakken
    Udfald: Godkendt
    Beslutning: Godkendt.
    Indstilling: at udvalget godkender, at de to hold på værkstedet lægges
      sammen fra februar 2031
    Fraværende: Karl Overby (Ø)
    Bemærk: Står både som deltager i mødet og som fraværende: Karl Overby.
";
    let out = said(&output.stdout);
    assert!(out.contains(item), "{out}");
    let summary = "8 punkter: 3 godkendt, 2 drøftet, 2 til efterretning, 1 uden beslutning\n";
    assert!(out.contains(summary), "{out}");
    assert!(!out.contains('\x1b'), "no colour outside a terminal");
    assert!(out.lines().all(|line| line.chars().count() <= 80), "{out}");
}

#[test]
fn json_is_what_the_library_gives() {
    let documents = common::invented();
    let mut arguments = vec!["--json"];
    arguments.extend(documents.iter().map(|document| document.name.as_str()));
    let output = referat(&arguments);
    let lines: Vec<Value> = said(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).expect("a JSON document"))
        .collect();
    assert_eq!(lines, documents.iter().map(result).collect::<Vec<_>>());
}

#[test]
fn a_missing_file_does_not_stop_the_others() {
    let output = referat(&["mangler.txt", ".", "klitby-2030-04-10.txt"]);
    assert_eq!(output.status.code(), Some(1));
    let (out, error) = (said(&output.stdout), said(&output.stderr));
    assert!(out.contains("klitby-2030-04-10.txt\n"), "{out}");
    let messages: Vec<_> = error.lines().collect();
    assert_eq!(
        messages,
        [
            "mangler.txt: Filen findes ikke. Kontrollér navnet og mappen.",
            ".: Det er en mappe. Angiv filerne i den, f.eks. mappe/*.txt.",
        ]
    );
}

#[test]
fn what_holds_no_text_is_told_with_the_next_step() {
    let output = referat(&["../damaged/empty.txt"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        said(&output.stderr),
        "../damaged/empty.txt: Filen er tom. Hent referatet igen, og læs den nye fil.\n"
    );
}

#[test]
fn standard_input() {
    let document = document("egelund-2031-04-22.txt");
    let mut child = command(&["--json", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(&document.bytes).unwrap();
    let output = child.wait_with_output().unwrap();
    let mut got: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(got["source"]["name"], "-");
    got["source"]["name"] = document.name.clone().into();
    assert_eq!(got, result(&document));
}

#[test]
fn usage() {
    for arguments in [
        &[][..],
        &["--nej"],
        &["--json"],
        &["--json=ja", "klitby-2030-04-10.txt"],
    ] {
        let output = referat(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(said(&output.stderr).contains("referat --help"), "{arguments:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
    }
    for (argument, words) in [
        ("--help", "--json"),
        ("-h", "--json"),
        ("--version", env!("CARGO_PKG_VERSION")),
    ] {
        let output = referat(&[argument]);
        assert_eq!(output.status.code(), Some(0), "{argument}");
        assert!(said(&output.stdout).contains(words), "{argument}");
    }
}

/// `referat ... | head -1`
#[test]
fn a_closed_pipe_is_no_failure() {
    let files: Vec<_> = common::invented().into_iter().map(|document| document.name).collect();
    let arguments: Vec<_> = std::iter::once("--json")
        .chain(files.iter().map(String::as_str))
        .collect();
    let mut child = command(&arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), said(&output.stderr)), (Some(0), ""));
}
