//! The command line, run as a program.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod common;
mod zipped;

use common::{Document, text};
use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

fn referat(arguments: &[&str]) -> Output {
    command(arguments).output().expect("a program that runs")
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_referat"));
    command.args(arguments).current_dir(common::INVENTED);
    command.env_remove("REFERAT_PASSWORD");
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
    Bemærk: Karl Overby står både som deltager i mødet og som fraværende.
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
    let output = referat(&["mangler.txt", "../damaged/empty.txt", "klitby-2030-04-10.txt"]);
    assert_eq!(output.status.code(), Some(1));
    let (out, error) = (said(&output.stdout), said(&output.stderr));
    assert!(out.contains("klitby-2030-04-10.txt\n"), "{out}");
    let messages: Vec<_> = error.lines().collect();
    assert_eq!(
        messages,
        [
            "mangler.txt: Filen findes ikke. Kontrollér navnet og mappen.",
            "../damaged/empty.txt: Filen er tom. Hent referatet igen, og åbn den nye fil.",
        ]
    );
}

/// A folder of its own for a test, taken away afterwards.
struct Folder(PathBuf);

impl Folder {
    fn of(test: &str, files: &[(&str, &[u8])]) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
        let _ = fs::remove_dir_all(&folder);
        for (name, bytes) in files {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a new folder");
            fs::write(path, bytes).expect("a new file");
        }
        Self(folder)
    }

    fn referat(&self, arguments: &[&str]) -> Output {
        command(arguments)
            .current_dir(&self.0)
            .output()
            .expect("a program that runs")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The names of the files that were read, in order, as JSON has them.
fn names(output: &Output) -> Vec<String> {
    let lines = said(&output.stdout).lines();
    let result = |line| serde_json::from_str::<Value>(line).expect("a JSON document");
    lines
        .map(|line| text(&result(line)["source"]["name"]).to_owned())
        .collect()
}

#[test]
fn folders_are_read_with_all_that_is_in_them() {
    let minutes = document("egelund-2031-04-22.txt").bytes;
    let files: [(&str, &[u8]); 7] = [
        ("all/b.txt", &minutes),
        ("all/a/z.txt", &minutes),
        ("all/a/.DS_Store", b"x"),
        ("all/a/~$z.docx", b"x"),
        ("all/c.png", b"\x89PNG\r\n\x1a\n"),
        ("all/__MACOSX/b.txt", b"x"),
        ("other.txt", &minutes),
    ];
    let folder = Folder::of("folders", &files);
    let output = folder.referat(&["--json", "all", "other.txt"]);
    assert_eq!(names(&output), ["z.txt", "b.txt", "other.txt"]);
    let error: Vec<_> = said(&output.stderr).lines().collect();
    let png = Path::new("all").join("c.png");
    assert!(
        error[0].starts_with(&format!("{}: Filtypen PNG kan ikke læses.", png.display())),
        "{error:?}"
    );
    assert_eq!(
        error[1..],
        ["7 filer fundet, 3 læst, 1 kunne ikke læses, 3 sprunget over"]
    );
    assert_eq!(output.status.code(), Some(1));

    let report = folder.referat(&["all/a"]);
    assert_eq!(said(&report.stderr), "3 filer fundet, 1 læst, 2 sprunget over\n");
    assert_eq!(report.status.code(), Some(0));
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_back_is_followed_once() {
    let minutes = document("egelund-2031-04-22.txt").bytes;
    let folder = Folder::of("links", &[("all/a/b.txt", &minutes)]);
    std::os::unix::fs::symlink(&folder.0, folder.0.join("all/a/back")).expect("a link");
    std::os::unix::fs::symlink("nowhere", folder.0.join("all/a/lost")).expect("a link");
    let output = folder.referat(&["--json", "all"]);
    assert_eq!(names(&output), ["b.txt"]);
    let error = said(&output.stderr);
    assert!(error.contains("lost: Filen findes ikke."), "{error}");
    assert!(
        error.ends_with("2 filer fundet, 1 læst, 1 kunne ikke læses\n"),
        "{error}"
    );
}

#[test]
fn archives_are_read_member_by_member() {
    let minutes = document("egelund-2031-04-22.txt").bytes;
    let inner = zipped::zip(&[("a.txt", &minutes)]);
    let mut locked = zipped::zip(&[("a.txt", &minutes)]);
    zipped::lock(&mut locked);
    let archive = zipped::zip(&[
        ("2031/a.txt", &minutes),
        ("__MACOSX/a.txt", b"x"),
        ("inner.zip", &inner),
        ("b.txt", &minutes),
    ]);
    let folder = Folder::of(
        "archives",
        &[
            ("all.zip", &archive),
            ("locked.zip", &locked),
            ("torn.zip", &archive[..99]),
        ],
    );
    let output = folder.referat(&["--json", "all.zip", "locked.zip", "torn.zip"]);
    assert_eq!(names(&output), ["all.zip/2031/a.txt", "all.zip/b.txt"]);
    let error: Vec<_> = said(&output.stderr).lines().collect();
    for (line, beginning) in error.iter().zip([
        "all.zip/inner.zip: Filen er et arkiv",
        "locked.zip/a.txt: Filen er låst",
        "torn.zip: Filen er beskadiget.",
        "5 filer fundet, 2 læst, 3 kunne ikke læses",
    ]) {
        assert!(line.starts_with(beginning), "{error:?}");
    }
    let report = folder.referat(&["all.zip"]);
    assert!(
        said(&report.stdout).starts_with("all.zip/2031/a.txt\n"),
        "{}",
        said(&report.stdout)
    );
}

#[test]
fn where_there_is_nothing_to_read_the_next_step_is_told() {
    let minutes = document("egelund-2031-04-22.txt").bytes;
    let (empty, whole) = (
        zipped::zip(&[]),
        zipped::zip(&[("a.txt", &minutes), ("b.txt", &minutes)]),
    );
    let second = whole.windows(4).rposition(|four| four == b"PK\x03\x04").unwrap();
    let folder = Folder::of(
        "nothing",
        &[
            ("none/.DS_Store", b"x"),
            ("empty.zip", &empty),
            ("cut.zip", &whole[..second]),
        ],
    );
    for (file, beginning) in [
        ("none", "none: Der er ingen filer at læse. Angiv den mappe"),
        ("empty.zip", "empty.zip: Der er ingen filer at læse."),
        ("cut.zip", "cut.zip: Arkivet er skåret af, så der mangler filer."),
    ] {
        let output = folder.referat(&["--json", file]);
        assert!(said(&output.stderr).starts_with(beginning), "{}", said(&output.stderr));
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(names(&output).len(), usize::from(file == "cut.zip"));
    }
}

/// The password of a file of the real minutes, where they are there.
#[test]
fn a_password_opens_a_locked_file() {
    let locked = format!("{}/damaged/enc_pw.pdf", common::FILES);
    if !Path::new(&locked).exists() {
        common::say("the locked file is not here; skipped\n");
        return;
    }
    let without = referat(&[&locked]);
    assert_eq!(without.status.code(), Some(1));
    let argument = referat(&["--password", "hemmelig", &locked]);
    let variable = command(&[&locked])
        .env("REFERAT_PASSWORD", "hemmelig")
        .output()
        .expect("a program that runs");
    // Where PDF is not read at all, that is what is told instead.
    if said(&without.stderr).contains("Filen er låst") {
        let wrong = referat(&["--password", "forkert", &locked]);
        assert!(said(&wrong.stderr).contains("Adgangskoden passer ikke"));
        assert_eq!(argument.status.code(), Some(0), "{}", said(&argument.stderr));
    }
    assert_eq!(argument.status, variable.status);
    assert_eq!(argument.stdout, variable.stdout);
}

#[test]
fn what_holds_no_text_is_told_with_the_next_step() {
    let output = referat(&["../damaged/empty.txt"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        said(&output.stderr),
        "../damaged/empty.txt: Filen er tom. Hent referatet igen, og åbn den nye fil.\n"
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
        &["klitby-2030-04-10.txt", "--password"],
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

#[test]
fn searching_and_files_of_all_meetings() {
    let output = referat(&["search", "værkstedet skipperbakken", "sandvig-2030-11-05.txt"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output.stderr));
    assert!(said(&output.stdout).contains("91. "), "{}", said(&output.stdout));
    let output = referat(&["--format", "csv", "sandvig-2030-11-05.txt", "mosevig-2031-09-01.txt"]);
    let items: usize = ["sandvig-2030-11-05.txt", "mosevig-2031-09-01.txt"]
        .iter()
        .map(|name| document(name).parse().items.len())
        .sum();
    assert_eq!(said(&output.stdout).matches("\r\n").count(), items + 1);
    let output = referat(&["--format", "doc", "mosevig-2031-09-01.txt"]);
    assert_eq!(output.status.code(), Some(2));
}
