//! Stretches of two levels: how far they are apart, which share of the first that is, and in which unit it is told.

use super::super::super::{Axis, Bound, Dimension, Extent};
use super::super::Quantity;
use rust_decimal::Decimal;

/// A tenth to both sides, for nobody says that something has grown to 2.1 times what it was.
pub(super) fn told_loosely(times: Extent) -> Option<Extent> {
    let (low, high) = (times.low.at()?, times.high.at()?);
    let ends = (low.checked_mul(Decimal::new(9, 1))?, high.checked_mul(Decimal::new(11, 1))?);
    Some(Extent::new(times.axis, Bound::Closed(ends.0), Bound::Closed(ends.1)))
}

/// A hundredth to both sides of its middle.
pub(super) fn near(extent: Extent) -> Option<Extent> {
    let (low, high) = (extent.low.at()?, extent.high.at()?);
    let middle = low.checked_add(high)?.checked_div(Decimal::TWO)?;
    let reach = middle.abs().checked_div(Decimal::ONE_HUNDRED)?;
    let ends = (middle.checked_sub(reach)?, middle.checked_add(reach)?);
    Some(Extent::new(extent.axis, Bound::Closed(ends.0), Bound::Closed(ends.1)))
}

/// How far two levels are apart, either way.
pub(super) fn apart(before: Extent, after: Extent) -> Extent {
    let least = |low: Bound, high: Bound| Some(low.at()?.checked_sub(high.at()?)?.max(Decimal::ZERO));
    let most = |high: Bound, low: Bound| high.at()?.checked_sub(low.at()?);
    let bound = |at: Option<Decimal>| at.map_or(Bound::Unbounded, Bound::Closed);
    let (low, high) = if after.high.at() >= before.high.at() && after.high.at().is_some()
        || before.low == Bound::Unbounded
    {
        (least(after.low, before.high), most(after.high, before.low))
    } else {
        (least(before.low, after.high), most(before.high, after.low))
    };
    let low = low.unwrap_or_default();
    Extent::new(before.axis, Bound::Closed(low), bound(high))
}

/// What part an amount is of another.
pub(in crate::value::quantity) fn share_of(part: Option<Extent>, whole: Extent) -> Option<Extent> {
    let part = part?;
    let ratio =
        |part: Bound, whole: Bound| part.at()?.checked_div(whole.at().filter(|at| *at > Decimal::ZERO)?);
    let high = ratio(part.high, whole.low).map_or(Bound::Unbounded, Bound::Closed);
    Some(Extent::new(Axis::Amount(Dimension::Proportion), Bound::Closed(ratio(part.low, whole.high)?), high))
}

pub(super) fn on_counts(share: Extent) -> Extent {
    Extent { axis: Axis::Amount(Dimension::Count), ..share }
}

/// Whether levels are percentages and a change is in points.
pub(super) fn is_in_points(levels: &Quantity, change: &Quantity) -> bool {
    levels.unit().dimension() == Dimension::Proportion && change.unit().dimension() == Dimension::Points
}

pub(super) fn in_points(share: Extent) -> Option<Extent> {
    Some(Extent { axis: Axis::Amount(Dimension::Points), ..share.times(Decimal::ONE_HUNDRED)? })
}
