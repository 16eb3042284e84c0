//! A theme: templates, assets, declared parameters and strings, from `themes/<name>/` or from the program itself.
//!
//! It lies over the theme that it extends, and under the site's own `templates/`, `assets/` and `strings/`. A folder of
//! the site wins over the built-in theme of the same name. Templates are not parsed here.

mod catalogue;
mod layer;
mod params;
mod strings;

pub use catalogue::{ThemeEntry, ThemePlace, list_themes};
pub use layer::{ThemeFile, theme_files, winning_files};
pub use params::{Param, ParamKind};

use super::strings::StringsFile;
use super::typed::Typed;
use crate::diagnostic::{Failure, Report};
use layer::Layer;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// All that a theme consists of.
#[derive(Debug)]
pub struct Theme {
    /// Its own name, then that of the theme it extends, and so on.
    pub lineage: Vec<String>,
    /// All of all layers, the site's own first, then the theme's, then its parent's; within one sorted by name.
    pub templates: Vec<TemplateFile>,
    /// The one that wins of each name, sorted by path.
    pub assets: Vec<AssetFile>,
    /// The parts of a story that have a page of their own, as typed; nothing when the theme does not say.
    pub pages: Option<Vec<Typed>>,
    /// What a site can set under `params:`, as declared.
    pub params: Vec<Param>,
    /// Its words, a file for each language; of files for one language later ones win.
    pub strings: Vec<StringsFile>,
}

impl Theme {
    /// Its name.
    pub fn name(&self) -> &str {
        self.lineage.first().map_or("", String::as_str)
    }
}

/// One template.
#[derive(Debug)]
pub struct TemplateFile {
    /// The name of its theme; empty for one of the site's own.
    pub owner: String,
    /// Below `templates/`, with `/` between the parts.
    pub name: String,
    /// Its text.
    pub text: String,
    /// For messages: relative to the site folder.
    pub path: PathBuf,
}

impl TemplateFile {
    /// The name that means this one even where another of the same name wins: `broadside/story.html`.
    pub fn full_name(&self) -> String {
        if self.owner.is_empty() { self.name.clone() } else { format!("{}/{}", self.owner, self.name) }
    }
}

/// One file that is copied as it is.
#[derive(Debug)]
pub struct AssetFile {
    /// The name of its theme; empty for one of the site's own.
    pub owner: String,
    /// Below `assets/`, with `/` between the parts.
    pub path: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Reads the theme that a site names, with all that it builds on. Nothing when it cannot be used, which has been told.
///
/// Pushes `unknown-theme`, `bad-theme`, and what YAML and text can be wrong with.
pub fn load_theme(root: &Path, name: &Typed, report: &mut Report) -> Result<Option<Theme>, Failure> {
    let Some(layers) = layer::layers(root, name, report)? else { return Ok(None) };
    let strings = strings::strings(&layers, report);
    let params = params::params(&layers, report);
    let pages = layers.iter().find_map(|layer| layer.settings.as_ref()?.pages.as_ref());
    let pages = pages.map(|pages| pages.items.clone());
    let lineage = layers.iter().skip(1).map(|layer| layer.owner.clone()).collect();
    let templates = layers.iter().flat_map(|layer| templates(layer, report)).collect();
    let assets = assets(layers);
    Ok(params.map(|params| Theme { lineage, templates, assets, pages, params, strings }))
}

fn templates(layer: &Layer, report: &mut Report) -> Vec<TemplateFile> {
    let mut templates = Vec::new();
    for file in &layer.files {
        if let Some(name) = file.name.strip_prefix("templates/").filter(|name| is_html(name))
            && let Some(input) = file.text(report)
        {
            let owner = layer.owner.clone();
            let (name, path) = (name.to_owned(), file.path.clone());
            templates.push(TemplateFile { owner, name, text: input.text.clone(), path });
        }
    }
    templates.sort_by(|a, b| a.name.cmp(&b.name));
    templates
}

/// The first of each name. A copy that is unchanged counts as that of the layer that it was copied from.
fn assets(layers: Vec<Layer>) -> Vec<AssetFile> {
    let mut assets: BTreeMap<String, AssetFile> = BTreeMap::new();
    for layer in layers {
        for file in layer.files {
            let Some(path) = file.name.strip_prefix("assets/").map(str::to_owned) else { continue };
            let owner = layer.owner.clone();
            match assets.get_mut(&path) {
                None => {
                    assets.insert(path.clone(), AssetFile { owner, path, bytes: file.bytes });
                }
                Some(copy) if copy.bytes == file.bytes => copy.owner = owner,
                Some(_) => {}
            }
        }
    }
    assets.into_values().collect()
}

fn is_html(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension == "html")
}
