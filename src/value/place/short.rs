//! Places told by the beginning of their name: `Northmoor General`, `Northmoor General Hospital`; `Newcastle`, `Newcastle upon
//! Tyne`.

use crate::value::name::is_building;

/// Whether the first key is the second without what it is (`Hospital`), or without the river or the hill that tells it from
/// others of the name. A road is not a part of the town that it leads to.
pub(super) fn is_short_of(short: &str, long: &str) -> bool {
    const LINKS: &[&str] = &["upon", "on", "under", "le", "by"];
    const SORTS: &[&str] = &["academy", "airport", "beach", "primary", "university"];
    let Some(rest) = long.strip_prefix(short).and_then(|rest| rest.strip_prefix([' ', '-'])) else {
        return false;
    };
    let is_byname = rest
        .split_once([' ', '-'])
        .is_some_and(|(link, name)| LINKS.contains(&link) && !name.contains(|c: char| c.is_ascii_digit()));
    is_byname || rest.split(' ').all(|word| is_building(word) || SORTS.contains(&word))
}
