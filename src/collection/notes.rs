//! A reader's own notes. Each is tied to words by what they are and what stands around them (the W3C's
//! `TextQuoteSelector`), so that it finds them again in another extraction of the same file.

use super::personal::is_in;
use super::search::fold::folded;
use super::{About, Collection, Document, HASH, Place};
use crate::model::Item;
use crate::source::{Span, Utf16Index};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;

/// A note, or a highlight where it has no text of its own. What names the meeting stands in it too: the document need not be open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Note {
    /// What tells notes apart; given by whoever keeps them.
    pub id: String,
    /// When it was written, `YYYY-MM-DDThh:mm:ss.sssZ`.
    pub created: String,
    /// What the reader wrote; empty where words are only highlighted.
    pub text: String,
    /// Where it belongs.
    pub target: Target,
}

/// Words of a document, told so that they can be found again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Target {
    /// The document's id.
    pub document: String,
    /// The file's name.
    pub name: String,
    /// The body that met; empty where the document does not say.
    pub body: String,
    /// The day, `YYYY-MM-DD`; empty where the document does not say.
    pub date: String,
    /// The item's number as printed.
    pub number: Option<String>,
    /// The item's title; empty for what stands before the items.
    pub title: String,
    /// Whether the item as a whole is meant; the words are then those of its title.
    pub whole: bool,
    /// Where the words stood, in UTF-16 code units; it decides where the same words stand several times.
    pub position: usize,
    /// The words.
    pub selector: Selector,
}

/// Words and what stands around them, as in the W3C's Web Annotation Data Model.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Selector {
    /// The name of its type in the W3C's model.
    #[serde(rename = "type")]
    pub kind: SelectorKind,
    /// The words.
    pub exact: String,
    /// What stands before them.
    pub prefix: String,
    /// What stands after them.
    pub suffix: String,
}

/// The types of selectors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum SelectorKind {
    /// Words and what stands around them.
    #[default]
    TextQuoteSelector,
}

/// A note and where it stands now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct NoteEntry {
    /// The note.
    pub note: Note,
    /// Whether its document is open, or another of its meeting that has the words.
    pub open: bool,
    /// Whether the words are those of another document of the same meeting than the note was written on: of the minutes,
    /// where it was the draft.
    pub moved: bool,
    /// The words; null where the document is not open, or does not have them.
    pub place: Option<Place>,
    /// Their item; null where there is no place, or it stands before the items.
    pub about: Option<About>,
    /// Whether what a file of notes holds of it looks like a person's number.
    pub person_number: bool,
}

impl Note {
    fn holds_person_number(&self) -> bool {
        let Target {
            name, title, selector, ..
        } = &self.target;
        let words = format!("{}{}{}", selector.prefix, selector.exact, selector.suffix);
        [&self.text, name, title, &words].into_iter().any(|text| is_in(text))
    }
}

/// So many characters around the words are kept.
const AROUND: usize = 40;

/// The target of words in an open document, or of an item where the place names no words; nothing where there are none.
#[must_use]
pub fn target(collection: &Collection, place: &Place) -> Option<Target> {
    let document = collection.get(&place.document)?;
    let text = &document.minutes.source.text;
    let named = place.item.and_then(|at| document.minutes.items.get(at));
    let spans = match (place.spans.as_slice(), named) {
        ([], Some(item)) => title_spans(item),
        (spans, _) => spans,
    };
    let offsets = Utf16Index::new(text);
    let start = offsets.byte(spans.iter().map(|span| span.start).min()?);
    let end = offsets.byte(spans.iter().map(|span| span.end).max()?);
    let words = text.get(start..end)?;
    let start = end - words.trim_start().len();
    let exact = words.trim();
    exact.chars().any(char::is_alphanumeric).then_some(())?;
    let position = offsets.offset(start);
    let item = named.or_else(|| item_at(document, position).map(|at| &document.minutes.items[at]));
    Some(Target {
        document: document.id.clone(),
        name: document.minutes.source.name.clone(),
        body: document.body().to_owned(),
        date: document.date().to_owned(),
        number: item.and_then(|item| item.number.clone()),
        title: item.map(|item| item.title.clone()).unwrap_or_default(),
        whole: place.spans.is_empty(),
        position,
        selector: Selector {
            kind: SelectorKind::default(),
            exact: exact.to_owned(),
            prefix: last(&text[..start]).to_owned(),
            suffix: first(&text[start + exact.len()..]).to_owned(),
        },
    })
}

