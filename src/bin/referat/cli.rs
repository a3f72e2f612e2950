//! Arguments, files, exit status.

use crate::report;
use crate::sheet::Sheet;
use lexopt::prelude::{Long, Short, Value};
use referat::intake::MAX_BYTES;
use referat::messages::{self, Trouble};
use referat::model::Minutes;
use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Some file could not be read.
const UNREADABLE: u8 = 1;
/// The command line itself is wrong.
const USAGE: u8 = 2;
/// Stands for standard input among the files.
const STDIN: &str = "-";

/// What the command line asks for.
enum Wish {
    Help,
    Version,
    Read { files: Vec<PathBuf>, json: bool },
}

/// Does what the command line asks for.
pub fn run() -> ExitCode {
    let done = match wish(lexopt::Parser::from_env()) {
        Ok(Wish::Help) => write!(io::stdout(), "{}", messages::HELP).map(|()| 0),
        Ok(Wish::Version) => writeln!(io::stdout(), "referat {}", env!("CARGO_PKG_VERSION")).map(|()| 0),
        Ok(Wish::Read { files, .. }) if files.is_empty() => Ok(usage(messages::NO_FILES)),
        Ok(Wish::Read { files, json }) => read_all(&files, json),
        Err(error) => Ok(usage(&misuse(error))),
    };
    match done {
        Ok(status) => ExitCode::from(status),
        // Whoever reads has seen enough: `referat a.txt | head -3`.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => ExitCode::from(complain(STDIN, &messages::unwritable(&error))),
    }
}

fn wish(mut arguments: lexopt::Parser) -> Result<Wish, lexopt::Error> {
    let (mut files, mut json) = (Vec::new(), false);
    while let Some(argument) = arguments.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Wish::Help),
            Short('V') | Long("version") => return Ok(Wish::Version),
            Long("json") => json = true,
            Value(file) => files.push(file.into()),
            _ => return Err(argument.unexpected()),
        }
    }
    Ok(Wish::Read { files, json })
}

fn misuse(error: lexopt::Error) -> String {
    match error {
        lexopt::Error::UnexpectedOption(option) => format!("{} {option}", messages::UNKNOWN_OPTION),
        lexopt::Error::UnexpectedValue { option, .. } => format!("{} {option}", messages::UNWANTED_VALUE),
        other => other.to_string(),
    }
}

fn usage(cause: &str) -> u8 {
    eprintln!("referat: {cause}\n{}", messages::SEE_HELP);
    USAGE
}

/// Reads every file, also behind one that cannot be read.
fn read_all(files: &[PathBuf], json: bool) -> io::Result<u8> {
    let mut sheet = Sheet::of_stdout();
    let mut status = 0;
    for (index, file) in files.iter().enumerate() {
        match read(file) {
            Ok(meetings) if json => meetings
                .into_iter()
                .try_for_each(|minutes| print_json(&mut sheet, minutes))?,
            Ok(meetings) => {
                let name = (files.len() > 1).then(|| file.to_string_lossy());
                report::print(&mut sheet, &meetings, name.as_deref(), index > 0)?;
            }
            Err(trouble) => {
                sheet.flush()?;
                status = complain(&file.to_string_lossy(), &trouble);
            }
        }
    }
    sheet.flush()?;
    Ok(status)
}

fn read(file: &Path) -> Result<Vec<Minutes>, Trouble> {
    let bytes = bytes(file).map_err(|error| messages::unreadable(&error))?;
    let name = file.file_name().unwrap_or(file.as_os_str()).to_string_lossy();
    referat::parse(&bytes, &name).map_err(messages::error)
}

/// The bytes of a file, and no more of a huge one than tells that it is too large.
fn bytes(file: &Path) -> io::Result<Vec<u8>> {
    let source: Box<dyn Read> = if file.as_os_str() == OsStr::new(STDIN) {
        Box::new(io::stdin())
    } else {
        Box::new(File::open(file)?)
    };
    let mut bytes = Vec::new();
    source.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// One line, offsets in UTF-16 units as the page has them.
fn print_json(sheet: &mut Sheet, minutes: Minutes) -> io::Result<()> {
    serde_json::to_writer(&mut *sheet, &minutes.into_utf16())?;
    writeln!(sheet)
}

fn complain(file: &str, trouble: &Trouble) -> u8 {
    eprintln!("{file}: {} {}", trouble.cause, trouble.next);
    UNREADABLE
}
