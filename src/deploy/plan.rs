//! What is to be sent and removed, and in which order. Pure: what is known goes in, steps come out.
//!
//! The order keeps the site whole for whoever reads it meanwhile, or after a run that stopped anywhere: assets come
//! before the pages that name them, new pages before those that link to them, lists of pages after the pages; what is old
//! goes when nothing leads to it any more.

use super::known::{Knowledge, Known};
use crate::paths::folders_above;
use crate::write::{Digest, Manifest, Record};
use std::collections::{BTreeMap, BTreeSet};

/// The folder of files that are named by their content.
const ASSETS: &str = "assets/";
/// Names of files that list pages or tell of new ones, beside sitemaps, which may come in parts.
const LISTINGS: [&str; 5] = ["feed.xml", "feed.json", "corrections.xml", "corrections.json", "robots.txt"];

/// What happens to the files of the earlier site that the new one does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Old {
    /// They are removed last.
    Remove,
    /// They stay, and the manifest at the target says so.
    Keep,
}

/// What happens to files that no deployment has put there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strangers {
    /// Where one stands in the way nothing is done at all.
    Respect,
    /// Those that have the name of a file of the site are written over; the others stay.
    TakeOver,
}

/// What a file of a site is, as far as the order depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Asset,
    Page,
    Listing,
    Other,
}

/// Files that may go side by side. A stage begins when the one before has ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// These are sent.
    Send(Vec<Record>),
    /// These are removed.
    Remove(Vec<String>),
}

/// All that is to be done.
#[derive(Debug, Clone)]
pub struct Plan {
    /// In their order; none of them empty.
    pub stages: Vec<Stage>,
    /// What the manifest at the target says until all is done; nothing where no file is sent or removed.
    pub in_flux: Option<Manifest>,
    /// What it says in the end; nothing where it says so already.
    pub done: Option<Manifest>,
}

/// Makes the plan, or names the strangers' files that stand in its way. `found` holds what was found of each of
/// [`Known::questions`]: its sum, or that there is none.
pub fn plan(
    site: &Manifest,
    known: &Known,
    found: &BTreeMap<String, Option<Digest>>,
    old: Old,
) -> Result<Plan, Vec<String>> {
    let strangers = known.strangers_in_the_way(site, found);
    if !strangers.is_empty() {
        return Err(strangers);
    }
    let is_there = |record: &&Record| known.sum(&record.path, found) == Some(record.sha256);
    let (settled, wanted): (Vec<&Record>, Vec<&Record>) = site.files.iter().partition(is_there);
    let paths: BTreeSet<&str> = site.files.iter().map(|record| record.path.as_str()).collect();
    let outdated: Vec<&str> = known.paths().filter(|path| !paths.contains(path)).collect();
    let (in_the_way, outdated): (Vec<&str>, Vec<&str>) =
        outdated.into_iter().partition(|path| stands_in_the_way(path, &paths));
    let (removed, kept) = match old {
        Old::Remove => (outdated, Vec::new()),
        Old::Keep => (Vec::new(), outdated),
    };
    let mut stages = vec![remove(&in_the_way, |_| true)];
    stages.extend(send_in_order(&wanted, known, found));
    stages.push(remove(&removed, |kind| kind != Kind::Asset));
    stages.push(remove(&removed, |kind| kind == Kind::Asset));
    stages.retain(|stage| !stage.is_empty());
    let done = site.clone().keeping(kept.iter().map(|path| (*path).to_owned()).collect());
    let in_flux = (!stages.is_empty()).then(|| {
        let unsettled = wanted.iter().map(|record| record.path.as_str()).chain(in_the_way).chain(removed);
        let unsettled = unsettled.chain(kept).map(Record::unknown);
        Manifest::in_flux(settled.into_iter().cloned().chain(unsettled)).towards(&done)
    });
    let done = (in_flux.is_some() || !known.says(&done)).then_some(done);
    Ok(Plan { stages, in_flux, done })
}

impl Plan {
    /// The files that are sent, in their order.
    pub fn sent(&self) -> impl Iterator<Item = &Record> {
        self.stages.iter().flat_map(|stage| match stage {
            Stage::Send(records) => records.as_slice(),
            Stage::Remove(_) => &[],
        })
    }

    /// The paths that are removed, in their order.
    pub fn removed(&self) -> impl Iterator<Item = &str> {
        let removed = self.stages.iter().flat_map(|stage| match stage {
            Stage::Send(_) => &[],
            Stage::Remove(paths) => paths.as_slice(),
        });
        removed.map(String::as_str)
    }
}

impl Stage {
    fn is_empty(&self) -> bool {
        match self {
            Self::Send(records) => records.is_empty(),
            Self::Remove(paths) => paths.is_empty(),
        }
    }
}

/// New files before those that change, which may lead to them; among each the assets, then what pages lead to or show,
/// then the pages. What tells crawlers of pages comes last.
fn send_in_order<'a>(
    wanted: &'a [&'a Record],
    known: &'a Known,
    found: &'a BTreeMap<String, Option<Digest>>,
) -> impl Iterator<Item = Stage> + 'a {
    type IsOf = fn(Kind, bool) -> bool;
    const ORDER: [IsOf; 6] = [
        |kind, _| kind == Kind::Asset,
        |kind, is_new| kind == Kind::Other && is_new,
        |kind, is_new| kind == Kind::Page && is_new,
        |kind, is_new| kind == Kind::Page && !is_new,
        |kind, is_new| kind == Kind::Other && !is_new,
        |kind, _| kind == Kind::Listing,
    ];
    ORDER.iter().map(move |is_of| {
        let is_new = |path: &str| match known.of(path) {
            Knowledge::Absent => true,
            Knowledge::Sum(_) => false,
            Knowledge::Doubtful | Knowledge::Unlisted => !matches!(found.get(path), Some(Some(_))),
        };
        let records = wanted.iter().filter(|record| is_of(Kind::of(&record.path), is_new(&record.path)));
        Stage::Send(records.map(|record| (*record).clone()).collect())
    })
}

fn remove(paths: &[&str], is_of: impl Fn(Kind) -> bool) -> Stage {
    let paths = paths.iter().filter(|path| is_of(Kind::of(path)));
    Stage::Remove(paths.map(|path| (*path).to_owned()).collect())
}

/// Whether an old file stands where the new site needs a folder, or in a folder where it needs a file.
fn stands_in_the_way(old: &str, paths: &BTreeSet<&str>) -> bool {
    let folder = format!("{old}/");
    folders_above(old).any(|above| paths.contains(above))
        || paths.range(folder.as_str()..).next().is_some_and(|path| path.starts_with(&folder))
}

impl Kind {
    fn of(path: &str) -> Self {
        let name = path.rsplit('/').next().unwrap_or(path);
        match name.rsplit_once('.') {
            _ if path.starts_with(ASSETS) => Self::Asset,
            Some((_, "html")) => Self::Page,
            Some((stem, "xml")) if stem.starts_with("sitemap") => Self::Listing,
            _ if LISTINGS.contains(&name) => Self::Listing,
            Some(_) | None => Self::Other,
        }
    }
}
