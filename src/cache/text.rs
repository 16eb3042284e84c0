//! Lines that say themselves whether they are whole.

use crate::hex;
use std::fs::File;
use std::hash::{DefaultHasher, Hasher as _};
use std::io::Read;

/// A sum against damage, not against people: who can write here can write the site.
fn check_sum(text: &str) -> [u8; 8] {
    let mut hasher = DefaultHasher::new();
    hasher.write(text.as_bytes());
    hasher.finish().to_be_bytes()
}

/// The text behind its sum and a blank.
pub(super) fn seal(text: &str) -> String {
    [&hex::encode(&check_sum(text)), " ", text].concat()
}

/// The text again; nothing when a byte of it is another.
pub(super) fn unseal(sealed: &str) -> Option<&str> {
    let (sum, text) = sealed.split_at_checked(16)?;
    let text = text.strip_prefix(' ')?;
    (hex::decode(sum)? == check_sum(text)).then_some(text)
}

/// So many bytes are read at a time.
const SHEET_BYTES: usize = 64 * 1024;

/// A file that is read in sheets of whole lines, since it can be as large as all that is kept of an archive.
#[derive(Debug)]
pub(super) struct Sheets {
    file: File,
    /// What has been read of the next sheet.
    begun: Vec<u8>,
    /// Where that begins.
    start: u64,
}

impl Sheets {
    /// From the beginning of a file, where that stands.
    pub(super) const fn of(file: File) -> Self {
        Self { file, begun: Vec::new(), start: 0 }
    }

    /// The file.
    pub(super) fn into_file(self) -> File {
        self.file
    }

    /// No more sheets than this are to come.
    pub(super) fn most(&self) -> usize {
        let bytes = self.file.metadata().map_or(0, |metadata| metadata.len());
        usize::try_from(bytes).unwrap_or(usize::MAX) / SHEET_BYTES + 2
    }

    /// The next line, without its end.
    pub(super) fn line(&mut self) -> Option<Vec<u8>> {
        let (start, mut sheet) = self.next()?;
        let end = sheet.iter().position(|byte| *byte == b'\n').unwrap_or(sheet.len());
        let mut behind = sheet.split_off(end);
        behind.drain(..1.min(behind.len()));
        behind.append(&mut self.begun);
        self.begun = behind;
        self.start = start + sheet.len() as u64 + 1;
        Some(sheet)
    }
}

/// Each with where it begins. Ends also where no more can be read. The last line may have no end.
impl Iterator for Sheets {
    type Item = (u64, Vec<u8>);

    fn next(&mut self) -> Option<Self::Item> {
        let mut sheet = std::mem::take(&mut self.begun);
        let start = self.start;
        sheet.reserve_exact(SHEET_BYTES);
        loop {
            let more = Read::by_ref(&mut self.file).take(SHEET_BYTES as u64).read_to_end(&mut sheet).ok()?;
            if more == 0 {
                self.start += sheet.len() as u64;
                return (!sheet.is_empty()).then_some((start, sheet));
            }
            if let Some(end) = sheet.iter().rposition(|byte| *byte == b'\n') {
                self.begun = sheet.split_off(end + 1);
                self.start += sheet.len() as u64;
                return Some((start, sheet));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{SHEET_BYTES, Sheets};
    use std::fs::{self, File};

    #[test]
    fn a_sheet_holds_whole_lines() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("lines");
        let long = "y".repeat(SHEET_BYTES * 2);
        let lines: Vec<String> =
            (0..30_000).map(|number| number.to_string()).chain([long, "end".to_owned()]).collect();
        fs::write(&path, lines.join("\n")).expect("a file");
        let mut sheets = Sheets::of(File::open(&path).expect("the file"));
        let most = sheets.most();
        assert_eq!(sheets.line().expect("a line"), b"0");
        let rest: Vec<(u64, Vec<u8>)> = sheets.collect();
        let whole = fs::read(&path).expect("the file");
        assert!(
            rest.iter()
                .all(|(start, sheet)| whole[usize::try_from(*start).expect("it is short")..]
                    .starts_with(sheet))
        );
        let rest: Vec<Vec<u8>> = rest.into_iter().map(|(_, sheet)| sheet).collect();
        let (last, others) = rest.split_last().expect("sheets");
        assert!(others.iter().all(|sheet| sheet.ends_with(b"\n")) && last == b"end");
        assert_eq!(rest.concat(), lines[1..].join("\n").as_bytes());
        assert!(rest.len() <= most);
    }
}
