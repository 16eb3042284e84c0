//! What makes two quantities state the same, however they are written.

use super::super::{Axis, Dimension, Unit};
use super::{Quantity, Sense};
use std::fmt::Write;

impl Quantity {
    /// Equal for one plain number of one unit, however it is written and rounded: `3½` and `3.5`, `a dozen` and `12`,
    /// `90%` and `nine tenths`. Otherwise the key.
    pub fn stated_key(&self) -> String {
        match self.plain.as_slice() {
            [plain] if self.units.len() == 1 && self.is_told_as_amount() => {
                let in_base = || plain.unit.least_of(plain.value);
                let currency = plain.unit.decimal_currency();
                let (unit, value) = if let Some(currency) = &currency {
                    (currency.code(), in_base())
                } else if plain.unit.dimension() == Dimension::Proportion {
                    ("of all", in_base())
                } else {
                    (plain.unit.name(), Some(plain.value))
                };
                value.map_or_else(|| self.key(), |value| format!("{unit} {}", value.normalize()))
            }
            _ => self.key(),
        }
    }

    /// Whether its number and unit tell all of it; whose `each` it is, the question tells.
    fn is_told_as_amount(&self) -> bool {
        self.is_converted_exactly() || self.sense.as_deref().is_none_or(|sense| sense.is_amount(self.unit()))
    }

    /// Whether the keys of both are equal, without making them.
    pub(in crate::value) fn has_key_of(&self, other: &Self) -> bool {
        let sense = |own: &Self| own.sense.as_deref().map(Sense::key).unwrap_or_default();
        let is_in_one_unit = self.units.iter().map(Unit::name).eq(other.units.iter().map(Unit::name));
        is_in_one_unit
            && self.extent.is_written_as(&other.extent)
            && self.ties == other.ties
            && sense(self) == sense(other)
    }

    /// The units as stated and the ends: equal for quantities that state the same.
    pub(in crate::value) fn key(&self) -> String {
        let mut key = String::with_capacity(64);
        let _ = match self.extent.axis {
            Axis::Amount(Dimension::Money(currency)) => write!(key, "{}", currency.code()),
            Axis::Amount(dimension) => write!(key, "{dimension:?}"),
            Axis::Moment | Axis::Clock | Axis::Birth | Axis::Length => Ok(()),
        };
        for unit in self.units.iter() {
            key.extend([" ", unit.name()]);
        }
        let sense = self.sense.as_deref().map(Sense::key).unwrap_or_default();
        let _ = write!(key, " {} {} {sense}", self.extent.low.key(), self.extent.high.key());
        for tie in &self.ties {
            key.extend([" ", &tie.key()]);
        }
        key
    }
}
