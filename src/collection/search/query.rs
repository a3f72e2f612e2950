//! What a person types into a field for searching, read.
//!
//! Words must all stand in one item. Quotes make a phrase of exact words. A day, a month of a year and an amount are
//! found by what they mean, however the document writes them. The last word counts as a beginning while it is typed.

use super::tokens::{DAY, amount_term, day_term, tokens};
use crate::lexicon::calendar::MONTHS;
use crate::lexicon::units::MAGNITUDES;
use crate::scan::{amount, date};
use std::ops::Range;

/// A query: everything in it must be found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// What must be found, in the order of the words.
    pub clauses: Vec<Clause>,
}

/// Something that must be found, in one of several shapes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Any of these will do.
    pub shapes: Vec<Shape>,
}

/// A way in which a clause may stand in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Words one after the other.
    Words(Vec<Wanted>),
    /// A word that a stray space may part: `erhvervs politik`.
    Parted(String),
    /// A day, a month or an amount: the word of the index begins and ends so.
    Meaning {
        /// As `tokens` writes it; whole where `end` is nothing.
        start: String,
        /// Nothing where `start` is the whole word.
        end: Option<String>,
    },
}

/// A word, folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// In this form.
    Exact(String),
    /// In any form.
    Stem(String),
    /// In any form, or any word that begins so.
    Prefix(String),
}

/// A longer query is cut: no person types one.
const MOST_CLAUSES: usize = 24;
/// Words shorter than this are not looked for in two parts.
const SHORTEST_PARTED: usize = 6;
/// In phrases no more words than bits of a set can be told apart at once.
const LONGEST_PHRASE: usize = 60;
/// Marks that open or close a phrase.
const QUOTES: [char; 6] = ['"', '\u{201c}', '\u{201d}', '\u{201e}', '\u{ab}', '\u{bb}'];

impl Query {
    /// Reads what was typed.
    #[must_use]
    pub fn read(typed: &str) -> Self {
        let mut reader = Reader {
            whole: typed,
            clauses: Vec::new(),
        };
        let mut at = 0;
        for (index, stretch) in typed.split(QUOTES).enumerate() {
            at = typed[at..].find(stretch).map_or(at, |found| at + found);
            if index % 2 == 1 {
                reader.phrase(at..at + stretch.len());
            } else {
                reader.stretch(at..at + stretch.len());
            }
            at += stretch.len();
        }
        reader.join();
        let mut clauses: Vec<_> = reader.clauses.into_iter().map(|(clause, _)| clause).collect();
        clauses.truncate(MOST_CLAUSES);
        Self { clauses }
    }
}

/// The clauses so far, each with its word where it is one alone.
struct Reader<'q> {
    whole: &'q str,
    clauses: Vec<(Clause, Option<String>)>,
}

