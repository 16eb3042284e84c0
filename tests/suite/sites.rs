//! Whole sites: `tests/cases/sites/<name>/` with a folder `expected/` beside `content/`, the finished site to the byte.
//!
//! They use a theme of their own (mostly `themes/plain/`, a few lines), so that the pages can be read as a diff and a change
//! of the default theme does not touch them. `UPDATE_EXPECTED=1 cargo test` writes them anew.

use crate::tree::{self, Tree};
use std::fs;
use std::path::{Path, PathBuf};
use variorum::diagnostic::draw;
use variorum::pipeline::{self, Caching, Options, Progress};

/// Nobody watches.
struct Silent;

impl Progress for Silent {
    fn story_done(&self, _done: usize, _of: usize) {}
}

#[test]
fn every_site_comes_out_as_expected() {
    for site in sites() {
        let expected = site.join("expected");
        let found = build(&site);
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            let _ = fs::remove_dir_all(&expected);
            tree::write_all(&expected, &found);
        }
        let wanted = tree::read(&expected);
        assert_eq!(tree::file_paths(&found), tree::file_paths(&wanted), "files of {}", site.display());
        for (path, content) in &found {
            let text =
                |bytes: &Option<Vec<u8>>| bytes.as_deref().map(String::from_utf8_lossy).map(String::from);
            assert_eq!(text(content), text(&wanted[path]), "{path} of {}", site.display());
        }
    }
}

#[test]
fn two_builds_in_two_folders_give_the_same_bytes() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    assert_eq!(build(root), build(root));
}

/// The sites with a folder of expected files.
fn sites() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/sites");
    let mut sites: Vec<PathBuf> =
        fs::read_dir(folder).expect("there are sites").map(|entry| entry.expect("readable").path()).collect();
    sites.retain(|site| site.join("expected").is_dir());
    sites.sort();
    assert!(!sites.is_empty());
    sites
}

/// Builds a site into a fresh folder, and gives every file of the result.
fn build(site: &Path) -> Tree {
    let out = tempfile::tempdir().expect("a folder can be made");
    let options = Options {
        site: site.to_path_buf(),
        out: out.path().join("public"),
        base_url: None,
        drafts: false,
        caching: Caching::Off,
    };
    let outcome = pipeline::build(&options, &Silent).expect("the site can be built");
    let told: Vec<String> = outcome.diagnostics.iter().map(draw).collect();
    assert!(outcome.summary.is_some(), "{}", told.join("\n"));
    tree::read(&options.out)
}
