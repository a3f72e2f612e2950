//! What a group is for, told by its first word.

/// What a group is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Destination {
    /// The table of fonts.
    Fonts,
    /// The table of styles.
    Styles,
    /// What stands above each page.
    Header,
    /// What stands below each page.
    Footer,
    /// A note: it comes after the paragraph.
    Note,
    /// A text box: likewise.
    TextBox,
    /// The number or bullet of a list entry, as last shown.
    ListText,
    /// Nothing that is shown.
    Nothing,
}

/// The destination that a word begins; none where the word begins none.
pub fn of(word: &str) -> Option<Destination> {
    Some(match word {
        "fonttbl" => Destination::Fonts,
        "stylesheet" => Destination::Styles,
        "header" | "headerl" | "headerr" | "headerf" => Destination::Header,
        "footer" | "footerl" | "footerr" | "footerf" => Destination::Footer,
        "footnote" => Destination::Note,
        "shptxt" => Destination::TextBox,
        "listtext" | "pntext" => Destination::ListText,
        "colortbl" | "info" | "pict" | "nonshppict" | "fldinst" | "annotation" | "atnid" | "atnauthor" | "filetbl"
        | "listtable" | "listoverridetable" | "revtbl" | "rsidtbl" | "xe" | "tc" | "rxe" | "bkmkstart" | "bkmkend"
        | "ftnsep" | "ftnsepc" | "ftncn" | "aftnsep" | "aftnsepc" | "aftncn" | "objdata" | "objclass" | "objname"
        | "pn" | "pntxta" | "pntxtb" | "themedata" | "colorschememapping" | "datastore" | "latentstyles"
        | "template" | "nesttableprops" | "nonesttables" | "formfield" | "datafield" | "generator" | "sp" => {
            Destination::Nothing
        }
        _ => return None,
    })
}

/// Whether a group that may be left out by those who do not know it (`\*`) is read all the same.
pub fn is_read_though_optional(word: &str) -> bool {
    matches!(word, "shppict" | "shpinst" | "fldrslt")
}
