//! What holds for every result, whatever was read.

use super::{json, list, text};
use serde_json::Value;
use std::fmt::Debug;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};

type Check = fn(&Value) -> Result<(), String>;

/// The invariants of one result, offsets in bytes.
const INVARIANTS: [(&str, Check); 8] = [
    ("spans lie in the text, on character boundaries", spans_fit),
    ("the spans of a list are in order", spans_are_in_order),
    ("items are in order and do not overlap", items_are_in_order),
    ("sections lie in their item, blocks in their section", outline_is_nested),
    (
        "the text of a fact is its slices, joined by a space",
        facts_are_verbatim,
    ),
    ("whatever has words and spans says the same in both", words_are_in_spans),
    (
        "an attachment's title stands where its spans point",
        titles_are_in_spans,
    ),
    ("indexes point to something", indexes_point),
];
/// That of all results of a text together, which may hold several meetings.
const WHOLE: &str = "leaves and furniture are the text, each character once";

/// What is wrong with the result for these bytes, a panic included.
pub fn broken(name: &str, bytes: &[u8]) -> Option<String> {
    let Ok(result) = catch_unwind(AssertUnwindSafe(|| referat::parse(bytes, name))) else {
        return Some(format!("{name}: panicked"));
    };
    let all: Vec<_> = result.unwrap_or_default().iter().map(json).collect();
    let faults = all.iter().flat_map(|minutes| {
        INVARIANTS
            .iter()
            .filter_map(move |(rule, check)| fault(rule, || check(minutes)))
    });
    let faults: Vec<_> = faults.chain(fault(WHOLE, || leaves_are_the_text(&all))).collect();
    (!faults.is_empty()).then(|| format!("{name}: {}", faults.join("; ")))
}

fn fault(rule: &str, check: impl FnOnce() -> Result<(), String>) -> Option<String> {
    match catch_unwind(AssertUnwindSafe(check)) {
        Ok(Ok(())) => None,
        Ok(Err(detail)) => Some(format!("NOT {rule}: {detail}")),
        Err(_) => Some(format!("NOT {rule}: the check itself failed")),
    }
}

fn spans_fit(minutes: &Value) -> Result<(), String> {
    let text = source(minutes);
    let fits = |span: &Range<usize>| span.start <= span.end && text.get(span.clone()).is_some();
    none_of(all_spans(minutes), |span| !fits(span))
}

fn spans_are_in_order(minutes: &Value) -> Result<(), String> {
    visit(minutes, &mut |key, value| {
        let spans = spans(value);
        // A contradiction names the later place where it is found, whatever came first.
        let ordered = key == "diagnostics" || spans.windows(2).all(|pair| pair[0].end <= pair[1].start);
        if ordered {
            Ok(())
        } else {
            Err(format!("{key} {spans:?}"))
        }
    })
}

fn items_are_in_order(minutes: &Value) -> Result<(), String> {
    // What only the contents list names stands between the items, and its words in the list.
    let all: Vec<_> = list(&minutes["items"])
        .iter()
        .filter(|item| item["listed"] == false)
        .filter_map(|item| hull(&item["spans"]))
        .collect();
    none_of(all.windows(2), |pair| pair[0].end > pair[1].start)
}

fn outline_is_nested(minutes: &Value) -> Result<(), String> {
    for item in list(&minutes["items"]) {
        let whole = hull(&item["spans"]).ok_or("an item without spans")?;
        inside(&whole, leaf_spans(&item["head"]))?;
        for section in list(&item["sections"]) {
            let part = hull(&section["spans"]).ok_or("a section without spans")?;
            inside(&whole, vec![part.clone()])?;
            inside(&part, spans(&section["headingSpans"]))?;
            inside(&part, leaf_spans(&section["blocks"]))?;
        }
        let sections: Vec<_> = list(&item["sections"])
            .iter()
            .filter_map(|section| hull(&section["spans"]))
            .collect();
        none_of(sections.windows(2), |pair| pair[0].end > pair[1].start)?;
    }
    Ok(())
}

fn facts_are_verbatim(minutes: &Value) -> Result<(), String> {
    visit(minutes, &mut |key, value| {
        let is_fact = value["value"].is_string() && value["text"].is_string();
        if !is_fact || text(&value["text"]) == slices(minutes, value) {
            Ok(())
        } else {
            Err(format!("{key} {value}"))
        }
    })
}

fn words_are_in_spans(minutes: &Value) -> Result<(), String> {
    visit(minutes, &mut |key, value| {
        let has_words = value["text"].is_string() && value["spans"].is_array();
        if !has_words || letters(text(&value["text"])) == letters(&slices(minutes, value)) {
            Ok(())
        } else {
            Err(format!("{key} {value}"))
        }
    })
}

fn titles_are_in_spans(minutes: &Value) -> Result<(), String> {
    let mut attachments = list(&minutes["items"])
        .iter()
        .flat_map(|item| list(&item["attachments"]));
    let astray = attachments
        .find(|attachment| !letters(&slices(minutes, attachment)).starts_with(&letters(text(&attachment["title"]))));
    astray.map_or(Ok(()), |attachment| Err(attachment.to_string()))
}

