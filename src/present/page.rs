//! Pages that belong to no story, and what all pages share.

use super::view::{ContentView, LinkView, PageOf, PageView, PublisherView, SiteView, TrustView};
use super::{LinkRules, file, hedge, review, search, term};
use crate::markdown::{Parsed, escape, opening};
use crate::model::{Dossier, Page, PageId, Shape, Site, TrustStatement};
use crate::words::{Words, direction_of};

/// What every template gets as `site`.
pub fn present_site(site: &Site, shape: Shape) -> SiteView {
    let link = |id: &PageId| site.pages.iter().find(|page| page.id == *id).map(page_link);
    SiteView {
        title: site.title.clone(),
        description: site.description.clone(),
        language: site.language.clone(),
        direction: direction_of(&site.language).name(),
        base_url: site.base_url.clone(),
        base_path: base_path(site.base_url.as_deref()),
        publisher: site.publisher.as_ref().map(|publisher| PublisherView {
            name: publisher.name.clone(),
            url: publisher.url.clone(),
            email: publisher.email.clone(),
        }),
        pages: site.pages.iter().map(page_link).collect(),
        corrections_policy: site.policies.corrections.as_ref().and_then(link),
        methodology: site.policies.methodology.as_ref().and_then(link),
        is_archive: shape == Shape::Archive,
        files: file::of_site(site, shape),
        search: search::view(site, shape),
        trust: site.trust.iter().map(trust).collect(),
        license: site.license.clone(),
    }
}

/// A plain page; its links follow the rules of the sources of all stories.
pub fn present_page(site: &Site, page: &Page, rules: &LinkRules, words: &Words) -> PageOf {
    let place = Place { kind: "page", path: format!("{}/", page.id), story_folder: String::new(), words };
    let title = words.title(&page.title, &site.title);
    let titles = Titles { title, description: description(page) };
    let parsed = Parsed::new(&page.body);
    let body_html =
        parsed.to_page_html(|citation| escape(&citation.target).into_owned(), &|address| rules.lead(address));
    let is_method = site.policies.methodology.as_ref() == Some(&page.id);
    let hedges =
        if is_method { site.hedges.rows().map(|row| hedge::view(row, words)).collect() } else { Vec::new() };
    let verdicts = if is_method { term::verdicts(words) } else { Vec::new() };
    let ratings = if is_method { review::legend(site) } else { Vec::new() };
    PageOf {
        page: view(site, place, titles),
        content: ContentView::Page { heading: page.title.clone(), body_html, hedges, verdicts, ratings },
    }
}

/// What search engines show below the title.
fn description(page: &Page) -> String {
    if page.description.is_empty() { opening_in_short(&page.body) } else { page.description.clone() }
}

/// As much of the first paragraph as search engines show.
fn opening_in_short(body: &str) -> String {
    const MOST_LETTERS: usize = 160;
    let mut short = opening(body);
    if let Some((end, _)) = short.char_indices().nth(MOST_LETTERS) {
        short.truncate(end);
        short.truncate(short.rfind(' ').unwrap_or(end));
        short.push('…');
    }
    short
}

/// The page for addresses that lead nowhere; its links are absolute, since it is shown at any depth.
pub fn present_not_found(site: &Site, words: &Words) -> PageOf {
    let place = Place { kind: "not-found", path: "404.html".to_owned(), story_folder: String::new(), words };
    let title = words.title(&words.title_not_found(), &site.title);
    let titles = Titles { title, description: String::new() };
    let mut page = view(site, place, titles);
    page.root = base_path(site.base_url.as_deref());
    page.story_root.clone_from(&page.root);
    page.canonical_url = None;
    page.noindex = true;
    PageOf { page, content: ContentView::NotFound {} }
}

/// The story's folder, with a slash at the end; empty for a site with one story.
pub(super) fn folder(dossier: &Dossier) -> String {
    let id = dossier.story.id.as_str();
    if id.is_empty() { String::new() } else { [id, "/"].concat() }
}

/// Where a page goes.
pub(super) struct Place<'a> {
    pub(super) kind: &'static str,
    /// Relative to the site's root; a folder with a slash at the end, or empty for the front page.
    pub(super) path: String,
    /// The story's folder with a slash at the end; empty when it is the root or there is none.
    pub(super) story_folder: String,
    pub(super) words: &'a Words,
}

/// What a page is called.
pub(super) struct Titles {
    pub(super) title: String,
    pub(super) description: String,
}

/// What a template gets as `page`.
pub(super) fn view(site: &Site, place: Place<'_>, titles: Titles) -> PageView {
    let below_story = place.path.strip_prefix(&place.story_folder).unwrap_or(&place.path);
    PageView {
        kind: place.kind,
        title: titles.title,
        description: titles.description,
        language: place.words.language().to_owned(),
        direction: place.words.direction().name(),
        root: up(&place.path),
        story_root: up(below_story),
        canonical_url: site.base_url.as_ref().map(|base| format!("{base}/{}", place.path)),
        path: place.path,
        noindex: false,
        structured_data_html: String::new(),
    }
}

/// From a page's folder to the root: `./`, `../`, `../../` …
fn up(path: &str) -> String {
    match path.matches('/').count() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    }
}

fn trust(statement: &TrustStatement) -> TrustView {
    TrustView { attribute: statement.attribute, value: statement.value.clone() }
}

fn page_link(page: &Page) -> LinkView {
    LinkView { title: page.title.clone(), path: format!("{}/", page.id) }
}

/// The path part of an address, with a slash at both ends.
fn base_path(base_url: Option<&str>) -> String {
    let path = base_url.and_then(|url| url.split_once("://")).and_then(|(_, rest)| rest.split_once('/'));
    path.map_or_else(
        || "/".to_owned(),
        |(_, path)| format!("/{}/", path.trim_matches('/')).replace("//", "/"),
    )
}
