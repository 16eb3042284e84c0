//! The web app manifest (<https://www.w3.org/TR/appmanifest/>): name and icon for whoever keeps the site at hand.

use crate::present::view::SiteView;
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
}

/// The manifest. `icon` is the path of an SVG, which fits every size.
pub(super) fn to_manifest(site: &SiteView, icon: Option<&str>) -> String {
    super::json(&Manifest {
        name: &site.title,
        description: &site.description,
        lang: &site.language,
        id: &site.base_path,
        start_url: "./",
        scope: "./",
        display: "browser",
        icons: icon.map(|src| Icon { src, sizes: "any", r#type: "image/svg+xml" }).into_iter().collect(),
    })
}
