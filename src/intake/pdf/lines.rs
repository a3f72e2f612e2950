//! From letters to words and lines, in the order of the content.

use super::glyph::{Glyph, Mark};
use crate::order;

/// What stands on one baseline; or, once rows are put together, a row of a table.
#[derive(Clone, Debug)]
pub struct TextLine {
    /// Its baseline, in the frame of [`Glyph`]; the first of several.
    pub y: f32,
    /// The baseline of its last line: a row may have several.
    pub bottom: f32,
    /// The size of most of its letters, in points.
    pub size: f32,
    /// Whether all of its letters are bold.
    pub bold: bool,
    /// Whether none of its letters is drawn: a program read them from a picture.
    pub invisible: bool,
    /// The angle at which it runs, in degrees.
    pub angle: i16,
    /// Whether all of it is marked as an artifact.
    pub artifact: bool,
    /// The number by which the structure tree names its first letter.
    pub id: Option<i32>,
    /// Its words; never none.
    pub words: Vec<Word>,
}

/// A word at its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    /// Where it begins.
    pub x: f32,
    /// Where it ends.
    pub end: f32,
    /// Its letters.
    pub text: String,
    /// Whether a wide gap stands before it: it begins a cell.
    pub tab: bool,
}

/// Letters whose baselines differ by no more stand on one line: raised and lowered ones too. In parts of the size.
const SAME_BASELINE: f32 = 0.45;
/// A wider gap parts words, in parts of the size.
const SPACE: f32 = 0.17;
/// A wider gap parts cells, in parts of the size.
const TAB: f32 = 1.4;
/// In lines that are set to a full measure, a gap parts cells where it is so many times as wide as the others.
const TAB_IN_JUSTIFIED: f32 = 2.5;
/// So many gaps tell how wide the others are.
const FEWEST_GAPS: usize = 3;
/// The same letter so near, in parts of the size, is the same one drawn again to look bold.
const SAME_PLACE: f32 = 0.12;
/// So many sizes are told apart on a line.
const MOST_SIZES: usize = 16;
/// Letters that go back further, in parts of the size, were not drawn in the order of reading.
const BACKWARDS: f32 = 0.3;
/// Breaks a word at the end of a line.
pub const SOFT_HYPHEN: char = '\u{ad}';
/// The longest mark of a list entry: `iii)`, `12.1`.
const LONGEST_MARK: usize = 4;

impl TextLine {
    /// Where it begins.
    pub fn x(&self) -> f32 {
        self.words.first().map_or(0.0, |word| word.x)
    }

    /// Where it ends.
    pub fn end(&self) -> f32 {
        self.words.iter().fold(self.x(), |end, word| end.max(word.end))
    }

    /// Where its text begins, behind the mark of a list entry.
    pub fn text_x(&self) -> f32 {
        match self.words.get(1) {
            Some(second) if self.has_mark() => second.x,
            _ => self.x(),
        }
    }

    /// Whether it begins with a bullet or a number that makes it a list entry.
    pub fn has_mark(&self) -> bool {
        self.words.len() > 1 && self.words.first().is_some_and(|word| is_list_mark(&word.text))
    }

    /// Whether wide gaps part it into cells.
    pub fn has_cells(&self) -> bool {
        self.words.iter().any(|word| word.tab)
    }

    /// Where its cells begin.
    pub fn cell_starts(&self) -> impl Iterator<Item = f32> + '_ {
        let first = self.words.first().map(|word| word.x);
        first
            .into_iter()
            .chain(self.words.iter().filter(|word| word.tab).map(|word| word.x))
    }

    /// Its text, with tabs between cells.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for word in &self.words {
            if !text.is_empty() {
                text.push(if word.tab { '\t' } else { ' ' });
            }
            text.push_str(&word.text);
        }
        text
    }

    /// How many letters it has.
    pub fn letters(&self) -> usize {
        self.words.iter().map(|word| word.text.chars().count()).sum()
    }
}

