//! Files that were cut off: their page tree stands at the end and is lost, their pages may be there.

use std::fmt::Write;

/// A page object is no longer than this, in bytes, up to where it says what it is.
const LONGEST_PAGE: usize = 4096;
/// The highest object number that is believed.
const HIGHEST: u32 = 8_388_607;

/// The file with a page tree over the pages that it still has, in the order of the file; nothing where it has none.
pub fn with_page_tree(bytes: &[u8]) -> Option<Vec<u8>> {
    let objects: Vec<_> = memchr::memmem::find_iter(bytes, b" obj")
        .filter_map(|at| object(bytes, at))
        .collect();
    let free = objects.iter().map(|object| object.number).max()?.checked_add(1)?;
    let mut kids = String::new();
    let mut count = 0;
    for page in objects.iter().filter(|object| is_page(bytes, object.end)) {
        count += 1;
        write!(kids, "{} {} R ", page.number, page.generation).ok()?;
    }
    let tail = format!(
        "\nendstream endobj\n{free} 0 obj<</Type/Pages/Count {count}/Kids[{kids}]>>endobj\n\
         {root} 0 obj<</Type/Catalog/Pages {free} 0 R>>endobj\ntrailer<</Root {root} 0 R>>\n%%EOF\n",
        root = free + 1
    );
    (count > 0).then(|| [bytes, tail.as_bytes()].concat())
}

/// The head of an object: `12 0 obj`.
struct Head {
    number: u32,
    generation: u32,
    /// Offset after it.
    end: usize,
}

/// The head whose ` obj` stands at `at`.
fn object(bytes: &[u8], at: usize) -> Option<Head> {
    let (generation, before) = number_before(bytes, at)?;
    let gap = before.checked_sub(1).filter(|gap| bytes[*gap] == b' ')?;
    let (number, _) = number_before(bytes, gap)?;
    Some(Head {
        number,
        generation,
        end: at + " obj".len(),
    })
    .filter(|head| head.number <= HIGHEST)
}

/// The number whose digits end before `end`, and where they begin.
fn number_before(bytes: &[u8], end: usize) -> Option<(u32, usize)> {
    let digits = bytes[..end]
        .iter()
        .rev()
        .take(10)
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    let text = std::str::from_utf8(&bytes[end - digits..end]).ok()?;
    Some((text.parse().ok()?, end - digits))
}

/// Whether the object that begins at `at` says that it is a page.
fn is_page(bytes: &[u8], at: usize) -> bool {
    let object = &bytes[at..bytes.len().min(at + LONGEST_PAGE)];
    let object = &object[..memchr::memmem::find(object, b"endobj").unwrap_or(object.len())];
    memchr::memmem::find_iter(object, b"/Type").any(|kind| {
        let name = object[kind + "/Type".len()..].trim_ascii_start();
        name.strip_prefix(b"/Page")
            .is_some_and(|rest| !rest.first().is_some_and(u8::is_ascii_alphabetic))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_tree_is_put_over_what_pages_there_are() {
        let cut = b"%PDF-1.4\n3 0 obj\n<</Type /Page/Contents 2 0 R>>\nendobj\n4 0 obj<</Type/Pages>>endobj\n7 0 obj\n<</Type/Page";
        let mended = String::from_utf8(with_page_tree(cut).unwrap()).unwrap();
        assert!(
            mended.contains("8 0 obj<</Type/Pages/Count 2/Kids[3 0 R 7 0 R ]>>endobj"),
            "{mended}"
        );
        assert_eq!(with_page_tree(b"%PDF-1.4\n1 0 obj<<>>"), None);
    }
}
