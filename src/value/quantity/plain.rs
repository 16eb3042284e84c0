//! Numbers stated without a hedge, held against each other as numbers.

use super::{Quantity, Unit};
use crate::value::Bound;
use rust_decimal::Decimal;

/// A number stated without a hedge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Plain {
    pub(super) unit: Unit,
    pub(super) value: Decimal,
    pub(super) step: Decimal,
}

impl Plain {
    /// Whether it is a rounder number converted, and no more exact than that: the 525 feet of `160 m (525 ft)`.
    pub(super) fn is_converted_from(&self, rounder: &Self) -> bool {
        rounder.in_unit_of(self).is_some_and(|told| {
            let is_rounder = told.step > self.step.saturating_mul(Decimal::TWO);
            is_rounder && (told.value - self.value).abs() <= self.step
        })
    }
}

impl Quantity {
    /// Whether it is a round count at which the other begins: `150` may be 153, of which another says `more than 150`.
    pub(super) fn is_rounded_end_of(&self, other: &Self) -> bool {
        let round = |plain: &&Plain| plain.step >= Decimal::TEN && self.unit().is_count();
        let at = self.plain.first().filter(round).map(|plain| plain.value);
        at.is_some()
            && other.extent.low == at.map_or(Bound::Unbounded, Bound::Open)
            && other.extent.high == Bound::Unbounded
    }

    /// Whether one may be the other converted after it was rounded: 118.4 m, said to be 118 m, is 387 ft. Two plain
    /// numbers in other units may be half a percent apart.
    pub(super) fn may_be_converted_from(&self, other: &Self) -> bool {
        let is_plain = |own: &Self| own.plain.len() == 1 && own.units.len() == 1;
        let is_other_unit = is_plain(self) && is_plain(other) && self.unit() != other.unit();
        let gap = || {
            let (low, high) =
                if self.extent.low.at() < other.extent.low.at() { (self, other) } else { (other, self) };
            let (end, start) = (low.extent.high.at()?, high.extent.low.at()?);
            Some(start.checked_sub(end)? <= end.abs().checked_mul(Decimal::new(5, 3))?)
        };
        is_other_unit && gap().unwrap_or(false)
    }

    /// Whether it is a round number of hundreds in one figure to which the other, in another unit, comes: 85 m are 279 ft, told as
    /// 300 ft. Nobody rounds off more than a tenth so.
    pub(super) fn is_conversion_in_hundreds(&self, other: &Self) -> bool {
        let ([round], [exact]) = (self.plain.as_slice(), other.plain.as_slice()) else { return false };
        let is_in_hundreds = round.step == Decimal::ONE_HUNDRED && round.value.abs() < Decimal::ONE_THOUSAND;
        let apart = || exact.in_unit_of(round)?.value.checked_sub(round.value).map(|apart| apart.abs());
        let is_near = |apart: Decimal| {
            apart.saturating_mul(Decimal::TWO) <= round.step
                && apart.saturating_mul(Decimal::TEN) <= round.value.abs()
        };
        let are_measures = is_in_hundreds && round.unit != exact.unit && self.units.len() == 1;
        are_measures && apart().is_some_and(is_near)
    }

    /// Whether both state numbers in one unit to the same digit, and no two of them are alike.
    pub(super) fn states_other_number(&self, other: &Self) -> bool {
        let pairs = self.plain.iter().flat_map(|a| other.plain.iter().map(move |b| (a, b)));
        let mut alike = pairs.filter(|(a, b)| a.unit == b.unit && a.step == b.step).peekable();
        alike.peek().is_some() && alike.all(|(a, b)| a.value != b.value)
    }
}
