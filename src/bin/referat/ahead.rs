//! Reads files ahead, on all cores, and gives them in their order.

use crate::files::{Found, STDIN};
use referat::intake::MAX_BYTES;
use referat::messages::{self, Trouble};
use referat::model::Minutes;
use referat::{Archive, IntakeError, Options, is_archive};
use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{self, Scope};

/// How a file is read.
#[derive(Clone, Copy)]
pub struct Reading<'b> {
    /// Opens locked files.
    pub password: Option<&'b str>,
    /// Whether meetings are wanted as lines of JSON, which are best written where they are read.
    pub lines: bool,
}

/// What was read.
pub enum Meetings {
    /// For whoever goes on with them.
    Parsed(Vec<Minutes>),
    /// One line of JSON each.
    Lines(Vec<u8>),
}

/// What a file holds.
pub enum Contents {
    Meetings(Meetings),
    Small(Archive<io::Cursor<Vec<u8>>>),
    /// An archive that is larger than a file may be: its members need not be.
    Large(Archive<File>),
}

/// What came of a file.
pub type Opened = Result<Contents, Trouble>;

/// How an archive begins.
const ZIP: &[u8] = b"PK";

/// So many files each core is ahead at most.
const LEAD: usize = 2;

/// Opens files, each core those that are its turn.
pub fn opened<'s>(
    scope: &'s Scope<'s, '_>,
    files: Vec<Found>,
    reading: Reading<'s>,
) -> impl Iterator<Item = Opened> + use<> {
    let cores = thread::available_parallelism().map_or(1, usize::from).min(files.len());
    let mut turns: Vec<Vec<_>> = (0..cores).map(|_| Vec::new()).collect();
    for (at, file) in files.into_iter().enumerate() {
        turns[at % cores].push(file);
    }
    let start = |files: Vec<Found>| {
        let (sender, receiver) = sync_channel(LEAD);
        scope.spawn(move || send(files, reading, &sender));
        receiver
    };
    let receivers: Vec<Receiver<_>> = turns.into_iter().map(start).collect();
    (0..).map_while(move |at: usize| receivers.get(at % receivers.len().max(1))?.recv().ok())
}

/// Opens one file after the other, until nobody wants them.
fn send(files: Vec<Found>, reading: Reading<'_>, to: &SyncSender<Opened>) {
    for found in files {
        let opened = match found {
            Ok(path) => reading.open(&path),
            Err((_, error)) => Err(messages::unreadable(&error)),
        };
        if to.send(opened).is_err() {
            return;
        }
    }
}

impl Reading<'_> {
    fn open(&self, path: &Path) -> Opened {
        let bytes = bytes(path).map_err(|error| messages::unreadable(&error))?;
        if bytes.len() > MAX_BYTES && bytes.starts_with(ZIP) {
            let file = File::open(path).map_err(|error| messages::unreadable(&error))?;
            return Archive::read(file).map(Contents::Large).map_err(messages::error);
        }
        if is_archive(&bytes) {
            return Archive::open(bytes).map(Contents::Small).map_err(messages::error);
        }
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
        self.read(&bytes, &name).map(Contents::Meetings)
    }

    /// Reads the meetings of a file that is no archive.
    pub fn read(&self, bytes: &[u8], name: &str) -> Result<Meetings, Trouble> {
        let options = Options {
            password: self.password,
        };
        let meetings = referat::parse_with(bytes, name, options).map_err(|error| match error {
            IntakeError::Encrypted if self.password.is_some() => messages::wrong_password(),
            error => messages::error(error),
        })?;
        if !self.lines {
            return Ok(Meetings::Parsed(meetings));
        }
        let mut lines = Vec::new();
        for minutes in meetings {
            line(&mut lines, minutes).map_err(|error| messages::unreadable(&error))?;
        }
        Ok(Meetings::Lines(lines))
    }
}

/// Adds a line, offsets in UTF-16 units as the page has them.
fn line(lines: &mut Vec<u8>, minutes: Minutes) -> io::Result<()> {
    let minutes = minutes.into_utf16();
    // The text is in it once, and what was read of it is no less.
    lines.reserve(2 * minutes.source.text.len());
    serde_json::to_writer(&mut *lines, &minutes)?;
    lines.push(b'\n');
    Ok(())
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
