//! A count with the sum that it is: `613 (540 + 73)`, `540 + 73 = 613`. Where the sum comes to another number, the claim
//! contradicts itself.

use super::super::{is_month_name, number};
use super::parts::exactly;
use super::{Quantity, Sense};
use rust_decimal::Decimal;

/// More zeros than a count that somebody adds up is rounded to.
const MOST_ZEROS: usize = 9;

/// Reads a count beside a sum that does not come to it. One that does is left to others.
pub(super) fn read(words: &str) -> Option<Quantity> {
    words.contains('+').then_some(())?;
    let words = words.trim();
    let bracketed = || words.strip_suffix(')')?.split_once(" (");
    let (one, two) = bracketed().or_else(|| words.split_once(" = ")).or_else(|| words.split_once(": "))?;
    let (all, sum) = if one.contains('+') { (two.trim_start_matches(['=', ' ']), one) } else { (one, two) };
    let stated = count(all)?;
    let parts = sum.split('+').map(count).collect::<Option<Vec<Count>>>()?;
    let named = parts.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(part.value))?;
    // `600 (540 + 72)` may be rounded, and so may `613 (540 + 70)`.
    let are_round = parts.iter().all(|part| !part.slack.is_zero());
    let rounded = parts.iter().filter(|_| are_round);
    let slack = rounded.fold(stated.slack, |slack, part| slack.saturating_add(part.slack));
    let is_off = stated.value.checked_sub(named)?.abs() > slack;
    let sense = Sense::Miscounted { named: named.try_into().ok()? };
    is_off.then(|| Quantity {
        printed: words.to_owned(),
        sense: Some(Box::new(sense)),
        ..exactly(stated.value)
    })
}

/// A whole number, and how far off it may be as it is rounded.
struct Count {
    value: Decimal,
    slack: Decimal,
}

/// The 72 of `72 agency`.
fn count(words: &str) -> Option<Count> {
    let (number, noun) = number::read(words.trim())?;
    // The day of `1 + 4 (2 April)` is no count.
    let is_named = !is_month_name(noun)
        && noun.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '\'' | '’'));
    let is_count = number.scale == Decimal::ONE && number.value.is_integer() && !number.is_ratio();
    (is_count && is_named).then_some(())?;
    let digits = number.value.normalize().to_string();
    let zeros = digits.len().checked_sub(digits.trim_end_matches('0').len())?;
    let step = (0..zeros.min(MOST_ZEROS)).fold(Decimal::ONE, |step, _| step.saturating_mul(Decimal::TEN));
    let slack = if zeros == 0 { Decimal::ZERO } else { step.checked_div(Decimal::TWO)? };
    Some(Count { value: number.value, slack })
}
