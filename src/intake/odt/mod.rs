//! ODT: `OpenDocument` text, as of `LibreOffice`.
//!
//! Pages are not told, as in DOCX.

mod body;
mod lists;
mod styles;

use super::compose::{Document, compose};
use super::package::Package;
use super::{IntakeError, xml};
use crate::source::SourceText;
use body::Body;
use lists::Lists;
use memchr::memmem;
use styles::Styles;

/// Where pictures stand.
const PICTURES: &str = "Pictures/";
/// What pages have above the text, and below it.
const HEADERS: [&str; 3] = ["header-first", "header", "header-left"];
const FOOTERS: [&str; 3] = ["footer-first", "footer", "footer-left"];

/// Reads the text of a document.
///
/// # Errors
/// Where it is damaged beyond reading, locked, or unpacks to more than it may.
pub fn extract(bytes: &[u8]) -> Result<SourceText, IntakeError> {
    let mut package = Package::open(bytes);
    if is_locked(&mut package) {
        return Err(IntakeError::Sealed);
    }
    let content = package.part("content.xml")?.ok_or(IntakeError::Damaged)?;
    let styles = package
        .part("styles.xml")
        .or_else(unless_too_large)?
        .unwrap_or_default();
    let broken = content.broken || styles.broken || package.is_torn();
    let document = document(&xml::decode(content.bytes), &xml::decode(styles.bytes), broken);
    package.unless_blank(compose(&document), document.broken, PICTURES)
}

/// The list of a document's parts tells how each is locked.
fn is_locked(package: &mut Package<'_>) -> bool {
    let manifest = package.part("META-INF/manifest.xml").ok().flatten().unwrap_or_default();
    memmem::find(&manifest.bytes, b"encryption-data").is_some()
}

/// Without its styles a document can be read, but a bomb is none.
fn unless_too_large<T>(error: IntakeError) -> Result<Option<T>, IntakeError> {
    match error {
        IntakeError::Damaged => Ok(None),
        other => Err(other),
    }
}

fn document(content: &str, styles: &str, broken: bool) -> Document {
    let (content, styles) = (xml::parse(content), xml::parse(styles));
    let named = styles.root.descendants("styles");
    let own = content.root.descendants("automatic-styles");
    let sets: Vec<_> = named.into_iter().chain(own).collect();
    let known = Styles::of(&sets);
    let mut body = Body::new(&known, Lists::of(&sets));
    let mut furniture = |names: [&str; 3]| {
        let pages = styles.root.descendants("master-page");
        let parts = pages
            .into_iter()
            .flat_map(|page| names.iter().filter_map(|name| page.child(name)));
        parts.flat_map(|part| body.story(part)).collect()
    };
    let (headers, footers) = (furniture(HEADERS), furniture(FOOTERS));
    let text = content
        .root
        .descendants("body")
        .into_iter()
        .next()
        .and_then(|body| body.child("text"));
    Document {
        body: text.map(|text| body.story(text)).unwrap_or_default(),
        headers,
        footers,
        broken: broken || content.broken,
        undecodable: 0,
    }
}
