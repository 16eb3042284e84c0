//! What a story withholds from its readers.

use crate::diagnostic::Origin;

/// A name that is withheld.
#[derive(Debug, Clone)]
pub struct Redaction {
    /// What it is looked for by; none in a story that has been redacted.
    pub forms: Vec<Form>,
    /// What stands in its place.
    pub instead: String,
    /// The reason, for readers.
    pub because: String,
    /// Where the entry stands.
    pub origin: Origin,
}

/// One form of a name.
#[derive(Debug, Clone)]
pub struct Form {
    /// As the editor wrote it.
    pub words: String,
    /// Where it is looked for.
    pub reach: Reach,
    /// Where it stands in the editor's file.
    pub origin: Origin,
}

/// Where a form is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Also inside longer words.
    Anywhere,
    /// As a word of its own, or several.
    WholeWords,
}
