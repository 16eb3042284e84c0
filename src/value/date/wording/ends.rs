//! The end of a stretch of the calendar, before which something is to be.

use crate::letters::split_once;
use crate::value::number::strip_phrase;

/// Words that say of a stretch that it ends.
const VERBS: &[&str] = &[" ends", " is out", " is over", " was out", " was over", " closes"];

/// `before June ends` and `before the end of June` as `by the end of June`: its last days count.
pub(super) fn before(words: &str) -> Option<String> {
    let stretch = strip_phrase(words, "before ")?;
    if strip_phrase(stretch, "the end of ").is_some() {
        return Some(format!("by {stretch}"));
    }
    let (stretch, rest) = VERBS.iter().find_map(|verb| split_once(stretch, verb))?;
    let is_whole = rest.is_empty() || rest.starts_with(" (");
    is_whole.then(|| format!("by the end of {stretch}{rest}"))
}
