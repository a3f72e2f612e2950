//! PDF.
//!
//! The library reads the file and its fonts; here the content of pages is drawn as letters ([`interpret`]), letters are
//! put into lines ([`lines`]), heads and feet told ([`furniture`]), rows of tables put together ([`tables`]), and lines
//! into paragraphs ([`paragraphs`]), all by how they are set. The order is that of the content throughout.

mod assemble;
mod contents;
mod document;
mod dots;
mod doubles;
mod drawing;
mod fields;
mod font;
mod furniture;
mod glyph;
mod interpret;
mod layers;
mod layout;
mod lines;
mod lists;
mod marks;
mod paragraphs;
mod rescue;
mod structure;
mod tables;

use super::IntakeError;
use crate::source::{SourceText, Warning};
use document::Document;
use font::Fonts;
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf, PdfData};
use interpret::Interpreter;
use layout::PageLines;
use lines::TextLine;
use structure::Headings;

/// Text of which a larger share cannot be decoded is not read, in percent.
const MOST_GARBLED: usize = 30;

/// Reads the text of a document; `password` opens one that is locked.
///
/// # Errors
/// Where it is locked, damaged, or holds no text.
pub fn extract(bytes: &[u8], password: Option<&str>) -> Result<SourceText, IntakeError> {
    let (pdf, whole) = open(bytes, password)?;
    let document = Document::new(&pdf, bytes.len());
    if !whole {
        document.damage();
    }
    let mut pages = read_pages(&document);
    let furniture = assemble::set_furniture_aside(&mut pages);
    check(&document, &pages)?;
    let mut warnings = warnings(&pages);
    warnings.extend(document.is_damaged().then_some(Warning::Incomplete));
    Ok(assemble::assemble(
        pages,
        &furniture,
        &Headings::of(&document),
        warnings,
    ))
}

/// Opens a document, and says whether it has its own page tree.
fn open(bytes: &[u8], password: Option<&str>) -> Result<(Pdf, bool), IntakeError> {
    let data = PdfData::from(bytes.to_vec());
    // Most that are encrypted have no password for reading.
    let opened = match (Pdf::new(data.clone()), password) {
        (Err(LoadPdfError::Decryption(_)), Some(password)) => Pdf::new_with_password(data, password),
        (opened, _) => opened,
    };
    match opened {
        Ok(pdf) => Ok((pdf, true)),
        Err(LoadPdfError::Decryption(DecryptionError::PasswordProtected | DecryptionError::UnsupportedAlgorithm)) => {
            Err(IntakeError::Encrypted)
        }
        Err(_) => {
            let mended = rescue::with_page_tree(bytes).and_then(|bytes| Pdf::new(bytes).ok());
            Ok((mended.ok_or(IntakeError::Damaged)?, false))
        }
    }
}

fn read_pages(document: &Document<'_>) -> Vec<PageLines> {
    let fonts = Fonts::new(document);
    let pages = document.pdf.pages().iter().map(|page| {
        let content = document.page_content(page);
        let content = Interpreter::page(document, &fonts, page, &content);
        let mut lines = lists::with_marks(lines::lines(&content.glyphs), &content.dots);
        let fields = content.fields.iter().flat_map(|glyphs| lines::lines(glyphs));
        fields::put_in_place(&mut lines, fields.collect());
        PageLines {
            lines: doubles::without(lines),
            height: page.render_dimensions().1,
            drawing: content.drawing,
        }
    });
    pages.collect()
}

/// Refuses what holds no text that can be read; page numbers on pictures are none.
fn check(document: &Document<'_>, pages: &[PageLines]) -> Result<(), IntakeError> {
    let lines = || pages.iter().flat_map(|page| &page.lines);
    let letters: usize = lines().map(TextLine::letters).sum();
    if letters == 0 {
        return Err(if document.is_damaged() || pages.is_empty() {
            IntakeError::Damaged
        } else if pages.iter().any(|page| page.drawing.shows_something()) {
            IntakeError::NoText
        } else {
            IntakeError::Empty
        });
    }
    let garbled: usize = lines()
        .flat_map(|line| &line.words)
        .map(|word| undecodable(&word.text))
        .sum();
    if garbled * 100 > letters * MOST_GARBLED {
        if document.is_damaged() {
            return Err(IntakeError::Damaged);
        }
        return Err(IntakeError::Garbled(
            u8::try_from(garbled * 100 / letters).unwrap_or(100),
        ));
    }
    Ok(())
}

fn undecodable(text: &str) -> usize {
    text.matches(char::REPLACEMENT_CHARACTER).count()
}

/// What a reader should know of the text.
fn warnings(pages: &[PageLines]) -> Vec<Warning> {
    let silent = |page: &PageLines| page.lines.is_empty() && page.drawing.shows_something();
    let empty = pages.iter().enumerate().filter(|(_, page)| silent(page));
    let empty: Vec<u32> = empty.filter_map(|(page, _)| u32::try_from(page + 1).ok()).collect();
    let words = pages.iter().flat_map(|page| &page.lines).flat_map(|line| &line.words);
    let garbled: usize = words.map(|word| undecodable(&word.text)).sum();
    let mut warnings = Vec::new();
    warnings.extend((!empty.is_empty()).then_some(Warning::PagesWithoutText(empty)));
    warnings.extend((garbled > 0).then_some(Warning::Undecodable(garbled)));
    warnings
}