/// A bullet, a dash, or a number or letter with a full stop or bracket behind it.
pub fn is_list_mark(word: &str) -> bool {
    if matches!(
        word,
        "-" | "–" | "•" | "*" | "·" | "▪" | "◦" | "●" | "○" | "■" | "‣" | "o"
    ) {
        return true;
    }
    let body = word.strip_suffix(['.', ')']);
    body.is_some_and(|body| {
        (1..=LONGEST_MARK).contains(&body.len()) && body.bytes().all(|byte| byte.is_ascii_alphanumeric())
    }) && (word.ends_with(')') || word.starts_with(|letter: char| letter.is_ascii_digit()))
}

/// Puts the letters of a page into lines.
pub fn lines(glyphs: &[Glyph]) -> Vec<TextLine> {
    glyphs
        .chunk_by(on_one_line)
        .filter_map(|glyphs| line(glyphs.to_vec()))
        .collect()
}

fn on_one_line(a: &Glyph, b: &Glyph) -> bool {
    a.angle == b.angle && (a.y - b.y).abs() <= SAME_BASELINE * a.size.max(b.size)
}

fn line(mut glyphs: Vec<Glyph>) -> Option<TextLine> {
    let backwards = |pair: &[Glyph]| pair[1].x < pair[0].end - BACKWARDS * pair[0].size;
    if glyphs.windows(2).any(backwards) {
        order::by(&mut glyphs, |a, b| a.x.total_cmp(&b.x));
        glyphs.dedup_by(|next, kept| is_overprint(kept, next));
    }
    tell_hyphens_apart(&mut glyphs);
    let letters = || glyphs.iter().filter(|glyph| !glyph.letter.is_whitespace());
    let Glyph {
        y,
        angle,
        mark: Mark { id, .. },
        ..
    } = *letters().next()?;
    Some(TextLine {
        y,
        bottom: y,
        size: usual_size(letters()),
        bold: letters().all(|glyph| glyph.bold),
        invisible: letters().all(|glyph| glyph.invisible),
        angle,
        artifact: letters().all(|glyph| glyph.mark.artifact),
        id,
        words: words(&glyphs),
    })
}

/// A hyphen that a program put at the end of a line to break a word is a soft one, whichever of its signs a font has;
/// all others are the writer's own.
fn tell_hyphens_apart(glyphs: &mut [Glyph]) {
    let mut hyphens = glyphs.iter_mut().rev().filter(|glyph| !glyph.letter.is_whitespace());
    if let Some(last) = hyphens.next().filter(|last| is_hyphen(last.letter)) {
        last.letter = SOFT_HYPHEN;
    }
    hyphens
        .filter(|glyph| is_hyphen(glyph.letter))
        .for_each(|glyph| glyph.letter = '-');
}

/// U+2010, or the soft hyphen, which many fonts have for the ordinary one.
fn is_hyphen(letter: char) -> bool {
    matches!(letter, '\u{2010}' | SOFT_HYPHEN)
}

/// Whether `next` is the letter before it, drawn once more.
fn is_overprint(kept: &Glyph, next: &Glyph) -> bool {
    let near = (SAME_PLACE * kept.size).min((kept.end - kept.x) / 2.0);
    kept.letter == next.letter && (next.x - kept.x).abs() <= near
}

/// The size of most letters.
fn usual_size<'g>(letters: impl Iterator<Item = &'g Glyph>) -> f32 {
    let mut sizes: Vec<(f32, usize)> = Vec::new();
    for letter in letters {
        match sizes.iter_mut().find(|(size, _)| (size - letter.size).abs() < 0.1) {
            Some((_, count)) => *count += 1,
            None => sizes.extend((sizes.len() < MOST_SIZES).then_some((letter.size, 1))),
        }
    }
    sizes
        .iter()
        .max_by_key(|(_, count)| *count)
        .map_or(0.0, |(size, _)| *size)
}

