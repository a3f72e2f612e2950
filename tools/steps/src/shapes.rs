//! Texts of any length: ordinary minutes, the same torn apart, and what nobody would write, each of it more of one thing that
//! some stage looks for.

use super::grown;
use std::fmt::Write;

/// A kind of text.
pub struct Shape {
    /// What it is.
    pub name: &'static str,
    /// A text that grows with the number.
    pub text: fn(usize) -> String,
}

const fn shape(name: &'static str, text: fn(usize) -> String) -> Shape {
    Shape { name, text }
}

pub const SHAPES: &[Shape] = &[
    shape("minutes", grown::minutes),
    shape("minutes without numbers", |size| without_digits(&grown::minutes(size))),
    shape("minutes on one line", |size| grown::minutes(size).replace('\n', " ")),
    shape("minutes in capitals", |size| grown::minutes(size).to_uppercase()),
    shape("minutes backwards", |size| backwards(&grown::minutes(size))),
    shape("meeting after meeting", |size| grown::minutes(1).repeat(size)),
    shape("numbered lines", |size| each(size, |n| format!("{n}. Sag om {n}\n"))),
    shape("the same number", |size| each(size, |_| "1. Sag om vejen\n".to_owned())),
    shape("numbers of two levels", |size| {
        each(size, |n| format!("{}.{} Sag om vejen\n", n / 9 + 1, n % 9 + 1))
    }),
    shape("bare numbers", |size| {
        each(size, |n| format!("{n}\n\nSag om vejen\n\n"))
    }),
    shape("contents", |size| {
        format!(
            "Indholdsfortegnelse\n{}",
            each(size, |n| format!("Sag om vej {n}........{n}\n"))
        )
    }),
    shape("cut-off contents", |size| {
        format!(
            "Dagsorden\n{}",
            each(size, |n| format!(
                "{n}. Sag om en lang vej gennem byen nummer {n} ...\n"
            ))
        )
    }),
    shape("headings", |size| {
        each(size, |_| {
            "Indstilling\n\nSagen.\n\nBeslutning\n\nGodkendt.\n\n".to_owned()
        })
    }),
    shape("unknown headings", |size| {
        each(size, |n| format!("Overskrift {}\n\nTekst om sagen.\n\n", n % 7))
    }),
    shape("titles without numbers", |size| {
        each(size, |n| format!("Sag om vej {n}\n\nBeslutning\n\nGodkendt.\n\n"))
    }),
    shape("decisions of bodies", |size| {
        each(size, |n| {
            format!("Byrådet, den {}. maj 2031\n\nGodkendt.\n\n", n % 28 + 1)
        })
    }),
    shape("clauses", |size| {
        format!(
            "1. Sag\n\nIndstilling\n\n{}",
            each(size, |n| format!("{n}. at vejen lukkes,\n"))
        )
    }),
    shape("clauses decided", |size| {
        format!(
            "1. Sag\n\nBeslutning\n\n{}",
            each(size, |n| format!("Ad {n}: Godkendt.\n"))
        )
    }),
    shape("a roster", |size| {
        format!("Medlemmer: {}\n", each(size, |n| format!("Ane {} Holm (A), ", word(n))))
    }),
    shape("a roster in lines", |size| {
        format!("Deltagere\n{}", each(size, |n| format!("Ane {} Holm (A)\n", word(n))))
    }),
    shape("absence at items", |size| {
        each(size, |n| {
            format!(
                "{n}. Sag\n\nFraværende: Ane {} Holm (A)\n\nBeslutning\n\nGodkendt.\n\n",
                word(n)
            )
        })
    }),
    shape("votes", |size| {
        format!(
            "1. Sag\n\nBeslutning\n\n{}",
            each(size, |_| "For stemte A, B og C. Imod stemte V. ".to_owned())
        )
    }),
    shape("attachments", |size| {
        format!(
            "1. Sag\n\nBilag\n\n{}",
            each(size, |n| format!("Bilag {n}: Notat om vejen\n"))
        )
    }),
    shape("the same attachment", |size| {
        format!("1. Sag\n\nBilag\n\n{}", "Lukket bilag\n".repeat(size))
    }),
    shape("dates and amounts", |size| {
        each(size, |n| {
            format!("den {}. maj 2031 kl. 12.30 for 1.234.567 kr. ", n % 28 + 1)
        })
    }),
    shape("case numbers", |size| each(size, |n| format!("00.01.00-A00-{n}-31 "))),
    shape("digits", |size| "123456789 ".repeat(size)),
    shape("one long number", |size| "1".repeat(size)),
    shape("one long word", |size| "vej".repeat(size)),
    shape("brackets", |size| "(".repeat(size)),
    shape("quotes", |size| "\"”».".repeat(size)),
    shape("dots", |size| ". ".repeat(size)),
    shape("commas", |size| "Ane, ".repeat(size)),
    shape("tabs", |size| "a\tb\t".repeat(size)),
    shape("bars", |size| "| a | b |\n".repeat(size)),
    shape("bullets", |size| "- at vejen lukkes\n".repeat(size)),
    shape("empty lines", |size| format!("Møde{}", "\n".repeat(size))),
    shape("pages", |size| {
        each(size, |n| format!("Byrådet\nSide {n} af {size}\nTekst om sagen.\n\u{c}"))
    }),
    shape("divided words", |size| "Sagen om vej-\nens forløb er ".repeat(size)),
    shape("outcomes", |size| {
        format!("1. Sag\n\nBeslutning\n\n{}", "godkendt anbefalet udsat ".repeat(size))
    }),
    shape("negations", |size| {
        format!("1. Sag\n\nBeslutning\n\n{}", "ikke uden at ".repeat(size))
    }),
];

fn each(size: usize, line: impl Fn(usize) -> String) -> String {
    (1..=size).fold(String::new(), |mut text, number| {
        let _ = write!(text, "{}", line(number));
        text
    })
}

/// A name's middle: letters for a number, so that no two are alike.
fn word(number: usize) -> String {
    let letters = format!("{number}")
        .chars()
        .map(|digit| char::from(b'a' + digit as u8 - b'0'))
        .collect::<String>();
    format!("V{letters}")
}

fn without_digits(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_ascii_digit()).collect()
}

fn backwards(text: &str) -> String {
    let mut lines: Vec<_> = text.lines().collect();
    lines.reverse();
    lines.join("\n")
}
