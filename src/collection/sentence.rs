//! Whole sentences around words of an item: a few of them alone may say the contrary of their sentence (`Ikke godkendt`).

use super::{Document, Quote};
use crate::lexicon::votes::{COUNTING, SIDES};
use crate::model::{Block, Decision, Item};
use crate::order;
use crate::scan::sentence;
use crate::scan::word::lower;
use crate::source::{Span, Utf16Index};
use std::cell::OnceCell;

fn tells_of_votes(text: &str) -> bool {
    let text = lower(text);
    if text.split_once(':').is_some_and(|(label, _)| SIDES.contains(&label)) {
        return true;
    }
    let mut words = text.split(|letter: char| !letter.is_alphanumeric());
    words.any(|word| COUNTING.contains(&word))
}

/// Stands in a quotation where words are left out.
const LEFT_OUT: &str = "[\u{2026}]";

/// What has fewer letters is a number, a bullet or a mark, and no word that is left out.
const WORD: usize = 3;

/// Whether some stretch of the one is also in the other.
pub fn touch(a: &[Span], b: &[Span]) -> bool {
    a.iter().any(|a| b.iter().any(|b| a.start < b.end && b.start < a.end))
}

/// A document's text and the way into it, which is counted when it is first asked for.
pub struct Sheet<'d> {
    /// The document.
    pub document: &'d Document,
    offsets: OnceCell<Utf16Index<'d>>,
}

impl<'d> Sheet<'d> {
    /// The sheet of a document.
    pub const fn new(document: &'d Document) -> Self {
        Self {
            document,
            offsets: OnceCell::new(),
        }
    }

    /// The sheet of a document: the last one, where it is of the same.
    pub fn of<'s>(last: &'s mut Option<Self>, document: &'d Document) -> &'s Self {
        if last
            .as_ref()
            .is_some_and(|sheet| !std::ptr::eq(sheet.document, document))
        {
            *last = None;
        }
        last.get_or_insert_with(|| Self::new(document))
    }

    /// Words as the result has them, with a mark where others that stand between them are left out.
    pub fn quote(&self, at: usize, text: &str, spans: &[Span]) -> Quote {
        Quote::new(self.document, at, &self.marked(text, spans), spans)
    }

    /// Words of these spans with that mark.
    pub fn marked(&self, text: &str, spans: &[Span]) -> String {
        let gaps = spans.windows(2).enumerate();
        let gaps = gaps.filter(|(_, pair)| self.leaves_out(pair[0].end, pair[1].start));
        let mut marked = String::new();
        let (mut rest, mut taken) = (text, 0);
        for (gap, _) in gaps {
            // A page may have broken words that the result has whole: letters are counted, not places.
            let letters = self.words(&spans[taken..=gap]);
            let letters = letters.chars().filter(|letter| letter.is_alphanumeric()).count();
            let mut ends = rest.match_indices(char::is_alphanumeric).skip(letters);
            let Some((next, _)) = ends.next() else { break };
            let end = rest[..next].rfind(' ').map_or(next, |at| at + 1);
            marked.extend([rest[..end].trim_end(), " ", LEFT_OUT, " "]);
            (rest, taken) = (&rest[end..], gap + 1);
        }
        marked + rest
    }

    /// Whether words stand there that are not the page's.
    fn leaves_out(&self, from: usize, to: usize) -> bool {
        // Nearly all that stands between two lines is the end of the first.
        if to < from + WORD {
            return false;
        }
        let furniture = self.document.minutes.furniture.iter();
        let mut inside: Vec<_> = furniture.filter(|span| from <= span.start && span.end <= to).collect();
        order::by_key(&mut inside, |span| span.start);
        let ends = inside.iter().map(|span| span.start).chain([to]);
        let starts = [from].into_iter().chain(inside.iter().map(|span| span.end));
        starts.zip(ends).filter(|(start, end)| start < end).any(|(start, end)| {
            let between = self.slice(Span::new(start, end));
            let mut runs = between.split(|letter: char| !letter.is_alphabetic());
            runs.any(|run| run.chars().count() >= WORD)
        })
    }

