//! Sums that a value leaves to the reader: `€165 less €12`, `150 tickets at £8`, `24 cabins of 4 seats`, `£40 a week for
//! 12 weeks`, `£1,680 on £48,000`.
//!
//! The amount is what they come to, and any of the terms is compatible with it. Another amount of that unit conflicts
//! only where it is near: far off, it is of something else (`£2,000 raised` beside `150 tickets at £8`).

mod forms;
mod instalments;
mod pace;
mod spread;

pub(super) use forms::{TIMES, read, restated};

use super::super::{Comparison, Relation, Unit, Why};
use super::{OTHER_UNIT, OVERLAP, Quantity, Sense};
use rust_decimal::Decimal;

impl Quantity {
    /// The number, where there is one and no hedge.
    pub(super) fn plain_value(&self) -> Option<Decimal> {
        if let [plain] = self.plain.as_slice() { Some(plain.value) } else { None }
    }

    /// The same of a sum of money that says nothing more.
    pub(in crate::value) fn plain_sum(&self) -> Option<Decimal> {
        let is_sum = self.unit().is_money() && self.sense.is_none() && self.ties.is_empty();
        self.plain_value().filter(|_| is_sum)
    }

    pub(super) fn terms(&self) -> &[Self] {
        if let Some(Sense::Reckoned(terms)) = self.sense.as_deref() { terms } else { &[] }
    }

    /// Whether it leaves a sum to the reader.
    pub(in crate::value) fn is_reckoned(&self) -> bool {
        !self.terms().is_empty()
    }

    /// What sums come to against what others state; nothing where neither is one.
    pub(super) fn compare_reckoned(&self, other: &Self) -> Option<Comparison> {
        match (self.terms(), other.terms()) {
            ([], []) => None,
            ([], terms) => Some(self.compare_with_sum(other, terms)),
            (terms, []) => Some(other.compare_with_sum(self, terms)),
            (own, others) => Some(self.compare_sums(other, (own, others))),
        }
    }

    /// Two sums. What one begins with may be what the other comes to.
    fn compare_sums(&self, other: &Self, (own, others): (&[Self], &[Self])) -> Comparison {
        let is_term =
            || others.iter().any(|term| meets(self, term)) || own.iter().any(|term| meets(other, term));
        if meets(self, other) || is_term() || self.is_spread_otherwise_than(other) {
            OVERLAP
        } else if self.is_near_to(other) {
            Comparison::new(Relation::Conflicting, Why::OtherNumber)
        } else {
            OTHER_UNIT
        }
    }

    fn compare_with_sum(&self, sum: &Self, terms: &[Self]) -> Comparison {
        let total = Self { sense: None, ..sum.clone() };
        let mut comparable = terms.iter().chain([&total]).filter(|term| term.per() == self.per());
        if self.per().is_some() {
            // What it comes to may be that of a year: `35p for each of 24,000 inhabitants`.
            let of_total = || if meets(self, &total) { OVERLAP } else { OTHER_UNIT };
            let comparison = comparable.next().map_or_else(of_total, |term| self.compare(term));
            return if fits(&comparison) { OVERLAP } else { comparison };
        }
        // What others count or measure may be of another length of time.
        let is_on_line = || !self.unit().is_money() && self.extent.axis == sum.extent.axis;
        if sum.is_spread() && (self.unit().is_count() || is_on_line()) {
            return OVERLAP;
        }
        // What `5 per cent of £20,000` is says nothing of 5 per cent of something else.
        let is_rate = |one: &Self, two: &Self| one.unit() != Unit::SHARE && one.may_be_share_of(two);
        if comparable.any(|term| !is_rate(term, self) && !is_rate(self, term) && fits(&self.compare(term))) {
            return OVERLAP;
        }
        let is_near = self.is_near_to(sum) || self.is_so_many_zeros_off(sum);
        match (is_near, self.extent.axis == sum.extent.axis) {
            (true, _) => Comparison::new(Relation::Conflicting, Why::OtherNumber),
            (false, true) => OVERLAP,
            (false, false) => OTHER_UNIT,
        }
    }

    /// Whether both are one number but for the zeros behind it, which is a slip: `£12,000` for 150 tickets at £8.
    fn is_so_many_zeros_off(&self, sum: &Self) -> bool {
        let in_base = |own: &Self| own.plain.first().and_then(|plain| plain.unit.least_of(plain.value));
        let (Some(one), Some(two)) = (in_base(self), in_base(sum)) else { return false };
        let times = one.max(two).checked_div(one.min(two));
        let is_on_line = self.extent.axis == sum.extent.axis;
        is_on_line
            && times.is_some_and(|times| [10, 100, 1_000].iter().any(|zeros| times == Decimal::from(*zeros)))
    }
}

fn meets(one: &Quantity, other: &Quantity) -> bool {
    one.extent.intersection(&other.extent).is_some_and(|common| !common.is_empty())
}

pub(super) const fn fits(comparison: &Comparison) -> bool {
    matches!(comparison.relation, Relation::Same | Relation::Compatible)
}
