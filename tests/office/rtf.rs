//! Rich Text Format.

use super::*;

#[test]
fn letters_of_rtf() {
    let body = "\\pard R\\'f8dgr\\'F8d \\u230\\'e6 \\u230? \\uc2\\u229 xx\\uc0\\u248 \\uc1 \\u-10179 ?\\u-8704 ?\n\
        a\\~b\\_c\\-d\\{e\\}\\\\\\endash\\line f\\tab g{\\v hidden}{\\deleted gone}{\\f1\\'b7}\\par {\\f2\\'e6}\\par";
    let bytes = rtf(body);
    let shown = [
        "R\u{f8}dgr\u{f8}d \u{e6} \u{e6} \u{e5}\u{f8}\u{1f600}a b-cd{e}\\\u{2013}",
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
fn groups_that_begin_twice_or_never_end() {
    for (body, shown) in [
        ("a{\\footnote\\*\\shptxt b}c\\par d", &["ac", "b", "d"][..]),
        ("a\\par\\*\\footnote b", &["a", "b"]),
        ("a}}}\\par b", &["a", "b"]),
        ("a{\\pict{\\footnote no}}b", &["ab"]),
    ] {
        assert_eq!(lines(&rtf(body)), shown, "{body}");
    }
}

/// As Word writes them: list texts before the paragraph begins, cells in groups, the row's end in another one.
#[test]
fn rtf_of_word() {
    let body = "{\\listtext\\pard\\plain\\ltrpar \\rtlch\\fcs1 \\af0 1.\\tab}\\pard\\plain \\ltrpar\\s2\\fi-360\\ls1\\outlinelevel1\\rin0 \
        {\\rtlch\\fcs1 \\af0 \\ltrch\\fcs0 \\b\\insrsid1 Heading\\par }\\ltrrow\\trowd \\cellx100\\cellx200\\pard\\plain \\intbl \
        {\\rtlch\\fcs1 A\\cell B\\cell }\\pard\\plain \\intbl{\\trowd \\cellx100\\cellx200\\row \\ltrrow}\
        \\pard\\plain \\intbl{C\\cell }\\pard\\plain \\itap2{D\\nestcell{\\nonesttables\\par}}{\\*\\nesttableprops\\nestrow}\
        \\pard\\intbl{\\cell\\row}\\pard\\plain {\\upr{no?}{\\*\\ud{no}}}after\\par";
    let bytes = rtf(body);
    assert_eq!(lines(&bytes), ["1. Heading", "A\tB", "C\tD", "no?after"]);
    assert_eq!(looks(&bytes)[0], (100, true, 2));
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
