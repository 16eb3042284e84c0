//! A sound site on the disk, into which one hostile file after the other is put.

use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use variorum::diagnostic::{Report, draw};
use variorum::load::{StoryFolder, load_site, load_story};
use variorum::markdown::Parsed;
use variorum::model::Site;
use variorum::pipeline::{self, Options, Progress};
use variorum::resolve::{resolve_site, resolve_story};
use variorum::{check, merge};

/// A site folder of its own, which goes away with the process.
pub struct Desk {
    root: TempDir,
    site: Site,
    story: StoryFolder,
}

impl Desk {
    /// The sound site of the cases.
    pub fn new() -> Self {
        let root = tempfile::tempdir().expect("a temporary folder");
        copy(&cases().join("diagnostics/_base"), root.path());
        let mut report = Report::new();
        let raw = load_site(root.path(), &mut report).expect("the base site can be read");
        let story = raw.story_folders.first().expect("the base site has a story").clone();
        let site = resolve_site(raw, &mut report).expect("the base site is sound");
        Self { root, site, story }
    }

    /// A place in the site's folder.
    pub fn path(&self, below: &str) -> PathBuf {
        self.root.path().join(below)
    }

    /// The site's folder.
    pub fn root(&self) -> &Path {
        self.root.path()
    }

    /// Puts a file into the site.
    pub fn put(&self, below: &str, bytes: &[u8]) {
        let path = self.path(below);
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("folders can be made");
        fs::write(path, bytes).expect("the file can be written");
    }

    /// Every stage of the story up to its checks, and all that they tell, as drawn.
    pub fn examine_story(&self) {
        let mut report = Report::new();
        let raw = load_story(self.root(), &self.story, &mut report).expect("the story can be read");
        if let Some(dossier) = resolve_story(raw, &self.site, &mut report) {
            let findings = merge::merge(&dossier);
            let narrative = Parsed::new(&dossier.story.narrative);
            check::check(&self.site, (&dossier, &narrative), &findings, &mut report);
        }
        draw_all(report);
    }

    /// The site's own files up to their checks.
    pub fn examine_site(&self) {
        let mut report = Report::new();
        let raw = load_site(self.root(), &mut report).expect("the site can be read");
        if let Some(site) = resolve_site(raw, &mut report) {
            check::check_site(&site, std::iter::empty(), &mut report);
        }
        draw_all(report);
    }

    /// Everything that a build does but writing.
    pub fn check_whole(&self) {
        let options = Options::of_all_stories(self.root().to_path_buf());
        let outcome = pipeline::check(&options, &Silent).expect("the site can be read");
        for diagnostic in outcome.diagnostics.iter().take(MOST_DRAWN) {
            std::hint::black_box(draw(diagnostic));
        }
    }
}

/// So many diagnostics are drawn; ten thousand of one kind teach nothing.
const MOST_DRAWN: usize = 20;

fn draw_all(report: Report) {
    for diagnostic in report.into_sorted().iter().take(MOST_DRAWN) {
        std::hint::black_box(draw(diagnostic));
    }
}

/// Nobody watches.
struct Silent;

impl Progress for Silent {
    fn story_done(&self, _done: usize, _of: usize) {}
}

/// The cases of the tests.
pub fn cases() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    // The tests of the program feed the same readers, and start one folder higher.
    let cases = here.join("tests/cases");
    if cases.exists() { cases } else { here.join("../tests/cases") }
}

/// Copies a folder with all that is in it.
pub fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).expect("the folder can be read") {
        let entry = entry.expect("the folder can be read");
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            fs::create_dir_all(&to).expect("folders can be made");
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).expect("the file can be copied");
        }
    }
}
