//! The write stage by itself: what is in the target before, during and after.

use crate::tree;
use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use tempfile::TempDir;
use variorum::diagnostic::Failure;
use variorum::render::Output;
use variorum::write::{Published, Staging};

const OLD: &[(&str, &str)] =
    &[("index.html", "old"), ("sources/index.html", "old sources"), ("gone/a.html", "gone")];
const NEW: &[(&str, &str)] =
    &[("index.html", "new"), ("sources/index.html", "new sources"), ("facts/b.html", "b")];

/// A site folder to build from, as empty as can be.
struct Site(TempDir);

impl Site {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        tree::write(folder.path(), &[("site.yaml", "title: T\n"), ("content/story.md", "")]);
        Self(folder)
    }

    fn path(&self, below: &str) -> PathBuf {
        self.0.path().join(below)
    }

    fn open(&self) -> Result<Staging, Failure> {
        Staging::open(&self.path("public"), self.0.path())
    }

    fn publish(&self, files: &[(&str, &str)]) -> Result<Published, Failure> {
        let staging = self.open()?;
        write_all(&staging, files);
        staging.publish()
    }

    /// Everything in the site's folder but the site, so that what should not stay behind is seen.
    fn beside_public(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.0.path())
            .expect("the site's folder can be read")
            .map(|entry| entry.expect("an entry").file_name().into_string().expect("a name in UTF-8"))
            .filter(|name| !matches!(name.as_str(), "site.yaml" | "content" | "public"))
            .collect();
        names.sort();
        names
    }

    /// Whether the target holds these files and a manifest, and nothing more.
    fn holds(&self, files: &[(&str, &str)]) {
        let tree = tree::read(&self.path("public"));
        let mut expected: Vec<&str> =
            files.iter().map(|(path, _)| *path).chain(["variorum-manifest.json"]).collect();
        expected.sort_unstable();
        assert_eq!(tree::file_paths(&tree), expected);
        for (path, content) in files {
            assert_eq!(tree[*path].as_deref(), Some(content.as_bytes()), "{path}");
        }
    }
}

fn write_all(staging: &Staging, files: &[(&str, &str)]) {
    for (path, content) in files {
        staging.write(&output(path, content)).expect("the file can be written");
    }
}

fn output(path: &str, content: &str) -> Output {
    Output { path: path.to_owned(), bytes: content.as_bytes().to_vec() }
}

#[test]
fn the_first_build_makes_the_target_and_the_next_replaces_it_whole() {
    let site = Site::new();
    site.publish(OLD).expect("a first build");
    site.holds(OLD);
    let published = site.publish(NEW).expect("a second build");
    site.holds(NEW);
    assert_eq!((published.files, published.bytes), (3, 15));
    assert_eq!(site.beside_public(), [""; 0]);
}

#[test]
fn a_file_that_is_as_it_was_stays_the_same_file() {
    let site = Site::new();
    site.publish(OLD).expect("a first build");
    let file = |path: &str| {
        let metadata = fs::metadata(site.path("public").join(path)).expect("the file is there");
        (metadata.ino(), metadata.modified().expect("systems keep it"), metadata.nlink())
    };
    let before = ["index.html", "sources/index.html", "variorum-manifest.json"].map(file);
    site.publish(OLD).expect("the same site again");
    assert_eq!(["index.html", "sources/index.html", "variorum-manifest.json"].map(file), before);
    // As long as before, and also when the manifest does not know of it.
    let mut files = OLD.to_vec();
    files[0] = ("index.html", "NEW");
    fs::write(site.path("public/sources/index.html"), "OLD SOURCES").expect("somebody writes as much");
    site.publish(&files).expect("a third build");
    site.holds(&files);
    assert_ne!(file("index.html").0, before[0].0);
    assert_ne!(file("sources/index.html").0, before[1].0);
    assert_eq!(file("gone/a.html").2, 1, "the old name is gone");
}

#[test]
fn an_empty_target_and_one_with_missing_folders_above_are_fine() {
    let site = Site::new();
    fs::create_dir(site.path("public")).expect("a folder");
    site.publish(OLD).expect("a build into an empty folder");
    site.holds(OLD);
    let deep = site.path("a/b/c");
    let staging = Staging::open(&deep, site.0.path()).expect("a deep target");
    staging.publish().expect("an empty site");
    assert_eq!(tree::file_paths(&tree::read(&deep)), ["variorum-manifest.json"]);
}

#[test]
fn a_build_that_stops_leaves_the_old_site_and_no_trace() {
    let site = Site::new();
    site.publish(OLD).expect("a first build");
    let staging = site.open().expect("a second build");
    write_all(&staging, NEW);
    site.holds(OLD);
    drop(staging);
    site.holds(OLD);
    assert_eq!(site.beside_public(), [""; 0]);
}

