//! The resolved content of a site, and what the merge finds in it.
//!
//! Everything here is whole: ids are linked, values are typed, excerpts are folded. Raw input has its own types in
//! `load`; nothing here is filled in later. The words are those of `docs/architecture.md`.

mod evidence_lock;
mod export;
mod fact;
mod finding;
mod host;
mod id;
mod outlet;
mod published;
mod redaction;
mod review;
mod site;
mod story;
mod ties;

pub use evidence_lock::{EvidenceLock, LockedExcerpt, LockedText};
pub use export::{Export, TrustStatement};
pub use fact::{
    Blank, Cause, Choice, Claim, Decision, Declaration, Fact, Manner, Place, ScopeTeller, Verification,
};
pub use finding::{
    ClaimIndex, Conclusion, Contradiction, FactIndex, Finding, Proposal, Reading, ReadingIndex, Rule,
    Standing, Step, Support, Verdict,
};
pub use host::{Alias, Host, Packing};
pub use id::{FactId, PageId, RatingId, SectionId, SourceId, StoryId, TopicId, is_device, is_valid_id};
pub use outlet::{LinkPolicy, OutletStatus, QuotationBudget, Reply, StatusKind};
pub use published::{Published, Shown, ShownClaim, ShownCorrection, ShownFact};
pub use redaction::{Form, Reach, Redaction};
pub use review::{Claimant, ClaimantKind, Grade, Rating, Review};
pub use site::{Level, Page, Policies, Publisher, Shape, Site, Topic};
pub use story::{Correction, Dossier, Note, NoteSubject, Section, Source, SourceKind, Story, Tier};
pub use ties::{Forest, Ties};
