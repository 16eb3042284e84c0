//! What the merge finds: readings, verdict, conclusion, and the steps that lead there.

use super::{Cause, SourceId};
use crate::value::{Extent, Relation, Stretches, Value, Why};
use std::sync::Arc;

/// Position of a fact in `Dossier::facts`.
pub type FactIndex = usize;
/// Position of a claim in `Fact::claims`.
pub type ClaimIndex = usize;
/// Position of a reading in `Finding::readings`.
pub type ReadingIndex = usize;

/// A fact with all that the merge made of it. Findings stand in the order of the facts.
#[derive(Debug)]
pub struct Finding {
    /// The claims grouped by the value they state, in the order of their first claims.
    pub readings: Vec<Reading>,
    /// How each claim stands to the others, in the order of the claims. A claim can stand better than its reading:
    /// ages stated alike on other days need not conflict with the same third claim.
    pub standings: Vec<Standing>,
    /// Over all readings.
    pub verdict: Verdict,
    /// Sources that cannot be right in all that they say here.
    pub contradictions: Vec<Contradiction>,
    /// What stands as the answer.
    pub conclusion: Conclusion,
    /// What the rules propose, whether or not the editor took it.
    pub proposal: Option<Proposal>,
    /// Why the readings differ: the editor's word, else what could be computed.
    pub cause: Option<Cause>,
    /// How many sources speak of it, and in how many independent lines.
    pub support: Support,
    /// The reasoning, in order.
    pub derivation: Vec<Step>,
}

/// The claims that state the same value.
#[derive(Debug)]
pub struct Reading {
    /// The value, as the first of the claims states it.
    pub value: Arc<Value>,
    /// The claims; at least one.
    pub claims: Vec<ClaimIndex>,
    /// Its own support.
    pub support: Support,
    /// How it stands to the others.
    pub standing: Standing,
}

/// How a reading stands to the others of its fact, for the marks in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Nothing differs.
    Agrees,
    /// It differs from another and both can be true.
    Compatible,
    /// It cannot be true together with another.
    Conflicts,
    /// It cannot be compared with another.
    Incomparable,
}

impl Standing {
    /// All of them, the graver later.
    pub const ALL: &[Self] = &[Self::Agrees, Self::Compatible, Self::Conflicts, Self::Incomparable];
}

/// Over all readings of a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// All state the same.
    Agreed,
    /// They differ, yet all can be true.
    Compatible,
    /// They cannot all be true.
    Conflicting,
    /// Only one source speaks of it.
    SingleSource,
    /// They differ, and only a person can say more.
    Incomparable,
}

impl Verdict {
    /// All verdicts, in the order of the docs.
    pub const ALL: &[Self] =
        &[Self::Agreed, Self::Compatible, Self::Conflicting, Self::SingleSource, Self::Incomparable];

    /// Its place in a list that begins with what readers must know first.
    pub const fn urgency(self) -> u8 {
        match self {
            Self::Conflicting => 0,
            Self::Incomparable => 1,
            Self::Compatible => 2,
            Self::SingleSource => 3,
            Self::Agreed => 4,
        }
    }

    /// Its stable name, for files and addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Agreed => "agreed",
            Self::Compatible => "compatible",
            Self::Conflicting => "conflicting",
            Self::SingleSource => "single-source",
            Self::Incomparable => "incomparable",
        }
    }
}

/// A source that contradicts itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contradiction {
    /// The source.
    pub source: SourceId,
    /// The claims that cannot all be true.
    pub claims: Vec<ClaimIndex>,
}

/// What stands as the answer.
#[derive(Debug)]
pub enum Conclusion {
    /// This value, proposed by a rule and left standing or confirmed by the editor.
    ByRule(Arc<Value>, Rule),
    /// This value, chosen by the editor against or without a rule.
    ByEditor(Arc<Value>),
    /// The editor says that the sources cannot decide.
    Unresolved,
    /// The sources differ and nobody has decided.
    Undecided,
}

impl Conclusion {
    /// The canonical value, if there is one.
    pub fn value(&self) -> Option<&Value> {
        match self {
            Self::ByRule(value, _) | Self::ByEditor(value) => Some(value),
            Self::Unresolved | Self::Undecided => None,
        }
    }
}

/// The rules that propose, strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// All sources say so.
    Agreement,
    /// Only this source speaks of it.
    OnlySource,
    /// An official record says so.
    OfficialRecord,
    /// A primary witness says so.
    PrimaryWitness,
    /// The source corrected itself to this.
    SelfCorrection,
    /// The latest state of a running count.
    Latest,
    /// The most precise of compatible readings.
    MostPrecise,
    /// Two or more independent lines ahead of every other reading.
    Majority,
}

