//! The elements of HTML, as far as their text is concerned.

/// What an element does to the text in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Stands in a line: `span`, and every element that is not in the table.
    Inline,
    /// Sets text bold: `b`.
    Strong,
    /// Ends a line: `br`.
    Break,
    /// Holds nothing and shows no text: `img`.
    Void,
    /// A line across the page: `hr`.
    Rule,
    /// Begins and ends a line, whatever it opens in; it is no container: `form` stands in all places of old pages.
    Edge,
    /// Is everywhere and means nothing: `html`, `body`.
    Ignored,
    /// Lines of its own, without space around them: `div`.
    Block,
    /// Lines of its own with space around them: `blockquote`.
    Spaced,
    /// `p`.
    Paragraph,
    /// `h1` to `h6`, with the level.
    Heading(u8),
    /// White space counts: `pre`.
    Pre,
    /// A region of the page: `main`, `header`.
    Region(Region),
    /// `ol` (true) and `ul`.
    List(bool),
    /// `li`.
    Entry,
    /// `dt` and `dd`.
    Term,
    /// `table`.
    Table,
    /// `tbody` and its like.
    RowGroup,
    /// `tr`.
    Row,
    /// `td`.
    Cell,
    /// `th`, which is bold.
    HeadCell,
    /// `caption`.
    Caption,
    /// Shows no text, or none that belongs to the document: `script`, `nav`. True where the element is a block.
    Gone(bool),
    /// A button: no text, but where it is what a heading consists of.
    Button,
}

/// Regions of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Region {
    /// What the page is there for.
    Main,
    /// `article` and `section`, which have heads and feet of their own.
    Section,
    /// `header` and `footer`.
    Edge,
}

/// A row of the table of elements.
#[derive(Debug, PartialEq, Eq)]
pub struct Known {
    /// The name in small letters; empty for unknown ones.
    pub name: &'static str,
    /// What it does to its text.
    pub kind: Kind,
}

const fn row(name: &'static str, kind: Kind) -> Known {
    Known { name, kind }
}

/// Any element that is not in the table.
static OTHER: Known = row("", Kind::Inline);

