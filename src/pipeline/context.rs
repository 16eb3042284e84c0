//! What the template of one page gets: a run that presents every story and renders none.

use super::stories::{Examined, Stories};
use super::{Opened, Options, Progress, graded, open};
use crate::card::Studio;
use crate::diagnostic::{Diagnostic, Failure, Report};
use crate::load::Languages;
use crate::model::{Shape, Site};
use crate::present::view::{PageOf, StorySummaryView};
use crate::present::{Layout, LinkRules, ListPage, Lists, Manner, Placing, present_site, present_story};
use crate::render::{self, Ground};
use crate::words::Words;
use std::sync::Arc;

/// What came of asking for a page.
#[derive(Debug)]
pub struct PageContext {
    /// As JSON; nothing when there is no such page, or when the content has errors.
    pub json: Option<String>,
    /// The paths of all pages, sorted.
    pub paths: Vec<String>,
    /// What is wrong with the editor's files, by file and place; the templates are not looked at.
    pub diagnostics: Vec<Diagnostic>,
}

/// The page that is asked for, and what it is made with.
struct Wanted<'a> {
    path: &'a str,
    languages: &'a Languages,
    layout: &'a Layout,
    studio: Option<&'a Studio>,
}

/// All pages so far, and the one that is asked for.
#[derive(Default)]
struct Found {
    page: Option<PageOf>,
    paths: Vec<String>,
}

/// What the template of the page at a path gets: `discrepancies/`, `discrepancies/index.html`, `404.html`.
///
/// Works while the theme's templates are wrong, so that it serves somebody who is writing them.
pub fn page_context(
    options: &Options,
    wanted: &str,
    progress: &dyn Progress,
) -> Result<PageContext, Failure> {
    let mut report = Report::new();
    let Some(opened) = open(options, None, &mut report)? else {
        return Ok(PageContext::without(Found::default(), report));
    };
    let theme = opened.theme(&options.site, &mut report)?;
    let layout = theme.as_ref().and_then(|theme| render::layout(theme, &mut report));
    let languages = Arc::new(opened.languages(theme.as_ref()));
    let (layout, studio) = (layout.unwrap_or_else(Layout::whole), opened.studio());
    let wanted = Wanted { path: wanted, languages: &languages, layout: &layout, studio: studio.as_ref() };
    let mut found = find_page(options, &opened, &wanted, (progress, &mut report))?;
    report.append(languages.report());
    report.grade(|code, severity| graded(&opened.site, code, severity));
    found.paths.sort();
    let (Some(theme), Some(page), false) = (theme, &found.page, report.has_errors()) else {
        return Ok(PageContext::without(found, report));
    };
    let site = present_site(&opened.site, opened.shape());
    let ground = Ground { languages, site: &site, params: &opened.site.params };
    let json = render::context(&theme, &ground, page, &mut report);
    Ok(PageContext { json, ..PageContext::without(found, report) })
}

fn find_page(
    options: &Options,
    opened: &Opened,
    wanted: &Wanted<'_>,
    (progress, report): (&dyn Progress, &mut Report),
) -> Result<Found, Failure> {
    let seen = Stories::new(options, opened).visit(progress, |examined, report| {
        let mut found = Found::default();
        if report.has_errors() {
            return Ok((found, LinkRules::default(), None));
        }
        let Examined { site, dossier, findings, narrative, .. } = examined.shown();
        let words = wanted.languages.words(&dossier.story.language);
        let manner = Manner { words: &words, layout: wanted.layout, studio: wanted.studio };
        let presented = present_story(site, (dossier, narrative), findings, manner);
        found.look_for(wanted.path, presented.pages);
        Ok((found, LinkRules::of(&dossier.sources), Some(presented.summary)))
    })?;
    let mut found = Found::default();
    let mut summaries: Vec<Arc<StorySummaryView>> = Vec::new();
    let mut rules = LinkRules::default();
    for story in seen {
        report.append(story.report);
        let Some((of_story, of_sources, summary)) = story.made else { continue };
        rules.merge(of_sources);
        found.page = found.page.or(of_story.page);
        found.paths.extend(of_story.paths);
        summaries.extend(summary);
    }
    let words = wanted.languages.words(&opened.site.language);
    found.look_for(wanted.path, opened.plain_pages(&rules, &words));
    if opened.shape() == Shape::Archive {
        found.look_for(wanted.path, list_pages(&opened.site, &summaries, &words));
    }
    Ok(found)
}

/// The pages of all lists.
fn list_pages(site: &Site, summaries: &[Arc<StorySummaryView>], words: &Words) -> Vec<PageOf> {
    let mut lists = Lists::default();
    summaries.iter().enumerate().for_each(|(position, summary)| lists.add(position, &Placing::of(summary)));
    let shown = |page: ListPage<'_>| {
        let stories = page.positions().iter().filter_map(|position| summaries.get(*position as usize));
        page.present(stories.cloned().collect())
    };
    lists.arrange(site, words).pages().map(shown).collect()
}

impl Found {
    fn look_for(&mut self, wanted: &str, pages: Vec<PageOf>) {
        let wanted = wanted.trim_start_matches("./").trim_start_matches('/');
        for page in pages {
            let path = render::output_path(&page);
            let short = path.strip_suffix("index.html").unwrap_or(&path);
            let is_meant = [path.as_str(), short, short.trim_end_matches('/')].contains(&wanted);
            self.paths.push(path);
            if is_meant {
                self.page = Some(page);
            }
        }
    }
}

impl PageContext {
    fn without(found: Found, report: Report) -> Self {
        Self { json: None, paths: found.paths, diagnostics: report.into_sorted() }
    }
}
