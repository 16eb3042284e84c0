//! A survey on paper: a line for each folder, and behind it one for each of its entries.

use super::{Entry, Folder, Seen, Survey};
use crate::cache::stamp::Stamp;
use std::fmt::Write as _;

impl Survey {
    /// Adds its lines to a text; nothing when a name in it would break a line. `now` is a moment after which nothing was
    /// read.
    pub(in crate::cache) fn add_to(&self, text: &mut String, now: u64) -> Option<()> {
        if self.is_partial || self.names.contains(['\n', '\t']) {
            return None;
        }
        text.reserve(self.names.len() + 20 * (self.entries.len() + self.folders.len()));
        for place in self.places() {
            let _ = writeln!(text, "/{}\t{}", place.path, place.folder.stamp.to_text(now));
            for (name, seen) in place.entries() {
                let _ = match seen {
                    Seen::Folder => writeln!(text, "{name}\td"),
                    Seen::File(stamp) => writeln!(text, "{name}\t{}", stamp.to_text(now)),
                    Seen::Other => writeln!(text, "{name}\to"),
                };
            }
        }
        Some(())
    }

    /// From the index.
    pub(in crate::cache) fn of_text(text: &str) -> Option<Self> {
        let mut survey = Self::default();
        for line in text.lines() {
            let (name, seen) = line.split_once('\t')?;
            if let Some(path) = name.strip_prefix('/') {
                let (path, first) = (survey.name(path), survey.count());
                survey.folders.push(Folder { path, stamp: Stamp::of_text(seen), entries: first..first });
                continue;
            }
            let seen = match seen {
                "d" => Seen::Folder,
                "o" => Seen::Other,
                stamp => Seen::File(Stamp::of_text(stamp)),
            };
            let name = survey.name(name);
            survey.entries.push(Entry { name, seen });
            let count = survey.count();
            survey.folders.last_mut()?.entries.end = count;
        }
        Some(survey)
    }
}
