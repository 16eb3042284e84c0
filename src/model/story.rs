//! One story with its sources and corrections.

use super::{
    Alias, EvidenceLock, Fact, FactId, LinkPolicy, OutletStatus, Published, QuotationBudget, Redaction,
    Reply, SectionId, SourceId, StoryId, TopicId,
};
use crate::diagnostic::Origin;
use crate::value::Date;
use chrono::NaiveDate;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

/// All the resolved input of one story.
#[derive(Debug)]
pub struct Dossier {
    /// The story itself.
    pub story: Story,
    /// Its sources, by id.
    pub sources: Vec<Source>,
    /// Its facts, by section in the story's order, then as the files list them.
    pub facts: Vec<Fact>,
    /// Its corrections, newest first.
    pub corrections: Vec<Correction>,
    /// What is known of the excerpts without the texts.
    pub evidence_lock: Option<EvidenceLock>,
    /// What readers were last shown; nothing where the story has not been published.
    pub published: Option<Published>,
}

impl Dossier {
    /// The source with that id, and its position.
    pub fn source(&self, id: &SourceId) -> Option<(usize, &Source)> {
        // Only ids that stand in the place of a withheld name can be out of order.
        let found = self.sources.binary_search_by(|source| source.id.cmp(id)).ok();
        let position = found.or_else(|| self.sources.iter().position(|source| source.id == *id))?;
        Some((position, self.sources.get(position)?))
    }

    /// The notes of sources, facts and claims, and the reasons that facts give, which are not empty.
    pub fn notes(&self) -> impl Iterator<Item = Note<'_>> {
        let of_facts = self.facts.iter().flat_map(|fact| {
            let subject = NoteSubject::Fact(&fact.id);
            let own = Note { subject, text: &fact.note, origin: &fact.origin };
            let claims = fact.claims.iter().map(move |claim| Note {
                subject,
                text: &claim.note,
                origin: &claim.origin,
            });
            let subject = NoteSubject::Reason(&fact.id);
            let reasons = fact.reasons().map(move |(text, origin)| Note { subject, text, origin });
            claims.chain([own]).chain(reasons)
        });
        let of_sources = self.sources.iter().map(|source| Note {
            subject: NoteSubject::Source(&source.id),
            text: &source.note,
            origin: &source.note_origin,
        });
        of_facts.chain(of_sources).filter(|note| !note.text.is_empty())
    }
}

/// A remark or a reason of the editor, and where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Note<'a> {
    /// What it is on.
    pub subject: NoteSubject<'a>,
    /// Markdown, in which `[[fact]]` stands for the value of a fact that exists; a reason is a plain line but for that.
    pub text: &'a str,
    /// Where it stands: the very text on a source, the entry that holds another note.
    pub origin: &'a Origin,
}

impl Note<'_> {
    /// Where a stretch of its text stands, as near as is known.
    pub fn place(&self, byte_range: Range<usize>) -> Origin {
        match self.subject {
            NoteSubject::Source(_) => self.origin.within(byte_range),
            NoteSubject::Fact(_) | NoteSubject::Reason(_) => self.origin.clone(),
        }
    }
}

/// What a note is on.
#[derive(Debug, Clone, Copy)]
pub enum NoteSubject<'a> {
    /// A source.
    Source(&'a SourceId),
    /// A fact, or one of its claims.
    Fact(&'a FactId),
    /// What the editor decides or declares of a fact.
    Reason(&'a FactId),
}

impl fmt::Display for NoteSubject<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Source(id) => write!(f, "the note on the source `{id}`"),
            Self::Fact(id) => write!(f, "a note on `{id}`"),
            Self::Reason(id) => write!(f, "a reason given for `{id}`"),
        }
    }
}

