//! A story with its sources and corrections, as templates get them.

use super::{
    FactLinkView, FactView, LinkView, ReviewLinkView, SectionView, Shared, StoryFileView, TermView,
    TimelineView,
};
use serde::{Deserialize, Serialize};

/// The story, for the templates of its pages as `story`.
#[derive(Debug, Clone, Serialize)]
pub struct StoryView {
    /// Its folder below `content/`; empty on a site with one story.
    pub id: String,
    /// The headline.
    pub title: String,
    /// One or two sentences; may be empty.
    pub standfirst: String,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// When the page was first published.
    pub published: Option<DateView>,
    /// When the sources were last looked at.
    pub checked: Option<DateView>,
    /// When the newest correction was made.
    pub corrected: Option<DateView>,
    /// Who looked it over before it was published.
    pub reviewed_by: Vec<String>,
    /// Those whom it concerns, and what they say to it.
    pub replies: Vec<ReplyView>,
    /// Names that are withheld, with what stands in their place.
    pub withheld: Vec<WithheldView>,
    /// How many facts have which verdict, and what is open.
    pub counts: CountsView,
    /// How many excerpts were found in the texts of the sources.
    pub excerpts: ExcerptsView,
    /// The corrections, newest first.
    pub corrections: Vec<CorrectionView>,
    /// Files of the story beside its pages.
    pub files: Vec<StoryFileView>,
    /// The picture that social networks show beside a link to it.
    pub card: Option<CardView>,
}

/// The picture that social networks show beside a link to a story.
#[derive(Debug, Clone, Serialize)]
pub struct CardView {
    /// Relative to the site's root.
    pub path: String,
    /// Its address.
    pub url: String,
    /// Its width in points of the screen.
    pub width: u16,
    /// Its height.
    pub height: u16,
    /// What it says, in words.
    pub alt: String,
}

/// Somebody whom the story concerns, and what they say to it.
#[derive(Debug, Clone, Serialize)]
pub struct ReplyView {
    /// Who was asked.
    pub who: String,
    /// When.
    pub asked: Option<DateView>,
    /// What they said; empty where they did not answer.
    pub said: String,
}

/// What its outlet has done to a source.
#[derive(Debug, Clone, Serialize)]
pub struct StatusView {
    /// Corrected or withdrawn.
    pub kind: TermView,
    /// When, as the outlet gives it.
    pub date: Option<DateView>,
    /// What the outlet says of it; may be empty.
    pub note: String,
}

/// A name that is withheld.
#[derive(Debug, Clone, Serialize)]
pub struct WithheldView {
    /// What stands in its place.
    pub instead: String,
    /// The reason.
    pub because: String,
}

/// A date in words and for machines.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DateView {
    /// In words: `12 November 2019`, `between 14 and 30 November 2019`.
    pub text: String,
    /// For `<time datetime>`: a day, month or year; nothing when the date is a range, approximate or before the year 1.
    pub machine: Option<String>,
    /// As the editor wrote it (EDTF).
    pub edtf: String,
}

/// How many facts have which verdict.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct CountsView {
    /// All facts.
    pub facts: usize,
    /// Sources.
    pub sources: usize,
    /// Facts on which the sources say the same.
    pub agreed: usize,
    /// Facts on which they differ and all can be true.
    pub compatible: usize,
    /// Facts on which they cannot all be true.
    pub conflicting: usize,
    /// Facts that only one source speaks of.
    pub single_source: usize,
    /// Facts on which they differ and only a person can say more.
    pub incomparable: usize,
    /// Facts whose readings differ: compatible, conflicting and incomparable ones.
    pub discrepancies: usize,
    /// Facts without an answer.
    pub unresolved: usize,
}

/// How many excerpts were found in the texts of the sources; so a page can say it once and mark the others.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ExcerptsView {
    /// All excerpts.
    pub all: usize,
    /// Those that were found word for word, sign for sign.
    pub exact: usize,
}

/// The story page, as `narrative`.
#[derive(Debug, Clone, Serialize)]
pub struct NarrativeView {
    /// The narrative with its citation marks.
    pub body_html: String,
    /// The same with marks that open the notes; for pages that show `notes`.
    pub annotated_html: String,
    /// What is known of each fact that it cites, in the order of the marks.
    pub notes: Vec<NoteView>,
    /// Its headings, in order.
    pub contents: Vec<HeadingView>,
    /// How many words it has.
    pub words: usize,
    /// Whether it was composed from the facts because the editor wrote none.
    pub is_composed: bool,
    /// Facts on which the sources conflict, or that have no answer, in short.
    pub disagreements: Vec<Shared<FactView>>,
    /// Facts without an answer.
    pub unresolved: Vec<Shared<FactView>>,
    /// What happened when, and who reported it when.
    pub timeline: TimelineView,
    /// The sources, in short.
    pub sources: Shared<Vec<SourceView>>,
}

