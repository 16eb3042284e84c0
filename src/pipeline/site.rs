//! What belongs to no story: plain pages, the lists of an archive, the 404 page, the theme's files and the files for
//! machines.
//!
//! Each is kept as soon as it is made, the pages of lists on all cores; what a list shows of its stories is fetched for each
//! page.

use super::details::{Details, Shelves};
use super::guard::Guard;
use super::hosting::Trail;
use super::memory::sum_of_page;
use super::ready::{Keep, Ready};
use super::totals::{Rendered, Totals};
use crate::cores;
use crate::diagnostic::{Failure, Report};
use crate::export::{SearchIndex, SiteFiles, StoryEntry};
use crate::model::Shape;
use crate::present::view::{PageOf, PageView, StorySummaryView};
use crate::present::{Arranged, ListPage};
use crate::render::Output;
use std::sync::Arc;

/// Pages of lists that an earlier build made, by their path and a sum over all that they are made of.
pub(super) trait KnownPages: Sync {
    /// Takes a page over into the new site. Nothing when it must be rendered.
    fn recall(&self, path: &str, sum: &str) -> Option<Rendered>;

    /// Hears of a page that was rendered.
    fn note(&self, path: &str, sum: String, rendered: &Rendered);
}

/// Whoever takes part in it.
#[derive(Clone, Copy)]
pub(super) struct Keepers<'a> {
    /// What knows some pages already, where anything does.
    pub(super) known: Option<&'a dyn KnownPages>,
    /// What takes each file that is clean.
    pub(super) guard: &'a Guard<'a>,
    /// What takes each file.
    pub(super) unguarded: &'a Keep<'a>,
    /// Where the stories wait.
    pub(super) shelves: &'a Shelves,
}

/// The pages and files in the making.
struct SiteRun<'a> {
    ready: &'a Ready,
    keepers: Keepers<'a>,
    totals: &'a Totals,
    pages: Rendered,
    /// Paths of the pages that search engines are to list.
    listed: Vec<String>,
    /// Paths of the other files.
    others: Vec<String>,
}

/// Renders all of it. Gives the number of HTML pages.
pub(super) fn render_site(
    ready: &Ready,
    (totals, files): (&mut Totals, &SiteFiles<'_>),
    keepers: Keepers<'_>,
    report: &mut Report,
) -> Result<usize, Failure> {
    let words = ready.site_words();
    let lists = std::mem::take(&mut totals.lists).arrange(ready.site(), &words);
    let (pages, listed, others) = (Rendered::default(), Vec::new(), Vec::new());
    let mut run = SiteRun { ready, keepers, totals, pages, listed, others };
    run.pages(&lists, report)?;
    run.files(files)?;
    run.search(&lists)?;
    let SiteRun { pages: Rendered { paths, census }, others, .. } = run;
    let count = paths.len();
    let mut trail = std::mem::take(&mut totals.trail);
    trail.census.merge(&census);
    trail.merge(Trail::of_pages(ready.site()));
    let mut taken = Vec::new();
    if !trail.moves.is_empty() {
        for (laid, sum) in totals.details.iter().zip(&totals.sums) {
            taken.extend(Details::unfold_sound(keepers.shelves, laid, *sum)?.paths);
        }
    }
    let taken = taken.into_iter().chain(paths).chain(others);
    let files = trail.into_files((ready.site(), ready.view()), taken, report);
    files.iter().try_for_each(|file| keepers.guard.keep(file))?;
    Ok(count)
}

impl SiteRun<'_> {
    fn pages(&mut self, lists: &Arranged<'_>, report: &mut Report) -> Result<(), Failure> {
        let ready = self.ready;
        for page in ready.plain_pages(&self.totals.rules) {
            self.page(&page, report)?;
        }
        if ready.shape() == Shape::Archive {
            self.lists(lists, report)?;
        }
        Ok(())
    }

    fn page(&mut self, page: &PageOf, report: &mut Report) -> Result<(), Failure> {
        let rendered = self.render(page, report)?;
        self.add(&page.page, rendered);
        Ok(())
    }

    fn lists(&mut self, lists: &Arranged<'_>, report: &mut Report) -> Result<(), Failure> {
        let pages: Vec<ListPage<'_>> = lists.pages().collect();
        let made = cores::gather(pages.len(), |at| pages.get(at).map(|page| self.list_page(page)));
        for made in made.into_iter().flatten() {
            let (page, rendered, own) = made?;
            self.add(&page, rendered);
            report.append(own);
        }
        Ok(())
    }

    fn list_page(&self, page: &ListPage<'_>) -> Result<(PageView, Rendered, Report), Failure> {
        let mut report = Report::new();
        let Some(known) = self.keepers.known else {
            let page = page.present(self.stories_of(page)?);
            let rendered = self.render(&page, &mut report)?;
            return Ok((page.page, rendered, report));
        };
        let frame = page.present(Vec::new());
        let sums = page.positions().iter().map(|at| self.totals.sums.get(*at as usize).copied());
        let (path, sum) = (&frame.page.path, sum_of_page(&frame, sums));
        if let Some(rendered) = known.recall(path, &sum) {
            return Ok((frame.page, rendered, report));
        }
        let rendered = self.render(&page.present(self.stories_of(page)?), &mut report)?;
        known.note(path, sum, &rendered);
        Ok((frame.page, rendered, report))
    }

    fn render(&self, page: &PageOf, report: &mut Report) -> Result<Rendered, Failure> {
        let keep: &Keep<'_> = &|output| self.keepers.guard.keep(output);
        self.ready.render(std::slice::from_ref(page), keep, report)
    }

    fn add(&mut self, page: &PageView, Rendered { paths, census }: Rendered) {
        if !page.noindex {
            self.listed.push(page.path.clone());
        }
        self.pages.paths.extend(paths);
        self.pages.census.merge(&census);
    }

    fn files(&mut self, files: &SiteFiles<'_>) -> Result<(), Failure> {
        let ready = self.ready;
        for asset in ready.assets() {
            self.file(asset)?;
        }
        let listed = std::mem::take(&mut self.listed);
        files.files(&listed, ready.icons()).try_for_each(|file| self.file(&file))
    }

    fn file(&mut self, file: &Output) -> Result<(), Failure> {
        self.others.push(file.path.clone());
        self.keepers.guard.keep(file)
    }

    fn search(&mut self, lists: &Arranged<'_>) -> Result<(), Failure> {
        if !self.ready.has_search() {
            return Ok(());
        }
        let mut index = SearchIndex::default();
        for position in lists.newest_first() {
            self.entry(*position)?.iter().for_each(|entry| index.add(entry));
        }
        let found = index.into_files();
        for file in &found.words {
            self.others.push(file.path.clone());
            (self.keepers.unguarded)(file)?;
        }
        found.others.iter().try_for_each(|file| self.file(file))
    }

    fn stories_of(&self, page: &ListPage<'_>) -> Result<Vec<Arc<StorySummaryView>>, Failure> {
        let summary = |position: &u32| Ok(self.entry(*position)?.map(|entry| entry.summary));
        page.positions().iter().filter_map(|position| summary(position).transpose()).collect()
    }

    /// What the whole site needs of a story.
    fn entry(&self, position: u32) -> Result<Option<StoryEntry>, Failure> {
        let Totals { details, sums, .. } = self.totals;
        let at = position as usize;
        let Some((laid, sum)) = details.get(at).zip(sums.get(at)) else { return Ok(None) };
        Ok(Details::unfold_sound(self.keepers.shelves, laid, *sum)?.entry)
    }
}
