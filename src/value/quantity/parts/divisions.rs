//! Who is counted in a part, and groups of which somebody may be in two: `96 adults, 31 children and 33 pensioners`. Such
//! parts do not come to the whole.

use super::super::Quantity;
use super::Part;
use crate::value::persons::marks_of;
use crate::value::remark::group;

/// Whether one may be counted in two of the parts.
pub(super) fn overlap(parts: &[Part]) -> bool {
    let told = parts.iter().map(persons);
    let mut seen = 0;
    told.into_iter().any(|own| {
        let is_in_two = seen & own != 0;
        seen |= own;
        is_in_two
    })
}

/// Whether somebody of a part can be among those whom words name: no women are among `9 men`.
pub(in crate::value::quantity) fn can_hold(whole: &str, parts: &[Part]) -> bool {
    let all = marks_of(whole.rsplit(' ').next().unwrap_or_default());
    all == 0 || parts.iter().map(persons).all(|part| part == 0 || part & all != 0)
}

/// The marks of a part; none where the words do not tell.
pub(super) fn persons(part: &Part) -> u8 {
    marks_of(part.words.split(' ').next().unwrap_or_default())
}

/// Whether it counts people, and not only some that are called so.
pub(super) fn is_person(part: &Part) -> bool {
    const ALONE: &[&str] = &[
        "captain",
        "conductor",
        "co-pilot",
        "driver",
        "guard",
        "guide",
        "instructor",
        "nurse",
        "pilot",
        "skipper",
        "teacher",
        "warden",
    ];
    const OTHERS: &[&str] = &["people", "households", "homes", "properties", "businesses"];
    let is_group = || group(&part.words).is_some_and(|group| !OTHERS.contains(&group));
    ALONE.contains(&part.name.as_str()) || is_group()
}

impl Quantity {
    /// Whether it is no more than all parts together, and no less than the largest of them.
    pub(super) fn may_be_some_of(&self, whole: &Self, parts: &[Part]) -> bool {
        let largest = parts.iter().filter_map(|part| part.count.extent.low.at()).max();
        let reaches = |end: Option<_>| end.zip(largest).is_none_or(|(end, largest)| end >= largest);
        let (low, most) = (self.extent.low.at(), whole.extent.high.at());
        reaches(self.extent.high.at()) && low.zip(most).is_none_or(|(low, most)| low <= most)
    }
}
