//! What changed between two texts, word by word.

use serde::Serialize;

/// Words that both texts have, or one of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Piece {
    /// Which text has them.
    pub kind: PieceKind,
    /// The words, white space folded.
    pub text: String,
}

/// Which text has some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum PieceKind {
    /// Both.
    Same,
    /// The first.
    Removed,
    /// The second.
    Added,
}

/// A table of more cells than this is not filled; then all that lies between what both begin and end with has changed.
const MOST_CELLS: usize = 1 << 20;

/// The words of both texts, in order: removed ones before added ones.
#[must_use]
pub fn diff(before: &str, after: &str) -> Vec<Piece> {
    let (a, b): (Vec<_>, Vec<_>) = (before.split_whitespace().collect(), after.split_whitespace().collect());
    let head = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let (rest_a, rest_b) = (&a[head..], &b[head..]);
    let tail = rest_a
        .iter()
        .rev()
        .zip(rest_b.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let (middle_a, middle_b) = (&rest_a[..rest_a.len() - tail], &rest_b[..rest_b.len() - tail]);
    let mut pieces = Pieces::default();
    pieces.add(PieceKind::Same, &a[..head]);
    pieces.middle(middle_a, middle_b);
    pieces.add(PieceKind::Same, &rest_a[rest_a.len() - tail..]);
    pieces.0
}

#[derive(Default)]
struct Pieces(Vec<Piece>);

impl Pieces {
    fn add(&mut self, kind: PieceKind, words: &[&str]) {
        let text = words.join(" ");
        match self.0.last_mut() {
            _ if words.is_empty() => {}
            Some(last) if last.kind == kind => {
                last.text.push(' ');
                last.text.push_str(&text);
            }
            _ => self.0.push(Piece { kind, text }),
        }
    }

    fn middle(&mut self, a: &[&str], b: &[&str]) {
        if (a.len() + 1).saturating_mul(b.len() + 1) > MOST_CELLS {
            self.add(PieceKind::Removed, a);
            self.add(PieceKind::Added, b);
            return;
        }
        let common = Common::of(a, b);
        let (mut i, mut j) = (0, 0);
        while i < a.len() || j < b.len() {
            let (from_i, from_j) = (i, j);
            while i < a.len() && (j == b.len() || (a[i] != b[j] && common.at(i + 1, j) >= common.at(i, j + 1))) {
                i += 1;
            }
            while j < b.len() && (i == a.len() || (a[i] != b[j] && common.at(i + 1, j) < common.at(i, j + 1))) {
                j += 1;
            }
            self.add(PieceKind::Removed, &a[from_i..i]);
            self.add(PieceKind::Added, &b[from_j..j]);
            let same = a[i..].iter().zip(&b[j..]).take_while(|(a, b)| a == b).count();
            self.add(PieceKind::Same, &a[i..i + same]);
            (i, j) = (i + same, j + same);
        }
    }
}

/// How many words the ends of two texts have in common, at most, from each pair of places on.
struct Common {
    cells: Vec<u32>,
    width: usize,
}

impl Common {
    fn of(a: &[&str], b: &[&str]) -> Self {
        let width = b.len() + 1;
        let mut common = Self {
            cells: vec![0; (a.len() + 1) * width],
            width,
        };
        for i in (0..a.len()).rev() {
            for j in (0..b.len()).rev() {
                common.cells[i * width + j] = if a[i] == b[j] {
                    common.at(i + 1, j + 1) + 1
                } else {
                    common.at(i + 1, j).max(common.at(i, j + 1))
                };
            }
        }
        common
    }

    fn at(&self, i: usize, j: usize) -> u32 {
        self.cells[i * self.width + j]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(before: &str, after: &str) -> String {
        let pieces = diff(before, after).into_iter().map(|piece| match piece.kind {
            PieceKind::Same => piece.text,
            PieceKind::Removed => format!("[-{}]", piece.text),
            PieceKind::Added => format!("[+{}]", piece.text),
        });
        pieces.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn word_by_word() {
        for (before, after, pieces) in [
            ("", "", ""),
            ("Godkendt.", "Udsat.", "[-Godkendt.] [+Udsat.]"),
            ("", "Godkendt.", "[+Godkendt.]"),
            ("a b c d", "a x c y d", "a [-b] [+x] c [+y] d"),
            (
                "Udvalget godkender planen.",
                "Udvalget godkender ikke planen.",
                "Udvalget godkender [+ikke] planen.",
            ),
        ] {
            assert_eq!(told(before, after), pieces);
        }
    }

    #[test]
    fn long_texts_in_bounded_time() {
        let (a, b) = ("a ".repeat(40_000), "b ".repeat(40_000));
        assert_eq!(diff(&a, &b).len(), 2);
    }
}
