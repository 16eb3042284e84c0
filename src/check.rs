//! Editorial checks: what an editor should look at before the site goes out. One file a rule.

mod evidence_lock;
mod excerpts;
mod feature_missing;
mod no_base_url;
mod no_deep_link;
mod path_clash;
mod quotation_budget;
mod rating_in_claim;
mod redaction;
mod review_unmarked;
mod self_reviewed;
mod shared_wording;
mod silent_change;
mod story_disagrees;
mod uncited_sentence;
mod undecided_conflict;
mod unjudged;
mod unused_source;
mod withdrawn_source;

pub use path_clash::check_aliases;

use crate::diagnostic::Report;
use crate::markdown::Parsed;
use crate::model::{Dossier, Finding, Site};
use story_disagrees::Said;

/// Runs every check on a story. Pushes the diagnostics that the modules are named after.
pub fn check(
    site: &Site,
    (dossier, narrative): (&Dossier, &Parsed<'_>),
    findings: &[Finding],
    report: &mut Report,
) {
    rating_in_claim::check(dossier, report);
    review_unmarked::check(site, dossier, report);
    redaction::check(dossier, findings, report);
    let sentences = narrative.sentences();
    story_disagrees::check(&sentences, Said { site, dossier, findings }, report);
    uncited_sentence::check(&dossier.story, &sentences, report);
    excerpts::check(dossier, report);
    evidence_lock::check(dossier, report);
    no_deep_link::check(dossier, report);
    quotation_budget::check(dossier, report);
    self_reviewed::check(site, dossier, report);
    withdrawn_source::check(dossier, findings, report);
    shared_wording::check(dossier, report);
    undecided_conflict::check(dossier, findings, report);
    unjudged::check(dossier, findings, report);
    unused_source::check(dossier, report);
}

/// Runs the checks on what readers are shown, which is the story without the names that it withholds.
pub fn check_shown(site: &Site, dossier: &Dossier, findings: &[Finding], report: &mut Report) {
    silent_change::check(site, dossier, findings, report);
}

/// Runs the checks that concern the site as a whole. `stories` are the folders of its stories.
pub fn check_site<'a>(site: &Site, stories: impl Iterator<Item = &'a str>, report: &mut Report) {
    no_base_url::check(site, report);
    feature_missing::check(site, report);
    path_clash::check(site, stories, report);
}
