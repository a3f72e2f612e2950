//! How far the reading of many files has come, on one line of a terminal that is written over and over.

use std::io::{self, IsTerminal, Write};
use terminal_size::{Width, terminal_size_of};

/// The width where the terminal does not tell, in characters.
const UNKNOWN_WIDTH: usize = 80;

/// The line; none where standard error is no terminal or there is but one file.
pub struct Progress {
    shown: bool,
}

impl Progress {
    /// Of so many files.
    pub fn of(files: usize) -> Self {
        Self {
            shown: files > 1 && io::stderr().is_terminal(),
        }
    }

    /// Shows that a file is being read. Whether it can be shown is no matter.
    pub fn show(&self, index: usize, total: usize, name: &str) {
        if self.shown {
            let width = terminal_size_of(io::stderr()).map_or(UNKNOWN_WIDTH, |(Width(width), _)| width.into());
            let line = format!("{index}/{total} {name}");
            let shown: String = line
                .chars()
                .filter(|letter| !letter.is_control())
                .take(width.saturating_sub(1))
                .collect();
            let _ = write!(io::stderr(), "\r{shown}\x1b[K");
        }
    }

    /// Takes the line away, so that other lines can be written. True where there may have been one.
    pub fn clear(&self) -> bool {
        if self.shown {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
        self.shown
    }
}
