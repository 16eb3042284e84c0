//! Facts, what sources claim about them, and what the editor decided.

use super::{FactId, Review, SectionId, SourceId};
use crate::diagnostic::Origin;
use crate::evidence::{Found, Problem};
use crate::value::{Date, Kind, Value};
use std::sync::Arc;

/// A question with one typed answer.
#[derive(Debug)]
pub struct Fact {
    /// Its id.
    pub id: FactId,
    /// A short name for tables.
    pub label: String,
    /// The question it answers.
    pub question: String,
    /// The kind of all its values.
    pub kind: Kind,
    /// The section it belongs to; it exists.
    pub section: Option<SectionId>,
    /// Whether the question is for two things that go by one word: `Mass as found and mass as sold`.
    pub asks_for_two: bool,
    /// Whether it is a running count, which may be higher later.
    pub grows: bool,
    /// Whether there may be fewer of what a running count counts later: some of the hurt die, the missing are found.
    pub may_fall: bool,
    /// Groups of values that say the same.
    pub same_as: Vec<Vec<Value>>,
    /// Values that the editor says can all be true.
    pub compatible: Vec<Declaration>,
    /// Values that the editor says cannot all be true.
    pub conflicting: Vec<Declaration>,
    /// The fact with the total that this one is a part of; it exists and is a quantity, as is this one.
    pub sums_to: Option<FactId>,
    /// Facts whose date must be later; they exist.
    pub before: Vec<FactId>,
    /// Facts whose date must be earlier; they exist.
    pub after: Vec<FactId>,
    /// A remark for readers, Markdown; empty when there is none.
    pub note: String,
    /// What each source says, as the file lists it; at least one.
    pub claims: Vec<Claim>,
    /// Sources that speak of it without a value.
    pub blanks: Vec<Blank>,
    /// What the editor makes of it.
    pub decision: Option<Decision>,
    /// What the editor finds of one claim that was made about it in public.
    pub review: Option<Review>,
    /// Where the fact's id stands.
    pub origin: Origin,
}

impl Fact {
    /// The reasons that the editor gives for readers, each with where it stands, as near as is known.
    pub fn reasons(&self) -> impl Iterator<Item = (&str, &Origin)> {
        let declarations = self.compatible.iter().chain(&self.conflicting);
        let declared = declarations.map(|declaration| (declaration.because.as_str(), &self.origin));
        let unsaid = self.blanks.iter().map(|blank| (blank.because.as_str(), &self.origin));
        let decision = self.decision.iter().map(|decision| (decision.because.as_str(), &decision.origin));
        let review = self.review.iter().map(|review| (review.because.as_str(), &review.origin));
        declared.chain(unsaid).chain(decision).chain(review)
    }
}

/// What one source says about one fact.
#[derive(Debug)]
pub struct Claim {
    /// The source; it exists.
    pub source: SourceId,
    /// The value as stated.
    pub value: Arc<Value>,
    /// The source's words for it, where the value is a normalised form.
    pub as_written: Option<String>,
    /// The verbatim words that show it; empty only when a diagnostic has been pushed.
    pub excerpt: Arc<str>,
    /// Whether the excerpt stands in the headline of its source, where numbers are rounded.
    pub in_headline: bool,
    /// The words directly before the excerpt, where it stands in its source several times; else empty.
    pub prefix: String,
    /// The words directly after it, likewise.
    pub suffix: String,
    /// Why the excerpt may leave out a negation.
    pub waive: Option<String>,
    /// How the excerpt stands to the text of its source.
    pub verification: Verification,
    /// Where the excerpt stands in the editor's file.
    pub excerpt_origin: Origin,
    /// The moment it speaks of, mostly the day of its source, which shares it.
    pub as_of: Option<Arc<Date>>,
    /// Whether it speaks of no other moment: the claim itself (not its fact or source) states it, or counts what comes and
    /// goes on the day on which its source appeared.
    pub as_of_stated: bool,
    /// What it speaks of, where claims speak of different things.
    pub scope: Option<String>,
    /// Who says so.
    pub scope_teller: ScopeTeller,
    /// Who says it in the source.
    pub speaker: Option<String>,
    /// Whether the source corrects itself with it.
    pub corrects: bool,
    /// The latest later version of its source that speaks of the fact too.
    pub replaced_by: Option<SourceId>,
    /// A remark for readers, Markdown; empty when there is none.
    pub note: String,
    /// Where its value stands.
    pub origin: Origin,
}

