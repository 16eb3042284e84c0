//! A review that search engines and other newsrooms cannot be told of.

use crate::diagnostic::{Code, Diagnostic, Report};
use crate::model::{Dossier, Site};

/// Pushes a warning for each review of a site that lacks what a `ClaimReview` needs: then its page has none.
pub(super) fn check(site: &Site, dossier: &Dossier, report: &mut Report) {
    let lacking: Vec<String> = site.lacks_for_reviews().iter().map(|key| format!("`{key}`")).collect();
    if lacking.is_empty() {
        return;
    }
    let lacking = lacking.join(" and ");
    for fact in &dossier.facts {
        let Some(review) = &fact.review else { continue };
        let message = format!("the review of `{}` gets no ClaimReview: the site has no {lacking}", fact.id);
        report.push(
            Diagnostic::new(Code::ReviewUnmarked, &review.origin, message)
                .help(format!("add {lacking} to `site.yaml`")),
        );
    }
}
