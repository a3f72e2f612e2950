//! A line of a page while it is put together.

use crate::source::Look;

/// The longest number of a page in a contents list.
const LONGEST_PAGE: usize = 4;

/// The text of a line so far, white space collapsed as browsers do.
#[derive(Debug, Default)]
pub struct Line {
    text: String,
    /// White space stands before the next word.
    space: bool,
    /// Some of it is not bold.
    plain: bool,
    /// The level of the heading that it stands in.
    level: u8,
    /// Where something without text was drawn last, as the dots of a contents list.
    drawn: Option<usize>,
    /// The marks of the list entries that it opens.
    marks: String,
}

/// A line as it goes into the document.
#[derive(Debug)]
pub struct Set {
    /// Its text.
    pub text: String,
    /// How it is set.
    pub look: Look,
    /// Whether it opens an entry of a list.
    pub marked: bool,
}

impl Line {
    /// Adds text, white space collapsed; a no-break space is none.
    pub fn words(&mut self, text: &str, bold: bool, level: u8) {
        self.space |= text.starts_with(is_space);
        for word in text.split_ascii_whitespace() {
            self.part();
            self.kept(word, bold, level);
            self.space = true;
        }
        self.space &= text.ends_with(is_space);
    }

    /// Adds text as it is.
    pub fn kept(&mut self, text: &str, bold: bool, level: u8) {
        self.part();
        self.plain |= !bold && text.contains(|letter: char| !letter.is_whitespace());
        self.level = level;
        self.text.push_str(text);
    }

    /// Parts what follows as the next cell.
    pub fn tab(&mut self) {
        self.space = false;
        self.text.push('\t');
    }

    /// Notes that something without text is drawn here.
    pub fn draw(&mut self) {
        if !self.text.is_empty() {
            self.drawn = Some(self.text.len());
        }
    }

    /// The number of bytes so far.
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// Begins an entry of a list, with its mark.
    pub fn mark(&mut self, mark: &str) {
        self.marks.push_str(mark);
    }

    /// An entry without text shows no mark.
    pub fn unmark(&mut self) {
        self.marks.clear();
    }

    /// Whether something without letters takes room: a no-break space alone.
    pub fn is_blank(&self) -> bool {
        !self.text.is_empty() && self.text.trim().is_empty()
    }

    /// The line, and a new one begins; none where it has no text.
    pub fn take(&mut self) -> Option<Set> {
        let blank = self.text.trim().is_empty();
        if blank {
            *self = Self {
                marks: std::mem::take(&mut self.marks),
                ..Self::default()
            };
            return None;
        }
        let line = std::mem::take(self);
        let look = Look {
            bold: !line.plain,
            level: line.level,
            ..Look::default()
        };
        let marked = !line.marks.is_empty();
        let mut text = line.text;
        if let Some((title, page)) = line.drawn.and_then(|at| page_behind(&text, at)) {
            text = format!("{title}\t{page}");
        }
        text.insert_str(0, &line.marks);
        Some(Set { text, look, marked })
    }

    /// White space before the next word, but for the first.
    fn part(&mut self) {
        if std::mem::take(&mut self.space) && !self.text.is_empty() && !self.text.ends_with(is_space) {
            self.text.push(' ');
        }
    }
}

/// A number behind dots that are drawn is a page, which is parted as a cell: the title, and the number.
fn page_behind(text: &str, at: usize) -> Option<(&str, &str)> {
    let (title, page) = text.split_at_checked(at)?;
    let (title, page) = (title.trim_end(), page.trim());
    let is_page = (1..=LONGEST_PAGE).contains(&page.len()) && page.bytes().all(|byte| byte.is_ascii_digit());
    is_page.then_some((title, page))
}

/// White space of HTML, which collapses.
fn is_space(letter: char) -> bool {
    letter.is_ascii_whitespace()
}
