//! The questions that many minutes are opened for, asked of the five real ones and answered as a careful reader does.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod common;

use referat::collection::cases::{Case, ReasonKind};
use referat::collection::compare::Change;
use referat::collection::filter::{Filter, Mark};
use referat::collection::followups::FollowUpKind;
use referat::collection::people::State;
use referat::collection::twins::Reason;
use referat::collection::{About, Collection, Page, Place};
use referat::model::{Minutes, Outcome};
use referat::source::Utf16Index;

/// The real minutes; nothing, with a notice, where they are not here.
fn real() -> Option<Collection> {
    let documents = common::real();
    if documents.is_empty() {
        common::say("the real minutes are not here; skipped\n");
        return None;
    }
    let mut collection = Collection::new();
    collection.add_all(documents.iter().map(|document| document.parse().into_utf16()));
    Some(collection)
}

fn id(collection: &Collection, body: &str, date: &str) -> String {
    let mut documents = collection.documents();
    let found = documents.find(|document| document.body().starts_with(body) && document.date() == date);
    found.expect("the meeting").id.clone()
}

/// `2025-02-04 11`
fn named(about: &About) -> String {
    format!("{} {}", about.date, about.number.as_deref().unwrap_or("?"))
}

fn words(collection: &Collection, place: &Place) -> String {
    let text = &collection.get(&place.document).expect("open").minutes.source.text;
    let offsets = Utf16Index::new(text);
    let slices = place
        .spans
        .iter()
        .map(|span| &text[offsets.byte(span.start)..offsets.byte(span.end)]);
    common::fold(&slices.collect::<Vec<_>>().join(" "))
}

#[test]
fn what_was_postponed() {
    let Some(collection) = real() else { return };
    let brief = collection.brief(&Filter::default());
    assert_eq!((brief.meetings, brief.items), (5, 41));
    assert_eq!(brief.days, ("2021-09-28".to_owned(), "2025-02-04".to_owned()));
    let stopped: Vec<_> = brief.stopped.rows.iter().map(|entry| named(&entry.about)).collect();
    assert_eq!(stopped, ["2025-02-04 11"]);
    assert_eq!(words(&collection, &brief.stopped.rows[0].quotes[0].place), "Udsat.");
    let filter = Filter {
        outcomes: vec![Outcome::Postponed],
        ..Filter::default()
    };
    assert_eq!(collection.filtered(&filter).len(), 1);
}

#[test]
fn who_voted_against() {
    let Some(collection) = real() else { return };
    let brief = collection.brief(&Filter::default());
    let disputed: Vec<_> = brief.disputed.rows.iter().map(|entry| named(&entry.about)).collect();
    assert_eq!(disputed, ["2021-09-28 96"]);
    let quote = &brief.disputed.rows[0].quotes[0];
    assert!(
        quote
            .text
            .starts_with("Jette Leth Buhl kunne ikke støtte udvalgets beslutning")
    );
    assert_eq!(words(&collection, &quote.place), quote.text);
    let moments = collection.person("jette leth buhl", &Filter::default());
    let told: Vec<_> = moments
        .iter()
        .map(|moment| (named(&moment.about), moment.state))
        .collect();
    assert_eq!(told, [("2021-09-28 96".to_owned(), State::Dissent)]);
}

#[test]
fn what_was_promised() {
    let Some(collection) = real() else { return };
    let all = collection.follow_ups(&Filter::default());
    let told: Vec<_> = all.iter().map(|one| (named(&one.about), one.kind)).collect();
    let promise = |about: &str| (about.to_owned(), FollowUpKind::Promise);
    assert_eq!(
        told,
        [
            promise("2025-02-04 9"),
            promise("2025-02-04 10"),
            ("2025-02-04 11".to_owned(), FollowUpKind::Postponed),
            promise("2021-09-28 95"),
            promise("2024-03-06 2"),
        ]
    );
    assert!(
        all.iter().all(|one| one.taken_up.is_none()),
        "no later meeting comes back to one"
    );
    for one in &all {
        assert!(one.quote.text.starts_with(&words(&collection, &one.quote.place)));
    }
}

