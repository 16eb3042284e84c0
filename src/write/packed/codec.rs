//! The two ways of packing, each as tight as it gets, and without a time in it.

use crate::model::Packing;
use flate2::{Compression, GzBuilder};
use std::io::{self, Read as _, Write as _};

/// RFC 1952, section 2.3.1: unknown.
const NO_SYSTEM: u8 = 255;
const BROTLI_QUALITY: u32 = 11;
/// Twice the logarithm of the window: four megabytes, which every browser takes.
const BROTLI_WINDOW: u32 = 22;
const BUFFER_BYTES: usize = 16 * 1024;

/// The packed bytes.
pub(super) fn pack(bytes: &[u8], packing: Packing) -> Option<Vec<u8>> {
    match packing {
        Packing::Gzip => gzip(bytes),
        Packing::Brotli => brotli(bytes),
    }
    .ok()
}

/// What a copy holds; nothing where it is none, or there is more behind it.
pub(super) fn unpack(copy: &[u8], packing: Packing) -> Option<Vec<u8>> {
    let mut rest = copy;
    let mut bytes = Vec::new();
    match packing {
        Packing::Gzip => flate2::bufread::GzDecoder::new(&mut rest).read_to_end(&mut bytes),
        Packing::Brotli => brotli::Decompressor::new(&mut rest, BUFFER_BYTES).read_to_end(&mut bytes),
    }
    .ok()?;
    rest.is_empty().then_some(bytes)
}

fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let builder = GzBuilder::new().mtime(0).operating_system(NO_SYSTEM);
    let mut encoder = builder.write(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = brotli::CompressorWriter::new(Vec::new(), BUFFER_BYTES, BROTLI_QUALITY, BROTLI_WINDOW);
    encoder.write_all(bytes)?;
    encoder.flush()?;
    Ok(encoder.into_inner())
}
