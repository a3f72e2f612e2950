//! The document around its pages: what is decoded within bounds, what is damaged, what is hidden.

use super::layers::Layers;
use flate2::{Decompress, FlushDecompress, Status};
use hayro_syntax::Filter;
use hayro_syntax::Pdf;
use hayro_syntax::object::dict::keys;
use hayro_syntax::object::{Array, Dict, MaybeRef, Object, Stream};
use hayro_syntax::page::Page;
use std::borrow::Cow;
use std::cell::Cell;

/// What may be spent on a document: operators and letters, and bytes of content. It grows with the file, so that the
/// time does too, and ends what would never end.
pub struct Budget {
    operations: Cell<u64>,
    bytes: Cell<u64>,
}

/// Operations that every document may take, and so many more for each of its bytes.
const OPERATIONS: (u64, u64) = (2_000_000, 40);
/// Bytes of content that every document may unpack to, and so many more for each of its bytes.
const BYTES: (u64, u64) = (32 << 20, 40);
/// What the library may unpack at a time, since it has no bound of its own.
const MOST_UNPACKED: u64 = 512 << 20;
/// DEFLATE packs no better than this.
const LARGEST_RATIO: u64 = 1032;

impl Budget {
    fn new(file: usize) -> Self {
        let file = file as u64;
        Self {
            operations: Cell::new(OPERATIONS.0 + OPERATIONS.1 * file),
            bytes: Cell::new(BYTES.0 + BYTES.1 * file),
        }
    }

    /// Takes operations; false where there are none left.
    pub fn spend(&self, operations: u64) -> bool {
        take(&self.operations, operations)
    }
}

fn take(left: &Cell<u64>, amount: u64) -> bool {
    let rest = left.get().checked_sub(amount);
    left.set(rest.unwrap_or(0));
    rest.is_some()
}

/// A document.
pub struct Document<'d> {
    /// The library's view of it.
    pub pdf: &'d Pdf,
    /// What may still be spent on it.
    pub budget: Budget,
    damaged: Cell<bool>,
    layers: Layers,
}

impl<'d> Document<'d> {
    /// A document of so many bytes.
    pub fn new(pdf: &'d Pdf, bytes: usize) -> Self {
        let mut document = Self {
            pdf,
            budget: Budget::new(bytes),
            damaged: Cell::new(false),
            layers: Layers::default(),
        };
        document.layers = document.root().as_ref().map(Layers::of).unwrap_or_default();
        document.damaged = Cell::new(document.misses_pages());
        document
    }

    /// The catalog.
    pub fn root(&self) -> Option<Dict<'d>> {
        self.pdf.xref().get::<Dict<'d>>(self.pdf.xref().root_id())
    }

    /// Whether the page tree says that it has more pages than were found.
    fn misses_pages(&self) -> bool {
        let tree = self.root().and_then(|root| root.get::<Dict<'_>>(keys::PAGES));
        let count = tree.and_then(|tree| tree.get::<i64>(keys::COUNT));
        let found = i64::try_from(self.pdf.pages().len()).unwrap_or(i64::MAX);
        count.is_none_or(|count| count > found)
    }

    /// Whether anything was found broken so far, or the budget is spent.
    pub fn is_damaged(&self) -> bool {
        self.damaged.get() || self.budget.operations.get() == 0 || self.budget.bytes.get() == 0
    }

    /// Notes that something is broken.
    pub fn damage(&self) {
        self.damaged.set(true);
    }

    /// Whether an entry of a dictionary names a layer that is not seen.
    pub fn is_hidden(&self, dict: &Dict<'_>, key: &[u8]) -> bool {
        self.layers.hide(self, dict, key)
    }

    /// The content of a page.
    pub fn page_content(&self, page: &Page<'d>) -> Vec<u8> {
        let raw = page.raw();
        if let Some(stream) = raw.get::<Stream<'d>>(keys::CONTENTS) {
            return self.content(&stream).map(Cow::into_owned).unwrap_or_default();
        }
        let mut content = Vec::new();
        let Some(parts) = raw.get::<Array<'d>>(keys::CONTENTS) else {
            if raw.contains_key(keys::CONTENTS) {
                self.damage();
            }
            return content;
        };
        for part in parts.raw_iter() {
            match self.resolve(part) {
                Some(Object::Stream(stream)) => {
                    content.extend(self.content(&stream).iter().flat_map(|part| part.iter()));
                }
                _ => self.damage(),
            }
            // A token never runs over the seam.
            content.push(b' ');
        }
        content
    }

    /// The object that a reference leads to.
    pub fn resolve(&self, object: MaybeRef<Object<'d>>) -> Option<Object<'d>> {
        match object {
            MaybeRef::Ref(id) => self.pdf.xref().get::<Object<'d>>(id.into()),
            MaybeRef::NotRef(object) => Some(object),
        }
    }

    /// The unpacked bytes of a stream, as many as could be read.
    pub fn content(&self, stream: &Stream<'d>) -> Option<Cow<'d, [u8]>> {
        let packed = stream.raw_data();
        if !take(&self.budget.bytes, packed.len() as u64) {
            return None;
        }
        let plain = !stream.dict().contains_key(keys::DECODE_PARMS) && !stream.dict().contains_key(keys::DP);
        let unpacked = match stream.filters().as_slice() {
            [] => return Some(packed),
            [Filter::FlateDecode] if plain => Some(Cow::Owned(self.inflate(&packed))),
            filters if Self::may_unpack(packed.len(), filters) => stream.decoded_data().ok(),
            _ => None,
        };
        if unpacked.is_none() {
            self.damage();
        }
        unpacked.filter(|unpacked| take(&self.budget.bytes, unpacked.len() as u64))
    }

    /// Whether what the library unpacks without a bound of its own stays within one, however well it was packed.
    fn may_unpack(packed: usize, filters: &[Filter]) -> bool {
        let most = filters.iter().fold(packed as u64, |most, filter| match filter {
            Filter::FlateDecode | Filter::LzwDecode => most.saturating_mul(LARGEST_RATIO),
            Filter::RunLengthDecode => most.saturating_mul(64),
            _ => most,
        });
        most <= MOST_UNPACKED
    }

    /// Inflates what is there, within the budget. A wrong checksum, a broken code or an early end is damage.
    fn inflate(&self, packed: &[u8]) -> Vec<u8> {
        // Some programs give a page without content an empty stream, and say that it is packed.
        if packed.iter().all(u8::is_ascii_whitespace) {
            return Vec::new();
        }
        let most = usize::try_from(self.budget.bytes.get()).unwrap_or(usize::MAX);
        let mut inflater = Decompress::new(true);
        let mut unpacked = Vec::with_capacity(packed.len().saturating_mul(4).clamp(1024, 1 << 20));
        loop {
            #[allow(clippy::cast_possible_truncation)] // Never more than there is.
            let rest = packed.get(inflater.total_in() as usize..).unwrap_or_default();
            let before = unpacked.len();
            match inflater.decompress_vec(rest, &mut unpacked, FlushDecompress::None) {
                Ok(Status::StreamEnd) => return unpacked,
                Ok(_)
                    if unpacked.len() < most && (unpacked.len() > before || unpacked.len() == unpacked.capacity()) =>
                {
                    unpacked.reserve(unpacked.len().max(1024));
                }
                _ => {
                    self.damage();
                    return unpacked;
                }
            }
        }
    }
}
