//! What a stated amount stands for.
//!
//! A plain measured number stands for half of its last stated digit on either side, open at both ends, but never
//! for more than a twentieth of itself; of `400` the 4 is the last stated digit. A count is exact, unless it ends
//! in two zeros, or is in dozens, which are a tenth wide: `two dozen` may be 22. Percentages, degrees and the like are rounded to the whole unit at most.
//! Of what is measured, an article in place of the number (`a mile`) is a quarter wide, and a part (`half a mile`) a tenth.
//! A hedge takes the number itself times its factors, and moves an end by no less than one (counts) or the rounding, and by
//! no more than twenty of the last stated digit.

use super::super::amount::{Amount, Core, Term, widened};
use super::super::hedge::Hedging;
use super::super::{Asked, Axis, Bound, Dimension, Extent, Unit};
use super::{Plain, Stated};
use crate::value::number::Grain;
use rust_decimal::Decimal;

/// The extent of an amount, the widest that its digits allow, and the plain number if it is one. Nothing when the
/// numbers grow too large or the units do not fit together.
pub(super) fn of(amount: &Amount<Unit>, default: Unit) -> Option<(Extent, Extent, Option<Plain>)> {
    let hedging = amount.hedging();
    match &amount.core {
        Core::Sum(first, parts) => of_sum(first, parts, hedging.as_ref(), default),
        Core::Range(low, high) => {
            let (low_unit, high_unit) = (low.unit.unwrap_or(default), high.unit.unwrap_or(default));
            (low_unit.dimension() == high_unit.dimension()).then_some(())?;
            let ends = (Bound::Closed(low.number.value), Bound::Closed(high.number.value));
            let (low, high) = hedged(hedging.as_ref(), ends)?;
            let extent = in_base(low, low_unit, high, high_unit)?;
            (!extent.is_empty()).then_some((extent, extent, None))
        }
        Core::Vague(vague, unit) => {
            let unit = unit.unwrap_or(default);
            let (low, high) = hedged(hedging.as_ref(), (vague.low, vague.high))?;
            let extent = in_base(low, unit, high, unit)?;
            Some((extent, extent, None))
        }
    }
}

fn hedged(hedging: Option<&Hedging>, ends: (Bound, Bound)) -> Option<(Bound, Bound)> {
    match hedging {
        Some(hedging) => widened(hedging, ends, (Decimal::ZERO, Decimal::ZERO)),
        None => Some(ends),
    }
}

fn of_sum(
    first: &Term<Unit>,
    parts: &[Term<Unit>],
    hedging: Option<&Hedging>,
    default: Unit,
) -> Option<(Extent, Extent, Option<Plain>)> {
    let (number, unit) = total(first, parts, default)?;
    let (value, step) = (number.0, number.1);
    let plain = Plain { unit, value: value.normalize(), step: step.normalize() };
    let rounding = rounding(&plain, first.number.grain)?;
    let Some(hedging) = hedging else {
        let extent = around(value, rounding, unit)?;
        let widest = around(value, step.checked_div(Decimal::TWO)?, unit)?;
        return Some((extent, widest, Some(plain)));
    };
    let is_count = unit.dimension() == Dimension::Count && value.is_integer();
    let is_part = matches!(first.number.grain, Grain::Part(_)) && is_measured(unit);
    let slack = if is_count {
        slack_of_count(&plain, hedging)
    } else if is_part {
        // `Half a kilo` is loose by itself, so that `almost half a kilo` is so twice.
        rounding.checked_mul(Decimal::TWO)?
    } else if unit.dimension() == Dimension::Temperature {
        // A share of nothing is nothing: `around 0 °C` is within a degree of it.
        rounding.max(Decimal::ONE)
    } else {
        rounding
    };
    // `About a dozen` is round twice.
    let is_about = hedging.low.at().zip(hedging.high.at()).is_some_and(|(low, high)| low < high);
    let own = if is_about && first.number.grain == Grain::Dozen { rounding } else { Decimal::ZERO };
    let ends = (Bound::Closed(value.checked_sub(own)?), Bound::Closed(value.checked_add(own)?));
    let (low, high) = widened(hedging, ends, (slack, slack))?;
    let most = most_hedged(&plain)?;
    let (low, high) = (within(low, value, most)?, within(high, value, most)?);
    let extent = in_base(low, unit, high, unit)?;
    let is_exact = low == high;
    Some((extent, extent, is_exact.then_some(plain)))
}

