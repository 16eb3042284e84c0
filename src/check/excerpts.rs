//! Every excerpt stands in the text of its source, once, and leaves out no negation.

use crate::diagnostic::{Code, Diagnostic, Report};
use crate::evidence::{Nearest, Problem};
use crate::model::{Claim, Dossier, Verification};

/// Pushes `excerpt-not-found`, `excerpt-ambiguous` and `excerpt-skips-negation`, where the text is at hand.
pub(super) fn check(dossier: &Dossier, report: &mut Report) {
    for claim in dossier.facts.iter().flat_map(|fact| &fact.claims) {
        match &claim.verification {
            Verification::Failed(problem) => report.push(failed(claim, problem)),
            Verification::Found(place) if claim.waive.is_none() => {
                let skipped = place.found.skipped_negation.iter().map(|words| skips_negation(claim, words));
                let added = place.found.added_negation.iter().map(|words| adds_negation(claim, words));
                skipped.chain(added).for_each(|told| report.push(told));
            }
            Verification::Found(_) | Verification::Locked(_) | Verification::Unknown => {}
        }
    }
}

fn failed(claim: &Claim, problem: &Problem) -> Diagnostic {
    let source = &claim.source;
    let told = |code, message: String, help: String| {
        Diagnostic::new(code, &claim.excerpt_origin, message).help(help)
    };
    match problem {
        Problem::NotFound(nearest) => told(
            Code::ExcerptNotFound,
            format!("the excerpt does not stand in the text of `{source}`"),
            nearest.as_ref().map_or_else(|| mark_omissions(source.as_str()), compared),
        ),
        Problem::NotBeside => told(
            Code::ExcerptNotFound,
            format!(
                "the excerpt stands in the text of `{source}`, but nowhere with this `prefix` and `suffix`"
            ),
            "`prefix` holds the words directly before the excerpt, `suffix` those directly after it"
                .to_owned(),
        ),
        Problem::Ambiguous(times) => told(
            Code::ExcerptAmbiguous,
            format!("the excerpt stands {times} times in the text of `{source}`"),
            "take more words, or say which one is meant by those beside it:\n\n  prefix: …\n  suffix: …"
                .to_owned(),
        ),
    }
}

fn mark_omissions(source: &str) -> String {
    format!("copy the words from `evidence/…/{source}.txt`; write `[…]` where you leave some out")
}

fn compared(nearest: &Nearest) -> String {
    format!(
        "the nearest passage, with what differs between `>` and `<`:\n\n  text:    {}\n  excerpt: {}",
        nearest.text, nearest.excerpt
    )
}

fn skips_negation(claim: &Claim, skipped: &str) -> Diagnostic {
    let message = "the excerpt leaves out a negation".to_owned();
    Diagnostic::new(Code::ExcerptSkipsNegation, &claim.excerpt_origin, message).help(format!(
        "left out: “{skipped}”; show these words, or say why they do not matter:\n\n  waive: …"
    ))
}

fn adds_negation(claim: &Claim, added: &str) -> Diagnostic {
    let message = "the excerpt puts in a negation that the source does not have".to_owned();
    Diagnostic::new(Code::ExcerptSkipsNegation, &claim.excerpt_origin, message).help(format!(
        "put in: “[{added}]”; leave it out, or say why it says what the source says:\n\n  waive: …"
    ))
}