fn title_spans(item: &Item) -> &[Span] {
    let all = [&item.evidence.title, &item.evidence.number, &item.spans];
    let found = all.into_iter().find(|spans| !spans.is_empty());
    found.map_or(&[], |spans| &spans[..1])
}

fn last(text: &str) -> &str {
    let start = text.char_indices().rev().take(AROUND).last();
    start.map_or("", |(at, _)| &text[at..])
}

fn first(text: &str) -> &str {
    let end = text.char_indices().nth(AROUND);
    end.map_or(text, |(at, _)| &text[..at])
}

/// The item in whose text an offset in UTF-16 code units lies.
fn item_at(document: &Document, at: usize) -> Option<usize> {
    let has = |item: &Item| item.spans.iter().any(|span| span.start <= at && at < span.end);
    document.minutes.items.iter().position(has)
}

impl Collection {
    /// Notes with their places: those of open documents in the order of these and of their words, words that are not found
    /// at the end of each; then the others, newest meeting first.
    #[must_use]
    pub fn notes(&self, notes: Vec<Note>) -> Vec<NoteEntry> {
        let documents: Vec<_> = self.documents().collect();
        let mut folds: Vec<_> = documents.iter().map(|_| None).collect();
        let mut keys = Vec::new();
        let mut all = Vec::new();
        for note in notes {
            let (document, start, entry) = placed(&documents, &mut folds, note);
            let target = &entry.note.target;
            let date = document.is_none().then(|| target.date.clone());
            let key = (
                document.unwrap_or(documents.len()),
                Reverse(date),
                target.document.clone(),
                start,
                target.position,
            );
            // One by one: notes are few, and a sort of their own would weigh more in the module than all the rest of this.
            let at = keys.partition_point(|other| *other <= key);
            keys.insert(at, key);
            all.insert(at, entry);
        }
        all
    }
}

/// A note where it stands now, in which of the documents, and where its words begin.
fn placed(documents: &[&Document], folds: &mut [Option<Fold>], note: Note) -> (Option<usize>, usize, NoteEntry) {
    let person_number = note.holds_person_number();
    let target = &note.target;
    // Another extraction may cut a file into other meetings.
    let same_file = |at: &usize| documents[*at].id.get(..HASH) == target.document.get(..HASH);
    let exact = |at: &usize| documents[*at].id == target.document;
    let same = || (0..documents.len()).filter(same_file);
    let open = same().find(exact).or_else(|| same().next());
    let others = (0..documents.len()).filter(|at| !same_file(at) && is_meeting_of(documents[*at], target));
    for at in same().filter(exact).chain(same().filter(|at| !exact(at))).chain(others) {
        let document = documents[at];
        let text = &document.minutes.source.text;
        let Some(span) = folds[at].get_or_insert_with(|| Fold::of(text)).find(text, target) else {
            continue;
        };
        let item = item_at(document, span.start);
        let moved = !same_file(&at);
        let other = |at: usize| folded(&document.minutes.items[at].title) != folded(&target.title);
        if moved && item.is_some_and(other) {
            continue;
        }
        let words: &[Span] = if target.whole && item.is_some() { &[] } else { &[span] };
        let entry = NoteEntry {
            open: true,
            moved,
            place: Some(Place::new(document, item, words)),
            about: item.map(|index| About::new(document, index, &document.minutes.items[index])),
            person_number,
            note,
        };
        return (Some(at), span.start, entry);
    }
    let entry = NoteEntry {
        open: open.is_some(),
        moved: false,
        place: None,
        about: None,
        person_number,
        note,
    };
    (open, usize::MAX, entry)
}

/// Whether a document is of the meeting on which a note was written.
fn is_meeting_of(document: &Document, target: &Target) -> bool {
    let known = !target.body.is_empty() && !target.date.is_empty();
    known && document.date() == target.date && folded(document.body()) == folded(&target.body)
}

/// Letters and digits of a text alone, in lower case: what stays the same when spaces, line ends and hyphens do not.
#[derive(Debug, Default)]
struct Fold {
    words: String,
    /// From and to in UTF-16 code units, for each byte of `words`.
    at: Vec<(u32, u32)>,
}

impl Fold {
    fn of(text: &str) -> Self {
        let mut fold = Self::default();
        let mut unit = 0;
        for letter in text.chars() {
            let end = unit + u32::try_from(letter.len_utf16()).unwrap_or_default();
            if letter.is_alphanumeric() {
                fold.words.extend(letter.to_lowercase());
                fold.at.resize(fold.words.len(), (unit, end));
            }
            unit = end;
        }
        fold
    }

