//! Corrections, which stay as they were published: a later one can correct them.

use super::Told;
use super::slip::is_slip;
use crate::diagnostic::{Code, Diagnostic, Report};
use crate::publish::shown_correction;

/// Corrections that are gone, or say something else.
pub(super) fn check(told: &Told<'_>, report: &mut Report) {
    let now: Vec<_> = told.dossier.corrections.iter().map(shown_correction).collect();
    for (was, place) in told.published.shown.corrections.iter().zip(&told.published.correction_origins) {
        let what = match now.iter().find(|now| now.id == was.id) {
            None => "is gone",
            Some(now) if now.says == was.says || is_slip(&was.says, &now.says) => continue,
            Some(_) => "says something else now",
        };
        let message = format!("the correction `{}` was published and {what}", was.id);
        let help = format!(
            "a correction stays as it was; where it was wrong, add another that says so. It was published as:\n\n  {}",
            was.says
        );
        report.push(Diagnostic::new(Code::SilentChange, place, message).help(help));
    }
}
