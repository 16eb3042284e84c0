//! A theme's files, named by their content so that they can be cached for ever.

use super::Output;
use crate::load::Theme;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

/// The theme's files under their final names.
pub(super) struct Assets {
    outputs: Vec<Output>,
    paths: BTreeMap<String, String>,
    inline_css: String,
}

impl Assets {
    pub(super) fn new(theme: &Theme) -> Self {
        let mut assets = Self { outputs: Vec::new(), paths: BTreeMap::new(), inline_css: String::new() };
        for file in &theme.assets {
            let path = format!("assets/{}", hashed_name(&file.path, &file.bytes));
            if file.path == format!("{}.css", theme.name) {
                assets.inline_css = String::from_utf8_lossy(&file.bytes).into_owned();
            }
            assets.paths.insert(file.path.clone(), path.clone());
            assets.outputs.push(Output { path, bytes: file.bytes.clone() });
        }
        assets
    }

    /// The files.
    pub(super) fn outputs(&self) -> &[Output] {
        &self.outputs
    }

    /// From the name within the theme to the path relative to the site's root.
    pub(super) const fn paths(&self) -> &BTreeMap<String, String> {
        &self.paths
    }

    /// The theme's main style sheet (`<theme>.css`), for the one page that cannot link to it.
    pub(super) fn inline_css(&self) -> &str {
        &self.inline_css
    }

    /// Its hash as a content security policy wants it.
    pub(super) fn style_hash(&self) -> String {
        format!("sha256-{}", STANDARD.encode(Sha256::digest(self.inline_css.as_bytes())))
    }
}

/// `broadside.css` → `broadside.1a2b3c4d.css`.
fn hashed_name(path: &str, bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let head = digest.first_chunk::<4>().map_or(0, |head| u32::from_be_bytes(*head));
    let hash = format!("{head:08x}");
    match path.rsplit_once('.') {
        Some((stem, ending)) if !ending.contains('/') => format!("{stem}.{hash}.{ending}"),
        _ => format!("{path}.{hash}"),
    }
}
