//! A site with its theme made ready, and the run over all its stories.

use super::cards;
use super::guard::Guard;
use super::hosting::Trail;
use super::stories::{Examined, Seen, Stories};
use super::totals::{Kept, Rendered, Totals};
use super::{Opened, Options, Outcome, Progress, graded, open};
use crate::card::Studio;
use crate::diagnostic::{Failure, Report};
use crate::export::{
    SiteParts, StoryEntry, StoryParts, export_card, export_embeds, export_search, export_site, export_story,
    search_terms,
};
use crate::host::Census;
use crate::load::{self, Languages, Located, StoryFolder, Theme};
use crate::model::{Export, Host, Packing, Shape};
use crate::present::view::{PageOf, SiteView, StorySummaryView};
use crate::present::{
    LinkRules, Manner, StoryPages, present_lists, present_not_found, present_page, present_site,
    present_story,
};
use crate::redact::Forms;
use crate::render::{Ground, Output, Renderer};
use crate::search::{INDEX_PATH, Terms};
use crate::words::Words;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

/// What becomes of each file of the finished site.
pub type Keep<'a> = dyn Fn(&Output) -> Result<(), Failure> + Sync + 'a;

/// A story of which everything is known, or one to be built.
pub(super) enum Known {
    Seen(Box<Seen<Kept>>),
    Unseen(StoryFolder),
}

