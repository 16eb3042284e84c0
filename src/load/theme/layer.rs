//! The layers of a theme: the site's own files, the theme's, those of the theme that it extends, and so on.

use super::super::built_in::BUILT_IN;
use super::super::decode::{Decode as _, Owner};
use super::super::disk;
use super::super::parse_file;
use super::super::raw::RawTheme;
use super::super::typed::Typed;
use crate::diagnostic::{Code, Diagnostic, Failure, Input, Origin, Report, nearest};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The folders of a site whose files win over those of its theme. (Its `strings/` win word by word.)
const OVERRIDES: [&str; 2] = ["templates", "assets"];

/// A file of a theme, wherever it comes from.
#[derive(Debug)]
pub struct ThemeFile {
    /// Within the theme, with `/` between the parts.
    pub name: String,
    /// For messages: where it lies, or would lie, relative to the site folder.
    pub path: PathBuf,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl ThemeFile {
    /// Its content as text, unless what is wrong with that has been told.
    pub(super) fn text(&self, report: &mut Report) -> Option<Arc<Input>> {
        disk::to_input(&self.path, self.bytes.clone(), report)
    }
}

/// Files that belong together.
pub(super) struct Layer {
    /// The name of the theme; empty for the site's own.
    pub(super) owner: String,
    /// `theme.yaml`; nothing for the site's own.
    pub(super) settings: Option<RawTheme>,
    pub(super) files: Vec<ThemeFile>,
}

/// The site's own files, then those of the theme, then those of its parent, up to the eldest. Nothing when one cannot
/// be used, which has been told.
pub(super) fn layers(root: &Path, name: &Typed, report: &mut Report) -> Result<Option<Vec<Layer>>, Failure> {
    let mut layers = vec![site_layer(root, report)?];
    let mut wanted = Some(name.clone());
    while let Some(name) = wanted.take() {
        let lineage: Vec<&str> = layers.iter().skip(1).map(|layer| layer.owner.as_str()).collect();
        if lineage.contains(&name.text()) {
            report.push(extends_itself(&name, &lineage));
            return Ok(None);
        }
        let Some(files) = files_of(root, &name, report)? else { return Ok(None) };
        let Some(settings) = settings(name.text(), &files, report) else { return Ok(None) };
        wanted.clone_from(&settings.extends);
        layers.push(Layer { owner: name.text().to_owned(), settings: Some(settings), files });
    }
    Ok(Some(layers))
}

/// The files of one theme alone, on disk or built in, sorted by name. Nothing when there is none of that name.
pub fn theme_files(root: &Path, name: &str, report: &mut Report) -> Result<Option<Vec<ThemeFile>>, Failure> {
    if disk::folder_names(root, Path::new("themes"))?.iter().any(|known| known == name) {
        let folder = Path::new("themes").join(name);
        return files_below(root, &folder, &folder, report).map(Some);
    }
    Ok(BUILT_IN.iter().find(|theme| theme.name == name).map(|theme| {
        let file = |(file, bytes): &(&str, &[u8])| ThemeFile {
            name: (*file).to_owned(),
            path: Path::new("themes").join(name).join(file),
            bytes: bytes.to_vec(),
        };
        theme.files.iter().map(file).collect()
    }))
}

/// The files of a theme and, where it has none of that name, those of its parents; the site's own are left out. Nothing
/// when the theme cannot be used, which has been told.
pub fn winning_files(
    root: &Path,
    name: &Typed,
    report: &mut Report,
) -> Result<Option<Vec<ThemeFile>>, Failure> {
    let Some(layers) = layers(root, name, report)? else { return Ok(None) };
    let mut files = BTreeMap::new();
    for file in layers.into_iter().skip(1).flat_map(|layer| layer.files) {
        files.entry(file.name.clone()).or_insert(file);
    }
    Ok(Some(files.into_values().collect()))
}

/// `theme.yaml` of a theme.
pub(super) fn settings(name: &str, files: &[ThemeFile], report: &mut Report) -> Option<RawTheme> {
    let Some(file) = files.iter().find(|file| file.name == "theme.yaml") else {
        let path = Path::new("themes").join(name);
        let message = format!("the theme `{name}` has no `theme.yaml`");
        report.push(
            Diagnostic::new(Code::BadTheme, &Origin::of_path(path), message)
                .help("add one with the keys `name` and `description`"),
        );
        return None;
    };
    let input = file.text(report)?;
    let origin = Origin::whole(&input);
    let node = parse_file(&input, report)?;
    RawTheme::decode(&node, &Owner { name: &"`theme.yaml`", spot: (&origin).into() }, report)
}

fn site_layer(root: &Path, report: &mut Report) -> Result<Layer, Failure> {
    let mut files = Vec::new();
    for folder in OVERRIDES {
        files.extend(files_below(root, Path::new(folder), Path::new(""), report)?);
    }
    Ok(Layer { owner: String::new(), settings: None, files })
}

fn files_of(root: &Path, name: &Typed, report: &mut Report) -> Result<Option<Vec<ThemeFile>>, Failure> {
    let files = theme_files(root, name.text(), report)?;
    if files.is_none() {
        report.push(unknown_theme(name, &disk::folder_names(root, Path::new("themes"))?));
    }
    Ok(files)
}

/// The files below a folder, with their names as seen from another.
fn files_below(
    root: &Path,
    folder: &Path,
    from: &Path,
    report: &mut Report,
) -> Result<Vec<ThemeFile>, Failure> {
    let mut files = Vec::new();
    for path in disk::files(root, folder, &[], report)? {
        let below = path.strip_prefix(from).unwrap_or(&path);
        let name = below.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/");
        if let Some(bytes) = disk::read_found(root, &path, report)? {
            files.push(ThemeFile { name, path, bytes });
        }
    }
    Ok(files)
}

fn unknown_theme(name: &Typed, on_disk: &[String]) -> Diagnostic {
    let built_in = BUILT_IN.iter().map(|theme| theme.name);
    let mut known: Vec<&str> = on_disk.iter().map(String::as_str).chain(built_in).collect();
    known.sort_unstable();
    known.dedup();
    let help = match nearest(name.text(), known.iter().copied()) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => format!("there are: {}", known.join(", ")),
    };
    let message = format!("there is no theme `{}`", name.text());
    Diagnostic::new(Code::UnknownTheme, &name.origin, message).help(help)
}

fn extends_itself(name: &Typed, lineage: &[&str]) -> Diagnostic {
    let message = format!("the theme `{}` extends itself: {} → {0}", name.text(), lineage.join(" → "));
    let is_built_in = BUILT_IN.iter().any(|theme| theme.name == name.text());
    let help = if is_built_in && lineage.len() == 1 {
        "to build on a theme that comes with the program, give your own another name"
    } else {
        "let the last of them extend nothing: take out its `extends`"
    };
    Diagnostic::new(Code::BadTheme, &name.origin, message).help(help)
}
