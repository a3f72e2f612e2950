//! From lines to paragraphs: whether a line goes on with the one before it, by how both are set.

use super::layout::{Layout, SAME_SIZE};
use super::lines::{SOFT_HYPHEN, TextLine};
use crate::source::Join;

/// How a line stands to the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Whether it goes on with the paragraph.
    pub join: Join,
    /// Whether more space stands above it than between lines.
    pub gap: bool,
}

/// Lines are aligned where they begin within so many points of each other.
const ALIGNED: f32 = 2.5;
/// The first line of a paragraph is indented by no more, in parts of the size.
const DEEPEST_INDENT: f32 = 4.0;
/// Space above a line that is so many times the leading parts paragraphs.
const WIDE_LEADING: f32 = 1.22;
/// Rows are parted by space where it is so many times their size.
const WIDE_ROW: f32 = 2.6;
/// The space between words that a word would need to fit on a line, in parts of the size.
const WORD_SPACE: f32 = 0.2;
/// A line that was not filled goes on only where it takes so much of its column.
const LONG: f32 = 0.5;

/// Guesses at one size differ by no more, in parts of the size.
const GUESSED_SIZE: f32 = 0.15;

/// Reads lines in order and says of each how it stands to those before it.
pub struct Paragraphs<'l> {
    layout: &'l Layout,
    /// The first line of the paragraph and the last line read.
    first: Option<&'l TextLine>,
    last: Option<(usize, &'l TextLine)>,
}

/// How far a line stands below another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Distance {
    /// On the next line.
    Next,
    /// Further down.
    Far,
    /// On another page or in another column.
    Elsewhere,
}

impl<'l> Paragraphs<'l> {
    /// Nothing read yet.
    pub fn new(layout: &'l Layout) -> Self {
        Self {
            layout,
            first: None,
            last: None,
        }
    }

    /// Reads the next line of the text.
    pub fn next(&mut self, page: usize, line: &'l TextLine) -> Place {
        let place = match self.last.zip(self.first) {
            Some(((last_page, last), first)) => self.place(first, (last_page, last), (page, line)),
            None => Place {
                join: Join::Anew,
                gap: true,
            },
        };
        if place.join == Join::Anew {
            self.first = Some(line);
        }
        self.last = Some((page, line));
        place
    }

    fn place(
        &self,
        first: &TextLine,
        (last_page, last): (usize, &TextLine),
        (page, line): (usize, &TextLine),
    ) -> Place {
        let distance = if last_page == page {
            self.distance(last, line)
        } else {
            Distance::Elsewhere
        };
        let goes_on = distance != Distance::Far
            && is_set_alike(last, line)
            && !ends_entry(last)
            && !is_row(last)
            && (!is_row(line) || ends_entry(line))
            && self.is_aligned(first, last, line, distance)
            && !self.begins_entry(first, last, line)
            && self.runs_on(last, line, distance);
        Place {
            join: if goes_on { Join::GoesOn } else { Join::Anew },
            gap: !goes_on && (distance == Distance::Elsewhere || self.is_apart(last, line)),
        }
    }

    fn distance(&self, last: &TextLine, line: &TextLine) -> Distance {
        let down = line.y - last.bottom;
        if down <= 0.0 {
            Distance::Elsewhere
        } else if down <= WIDE_LEADING * self.layout.leading(last.size.max(line.size)) {
            Distance::Next
        } else {
            Distance::Far
        }
    }

    fn is_apart(&self, last: &TextLine, line: &TextLine) -> bool {
        let down = line.y - last.bottom;
        if is_row(last) && is_row(line) {
            return down > WIDE_ROW * line.size;
        }
        down > WIDE_LEADING * self.layout.leading(last.size.min(line.size))
    }

    /// Whether a line begins where the paragraph's lines do.
    fn is_aligned(&self, first: &TextLine, last: &TextLine, line: &TextLine, distance: Distance) -> bool {
        // Columns are compared by their own edges.
        let shift = if distance == Distance::Elsewhere {
            self.layout.left_edge(line) - self.layout.left_edge(last)
        } else {
            0.0
        };
        let x = line.x() - shift;
        let at = |other: f32| (x - other).abs() <= ALIGNED;
        let indented = std::ptr::eq(first, last) && (0.0..=DEEPEST_INDENT * line.size).contains(&(first.x() - x));
        let middle = |line: &TextLine| f32::midpoint(line.x(), line.end());
        let centred = distance == Distance::Next && (middle(last) - middle(line)).abs() <= ALIGNED;
        at(last.x()) || at(first.text_x()) || indented || centred
    }

    /// Whether a line begins a list entry. A number that merely happens to begin a line does not: the line above it is
    /// full and no entry.
    fn begins_entry(&self, first: &TextLine, last: &TextLine, line: &TextLine) -> bool {
        if !line.has_mark() {
            return false;
        }
        let bullet = line
            .words
            .first()
            .is_some_and(|word| !word.text.starts_with(|mark: char| mark.is_ascii_alphanumeric()));
        bullet || first.has_mark() || !self.is_full(last, line) || ends_sentence(last)
    }

