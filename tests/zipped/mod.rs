//! Archives that the tests put together themselves.
#![allow(dead_code, clippy::expect_used, clippy::unwrap_used)]

use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// An archive of members, deflated, in the order given; a name that ends with a slash is a folder.
pub fn zip(members: &[(&str, &[u8])]) -> Vec<u8> {
    zip_as(members, CompressionMethod::Deflated)
}

/// An archive whose members are packed in a certain way.
pub fn zip_as(members: &[(&str, &[u8])], method: CompressionMethod) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(method);
    for (name, bytes) in members {
        if name.ends_with('/') {
            writer.add_directory(*name, options).unwrap();
        } else {
            writer.start_file(*name, options).unwrap();
            writer.write_all(bytes).unwrap();
        }
    }
    writer.finish().unwrap().into_inner()
}

/// Where the header of a member stands, in the directory at the end if `central`.
pub fn header(archive: &[u8], central: bool) -> usize {
    let signature: &[u8] = if central { b"PK\x01\x02" } else { b"PK\x03\x04" };
    archive
        .windows(4)
        .position(|window| window == signature)
        .expect("a header")
}

/// Sets the bit of the first member that says that it is encrypted.
pub fn lock(archive: &mut [u8]) {
    let (local, central) = (header(archive, false), header(archive, true));
    archive[local + 6] |= 1;
    archive[central + 8] |= 1;
}

/// Says that the first member is packed in a way that nobody knows.
pub fn pack_strangely(archive: &mut [u8]) {
    let (local, central) = (header(archive, false), header(archive, true));
    archive[local + 8] = 77;
    archive[central + 10] = 77;
}