/// How far a hedge moves an end at the most: by so many of the last stated digit, since who says `some 44,600` has rounded
/// to hundreds. A last digit of 5 may be rounded to fives.
fn most_hedged(plain: &Plain) -> Option<Decimal> {
    const MOST_STEPS: Decimal = Decimal::from_parts(20, 0, 0, false, 0);
    let five = plain.step.checked_mul(Decimal::from(5))?;
    let is_in_fives = plain.value.checked_rem(five)?.is_zero();
    MOST_STEPS.checked_mul(if is_in_fives { five } else { plain.step })
}

/// An end no further from a number than so far.
fn within(end: Bound, value: Decimal, most: Decimal) -> Option<Bound> {
    let (low, high) = (value.checked_sub(most)?, value.checked_add(most)?);
    Some(match end {
        Bound::Unbounded => Bound::Unbounded,
        Bound::Closed(at) => Bound::Closed(at.clamp(low, high)),
        Bound::Open(at) => Bound::Open(at.clamp(low, high)),
    })
}

/// How far a hedge moves a count at the least: by one. What moves both ends of 20, 30 or 40, which are told in tens, moves
/// them twice as far as it else would, by four at the most; those of a hundred or a thousand, the roundest of numbers, half as
/// far again.
fn slack_of_count(plain: &Plain, hedging: &Hedging) -> Decimal {
    const MOST_IN_TENS: Decimal = Decimal::from_parts(40, 0, 0, false, 0);
    let is_in_tens = plain.step == Decimal::TEN && plain.value > Decimal::TEN && plain.value <= MOST_IN_TENS;
    let is_roundest = [Decimal::ONE_HUNDRED, Decimal::ONE_THOUSAND].contains(&plain.value);
    let times = |factor: Decimal| {
        let (low, high) = hedging.low.at().zip(hedging.high.at())?;
        let by = Decimal::ONE.checked_sub(low)?.min(high.checked_sub(Decimal::ONE)?);
        plain.value.checked_mul(by)?.checked_mul(factor)
    };
    let reach = if is_in_tens {
        times(Decimal::TWO).map(|reach| reach.min(Decimal::from(4)))
    } else if is_roundest && plain.step == plain.value {
        times(Decimal::new(15, 1))
    } else {
        None
    };
    reach.map_or(Decimal::ONE, |reach| reach.max(Decimal::ONE))
}

/// The sum in its smallest unit, with the step in it.
fn total(first: &Term<Unit>, parts: &[Term<Unit>], default: Unit) -> Option<((Decimal, Decimal), Unit)> {
    let first_unit = first.unit.unwrap_or(default);
    let Some(last) = parts.last() else { return Some(((first.number.value, first.number.step), first_unit)) };
    let last_unit = last.unit?;
    let mut sum = Decimal::ZERO;
    for term in [first].into_iter().chain(parts) {
        let factor = term.unit?.in_units_of(&last_unit)?;
        sum = sum.checked_add(term.number.value.abs().checked_mul(factor)?)?;
    }
    let sum = if first.number.value.is_sign_negative() { -sum } else { sum };
    Some(((sum, last.number.step.min(Decimal::ONE)), last_unit))
}

/// Whether it is for what is measured, and is no count, share or sum.
const fn is_measured(unit: Unit) -> bool {
    !matches!(
        unit.dimension(),
        Dimension::Count | Dimension::Proportion | Dimension::Points | Dimension::Money(_)
    )
}

