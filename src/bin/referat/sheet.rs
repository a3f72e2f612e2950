//! Lines on a terminal: wrapped to its width, in colour where it has some, and nothing that could steer it.

use std::io::{self, BufWriter, IsTerminal, Stdout, Write};
use terminal_size::{Width, terminal_size};

/// The width where the output is no terminal, in characters.
const UNKNOWN_WIDTH: usize = 80;
/// Narrower than this, wrapping does more harm than good.
const NARROWEST: usize = 40;

/// How words look.
#[derive(Clone, Copy, Debug)]
pub enum Style {
    Plain,
    Bold,
    Faint,
    Warning,
}

impl Style {
    const fn code(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Bold => "\x1b[1m",
            Self::Faint => "\x1b[2m",
            Self::Warning => "\x1b[33m",
        }
    }
}

/// Standard output, line by line.
pub struct Sheet {
    out: BufWriter<Stdout>,
    width: usize,
    colour: bool,
}

impl Sheet {
    pub fn of_stdout() -> Self {
        let no_colour = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let width = terminal_size().map_or(UNKNOWN_WIDTH, |(Width(width), _)| usize::from(width));
        Self {
            out: BufWriter::new(io::stdout()),
            width: width.max(NARROWEST),
            colour: io::stdout().is_terminal() && !no_colour,
        }
    }

    pub fn blank(&mut self) -> io::Result<()> {
        writeln!(self.out)
    }

    /// A paragraph: `lead` in its style, then the words; further lines hang under the first one's words.
    pub fn paragraph(&mut self, indent: usize, (lead, style): (&str, Style), words: &str) -> io::Result<()> {
        let mut column = indent;
        write!(self.out, "{:indent$}", "")?;
        for (words, style) in [(lead, style), (words, Style::Plain)] {
            self.begin(style)?;
            for word in words.split_whitespace() {
                column = self.word(word, column, indent)?;
            }
            self.end(style)?;
        }
        self.blank()
    }

    /// Writes a word, on a new line where it does not fit, and returns the column after it.
    fn word(&mut self, word: &str, column: usize, indent: usize) -> io::Result<usize> {
        let word: String = word.chars().filter(|letter| !letter.is_control()).collect();
        let (length, hang) = (word.chars().count(), indent + 2);
        if column == indent {
            write!(self.out, "{word}")?;
            return Ok(column + length);
        }
        if column + 1 + length > self.width {
            write!(self.out, "\n{:hang$}{word}", "")?;
            return Ok(hang + length);
        }
        write!(self.out, " {word}")?;
        Ok(column + 1 + length)
    }

    fn begin(&mut self, style: Style) -> io::Result<()> {
        write!(self.out, "{}", if self.colour { style.code() } else { "" })
    }

    fn end(&mut self, style: Style) -> io::Result<()> {
        let styled = self.colour && !style.code().is_empty();
        write!(self.out, "{}", if styled { "\x1b[0m" } else { "" })
    }
}

impl Write for Sheet {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