/// The canonical story.
#[derive(Debug)]
pub struct Story {
    /// Its folder below `content/`.
    pub id: StoryId,
    /// The headline.
    pub title: String,
    /// The story in one or two sentences; empty when not given.
    pub standfirst: String,
    /// When this page was first published.
    pub published: Option<Date>,
    /// When the sources were last looked at.
    pub checked: Option<Date>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// BCP 47 tag.
    pub language: String,
    /// Whether it is kept out of a build without `--drafts`.
    pub draft: bool,
    /// Whether search engines are asked to leave it out.
    pub noindex: bool,
    /// Who looked it over before it was published.
    pub reviewers: Vec<String>,
    /// Those whom it concerns, and what they say to it.
    pub replies: Vec<Reply>,
    /// What it withholds.
    pub redactions: Vec<Redaction>,
    /// Addresses that it had before.
    pub aliases: Vec<Alias>,
    /// What it is about, in the order of the site's topics; all exist.
    pub topics: Vec<TopicId>,
    /// The sections facts are grouped in.
    pub sections: Vec<Section>,
    /// Markdown with `[[fact]]` citations, all of which exist; empty when it is to be composed from the facts.
    pub narrative: String,
    /// Where the narrative stands in its file.
    pub narrative_origin: Origin,
}

/// A group of facts.
#[derive(Debug, Clone)]
pub struct Section {
    /// Its id.
    pub id: SectionId,
    /// Its heading.
    pub title: String,
}

/// A cited article, post or release.
#[derive(Debug)]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// The headline as published.
    pub title: String,
    /// A short name for tables, where the editor gives one.
    pub label: Option<String>,
    /// The outlet; nothing when the text does not give it.
    pub publisher: Option<String>,
    /// Bylines.
    pub authors: Vec<String>,
    /// When it was published, as far as is known.
    pub published: Option<Arc<Date>>,
    /// When the editor read it.
    pub accessed: Option<Date>,
    /// Its address, checked; nothing also where pages must not link there.
    pub url: Option<String>,
    /// Address of an archived copy, checked; nothing also where pages must not link there.
    pub archive_url: Option<String>,
    /// How pages may link to it.
    pub link: LinkPolicy,
    /// Its addresses to which no page may link.
    pub barred_urls: Vec<String>,
    /// What its outlet has done to it.
    pub status: Option<OutletStatus>,
    /// Its own earlier version; it exists, and none leads back to this one.
    pub replaces: Option<SourceId>,
    /// How much of it may be quoted.
    pub budget: QuotationBudget,
    /// BCP 47 tag.
    pub language: Option<String>,
    /// What kind of witness it is.
    pub kind: SourceKind,
    /// Sources it repeats; all exist, and none leads back to this one.
    pub derives_from: Vec<SourceId>,
    /// Sources that it does not repeat, as the editor says, whatever words they share; all exist.
    pub independent_of: Vec<SourceId>,
    /// Its full text, where the editor keeps it; never published.
    pub evidence: Option<String>,
    /// The editor's note, Markdown.
    pub note: String,
    /// Where the note stands in its file.
    pub note_origin: Origin,
    /// Where it stands.
    pub origin: Origin,
}

/// What kind of witness a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SourceKind {
    /// A register, a ruling, an authority's own statement of its own doings.
    OfficialRecord,
    /// Somebody who was there, or whom the event is about.
    PrimaryWitness,
    /// A report on what others did or said.
    Report,
}

impl SourceKind {
    /// All kinds.
    pub const ALL: &[Self] = &[Self::OfficialRecord, Self::PrimaryWitness, Self::Report];

    /// The name editors write.
    pub const fn name(self) -> &'static str {
        match self {
            Self::OfficialRecord => "official-record",
            Self::PrimaryWitness => "primary-witness",
            Self::Report => "report",
        }
    }
}

/// A dated public note that something published has changed.
#[derive(Debug)]
pub struct Correction {
    /// Its id, which is its anchor.
    pub id: String,
    /// When the change was made.
    pub date: NaiveDate,
    /// How grave it is.
    pub tier: Tier,
    /// The fact that changed; it exists.
    pub fact: Option<FactId>,
    /// What stood before.
    pub was: Option<String>,
    /// What stands now.
    pub now: Option<String>,
    /// What happened and why, Markdown.
    pub note: String,
}

/// How grave a correction is, gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// A rating is another one.
    RatingChanged,
    /// A fact was wrong.
    FactCorrected,
    /// Something new is known.
    Update,
    /// Other words, same facts.
    Wording,
}

impl Tier {
    /// All tiers, gravest first.
    pub const ALL: &[Self] = &[Self::RatingChanged, Self::FactCorrected, Self::Update, Self::Wording];

    /// The name editors write.
    pub const fn name(self) -> &'static str {
        match self {
            Self::RatingChanged => "rating-changed",
            Self::FactCorrected => "fact-corrected",
            Self::Update => "update",
            Self::Wording => "wording",
        }
    }
}
