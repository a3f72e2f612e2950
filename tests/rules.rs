//! The rules of ARCHITECTURE.md that a compiler does not hold: who may import what, and where Danish may stand.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

const SOURCES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src");

/// The modules of this crate that a module may import, besides itself. `model enums` is `model`, its enums only.
const MAY_IMPORT: [(&str, &[&str]); 17] = [
    ("order", &[]),
    ("source", &[]),
    ("diagnostic", &["source"]),
    ("model", &["source", "diagnostic"]),
    ("intake", &["source"]),
    ("lexicon", &["model enums"]),
    ("scan", &["source", "lexicon", "model enums"]),
    (
        "clean",
        &["source", "lexicon", "diagnostic", "scan", "intake", "model enums"],
    ),
    (
        "classify",
        &["source", "lexicon", "diagnostic", "scan", "clean", "model enums"],
    ),
    (
        "outline",
        &[
            "source",
            "lexicon",
            "diagnostic",
            "scan",
            "clean",
            "classify",
            "model enums",
        ],
    ),
    (
        "extract",
        &[
            "source",
            "lexicon",
            "diagnostic",
            "scan",
            "clean",
            "classify",
            "outline",
            "model",
        ],
    ),
    (
        "resolve",
        &[
            "source",
            "lexicon",
            "diagnostic",
            "scan",
            "clean",
            "classify",
            "outline",
            "extract",
            "model",
        ],
    ),
    ("collection", &["source", "model", "diagnostic", "lexicon", "scan"]),
    ("request", &["collection", "export", "messages"]),
    ("export", &["source", "model", "diagnostic", "messages", "collection"]),
    ("messages", &["model", "diagnostic", "intake"]),
    (
        "wasm",
        &["parse", "IntakeError", "intake", "model", "collection", "request"],
    ),
];

/// What every module may import: it is of no stage, and imports nothing itself.
const SHARED: &str = "order";

/// The extractors that other extractors may use.
const SHARED_EXTRACTORS: [&str; 3] = ["mod", "passage", "attendance"];

/// Files that are compiled for tests alone.
const TESTS: [&str; 2] = ["tests", "samples"];

/// Where Danish words stand; elsewhere only in comments and tests.
const DANISH: [&str; 2] = ["lexicon", "messages"];

#[test]
fn modules_import_what_they_may() {
    let enums = model_enums();
    let faults: Vec<_> = sources()
        .iter()
        .flat_map(|file| forbidden_imports(file, &enums))
        .collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn extractors_do_not_import_each_other() {
    let is_private = |name: &str| !SHARED_EXTRACTORS.contains(&name);
    let extractors: Vec<_> = sources().into_iter().filter(|file| file.module == "extract").collect();
    let names: Vec<_> = extractors
        .iter()
        .map(File::extractor)
        .filter(|name| is_private(name))
        .collect();
    for file in extractors.iter().filter(|file| is_private(&file.extractor())) {
        let foreign: Vec<_> = names
            .iter()
            .filter(|name| **name != file.extractor() && file.mentions_sibling(name))
            .collect();
        assert!(
            foreign.is_empty(),
            "{} imports extractors {foreign:?}",
            file.path.display()
        );
    }
}

#[test]
fn danish_stands_in_the_lexicon() {
    let files = sources()
        .into_iter()
        .filter(|file| !DANISH.contains(&file.module.as_str()));
    let faults: Vec<_> = files.flat_map(|file| danish_lines(&file)).collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// A source file, without comments and without its tests.
struct File {
    path: PathBuf,
    /// The top-level module it belongs to; `lib` and `bin` for the roots.
    module: String,
    lines: Vec<String>,
}

impl File {
    fn read(path: PathBuf) -> Self {
        let text = fs::read_to_string(&path).expect("readable");
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let lines = code.lines().map(|line| without_comment(line).to_owned()).collect();
        Self {
            module: module(&path),
            path,
            lines,
        }
    }

    /// The extractor that the file is, or is part of: `decision` for `extract/decision/vote.rs`.
    fn extractor(&self) -> String {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/extract");
        let inside = self.path.strip_prefix(root).expect("an extractor");
        let first = inside.components().next().expect("a name");
        let first: &Path = first.as_ref();
        first.file_stem().expect("a name").to_string_lossy().into_owned()
    }

    /// What follows each `crate::`, with braces opened: `model::Item`, `source::{Span, Line}` gives two.
    fn imports(&self) -> Vec<String> {
        let code = self.lines.join(" ");
        code.split("crate::").skip(1).flat_map(opened).collect()
    }

    fn mentions_sibling(&self, name: &str) -> bool {
        let code = self.lines.join(" ");
        [
            format!("super::{name}::"),
            format!("extract::{name}::"),
            format!("super::{name};"),
        ]
        .iter()
        .any(|path| code.contains(path))
    }
}

/// The code of a line; `//` inside a string does not occur.
fn without_comment(line: &str) -> &str {
    line.split("//").next().unwrap_or_default()
}

fn module(path: &Path) -> String {
    let inside = path.strip_prefix(SOURCES).expect("a source file");
    let first = inside
        .components()
        .next()
        .expect("a name")
        .as_os_str()
        .to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

fn sources() -> Vec<File> {
    let mut files = Vec::new();
    let mut folders = vec![PathBuf::from(SOURCES)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") && !is_test(&path) {
                files.push(File::read(path));
            }
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

fn is_test(path: &Path) -> bool {
    let name = path.file_stem().expect("a name");
    TESTS.iter().any(|test| name == *test)
}

/// The paths that begin here: one, or one for each name in braces.
fn opened(rest: &str) -> Vec<String> {
    let is_path = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == ':';
    let path: String = rest.chars().take_while(|letter| is_path(*letter)).collect();
    let Some(inner) = rest[path.len()..].strip_prefix('{') else {
        return vec![path];
    };
    let names = inner.split('}').next().unwrap_or_default().split(',');
    names
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(|name| format!("{path}{name}"))
        .collect()
}

fn model_enums() -> Vec<String> {
    let models = sources().into_iter().filter(|file| file.module == "model");
    let lines = models.flat_map(|file| file.lines);
    lines
        .filter_map(|line| {
            line.strip_prefix("pub enum ")
                .and_then(|rest| rest.split([' ', '{']).next().map(str::to_owned))
        })
        .collect()
}

fn forbidden_imports(file: &File, enums: &[String]) -> Vec<String> {
    let Some((_, allowed)) = MAY_IMPORT.iter().find(|(module, _)| *module == file.module) else {
        return Vec::new();
    };
    let forbidden = |path: &String| !may_import(&file.module, allowed, path, enums);
    file.imports()
        .into_iter()
        .filter(forbidden)
        .map(|path| format!("{} imports {path}", file.path.display()))
        .collect()
}

fn may_import(module: &str, allowed: &[&str], path: &str, enums: &[String]) -> bool {
    let mut parts = path.split("::");
    let (from, name) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let is_enum = || enums.iter().any(|known| known == name);
    from == module
        || from == SHARED
        || allowed.contains(&from)
        || (from == "model" && allowed.contains(&"model enums") && is_enum())
}

fn danish_lines(file: &File) -> Vec<String> {
    let is_danish = |line: &str| line.contains(['æ', 'ø', 'å', 'Æ', 'Ø', 'Å']);
    let numbered = file.lines.iter().enumerate().filter(|(_, line)| is_danish(line));
    numbered
        .map(|(number, line)| format!("{}:{}: {}", file.path.display(), number + 1, line.trim()))
        .collect()
}
