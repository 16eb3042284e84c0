//! What a story counts of itself.

use super::fact::Found;
use super::view::{CountsView, ExcerptsView};
use crate::model::{Claim, Dossier, Verdict};

/// How many facts have which verdict, and what is open.
pub(super) fn counts(dossier: &Dossier, found: &[Found<'_>]) -> CountsView {
    let mut counts =
        CountsView { facts: found.len(), sources: dossier.sources.len(), ..CountsView::default() };
    for found in found {
        match found.finding.verdict {
            Verdict::Agreed => counts.agreed += 1,
            Verdict::Compatible => counts.compatible += 1,
            Verdict::Conflicting => counts.conflicting += 1,
            Verdict::SingleSource => counts.single_source += 1,
            Verdict::Incomparable => counts.incomparable += 1,
        }
        counts.discrepancies += usize::from(found.is_discrepancy());
        counts.unresolved += usize::from(found.finding.conclusion.value().is_none());
    }
    counts
}

/// How many excerpts were found in the texts of the sources.
pub(super) fn excerpts(found: &[Found<'_>]) -> ExcerptsView {
    let claims = || found.iter().flat_map(|found| &found.fact.claims);
    let is_exact =
        |claim: &&Claim| claim.verification.place().is_some_and(|place| place.found.manner.is_exact());
    ExcerptsView { all: claims().count(), exact: claims().filter(is_exact).count() }
}
