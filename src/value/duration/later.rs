//! A length told with the time of day at which it ends: `9:20, nine and a half hours later`, `seven hours later, at 12.40`.

use super::Duration;
use crate::value::Context;
use crate::value::number::strip_phrase;

/// The length of such words.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Duration> {
    let (length, _) = split(words)?;
    let read = Duration::parse_one(length, context).ok()?;
    Some(Duration { printed: words.to_owned(), ..read })
}

/// The length and the time, as they stand in the words.
pub fn split(words: &str) -> Option<(&str, &str)> {
    let words = words.trim();
    if let Some(length) = words.strip_suffix(" later") {
        let (time, length) = length.rsplit_once(", ").or_else(|| length.split_once(" – "))?;
        return Some((length.trim(), time.trim()));
    }
    let (length, time) = words.split_once(" later")?;
    let time = time.trim_start_matches(',').trim_start();
    Some((length, strip_phrase(time, "at ")?.trim()))
}
