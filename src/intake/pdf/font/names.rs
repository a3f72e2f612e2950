//! What letters the names of glyphs stand for. The list of names is that of `pdfboss-encoding`.

use pdfboss_encoding::{glyph_to_text, zapf_dingbats, zapf_dingbats_glyph_name};

/// The marks of lists as the fonts of TeX name them.
const MARKS: [(&str, char); 8] = [
    ("check", '\u{2713}'),
    ("diamondmath", '\u{22c4}'),
    ("diamondsolid", '\u{29eb}'),
    ("square", '\u{25a1}'),
    ("squaresmallsolid", '\u{25aa}'),
    ("squaresolid", '\u{25a0}'),
    ("star", '\u{22c6}'),
    ("trianglerightsld", '\u{25b6}'),
];

/// The letters of a glyph with this name, by the rules of the Adobe Glyph List: several parts, variants after a full stop,
/// `uniXXXX` and `uXXXXX`. Parts that are unknown are left out; nothing where none is known.
pub fn letters(name: &str, dingbats: bool) -> Option<String> {
    let base = name.split('.').next().unwrap_or_default();
    let letters: String = base
        .split('_')
        .filter_map(|part| part_letters(part, dingbats))
        .collect();
    (!letters.is_empty()).then_some(letters)
}

fn part_letters(part: &str, dingbats: bool) -> Option<String> {
    let single = dingbats.then(|| dingbat(part)).flatten().or_else(|| mark(part));
    single.map(String::from).or_else(|| glyph_to_text(part))
}

/// `a1`, `a2` and so on of the font `ZapfDingbats`.
fn dingbat(name: &str) -> Option<char> {
    let code = (0..=u8::MAX).find(|code| zapf_dingbats_glyph_name(*code) == Some(name))?;
    zapf_dingbats(code)
}

fn mark(name: &str) -> Option<char> {
    let mut marks = MARKS.iter();
    marks.find_map(|(each, mark)| (*each == name).then_some(*mark))
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn names_are_read_as_the_list_says() {
        let cases = [
            ("Lcommaaccent", Some("\u{13b}")),
            ("uni20AC0308", Some("\u{20ac}\u{308}")),
            ("u1040C", Some("\u{1040c}")),
            ("uniD801DC0C", None),
            ("uni20ac", Some("€")),
            (
                "Lcommaaccent_uni20AC0308_u1040C.alternate",
                Some("\u{13b}\u{20ac}\u{308}\u{1040c}"),
            ),
            ("aring", Some("å")),
            ("f_f_l", Some("ffl")),
            ("hyphen.case", Some("-")),
            ("u41", None),
            ("u110000", None),
            ("squaresolid", Some("■")),
            ("foo", None),
            (".notdef", None),
        ];
        for (name, wanted) in cases {
            assert_eq!(letters(name, false).as_deref(), wanted, "{name}");
        }
        assert_eq!(letters("a100", true).as_deref(), Some("❞"));
    }
}
