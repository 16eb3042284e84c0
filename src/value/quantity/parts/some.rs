//! Two counts of which the second is of some of the first: `340 posts, 190 vacant`, `40 invited, 26 came`. They come to no
//! more than the first.

use super::super::super::remark::state;
use super::super::{Quantity, Sense};
use super::{Part, exactly, sum};

/// What some of the things before are: nobody counts `vacant` besides `posts`.
const QUALITIES: &[&str] = &[
    "affordable",
    "electric",
    "empty",
    "occupied",
    "spare",
    "taken",
    "unfilled",
    "uninhabited",
    "unoccupied",
    "unsold",
    "vacant",
];
/// What those who may come are, and what some of them did.
const MAY_COME: &[&str] =
    &["allowed", "asked", "eligible", "entitled", "expected", "invited", "permitted", "registered"];
const CAME: &[&str] = &[
    "accepted",
    "answered",
    "attended",
    "came",
    "replied",
    "responded",
    "showed up",
    "took part",
    "turned out",
    "turned up",
    "voted",
];

/// The first of two counts as all, with the second and the others as its parts.
pub(super) fn of_first(parts: &[Part]) -> Option<Quantity> {
    let [all, some] = parts else { return None };
    let last = all.words.rsplit(' ').next().unwrap_or_default();
    let is_quality = QUALITIES.contains(&some.words.as_str())
        && !last.is_empty()
        && !QUALITIES.contains(&last)
        && state(&all.words).is_none();
    let is_some = is_quality || MAY_COME.contains(&last) && CAME.contains(&some.words.as_str());
    let others = all.count.plain_value()?.checked_sub(some.count.plain_value()?).filter(|_| is_some)?;
    (others.is_sign_positive() && !others.is_zero()).then_some(())?;
    let told = sum(parts.to_vec())?;
    let others = Part { name: "other".to_owned(), words: "others".to_owned(), count: exactly(others) };
    let each = [all.clone(), some.clone(), others].into();
    Some(Quantity { printed: told.printed, sense: Some(Box::new(Sense::Parts(each))), ..all.count.clone() })
}
