//! All themes that a site can name.

use super::super::built_in::BUILT_IN;
use super::super::disk;
use super::layer;
use crate::diagnostic::{Failure, Report};
use std::collections::BTreeSet;
use std::path::Path;

/// One theme, in short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeEntry {
    /// What `theme:` in `site.yaml` calls it.
    pub name: String,
    /// Where it comes from.
    pub place: ThemePlace,
    /// One or two sentences; empty when it has none.
    pub description: String,
    /// The theme that it builds on.
    pub extends: Option<String>,
}

/// Where a theme comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ThemePlace {
    /// It is compiled into the program.
    BuiltIn,
    /// A folder of the site.
    Folder,
}

/// The themes of the site's folder and those of the program, by name; of two with one name the folder. What is wrong
/// with a `theme.yaml` is told, and the theme is left out.
pub fn list_themes(root: &Path, report: &mut Report) -> Result<Vec<ThemeEntry>, Failure> {
    let folders = disk::folder_names(root, Path::new("themes"))?;
    let built_in = BUILT_IN.iter().map(|theme| theme.name.to_owned());
    let names: BTreeSet<String> = folders.iter().cloned().chain(built_in).collect();
    let mut entries = Vec::new();
    for name in names {
        let place = if folders.contains(&name) { ThemePlace::Folder } else { ThemePlace::BuiltIn };
        let files = layer::theme_files(root, &name, report)?.unwrap_or_default();
        if let Some(settings) = layer::settings(&name, &files, report) {
            let description = settings.description.map(|text| text.text().to_owned()).unwrap_or_default();
            let extends = settings.extends.map(|parent| parent.text().to_owned());
            entries.push(ThemeEntry { name, place, description, extends });
        }
    }
    Ok(entries)
}