fn words(glyphs: &[Glyph]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let tab = tab(glyphs);
    let mut spaced = false;
    for glyph in glyphs {
        if glyph.letter.is_whitespace() {
            spaced = true;
            continue;
        }
        let only_mark = words.len() == 1 && words.first().is_some_and(|word| is_list_mark(&word.text));
        match words.last_mut() {
            Some(word) if goes_on(word, glyph, spaced) => {
                word.text.push(glyph.letter);
                word.end = glyph.end;
            }
            last => {
                let wide = last.is_some_and(|last| glyph.x - last.end > tab * glyph.size);
                words.push(Word {
                    x: glyph.x,
                    end: glyph.end,
                    text: glyph.letter.to_string(),
                    tab: wide && !only_mark,
                });
            }
        }
        spaced = false;
    }
    words
}

/// Whether a letter is part of the word before it. The dots of a leader are one word, however far apart.
fn goes_on(word: &Word, glyph: &Glyph, spaced: bool) -> bool {
    let gap = glyph.x - word.end;
    let in_leader = glyph.letter == '.' && word.text.ends_with('.') && gap < TAB * glyph.size;
    let dotted = in_leader && word.text.trim_end_matches('.').is_empty();
    dotted || (!spaced && gap <= SPACE * glyph.size)
}

/// The gap that parts cells on this line, in parts of the size.
fn tab(glyphs: &[Glyph]) -> f32 {
    let letters: Vec<_> = glyphs.iter().filter(|glyph| !glyph.letter.is_whitespace()).collect();
    let gap = |pair: &[&Glyph]| (pair[1].x - pair[0].end) / pair[1].size;
    let mut gaps: Vec<f32> = letters.windows(2).map(gap).filter(|gap| *gap > SPACE).collect();
    order::by(&mut gaps, f32::total_cmp);
    match gaps.get(gaps.len() / 2) {
        Some(usual) if gaps.len() >= FEWEST_GAPS => TAB.max(usual * TAB_IN_JUSTIFIED),
        _ => TAB,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Letters of size 10, half as wide as high; `_` is a gap of that width without a letter.
    fn set(text: &str, x: f32, y: f32) -> Vec<Glyph> {
        let places = text.chars().scan(x, |at, letter| {
            *at += 5.0;
            Some((letter, *at - 5.0))
        });
        let glyph = |(letter, x): (char, f32)| Glyph {
            letter,
            x,
            end: x + 5.0,
            y,
            size: 10.0,
            bold: false,
            invisible: false,
            angle: 0,
            mark: Mark::default(),
        };
        places.filter(|(letter, _)| *letter != '_').map(glyph).collect()
    }

    fn texts(glyphs: &[Glyph]) -> Vec<String> {
        lines(glyphs).iter().map(TextLine::text).collect()
    }

    #[test]
    fn gaps_part_words_and_cells() {
        for (set_as, read) in [
            ("to ord", "to ord"),
            ("to_ord", "to ord"),
            ("navn____parti", "navn\tparti"),
            ("-____punkt", "- punkt"),
            ("titel_._._._.__3", "titel .... 3"),
            ("en   to   tre   fire", "en to tre fire"),
        ] {
            assert_eq!(texts(&set(set_as, 60.0, 100.0)), [read], "{set_as}");
        }
    }

    #[test]
    fn letters_on_one_baseline_are_a_line_in_the_order_of_reading() {
        let mut glyphs = set("under", 100.0, 100.0);
        glyphs.extend(set("2", 125.0, 96.5));
        glyphs.extend(set("for ", 60.0, 100.0));
        glyphs.extend(set("ny", 60.0, 113.0));
        assert_eq!(texts(&glyphs), ["for\tunder2", "ny"]);
    }

    #[test]
    fn hyphens_at_the_end_of_a_line_are_soft_where_a_program_set_them() {
        for (set_as, read) in [
            ("ned\u{2010}", "ned\u{ad}"),
            ("A\u{2010}B", "A-B"),
            ("B\u{ad}sag", "B-sag"),
            ("ned-", "ned-"),
        ] {
            assert_eq!(texts(&set(set_as, 60.0, 100.0)), [read]);
        }
    }
}
