//! Deployments to a folder, as an editor calls them, and what a killed one leaves.

use crate::{program, tree};
use std::io;
use std::path::{Path, PathBuf};
use std::process::Output;
use std::sync::atomic::{AtomicUsize, Ordering};
use tempfile::TempDir;
use variorum::deploy::{Deployment, Finished, Folder, Old, Policy, Progress, Strangers, Target, Trust};
use variorum::render::Output as File;
use variorum::write::Staging;

const OLD: &[(&str, &str)] = &[
    ("404.html", "not here"),
    ("assets/a.1.css", "style"),
    ("gone/index.html", "gone"),
    ("index.html", "home"),
    ("place", "a file"),
];
const NEW: &[(&str, &str)] = &[
    ("404.html", "not here"),
    ("assets/a.2.css", "style 2"),
    ("index.html", "home 2"),
    ("place/index.html", "a folder now"),
    ("sitemap.xml", "list"),
];

/// A folder with a site's `public/` in it, and beside it a place to deploy to.
struct Place(TempDir);

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        tree::write(folder.path(), &[("site/site.yaml", "title: T\n")]);
        Self(folder)
    }

    fn path(&self, below: &str) -> PathBuf {
        self.0.path().join(below)
    }

    fn build(&self, files: &[(&str, &str)]) {
        let staging = Staging::open(&self.path("site/public"), &self.path("site")).expect("a place");
        for (path, content) in files {
            let file = File { path: (*path).to_owned(), bytes: content.as_bytes().to_vec() };
            staging.write(&file).expect("a file");
        }
        staging.publish().expect("a site");
    }

    fn deploy(&self, flags: &[&str]) -> (Option<i32>, String) {
        let (site, target) = (self.path("site"), self.path("target"));
        let (site, target) = (site.to_str().expect("text"), target.to_str().expect("text"));
        let call = [&["deploy", "--site", site, target], flags].concat();
        self.said(&program::call(&call))
    }

    /// The exit code and all that was said, without the temporary folder's name.
    fn said(&self, output: &Output) -> (Option<i32>, String) {
        let text = String::from_utf8_lossy(&[&output.stdout[..], &output.stderr[..]].concat()).into_owned();
        let folder = self.0.path().to_str().expect("text").to_owned() + "/";
        (output.status.code(), text.replace(&folder, ""))
    }

    fn is_as_built(&self) {
        assert!(tree::read(&self.path("target")) == tree::read(&self.path("site/public")));
    }
}

#[test]
fn only_what_has_changed_is_sent() {
    let place = Place::new();
    place.build(OLD);
    assert_eq!(place.deploy(&[]), (Some(0), "Sent 5 of 5 files to target, 27 bytes\n".to_owned()));
    place.is_as_built();
    assert_eq!(place.deploy(&[]), (Some(0), "All 5 files are at target already\n".to_owned()));
    place.build(NEW);
    let before = tree::read(&place.path("target"));
    let would = "remove  place\nsend    assets/a.2.css\nsend    place/index.html\nsend    index.html\n\
                 send    sitemap.xml\nremove  gone/index.html\nremove  assets/a.1.css\n\
                 Would send 4 of 5 files to target, 29 bytes; 3 old files removed\n";
    assert_eq!(place.deploy(&["--dry-run"]), (Some(0), would.to_owned()));
    assert!(tree::read(&place.path("target")) == before);
    let sent = "Sent 4 of 5 files to target, 29 bytes; 3 old files removed\n";
    assert_eq!(place.deploy(&[]), (Some(0), sent.to_owned()));
    place.is_as_built();
}

#[test]
fn kept_files_are_listed_as_kept() {
    let place = Place::new();
    place.build(OLD);
    place.deploy(&[]);
    place.build(&NEW[..3]);
    assert_eq!(place.deploy(&["--keep"]).0, Some(0));
    assert!(place.path("target/assets/a.1.css").is_file());
    let target = place.path("target");
    let verified = program::call(&["verify", target.to_str().expect("text")]);
    assert_eq!(place.said(&verified).0, Some(0));
    assert_eq!(place.deploy(&[]).0, Some(0));
    place.is_as_built();
}

