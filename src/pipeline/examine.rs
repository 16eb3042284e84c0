//! A run that only looks: no theme, nothing rendered, nothing written.

use super::stories::{Examined, Stories};
use super::{Options, Progress, graded, open};
use crate::diagnostic::{Diagnostic, Failure, Report};

/// What came of looking at every story.
#[derive(Debug)]
pub struct Examination<T> {
    /// What the visitor made of each story that could be resolved, in the order of the stories.
    pub stories: Vec<T>,
    /// What is wrong with the editor's files, by file and place; the theme is not looked at.
    pub diagnostics: Vec<Diagnostic>,
}

/// Shows every story of a site to the visitor, merged and checked; also those of a site with errors, as far as they
/// can be resolved. The visitor is called from many threads.
pub fn examine<T: Send>(
    options: &Options,
    progress: &dyn Progress,
    visitor: impl Fn(&Examined<'_>) -> T + Sync,
) -> Result<Examination<T>, Failure> {
    examine_then(options, progress, visitor, |_, _| Ok(()))
}

/// The same, with a look at the whole site once every story has been seen.
pub(super) fn examine_then<T: Send>(
    options: &Options,
    progress: &dyn Progress,
    visitor: impl Fn(&Examined<'_>) -> T + Sync,
    last: impl FnOnce(&[T], &mut Report) -> Result<(), Failure>,
) -> Result<Examination<T>, Failure> {
    let mut report = Report::new();
    let Some(opened) = open(options, None, &mut report)? else {
        return Ok(Examination { stories: Vec::new(), diagnostics: report.into_sorted() });
    };
    let seen =
        Stories::new(options, &opened).visit(progress, |examined, _: &mut Report| Ok(visitor(examined)))?;
    let mut stories = Vec::new();
    for story in seen {
        report.append(story.report);
        stories.extend(story.made);
    }
    last(&stories, &mut report)?;
    report.grade(|code, severity| graded(&opened.site, code, severity));
    Ok(Examination { stories, diagnostics: report.into_sorted() })
}
