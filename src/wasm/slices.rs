//! A dropped file that is read in pieces: an archive may be larger than memory.

use js_sys::Uint8Array;
use std::io::{Error, Read, Result, Seek, SeekFrom};
use wasm_bindgen::JsValue;
use web_sys::{File, FileReaderSync};

/// A file as a stream of bytes, in a worker.
pub struct Slices<'f> {
    file: &'f File,
    reader: FileReaderSync,
    at: u64,
}

impl<'f> Slices<'f> {
    /// # Errors
    /// Outside of a worker.
    pub fn of(file: &'f File) -> std::result::Result<Self, JsValue> {
        Ok(Self {
            file,
            reader: FileReaderSync::new()?,
            at: 0,
        })
    }

    /// Files are far smaller than the 2^53 bytes up to which a double counts exactly.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn size(&self) -> u64 {
        self.file.size() as u64
    }

    #[allow(clippy::cast_precision_loss)] // as above
    fn slice(&self, end: u64) -> std::result::Result<Uint8Array, JsValue> {
        let blob = self.file.slice_with_f64_and_f64(self.at as f64, end as f64)?;
        let buffer = self.reader.read_as_array_buffer(&blob)?;
        Ok(Uint8Array::new(&buffer))
    }
}

impl Read for Slices<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        let end = self.size().min(self.at.saturating_add(buffer.len() as u64));
        if end <= self.at {
            return Ok(0);
        }
        let bytes = self.slice(end).map_err(|_| Error::other("the file cannot be read"))?;
        let length = (bytes.length() as usize).min(buffer.len());
        bytes.copy_to(&mut buffer[..length]);
        self.at += length as u64;
        Ok(length)
    }
}

impl Seek for Slices<'_> {
    fn seek(&mut self, to: SeekFrom) -> Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
            SeekFrom::End(by) => self.size().checked_add_signed(by),
        };
        self.at = at.ok_or_else(|| Error::other("before the beginning of the file"))?;
        Ok(self.at)
    }
}