fn indexes_point(minutes: &Value) -> Result<(), String> {
    let items = list(&minutes["items"]);
    let points = |holder: &Value, key: &str, of: usize| {
        holder[key].is_null() || holder[key].as_u64().is_some_and(|index| index < of as u64)
    };
    let references = items.iter().flat_map(|item| list(&item["references"]));
    none_of(
        list(&minutes["contents"])
            .iter()
            .chain(list(&minutes["diagnostics"]))
            .chain(references),
        |holder| !points(holder, "item", items.len()),
    )?;
    for item in items {
        let clauses = list(&item["proposal"]["clauses"]).len();
        let decisions = list(&item["earlierDecisions"]).iter().chain([&item["decision"]]);
        none_of(decisions.flat_map(|decision| list(&decision["parts"])), |part| {
            !points(part, "clause", clauses)
        })?;
    }
    Ok(())
}

fn leaves_are_the_text(all: &[Value]) -> Result<(), String> {
    let Some(text) = all.first().map(source) else {
        return Ok(());
    };
    let mut times = vec![0_u8; text.len()];
    for span in all.iter().flat_map(leaves) {
        times[span]
            .iter_mut()
            .for_each(|times| *times = times.saturating_add(1));
    }
    let astray = text
        .char_indices()
        .find(|(at, letter)| !is_blank(*letter) && times[*at] != 1);
    astray.map_or(Ok(()), |(at, _)| {
        Err(format!(
            "{} times {:?}",
            times[at],
            text[at..].chars().take(40).collect::<String>()
        ))
    })
}

/// White space, and the characters without width that some programs scatter.
fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || ['\u{200b}', '\u{feff}', '\u{2060}'].contains(&letter)
}

fn leaves(minutes: &Value) -> Vec<Range<usize>> {
    let mut all = leaf_spans(&minutes["front"]);
    all.extend(spans(&minutes["furniture"]));
    for item in list(&minutes["items"]) {
        all.extend(leaf_spans(&item["head"]));
        for section in list(&item["sections"]) {
            all.extend(spans(&section["headingSpans"]));
            all.extend(leaf_spans(&section["blocks"]));
        }
    }
    all
}

fn leaf_spans(blocks: &Value) -> Vec<Range<usize>> {
    list(blocks).iter().flat_map(|block| spans(&block["spans"])).collect()
}

fn source(minutes: &Value) -> &str {
    text(&minutes["source"]["text"])
}

/// The words that an object's spans point to, joined by a space.
fn slices(minutes: &Value, holder: &Value) -> String {
    spans(&holder["spans"])
        .into_iter()
        .map(|span| &source(minutes)[span])
        .collect::<Vec<_>>()
        .join(" ")
}

/// What is left where lines and hyphens at their ends do not count.
fn letters(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_whitespace() && !['-', '\u{ad}'].contains(letter))
        .collect()
}

fn span(value: &Value) -> Option<Range<usize>> {
    let end = |key: &str| value[key].as_u64().and_then(|offset| usize::try_from(offset).ok());
    Some(end("start")?..end("end")?)
}

/// The spans of a list of spans; none for any other list.
fn spans(value: &Value) -> Vec<Range<usize>> {
    list(value).iter().filter_map(span).collect()
}

/// From the first span's start to the last one's end.
fn hull(value: &Value) -> Option<Range<usize>> {
    let spans = spans(value);
    Some(spans.first()?.start..spans.last()?.end)
}

pub fn all_spans(value: &Value) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let collected: Result<(), String> = visit(value, &mut |_, value| {
        all.extend(span(value));
        Ok(())
    });
    collected.map_or_else(|_| Vec::new(), |()| all)
}

fn inside(whole: &Range<usize>, parts: Vec<Range<usize>>) -> Result<(), String> {
    none_of(parts, |part| part.start < whole.start || part.end > whole.end)
        .map_err(|part| format!("{part} not in {whole:?}"))
}

fn none_of<T: Debug>(values: impl IntoIterator<Item = T>, wrong: impl Fn(&T) -> bool) -> Result<(), String> {
    values
        .into_iter()
        .find(wrong)
        .map_or(Ok(()), |value| Err(format!("{value:?}")))
}

/// Shows every value with the key it stands under; a list's elements stand under the list's key.
fn visit(value: &Value, look: &mut dyn FnMut(&str, &Value) -> Result<(), String>) -> Result<(), String> {
    visit_under("", value, look)
}

fn visit_under(
    key: &str,
    value: &Value,
    look: &mut dyn FnMut(&str, &Value) -> Result<(), String>,
) -> Result<(), String> {
    look(key, value)?;
    match value {
        Value::Array(values) => values.iter().try_for_each(|value| visit_under(key, value, look)),
        Value::Object(fields) if key == "diagnostics" => {
            fields.iter().try_for_each(|(_, value)| visit_under(key, value, look))
        }
        Value::Object(fields) => fields.iter().try_for_each(|(key, value)| visit_under(key, value, look)),
        _ => Ok(()),
    }
}
