//! The files of words that belong to a theme.

use super::layer::{Layer, ThemeFile};
use crate::diagnostic::Report;
use crate::load::built_in::BROADSIDE;
use crate::load::strings::StringsFile;
use std::path::Path;

/// The name of the theme whose words lie beneath those of all themes.
const LOWEST: &str = "broadside";

/// The words of the themes, the eldest first, over those of the default theme. The site's own are no theme's.
pub(super) fn strings(layers: &[Layer], report: &mut Report) -> Vec<StringsFile> {
    let has_lowest = layers.iter().any(|layer| layer.owner == LOWEST);
    let lowest = if has_lowest { Vec::new() } else { default_words() };
    let own = layers.iter().skip(1).rev().flat_map(|layer| &layer.files);
    lowest.iter().chain(own).filter_map(|file| strings_of(file, report)).collect()
}

/// The words of the default theme, in all its languages: a theme that says no more than these needs none of its own.
fn default_words() -> Vec<ThemeFile> {
    let file = |(name, bytes): &(&str, &[u8])| ThemeFile {
        name: (*name).to_owned(),
        path: Path::new("themes").join(LOWEST).join(name),
        bytes: bytes.to_vec(),
    };
    BROADSIDE.iter().filter(|(name, _)| name.starts_with("strings/")).map(file).collect()
}

fn strings_of(file: &ThemeFile, report: &mut Report) -> Option<StringsFile> {
    let language = file.name.strip_prefix("strings/")?.strip_suffix(".yaml")?;
    Some(StringsFile { language: language.to_owned(), input: file.text(report)? })
}
