//! Arguments and exit status.

use crate::batch::{Batch, Output, complain};
use crate::files::{self, STDIN};
use lexopt::prelude::{Long, Short, Value};
use referat::messages;
use referat::request::Format;
use std::io::{self, ErrorKind, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// The result could not be written.
const UNWRITABLE: u8 = 1;
/// The command line itself is wrong.
const USAGE: u8 = 2;
/// The variable of the environment that opens locked files; unlike the arguments it is seen by nobody else.
const PASSWORD: &str = "REFERAT_PASSWORD";

/// What the command line asks for.
enum Wish {
    Help,
    Version,
    Read {
        files: Vec<PathBuf>,
        output: Output,
        password: Option<String>,
    },
}

/// Does what the command line asks for.
pub fn run() -> ExitCode {
    let done = match wish(lexopt::Parser::from_env()) {
        Ok(Wish::Help) => write!(io::stdout(), "{}", messages::HELP).map(|()| 0),
        Ok(Wish::Version) => writeln!(io::stdout(), "referat {}", env!("CARGO_PKG_VERSION")).map(|()| 0),
        Ok(Wish::Read { files, .. }) if files.is_empty() => Ok(usage(messages::NO_FILES)),
        Ok(Wish::Read {
            files,
            output,
            password,
        }) => {
            let password = password.or_else(|| std::env::var(PASSWORD).ok().filter(|word| !word.is_empty()));
            let batch = Batch {
                output,
                password: password.as_deref(),
            };
            batch.read_all(files::find(&files))
        }
        Err(error) => Ok(usage(&misuse(error))),
    };
    match done {
        Ok(status) => ExitCode::from(status),
        // Whoever reads has seen enough: `referat a.txt | head -3`.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            complain(STDIN, &messages::unwritable(&error));
            ExitCode::from(UNWRITABLE)
        }
    }
}

/// Stands before a query and the files to search.
const SEARCH: &str = "search";

fn wish(mut arguments: lexopt::Parser) -> Result<Wish, lexopt::Error> {
    let (mut files, mut output, mut password) = (Vec::new(), Output::Report, None);
    while let Some(argument) = arguments.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Wish::Help),
            Short('V') | Long("version") => return Ok(Wish::Version),
            Long("json") => output = Output::Lines,
            Long("format") => output = format(&arguments.value()?.to_string_lossy())?,
            Long("password") => password = Some(arguments.value()?.to_string_lossy().into_owned()),
            Value(word) if word == SEARCH && files.is_empty() && !matches!(output, Output::Search(_)) => {
                output = Output::Search(arguments.value()?.to_string_lossy().into_owned());
            }
            Value(file) => files.push(file.into()),
            _ => return Err(argument.unexpected()),
        }
    }
    Ok(Wish::Read {
        files,
        output,
        password,
    })
}

fn format(name: &str) -> Result<Output, lexopt::Error> {
    match name {
        "json" => Ok(Output::File(Format::Json)),
        "csv" => Ok(Output::File(Format::Csv)),
        "attendance" => Ok(Output::File(Format::Attendance)),
        "md" => Ok(Output::File(Format::Markdown)),
        "ics" => Ok(Output::File(Format::Ics)),
        other => Err(format!("{} {other}", messages::UNKNOWN_FORMAT).into()),
    }
}

fn misuse(error: lexopt::Error) -> String {
    match error {
        lexopt::Error::UnexpectedOption(option) => format!("{} {option}", messages::UNKNOWN_OPTION),
        lexopt::Error::UnexpectedValue { option, .. } => format!("{} {option}", messages::UNWANTED_VALUE),
        lexopt::Error::MissingValue { option } => {
            format!("{} {}", messages::MISSING_VALUE, option.unwrap_or_default())
        }
        other => other.to_string(),
    }
}

fn usage(cause: &str) -> u8 {
    eprintln!("referat: {cause}\n{}", messages::SEE_HELP);
    USAGE
}
