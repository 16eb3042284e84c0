//! A name that another says is not it: `the Royal Infirmary, and not St Columba's as first reported`.

use super::{Name, comparison, fits};
use crate::letters::split_at_one;

/// Words before the name that it is not.
const MARKS: &[&str] = &[", and not ", ", not ", " and not ", " rather than ", " instead of "];

/// Whether the first says that it is not the second.
pub(super) fn denies(first: &Name, second: &Name) -> bool {
    // Hardly a name does.
    let Some((told, denied)) = split_at_one(&first.words, MARKS) else {
        return false;
    };
    let end = [",", " (", " as ", " who "].iter().filter_map(|end| denied.find(end)).min();
    let denied = end.and_then(|end| denied.get(..end)).unwrap_or(denied);
    let is = |words: &str| Name::plain(words).is_some_and(|name| fits(&comparison::compare(&name, second)));
    // `Peter Hale, not Peter Hale junior` is Peter Hale.
    denied.contains(char::is_uppercase) && is(denied) && !is(told)
}