impl Reader<'_> {
    /// What stands between quotes; the last word may be unfinished where the quotes are not closed.
    fn phrase(&mut self, range: Range<usize>) {
        let open = range.end == self.whole.len();
        let words = self.words(range, open, Wanted::Exact);
        self.push(vec![Shape::Words(words)], None);
    }

    fn push(&mut self, mut shapes: Vec<Shape>, word: Option<String>) {
        shapes.retain(|shape| !matches!(shape, Shape::Words(words) if words.is_empty()));
        if !shapes.is_empty() {
            self.clauses.push((Clause { shapes }, word));
        }
    }

    /// The words of a range as they are wanted, the last as a beginning where it ends the query.
    fn words(&self, range: Range<usize>, typing: bool, wanted: impl Fn(String) -> Wanted) -> Vec<Wanted> {
        let all: Vec<_> = tokens(self.whole, range).take(LONGEST_PHRASE).collect();
        let last = all.len().saturating_sub(1);
        let ends = |at: usize, end: usize| typing && at == last && end == self.whole.len();
        let as_wanted = all.into_iter().enumerate().map(|(at, token)| {
            if ends(at, token.range.end) {
                Wanted::Prefix(token.word)
            } else {
                wanted(token.word)
            }
        });
        as_wanted.collect()
    }

    /// What stands outside of quotes.
    fn stretch(&mut self, range: Range<usize>) {
        let text = &self.whole[range.clone()];
        let days: Vec<_> = date::all(text).collect();
        let chunks = chunks(text);
        let mut at = 0;
        while let Some(chunk) = chunks.get(at) {
            let day = days.iter().find(|day| chunk.start < day.end && day.start < chunk.end);
            let (meaning, end) = day
                .map(|day| (of_day(&day.date.to_string()), day.end))
                .or_else(|| of_month(text, &chunks[at..]))
                .or_else(|| of_amount(text, &chunks[at..]))
                .map_or((None, chunk.end), |(meaning, end)| (Some(meaning), end));
            self.chunk(range.start + chunk.start..range.start + end.max(chunk.end), meaning);
            at += 1;
            while chunks.get(at).is_some_and(|next| next.start < end) {
                at += 1;
            }
        }
    }

    /// Words that belong together, or one alone.
    fn chunk(&mut self, range: Range<usize>, meaning: Option<Shape>) {
        let words = self.words(range, true, Wanted::Stem);
        let alone = match words.as_slice() {
            [Wanted::Stem(word) | Wanted::Prefix(word)] if meaning.is_none() => Some(word.clone()),
            _ => None,
        };
        let mut shapes = vec![Shape::Words(words)];
        shapes.extend(meaning);
        if let Some(word) = alone.clone().filter(|word| word.len() >= SHORTEST_PARTED) {
            shapes.push(Shape::Parted(word));
        }
        self.push(shapes, alone);
    }

    /// Two words that stand side by side may be one in the text.
    fn join(&mut self) {
        for at in 1..self.clauses.len() {
            let (before, after) = (&self.clauses[at - 1].1, &self.clauses[at].1);
            let (Some(before), Some(after)) = (before, after) else {
                continue;
            };
            let joined = format!("{before}{after}");
            let typing = matches!(self.clauses[at].0.shapes.first(), Some(Shape::Words(words)) if matches!(words.as_slice(), [Wanted::Prefix(_)]));
            let wanted = if typing {
                Wanted::Prefix(joined)
            } else {
                Wanted::Stem(joined)
            };
            for index in [at - 1, at] {
                self.clauses[index].0.shapes.push(Shape::Words(vec![wanted.clone()]));
            }
        }
    }
}

/// The stretches between white space.
fn chunks(text: &str) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let mut at = 0;
    for chunk in text.split(char::is_whitespace) {
        if !chunk.is_empty() {
            all.push(at..at + chunk.len());
        }
        at += chunk.len();
        at += text[at..].chars().next().map_or(0, char::len_utf8);
    }
    all
}

/// A day; one without a year is found in any.
fn of_day(day: &str) -> Shape {
    match day.strip_prefix("--") {
        Some(day) => Shape::Meaning {
            start: DAY.to_string(),
            end: Some(format!("-{day}")),
        },
        None => Shape::Meaning {
            start: day_term(day),
            end: None,
        },
    }
}

/// `februar 2025`, `02-2025` or `2025-02`, and where it ends.
fn of_month(text: &str, chunks: &[Range<usize>]) -> Option<(Shape, usize)> {
    let chunk = |at: usize| chunks.get(at).and_then(|range| text.get(range.clone()));
    let first = chunk(0)?;
    let name = first.trim_end_matches('.').to_lowercase();
    let (month, year, end) = if let Some((_, month)) = MONTHS.iter().find(|(known, _)| *known == name) {
        (u32::from(*month), year(chunk(1)?)?, chunks.get(1)?.end)
    } else {
        let (a, b) = first.split_once(['-', '/', '.'])?;
        let (month, year) = year(b).map(|year| (a, year)).or_else(|| Some((b, year(a)?)))?;
        (month.parse().ok()?, year, chunks.first()?.end)
    };
    let is_month = (1..=12).contains(&month);
    let start = day_term(&format!("{year}-{month:02}-"));
    let any_day = Some(String::new());
    is_month.then_some((Shape::Meaning { start, end: any_day }, end))
}

fn year(text: &str) -> Option<u32> {
    let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits
        .then(|| text.parse().ok())
        .flatten()
        .filter(|year| (1900..2200).contains(year))
}

