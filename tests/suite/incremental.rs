//! A build that takes over what an earlier one made, against one that makes everything anew: the same files to the
//! byte, the same told, whatever was done in between to the site, the output or the cache.

use crate::tree;
use proptest::prelude::*;
use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use tempfile::TempDir;
use variorum::pipeline::{self, Caching, Options, Outcome, Progress};

const SITE_YAML: &str = "title: Archive\nbase_url: https://example.net\ntheme: plain\n";

/// How many stories were built.
#[derive(Default)]
struct Count(AtomicUsize);

impl Progress for Count {
    fn story_done(&self, _done: usize, _of: usize) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

/// An archive that is built again and again.
struct Archive(TempDir);

impl Archive {
    fn new(stories: usize) -> Self {
        let archive = Self(tempfile::tempdir().expect("a temporary folder"));
        archive.put_all(stories);
        archive
    }

    /// The site as it is at first, and nothing else.
    fn put_all(&self, stories: usize) {
        let _ = fs::remove_dir_all(self.path(""));
        self.put("site.yaml", SITE_YAML);
        self.put("content/pages/about.md", "---\ntitle: About\n---\nWords.\n");
        for number in 0..stories {
            self.put_story(&format!("content/{number}"), number);
        }
    }

    fn path(&self, below: &str) -> PathBuf {
        self.0.path().join("site").join(below)
    }

    fn put(&self, path: &str, text: &str) {
        tree::write(&self.0.path().join("site"), &[(path, text)]);
    }

    /// A story with a warning, an old address, a correction and the text of one of its sources.
    fn put_story(&self, folder: &str, number: usize) {
        let id = folder.trim_start_matches("content/");
        let file = |name: &str| format!("{folder}/{name}");
        self.put(
            &file("story.md"),
            &format!("---\ntitle: Story {number}\naliases: old/{id}/\npublished: 2019-11-12\n---\nIt cost [[cost]].\n"),
        );
        for source in ["paper", "radio", "unused"] {
            self.put(
                &file(&format!("sources/{source}.md")),
                &format!("---\ntitle: The {source}\nkind: report\n---\n"),
            );
        }
        self.put_value(folder, "7 pounds");
        self.put(&file("corrections.yaml"), "- {id: c1, date: 2019-11-14, tier: wording, note: A word.}\n");
        self.put(&format!("evidence/{id}/paper.txt"), "They say that it cost 7 pounds, or 8 pounds.\n");
    }

    fn put_value(&self, folder: &str, value: &str) {
        let claim = |source: &str, value: &str| {
            format!("    - source: {source}\n      value: {value}\n      excerpt: it cost {value}\n")
        };
        let claims = claim("paper", "7 pounds") + &claim("radio", value);
        let fact = format!("cost:\n  question: What did it cost?\n  kind: quantity\n  claims:\n{claims}");
        self.put(&format!("{folder}/facts/all.yaml"), &fact);
    }

    fn build(&self, out: &str, caching: Caching) -> (Outcome, usize) {
        let options = Options {
            site: self.0.path().join("site"),
            out: self.0.path().join(out),
            base_url: None,
            drafts: false,
            caching,
        };
        let count = Count::default();
        let outcome = pipeline::build(&options, &count).expect("the disk is sound");
        (outcome, count.0.into_inner())
    }

    /// How many stories a build makes anew that may take over others.
    fn built(&self) -> usize {
        self.build("out/public", Caching::On).1
    }

    /// Holds a build that takes over against one that does not.
    fn compare(&self, after: &str) {
        let clean = self.0.path().join("clean");
        let _ = fs::remove_dir_all(&clean);
        let (wanted, _) = self.build("clean/public", Caching::Off);
        let (found, _) = self.build("out/public", Caching::On);
        assert_eq!(told(&found), told(&wanted), "after {after}");
        assert!(wanted.summary.is_some() || !after.starts_with("at first"), "{:#?}", wanted.diagnostics);
        if wanted.summary.is_some() {
            let (found, wanted) = (tree::read(&self.out()), tree::read(&clean.join("public")));
            let differing: Vec<&String> = wanted
                .keys()
                .chain(found.keys())
                .filter(|path| found.get(*path) != wanted.get(*path))
                .collect();
            assert!(differing.is_empty(), "after {after}: {differing:?}");
        }
    }

    fn out(&self) -> PathBuf {
        self.0.path().join("out/public")
    }

    fn cache(&self) -> PathBuf {
        self.0.path().join("out/.public.variorum-cache")
    }

    fn spare(&self) -> PathBuf {
        self.cache().join("spare")
    }

