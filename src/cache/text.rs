//! Texts that say themselves whether they are whole.

use std::fmt;
use std::fs::{self, File};
use std::hash::{DefaultHasher, Hasher as _};
use std::io::{self, BufWriter, Seek as _, SeekFrom, Write as _};
use std::path::Path;

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
/// another form.
pub(super) fn read_file<T>(path: &Path, form: &str, take: impl FnOnce(&str) -> Option<T>) -> Option<T> {
    let sealed = fs::read_to_string(path).ok()?;
    take(unseal(&sealed)?.strip_prefix(form)?.strip_prefix('\n')?)
}

/// A text on its way into a file, and the sum over it.
pub(super) struct Pen {
    file: BufWriter<File>,
    sum: DefaultHasher,
}

impl Pen {
    /// Leaves room for the sum in front.
    fn begin(path: &Path) -> io::Result<Self> {
        let mut file = BufWriter::new(File::create(path)?);
        write!(file, "{:016} ", 0)?;
        Ok(Self { file, sum: DefaultHasher::new() })
    }

    fn finish(mut self) -> io::Result<()> {
        self.file.seek(SeekFrom::Start(0))?;
        self.file.write_all(in_digits(&self.sum).as_bytes())?;
        self.file.flush()
    }
}

impl fmt::Write for Pen {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.sum.write(text.as_bytes());
        self.file.write_all(text.as_bytes()).map_err(|_| fmt::Error)
    }
}

/// Puts a file in its place whole. `write` writes what it is to hold, piece by piece: it can be as large as all that is
/// kept of an archive. Fails where `write` gives nothing.
pub(super) fn write_file(
    path: &Path,
    form: &str,
    write: impl FnOnce(&mut Pen) -> Option<()>,
) -> io::Result<()> {
    let new = path.with_extension("new");
    let put = || -> io::Result<()> {
        let mut pen = Pen::begin(&new)?;
        fmt::Write::write_fmt(&mut pen, format_args!("{form}\n")).map_err(io::Error::other)?;
        write(&mut pen).ok_or(io::ErrorKind::Unsupported)?;
        pen.finish()?;
        fs::rename(&new, path)
    };
    put().inspect_err(|_| {
        let _ = fs::remove_file(&new);
    })
}
