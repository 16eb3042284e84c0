//! What the feeds say, whatever their format: stories, or corrections, the newest first.
//!
//! Times are days of the content. A story that gives none is left out, since a feed is a list by time.

use super::xml::escape;
use super::{StoryEntry, address};
use crate::present::view::{CorrectionView, DateView, PublisherView, SiteView, StorySummaryView};
use serde::{Deserialize, Serialize};

/// How many entries a feed holds.
pub(super) const MOST_ENTRIES: usize = 50;
/// Stands for "never so far" in a feed without entries, where Atom asks for a time.
const NEVER: &str = "1970-01-01";

/// What a feed tells of a correction.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CorrectionEntry {
    /// Of the change; nothing where no single day, month or year is known.
    date: Option<String>,
    /// How grave it is, in words.
    tier: String,
    /// The fact that changed, if one did.
    about: Option<String>,
    was: String,
    now: String,
    note_html: String,
    /// Its entry in the log, relative to the story's folder.
    href: String,
}

impl CorrectionEntry {
    /// The part of the view that feeds tell.
    pub(super) fn of(view: &CorrectionView) -> Self {
        Self {
            date: view.date.machine.clone(),
            tier: view.tier.label.to_string(),
            about: view.fact.as_ref().map(|fact| fact.label.to_string()),
            was: view.was.clone(),
            now: view.now.clone(),
            note_html: view.note_html.clone(),
            href: view.href.clone(),
        }
    }
}

/// What can stand in a feed of stories that come one after another: no more of them are kept than the feed holds.
#[derive(Debug, Default)]
pub(super) struct Newest(Vec<Candidate>);

#[derive(Debug)]
struct Candidate {
    day: String,
    path: String,
    /// With the one correction that it stands for, in a feed of these.
    story: StoryEntry,
}

impl Newest {
    /// Takes in a story that tells when it was last updated, and that feeds are to know of.
    pub(super) fn add_story(&mut self, story: &StoryEntry) {
        let updated = story.summary.updated.as_ref().and_then(|date| date.machine.as_ref());
        if let (Some(day), true) = (updated, story.is_listed()) {
            self.add((day, &story.summary.path), || story.with_corrections(Vec::new()));
        }
    }

    /// Takes in the corrections of a story that feeds are to know of.
    pub(super) fn add_corrections(&mut self, story: &StoryEntry) {
        for correction in story.corrections.iter().filter(|_| story.is_listed()) {
            let day = correction.date.as_deref().unwrap_or(NEVER);
            let path = format!("{}{}", story.summary.path, correction.href);
            self.add((day, &path), || story.with_corrections(vec![correction.clone()]));
        }
    }

    /// The stories that are left, a feed's worth.
    pub(super) fn stories(&self) -> impl Iterator<Item = &StoryEntry> {
        self.0.iter().map(|candidate| &candidate.story)
    }

    fn add(&mut self, (day, path): (&str, &str), story: impl FnOnce() -> StoryEntry) {
        let before = self.0.partition_point(|other| (day, other.path.as_str()) <= (other.day.as_str(), path));
        if before < MOST_ENTRIES {
            let (day, path) = (day.to_owned(), path.to_owned());
            self.0.insert(before, Candidate { day, path, story: story() });
            self.0.truncate(MOST_ENTRIES);
        }
    }
}

/// A feed.
#[derive(Debug)]
pub(super) struct Feed<'a> {
    pub(super) title: String,
    pub(super) description: &'a str,
    pub(super) language: &'a str,
    /// The site's front page.
    pub(super) home_url: String,
    /// The feed itself, which is its id.
    pub(super) url: String,
    pub(super) publisher: Option<&'a PublisherView>,
    /// Whoever answers for the site: its publisher, else its own name.
    pub(super) author: &'a str,
    /// The newest day of its entries.
    pub(super) updated: String,
    pub(super) entries: Vec<Entry<'a>>,
}

/// An entry of a feed.
#[derive(Debug)]
pub(super) struct Entry<'a> {
    /// Its address, which is its id.
    pub(super) url: String,
    pub(super) title: String,
    pub(super) content: Content<'a>,
    pub(super) language: &'a str,
    pub(super) authors: &'a [String],
    pub(super) published: Option<String>,
    /// A day.
    pub(super) updated: &'a str,
}

/// What an entry tells.
#[derive(Debug)]
pub(super) enum Content<'a> {
    /// A few sentences of text.
    Summary(&'a str),
    /// All there is to say, with absolute links.
    Html(String),
}

/// The stories.
pub(super) fn of_stories<'a>(
    site: &'a SiteView,
    stories: impl Iterator<Item = &'a StoryEntry>,
    path: &str,
) -> Feed<'a> {
    let listed = stories.filter(|story| story.is_listed());
    let dated = listed.filter_map(|story| story_entry(site, &story.summary));
    feed(site, site.title.clone(), path, dated.collect())
}

