//! The last look at each finished file before it is kept: no name that is withheld stands in it.

use super::Keep;
use crate::diagnostic::{Diagnostic, Failure, Report};
use crate::redact::Forms;
use crate::render::Output;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// Stands before whoever keeps the files.
pub(super) struct Guard<'a> {
    forms: &'a Forms,
    keep: &'a Keep<'a>,
    leaks: Mutex<Vec<Diagnostic>>,
}

impl<'a> Guard<'a> {
    pub(super) const fn new(forms: &'a Forms, keep: &'a Keep<'a>) -> Self {
        Self { forms, keep, leaks: Mutex::new(Vec::new()) }
    }

    /// Hands the file on when it is clean.
    pub(super) fn keep(&self, output: &Output) -> Result<(), Failure> {
        let leaks = self.forms.check_file(&Path::new("public").join(&output.path), &output.bytes);
        if leaks.is_empty() {
            return (self.keep)(output);
        }
        self.leaks.lock().unwrap_or_else(PoisonError::into_inner).extend(leaks);
        Ok(())
    }

    /// Tells of the files that were not. Pushes `redaction-leak`.
    pub(super) fn tell(self, report: &mut Report) {
        let leaks = self.leaks.into_inner().unwrap_or_else(PoisonError::into_inner);
        for leak in leaks {
            report.push(leak);
        }
    }
}
