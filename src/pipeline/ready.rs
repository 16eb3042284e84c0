//! A site with its theme made ready, and the run over all its stories.

use super::cards;
use super::details::Shelves;
use super::guard::Guard;
use super::site::{Keepers, KnownPages, render_site};
use super::stories::{Examined, Seen, Stories};
use super::totals::{Kept, Rendered, Totals, Waiting};
use super::{Opened, Options, Outcome, Progress, graded, open};
use crate::card::Studio;
use crate::diagnostic::{Failure, Report};
use crate::export::{
    SiteFiles, StoryEntry, StoryParts, export_card, export_embeds, export_story, search_terms,
};
use crate::load::{self, Languages, StoryFolder, Theme, Typed};
use crate::model::{Export, Host, Packing, Shape, Site};
use crate::present::view::{IconView, PageOf, SiteView};
use crate::present::{
    LinkRules, Manner, StoryPages, present_not_found, present_page, present_site, present_story,
};
use crate::redact::Forms;
use crate::render::{Ground, Output, Page, Renderer};
use crate::search::{INDEX_PATH, Terms};
use crate::words::Words;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

/// What becomes of each file of the finished site.
pub type Keep<'a> = dyn Fn(&Output) -> Result<(), Failure> + Sync + 'a;

/// Who takes part in a run: what keeps what its end needs, what takes each file, what hears of each story that was built,
/// what knows pages of lists already, what hears how far it is.
#[derive(Clone, Copy)]
pub(super) struct Run<'a> {
    pub(super) waiting: &'a Waiting,
    pub(super) keep: &'a Keep<'a>,
    pub(super) note: &'a Note<'a>,
    pub(super) known: Option<&'a dyn KnownPages>,
    pub(super) progress: &'a dyn Progress,
}

/// Hears of each story that was built, with what is told and kept of it.
pub(super) type Note<'a> = dyn Fn(&Examined<'_>, (&Report, &Kept)) + Sync + 'a;

/// All that a run needs.
pub(super) struct Ready {
    options: Options,
    opened: Opened,
    shape: Shape,
    view: SiteView,
    languages: Arc<Languages>,
    /// Nothing when the theme cannot be used: then stories are only checked.
    renderer: Option<Renderer>,
    /// Nothing when no cards are drawn.
    studio: Option<Studio>,
}

impl Ready {
    /// Opens the site and its theme. `holders` is for [`open`]. Nothing when `site.yaml` cannot be used, which has been
    /// told.
    pub(super) fn new(
        options: &Options,
        holders: Option<&[&str]>,
        report: &mut Report,
    ) -> Result<Option<Self>, Failure> {
        let Some(opened) = open(options, holders, report)? else { return Ok(None) };
        let site = &opened.site;
        let shape = opened.shape();
        let view = present_site(site, shape);
        let theme = opened.theme(&options.site, report)?;
        let languages = Arc::new(opened.languages(theme.as_ref()));
        let ground = Ground { languages: Arc::clone(&languages), site: &view, params: &site.params };
        let renderer = theme.and_then(|theme| Renderer::new(&theme, &ground, report));
        let studio = opened.studio();
        Ok(Some(Self { options: options.clone(), opened, shape, view, languages, renderer, studio }))
    }

    /// The same site as if it named one host only.
    pub(super) fn for_host(mut self, host: Host) -> Self {
        self.opened.site.hosts = vec![host];
        self
    }

    /// Takes every story through all stages and hands over what is rendered; after an error anywhere the rest is only
    /// checked.
    pub(super) fn run(
        &self,
        keep: &Keep<'_>,
        progress: &dyn Progress,
        report: Report,
    ) -> Result<Outcome, Failure> {
        let all = self.folders().iter().map(|_| None).collect();
        let waiting = &Waiting::on(Shelves::in_memory());
        self.run_rest(all, Run { waiting, keep, note: &|_, _| {}, known: None, progress }, report)
    }

