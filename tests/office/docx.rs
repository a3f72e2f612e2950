//! Documents of Word.

use super::*;

/// A paragraph of Word.
pub fn p(settings: &str, text: &str) -> String {
    format!("<w:p><w:pPr>{settings}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
}

/// An entry of a list.
pub fn entry(list: u32, level: u32, text: &str) -> String {
    p(
        &format!("<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr>"),
        text,
    )
}

/// Lists 1 and 2 of one pattern, of which 2 starts anew; 3 has bullets.
pub const NUMBERING: &str = "<w:numbering>\
    <w:abstractNum w:abstractNumId='0'>\
    <w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>\
    <w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.%2'/></w:lvl>\
    <w:lvl w:ilvl='2'><w:start w:val='3'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%3)'/></w:lvl>\
    </w:abstractNum>\
    <w:abstractNum w:abstractNumId='1'>\
    <w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/><w:lvlText w:val='\u{f0b7}'/></w:lvl>\
    <w:lvl w:ilvl='1'><w:numFmt w:val='bullet'/><w:lvlText w:val='-'/></w:lvl></w:abstractNum>\
    <w:abstractNum w:abstractNumId='2'>\
    <w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='upperRoman'/><w:pStyle w:val='H1'/>\
    <w:lvlText w:val='Del %1'/></w:lvl>\
    <w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:isLgl/><w:pStyle w:val='H2'/>\
    <w:lvlText w:val='%1.%2'/></w:lvl></w:abstractNum>\
    <w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>\
    <w:num w:numId='2'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/>\
    </w:lvlOverride></w:num>\
    <w:num w:numId='3'><w:abstractNumId w:val='1'/></w:num>\
    <w:num w:numId='4'><w:abstractNumId w:val='2'/></w:num>\
    <w:num w:numId='5'><w:abstractNumId w:val='0'/></w:num></w:numbering>";

#[test]
fn numbers_of_lists_are_as_shown() {
    let body = [
        entry(1, 0, "a"),
        entry(1, 1, "b"),
        entry(1, 1, "c"),
        entry(1, 2, "d"),
        entry(1, 0, "e"),
        entry(1, 1, "f"),
        entry(2, 0, "g"),
        entry(2, 0, "h"),
        entry(5, 0, "i"),
        entry(3, 0, "j"),
        entry(3, 1, "k"),
        entry(9, 0, "l"),
    ];
    let bytes = docx(&body.concat(), &[("numbering.xml", NUMBERING)]);
    let shown = [
        "1. a",
        "1.1 b",
        "1.2 c",
        "c) d",
        "2. e",
        "2.1 f",
        "1. g",
        "2. h",
        "3. i",
        "\u{2022} j",
        "- k",
        "l",
    ];
    assert_eq!(lines(&bytes), shown);
}

pub const STYLES: &str = "<w:styles>\
    <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val='20'/></w:rPr></w:rPrDefault>\
    <w:pPrDefault><w:pPr><w:spacing w:after='200'/></w:pPr></w:pPrDefault></w:docDefaults>\
    <w:style w:type='paragraph' w:default='1' w:styleId='N'><w:name w:val='Normal'/></w:style>\
    <w:style w:type='paragraph' w:styleId='H1'><w:name w:val='heading 1'/><w:basedOn w:val='N'/>\
    <w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='4'/></w:numPr></w:pPr><w:rPr><w:b/><w:sz w:val='30'/></w:rPr></w:style>\
    <w:style w:type='paragraph' w:styleId='H2'><w:name w:val='heading 2'/><w:basedOn w:val='H1'/>\
    <w:rPr><w:sz w:val='26'/></w:rPr></w:style>\
    <w:style w:type='paragraph' w:styleId='Own'><w:name w:val='Egen'/><w:basedOn w:val='H2'/>\
    <w:pPr><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr><w:rPr><w:b w:val='0'/></w:rPr></w:style>\
    <w:style w:type='paragraph' w:styleId='Tight'><w:name w:val='Tight'/><w:pPr><w:spacing w:after='0'/></w:pPr></w:style>\
    <w:style w:type='character' w:styleId='Strong'><w:name w:val='Strong'/><w:rPr><w:b/></w:rPr></w:style>\
    <w:style w:type='paragraph' w:styleId='Loop'><w:name w:val='Loop'/><w:basedOn w:val='Loop'/></w:style>\
    </w:styles>";

pub fn style(name: &str) -> String {
    format!("<w:pStyle w:val='{name}'/>")
}

#[test]
fn styles_inherit() {
    let body = [
        p(&style("H1"), "a"),
        p(&style("H2"), "b"),
        p(&style("Own"), "c"),
        p("", "running text"),
        p(&style("Loop"), "d"),
        p(
            &(style("H1") + "<w:outlineLvl w:val='9'/><w:numPr><w:numId w:val='0'/></w:numPr>"),
            "e",
        ),
        "<w:p><w:r><w:rPr><w:rStyle w:val='Strong'/></w:rPr><w:t>f</w:t></w:r></w:p>".to_owned(),
    ];
    let bytes = docx(&body.concat(), &[("styles.xml", STYLES), ("numbering.xml", NUMBERING)]);
    assert_eq!(lines(&bytes), ["Del I a", "1.1 b", "c", "running text", "d", "e", "f"]);
    let looks = looks(&bytes);
    assert_eq!(
        looks,
        [
            (150, true, 1),
            (130, true, 2),
            (130, false, 2),
            (100, false, 0),
            (100, false, 0),
            (150, true, 0),
            (100, true, 0)
        ]
    );
}

#[test]
fn space_between_paragraphs() {
    let body = [
        p("", "a"),
        p(&style("Tight"), "b"),
        p(&style("Tight"), "c"),
        p("", ""),
        p(&style("Tight"), "d"),
        entry(3, 0, "e"),
        entry(3, 0, "f"),
        p("<w:spacing w:before='60' w:after='0'/>", "g"),
    ];
    let bytes = docx(&body.concat(), &[("styles.xml", STYLES), ("numbering.xml", NUMBERING)]);
    assert_eq!(gaps(&bytes), [true, true, false, true, false, false, true]);
}

#[test]
fn what_stands_in_a_run() {
    let body = "<w:p><w:r><w:t>a</w:t><w:tab/><w:t xml:space='preserve'> b </w:t><w:br/><w:t>c</w:t>\
        <w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e\u{ad}f</w:t><w:sym w:font='Wingdings' w:char='F0A7'/></w:r>\
        <w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:lastRenderedPageBreak/><w:cr/><w:t>g</w:t></w:r>\
        <w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink>\
        <w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent><w:r><w:t>sdt</w:t></w:r></w:sdtContent></w:sdt>\
        <m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>";
    assert_eq!(lines(&docx(body, &[])), ["a\t b", "c-def\u{2022}", "glinksdtx=1"]);
}

fn field(kind: &str) -> String {
    format!("<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>")
}

#[test]
fn fields_show_their_results() {
    let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let instruction = "<w:r><w:instrText>TOC \\o \"1-3\"</w:instrText></w:r>";
    let body = [
        "<w:p>".to_owned(),
        field("begin") + instruction + &run("no") + &field("begin") + &run("no") + &field("separate"),
        run("no") + &field("end") + &field("separate") + &run("Torvet"),
        "<w:r><w:tab/></w:r>".to_owned()
            + &field("begin")
            + instruction
            + &field("separate")
            + &run("3")
            + &field("end"),
        "</w:p><w:p>".to_owned() + &run("Havnen") + &field("end") + "</w:p>",
        "<w:p><w:fldSimple w:instr='PAGE'>".to_owned() + &run("7") + "</w:fldSimple></w:p>",
        "<w:p>".to_owned() + &field("begin") + instruction + &run("lost") + "</w:p>" + &p("", "after"),
    ];
    assert_eq!(lines(&docx(&body.concat(), &[])), ["Torvet\t3", "Havnen", "7", "after"]);
}

#[test]
fn tracked_changes_are_taken() {
    let body = "<w:p><w:ins><w:r><w:t>in</w:t></w:r></w:ins><w:del><w:r><w:delText>out</w:delText></w:r></w:del>\
        <w:moveFrom><w:r><w:t>from</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>to</w:t></w:r></w:moveTo></w:p>\
        <w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr>\
        <w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>";
    let bytes = docx(
        &(body.to_owned() + &entry(1, 0, "stays")),
        &[("numbering.xml", NUMBERING)],
    );
    assert_eq!(lines(&bytes), ["into", "1. stays"]);
}

#[test]
fn tables_are_rows() {
    let cell = |settings: &str, text: &str| format!("<w:tc><w:tcPr>{settings}</w:tcPr>{}</w:tc>", p("", text));
    let rows = [
        "<w:tbl><w:tr>".to_owned(),
        cell("<w:vMerge w:val='restart'/>", "a") + &cell("", "b") + &cell("", "c"),
        "</w:tr><w:tr>".to_owned() + &cell("<w:vMerge/>", "") + &cell("<w:gridSpan w:val='2'/>", "d"),
        "</w:tr><w:tr>".to_owned() + &cell("", "e") + "<w:tc>" + &p("", "f") + &p("", "g") + "</w:tc>" + &cell("", "h"),
        "</w:tr><w:tr>".to_owned() + &cell("<w:gridSpan w:val='2'/>", "i") + &cell("", "j"),
        "</w:tr><w:tr><w:trPr><w:del/></w:trPr>".to_owned() + &cell("", "gone"),
        "</w:tr></w:tbl>".to_owned(),
    ];
    let bytes = docx(&(p("", "above") + &rows.concat() + &p("", "below")), &[]);
    assert_eq!(lines(&bytes), ["above", "a\tb\tc", "d", "e\tf g\th", "i\t\tj", "below"]);
    assert_eq!(gaps(&bytes), [true, true, false, false, false, true]);
}

#[test]
fn tables_that_only_lay_out_are_paragraphs() {
    let heading = p("<w:outlineLvl w:val='0'/>", "Beslutning");
    let one = format!(
        "<w:tbl><w:tr><w:tc>{heading}{}</w:tc></w:tr></w:tbl>",
        p("", "Godkendt.")
    );
    let two = format!("<w:tbl><w:tr><w:tc>{heading}</w:tc><w:tc>{one}</w:tc></w:tr></w:tbl>");
    assert_eq!(lines(&docx(&one, &[])), ["Beslutning", "Godkendt."]);
    assert_eq!(lines(&docx(&two, &[])), ["Beslutning", "Beslutning", "Godkendt."]);
}

#[test]
fn labels_beside_prose_are_paragraphs() {
    let prose = p("", &"word ".repeat(50)) + &entry(1, 0, "first") + &entry(1, 0, "second");
    let table = |cells: &str| {
        format!(
            "<w:tbl><w:tr><w:tc>{}</w:tc>{cells}</w:tr></w:tbl>",
            p("", "Indstilling")
        )
    };
    let numbering = [("numbering.xml", NUMBERING)];
    let two = lines(&docx(&table(&format!("<w:tc>{prose}</w:tc>")), &numbering));
    assert_eq!(
        (two[0].as_str(), two[2].as_str(), two.len()),
        ("Indstilling", "1. first", 4)
    );
    let three = lines(&docx(&table(&format!("<w:tc>{prose}</w:tc><w:tc/>")), &numbering));
    assert_eq!(three.len(), 1);
}

#[test]
fn parts_that_are_not_read_are_told() {
    let bytes = docx(&(p("", "text") + "<w:altChunk r:id='r9'/>"), &[]);
    assert_eq!(read(&bytes).unwrap().warnings, [Warning::Incomplete]);
}

#[test]
fn headers_and_footers_stand_apart() {
    let (header, footer) = (p("", "Klitby Kommune"), p("", "Side 1"));
    let (header, footer) = (format!("<w:hdr>{header}</w:hdr>"), format!("<w:ftr>{footer}</w:ftr>"));
    let parts = [
        ("header1.xml", header.as_str()),
        ("header2.xml", &header),
        ("footer1.xml", &footer),
    ];
    let bytes = docx(&p("", "text"), &parts);
    assert_eq!(read(&bytes).unwrap().text, "Klitby Kommune\n\ntext\n\nSide 1\n");
    assert_eq!(furniture(&bytes), ["Klitby Kommune", "Side 1"]);
}

#[test]
fn text_boxes_and_notes_follow_their_paragraph() {
    let text_box = |text: &str| format!("<w:txbxContent>{}</w:txbxContent>", p("", text));
    let body = format!(
        "<w:p><w:r><w:t>a</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{}</wps:txbx></w:drawing>\
         </mc:Choice><mc:Fallback><w:pict><v:textbox>{}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>\
         <w:r><w:t>b</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r></w:p>{}",
        text_box("box"),
        text_box("box"),
        p("", "c")
    );
    let notes = format!(
        "<w:footnotes><w:footnote w:id='0'>{}</w:footnote><w:footnote w:id='2'>{}</w:footnote></w:footnotes>",
        p("", "separator"),
        p("", "note")
    );
    assert_eq!(
        lines(&docx(&body, &[("footnotes.xml", &notes)])),
        ["ab", "box", "note", "c"]
    );
}

#[test]
fn the_main_part_may_have_another_name() {
    let rels =
        "<Relationships><Relationship Type='http://x/officeDocument' Target='/word/document2.xml'/></Relationships>";
    let document = format!("<w:document><w:body>{}</w:body></w:document>", p("", "text"));
    let bytes = zip(&[
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", rels.as_bytes()),
        ("word/document2.xml", document.as_bytes()),
    ]);
    assert_eq!(lines(&bytes), ["text"]);
}