#[test]
fn what_became_of_the_case() {
    let Some(collection) = real() else { return };
    let cases = collection.cases(&Filter::default());
    let with = |date: &str, number: &str| -> Vec<&Case> {
        let is = |case: &&Case| {
            let mut steps = case.steps.iter().filter_map(|step| step.about.as_ref());
            steps.any(|about| named(about) == format!("{date} {number}"))
        };
        cases.iter().filter(is).collect()
    };
    // The pool was treated on 6 September (not open), by two committees after that, and twice on the 28th.
    let [case] = with("2021-09-28", "96")[..] else {
        panic!("one case")
    };
    let steps: Vec<_> = case
        .steps
        .iter()
        .map(|step| (step.date.as_str(), step.number.as_deref(), step.about.is_some()))
        .collect();
    assert_eq!(
        steps,
        [
            ("2021-09-06", Some("87"), false),
            ("2021-09-20", None, false),
            ("2021-09-28", Some("96"), true),
            ("2021-09-28", Some("98"), true),
        ]
    );
    assert!(case.certain);
    assert_eq!(case.steps[1].body, "Omsorgs- og Forebyggelsesudvalget");
    assert_eq!(case.steps[1].outcomes, [Outcome::Noted]);
    assert_eq!(case.steps[2].outcomes, [Outcome::Approved]);
    let reasons: Vec<_> = case.steps[3].reasons.iter().map(|reason| reason.kind).collect();
    assert!(reasons.contains(&ReasonKind::Reference) && reasons.contains(&ReasonKind::DecisionQuoted));
    // An item of a meeting that is not open, and where it is told of.
    let [case] = with("2024-12-03", "102")[..] else {
        panic!("one case")
    };
    let mention = case
        .steps
        .iter()
        .find(|step| step.number.as_deref() == Some("78"))
        .expect("the step");
    assert_eq!((mention.date.as_str(), mention.about.is_some()), ("2024-10-08", false));
    assert_eq!(
        mention.quote.as_ref().unwrap().text,
        "mødet den 8. oktober 2024 (sag 78)"
    );
}

#[test]
fn a_number_that_unrelated_items_share_is_no_case() {
    let Some(collection) = real() else { return };
    for case in collection.cases(&Filter::default()) {
        let open: Vec<_> = case
            .steps
            .iter()
            .chain(&case.possible)
            .filter_map(|step| step.about.as_ref())
            .collect();
        if case
            .numbers
            .iter()
            .any(|number| number == "23-032509" || number == "15.00.00-G01-39-18S")
        {
            assert_eq!(open.len(), 1, "{case:?}");
            assert_eq!(case.sharing, if case.numbers[0] == "23-032509" { 4 } else { 1 });
        }
    }
}

#[test]
fn who_was_there() {
    let Some(collection) = real() else { return };
    let table = collection
        .attendance(&id(&collection, "Beskæftigelses- og Rek", "2024-12-03"))
        .unwrap();
    let row = |name: &str| table.rows.iter().find(|row| row.name == name).expect("the person");
    assert!(table.roster);
    assert_eq!(table.columns.len(), 11);
    assert_eq!(row("Githa Nelander").contradicted, [2, 3, 4, 5, 6, 7, 8, 9]);
    assert!(row("Brian Hornbek").contradicted.is_empty());
    let names: Vec<_> = table.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names[0], "Anette Brix");
    // No list of members: nobody is told to be absent, or present.
    let table = collection
        .attendance(&id(&collection, "Beskæftigelses- og Udd", "2021-09-28"))
        .unwrap();
    assert!(!table.roster);
    assert_eq!(table.rows.len(), 1);
    assert_eq!(table.rows[0].cells.iter().filter(|cells| !cells.is_empty()).count(), 1);
    // Absent at the whole of the meeting, as its head and each item say alike.
    let table = collection
        .attendance(&id(&collection, "Udvalget for Job", "2024-03-06"))
        .unwrap();
    let row = table.rows.iter().find(|row| row.name == "Claus Jørgensen").unwrap();
    assert!(row.contradicted.is_empty());
    assert_eq!(
        (row.cells[0][0].state, row.party.as_deref()),
        (State::Excused, Some("F"))
    );
}

