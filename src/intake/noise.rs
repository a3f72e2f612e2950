//! Files that systems leave among others.

/// Names of such files, in lower case.
const NAMES: [&str; 3] = [".ds_store", "thumbs.db", "desktop.ini"];
/// How the names of such files begin: those of open documents, and the second halves of files from a Mac.
const BEGINNINGS: [&str; 3] = ["~$", ".~lock.", "._"];
/// The folder that a Mac puts into every archive.
const FOLDER: &str = "__MACOSX";

/// Whether a file is none of its owner's, by its name, which may have folders before it: `__MACOSX/a.docx`,
/// `2030/~$a.docx`, `.DS_Store`. The page and the command line pass over such files without a word.
#[must_use]
pub fn is_noise(name: &str) -> bool {
    let mut parts = name.split(['/', '\\']);
    let file = parts.next_back().unwrap_or_default();
    let in_noise = parts.any(|folder| folder == FOLDER);
    in_noise
        || file == FOLDER
        || NAMES.contains(&file.to_ascii_lowercase().as_str())
        || BEGINNINGS.iter().any(|beginning| file.starts_with(beginning))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn noise_and_files() {
        for name in [
            "a/.DS_Store",
            "THUMBS.DB",
            "b\\desktop.ini",
            "a/~$b.docx",
            "__MACOSX/a/b.pdf",
            "._a.pdf",
        ] {
            assert!(is_noise(name), "{name}");
        }
        for name in ["a/b.pdf", "~a.docx", ".DS_Store/a.txt", "$a", "", "MACOSX/a"] {
            assert!(!is_noise(name), "{name}");
        }
    }
}
