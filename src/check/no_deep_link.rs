//! An excerpt to which no link of its own leads, though its place is known and its source has an address.

use crate::diagnostic::{Code, Diagnostic, Report};
use crate::model::{Claim, Dossier};

/// Pushes a hint for each such excerpt.
pub(super) fn check(dossier: &Dossier, report: &mut Report) {
    for claim in dossier.facts.iter().flat_map(|fact| &fact.claims) {
        let has_no_link = claim.verification.place().is_some_and(|place| place.fragment.is_none());
        if has_no_link && has_address(dossier, claim) {
            let message = "no link can lead to this excerpt alone";
            report.push(Diagnostic::new(Code::NoDeepLink, &claim.excerpt_origin, message).help(
                "its words, and those around it, stand in the text several times or run over the end of a \
                     paragraph; other words of the passage may do",
            ));
        }
    }
}

fn has_address(dossier: &Dossier, claim: &Claim) -> bool {
    let source = dossier.source(&claim.source);
    source.is_some_and(|(_, source)| source.url.is_some() || source.archive_url.is_some())
}
