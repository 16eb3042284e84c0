//! Names of bodies with the place behind a comma: `the Averil Museum, Canada`.

use super::word_lists::is_sort_of_thing;
use super::{Name, comparison, fits};

/// Whether the first is a body with the place where it is, and without that place what the second is: `the Averil Museum,
/// Canada`, of `the Averil Museum of the North Atlantic`.
pub(super) fn is_but_for_place(placed: &Name, other: &Name) -> bool {
    let Some((body, place)) = placed.words.split_once(", ") else { return false };
    let is_place = place.split(' ').all(|word| word.starts_with(char::is_uppercase));
    let is_body = || body.split(' ').any(|word| is_sort_of_thing(&word.to_lowercase()));
    let is_bare = !other.words.contains(',');
    let is_one = || Name::plain(body).is_some_and(|body| fits(&comparison::compare(&body, other)));
    is_place && is_bare && is_body() && is_one()
}
