//! PDF files: what is read of them, in which order, and what a damaged one gives.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod common;

use common::pdf::{File, lines, set};
use referat::IntakeError;
use referat::intake::{Options, intake};
use referat::source::{Join, SourceText, Warning};
use std::time::{Duration, Instant};

fn read(file: &File) -> SourceText {
    intake(&file.bytes(), Options::default()).expect("readable").1
}

/// The lines of the text, furniture left out.
fn texts(source: &SourceText) -> Vec<&str> {
    let lines = source.lines.iter().filter(|line| !line.furniture);
    lines.map(|line| source.slice(line.span)).collect()
}

fn furniture(source: &SourceText) -> Vec<&str> {
    let lines = source.lines.iter().filter(|line| line.furniture);
    lines.map(|line| source.slice(line.span)).collect()
}

/// The paragraphs, their lines joined by `|`.
fn paragraphs(source: &SourceText) -> Vec<String> {
    let mut paragraphs: Vec<String> = Vec::new();
    for line in source.lines.iter().filter(|line| !line.furniture) {
        let text = source.slice(line.span);
        match paragraphs.last_mut() {
            Some(last) if line.join == Join::GoesOn => *last = format!("{last}|{text}"),
            _ => paragraphs.push(text.to_owned()),
        }
    }
    paragraphs
}

fn one_page(content: &str) -> SourceText {
    let mut file = File::default();
    file.page(content);
    read(&file)
}

#[test]
fn fonts_that_are_not_embedded_are_read() {
    let source = one_page(
        &(set("B", 14, 60, 780, "Beslutning på mødet")
            + &set("F", 10, 60, 750, "Byrådet drøftede sagen og godkendte den.")),
    );
    assert_eq!(
        texts(&source),
        ["Beslutning på mødet", "Byrådet drøftede sagen og godkendte den."]
    );
    let (heading, text) = (source.lines[0].look, source.lines[1].look);
    assert_eq!(
        (heading.bold, heading.size, text.bold, text.size),
        (true, 140, false, 100)
    );
}

#[test]
fn pages_that_are_turned_read_as_they_are_seen() {
    for (rotate, matrix) in [(90, "0 1 -1 0"), (180, "-1 0 0 -1"), (270, "0 -1 1 0")] {
        let place = |line: u32| match rotate {
            90 => (100 + 13 * line, 100),
            180 => (500, 100 + 13 * line),
            _ => (400 - 13 * line, 700),
        };
        let line = |index: u32, text: &str| {
            let (x, y) = place(index);
            format!("BT /F 10 Tf {matrix} {x} {y} Tm ({text}) Tj ET\n")
        };
        let mut file = File::default();
        file.page_with(
            &format!("/Rotate {rotate}"),
            "",
            &(line(0, "Den ene linje") + &line(1, "Den anden linje")),
        );
        let source = read(&file);
        assert_eq!(texts(&source), ["Den ene linje", "Den anden linje"], "{rotate}");
    }
}

#[test]
fn text_at_an_angle_is_no_part_of_the_lines_around_it() {
    let watermark = "BT /F 10 Tf 0.7071 0.7071 -0.7071 0.7071 200 700 Tm (UDKAST) Tj ET\n";
    let key = "BT /F 6 Tf 0 1 -1 0 20 200 Tm (Dokumentets key: KL1TB-Y0000-00000-00000) Tj ET\n";
    let mut file = File::default();
    for text in ["Udvalget godkendte", "indstillingen."] {
        let head = set("F", 8, 60, 810, "Klitby Kommune") + &set("F", 8, 60, 800, "Torveudvalget");
        file.page(&(key.to_owned() + &head + watermark + &set("F", 10, 60, 700, text)));
    }
    let source = read(&file);
    assert_eq!(texts(&source), ["Udvalget godkendte", "indstillingen."]);
    assert_eq!(furniture(&source).len(), 8);
}

