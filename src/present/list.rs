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
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Stories on one page, with all that a list tells of each.
const STORIES_ON_A_PAGE: usize = 20;
/// Stories on one page of a year, which is there to be searched through and shows titles only.
const TITLES_ON_A_PAGE: usize = 200;
/// How many pages before and after the present one a list leads to.
const NEAR: usize = 2;

/// The lists of an archive before their pages are made: who stands where.
///
/// Keeps of each story only what gives it its place; what a page shows of its stories is handed in when the page is
/// made, so that no more is in memory than one page needs.
#[derive(Debug, Default)]
pub struct Lists {
    stories: Vec<Listed>,
    /// The years, and the folders of the lists of topics.
    years: Numbered,
    topics: Numbered,
}

/// What gives a story its place in the lists.
#[derive(Debug, Serialize, Deserialize)]
pub struct Placing {
    /// When it was published, as the editor wrote it.
    day: Option<Box<str>>,
    year: Option<Box<str>>,
    /// The folders of the lists of its topics.
    topics: Vec<Box<str>>,
    path: Box<str>,
}

/// A story that has its place in some lists.
#[derive(Debug)]
struct Listed {
    /// Its number among all stories.
    position: u32,
    year: Option<u32>,
    /// When it was published, as the editor wrote it, and behind that its path.
    day_and_path: Box<str>,
    /// Where the path begins; nothing where the day is not known.
    day_bytes: Option<u32>,
    topics: Box<[u32]>,
}

/// Texts that many stories have in common, each with a number.
#[derive(Debug, Default)]
struct Numbered(BTreeMap<Box<str>, u32>);

/// All lists with their pages still to be made.
#[derive(Debug)]
pub struct Arranged<'a> {
    site: &'a Site,
    words: &'a Words,
    menu: Menu,
    /// That of all stories comes first.
    lists: Vec<List>,
}

/// A page of a list, still without what it shows of its stories.
#[derive(Debug)]
pub struct ListPage<'a> {
    arranged: &'a Arranged<'a>,
    list: &'a List,
    /// Which page of the list, from 1, and which is its last.
    place: (usize, usize),
    positions: &'a [u32],
}

impl Lists {
    /// With room for so many stories.
    pub fn with_room(stories: usize) -> Self {
        Self { stories: Vec::with_capacity(stories), ..Self::default() }
    }

    /// Takes in a story. `position` is its number among all.
    pub fn add(&mut self, position: usize, story: &Placing) {
        let Placing { day, year, topics, path } = story;
        self.stories.push(Listed {
            position: to_u32(position),
            year: year.as_deref().map(|year| self.years.number(year)),
            day_and_path: [day.as_deref().unwrap_or_default(), path].concat().into(),
            day_bytes: day.as_deref().map(|day| to_u32(day.len())),
            topics: topics.iter().map(|topic| self.topics.number(topic)).collect(),
        });
    }

    /// Puts the stories into their lists, the newest first.
    pub fn arrange<'a>(mut self, site: &'a Site, words: &'a Words) -> Arranged<'a> {
        self.stories.sort_unstable_by(|a, b| b.day().cmp(&a.day()).then_with(|| a.path().cmp(b.path())));
        let (topics, years) = (self.topic_lists(site), self.year_lists());
        let links = |lists: &[List]| lists.iter().map(List::link).collect::<Vec<_>>();
        let menu = Menu { topics: links(&topics), years: links(&years) };
        let stories = self.positions(|_| true);
        let all = List { kind: "all", folder: String::new(), heading: site.title.clone(), stories };
        let lists = std::iter::once(all).chain(topics).chain(years).collect();
        Arranged { site, words, menu, lists }
    }

    fn topic_lists(&self, site: &Site) -> Vec<List> {
        let list = |heading: &String, folder: String| {
            let number = self.topics.0.get(folder.as_str())?;
            let stories = self.positions(|story| story.topics.contains(number));
            Some(List { kind: "topic", heading: heading.clone(), stories, folder })
        };
        site.topics.iter().filter_map(|topic| list(&topic.title, topic_path(&topic.id))).collect()
    }

