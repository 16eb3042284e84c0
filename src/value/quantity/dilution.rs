//! Shares of what is dissolved in water, where a milligram a litre is a part in a million: `3.1 mg/l`, `3.1 ppm`.

use super::super::{Bound, Comparison, Dimension, Extent};
use super::{OVERLAP, Quantity};
use rust_decimal::Decimal;

/// What a share comes to in water, in micrograms a cubic metre.
const MICROGRAMS: u64 = 1_000_000_000_000;

impl Quantity {
    /// An amount a litre against parts per million or billion; only where they meet does that show anything.
    pub(super) fn compare_in_water(&self, other: &Self) -> Option<Comparison> {
        let (share, amount) = if self.is_dilution() { (self, other) } else { (other, self) };
        (share.is_dilution() && amount.unit().name().ends_with("/l")).then_some(())?;
        let scaled = |bound: Bound| match bound {
            Bound::Unbounded => Some(Bound::Unbounded),
            Bound::Closed(at) => Some(Bound::Closed(at.checked_mul(Decimal::from(MICROGRAMS))?)),
            Bound::Open(at) => Some(Bound::Open(at.checked_mul(Decimal::from(MICROGRAMS))?)),
        };
        let in_water = Extent::new(amount.extent.axis, scaled(share.extent.low)?, scaled(share.extent.high)?);
        let is_common = in_water.intersection(&amount.extent).is_some_and(|common| !common.is_empty());
        is_common.then_some(OVERLAP)
    }

    fn is_dilution(&self) -> bool {
        self.unit().dimension() == Dimension::Proportion && matches!(self.unit().name(), "ppm" | "ppb")
    }
}
