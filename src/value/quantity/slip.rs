//! Ranges of the same two figures in different units: `5 to 10 km`, `5 to 10 miles`.

use super::Quantity;
use crate::value::amount::Figures;
use crate::value::{Bound, Comparison, Dimension, Relation, Unit, Why};
use rust_decimal::Decimal;

impl Quantity {
    /// Conflicting where both are ranges of the same figures in units that nobody takes for each other.
    pub(super) fn compare_figures(&self, other: &Self) -> Option<Comparison> {
        let both = self.figures().zip(other.figures()).filter(|_| self.per() == other.per())?;
        both.0
            .is_slip_of(&both.1, are_apart)
            .then_some(Comparison::new(Relation::Conflicting, Why::SameFigures))
    }

    /// The figures of a range in one unit, without a hedge.
    fn figures(&self) -> Option<Figures<Unit>> {
        let [unit] = self.units.as_slice() else { return None };
        let is_range = self.plain.is_empty() && self.printed.starts_with("between ");
        let at = |bound| if let Bound::Closed(at) = bound { Some(unit.amount_of(at)) } else { None };
        let (low, high) = at(self.extent.low).zip(at(self.extent.high)).filter(|_| is_range)?;
        Some(Figures { low: (low, *unit), high: (high, *unit) })
    }
}

/// Whether one unit is much larger than the other. A yard may stand for a metre, and a ton for another.
fn are_apart(one: Unit, other: Unit) -> bool {
    let is_money = |unit: Unit| matches!(unit.dimension(), Dimension::Money(_));
    let much = Decimal::new(125, 2);
    let is_larger = |one: Unit, other: Unit| one.in_units_of(&other).is_some_and(|ratio| ratio > much);
    one.dimension() == other.dimension() && !is_money(one) && (is_larger(one, other) || is_larger(other, one))
}
