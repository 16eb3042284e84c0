//! An amount beside one that it is not: `12, not 15`, `not 15 but 12`, which state the one and nothing else; and an amount that
//! is not reached, or is passed: `not a mile and a half`, `not even 40`; `past £25,000`.

use super::super::Unit;
use super::super::number::{self, strip_phrase};
use rust_decimal::Decimal;

/// The words of the amount that is stated.
pub(super) fn affirmed(words: &str) -> Option<&str> {
    let is_amount = |words: &str| words.starts_with(['$', '£', '€']) || number::read(words).is_some();
    if let Some((denied, stated)) = strip_phrase(words, "not ").and_then(|rest| rest.split_once(" but ")) {
        return (is_amount(denied) && is_amount(stated)).then_some(stated);
    }
    let links = [", not ", ", and not ", " and not ", " (not "];
    let (stated, denied) = links.iter().find_map(|link| words.split_once(link))?;
    (is_amount(stated) && is_amount(denied)).then_some(stated)
}

/// An amount that is not reached, as less than that. `Not a soul` and `not even one` are none, and `not 40` may only deny what
/// another says.
pub(super) fn unreached(words: &str) -> Option<String> {
    let rest = strip_phrase(words, "not ")?;
    let stressed = strip_phrase(rest, "even ");
    let amount = stressed.unwrap_or(rest);
    let article = ["a ", "an "].iter().find_map(|article| strip_phrase(amount, article));
    let is_measure = |unit: Unit| !unit.is_count() && !unit.is_money();
    let is_measured = || article.and_then(Unit::at_start).is_some_and(|(unit, _)| is_measure(unit));
    let is_several = || number::read(amount).is_some_and(|(number, _)| number.value > Decimal::ONE);
    let is_reached_for = stressed.is_some() || article.is_some();
    (is_measured() || is_reached_for && is_several()).then(|| format!("less than {amount}"))
}

/// An amount that is passed, as more than that: `past £25,000`, `well past 250`.
pub(super) fn passed(words: &str) -> Option<String> {
    let words =
        ["now ", "well ", "already "].iter().find_map(|lead| strip_phrase(words, lead)).unwrap_or(words);
    let amount = strip_phrase(words, "past ")?;
    let begins = amount.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '$' | '£' | '€'));
    begins.then(|| format!("more than {amount}"))
}
