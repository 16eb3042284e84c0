//! Whether names answer where something is, of which one may lie in another.

use super::super::wording::{begins_with, has_phrase};
use crate::value::Asked;

/// Whether names answer where something happened or lies, which is told as widely as anybody likes. Where people were taken or
/// met is told by the house.
pub(in crate::resolve) fn of_name(question: &str) -> Option<Asked> {
    const PLACES: &[&str] = &["location", "scene", "site of"];
    const HAPPENING: &[&str] = &[
        "happen",
        "occur",
        "found",
        "discovered",
        "crash",
        "came down",
        "come down",
        "collision",
        "derail",
        "sank",
        "sink",
        "struck",
        "strike",
        "fell",
        "landed",
        "began",
        "start",
        "broke out",
        "seen",
        "spotted",
        " lie",
        " lay",
        "attack",
        "collapse",
    ];
    let asks_where = begins_with(question, "where ") && has_phrase(question, HAPPENING);
    (asks_where || has_phrase(question, PLACES)).then_some(Asked::Place)
}