/// Who says what a claim speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScopeTeller {
    /// The editor.
    Editor,
    /// The words beside the value, which may narrow what it speaks of, or say something else.
    Words,
}

/// A source that speaks of a fact without a value. It takes no part in the merge: no value, no relation.
#[derive(Debug)]
pub struct Blank {
    /// The source; it exists.
    pub source: SourceId,
    /// How.
    pub manner: Manner,
    /// What it says or does, for readers.
    pub because: String,
}

/// How a source speaks of a fact without a value. To say nothing at all needs no entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Manner {
    /// It was asked, or says that somebody was asked, and no answer was given.
    Declined,
    /// Its words can be read in more than one way.
    Unclear,
    /// It says that this is not known.
    Unknown,
}

impl Manner {
    /// All manners, in the order of the docs.
    pub const ALL: &[Self] = &[Self::Declined, Self::Unclear, Self::Unknown];

    /// The name editors write.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Declined => "declined",
            Self::Unclear => "unclear",
            Self::Unknown => "unknown",
        }
    }
}

/// How an excerpt stands to the text of its source.
#[derive(Debug)]
pub enum Verification {
    /// The text is not at hand, and the lock does not know the excerpt.
    Unknown,
    /// It stands in the text that is at hand.
    Found(Place),
    /// The text is not at hand; it stood there when the lock was made.
    Locked(Place),
    /// The text is at hand, and the excerpt has no place in it.
    Failed(Problem),
}

/// Where an excerpt stands.
#[derive(Debug)]
pub struct Place {
    /// How and where.
    pub found: Found,
    /// The text fragment that leads there; nothing where the source has no address or the place cannot be told from
    /// others.
    pub fragment: Option<String>,
}

impl Verification {
    /// Where the excerpt stands, as far as is known.
    pub const fn place(&self) -> Option<&Place> {
        match self {
            Self::Found(place) | Self::Locked(place) => Some(place),
            Self::Unknown | Self::Failed(_) => None,
        }
    }
}

/// What the editor says of a relation that the program cannot judge, or judges otherwise.
#[derive(Debug)]
pub struct Declaration {
    /// The values meant; empty for all readings.
    pub values: Vec<Value>,
    /// The reason, for readers.
    pub because: String,
}

/// What the editor makes of a fact.
#[derive(Debug)]
pub struct Decision {
    /// What was chosen.
    pub choice: Choice,
    /// Why the sources differ.
    pub cause: Option<Cause>,
    /// The reason, for readers; empty when the editor only confirms what the rules propose.
    pub because: String,
    /// Where it stands.
    pub origin: Origin,
}

/// What was chosen.
#[derive(Debug)]
pub enum Choice {
    /// The sources cannot decide.
    Unresolved,
    /// The reading that states this value, or a value of the editor's own.
    Value(Arc<Value>),
    /// The (last) reading of this source; it makes a claim about the fact.
    Source(SourceId),
}

/// Why sources differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// They speak of different moments.
    Time,
    /// One is more exact.
    Precision,
    /// They mean different things by one word.
    Definition,
    /// They speak of different things.
    Scope,
    /// A slip in copying: transposed digits, a misspelling.
    Copying,
    /// One of them is wrong.
    Error,
    /// Nobody can tell.
    Unknown,
}

impl Cause {
    /// All causes, in the order of the docs.
    pub const ALL: &[Self] = &[
        Self::Time,
        Self::Precision,
        Self::Definition,
        Self::Scope,
        Self::Copying,
        Self::Error,
        Self::Unknown,
    ];

    /// The name editors write.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::Precision => "precision",
            Self::Definition => "definition",
            Self::Scope => "scope",
            Self::Copying => "copying",
            Self::Error => "error",
            Self::Unknown => "unknown",
        }
    }
}
