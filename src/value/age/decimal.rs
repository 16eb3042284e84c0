//! Ages with decimals, as those of many people have on average: `31.2`, `41.75 years`.

use super::stated::{Stated, Unit, ending};
use crate::value::number;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

const MONTHS: Decimal = Decimal::from_parts(12, 0, 0, false, 0);

/// Reads years with decimals, up to where their last digit ends. From a half on they may be rounded to the next whole year.
pub(super) fn read(words: &str) -> Option<Stated> {
    let (number, rest) = number::read(words).filter(|(number, _)| !number.value.is_integer())?;
    (ending(rest)? == Unit::Year).then_some(())?;
    let years = number.value;
    let rounded = years.round();
    let next = years.checked_add(number.step)?.checked_mul(MONTHS)?.ceil();
    let below = if rounded > years { next.max(rounded.checked_mul(MONTHS)? + Decimal::ONE) } else { next };
    let least = years.checked_mul(MONTHS)?.floor().to_u32()?;
    let words = format!("{years} years");
    Some(Stated { least: Unit::Month.shift(least)?, below: Unit::Month.shift(below.to_u32()?), words })
}
