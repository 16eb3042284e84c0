//! The note beside a spare tree: what it is the spare of, and what it lacks.

use super::scroll::{NewFile, read_file};
use super::stamp::Moment;
use super::survey::Survey;
use std::collections::BTreeSet;
use std::path::Path;
use std::{fs, io};

const NAME: &str = "spare.note";
/// Its first text. Another program with another form writes another number.
const FORM: &str = "variorum-spare 3";

/// What a build leaves for the next beside the tree.
#[derive(Debug)]
pub struct SpareNote {
    /// Of the root of the site that the tree is the spare of, as [`Survey::root_mark`] gives it.
    pub site: Option<String>,
    /// Paths of the site that the tree has no file for.
    pub lacking: BTreeSet<String>,
    /// The tree.
    pub tree: Survey,
}

impl SpareNote {
    /// Reads it; nothing where it is missing or damaged.
    pub fn read(cache: &Path) -> Option<Self> {
        read_file(&cache.join(NAME), FORM, |scroll| {
            let site = scroll.text()?.to_owned();
            let [lacking] = scroll.numbers()?;
            let lacking = (0..lacking).map(|_| scroll.text().map(str::to_owned)).collect::<Option<_>>()?;
            Some(Self { site: Some(site), lacking, tree: Survey::read(scroll)? })
        })
    }

    /// Writes it. Fails also where something in it proves nothing.
    pub fn write(&self, cache: &Path) -> io::Result<()> {
        let site = self.site.as_deref().ok_or(io::ErrorKind::Unsupported)?;
        let mut file = NewFile::begin(&cache.join(NAME), FORM)?;
        let pen = file.pen();
        pen.text(site)?;
        pen.numbers([u32::try_from(self.lacking.len()).map_err(io::Error::other)?])?;
        self.lacking.iter().try_for_each(|path| pen.text(path))?;
        self.tree.write_to(pen, Moment::Ever)?;
        file.finish()
    }

    /// Takes it away.
    pub fn remove(cache: &Path) -> io::Result<()> {
        match fs::remove_file(cache.join(NAME)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            Ok(()) | Err(_) => Ok(()),
        }
    }
}
