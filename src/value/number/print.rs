//! The normal form of a number, which [`super::read`] reads back as the same number.

use super::digits::vulgar_sign;
use super::{Grain, Number};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::fmt::{self, Write};

/// Multipliers that are printed in words, largest first.
const SCALES: &[(u64, &str)] =
    &[(1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million")];

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.value.is_sign_negative() && !self.value.is_zero() {
            return write!(f, "-{}", Self { value: self.value.abs(), ..*self });
        }
        match self.grain {
            Grain::Digit | Grain::Article => print_digits(self.value, self.step, f),
            Grain::Dozen => print_dozens(self.value, f),
            Grain::Part(over) => print_part(self.value, over, f),
            Grain::OutOf(over) => {
                let part = (self.value * Decimal::from(over)).round_dp(6).normalize();
                print_digits(part, part, f)?;
                f.write_str(if is_count_of_all(part, over) { " of " } else { " in " })?;
                print_digits(over.into(), over.into(), f)
            }
        }
    }
}

/// Whether so many out of so many are a count of some of all, and no share that is told in round numbers: `24 of 45`, `1 in 8`, `14 in
/// 100,000`.
fn is_count_of_all(part: Decimal, over: u32) -> bool {
    let is_round = over <= 5 || over.to_string().trim_start_matches('1').chars().all(|c| c == '0');
    part > Decimal::ONE && !is_round
}

/// Digits with commas; a multiplier in words where at most three decimals stand before it.
fn print_digits(value: Decimal, step: Decimal, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let scales = SCALES.iter().map(|(scale, word)| (Decimal::from(*scale), word));
    for (scale, word) in scales.filter(|(scale, _)| value >= *scale) {
        let decimals = (step / scale).normalize().scale();
        if decimals <= 3 {
            print_with_commas(value / scale, decimals, f)?;
            return write!(f, " {word}");
        }
    }
    print_with_commas(value, step.normalize().scale(), f)
}

fn print_with_commas(value: Decimal, decimals: u32, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut value = value.normalize();
    if decimals > value.scale() {
        value.rescale(decimals);
    }
    let written = value.to_string();
    let (whole, rest) = written.split_once('.').map_or((written.as_str(), None), |(a, b)| (a, Some(b)));
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            f.write_char(',')?;
        }
        f.write_char(digit)?;
    }
    rest.map_or(Ok(()), |rest| write!(f, ".{rest}"))
}

fn print_dozens(value: Decimal, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let dozens = (value / Decimal::from(12)).normalize();
    if dozens == Decimal::new(5, 1) {
        return f.write_str("half a dozen");
    }
    if dozens == Decimal::ONE {
        return f.write_str("a dozen");
    }
    write!(f, "{dozens} dozen")
}

fn print_part(value: Decimal, over: u32, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let parts = (value * Decimal::from(over)).round();
    let whole = (parts / Decimal::from(over)).trunc();
    let part = (parts - whole * Decimal::from(over)).to_u32().unwrap_or_default();
    let sign = vulgar_sign(part, over);
    match (whole.is_zero(), sign) {
        (true, Some(sign)) => write!(f, "{sign}"),
        (true, None) => write!(f, "{part}/{over}"),
        (false, Some(sign)) => write!(f, "{whole}{sign}"),
        (false, None) => write!(f, "{whole} {part}/{over}"),
    }
}
