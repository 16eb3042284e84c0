//! A fact and all that is known about it, as templates get it.

use super::{DateView, EmbedView, IntervalsView, ReviewView, Shared};
use serde::Serialize;
use std::sync::Arc;

/// One fact with everything known about it.
#[derive(Debug, Clone, Serialize)]
pub struct FactView {
    /// Its id, which is its anchor on the facts page and in the discrepancy table.
    pub id: Arc<str>,
    /// A short name.
    pub label: Arc<str>,
    /// The question it answers.
    pub question: String,
    /// Its kind: `age`, `date` …
    pub kind: &'static str,
    /// Heading of its section; may be empty.
    pub section: String,
    /// What the merge found.
    pub verdict: Shared<TermView>,
    /// The readings, in the order of their first claims.
    pub readings: Vec<ReadingView>,
    /// What stands as the answer.
    pub answer: AnswerView,
    /// Why the sources differ, if anybody can say.
    pub cause: Option<TermView>,
    /// Sources that speak of it without a value, in the order of the sources.
    pub blanks: Vec<BlankView>,
    /// The reasoning, a sentence each.
    pub derivation: Vec<String>,
    /// The same to look at: what each claim leaves open, as bars on one line; nothing where there is no line.
    pub intervals: Option<IntervalsView>,
    /// `5 sources, 2 independent lines`.
    pub support: Arc<str>,
    /// Sources that contradict themselves here, a sentence each.
    pub contradictions: Vec<String>,
    /// A remark for readers; may be empty.
    pub note_html: String,
    /// Whether the readings differ, so that the fact has a row in the discrepancy table.
    pub is_discrepancy: bool,
    /// Its entry on the facts page.
    pub evidence_href: String,
    /// Its row in the discrepancy table; the entry on the facts page when it has none.
    pub row_href: Arc<str>,
    /// The places in the story that cite it.
    pub citations: Arc<[CitationView]>,
    /// What the site finds of one claim about it, if it says so.
    pub review: Option<ReviewView>,
    /// How other sites show it in a frame, where they can.
    pub embed: Option<EmbedView>,
}

/// A row of the discrepancy table: a fact, with all the fields of [`FactView`], and what each source says of it.
#[derive(Debug, Clone, Serialize)]
pub struct RowView {
    /// The fact; its fields are those of the row.
    #[serde(flatten)]
    pub fact: Shared<FactView>,
    /// One cell for each source, in the order of the sources.
    pub cells: Vec<CellView>,
}

/// A place in the story that cites a fact.
#[derive(Debug, Clone, Serialize)]
pub struct CitationView {
    /// Which of the places that cite the fact it is, from 1.
    pub number: usize,
    /// The place in the story.
    pub story_href: String,
}

/// A term with its explanation: a verdict, a cause, a standing, a kind of source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TermView {
    /// Stable name for classes and filters: `conflicting`.
    pub name: &'static str,
    /// For readers: `Conflicting`.
    pub label: Arc<str>,
    /// One character that says the same without colour.
    pub sign: &'static str,
    /// One sentence that says what it means.
    pub meaning: Arc<str>,
}

/// What stands as the answer to a fact.
#[derive(Debug, Clone, Serialize)]
pub struct AnswerView {
    /// `resolved`, `unresolved` or `undecided`.
    pub state: &'static str,
    /// The canonical value; the word for the state when there is none.
    pub text: Arc<str>,
    /// Who decided: the name of a rule, or `editor`; nothing while there is no answer.
    pub by: Option<&'static str>,
    /// How it came about: the rule's name in words, or that the editor decided.
    pub basis: Arc<str>,
    /// The editor's reason; may be empty.
    pub because: String,
    /// What the rules propose where nobody has decided; may be empty.
    pub proposal: String,
}

/// The claims that state one value.
#[derive(Debug, Clone, Serialize)]
pub struct ReadingView {
    /// The value.
    pub value: Arc<str>,
    /// How it stands to the others.
    pub standing: Shared<TermView>,
    /// Whether it is the canonical one.
    pub is_canonical: bool,
    /// `2 sources, 1 independent line`.
    pub support: Arc<str>,
    /// For quotations after the first reading: the words that differ from the first, in order; else empty.
    pub edits: Vec<EditView>,
    /// The claims.
    pub claims: Vec<ClaimView>,
}

/// A stretch of a quotation against the base text.
#[derive(Debug, Clone, Serialize)]
pub struct EditView {
    /// `kept`, `removed` or `added`.
    pub kind: &'static str,
    /// The words.
    pub text: String,
}

