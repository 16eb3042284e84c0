//! What a site asks for by name, of a program that was built without it.

use crate::diagnostic::{Code, Diagnostic, Origin, Report};
use crate::model::{Export, Site};

/// Pushes a warning. `exports: all` asks for what there is and is told nothing.
pub(super) fn check(site: &Site, report: &mut Report) {
    let is_named = |chosen: &Vec<Export>| chosen.contains(&Export::Cards) && chosen.len() < Export::ALL.len();
    let wants_cards = site.exports.as_ref().is_some_and(is_named);
    if wants_cards && cfg!(not(feature = "cards")) {
        report.push(missing("cards", "take `cards` out of `exports`"));
    }
    if !site.packings.is_empty() && cfg!(not(feature = "compress")) {
        report.push(missing("compress", "take `compress` out of `site.yaml`"));
    }
}

fn missing(feature: &str, otherwise: &str) -> Diagnostic {
    let message = format!("this program was built without `{feature}`, which the site asks for");
    Diagnostic::new(Code::FeatureMissing, &Origin::of_path("site.yaml"), message)
        .help(format!("build it with `--features {feature}`, or {otherwise}"))
}
