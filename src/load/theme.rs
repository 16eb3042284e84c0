//! A theme: templates, assets, declared parameters and strings, from `themes/<name>/` or from the program itself.
//!
//! A folder of the site wins over the built-in copy of the same name. Templates are not parsed here.

use super::built_in::BROADSIDE;
use super::decode::{Decode as _, Owner, Pairs};
use super::disk;
use super::raw::{RawParam, RawTheme, Typed};
use super::yaml::Node;
use crate::diagnostic::{Code, Diagnostic, Failure, Input, Origin, Report, nearest};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The theme that is compiled into the program.
const BUILT_IN: &str = "broadside";
/// The language whose strings stand in for missing ones.
const FALLBACK: &str = "en";

/// All that a theme consists of.
#[derive(Debug)]
pub struct Theme {
    /// Its folder below `themes/`.
    pub name: String,
    /// Below `templates/`, sorted by name.
    pub templates: Vec<TemplateFile>,
    /// Below `assets/`, sorted by path.
    pub assets: Vec<AssetFile>,
    /// What a site can set under `params:`, as declared.
    pub params: Vec<Param>,
    /// The fixed words of the pages, by name, in the site's language or else in English.
    pub strings: BTreeMap<String, String>,
}

/// One template.
#[derive(Debug)]
pub struct TemplateFile {
    /// Below `templates/`, with `/` between the parts.
    pub name: String,
    /// Its text.
    pub text: String,
    /// For messages: relative to the site folder.
    pub path: PathBuf,
}

/// One file that is copied as it is.
#[derive(Debug)]
pub struct AssetFile {
    /// Below `assets/`, with `/` between the parts.
    pub path: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// A value that a site can set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Param {
    /// Its name.
    pub name: String,
    /// What it takes.
    pub kind: ParamKind,
    /// What holds where the site sets none; it fits the kind.
    pub default: String,
    /// What it does, for the docs; empty when not given.
    pub description: String,
}

/// What a parameter takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ParamKind {
    /// Any text.
    Text,
    /// A decimal number.
    Number,
    /// `true` or `false`.
    Flag,
    /// One of these words.
    Choice(Vec<String>),
}

impl ParamKind {
    /// Whether a text is a value of this kind.
    pub fn accepts(&self, text: &str) -> bool {
        match self {
            Self::Text => true,
            Self::Number => text.parse::<f64>().is_ok_and(f64::is_finite),
            Self::Flag => matches!(text, "true" | "false"),
            Self::Choice(choices) => choices.iter().any(|choice| choice == text),
        }
    }

    /// What it takes, in words.
    pub fn wanted(&self) -> String {
        match self {
            Self::Text => "text".to_owned(),
            Self::Number => "a number".to_owned(),
            Self::Flag => "`true` or `false`".to_owned(),
            Self::Choice(choices) => format!("one of {}", choices.join(", ")),
        }
    }
}

/// A file of a theme, wherever it comes from.
struct ThemeFile {
    /// Within the theme.
    name: String,
    /// For messages.
    path: PathBuf,
    bytes: Vec<u8>,
}

/// Reads the theme that a site names. Nothing when it cannot be used, which has been told.
///
/// Pushes `unknown-theme`, `bad-theme`, and what YAML and text can be wrong with.
pub fn load_theme(
    root: &Path,
    name: &Typed,
    language: &str,
    report: &mut Report,
) -> Result<Option<Theme>, Failure> {
    let known = disk::folder_names(root, Path::new("themes"))?;
    let files = if known.contains(&name.value) {
        files_on_disk(root, &name.value, report)?
    } else if name.value == BUILT_IN {
        built_in_files()
    } else {
        report.push(unknown_theme(name, &known));
        return Ok(None);
    };
    Ok(assemble(&name.value, files, language, report))
}

fn files_on_disk(root: &Path, name: &str, report: &mut Report) -> Result<Vec<ThemeFile>, Failure> {
    let folder = Path::new("themes").join(name);
    let mut files = Vec::new();
    for path in disk::files(root, &folder, &[], report)? {
        let below = path.strip_prefix(&folder).unwrap_or(&path);
        let name = below.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/");
        if let Some(bytes) = disk::read_bytes(root, &path, report)? {
            files.push(ThemeFile { name, path, bytes });
        }
    }
    Ok(files)
}

fn built_in_files() -> Vec<ThemeFile> {
    let file = |(name, bytes): &(&str, &[u8])| ThemeFile {
        name: (*name).to_owned(),
        path: Path::new("themes").join(BUILT_IN).join(name),
        bytes: bytes.to_vec(),
    };
    BROADSIDE.iter().map(file).collect()
}