#[test]
fn a_line_that_changes_outside_of_a_head_is_part_of_it() {
    let mut file = File::default();
    let titles = ["Referat", "1. Bænke", "1. Bænke", "2. Legeplads"];
    for (page, (title, key)) in titles.iter().zip(["a1b", "c3d", "5ef", "g7h"]).enumerate() {
        let head = lines(60, 810, &[title, "Klitby Kommune", "Torveudvalget den 4. februar 2025"]);
        let text = format!(
            "Udvalget talte om den {} side.",
            ["ene", "anden", "tredje", "fjerde"][page]
        );
        let foot = lines(60, 40, &[&format!("Side {} af 4", page + 1), &format!("Aftryk {key}")]);
        file.page(&(head + &set("F", 10, 60, 700, &text) + &foot));
    }
    let source = read(&file);
    assert_eq!(
        (texts(&source).len(), furniture(&source).len()),
        (4, 20),
        "{:#?}",
        texts(&source)
    );
}

#[test]
fn forms_are_read_where_they_are_drawn() {
    let mut file = File::default();
    let form = file.stream(
        "/Type/XObject/Subtype/Form/BBox[0 0 500 500]/Matrix[1 0 0 1 0 100]",
        &set("F", 10, 60, 587, "to"),
    );
    let content = set("F", 10, 60, 700, "en") + "/X Do\n" + &set("F", 10, 60, 674, "tre");
    file.page_with("", &format!("/XObject<</X {form} 0 R>>"), &content);
    let source = read(&file);
    assert_eq!(texts(&source), ["en", "to", "tre"]);
}

#[test]
fn text_that_stands_for_what_is_drawn_is_read() {
    let content = "BT /F 10 Tf 60 700 Td (Ef) Tj /Span<</ActualText(fek)>>BDC (#) Tj EMC (t) Tj ET\n\
        BT /F 10 Tf 60 680 Td (Udval) Tj /Span<</ActualText()>>BDC (-) Tj EMC ET\n\
        BT /F 10 Tf 60 667 Td (get) Tj ET\n";
    assert_eq!(texts(&one_page(content)), ["Effekt", "Udval\u{ad}", "get"]);
}

#[test]
fn letters_drawn_twice_to_look_bold_are_read_once() {
    let twice = set("F", 10, 60, 700, "Bilag til sagen") + "BT /F 10 Tf 1 0 0 1 60.3 700 Tm (Bilag til sagen) Tj ET\n";
    assert_eq!(texts(&one_page(&twice)), ["Bilag til sagen"]);
}

#[test]
fn text_that_stands_there_already_is_read_once() {
    let drawn = set("F", 10, 60, 700, "Udvalget godkendte sagen") + &set("F", 10, 60, 687, "og sendte den videre.");
    let guessed = set("F", 11, 61, 701, "Udvalget") + &set("F", 10, 61, 686, "0g sendte den videre.");
    let elsewhere = set("F", 10, 60, 674, "Udvalget godkendte sagen");
    let source = one_page(&(drawn + "3 Tr\n" + &guessed + &elsewhere));
    assert_eq!(
        texts(&source),
        [
            "Udvalget godkendte sagen",
            "og sendte den videre.",
            "Udvalget godkendte sagen"
        ]
    );
}

#[test]
fn lines_read_from_a_picture_differ_in_size() {
    let text = |size: u32, y: u32, text: &str| set("F", size, 60, y, text);
    let content = text(20, 700, "at udvalget drøfter muligheder for at udbygge")
        + &text(22, 676, "brugen af bænke")
        + &text(20, 652, "at udvalget drøfter muligheder for at udbygge")
        + &text(30, 610, "bænke");
    for (mode, found) in [("3", 3), ("0", 4)] {
        let source = one_page(&format!("{mode} Tr\n{content}"));
        assert_eq!(paragraphs(&source).len(), found, "{mode}: {:?}", paragraphs(&source));
    }
}

#[test]
fn spaced_letters_are_words() {
    let source = one_page("BT /B 14 Tf 3 Tc 60 700 Td (Punkt 8) Tj 0 Tc ET\n");
    assert_eq!(texts(&source), ["Punkt 8"]);
}

