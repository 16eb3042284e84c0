//! A build with all gates closed, after which the lock beside each story says what readers are shown.

use super::{Options, Outcome, Progress, build, check, examine};
use crate::diagnostic::{Code, Diagnostic, Failure, Origin, Severity};
use crate::model::Correction;
use crate::publish::{shown, to_lock};
use crate::redact::Forms;
use crate::write::write_published;
use chrono::NaiveDate;
use std::path::{Path, PathBuf};

/// Builds the site and writes `published.lock` beside each story. A warning forbids it as an error does: then nothing
/// is written, and every diagnostic in the outcome but the hints is an error.
pub fn publish(options: &Options, date: NaiveDate, progress: &dyn Progress) -> Result<Outcome, Failure> {
    let mut checked = check(options, progress)?;
    let forbids = |diagnostic: &&mut Diagnostic| diagnostic.severity != Severity::Hint;
    let mut is_sound = true;
    for diagnostic in checked.diagnostics.iter_mut().filter(forbids) {
        diagnostic.severity = Severity::Error;
        is_sound = false;
    }
    if !is_sound {
        return Ok(Outcome { summary: None, ..checked });
    }
    let locks = locks(options, date, progress)?;
    let told: Vec<Diagnostic> = locks.iter().flat_map(|lock| lock.told.clone()).collect();
    if !told.is_empty() {
        return Ok(Outcome { diagnostics: told, summary: None });
    }
    let outcome = build(options, progress)?;
    if outcome.summary.is_some() {
        for lock in locks {
            write_published(&options.site.join(lock.folder), &lock.text)?;
        }
    }
    Ok(outcome)
}

/// A lock that is still to be written.
struct Lock {
    /// That of the story, in the site's.
    folder: PathBuf,
    text: String,
    /// What forbids to publish.
    told: Vec<Diagnostic>,
}

fn locks(options: &Options, date: NaiveDate, progress: &dyn Progress) -> Result<Vec<Lock>, Failure> {
    let examined = examine(options, progress, |examined| {
        let story = examined.shown();
        let text = to_lock(&shown(story.dossier, story.findings), date);
        let folder = Path::new("content").join(story.dossier.story.id.as_str());
        let forms = Forms::of(&examined.dossier.story.redactions);
        let mut told = forms.check_file(&folder.join("published.lock"), text.as_bytes());
        let corrections = examined.dossier.corrections.iter();
        told.extend(corrections.filter(|entry| entry.date > date).map(|entry| to_come(entry, date, &folder)));
        Lock { folder, text, told }
    })?;
    Ok(examined.stories)
}

/// A correction of a day to come would stand above all that are made until then.
fn to_come(entry: &Correction, date: NaiveDate, folder: &Path) -> Diagnostic {
    let message =
        format!("the correction `{}` is of {}, and the day of publication is {date}", entry.id, entry.date);
    Diagnostic::new(Code::BadDate, &Origin::of_path(folder.join("corrections.yaml")), message)
        .help("give it the day on which readers see the change")
}
