//! Football pitches that are laid end to end, where others tell a length: `a football pitch and a half`, `150 metres`.

use super::super::{Comparison, Dimension, Extent};
use super::{OVERLAP, Quantity};
use rust_decimal::Decimal;

/// How broad a pitch is at least and at most, in metres: one of so many square metres is as long as these leave it.
const BREADTHS: (u64, u64) = (45, 90);

impl Quantity {
    /// So many pitches against a length; only where they meet does that show anything, for they may be told of an area.
    pub(super) fn compare_end_to_end(&self, other: &Self) -> Option<Comparison> {
        let (pitches, length) = if self.is_of_pitches() { (self, other) } else { (other, self) };
        (pitches.is_of_pitches() && length.unit().dimension() == Dimension::Length).then_some(())?;
        let (least, most) = BREADTHS;
        let shortest = pitches.extent.over(Decimal::from(least))?.low;
        let longest = pitches.extent.over(Decimal::from(most))?.high;
        let end_to_end = Extent::new(length.extent.axis, shortest, longest);
        let is_common = end_to_end.intersection(&length.extent).is_some_and(|common| !common.is_empty());
        is_common.then_some(OVERLAP)
    }

    fn is_of_pitches(&self) -> bool {
        self.unit().name() == "football pitches"
    }
}