#[test]
fn ligatures_are_letters() {
    let mut file = File::default();
    let font = file.object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences[1/fi/fl/f_f_i]>>>>");
    let page = "BT /L 10 Tf 60 700 Td (\u{1}nans og \u{2}ytning, o\u{3}cielt) Tj ET";
    file.page_with(
        "",
        &format!("/ExtGState<</G<</Font[{font} 0 R 10]>>>>"),
        &page.replace("/L 10 Tf", "/G gs"),
    );
    assert_eq!(texts(&read(&file)), ["finans og flytning, officielt"]);
}

#[test]
fn columns_are_read_one_after_the_other() {
    let left: Vec<String> = (0..50)
        .map(|line| format!("venstre spalte linje {line} er fuld af ord"))
        .collect();
    let right: Vec<String> = (0..50)
        .map(|line| format!("anden spalte linje {line} er fuld af ord"))
        .collect();
    let column = |x, texts: &[String]| lines(x, 780, &texts.iter().map(String::as_str).collect::<Vec<_>>());
    let source = one_page(&(column(60, &left) + &column(310, &right)));
    let expected: Vec<&String> = left.iter().chain(&right).collect();
    assert_eq!(texts(&source), expected);
}

#[test]
fn cells_that_wrap_are_one_row() {
    let row = |y| {
        lines(60, y, &["Drift af", "bibliotek"]) + &lines(200, y, &["1.200 kr. i", "2025"]) + &lines(340, y, &["Nej"])
    };
    let head = lines(60, 720, &["Opgave"]) + &lines(200, 720, &["Udgift"]) + &lines(340, 720, &["Indtægt"]);
    let text = lines(
        60,
        600,
        &["Udvalget tager tabellen til efterretning, og sagen er dermed afsluttet."],
    );
    let source = one_page(&(head + &row(700) + &row(660) + &text));
    let row = "Drift af bibliotek\t1.200 kr. i 2025\tNej";
    assert_eq!(texts(&source)[..3], ["Opgave\tUdgift\tIndtægt", row, row]);
    assert_eq!(source.lines.len(), 4);
}

#[test]
fn cells_in_the_middle_of_their_row_are_part_of_it() {
    let content = lines(60, 700, &["Kultur- og", "Fritids-", "forvaltning"])
        + &lines(200, 687, &["Ja"])
        + &lines(60, 640, &["Slut på tabellen."]);
    assert_eq!(
        texts(&one_page(&content)),
        ["Kultur- og Fritids- forvaltning\tJa", "Slut på tabellen."]
    );
}

#[test]
fn a_contents_list_keeps_its_leaders() {
    let content = set("F", 10, 60, 700, "Godkendelse af dagsorden")
        + &set("F", 10, 190, 700, ". . . . . . . . . .")
        + &set("F", 10, 500, 700, "3");
    assert_eq!(texts(&one_page(&content)), ["Godkendelse af dagsorden ..........\t3"]);
}

#[test]
fn paragraphs_are_told_by_how_they_are_set() {
    let content = set("B", 10, 60, 700, "Sagsfremstilling")
        + &lines(
            60,
            687,
            &[
                "Udvalget har på sit møde i marts ønsket at få belyst, hvordan bænkene på torvet kan",
                "vedligeholdes i de kommende år, og hvad det vil koste. Forvaltningen har derfor bedt",
                "om et tilbud.",
                "Det tager udvalget stilling til, når budgettet for de kommende år er kendt, og når alle",
                "parter er hørt.",
            ],
        )
        + &lines(
            60,
            600,
            &["- en bænk ved kirken, som skal males i den farve, som den havde før krigen, og som"],
        )
        + &lines(67, 587, &["naboerne ønsker"])
        + &lines(60, 574, &["- en bænk ved havnen"]);
    let found = paragraphs(&one_page(&content));
    let lengths: Vec<_> = found.iter().map(|text| text.split('|').count()).collect();
    assert_eq!(lengths, [1, 3, 2, 2, 1], "{found:#?}");
}

