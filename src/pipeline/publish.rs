//! A build with all gates closed, after which the lock beside each story says what readers are shown.

use super::{Options, Outcome, Progress, build, check, examine};
use crate::diagnostic::{Diagnostic, Failure, Severity};
use crate::publish::{shown, to_lock};
use crate::write::write_published;
use chrono::NaiveDate;

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
        let locks = examine(options, progress, |examined| {
            let shown = shown(examined.dossier, examined.findings);
            (examined.dossier.story.id.to_string(), to_lock(&shown, date))
        })?;
        for (story, text) in locks.stories {
            write_published(&options.site.join("content").join(story), &text)?;
        }
    }
    Ok(outcome)
}
