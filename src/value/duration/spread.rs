//! Working time with the days that it was spread over: `11 hours spread over three days`, `40 hours of work across a fortnight`.
//! Who tells one of the two alone tells no other length.

use super::period::Period;
use super::{Duration, Told};
use crate::value::{Context, Extent};

/// What stands between the two.
const LINKS: &[&str] = &[
    " spread over ",
    " spread across ",
    " spread out over ",
    " in the course of ",
    " over the course of ",
    " over a period of ",
    " spanning ",
    " over ",
    " across ",
];

/// The working time, in hours and less, and the days beside it.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Duration> {
    let (time, days) = LINKS.iter().find_map(|link| words.split_once(link))?;
    let length = |words: &str| Duration::parse_amount(words.trim_end_matches(','), context).ok();
    let (time, days) = (length(time)?, length(days)?);
    let is_shorter = time.extent.high.at()? < days.extent.high.at()?;
    (is_shorter && !time.is_in_days() && days.is_in_days()).then(|| Duration {
        printed: words.to_owned(),
        told: Told::Spread,
        parts: vec![days.extent],
        ..time
    })
}

impl Duration {
    /// Whether it is a working time with the days that it was spread over.
    pub(in crate::value) const fn is_spread(&self) -> bool {
        matches!(self.told, Told::Spread)
    }

    /// Whether one of the two is its working time, and the other are the days.
    pub(in crate::value) fn is_spread_between(&self, one: &Self, other: &Self) -> bool {
        let meet = |own: &Extent, told: &Self| {
            own.intersection(&told.extent).is_some_and(|common| !common.is_empty())
        };
        let is_between = |time: &Self, days: &Self| {
            days.is_in_days() && meet(&self.extent, time) && self.parts.iter().any(|part| meet(part, days))
        };
        self.is_spread() && (is_between(one, other) || is_between(other, one))
    }

    /// Whether it is told in days and longer units.
    fn is_in_days(&self) -> bool {
        self.finest.is_some_and(|period| period >= Period::Day)
    }
}