#[test]
fn a_head_of_five_lines_stands_in_no_sentence() {
    let mut file = File::default();
    let head = [
        "Klitby Kommune",
        "Byrådet",
        "Referat af mødet",
        "den 4. februar 2025",
        "Åbent møde",
    ];
    for (page, word) in [(1, "ene"), (2, "anden"), (3, "tredje"), (4, "fjerde")] {
        let begin =
            format!("på den {word} side. Udvalget har på sit møde i marts ønsket at få belyst, hvordan bænkene");
        let middle =
            format!("kan vedligeholdes i de {word} år, og hvad det vil koste at male dem alle i den farve, som");
        let end = format!("står i den {word} lokalplan, der har været gældende for torvet siden sommeren, og som står");
        let text = lines(60, 640, &[&begin, &middle, &end]);
        file.page(&(lines(60, 800, &head) + &text + &set("F", 8, 280, 30, &format!("{page} / 4"))));
    }
    let source = read(&file);
    assert_eq!(
        furniture(&source)[..6],
        [
            "Klitby Kommune",
            "Byrådet",
            "Referat af mødet",
            "den 4. februar 2025",
            "Åbent møde",
            "1 / 4"
        ]
    );
    assert_eq!(furniture(&source).len(), 24);
    assert_eq!(paragraphs(&source).len(), 1, "{:#?}", paragraphs(&source));
}

#[test]
fn page_numbers_of_two_pages_are_told_by_counting() {
    let mut file = File::default();
    for (page, text) in [(1, "Udvalget godkendte"), (2, "indstillingen.")] {
        file.page(&(lines(60, 700, &[text]) + &set("F", 8, 280, 30, &format!("{page}"))));
    }
    assert_eq!(furniture(&read(&file)), ["1", "2"]);
}

#[test]
fn artifacts_belong_to_the_page() {
    let content = "/Artifact BMC ".to_owned()
        + &set("F", 8, 60, 810, "Klitby Kommune")
        + "EMC\n"
        + &lines(60, 700, &["Udvalget godkendte indstillingen."]);
    let source = one_page(&content);
    assert_eq!(
        (furniture(&source), texts(&source)),
        (vec!["Klitby Kommune"], vec!["Udvalget godkendte indstillingen."])
    );
}

#[test]
fn bullets_apart_from_their_entries_find_them() {
    let content = lines(80, 700, &["en bænk", "et bord"]) + &set("F", 10, 66, 700, "-") + "67 690 3 3 re f\n";
    assert_eq!(texts(&one_page(&content)), ["- en bænk", "• et bord"]);
}

#[test]
fn invisible_text_is_read_and_hidden_layers_are_not() {
    let mut file = File::default();
    let layer = file.object("<</Type/OCG/Name(kladde)>>");
    file.catalog = format!("/OCProperties<</OCGs[{layer} 0 R]/D<</OFF[{layer} 0 R]>>>>");
    let content = format!(
        "BT 3 Tr ET {}/OC /L BDC {}EMC\n",
        lines(60, 700, &["skannet tekst"]),
        lines(60, 660, &["kladde"])
    );
    file.page_with("", &format!("/Properties<</L {layer} 0 R>>"), &content);
    assert_eq!(texts(&read(&file)), ["skannet tekst"]);
}

#[test]
fn headings_have_the_level_of_the_structure_or_of_the_bookmarks() {
    let mut file = File::default();
    let first = file.object("<</Title(Beslutning)/Parent 6 0 R>>");
    let outlines = file.object(&format!("<</First {first} 0 R/Last {first} 0 R>>"));
    let content = "/H2 <</MCID 0>>BDC ".to_owned()
        + &set("F", 10, 60, 700, "Indstilling")
        + "EMC\n"
        + &set("F", 10, 60, 650, "Beslutning")
        + &set("F", 10, 60, 630, "Godkendt.");
    file.page(&content);
    // The page is the fourth of these objects.
    file.catalog = format!(
        "/Outlines {outlines} 0 R/StructTreeRoot<</K<</S/Overskrift/K<</S/Under/Pg 8 0 R/K 0>>>>/RoleMap<</Under/H2>>>>"
    );
    let levels: Vec<_> = read(&file).lines.iter().map(|line| line.look.level).collect();
    assert_eq!(levels, [2, 1, 0]);
}

