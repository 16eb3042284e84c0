//! Texts that say themselves whether they are whole.

use std::fs::{self, File};
use std::hash::{DefaultHasher, Hasher as _};
use std::io::{self, Write as _};
use std::path::Path;

/// Between the parts of a file; no line of a part is empty.
pub(super) const GAP: &str = "\n\n";

/// A sum against damage, not against people: who can write here can write the site.
pub(super) fn check_sum(text: &str) -> String {
    let mut hasher = DefaultHasher::new();
    hasher.write(text.as_bytes());
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

/// Puts a file in its place whole. `add` adds what it is to hold to a text, of which there is no second copy: it can be
/// as large as all that is kept of an archive. Fails where `add` gives nothing.
pub(super) fn write_file(
    path: &Path,
    form: &str,
    add: impl FnOnce(&mut String) -> Option<()>,
) -> io::Result<()> {
    let mut text = format!("{form}\n");
    add(&mut text).ok_or(io::ErrorKind::Unsupported)?;
    let new = path.with_extension("new");
    let write = || -> io::Result<()> {
        let mut file = File::create(&new)?;
        write!(file, "{} ", check_sum(&text))?;
        file.write_all(text.as_bytes())?;
        fs::rename(&new, path)
    };
    write().inspect_err(|_| {
        let _ = fs::remove_file(&new);
    })
}
