//! The view and a theme become files: paths and bytes.
//!
//! The only home of `tera`. A template that is wrong, or that names something that is not there, is a diagnostic at
//! its own file and line. Touches no disk.

mod assets;
mod params;

use crate::diagnostic::{Code, Diagnostic, Input, Origin, Report};
use crate::load::{TemplateFile, Theme};
use crate::present::view::{ContentView, PageOf, SiteView};
use assets::Assets;
pub use params::SiteParams;
use std::sync::Arc;
use tera::{Context, ErrorKind, Tera, Value};

/// One file of the finished site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    /// Relative to the site's root, with `/` between the parts.
    pub path: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// A theme made ready; shared by all threads.
pub struct Renderer {
    tera: Tera,
    assets: Assets,
    templates: Vec<Arc<Input>>,
}

impl Renderer {
    /// Makes a theme ready. Nothing when it cannot be used, which has been told.
    ///
    /// Pushes `template-error` and `unknown-param`.
    pub fn new(theme: &Theme, set: &SiteParams, view: &SiteView, report: &mut Report) -> Option<Self> {
        let params = params::resolve(theme, set, report);
        let is_whole = has_all_templates(theme, report);
        let mut renderer = Self {
            tera: Tera::new(),
            assets: Assets::new(theme),
            templates: theme.templates.iter().map(input).collect(),
        };
        let templates = theme.templates.iter().map(|file| (file.name.as_str(), file.text.as_str()));
        if let Err(error) = renderer.tera.add_raw_templates(templates) {
            report.push(renderer.diagnose(&error));
            return None;
        }
        if !is_whole {
            return None;
        }
        let context = renderer.tera.global_context();
        context.insert_value("site", Value::from_serializable(view));
        context.insert_value("t", Value::from_serializable(&theme.strings));
        context.insert_value("params", Value::from_serializable(&params?));
        context.insert_value("assets", Value::from_serializable(renderer.assets.paths()));
        Some(renderer)
    }

    /// The theme's own files.
    pub fn assets(&self) -> &[Output] {
        self.assets.outputs()
    }

    /// Path of one of the theme's files by its name within the theme.
    pub fn asset(&self, name: &str) -> Option<&str> {
        self.assets.paths().get(name).map(String::as_str)
    }

    /// A page. The diagnostic tells what its template got wrong.
    pub fn page(&self, page: &PageOf) -> Result<Output, Box<Diagnostic>> {
        let context = self.context(page).map_err(|error| Box::new(self.diagnose(&error)))?;
        let html = self
            .tera
            .render(page.content.template(), &context)
            .map_err(|error| Box::new(self.diagnose(&error)))?;
        Ok(Output { path: output_path(page), bytes: html.into_bytes() })
    }

    fn context(&self, page: &PageOf) -> tera::TeraResult<Context> {
        let mut context = Context::from_serialize(page)?;
        if let ContentView::NotFound {} = page.content {
            context.insert("inline_css", self.assets.inline_css());
            context.insert("style_hash", &self.assets.style_hash());
        }
        Ok(context)
    }

    /// What Tera found, at the place in the theme.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "Tera's kinds of error may grow; all but two have no place"
    )]
    fn diagnose(&self, error: &tera::Error) -> Diagnostic {
        match error.kind() {
            ErrorKind::SyntaxError(found) | ErrorKind::RenderingError(found) => {
                let path = format!("/templates/{}", found.filename());
                let input = self.templates.iter().find(|input| input.path.to_string_lossy().ends_with(&path));
                let origin = match input {
                    Some(input) => Origin::new(input, found.span().range.clone()),
                    None => Origin::of_path(found.filename()),
                };
                let mut lines = found.message().splitn(2, ". ");
                let message = lines.next().unwrap_or_default().to_owned();
                let diagnostic = Diagnostic::new(Code::TemplateError, &origin, message);
                match lines.next() {
                    Some(more) => diagnostic.help(more),
                    None => diagnostic,
                }
            }
            other => {
                let origin = self.templates.first().map_or_else(|| Origin::of_path("themes"), Origin::whole);
                Diagnostic::new(Code::TemplateError, &origin, other.to_string())
            }
        }
    }
}

/// Whether the theme has a template for every kind of page.
fn has_all_templates(theme: &Theme, report: &mut Report) -> bool {
    let is_there = |name: &&str| theme.templates.iter().any(|file| file.name == **name);
    let missing: Vec<&str> = ContentView::TEMPLATES.iter().copied().filter(|name| !is_there(name)).collect();
    for name in &missing {
        let message = format!("the theme `{}` has no template `{name}`", theme.name);
        let path = format!("themes/{}/templates", theme.name);
        report.push(
            Diagnostic::new(Code::BadTheme, &Origin::of_path(path), message)
                .help(format!("every theme has: {}", ContentView::TEMPLATES.join(", "))),
        );
    }
    missing.is_empty()
}

fn input(file: &TemplateFile) -> Arc<Input> {
    Arc::new(Input { path: file.path.clone(), text: file.text.clone() })
}

/// Pages with an address of their own are folders with an `index.html`.
fn output_path(page: &PageOf) -> String {
    let path = &page.page.path;
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.clone() }
}
