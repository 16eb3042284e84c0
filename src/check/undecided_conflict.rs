//! Sources conflict on a fact, and nobody has decided.

use crate::diagnostic::{Code, Diagnostic, Report};
use crate::model::{Conclusion, Dossier, Fact, Finding, Verdict};

/// Pushes a warning for each such fact, with the decision to paste.
pub(super) fn check(dossier: &Dossier, findings: &[Finding], report: &mut Report) {
    for (fact, finding) in dossier.facts.iter().zip(findings) {
        if finding.verdict == Verdict::Conflicting && matches!(finding.conclusion, Conclusion::Undecided) {
            report.push(diagnostic(fact, finding));
        }
    }
}

fn diagnostic(fact: &Fact, finding: &Finding) -> Diagnostic {
    let values: Vec<String> = finding.readings.iter().map(|reading| format!("`{}`", reading.value)).collect();
    let cause = finding.cause.map_or("unknown", |cause| cause.name());
    let proposed = finding.proposal.as_ref().and_then(|proposal| finding.readings.get(proposal.reading));
    let value = proposed.map_or_else(|| "unresolved".to_owned(), |reading| reading.value.to_string());
    let message = format!("the sources conflict on `{}` and nothing is decided", fact.id);
    Diagnostic::new(Code::UndecidedConflict, &fact.origin, message).help(format!(
        "the readings are {}; decide, or say that the sources cannot:\n\n  decision:\n    value: {value}\n    cause: {cause}\n    because: …",
        values.join(", ")
    ))
}
