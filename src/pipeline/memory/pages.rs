//! Pages of lists that an earlier build made. One comes out as it did where the page itself, its place among the others
//! and what is kept of each story on it are the same; files that belong to no story are the same wherever there is a
//! memory at all.

use super::Notes;
use crate::cache::{Line, LinePlace, Sum};
use crate::host::Census;
use crate::pipeline::site::KnownPages;
use crate::pipeline::totals::Rendered;
use crate::present::view::PageOf;
use crate::write::Staging;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};

/// Before the path of a page, where a story has its id: no id begins with it.
const MARK: char = ':';

/// What is kept of a page.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct PageRecord {
    /// Over all that the page is made of.
    sum: String,
    /// Over its finished files.
    output_sum: String,
    /// The page itself.
    paths: Vec<String>,
    /// The same with its packed copies.
    files: Vec<String>,
    census: Census,
}

/// A page of an earlier build.
pub(super) struct OldPage {
    record: PageRecord,
    pub(super) line: LinePlace,
    /// Whether it has been taken over.
    pub(super) is_kept: AtomicBool,
}

/// Those of an earlier build, by path.
pub(super) type Pages = BTreeMap<Box<str>, OldPage>;

/// One of them, where that is what a line tells.
pub(super) fn of_line(line: &Line<'_>) -> Option<(Box<str>, OldPage)> {
    let (path, record) = (line.id.strip_prefix(MARK)?, serde_json::from_str(line.record).ok()?);
    Some((path.into(), OldPage { record, line: line.place, is_kept: AtomicBool::new(false) }))
}

/// Over all that a page of a list is made of: the page without its stories, and sums over what is kept of each of these.
pub(in crate::pipeline) fn sum_of_page(frame: &PageOf, stories: impl Iterator<Item = Option<u64>>) -> String {
    let mut sum = Sum::default();
    // Texts, numbers and lists of these have no way to fail.
    sum.add(&serde_json::to_vec(frame).unwrap_or_default());
    for story in stories {
        sum.add_content(story.map(u64::to_le_bytes).as_ref().map(<[u8; 8]>::as_slice));
    }
    sum.finish()
}

/// The pages of the build before, and of this one.
pub(in crate::pipeline) struct BothPages<'a> {
    notes: &'a Notes,
    staging: &'a Staging,
}

impl Notes {
    /// For whoever renders the lists.
    pub(in crate::pipeline) const fn pages<'a>(&'a self, staging: &'a Staging) -> BothPages<'a> {
        BothPages { notes: self, staging }
    }
}

impl KnownPages for BothPages<'_> {
    fn recall(&self, path: &str, sum: &str) -> Option<Rendered> {
        let page = self.notes.pages.get(path).filter(|page| page.record.sum == sum)?;
        let PageRecord { output_sum, paths, files, census, .. } = &page.record;
        let files = self.staging.old_files(files).filter(|files| files.sum() == *output_sum)?;
        self.staging.carry(&files).ok()?;
        page.is_kept.store(true, Ordering::Relaxed);
        Some(Rendered { paths: paths.clone(), census: census.clone() })
    }

    fn note(&self, path: &str, sum: String, rendered: &Rendered) {
        let record = || {
            let files = self.staging.with_copies(&rendered.paths);
            let output_sum = self.staging.sum_of_new(&files)?;
            let (paths, census) = (rendered.paths.clone(), rendered.census.clone());
            serde_json::to_string(&PageRecord { sum, output_sum, paths, files, census }).ok()
        };
        if let Some(record) = record() {
            self.notes.new.keep(&format!("{MARK}{path}"), ["", &record, "", ""]);
        }
    }
}
