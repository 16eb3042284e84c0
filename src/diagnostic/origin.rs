//! Where in the editor's files a thing stands.

use std::cmp::Ordering;
use std::fmt;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// One file the editor wrote, kept while its story is built.
#[derive(Debug, PartialEq, Eq)]
pub struct Input {
    /// Relative to the site folder, with `/` between the parts.
    pub path: PathBuf,
    /// The whole text; empty for a folder or a file that is not text.
    pub text: String,
}

/// A stretch of an [`Input`], in bytes. An empty stretch at 0 means the file as a whole.
#[derive(Clone, PartialEq, Eq)]
pub struct Origin {
    input: Arc<Input>,
    start: u32,
    end: u32,
}

/// Line and column as editors count them: from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
}

impl Origin {
    /// The stretch `byte_range` of `input`, cut to the text.
    pub fn new(input: &Arc<Input>, byte_range: Range<usize>) -> Self {
        let end = byte_range.end.min(input.text.len());
        let start = byte_range.start.min(end);
        let narrow = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self { input: Arc::clone(input), start: narrow(start), end: narrow(end) }
    }

    /// The file as a whole.
    pub fn whole(input: &Arc<Input>) -> Self {
        Self::new(input, 0..0)
    }

    /// A place that has no text: a folder, or a file that could not be read as text.
    pub fn of_path(path: impl Into<PathBuf>) -> Self {
        Self::whole(&Arc::new(Input { path: path.into(), text: String::new() }))
    }

    /// The file.
    pub fn input(&self) -> &Arc<Input> {
        &self.input
    }

    /// The file's path, relative to the site folder.
    pub fn path(&self) -> &Path {
        &self.input.path
    }

    /// The stretch in bytes.
    pub fn byte_range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The words that stand there.
    pub fn text(&self) -> &str {
        self.input.text.get(self.byte_range()).unwrap_or("")
    }

    /// Where the stretch begins.
    pub fn position(&self) -> Position {
        self.position_at(self.start)
    }

    /// Where the stretch ends: the character after its last one.
    pub fn end_position(&self) -> Position {
        self.position_at(self.end)
    }

    fn position_at(&self, at: u32) -> Position {
        let before = self.input.text.get(..at as usize).unwrap_or("");
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let last_line = before.rsplit('\n').next().unwrap_or("");
        Position { line, column: last_line.chars().count() + 1 }
    }

    /// Whether a stretch within the file is meant, and not the file as a whole.
    pub fn has_place(&self) -> bool {
        self.end > 0
    }
}

impl fmt::Debug for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Position { line, column } = self.position();
        write!(f, "{}:{line}:{column}", self.path().display())
    }
}

impl PartialOrd for Origin {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Origin {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.path(), self.start, self.end).cmp(&(other.path(), other.start, other.end))
    }
}
