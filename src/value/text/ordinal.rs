//! Places in an order, and nothing else: `the first`, `the second woman`.

use crate::value::number::ordinal;

/// Who or what may come first or second. A `first mate` has another office than a second, and which storey is the first
/// depends on the country.
const THINGS: &[&str] = &["act", "attempt", "child", "foreigner", "man", "person", "time", "visit", "woman"];

/// Whether both keys tell a place in an order, each another one, of what both call alike or one does not name.
pub(super) fn are_two_places(first: &str, second: &str) -> bool {
    let Some(((one, thing), (other, other_thing))) = read(first).zip(read(second)) else { return false };
    one != other && (thing.is_empty() || other_thing.is_empty() || thing == other_thing)
}

/// The place, and the word for what has it.
fn read(key: &str) -> Option<(u32, &str)> {
    let key = key.strip_prefix("the ").unwrap_or(key);
    let (place, thing) = key.split_once(' ').unwrap_or((key, ""));
    (thing.is_empty() || THINGS.contains(&thing)).then_some(())?;
    Some((ordinal(place)?, thing))
}
