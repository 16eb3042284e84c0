//! A build with all gates closed, after which the lock beside each story says what readers are shown.

use super::{Options, Outcome, Progress, build, check, examine};
use crate::diagnostic::{Diagnostic, Failure, Severity};
use crate::publish::{shown, to_lock};
use crate::redact::Forms;
use crate::write::write_published;
use chrono::NaiveDate;
use std::path::Path;

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
    let outcome = build(options, progress)?;
    if outcome.summary.is_some() {
        return write_locks(options, date, outcome, progress);
    }
    Ok(outcome)
}

fn write_locks(
    options: &Options,
    date: NaiveDate,
    outcome: Outcome,
    progress: &dyn Progress,
) -> Result<Outcome, Failure> {
    let locks = examine(options, progress, |examined| {
        let story = examined.shown();
        let lock = to_lock(&shown(story.dossier, story.findings), date);
        let folder = Path::new("content").join(story.dossier.story.id.as_str());
        let forms = Forms::of(&examined.dossier.story.redactions);
        let leaks = forms.check_file(&folder.join("published.lock"), lock.as_bytes());
        (folder, lock, leaks)
    })?;
    let leaks: Vec<_> = locks.stories.iter().flat_map(|(_, _, leaks)| leaks.clone()).collect();
    if !leaks.is_empty() {
        return Ok(Outcome { diagnostics: leaks, summary: None });
    }
    for (folder, lock, _) in locks.stories {
        write_published(&options.site.join(folder), &lock)?;
    }
    Ok(outcome)
}