/// The corrections of these stories.
pub(super) fn of_corrections<'a>(
    site: &'a SiteView,
    stories: impl Iterator<Item = &'a StoryEntry>,
    path: &str,
) -> Feed<'a> {
    let of_story = |story: &'a StoryEntry| {
        story.corrections.iter().map(|correction| correction_entry(site, &story.summary, correction))
    };
    feed(
        site,
        format!("Corrections: {}", site.title),
        path,
        stories.filter(|story| story.is_listed()).flat_map(of_story).collect(),
    )
}

fn feed<'a>(site: &'a SiteView, title: String, path: &str, mut entries: Vec<Entry<'a>>) -> Feed<'a> {
    entries.sort_by(|a, b| b.updated.cmp(a.updated).then_with(|| a.url.cmp(&b.url)));
    entries.truncate(MOST_ENTRIES);
    Feed {
        title,
        description: &site.description,
        language: &site.language,
        home_url: address(site, ""),
        url: address(site, path),
        publisher: site.publisher.as_ref(),
        author: site.publisher.as_ref().map_or(&site.title, |publisher| &publisher.name),
        updated: entries.first().map_or(NEVER, |entry| entry.updated).to_owned(),
        entries,
    }
}

fn story_entry<'a>(site: &SiteView, story: &'a StorySummaryView) -> Option<Entry<'a>> {
    Some(Entry {
        url: address(site, &story.path),
        title: story.title.clone(),
        content: Content::Summary(if story.standfirst.is_empty() { &story.title } else { &story.standfirst }),
        language: &story.language,
        authors: &story.authors,
        published: story.published.as_ref().and_then(first_day),
        updated: story.updated.as_ref()?.machine.as_deref()?,
    })
}

fn correction_entry<'a>(
    site: &SiteView,
    story: &'a StorySummaryView,
    correction: &'a CorrectionEntry,
) -> Entry<'a> {
    let url = address(site, &format!("{}{}", story.path, correction.href));
    let about = correction.about.as_ref().unwrap_or(&story.title);
    let change = match (correction.was.as_str(), correction.now.as_str()) {
        ("", "") => String::new(),
        (was, now) => format!("<p><del>{}</del> <ins>{}</ins></p>\n", escape(was), escape(now)),
    };
    Entry {
        title: format!("{}: {about}", correction.tier),
        content: Content::Html(change + &with_absolute_links(&correction.note_html, &url)),
        language: &story.language,
        authors: &story.authors,
        published: correction.date.clone(),
        updated: correction.date.as_deref().unwrap_or(NEVER),
        url,
    }
}

/// The first day of a date that may be a month or a year.
fn first_day(date: &DateView) -> Option<String> {
    let machine = date.machine.as_ref()?;
    Some(match machine.len() {
        4 => format!("{machine}-01-01"),
        7 => format!("{machine}-01"),
        _ => machine.clone(),
    })
}

/// HTML of ours whose links lead on from `page`, with absolute addresses in them.
fn with_absolute_links(html: &str, page: &str) -> String {
    let mut parts = html.split("href=\"");
    let before = parts.next().unwrap_or_default().to_owned();
    parts.fold(before, |before, part| {
        let (link, rest) = part.split_once('"').unwrap_or((part, ""));
        before + "href=\"" + &resolve(link, page) + "\"" + rest
    })
}