    /// Each sentence in which some of the words stand, or the row where they stand in a table; the words themselves where no
    /// block of the item has them.
    pub fn around(&self, at: usize, item: &Item, words: &[Span]) -> Vec<Quote> {
        let blocks = item.sections.iter().flat_map(|section| &section.blocks);
        let blocks = blocks.chain(&item.head).filter(|block| touch(&block.spans, words));
        let found = blocks.flat_map(|block| self.units(block, |_, spans| touch(spans, words)));
        self.quotes(at, complete(found.collect(), words))
    }

    /// The sentences of a decision that tell how votes fell and who was against: of every vote, also where several fell.
    pub fn of_dispute(&self, at: usize, item: &Item, decision: &Decision) -> Vec<Quote> {
        let votes = decision.votes.iter().flat_map(|votes| &votes.spans);
        let dissent = decision.dissent.iter().flat_map(|one| &one.spans);
        let words: Vec<_> = votes.chain(dissent).copied().collect();
        let counted = decision.votes.is_some();
        let wanted = |text: &str, spans: &[Span]| {
            touch(spans, &words) || counted && touch(spans, &decision.spans) && tells_of_votes(text)
        };
        let blocks = item.sections.iter().flat_map(|section| &section.blocks);
        let blocks = blocks.filter(|block| touch(&block.spans, &decision.spans));
        let found = blocks.flat_map(|block| self.units(block, wanted));
        self.quotes(at, complete(found.collect(), &words))
    }

    fn offsets(&self) -> &Utf16Index<'d> {
        self.offsets
            .get_or_init(|| Utf16Index::new(&self.document.minutes.source.text))
    }

    /// The rows of a table, else the sentences of a block, that are wanted.
    fn units(&self, block: &Block, wanted: impl Fn(&str, &[Span]) -> bool) -> Vec<Vec<Span>> {
        let units = match &block.rows {
            Some(rows) => rows.clone(),
            None => self.sentences(&block.spans),
        };
        let kept = units.into_iter().filter(|unit| wanted(&self.words(unit), unit));
        kept.collect()
    }

    fn sentences(&self, spans: &[Span]) -> Vec<Vec<Span>> {
        let mut text = String::new();
        let mut pieces = Vec::new();
        for span in spans {
            if !text.is_empty() {
                text.push(' ');
            }
            let start = text.len();
            text.push_str(self.slice(*span));
            pieces.push((start..text.len(), *span));
        }
        let back = |(start, end): (usize, usize)| {
            let parts = pieces.iter().filter_map(|(piece, span)| {
                let (from, to) = (start.max(piece.start), end.min(piece.end));
                let unit = |at: usize| {
                    self.offsets()
                        .offset(self.offsets().byte(span.start) + at - piece.start)
                };
                (from < to).then(|| span.part(unit(from), unit(to)))
            });
            parts.collect()
        };
        sentence::split(&text).into_iter().map(back).collect()
    }

    fn slice(&self, span: Span) -> &'d str {
        let text = &self.document.minutes.source.text;
        text.get(self.offsets().byte(span.start)..self.offsets().byte(span.end))
            .unwrap_or_default()
    }

    /// The words of spans, one space between.
    pub fn words(&self, spans: &[Span]) -> String {
        let words: Vec<_> = spans
            .iter()
            .flat_map(|span| self.slice(*span).split_whitespace())
            .collect();
        words.join(" ")
    }

    fn quotes(&self, at: usize, units: Vec<Vec<Span>>) -> Vec<Quote> {
        let quote = |unit: Vec<Span>| Quote::new(self.document, at, &self.words(&unit), &unit);
        units.into_iter().map(quote).collect()
    }
}

