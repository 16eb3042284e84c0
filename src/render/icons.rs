//! The icons in effect: those of the one layer that gives any, the site before its theme and that before its parents.
//!
//! A site that gives only `icon.svg` has only that, and nowhere the picture of its theme beside its own.

use super::assets::Assets;
use crate::load::{AssetFile, TemplateFile, Theme};
use crate::present::view::IconView;

/// What a template writes that shows them.
const SHOWN: &str = "icons";

/// Name of the file, how a page links to it, media type, sizes, purpose.
const KINDS: &[(&str, &str, &str, &str, &str)] = &[
    ("icon.svg", "icon", "image/svg+xml", "any", "any"),
    ("icon-180.png", "apple-touch-icon", "image/png", "180x180", "any"),
    ("icon-192.png", "", "image/png", "192x192", "any"),
    ("icon-512.png", "", "image/png", "512x512", "any"),
    ("icon-maskable-512.png", "", "image/png", "512x512", "maskable"),
];

/// The icons, in the order of the table. Without a drawing the first picture stands in the tabs of browsers.
pub(super) fn icons(theme: &Theme, assets: &Assets) -> Vec<IconView> {
    let of_layer = |name: &str| {
        let file = theme.assets.iter().find(|file| file.path == name)?;
        assets.paths().get(name).filter(|_| is_in_effect(theme, file)).cloned()
    };
    let mut icons: Vec<IconView> = KINDS
        .iter()
        .filter_map(|(name, rel, media_type, sizes, purpose)| {
            Some(IconView { rel, path: of_layer(name)?, media_type, sizes, purpose })
        })
        .collect();
    if !icons.iter().any(|icon| icon.rel == "icon")
        && let Some(first) = icons.iter_mut().find(|icon| icon.rel.is_empty() && icon.purpose == "any")
    {
        first.rel = "icon";
    }
    icons
}

/// Whether it is an icon, and of the layer whose icons count.
pub(super) fn is_in_effect(theme: &Theme, file: &AssetFile) -> bool {
    is_icon(file) && layer(theme) == Some(file.owner.as_str())
}

/// Whether it is an icon, and another layer's icons count.
pub(super) fn is_outranked(theme: &Theme, file: &AssetFile) -> bool {
    is_icon(file) && layer(theme) != Some(file.owner.as_str())
}

/// Whether one of these templates shows the icons.
pub(super) fn are_shown(templates: &[&TemplateFile]) -> bool {
    templates.iter().any(|template| template.text.contains(SHOWN))
}

fn is_icon(file: &AssetFile) -> bool {
    KINDS.iter().any(|(name, ..)| *name == file.path)
}

/// The owner of the icons: the site, which has no name, or the first theme of the lineage that has one.
fn layer(theme: &Theme) -> Option<&str> {
    let rank = |owner: &&str| theme.lineage.iter().position(|name| name == owner).map_or(0, |at| at + 1);
    theme.assets.iter().filter(|file| is_icon(file)).map(|file| file.owner.as_str()).min_by_key(rank)
}
