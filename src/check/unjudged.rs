//! Readings differ, and only a person can say how they relate.

use crate::diagnostic::{Code, Diagnostic, Report};
use crate::model::{Dossier, Fact, Finding, Verdict};

/// Pushes a warning for each fact whose verdict is *incomparable* and that has no decision.
pub(super) fn check(dossier: &Dossier, findings: &[Finding], report: &mut Report) {
    for (fact, finding) in dossier.facts.iter().zip(findings) {
        if finding.verdict == Verdict::Incomparable && fact.decision.is_none() {
            report.push(diagnostic(fact, finding));
        }
    }
}

fn diagnostic(fact: &Fact, finding: &Finding) -> Diagnostic {
    let values: Vec<String> = finding.readings.iter().map(|reading| format!("`{}`", reading.value)).collect();
    let message = format!("nothing shows how the readings of `{}` relate", fact.id);
    Diagnostic::new(Code::Unjudged, &fact.origin, message).help(format!(
        "the readings are {}; if they say the same, list them under `same_as:`, else say\n\n  compatible:      # or: conflicting\n    - because: …",
        values.join(", ")
    ))
}