    /// The words of a target: where what stands around them is most alike, then nearest to where they stood. Few words
    /// among others than before are other words.
    fn find(&self, text: &str, target: &Target) -> Option<Span> {
        let selector = &target.selector;
        let [exact, prefix, suffix] =
            [&selector.exact, &selector.prefix, &selector.suffix].map(|text| Self::of(text).words);
        if exact.is_empty() {
            return None;
        }
        let position = u32::try_from(target.position).unwrap_or(u32::MAX);
        let hits = self.words.match_indices(&exact).map(|(start, _)| {
            let end = start + exact.len();
            let (before, after) = (&self.words[..start], &self.words[end..]);
            let alike = common(before.bytes().rev(), prefix.bytes().rev()) + common(after.bytes(), suffix.bytes());
            let (from, to) = (self.at[start].0, self.at[end - 1].1);
            (alike, Reverse(from.abs_diff(position)), from, to)
        });
        let (alike, _, from, to) = hits.max()?;
        let known = exact.len() >= LONG || alike * 4 >= prefix.len() + suffix.len();
        known.then(|| with_marks(text, &selector.exact, from as usize, to as usize))
    }
}

/// Words with the marks before and after them that belong to them.
fn with_marks(text: &str, exact: &str, from: usize, to: usize) -> Span {
    let offsets = Utf16Index::new(text);
    let (before, after) = (&text[..offsets.byte(from)], &text[offsets.byte(to)..]);
    let head = exact.len() - exact.trim_start_matches(|letter: char| !letter.is_alphanumeric()).len();
    let tail = exact.trim_end_matches(|letter: char| !letter.is_alphanumeric()).len();
    let (head, tail) = (&exact[..head], &exact[tail..]);
    let units = |marks: &str, there: bool| if there { marks.encode_utf16().count() } else { 0 };
    Span {
        start: from - units(head, before.ends_with(head)),
        end: to + units(tail, after.starts_with(tail)),
        page: None,
    }
}

/// Words of so many bytes are the same words wherever they stand.
const LONG: usize = 32;

fn common(a: impl Iterator<Item = u8>, b: impl Iterator<Item = u8>) -> usize {
    a.zip(b).take_while(|(a, b)| a == b).count()
}

#[cfg(test)]
mod tests {
    use super::super::samples::{minutes, two};
    use super::*;
    use crate::model::Minutes;

    fn collection_of(minutes: Minutes) -> (Collection, String) {
        let mut collection = Collection::new();
        let id = collection.add(minutes).id;
        (collection, id)
    }

    /// A note on the first of these words.
    fn note(collection: &Collection, document: &str, words: &str) -> Note {
        let text = &collection.get(document).unwrap().minutes.source.text;
        let start = text[..text.find(words).unwrap()].encode_utf16().count();
        let spans = vec![Span {
            start,
            end: start + words.encode_utf16().count(),
            page: None,
        }];
        let place = Place {
            document: document.to_owned(),
            item: None,
            spans,
        };
        Note {
            id: words.to_owned(),
            target: target(collection, &place).unwrap(),
            ..Note::default()
        }
    }

    fn found(collection: &Collection, note: &Note) -> Option<String> {
        let entries = collection.notes(vec![note.clone()]);
        let place = entries[0].place.as_ref()?;
        Some(collection.get(&place.document)?.words(&place.spans))
    }

    /// The same file as another extraction may give it.
    fn again(change: impl Fn(&str) -> String) -> Collection {
        let mut other = minutes();
        other.source.text = change(&other.source.text);
        other.items.clear();
        other.front.clear();
        other.furniture.clear();
        collection_of(other).0
    }

    #[test]
    fn words_are_found_where_they_stood() {
        let (collection, id) = collection_of(minutes());
        let note = note(&collection, &id, "4,5 mio. kr.");
        assert_eq!(note.target.number.as_deref(), Some("8"));
        assert_eq!(note.target.title, "Ny skole på Åen");
        assert!(note.target.selector.prefix.ends_with("Der bevilges "));
        assert!(note.target.selector.suffix.starts_with(" til erhvervs"));
        assert_eq!(found(&collection, &note).as_deref(), Some("4,5 mio. kr."));
    }

    #[test]
    fn numbers_of_persons_in_what_is_written_and_in_the_words() {
        let (collection, id) = collection_of(minutes());
        let note = note(&collection, &id, "4,5 mio. kr.");
        let mut written = note.clone();
        written.text = "Ring til 010203-1234".into();
        let mut quoted = note.clone();
        quoted.target.selector.exact = "010203".into();
        quoted.target.selector.suffix = "-1234 er".into();
        let entries = collection.notes(vec![note, written, quoted]);
        let told: Vec<_> = entries.iter().map(|entry| entry.person_number).collect();
        assert_eq!(told, [false, true, true]);
    }

