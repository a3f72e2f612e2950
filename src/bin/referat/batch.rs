//! Many files, one after the other: each is read, shown and forgotten.

use crate::files::{Files, Found, STDIN};
use crate::progress::Progress;
use crate::report;
use crate::sheet::Sheet;
use referat::collection::Collection;
use referat::collection::digest::Sort;
use referat::collection::filter::Filter;
use referat::intake::MAX_BYTES;
use referat::messages::{self, Trouble};
use referat::model::Minutes;
use referat::request::Format;
use referat::{Archive, IntakeError, Options, is_archive};
use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Read, Seek, Write};
use std::path::Path;

/// Some file could not be read, or there was none.
const UNREADABLE: u8 = 1;
/// How an archive begins.
const ZIP: &[u8] = b"PK";

/// How files are to be read and shown.
pub struct Batch<'b> {
    /// What is written.
    pub output: Output,
    /// Opens locked files.
    pub password: Option<&'b str>,
}

/// What is written of the files.
pub enum Output {
    /// Each for a reader, one after the other.
    Report,
    /// One line of JSON a meeting, one after the other.
    Lines,
    /// All of them, when they have been read.
    File(Format),
    /// What is found of these words.
    Search(String),
}

/// What has been done.
struct Run<'b> {
    batch: &'b Batch<'b>,
    sheet: Sheet,
    progress: Progress,
    /// How many files there are, as far as is known: archives tell when they are opened.
    total: usize,
    /// How many were come to, and how many of them could be read.
    done: usize,
    read: usize,
    /// Whether reports need the names of their files.
    named: bool,
    /// Whether there was a folder or an archive.
    many: bool,
    /// How many files were passed over.
    skipped: usize,
    /// Whether a folder or an archive had nothing to read, or not all that it should.
    lacking: bool,
    /// The meetings, where they are written all together.
    collection: Collection,
}

impl Batch<'_> {
    /// Reads every file, also behind one that cannot be read. The result is the exit status.
    pub fn read_all(&self, files: Files) -> io::Result<u8> {
        let total = files.found.len();
        let mut run = Run {
            batch: self,
            sheet: Sheet::of_stdout(),
            progress: Progress::of(total),
            total,
            done: 0,
            read: 0,
            named: total > 1,
            many: files.folders,
            skipped: files.skipped,
            lacking: false,
            collection: Collection::new(),
        };
        for folder in &files.empty {
            run.lacks(&folder.to_string_lossy(), &messages::nothing_inside())?;
        }
        files.found.into_iter().try_for_each(|found| run.take(found))?;
        run.finish()
    }
}

