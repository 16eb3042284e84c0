//! The claim under review is told in words that judge it.

use crate::diagnostic::{Code, Diagnostic, Report};
use crate::model::Dossier;

/// Pushes a warning where a claim holds the words of its rating: then it is not the claim as it was made.
pub(super) fn check(dossier: &Dossier, report: &mut Report) {
    for review in dossier.facts.iter().filter_map(|fact| fact.review.as_ref()) {
        let label = words(&review.rating.label);
        let claim = words(&review.claim);
        if !label.is_empty() && claim.windows(label.len()).any(|part| part == label) {
            let message = format!("the claim holds the words of its rating, `{}`", review.rating.label);
            report.push(Diagnostic::new(Code::RatingInClaim, &review.origin, message).help(
                "give the claim as it was made, and leave what you find of it to `rating` and `because`",
            ));
        }
    }
}

fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let parts = lower.split(|letter: char| !letter.is_alphanumeric());
    parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}