#[test]
fn pages_without_text_are_named() {
    let scan = "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q\n";
    let mut file = File::default();
    file.page(scan);
    let refused = |file: &File| intake(&file.bytes(), Options::default()).err();
    assert_eq!(refused(&file), Some(IntakeError::NoText));
    file.page(&lines(60, 700, &["Udvalget godkendte indstillingen."]));
    assert_eq!(read(&file).warnings, [Warning::PagesWithoutText(vec![1])]);
    let stamp = |page: usize| set("F", 8, 60, 40, &format!("Side {page} af 3"));
    let mut stamped = File::default();
    for page in 1..=3 {
        stamped.page(&(scan.to_owned() + &stamp(page)));
    }
    assert_eq!(refused(&stamped), Some(IntakeError::NoText));
    let mut part = File::default();
    part.page(&(lines(60, 700, &["Udvalget godkendte indstillingen."]) + &stamp(1)));
    for page in 2..=3 {
        part.page(&(scan.to_owned() + &stamp(page)));
    }
    assert_eq!(read(&part).warnings, [Warning::PagesWithoutText(vec![2, 3])]);
}

#[test]
fn empty_pages_lack_nothing() {
    let mut file = File::default();
    let nothing = file.stream("/Filter/FlateDecode", "");
    file.page_with(&format!("/Contents {nothing} 0 R"), "", "");
    let refused = intake(&file.bytes(), Options::default()).err();
    assert_eq!(refused, Some(IntakeError::Empty));
    file.page(&lines(60, 700, &["Udvalget godkendte indstillingen."]));
    assert_eq!(read(&file).warnings, []);
}

#[test]
fn layers_are_seen_as_the_document_says() {
    for (settings, seen) in [
        ("/OFF[{a} 0 R]", ["b", "none of a"]),
        ("/BaseState/OFF/ON[{a} 0 R]", ["a", "any of a"]),
    ] {
        let mut file = File::default();
        let [a, b] = ["a", "b"].map(|name| file.object(&format!("<</Type/OCG/Name({name})>>")));
        let settings = settings.replace("{a}", &a.to_string());
        file.catalog = format!("/OCProperties<</OCGs[{a} 0 R {b} 0 R]/D<<{settings}>>>>");
        let any = file.object(&format!("<</Type/OCMD/OCGs[{a} 0 R]>>"));
        let none = file.object(&format!("<</Type/OCMD/OCGs {a} 0 R/P/AllOff>>"));
        let layers = [
            ("A", "a", 700),
            ("B", "b", 660),
            ("C", "any of a", 620),
            ("D", "none of a", 580),
        ];
        let content = layers.map(|(layer, text, y)| format!("/OC /{layer} BDC {}EMC\n", lines(60, y, &[text])));
        let properties = format!("/Properties<</A {a} 0 R/B {b} 0 R/C {any} 0 R/D {none} 0 R>>");
        file.page_with("", &properties, &content.concat());
        assert_eq!(texts(&read(&file)), seen, "{settings}");
    }
}

#[test]
fn what_is_typed_into_fields_stands_in_its_place() {
    let mut file = File::default();
    let mut look = |text: &str| {
        let content = format!("/Tx BMC BT /F 10 Tf 2 5 Td ({text}) Tj ET EMC");
        file.stream(
            "/Type/XObject/Subtype/Form/BBox[0 0 300 20]/Resources<</Font<</F 3 0 R>>>>",
            &content,
        )
    };
    let [first, second, button, note] = ["Godkendt.", "Udsat.", "Send", "Rettet"].map(&mut look);
    let field = |kind: &str, y: u32, look: usize| {
        format!("<</Type/Annot{kind}/Rect[60 {y} 360 {}]/AP<</N {look} 0 R>>>>", y + 20)
    };
    let fields = field("/Subtype/Widget/FT/Tx", 675, first)
        + &field("/Subtype/Widget/FT/Tx", 615, second)
        + &field("/Subtype/Widget/FT/Btn", 500, button)
        + &field("/Subtype/FreeText", 590, note)
        + &field("/Subtype/FreeText/F 2", 560, note);
    let content = set("F", 10, 60, 700, "1. Torv") + &set("F", 10, 60, 640, "2. Bro") + &set("F", 10, 60, 540, "Slut");
    file.page_with(&format!("/Annots[{fields}]"), "", &content);
    assert_eq!(
        texts(&read(&file)),
        ["1. Torv", "Godkendt.", "2. Bro", "Udsat.", "Rettet", "Slut"]
    );
}

