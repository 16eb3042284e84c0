//! A theme's files, named by their content so that they can be cached for ever.
//!
//! What a theme inherits is published only if something names it: a theme that replaces the look of its parent would
//! else carry the parent's stylesheet and fonts along for nobody. The theme's own files and the site's are always
//! published, since pages and stories may name them in ways that cannot be seen here.

use super::effect::in_effect;
use super::{Output, icons};
use crate::load::{AssetFile, Theme};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

/// The theme's files under their final names.
pub(super) struct Assets {
    outputs: Vec<Output>,
    paths: BTreeMap<String, String>,
    integrity: BTreeMap<String, String>,
    inline: BTreeMap<String, String>,
}

impl Assets {
    pub(super) fn new(theme: &Theme) -> Self {
        let mut assets = Self {
            outputs: Vec::new(),
            paths: BTreeMap::new(),
            integrity: BTreeMap::new(),
            inline: BTreeMap::new(),
        };
        let mut published = published(theme);
        // A stylesheet names others by their hashed names, so these come first.
        published.sort_by_key(|file| is_css(file));
        for file in published {
            assets.add(file);
        }
        assets.outputs.sort_by(|a, b| a.path.cmp(&b.path));
        assets
    }

    fn add(&mut self, file: &AssetFile) {
        let linked = is_css(file).then(|| std::str::from_utf8(&file.bytes).ok()).flatten();
        let bytes = match linked {
            Some(css) => self.link(css, folder_of(&file.path)).into_bytes(),
            None => file.bytes.clone(),
        };
        let path = format!("assets/{}", hashed_name(&file.path, &bytes));
        let hash = format!("sha256-{}", STANDARD.encode(Sha256::digest(&bytes)));
        self.paths.insert(file.path.clone(), to_address(&path));
        self.integrity.insert(file.path.clone(), hash);
        if can_be_inlined(&file.path)
            && let Ok(text) = std::str::from_utf8(&bytes)
        {
            self.inline.insert(file.path.clone(), text.to_owned());
        }
        self.outputs.push(Output { path, bytes });
    }

    /// A stylesheet in which every `url(…)` of another file leads to its final name.
    fn link(&self, css: &str, folder: &str) -> String {
        let mut linked = String::with_capacity(css.len());
        let mut rest = css;
        while let Some((before, after)) = rest.split_once("url(") {
            linked.push_str(before);
            linked.push_str("url(");
            rest = after;
            let Some((address, _)) = after.split_once(')') else { break };
            let name = address.trim().trim_matches(['"', '\'']);
            if let Some(path) = self.paths.get(&format!("{folder}{name}")) {
                let up = "../".repeat(folder.matches('/').count());
                linked.extend(["\"", &up, path.strip_prefix("assets/").unwrap_or(path), "\""]);
                rest = after.get(address.len()..).unwrap_or("");
            }
        }
        linked.push_str(rest);
        linked
    }

    /// The files.
    pub(super) fn outputs(&self) -> &[Output] {
        &self.outputs
    }

    /// From the name within the theme to the path relative to the site's root, as an address.
    pub(super) const fn paths(&self) -> &BTreeMap<String, String> {
        &self.paths
    }

    /// From the name to the hash, as an `integrity` attribute and a content security policy want it.
    pub(super) const fn integrity(&self) -> &BTreeMap<String, String> {
        &self.integrity
    }

    /// From the name of a stylesheet, a script or a drawing to its text, for pages that carry it themselves.
    pub(super) const fn inline(&self) -> &BTreeMap<String, String> {
        &self.inline
    }
}

/// Its own and the site's, and what something names of those that it inherits.
fn published(theme: &Theme) -> Vec<&AssetFile> {
    let templates = in_effect(theme);
    let stylesheets = || theme.assets.iter().filter(|file| is_css(file));
    let is_named = |file: &AssetFile| {
        templates.iter().any(|template| template.text.contains(&file.path))
            || stylesheets().any(|css| {
                let name = file.path.strip_prefix(folder_of(&css.path)).unwrap_or(&file.path);
                String::from_utf8_lossy(&css.bytes).contains(name)
            })
    };
    let is_own = |file: &AssetFile| file.owner.is_empty() || file.owner == theme.name();
    let shows_icons = icons::are_shown(&templates);
    let is_published = |file: &&AssetFile| {
        let is_icon = shows_icons && icons::is_in_effect(theme, file);
        is_icon || is_own(file) && !icons::is_outranked(theme, file) || is_named(file)
    };
    theme.assets.iter().filter(is_published).collect()
}

fn is_css(file: &AssetFile) -> bool {
    has_ending(&file.path, &["css"])
}

fn can_be_inlined(path: &str) -> bool {
    has_ending(path, &["css", "js", "svg"])
}

fn has_ending(path: &str, endings: &[&str]) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| endings.contains(&ending))
}

/// With a slash at the end; empty for a file that lies in none.
fn folder_of(path: &str) -> &str {
    path.rfind('/').and_then(|at| path.get(..=at)).unwrap_or("")
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

/// A path as an address: every byte escaped that could mean something else in one (RFC 3986, section 2.3).
pub fn to_address(path: &str) -> String {
    let escaped = |byte: u8| {
        let is_plain = byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
        if is_plain { char::from(byte).to_string() } else { format!("%{byte:02X}") }
    };
    path.bytes().map(escaped).collect()
}