impl Run<'_> {
    fn take(&mut self, found: Found) -> io::Result<()> {
        let path = match found {
            Ok(path) => path,
            Err((path, error)) => return self.done(&path.to_string_lossy(), Err(messages::unreadable(&error))),
        };
        let shown = path.to_string_lossy();
        self.progress.show(self.done + 1, self.total, &shown);
        match contents(&path) {
            Ok(Contents::File(bytes)) => {
                let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
                let meetings = self.parse(&bytes, &name);
                self.done(&shown, meetings)
            }
            Ok(Contents::Small(archive)) => self.archive(&path, archive),
            Ok(Contents::Large(archive)) => self.archive(&path, archive),
            Err(trouble) => self.done(&shown, Err(trouble)),
        }
    }

    fn archive<R: Read + Seek>(&mut self, path: &Path, mut archive: Archive<R>) -> io::Result<()> {
        (self.named, self.many) = (true, true);
        let count = archive.count_files();
        self.total = (self.total + count).saturating_sub(1);
        if self.total > 1 {
            self.progress = Progress::of(self.total);
        }
        let (shown, name) = (
            path.to_string_lossy(),
            path.file_name().unwrap_or(path.as_os_str()).to_string_lossy(),
        );
        for (member, bytes) in archive.by_ref() {
            let label = format!("{shown}/{member}");
            self.progress.show(self.done + 1, self.total, &label);
            let meetings = match bytes {
                Ok(bytes) => self.parse(&bytes, &format!("{name}/{member}")),
                Err(error) => Err(messages::error(error)),
            };
            self.done(&label, meetings)?;
        }
        if archive.is_torn() {
            self.lacks(&shown, &messages::error(IntakeError::Incomplete))?;
        } else if count == 0 {
            self.lacks(&shown, &messages::nothing_inside())?;
        }
        Ok(())
    }

    /// Says what is wrong with a folder or an archive that is itself no file among those that are counted.
    fn lacks(&mut self, shown: &str, trouble: &Trouble) -> io::Result<()> {
        self.lacking = true;
        self.progress.clear();
        self.sheet.flush()?;
        complain(shown, trouble);
        Ok(())
    }

    fn parse(&self, bytes: &[u8], name: &str) -> Result<Vec<Minutes>, Trouble> {
        let options = Options {
            password: self.batch.password,
        };
        referat::parse_with(bytes, name, options).map_err(|error| match error {
            IntakeError::Encrypted if self.batch.password.is_some() => messages::wrong_password(),
            error => messages::error(error),
        })
    }

    /// Shows what came of a file.
    fn done(&mut self, shown: &str, meetings: Result<Vec<Minutes>, Trouble>) -> io::Result<()> {
        let in_terminal = self.progress.clear();
        let further = self.read > 0;
        self.done += 1;
        match meetings {
            Ok(meetings) => {
                self.read += 1;
                self.print(meetings, shown, further)?;
                // What stays behind would be written into the line of the next file.
                if in_terminal { self.sheet.flush() } else { Ok(()) }
            }
            Err(trouble) => {
                self.sheet.flush()?;
                complain(shown, &trouble);
                Ok(())
            }
        }
    }

    fn print(&mut self, meetings: Vec<Minutes>, shown: &str, further: bool) -> io::Result<()> {
        let sheet = &mut self.sheet;
        match self.batch.output {
            Output::Report => report::print(sheet, &meetings, self.named.then_some(shown), further),
            Output::Lines => meetings.into_iter().try_for_each(|minutes| print_json(sheet, minutes)),
            Output::File(_) | Output::Search(_) => {
                self.collection.add_all(meetings.into_iter().map(Minutes::into_utf16));
                Ok(())
            }
        }
    }

    fn finish(mut self) -> io::Result<u8> {
        match &self.batch.output {
            Output::Report | Output::Lines => {}
            Output::File(format) => {
                let bytes = self.collection.export(*format, &Filter::default(), Sort::default())?;
                self.sheet.write_all(&bytes)?;
            }
            Output::Search(typed) => report::hits(&mut self.sheet, &self.collection, typed)?,
        }
        self.sheet.flush()?;
        if self.many {
            eprintln!("{}", messages::counts(self.read, self.done - self.read, self.skipped));
        }
        Ok(if self.read < self.done || self.lacking {
            UNREADABLE
        } else {
            0
        })
    }
}

/// What a file holds.
enum Contents {
    File(Vec<u8>),
    Small(Archive<io::Cursor<Vec<u8>>>),
    /// An archive that is larger than a file may be: its members need not be.
    Large(Archive<File>),
}

fn contents(path: &Path) -> Result<Contents, Trouble> {
    let bytes = bytes(path).map_err(|error| messages::unreadable(&error))?;
    let archive = if bytes.len() > MAX_BYTES && bytes.starts_with(ZIP) {
        let file = File::open(path).map_err(|error| messages::unreadable(&error))?;
        Archive::read(file).map(Contents::Large)
    } else if is_archive(&bytes) {
        Archive::open(bytes).map(Contents::Small)
    } else {
        Ok(Contents::File(bytes))
    };
    archive.map_err(|error: IntakeError| messages::error(error))
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
    let minutes = minutes.into_utf16();
    // The text is in it once, and what was read of it is no less.
    let mut line = Vec::with_capacity(2 * minutes.source.text.len());
    serde_json::to_writer(&mut line, &minutes)?;
    line.push(b'\n');
    sheet.write_all(&line)
}

/// Says why a file could not be read, and what to do. Names of members of archives are anybody's: they may not steer
/// the terminal.
pub fn complain(file: &str, trouble: &Trouble) {
    let file: String = file.chars().filter(|letter| !letter.is_control()).collect();
    eprintln!("{file}: {} {}", trouble.cause, trouble.next);
}
