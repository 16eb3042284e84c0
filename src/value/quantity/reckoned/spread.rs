//! What comes in several years or months: `£10m over four years`, `1,500 homes over five years`.

use super::super::super::{Context, Extent};
use super::super::{Quantity, rates};
use super::forms;
use rust_decimal::Decimal;

impl Quantity {
    /// How many years it is spread over, and what comes in each length of time.
    fn spread(&self) -> Option<Decimal> {
        let [whole, each] = self.terms() else { return None };
        let (_, in_a_year) = rates::times_a_year(each.per()?)?;
        let end = |extent: Extent| extent.high.at().or(extent.low.at());
        let all = if each.plain.is_empty() { whole.extent } else { whole.as_level() };
        let (all, one) = (end(all)?, end(each.extent)?);
        Some(all.checked_div(one)?.checked_div(in_a_year)?.round_dp(2).normalize())
    }

    /// Whether it is told for several years or months, and so much for each.
    pub(super) fn is_spread(&self) -> bool {
        self.spread().is_some()
    }

    /// Whether both are told for a length of time, and these are two.
    pub(super) fn is_spread_otherwise_than(&self, other: &Self) -> bool {
        self.spread().zip(other.spread()).is_some_and(|(own, other)| own != other)
    }

    /// What words tell for several years, months, weeks or days, with so much for each.
    pub(in crate::value) fn spread_in_time(words: &str, context: &Context<'_>) -> Option<Self> {
        forms::spread(words, context)
    }

    /// Whether it tells so much for each length of time.
    pub(in crate::value) fn is_told_in_time(&self) -> bool {
        self.in_a_year().is_some()
    }

    /// Whether it counts so many for each length of time.
    pub(in crate::value) fn is_counted_in_time(&self) -> bool {
        self.unit().is_count() && self.in_a_year().is_some()
    }
}