    #[test]
    fn words_are_found_in_another_extraction() {
        let (collection, id) = collection_of(minutes());
        let note = note(&collection, &id, "til erhvervs politik og erhvervs-\npolitik");
        let other = again(|text| format!("🛝 Side 1\n{}", text.replace("erhvervs-\npolitik", "erhvervspolitik")));
        assert_eq!(
            found(&other, &note).as_deref(),
            Some("til erhvervs politik og erhvervspolitik")
        );
    }

    #[test]
    fn of_the_same_words_those_with_the_same_around_them() {
        let (collection, id) = collection_of(minutes());
        let second = note(&collection, &id, "Udsat.");
        let other = again(|text| format!("Udsat.\n{text}\nUdsat."));
        let entries = other.notes(vec![second.clone()]);
        let start = entries[0].place.as_ref().unwrap().spans[0].start;
        assert_eq!(start, second.target.position + "Udsat.\n".len());
    }

    #[test]
    fn words_that_are_gone_are_listed_without_a_place() {
        let (collection, id) = collection_of(minutes());
        let gone = note(&collection, &id, "Udsat.");
        let other = again(|text| text.replace("Udsat.", "Godkendt.").replace("Ny skole", "Uds at"));
        let entries = other.notes(vec![gone]);
        assert!(entries[0].open && entries[0].place.is_none());
    }

    #[test]
    fn an_item_as_a_whole() {
        let (collection, id) = collection_of(minutes());
        let place = Place {
            document: id,
            item: Some(1),
            spans: vec![],
        };
        let target = target(&collection, &place).unwrap();
        assert!(target.whole && target.selector.exact.contains("Cykelstier i Nordhavn"));
        let note = Note {
            target,
            ..Note::default()
        };
        assert_eq!(collection.notes(vec![note])[0].place, Some(place));
    }

    #[test]
    fn in_the_order_of_documents_and_words_and_then_what_is_not_open() {
        let mut collection = two();
        let ids: Vec<_> = collection.documents().map(|document| document.id.clone()).collect();
        let later = note(&collection, &ids[0], "Drøftet.");
        let first = note(&collection, &ids[0], "Godkendt.");
        let old = note(&collection, &ids[1], "Udsat.");
        let mut lost = first.clone();
        lost.target.selector.exact = "Aldrig skrevet".into();
        let all = [old, lost, later, first];
        let order = |collection: &Collection| {
            let entries = collection.notes(all.to_vec());
            let told = entries
                .iter()
                .map(|one| (one.note.target.selector.exact.clone(), one.open));
            told.collect::<Vec<_>>()
        };
        let expected = [
            ("Godkendt.", true),
            ("Drøftet.", true),
            ("Aldrig skrevet", true),
            ("Udsat.", true),
        ];
        assert_eq!(
            order(&collection),
            expected.map(|(words, open)| (words.to_owned(), open))
        );
        collection.close(&ids[0]);
        let expected = [
            ("Udsat.", true),
            ("Godkendt.", false),
            ("Drøftet.", false),
            ("Aldrig skrevet", false),
        ];
        let now = order(&collection);
        assert_eq!(now[0], (expected[0].0.to_owned(), true));
        assert_eq!(now.iter().filter(|(_, open)| !open).count(), 3);
    }

    #[test]
    fn in_another_document_of_the_meeting() {
        let (collection, id) = collection_of(minutes());
        let note = note(&collection, &id, "Karin Lund (Ø) stemmer imod.");
        let mut other = minutes();
        other.source.sha256 = "f".repeat(64);
        let (other, id) = collection_of(other);
        let entry = other.notes(vec![note.clone()]).remove(0);
        assert!(entry.open && entry.moved);
        assert_eq!(entry.place.unwrap().document, id);
        let entry = collection.notes(vec![note.clone()]).remove(0);
        assert!(!entry.moved);
        let later = two().documents().next().unwrap().minutes.clone();
        let entry = collection_of(later).0.notes(vec![note]).remove(0);
        assert!(!entry.open && entry.place.is_none());
    }

    #[test]
    fn what_has_no_letters_is_no_target() {
        let (collection, id) = collection_of(minutes());
        let nothing = Place {
            document: id,
            item: None,
            spans: vec![],
        };
        assert!(target(&collection, &nothing).is_none());
    }
}
