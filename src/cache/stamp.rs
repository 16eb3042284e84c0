//! What a file or a folder looks like from outside: enough to know that nobody has been at it since.

use super::outside::{Facts, Kind, Outside};
use crate::hex;
use std::hash::{DefaultHasher, Hasher as _};
use std::time::SystemTime;

/// Of a file or a folder. Equal to a later one only when nothing was written in between.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Stamp {
    /// In two halves, so that a stamp takes twelve bytes and not sixteen. Zero where it proves nothing: it never equals
    /// another then.
    mark: [u32; 2],
    /// When it last changed, in ticks.
    changed: u32,
}

/// A moment of the file system's clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Moment {
    /// Nobody knows which.
    Unknown,
    /// In ticks.
    At(u32),
    /// Behind all others.
    Ever,
}

/// Nanoseconds: a tenth of a second.
const TICK: u64 = 100_000_000;
const TICKS_A_SECOND: u32 = 10;
/// Ticks are counted anew after some twelve years, so that they fit. At worst a stamp is not relied on for a day.
const MOST_TICKS: u32 = 4_000_000_000;
/// A file system that counts in fractions of a second is done within so many ticks.
const FINE: u32 = 1;
/// The coarsest file systems count in steps of two seconds.
const COARSE: u32 = 2 * TICKS_A_SECOND;
/// So many ticks the clocks of two machines may be apart: a day.
const APART: u32 = 24 * 60 * 60 * TICKS_A_SECOND;

impl Stamp {
    /// Of something that people write: any change to it moves the time that the system keeps of it (`ctime`), which
    /// nobody can set back. Other systems than Unix keep no such time.
    pub(super) fn of_input(outside: &Outside) -> Self {
        let of = |Facts { device, inode, bytes, modified, changed }: Facts| Self {
            changed: ticks(changed),
            ..Self::of_mark(mark([device, inode, bytes, modified, changed]))
        };
        outside.facts.map(of).unwrap_or_default()
    }

    /// Of something that this program wrote. Without the system's own time, which moves as well when a file is given a
    /// second name.
    pub(super) fn of_output(outside: &Outside) -> Self {
        let of = |Facts { device, inode, bytes, modified, changed: _ }: Facts| {
            let bytes = if outside.kind == Kind::Folder { 0 } else { bytes };
            Self::of_mark(mark([device, inode, bytes, modified, 0]))
        };
        outside.facts.map(of).unwrap_or_default()
    }

    /// One that was read again: what [`Stamp::settled`] gave.
    pub(super) const fn of_mark(mark: [u32; 2]) -> Self {
        Self { mark, changed: 0 }
    }

    /// Whether it was read again, so that it was settled when it was written.
    pub(super) fn is_of_paper(self) -> bool {
        self.proves() && self.changed == 0
    }

    /// For the next build. What changed only just before `now` could change again without a trace, within the same tick of the
    /// file system's clock, so it proves nothing then.
    pub(super) fn settled(self, now: Moment) -> [u32; 2] {
        if self.is_settled(now) { self.mark } else { [0, 0] }
    }

    /// As a text; nothing where it proves nothing.
    pub(super) fn to_text(self) -> Option<String> {
        self.proves().then(|| hex::encode(self.mark.map(u32::to_be_bytes).as_flattened()))
    }

    /// Whether nothing shows that something was written in between.
    pub(super) fn may_be_same(self, other: Self) -> bool {
        !self.proves() || !other.proves() || self.mark == other.mark
    }

    /// Whether both prove that nothing was written in between.
    pub(super) fn is_same(self, other: Self) -> bool {
        self.proves() && self.mark == other.mark
    }

    fn proves(self) -> bool {
        self.mark != [0, 0]
    }

    /// Whether it changed long enough before a moment. A time that is later than the moment proves nothing either.
    const fn is_settled(self, now: Moment) -> bool {
        let now = match now {
            Moment::Unknown => return false,
            Moment::At(now) => now,
            Moment::Ever => return true,
        };
        let least = if self.changed.is_multiple_of(TICKS_A_SECOND) { COARSE } else { FINE };
        let since = (now as u64 + MOST_TICKS as u64 - self.changed as u64) % MOST_TICKS as u64;
        since > least as u64 && since < (MOST_TICKS - APART) as u64
    }
}

impl Moment {
    /// That of a time.
    pub(super) fn of(time: Option<SystemTime>) -> Self {
        let since = time.and_then(|time| time.duration_since(SystemTime::UNIX_EPOCH).ok());
        let nanoseconds = since.and_then(|since| u64::try_from(since.as_nanos()).ok());
        nanoseconds.map_or(Self::Unknown, |nanoseconds| Self::At(ticks(nanoseconds)))
    }
}

/// Of nanoseconds since 1970.
fn ticks(nanoseconds: u64) -> u32 {
    u32::try_from(nanoseconds / TICK % u64::from(MOST_TICKS)).unwrap_or_default()
}

/// A sum over numbers, in two halves.
fn mark(seen: [u64; 5]) -> [u32; 2] {
    let mut hasher = DefaultHasher::new();
    hasher.write(seen.map(u64::to_ne_bytes).as_flattened());
    let sum = hasher.finish();
    [sum >> 32, sum & u64::from(u32::MAX)].map(|half| u32::try_from(half).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::{Moment, Stamp, TICK, ticks};

    const NOW: u64 = 1_800_000_000_000_000_000;

    /// Whether a stamp of that time is relied on.
    fn is_settled(changed: u64) -> bool {
        Stamp { changed: ticks(changed), ..Stamp::of_mark([0, 7]) }.is_settled(Moment::At(ticks(NOW)))
    }

    #[test]
    fn what_has_just_changed_is_not_relied_on() {
        let second = 10 * TICK;
        let year = 365 * 24 * 60 * 60 * second;
        for changed in [0, TICK, TICK / 2, second, 2 * second].map(|before| NOW - before) {
            assert!(!is_settled(changed), "{changed}");
        }
        assert!(!is_settled(NOW + TICK + 1) && !is_settled(NOW + 60 * second));
        for changed in [2 * TICK, 3 * TICK + 1, 3 * second, 60 * second, year, 30 * year] {
            assert!(is_settled(NOW - changed), "{changed}");
        }
    }

    #[test]
    fn a_stamp_reads_back_as_it_was_written() {
        for mark in [[0, 1], [0x0123_4567, 0x89ab_cdef], [u32::MAX, 0]] {
            let stamp = Stamp::of_mark(mark);
            assert_eq!(stamp.to_text(), Some(format!("{:08x}{:08x}", mark[0], mark[1])));
            assert!(Stamp::of_mark(stamp.settled(Moment::Ever)).is_same(stamp));
            assert!(!Stamp::of_mark(stamp.settled(Moment::Unknown)).is_same(stamp));
        }
        assert_eq!(Stamp::default().to_text(), None);
        assert!(!Stamp::default().is_same(Stamp::default()));
    }
}