    /// Whether the text of `last` runs on: its line was filled, or a word or sentence breaks off.
    fn runs_on(&self, last: &TextLine, line: &TextLine, distance: Distance) -> bool {
        let small = begins_small(line);
        if ends_broken(last) && small {
            return true;
        }
        let ended = ends_sentence(last);
        if distance == Distance::Elsewhere && ended && !small {
            return false;
        }
        self.is_full(last, line) || (small && !ended && self.is_long(last))
    }

    /// Whether the first word of `line` would not have fitted behind `last`.
    fn is_full(&self, last: &TextLine, line: &TextLine) -> bool {
        let word = line.words.first().map_or(0.0, |word| word.end - word.x);
        last.end() + WORD_SPACE * last.size + word > self.layout.right_edge(last)
    }

    fn is_long(&self, last: &TextLine) -> bool {
        let left = self.layout.left_edge(last);
        last.end() - left > LONG * (self.layout.right_edge(last) - left)
    }
}

/// Whether two lines are set in the same type. Programs that read letters from a picture guess the size of each line.
fn is_set_alike(a: &TextLine, b: &TextLine) -> bool {
    let same_size = if a.invisible && b.invisible {
        GUESSED_SIZE * a.size.max(b.size)
    } else {
        SAME_SIZE
    };
    a.angle == b.angle && a.bold == b.bold && (a.size - b.size).abs() <= same_size
}

fn is_row(line: &TextLine) -> bool {
    line.has_cells()
}

/// Whether a line ends in the page number of a contents list, behind a leader or a wide gap.
pub fn ends_entry(line: &TextLine) -> bool {
    let mut words = line.words.iter().rev();
    let (last, before) = (words.next(), words.next());
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let Some(last) = last else { return false };
    let digits = last.text.trim_start_matches(|letter: char| !letter.is_ascii_digit());
    let glued = last.text.len() > digits.len() && is_leader(&last.text[..last.text.len() - digits.len()]);
    let tab = last.tab && line.words.iter().filter(|word| word.tab).count() == 1;
    is_number(digits) && (glued || (is_number(&last.text) && (tab || before.is_some_and(|word| is_leader(&word.text)))))
}

/// Whether a word ends in the dots of a leader.
fn is_leader(word: &str) -> bool {
    word.ends_with("..")
}

/// Whether a word breaks off at the end of a line.
fn ends_broken(line: &TextLine) -> bool {
    line.words
        .last()
        .is_some_and(|word| word.text.ends_with(['-', SOFT_HYPHEN]) && word.text.chars().count() > 1)
}

/// Whether a line ends with the sign of an ended sentence, or of one that introduces others. Leaders are no such sign.
fn ends_sentence(line: &TextLine) -> bool {
    line.words.last().is_some_and(|word| {
        let word = word.text.trim_end_matches(['"', '”', '’', ')']);
        word.ends_with(['.', ':', '!', '?']) && !is_leader(word)
    })
}

fn begins_small(line: &TextLine) -> bool {
    line.words
        .first()
        .is_some_and(|word| word.text.starts_with(char::is_lowercase))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::pdf::lines::Word;

    /// A line of size 10 whose words are six points a letter.
    fn line(x: f32, y: f32, text: &str) -> TextLine {
        let mut at = x;
        let words = text.split(' ').map(|text| {
            let word = Word {
                x: at,
                end: text.chars().fold(at, |end, _| end + 6.0),
                text: text.to_owned(),
                tab: false,
            };
            at = word.end + 3.0;
            word
        });
        TextLine {
            y,
            bottom: y,
            size: 10.0,
            bold: false,
            invisible: false,
            angle: 0,
            artifact: false,
            id: None,
            words: words.collect(),
        }
    }

    #[test]
    fn lines_go_on_where_the_one_above_is_full() {
        let lines = [
            (0, line(60.0, 100.0, "en linje som er fuld")),
            (0, line(60.0, 112.0, "efterfulgt af")),
            (0, line(60.0, 124.0, "Ny linje")),
            (0, line(60.0, 136.0, "- punkt som er langt nok")),
            (0, line(69.0, 148.0, "fortsat i indrykning ja")),
            (0, line(60.0, 160.0, "- andet punkt i en liste,")),
            (1, line(69.0, 80.0, "over en side")),
            (1, line(60.0, 110.0, "langt under den forrige")),
        ];
        let layout = Layout::of(lines.iter().map(|(_, line)| line));
        let mut paragraphs = Paragraphs::new(&layout);
        let found: Vec<_> = lines.iter().map(|(page, line)| paragraphs.next(*page, line)).collect();
        let joins: Vec<_> = found.iter().map(|place| place.join == Join::GoesOn).collect();
        assert_eq!(joins, [false, true, false, false, true, false, true, false]);
        assert!(found[7].gap && !found[2].gap);
    }

    #[test]
    fn entries_of_a_contents_list_end_with_their_page() {
        for (text, ends) in [
            ("Titel ....... 12", true),
            ("Titel.......12", true),
            ("i alt 12", false),
            ("m.v.", false),
        ] {
            assert_eq!(ends_entry(&line(60.0, 100.0, text)), ends, "{text}");
        }
    }
}
