//! How list numbers are written.

/// The letters of the alphabet that numbers are written with.
const LETTERS: u32 = 26;
/// Numbers written with more letters than this are no lists; Word itself stops at 780.
const MOST_LETTERS: u32 = 30;
/// Roman numbers end here.
const MOST_ROMAN: u32 = 3999;

/// How a number is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Numerals {
    /// `7`
    #[default]
    Decimal,
    /// `07`
    DecimalWithZero,
    /// `g`; after `z` comes `aa`, then `bb`.
    LowerLetters,
    /// `G`
    UpperLetters,
    /// `vii`
    LowerRoman,
    /// `VII`
    UpperRoman,
    /// Not at all.
    Nothing,
}

impl Numerals {
    /// Writes a number.
    pub fn write(self, number: u32) -> String {
        match self {
            Self::Decimal => number.to_string(),
            Self::DecimalWithZero => format!("{number:02}"),
            Self::LowerLetters => letters(number),
            Self::UpperLetters => letters(number).to_uppercase(),
            Self::LowerRoman => roman(number),
            Self::UpperRoman => roman(number).to_uppercase(),
            Self::Nothing => String::new(),
        }
    }
}

fn letters(number: u32) -> String {
    let Some(before) = number.checked_sub(1).filter(|before| before / LETTERS < MOST_LETTERS) else {
        return number.to_string();
    };
    let letter = char::from_u32(u32::from(b'a') + before % LETTERS).unwrap_or('a');
    std::iter::repeat_n(letter, (before / LETTERS + 1) as usize).collect()
}

fn roman(number: u32) -> String {
    const VALUES: [(u32, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    if !(1..=MOST_ROMAN).contains(&number) {
        return number.to_string();
    }
    let (mut rest, mut written) = (number, String::new());
    for (value, numeral) in VALUES {
        while rest >= value {
            written.push_str(numeral);
            rest -= value;
        }
    }
    written
}

/// A bullet as text: dashes stay, since minutes use them as such; all others, which symbol fonts draw as they like,
/// are one.
pub fn bullet(drawn: &str) -> &'static str {
    match drawn.trim() {
        "" => "",
        "-" => "-",
        "\u{2013}" | "\u{2014}" => "\u{2013}",
        _ => "\u{2022}",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_ways_to_write_a_number() {
        for (numerals, number, written) in [
            (Numerals::Decimal, 7, "7"),
            (Numerals::DecimalWithZero, 7, "07"),
            (Numerals::LowerLetters, 26, "z"),
            (Numerals::UpperLetters, 28, "BB"),
            (Numerals::LowerLetters, 100_000, "100000"),
            (Numerals::LowerLetters, 0, "0"),
            (Numerals::UpperRoman, 1994, "MCMXCIV"),
            (Numerals::LowerRoman, 4000, "4000"),
            (Numerals::Nothing, 3, ""),
        ] {
            assert_eq!(numerals.write(number), written);
        }
    }
}