#[test]
fn letters_that_cannot_be_told_are_counted() {
    let mut file = File::default();
    let font = "<</Type/Font/Subtype/Type0/BaseFont/Ukendt/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2\
        /BaseFont/Ukendt/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/W[0[500 500 500 500]]>>]>>";
    let state = file.object(&format!("<</Font[{font} 10]>>"));
    let garbled = "BT /G gs 60 600 Td <000100020003> Tj ET\n";
    let resources = format!("/ExtGState<</G {state} 0 R>>");
    file.page_with(
        "",
        &resources,
        &(lines(60, 700, &["Udvalget godkendte indstillingen."]) + garbled),
    );
    assert_eq!(read(&file).warnings, [Warning::Undecodable(3)]);
    let mut file = File::default();
    file.object(&format!("<</Font[{font} 10]>>"));
    file.page_with("", &resources, garbled);
    assert_eq!(
        intake(&file.bytes(), Options::default()).err(),
        Some(IntakeError::Garbled(100))
    );
}

/// Hostile files end, and soon.
#[test]
fn hostile_files_end() {
    let text = lines(60, 700, &["Udvalget godkendte indstillingen."]);
    for (name, file) in [
        ("a form that draws itself", loop_of_forms()),
        ("forms that draw forms many times over", tower_of_forms()),
        ("states inside states", flood(&"q ".repeat(500_000), &text)),
        ("marks inside marks", flood(&"/Span BMC ".repeat(300_000), &text)),
        ("operators", flood(&"1 0 0 1 0 0 cm ".repeat(400_000), &text)),
        (
            "letters in one place",
            flood(&"BT /F 10 Tf (aaaaaaaaaa) Tj ET ".repeat(30_000), &text),
        ),
        ("cells", flood(&lines(60, 700, &["a", "a", "a"]).repeat(20_000), &text)),
        ("shapes", flood(&"60 690 3 3 re f ".repeat(100_000), &text)),
        ("arrays inside arrays", flood(&"[".repeat(500_000), &text)),
        ("widths without end", endless_widths()),
    ] {
        let begin = Instant::now();
        let _ = intake(&file.bytes(), Options::default());
        assert!(
            begin.elapsed() < Duration::from_secs(20),
            "{name}: {:?}",
            begin.elapsed()
        );
    }
}

fn flood(operators: &str, text: &str) -> File {
    let mut file = File::default();
    file.page(&format!("{text}{operators}"));
    file
}

fn loop_of_forms() -> File {
    let mut file = File::default();
    // The form's own number: it is the first object.
    let form = file.stream("/Subtype/Form/Resources<</XObject<</X 5 0 R>>>>", "/X Do /X Do");
    file.page_with("", &format!("/XObject<</X {form} 0 R>>"), "/X Do");
    file
}

fn tower_of_forms() -> File {
    let mut file = File::default();
    let mut form = file.stream("/Subtype/Form", "BT ET");
    for _ in 0..10 {
        form = file.stream(
            &format!("/Subtype/Form/Resources<</XObject<</X {form} 0 R>>>>"),
            &"/X Do ".repeat(50),
        );
    }
    file.page_with("", &format!("/XObject<</X {form} 0 R>>"), "/X Do");
    file
}

fn endless_widths() -> File {
    let mut file = File::default();
    let composite = "<</Type/Font/Subtype/Type0/BaseFont/U/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2\
        /BaseFont/U/W[0 4294967295 500]>>]>>";
    let simple = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/FirstChar 4294967295/LastChar 4294967296/Widths[1 1]>>";
    for font in [composite, simple] {
        let font = file.object(font);
        file.page_with(
            "",
            &format!("/ExtGState<</G<</Font[{font} 0 R 10]>>>>"),
            "BT /G gs (aa) Tj ET",
        );
    }
    file
}

/// Damaged files of the same minutes: how many words come out, and whether some are said to be missing.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Outcome {
    /// All of it, and no doubt.
    Whole,
    /// What could be read, marked incomplete; or refused as damaged.
    Partly,
    Refused(IntakeError),
    /// Read as what it is: no PDF.
    Other,
}

