//! Shares of what is dissolved in water, where a milligram a litre is a part in a million: `3.1 mg/l`, `3.1 ppm`.

use super::super::{Comparison, Dimension, Extent};
use super::{OVERLAP, Quantity};
use rust_decimal::Decimal;

/// What a share comes to in water, in micrograms a cubic metre.
const MICROGRAMS: u64 = 1_000_000_000_000;

impl Quantity {
    /// An amount a litre against parts per million or billion; only where they meet does that show anything.
    pub(super) fn compare_in_water(&self, other: &Self) -> Option<Comparison> {
        let (share, amount) = if self.is_dilution() { (self, other) } else { (other, self) };
        (share.is_dilution() && amount.unit().name().ends_with("/l")).then_some(())?;
        let in_water = Extent { axis: amount.extent.axis, ..share.extent.times(Decimal::from(MICROGRAMS))? };
        let is_common = in_water.intersection(&amount.extent).is_some_and(|common| !common.is_empty());
        is_common.then_some(OVERLAP)
    }

    fn is_dilution(&self) -> bool {
        self.unit().dimension() == Dimension::Proportion && matches!(self.unit().name(), "ppm" | "ppb")
    }
}