    /// The folders of stories, sorted.
    fn stories(&self) -> Vec<String> {
        let entries = fs::read_dir(self.path("content")).expect("there is content");
        let names = entries.map(|entry| entry.expect("readable").file_name().into_string().expect("UTF-8"));
        let mut folders: Vec<String> =
            names.filter(|name| name != "pages").map(|name| format!("content/{name}")).collect();
        folders.sort();
        folders
    }
}

/// All that a build says, but for the name of its folder.
fn told(outcome: &Outcome) -> String {
    let summary = outcome.summary.clone().map(|summary| pipeline::Summary { out: PathBuf::new(), ..summary });
    format!("{:#?}\n{summary:#?}", outcome.diagnostics)
}

/// Does something to the site, mostly to the story in a folder.
type Edit = fn(&Archive, &str, u32);

/// What can be done to a site, its output and its cache.
const EDITS: &[(&str, Edit)] = &[
    ("another value", |site, story, dice| site.put_value(story, &format!("{} pounds", 7 + dice % 3))),
    ("a value that cannot be read", |site, story, _| site.put_value(story, "many [pounds")),
    ("a new story", |site, _, dice| site.put_story(&format!("content/new-{}", dice % 4), dice as usize)),
    ("a story less", |site, story, _| {
        if site.stories().len() > 1 {
            fs::remove_dir_all(site.path(story)).expect("it is there");
        }
    }),
    ("a story with another address", |site, story, dice| {
        let _ = fs::rename(site.path(story), site.path(&format!("content/moved-{}", dice % 4)));
    }),
    ("a stylesheet of the site's own", |site, _, dice| {
        site.put("assets/plain.css", &format!("body {{ margin: {dice}px }}"));
    }),
    ("a template of the site's own", |site, _, dice| {
        site.put(
            "templates/page.html",
            &format!("<title>{{{{ page.title }}}}</title>{dice}{{{{ body_html | safe }}}}"),
        );
    }),
    ("a template less", |site, _, _| drop(fs::remove_file(site.path("templates/page.html")))),
    ("another title of the site", |site, _, dice| {
        site.put("site.yaml", &SITE_YAML.replace("Archive", &format!("Archive {}", dice % 3)));
    }),
    ("another level of a check", |site, _, _| {
        site.put("site.yaml", &format!("{SITE_YAML}checks: {{unused-source: allow}}\n"));
    }),
    ("words of the site's own", |site, _, dice| {
        site.put("strings/en.yaml", &format!("verdict-agreed: Agreed {}\n", dice % 3));
    }),
    ("a file as it was, written again", |site, story, _| {
        let path = site.path(story).join("story.md");
        let text = fs::read(&path).expect("it is there");
        fs::write(&path, text).expect("it can be written");
    }),
    ("a correction", |site, story, dice| {
        let note = format!(
            "- {{id: c1, date: 2019-12-{:02}, tier: fact-corrected, note: It was so.}}\n",
            1 + dice % 28
        );
        site.put(&format!("{story}/corrections.yaml"), &note);
    }),
    ("no corrections", |site, story, _| drop(fs::remove_file(site.path(story).join("corrections.yaml")))),
    ("another text of evidence", |site, story, dice| {
        let id = story.trim_start_matches("content/");
        site.put(&format!("evidence/{id}/radio.txt"), &format!("On air: it cost {} pounds.\n", 7 + dice % 2));
    }),
    ("a folder of evidence behind a link, with another text", |site, story, dice| {
        let id = story.trim_start_matches("content/");
        let (here, elsewhere) = (site.path("evidence").join(id), site.path("../elsewhere").join(id));
        if !here.is_symlink() && here.is_dir() {
            tree::copy(&here, &elsewhere);
            fs::remove_dir_all(&here).expect("it is there");
            std::os::unix::fs::symlink(&elsewhere, &here).expect("it can be linked");
            site.built();
        }
        if elsewhere.is_dir() {
            fs::write(elsewhere.join("paper.txt"), format!("It cost {} pounds.", 7 + dice % 2))
                .expect("it is there");
        }
    }),
    ("no evidence", |site, _, _| drop(fs::remove_dir_all(site.path("evidence")))),
    ("a plain page", |site, _, dice| {
        site.put(
            &format!("content/pages/page-{}.md", dice % 2),
            &format!("---\ntitle: Page {dice}\n---\nWords.\n"),
        );
    }),
    ("a draft", |site, story, _| {
        site.put(&format!("{story}/story.md"), "---\ntitle: Not yet\ndraft: true\n---\nIt cost [[cost]].\n");
    }),
    ("a name that is withheld", |site, story, _| {
        let matter = "redact:\n  - {forms: [Leonardo], as: the boy, because: A trial.}\n";
        site.put(
            &format!("{story}/story.md"),
            &format!("---\ntitle: Of Leonardo\n{matter}---\nIt cost [[cost]].\n"),
        );
    }),
    ("a file that is none of the story's", |site, story, _| {
        site.put(&format!("{story}/facts/notes.txt"), "x");
    }),
    ("a text that nobody reads, or one less", |site, story, dice| {
        let places = ["content", story, "content/none/sources", "content/pages", "strings"];
        let path = format!("{}/Notes.YML", places[dice as usize % places.len()]);
        if fs::remove_file(site.path(&path)).is_err() {
            site.put(&path, "x");
        }
    }),
    ("no cache", |site, _, _| drop(fs::remove_dir_all(site.cache()))),
    ("a byte of the stories' cache", |site, _, dice| spoil(&site.cache().join("stories"), dice)),
    ("a byte of the index", |site, _, dice| spoil(&site.cache().join("index"), dice)),
    ("half the stories' cache", |site, _, dice| cut(&site.cache().join("stories"), dice)),
    ("a line of the stories' cache that was not written to its end", |site, _, dice| {
        rewrite(&site.cache().join("stories"), |text| {
            let lines: Vec<&str> = text.lines().collect();
            let line = lines.get(dice as usize % lines.len()).copied().unwrap_or_default();
            format!("{text}{}", line.get(..line.len() / 2).unwrap_or_default())
        });
    }),
    ("each line of the stories' cache twice", |site, _, _| {
        rewrite(&site.cache().join("stories"), |text| text.repeat(2));
    }),
    ("a stories' cache of another version", |site, _, dice| {
        rewrite(&site.cache().join("stories"), |text| text.replacen('\n', &format!("{dice}\n"), 1));
    }),
    ("half the index", |site, _, dice| cut(&site.cache().join("index"), dice)),
    ("no output", |site, _, _| drop(fs::remove_dir_all(site.out()))),
    ("another byte in a finished page", |site, story, _| {
        let page = site.out().join(page(story));
        if let Ok(text) = fs::read_to_string(&page) {
            fs::write(&page, text.replacen('e', "f", 1)).expect("it can be written");
        }
    }),
    ("another byte in the front page", |site, _, _| {
        let page = site.out().join("index.html");
        if let Ok(text) = fs::read_to_string(&page) {
            fs::write(&page, text.replacen('e', "f", 1)).expect("it can be written");
        }
    }),
    ("another title and day of a story", |site, story, dice| {
        let day = 1 + dice % 28;
        site.put(
            &format!("{story}/story.md"),
            &format!("---\ntitle: Of day {day}\npublished: 20{day:02}-11-{day:02}\n---\nIt cost [[cost]].\n"),
        );
    }),
    ("a finished page less", |site, story, _| {
        drop(fs::remove_file(site.out().join(page(story))));
    }),
    ("no spare", |site, _, _| drop(fs::remove_dir_all(site.spare()))),
    ("no note on the spare", |site, _, _| drop(fs::remove_file(site.cache().join("spare.note")))),
    ("a byte of the note on the spare", |site, _, dice| spoil(&site.cache().join("spare.note"), dice)),
    ("half the note on the spare", |site, _, dice| cut(&site.cache().join("spare.note"), dice)),
    ("a page of the spare less", |site, story, _| drop(fs::remove_file(site.spare().join(page(story))))),
    ("another page in the spare", |site, story, _| {
        let page = site.spare().join(page(story));
        if fs::remove_file(&page).is_ok() {
            fs::write(&page, "another").expect("it can be written");
        }
    }),
    ("a file more in the spare", |site, story, _| {
        let folder = site.spare().join(page(story)).with_file_name("");
        if folder.is_dir() {
            fs::write(folder.join("more.html"), "more").expect("it can be written");
        }
    }),
    ("a file in the place of the spare", |site, _, _| {
        if fs::remove_dir_all(site.spare()).is_ok() {
            fs::write(site.spare(), "a file").expect("it can be written");
        }
    }),
    ("the spare of another site", |site, _, _| {
        let _ = fs::remove_dir_all(site.spare());
        tree::copy(&site.path("content"), &site.spare());
    }),
    ("a finished page of the same bytes, written anew", |site, story, _| {
        let page = site.out().join(page(story));
        if let Ok(text) = fs::read(&page) {
            fs::remove_file(&page).expect("it is there");
            fs::write(&page, text).expect("it can be written");
        }
    }),
    ("a page of the old site and the new one, written to under both names", |site, story, _| {
        let page = site.spare().join(page(story));
        if let Ok(text) = fs::read_to_string(&page) {
            fs::write(&page, text.replacen('e', "f", 1)).expect("it can be written");
        }
    }),
    ("a build without a cache", |site, _, _| drop(site.build("out/public", Caching::Off))),
    ("a build that was killed once it had the spare", |site, _, _| {
        let _ = fs::remove_file(site.cache().join("spare.note"));
        let _ = fs::rename(site.spare(), site.out().with_file_name(".public.variorum-new"));
    }),
    ("a build that was killed before its end was noted", |site, _, _| {
        let kept = ["index", "spare.note"].map(|name| (name, fs::read(site.cache().join(name)).ok()));
        site.put("content/pages/about.md", "---\ntitle: Before the end\n---\nWords.\n");
        site.built();
        for (name, text) in kept {
            if let Some(text) = text {
                fs::write(site.cache().join(name), text).expect("it can be written");
            }
        }
    }),
    ("nothing", |_, _, _| {}),
];

/// The page of a story, relative to the finished site.
fn page(story: &str) -> PathBuf {
    Path::new(story.trim_start_matches("content/")).join("index.html")
}

fn spoil(path: &Path, dice: u32) {
    let Ok(mut bytes) = fs::read(path) else { return };
    let at = dice as usize % bytes.len();
    bytes[at] ^= 1;
    fs::write(path, bytes).expect("it can be written");
}

/// Nothing where the file is no text any more.
fn rewrite(path: &Path, text: impl Fn(&str) -> String) {
    let Ok(old) = fs::read_to_string(path) else { return };
    fs::write(path, text(&old)).expect("it can be written");
}

fn cut(path: &Path, dice: u32) {
    let Ok(bytes) = fs::read(path) else { return };
    fs::write(path, &bytes[..dice as usize % bytes.len()]).expect("it can be written");
}

/// Runs of edits, one or two between any two builds.
fn edits() -> impl Strategy<Value = Vec<Vec<(prop::sample::Index, u32)>>> {
    let edit = (any::<prop::sample::Index>(), any::<u32>());
    prop::collection::vec(prop::collection::vec(edit, 1..3), 8)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4, max_shrink_iters: 20, failure_persistence: None, rng_seed: proptest::test_runner::RngSeed::Fixed(8), ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_edited_comes_out_as_if_made_anew(rounds in edits()) {
        let site = Archive::new(3);
        site.compare("at first");
        for round in rounds {
            let mut after = Vec::new();
            for (which, dice) in round {
                let (name, edit) = which.get(EDITS);
                let stories = site.stories();
                edit(&site, &stories[dice as usize % stories.len()], dice);
                after.push(*name);
            }
            site.compare(&after.join(", "));
        }
    }
}

#[test]
fn each_edit_alone_comes_out_as_if_made_anew() {
    let site = Archive::new(2);
    site.compare("at first");
    for (name, edit) in EDITS {
        site.put_all(2);
        site.built();
        edit(&site, "content/0", 5);
        site.compare(name);
    }
}

/// Without the features for them, what the program says of that must be the same too.
#[test]
fn cards_packed_copies_and_a_search_come_out_as_if_made_anew() {
    let site = Archive::new(5);
    for settings in [
        "exports: [search, cards]\n",
        "exports: [search, cards]\ncompress: [gzip]\n",
        "compress: [gzip, brotli]\n",
        "exports: [cards, facts]\ncompress: [brotli]\n",
        "exports: all\n",
    ] {
        site.put("site.yaml", &format!("{SITE_YAML}{settings}"));
        site.compare(&format!("at first: {settings}"));
        let title = "---\ntitle: A headline on the card\n---\nIt cost [[cost]].\n";
        site.put("content/1/story.md", title);
        site.compare(&format!("at first, then a headline: {settings}"));
        site.put_value("content/2", "9 pounds");
        site.compare(&format!("at first, then a value: {settings}"));
        site.put_story("content/1", 1);
        site.put_value("content/2", "7 pounds");
        site.compare(&format!("at first, then as it was: {settings}"));
    }
}

#[test]
fn only_what_changed_is_built() {
    let site = Archive::new(5);
    assert_eq!(site.built(), 5, "a first build");
    assert_eq!(site.built(), 0, "nothing edited");
    site.put_value("content/2", "9 pounds");
    assert_eq!(site.built(), 1, "one story edited");
    site.put_story("content/6", 6);
    assert_eq!(site.built(), 1, "one story more");
    site.put("content/pages/about.md", "---\ntitle: About us\n---\nWords.\n");
    assert_eq!(site.built(), 6, "what all stories stand on");
    fs::remove_dir_all(site.path("content/6")).expect("it is there");
    assert_eq!(site.built(), 0, "one story less");
    let text = fs::read(site.path("content/3/story.md")).expect("it is there");
    fs::write(site.path("content/3/story.md"), text).expect("it can be written");
    assert_eq!(site.built(), 0, "a file written as it was");
    let public = site.0.path().join("out/public");
    fs::remove_file(public.join("4/index.html")).expect("it is there");
    assert_eq!(site.built(), 1, "a finished page less");
}

/// Inodes of the output folder and of a page in it that is never edited, to tell one tree from another.
fn trees(site: &Archive) -> (u64, u64) {
    let inode = |path: PathBuf| fs::metadata(path).expect("it is there").ino();
    (inode(site.out()), inode(site.out().join("4/index.html")))
}

#[test]
fn two_trees_take_turns_and_share_what_is_the_same() {
    let site = Archive::new(8);
    site.built();
    let (first, page) = trees(&site);
    site.put_value("content/2", "8 pounds");
    site.compare("a first edit");
    let (second, _) = trees(&site);
    assert!(site.spare().is_dir() && first != second);
    let edits: [(&str, &str); 4] = [
        ("content/2", "9 pounds"),
        ("content/3", "8 pounds"),
        ("content/2", "8 pounds"),
        ("content/3", "7 pounds"),
    ];
    for (round, (story, value)) in edits.into_iter().enumerate() {
        site.put_value(story, value);
        site.compare(&format!("{value} in {story}"));
        assert_eq!(
            trees(&site),
            (if round % 2 == 0 { first } else { second }, page),
            "after {value} in {story}"
        );
    }
    site.put_value("content/2", "many [pounds");
    site.compare("an error");
    assert!(site.spare().is_dir(), "a build that fails leaves the spare");
    site.put_value("content/2", "9 pounds");
    site.compare("its end");
    assert_eq!(trees(&site), (first, page));
    site.put("site.yaml", &SITE_YAML.replace("Archive", "Another title on every page"));
    site.compare("another title");
    assert!(!site.spare().exists(), "what is other on every page is not kept twice");
}

/// The reader of an old page, and whoever else holds on to a file, is never written to.
#[test]
fn no_file_of_a_finished_site_is_written_to() {
    let site = Archive::new(8);
    site.built();
    for value in ["8 pounds", "9 pounds", "7 pounds", "8 pounds"] {
        let files = tree::read(&site.out());
        let held = site.0.path().join("held");
        for path in tree::file_paths(&files) {
            let held = held.join(path);
            fs::create_dir_all(held.parent().expect("a folder")).expect("it can be made");
            fs::hard_link(site.out().join(path), held).expect("it can be linked");
        }
        site.put_value("content/2", value);
        site.built();
        assert_eq!(tree::read(&held), files, "before {value}");
        fs::remove_dir_all(held).expect("it is there");
    }
}

/// A cache that came to another machine with the content and the site: there every stamp is another.
#[test]
fn what_is_copied_is_known_by_its_content() {
    let site = Archive::new(3);
    site.built();
    let copy = Archive(tempfile::tempdir().expect("a temporary folder"));
    tree::copy(site.0.path(), copy.0.path());
    assert_eq!(copy.built(), 0);
    copy.compare("being copied");
}

#[test]
fn no_cache_means_none() {
    let site = Archive::new(1);
    site.build("out/public", Caching::Off);
    assert!(!site.cache().exists());
}

/// What is withheld stands in no file beside the site either, not even in the pages that told it before.
#[test]
fn a_name_that_is_withheld_is_not_kept() {
    let site = Archive::new(8);
    site.put("content/0/story.md", "---\ntitle: Of Leonardo\n---\nIt cost [[cost]].\n");
    site.built();
    site.put_value("content/1", "9 pounds");
    site.built();
    let (_, edit) = EDITS.iter().find(|(name, _)| name.contains("withheld")).expect("it is listed");
    edit(&site, "content/0", 0);
    let (outcome, _) = site.build("out/public", Caching::On);
    assert!(outcome.summary.is_some(), "{:#?}", outcome.diagnostics);
    assert!(site.spare().is_dir());
    for (path, content) in tree::read(&site.path("../out")) {
        let text = content.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
        assert!(!text.contains("Leonardo"), "{path}: {text}");
    }
    assert_eq!(site.built(), 1, "and so it is built again");
}
