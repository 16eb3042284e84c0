//! Files with absolute addresses that cannot be made, since the site's own address is unknown.

use crate::diagnostic::{Code, Diagnostic, Origin, Report};
use crate::model::{Export, Shape, Site};

/// Pushes a hint that names what is not made. After an error the address may be what is wrong, and the hint noise.
pub(super) fn check(site: &Site, report: &mut Report) {
    let is_left_out = |export: &&Export| {
        export.needs_base_url() && site.wants(**export, Shape::Archive) && would_be_made(site, **export)
    };
    let names: Vec<&str> = Export::ALL.iter().filter(is_left_out).map(|export| export.name()).collect();
    if report.has_errors() || site.base_url.is_some() || names.is_empty() {
        return;
    }
    let message = format!("without `base_url` the site goes out without {}", names.join(", "));
    report.push(
        Diagnostic::new(Code::NoBaseUrl, &Origin::of_path("site.yaml"), message)
            .help("add `base_url: https://…`, or leave them out with `exports:`"),
    );
}

/// Whether there is something to make it of, and with.
fn would_be_made(site: &Site, export: Export) -> bool {
    match export {
        Export::Reviews => !site.ratings.is_empty(),
        // Not every program draws them, and all are to say the same.
        Export::Cards => false,
        Export::Feeds
        | Export::Sitemap
        | Export::Robots
        | Export::Manifest
        | Export::Facts
        | Export::Tables
        | Export::Annotations
        | Export::Provenance
        | Export::Citations
        | Export::Embeds
        | Export::Search => true,
    }
}
