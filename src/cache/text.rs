//! Texts that say themselves whether they are whole.

use std::fmt;
use std::fs::{self, File};
use std::hash::{DefaultHasher, Hasher as _};
use std::io::{self, Read, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

/// Between the parts of a file; no line of a part is empty.
pub(super) const GAP: &str = "\n\n";

/// A sum against damage, not against people: who can write here can write the site.
fn check_sum(text: &str) -> String {
    let mut hasher = DefaultHasher::new();
    hasher.write(text.as_bytes());
    in_digits(&hasher)
}

fn in_digits(hasher: &DefaultHasher) -> String {
    format!("{:016x}", hasher.finish())
}

/// The text behind its sum and a blank.
pub(super) fn seal(text: &str) -> String {
    format!("{} {text}", check_sum(text))
}

/// The text again; nothing when a byte of it is another.
pub(super) fn unseal(sealed: &str) -> Option<&str> {
    let (sum, text) = sealed.split_at_checked(16)?;
    let text = text.strip_prefix(' ')?;
    (check_sum(text) == sum).then_some(text)
}

/// So many bytes are read at a time.
const SHEET_BYTES: usize = 64 * 1024;

/// A file that is read in sheets of whole lines, since it can be as large as all that is kept of an archive.
#[derive(Debug)]
pub(super) struct Sheets {
    file: File,
    /// What has been read of the next sheet.
    begun: Vec<u8>,
}

impl Sheets {
    /// From where the file stands.
    pub(super) const fn of(file: File) -> Self {
        Self { file, begun: Vec::new() }
    }

    /// No more sheets than this are to come.
    pub(super) fn most(&self) -> usize {
        let bytes = self.file.metadata().map_or(0, |metadata| metadata.len());
        usize::try_from(bytes).unwrap_or(usize::MAX) / SHEET_BYTES + 2
    }

    /// The next line, without its end.
    pub(super) fn line(&mut self) -> Option<Vec<u8>> {
        let mut sheet = self.next()?;
        let end = sheet.iter().position(|byte| *byte == b'\n').unwrap_or(sheet.len());
        let mut behind = sheet.split_off(end);
        behind.drain(..1.min(behind.len()));
        behind.append(&mut self.begun);
        self.begun = behind;
        Some(sheet)
    }
}

/// Ends also where no more can be read. The last line may have no end.
impl Iterator for Sheets {
    type Item = Vec<u8>;

    fn next(&mut self) -> Option<Vec<u8>> {
        let mut sheet = std::mem::take(&mut self.begun);
        sheet.reserve_exact(SHEET_BYTES);
        loop {
            let more = Read::by_ref(&mut self.file).take(SHEET_BYTES as u64).read_to_end(&mut sheet).ok()?;
            if more == 0 {
                return (!sheet.is_empty()).then_some(sheet);
            }
            if let Some(end) = sheet.iter().rposition(|byte| *byte == b'\n') {
                self.begun = sheet.split_off(end + 1);
                return Some(sheet);
            }
        }
    }
}

/// What is made of a file behind its first line, which tells its form; nothing where it is missing, damaged or of
/// another form. Whether it is whole is known at the end.
pub(super) fn read_file<T>(
    path: &Path,
    form: &str,
    take: impl FnOnce(&mut Scroll) -> Option<T>,
) -> Option<T> {
    let mut file = File::open(path).ok()?;
    let mut sealed = [0; 17];
    file.read_exact(&mut sealed).ok()?;
    let told = str::from_utf8(&sealed).ok()?.strip_suffix(' ')?;
    let mut scroll =
        Scroll { sheets: Sheets::of(file), sum: DefaultHasher::new(), sheet: String::new(), at: 0 };
    let taken = (scroll.line()? == form).then(|| take(&mut scroll)).flatten();
    while scroll.line().is_some() {}
    taken.filter(|_| in_digits(&scroll.sum) == told)
}

/// A file that is read line by line, and the sum over the sheets that have been read.
#[derive(Debug)]
pub(super) struct Scroll {
    sheets: Sheets,
    sum: DefaultHasher,
    sheet: String,
    /// Where the next line begins.
    at: usize,
}

impl Scroll {
    /// The next line, without its end.
    pub(super) fn line(&mut self) -> Option<&str> {
        if self.at == self.sheet.len() {
            let sheet = self.sheets.next()?;
            self.sum.write(&sheet);
            (self.sheet, self.at) = (String::from_utf8(sheet).ok()?, 0);
        }
        let rest = self.sheet.get(self.at..)?;
        let line = cut(rest, b'\n').map_or(rest, |(line, _)| line);
        self.at = (self.at + line.len() + 1).min(self.sheet.len());
        Some(line)
    }

    /// The next line of a part, which ends with an empty line or the file.
    pub(super) fn line_of_part(&mut self) -> Option<&str> {
        self.line().filter(|line| !line.is_empty())
    }
}

/// What stands before and behind an ASCII letter. Lines are short: to look at each byte takes less than to prepare a search.
pub(super) fn cut(text: &str, at: u8) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| byte == at)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// So many bytes are written, and summed up, at a time.
const BUFFER_BYTES: usize = 16 * 1024;

/// A text on its way into a file, and the sum over what is there.
#[derive(Debug)]
pub(super) struct Pen {
    file: File,
    sum: DefaultHasher,
    /// What comes behind that.
    waiting: String,
}

impl Pen {
    /// Leaves room for the sum in front.
    fn begin(path: &Path) -> io::Result<Self> {
        let mut file = File::create(path)?;
        write!(file, "{:016} ", 0)?;
        Ok(Self { file, sum: DefaultHasher::new(), waiting: String::new() })
    }

    fn write(&mut self) -> io::Result<()> {
        self.sum.write(self.waiting.as_bytes());
        self.file.write_all(self.waiting.as_bytes())?;
        self.waiting.clear();
        Ok(())
    }

    fn finish(&mut self) -> io::Result<()> {
        self.write()?;
        self.file.seek(SeekFrom::Start(0))?;
        self.file.write_all(in_digits(&self.sum).as_bytes())
    }
}

impl fmt::Write for Pen {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.waiting.push_str(text);
        if self.waiting.len() < BUFFER_BYTES { Ok(()) } else { self.write().map_err(|_| fmt::Error) }
    }
}

/// A file in the making: what it is to hold is written piece by piece, since it can be as large as all that is kept of an
/// archive. Dropped without [`NewFile::finish`], it leaves no trace.
#[derive(Debug)]
pub(super) struct NewFile {
    path: PathBuf,
    new: PathBuf,
    pen: Pen,
}

impl NewFile {
    /// Begins it with the line that tells its form.
    pub(super) fn begin(path: &Path, form: &str) -> io::Result<Self> {
        let new = path.with_extension("new");
        let pen = Pen::begin(&new)?;
        let mut file = Self { path: path.to_path_buf(), new, pen };
        fmt::Write::write_fmt(&mut file.pen, format_args!("{form}\n")).map_err(io::Error::other)?;
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
        let rest: Vec<Vec<u8>> = sheets.collect();
        let (last, others) = rest.split_last().expect("sheets");
        assert!(others.iter().all(|sheet| sheet.ends_with(b"\n")) && last == b"end");
        assert_eq!(rest.concat(), lines[1..].join("\n").as_bytes());
        assert!(rest.len() <= most);
    }
}
