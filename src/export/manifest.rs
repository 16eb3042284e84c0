//! The web app manifest (<https://www.w3.org/TR/appmanifest/>): name and icon for whoever keeps the site at hand.

use crate::present::view::{IconView, SiteView};
use serde::Serialize;

#[derive(Serialize)]
struct Manifest<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'a str,
    lang: &'a str,
    id: &'a str,
    start_url: &'static str,
    scope: &'static str,
    display: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    icons: Vec<Icon<'a>>,
}

#[derive(Serialize)]
struct Icon<'a> {
    src: &'a str,
    sizes: &'static str,
    r#type: &'static str,
    purpose: &'static str,
}

/// The manifest, with the icons but the one for a system that does not read it.
pub(super) fn to_manifest(site: &SiteView, icons: &[IconView]) -> String {
    let icons = icons.iter().filter(|icon| icon.rel != "apple-touch-icon");
    let icons = icons.map(|icon| Icon {
        src: &icon.path,
        sizes: icon.sizes,
        r#type: icon.media_type,
        purpose: icon.purpose,
    });
    super::json(&Manifest {
        name: &site.title,
        description: &site.description,
        lang: &site.language,
        id: &site.base_path,
        start_url: "./",
        scope: "./",
        display: "browser",
        icons: icons.collect(),
    })
}
