use super::super::filter::Filter;
use super::super::samples::{head, item, minutes, parsed, two};
use super::super::{Collection, Page};
use super::Results;
use crate::model::SectionKind;

fn search(collection: &Collection, typed: &str) -> Results {
    collection.search(typed, &Filter::default(), Page::default())
}

fn marked(results: &Results) -> Vec<String> {
    let of_group = |group: &super::Group| {
        let units: Vec<u16> = group.snippet.text.encode_utf16().collect();
        let mark = |(from, to): &(usize, usize)| String::from_utf16_lossy(&units[*from..*to]);
        group.snippet.marks.iter().map(mark).collect::<Vec<_>>()
    };
    results.page.iter().flat_map(of_group).collect()
}

#[test]
fn words_however_written() {
    let collection = two();
    for (typed, groups) in [
        ("skole", 1),
        ("SKOLER ", 1),
        ("sko", 1),
        ("paa aaen", 1),
        ("erhvervspolitik", 1),
        ("erhvervs politik", 1),
        ("4,5 mio", 1),
        ("4.500.000 kr.", 1),
        ("december 2030", 1),
        ("\"karin lund\"", 1),
        ("nordhavn godkendt", 1),
        ("31-001007", 2),
        ("findes ikke", 0),
        ("", 0),
    ] {
        let results = search(&collection, typed);
        assert_eq!(results.groups, groups, "{typed}: {results:?}");
        assert!(marked(&results).iter().all(|mark| !mark.is_empty()), "{typed}");
    }
}

#[test]
fn marks_are_the_words_that_were_found() {
    let collection = two();
    let results = search(&collection, "erhvervspolitik");
    assert_eq!(marked(&results), ["erhvervs politik", "erhvervs- politik"]);
    assert_eq!(results.page[0].section, Some(SectionKind::Summary));
    assert_eq!(marked(&search(&collection, "3/12 2030")), ["3. december 2030"]);
}

#[test]
fn hits_are_counted_as_they_are_listed() {
    let collection = two();
    for typed in [
        "cykelstier",
        "\"cykelstier i\" i nordhavn",
        "februar 2031",
        "a",
        "mødet den 4. februar",
    ] {
        let results = search(&collection, typed);
        let mut listed = 0;
        for document in collection.documents() {
            listed += collection.hits(&document.id, typed, &Filter::default()).len();
        }
        assert_eq!(results.hits, listed, "{typed}");
        let before: Vec<_> = results.page.iter().map(|group| group.before).collect();
        let sums = results.page.iter().scan(0, |sum, group| {
            let before = *sum;
            *sum += group.hits;
            Some(before)
        });
        assert_eq!(before, sums.collect::<Vec<_>>());
    }
}

#[test]
fn pages_of_results() {
    let collection = two();
    let all = search(&collection, "mødet");
    assert!(all.groups > 1);
    let page = Page { from: 1, count: 1 };
    let second = collection.search("mødet", &Filter::default(), page);
    assert_eq!((second.hits, second.groups), (all.hits, all.groups));
    assert_eq!(second.page, all.page[1..2]);
}

#[test]
fn only_in_sections_that_are_asked_for() {
    let collection = two();
    let filter = Filter {
        sections: vec![SectionKind::Decision],
        ..Filter::default()
    };
    assert_eq!(collection.search("udsat", &filter, Page::default()).groups, 1);
    assert_eq!(search(&collection, "udsat").groups, 2);
}

#[test]
fn closed_documents_are_not_searched() {
    let mut collection = two();
    let id = collection.add(minutes()).id;
    assert!(collection.close(&id));
    assert_eq!(search(&collection, "skole").hits, 0);
    assert!(collection.reopen(&id));
    assert_eq!(search(&collection, "skole").groups, 1);
    collection.close(&id);
    collection.forget_closed();
    assert!(!collection.reopen(&id));
    assert_eq!(search(&collection, "cykelstier").groups, 1);
}

#[test]
fn anything_may_be_typed() {
    let collection = two();
    for typed in [
        "\"",
        "»«",
        "\u{301}",
        "--",
        "0",
        "99999999999999999999 kr",
        "a\u{0}b",
        "…",
        "\"\"\"",
        &"x ".repeat(500),
        &"å".repeat(300),
    ] {
        search(&collection, typed);
        assert!(collection.facets(typed, &Filter::default()).items <= 4);
    }
}

#[test]
fn another_version_of_the_meeting_where_the_counted_one_has_nothing() {
    let mut collection = two();
    let minutes = collection.documents().next().unwrap().id.clone();
    let draft = head("Teknik- og Miljøudvalget", "04-03-2031")
        + &item(14, "Cykelstier i Nordhavn", "31-001007", "Kladde.", "Udsat.")
        + &item(15, "Støjgrænser ved havnen", "31-001000", "Nye grænser.", "Drøftet.");
    collection.add(parsed(&draft));
    collection.prefer(&minutes);
    let all = search(&collection, "kladde");
    let told: Vec<_> = all.page.iter().map(|group| (group.item, group.aside)).collect();
    assert_eq!((told, all.documents), (vec![(Some(0), true)], 1));
    let all = search(&collection, "grænser");
    assert!(all.page.iter().all(|group| !group.aside), "{all:?}");
}
