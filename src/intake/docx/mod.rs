//! DOCX: Office Open XML, as of Word.
//!
//! Pages are not told: where they end is known only to the program that last showed the document, and not every one
//! writes it down.

mod body;
mod field;
mod numbering;
mod properties;
mod styles;

use super::blocks::Block;
use super::compose::{Document, compose};
use super::package::Package;
use super::{IntakeError, xml};
use crate::source::SourceText;
use body::{Body, Notes};
use numbering::Numbering;
use styles::Styles;

/// Where the text stands unless the document says otherwise.
const MAIN: &str = "word/document.xml";
/// Where pictures stand.
const PICTURES: &str = "word/media/";
/// More headers and footers than this are not looked at.
const MAX_FURNITURE: usize = 100;

/// Reads the text of a document.
///
/// # Errors
/// Where it is damaged beyond reading, locked, or unpacks to more than it may.
pub fn extract(bytes: &[u8]) -> Result<SourceText, IntakeError> {
    let mut parts = Parts {
        package: Package::open(bytes),
        broken: false,
    };
    let main = parts.main()?;
    let related = parts.relationships(&main)?;
    let text = parts.text(&main)?.ok_or(IntakeError::Damaged)?;
    let aside = Aside::read(&mut parts, &related)?;
    let document = document(&text, &aside, parts.broken);
    parts
        .package
        .unless_blank(compose(&document), document.broken, PICTURES)
}

fn document(text: &str, aside: &Aside, torn: bool) -> Document {
    let tree = xml::parse(text);
    let styles = Styles::read(&xml::parse(&aside.styles).root);
    let numbering = xml::parse(&aside.numbering);
    let notes: Vec<_> = aside
        .notes
        .iter()
        .map(|(kind, text)| (kind.as_str(), xml::parse(text)))
        .collect();
    let notes = Notes::of(notes.iter().map(|(kind, tree)| (*kind, &tree.root)));
    let mut body = Body::new(&styles, Numbering::read(&numbering.root, &styles), notes);
    let main = tree.root.child("document").and_then(|document| document.child("body"));
    let mut furniture = |texts: &[String]| -> Vec<Block> {
        let trees: Vec<_> = texts.iter().map(|text| xml::parse(text)).collect();
        trees
            .iter()
            .flat_map(|tree| {
                tree.root
                    .elements()
                    .flat_map(|part| body.story(part))
                    .collect::<Vec<_>>()
            })
            .collect()
    };
    let (headers, footers) = (furniture(&aside.headers), furniture(&aside.footers));
    let text = main.map(|main| body.story(main)).unwrap_or_default();
    Document {
        body: text,
        headers,
        footers,
        broken: torn || tree.broken || body.leaves_out,
        undecodable: 0,
    }
}

/// The texts of the parts beside the main one; empty where they are not there.
#[derive(Default)]
struct Aside {
    styles: String,
    numbering: String,
    headers: Vec<String>,
    footers: Vec<String>,
    /// Footnotes and endnotes, with the name of their kind.
    notes: Vec<(String, String)>,
}

impl Aside {
    fn read(parts: &mut Parts<'_>, related: &[Relationship]) -> Result<Self, IntakeError> {
        let mut aside = Self::default();
        for Relationship { kind, target } in related {
            let furniture = aside.headers.len() + aside.footers.len();
            match kind.as_str() {
                "styles" => aside.styles = parts.text(target)?.unwrap_or_default(),
                "numbering" => aside.numbering = parts.text(target)?.unwrap_or_default(),
                "header" if furniture < MAX_FURNITURE => aside.headers.extend(parts.text(target)?),
                "footer" if furniture < MAX_FURNITURE => aside.footers.extend(parts.text(target)?),
                "footnotes" | "endnotes" => aside.notes.extend(parts.text(target)?.map(|text| (kind.clone(), text))),
                _ => {}
            }
        }
        Ok(aside)
    }
}

/// What a part says that it goes with.
struct Relationship {
    /// The last word of its type: `styles`, `header`.
    kind: String,
    /// The name of the other part.
    target: String,
}

struct Parts<'b> {
    package: Package<'b>,
    broken: bool,
}

impl Parts<'_> {
    /// The text of a part; none where it is not there or cannot be unpacked.
    fn text(&mut self, name: &str) -> Result<Option<String>, IntakeError> {
        match self.package.part(name) {
            Ok(part) => {
                self.broken |= part.as_ref().is_some_and(|part| part.broken);
                Ok(part.map(|part| xml::decode(part.bytes)))
            }
            Err(IntakeError::Damaged) => {
                self.broken = true;
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    /// The name of the part that holds the text.
    fn main(&mut self) -> Result<String, IntakeError> {
        let found = self
            .relationships("")?
            .into_iter()
            .find(|related| related.kind == "officeDocument");
        let named = found
            .map(|related| related.target)
            .filter(|name| self.package.has(name));
        Ok(named.unwrap_or_else(|| MAIN.to_owned()))
    }

    /// What a part goes with; the usual names where that cannot be read.
    fn relationships(&mut self, part: &str) -> Result<Vec<Relationship>, IntakeError> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let list = in_folder(folder, &format!("_rels/{file}.rels"));
        let Some(text) = self.text(&list)? else {
            return Ok(usual());
        };
        let tree = xml::parse(&text);
        let related = tree.root.descendants("Relationship").into_iter().filter_map(|one| {
            let kind = one.attribute("Type")?;
            Some(Relationship {
                kind: kind.rsplit('/').next()?.to_owned(),
                target: resolved(folder, &one.attribute("Target")?),
            })
        });
        Ok(related.collect())
    }
}

fn usual() -> Vec<Relationship> {
    let names = ["styles", "numbering", "footnotes", "endnotes"];
    let related = names.map(|name| Relationship {
        kind: name.to_owned(),
        target: format!("word/{name}.xml"),
    });
    related.into()
}

fn in_folder(folder: &str, name: &str) -> String {
    if folder.is_empty() {
        name.to_owned()
    } else {
        format!("{folder}/{name}")
    }
}

/// The name of a part that is named relative to a folder, or from the root with a slash.
fn resolved(folder: &str, target: &str) -> String {
    if let Some(name) = target.strip_prefix('/') {
        return name.to_owned();
    }
    let (mut folder, mut name) = (folder, target);
    while let Some(rest) = name.strip_prefix("../") {
        folder = folder.rsplit_once('/').map_or("", |(above, _)| above);
        name = rest;
    }
    in_folder(folder, name.trim_start_matches("./"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_parts() {
        for (folder, target, name) in [
            ("word", "styles.xml", "word/styles.xml"),
            ("word", "/word/styles.xml", "word/styles.xml"),
            ("a/b", "../../c.xml", "c.xml"),
            ("", "../c.xml", "c.xml"),
        ] {
            assert_eq!(resolved(folder, target), name);
        }
    }
}
