//! Web pages: what of them is read, line by line.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod common;

use referat::intake::{MediaType, Options, intake};
use referat::model::Minutes;
use referat::source::SourceText;
use std::fmt::Write;

/// Markup, and the text that it is: a blank line where there is space between paragraphs.
const LINES: &[(&str, &str)] = &[
    // White space collapses, a no-break space does not.
    ("<p> a \n\t b </p>", "a b"),
    ("<p>a&nbsp; b</p>", "a  b"),
    ("<p>a<span> b</span> <i> c</i></p>", "a b c"),
    ("<p>bl<b>å</b>bær</p>", "blåbær"),
    // Space stands where browsers leave it.
    ("<p>a</p><p>b</p><div>c</div><div>d</div>", "a\n\nb\n\nc\nd"),
    ("<div>a<div>b</div>c</div>", "a\nb\nc"),
    ("<p>a</p><h2>b</h2>c<hr>d", "a\n\nb\n\nc\n\nd"),
    ("<p>a<br>b<br><br>c</p>", "a\nb\n\nc"),
    ("<div>a</div><div>&nbsp;</div><div>b</div>", "a\n\nb"),
    (
        "<p style='margin:0cm'>a</p><p style='margin:0cm 0cm .0001pt'>b</p>",
        "a\nb",
    ),
    ("<p style='margin:0 0 1em'>a</p><p>b</p>", "a\n\nb"),
    ("<blockquote><p>a</p></blockquote>b", "a\n\nb"),
    // Tags that pages leave out.
    ("<p>a<p>b", "a\n\nb"),
    ("<p>a<div>b</div>", "a\n\nb"),
    ("<ul><li>a<li>b</ul>", "• a\n• b"),
    ("<dl><dt>a<dd>b<dt>c<dd>d</dl>", "a\nb\nc\nd"),
    ("<table><tr><td>a<td>b<tr><td>c<td>d</table>", "a\tb\nc\td"),
    ("<table><td>a<td>b</table>", "a\tb"),
    ("<table><tr><th>a<th>b<tbody><tr><td>c<td>d</table>e", "a\tb\nc\td\n\ne"),
    ("<h2>a<h3>b</h3>c", "a\n\nb\n\nc"),
    ("<div><span>a</div>b", "a\nb"),
    ("<ul><li><div>a<li>b</ul>", "• a\n• b"),
    ("a</p>b</br>c</div>d", "a\nb\ncd"),
    ("<p>a</i></span></td>b", "ab"),
    ("<table><tr><td><table><tr><td>a<td>b</table><td>c</table>", "a\tb\n\nc"),
    (
        "<form><table><form><tr><td>a</td></form><td>b</td></tr></table></form>",
        "a\tb",
    ),
    ("<td>a</td><td>b</td>", "a\nb"),
    // Lists with their marks.
    ("<ol><li>a<li>b</ol>", "1. a\n2. b"),
    ("<ol start=3><li>a<li value=7>b<li>c</ol>", "3. a\n7. b\n8. c"),
    ("<ol type=a><li>a<li>b</ol>", "a. a\nb. b"),
    ("<ol type=A start=27><li>a</ol>", "AA. a"),
    ("<ol type=i start=4><li>a</ol>", "iv. a"),
    ("<ol style='list-style-type:upper-roman'><li>a</ol>", "I. a"),
    ("<ol reversed><li>a<li>b</ol>", "2. a\n1. b"),
    ("<ul style='list-style:none'><li>a</ul>", "a"),
    ("<ul><li>a<ul><li>b</ul><li>c</ul>", "• a\n• b\n• c"),
    ("<ol><li>a<ol type=a><li>b</ol><li>c</ol>d", "1. a\na. b\n2. c\n\nd"),
    ("<ol><li><p>a</p><p>b</p><li><li>c</ol>", "1. a\n\nb\n\n3. c"),
    // Tables of figures: a line a row.
    ("<table><tr><td>a<td><td>b</table>", "a\t\tb"),
    ("<table><tr><td><p>a</p><p>b</p><td>c<td>d</table>", "a b\tc\td"),
    ("<table><tr><td colspan=2>a<td>b</table>", "a\tb"),
    (
        "<table><tr><td rowspan=2>a<td rowspan=2>b<td>c<tr><td>d</table>",
        "a\tb\tc\nd",
    ),
    (
        "<table><tr><td>a<td rowspan=2>b<td>c<tr><td>d<td>e</table>",
        "a\tb\tc\nd\t\te",
    ),
    ("<table><caption>a</caption><tr><td>b<td>c</table>", "a\nb\tc"),
    ("<table><tr><td>3.<td><h2>a</h2></table>", "3.\ta"),
    (
        "<p>a</p><table><tr><td><p>b</p><td>c<tr><td>d<td><p>e</p></table>f",
        "a\n\nb\tc\nd\te\n\nf",
    ),
    // Tables that only place text.
    ("<table><tr><td><h2>a</h2><p>b</p></table>", "a\n\nb"),
    ("<table><tr><td><p>a</p><p>b</p><tr><td>c</table>", "a\n\nb\nc"),
    ("<table><tr><td>menu<td><h2>a</h2>b</table>", "menu\n\na\n\nb"),
    // A label and values below each other.
    (
        "<table><tr><td>Afbud<td>Bo Carl<br>Ane Berg</table>",
        "Afbud\tBo Carl\nAne Berg",
    ),
    (
        "<table><tr><td>Afbud<td><ul><li>Bo<li>Ane</ul></table>",
        "Afbud\n• Bo\n• Ane",
    ),
    // A contents list with dots that a style draws.
    (
        "<div><span class=t>a b</span><span class=d></span> <span>12</span></div>",
        "a b\t12",
    ),
    ("<div>a <span class=icon></span> b</div>", "a b"),
    // What is no text.
    (
        "<p>a<script>b</script><style>c</style><!-- d --><svg><text>e</text></svg></p>",
        "a",
    ),
    (
        "<nav>a</nav><p>b</p><menu>c</menu><noscript><p>d</p></noscript><template>e</template>",
        "b",
    ),
    (
        "<p>a<button>b</button><select><option>c<option>d</select><textarea>e</textarea></p>",
        "a",
    ),
    ("<h3><button>a</button></h3><button>b</button>", "a"),
    (
        "<p>abc<span hidden>b</span><i aria-hidden=true>c</i><b style='display: none'>d</b></p>",
        "abc",
    ),
    (
        "<p>abc<div role=navigation>b</div><div role=search>c</div><dialog>d</dialog>",
        "abc",
    ),
    ("<head><title>a</title></head><body>b</body>", "b"),
    ("<img alt=a><p>b<img alt=c>d</p>", "bd"),
    ("<!doctype html><![CDATA[x]]><p>a</p>", "a"),
    ("<details><summary>a</summary><p>b</p></details>", "a\n\nb"),
    (
        "<a class='skip-link' href='#m'>a</a><ol class='list breadcrumb'><li>b</ol><p>c</p>",
        "c",
    ),
    // Items that open when they are clicked: the text lies in what is hidden.
    (
        "<h3>a</h3><div hidden>b and much more than is shown</div>",
        "a\n\nb and much more than is shown",
    ),
    // Line ends that count.
    ("<pre>\na  b\n\nc</pre>", "a  b\n\nc"),
    ("<div style='white-space:pre-line'>a\nb</div>", "a\nb"),
    // Letters by name and number.
    ("<p>&aelig;&#248;&#xE5; &lt;&amp;&gt; &ndash;</p>", "æøå <&> –"),
    // The site around the text.
    (
        "<header>a</header><main><header>b</header><p>c</p></main><footer>d</footer>",
        "a\n\nb\n\nc\n\nd",
    ),
];