/// The sentences in order, and the words that none of them has.
fn complete(mut found: Vec<Vec<Span>>, words: &[Span]) -> Vec<Vec<Span>> {
    for word in words {
        if !found.iter().any(|unit| touch(unit, &[*word])) {
            found.push(vec![*word]);
        }
    }
    order::by_key(&mut found, |unit| unit.first().map(|span| span.start));
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::super::Collection;
    use super::super::filter::Filter;
    use super::super::samples::{head, item, parsed};

    fn collection(decision: &str) -> Collection {
        let mut collection = Collection::new();
        let summary = "Der er 3 forslag. Det største koster 26,9 mio. kr. over fire år. Det mindste koster 1 mio. kr.";
        let text = head("Havneudvalget", "04-03-2031") + &item(3, "Ny mole", "31-000002", summary, decision);
        collection.add(parsed(&text));
        collection
    }

    fn texts(quotes: &[super::Quote]) -> Vec<&str> {
        quotes.iter().map(|quote| quote.text.as_str()).collect()
    }

    #[test]
    fn what_was_rejected_stands_with_the_word_that_says_so() {
        let collection = collection("Udvalget kan ikke imødekomme\nansøgningen. Der svares inden maj.");
        let brief = collection.brief(&Filter::default());
        assert_eq!(
            texts(&brief.stopped.rows[0].quotes),
            ["Udvalget kan ikke imødekomme ansøgningen."]
        );
        let document = collection.documents().next().unwrap();
        let quote = &brief.stopped.rows[0].quotes[0];
        assert_eq!(document.words(&quote.place.spans), quote.text);
    }

    #[test]
    fn every_vote_and_who_was_against_each_in_one_sentence() {
        let collection = collection(
            "Et forslag fra Tove Holm om en kortere mole blev forkastet med 4 stemmer\nmod 2. Indstillingen blev derefter \
             godkendt med 4 stemmer mod 1.\n\nKirsten Elkær undlod at stemme.\n\nMolen indvies i maj.",
        );
        let brief = collection.brief(&Filter::default());
        assert_eq!(
            texts(&brief.disputed.rows[0].quotes),
            [
                "Et forslag fra Tove Holm om en kortere mole blev forkastet med 4 stemmer mod 2.",
                "Indstillingen blev derefter godkendt med 4 stemmer mod 1.",
                "Kirsten Elkær undlod at stemme.",
            ]
        );
    }

    #[test]
    fn what_is_left_out_of_a_quotation_is_marked() {
        let collection = collection(
            "Udvalget godkendte den ny-\ne mole.\n\nFraværende: Karin Lund\n\nMolen indvies i maj.\nDer er kaffe.",
        );
        let digest = collection.digest(&Filter::default(), super::super::digest::Sort::default());
        assert_eq!(
            digest[0].decision.as_ref().unwrap().text,
            "Udvalget godkendte den nye mole. […] Molen indvies i maj. Der er kaffe."
        );
    }

    #[test]
    fn two_votes_of_an_item_stand_apart() {
        let collection = collection(
            "Forslag 1:\nFor: Ane Berg (A) og Bo Carl (F)\nImod: Ib Due (V)\nForslag 2:\nFor: Ib Due (V) og Bo Carl (F)\n             Imod: Ane Berg (A)\nForslag 2 er godkendt.",
        );
        let brief = collection.brief(&Filter::default());
        assert_eq!(
            texts(&brief.disputed.rows[0].quotes),
            [
                "For: Ane Berg (A) og Bo Carl (F)",
                "Imod: Ib Due (V)",
                "For: Ib Due (V) og Bo Carl (F)",
                "Imod: Ane Berg (A)"
            ]
        );
        let people = collection.people(&Filter::default());
        assert!(
            people
                .iter()
                .all(|person| person.contradicted == 0 && person.states.len() == 1)
        );
    }

    #[test]
    fn amounts_stand_in_their_sentences() {
        let brief = collection("Godkendt.").brief(&Filter::default());
        let told: Vec<_> = brief.amounts.iter().map(|one| one.quote.text.as_str()).collect();
        assert_eq!(
            told,
            [
                "Det største koster 26,9 mio. kr. over fire år.",
                "Det mindste koster 1 mio. kr."
            ]
        );
    }
}
