//! A stretch of a line: what an age, a date, a duration or a quantity leaves open.

use super::Dimension;
use rust_decimal::Decimal;
use std::cmp::Ordering;
use std::fmt;

/// Which line the stretch lies on. Only stretches of one axis can be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Axis {
    /// Amounts of one dimension, in its base unit.
    Amount(Dimension),
    /// Moments, in seconds since 1970-01-01T00:00; UTC where a zone is known, else local time.
    Moment,
    /// Times of day, in seconds after midnight.
    Clock,
    /// Days of birth, in days since 1970-01-01.
    Birth,
    /// Lengths of time, in days.
    Length,
}

/// One end of a stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bound {
    /// Nothing is said on this side.
    Unbounded,
    /// The end itself belongs to the stretch.
    Closed(Decimal),
    /// The end itself does not.
    Open(Decimal),
}

impl Bound {
    /// The number at the end, if there is one.
    pub const fn at(self) -> Option<Decimal> {
        match self {
            Self::Unbounded => None,
            Self::Closed(at) | Self::Open(at) => Some(at),
        }
    }

    /// Whether both are one end down to the digits it is written with, as their debug text is: 1 and 1.0 are not.
    pub(super) fn is_written_as(self, other: Self) -> bool {
        let digits = |bound: Self| bound.at().map(|at| at.serialize());
        std::mem::discriminant(&self) == std::mem::discriminant(&other) && digits(self) == digits(other)
    }

    /// What is equal for ends that are written alike.
    pub(super) fn key(self) -> impl fmt::Display {
        fmt::from_fn(move |f| match self {
            Self::Unbounded => f.write_str("open"),
            Self::Closed(at) => write!(f, "[{at}"),
            Self::Open(at) => write!(f, "({at}"),
        })
    }

    /// The same end of an amount that is so many times as large; nothing where the number grows too large.
    pub fn times(self, factor: Decimal) -> Option<Self> {
        Some(match self {
            Self::Unbounded => Self::Unbounded,
            Self::Closed(at) => Self::Closed(at.checked_mul(factor)?),
            Self::Open(at) => Self::Open(at.checked_mul(factor)?),
        })
    }

    /// The same end of an amount that is shared among so many. A third of 60 is 20, which 60 times one third is not.
    pub(super) fn over(self, parts: Decimal) -> Option<Self> {
        Some(match self {
            Self::Unbounded => Self::Unbounded,
            Self::Closed(at) => Self::Closed(at.checked_div(parts)?),
            Self::Open(at) => Self::Open(at.checked_div(parts)?),
        })
    }
}

/// A stretch from `low` to `high`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extent {
    /// The line it lies on.
    pub axis: Axis,
    /// Where it begins.
    pub low: Bound,
    /// Where it ends.
    pub high: Bound,
}

impl Extent {
    /// A stretch; it may be empty.
    pub const fn new(axis: Axis, low: Bound, high: Bound) -> Self {
        Self { axis, low, high }
    }

    /// A stretch with both ends in it.
    pub const fn closed(axis: Axis, low: Decimal, high: Decimal) -> Self {
        Self::new(axis, Bound::Closed(low), Bound::Closed(high))
    }

    /// Whether both are one stretch down to the digits of its ends.
    pub(super) fn is_written_as(&self, other: &Self) -> bool {
        self.axis == other.axis && self.low.is_written_as(other.low) && self.high.is_written_as(other.high)
    }

    /// What both have in common, which may be empty; nothing when the axes differ.
    pub fn intersection(&self, other: &Self) -> Option<Self> {
        (self.axis == other.axis).then(|| {
            Self::new(self.axis, later_start(self.low, other.low), earlier_end(self.high, other.high))
        })
    }

    /// Whether both hold for something.
    pub(super) fn meets(&self, other: &Self) -> bool {
        self.intersection(other).is_some_and(|common| !common.is_empty())
    }

    /// Where the sum of two amounts lies, one from each; nothing when the axes differ or the numbers grow too large.
    pub fn plus(&self, other: &Self) -> Option<Self> {
        (self.axis == other.axis).then_some(())?;
        Some(Self::new(self.axis, added(self.low, other.low)?, added(self.high, other.high)?))
    }

    /// Where amounts lie that are so many times as large; nothing where the numbers grow too large.
    pub fn times(&self, factor: Decimal) -> Option<Self> {
        Some(Self::new(self.axis, self.low.times(factor)?, self.high.times(factor)?))
    }

    /// Where amounts lie that are one of so many parts of them; nothing where there are none.
    pub fn over(&self, parts: Decimal) -> Option<Self> {
        Some(Self::new(self.axis, self.low.over(parts)?, self.high.over(parts)?))
    }

    /// Whether no point lies in it.
    pub fn is_empty(&self) -> bool {
        match (self.low, self.high) {
            (Bound::Closed(low), Bound::Closed(high)) => low > high,
            (Bound::Unbounded, _) | (_, Bound::Unbounded) => false,
            (Bound::Closed(low) | Bound::Open(low), Bound::Closed(high) | Bound::Open(high)) => low >= high,
        }
    }

    /// How wide it is; nothing when it is unbounded.
    pub fn width(&self) -> Option<Decimal> {
        self.high.at()?.checked_sub(self.low.at()?)
    }

    /// The wider of two stretches, the first of two that are as wide.
    pub(super) fn wider(self, other: Self) -> Self {
        match (self.width(), other.width()) {
            (Some(own), Some(width)) if own < width => other,
            (Some(_), None) => other,
            (Some(_), Some(_)) | (None, _) => self,
        }
    }
}

/// The sum of two bounds: unbounded when one is, open when one is.
fn added(a: Bound, b: Bound) -> Option<Bound> {
    let (Some(x), Some(y)) = (a.at(), b.at()) else { return Some(Bound::Unbounded) };
    let sum = x.checked_add(y)?;
    let is_open = matches!(a, Bound::Open(_)) || matches!(b, Bound::Open(_));
    Some(if is_open { Bound::Open(sum) } else { Bound::Closed(sum) })
}

fn later_start(a: Bound, b: Bound) -> Bound {
    match (a.at(), b.at()) {
        (None, _) => b,
        (_, None) => a,
        (Some(x), Some(y)) => match x.cmp(&y) {
            Ordering::Less => b,
            Ordering::Greater => a,
            Ordering::Equal => open_of(a, b),
        },
    }
}

fn earlier_end(a: Bound, b: Bound) -> Bound {
    match (a.at(), b.at()) {
        (None, _) => b,
        (_, None) => a,
        (Some(x), Some(y)) => match x.cmp(&y) {
            Ordering::Less => a,
            Ordering::Greater => b,
            Ordering::Equal => open_of(a, b),
        },
    }
}

/// Of two bounds at one number, the open one is the narrower.
fn open_of(a: Bound, b: Bound) -> Bound {
    if matches!(a, Bound::Open(_)) { a } else { b }
}
