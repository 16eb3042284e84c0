//! Editorial checks: what an editor should look at before the site goes out. One file a rule.

mod evidence_lock;
mod excerpts;
mod path_clash;
mod shared_wording;
mod undecided_conflict;
mod unjudged;
mod unused_source;

use crate::diagnostic::Report;
use crate::model::{Dossier, Finding, Site};

/// Runs every check on a story. The modules say what they push.
pub fn check(dossier: &Dossier, findings: &[Finding], report: &mut Report) {
    excerpts::check(dossier, report);
    evidence_lock::check(dossier, report);
    shared_wording::check(dossier, report);
    undecided_conflict::check(dossier, findings, report);
    unjudged::check(dossier, findings, report);
    unused_source::check(dossier, report);
}

/// Runs the checks that concern the site as a whole. `stories` are the folders of its stories.
pub fn check_site<'a>(site: &Site, stories: impl Iterator<Item = &'a str>, report: &mut Report) {
    path_clash::check(site, stories, report);
}