fn assemble(name: &str, files: Vec<ThemeFile>, language: &str, report: &mut Report) -> Option<Theme> {
    let params = params(name, &files, report);
    let strings = strings(&files, language, report);
    let mut templates = Vec::new();
    let mut assets = Vec::new();
    for file in files {
        if let Some(path) = file.name.strip_prefix("assets/") {
            assets.push(AssetFile { path: path.to_owned(), bytes: file.bytes });
        } else if let Some(name) = file.name.strip_prefix("templates/").filter(|name| is_html(name))
            && let Some(input) = text(&file, report)
        {
            templates.push(TemplateFile {
                name: name.to_owned(),
                text: input.text.clone(),
                path: file.path.clone(),
            });
        }
    }
    templates.sort_by(|a, b| a.name.cmp(&b.name));
    assets.sort_by(|a, b| a.path.cmp(&b.path));
    Some(Theme { name: name.to_owned(), templates, assets, params: params?, strings })
}

fn is_html(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension == "html")
}

/// The declared parameters; nothing when `theme.yaml` cannot be used.
fn params(name: &str, files: &[ThemeFile], report: &mut Report) -> Option<Vec<Param>> {
    let Some(file) = files.iter().find(|file| file.name == "theme.yaml") else {
        let path = Path::new("themes").join(name);
        let message = format!("the theme `{name}` has no `theme.yaml`");
        report.push(
            Diagnostic::new(Code::BadTheme, &Origin::of_path(path), message)
                .help("add one with the keys `name` and `description`"),
        );
        return None;
    };
    let (node, origin) = parse(file, report)?;
    let theme = RawTheme::decode(&node, &Owner { name: "`theme.yaml`", origin: &origin }, report)?;
    Some(
        theme
            .params
            .into_iter()
            .flat_map(|params| params.0)
            .filter_map(|(name, raw)| param(&name, raw, report))
            .collect(),
    )
}

fn param(name: &Typed, raw: RawParam, report: &mut Report) -> Option<Param> {
    let kind = match raw.r#type.value.as_str() {
        "text" => ParamKind::Text,
        "number" => ParamKind::Number,
        "flag" => ParamKind::Flag,
        "choice" => ParamKind::Choice(raw.choices.into_iter().map(|choice| choice.value).collect()),
        other => {
            let message = format!("`{other}` is no type of a parameter");
            report.push(
                Diagnostic::new(Code::BadTheme, &raw.r#type.origin, message)
                    .help("the types are text, number, flag and choice"),
            );
            return None;
        }
    };
    let default = raw.default.as_ref().map_or("", |default| default.value.as_str());
    if !kind.accepts(default) {
        let origin = raw.default.as_ref().map_or(&name.origin, |default| &default.origin);
        let message = format!("the default of `{}` must be {}", name.value, kind.wanted());
        report.push(Diagnostic::new(Code::BadTheme, origin, message));
        return None;
    }
    let description = raw.description.map(|text| text.value).unwrap_or_default();
    Some(Param { name: name.value.clone(), kind, default: default.to_owned(), description })
}

/// The strings of the language, over those of its plain form (`de` for `de-CH`), over the English ones.
fn strings(files: &[ThemeFile], language: &str, report: &mut Report) -> BTreeMap<String, String> {
    let plain = language.split('-').next().unwrap_or(language);
    let mut strings = BTreeMap::new();
    let mut languages = vec![FALLBACK, plain, language];
    languages.dedup();
    for language in languages {
        let name = format!("strings/{language}.yaml");
        let Some(file) = files.iter().find(|file| file.name == name) else { continue };
        let Some((node, origin)) = parse(file, report) else { continue };
        let owner = Owner { name: &name, origin: &origin };
        if let Some(pairs) = Pairs::<Typed>::decode(&node, &owner, report) {
            strings.extend(pairs.0.into_iter().map(|(name, text)| (name.value, text.value)));
        }
    }
    strings
}

fn parse(file: &ThemeFile, report: &mut Report) -> Option<(Node, Origin)> {
    let input = text(file, report)?;
    let origin = Origin::whole(&input);
    super::parse_file(&input, report).map(|node| (node, origin))
}

fn text(file: &ThemeFile, report: &mut Report) -> Option<Arc<Input>> {
    disk::to_input(&file.path, file.bytes.clone(), report)
}

fn unknown_theme(name: &Typed, on_disk: &[String]) -> Diagnostic {
    let known = || on_disk.iter().map(String::as_str).chain([BUILT_IN]);
    let help = match nearest(&name.value, known()) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => format!("there are: {}", known().collect::<Vec<_>>().join(", ")),
    };
    let message = format!("there is no theme `{}`", name.value);
    Diagnostic::new(Code::UnknownTheme, &name.origin, message).help(help)
}
