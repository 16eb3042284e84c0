//! The pages on which an archive lists its stories: all of them, which begin at the front page, and those of each topic
//! and of each year.

use super::page::{Place, Titles, view};
use super::structured::Subject;
use super::view::{
    ContentView, LinkView, ListLinkView, ListPageView, ListView, PageOf, PageView, StorySummaryView,
};
use crate::model::{Site, Story, TopicId};
use crate::words::Words;
use chrono::Datelike;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Stories on one page, with all that a list tells of each.
const STORIES_ON_A_PAGE: usize = 20;
/// Stories on one page of a year, which is there to be searched through and shows titles only.
const TITLES_ON_A_PAGE: usize = 200;
/// How many pages before and after the present one a list leads to.
const NEAR: usize = 2;

/// The front page of an archive and the further pages of its lists; the newest stories come first.
pub fn present_lists(site: &Site, mut stories: Vec<Arc<StorySummaryView>>, words: &Words) -> Vec<PageOf> {
    let day = |story: &Arc<StorySummaryView>| story.published.as_ref().map(|date| date.edtf.clone());
    stories.sort_by_cached_key(|story| (std::cmp::Reverse(day(story)), story.path.clone()));
    let (topics, years) = (topic_lists(site, &stories), year_lists(&stories));
    let links = |lists: &[List]| lists.iter().map(List::link).collect::<Vec<_>>();
    let menu = Menu { topics: links(&topics), years: links(&years) };
    let all = List { kind: "all", folder: String::new(), heading: site.title.clone(), stories };
    let lists = std::iter::once(all).chain(topics).chain(years);
    lists.flat_map(|list| list.into_pages(site, &menu, words)).collect()
}

/// What a story is about, each with its list.
pub(super) fn topics(site: &Site, story: &Story) -> Vec<LinkView> {
    let own = site.topics.iter().filter(|topic| story.topics.contains(&topic.id));
    own.map(|topic| LinkView { title: topic.title.clone(), path: topic_path(&topic.id) }).collect()
}

/// The year in which a story was published; of a date that may be several days, the first.
pub(super) fn year(story: &Story) -> Option<String> {
    story.published.as_ref()?.days()?.first.map(|day| day.year().to_string())
}

fn topic_path(id: &TopicId) -> String {
    format!("list/topic/{id}/")
}

/// The ways to the lists of topics and years.
struct Menu {
    topics: Vec<ListLinkView>,
    years: Vec<ListLinkView>,
}

/// A list of stories, which may go over several pages.
struct List {
    kind: &'static str,
    /// Relative to the site's root; empty for the list of all.
    folder: String,
    heading: String,
    stories: Vec<Arc<StorySummaryView>>,
}

fn topic_lists(site: &Site, stories: &[Arc<StorySummaryView>]) -> Vec<List> {
    let list = |heading: &String, folder: String| {
        let is_in = |story: &&Arc<StorySummaryView>| story.topics.iter().any(|topic| topic.path == folder);
        let stories = stories.iter().filter(is_in).cloned().collect();
        List { kind: "topic", heading: heading.clone(), stories, folder }
    };
    let lists = site.topics.iter().map(|topic| list(&topic.title, topic_path(&topic.id)));
    lists.filter(|list| !list.stories.is_empty()).collect()
}

/// None where one list would hold them all.
fn year_lists(stories: &[Arc<StorySummaryView>]) -> Vec<List> {
    let years: BTreeSet<&String> = stories.iter().filter_map(|story| story.year.as_ref()).collect();
    let list = |year: &String| {
        let stories = stories.iter().filter(|story| story.year.as_ref() == Some(year)).cloned().collect();
        List { kind: "year", folder: format!("list/year/{year}/"), heading: year.clone(), stories }
    };
    if years.len() < 2 { Vec::new() } else { years.into_iter().rev().map(list).collect() }
}

impl List {
    fn link(&self) -> ListLinkView {
        ListLinkView {
            title: self.heading.clone(),
            count: self.stories.len(),
            path: self.folder.clone(),
            is_here: false,
        }
    }

    fn into_pages(mut self, site: &Site, menu: &Menu, words: &Words) -> Vec<PageOf> {
        let most = if self.kind == "year" { TITLES_ON_A_PAGE } else { STORIES_ON_A_PAGE };
        let stories = std::mem::take(&mut self.stories);
        let count = stories.len();
        let last = count.div_ceil(most).max(1);
        let mut stories = stories.into_iter();
        let page = |number| {
            let shown = self.view((number, last), count, menu);
            let content = ContentView::Home { stories: stories.by_ref().take(most).collect(), list: shown };
            PageOf { page: self.page(number, site, words), content }
        };
        (1..=last).map(page).collect()
    }

    /// Where a page of the list goes.
    fn path(&self, number: usize) -> String {
        match (number, self.kind) {
            (1, _) => self.folder.clone(),
            (_, "all") => format!("list/{number}/"),
            _ => format!("{}{number}/", self.folder),
        }
    }

    fn page(&self, number: usize, site: &Site, words: &Words) -> PageView {
        let is_front = number == 1 && self.kind == "all";
        let kind = if is_front { "home" } else { "list" };
        let place = Place { kind, path: self.path(number), story_folder: String::new(), words };
        if is_front {
            let titles = Titles { title: site.title.clone(), description: site.description.clone() };
            let page = view(site, place, titles);
            let structured_data_html = Subject::new(site, &page).map(|page| page.web_site());
            return PageView { structured_data_html: structured_data_html.unwrap_or_default(), ..page };
        }
        let name = if number == 1 {
            self.heading.clone()
        } else {
            words.title_list_page(&self.heading, &number.to_string())
        };
        let title = if self.kind == "all" { name.clone() } else { words.title(&name, &site.title) };
        view(site, place, Titles { title, description: words.description_list(&name) })
    }

    fn view(&self, (number, last): (usize, usize), count: usize, menu: &Menu) -> ListView {
        let mark = |links: &[ListLinkView]| -> Vec<ListLinkView> {
            let is_here = |link: &ListLinkView| link.path == self.folder;
            links.iter().map(|link| ListLinkView { is_here: is_here(link), ..link.clone() }).collect()
        };
        ListView {
            kind: self.kind,
            heading: self.heading.clone(),
            count,
            number,
            last,
            previous_path: (number > 1).then(|| self.path(number - 1)),
            next_path: (number < last).then(|| self.path(number + 1)),
            pages: self.numbers(number, last),
            topics: mark(&menu.topics),
            years: mark(&menu.years),
        }
    }

    /// The first page, the last, and those near `here`.
    fn numbers(&self, here: usize, last: usize) -> Vec<ListPageView> {
        if last == 1 {
            return Vec::new();
        }
        let is_shown = |number: &usize| *number == 1 || *number == last || number.abs_diff(here) <= NEAR;
        let page = |number: usize| ListPageView {
            number,
            path: self.path(number),
            is_here: number == here,
            is_after_gap: number > 1 && !is_shown(&(number - 1)),
        };
        (1..=last).filter(is_shown).map(page).collect()
    }
}
