//! Lengths stated without a hedge, and when two of them cannot be one.

use super::period::Period;
use rust_decimal::Decimal;

/// A length stated without a hedge, in its smallest unit, and the months before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Plain {
    pub(super) months: Decimal,
    pub(super) period: Period,
    pub(super) value: Decimal,
    pub(super) step: Decimal,
}

/// Half a quarter.
pub(super) const EIGHTH: Decimal = Decimal::from_parts(125, 0, 0, false, 3);

impl Plain {
    /// How far a number reaches that ends in a part (`two and a quarter`, `two and a half`): half of that, since nobody
    /// truncates to one.
    pub(super) fn reach_of_part(&self) -> Option<Decimal> {
        let is_part = self.value > Decimal::ONE && self.step > EIGHTH && self.step < Decimal::ONE;
        is_part.then(|| self.step.checked_div(Decimal::TWO)).flatten()
    }

    /// Whether it is a whole number of the other's unit, and another one: 24 months and one year.
    pub(super) fn is_other_multiple(&self, other: &Self) -> bool {
        let ratio = other.period.in_units_of(self.period).filter(|ratio| *ratio > Decimal::ONE);
        let turned = ratio.and_then(|ratio| self.value.checked_div(ratio)).filter(Decimal::is_integer);
        let is_whole = self.step <= Decimal::ONE && other.step == Decimal::ONE;
        let has_no_months = self.months.is_zero() && other.months.is_zero();
        has_no_months && is_whole && turned.is_some_and(|turned| !turned.is_zero() && turned != other.value)
    }

    /// Whether it is a decade, a century or a millennium.
    pub(super) fn is_one_decade_or_longer(&self) -> bool {
        let is_long = matches!(self.period, Period::Decade | Period::Century | Period::Millennium);
        is_long && self.months.is_zero() && self.value == Decimal::ONE && self.step == Decimal::ONE
    }

    /// Whether it may be a count of days on the calendar: whole days, from two to two weeks.
    pub(super) fn is_counted_in_days(&self) -> bool {
        let is_few = self.value >= Decimal::TWO && self.value <= Decimal::from(14);
        self.period == Period::Day && self.months.is_zero() && self.value.is_integer() && is_few
    }

    /// Whether nobody would round it to the other, a whole number of a longer unit: an exact half has its own words
    /// (`four and a half years`), and hours and minutes are not truncated by more than a tenth (`nine minutes` for 9 min 40 s).
    /// Days, weeks and months are taken loosely.
    pub(super) fn is_beyond_rounding_to(&self, other: &Self) -> bool {
        let is_told_loosely = matches!(other.period, Period::Week | Period::Fortnight | Period::Month);
        let is_whole = other.step == Decimal::ONE && other.value.is_integer() && self.step <= Decimal::TEN;
        let has_no_months = self.months.is_zero() && other.months.is_zero();
        let ratio = other.period.in_units_of(self.period).filter(|ratio| *ratio > Decimal::ONE);
        let turned = ratio.and_then(|ratio| self.value.checked_div(ratio));
        let half = Decimal::new(5, 1);
        let is_counted = other.is_counted_in_days() && self.period < Period::Day;
        let is_beyond = |turned: Decimal| {
            let over = turned.checked_sub(other.value).unwrap_or_default();
            let is_over =
                over >= half && over.checked_mul(Decimal::TEN).is_none_or(|over| over > other.value);
            over <= -half || other.period <= Period::Hour && is_over
        };
        !is_told_loosely && !is_counted && is_whole && has_no_months && turned.is_some_and(is_beyond)
    }

    /// Whether it is another length, however loosely both are told.
    pub(super) fn is_other_length(&self, other: &Self) -> bool {
        self.is_beyond_half_year(other) || self.is_other_than_weeks(other) || self.is_far_from_weeks(other)
    }

    /// Whether one is so many days and the other so many weeks, and one more than half as long again as the other: `three days`
    /// and `a week`.
    fn is_far_from_weeks(&self, other: &Self) -> bool {
        let is_whole =
            |plain: &Self| plain.months.is_zero() && plain.value.is_integer() && plain.step <= Decimal::TEN;
        let is_told = self.period == Period::Day && other.period == Period::Week;
        let twice = |days: Decimal| days.checked_mul(Decimal::TWO);
        let is_far = |one: Decimal, two: Decimal| {
            let (less, more) = (one.min(two), one.max(two));
            twice(more).zip(less.checked_mul(Decimal::from(3))).is_some_and(|(more, less)| more > less)
        };
        let days = || other.value.checked_mul(Decimal::from(7));
        is_told && is_whole(self) && is_whole(other) && days().is_some_and(|days| is_far(self.value, days))
    }

    /// Whether one of the two is years and a half of one, and the other as long in months or years is not: `3 years` and `42
    /// months`, `2½ years` and `28 months`.
    pub(super) fn is_other_than_half_years(&self, other: &Self) -> bool {
        let years = |plain: &Self| {
            let is_told = plain.months.is_zero() && plain.step <= Decimal::TEN;
            let months = plain.period.in_units_of(Period::Month).filter(|_| is_told)?;
            plain.value.checked_mul(months)?.checked_div(Decimal::from(12))
        };
        let has_half = |years: Decimal| years.fract() == Decimal::new(5, 1);
        let both = years(self).zip(years(other));
        both.is_some_and(|(one, two)| one != two && (has_half(one) || has_half(two)))
    }

    /// Whether one is so many weeks and the other so many months, of which nobody would call one the other: `six weeks` and `two
    /// months`.
    fn is_other_than_weeks(&self, other: &Self) -> bool {
        let is_told = self.period == Period::Week && other.period == Period::Month && other.months.is_zero();
        let is_many = other.value >= Decimal::TWO && self.value.is_integer() && other.value.is_integer();
        let days =
            (self.value.checked_mul(Decimal::from(700)), other.value.checked_mul(Decimal::from(3_044)));
        is_told
            && is_many
            && matches!(days, (Some(own), Some(months)) if own.min(months) * Decimal::from(4) < own.max(months) * Decimal::from(3))
    }

    /// Whether it is years and a half of one, and the other so many months, more than a quarter of a year apart: `4½ years`
    /// and `50 months`.
    fn is_beyond_half_year(&self, other: &Self) -> bool {
        let half = Decimal::new(5, 1);
        let is_half = self.period == Period::Year && self.months.is_zero() && self.value.fract() == half;
        let is_months =
            other.period == Period::Month && other.value.is_integer() && other.step <= Decimal::TEN;
        let apart = || {
            let own = self.value.checked_mul(Decimal::from(12))?;
            Some(own.checked_sub(other.months.checked_add(other.value)?)?.abs())
        };
        is_half && is_months && apart().is_some_and(|apart| apart > Decimal::from(3))
    }
}
