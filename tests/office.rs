//! Documents of word processors, put together by the tests: what they show is what is read.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod common;
mod zipped;

use referat::IntakeError;
use referat::intake::{MediaType, Options, intake};
use referat::source::{SourceText, Warning};
use zipped::zip;

const TYPES: &str = "<Types><Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-\
    officedocument.wordprocessingml.document.main+xml'/></Types>";
const ODT: &str = "application/vnd.oasis.opendocument.text";

fn read(bytes: &[u8]) -> Result<SourceText, IntakeError> {
    intake(bytes, Options::default()).map(|(_, source)| source)
}

/// A document of Word with a body and other parts.
fn docx(body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let document = format!("<w:document xmlns:w='w'><w:body>{body}</w:body></w:document>");
    let related: Vec<_> = parts
        .iter()
        .enumerate()
        .map(|(index, (name, _))| {
            let kind = name.trim_end_matches(".xml").trim_end_matches(char::is_numeric);
            format!("<Relationship Id='r{index}' Type='http://x/{kind}' Target='{name}'/>")
        })
        .collect();
    let related = format!("<Relationships>{}</Relationships>", related.concat());
    let mut members = vec![("[Content_Types].xml".to_owned(), TYPES.to_owned())];
    members.push(("word/document.xml".to_owned(), document));
    members.push(("word/_rels/document.xml.rels".to_owned(), related));
    members.extend(
        parts
            .iter()
            .map(|(name, text)| (format!("word/{name}"), (*text).to_owned())),
    );
    let members: Vec<_> = members
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_bytes()))
        .collect();
    zip(&members)
}

/// A document of LibreOffice with styles of its own and a body.
fn odt(automatic: &str, body: &str, styles: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:automatic-styles>{automatic}</office:automatic-styles>\
         <office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    zip(&[
        ("mimetype", ODT.as_bytes()),
        ("content.xml", content.as_bytes()),
        ("styles.xml", styles.as_bytes()),
    ])
}

/// The lines of the text, those of pages left out.
fn lines(bytes: &[u8]) -> Vec<String> {
    let source = read(bytes).expect("text");
    let text = source.lines.iter().filter(|line| !line.furniture);
    text.map(|line| source.slice(line.span).to_owned()).collect()
}

fn furniture(bytes: &[u8]) -> Vec<String> {
    let source = read(bytes).expect("text");
    let lines = source.lines.iter().filter(|line| line.furniture);
    lines.map(|line| source.slice(line.span).to_owned()).collect()
}

fn looks(bytes: &[u8]) -> Vec<(u16, bool, u8)> {
    let lines = read(bytes).expect("text").lines;
    lines
        .iter()
        .map(|line| (line.look.size, line.look.bold, line.look.level))
        .collect()
}

fn gaps(bytes: &[u8]) -> Vec<bool> {
    read(bytes).expect("text").lines.iter().map(|line| line.gap).collect()
}

