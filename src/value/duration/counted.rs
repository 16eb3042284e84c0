//! Days that are counted only while there is work, school or a sitting.

use super::Duration;
use super::period::{self, Period};
use crate::value::Bound;

impl Duration {
    /// Plain days as days that are counted with pauses, which others say they are: `23 days`, beside `23 sitting days`.
    pub(super) fn with_pauses(mut self) -> Self {
        let days = self.plain.filter(|plain| plain.period == Period::Day && plain.months.is_zero());
        let most = days.and_then(|plain| period::with_pauses(plain.value));
        if let Some(most) = most {
            self.extent.high = Bound::Closed(most);
        }
        self
    }

    /// Whether it is told in days that are counted with pauses between them.
    pub(in crate::value) fn is_in_counted_days(&self) -> bool {
        self.plain.is_some_and(|plain| {
            matches!(
                plain.period,
                Period::WorkingDay | Period::SchoolDay | Period::SittingDay | Period::TradingDay
            )
        })
    }
}
