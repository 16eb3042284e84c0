//! The view and a theme become files: paths and bytes.
//!
//! The home of `tera`. A template that is wrong, or that names something that is not there, is a diagnostic at
//! its own file and line. Touches no disk.

mod assets;
mod contract;
mod effect;
mod fault;
mod fields;
mod globals;
mod icons;
mod names;
mod params;
mod sheet;
mod strings;

use crate::diagnostic::{Code, Diagnostic, Origin, Report, nearest};
use crate::load::{Languages, Theme};
use crate::present::view::{ContentView, IconView, PageOf, Shown, SiteView};
use crate::present::{Layout, Part};
use assets::Assets;
pub use assets::to_address;
use fault::Sources;
use globals::Globals;
pub use globals::context;
pub use params::SiteParams;
use sheet::Sheet;
use std::sync::Arc;
use strings::Strings;
use tera::{Context, Tera, Value};

/// What a template writes that shows the search.
const SEARCH: &str = "site.search";

/// One file of the finished site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    /// Relative to the site's root, with `/` between the parts.
    pub path: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// A page that is rendered.
#[derive(Debug)]
pub struct Page {
    /// As of an [`Output`].
    pub path: String,
    /// Its text.
    pub html: String,
}

/// A theme made ready; shared by all threads.
pub struct Renderer {
    tera: Tera,
    assets: Assets,
    sources: Sources,
    layout: Layout,
    strings: Strings,
    has_search: bool,
    icons: Vec<IconView>,
}

/// What a theme stands on besides its own files.
pub struct Ground<'a> {
    /// The words of all languages.
    pub languages: Arc<Languages>,
    /// What every template gets as `site`.
    pub site: &'a SiteView,
    /// What the site sets for the theme.
    pub params: &'a SiteParams,
}

impl Renderer {
    /// Makes a theme ready. Nothing when it cannot be used, which has been told.
    ///
    /// Pushes `template-error`, `bad-theme`, `unknown-param` and `unread-file`.
    pub fn new(theme: &Theme, ground: &Ground<'_>, report: &mut Report) -> Option<Self> {
        let assets = Assets::new(theme);
        let strings = Strings::new(Arc::clone(&ground.languages));
        let globals = Globals::new(theme, ground, &assets, report);
        let has_search = effect::in_effect(theme).iter().any(|template| template.text.contains(SEARCH));
        let layout = layout(theme, report)?;
        let is_whole = has_all_templates(theme, &layout, report);
        effect::tell_idle(theme, report);
        let sources = Sources::new(theme);
        let mut tera = fault::parse(&sources, &ground.languages, report)?;
        let globals = globals?;
        let tags = names::read(&sources);
        let is_sound = names::check(&tags, &globals, &tera, report);
        let layout = layout.with_fields(fields::fields(&tags));
        for (name, value) in globals.iter() {
            tera.global_context().insert_value(name.to_owned(), Value::from_serializable(value));
        }
        let icons = icons::icons(theme, &assets);
        (is_whole && is_sound).then_some(Self { tera, assets, sources, layout, strings, has_search, icons })
    }

    /// The theme's own files.
    pub fn assets(&self) -> &[Output] {
        self.assets.outputs()
    }

    /// The icons of the site, or else of its theme.
    pub fn icons(&self) -> &[IconView] {
        &self.icons
    }

    /// Whether a template shows the search of an archive.
    pub const fn has_search(&self) -> bool {
        self.has_search
    }

    /// Which parts of a story have pages of their own.
    pub const fn layout(&self) -> &Layout {
        &self.layout
    }

    /// A page. The diagnostic tells what its template got wrong.
    pub fn page(&self, page: &PageOf) -> Result<Page, Box<Diagnostic>> {
        let template = page.content.template();
        let mut sheet = Sheet::default();
        let html = Context::from_serialize(&Shown::new(page, self.layout.fields()))
            .map(|mut context| {
                context.insert_value("t", self.strings.of(&page.page.language));
                context
            })
            .and_then(|context| self.tera.render_to(template, &context, &mut sheet))
            .and_then(|()| Ok(String::from_utf8(sheet.into_bytes())?))
            .map_err(|error| Box::new(self.sources.diagnose_page(&error, template)))?;
        Ok(Page { path: output_path(page), html })
    }
}

/// The pages that the theme declares, with all fields. Nothing when one of them does not exist, which has been told.
pub fn layout(theme: &Theme, report: &mut Report) -> Option<Layout> {
    let Some(pages) = &theme.pages else { return Some(Layout::whole()) };
    let mut parts = Vec::new();
    for page in pages {
        match Part::ALL.into_iter().find(|part| part.name() == page.text()) {
            Some(part) => parts.push(part),
            None => report.push(unknown_page(page.text(), &page.origin)),
        }
    }
    (parts.len() == pages.len()).then(|| Layout::of(parts))
}

fn unknown_page(name: &str, origin: &Origin) -> Diagnostic {
    let names = || Part::ALL.into_iter().map(Part::name);
    let help = match nearest(name, names()) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => format!("a story can have: {}", names().collect::<Vec<_>>().join(", ")),
    };
    Diagnostic::new(Code::BadTheme, origin, format!("a story has no page `{name}`")).help(help)
}

/// Whether the theme has a template for every kind of page that it is to make.
fn has_all_templates(theme: &Theme, layout: &Layout, report: &mut Report) -> bool {
    let is_there = |name: &str| theme.templates.iter().any(|file| file.name == name);
    let is_needed = |name: &str| {
        let part = Part::ALL.into_iter().find(|part| name.strip_suffix(".html") == Some(part.name()));
        part.is_none_or(|part| layout.has(part))
    };
    let needed: Vec<&str> = ContentView::TEMPLATES.iter().copied().filter(|name| is_needed(name)).collect();
    let missing: Vec<&str> = needed.iter().copied().filter(|name| !is_there(name)).collect();
    for name in &missing {
        let message = format!("the theme `{}` has no template `{name}`", theme.name());
        let path = format!("themes/{}/templates", theme.name());
        report.push(
            Diagnostic::new(Code::BadTheme, &Origin::of_path(path), message)
                .help(format!("every theme has: {}", needed.join(", "))),
        );
    }
    missing.is_empty()
}

/// Where a page goes: those with an address of their own are folders with an `index.html`.
pub fn output_path(page: &PageOf) -> String {
    let path = &page.page.path;
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.clone() }
}
