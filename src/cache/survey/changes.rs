//! What may have happened between two looks at the same.

use super::entry::Seen;
use super::{Place, Survey};
use crate::cache::stamp::Stamp;
use crate::paths::folders_above;
use std::cmp::Ordering;

/// Where something may have happened between two looks. Keeps of the earlier one only what may be another now.
#[derive(Debug)]
pub struct Changes {
    /// The folders in which something may have happened, directly, as they were; without entries those that are new.
    then: Survey,
    /// Whether nobody knows; then it holds all that was seen.
    is_anywhere: bool,
}

impl Survey {
    /// Where something may have happened since an earlier look.
    pub fn changes(&self, then: Self) -> Changes {
        if self.is_partial || then.is_partial {
            return Changes { then, is_anywhere: true };
        }
        let mut changed = Self::default();
        let (mut now, mut old) = (self.places().peekable(), then.places().peekable());
        loop {
            let order = match (now.peek(), old.peek()) {
                (None, None) => return Changes { is_anywhere: changed.is_partial, then: changed },
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (Some(now), Some(old)) => now.path.cmp(old.path),
            };
            let now = if order.is_le() { now.next() } else { None };
            let old = if order.is_ge() { old.next() } else { None };
            let is_same = now.zip(old).is_some_and(|(now, old)| now.holds_same(old));
            if !is_same {
                changed.add_changed(now, old);
            }
        }
    }

    fn add_changed(&mut self, now: Option<Place<'_>>, old: Option<Place<'_>>) {
        match (now, old) {
            (_, Some(old)) => drop(self.add(old.path, old.folder.stamp, old.entries())),
            (Some(now), None) => drop(self.add(now.path, Stamp::default(), std::iter::empty())),
            (None, None) => {}
        }
    }
}

impl Changes {
    /// Whether nothing at all has happened.
    pub fn are_none(&self) -> bool {
        !self.is_anywhere && self.then.order.is_empty()
    }

    /// Whether nothing has happened in a folder and below it, apart from one folder in it.
    pub fn are_none_below(&self, path: &str, apart_from: &str) -> bool {
        !self.is_anywhere && self.then.below(path, Some(apart_from)).next().is_none()
    }

    /// Whether a file is as it was; also when it was missing, and still is. `now` is the later look.
    pub fn are_none_of_file(&self, now: &Survey, path: &str) -> bool {
        let is_in = |folder: &str| self.then.folder(folder).is_some();
        let is_changed = self.is_anywhere || is_in(path.rsplit_once('/').map_or("", |(folder, _)| folder));
        if !is_changed && !is_in("") && !folders_above(path).any(is_in) {
            return true;
        }
        match (now.seen(path), self.then.seen(path)) {
            (Some(Seen::File(_)), _) if !is_changed => true,
            (Some(Seen::File(now)), Some(Seen::File(then))) => now.is_same(then),
            (None, None) => !now.is_behind_link(path),
            _ => false,
        }
    }
}
