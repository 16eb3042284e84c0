//! The tree of the site before this one, kept for the next build to begin with.
//!
//! Nearly all names of the old site are those of files that the new one has too, so the next build need not make ten
//! thousand folders and names for one story that was edited: it adds what differs. What only the old site had is taken
//! away at once, so that nothing is kept that is no longer published. A note beside the tree says which names it lacks,
//! and how it and the site that it belongs to look from outside; where either is no longer so, the tree is for the bin.
//!
//! The note goes before the tree is taken and comes after it is left, so a build that is killed leaves a tree without
//! one, which the next build takes away. No file of the tree is ever written to: names are taken away and given.

use super::manifest;
use super::place::Place;
use super::sync;
use crate::cache::{Manner, SpareNote, Survey};
use crate::paths::folders_above;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// A tree that holds files of the site in its place, and no others.
#[derive(Debug)]
pub(super) struct Spare {
    tree: Survey,
    lacking: BTreeSet<String>,
}

impl Spare {
    /// What is told of the spare, if there is one.
    pub(super) fn note(place: &Place) -> Option<SpareNote> {
        SpareNote::read(&place.beside("cache"))
    }

    /// Moves the spare into the staging folder, if the note tells of one for the site that is in place. What is none goes.
    pub(super) fn take(place: &Place, site: &Survey, note: Option<SpareNote>) -> Option<Self> {
        let (cache, folder) = (place.beside("cache"), spare_folder(place));
        let note = note.filter(|note| {
            note.site == site.root_mark()
                && is_plain(&folder)
                && note.tree.holds_folders(&folder, Manner::Output)
        });
        let is_taken = note.is_some()
            && SpareNote::remove(&cache).is_ok()
            && fs::rename(&folder, place.beside("new")).is_ok();
        if !is_taken {
            Self::discard(place);
            return None;
        }
        note.map(|SpareNote { lacking, tree, .. }| Self { tree, lacking })
    }

    /// Leaves what stands in the staging folder as a spare for the site that is in place. `differing` are the paths under
    /// which it holds another file than the site, or only one of the two holds any. Where there can be no spare, there is
    /// none.
    pub(super) fn leave(place: &Place, site: &Survey, tree: Tree<'_>, differing: BTreeSet<String>) {
        let (cache, folder) = (place.beside("cache"), spare_folder(place));
        let leave = || -> io::Result<()> {
            let staging = place.beside("new");
            for path in differing.iter().map(String::as_str).chain([manifest::NAME]) {
                sync::remove(&staging, path).map_err(io::Error::other)?;
            }
            fs::create_dir_all(&cache)?;
            fs::rename(&staging, &folder)?;
            if !tells_case(&cache) {
                return Err(io::ErrorKind::Unsupported.into());
            }
            let changed = changed_folders(tree.touched.iter().chain(&differing));
            let tree = tree.seen.again(&folder, Manner::Output, &changed);
            SpareNote { site: site.root_mark(), lacking: differing, tree }.write(&cache)
        };
        if leave().is_err() {
            Self::discard(place);
        }
    }

    /// Takes a spare away.
    pub(super) fn discard(place: &Place) {
        let _ = SpareNote::remove(&place.beside("cache"));
        let folder = spare_folder(place);
        if fs::symlink_metadata(&folder).is_ok() {
            let _ = fs::remove_dir_all(&folder).or_else(|_| fs::remove_file(&folder));
        }
    }

    /// How it looks from outside.
    pub(super) fn into_tree(self) -> Survey {
        self.tree
    }

    /// Paths of the site that it has no file for.
    pub(super) const fn lacking(&self) -> &BTreeSet<String> {
        &self.lacking
    }
}

/// A tree as it looked once, and the paths at which something was done to it since.
#[derive(Debug)]
pub(super) struct Tree<'a> {
    pub(super) seen: Survey,
    pub(super) touched: &'a BTreeSet<String>,
}

/// The folders in which names may have come or gone.
pub(super) fn changed_folders<'a>(paths: impl Iterator<Item = &'a String>) -> BTreeSet<String> {
    let above = paths.flat_map(|path| folders_above(path)).map(str::to_owned);
    // The manifest comes and goes in the root.
    above.chain([String::new()]).collect()
}

fn spare_folder(place: &Place) -> PathBuf {
    place.beside("cache").join("spare")
}

fn is_plain(folder: &Path) -> bool {
    fs::symlink_metadata(folder).is_ok_and(|metadata| metadata.is_dir())
}

/// Whether names that differ in case only are two: else a name that is taken away could be the one just given.
fn tells_case(cache: &Path) -> bool {
    fs::symlink_metadata(cache.join("SPARE")).is_err()
}