/// All that do something to their text, by name.
static ELEMENTS: &[Known] = &[
    row("a", Kind::Inline),
    row("address", Kind::Block),
    row("area", Kind::Void),
    row("article", Kind::Region(Region::Section)),
    row("aside", Kind::Block),
    row("audio", Kind::Gone(false)),
    row("b", Kind::Strong),
    row("base", Kind::Void),
    row("blockquote", Kind::Spaced),
    row("body", Kind::Ignored),
    row("br", Kind::Break),
    row("button", Kind::Button),
    row("canvas", Kind::Gone(false)),
    row("caption", Kind::Caption),
    row("center", Kind::Block),
    row("col", Kind::Void),
    row("colgroup", Kind::Void),
    row("datalist", Kind::Gone(false)),
    row("dd", Kind::Term),
    row("details", Kind::Block),
    row("dialog", Kind::Gone(true)),
    row("dir", Kind::List(false)),
    row("div", Kind::Block),
    row("dl", Kind::Spaced),
    row("dt", Kind::Term),
    row("embed", Kind::Void),
    row("fieldset", Kind::Block),
    row("figcaption", Kind::Block),
    row("figure", Kind::Spaced),
    row("footer", Kind::Region(Region::Edge)),
    row("form", Kind::Edge),
    row("frame", Kind::Void),
    row("frameset", Kind::Ignored),
    row("h1", Kind::Heading(1)),
    row("h2", Kind::Heading(2)),
    row("h3", Kind::Heading(3)),
    row("h4", Kind::Heading(4)),
    row("h5", Kind::Heading(5)),
    row("h6", Kind::Heading(6)),
    row("head", Kind::Ignored),
    row("header", Kind::Region(Region::Edge)),
    row("hgroup", Kind::Block),
    row("hr", Kind::Rule),
    row("html", Kind::Ignored),
    row("iframe", Kind::Gone(false)),
    row("img", Kind::Void),
    row("input", Kind::Void),
    row("legend", Kind::Block),
    row("li", Kind::Entry),
    row("link", Kind::Void),
    row("listing", Kind::Pre),
    row("main", Kind::Region(Region::Main)),
    row("math", Kind::Gone(false)),
    row("menu", Kind::Gone(true)),
    row("meta", Kind::Void),
    row("meter", Kind::Gone(false)),
    row("nav", Kind::Gone(true)),
    row("noembed", Kind::Gone(false)),
    row("noframes", Kind::Gone(false)),
    row("noscript", Kind::Gone(false)),
    row("object", Kind::Gone(false)),
    row("ol", Kind::List(true)),
    row("p", Kind::Paragraph),
    row("param", Kind::Void),
    row("plaintext", Kind::Pre),
    row("pre", Kind::Pre),
    row("progress", Kind::Gone(false)),
    row("rp", Kind::Gone(false)),
    row("script", Kind::Gone(false)),
    row("search", Kind::Gone(true)),
    row("section", Kind::Region(Region::Section)),
    row("select", Kind::Gone(false)),
    row("source", Kind::Void),
    row("span", Kind::Inline),
    row("strong", Kind::Strong),
    row("style", Kind::Gone(false)),
    row("summary", Kind::Block),
    row("svg", Kind::Gone(false)),
    row("table", Kind::Table),
    row("tbody", Kind::RowGroup),
    row("td", Kind::Cell),
    row("template", Kind::Gone(false)),
    row("textarea", Kind::Gone(false)),
    row("tfoot", Kind::RowGroup),
    row("th", Kind::HeadCell),
    row("thead", Kind::RowGroup),
    row("title", Kind::Gone(false)),
    row("tr", Kind::Row),
    row("track", Kind::Void),
    row("ul", Kind::List(false)),
    row("video", Kind::Gone(false)),
    row("wbr", Kind::Void),
    row("xml", Kind::Gone(false)),
    row("xmp", Kind::Pre),
];

/// The element of a name in small letters.
pub fn find(name: &[u8]) -> &'static Known {
    named(name).unwrap_or(&OTHER)
}

/// The element of a name in small letters, where it is in the table.
pub fn named(name: &[u8]) -> Option<&'static Known> {
    let at = ELEMENTS
        .binary_search_by(|known| known.name.as_bytes().cmp(name))
        .ok()?;
    ELEMENTS.get(at)
}

impl Kind {
    /// Whether its start ends an open paragraph.
    pub const fn closes_paragraph(self) -> bool {
        self.is_block() && !self.is_table_part()
    }

    /// Whether it stands on lines of its own.
    pub const fn is_block(self) -> bool {
        !matches!(
            self,
            Self::Inline | Self::Strong | Self::Break | Self::Void | Self::Ignored | Self::Button | Self::Gone(false)
        )
    }

    /// Whether it stands in a table and nowhere else.
    pub const fn is_table_part(self) -> bool {
        matches!(
            self,
            Self::RowGroup | Self::Row | Self::Cell | Self::HeadCell | Self::Caption
        )
    }

    /// Whether browsers leave space around it.
    pub const fn is_spaced(self) -> bool {
        matches!(
            self,
            Self::Spaced
                | Self::Paragraph
                | Self::Heading(_)
                | Self::Pre
                | Self::List(_)
                | Self::Table
                | Self::Rule
                | Self::Region(Region::Section | Region::Main)
        )
    }

    /// Whether what stands in it is sealed off: an end tag in it ends nothing around it.
    pub const fn is_scope(self) -> bool {
        matches!(
            self,
            Self::Table | Self::Cell | Self::HeadCell | Self::Caption | Self::Button | Self::Gone(_)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(ELEMENTS.is_sorted_by(|a, b| a.name < b.name));
        assert_eq!(find(b"h3").kind, Kind::Heading(3));
        assert_eq!(find(b"o:p").kind, Kind::Inline);
    }
}
