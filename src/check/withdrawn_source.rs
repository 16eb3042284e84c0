//! An answer that stands on nothing but what its outlets have taken back.

use crate::diagnostic::{Code, Diagnostic, Report};
use crate::model::{Dossier, Fact, Finding, OutletStatus, SourceId, StatusKind};
use std::collections::BTreeSet;

/// Pushes a warning for each such fact on which the editor has not given a reason.
pub(super) fn check(dossier: &Dossier, findings: &[Finding], report: &mut Report) {
    let is_withdrawn = |status: &OutletStatus| status.kind == StatusKind::Withdrawn;
    let withdrawn: BTreeSet<&SourceId> = dossier
        .sources
        .iter()
        .filter(|source| source.status.as_ref().is_some_and(is_withdrawn))
        .map(|source| &source.id)
        .collect();
    let pairs = dossier.facts.iter().zip(findings).filter(|_| !withdrawn.is_empty());
    for (fact, finding) in pairs {
        let is_reasoned = fact.decision.as_ref().is_some_and(|decision| !decision.because.is_empty());
        if !is_reasoned && stands_on(&withdrawn, fact, finding) {
            let message = format!("the answer to `{}` stands only on sources that were withdrawn", fact.id);
            report.push(
                Diagnostic::new(Code::WithdrawnSource, &fact.origin, message)
                    .help("find another source, or decide and say why: `decision: {value: …, because: …}`"),
            );
        }
    }
}

/// Whether every claim of the reading that stands is of one of these sources.
fn stands_on(sources: &BTreeSet<&SourceId>, fact: &Fact, finding: &Finding) -> bool {
    let Some(value) = finding.conclusion.value() else { return false };
    let readings = finding.readings.iter().filter(|reading| reading.value.is_same(value));
    let mut claims =
        readings.flat_map(|reading| &reading.claims).filter_map(|index| fact.claims.get(*index)).peekable();
    claims.peek().is_some() && claims.all(|claim| sources.contains(&claim.source))
}
