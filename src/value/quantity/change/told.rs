//! The arithmetic by which a change is held against two levels: `£164,000 ÷ £150,000 − 1 = 9.3%`.

use super::super::super::{Comparison, Dimension, Relation, Why};
use super::super::{OVERLAP, Quantity};
use super::is_in_points;
use rust_decimal::Decimal;

/// The change fits the levels.
pub(super) fn fitting(levels: &Quantity, change: &Quantity) -> Comparison {
    let as_much = |sum| Comparison::new(Relation::Compatible, Why::AsMuch { sum });
    sum(levels, change).map_or(OVERLAP, as_much)
}

/// The change is not that of the levels.
pub(super) fn at_odds(levels: &Quantity, change: &Quantity) -> Comparison {
    let why = match sum(levels, change) {
        Some(first) => Why::OtherSum { first, second: change.to_string() },
        None => Why::OtherNumber,
    };
    Comparison::new(Relation::Conflicting, why)
}

/// The same of the change to the levels.
pub(super) fn turned(comparison: Comparison) -> Comparison {
    if let Why::OtherSum { first, second } = comparison.why {
        return Comparison::new(comparison.relation, Why::OtherSum { first: second, second: first });
    }
    comparison
}

/// What the levels come to, in what the change is told in.
fn sum(levels: &Quantity, change: &Quantity) -> Option<String> {
    let (before, after) = levels.numbers()?;
    (before > Decimal::ZERO).then_some(())?;
    let (from, to) = levels.numbers_as_told()?;
    let is_on_line = levels.extent.axis == change.extent.axis;
    if change.printed.ends_with(" times") {
        let times = after.checked_div(before)?.round_dp(2).normalize();
        return Some(format!("{to} ÷ {from} = {times}"));
    }
    let are_shares = is_on_line && levels.unit().dimension() == Dimension::Proportion;
    if are_shares || is_in_points(levels, change) {
        return None;
    }
    let by = after.checked_sub(before)?;
    let is_fall = by.is_sign_negative();
    if is_on_line {
        let (more, less) = if is_fall { (from, to) } else { (to, from) };
        return Some(format!("{more} − {less} = {}", levels.unit().tell(by.abs().normalize())));
    }
    let percent = by.abs().checked_mul(Decimal::ONE_HUNDRED)?.checked_div(before)?.round_dp(1).normalize();
    Some(if is_fall {
        format!("1 − {to} ÷ {from} = {percent}%")
    } else {
        format!("{to} ÷ {from} − 1 = {percent}%")
    })
}

impl Quantity {
    /// Both levels, or the ends of a range, in the base unit.
    fn numbers(&self) -> Option<(Decimal, Decimal)> {
        if let Some((before, after)) = self.levels() {
            return Some((before.stated_in_base()?, after.stated_in_base()?));
        }
        self.ends_of_range()?;
        Some((self.extent.low.at()?, self.extent.high.at()?))
    }

    /// The same in words, as they are told where that is short: `430 million litres`.
    fn numbers_as_told(&self) -> Option<(String, String)> {
        let (before, after) = self.numbers()?;
        let tell = |level: Decimal| self.unit().tell(level.normalize());
        let told = self.levels().and_then(|(from, to)| {
            let end = to.printed.strip_suffix(&format!(", from {}", from.printed))?;
            Some((from.printed.clone(), end.to_owned()))
        });
        Some(told.unwrap_or_else(|| (tell(before), tell(after))))
    }
}
