//! Files of numbers and texts that say themselves whether they are whole.
//!
//! They can be as large as all that is kept of an archive, so they are written and read piece by piece. Numbers stand there
//! as they stand in memory, in an order of bytes that is the same everywhere.

use std::fs::{self, File};
use std::hash::{DefaultHasher, Hasher as _};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

/// So many bytes are read at a time.
const SHEET_BYTES: usize = 64 * 1024;

/// What is made of a file behind the text that tells its form; nothing where it is missing, damaged or of another form.
/// Whether it is whole is known at the end.
pub(super) fn read_file<T>(
    path: &Path,
    form: &str,
    take: impl FnOnce(&mut Scroll) -> Option<T>,
) -> Option<T> {
    let mut file = File::open(path).ok()?;
    let mut told = [0; 8];
    file.read_exact(&mut told).ok()?;
    let mut scroll = Scroll { file, sum: DefaultHasher::new(), sheet: Vec::new(), at: 0 };
    let taken = (scroll.text()? == form).then(|| take(&mut scroll)).flatten()?;
    let is_at_end = scroll.bytes(1).is_none();
    (is_at_end && scroll.sum.finish() == u64::from_le_bytes(told)).then_some(taken)
}

/// A file that is read from its beginning to its end, and the sum over what has been read.
#[derive(Debug)]
pub(super) struct Scroll {
    file: File,
    sum: DefaultHasher,
    sheet: Vec<u8>,
    /// What comes next.
    at: usize,
}

impl Scroll {
    /// The next numbers.
    pub(super) fn numbers<const COUNT: usize>(&mut self) -> Option<[u32; COUNT]> {
        let (numbers, _) = self.bytes(COUNT * size_of::<u32>())?.as_chunks();
        Some(numbers.first_chunk::<COUNT>()?.map(u32::from_le_bytes))
    }

    /// The next text.
    pub(super) fn text(&mut self) -> Option<&str> {
        let [bytes] = self.numbers()?;
        self.text_of(bytes)
    }

    /// The next text, whose length is known.
    pub(super) fn text_of(&mut self, bytes: u32) -> Option<&str> {
        str::from_utf8(self.bytes(bytes as usize)?).ok()
    }

    fn bytes(&mut self, count: usize) -> Option<&[u8]> {
        if self.sheet.len() - self.at < count {
            self.turn(count)?;
        }
        let start = self.at;
        self.at += count;
        self.sheet.get(start..self.at)
    }

    /// Reads on until so many bytes are there. Nothing where the file has no more.
    fn turn(&mut self, count: usize) -> Option<()> {
        self.sheet.drain(..self.at);
        self.at = 0;
        while self.sheet.len() < count {
            let held = self.sheet.len();
            let more = (&self.file).take(SHEET_BYTES as u64).read_to_end(&mut self.sheet).ok()?;
            self.sum.write(self.sheet.get(held..)?);
            if more == 0 {
                return None;
            }
        }
        Some(())
    }
}

/// So many bytes are written, and summed up, at a time.
const BUFFER_BYTES: usize = 16 * 1024;

/// What writes a file, and the sum over what is there.
#[derive(Debug)]
pub(super) struct Pen {
    file: File,
    sum: DefaultHasher,
    /// What comes behind that.
    waiting: Vec<u8>,
}

impl Pen {
    /// Leaves room for the sum in front.
    fn begin(path: &Path) -> io::Result<Self> {
        let mut file = File::create(path)?;
        file.write_all(&[0; 8])?;
        Ok(Self { file, sum: DefaultHasher::new(), waiting: Vec::new() })
    }

    /// Writes numbers.
    pub(super) fn numbers<const COUNT: usize>(&mut self, numbers: [u32; COUNT]) -> io::Result<()> {
        self.bytes(numbers.map(u32::to_le_bytes).as_flattened())
    }

    /// Writes a text with its length.
    pub(super) fn text(&mut self, text: &str) -> io::Result<()> {
        self.numbers([u32::try_from(text.len()).map_err(io::Error::other)?])?;
        self.text_of(text)
    }

    /// Writes a text whose length is told otherwise.
    pub(super) fn text_of(&mut self, text: &str) -> io::Result<()> {
        self.bytes(text.as_bytes())
    }

    fn bytes(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.waiting.extend_from_slice(bytes);
        if self.waiting.len() < BUFFER_BYTES { Ok(()) } else { self.write() }
    }

    fn write(&mut self) -> io::Result<()> {
        self.sum.write(&self.waiting);
        self.file.write_all(&self.waiting)?;
        self.waiting.clear();
        Ok(())
    }

    fn finish(&mut self) -> io::Result<()> {
        self.write()?;
        self.file.seek(SeekFrom::Start(0))?;
        self.file.write_all(&self.sum.finish().to_le_bytes())
    }
}

/// A file in the making. Dropped without [`NewFile::finish`], it leaves no trace.
#[derive(Debug)]
pub(super) struct NewFile {
    path: PathBuf,
    new: PathBuf,
    pen: Pen,
}

impl NewFile {
    /// Begins it with the text that tells its form.
    pub(super) fn begin(path: &Path, form: &str) -> io::Result<Self> {
        let new = path.with_extension("new");
        let pen = Pen::begin(&new)?;
        let mut file = Self { path: path.to_path_buf(), new, pen };
        file.pen.text(form)?;
        Ok(file)
    }

    /// What writes it.
    pub(super) const fn pen(&mut self) -> &mut Pen {
        &mut self.pen
    }

    /// Puts it in its place whole.
    pub(super) fn finish(mut self) -> io::Result<()> {
        self.pen.finish()?;
        fs::rename(&self.new, &self.path)
    }
}

impl Drop for NewFile {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.new);
    }
}

#[cfg(test)]
mod tests {
    use super::{NewFile, SHEET_BYTES, Scroll, read_file};
    use std::fs;

    const FORM: &str = "form 1";

    /// Reads as many texts as the file tells, each behind a number.
    fn read(scroll: &mut Scroll) -> Option<Vec<(u32, String)>> {
        let [count] = scroll.numbers()?;
        (0..count).map(|_| Some((scroll.numbers::<1>()?[0], scroll.text()?.to_owned()))).collect()
    }

    #[test]
    fn what_was_written_is_read_again_unless_a_byte_is_another() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("file");
        let long = "y".repeat(SHEET_BYTES * 2);
        let texts = (0..9_000).map(|number| (number, format!("{number}é"))).chain([(u32::MAX, long)]);
        let texts: Vec<(u32, String)> = texts.collect();
        let mut file = NewFile::begin(&path, FORM).expect("a file");
        file.pen().numbers([9_001]).expect("numbers");
        for (number, text) in &texts {
            file.pen().numbers([*number]).and_then(|()| file.pen().text(text)).expect("a text");
        }
        file.finish().expect("the file");
        assert_eq!(read_file(&path, FORM, read), Some(texts));
        assert_eq!(read_file(&path, "form 2", read), None);
        assert_eq!(read_file(&path, FORM, |_| Some(())), None, "it does not end there");
        let whole = fs::read(&path).expect("the file");
        for at in [0, 8, 12, 20, 2_000, whole.len() - 1] {
            let mut damaged = whole.clone();
            damaged[at] ^= 1;
            fs::write(&path, damaged).expect("the file");
            assert_eq!(read_file(&path, FORM, read), None, "{at}");
        }
        fs::write(&path, &whole[..whole.len() - 1]).expect("the file");
        assert_eq!(read_file(&path, FORM, read), None);
    }
}
