//! Where in the editor's files a thing stands.

use crate::letters::has;
use std::cmp::Ordering;
use std::fmt;
use std::iter;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

/// One file the editor wrote, kept while its story is built.
#[derive(Debug)]
pub struct Input {
    /// Relative to the site folder, with `/` between the parts.
    pub path: PathBuf,
    /// The whole text; empty for a folder or a file that is not text.
    pub text: String,
    /// Whether the text is plain, which several ask.
    is_plain: bool,
    /// Made for the first diagnostic, so that the next ones need not count from the start.
    counted: OnceLock<Counted>,
}

/// How many bytes stand between two places at which the characters are counted.
const STEP: usize = 1 << 10;

/// The lines and characters of a text, counted once.
#[derive(Debug)]
struct Counted {
    /// Where each line begins.
    line_starts: Vec<usize>,
    /// How many characters begin before every [`STEP`]th byte.
    letters: Vec<usize>,
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

impl Input {
    /// A file and its text.
    pub fn new(path: impl Into<PathBuf>, text: String) -> Self {
        let is_plain = !has(&text, |byte| !matches!(byte, b' '..=b'~' | b'\n'));
        Self { path: path.into(), text, is_plain, counted: OnceLock::new() }
    }

    /// Whether the text has nothing but letters, signs, blanks and line ends of ASCII, as nearly every one.
    pub const fn is_plain(&self) -> bool {
        self.is_plain
    }

    /// Line and column of a byte.
    pub(super) fn position_at(&self, at: usize) -> Position {
        let counted = self.counted.get_or_init(|| Counted::of(&self.text));
        let line = counted.line_starts.partition_point(|start| *start <= at);
        let start = counted.line_starts.get(line.saturating_sub(1)).copied().unwrap_or_default();
        let letters = counted.letters_before(&self.text, at) - counted.letters_before(&self.text, start);
        Position { line, column: letters + 1 }
    }
}

impl PartialEq for Input {
    fn eq(&self, other: &Self) -> bool {
        self.path == other.path && self.text == other.text
    }
}

impl Eq for Input {}

impl Counted {
    fn of(text: &str) -> Self {
        let line_ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let line_starts = iter::once(0).chain(line_ends.map(|(at, _)| at + 1)).collect();
        let steps = text.as_bytes().chunks(STEP).scan(0, |letters, step| {
            let before = *letters;
            *letters += begun_in(step);
            Some(before)
        });
        Self { line_starts, letters: steps.collect() }
    }

    fn letters_before(&self, text: &str, at: usize) -> usize {
        let step = at.min(text.len().saturating_sub(1)) / STEP;
        let rest = text.as_bytes().get(step * STEP..at).unwrap_or_default();
        self.letters.get(step).copied().unwrap_or_default() + begun_in(rest)
    }
}

/// How many characters begin in these bytes.
fn begun_in(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| (**byte & 0xc0) != 0x80).count()
}

impl Origin {
    /// The stretch `byte_range` of `input`, cut to the text.
    pub fn new(input: &Arc<Input>, byte_range: Range<usize>) -> Self {
        let end = byte_range.end.min(input.text.len());
        let start = byte_range.start.min(end);
        let narrow = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self { input: Arc::clone(input), start: narrow(start), end: narrow(end) }
    }

    /// A stretch of this one, counted from where this one begins.
    pub fn within(&self, byte_range: Range<usize>) -> Self {
        let start = self.start as usize;
        Self::new(&self.input, start + byte_range.start..start + byte_range.end)
    }

    /// The file as a whole.
    pub fn whole(input: &Arc<Input>) -> Self {
        Self::new(input, 0..0)
    }

    /// A place that has no text: a folder, or a file that could not be read as text.
    pub fn of_path(path: impl Into<PathBuf>) -> Self {
        Self::whole(&Arc::new(Input::new(path, String::new())))
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
        self.input.position_at(self.start as usize)
    }

    /// Where the stretch ends: the character after its last one.
    pub fn end_position(&self) -> Position {
        self.input.position_at(self.end as usize)
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
