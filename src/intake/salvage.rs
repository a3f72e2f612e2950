//! The members of an archive whose directory is lost: each has a header of its own before its bytes.
//!
//! Downloads that broke off have no directory, since it stands at the end. The `zip` crate reads such a stream only
//! where the headers tell the sizes, which those written in one pass do not; deflated bytes tell by themselves where
//! they end.

use super::MAX_BYTES;
use flate2::read::DeflateDecoder;
use memchr::memmem;
use std::io::Read;

/// Begins the header of a member.
const HEADER: &[u8] = b"PK\x03\x04";
/// The length of what every header has, in bytes.
const FIXED: usize = 30;
/// The members after so many are not looked for.
const MAX_MEMBERS: usize = 10_000;

/// A member, still packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member<'b> {
    /// Its name as it stands there.
    pub name: &'b [u8],
    deflated: bool,
    encrypted: bool,
    /// The packed bytes and all that follows them, unless the header tells their number.
    packed: &'b [u8],
    /// Whether that number is told, and so many are there.
    sized: bool,
    /// All that follows the header.
    behind: &'b [u8],
}

/// A file of an archive: where its header begins, and whether all its bytes are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct File {
    /// Offset of its header.
    pub at: usize,
    /// Whether it can be unpacked to its end.
    pub whole: bool,
}

/// All files of an archive, one behind the other: those of an archive in it are none.
pub fn files(bytes: &[u8]) -> Vec<File> {
    let mut files = Vec::new();
    let mut from = 0;
    while let Some(found) = bytes.get(from..).and_then(|rest| memmem::find(rest, HEADER)) {
        let at = from + found;
        from = at + HEADER.len();
        if files.len() == MAX_MEMBERS {
            break;
        }
        let Some(member) = member(&bytes[at..]) else { continue };
        let length = member.length();
        files.push(File {
            at,
            whole: length.is_some(),
        });
        let start = bytes.len() - member.behind.len();
        from = start + length.unwrap_or_default();
    }
    files
}

/// All members whose header is whole.
pub fn members(bytes: &[u8]) -> Vec<Member<'_>> {
    let headers = memmem::find_iter(bytes, HEADER);
    headers
        .filter_map(|at| member(&bytes[at..]))
        .take(MAX_MEMBERS)
        .collect()
}

/// The member whose header begins the bytes.
pub fn member(header: &[u8]) -> Option<Member<'_>> {
    let short = |at: usize| Some(u16::from_le_bytes([*header.get(at)?, *header.get(at + 1)?]));
    let (flags, method) = (short(6)?, short(8)?);
    let packed = usize::from(short(18)?) | usize::from(short(20)?) << 16;
    let (name, extra) = (usize::from(short(26)?), usize::from(short(28)?));
    let rest = header.get(FIXED + name + extra..)?;
    let known = rest.get(..packed).filter(|_| packed > 0);
    Some(Member {
        name: header.get(FIXED..FIXED + name)?,
        deflated: method == 8,
        encrypted: flags & 1 != 0,
        packed: known.unwrap_or(rest),
        sized: known.is_some(),
        behind: rest,
    })
    .filter(|member| member.deflated || method == 0)
}

impl Member<'_> {
    /// Whether a password locks it.
    pub const fn is_encrypted(&self) -> bool {
        self.encrypted
    }

    /// How many bytes its packed bytes are, where all of them are there.
    fn length(&self) -> Option<usize> {
        if self.sized {
            return Some(self.packed.len());
        }
        let mut decoder = DeflateDecoder::new(self.packed);
        let unpacked = std::io::copy(&mut decoder.by_ref().take(MAX_BYTES as u64), &mut std::io::sink());
        let end = usize::try_from(decoder.total_in()).ok()?;
        (self.deflated && !self.encrypted && unpacked.is_ok()).then_some(end)
    }

    /// How many bytes are there of it, at most.
    pub const fn packed(&self) -> u64 {
        self.packed.len() as u64
    }

    /// Its bytes as far as they can be unpacked, at most `limit` of them.
    pub fn read(&self, limit: u64) -> Vec<u8> {
        let mut bytes = Vec::new();
        // What was read before an error stays in the buffer, and that is what is asked for.
        let _ = match (self.encrypted, self.deflated) {
            (true, _) => Ok(0),
            (false, true) => DeflateDecoder::new(self.packed).take(limit).read_to_end(&mut bytes),
            (false, false) => self.packed.take(limit).read_to_end(&mut bytes),
        };
        bytes
    }
}
