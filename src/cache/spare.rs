//! The note beside a spare tree: what it is the spare of, and what it lacks.

use super::stamp::Moment;
use super::survey::Survey;
use super::text::{GAP, NewFile, Pen, read_file};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

const NAME: &str = "spare.note";
/// The first line. Another program with another form writes another number.
const FORM: &str = "variorum-spare 1";

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
            let site = scroll.line_of_part().map(str::to_owned)?;
            let lacking = std::iter::from_fn(|| scroll.line_of_part().map(str::to_owned)).collect();
            Some(Self { site: Some(site), lacking, tree: Survey::of_part(scroll)? })
        })
    }

    /// Writes it. Fails also where something in it cannot be told on a line, or proves nothing.
    pub fn write(&self, cache: &Path) -> io::Result<()> {
        let mut file = NewFile::begin(&cache.join(NAME), FORM)?;
        self.write_to(file.pen()).ok_or(io::ErrorKind::Unsupported)?;
        file.finish()
    }

    /// Takes it away.
    pub fn remove(cache: &Path) -> io::Result<()> {
        match fs::remove_file(cache.join(NAME)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            Ok(()) | Err(_) => Ok(()),
        }
    }

    fn write_to(&self, pen: &mut Pen) -> Option<()> {
        let is_line = |path: &&String| !path.is_empty() && !path.contains(['\n', '\r']);
        if !self.lacking.iter().all(|path| is_line(&path)) {
            return None;
        }
        pen.write_str(self.site.as_deref()?).ok()?;
        for path in &self.lacking {
            write!(pen, "\n{path}").ok()?;
        }
        pen.write_str(GAP).ok()?;
        self.tree.write_to(pen, Moment::Ever)
    }
}
