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
        if self.is_clean(&output.path, &output.bytes) { (self.keep)(output) } else { Ok(()) }
    }

    /// Whether what goes into a file is clean; if not, it is told.
    pub(super) fn is_clean(&self, path: &str, bytes: &[u8]) -> bool {
        let leaks = self.forms.check_file(&Path::new("public").join(path), bytes);
        let is_clean = leaks.is_empty();
        self.leaks.lock().unwrap_or_else(PoisonError::into_inner).extend(leaks);
        is_clean
    }

    /// Tells of the files that were not. Pushes `redaction-leak`.
    pub(super) fn tell(self, report: &mut Report) {
        let leaks = self.leaks.into_inner().unwrap_or_else(PoisonError::into_inner);
        for leak in leaks {
            report.push(leak);
        }
    }
}
