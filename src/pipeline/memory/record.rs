//! What is kept of a story, and of the end of a build, from one build to the next.

use super::told::{Place, Texts, Told};
use crate::cache::Line;
use crate::diagnostic::{Diagnostic, Report};
use crate::host::{Census, Move};
use crate::model::Alias;
use crate::pipeline::details::Counted;
use crate::pipeline::stories::{Examined, Seen};
use crate::pipeline::totals::{Alike, Kept, Numbers, Own, Waiting};
use crate::pipeline::{Outcome, Summary};
use crate::present::LinkRules;
use crate::redact::Forms;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use std::sync::Arc;

/// A story that has been built without an error.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Record {
    /// Over all that the story is made of.
    sum: String,
    /// Over its finished files.
    output_sum: String,
    /// Its pages and other files, and the packed copies of them.
    files: Vec<String>,
    pages: usize,
    language: String,
    census: Census,
    moves: Vec<Moved>,
    told: Vec<Told>,
}

/// How a build without an error ended.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Ending {
    pages: usize,
    stories: usize,
    numbers: Counted,
    told: Vec<Told>,
}

/// [`Move`].
#[derive(Debug, Serialize, Deserialize)]
struct Moved {
    path: String,
    place: Place,
    to: String,
    title: String,
    language: String,
}

/// The files that a story was made of: those that were read, and those that were looked for in vain. Sorted.
#[derive(Debug)]
pub(super) struct Inputs<'a>(pub(super) Vec<&'a str>);

impl<'a> Inputs<'a> {
    /// Those of a story that is kept; nothing where there is a path among them that JSON would write otherwise.
    pub(super) fn of(line: &Line<'a>) -> Option<Self> {
        serde_json::from_str(line.inputs).ok().map(Self)
    }

    /// On one line.
    pub(super) fn to_text(&self) -> Option<String> {
        serde_json::to_string(&self.0).ok()
    }
}

impl Record {
    /// Nothing when the story is not to be kept. The sums are over what it was made of, and over its finished files.
    pub(super) fn of(
        (examined, report, kept): (&Examined<'_>, &Report, &Kept),
        files: Vec<String>,
        (sum, output_sum): (String, String),
    ) -> Option<Self> {
        if report.has_errors() || !examined.dossier.story.redactions.is_empty() {
            return None;
        }
        let Alike { pages, language, census } = &*kept.alike;
        // Plain pages need its rules.
        if kept.own.as_ref().is_some_and(|own| !own.rules.is_empty()) {
            return None;
        }
        let moves = kept.own.as_ref().map_or(&[][..], |own| &own.moves);
        Some(Self {
            sum,
            output_sum,
            files,
            pages: *pages,
            language: language.clone(),
            census: census.clone(),
            moves: moves.iter().map(Moved::of).collect::<Option<_>>()?,
            told: report.diagnostics().iter().map(Told::of).collect::<Option<_>>()?,
        })
    }

    /// Over all that the story was made of.
    pub(super) fn sum(&self) -> &str {
        &self.sum
    }

    /// Over its finished files.
    pub(super) fn output_sum(&self) -> &str {
        &self.output_sum
    }

    /// Paths of its finished files, packed copies too.
    pub(super) fn files(&self) -> &[String] {
        &self.files
    }

    /// The story as if it had been built. `line` is what is kept of it. Nothing when a text is missing that a warning
    /// points to.
    pub(super) fn into_seen(
        self,
        line: &Line<'_>,
        texts: &mut Texts<'_>,
        waiting: &Waiting,
    ) -> Option<Seen<Kept>> {
        let told = self.told.into_iter().map(|told| told.into_diagnostic(texts));
        let report = told.collect::<Option<Report>>()?;
        let moves = self.moves.into_iter().map(|moved| moved.into_move(texts)).collect::<Option<Vec<_>>>()?;
        let folded = waiting.shelves().kept(line.brief, (line.details_start(), line.details));
        let kept = Kept {
            alike: Arc::new(Alike { pages: self.pages, language: self.language, census: self.census }),
            own: Own { moves, withheld: Forms::default(), rules: LinkRules::default() }.boxed(),
            folded,
        };
        Some(Seen::recalled(report, waiting.share(kept)))
    }
}

impl Ending {
    /// Nothing when there are errors, or something cannot be kept.
    pub(super) fn of(outcome: &Outcome) -> Option<Self> {
        let told = outcome.diagnostics.iter().map(Told::of).collect::<Option<_>>()?;
        let summary = outcome.summary.clone()?;
        let Summary { pages, stories, sources, facts, verdicts, unresolved, undecided, out: _ } = summary;
        let numbers = Numbers { sources, facts, verdicts, unresolved, undecided };
        Some(Self { pages, stories, numbers: Counted::of(&numbers), told })
    }

    /// The same again. Nothing when a text is missing that a warning points to.
    pub(super) fn into_outcome(self, texts: &mut Texts<'_>, out: PathBuf) -> Option<Outcome> {
        let told = self.told.into_iter().map(|told| told.into_diagnostic(texts));
        let diagnostics: Vec<Diagnostic> = told.collect::<Option<_>>()?;
        let Self { pages, stories, .. } = self;
        let Numbers { sources, facts, verdicts, unresolved, undecided } = self.numbers.into_numbers();
        let summary = Summary { pages, stories, sources, facts, verdicts, unresolved, undecided, out };
        Some(Outcome { diagnostics, summary: Some(summary) })
    }
}

impl Moved {
    fn of(moved: &Move) -> Option<Self> {
        let Move { alias: Alias { path, origin }, to, title, language } = moved;
        let place = Place::of(origin)?;
        let (path, to) = (path.clone(), to.clone());
        Some(Self { path, place, to, title: title.clone(), language: language.clone() })
    }

    fn into_move(self, texts: &mut Texts<'_>) -> Option<Move> {
        let Self { path, place, to, title, language } = self;
        Some(Move { alias: Alias { path, origin: texts.origin(place)? }, to, title, language })
    }
}
