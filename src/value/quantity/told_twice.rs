//! An amount stated in two units that do not convert: `€640 million, €46 million a member`, `2,000 crowns ($190)`.

use super::super::{Comparison, Relation};
use super::{OVERLAP, Quantity, Sense};

impl Quantity {
    /// Whether it is stated in two units that do not convert.
    pub(in crate::value) fn is_in_two_units(&self) -> bool {
        self.second().is_some()
    }

    fn second(&self) -> Option<&Self> {
        if let Some(Sense::Beside(second)) = self.sense.as_deref() { Some(second) } else { None }
    }

    /// Whether what it is in other money stands behind it, which says nothing more of the amount.
    fn has_other_money(&self) -> bool {
        let is_converted = |second: &Self| {
            second.unit().is_money() && second.extent.axis != self.extent.axis && second.per().is_none()
        };
        self.second().is_some_and(is_converted)
    }

    /// An amount with what it is in other money against one that is not in that.
    pub(super) fn compare_without_other_money(&self, other: &Self) -> Option<Comparison> {
        let (holder, other) = match (self.has_other_money(), other.has_other_money()) {
            (true, false) => (self, other),
            (false, true) => (other, self),
            (true, true) | (false, false) => return None,
        };
        let is_in_first = holder.extent.axis == other.extent.axis || !other.unit().is_money();
        let comparison = is_in_first.then(|| holder.in_first().compare(other))?;
        Some(if comparison.relation == Relation::Same { OVERLAP } else { comparison })
    }

    /// Whether it is a sum with what it comes to in other money, as exact as the first: `2,000 crowns ($190)`, but not `1,150
    /// pounds, some 15,500 kroner`.
    pub(super) fn is_converted_exactly(&self) -> bool {
        let is_sum = self.unit().is_money() && self.has_other_money();
        is_sum && self.second().is_some_and(|second| !second.plain.is_empty())
    }

    /// An amount stated in two units against one in the second of them.
    pub(super) fn compare_seconds(&self, other: &Self) -> Option<Comparison> {
        let (holder, second, other) = match (self.second(), other.second()) {
            (Some(second), None) => (self, second, other),
            (None, Some(second)) => (other, second, self),
            (Some(_), Some(_)) | (None, None) => return None,
        };
        let are_sums = second.unit().is_money() && other.unit().is_money();
        let is_on_its_axis =
            second.extent.axis == other.extent.axis || are_sums && holder.extent.axis != other.extent.axis;
        let comparison = is_on_its_axis.then(|| second.compare(other))?;
        let is_in_second = second.per() == other.per() || comparison.relation == Relation::Compatible;
        is_in_second.then(|| if comparison.relation == Relation::Same { OVERLAP } else { comparison })
    }

    /// The same without the second statement.
    fn in_first(&self) -> Self {
        let printed = self.printed.split(" (").next().unwrap_or(&self.printed).to_owned();
        Self { printed, sense: None, ..self.clone() }
    }
}
