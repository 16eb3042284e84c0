//! Amounts as headlines tell them.

use super::super::Dimension;
use super::super::rounded::Told;
use super::{Plain, Quantity, Sense};
use rust_decimal::Decimal;

impl Quantity {
    /// See `Value::is_rounded_from`.
    pub(in crate::value) fn is_rounded_from(&self, exact: &Self) -> bool {
        self.told_beside(exact).is_some_and(|(own, exact)| own.is_rounded_from(exact))
    }

    /// See `Value::is_short_for`.
    pub(in crate::value) fn is_short_for(&self, exact: &Self) -> bool {
        const MOST: Decimal = Decimal::from_parts(20, 0, 0, false, 0);
        let is_slight = |(own, exact): (Told, Told)| {
            let apart = own.value.checked_sub(exact.value)?.abs().checked_mul(MOST)?;
            Some(apart <= exact.value.abs() && own.is_rounded_from(exact))
        };
        let is_point = self.extent.low == self.extent.high;
        !is_point && self.told_beside(exact).and_then(is_slight).unwrap_or(false)
    }

    /// Its number and the other's, in its own unit.
    fn told_beside(&self, exact: &Self) -> Option<(Told, Told)> {
        let (own, exact) =
            self.plain.first().zip(exact.plain.first()).filter(|_| self.is_told_like(exact))?;
        Some((own.told(), exact.in_unit_of(own)?))
    }

    /// Whether both are amounts of one dimension, for one of the same things.
    fn is_told_like(&self, other: &Self) -> bool {
        let is_amount = |own: &Self| matches!(own.sense.as_deref(), None | Some(Sense::Bare | Sense::Per(_)));
        is_amount(self)
            && is_amount(other)
            && self.per() == other.per()
            && self.extent.axis == other.extent.axis
    }
}

impl Plain {
    const fn told(&self) -> Told {
        Told { value: self.value, step: self.step }
    }

    pub(super) fn in_unit_of(&self, other: &Self) -> Option<Told> {
        if self.unit == other.unit {
            return Some(self.told());
        }
        // The scales of temperatures do not begin at one point.
        let has_one_zero = self.unit.dimension() != Dimension::Temperature;
        let factor = self.unit.in_units_of(&other.unit).filter(|_| has_one_zero)?;
        self.told().times(factor)
    }
}