/// How far to either side a plain number reaches.
fn rounding(plain: &Plain, grain: Grain) -> Option<Decimal> {
    let half = plain.step.checked_div(Decimal::TWO)?;
    let twentieth = plain.value.abs().checked_div(Decimal::from(20))?;
    // Half a dozen may be five or seven.
    let dozens = twentieth.checked_mul(Decimal::TWO)?.max(Decimal::new(11, 1));
    let is_amount = is_measured(plain.unit);
    let widest = match grain {
        Grain::Dozen => dozens,
        // `A mile` and `half a mile` are told loosely, `1 mile` is not.
        Grain::Article if is_amount => plain.value.abs().checked_div(Decimal::from(4))?,
        Grain::Part(_) if is_amount => twentieth.checked_mul(Decimal::TWO)?,
        Grain::Digit | Grain::Article | Grain::Part(_) | Grain::OutOf(_) => twentieth,
    };
    let is_round = plain.step >= Decimal::ONE_HUNDRED || grain == Grain::Dozen;
    let is_share = matches!(grain, Grain::Part(_) | Grain::OutOf(_));
    let reach = match plain.unit.dimension() {
        Dimension::Count if plain.value.is_integer() && !is_round => Decimal::ZERO,
        Dimension::Temperature if !is_round && !is_share => half.min(Decimal::new(5, 1)),
        Dimension::Proportion | Dimension::Points | Dimension::Sound
            if !is_round && !is_share && !plain.value.is_zero() =>
        {
            half.min(Decimal::new(5, 1))
        }
        Dimension::Count
        | Dimension::Length
        | Dimension::Area
        | Dimension::Volume
        | Dimension::Mass
        | Dimension::Speed
        | Dimension::Temperature
        | Dimension::Energy
        | Dimension::Power
        | Dimension::Pressure
        | Dimension::Data
        | Dimension::Proportion
        | Dimension::Points
        | Dimension::Sound
        | Dimension::Flow
        | Dimension::Concentration
        | Dimension::Rate
        | Dimension::Frequency
        | Dimension::Voltage
        | Dimension::Dose
        | Dimension::Force
        | Dimension::Time
        | Dimension::Money(_) => half.min(widest),
    };
    Some(reach)
}

fn around(value: Decimal, reach: Decimal, unit: Unit) -> Option<Extent> {
    let (low, high) = (value.checked_sub(reach)?, value.checked_add(reach)?);
    if reach.is_zero() {
        return in_base(Bound::Closed(low), unit, Bound::Closed(high), unit);
    }
    in_base(Bound::Open(low), unit, Bound::Open(high), unit)
}

pub(super) fn in_base(low: Bound, low_unit: Unit, high: Bound, high_unit: Unit) -> Option<Extent> {
    let low = match low {
        Bound::Unbounded => Bound::Unbounded,
        Bound::Closed(at) => Bound::Closed(low_unit.least_of(at)?),
        Bound::Open(at) => Bound::Open(low_unit.least_of(at)?),
    };
    let high = match high {
        Bound::Unbounded => Bound::Unbounded,
        Bound::Closed(at) => Bound::Closed(high_unit.most_of(at)?),
        Bound::Open(at) => Bound::Open(high_unit.most_of(at)?),
    };
    Some(Extent::new(Axis::Amount(low_unit.dimension()), low, high))
}

impl Stated {
    /// Of a range the end that is asked for, where it is one: the £120,000 of `£120,000 to £150,000`.
    pub(super) fn at_end(self, asked: Asked) -> Self {
        let Extent { axis, low, high } = self.extent;
        let is_range = self.printed.starts_with("between ")
            && [low, high].iter().all(|end| matches!(end, Bound::Closed(_)));
        let asked_for = [(Asked::LowEnd, low), (Asked::HighEnd, high)]
            .into_iter()
            .find(|(end, _)| *end == asked && is_range);
        let at = asked_for.map_or(self.extent, |(_, end)| Extent::new(axis, end, end));
        Self { extent: at, ..self }
    }
}