    /// The same where some stories are known already. `known` has a place for each story, in order, and nothing in it
    /// where the story is to be built.
    pub(super) fn run_rest(
        &self,
        known: Vec<Option<Box<Seen<Kept>>>>,
        run: Run<'_>,
        report: Report,
    ) -> Result<Outcome, Failure> {
        let all = self.folders().iter().zip(&known);
        let unseen: Vec<&StoryFolder> =
            all.filter(|(_, seen)| seen.is_none()).map(|(folder, _)| folder).collect();
        let is_all = unseen.len() == known.len();
        let stories = Stories::new(&self.options, &self.opened).only(unseen);
        if report.has_errors() || self.renderer.is_none() {
            stories.note_error();
        }
        let built = stories.visit(run.progress, |examined, report| {
            if stories.has_errors() {
                return Ok(Kept::of(examined));
            }
            let kept = self.render_story(examined, run.keep, report)?;
            (run.note)(examined, (report, &kept));
            Ok(run.waiting.put(kept))
        })?;
        let seen = if is_all {
            built
        } else {
            let mut built = built.into_iter();
            known.into_iter().filter_map(|seen| seen.map(|seen| *seen).or_else(|| built.next())).collect()
        };
        self.finish(seen, (run.waiting.shelves(), run.keep, run.known), report)
    }

    /// Takes some stories through all stages and hands over what is rendered of those that are sound, whatever the
    /// others are like. Gives them in the order of `folders`.
    pub(super) fn stories(
        &self,
        folders: Vec<&StoryFolder>,
        keep: &Keep<'_>,
        progress: &dyn Progress,
    ) -> Result<Vec<Seen<Kept>>, Failure> {
        Stories::new(&self.options, &self.opened).only(folders).visit(progress, |examined, report| {
            let can_render = self.renderer.is_some() && !report.has_errors();
            if can_render { self.render_story(examined, keep, report) } else { Ok(Kept::of(examined)) }
        })
    }

