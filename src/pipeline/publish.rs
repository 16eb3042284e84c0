//! A build with all gates closed, after which the lock beside each story says what readers are shown.

use super::{Options, Outcome, Progress, build, check, examine};
use crate::diagnostic::{Failure, Severity};
use crate::publish::{shown, to_lock};
use crate::write::write_published;
use chrono::NaiveDate;

/// Builds the site and writes `published.lock` beside each story. A warning forbids it as an error does: then nothing
/// is written, and every diagnostic in the outcome is an error.
pub fn publish(options: &Options, date: NaiveDate, progress: &dyn Progress) -> Result<Outcome, Failure> {
    let mut checked = check(options, progress)?;
    if !checked.diagnostics.is_empty() {
        for diagnostic in &mut checked.diagnostics {
            diagnostic.severity = Severity::Error;
        }
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
