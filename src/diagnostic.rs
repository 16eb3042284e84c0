//! What is wrong with the editor's files, and what is wrong with the machine.
//!
//! A content problem becomes a [`Diagnostic`] pushed into a [`Report`]; the stage goes on, so that one run tells
//! everything. A failure of the environment (disk, arguments) is a [`Failure`] and ends the run.
//! Knows nothing of sites, facts or values; never prints.

mod code;
mod draw;
mod failure;
mod format;
mod handbook;
mod origin;
mod report;

pub use code::Code;
pub use draw::draw;
pub use failure::Failure;
pub use format::Format;
pub use handbook::{first_paragraph, section};
pub use origin::{Input, Origin, Position};
pub use report::Report;

/// How grave a diagnostic is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The site is not built.
    Error,
    /// The site is built, and the editor should look.
    Warning,
    /// The site is built and sound; something that could be had is not.
    Hint,
}

impl Severity {
    /// The word for it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Hint => "hint",
        }
    }
}

/// A second place that explains the first ("first defined here").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Where.
    pub origin: Origin,
    /// What is to be seen there, lower case, no full stop.
    pub message: String,
}

/// One problem in the editor's files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which problem; the heading in `docs/diagnostics.md`.
    pub code: Code,
    /// Error, warning or hint.
    pub severity: Severity,
    /// One line that names the thing, lower case, no full stop.
    pub message: String,
    /// Where it stands.
    pub origin: Origin,
    /// A second place, where one explains the other.
    pub note: Option<Note>,
    /// What to do next, with the text to paste where that is possible.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A diagnostic at a place, with the code's own severity.
    pub fn new(code: Code, origin: &Origin, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity(),
            message: message.into(),
            origin: origin.clone(),
            note: None,
            help: None,
        }
    }

    /// Adds what to do next.
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds a second place.
    pub fn note(mut self, origin: &Origin, message: impl Into<String>) -> Self {
        self.note = Some(Note { origin: origin.clone(), message: message.into() });
        self
    }
}

/// The candidate that was probably meant, for "did you mean".
///
/// Optimal string alignment distance (a swapped pair counts one), at most a third of the length. Where very many
/// candidates are alike, the first of them are looked at.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Longer words are no slips, and would be held against each other letter by letter.
    const MOST_LETTERS: usize = 400;
    const MOST_PAIRS_OF_LETTERS: usize = 1 << 14;
    let letters = word.chars().count();
    let limit = (letters / 3).max(1);
    let most_alike = MOST_PAIRS_OF_LETTERS / (letters * letters).max(1);
    let counts = letter_counts(word);
    let is_near = |candidate: &&str| {
        candidate.len().abs_diff(word.len()) <= 4 * limit && fewest_changes(&counts, candidate) <= limit
    };
    candidates
        .into_iter()
        .filter(|candidate| letters <= MOST_LETTERS && is_near(candidate))
        .take(most_alike.max(1))
        .map(|candidate| (strsim::osa_distance(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, candidate)| candidate)
}

/// How often each letter stands in a word; letters that share a place are counted together.
fn letter_counts(word: &str) -> [isize; 64] {
    let mut counts = [0; 64];
    for letter in word.chars() {
        if let Some(count) = counts.get_mut(u32::from(letter) as usize % 64) {
            *count += 1;
        }
    }
    counts
}

/// At least so many letters have to be changed, put in or left out, whatever their order.
fn fewest_changes(counts: &[isize; 64], other: &str) -> usize {
    let differences = counts.iter().zip(letter_counts(other)).map(|(one, other)| one - other);
    let (more, fewer) = differences.fold((0, 0), |(more, fewer), difference| {
        (more + difference.max(0).unsigned_abs(), fewer + difference.min(0).unsigned_abs())
    });
    more.max(fewer)
}
