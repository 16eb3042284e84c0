//! What is asked of a value besides its relation: what its words leave open, and what they tell of other words.

use super::Value;
use rust_decimal::Decimal;

impl Value {
    /// Whether it is a number and nothing more, which may be in the unit of another.
    pub fn is_bare_number(&self) -> bool {
        if let Self::Quantity(quantity) = self { quantity.is_bare() } else { false }
    }

    /// Whether one is no more than ten times the other, as far as their ends tell.
    pub fn is_of_size_of(&self, other: &Self) -> bool {
        let ends = |value: &Self| value.extent().and_then(|extent| extent.low.at().or(extent.high.at()));
        let ten_times = |at: Decimal| at.abs().checked_mul(Decimal::TEN);
        match (ends(self), ends(other)) {
            (Some(one), Some(two)) => {
                ten_times(one).is_some_and(|most| most >= two.abs())
                    && ten_times(two).is_some_and(|most| most >= one.abs())
            }
            _ => false,
        }
    }

    /// Whether it is a time that names its zone.
    pub const fn names_zone(&self) -> bool {
        if let Self::Date(date) = self { date.names_zone() } else { false }
    }

    /// Whether it is a length in days that are counted with pauses between them (`23 sitting days`).
    pub fn is_in_counted_days(&self) -> bool {
        if let Self::Duration(duration) = self { duration.is_in_counted_days() } else { false }
    }

    /// Whether it is an amount in two units that do not convert (`€3 million ($3.3 million)`).
    pub fn is_in_two_units(&self) -> bool {
        if let Self::Quantity(quantity) = self { quantity.is_in_two_units() } else { false }
    }

    /// Whether it is several counts in one (`2 dead, 1 missing`).
    pub fn has_parts(&self) -> bool {
        if let Self::Quantity(quantity) = self { quantity.has_parts() } else { false }
    }
}
