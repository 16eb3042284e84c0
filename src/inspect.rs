//! What an editor asks of a site without building it: how far it is (`status`), and why a fact stands as it does
//! (`explain`).
//!
//! Lets the pipeline examine the stories and makes text of what it shows. Renders no page, writes nothing and prints
//! nothing. Stories that are drafts are looked at too.

mod drawing;
mod explain;
mod paragraph;
mod status;
mod table;

pub use explain::explain_code;
pub use status::{DecisionStatus, FactStatus, ReadingStatus, SiteStatus, StoryStatus};

use crate::diagnostic::{Code, Diagnostic, Failure, Severity, nearest};
use crate::markdown::sentences;
use crate::model::Story;
use crate::pipeline::{Options, Progress, examine};
use explain::Asked;

/// A text, and what is wrong with the editor's files.
#[derive(Debug)]
pub struct Told {
    /// Lines, each with its end.
    pub text: String,
    /// By file and place.
    pub diagnostics: Vec<Diagnostic>,
}

/// What came of asking for a fact.
#[derive(Debug)]
pub enum Explanation {
    /// The text on the fact.
    Fact(String),
    /// No fact is meant, and what to do next.
    Unknown {
        /// One line, lower case, no full stop.
        message: String,
        /// What to do next, where anything can be said.
        help: Option<String>,
    },
}

/// The sources, the facts by verdict, and what is open, as a table.
pub fn status(options: &Options, progress: &dyn Progress) -> Result<Told, Failure> {
    let examination = examine(options, progress, table::Row::of)?;
    Ok(Told { text: table::lay_out(&examination.stories), diagnostics: examination.diagnostics })
}

/// Every fact with its verdict, decision, readings and derivation, as JSON.
pub fn status_json(options: &Options, progress: &dyn Progress) -> Result<Told, Failure> {
    let examination = examine(options, progress, StoryStatus::of)?;
    let text = SiteStatus { stories: examination.stories }.to_json();
    Ok(Told { text, diagnostics: examination.diagnostics })
}

/// All that is known of one fact, asked for by its id, or by `story/fact`.
pub fn explain(name: &str, options: &Options, progress: &dyn Progress) -> Result<Explanation, Failure> {
    let examination = examine(options, progress, |examined| Asked::of(name, examined))?;
    let mut asked = examination.stories;
    let mut found: Vec<(String, String)> = asked.iter_mut().flat_map(|story| story.found.drain(..)).collect();
    let exact = found.iter().position(|(own, _)| own == name.trim_start_matches('/'));
    match (exact, found.len()) {
        (Some(at), _) => Ok(Explanation::Fact(found.swap_remove(at).1)),
        (None, 1) => Ok(Explanation::Fact(found.swap_remove(0).1)),
        (None, 0) => Ok(unknown(name, &asked, &examination.diagnostics)),
        (None, _) => {
            let names: Vec<String> = found.iter().map(|(own, _)| format!("`{own}`")).collect();
            let message = format!("several stories have a fact `{name}`");
            Ok(Explanation::Unknown { message, help: Some(format!("name one of {}", names.join(", "))) })
        }
    }
}

/// The sentences that are marked as ones that only connect, in their order.
fn connective_sentences(story: &Story) -> Vec<String> {
    let all = sentences(&story.narrative).into_iter();
    all.filter(|sentence| sentence.is_connective).map(|sentence| sentence.words).collect()
}

fn unknown(name: &str, asked: &[Asked], diagnostics: &[Diagnostic]) -> Explanation {
    let facts = asked.iter().flat_map(|story| &story.names).map(String::as_str);
    let bare = asked.iter().flat_map(|story| &story.names).filter_map(|name| name.rsplit('/').next());
    let codes = Code::ALL.iter().map(|code| code.name());
    let meant = nearest(name, facts.chain(bare).chain(codes));
    let help = meant.map(|meant| format!("did you mean `{meant}`?"));
    let has_errors = diagnostics.iter().any(|told| told.severity == Severity::Error);
    let errors = has_errors
        .then(|| "the site has errors, and may lack facts for that reason; see `variorum check`".to_owned());
    Explanation::Unknown {
        message: format!("there is no fact and no diagnostic `{name}`"),
        help: help.into_iter().chain(errors).reduce(|help, more| format!("{help}\n      {more}")),
    }
}
