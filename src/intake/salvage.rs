//! The members of an archive whose directory is lost: each has a header of its own before its bytes.
//!
//! Downloads that broke off have no directory, since it stands at the end. The `zip` crate reads such a stream only
//! where the headers tell the sizes, which those written in one pass do not; deflated bytes tell by themselves where
//! they end.

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
}

/// All members whose header is whole.
pub fn members(bytes: &[u8]) -> Vec<Member<'_>> {
    let headers = memmem::find_iter(bytes, HEADER);
    headers
        .filter_map(|at| member(&bytes[at..]))
        .take(MAX_MEMBERS)
        .collect()
}

fn member(header: &[u8]) -> Option<Member<'_>> {
    let short = |at: usize| Some(u16::from_le_bytes([*header.get(at)?, *header.get(at + 1)?]));
    let (flags, method) = (short(6)?, short(8)?);
    let packed = usize::from(short(18)?) | usize::from(short(20)?) << 16;
    let (name, extra) = (usize::from(short(26)?), usize::from(short(28)?));
    let rest = header.get(FIXED + name + extra..)?;
    Some(Member {
        name: header.get(FIXED..FIXED + name)?,
        deflated: method == 8,
        encrypted: flags & 1 != 0,
        packed: rest.get(..packed).filter(|_| packed > 0).unwrap_or(rest),
    })
    .filter(|member| member.deflated || method == 0)
}

impl Member<'_> {
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
