//! Documents of `LibreOffice`.

use super::*;

pub const LIST_STYLES: &str = "<text:list-style style:name='L'>\
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
