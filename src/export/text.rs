//! The two plain lists at the root of a site: `robots.txt` (RFC 9309) and `trust.txt` (<https://journallist.net>).

use super::address;
use crate::present::view::{SiteFile, SiteView};

/// Everything may be read, and where there is a sitemap, here it is.
pub(super) fn to_robots(site: &SiteView) -> String {
    let sitemap = site.files.iter().find(|file| file.name == SiteFile::Sitemap);
    let sitemap = sitemap.map(|file| format!("\nSitemap: {}\n", address(site, &file.path)));
    format!("User-agent: *\nAllow: /\n{}", sitemap.unwrap_or_default())
}

/// What the site states, a line each.
pub(super) fn to_trust(site: &SiteView) -> String {
    let lines = site.trust.iter().map(|said| format!("{}={}\n", said.attribute, said.value));
    lines.collect::<Vec<_>>().concat()
}
