//! The index: how the last build ended, and what everything looked like from outside.

use super::program::Identity;
use super::stamp::Moment;
use super::survey::Survey;
use super::text::{GAP, NewFile, read_file};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread::{self, JoinHandle};
use std::time::SystemTime;

const NAME: &str = "index";
/// The first line. Another program with another form writes another number.
const FORM: &str = "variorum-cache 2";

/// What a build leaves for the next.
#[derive(Debug)]
pub struct Index {
    /// The program that built.
    pub program: Identity,
    /// What it was asked for, on one line.
    pub asked: String,
    /// All inputs as they were before the build read them.
    pub inputs: Survey,
    /// The finished site.
    pub output: Survey,
    /// How it ended, on one line.
    pub outcome: String,
}

impl Index {
    /// Reads it; nothing where it is missing or damaged.
    pub fn read(folder: &Path) -> Option<Self> {
        read_file(&folder.join(NAME), FORM, |scroll| {
            let mut line = || scroll.line_of_part().map(str::to_owned);
            let program = Identity { sum: line()?, stamp: line()? };
            let asked = line()?;
            if scroll.line_of_part().is_some() {
                return None;
            }
            let (inputs, output) = (Survey::of_part(scroll)?, Survey::of_part(scroll)?);
            let outcome = scroll.line().unwrap_or_default().to_owned();
            Some(Self { program, asked, inputs, output, outcome })
        })
    }
}

/// The index of a build that has not come to its end. Dropped without [`NewIndex::finish`], the old one stays.
#[derive(Debug)]
pub struct NewIndex {
    folder: PathBuf,
    /// Writes its beginning. Comes to nothing where it cannot be written.
    beginning: Option<JoinHandle<Option<NewFile>>>,
}

impl NewIndex {
    /// Begins it with the program that builds, what it was asked for, on one line, and all inputs as they were before
    /// the build read them. `before` is a moment of the file system's clock before which nothing had been read. It is
    /// long, so it is written beside the stories: while few of them are built, a core has little else to do.
    pub fn begin(
        folder: PathBuf,
        (program, asked): (Identity, String),
        inputs: Survey,
        before: Option<SystemTime>,
    ) -> Self {
        let path = folder.join(NAME);
        let begin = move || {
            let mut file = NewFile::begin(&path, FORM).ok()?;
            let Identity { sum, stamp } = &program;
            let pen = file.pen();
            for part in [sum, "\n", stamp, "\n", &asked, GAP] {
                pen.write_str(part).ok()?;
            }
            inputs.write_to(pen, Moment::of(before))?;
            Some(file)
        };
        Self { folder, beginning: thread::Builder::new().spawn(begin).ok() }
    }

    /// Puts it in the place of the old one, with how the build ended, on one line, and the finished site. Where it cannot
    /// be written, there is none.
    pub fn finish(mut self, outcome: &str, output: &Survey) {
        let finish = |mut file: NewFile| {
            let pen = file.pen();
            // The lines before a gap end with a line break of their own.
            pen.write_char('\n').ok()?;
            output.write_to(pen, Moment::Ever)?;
            pen.write_char('\n').ok()?;
            pen.write_str(outcome).ok()?;
            file.finish().ok()
        };
        if self.begun().and_then(finish).is_none() {
            let _ = fs::remove_file(self.folder.join(NAME));
        }
    }

    fn begun(&mut self) -> Option<NewFile> {
        self.beginning.take()?.join().ok().flatten()
    }
}

impl Drop for NewIndex {
    /// No file is left that is still being written.
    fn drop(&mut self) {
        drop(self.begun());
    }
}
