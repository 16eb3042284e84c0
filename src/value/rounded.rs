//! Whether one number is another as a headline tells it, which has no room for all digits.

use rust_decimal::Decimal;

/// A number without a hedge, and the place of its last digit: a hundred of `500`, a tenth of `32.4`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) value: Decimal,
    pub(super) step: Decimal,
}

impl Told {
    /// The same in a unit of which so many go into one of its own.
    pub(super) fn times(self, factor: Decimal) -> Option<Self> {
        Some(Self { value: self.value.checked_mul(factor)?, step: self.step.checked_mul(factor)? })
    }

    /// Whether it has fewer digits than the other, which comes to it when it is rounded or cut off at its last place. Nobody
    /// takes off more than a quarter so: 190 is not told as 100.
    pub(super) fn is_rounded_from(self, exact: Self) -> bool {
        let is_rounded = || {
            let (own, whole) = (self.value.abs(), exact.value.abs());
            let apart = own.checked_sub(whole)?;
            let is_near = apart.abs().checked_mul(Decimal::TWO)? <= self.step;
            let is_cut = !apart.is_sign_positive() && apart.abs() < self.step;
            let is_slight = apart.abs().checked_mul(Decimal::from(4))? <= own.max(whole);
            Some((is_near || is_cut) && is_slight)
        };
        let is_of_one_sign = self.value.is_sign_negative() == exact.value.is_sign_negative();
        exact.step < self.step && is_of_one_sign && is_rounded().unwrap_or(false)
    }
}