    /// Adds up all stories and, when all are sound, renders what belongs to none.
    pub(super) fn finish(
        &self,
        seen: Vec<Seen<Kept>>,
        (shelves, keep, known): (&Shelves, &Keep<'_>, Option<&dyn KnownPages>),
        mut report: Report,
    ) -> Result<Outcome, Failure> {
        // The words of a story are read whether it was rendered or not, so that what is wrong with them is told.
        let made = seen.iter().filter_map(|seen| seen.made.as_ref());
        let languages: BTreeSet<&str> = made.map(|kept| kept.alike.language.as_str()).collect();
        for language in languages {
            self.languages.words(language);
        }
        let mut files = SiteFiles::new(&self.view);
        let mut totals = Totals::of(seen, shelves, &mut files, &mut report)?;
        self.languages.words(&self.opened.site.language);
        report.append(self.languages.report());
        let can_render = self.renderer.is_some() && !report.has_errors();
        if can_render {
            let forms = std::mem::take(&mut totals.withheld);
            let guard = Guard::new(&forms, keep);
            // What is kept beside the site holds no name that a story withholds, nor a sum over one.
            let known = known.filter(|_| forms.is_empty());
            let keepers = Keepers { known, guard: &guard, unguarded: keep, shelves };
            totals.pages += render_site(self, (&mut totals, &files), keepers, &mut report)?;
            guard.tell(&mut report);
        }
        report.grade(|code, severity| graded(&self.opened.site, code, severity));
        let is_sound = can_render && !report.has_errors();
        let summary = is_sound.then(|| totals.into_summary(self.options.out.clone()));
        Ok(Outcome { diagnostics: report.into_sorted(), summary })
    }

    /// How copies of the files are packed.
    pub(super) fn packings(&self) -> &[Packing] {
        &self.opened.site.packings
    }

    /// The stories of the site, in order.
    pub(super) fn folders(&self) -> &[StoryFolder] {
        &self.opened.folders
    }

    /// Whether the site holds one story or many.
    pub(super) const fn shape(&self) -> Shape {
        self.shape
    }

    /// The site's settings.
    pub(super) const fn site(&self) -> &Site {
        &self.opened.site
    }

    /// What every template gets as `site`.
    pub(super) const fn view(&self) -> &SiteView {
        &self.view
    }

    /// The words of the site's own language.
    pub(super) fn site_words(&self) -> Arc<Words> {
        self.languages.words(&self.opened.site.language)
    }

    /// The plain pages and the 404 page.
    pub(super) fn plain_pages(&self, rules: &LinkRules) -> Vec<PageOf> {
        self.opened.plain_pages(rules, &self.site_words())
    }

    /// The theme's own files.
    pub(super) fn assets(&self) -> &[Output] {
        self.renderer.as_ref().map_or(&[], Renderer::assets)
    }

    /// What stands for the site where there is room for a small picture only.
    pub(super) fn icons(&self) -> &[IconView] {
        self.renderer.as_ref().map_or(&[], Renderer::icons)
    }

    /// Renders the pages of a story and adds them to what is kept of it.
    fn render_story(
        &self,
        examined: &Examined<'_>,
        keep: &Keep<'_>,
        report: &mut Report,
    ) -> Result<Kept, Failure> {
        let Some(renderer) = &self.renderer else { return Ok(Kept::of(examined)) };
        let forms = Forms::of(&examined.dossier.story.redactions);
        let guard = Guard::new(&forms, keep);
        let keep: &Keep<'_> = &|output| guard.keep(output);
        let Examined { site, dossier, findings, narrative, .. } = examined.shown();
        let words = self.languages.words(&dossier.story.language);
        let manner = Manner { words: &words, layout: renderer.layout(), studio: self.studio.as_ref() };
        let presented = present_story(site, (dossier, narrative), findings, manner);
        let made = self.render(&presented.pages, keep, report)?;
        let terms =
            self.terms(&presented).filter(|terms| guard.is_clean(INDEX_PATH, terms.text().as_bytes()));
        let entry = StoryEntry::new(presented.summary, &presented.data, listed(&presented.pages), terms);
        let mut files = export_story(&StoryParts { site: &self.view, entry: &entry, data: &presented.data });
        files.extend(export_embeds(&self.view, &presented.pages));
        files.extend(export_card(&presented.data));
        cards::tell(&presented.data.card, dossier, report);
        files.iter().try_for_each(keep)?;
        guard.tell(report);
        let files = files.into_iter().map(|file| file.path);
        Ok(Kept::rendered(examined, made, files, entry.for_site(&self.view)))
    }

    /// The words by which a story is found, on a site with a search that its theme shows.
    fn terms(&self, story: &StoryPages) -> Option<Terms> {
        let is_found = self.has_search() && !story.summary.noindex;
        is_found.then(|| search_terms(&story.summary, &story.data))
    }

    /// Whether the site has a search, and its theme shows it.
    pub(super) fn has_search(&self) -> bool {
        self.view.search.is_some() && self.renderer.as_ref().is_some_and(Renderer::has_search)
    }

    /// Renders pages; a template that fails is told.
    pub(super) fn render(
        &self,
        pages: &[PageOf],
        keep: &Keep<'_>,
        report: &mut Report,
    ) -> Result<Rendered, Failure> {
        let mut made = Rendered::default();
        let Some(renderer) = &self.renderer else { return Ok(made) };
        for page in pages {
            match renderer.page(page) {
                Ok(Page { path, html }) => {
                    made.census.add_page(page.page.kind, &path, &html);
                    let output = Output { path, bytes: html.into_bytes() };
                    keep(&output)?;
                    made.paths.push(output.path);
                }
                Err(diagnostic) => report.push(*diagnostic),
            }
        }
        Ok(made)
    }
}

/// Paths of the pages that search engines are to list.
fn listed(pages: &[PageOf]) -> Vec<String> {
    pages.iter().filter(|page| !page.page.noindex).map(|page| page.page.path.clone()).collect()
}

impl Opened {
    /// Whether the site holds one story or many.
    pub(super) fn shape(&self) -> Shape {
        let is_archive = self.folders.iter().all(|folder| !folder.id.is_empty());
        if is_archive { Shape::Archive } else { Shape::Microsite }
    }

    /// Who draws the cards; nothing where none are wanted, or the program was built without the feature.
    pub(super) fn studio(&self) -> Option<Studio> {
        self.site.offers(Export::Cards, self.shape()).then(Studio::open).flatten()
    }

    /// The theme, as its files are. Nothing when it cannot be used, which has been told.
    pub(super) fn theme(&self, root: &Path, report: &mut Report) -> Result<Option<Theme>, Failure> {
        let name = Typed::new(&self.site.theme, self.site.theme_origin.clone());
        load::load_theme(root, &name, report)
    }

    /// The words of the program, of a theme and of the site.
    pub(super) fn languages(&self, theme: Option<&Theme>) -> Languages {
        let of_theme = theme.map_or_else(Vec::new, |theme| theme.strings.clone());
        Languages::new(&self.site.theme, of_theme, self.strings.clone())
    }

    /// The plain pages and the 404 page.
    pub(super) fn plain_pages(&self, rules: &LinkRules, words: &Words) -> Vec<PageOf> {
        let site = &self.site;
        let pages = site.pages.iter().map(|page| present_page(site, page, rules, words));
        pages.chain([present_not_found(site, words)]).collect()
    }
}
