//! The index: how the last build ended, and what everything looked like from outside.

use super::program::Identity;
use super::stamp::moment;
use super::survey::Survey;
use super::text::{GAP, Pen, read_file, write_file};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

const NAME: &str = "index";
/// The first line. Another program with another form writes another number.
const FORM: &str = "variorum-cache 1";

/// What a build leaves for the next.
#[derive(Debug)]
pub struct Index {
    /// The program that built.
    pub program: Identity,
    /// What it was asked for, on one line.
    pub asked: String,
    /// How it ended, on one line.
    pub outcome: String,
    /// All inputs as they were before the build read them.
    pub inputs: Survey,
    /// The finished site.
    pub output: Survey,
}

impl Index {
    /// Reads it; nothing where it is missing or damaged.
    pub fn read(folder: &Path) -> Option<Self> {
        read_file(&folder.join(NAME), FORM, |text| {
            let mut parts = text.split(GAP);
            let mut head = parts.next()?.lines().map(str::to_owned);
            let program = Identity { sum: head.next()?, stamp: head.next()? };
            let (asked, outcome) = (head.next()?, head.next()?);
            let (inputs, output) = (Survey::of_text(parts.next()?)?, Survey::of_text(parts.next()?)?);
            Some(Self { program, asked, outcome, inputs, output })
        })
    }

    /// Writes it. `before` is a moment of the file system's clock before which nothing had been read. Where it cannot
    /// be written, there is none.
    pub fn write(&self, folder: &Path, before: Option<SystemTime>) {
        let path = folder.join(NAME);
        if write_file(&path, FORM, |pen| self.write_to(pen, moment(before))).is_err() {
            let _ = fs::remove_file(path);
        }
    }

    fn write_to(&self, pen: &mut Pen, now: u64) -> Option<()> {
        let Identity { sum, stamp } = &self.program;
        for part in [sum, "\n", stamp, "\n", &self.asked, "\n", &self.outcome, GAP] {
            pen.write_str(part).ok()?;
        }
        self.inputs.write_to(pen, now)?;
        // The lines before it end with a line break of their own.
        pen.write_char('\n').ok()?;
        self.output.write_to(pen, now)
    }
}
