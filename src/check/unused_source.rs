//! A source that no fact names.

use crate::diagnostic::{Code, Diagnostic, Report};
use crate::model::Dossier;
use std::collections::BTreeSet;

/// Pushes a warning for each source without a claim or a blank.
pub(super) fn check(dossier: &Dossier, report: &mut Report) {
    let named = dossier.facts.iter().flat_map(|fact| {
        let claims = fact.claims.iter().map(|claim| &claim.source);
        claims.chain(fact.blanks.iter().map(|blank| &blank.source))
    });
    // Many claims name few sources: a set that is collected would sort all of them first, and the first claims mostly name
    // all that there are.
    let mut used = BTreeSet::new();
    for source in named {
        used.insert(source);
        if used.len() == dossier.sources.len() {
            return;
        }
    }
    for source in dossier.sources.iter().filter(|source| !used.contains(&source.id)) {
        let message = format!("no fact names the source `{}`", source.id);
        report.push(
            Diagnostic::new(Code::UnusedSource, &source.origin, message)
                .help("record what it says in a file under `facts/`, or delete it"),
        );
    }
}
