//! A part that is told of a sum, and what remains: `€23.4 million in all, €21.9 million of it the works`.

use super::Quantity;

/// The words of the part behind the sum.
pub fn part_told(words: &str) -> Option<&str> {
    const OF_IT: &[&str] = &[" of it", " of that", " of this"];
    let (_, behind) = words.split_once(", ")?;
    OF_IT.iter().find_map(|of| Some(behind.split_once(of)?.0))
}

impl Quantity {
    /// Whether it is a part of a sum, or what remains without it. Of counts their names tell that.
    pub(in crate::value) fn is_part_or_rest_of(&self, whole: &Self, part: &Self) -> bool {
        let is_sum = !whole.unit().is_count() && [self, whole].iter().all(|own| own.per() == part.per());
        let meets =
            |own: &Self| self.extent.intersection(&own.extent).is_some_and(|common| !common.is_empty());
        let is_rest = || {
            let both = self.as_level().plus(&part.as_level());
            let common = both.and_then(|both| both.intersection(&whole.as_level()));
            common.is_some_and(|common| !common.is_empty())
        };
        is_sum && !meets(whole) && (meets(part) || is_rest())
    }
}