    /// None where one list would hold them all.
    fn year_lists(&self) -> Vec<List> {
        let list = |year: &str, number: u32| {
            let stories = self.positions(|story| story.year == Some(number));
            List { kind: "year", folder: format!("list/year/{year}/"), heading: year.to_owned(), stories }
        };
        let Numbered(years) = &self.years;
        if years.len() < 2 {
            Vec::new()
        } else {
            years.iter().rev().map(|(year, number)| list(year, *number)).collect()
        }
    }

    /// The numbers of some stories, in their order.
    fn positions(&self, is_in: impl Fn(&Listed) -> bool) -> Vec<u32> {
        self.stories.iter().filter(|story| is_in(story)).map(|story| story.position).collect()
    }
}

impl Placing {
    /// That of a story.
    pub fn of(story: &StorySummaryView) -> Self {
        Self {
            day: story.published.as_ref().map(|date| date.edtf.as_str().into()),
            year: story.year.as_deref().map(Into::into),
            topics: story.topics.iter().map(|topic| topic.path.as_str().into()).collect(),
            path: story.path.as_str().into(),
        }
    }
}

impl Listed {
    fn day(&self) -> Option<&str> {
        self.day_and_path.get(..self.day_bytes? as usize)
    }

    fn path(&self) -> &str {
        self.day_and_path.get(self.day_bytes.unwrap_or_default() as usize..).unwrap_or_default()
    }
}

impl Numbered {
    /// The number of a text, which is given one when it comes for the first time.
    fn number(&mut self, text: &str) -> u32 {
        if let Some(number) = self.0.get(text) {
            return *number;
        }
        let number = to_u32(self.0.len());
        self.0.insert(text.into(), number);
        number
    }
}

/// Of what an archive can have: nobody writes four thousand million stories.
fn to_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

impl Arranged<'_> {
    /// The numbers of all stories, the newest first.
    pub fn newest_first(&self) -> &[u32] {
        self.lists.first().map_or(&[], |all| &all.stories)
    }

    /// The front page and the further pages of all lists.
    pub fn pages(&self) -> impl Iterator<Item = ListPage<'_>> {
        self.lists.iter().flat_map(|list| list.pages(self))
    }
}

impl ListPage<'_> {
    /// The numbers of the stories that it shows.
    pub const fn positions(&self) -> &[u32] {
        self.positions
    }

    /// The page, with these stories in it.
    pub fn present(&self, stories: Vec<Arc<StorySummaryView>>) -> PageOf {
        let Arranged { site, words, menu, .. } = self.arranged;
        let content = ContentView::Home { stories, list: self.list.view(self.place, menu) };
        PageOf { page: self.list.page(self.place.0, site, words), content }
    }
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
#[derive(Debug)]
struct Menu {
    topics: Vec<ListLinkView>,
    years: Vec<ListLinkView>,
}

/// A list of stories, which may go over several pages.
#[derive(Debug)]
struct List {
    kind: &'static str,
    /// Relative to the site's root; empty for the list of all.
    folder: String,
    heading: String,
    /// Their numbers among all stories.
    stories: Vec<u32>,
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

    /// Its pages: one where it has no stories.
    fn pages<'a>(&'a self, arranged: &'a Arranged<'a>) -> impl Iterator<Item = ListPage<'a>> {
        let most = if self.kind == "year" { TITLES_ON_A_PAGE } else { STORIES_ON_A_PAGE };
        let last = self.stories.len().div_ceil(most).max(1);
        (1..=last).map(move |number| {
            let positions = self.stories.chunks(most).nth(number - 1).unwrap_or_default();
            ListPage { arranged, list: self, place: (number, last), positions }
        })
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

    fn view(&self, (number, last): (usize, usize), menu: &Menu) -> ListView {
        let mark = |links: &[ListLinkView]| -> Vec<ListLinkView> {
            let is_here = |link: &ListLinkView| link.path == self.folder;
            links.iter().map(|link| ListLinkView { is_here: is_here(link), ..link.clone() }).collect()
        };
        ListView {
            kind: self.kind,
            heading: self.heading.clone(),
            count: self.stories.len(),
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
