//! A survey on paper: a line for each folder, and behind it one for each of its entries.

use super::entry::{Entry, Seen};
use super::{Folder, Survey};
use crate::cache::stamp::{Moment, Stamp};
use crate::cache::text::{Scroll, cut};
use std::fmt::Write;

impl Survey {
    /// Writes its lines; nothing when a name in it would break a line. `before` is a moment before which nothing
    /// had been read.
    pub(in crate::cache) fn write_to(&self, pen: &mut impl Write, before: Moment) -> Option<()> {
        if self.is_partial || self.names().any(|names| names.contains(['\n', '\t'])) {
            return None;
        }
        let mut lines = String::new();
        for place in self.places() {
            lines.extend(["/", place.path, "\t"]);
            place.folder.stamp.write_to(&mut lines, before);
            lines.push('\n');
            for (name, seen) in place.entries() {
                lines.extend([name, "\t"]);
                match seen {
                    Seen::Folder => lines.push('d'),
                    Seen::File(stamp) => stamp.write_to(&mut lines, before),
                    Seen::Other => lines.push('o'),
                }
                lines.push('\n');
            }
            pen.write_str(&lines).ok()?;
            lines.clear();
        }
        Some(())
    }

    /// From a part of a file.
    pub(in crate::cache) fn of_part(scroll: &mut Scroll) -> Option<Self> {
        let mut survey = Self::default();
        while let Some(line) = scroll.line_of_part() {
            let (name, seen) = cut(line, b'\t')?;
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
