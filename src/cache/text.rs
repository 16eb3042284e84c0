//! Texts that say themselves whether they are whole.

use std::fmt;
use std::fs::{self, File};
use std::hash::{DefaultHasher, Hasher as _};
use std::io::{self, BufRead as _, BufReader, Read as _, Seek as _, SeekFrom, Write as _};
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

/// What is made of a file behind its first line, which tells its form; nothing where it is missing, damaged or of
/// another form. Read line by line, since it can be as large as all that is kept of an archive; whether it is whole is
/// known at the end.
pub(super) fn read_file<T>(
    path: &Path,
    form: &str,
    take: impl FnOnce(&mut Scroll) -> Option<T>,
) -> Option<T> {
    let mut file = BufReader::new(File::open(path).ok()?);
    let mut sealed = [0; 17];
    file.read_exact(&mut sealed).ok()?;
    let told = str::from_utf8(&sealed).ok()?.strip_suffix(' ')?;
    let mut scroll = Scroll { file, sum: DefaultHasher::new(), line: String::new() };
    let taken = (scroll.line()? == form).then(|| take(&mut scroll)).flatten();
    while scroll.line().is_some() {}
    taken.filter(|_| in_digits(&scroll.sum) == told)
}

/// A file that is read line by line, and the sum over what has been read.
#[derive(Debug)]
pub(super) struct Scroll {
    file: BufReader<File>,
    sum: DefaultHasher,
    line: String,
}

impl Scroll {
    /// The next line, without its end.
    pub(super) fn line(&mut self) -> Option<&str> {
        self.line.clear();
        let bytes = self.file.read_line(&mut self.line).ok()?;
        self.sum.write(self.line.as_bytes());
        (bytes > 0).then(|| self.line.strip_suffix('\n').unwrap_or(&self.line))
    }

    /// The next line of a part, which ends with an empty line or the file.
    pub(super) fn line_of_part(&mut self) -> Option<&str> {
        self.line().filter(|line| !line.is_empty())
    }
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