#[test]
fn searches() {
    let Some(collection) = real() else { return };
    let search = |typed: &str| collection.search(typed, &Filter::default(), Page { from: 0, count: 1000 });
    let items = |typed: &str| -> Vec<String> {
        let groups = search(typed).page;
        let groups = groups.iter().filter_map(|group| {
            let document = collection.get(&group.document)?;
            Some(named_item(&document.minutes, group.item?, document.date()))
        });
        groups.collect()
    };
    assert!(items("\"erhvervs politik\"").contains(&"2024-12-03 96".to_owned()));
    assert!(items("erhvervspolitik").contains(&"2024-12-03 96".to_owned()));
    assert!(items("erhvervspolitikken").contains(&"2024-12-03 96".to_owned()));
    assert_eq!(items("4,5 mio"), items("4.500.000 kr"));
    assert!(items("4.500.000").contains(&"2024-12-03 96".to_owned()));
    assert!(items("8. oktober 2024").contains(&"2024-12-03 102".to_owned()));
    assert!(items("oktober 2024").contains(&"2024-12-03 102".to_owned()));
    assert_eq!(items("kontanthjaelpssystem udsat"), [""; 0]);
    assert_eq!(items("\"udsat.\""), ["2025-02-04 11"]);
    // The meeting's own day, written with digits.
    let february = search("februar 2025");
    assert_eq!(february.documents, 2);
    assert!(
        items("veteran").iter().all(|item| item.starts_with("2025-02-04")),
        "{:?}",
        items("veteran")
    );
    for group in search("februar 2025").page {
        let place = Place {
            document: group.document,
            item: group.item,
            spans: group.spans,
        };
        let found = words(&collection, &place);
        assert!(found.contains("02") || found.to_lowercase().contains("feb"), "{found}");
    }
}

fn named_item(minutes: &Minutes, item: usize, date: &str) -> String {
    format!("{date} {}", minutes.items[item].number.as_deref().unwrap_or("?"))
}

#[test]
fn filters_count_what_choosing_would_show() {
    let Some(collection) = real() else { return };
    let all = collection.facets("", &Filter::default());
    assert_eq!(all.items, 41);
    let count = |outcome| {
        all.outcomes
            .iter()
            .find(|count| count.value == outcome)
            .map_or(0, |count| count.count)
    };
    assert_eq!((count(Outcome::Postponed), count(Outcome::Approved)), (1, 15));
    let years: Vec<_> = all
        .years
        .iter()
        .map(|count| (count.value.as_str(), count.count))
        .collect();
    assert_eq!(years, [("2025", 17), ("2024", 17), ("2021", 7)]);
    let mark = |mark| {
        all.marks
            .iter()
            .find(|count| count.value == mark)
            .map_or(0, |count| count.count)
    };
    assert_eq!(
        (mark(Mark::Dissent), mark(Mark::FollowUp), mark(Mark::Undecided)),
        (1, 4, 4)
    );
    // Each count is what is shown when that value is chosen.
    for outcome in &all.outcomes {
        let filter = Filter {
            outcomes: vec![outcome.value],
            ..Filter::default()
        };
        assert_eq!(collection.filtered(&filter).len(), outcome.count);
        assert_eq!(
            collection.facets("", &filter).outcomes,
            all.outcomes,
            "its own facet stays as it is"
        );
    }
    for subject in &all.subjects {
        let filter = Filter {
            subjects: vec![subject.value.clone()],
            ..Filter::default()
        };
        assert_eq!(collection.filtered(&filter).len(), subject.count);
    }
    let json = serde_json::to_string(&Filter::default()).unwrap();
    assert_eq!(serde_json::from_str::<Filter>(&json).unwrap(), Filter::default());
    assert_eq!(serde_json::from_str::<Filter>("{}").unwrap(), Filter::default());
}

#[test]
fn one_meeting_in_several_files() {
    let Some(mut collection) = real() else { return };
    let docx = common::documents(&format!("{}/docx", common::FILES), "docx");
    assert_eq!(docx.len(), 5);
    for document in &docx {
        let added = collection.add(document.parse().into_utf16());
        assert!(!added.again);
        assert!(collection.add(document.parse().into_utf16()).again, "the same file");
    }
    assert_eq!((collection.documents().count(), collection.counted().count()), (10, 5));
    let twins = collection.twins();
    assert_eq!(twins.len(), 5);
    assert!(
        twins
            .iter()
            .all(|twins| twins.aside.len() == 1 && twins.aside[0].reason == Reason::SameMeeting)
    );
    let other = twins[0].aside[0].document.clone();
    collection.prefer(&other);
    assert!(collection.twins().iter().any(|twins| twins.counted == other));
    let comparison = collection
        .compare(&twins[0].counted, &twins[0].aside[0].document)
        .unwrap();
    assert!(
        comparison
            .items
            .iter()
            .all(|pair| pair.before.is_some() && pair.after.is_some())
    );
    assert!(
        comparison.items.iter().all(|pair| pair.change != Change::Decision),
        "the words are the same"
    );
}

