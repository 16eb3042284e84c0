//! Where a length of time begins and ends, by its number, its hedge, and how people round and truncate.

use super::period::Period;
use super::plain::{EIGHTH, Plain};
use crate::value::amount::{Term, widened};
use crate::value::hedge::Hedging;
use crate::value::{Bound, Extent};
use rust_decimal::Decimal;

/// Where a length begins and ends.
pub(super) struct Ends {
    pub(super) days: (Bound, Bound),
    /// The same in months, where it is told in those.
    pub(super) in_months: Option<Extent>,
    /// The length, if it is plain.
    pub(super) plain: Option<Plain>,
}

impl Ends {
    /// Ends that only days tell.
    pub(super) const fn of_days(low: Bound, high: Bound) -> Self {
        Self { days: (low, high), in_months: None, plain: None }
    }
}

/// Two ends as a hedge widens them.
pub(super) fn hedged(hedging: Option<&Hedging>, ends: (Bound, Bound)) -> Option<(Bound, Bound)> {
    match hedging {
        Some(hedging) => widened(hedging, ends, (Decimal::ZERO, Decimal::ZERO)),
        None => Some(ends),
    }
}

/// The ends of one length or of several that are added.
pub(super) fn of_sum(
    first: &Term<Period>,
    parts: &[Term<Period>],
    hedging: Option<&Hedging>,
) -> Option<Ends> {
    let plain = total(first, parts)?;
    let slack = slack(&plain, first.number.step)?;
    let (low, high) = if let Some(hedging) = hedging {
        let reach = reach_of_round_minutes(&plain);
        let slack = (slack.0.max(reach), slack.1.max(reach));
        widened(hedging, (Bound::Closed(plain.value), Bound::Closed(plain.value)), slack)?
    } else {
        let slack = plain.reach_of_part().map_or(slack, |reach| (reach, reach));
        let low = plain.value.checked_sub(slack.0)?.max(Decimal::ZERO);
        (Bound::Closed(low), Bound::Open(plain.value.checked_add(slack.1)?))
    };
    let is_plain = hedging.is_none() || low == high;
    let in_months = plain.period.ends_in_months(low, high);
    let low = added(plain.period.least_days(low)?, Period::Month.least_days(Bound::Closed(plain.months))?)?;
    let high = added(plain.period.most_days(high)?, Period::Month.most_days(Bound::Closed(plain.months))?)?;
    Some(Ends { days: (low, high), in_months, plain: is_plain.then_some(plain) })
}

/// How far `about ten minutes` reaches at the least: nobody looks at a watch for them.
fn reach_of_round_minutes(plain: &Plain) -> Decimal {
    let is_round = plain.value >= Decimal::TEN && (plain.value % Decimal::from(5)).is_zero();
    if plain.period == Period::Minute && is_round { Decimal::TWO } else { Decimal::ZERO }
}

/// How far below and above its number a length reaches: by rounding, and by truncating. A part of one (`half an hour`)
/// reaches half way to the next quarter. Six years are no decade, nor are sixteen. One night and a half are not two.
fn slack(plain: &Plain, first_step: Decimal) -> Option<(Decimal, Decimal)> {
    if plain.period == Period::Night && plain.step <= Decimal::ONE {
        return Some((Decimal::ZERO, Decimal::ONE));
    }
    if plain.is_one_decade_or_longer() {
        return Some((Decimal::new(25, 2), Decimal::new(5, 1)));
    }
    if plain.value > Decimal::ZERO && plain.value < Decimal::ONE && plain.step > EIGHTH {
        return Some((EIGHTH, EIGHTH));
    }
    let step = plain.step.min(Decimal::ONE);
    let half = step.checked_div(Decimal::TWO)?;
    let is_round = plain.step == first_step && plain.step > Decimal::ONE;
    let twentieth = plain.value.checked_div(Decimal::from(20))?;
    let reach = if is_round { twentieth.min(plain.step.checked_div(Decimal::TWO)?) } else { Decimal::ZERO };
    Some((half.max(reach), step.max(reach)))
}

/// The sum in its smallest unit. Months and years before weeks, days or hours are kept apart, for they have no
/// fixed length.
fn total(first: &Term<Period>, parts: &[Term<Period>]) -> Option<Plain> {
    let last = parts.last().unwrap_or(first);
    let period = last.unit?;
    let (mut months, mut value) = (Decimal::ZERO, Decimal::ZERO);
    for term in [first].into_iter().chain(parts) {
        let own = term.unit?;
        if let Some(factor) = own.in_units_of(period) {
            value = value.checked_add(term.number.value.checked_mul(factor)?)?;
        } else {
            let own_months = term.number.value.checked_mul(own.in_units_of(Period::Month)?)?;
            months = months.checked_add(own_months)?;
        }
    }
    let step = if parts.is_empty() { last.number.step } else { last.number.step.min(Decimal::ONE) };
    let is_length = !value.is_sign_negative() || value.is_zero();
    is_length.then_some(())?;
    // Nobody rounds to whole fortnights: they are two weeks.
    let (period, value, step) = if period == Period::Fortnight {
        (Period::Week, value.checked_mul(Decimal::TWO)?, step.min(Decimal::ONE))
    } else {
        (period, value, step)
    };
    Some(Plain { months, period, value: value.normalize(), step: step.normalize() })
}

/// Two ends on the same side together.
pub(super) fn added(a: Bound, b: Bound) -> Option<Bound> {
    let (Some(x), Some(y)) = (a.at(), b.at()) else { return Some(Bound::Unbounded) };
    let sum = x.checked_add(y)?.normalize();
    Some(if matches!(a, Bound::Open(_)) || matches!(b, Bound::Open(_)) {
        Bound::Open(sum)
    } else {
        Bound::Closed(sum)
    })
}
