//! The roads that the swap takes only on other systems, or where the target is a mount point.

use super::manifest::{self, Digest, Manifest, Record};
use super::place::Place;
use super::{ownership, swap, sync};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const OLD: &[(&str, &str)] =
    &[("index.html", "old"), ("a/b/c.html", "c"), ("d", "a file"), ("kept.html", "kept")];
const NEW: &[(&str, &str)] =
    &[("index.html", "new!"), ("a/b", "a file now"), ("d/e/f.html", "f"), ("kept.html", "kept")];

/// A folder for a site, with a place `public` in it.
fn folder() -> (TempDir, Place) {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("site")).unwrap();
    let place = Place::find(&folder.path().join("public"), &folder.path().join("site")).unwrap();
    (folder, place)
}

/// Writes a whole site, with its manifest.
fn write_site(folder: &Path, files: &[(&str, &str)]) -> Manifest {
    let manifest = Manifest::new(files.iter().map(|(path, content)| Record {
        path: (*path).to_owned(),
        bytes: content.len() as u64,
        sha256: Digest::of(content.as_bytes()),
    }));
    for (path, content) in files {
        fs::create_dir_all(folder.join(path).parent().unwrap()).unwrap();
        fs::write(folder.join(path), content).unwrap();
    }
    fs::write(folder.join(manifest::NAME), manifest.to_text()).unwrap();
    manifest
}

fn holds(folder: &Path, files: &[(&str, &str)]) {
    ownership::check(folder).unwrap();
    let mut expected: Vec<&str> = files.iter().map(|(path, _)| *path).chain([manifest::NAME]).collect();
    expected.sort_unstable();
    assert_eq!(Vec::from_iter(ownership::files_below(folder).unwrap()), expected);
    for (path, content) in files {
        assert_eq!(fs::read_to_string(folder.join(path)).unwrap(), *content, "{path}");
    }
}

#[test]
fn sync_copies_the_new_site_over_the_old() {
    let (root, place) = folder();
    write_site(place.target(), OLD);
    let new = write_site(&root.path().join("new"), NEW);
    let modified = || fs::metadata(place.target().join("kept.html")).unwrap().modified().unwrap();
    let before = modified();
    sync::sync(&root.path().join("new"), place.target(), &new).unwrap();
    holds(place.target(), NEW);
    assert_eq!(modified(), before);
}

#[test]
fn a_sync_that_was_killed_is_known_as_ours_and_can_be_done_again() {
    let (root, place) = folder();
    write_site(place.target(), OLD);
    let new = write_site(&root.path().join("new"), NEW);
    let paths = OLD.iter().chain(NEW).map(|(path, _)| Record::unknown(path));
    fs::write(place.target().join(manifest::NAME), Manifest::in_flux(paths).to_text()).unwrap();
    for (path, content) in [
        ("index.html", "new!"),
        ("kept.html.variorum-part", "ke"),
        ("variorum-manifest.json.variorum-part", "{"),
    ] {
        fs::write(place.target().join(path), content).unwrap();
    }
    ownership::check(place.target()).unwrap();
    sync::sync(&root.path().join("new"), place.target(), &new).unwrap();
    holds(place.target(), NEW);
}

#[test]
fn two_renames_do_what_an_exchange_does() {
    let (root, place) = folder();
    write_site(place.target(), OLD);
    write_site(&place.beside("new"), NEW);
    swap::rename_twice(&place, &place.beside("new")).unwrap();
    holds(place.target(), NEW);
    assert!(swap::rename_twice(&place, &root.path().join("missing")).is_err());
    holds(place.target(), NEW);
}

#[test]
fn a_manifest_reads_back_as_it_was_written() {
    let (root, _) = folder();
    let manifest = write_site(root.path(), OLD);
    let text = manifest.to_text();
    let kept = manifest.clone().keeping(vec!["gone.html".to_owned(), "a \"b\".html".to_owned()]);
    let in_flux = Manifest::in_flux(manifest.files.into_iter());
    for text in [&text, &kept.to_text(), &in_flux.to_text()] {
        assert_eq!(Manifest::parse(text.as_bytes()).unwrap().to_text(), **text);
    }
    for text in
        ["", "{}", &text.replace("variorum\"", "other\""), &text.replace("\"format\": 1", "\"format\": 2")]
    {
        assert!(Manifest::parse(text.as_bytes()).is_none(), "{text}");
    }
}
