//! A review that search engines and other newsrooms cannot be told of.

use crate::diagnostic::{Code, Diagnostic, Report};
use crate::model::{Dossier, Site};

/// Pushes a warning for each review of a site that lacks what a `ClaimReview` needs: then its page has none.
pub(super) fn check(site: &Site, dossier: &Dossier, report: &mut Report) {
    let lacking: Vec<&str> = [
        ("`policies.corrections`", site.policies.corrections.is_none()),
        ("`base_url`", site.base_url.is_none()),
        ("`publisher`", site.publisher.is_none()),
    ]
    .into_iter()
    .filter_map(|(key, is_lacking)| is_lacking.then_some(key))
    .collect();
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