/// A paragraph of Word.
fn p(settings: &str, text: &str) -> String {
    format!("<w:p><w:pPr>{settings}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
}

/// An entry of a list.
fn entry(list: u32, level: u32, text: &str) -> String {
    p(
        &format!("<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr>"),
        text,
    )
}

/// Lists 1 and 2 of one pattern, of which 2 starts anew; 3 has bullets.
const NUMBERING: &str = "<w:numbering>\
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

const STYLES: &str = "<w:styles>\
    <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val='20'/></w:rPr></w:rPrDefault>\
    <w:pPrDefault><w:pPr><w:spacing w:after='200'/></w:pPr></w:pPrDefault></w:docDefaults>\
    <w:style w:type='paragraph' w:default='1' w:styleId='N'><w:name w:val='Normal'/></w:style>\
    <w:style w:type='paragraph' w:styleId='H1'><w:name w:val='heading 1'/><w:basedOn w:val='N'/>\
    <w:pPr><w:numPr><w:numId w:val='4'/></w:numPr></w:pPr><w:rPr><w:b/><w:sz w:val='30'/></w:rPr></w:style>\
    <w:style w:type='paragraph' w:styleId='H2'><w:name w:val='heading 2'/><w:basedOn w:val='H1'/>\
    <w:rPr><w:sz w:val='26'/></w:rPr></w:style>\
    <w:style w:type='paragraph' w:styleId='Own'><w:name w:val='Egen'/><w:basedOn w:val='H2'/>\
    <w:pPr><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr><w:rPr><w:b w:val='0'/></w:rPr></w:style>\
    <w:style w:type='paragraph' w:styleId='Tight'><w:name w:val='Tight'/><w:pPr><w:spacing w:after='0'/></w:pPr></w:style>\
    <w:style w:type='character' w:styleId='Strong'><w:name w:val='Strong'/><w:rPr><w:b/></w:rPr></w:style>\
    <w:style w:type='paragraph' w:styleId='Loop'><w:name w:val='Loop'/><w:basedOn w:val='Loop'/></w:style>\
    </w:styles>";

fn style(name: &str) -> String {
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

const LIST_STYLES: &str = "<text:list-style style:name='L'>\
    <text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='.' text:start-value='4'/>\
    <text:list-level-style-number text:level='2' style:num-format='a' style:num-suffix=')' text:display-levels='2'/>\
    <text:list-level-style-bullet text:level='3' text:bullet-char='\u{f0b7}'/></text:list-style>";

#[test]
fn lists_of_odt() {
    let body = "<text:list text:style-name='L' xml:id='one'>\
        <text:list-header><text:p>head</text:p></text:list-header>\
        <text:list-item><text:p>a</text:p><text:p>more</text:p><text:list><text:list-item><text:p>b</text:p>\
        <text:list><text:list-item><text:p>c</text:p></text:list-item></text:list></text:list-item></text:list>\
        </text:list-item><text:list-item><text:p>d</text:p><text:list><text:list-item><text:p>e</text:p>\
        </text:list-item></text:list></text:list-item></text:list><text:p>between</text:p>\
        <text:list text:style-name='L'><text:list-item><text:p>f</text:p></text:list-item></text:list>\
        <text:list text:style-name='L' text:continue-list='one'><text:list-item><text:p>g</text:p></text:list-item></text:list>\
        <text:list text:style-name='L' text:continue-numbering='true'><text:list-item><text:p>h</text:p></text:list-item>\
        <text:list-item text:start-value='9'><text:p>i</text:p></text:list-item></text:list>";
    let shown = [
        "head",
        "4. a",
        "more",
        "4.a) b",
        "\u{2022} c",
        "5. d",
        "5.a) e",
        "between",
        "4. f",
        "6. g",
        "7. h",
        "9. i",
    ];
    assert_eq!(lines(&odt(LIST_STYLES, body, "")), shown);
}

#[test]
fn the_flow_of_odt() {
    let automatic = "<style:style style:name='B' style:family='text'><style:text-properties fo:font-weight='bold' \
        fo:font-size='200%'/></style:style>\
        <style:style style:name='V' style:family='text'><style:text-properties text:display='none'/></style:style>";
    let styles = "<s><office:styles><style:default-style style:family='paragraph'><style:text-properties \
        fo:font-size='10pt'/></style:default-style><text:outline-style style:name='Outline'>\
        <text:outline-level-style text:level='1' style:num-format='1'/>\
        <text:outline-level-style text:level='2' style:num-format='1' text:display-levels='2'/></text:outline-style>\
        </office:styles><office:master-styles><style:master-page><style:header><text:p>Klitby</text:p></style:header>\
        <style:footer><text:p>Side <text:page-number>2</text:page-number></text:p></style:footer></style:master-page>\
        </office:master-styles></s>";
    let body = "<text:tracked-changes><text:changed-region><text:deletion><text:p>deleted</text:p></text:deletion>\
        </text:changed-region></text:tracked-changes>\
        <text:h text:outline-level='1'>One</text:h><text:h text:outline-level='2'>Two</text:h>\
        <text:h text:outline-level='2' text:is-list-header='true'>Bare</text:h>\
        <text:p>a  \n b<text:s text:c='2'/>c<text:tab/>d<text:line-break/><text:span text:style-name='B'>bold</text:span>\
        <text:span text:style-name='V'>hidden</text:span><office:annotation><text:p>comment</text:p></office:annotation>\
        <text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>note</text:p></text:note-body></text:note>\
        <text:a>link</text:a></text:p>\
        <text:table-of-content><text:table-of-content-source><text:index-title-template>no</text:index-title-template>\
        </text:table-of-content-source><text:index-body><text:p>entry<text:tab/>3</text:p></text:index-body>\
        </text:table-of-content>\
        <draw:frame><draw:text-box><text:p>box</text:p></draw:text-box><svg:desc>no</svg:desc></draw:frame>\
        <table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>h</text:p></table:table-cell>\
        <table:table-cell><text:p>i</text:p></table:table-cell></table:table-row></table:table-header-rows>\
        <table:table-row><table:table-cell table:number-columns-spanned='2'><text:p>j</text:p></table:table-cell>\
        <table:covered-table-cell/><table:table-cell><text:p>k</text:p></table:table-cell></table:table-row></table:table>";
    let bytes = odt(automatic, body, styles);
    let shown = [
        "1 One",
        "1.1 Two",
        "Bare",
        "a b  c\td",
        "boldlink",
        "note",
        "entry\t3",
        "box",
        "h\ti",
        "j\t\tk",
    ];
    assert_eq!(lines(&bytes), shown);
    assert_eq!(furniture(&bytes), ["Klitby", "Side 2"]);
    let levels: Vec<_> = looks(&bytes).iter().map(|(_, _, level)| *level).collect();
    assert_eq!(levels[..5], [0, 1, 2, 2, 0]);
}

fn rtf(body: &str) -> Vec<u8> {
    let head = "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset2 Symbol;}{\\f2\\fcharset204 X;}}\
        {\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{\\s0 Normal;}{\\s1\\b\\fs40 heading 1;}\
        {\\s2\\outlinelevel1 Egen;}{\\*\\cs9 heading 3;}}{\\info{\\title no}}{\\*\\generator no}";
    format!("{head}{body}}}").into_bytes()
}

#[test]
fn letters_of_rtf() {
    let body = "\\pard R\\'f8dgr\\'F8d \\u230\\'e6 \\u230? \\uc2\\u229 xx\\uc0\\u248 \\uc1 \\u-10179 ?\\u-8704 ?\n\
        a\\~b\\_c\\-d\\{e\\}\\\\\\endash\\line f\\tab g{\\v hidden}{\\deleted gone}{\\f1\\'b7}\\par {\\f2\\'e6}\\par";
    let bytes = rtf(body);
    let shown = [
        "R\u{f8}dgr\u{f8}d \u{e6} \u{e6} \u{e5}\u{f8}\u{1f600}a\u{a0}b-cd{e}\\\u{2013}",
        "f\tg\u{2022}",
        "\u{fffd}",
    ];
    assert_eq!(lines(&bytes), shown);
    assert_eq!(read(&bytes).unwrap().warnings, [Warning::Undecodable(1)]);
}

#[test]
fn code_pages_of_rtf() {
    for (head, text) in [
        (
            &b"{\\rtf1\\pca bl\\'86b\\'91r \\'9d\\par}"[..],
            "bl\u{e5}b\u{e6}r \u{d8}",
        ),
        (
            b"{\\rtf1\\ansi\\ansicpg65001 bl\xC3\xA5\\'c3\\'a6\\par}",
            "bl\u{e5}\u{e6}",
        ),
        (b"{\\rtf1\\ansi bl\xE5\\'96\\par}", "bl\u{e5}\u{2013}"),
    ] {
        assert_eq!(lines(head), [text]);
    }
}

#[test]
fn the_flow_of_rtf() {
    let body = "{\\header Klitby\\par}{\\footer Side {\\field{\\*\\fldinst PAGE}{\\fldrslt 2}}\\par}\
        \\pard\\s1\\sb200\\b\\fs40 Heading\\par\\pard\\plain\\s2\\fs20 Own\\par\\pard\\plain\\fs20 \
        {\\listtext\\pard\\plain 1.\\tab}\\ls1 one\\par{\\listtext\\f1\\'b7\\tab}\\ls1 two\\par\
        \\pard text{\\footnote note\\par}{\\*\\unknown no}{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt box\\par}}}\
        {\\pict\\bin4 \\}}}}{\\*\\annotation no}{\\field{\\*\\fldinst{HYPERLINK \"x\"}}{\\fldrslt link}}\\par\
        \\trowd\\pard\\intbl a\\cell b\\par c\\cell\\row\\trowd\\intbl\\cell d\\cell\\row\\pard after";
    let bytes = rtf(body);
    let shown = [
        "Heading",
        "Own",
        "1. one",
        "\u{2022} two",
        "textlink",
        "note",
        "box",
        "a\tb c",
        "d",
        "after",
    ];
    assert_eq!(lines(&bytes), shown);
    assert_eq!(furniture(&bytes), ["Klitby", "Side 2"]);
    let looks = looks(&bytes);
    assert_eq!(looks[1..4], [(200, true, 1), (100, false, 2), (100, false, 0)]);
}

#[test]
fn what_is_left_of_a_broken_document() {
    let whole = docx(&(p("", "first") + &p("", "second")), &[]);
    let source = read(&whole).unwrap();
    assert!(source.warnings.is_empty());
    let torn = zip(&[
        ("[Content_Types].xml", TYPES.as_bytes()),
        (
            "word/document.xml",
            b"<w:document><w:body><w:p><w:r><w:t>first</w:t></w:r></w:p><w:p></w:q>",
        ),
    ]);
    let source = read(&torn).unwrap();
    assert_eq!(
        (source.text.as_str(), &source.warnings[..]),
        ("first\n", &[Warning::Incomplete][..])
    );
    assert_eq!(
        read(b"{\\rtf1 first\\par {second").unwrap().warnings,
        [Warning::Incomplete]
    );
    for (name, bytes) in [("docx", docx("", &[])), ("rtf", b"{\\rtf1 }".to_vec())] {
        assert_eq!(read(&bytes).err(), Some(IntakeError::Empty), "{name}");
    }
    assert_eq!(read(b"{\\rtf1 {").err(), Some(IntakeError::Damaged));
    assert_eq!(read(b"PK\x03\x04").err(), Some(IntakeError::Damaged));
}

/// Documents of all three formats, the real ones where they are there.
fn documents() -> Vec<(String, Vec<u8>)> {
    let formats = ["docx", "odt", "rtf"];
    let real = formats.iter().flat_map(|format| {
        common::documents(&format!("{}/{format}", common::FILES), format)
            .into_iter()
            .take(2)
    });
    let mut all: Vec<_> = real.map(|document| (document.name, document.bytes)).collect();
    let many: String = (0..200).map(|number| entry(1, 0, &format!("line {number}"))).collect();
    all.push((
        "docx".into(),
        docx(&many, &[("numbering.xml", NUMBERING), ("styles.xml", STYLES)]),
    ));
    all.push(("odt".into(), odt(LIST_STYLES, &"<text:p>line</text:p>".repeat(200), "")));
    all.push(("rtf".into(), rtf(&"\\pard line\\par".repeat(200))));
    all
}

#[test]
fn a_document_that_is_cut_off_is_no_panic() {
    for (name, bytes) in documents() {
        for tenth in 1..10 {
            let cut = &bytes[..bytes.len() * tenth / 10];
            match read(cut) {
                Ok(source) => assert!(source.warnings.contains(&Warning::Incomplete), "{name}, {tenth} tenths"),
                Err(error) => assert!(
                    matches!(error, IntakeError::Damaged | IntakeError::Empty),
                    "{name}: {error}"
                ),
            }
        }
        let most = read(&bytes[..bytes.len() - 30]).unwrap();
        let whole = read(&bytes).unwrap();
        assert!(most.lines.len() * 10 >= whole.lines.len() * 9, "{name}");
    }
}

#[test]
fn bytes_that_were_changed_are_no_panic() {
    let mut state = 7_u64;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(state >> 33).unwrap()
    };
    for (_, bytes) in documents() {
        for _ in 0..10 {
            let mut changed = bytes.clone();
            for _ in 0..20 {
                let at = next() % changed.len();
                changed[at] = next().to_le_bytes()[0];
            }
            let _ = read(&changed);
        }
    }
}

#[test]
fn bombs_are_told() {
    let blank = format!(
        "<w:document><w:body>{}</w:body></w:document>",
        " ".repeat(8 * 1024 * 1024)
    );
    let bomb = zip(&[
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("word/document.xml", blank.as_bytes()),
    ]);
    assert_eq!(read(&bomb).err(), Some(IntakeError::ArchiveBomb));
    let deep = format!("<office:text>{}", "<text:p>".repeat(100_000));
    let source = read(&odt("", &deep, "")).err();
    assert_eq!(source, Some(IntakeError::Damaged));
    let groups = format!("{{\\rtf1 a\\par {}b", "{".repeat(200_000));
    assert_eq!(read(groups.as_bytes()).unwrap().text, "a\n");
}

#[test]
fn what_is_not_read_is_named() {
    let office = |folder: &str| zip(&[("[Content_Types].xml", b"<Types/>"), (folder, b"<a/>")]);
    let open = |kind: &str| zip(&[("mimetype", kind.as_bytes()), ("content.xml", b"<a/>")]);
    let locked = zip(&[
        ("mimetype", ODT.as_bytes()),
        (
            "META-INF/manifest.xml",
            b"<manifest><manifest:encryption-data/></manifest>",
        ),
        ("content.xml", b"\x01\x02"),
    ]);
    let mut ole = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    ole.extend([0; 600]);
    let mut locked_office = ole.clone();
    locked_office.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    for (bytes, error) in [
        (office("xl/workbook.xml"), IntakeError::UnsupportedType("XLSX")),
        (office("ppt/presentation.xml"), IntakeError::UnsupportedType("PPTX")),
        (open("application/epub+zip"), IntakeError::UnsupportedType("EPUB")),
        (
            open("application/vnd.oasis.opendocument.spreadsheet"),
            IntakeError::UnsupportedType("ODS"),
        ),
        (zip(&[("a.txt", b"text")]), IntakeError::UnsupportedType("ZIP")),
        (zip(&[]), IntakeError::UnsupportedType("ZIP")),
        (ole, IntakeError::UnsupportedType("DOC")),
        (locked_office, IntakeError::Encrypted),
        (locked, IntakeError::Encrypted),
    ] {
        assert_eq!(read(&bytes).err(), Some(error));
    }
}

#[test]
fn types_are_told_by_their_bytes() {
    for (bytes, media_type) in [
        (docx(&p("", "a"), &[]), MediaType::Docx),
        (odt("", "<text:p>a</text:p>", ""), MediaType::Odt),
        (rtf("a"), MediaType::Rtf),
    ] {
        assert_eq!(intake(&bytes, Options::default()).unwrap().0, media_type);
    }
}
