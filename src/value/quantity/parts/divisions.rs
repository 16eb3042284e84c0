//! Who is counted in a part, and groups of which somebody may be in two: `96 adults, 31 children and 33 pensioners`. Such
//! parts do not come to the whole.

use super::super::Quantity;
use super::Part;
use crate::letters::is_word;
use crate::value::remark::group;

/// Who is meant, a mark for each age of either sex: small, child, grown up, old; first of the male, then of the female.
const PERSONS: &[(&[&str], u8)] = &[
    (&["men", "gentlemen"], 0b0011_0000),
    (&["women", "ladies"], 0b0000_0011),
    (&["males"], 0b1111_0000),
    (&["females"], 0b0000_1111),
    (&["boys"], 0b1100_0000),
    (&["girls"], 0b0000_1100),
    (&["adults", "grown-ups"], 0b0011_0011),
    (&["children", "kids", "minors", "youngsters"], 0b1100_1100),
    (&["teenagers", "schoolchildren", "pupils"], 0b0100_0100),
    (&["babies", "infants", "toddlers"], 0b1000_1000),
    (&["pensioners", "seniors", "retirees", "elderly"], 0b0001_0001),
];

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

/// The marks of a part; none where the words do not tell.
fn persons(part: &Part) -> u8 {
    let word = part.words.split(' ').next().unwrap_or_default();
    let row = PERSONS.iter().find(|(words, _)| words.iter().any(|own| is_word(own, word)));
    row.map_or(0, |(_, marks)| *marks)
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
