//! What the attributes of an element say of its text.

/// Attributes, read.
#[allow(clippy::struct_excessive_bools, reason = "each is an attribute of its own")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Attributes {
    /// Not shown: `hidden`, `aria-hidden`, `display:none`.
    pub hidden: bool,
    /// What the element is there for, where it says so.
    pub role: Role,
    /// Whether its text is bold, where it says so.
    pub bold: Option<bool>,
    /// The number of a list's first entry.
    pub start: Option<i32>,
    /// The number of an entry.
    pub value: Option<i32>,
    /// A list that counts down.
    pub reversed: bool,
    /// How a list's entries are marked.
    pub marks: Option<Marks>,
    /// White space and line ends count.
    pub pre: bool,
    /// Without the space that browsers leave around such elements.
    pub tight: bool,
    /// A mark of a list entry that Word wrote out.
    pub word_mark: bool,
    /// A tabulator of Word.
    pub tab: bool,
    /// Has a class or a style: an empty one may be drawn.
    pub drawn: bool,
    /// Rows that a cell takes.
    pub rows: u8,
    /// Columns that a cell takes.
    pub columns: u8,
    /// The level of a heading by its role.
    level: Option<u8>,
    /// Margins above and below that are set to none.
    no_margin: [bool; 2],
}

/// What an element is there for, by its `role`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// Nothing that matters here.
    #[default]
    Other,
    /// What the page is there for.
    Main,
    /// Menus, search fields, and the like.
    Apart,
    /// A heading that is no `h1` to `h6`.
    Heading,
}

/// How the entries of a list are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marks {
    /// `1.`
    Decimal,
    /// `a.`
    Lower,
    /// `A.`
    Upper,
    /// `i.`
    LowerRoman,
    /// `I.`
    UpperRoman,
    /// `•`
    Bullet,
    /// Not at all.
    None,
}

/// Roles whose text does not belong to the document.
const APART: [&str; 8] = [
    "navigation",
    "banner",
    "search",
    "dialog",
    "menu",
    "menubar",
    "alertdialog",
    "contentinfo",
];

/// Classes of ways through the site, as most systems name them.
const WAYS: [&str; 4] = ["breadcrumb", "breadcrumbs", "skip-link", "skiplink"];

/// Names of marks, as `list-style-type` has them.
const STYLES: [(&str, Marks); 13] = [
    ("decimal", Marks::Decimal),
    ("decimal-leading-zero", Marks::Decimal),
    ("lower-alpha", Marks::Lower),
    ("lower-latin", Marks::Lower),
    ("upper-alpha", Marks::Upper),
    ("upper-latin", Marks::Upper),
    ("lower-roman", Marks::LowerRoman),
    ("upper-roman", Marks::UpperRoman),
    ("disc", Marks::Bullet),
    ("circle", Marks::Bullet),
    ("square", Marks::Bullet),
    ("\"-\"", Marks::Bullet),
    ("none", Marks::None),
];

impl Attributes {
    /// Reads an attribute; `name` is in small letters.
    pub fn set(&mut self, name: &[u8], value: &[u8]) {
        let value = std::str::from_utf8(value).unwrap_or_default().trim();
        let is = |word: &str| value.eq_ignore_ascii_case(word);
        match name {
            b"hidden" => self.hidden |= !is("until-found"),
            b"aria-hidden" => self.hidden |= is("true"),
            b"role" if self.role != Role::Apart => self.role = role(value),
            b"class" => self.class(value),
            b"start" => self.start = value.parse().ok(),
            b"value" => self.value = value.parse().ok(),
            b"reversed" => self.reversed = true,
            b"type" => self.marks = marks_of_type(value).or(self.marks),
            b"rowspan" => self.rows = span(value),
            b"colspan" => self.columns = span(value),
            b"aria-level" => self.level = value.parse().ok(),
            b"style" => self.style(value),
            _ => {}
        }
    }

    /// The level of what is a heading by its role alone; 2 where it does not say.
    pub fn heading(&self) -> Option<u8> {
        (self.role == Role::Heading).then(|| self.level.unwrap_or(2).clamp(1, 6))
    }

    fn class(&mut self, class: &str) {
        self.drawn |= !class.is_empty();
        let is_way = |word: &str| WAYS.iter().any(|way| word.eq_ignore_ascii_case(way));
        if class.split_ascii_whitespace().any(is_way) {
            self.role = Role::Apart;
        }
    }

    fn style(&mut self, style: &str) {
        self.drawn |= !style.is_empty();
        for declaration in style.split(';') {
            if let Some((property, value)) = declaration.split_once(':') {
                self.declare(
                    &property.trim().to_ascii_lowercase(),
                    &value.trim().to_ascii_lowercase(),
                );
            }
        }
        self.tight = self.no_margin == [true; 2];
    }

    fn declare(&mut self, property: &str, value: &str) {
        match property {
            "display" => self.hidden |= value.starts_with("none"),
            "visibility" => self.hidden |= value.starts_with("hidden"),
            "mso-hide" => self.hidden |= value == "all",
            "font-weight" => self.bold = is_bold(value),
            "list-style-type" | "list-style" => self.marks = marks_of_style(value).or(self.marks),
            "white-space" => self.pre = value.starts_with("pre") || value == "break-spaces",
            "mso-list" => self.word_mark |= value == "ignore",
            "mso-tab-count" => self.tab = true,
            "margin" => self.no_margin = [is_none(value); 2],
            "margin-top" => self.no_margin[0] = is_none(value),
            "margin-bottom" => self.no_margin[1] = is_none(value),
            _ => {}
        }
    }
}

fn role(value: &str) -> Role {
    let is = |word: &&str| value.eq_ignore_ascii_case(word);
    match value {
        _ if is(&"main") => Role::Main,
        _ if is(&"heading") => Role::Heading,
        _ if APART.iter().any(is) => Role::Apart,
        _ => Role::Other,
    }
}

/// The `type` of `ol`, `ul` and `li`: here alone capitals matter.
fn marks_of_type(value: &str) -> Option<Marks> {
    match value {
        "1" => Some(Marks::Decimal),
        "a" => Some(Marks::Lower),
        "A" => Some(Marks::Upper),
        "i" => Some(Marks::LowerRoman),
        "I" => Some(Marks::UpperRoman),
        _ => marks_of_style(&value.to_ascii_lowercase()),
    }
}

fn marks_of_style(value: &str) -> Option<Marks> {
    let of = |word: &str| STYLES.iter().find(|(style, _)| *style == word).map(|(_, marks)| *marks);
    value.split_ascii_whitespace().find_map(of)
}

fn is_bold(value: &str) -> Option<bool> {
    match value.split_ascii_whitespace().next()? {
        "bold" | "bolder" => Some(true),
        "normal" | "lighter" => Some(false),
        number => number.parse::<u16>().ok().map(|weight| weight >= 600),
    }
}

/// `0`, `0cm`, `0cm 0cm .0001pt`, which is how Word writes none.
fn is_none(value: &str) -> bool {
    let mut lengths = value.split_ascii_whitespace().take(3).map(|length| {
        let digits = length.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
        digits.parse::<f32>().is_ok_and(|number| number.abs() < 0.01)
    });
    // Of three lengths the second is the one at the sides.
    lengths.next().unwrap_or(false) && lengths.nth(1).unwrap_or(true)
}

/// The rows or columns of a cell; more than a page can show are not believed.
fn span(value: &str) -> u8 {
    value.parse::<u8>().unwrap_or(1).clamp(1, 32)
}
