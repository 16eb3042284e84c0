//! An amount beside one that it is not: `12, not 15`, `not 15 but 12`. Such words state the one and nothing else.

use super::super::number::{self, strip_phrase};

/// The words of the amount that is stated.
pub(super) fn affirmed(words: &str) -> Option<&str> {
    let is_amount = |words: &str| words.starts_with(['$', '£', '€']) || number::read(words).is_some();
    if let Some((denied, stated)) = strip_phrase(words, "not ").and_then(|rest| rest.split_once(" but ")) {
        return (is_amount(denied) && is_amount(stated)).then_some(stated);
    }
    let links = [", not ", ", and not ", " and not ", " (not "];
    let (stated, denied) = links.iter().find_map(|link| words.split_once(link))?;
    (is_amount(stated) && is_amount(denied)).then_some(stated)
}
