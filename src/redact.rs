//! What a story withholds: the forms of a name are taken out of its whole model, and looked for in all that is made.
//!
//! Takes a dossier and its findings, after the merge and beside the checks, which need the true words, and gives both as
//! readers may see them: words, ids, links, locks. Every struct is taken apart field by field, so that a field that is
//! new cannot pass unread. [`Forms::check_file`] is the second look, at the finished files. Touches no disk.

mod dossier;
mod fact;
mod finding;
mod folded;
mod forms;
mod ids;
mod leak;
mod pen;
mod views;

pub use forms::{Forms, is_form};

use crate::model::{Dossier, Finding};
use pen::Pen;

/// A story as readers may see it.
#[derive(Debug)]
pub struct Redacted {
    /// Its content.
    pub dossier: Dossier,
    /// What the merge found on the true words, in the order of the facts.
    pub findings: Vec<Finding>,
}

/// The story without the names that it withholds; nothing where it withholds none.
pub fn redact(dossier: &Dossier, findings: &[Finding]) -> Option<Redacted> {
    let forms = Forms::of(&dossier.story.redactions);
    if forms.is_empty() {
        return None;
    }
    let pen = Pen::new(dossier, &forms);
    Some(Redacted {
        dossier: pen.dossier(dossier),
        findings: findings.iter().map(|finding| pen.finding(finding)).collect(),
    })
}
