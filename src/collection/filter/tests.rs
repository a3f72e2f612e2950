use super::super::digest::Sort;
use super::super::samples::{head, item, minutes, parsed, two};
use super::super::{About, Page};
use super::*;

#[test]
fn a_name_is_chosen_by_its_key_too() {
    let collection = two();
    let all = collection.facets("", &Filter::default());
    let person = all.people.iter().find(|one| one.name == "Karin Lund").unwrap();
    for chosen in [person.value.as_str(), "Karin Lund", "KARIN LUND"] {
        let filter = Filter {
            people: vec![chosen.to_owned()],
            ..Filter::default()
        };
        assert_eq!(collection.filtered(&filter).len(), person.count, "{chosen}");
        let people = collection.facets("", &filter).people;
        assert_eq!(people, all.people, "its own facet stays as it is");
    }
    let body = &all.bodies[0];
    let filter = Filter {
        bodies: vec![body.value.clone()],
        parties: vec![key("Ø")],
        ..Filter::default()
    };
    assert_eq!(collection.filtered(&filter).len(), 1);
}

#[test]
fn what_nothing_has_is_listed() {
    let collection = two();
    let filter = Filter {
        outcomes: vec![Outcome::Postponed],
        bodies: vec!["0123abcd".to_owned()],
        ..Filter::default()
    };
    let (all, none) = (
        collection.facets("", &Filter::default()),
        collection.facets("", &filter),
    );
    assert_eq!(none.items, 0);
    assert_eq!(none.people.len(), all.people.len());
    assert!(none.people.iter().all(|one| one.count == 0));
    let unknown = none.bodies.iter().find(|one| one.value == "0123abcd").unwrap();
    assert_eq!((unknown.name.as_str(), unknown.count), ("", 0));
}

/// Two meetings, of the first a draft too, which is not counted, and a filter by the draft alone.
fn drafted() -> (Collection, Filter) {
    let draft = head("Teknik- og Miljøudvalget", "04-02-2031")
        + &item(
            8,
            "Ny skole på Åen",
            "31-001000",
            "Kladde.",
            "Godkendt. Per Holm (V) stemmer imod. Fristen er den 1. maj 2031.",
        )
        + &item(9, "Cykelstier i Nordhavn", "31-001007", "Kladde.", "Udsat.");
    let mut collection = two();
    let draft = collection.add(parsed(&draft)).id;
    let counted = collection.add(minutes()).id;
    collection.prefer(&counted);
    assert_eq!(collection.twins()[0].counted, counted);
    let filter = Filter {
        documents: vec![draft],
        ..Filter::default()
    };
    (collection, filter)
}

/// The documents and dates of items, each once.
fn told<'a>(abouts: impl IntoIterator<Item = &'a About>, filter: &Filter) -> Vec<(bool, &'a str)> {
    let of = |about: &'a About| (filter.documents.contains(&about.document), about.date.as_str());
    let mut all: Vec<_> = abouts.into_iter().map(of).collect();
    all.dedup();
    all
}

const DRAFT: [(bool, &str); 1] = [(true, "2031-02-04")];

#[test]
fn facets_of_a_document_count_it_alone_and_keep_their_values() {
    let (collection, draft) = drafted();
    let people = |filter: &Filter| -> Vec<_> {
        let people = collection.facets("", filter).people;
        people.into_iter().map(|one| (one.name, one.count)).collect()
    };
    assert_eq!(people(&Filter::default()), [("Karin Lund".to_owned(), 1)]);
    assert_eq!(
        people(&draft),
        [("Karin Lund".to_owned(), 0), ("Per Holm".to_owned(), 1)]
    );
    assert_eq!(collection.facets("", &draft).items, 2);
    assert_eq!(collection.facets("kladde ", &draft).items, 2);
    assert_eq!(collection.facets("kladde ", &Filter::default()).items, 0);
}

#[test]
fn years_are_counted_within_the_documents_that_are_named() {
    let (collection, draft) = drafted();
    let years: Vec<_> = collection
        .facets("", &draft)
        .years
        .iter()
        .map(|year| year.count)
        .collect();
    assert_eq!(years, [2]);
}

#[test]
fn a_search_of_a_document_finds_also_what_the_counted_one_has() {
    let (collection, draft) = drafted();
    let documents = |filter: &Filter| -> Vec<_> {
        let groups = collection.search("udsat", filter, Page::ALL).page.into_iter();
        groups.map(|group| draft.documents.contains(&group.document)).collect()
    };
    assert_eq!(documents(&draft), [true]);
    assert_eq!(documents(&Filter::default()), [false, false]);
    assert_eq!(collection.hits(&draft.documents[0], "udsat", &draft).len(), 1);
}

