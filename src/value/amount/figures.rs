//! The two figures of a range, by which a slip of its units is found: `12 to 72 hours`, `12 hours to 72 days`.

use super::{Amount, Core};
use rust_decimal::Decimal;

/// The figures of a range without a hedge, each with its unit, as stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::value) struct Figures<U> {
    /// The first.
    pub(in crate::value) low: (Decimal, U),
    /// The second.
    pub(in crate::value) high: (Decimal, U),
}

impl<U: Copy + PartialEq> Figures<U> {
    /// Those of an amount, if it is such a range.
    pub(in crate::value) fn of(amount: &Amount<U>) -> Option<Self> {
        match &amount.core {
            Core::Range(low, high) if amount.hedging().is_none() => {
                Some(Self { low: (low.number.value, low.unit?), high: (high.number.value, high.unit?) })
            }
            Core::Range(..) | Core::Sum(..) | Core::Vague(..) => None,
        }
    }

    /// Whether the other has the same figures, and another unit at one end or at both: nobody converts a range so that its
    /// figures stay. `is_other` tells of two units whether one is much larger than the other, and taken for it by a slip alone.
    pub(in crate::value) fn is_slip_of(&self, other: &Self, is_other: impl Fn(U, U) -> bool) -> bool {
        let ends = [(self.low, other.low), (self.high, other.high)];
        let is_alike =
            ends.iter().all(|(one, two)| one.0 == two.0 && (one.1 == two.1 || is_other(one.1, two.1)));
        is_alike && ends.iter().any(|(one, two)| one.1 != two.1)
    }
}