#[test]
fn markup_is_lines() {
    let mut report = String::new();
    for (html, expected) in LINES {
        let found = page(html);
        let found = found.text.trim_end_matches('\n');
        if found != *expected {
            writeln!(report, "{html}\n  {found:?}\n  {expected:?}").unwrap();
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

/// Markup, and its lines with what they look like: `#` headings, `*` bold, `-` furniture.
const LOOKS: &[(&str, &[&str])] = &[
    ("<h2>a</h2><p>b</p>", &["##* a", "b"]),
    ("<p><b>a</b></p><p><strong>b</strong> c</p>", &["* a", "b c"]),
    ("<p><b>a</b>:</p><p> <b> a </b> </p>", &["a:", "* a"]),
    ("<p><span style='font-weight:700'>a</span></p>", &["* a"]),
    (
        "<b style='font-weight:normal'><p>a</p><p><b>b</b></p></b>",
        &["a", "* b"],
    ),
    ("<b><p>a</b>b</p><p>c</p>", &["ab", "c"]),
    ("<table><tr><th>a<th>b<tr><th>c<td>d</table>", &["* a\tb", "c\td"]),
    ("<table><tr><td><b>a<td>b</table>c", &["a\tb", "c"]),
    ("<div role=heading aria-level=4>a</div>", &["#### a"]),
    (
        "<header>a</header><p>b</p><article><footer>c</footer></article><footer>d</footer>",
        &["- a", "b", "c", "- d"],
    ),
    (
        "<p>a</p><main><h1>b</h1>c</main><aside>d</aside>",
        &["- a", "#* b", "c", "- d"],
    ),
    // A main part without text is none; a main heading is read wherever it stands.
    (
        "<p>a very long text that fills a page</p><main>b</main>",
        &["a very long text that fills a page", "b"],
    ),
    ("<header><h1>a</h1>b</header><main>c</main>", &["#* a", "- b", "c"]),
];

#[test]
fn lines_say_how_they_are_set() {
    for (html, expected) in LOOKS {
        let source = page(html);
        assert_eq!(looks(&source), *expected, "{html}");
    }
}

fn looks(source: &SourceText) -> Vec<String> {
    let seen = source.lines.iter().map(|line| {
        let level = "#".repeat(line.look.level.into());
        let marks = [
            if line.look.bold { "*" } else { "" },
            if line.furniture { "-" } else { "" },
        ]
        .concat();
        format!("{level}{marks} {}", source.slice(line.span))
            .trim_start()
            .to_owned()
    });
    seen.collect()
}

/// What programs put on the clipboard.
const CLIPBOARD: &[(&str, &str)] = &[
    ("<meta charset='utf-8'><p>a</p>", "a"),
    (
        "Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:000\r\n<html><body>\r\n<!--StartFragment--><h3>a</h3>b<!--EndFragment-->\r\n</body></html>",
        "a\n\nb",
    ),
    (
        "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><!--[if gte mso 9]><xml><o:x>no</o:x></xml><![endif]-->\
         <style><!-- p.MsoNormal {margin:0cm} --></style></head><body lang=DA style='tab-interval:65.2pt'><!--StartFragment-->\
         <p class=MsoNormal style='margin:0cm'><b style='mso-bidi-font-weight:normal'>Beslutning<o:p></o:p></b></p>\
         <p class=MsoNormal style='margin:0cm'>Godkendt.<o:p></o:p></p>\
         <p class=MsoNormal style='margin:0cm'><o:p>&nbsp;</o:p></p>\
         <p class=MsoListParagraph style='margin:0cm;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.\
         <span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>at a<o:p></o:p></p>\
         <p class=MsoListParagraph style='margin:0cm'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·\
         <span>&nbsp;&nbsp; </span></span></span><![endif]>at b</p><p style='margin:0'>c<span style='mso-tab-count:1'>    </span>d</p>",
        "Beslutning\nGodkendt.\n\n1. at a\n• at b\nc\td",
    ),
    (
        "<meta charset='utf-8'><b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\"><p dir=\"ltr\" style=\"line-height:1.38;\
         margin-top:0pt;margin-bottom:0pt;\"><span style=\"font-weight:700;white-space:pre-wrap;\">Beslutning</span></p>\
         <p dir=\"ltr\" style=\"margin-top:0pt;margin-bottom:0pt;\"><span style=\"white-space:pre-wrap;\">Godkendt.</span></p><br />\
         <ol><li dir=\"ltr\" style=\"list-style-type:lower-alpha;\" aria-level=\"1\"><p role=\"presentation\" style=\"margin-top:0pt;\
         margin-bottom:0pt;\"><span>at a</span></p></li></ol></b>",
        "Beslutning\nGodkendt.\n\na. at a",
    ),
];

#[test]
fn the_clipboard_of_word_processors() {
    for (html, expected) in CLIPBOARD {
        assert_eq!(page(html).text.trim_end(), *expected, "{html}");
    }
}

#[test]
fn a_page_is_told_by_its_markup() {
    for page in [
        "<!DOCTYPE html><p>a",
        "\u{feff} \n<!-- a --><?xml version='1.0'?><HTML><body>a",
        "<p>a",
        "<meta charset='utf-8'>a",
        "<a href='x'>a</a>",
    ] {
        assert_eq!(media_type(page), MediaType::Html, "{page}");
    }
    let tags = format!("Referat\n{}", "<p>Godkendt.</p>\n".repeat(10));
    assert_eq!(media_type(&tags), MediaType::Html);
    for text in [
        "a < b",
        "<3",
        "<Ane Berg>",
        "5 <b 7",
        "Se <p> i HTML",
        "<b uden ende",
        "a <br> b <br> c",
    ] {
        assert_eq!(media_type(text), MediaType::Text, "{text}");
    }
}

#[test]
fn a_page_saved_with_its_parts() {
    let head = "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--x\"\r\n\r\n";
    let parts = [
        ("quoted-printable", "<p>Bl=C3=A5=\r\nb=C3=A6r = a</p>"),
        ("base64", "PHA+QmzDpWLDpnIgPSBhPC9w\r\nPg=="),
        ("8bit", "<p>Blåbær = a</p>"),
    ];
    for (encoding, body) in parts {
        let file = format!(
            "{head}----x\r\nContent-Type: text/css\r\n\r\np {{}}\r\n----x\r\nContent-Type: text/html; charset=utf-8\r\n\
             Content-Transfer-Encoding: {encoding}\r\n\r\n{body}\r\n----x--\r\n"
        );
        assert_eq!(page(&file).text, "Blåbær = a\n", "{encoding}");
    }
}

/// Markup that is repeated; each must be read in time that grows with it alone.
const HOSTILE: [&str; 18] = [
    "<div>",
    "<b>",
    "<b><p>",
    "<a><span>x",
    "</div>",
    "</p>",
    "<p>x",
    "<table>",
    "<table><tr><td>",
    "<table><tr><td rowspan=32>x",
    "<td rowspan=32 colspan=32>",
    "<ul><li>",
    "<ol reversed><li>",
    "<nav>",
    "<!--",
    "&amp",
    "<h1><button>",
    "<svg></b>",
];

#[test]
fn nesting_without_end_is_read() {
    for part in HOSTILE {
        let html = format!("<p>a</p><table>{}", part.repeat(50_000));
        let start = std::time::Instant::now();
        let _ = intake(html.as_bytes(), Options::default());
        assert!(start.elapsed().as_secs() < 20, "{part}");
    }
}

#[test]
fn minutes_in_a_page_read_as_the_text_does() {
    for document in common::invented() {
        let escaped = document.text().replace('&', "&amp;").replace('<', "&lt;");
        let html = format!("<!doctype html><meta charset=utf-8><pre>\n{escaped}</pre>");
        let page = referat::parse(html.as_bytes(), "page").expect("a page").remove(0);
        let titles = |minutes: &Minutes| minutes.items.iter().map(|item| item.title.clone()).collect::<Vec<_>>();
        assert_eq!(titles(&page), titles(&document.parse()), "{}", document.name);
    }
}

#[test]
fn one_long_line_is_read() {
    let html = format!("<p>{}</p>", "ord ".repeat(2_000_000));
    assert_eq!(page(&html).lines.len(), 1);
}

fn page(html: &str) -> SourceText {
    let wrapped = if html.starts_with('<') || html.starts_with("Version") || html.starts_with("From") {
        html.to_owned()
    } else {
        format!("<body>{html}")
    };
    let (media_type, source) =
        intake(wrapped.as_bytes(), Options::default()).unwrap_or_else(|error| panic!("{html}: {error}"));
    assert_eq!(media_type, MediaType::Html, "{html}");
    source
}

fn media_type(text: &str) -> MediaType {
    intake(text.as_bytes(), Options::default()).expect("text").0
}
