//! The index: how the last build ended, and what everything looked like from outside.

use super::program::Identity;
use super::stamp::moment;
use super::survey::Survey;
use super::text::{seal, unseal};
use std::fs;
use std::path::Path;
use std::time::SystemTime;

const NAME: &str = "index";
const NEW_NAME: &str = "index.new";
/// The first line. Another program with another form writes another number.
const FORM: &str = "variorum-cache 1";
/// Between the parts; no line of a survey is empty.
const GAP: &str = "\n\n";

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
        let sealed = fs::read_to_string(folder.join(NAME)).ok()?;
        let mut parts = unseal(&sealed)?.split(GAP);
        let mut head = parts.next()?.lines();
        if head.next()? != FORM {
            return None;
        }
        let program = Identity { sum: head.next()?.to_owned(), stamp: head.next()?.to_owned() };
        let (asked, outcome) = (head.next()?.to_owned(), head.next()?.to_owned());
        let (inputs, output) = (Survey::of_text(parts.next()?)?, Survey::of_text(parts.next()?)?);
        Some(Self { program, asked, outcome, inputs, output })
    }

    /// Writes it. `before` is a moment of the file system's clock before which nothing had been read. Where it cannot
    /// be written, there is none.
    pub fn write(&self, folder: &Path, before: Option<SystemTime>) {
        let new = folder.join(NEW_NAME);
        let is_written =
            self.to_text(moment(before)).is_some_and(|text| fs::write(&new, seal(&text)).is_ok());
        if !(is_written && fs::rename(&new, folder.join(NAME)).is_ok()) {
            let _ = fs::remove_file(new);
            let _ = fs::remove_file(folder.join(NAME));
        }
    }

    fn to_text(&self, now: u64) -> Option<String> {
        let Identity { sum, stamp } = &self.program;
        let head = format!("{FORM}\n{sum}\n{stamp}\n{}\n{}", self.asked, self.outcome);
        let (inputs, output) = (self.inputs.to_text(now)?, self.output.to_text(now)?);
        // Each part ends with a line break of its own.
        Some(format!("{head}{GAP}{inputs}\n{output}"))
    }
}