/// The parts of the story that have no page of their own, each with what its page would get; the names of the others do
/// not exist.
#[derive(Debug, Clone, Default, Serialize)]
pub struct PartsView {
    /// The source list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sources: Option<Shared<Vec<SourceView>>>,
    /// Facts whose readings differ.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discrepancies: Option<Vec<Shared<FactView>>>,
    /// All facts, by section.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sections: Option<Vec<SectionView>>,
    /// The scale of verdicts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verdicts: Option<Vec<TermView>>,
}

/// A note to the narrative.
#[derive(Debug, Clone, Serialize)]
pub struct NoteView {
    /// The anchor that the page must set, on an element with the attribute `popover`.
    pub id: String,
    /// The number of its marks.
    pub number: usize,
    /// The fact.
    pub fact: Shared<FactView>,
}

/// A heading of the narrative.
#[derive(Debug, Clone, Serialize)]
pub struct HeadingView {
    /// Its anchor.
    pub id: String,
    /// Its words.
    pub title: String,
}

/// A source.
#[derive(Debug, Clone, Serialize)]
pub struct SourceView {
    /// Its id, which is its anchor in the source list.
    pub id: String,
    /// Its number in the list, from 1.
    pub number: usize,
    /// A short name: its publisher, else its title.
    pub name: String,
    /// The headline.
    pub title: String,
    /// The outlet, if known.
    pub publisher: Option<String>,
    /// Bylines.
    pub authors: Vec<String>,
    /// When it was published, as far as is known.
    pub published: Option<DateView>,
    /// When the editor read it.
    pub accessed: Option<DateView>,
    /// Its address.
    pub original_url: Option<String>,
    /// Address of an archived copy.
    pub archive_url: Option<String>,
    /// What stands in `rel` of every link to the source.
    pub link_rel: &'static str,
    /// What its outlet has done to it.
    pub status: Option<StatusView>,
    /// Its own earlier version.
    pub replaces: Option<SourceLinkView>,
    /// Its own later version.
    pub replaced_by: Option<SourceLinkView>,
    /// BCP 47 tag of its text.
    pub language: Option<String>,
    /// Which way the lines of its text run, for the attribute `dir`: `ltr`, `rtl`, or `auto` where nobody says.
    pub direction: &'static str,
    /// What kind of witness it is.
    pub kind: TermView,
    /// Sources it repeats.
    pub derives_from: Vec<SourceLinkView>,
    /// The editor's note.
    pub note_html: String,
    /// Its entry in the source list.
    pub href: String,
    /// Facts it speaks of.
    pub facts: Vec<FactLinkView>,
    /// How many of these it conflicts on.
    pub conflicts: usize,
}

/// A link to a source.
#[derive(Debug, Clone, Serialize)]
pub struct SourceLinkView {
    /// Its id.
    pub id: String,
    /// A short name.
    pub name: String,
    /// Its entry in the source list.
    pub href: String,
}

/// A correction.
#[derive(Debug, Clone, Serialize)]
pub struct CorrectionView {
    /// Its anchor.
    pub id: String,
    /// When the change was made.
    pub date: DateView,
    /// How grave it is.
    pub tier: TermView,
    /// The fact that changed, if one did.
    pub fact: Option<FactLinkView>,
    /// What stood before; may be empty.
    pub was: String,
    /// What stands now; may be empty.
    pub now: String,
    /// What happened and why.
    pub note_html: String,
    /// Its entry in the log.
    pub href: String,
}

/// A story in the list on the home page, as one of `stories`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StorySummaryView {
    /// The headline.
    pub title: String,
    /// One or two sentences; may be empty.
    pub standfirst: String,
    /// BCP 47 tag of its text.
    pub language: String,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// When it was first published.
    pub published: Option<DateView>,
    /// The newest day of which the story says that something was done: published, looked at, corrected.
    pub updated: Option<DateView>,
    /// How many facts have which verdict.
    pub counts: CountsView,
    /// What it is about, each with its list.
    pub topics: Vec<LinkView>,
    /// The year in which it was published, if that is known.
    pub year: Option<String>,
    /// What the site finds of claims on which it has a page.
    pub reviews: Vec<ReviewLinkView>,
    /// Relative to the site's root.
    pub path: String,
    /// Whether search engines are asked to leave the story out; it stands in no feed and no sitemap.
    pub noindex: bool,
}
