//! Words of a document to be put into another text, with a line that says where they stand.

use crate::collection::{Collection, Place};
use crate::messages;
use crate::messages::export as words;
use serde::Serialize;

/// A quotation, as plain text and as HTML.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Quotation {
    /// For editors of text.
    pub plain: String,
    /// For word processors.
    pub html: String,
}

/// Quotes the words of a place; the item's decision, or else its title, where the place names no words. Nothing where
/// the document is not open.
#[must_use]
pub fn quotation(collection: &Collection, place: &Place) -> Option<Quotation> {
    let document = collection.get(&place.document)?;
    let item = place.item.and_then(|item| document.minutes.items.get(item));
    let text = match (item, place.spans.as_slice()) {
        (Some(item), []) => item.decision.as_ref().map_or_else(
            || item.title.clone(),
            |decision| document.marked(&decision.text, &decision.spans),
        ),
        (_, spans) => document.marked(&document.words(spans), spans),
    };
    let page = place
        .spans
        .iter()
        .find_map(|span| span.page)
        .or_else(|| item.and_then(|item| item.page));
    let number = item.and_then(|item| item.number.as_deref());
    let parts = [
        Some(document.body().to_owned()).filter(|body| !body.is_empty()),
        Some(document.date()).filter(|date| !date.is_empty()).map(messages::day),
        number.map(|number| format!("{} {number}", words::ITEM)),
        page.map(|page| format!("{} {page}", words::PAGE)),
        Some(document.minutes.source.name.clone()),
    ];
    let source = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let html = format!(
        "<blockquote lang=\"da\"><p>{}</p></blockquote><p>{}</p>",
        escaped(&text),
        escaped(&source)
    );
    Some(Quotation {
        plain: format!("\u{201d}{text}\u{201d}\n{source}"),
        html,
    })
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    text.replace('"', "&quot;").replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collection::samples::two;

    #[test]
    fn words_and_where_they_stand() {
        let collection = two();
        let oldest = collection.documents().last().unwrap();
        let place = Place {
            document: oldest.id.clone(),
            item: Some(1),
            spans: Vec::new(),
        };
        let quotation = quotation(&collection, &place).unwrap();
        assert_eq!(
            quotation.plain,
            "”Udsat.”\nTeknik- og Miljøudvalget, 4. februar 2031, punkt 9, referat.txt"
        );
        assert_eq!(escaped("<a & 'b'>"), "&lt;a &amp; &#39;b&#39;&gt;");
    }
}
