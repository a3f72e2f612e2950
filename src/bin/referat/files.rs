//! The files that the command line names, those in folders included.

use referat::is_noise;
use std::collections::HashSet;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Stands for standard input among the files.
pub const STDIN: &str = "-";

/// A file to read, or why what was named cannot be.
pub type Found = Result<PathBuf, (PathBuf, io::Error)>;

/// What was found.
#[derive(Debug, Default)]
pub struct Files {
    /// In the order of the command line; those of a folder sorted by name.
    pub found: Vec<Found>,
    /// Whether a folder was named.
    pub folders: bool,
    /// Those of the named folders that hold no file to read.
    pub empty: Vec<PathBuf>,
    /// How many files of the system's own were passed over.
    pub skipped: usize,
    /// The folders that were looked into, by their real names: links may lead back to them.
    seen: HashSet<PathBuf>,
}

/// Looks for the files. Only names are kept, however large the folders.
pub fn find(named: &[PathBuf]) -> Files {
    let mut files = Files::default();
    for path in named {
        if path.as_os_str() != OsStr::new(STDIN) && path.is_dir() {
            files.folders = true;
            let before = files.found.len();
            files.look_into(path);
            if files.found.len() == before {
                files.empty.push(path.clone());
            }
        } else {
            files.found.push(Ok(path.clone()));
        }
    }
    files
}

impl Files {
    fn look_into(&mut self, folder: &Path) {
        let entries = fs::canonicalize(folder).and_then(|real| {
            let is_new = self.seen.insert(real);
            if is_new { sorted(folder) } else { Ok(Vec::new()) }
        });
        match entries {
            Ok(entries) => entries.into_iter().for_each(|path| self.add(path)),
            Err(error) => self.found.push(Err((folder.to_owned(), error))),
        }
    }

    /// Devices and the like are no files: reading them may never end.
    fn add(&mut self, path: PathBuf) {
        if is_noise(&path.to_string_lossy()) {
            self.skipped += count_files(&path);
            return;
        }
        match fs::metadata(&path) {
            Ok(data) if data.is_dir() => self.look_into(&path),
            Ok(data) if data.is_file() => self.found.push(Ok(path)),
            Ok(_) => {}
            Err(error) => self.found.push(Err((path, error))),
        }
    }
}

/// How many files there are at a path, those in its folders counted; links are not followed.
fn count_files(path: &Path) -> usize {
    match fs::symlink_metadata(path) {
        Ok(data) if data.is_dir() => sorted(path)
            .unwrap_or_default()
            .iter()
            .map(|path| count_files(path))
            .sum(),
        Ok(data) => usize::from(data.is_file()),
        Err(_) => 0,
    }
}

fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}