#[test]
fn what_cannot_be_deployed_is_refused_and_changes_nothing() {
    let place = Place::new();
    let refused = |flags: &[&str], reason: &str| {
        let before = tree::read(&place.path("target"));
        let (code, text) = place.deploy(flags);
        assert!(code == Some(2) && text.contains(reason), "{reason}: {text}");
        assert!(tree::read(&place.path("target")) == before, "{reason}");
    };
    refused(&[], "site/public");
    place.build(OLD);
    tree::write(&place.path("target"), &[("notes.txt", "mine"), ("index.html", "mine")]);
    refused(&[], "`target` holds files that no deployment of a site has put there, for example `index.html`");
    tree::write(&place.path("site/public"), &[("index.html", "by hand")]);
    refused(&["--take-over"], "`index.html` is not as its manifest says");
    tree::write(&place.path("site/public"), &[("index.html", "home"), ("more.html", "by hand")]);
    refused(&["--take-over"], "`more.html` is not listed in its manifest");
    std::fs::remove_file(place.path("site/public/more.html")).expect("it is there");
    tree::write(&place.path("site/public"), &[("a/.DS_Store", "litter")]);
    assert_eq!(place.deploy(&["--take-over"]).0, Some(0));
    assert_eq!(tree::read(&place.path("target"))["notes.txt"].as_deref(), Some(&b"mine"[..]));
    for overlapping in ["site/public/below", "site", "site/public", "site/other/../public"] {
        let (site, target) = (place.path("site"), place.path(overlapping));
        let call = ["deploy", "--site", site.to_str().expect("text"), target.to_str().expect("text")];
        let (code, text) = place.said(&program::call(&call));
        assert!(code == Some(2) && text.contains("lie in each other"), "{overlapping}: {text}");
    }
}

#[test]
fn addresses_that_cannot_be_end_with_2() {
    for (address, reason) in [
        ("ftp://host/site", "`ftp` is not known"),
        ("sftp://me:secret@host/site", "a password does not belong"),
        ("s3://key:secret@bucket", "a password does not belong"),
    ] {
        let output = program::call(&["deploy", address]);
        let text = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.code() == Some(2) && text.contains(reason), "{address}: {text}");
    }
}

#[cfg(not(feature = "deploy"))]
#[test]
fn a_program_without_the_engine_says_how_to_get_one_with_it() {
    let output = program::call(&["deploy", "s3://bucket"]);
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.code() == Some(2) && text.contains("--features deploy"), "{text}");
}

/// A folder whose owner is killed at one request: it writes half of the file that was to be sent, and nothing more.
struct Killed<'a> {
    folder: &'a Folder,
    path: &'a Path,
    left: AtomicUsize,
}

impl Killed<'_> {
    fn count(&self) -> io::Result<()> {
        let left = self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1));
        left.map(|_| ()).map_err(|_| io::Error::other("killed"))
    }
}

impl Target for Killed<'_> {
    fn address(&self, path: &str) -> String {
        self.folder.address(path)
    }

    fn width(&self) -> usize {
        1
    }

    fn example(&self) -> io::Result<Option<String>> {
        self.folder.example()
    }

    fn read(&self, path: &str) -> io::Result<Option<Vec<u8>>> {
        self.folder.read(path)
    }

    fn send(&self, path: &str, bytes: Vec<u8>) -> io::Result<()> {
        self.count().inspect_err(|_| {
            let half = String::from_utf8_lossy(&bytes[..bytes.len() / 2]).into_owned();
            tree::write(self.path, &[(&format!("{path}.variorum-part"), &half)]);
        })?;
        self.folder.send(path, bytes)
    }

    fn remove(&self, path: &str) -> io::Result<()> {
        self.count()?;
        self.folder.remove(path)
    }

    fn clear(&self, path: &str) -> io::Result<()> {
        self.count()?;
        self.folder.clear(path)
    }
}

struct Silent;

impl Progress for Silent {
    fn file_done(&self, _done: usize, _of: usize) {}
}

#[test]
fn a_killed_deployment_is_gone_on_with_and_leaves_no_trace() {
    let policy = Policy { old: Old::Remove, strangers: Strangers::Respect, trust: Trust::Manifest };
    let mut kills = 0;
    loop {
        let place = Place::new();
        place.build(OLD);
        assert_eq!(place.deploy(&[]).0, Some(0));
        place.build(NEW);
        let folder = Folder::new(&place.path("target"), &place.path("site/public")).expect("a folder");
        let target = place.path("target");
        let killed = Killed { folder: &folder, path: &target, left: AtomicUsize::new(kills) };
        let site = Finished::open(&place.path("site/public")).expect("a finished site");
        let outcome = Deployment::prepare(&site, &killed, policy)
            .and_then(|deployment| deployment.run(&killed, &Silent));
        if outcome.is_ok() {
            break;
        }
        readers_see_whole_files(&target);
        let (code, text) = place.deploy(&[]);
        assert_eq!(code, Some(0), "{text}");
        place.is_as_built();
        kills += 1;
    }
    assert_eq!(kills, 9);
}

fn readers_see_whole_files(target: &Path) {
    for (path, content) in tree::read(target) {
        let Some(content) = content.filter(|_| !path.contains("variorum-")) else {
            continue;
        };
        let is_known =
            OLD.iter().chain(NEW).any(|(known, bytes)| *known == path && bytes.as_bytes() == content);
        assert!(is_known, "{path} is neither old nor new");
        let style = match content.as_slice() {
            b"home" => "assets/a.1.css",
            b"home 2" => "assets/a.2.css",
            _ => continue,
        };
        assert!(target.join(style).is_file(), "the page is there without {style}");
    }
}
