//! The words that a theme prints itself.

use super::layer::{Layer, ThemeFile};
use crate::diagnostic::Report;
use crate::load::built_in::BROADSIDE;
use crate::load::decode::{Decode as _, Owner, Pairs};
use crate::load::raw::Typed;
use std::collections::BTreeMap;
use std::path::Path;

/// The language whose strings stand in for missing ones.
const FALLBACK: &str = "en";

/// The strings of the language, over those of its plain form (`de` for `de-CH`), over the English ones. Of each
/// language the site's own win over the theme's, these over its parent's, and all over those of the default theme.
pub(super) fn strings(layers: &[Layer], language: &str, report: &mut Report) -> BTreeMap<String, String> {
    let plain = language.split('-').next().unwrap_or(language);
    let mut strings = BTreeMap::new();
    let mut languages = vec![FALLBACK, plain, language];
    languages.dedup();
    let lowest = default_words();
    let from_below =
        || std::iter::once(lowest.as_slice()).chain(layers.iter().rev().map(|layer| &*layer.files));
    for language in languages {
        let name = format!("strings/{language}.yaml");
        for files in from_below() {
            if let Some(file) = files.iter().find(|file| file.name == name) {
                strings.extend(strings_of(file, report));
            }
        }
    }
    strings
}

/// The words of the default theme, in all its languages: a theme that says no more than these needs none of its own.
fn default_words() -> Vec<ThemeFile> {
    let file = |(name, bytes): &(&str, &[u8])| ThemeFile {
        name: (*name).to_owned(),
        path: Path::new("themes/broadside").join(name),
        bytes: bytes.to_vec(),
    };
    BROADSIDE.iter().filter(|(name, _)| name.starts_with("strings/")).map(file).collect()
}

fn strings_of(file: &ThemeFile, report: &mut Report) -> Vec<(String, String)> {
    let Some((node, origin)) = file.yaml(report) else { return Vec::new() };
    let owner = Owner { name: &format!("`{}`", file.name), origin: &origin };
    let pairs = Pairs::<Typed>::decode(&node, &owner, report).map(|pairs| pairs.0).unwrap_or_default();
    pairs.into_iter().map(|(name, text)| (name.value, text.value)).collect()
}
