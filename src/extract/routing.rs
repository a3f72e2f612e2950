//! The bodies that a case passes: `Byrådet (godkender), 04.02.2025`.

use super::Passage;
use crate::classify::Labelled;
use crate::model::{Basis, Routing};
use crate::outline::Leaf;
use crate::scan::body::is_body;
use crate::scan::date;

/// Longer lines are running text, in bytes.
const LONGEST: usize = 200;

/// Reads a line of routing. In a section of routing a line of body and date alone is one too.
#[must_use]
pub fn read(blocks: &[Labelled<'_>], leaf: Leaf, in_routing: bool) -> Option<Routing> {
    let line = Passage::of(blocks, leaf);
    let text = line.text();
    if text.len() > LONGEST {
        return None;
    }
    if let Some(header) = blocks[leaf.block].header.as_ref().filter(|_| in_routing) {
        let date = header.date.map(|found| found.date.to_string());
        return Some(routing(&line, text[header.body.clone()].to_owned(), None, date));
    }
    let open = memchr::memchr(b'(', text.as_bytes())?;
    let close = open + memchr::memchr(b')', &text.as_bytes()[open..])?;
    let body = text[..open].trim();
    let rest = text[close + 1..].trim_start_matches([',', ' ', ':']);
    let date = date::first(rest);
    let whole = date.map_or(rest.is_empty(), |found| {
        date::without_lead(&rest[..found.start]).is_empty() && rest[found.end..].trim_end_matches(['.', ' ']).is_empty()
    });
    let role = text[open + 1..close].trim();
    (whole && is_body(body)).then(|| {
        routing(
            &line,
            body.to_owned(),
            Some(role.to_owned()),
            date.map(|found| found.date.to_string()),
        )
    })
}

fn routing(line: &Passage<'_>, body: String, role: Option<String>, date: Option<String>) -> Routing {
    Routing {
        body,
        role,
        date,
        spans: line.spans(),
        basis: Basis::Verbatim,
        uncertain: None,
    }
}
