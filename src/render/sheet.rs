//! The bytes of a page while its template writes them, up to a limit: a loop without end would take all memory.

use std::io::{Error, ErrorKind, Result, Write};

/// So many mebibytes may one page have. No browser shows more, and few hosts take as much.
pub(super) const MOST_MEBIBYTES: usize = 64;

/// What has been written of a page.
#[derive(Debug, Default)]
pub(super) struct Sheet(Vec<u8>);

impl Sheet {
    /// The whole page.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.0
    }
}

impl Write for Sheet {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        if self.0.len() + bytes.len() > MOST_MEBIBYTES << 20 {
            return Err(Error::from(ErrorKind::FileTooLarge));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}