#[test]
fn what_a_killed_build_left_is_cleared() {
    let site = Site::new();
    site.publish(OLD).expect("a first build");
    tree::write(&site.path(".public.variorum-new"), &[("half/index.html", "ha")]);
    tree::write(&site.path(".public.variorum-old"), &[("index.html", "older")]);
    tree::write(site.0.path(), &[(".public.variorum-lock", "")]);
    site.publish(NEW).expect("a build after a killed one");
    site.holds(NEW);
    assert_eq!(site.beside_public(), [""; 0]);
}

#[test]
fn an_old_site_that_was_moved_away_comes_back() {
    let site = Site::new();
    site.publish(OLD).expect("a first build");
    fs::rename(site.path("public"), site.path(".public.variorum-old")).expect("half of a swap");
    drop(site.open().expect("a build after a killed one"));
    site.holds(OLD);
    assert_eq!(site.beside_public(), [""; 0]);
}

/// What a stranger may have done to a target of ours, and the example that the message must name.
type Stranger = (&'static str, fn(&Path), &'static str);

const STRANGERS: &[Stranger] = &[
    ("a file", |public| tree::write(public, &[("notes.txt", "mine")]), "notes.txt"),
    ("a hidden file", |public| tree::write(public, &[(".git/HEAD", "ref")]), ".git"),
    ("a file in a folder of ours", |public| tree::write(public, &[("gone/b.txt", "")]), "gone/b.txt"),
    (
        "a file of ours with other content",
        |public| tree::write(public, &[("index.html", "mine!")]),
        "index.html",
    ),
    ("an empty folder", |public| fs::create_dir(public.join("empty")).expect("a folder"), "empty"),
    ("a link", |public| symlink("index.html", public.join("link")).expect("a link"), "link"),
    ("a link to nothing", |public| symlink("nothing", public.join("link")).expect("a link"), "link"),
    (
        "a link in the place of a file of ours",
        |public| {
            fs::remove_file(public.join("index.html")).expect("ours");
            symlink("../content/story.md", public.join("index.html")).expect("a link");
        },
        "index.html",
    ),
    (
        "another program's manifest",
        |public| {
            tree::write(
                public,
                &[("variorum-manifest.json", r#"{"program":"other","format":1,"files":[]}"#)],
            );
        },
        "gone",
    ),
    ("no manifest", |public| fs::remove_file(public.join("variorum-manifest.json")).expect("ours"), "gone"),
    (
        "a file instead of a folder",
        |public| {
            fs::remove_dir_all(public).expect("ours");
            fs::write(public, "mine").expect("a file");
        },
        "",
    ),
];

#[test]
fn a_target_with_a_strangers_work_in_it_is_refused_and_kept() {
    for (name, change, example) in STRANGERS {
        let site = Site::new();
        site.publish(OLD).expect("a first build");
        change(&site.path("public"));
        let before = tree::read(site.0.path());
        is_foreign(name, &site, site.publish(NEW), example);
        assert_eq!(tree::read(site.0.path()), before, "{name}: nothing is changed");
    }
}

#[test]
fn a_stranger_who_comes_during_the_build_is_refused_and_kept() {
    for (name, change, example) in STRANGERS {
        let site = Site::new();
        site.publish(OLD).expect("a first build");
        let staging = site.open().expect("a second build");
        write_all(&staging, NEW);
        change(&site.path("public"));
        let before = tree::read(&site.path("public"));
        is_foreign(name, &site, staging.publish(), example);
        assert_eq!(tree::read(&site.path("public")), before, "{name}: nothing is changed");
        assert_eq!(site.beside_public(), [""; 0], "{name}");
    }
}

fn is_foreign(name: &str, site: &Site, outcome: Result<Published, Failure>, example: &str) {
    let public = fs::canonicalize(site.path("public")).expect("the target is there");
    let expected = if example.is_empty() { public.clone() } else { public.join(example) };
    match outcome {
        Err(Failure::ForeignOutput(folder, found)) => {
            assert_eq!((folder, found), (public, expected), "{name}");
        }
        other => panic!("{name}: {other:?}"),
    }
}

#[test]
fn what_the_desktop_leaves_and_what_somebody_deleted_do_not_matter() {
    let site = Site::new();
    site.publish(OLD).expect("a first build");
    tree::write(&site.path("public"), &[(".DS_Store", "x"), ("sources/Thumbs.db", "x")]);
    fs::remove_file(site.path("public/index.html")).expect("ours");
    site.publish(NEW).expect("a second build");
    site.holds(NEW);
}

#[test]
fn a_second_build_waits_for_nobody() {
    let site = Site::new();
    let first = site.open().expect("a first build");
    assert!(matches!(site.open(), Err(Failure::Busy(_))));
    write_all(&first, NEW);
    first.publish().expect("the first build goes on");
    site.holds(NEW);
    site.publish(OLD).expect("a build after it");
}

#[test]
fn builds_that_start_at_once_take_turns_or_are_refused() {
    let site = Site::new();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..50 {
                    match site.publish(NEW) {
                        Ok(_) | Err(Failure::Busy(_)) => {}
                        other => panic!("{other:?}"),
                    }
                }
            });
        }
    });
    site.holds(NEW);
    assert_eq!(site.beside_public(), [""; 0]);
}

