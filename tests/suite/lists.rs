//! The lists of an archive that goes over several pages: every story can be reached, by page, by topic and by year.

use crate::tree::{self, Tree};
use std::collections::BTreeSet;
use variorum::pipeline::{self, Options, Progress};

/// Nobody watches.
struct Silent;

impl Progress for Silent {
    fn story_done(&self, _done: usize, _of: usize) {}
}

const SITE: &str =
    "title: Long\ntheme: plain\ntopics:\n  - {id: odd, title: Odd}\n  - {id: none, title: None}\n";

#[test]
fn a_long_archive_is_listed_page_by_page_by_topic_and_by_year() {
    let site = archive_of(150);
    let pages = lists(&site);
    let all = (2..=8).map(|number| format!("list/{number}/index.html"));
    let odd =
        ["list/topic/odd/".to_owned()].into_iter().chain((2..=4).map(|n| format!("list/topic/odd/{n}/")));
    let years = [2024, 2025].map(|year| format!("list/year/{year}/"));
    let folders = odd.chain(years).map(|folder| format!("{folder}index.html"));
    let wanted: BTreeSet<String> = ["index.html".to_owned()].into_iter().chain(all).chain(folders).collect();
    assert_eq!(pages, wanted);
    let stories_of = |path: &str| links(&site, path).filter(|link| link.contains("story-")).count();
    assert_eq!(stories_of("index.html"), 20);
    assert_eq!(stories_of("list/8/index.html"), 10);
    assert_eq!(stories_of("list/topic/odd/4/index.html"), 15);
    assert_eq!(stories_of("list/year/2025/index.html"), 110);
}

#[test]
fn a_list_leads_to_its_first_page_its_last_and_those_near() {
    let site = archive_of(400);
    let numbered: Vec<String> = links(&site, "list/10/index.html")
        .filter(|link| link.strip_prefix("../../list/").is_some_and(|rest| !rest.contains(['y', 't'])))
        .collect();
    let near = ["9", "8", "9", "10", "11", "12", "20", "11"];
    assert_eq!(numbered, near.map(|number| format!("../../list/{number}/")));
}

/// Builds an archive of that many stories without facts, forty of them of 2024.
fn archive_of(stories: usize) -> Tree {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let site = folder.path();
    tree::write(site, &[("site.yaml", SITE)]);
    for number in 1..=stories {
        let (year, topics) =
            (if number <= 40 { 2024 } else { 2025 }, if number % 2 == 0 { "[]" } else { "[odd]" });
        let day = number % 28 + 1;
        let story =
            format!("---\ntitle: Story {number}\npublished: {year}-02-{day:02}\ntopics: {topics}\n---\n");
        tree::write(site, &[(&format!("content/story-{number}/story.md"), &story)]);
    }
    let options = Options { out: site.join("public"), ..Options::of_all_stories(site.to_path_buf()) };
    let outcome = pipeline::build(&options, &Silent).expect("the site can be built");
    assert!(outcome.summary.is_some(), "{:?}", outcome.diagnostics);
    tree::read(&options.out)
}

/// The pages that list stories.
fn lists(site: &Tree) -> BTreeSet<String> {
    let is_list =
        |path: &String| path == "index.html" || path.starts_with("list/") && path.ends_with("index.html");
    tree::file_paths(site).into_iter().map(str::to_owned).filter(is_list).collect()
}

/// Where the links of a page lead.
fn links(site: &Tree, path: &str) -> impl Iterator<Item = String> {
    let bytes = site[path].clone().expect("a file");
    let html = String::from_utf8(bytes).expect("text");
    let links: Vec<String> =
        html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect();
    links.into_iter()
}