/// `4,5 mio` or `4.500.000`, with or without the word for kroner, and where it ends.
fn of_amount(text: &str, chunks: &[Range<usize>]) -> Option<(Shape, usize)> {
    let first = chunks.first()?;
    let number = text.get(first.clone())?;
    if !number.starts_with(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let meaning = |value| Shape::Meaning {
        start: amount_term(value),
        end: None,
    };
    if let Some(found) = amount::at_number(text, first.start) {
        return Some((meaning(found.value), found.end));
    }
    let second = chunks
        .get(1)
        .filter(|range| text.get((*range).clone()).is_some_and(is_magnitude));
    let end = second.unwrap_or(first).end;
    let long = number.len() >= SHORTEST_AMOUNT && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let completed = format!(
        "{} {}",
        text.get(first.start..end)?,
        crate::lexicon::units::KRONER.first()?
    );
    let found = amount::at_number(&completed, 0).filter(|found| found.end == completed.len())?;
    (second.is_some() || long).then(|| (meaning(found.value), end))
}

/// Shorter numbers without a word of money are counts, years and numbers of items.
const SHORTEST_AMOUNT: usize = 5;

fn is_magnitude(word: &str) -> bool {
    let word = word.trim_end_matches('.').to_lowercase();
    MAGNITUDES.iter().any(|(known, _)| *known == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shapes(typed: &str) -> Vec<Vec<Shape>> {
        Query::read(typed)
            .clauses
            .into_iter()
            .map(|clause| clause.shapes)
            .collect()
    }

    fn meaning(typed: &str) -> Vec<(String, Option<String>)> {
        let all = shapes(typed).into_iter().flatten();
        all.filter_map(|shape| match shape {
            Shape::Meaning { start, end } => Some((start, end)),
            _ => None,
        })
        .collect()
    }

    #[test]
    fn words_and_phrases() {
        use Wanted::{Exact, Prefix, Stem};
        let words = |words: Vec<Wanted>| Shape::Words(words);
        assert_eq!(shapes("Ny sk")[1][0], words(vec![Prefix("sk".into())]));
        assert_eq!(shapes("ny ")[0][0], words(vec![Stem("ny".into())]));
        let phrase = vec![Exact("til".into()), Exact("efterretning".into())];
        assert_eq!(shapes("\"til Efterretning\""), [[words(phrase)]]);
        let open = vec![Exact("til".into()), Prefix("eft".into())];
        assert_eq!(shapes("»til eft"), [[words(open)]]);
        let number = vec![Stem("23".into()), Prefix("032509".into())];
        assert_eq!(shapes("23-032509")[0][0], words(number));
        assert!(shapes("  \"\" – ").is_empty());
    }

    #[test]
    fn by_meaning() {
        let day = vec![(day_term("2025-02-04"), None)];
        for typed in ["4. februar 2025", "04-02-2025", "04.02.2025", "2025-02-04", "4/2 2025"] {
            assert_eq!(meaning(typed), day, "{typed}");
        }
        let month = vec![(day_term("2025-02-"), Some(String::new()))];
        for typed in ["februar 2025", "Feb. 2025", "02-2025", "2025-02"] {
            assert_eq!(meaning(typed), month, "{typed}");
        }
        let amount = vec![(amount_term(4_500_000), None)];
        for typed in ["4,5 mio", "4,5 mio. kr.", "4.500.000", "4.500.000 kr.", "4500000"] {
            assert_eq!(meaning(typed), amount, "{typed}");
        }
        assert_eq!(meaning("8. oktober"), [(DAY.to_string(), Some("-10-08".into()))]);
        for typed in [
            "15.00.00-G01-39-18S",
            "23-032509",
            "2025",
            "sag 78",
            "februar",
            "13-2025",
        ] {
            assert_eq!(meaning(typed), [], "{typed}");
        }
    }

    #[test]
    fn neighbours_may_be_one_word() {
        let joined = Shape::Words(vec![Wanted::Prefix("erhvervspolitik".into())]);
        assert!(shapes("erhvervs politik").iter().all(|shapes| shapes.contains(&joined)));
    }
}
