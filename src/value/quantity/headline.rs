//! Amounts as headlines tell them.

use super::super::Dimension;
use super::super::rounded::Told;
use super::{Plain, Quantity, Sense};

impl Quantity {
    /// See `Value::is_rounded_from`.
    pub(in crate::value) fn is_rounded_from(&self, exact: &Self) -> bool {
        let told = self.plain.first().zip(exact.plain.first()).filter(|_| self.is_told_like(exact));
        told.is_some_and(|(own, exact)| {
            let exact = exact.in_unit_of(own);
            exact.is_some_and(|exact| own.told().is_rounded_from(exact))
        })
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
