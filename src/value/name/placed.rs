//! Names of bodies with the place where they are: `the Averil Museum, Canada`, `Tamlin First of Averil Falls`.

use super::word_lists::{is_body_word, is_sort_of_thing};
use super::{Name, comparison, fits};

/// Whether the first is a body with the place where it is, and without that place what the second is: `the Averil Museum,
/// Canada`, of `the Averil Museum of the North Atlantic`.
pub(super) fn is_but_for_place(placed: &Name, other: &Name) -> bool {
    let Some((body, place)) = placed.words.split_once(", ") else { return is_of_place(placed, other) };
    let is_place = place.split(' ').all(|word| word.starts_with(char::is_uppercase));
    let is_body = || body.split(' ').any(|word| is_sort_of_thing(&word.to_lowercase()));
    let is_bare = !other.words.contains(',');
    let is_one = || Name::plain(body).is_some_and(|body| fits(&comparison::compare(&body, other)));
    is_place && is_bare && is_body() && is_one()
}

/// Whether the first is a firm by its own words and its town, and the second by these and what sort of firm it is: `Tamlin
/// First of Averil Falls`, `Tamlin First Financial Corporation`. A sort of body is no name of its own: of `Averil College of
/// Art` and `Averil College Trust` nothing is told.
fn is_of_place(placed: &Name, other: &Name) -> bool {
    const LEAST_WORDS: usize = 2;
    let Some((own, place)) = placed.words.split_once(" of ") else { return false };
    let is_sort = |word: &str| is_sort_of_thing(&word.to_lowercase());
    let is_proper = |words: &str| words.split(' ').all(|word| word.starts_with(char::is_uppercase));
    let is_own = own.split(' ').count() >= LEAST_WORDS && is_proper(own) && !own.split(' ').any(is_sort);
    let sort = other.words.strip_prefix(own).and_then(|rest| rest.strip_prefix(' '));
    let is_firm = |sort: &str| {
        let last = sort.rsplit(' ').next().unwrap_or_default().trim_end_matches('.').to_lowercase();
        is_proper(sort) && is_body_word(&last)
    };
    is_own && is_proper(place) && sort.is_some_and(is_firm)
}