/// A link on a page as an absolute address (RFC 3986, section 5, for links without a query before their path).
fn resolve(link: &str, page: &str) -> String {
    let page = page.split('#').next().unwrap_or(page);
    let scheme_end = page.find("://").map_or(0, |at| at + 3);
    let (scheme, rest) = page.split_at_checked(scheme_end).unwrap_or(("", page));
    let (host, folder) = rest.split_once('/').unwrap_or((rest, ""));
    let has_scheme = link.split(['/', '?', '#']).next().is_some_and(|start| start.contains(':'));
    if has_scheme {
        return link.to_owned();
    }
    if link.starts_with("//") {
        return format!("{}{link}", scheme.trim_end_matches("//"));
    }
    if link.starts_with('#') || link.is_empty() {
        return format!("{page}{link}");
    }
    let above = folder.rsplit_once('/').filter(|_| !link.starts_with('/')).map(|(folder, _)| folder);
    let mut parts: Vec<&str> = above.map_or_else(Vec::new, |folder| folder.split('/').collect());
    for part in link.trim_start_matches('/').split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    format!("{scheme}{host}/{}", parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::{MOST_ENTRIES, Newest, StoryEntry, with_absolute_links};
    use serde_json::json;

    /// A story with the day of its last update, and a correction of each of some days.
    fn story(path: &str, updated: &str, corrections: &[&str]) -> StoryEntry {
        let date = json!({"text": updated, "machine": updated, "edtf": updated});
        let counts = ["facts", "sources", "agreed", "compatible", "conflicting", "single_source"];
        let more = ["incomparable", "discrepancies", "unresolved"];
        let counts: serde_json::Map<_, _> =
            counts.into_iter().chain(more).map(|name| (name.to_owned(), json!(0))).collect();
        let correction = |(number, day): (usize, &&str)| {
            json!({"date": day, "tier": "", "about": null, "was": "", "now": "", "note_html": "",
                "href": format!("corrections/#c{number}")})
        };
        let corrections: Vec<_> = corrections.iter().enumerate().map(correction).collect();
        let entry = json!({
            "summary": {
                "title": path, "standfirst": "", "language": "en", "authors": [], "published": null,
                "updated": date, "counts": counts, "topics": [], "year": null, "reviews": [],
                "path": path, "noindex": false,
            },
            "corrections": corrections, "pages": [path], "files": [], "reviews": [], "terms": null,
        });
        serde_json::from_value(entry).expect("an entry")
    }

    fn paths(newest: &Newest) -> Vec<&str> {
        newest.stories().map(|story| story.summary.path.as_str()).collect()
    }

    #[test]
    fn the_newest_stories_are_kept_whatever_the_order_in_which_they_come() {
        let all: Vec<StoryEntry> = (0..MOST_ENTRIES * 2)
            .map(|number| story(&format!("{number:03}/"), &format!("20{:02}-05-02", number / 2), &[]))
            .collect();
        // The newest years, in each the first by path.
        let pair = |year: usize| [2 * year, 2 * year + 1].map(|number| format!("{number:03}/"));
        let wanted: Vec<String> = (MOST_ENTRIES / 2..MOST_ENTRIES).rev().flat_map(pair).collect();
        let (mut rising, mut falling, mut mixed) = (Newest::default(), Newest::default(), Newest::default());
        for number in 0..all.len() {
            rising.add_story(&all[number]);
            falling.add_story(&all[all.len() - 1 - number]);
            mixed.add_story(&all[number * 37 % all.len()]);
        }
        for newest in [rising, falling, mixed] {
            assert_eq!(paths(&newest), wanted);
        }
    }

    #[test]
    fn each_correction_counts_by_its_own_day() {
        let mut newest = Newest::default();
        newest.add_corrections(&story("a/", "2024-01-01", &["2024-03-01", "2020-01-01"]));
        newest.add_corrections(&story("b/", "2025-01-01", &["2024-02-01"]));
        assert_eq!(paths(&newest), ["a/", "b/", "a/"]);
        assert!(newest.stories().all(|story| story.corrections.len() == 1), "one entry, one correction");
        for _ in 0..MOST_ENTRIES {
            newest.add_corrections(&story("c/", "2025-01-01", &["2024-02-15"]));
        }
        assert_eq!(newest.stories().count(), MOST_ENTRIES);
        assert_eq!(paths(&newest).first(), Some(&"a/"));
        assert!(!paths(&newest).contains(&"b/"), "the oldest make room");
    }

    #[test]
    fn what_is_not_to_be_listed_or_has_no_day_is_in_no_feed() {
        let (mut hidden, mut undated) = (story("a/", "2024-01-01", &["2024-03-01"]), story("b/", "", &[]));
        hidden.pages.clear();
        std::sync::Arc::make_mut(&mut undated.summary).updated = None;
        let mut newest = Newest::default();
        newest.add_story(&hidden);
        newest.add_corrections(&hidden);
        newest.add_story(&undated);
        assert!(paths(&newest).is_empty());
    }

    #[test]
    fn links_of_a_note_become_absolute() {
        let page = "https://a.example/sub/story/corrections/#c1";
        let rows = [
            ("https://b.example/x", "https://b.example/x"),
            ("mailto:a@b.example", "mailto:a@b.example"),
            ("//b.example/x", "https://b.example/x"),
            ("#c2", "https://a.example/sub/story/corrections/#c2"),
            ("../facts/#age", "https://a.example/sub/story/facts/#age"),
            ("../../about/", "https://a.example/sub/about/"),
            ("/top", "https://a.example/top"),
            ("more?x=1", "https://a.example/sub/story/corrections/more?x=1"),
            ("../../../../../out", "https://a.example/out"),
        ];
        for (link, absolute) in rows {
            let html = format!("<p>See <a href=\"{link}\">it</a> and <em>that</em>.</p>");
            assert_eq!(with_absolute_links(&html, page), html.replace(link, absolute), "{link}");
        }
    }
}