#[test]
fn versions_of_a_meeting() {
    let draft = common::invented()
        .into_iter()
        .find(|document| document.name.starts_with("sandvig-2030-11-05"))
        .unwrap();
    let approved = draft.text().replacen("Godkendt.", "Udsat til næste møde.", 1);
    let mut collection = Collection::new();
    let before = collection.add(draft.parse().into_utf16()).id;
    let minutes = referat::parse(approved.as_bytes(), "approved.txt").unwrap().remove(0);
    let after = collection.add(minutes.into_utf16()).id;
    assert_eq!(collection.counted().count(), 1);
    let comparison = collection.compare(&before, &after).unwrap();
    assert_eq!(comparison.items[0].change, Change::Decision);
    assert!(
        comparison.items[1..].iter().all(|pair| pair.change == Change::Nothing),
        "{comparison:?}"
    );
    assert_eq!(comparison.items.len(), draft.parse().items.len());
}

/// Each copy has new words among its own, more than as many other documents would bring in.
#[test]
fn the_index_is_at_most_half_as_large_again_as_the_text() {
    let folders = [common::UNSEEN_WORKED, common::INVENTED, common::REAL];
    let documents = folders.iter().flat_map(|folder| common::documents(folder, "txt"));
    let minutes: Vec<_> = documents
        .flat_map(|document| referat::parse(&document.bytes, &document.name).unwrap_or_default())
        .map(Minutes::into_utf16)
        .collect();
    let mut collection = Collection::new();
    for copy in 0..12 {
        collection.add_all(minutes.iter().map(|minutes| varied(minutes, copy)));
    }
    let text: usize = collection
        .documents()
        .map(|document| document.minutes.source.text.len())
        .sum();
    let index = collection.index_bytes();
    assert!(index * 2 <= text * 3, "{index} bytes for {text} of text");
}

/// The same meeting in another file, in which every fortieth word is a new one of the same length.
fn varied(minutes: &Minutes, copy: u8) -> Minutes {
    let mut minutes = minutes.clone();
    minutes.source.sha256 = referat::source::sha256(format!("{} {copy}", minutes.source.sha256).as_bytes());
    let mut words = 0;
    let mut text = String::new();
    for word in minutes.source.text.split_inclusive(char::is_whitespace) {
        words += 1;
        let plain = word.len() > 6 && word.bytes().take(4).all(|byte| byte.is_ascii_lowercase());
        if words % 40 < 4 && plain {
            text.push(char::from(b'a' + copy));
            text.push_str("qz");
            text.push_str(&word[3..]);
        } else {
            text.push_str(word);
        }
    }
    minutes.source.text = text;
    minutes
}

/// The views over every document that the tests have, in either order of adding: the same, and without a panic.
#[test]
fn every_view_of_every_document() {
    let files = [common::UNSEEN_WORKED, common::INVENTED, common::REAL];
    let documents = files.iter().flat_map(|folder| common::documents(folder, "txt"));
    let minutes: Vec<_> = documents
        .flat_map(|document| referat::parse(&document.bytes, &document.name).unwrap_or_default())
        .map(Minutes::into_utf16)
        .collect();
    let mut forwards = Collection::new();
    forwards.add_all(minutes.iter().cloned());
    let mut backwards = Collection::new();
    backwards.add_all(minutes.into_iter().rev());
    assert!(views(&forwards) == views(&backwards), "the order of adding shows");
}

fn views(collection: &Collection) -> Vec<String> {
    let all = Filter::default();
    let json = |value: serde_json::Result<String>| value.expect("plain data");
    let mut views = vec![
        json(serde_json::to_string(&collection.brief(&all))),
        json(serde_json::to_string(&collection.meetings(&Filter::default()))),
        json(serde_json::to_string(&collection.people(&all))),
        json(serde_json::to_string(&collection.cases(&Filter::default()))),
        json(serde_json::to_string(&collection.follow_ups(&all))),
        json(serde_json::to_string(&collection.quality(&Filter::default()))),
        json(serde_json::to_string(&collection.facets("", &all))),
        json(serde_json::to_string(&collection.search(
            "a",
            &all,
            Page { from: 0, count: 9999 },
        ))),
        json(serde_json::to_string(&collection.person_numbers(&[]))),
        referat::export::csv::attendance(collection, &all),
        referat::export::markdown::decisions(collection, &all),
        referat::export::ics::calendar(collection, &all),
    ];
    for document in collection.documents() {
        views.extend(referat::export::report::report(collection, &document.id, Some(0)));
        let json = json(serde_json::to_string(&collection.compare(&document.id, &document.id)));
        assert!(
            !json.contains("\"change\":\"decision\""),
            "{} {json}",
            document.minutes.source.name
        );
    }
    views
}