/// What one source says.
#[derive(Debug, Clone, Serialize)]
pub struct ClaimView {
    /// Its number within the fact, from 1.
    pub number: usize,
    /// Id of the source.
    pub source_id: Arc<str>,
    /// The number of the source in the list.
    pub source_number: usize,
    /// A short name for the source: its publisher, else its title.
    pub source_name: Arc<str>,
    /// The headline.
    pub source_title: Arc<str>,
    /// The source in the source list.
    pub source_href: Arc<str>,
    /// BCP 47 tag of the source's text, where it is known.
    pub language: Option<Arc<str>>,
    /// Which way the lines of its text run, for the attribute `dir`: `ltr`, `rtl`, or `auto` where nobody says.
    pub direction: &'static str,
    /// The value as stated.
    pub value: Arc<str>,
    /// The source's own words for it; empty where the value is the words.
    pub as_written: String,
    /// The verbatim excerpt.
    pub excerpt: Arc<str>,
    /// The words directly before it, where they are needed to find it; else empty.
    pub prefix: String,
    /// The words directly after it, likewise.
    pub suffix: String,
    /// How the excerpt stands in the source's text: `exact`, `typographic`, `edited`; empty where nobody has looked.
    pub verified: &'static str,
    /// What the outlet has done to the source.
    pub source_status: Option<TermView>,
    /// What stands in `rel` of every link to the source.
    pub link_rel: &'static str,
    /// The source's address with a text fragment that leads to the excerpt.
    pub fragment_url: Option<String>,
    /// The same for the archived copy.
    pub archive_fragment_url: Option<String>,
    /// The moment it speaks of, where the claim or the fact says so.
    pub as_of: Option<DateView>,
    /// What it speaks of; may be empty.
    pub scope: String,
    /// Who says it; may be empty.
    pub speaker: String,
    /// A remark for readers; may be empty.
    pub note_html: String,
}

/// One cell of the table: what one source says about one fact.
#[derive(Debug, Clone, Serialize)]
pub struct CellView {
    /// Id of the source.
    pub source_id: Arc<str>,
    /// A short name for the source.
    pub source_name: Arc<str>,
    /// The source in the source list.
    pub source_href: Arc<str>,
    /// BCP 47 tag of the source's text, where it is known.
    pub language: Option<Arc<str>>,
    /// Which way the lines of its text run, for the attribute `dir`: `ltr`, `rtl`, or `auto` where nobody says.
    pub direction: &'static str,
    /// What the outlet has done to the source.
    pub source_status: Option<TermView>,
    /// The values it states, each with how it stands to the others; may be empty.
    pub values: Vec<CellValueView>,
    /// How it speaks of the fact without a value; with this and `values` empty it does not mention the fact.
    pub blank: Option<BlankView>,
}

/// How a source speaks of a fact without a value.
#[derive(Debug, Clone, Serialize)]
pub struct BlankView {
    /// A short name for the source.
    pub source_name: Arc<str>,
    /// The source in the source list.
    pub source_href: Arc<str>,
    /// `declined`, `unclear` or `unknown`.
    pub manner: &'static str,
    /// What it says or does, for readers.
    pub because: String,
}

/// One value in a cell.
#[derive(Debug, Clone, Serialize)]
pub struct CellValueView {
    /// The value as stated.
    pub value: Arc<str>,
    /// What it speaks of; may be empty.
    pub scope: String,
    /// How it stands to the others.
    pub standing: Shared<TermView>,
    /// The verbatim excerpt.
    pub excerpt: Arc<str>,
}

/// A link to a fact.
#[derive(Debug, Clone, Serialize)]
pub struct FactLinkView {
    /// Its id.
    pub id: Arc<str>,
    /// A short name.
    pub label: Arc<str>,
    /// What the source says.
    pub values: Vec<Arc<str>>,
    /// What the merge found.
    pub verdict: Shared<TermView>,
    /// Its row in the discrepancy table, or its entry on the facts page.
    pub row_href: Arc<str>,
    /// The places in the story that cite it.
    pub citations: Arc<[CitationView]>,
}

/// A section of the facts page.
#[derive(Debug, Clone, Serialize)]
pub struct SectionView {
    /// Its anchor.
    pub id: String,
    /// Its heading; may be empty for facts without a section.
    pub title: String,
    /// Its facts.
    pub facts: Vec<Shared<FactView>>,
}