#[test]
fn the_target_may_not_overlap_what_people_wrote() {
    let site = Site::new();
    symlink("content", site.path("words")).expect("a link");
    let refused = [
        ".",
        "..",
        "content",
        "content/new/deep",
        "themes",
        "themes/public",
        "evidence/x",
        "words/x",
        "new/../content",
        "/",
    ];
    for target in refused {
        let outcome = Staging::open(&site.path(target), site.0.path());
        assert!(matches!(outcome, Err(Failure::OutputOverlapsInput(_))), "{target}: {outcome:?}");
    }
    assert!(!site.path("content/new").exists() && !site.path("themes").exists(), "nothing is made");
    for target in ["docs", "content-public", "new/content"] {
        drop(Staging::open(&site.path(target), site.0.path()).expect(target));
    }
}

#[test]
fn a_link_is_followed_and_stays_a_link() {
    let elsewhere = tempfile::tempdir().expect("a temporary folder");
    let site = Site::new();
    let real = elsewhere.path().join("real");
    symlink(&real, site.path("public")).expect("a link to what is not there yet");
    for files in [OLD, NEW] {
        site.publish(files).expect("a build through a link");
        site.holds(files);
        assert!(site.path("public").is_symlink() && real.is_dir());
    }
    assert_eq!(site.beside_public(), [""; 0]);
    assert_eq!(fs::read_dir(elsewhere.path()).expect("a folder").count(), 1);
    fs::remove_file(site.path("public")).expect("the link");
    symlink("public", site.path("public")).expect("a link to itself");
    assert!(matches!(site.open(), Err(Failure::Write(..))));
}

#[test]
fn a_path_is_taken_once_and_stays_inside() {
    let site = Site::new();
    let staging = site.open().expect("a build");
    staging.write(&output("a/b.html", "")).expect("a plain path");
    let refused = [
        "a/b.html",
        "A/B.html",
        "a",
        "",
        "/a",
        "../a",
        "a/../b",
        "a/./c",
        "a//c",
        "a\\c",
        "c:/d",
        "variorum-manifest.json",
        "Variorum-Manifest.json",
    ];
    for path in refused {
        let outcome = staging.write(&output(path, ""));
        assert!(matches!(outcome, Err(Failure::Write(..))), "{path}: {outcome:?}");
    }
}

#[test]
fn equal_sites_are_equal_byte_by_byte_whatever_wrote_first() {
    let (one, other) = (Site::new(), Site::new());
    let files: Vec<(String, String)> =
        (0..200).map(|i| (format!("s{}/{i}.html", i % 7), format!("page {i}"))).collect();
    let staging = one.open().expect("a build");
    for (path, content) in &files {
        staging.write(&output(path, content)).expect("a file");
    }
    let first = staging.publish().expect("one build");
    let staging = other.open().expect("a build");
    std::thread::scope(|scope| {
        for part in files.chunks(50).rev() {
            let staging = &staging;
            scope.spawn(move || {
                for (path, content) in part.iter().rev() {
                    staging.write(&output(path, content)).expect("a file");
                }
            });
        }
    });
    assert_eq!(staging.publish().expect("another build"), first);
    assert_eq!(tree::read(&one.path("public")), tree::read(&other.path("public")));
    assert_ne!(one.publish(NEW).expect("another site").site_sha256, first.site_sha256);
}

#[test]
fn files_are_as_readable_as_any_other() {
    let site = Site::new();
    site.publish(NEW).expect("a build");
    let mode = |path: &str| fs::metadata(site.path(path)).expect("it is there").permissions().mode();
    assert_eq!(mode("public/index.html"), mode("site.yaml"));
    assert_eq!(mode("public/variorum-manifest.json"), mode("site.yaml"));
    assert_eq!(mode("public"), mode("content"));
}

/// Two renames, the road of systems that cannot exchange folders, would fail here: for a moment there is no target.
#[cfg(target_os = "linux")]
#[test]
fn a_reader_always_finds_a_whole_page() {
    let site = Site::new();
    site.publish(OLD).expect("a first build");
    let ended = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for round in 0..100 {
                site.publish(if round % 2 == 0 { NEW } else { OLD }).expect("a build");
            }
            ended.store(true, Ordering::Relaxed);
        });
        let mut reads = 0;
        while !ended.load(Ordering::Relaxed) || reads == 0 {
            let page = fs::read_to_string(site.path("public/index.html")).expect("the page is there");
            assert!(matches!(page.as_str(), "old" | "new"), "{page}");
            reads += 1;
        }
    });
}
