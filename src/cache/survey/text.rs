//! A survey on paper: a line for each folder, and behind it one for each of its entries.

use super::entry::{Entry, Seen};
use super::{Folder, Survey};
use crate::cache::stamp::{Moment, Stamp};
use crate::cache::text::Scroll;
use std::fmt::Write;

impl Survey {
    /// Writes its lines; nothing when a name in it would break a line. `before` is a moment before which nothing
    /// had been read.
    pub(in crate::cache) fn write_to(&self, pen: &mut impl Write, before: Moment) -> Option<()> {
        if self.is_partial || self.names().any(|names| names.contains(['\n', '\t'])) {
            return None;
        }
        let mut line = |sign: &str, name: &str, seen: &str| {
            [sign, name, "\t", seen, "\n"].into_iter().try_for_each(|part| pen.write_str(part)).ok()
        };
        for place in self.places() {
            line("/", place.path, &place.folder.stamp.to_text(before))?;
            for (name, seen) in place.entries() {
                match seen {
                    Seen::Folder => line("", name, "d")?,
                    Seen::File(stamp) => line("", name, &stamp.to_text(before))?,
                    Seen::Other => line("", name, "o")?,
                }
            }
        }
        Some(())
    }

    /// From a part of a file.
    pub(in crate::cache) fn of_part(scroll: &mut Scroll) -> Option<Self> {
        let mut survey = Self::default();
        while let Some(line) = scroll.line_of_part() {
            let (name, seen) = line.split_once('\t')?;
            if let Some(path) = name.strip_prefix('/') {
                let (path, first) = (survey.path(path), survey.count());
                survey.push(Folder { path, stamp: Stamp::of_text(seen), entries: first..first });
                continue;
            }
            let seen = match seen {
                "d" => Seen::Folder,
                "o" => Seen::Other,
                stamp => Seen::File(Stamp::of_text(stamp)),
            };
            let name = survey.name(name);
            survey.entries.push(Entry::new(name, seen));
            let count = survey.count();
            survey.folders.last_mut()?.entries.end = count;
        }
        Some(survey)
    }
}
