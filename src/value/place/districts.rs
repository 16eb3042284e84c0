//! Parts of a country of one sort, which have nothing in common: `province of Almarra`, `Tergosa province`.

use super::apart::is_proper;
use crate::value::name::Name;

/// Sorts of which none holds another of its own. Papers call districts what lies in a district, and a region is what anybody likes.
const SORTS: &[&str] = &[
    "borough",
    "canton",
    "county",
    "governorate",
    "parish",
    "prefecture",
    "province",
    "state",
    "voivodeship",
];

/// Whether both are parts of one sort, and two by their names.
pub(super) fn are_two(first: &str, second: &str) -> bool {
    read(first).zip(read(second)).is_some_and(|((sort, name), (other_sort, other))| {
        // As counties they are held against each other as other names of one sort are.
        let in_full = |name: &str| format!("{name} County");
        sort == other_sort
            && Name::are_of_two_places(&in_full(name), &in_full(other), super::apart::sounds_alike)
    })
}

/// The sort, and the name of the one that the whole is, with an adjective at most: `the dry province of Almarra`. A church has a
/// parish of its own, which a saint tells.
fn read(words: &str) -> Option<(&'static str, &str)> {
    let words = words.strip_prefix("in ").unwrap_or(words);
    let find = |sort: &str| SORTS.iter().find(|own| own.eq_ignore_ascii_case(sort)).copied();
    let of = || {
        let (before, name) = words.split_once(" of ")?;
        let before =
            ["the ", "The "].iter().find_map(|article| before.strip_prefix(article)).unwrap_or(before);
        let (adjective, sort) = before.rsplit_once(' ').unwrap_or(("", before));
        let is_one = !adjective.contains(' ') && adjective.chars().all(char::is_lowercase);
        Some((find(sort).filter(|_| is_one)?, name))
    };
    let behind = || {
        let (name, sort) = words.rsplit_once(' ')?;
        Some((
            find(sort)?,
            ["the ", "The "].iter().find_map(|article| name.strip_prefix(article)).unwrap_or(name),
        ))
    };
    let is_of_church =
        |name: &str| ["St ", "St. ", "Saint ", "Holy "].iter().any(|lead| name.starts_with(lead));
    of().or_else(behind).filter(|(_, name)| is_proper(name) && !is_of_church(name))
}
