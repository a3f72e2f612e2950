//! A small writer of PDF: whole files from content streams, for tests.
#![allow(dead_code, clippy::unwrap_used)]

use std::fmt::Write;

/// The fonts that every page has: `/F` is upright, `/B` bold; neither is embedded.
const FONTS: &str = "/F 3 0 R/B 4 0 R";
/// The objects of the tree and the fonts come first.
const FIRST_FREE: usize = 5;

/// A file in the making.
#[derive(Default)]
pub struct File {
    /// Further objects, without number.
    objects: Vec<String>,
    pages: Vec<usize>,
    /// Further entries of the catalog.
    pub catalog: String,
}

impl File {
    /// Adds an object; its number.
    pub fn object(&mut self, object: &str) -> usize {
        self.objects.push(object.to_owned());
        FIRST_FREE + self.objects.len() - 1
    }

    /// Adds a stream; its number.
    pub fn stream(&mut self, entries: &str, content: &str) -> usize {
        let length = content.chars().count();
        self.object(&format!("<</Length {length}{entries}>>stream\n{content}\nendstream"))
    }

    /// Adds a page of A4.
    pub fn page(&mut self, content: &str) -> &mut Self {
        self.page_with("", "", content)
    }

    /// Adds a page with further entries and resources.
    pub fn page_with(&mut self, entries: &str, resources: &str, content: &str) -> &mut Self {
        let stream = self.stream("", content);
        let page = self.object(&format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {stream} 0 R{entries}\
             /Resources<</Font<<{FONTS}>>{resources}>>>>"
        ));
        self.pages.push(page);
        self
    }

    /// The file; letters beyond Latin-1 must not occur.
    pub fn bytes(&self) -> Vec<u8> {
        let mut kids = String::new();
        for page in &self.pages {
            write!(kids, "{page} 0 R ").unwrap();
        }
        let font = |name: &str| format!("<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>>");
        let mut all = vec![
            format!("<</Type/Catalog/Pages 2 0 R{}>>", self.catalog),
            format!("<</Type/Pages/Count {}/Kids[{kids}]>>", self.pages.len()),
            font("Helvetica"),
            font("Helvetica-Bold"),
        ];
        all.extend(self.objects.iter().cloned());
        assemble(&all)
    }
}

fn assemble(objects: &[String]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut offsets = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        offsets.push(bytes.len());
        bytes.extend(latin(&format!("{} 0 obj\n{object}\nendobj\n", index + 1)));
    }
    let start = bytes.len();
    let mut xref = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for offset in offsets {
        writeln!(xref, "{offset:010} 00000 n ").unwrap();
    }
    write!(
        xref,
        "trailer<</Size {}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n",
        objects.len() + 1
    )
    .unwrap();
    bytes.extend(xref.bytes());
    bytes
}

fn latin(text: &str) -> Vec<u8> {
    text.chars()
        .map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?'))
        .collect()
}

/// Text in a font and size with its baseline at `x`, `y` from the lower left.
pub fn set(font: &str, size: u32, x: u32, y: u32, text: &str) -> String {
    format!("BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET\n")
}

/// Lines of running text at size 10 with a leading of 13, the first one at `y`.
pub fn lines(x: u32, y: u32, lines: &[&str]) -> String {
    let mut content = String::new();
    let mut at = y;
    for line in lines {
        content += &set("F", 10, x, at, line);
        at -= 13;
    }
    content
}