/// Who takes part in a run: what takes each file, what hears of each story that was built, what hears how far it is.
#[derive(Clone, Copy)]
pub(super) struct Run<'a> {
    pub(super) keep: &'a Keep<'a>,
    pub(super) note: &'a Note<'a>,
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
        let all = self.folders().iter().cloned().map(Known::Unseen).collect();
        self.run_rest(all, Run { keep, note: &|_, _| {}, progress }, report)
    }

    /// The same where some stories are known already. `known` are all of them, in order.
    pub(super) fn run_rest(
        &self,
        known: Vec<Known>,
        run: Run<'_>,
        report: Report,
    ) -> Result<Outcome, Failure> {
        let common: Mutex<Census> = Mutex::default();
        let (mut unseen, mut recalled) = (Vec::new(), Vec::new());
        for known in known {
            match known {
                Known::Seen(seen) => recalled.push(Some(seen)),
                Known::Unseen(folder) => {
                    unseen.push(folder);
                    recalled.push(None);
                }
            }
        }
        let stories = Stories::new(&self.options, &self.opened).only(&unseen);
        if report.has_errors() || self.renderer.is_none() {
            stories.note_error();
        }
        let built = stories.visit(run.progress, |examined, report| {
            if stories.has_errors() {
                return Ok(Kept::of(examined));
            }
            let mut kept = self.render_story(examined, run.keep, report)?;
            kept.trail.census.share(&mut common.lock().unwrap_or_else(PoisonError::into_inner));
            (run.note)(examined, (report, &kept));
            Ok(kept)
        })?;
        let seen = if unseen.len() == recalled.len() {
            built
        } else {
            let mut built = built.into_iter();
            recalled.into_iter().filter_map(|seen| seen.map(|seen| *seen).or_else(|| built.next())).collect()
        };
        self.finish(seen, run.keep, report)
    }

    /// Takes some stories through all stages and hands over what is rendered of those that are sound, whatever the
    /// others are like. Gives them in the order of `folders`.
    pub(super) fn stories(
        &self,
        folders: &[StoryFolder],
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
        keep: &Keep<'_>,
        mut report: Report,
    ) -> Result<Outcome, Failure> {
        // The words of a story are read whether it was rendered or not, so that what is wrong with them is told.
        for kept in seen.iter().filter_map(|seen| seen.made.as_ref()) {
            self.languages.words(&kept.language);
        }
        let mut totals = Totals::of(seen, &mut report);
        self.languages.words(&self.opened.site.language);
        report.append(self.languages.report());
        let can_render = self.renderer.is_some() && !report.has_errors();
        if can_render {
            let forms = std::mem::take(&mut totals.withheld);
            let guard = Guard::new(&forms, keep);
            totals.pages += self.render_site(&mut totals, (&guard, keep), &mut report)?;
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
        let Examined { site, dossier, findings, .. } = examined.shown();
        let words = self.languages.words(&dossier.story.language);
        let manner = Manner { words: &words, layout: renderer.layout(), studio: self.studio.as_ref() };
        let presented = present_story(site, dossier, findings, manner);
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
        Ok(Kept::of(examined).rendered(made, files, entry.for_site(&self.view)))
    }

    /// The words by which a story is found, on a site with a search that its theme shows.
    fn terms(&self, story: &StoryPages) -> Option<Terms> {
        let is_found = self.has_search() && !story.summary.noindex;
        is_found.then(|| search_terms(&story.summary, &story.data))
    }

    fn has_search(&self) -> bool {
        self.view.search.is_some() && self.renderer.as_ref().is_some_and(Renderer::has_search)
    }

    /// Renders what belongs to no story: plain pages, the home page, the 404 page, the theme's files and the files for
    /// machines. Gives the number of HTML pages.
    fn render_site(
        &self,
        totals: &mut Totals,
        (guard, unguarded): (&Guard<'_>, &Keep<'_>),
        report: &mut Report,
    ) -> Result<usize, Failure> {
        let keep: &Keep<'_> = &|output| guard.keep(output);
        let entries = &totals.entries;
        let words = self.languages.words(&self.opened.site.language);
        let summaries = entries.iter().map(|entry| Arc::clone(&entry.summary));
        let pages = self.opened.pages(summaries, &totals.rules, &words);
        let icons = self.renderer.as_ref().map_or(&[][..], Renderer::icons);
        let parts = SiteParts { site: &self.view, stories: entries, pages: &listed(&pages), icons };
        let exports = export_site(&parts);
        let search = self.has_search().then(|| export_search(entries));
        let (words, found) = search.map(|search| (search.words, search.others)).unwrap_or_default();
        words.iter().try_for_each(unguarded)?;
        let guarded = || self.renderer.iter().flat_map(Renderer::assets).chain(&exports).chain(&found);
        guarded().try_for_each(keep)?;
        let files = || guarded().chain(&words);
        let Rendered { paths, census } = self.render(&pages, keep, report)?;
        let (count, mut trail) = (paths.len(), std::mem::take(&mut totals.trail));
        trail.census.merge(census);
        trail.merge(Trail::of_pages(&self.opened.site));
        let taken = totals.paths.drain(..).chain(paths).chain(files().map(|file| file.path.clone()));
        trail.into_files((&self.opened.site, &self.view), taken, report).iter().try_for_each(keep)?;
        Ok(count)
    }

    /// Renders pages; a template that fails is told.
    fn render(&self, pages: &[PageOf], keep: &Keep<'_>, report: &mut Report) -> Result<Rendered, Failure> {
        let mut made = Rendered::default();
        let Some(renderer) = &self.renderer else { return Ok(made) };
        for page in pages {
            match renderer.page(page) {
                Ok(output) => {
                    keep(&output)?;
                    let html = str::from_utf8(&output.bytes).unwrap_or_default();
                    made.census.add_page(page.page.kind, &output.path, html);
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
        let name = Located { value: self.site.theme.clone(), origin: self.site.theme_origin.clone() };
        load::load_theme(root, &name, report)
    }

    /// The words of the program, of a theme and of the site.
    pub(super) fn languages(&self, theme: Option<&Theme>) -> Languages {
        let of_theme = theme.map_or_else(Vec::new, |theme| theme.strings.clone());
        Languages::new(&self.site.theme, of_theme, self.strings.clone())
    }

    /// The pages that belong to no story: plain pages, the 404 page and, in an archive, the lists of stories.
    pub(super) fn pages(
        &self,
        summaries: impl Iterator<Item = Arc<StorySummaryView>>,
        rules: &LinkRules,
        words: &Words,
    ) -> Vec<PageOf> {
        let site = &self.site;
        let page = |page| present_page(site, page, rules, words);
        let mut pages: Vec<_> = site.pages.iter().map(page).collect();
        pages.push(present_not_found(site, words));
        if self.shape() == Shape::Archive {
            pages.extend(present_lists(site, summaries.collect(), words));
        }
        pages
    }
}
