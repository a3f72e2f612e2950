//! Documents torn apart, the same way each time.

/// Takes a text apart; the dice say where.
pub type Mutation = fn(&str, &mut Dice) -> String;

/// Ways to tear a text apart.
pub const MUTATIONS: [(&str, Mutation); 13] = [
    ("cut off", |text, dice| text[..dice.boundary(text)].to_owned()),
    ("beginning lost", |text, dice| text[dice.boundary(text)..].to_owned()),
    ("lines shuffled", shuffled),
    ("lines doubled", |text, dice| {
        some_lines(text, dice, 9, |line| format!("{line}\n{line}\n"))
    }),
    ("lines lost", |text, dice| some_lines(text, dice, 6, |_| String::new())),
    ("lines joined", |text, dice| {
        some_lines(text, dice, 4, |line| format!("{line} "))
    }),
    ("letters lost", |text, dice| {
        text.chars().filter(|_| !dice.hits(40)).collect()
    }),
    ("no empty lines", |text, _| text.replace("\n\n", "\n")),
    ("bytes flipped", flipped),
    ("CRLF", |text, _| text.replace('\n', "\r\n")),
    ("lower case", |text, _| text.to_lowercase()),
    ("upper case", |text, _| text.to_uppercase()),
    ("spaces doubled", |text, _| text.replace(' ', "  ")),
];

/// Changes one line in `of`; the others stay.
fn some_lines(text: &str, dice: &mut Dice, of: usize, change: fn(&str) -> String) -> String {
    let changed = |line: &str| {
        if dice.hits(of) {
            change(line)
        } else {
            format!("{line}\n")
        }
    };
    text.lines().map(changed).collect()
}

fn shuffled(text: &str, dice: &mut Dice) -> String {
    let mut lines: Vec<_> = text.lines().collect();
    for last in (1..lines.len()).rev() {
        lines.swap(last, dice.below(last + 1));
    }
    lines.join("\n")
}

fn flipped(text: &str, dice: &mut Dice) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..bytes.len() / 100 {
        let at = dice.below(bytes.len());
        bytes[at] ^= 1 << dice.below(8);
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A small generator of numbers that look random and are the same each time.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    /// A number from zero to `limit`, which is left out; zero where there is none.
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % limit.max(1)
    }

    /// True once in `of` times.
    fn hits(&mut self, of: usize) -> bool {
        self.below(of) == 0
    }

    /// Some character boundary of the text.
    fn boundary(&mut self, text: &str) -> usize {
        let at = self.below(text.len());
        (at..=text.len())
            .find(|at| text.is_char_boundary(*at))
            .unwrap_or(text.len())
    }
}
