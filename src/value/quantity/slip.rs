//! Ranges of the same two figures in different units: `5 to 10 km`, `5 to 10 miles`; and upper ends of the same figures in
//! another order of magnitude: `£2.4m to £2.9m`, `up to £29m`.

use super::Quantity;
use crate::value::amount::Figures;
use crate::value::{Bound, Comparison, Dimension, Relation, Unit, Why};
use rust_decimal::Decimal;

impl Quantity {
    /// Conflicting where both are ranges of the same figures in units that nobody takes for each other, or end at the same
    /// figures with a nought more.
    pub(super) fn compare_figures(&self, other: &Self) -> Option<Comparison> {
        if self.has_end_with_more_noughts(other) || other.has_end_with_more_noughts(self) {
            return Some(Comparison::new(Relation::Conflicting, Why::OtherNumber));
        }
        let both = self.figures().zip(other.figures()).filter(|_| self.per() == other.per())?;
        both.0
            .is_slip_of(&both.1, are_apart)
            .then_some(Comparison::new(Relation::Conflicting, Why::SameFigures))
    }

    /// Whether it tells up to how much by the figures at the end of the other's range, ten times as large or more.
    fn has_end_with_more_noughts(&self, range: &Self) -> bool {
        let (true, Some(low), Some(high)) = (range.is_range(), range.extent.low.at(), range.extent.high.at())
        else {
            return false;
        };
        let is_alike = self.extent.axis == range.extent.axis && self.per() == range.per();
        let is_end = is_alike && (self.is_limit() || self.is_range() && self.extent.low.at() == Some(low));
        let end = if let Bound::Closed(end) = self.extent.high { Some(end) } else { None };
        let ratio = || end?.checked_div(high);
        let has_more =
            || ratio().is_some_and(|ratio| NOUGHTS.iter().any(|more| Decimal::from(*more) == ratio));
        is_end && tells_figures(high) && has_more()
    }

    /// `up to £29 million`
    fn is_limit(&self) -> bool {
        self.plain.is_empty() && self.printed.starts_with("up to ")
    }

    fn is_range(&self) -> bool {
        self.plain.is_empty() && self.printed.starts_with("between ")
    }

    /// The figures of a range in one unit, without a hedge.
    fn figures(&self) -> Option<Figures<Unit>> {
        let [unit] = self.units.as_slice() else { return None };
        let at = |bound| if let Bound::Closed(at) = bound { Some(unit.amount_of(at)) } else { None };
        let (low, high) = at(self.extent.low).zip(at(self.extent.high)).filter(|_| self.is_range())?;
        Some(Figures { low: (low, *unit), high: (high, *unit) })
    }
}

/// How much larger a number with more noughts is.
const NOUGHTS: &[u32] = &[10, 100, 1_000];

/// Whether both have the same figures and one has more noughts, so that hardly both are right.
pub fn differ_in_noughts(one: Decimal, other: Decimal) -> bool {
    let (least, most) = (one.min(other), one.max(other));
    let ratio = most.checked_div(least).filter(|_| least > Decimal::ZERO);
    tells_figures(most) && ratio.is_some_and(|ratio| NOUGHTS.iter().any(|more| Decimal::from(*more) == ratio))
}

/// Whether it has two figures or more and is no round number, so that hardly another amount has the same: 29, not 20 or 25.
fn tells_figures(number: Decimal) -> bool {
    let figures = number.normalize().mantissa().unsigned_abs().to_string();
    let figures = figures.trim_end_matches('0');
    figures.len() > 1 && !figures.ends_with('5')
}

/// Whether one unit is much larger than the other. A yard may stand for a metre, and a ton for another.
fn are_apart(one: Unit, other: Unit) -> bool {
    let is_money = |unit: Unit| matches!(unit.dimension(), Dimension::Money(_));
    let much = Decimal::new(125, 2);
    let is_larger = |one: Unit, other: Unit| one.in_units_of(&other).is_some_and(|ratio| ratio > much);
    one.dimension() == other.dimension() && !is_money(one) && (is_larger(one, other) || is_larger(other, one))
}
