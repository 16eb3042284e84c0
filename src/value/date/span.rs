//! Stretches of seconds: moments since 1970-01-01T00:00, or times after midnight.

use super::DayRange;
use crate::value::{Axis, Bound, Extent};
use chrono::{DateTime, NaiveDate, NaiveTime};
use rust_decimal::Decimal;

/// Seconds of a day.
pub(super) const DAY: i64 = 24 * 60 * 60;

/// A stretch that holds its low end and not its high one; an end left out is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Span {
    /// Where it begins.
    pub(super) low: Option<i64>,
    /// Where it has ended.
    pub(super) high: Option<i64>,
}

impl Span {
    /// A stretch with two ends.
    pub(super) const fn new(low: i64, high: i64) -> Self {
        Self { low: Some(low), high: Some(high) }
    }

    /// From the first second of the first day to the last second of the last.
    pub(super) fn of_days(days: DayRange) -> Self {
        Self { low: days.first.map(midnight), high: days.last.map(|last| midnight(last) + DAY) }
    }

    /// The days it touches.
    pub(super) fn days(self) -> DayRange {
        DayRange { first: self.low.and_then(day_at), last: self.high.and_then(|high| day_at(high - 1)) }
    }

    /// The stretch moved on at its two ends.
    pub(super) fn moved(self, low: i64, high: i64) -> Self {
        Self { low: self.low.map(|at| at + low), high: self.high.map(|at| at + high) }
    }

    /// The stretch on a line.
    pub(super) fn extent(self, axis: Axis) -> Extent {
        let low = self.low.map_or(Bound::Unbounded, |at| Bound::Closed(Decimal::from(at)));
        let high = self.high.map_or(Bound::Unbounded, |at| Bound::Open(Decimal::from(at)));
        Extent::new(axis, low, high)
    }

    /// Whether a second lies in both.
    pub(super) fn overlaps(self, other: Self) -> bool {
        let begins_before = |low: Option<i64>, high: Option<i64>| match (low, high) {
            (Some(low), Some(high)) => low < high,
            (None, _) | (_, None) => true,
        };
        begins_before(self.low, other.high) && begins_before(other.low, self.high)
    }

    /// What both have in common, or nothing.
    pub(super) fn intersection(self, other: Self) -> Option<Self> {
        let high = match (self.high, other.high) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        self.overlaps(other).then_some(Self { low: self.low.max(other.low), high })
    }

    /// The smallest stretch with both in it.
    pub(super) fn hull(self, other: Self) -> Self {
        Self {
            low: self.low.zip(other.low).map(|(a, b)| a.min(b)),
            high: self.high.zip(other.high).map(|(a, b)| a.max(b)),
        }
    }

    /// The same on the face of a clock: one piece, or two where it passes midnight.
    pub(super) fn on_clock(self) -> Vec<Self> {
        match (self.low, self.high) {
            (Some(low), Some(high)) if high - low < DAY => {
                let start = low.rem_euclid(DAY);
                let end = start + (high - low);
                if end <= DAY {
                    vec![Self::new(start, end)]
                } else {
                    vec![Self::new(0, end - DAY), Self::new(start, DAY)]
                }
            }
            _ => vec![Self::new(0, DAY)],
        }
    }
}

/// The smallest stretch that holds them all.
pub(super) fn hull(spans: &[Span]) -> Option<Span> {
    spans.iter().copied().reduce(Span::hull)
}

/// Stretches in order, those that touch as one.
pub(super) fn joined(spans: &[Span]) -> Vec<Span> {
    let mut joined: Vec<Span> = Vec::new();
    for span in spans {
        match joined.last_mut() {
            Some(before) if before.high.is_none() || span.low <= before.high => *before = before.hull(*span),
            Some(_) | None => joined.push(*span),
        }
    }
    joined
}

/// Whether one of the first overlaps one of the second.
pub(super) fn any_overlap(first: &[Span], second: &[Span]) -> bool {
    first.iter().any(|a| second.iter().any(|b| a.overlaps(*b)))
}

/// Whether stretches on the face of a clock both begin and end a day without being all of it.
pub(super) fn are_around_midnight(spans: &[Span]) -> bool {
    spans.iter().any(|span| span.low == Some(0) && span.high < Some(DAY))
        && spans.iter().any(|span| span.low > Some(0) && span.high == Some(DAY))
}

/// The first second of a day.
pub(super) fn midnight(day: NaiveDate) -> i64 {
    day.and_time(NaiveTime::MIN).and_utc().timestamp()
}

fn day_at(second: i64) -> Option<NaiveDate> {
    DateTime::from_timestamp(second, 0).map(|at| at.date_naive())
}
