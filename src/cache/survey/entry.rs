//! A name in a folder and what was seen behind it, in sixteen bytes: an archive has a dozen of these a story.

use super::names::Name;
use crate::cache::stamp::{Moment, Stamp};

/// What was seen behind a name.
#[derive(Debug, Clone, Copy)]
pub(super) enum Seen {
    Folder,
    File(Stamp),
    /// A link, a pipe: what is behind it can change unseen.
    Other,
}

/// The name with what was seen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    /// Where the name begins, times four, and the kind of what was seen.
    name_and_kind: u32,
    /// Of a file.
    stamp: Stamp,
}

const FOLDER: u32 = 0;
const FILE: u32 = 1;
const OTHER: u32 = 2;

impl Seen {
    /// In two bits.
    pub(super) const fn kind(self) -> u32 {
        match self {
            Self::Folder => FOLDER,
            Self::File(_) => FILE,
            Self::Other => OTHER,
        }
    }

    /// That of a file.
    pub(super) fn stamp(self) -> Stamp {
        match self {
            Self::File(stamp) => stamp,
            Self::Folder | Self::Other => Stamp::default(),
        }
    }

    pub(super) const fn of_kind(kind: u32, stamp: Stamp) -> Self {
        match kind {
            FOLDER => Self::Folder,
            FILE => Self::File(stamp),
            _ => Self::Other,
        }
    }
}

impl Entry {
    pub(super) fn new(Name(start): Name, seen: Seen) -> Self {
        Self { name_and_kind: start << 2 | seen.kind(), stamp: seen.stamp() }
    }

    /// As it stands on paper: the stamp of the file, and the name with the kind.
    pub(super) fn settled(self, before: Moment) -> [u32; 3] {
        let [high, low] = self.stamp.settled(before);
        [high, low, self.name_and_kind]
    }

    /// One that stood on paper.
    pub(super) const fn of_paper([high, low, name_and_kind]: [u32; 3]) -> Self {
        Self { name_and_kind, stamp: Stamp::of_mark([high, low]) }
    }

    pub(super) const fn name(self) -> Name {
        Name(self.name_and_kind >> 2)
    }

    pub(super) const fn seen(self) -> Seen {
        Seen::of_kind(self.name_and_kind & 3, self.stamp)
    }
}

#[cfg(test)]
mod tests {
    use super::Entry;

    #[test]
    fn an_entry_takes_sixteen_bytes() {
        assert_eq!(size_of::<Entry>(), 16);
    }
}
