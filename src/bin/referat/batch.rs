//! Many files: read ahead, shown one after the other and forgotten.

use crate::ahead::{self, Contents, Meetings, Opened, Reading};
use crate::files::{Files, Found};
use crate::progress::Progress;
use crate::report;
use crate::sheet::Sheet;
use referat::collection::Collection;
use referat::collection::digest::Sort;
use referat::collection::filter::Filter;
use referat::messages::{self, Trouble};
use referat::model::Minutes;
use referat::request::Format;
use referat::{Archive, IntakeError};
use std::io::{self, Read, Seek, Write};
use std::path::Path;
use std::thread;

/// Some file could not be read, or there was none.
const UNREADABLE: u8 = 1;

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
        let path = |found: &Found| match found {
            Ok(path) | Err((path, _)) => path.clone(),
        };
        let paths: Vec<_> = files.found.iter().map(path).collect();
        thread::scope(|scope| {
            let mut opened = ahead::opened(scope, files.found, self.reading());
            paths.iter().try_for_each(|path| run.take(path, &mut opened))
        })?;
        run.finish()
    }

    fn reading(&self) -> Reading<'_> {
        Reading {
            password: self.password,
            lines: matches!(self.output, Output::Lines),
        }
    }
}

impl Run<'_> {
    /// Says which file is waited for, and shows what came of it.
    fn take(&mut self, path: &Path, opened: &mut impl Iterator<Item = Opened>) -> io::Result<()> {
        let shown = path.to_string_lossy();
        self.progress.show(self.done + 1, self.total, &shown);
        match opened.next() {
            Some(Ok(Contents::Meetings(meetings))) => self.done(&shown, Ok(meetings)),
            Some(Ok(Contents::Small(archive))) => self.archive(path, archive),
            Some(Ok(Contents::Large(archive))) => self.archive(path, archive),
            Some(Err(trouble)) => self.done(&shown, Err(trouble)),
            None => Ok(()),
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
                Ok(bytes) => self.batch.reading().read(&bytes, &format!("{name}/{member}")),
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

    /// Shows what came of a file.
    fn done(&mut self, shown: &str, meetings: Result<Meetings, Trouble>) -> io::Result<()> {
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

    fn print(&mut self, meetings: Meetings, shown: &str, further: bool) -> io::Result<()> {
        match meetings {
            Meetings::Lines(lines) => self.sheet.write_all(&lines),
            Meetings::Parsed(meetings) if matches!(self.batch.output, Output::Report) => {
                report::print(&mut self.sheet, &meetings, self.named.then_some(shown), further)
            }
            Meetings::Parsed(meetings) => {
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

/// Says why a file could not be read, and what to do. Names of members of archives are anybody's: they may not steer
/// the terminal.
pub fn complain(file: &str, trouble: &Trouble) {
    let file: String = file.chars().filter(|letter| !letter.is_control()).collect();
    eprintln!("{file}: {} {}", trouble.cause, trouble.next);
}