const DAMAGED: [(&str, Outcome); 22] = [
    ("badxref", Outcome::Whole),
    ("junk_before", Outcome::Whole),
    ("lin", Outcome::Whole),
    ("noxref", Outcome::Whole),
    ("objstm", Outcome::Whole),
    ("trunc99", Outcome::Whole),
    ("enc_empty_aes256", Outcome::Whole),
    ("enc_empty_rc4", Outcome::Whole),
    ("enc_pw", Outcome::Refused(IntakeError::Encrypted)),
    ("empty", Outcome::Refused(IntakeError::Empty)),
    ("html", Outcome::Other),
    ("hdr", Outcome::Partly),
    ("loop", Outcome::Partly),
    ("zeropage", Outcome::Partly),
    ("trunc10", Outcome::Partly),
    ("trunc50", Outcome::Partly),
    ("trunc90", Outcome::Partly),
    ("flip00", Outcome::Partly),
    ("flip07", Outcome::Partly),
    ("flip13", Outcome::Partly),
    ("flip21", Outcome::Partly),
    ("flip34", Outcome::Partly),
];
/// The whole text has so many words.
const WORDS: usize = 2_628;

#[test]
fn damaged_files_give_what_they_hold() {
    for (name, outcome) in DAMAGED {
        let Some(bytes) = damaged(name) else { return };
        let read = intake(&bytes, Options::default());
        let fits = match (&read, outcome) {
            (Ok((_, source)), Outcome::Whole) => is_whole(source),
            (Ok((_, source)), Outcome::Partly) => source.warnings.contains(&Warning::Incomplete),
            (Ok((kind, _)), Outcome::Other) => *kind != referat::intake::MediaType::Pdf,
            (Err(error), Outcome::Refused(expected)) => *error == expected,
            (Err(error), Outcome::Partly) => *error == IntakeError::Damaged,
            (Err(_), Outcome::Other) => true,
            _ => false,
        };
        assert!(fits, "{name}: {:?}", read.map(|(_, source)| source.warnings));
    }
}

fn is_whole(source: &SourceText) -> bool {
    source.text.split_whitespace().count() == WORDS && source.warnings.is_empty()
}

#[test]
fn a_password_opens_what_is_locked() {
    let Some(locked) = damaged("enc_pw") else { return };
    let with = |password| {
        intake(
            &locked,
            Options {
                password: Some(password),
            },
        )
    };
    assert_eq!(with("forkert").err(), Some(IntakeError::Encrypted));
    assert!(with("hemmelig").is_ok_and(|(_, source)| is_whole(&source)));
    let Some(open) = damaged("enc_empty_aes256") else {
        return;
    };
    assert!(
        intake(
            &open,
            Options {
                password: Some("unødig")
            }
        )
        .is_ok()
    );
}

/// A damaged file; nothing, and a notice, where they are not here.
fn damaged(name: &str) -> Option<Vec<u8>> {
    let bytes = std::fs::read(format!("{}/damaged/{name}.pdf", common::FILES)).ok();
    if bytes.is_none() {
        common::say("the damaged files are not here; skipped\n");
    }
    bytes
}

/// Any bytes of a good file may be wrong: no panic, and an end.
#[test]
fn torn_files_do_no_harm() {
    let mut file = File::default();
    let form = file.stream("/Subtype/Form", &lines(60, 500, &["i en form"]));
    for page in 1..=3 {
        let content = lines(60, 700, &["Udvalget godkendte indstillingen, som", "den forelå."])
            + "/X Do\n"
            + &set("F", 8, 280, 30, &format!("{page}"));
        file.page_with("", &format!("/XObject<</X {form} 0 R>>"), &content);
    }
    let whole = file.bytes();
    let mut seed = 1_u32;
    let mut random = |below: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize % below
    };
    for _ in 0..400 {
        let mut torn = whole.clone();
        for _ in 0..=random(12) {
            let at = random(torn.len());
            torn[at] = u8::try_from(random(256)).unwrap();
        }
        if random(4) == 0 {
            torn.truncate(random(torn.len()));
        }
        let _ = intake(&torn, Options::default());
    }
}
