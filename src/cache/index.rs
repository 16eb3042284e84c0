//! The index: how the last build ended, and what everything looked like from outside.

use super::program::Identity;
use super::scroll::{NewFile, read_file};
use super::stamp::Moment;
use super::survey::Survey;
use std::path::{Path, PathBuf};
use std::thread::{self, JoinHandle};
use std::time::SystemTime;
use std::{fs, io};

const NAME: &str = "index";
/// Its first text. Another program with another form writes another number.
const FORM: &str = "variorum-cache 4";

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
            let mut text = || scroll.text().map(str::to_owned);
            let (program, asked) = (Identity { sum: text()?, stamp: text()? }, text()?);
            let (inputs, output) = (Survey::read(scroll)?, Survey::read(scroll)?);
            let outcome = scroll.text()?.to_owned();
            Some(Self { program, asked, inputs, output, outcome })
        })
    }
}

/// The index of a build that has not come to its end. Dropped without [`NewIndex::finish`], the old one stays.
#[derive(Debug)]
pub struct NewIndex {
    folder: PathBuf,
    /// Writes its beginning. Comes to nothing where it cannot be written.
    beginning: Option<JoinHandle<io::Result<NewFile>>>,
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
            let mut file = NewFile::begin(&path, FORM)?;
            let Identity { sum, stamp } = &program;
            [sum, stamp, &asked].into_iter().try_for_each(|text| file.pen().text(text))?;
            inputs.write_to(file.pen(), Moment::of(before))?;
            Ok(file)
        };
        Self { folder, beginning: thread::Builder::new().spawn(begin).ok() }
    }

    /// Puts it in the place of the old one, with how the build ended, on one line, and the finished site. Where it cannot
    /// be written, there is none.
    pub fn finish(mut self, outcome: &str, output: &Survey) {
        let finish = |mut file: NewFile| -> io::Result<()> {
            output.write_to(file.pen(), Moment::Ever)?;
            file.pen().text(outcome)?;
            file.finish()
        };
        if self.begun().is_none_or(|file| finish(file).is_err()) {
            let _ = fs::remove_file(self.folder.join(NAME));
        }
    }

    fn begun(&mut self) -> Option<NewFile> {
        self.beginning.take()?.join().ok()?.ok()
    }
}

impl Drop for NewIndex {
    /// No file is left that is still being written.
    fn drop(&mut self) {
        drop(self.begun());
    }
}