#[test]
fn decisions_of_a_document() {
    let (collection, draft) = drafted();
    let digest = collection.digest(&draft, Sort::default());
    assert_eq!(told(digest.iter().map(|entry| &entry.about), &draft), DRAFT);
    assert_eq!(collection.filtered(&draft).len(), 2);
}

#[test]
fn meetings_and_what_is_told_in_brief_of_a_document() {
    let (collection, draft) = drafted();
    let meetings = collection.meetings(&draft);
    assert_eq!((meetings.len(), meetings[0].items), (1, 2));
    let brief = collection.brief(&draft);
    assert_eq!((brief.meetings, brief.items), (1, 2));
    assert_eq!(told(brief.stopped.rows.iter().map(|entry| &entry.about), &draft), DRAFT);
}

#[test]
fn what_is_to_come_of_a_document_is_taken_up_as_that_of_the_counted_one() {
    let (collection, draft) = drafted();
    let all = collection.follow_ups(&draft);
    assert_eq!(told(all.iter().map(|one| &one.about), &draft), DRAFT);
    assert_eq!(
        all[0].taken_up.as_ref().map(|about| about.date.as_str()),
        Some("2031-03-04")
    );
    assert_eq!(
        told(collection.deadlines(&draft).iter().map(|one| &one.about), &draft),
        DRAFT
    );
}

#[test]
fn people_of_a_document() {
    let (collection, draft) = drafted();
    let names = |filter: &Filter| -> Vec<_> {
        let people = collection.people(filter).into_iter();
        people.map(|person| person.name).collect()
    };
    assert_eq!(names(&draft), ["Per Holm"]);
    assert_eq!(names(&Filter::default()), ["Karin Lund"]);
    let moments = collection.person("Per Holm", &draft);
    assert_eq!(told(moments.iter().map(|moment| &moment.about), &draft), DRAFT);
}

#[test]
fn cases_of_a_document_are_those_of_the_items_counted_in_its_stead() {
    let (collection, draft) = drafted();
    let cases = collection.cases(&draft);
    assert_eq!(cases.len(), 1);
    assert!(cases[0].title.ends_with("Cykelstier i Nordhavn"));
    let none = Filter {
        documents: vec!["none".to_owned()],
        ..Filter::default()
    };
    assert!(collection.cases(&none).is_empty());
}

#[test]
fn what_does_not_fit_in_a_document() {
    let (collection, draft) = drafted();
    let all = collection.quality(&Filter::default());
    let own = collection.quality(&draft);
    assert!(own.iter().all(|one| draft.documents.contains(&one.place.document)));
    let of_draft = |one: &&super::super::quality::Finding| draft.documents.contains(&one.place.document);
    assert_eq!(all.iter().filter(of_draft).count(), own.len());
}

#[test]
fn rows_of_a_list_are_those_of_the_whole() {
    let (collection, _) = drafted();
    let all = Filter::default();
    let page = Page { from: 1, count: 2 };
    let digest = collection.digest(&all, Sort::Newest);
    let part = collection.digest_part(&all, Sort::Newest, page);
    assert_eq!((part.all, &part.rows[..]), (digest.len(), &digest[1..3]));
    let follow_ups = collection.follow_ups(&all);
    let part = collection.follow_ups_part(&all, page);
    assert_eq!((part.all, &part.rows[..]), (follow_ups.len(), &follow_ups[1..]));
    let quality = collection.quality(&all);
    let part = collection.quality_part(&all, Page { from: 0, count: 1 });
    assert_eq!(
        (part.all, &part.rows[..]),
        (quality.len(), &quality[..quality.len().min(1)])
    );
    let brief = collection.brief_part(&all, Page { from: 0, count: 0 });
    assert_eq!((brief.stopped.rows.len(), brief.stopped.all), (0, 1));
}

#[test]
fn cases_are_those_of_what_is_open() {
    let mut collection = two();
    let all = Filter::default();
    assert_eq!(collection.cases(&all)[0].steps.len(), 3);
    let id = collection.documents().next().unwrap().id.clone();
    collection.close(&id);
    assert!(collection.follow_ups(&all).iter().all(|one| one.taken_up.is_none()));
    collection.reopen(&id);
    assert!(collection.follow_ups(&all).iter().any(|one| one.taken_up.is_some()));
}
