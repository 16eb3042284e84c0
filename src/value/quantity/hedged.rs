//! Hedged numbers of which one is a slip of the other: `about 6,500`, `about 5,600`.

use super::Quantity;
use crate::value::{Bound, Comparison, Relation, Why, have_turned_digits};
use rust_decimal::Decimal;

impl Quantity {
    /// Conflicting where both are hedged, one has the digits of the other in another order, and neither leaves the
    /// other's number open: what both leave open lies where neither says that it is.
    pub(super) fn compare_hedged(&self, other: &Self) -> Option<Comparison> {
        let (one, two) = self.hedged_number().zip(other.hedged_number())?;
        let is_turned = have_turned_digits(&one.0, &two.0);
        let is_slip = is_turned && self.unit() == other.unit() && self.per() == other.per();
        let leaves_open = |own: &Self, at: Decimal| {
            own.extent.low.at().is_some_and(|low| low <= at)
                && own.extent.high.at().is_some_and(|high| at <= high)
        };
        let is_open = leaves_open(self, two.1) || leaves_open(other, one.1);
        (is_slip && !is_open).then_some(Comparison::new(Relation::Conflicting, Why::OtherNumber))
    }

    /// The digits of a number with a hedge that has a low and a high end, and the number in the base unit.
    fn hedged_number(&self) -> Option<(String, Decimal)> {
        let [unit] = self.units.as_slice() else { return None };
        let is_bounded = matches!((self.extent.low, self.extent.high), (Bound::Closed(_), Bound::Closed(_)));
        let mut numbers =
            self.printed.split(' ').filter(|word| word.starts_with(|c: char| c.is_ascii_digit()));
        let number =
            numbers.next().filter(|_| numbers.next().is_none() && is_bounded && self.plain.is_empty())?;
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        let is_whole = number.chars().all(|c| c.is_ascii_digit() || c == ',');
        let at = unit.least_of(digits.parse().ok()?).filter(|_| is_whole)?;
        Some((digits, at))
    }
}