impl Rule {
    /// Its stable name, for exports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Agreement => "agreement",
            Self::OnlySource => "only-source",
            Self::OfficialRecord => "official-record",
            Self::PrimaryWitness => "primary-witness",
            Self::SelfCorrection => "self-correction",
            Self::Latest => "latest",
            Self::MostPrecise => "most-precise",
            Self::Majority => "majority",
        }
    }
}

/// What a rule proposes.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// The reading.
    pub reading: ReadingIndex,
    /// The rule.
    pub rule: Rule,
}

/// How much stands behind a reading or a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Support {
    /// Sources.
    pub sources: usize,
    /// Groups of sources that do not repeat each other; never more than `sources`.
    pub lines: usize,
}

/// One step of the reasoning. The words for readers are made in `present`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// What a claim leaves open, on its axis.
    Leaves {
        /// The claim.
        claim: ClaimIndex,
        /// What it leaves open.
        left: Stretches,
    },
    /// What all of them have in common.
    InCommon(Stretches),
    /// The relation of two readings.
    Compared {
        /// The first.
        first: ReadingIndex,
        /// The second.
        second: ReadingIndex,
        /// What their relation is and rests on.
        relation: Relation,
        /// What it rests on.
        why: Why,
    },
    /// Two readings speak of different things, as the editor says.
    OtherScope {
        /// The first.
        first: ReadingIndex,
        /// The second.
        second: ReadingIndex,
    },
    /// Two readings may speak of different things, by the words beside their values.
    MayBeOtherScope {
        /// The first.
        first: ReadingIndex,
        /// The second.
        second: ReadingIndex,
    },
    /// Two readings speak of different moments, as the editor says.
    OtherMoment {
        /// The first.
        first: ReadingIndex,
        /// The second.
        second: ReadingIndex,
    },
    /// A running count went up from the first claim to the second.
    Grew {
        /// The earlier claim.
        earlier: ClaimIndex,
        /// The later claim.
        later: ClaimIndex,
    },
    /// A running count may have gone up from the first claim to the second: which came first is open.
    MayHaveGrown {
        /// The claim with the lower count.
        earlier: ClaimIndex,
        /// The claim with the higher count.
        later: ClaimIndex,
    },
    /// A running count went down.
    CannotShrink {
        /// The earlier claim.
        earlier: ClaimIndex,
        /// The later claim.
        later: ClaimIndex,
    },
    /// Two readings that are both parts of a third.
    Bridged {
        /// The first.
        first: ReadingIndex,
        /// The second.
        second: ReadingIndex,
        /// The reading that holds both.
        through: ReadingIndex,
    },
    /// A source has taken one of two readings back.
    Superseded {
        /// The first.
        first: ReadingIndex,
        /// The second.
        second: ReadingIndex,
    },
    /// The editor says that what these claims state is the same.
    DeclaredSame {
        /// The claims.
        claims: Vec<ClaimIndex>,
    },
    /// The editor says how readings relate, with the reason.
    Declared {
        /// What the editor says.
        relation: Relation,
        /// The reason.
        because: String,
    },
    /// A source states a count that its own list, or those whom it names, do not meet.
    Miscount {
        /// The claim.
        claim: ClaimIndex,
        /// What the source states.
        stated: u32,
        /// What the list has, or those who are named come to.
        listed: usize,
    },
    /// The parts that a source states, against the total that it states here.
    Sum {
        /// The claim with the total.
        claim: ClaimIndex,
        /// The facts that are parts.
        parts: Vec<FactIndex>,
        /// What the parts come to.
        extent: Extent,
        /// Whether the stated total can be that.
        holds: bool,
    },
    /// This fact must come before another.
    Order {
        /// The fact that comes first.
        earlier: FactIndex,
        /// The fact that comes second.
        later: FactIndex,
        /// Whether it can be so.
        holds: bool,
    },
    /// What one source says of this fact and of one that must come first cannot stand in that order.
    OutOfOrder {
        /// The fact that comes first.
        earlier: FactIndex,
        /// The fact that comes second.
        later: FactIndex,
        /// The source.
        source: SourceId,
    },
    /// When somebody was born, which ages leave open to the day, is not told, since the story withholds a name.
    BirthWithheld,
    /// What tells two readings apart is a name that the story withholds.
    NameWithheld {
        /// The first.
        first: ReadingIndex,
        /// The second.
        second: ReadingIndex,
        /// How they stand to each other.
        relation: Relation,
    },
    /// Sources that count as one line, because one repeats the other or both quote one speaker.
    OneLine {
        /// The sources.
        sources: Vec<SourceId>,
    },
}
