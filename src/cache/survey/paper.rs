//! A survey on paper: of each folder its stamp, its path and its entries, and of each entry its stamp, its kind and its
//! name.

use super::entry::{Entry, Seen};
use super::{Folder, Survey};
use crate::cache::scroll::{Pen, Scroll};
use crate::cache::stamp::{Moment, Stamp};
use std::io;

impl Survey {
    /// Writes it. Fails also when it is partial. `before` is a moment before which nothing had been read.
    pub(in crate::cache) fn write_to(&self, pen: &mut Pen, before: Moment) -> io::Result<()> {
        if self.is_partial {
            return Err(io::ErrorKind::Unsupported.into());
        }
        pen.numbers([number(self.order.len())?])?;
        for place in self.places() {
            let [high, low] = place.folder.stamp.settled(before);
            pen.numbers([high, low, number(place.folder.entries.len())?, number(place.path.len())?])?;
            pen.text_of(place.path)?;
            for (name, seen) in place.entries() {
                let [high, low] = seen.stamp().settled(before);
                pen.numbers([high, low, number(name.len())? << 2 | seen.kind()])?;
                pen.text_of(name)?;
            }
        }
        Ok(())
    }

    /// Reads one.
    pub(in crate::cache) fn read(scroll: &mut Scroll) -> Option<Self> {
        let mut survey = Self::default();
        let [folders] = scroll.numbers()?;
        for _ in 0..folders {
            let [high, low, entries, length] = scroll.numbers()?;
            let (path, first) = (survey.path(scroll.text_of(length)?), survey.count());
            for _ in 0..entries {
                let [high, low, length_and_kind] = scroll.numbers()?;
                let name = survey.name(scroll.text_of(length_and_kind >> 2)?);
                let seen = Seen::of_kind(length_and_kind & 3, Stamp::of_mark([high, low]));
                survey.entries.push(Entry::new(name, seen));
            }
            let entries = first..survey.count();
            survey.push(Folder { path, stamp: Stamp::of_mark([high, low]), entries });
        }
        Some(survey)
    }
}

/// No folder has so many entries, and no name so many bytes, that they could not be told.
fn number(count: usize) -> io::Result<u32> {
    u32::try_from(count).map_err(io::Error::other)
}
